"""An edition as plain pages: valid, whole, without a dead link, the same words as the pages, the same bytes again."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, ClassVar

import pytest

from app.preview import blocks
from app.preview.stage import Said
from app.reports.website_markup import Element, parse, render
from app.reports.website_places import Combined, Place, Places, first, of_kommuner
from app.texts import common
from app.texts import website as words

ROOT = Path(__file__).resolve().parents[2]
PERIOD = "2023-t2"
SLUGS = ("", "mal", "ekonomi", "kostnadsfordelning", "var-kommun", "samverkan", "om-uppgifterna")
CHOSEN_BY_LINK = {"E-nämnden", "Säkra städer", "Västerbotten", "Krissamverkan", "Stockholmsregionen"} | {
    *("Arjeplog", "Arvidsjaur", "Boden", "Gällivare", "Haparanda", "Jokkmokk", "Kalix", "Kiruna", "Luleå", "Pajala"),
    *("Piteå", "Älvsbyn", "Överkalix", "Övertorneå"),
}
FEW = ("", "mal", "kostnadsfordelning")
DOCUMENTS = (("../dokument/rapport.pdf", "Delårsrapport, PDF"),)
# What is read back: file, and the page as the app says it.
SAID = {
    "index.html": ("", {}),
    "mal.html": ("mal", {}),
    "ekonomi.html": ("ekonomi", {}),
    "ekonomi-budget-2023-text-intakter.html": ("ekonomi", {"version": "budget-2023-text", "sida": "intakter"}),
    "kostnadsfordelning.html": ("kostnadsfordelning", {}),
    "var-kommun-2584.html": ("var-kommun", {"kommun": "2584"}),
    "samverkan-krissamverkan-norrbotten.html": (
        "samverkan",
        {"samverkan": "krissamverkan-norrbotten", "antal": "9999"},
    ),
    "om-uppgifterna.html": ("om-uppgifterna", {"antal": "9999", "saknade": "9999"}),
}
_WRITE = """
import json, sys
from pathlib import Path
from app.reports.drawing import Drawer
from app.reports.website import Site, write_site
from app.reports.website_places import Combined
drawer = Drawer({build!r})
steps = []
site = Site({period!r}, "Tertial 2 2023", {period!r}, True, "Uppgifter till och med 2023-08-31 · version 3",
    {documents!r}, "Rättar utgåvan 2023-09-01.")
write_site(drawer, site, Path({folder!r}, "liten"), only=frozenset({few!r}))
if {again!r}:
    sys.exit()
names = write_site(drawer, site, Path({folder!r}), lambda *step: steps.append(step), only=frozenset({slugs!r}))
said = {{}}
for file, (slug, own) in {said!r}.items():
    kommun = own.pop("kommun", "")
    page = drawer._drawing.draw({build!r}, Combined(slug, {period!r}, kommun, True, None, tuple(own.items())))
    said[file] = [[each.kind, each.text] for each in page.said]
assert "streamlit.web" not in sys.modules
json.dump({{"names": names, "said": said, "steps": steps[-1]}}, sys.stdout)
"""


def started(build: str, folder: Path, *, again: bool) -> "subprocess.Popen[str]":
    code = _WRITE.format(
        build=build,
        period=PERIOD,
        documents=DOCUMENTS,
        folder=str(folder),
        few=FEW,
        again=again,
        slugs=SLUGS,
        said=SAID,
    )
    return subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": str(int(again))},
    )


@dataclass(frozen=True)
class Written:
    """An edition in a folder, what the process that wrote it told, and a few of its pages written by two processes."""

    folder: Path
    told: dict[str, Any]
    few: tuple[Path, Path]


@pytest.fixture(scope="module")
def written(built: str, tmp_path_factory: pytest.TempPathFactory) -> Written:
    folders = [tmp_path_factory.mktemp("utgava") for _ in range(2)]
    children = [started(built, folder, again=bool(index)) for index, folder in enumerate(folders)]
    told = []
    for child in children:
        out, error = child.communicate(timeout=120)
        assert child.returncode == 0, error[-3000:]
        told.append(out)
    few = tmp_path_factory.mktemp("fa") / "liten"
    (folders[0] / "liten").rename(few)
    return Written(folders[0], json.loads(told[0]), (few, folders[1] / "liten"))


@pytest.fixture(scope="module")
def folder(written: Written) -> Path:
    return written.folder


class Page(HTMLParser):
    """Reads a page and holds it against the rules of HTML that a careless change would break."""

    VOID = frozenset({"meta", "link", "img", "br", "wbr", "hr"})
    PHRASING = frozenset({"a", "b", "br", "button", "em", "img", "q", "small", "span", "strong", "svg", "wbr"})
    ONLY_PHRASING = frozenset({"p", "span", "h1", "h2", "h3", "h4", "b", "q", "strong", "button", "title"})
    INSIDE: ClassVar = {
        "ul": {"li"},
        "ol": {"li"},
        "dl": {"dt", "dd", "div"},
        "table": {"caption", "thead", "tbody"},
        "thead": {"tr"},
        "tbody": {"tr"},
        "tr": {"th", "td"},
        "html": {"head", "body"},
    }
    WITHIN: ClassVar = {"li": {"ul", "ol"}, "tr": {"thead", "tbody"}, "caption": {"table"}, "summary": {"details"}}

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.references: list[str] = []
        self.links: list[str] = []
        self.sources: list[str] = []
        self.count: Counter[str] = Counter()
        self.attributes: dict[str, dict[str, str | None]] = {}
        self._open: list[str] = []
        self.feed(text)
        self.close()
        if self._open:
            self.faults.append(f"never closed: {self._open}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if len(given) < len(attrs):
            self.faults.append(f"<{tag}> has an attribute twice")
        self.count[tag] += 1
        self.attributes.setdefault(tag, given)
        self._note(tag, given)
        if "svg" not in self._open:
            self._place(tag)
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note(tag, dict(attrs))
        if "svg" not in self._open:
            self.faults.append(f"<{tag}/>")

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"</{tag}> at {self.getpos()}")

    def _note(self, tag: str, given: dict[str, str | None]) -> None:
        if given.get("id"):
            self.ids.append(str(given["id"]))
        self.references += [str(given[name]) for name in ("popovertarget", "aria-labelledby", "for") if name in given]
        self.faults += [f"{tag} {name}" for name in given if name.startswith("on")]
        self.links += [str(given["href"])] if tag == "a" else []
        self.sources += [str(given[name]) for name in ("src", "href", "data") if name in given and tag != "a"]
        if tag == "img" and "alt" not in given:
            self.faults.append("img without alt")
        if tag == "svg" and not given.get("aria-label"):
            self.faults.append("a picture without words")

    def _place(self, tag: str) -> None:
        parent = self._open[-1] if self._open else ""
        if self.ONLY_PHRASING & set(self._open) and tag not in self.PHRASING:
            self.faults.append(f"<{tag}> in {self._open[-4:]} at {self.getpos()}")
        if tag not in self.INSIDE.get(parent, {tag}) or parent not in self.WITHIN.get(tag, {parent}):
            self.faults.append(f"<{tag}> in <{parent}>")
        if tag in ("a", "button") and {"a", "button"} & set(self._open):
            self.faults.append(f"<{tag}> in {self._open}")


@pytest.fixture(scope="module")
def pages(folder: Path) -> dict[str, Page]:
    return {file.name: Page(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.html"))}


def test_every_page_is_there_and_is_told(written: Written, pages: dict[str, Page]) -> None:
    folder, told = written.folder, written.told
    on_disk = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    assert told["names"] == on_disk
    assert told["steps"] == [words.STEP_WRITE, len(pages) - 1, len(pages) - 1]
    assert {"index.html", "mal.html", "var-kommun.html", "tillganglighet.html", *SAID} <= set(pages)
    assert len([name for name in pages if name.startswith("var-kommun-")]) == 14
    assert len([name for name in pages if name.startswith("samverkan-")]) == 5
    assert len([name for name in pages if name.startswith("ekonomi")]) == 6


def test_the_same_build_gives_the_same_bytes(written: Written) -> None:
    one, other = ({file.name: file.read_bytes() for file in few.rglob("*.*")} for few in written.few)
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
    gradient = (written.folder / "kostnadsfordelning.html").read_text(encoding="utf-8")
    assert "linearGradient" in gradient
    assert one["kostnadsfordelning.html"].decode().count("<svg") == gradient.count("<svg")
    picture = re.compile(r"<svg.*?</svg>", re.DOTALL)
    assert picture.findall(one["kostnadsfordelning.html"].decode()) == picture.findall(gradient)


def test_every_page_is_valid(pages: dict[str, Page], folder: Path) -> None:
    for name, page in pages.items():
        assert page.faults == [], name
        assert [each for each, times in Counter(page.ids).items() if times > 1] == [], name
        assert set(page.references) <= set(page.ids), name
        assert page.count["h1"] == page.count["main"] == page.count["title"] == 1, name
        assert page.attributes["html"] == {"lang": "sv"}
        text = (folder / name).read_text(encoding="utf-8")
        assert text.startswith('<!DOCTYPE html>\n<html lang="sv">')
        assert "Tertial 2 2023 – Norrbottens e-nämnd</title>" in text
        assert page.count["script"] == page.count["iframe"] == page.count["form"] == 0, name


def test_no_link_is_dead_and_nothing_comes_from_elsewhere(pages: dict[str, Page], folder: Path) -> None:
    outside = {href for href, _ in DOCUMENTS}
    for name, page in pages.items():
        for href in set(page.links) - outside:
            file, _, anchor = href.partition("#")
            assert (file or name) in pages, f"{name}: {href}"
            assert not anchor or anchor in pages[file or name].ids, f"{name}: {href}"
        for source in page.sources:
            assert source.startswith("#") or (folder / source).is_file(), f"{name}: {source}"
        text = (folder / name).read_text(encoding="utf-8")
        assert "?period=" not in text, name
        assert set(re.findall(r'="([a-z]+:?//[^"]*)"', text)) <= {"http://www.w3.org/2000/svg"}, name
    sheet = (folder / "assets/utgava.css").read_text(encoding="utf-8")
    assert len(sheet) < 60_000
    assert all((folder / "assets" / file).is_file() for file in re.findall(r"url\(\"?([^)\"]+)", sheet))


def test_the_current_page_is_marked_and_the_edition_told(folder: Path) -> None:
    page = (folder / "ekonomi-intakter.html").read_text(encoding="utf-8")
    assert '<a href="ekonomi.html" aria-current="page">Ekonomi</a>' in page
    assert '<strong aria-current="true">Intäkter</strong>' in page
    assert 'href="ekonomi.html#val-sida">Kostnader</a>' in page
    assert 'href="ekonomi-budget-2023-text-intakter.html#val-version"' in page
    assert words.SEALED in page
    assert "Rättar utgåvan 2023-09-01." in page
    assert words.EXAMPLE in page
    assert '<a href="../dokument/rapport.pdf">Delårsrapport, PDF</a>' in page
    assert "Utgåva 2023-t2 · Uppgifter till och med 2023-08-31 · version 3" in page
    assert words.EXAMPLE not in (folder / "tillganglighet.html").read_text(encoding="utf-8")


def test_the_start_page_leads_to_every_kommun(pages: dict[str, Page]) -> None:
    assert len({href for href in pages["index.html"].links if href.startswith("var-kommun-")}) == 14


_READ = ("heading", "sentence", "status", "trend", "table")


def read(said: list[Said]) -> Counter[tuple[object, ...]]:
    return Counter(
        (each.kind, each.text, each.about, each.columns, each.lines)
        for each in blocks.of_page(said)
        if each.kind in _READ
    )


@pytest.mark.parametrize("name", SAID)
def test_a_page_says_what_the_app_says(written: Written, name: str) -> None:
    said = [Said(kind, text) for kind, text in written.told["said"][name]]
    live = read(said)
    text = (written.folder / name).read_text(encoding="utf-8")
    main = re.sub(r"<svg.*?</svg>", "", text[text.index("<main") : text.index("</main>")], flags=re.DOTALL)
    shown = read([Said("html", main + "</main>")])
    assert live - shown == Counter()
    controls = {" ".join(each.text.split()) for each in said if each.kind == "words"} | {words.TABLE, "Kommun:"}
    extra = {str(each[1]) for each in shown - live}
    labels = {f"{control}:" for control in controls}
    chosen = {each for each in extra if each.partition(": ")[0] in controls}
    names = {each for each in extra if each in CHOSEN_BY_LINK}
    assert extra - controls - labels - chosen - names == set()
    pictures = [each.text for each in said if each.kind == "picture"]
    assert [each for each in pictures if f'aria-label="{_escaped(each)}"' not in text] == []


def _escaped(text: str) -> str:
    return render(Element("i", {"a": text}))[6:-6]


def test_folds_hold_the_tables_and_no_download_is_left(folder: Path) -> None:
    text = (folder / "mal.html").read_text(encoding="utf-8")
    assert f'<details class="w-fold"><summary>{words.TABLE}</summary>' in text
    assert not any(each in text for each in (common.TABLE_OPEN, common.DOWNLOAD_CSV, "<input", "<select"))


def places() -> Places:
    known = [
        first("", PERIOD, True),
        first("ekonomi", PERIOD, True),
        Place("ekonomi-intakter.html", Combined("ekonomi", PERIOD), "Intäkter", (("sida", "intakter"),)),
        *of_kommuner(PERIOD, True, {"2584": "Kiruna"}),
    ]
    made = Places(PERIOD, known, {"ekonomi": {"sida": "kostnader"}})
    made.ids = {place.file: frozenset({"rubrik"}) for place in known} | {"tillganglighet.html": frozenset()}
    return made


@pytest.mark.parametrize(
    ("href", "led"),
    [
        (f"./ekonomi?period={PERIOD}&kommun=2584#rubrik", "ekonomi.html#rubrik"),
        (f"./ekonomi?period={PERIOD}&sida=intakter", "ekonomi-intakter.html"),
        (f"./ekonomi?period={PERIOD}&sida=kostnader", "ekonomi.html"),
        (f"./ekonomi?period={PERIOD}#borta", "ekonomi.html"),
        (f"./var-kommun?period={PERIOD}&kommun=2584", "var-kommun-2584.html"),
        (f"./?period={PERIOD}&kommun=2584#borta", "var-kommun-2584.html"),
        (f"./?period={PERIOD}", None),
        ("#rubrik", "#rubrik"),
        ("#borta", None),
        ("./tillganglighet?period=2023-t2", "tillganglighet.html"),
        ("./underlag?period=2023-t2", None),
        ("./ekonomi?period=2023-t1", None),
        ("./ekonomi?period=2023-t2&tabell=fct_budget#rubrik", None),
    ],
)
def test_a_link_leads_to_the_nearest_page_or_nowhere(href: str, led: str | None) -> None:
    assert places().resolved(href, "index.html") == led


def test_two_pages_never_share_a_file() -> None:
    one = first("mal", PERIOD, True)
    with pytest.raises(ValueError, match=r"mal\.html"):
        Places(PERIOD, [one, one], {})


@pytest.mark.parametrize("body", ["<p>a", "<p><b>a</p></b>", "a</p>"])
def test_markup_that_is_not_well_formed_is_refused(body: str) -> None:
    with pytest.raises(ValueError, match="<"):
        parse(body)


def test_markup_comes_back_as_it_was() -> None:
    body = '<p class="a" hidden>1 &lt; 2 &amp; ”3” <img src="x.svg" alt=""></p>'
    assert "".join(render(each) for each in parse(body)) == body
