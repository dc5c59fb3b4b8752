"""The pages of two builds compared: exactly what changes, on which pages, for whom; and what can't be drawn is told."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest
from streamlit.testing.v1 import AppTest

from app import page_comparison
from app.page_comparison import Comparison
from app.preview import blocks, changes, words
from app.preview.stage import Said, Stage
from app.views.registry import PAGES
from tests import previewed
from tests.app import page_driver

VIEWS = Path(__file__).resolve().parents[2] / "app"


@pytest.fixture(scope="module")
def outcome(built: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Comparison]:
    """Arvidsjaur has had its follow-up dialogue in the first tertial."""
    with previewed.candidate(tmp_path_factory.mktemp("outcome"), previewed.OUTCOME) as new:
        yield page_comparison.compare(built, new)


def told(compared: Comparison, page: str) -> set[tuple[str, str, str, str | None, str | None]]:
    return {
        (each.change.what, each.change.row, each.change.column, each.change.before, each.change.after)
        for each in compared.changes
        if each.page_title == page and len(each.change.after or "") < 60
    }


def test_an_outcome_changes_these_figures_and_words_of_its_municipality(outcome: Comparison) -> None:
    goal = "Uppföljningsdialoger med alla kommuner"
    assert told(outcome, "Vår kommun") == {
        ("sentence", "", "", "2 av 4 uppfyllda", "3 av 4 uppfyllda"),
        ("cell", goal, "Hos oss", "Inte klart ännu.", "Klart."),
        ("cell", goal, "Betyder", "inte aktuellt ännu", "bidrar till målet"),
    }
    for each in outcome.changes:
        if each.page_title == "Vår kommun":
            assert (each.where.kommuner, each.where.without_kommun, each.where.periods) == (
                ("Arvidsjaur",),
                False,
                ("Tertial 1 2023",),
            )


def test_an_outcome_changes_these_figures_of_the_goals(outcome: Comparison) -> None:
    assert told(outcome, "Mål") == {
        ("cell", "Arvidsjaur", "Läge", "inte aktuellt ännu", "lyfter målet"),
        ("cell", "Arvidsjaur", "Uppgift", "Inte klart ännu.", "Klart."),
        ("cell", "Arvidsjaur", "Uppgift", "inte klart", "klart"),
        ("heading", "", "", "5 av 14 kommuner hittills; alla krävs", "6 av 14 kommuner hittills; alla krävs"),
        ("cell", "Tertial 1", "Värde", "5 kommuner", "6 kommuner"),
        ("sentence", "", "", None, "Klart."),
        ("sentence", "", "", "– Inte klart ännu.", None),
    }


def test_the_same_change_is_told_once_with_everywhere_it_is_seen(outcome: Comparison) -> None:
    (value,) = [each for each in outcome.changes if each.change.column == "Värde"]
    assert value.where.periods == ("Tertial 1 2023", "Tertial 2 2023", "Tertial 3 2023")
    assert value.where.without_kommun
    assert len(value.where.kommuner) == 14
    assert value.where.examples == (True,)
    assert value.where.address.startswith("mal?period=2023-t1&exempel=ja")


def test_no_other_page_changes_and_none_fails(outcome: Comparison) -> None:
    assert {each.page_title for each in outcome.changes} == {"Mål", "Vår kommun"}
    assert outcome.faults == ()
    assert words.summary(outcome).endswith(" på 2 sidor ändras.")


def test_a_seat_changes_the_sentences_of_laget(built: str, tmp_path: Path) -> None:
    with previewed.candidate(tmp_path, previewed.SEAT) as new:
        compared = page_comparison.compare(built, new, only={"Läget"})
    sentences = [
        (each.change.before, each.change.after, each.where.periods)
        for each in compared.changes
        if each.change.what == "sentence" and "Tertial 1 2023" in each.where.periods
    ]
    begun, left = "Närvaro ", " % av de kända platserna har varit besatta under 2023. 1 plats är okänd."
    assert sentences == [(f"{begun}92,3{left}", f"{begun}84,6{left}", ("Tertial 1 2023",))]
    assert {(each.change.before, each.change.after) for each in compared.changes if each.change.what == "trend"} == {
        ("sämre", "bättre")
    }


def test_a_renamed_goal_reads_differently_where_it_is_named(built: str, tmp_path: Path) -> None:
    with previewed.candidate(tmp_path, previewed.GOAL_NAME) as new:
        compared = page_comparison.compare(built, new, only={"Mål"})
    assert [(each.page_title, each.change.before, each.change.after) for each in compared.changes] == [
        ("Mål", "Bättre service till medborgare och näringsliv Effektmål", "Bättre service till alla Effektmål"),
    ]
    assert all(each.where.examples == (True, False) and len(each.where.periods) == 4 for each in compared.changes)


def test_the_same_facts_change_nothing(built: str, tmp_path: Path) -> None:
    with previewed.candidate(tmp_path) as new:
        compared = page_comparison.compare(built, new)
    assert (compared.marts, compared.changes, compared.faults) == ((), (), ())
    assert words.summary(compared) == "Inget på sidorna ändras."


_FAILING = """
import sys
from app.preview import comparing
from app.preview.drawing import Drawing
draw = Drawing.draw
def failing(self, build_id, address):
    if build_id == {new!r} and address.kommun == "2505" and address.slug == "mal":
        self._pages = {{**self._pages, "mal": Failing()}}
    drawn = draw(self, build_id, address)
    return drawn
class Failing:
    def render(self, state):
        raise KeyError("mål")
Drawing.draw = failing
found = comparing.Comparison({old!r}, {new!r}, {marts!r}, ["Mål"], lambda *_: None)
import json
print(json.dumps(comparing.as_plain(found.run(), found)["faults"]))
"""


def test_a_page_that_fails_on_the_new_build_is_told(built: str, tmp_path: Path) -> None:
    with previewed.candidate(tmp_path, previewed.OUTCOME) as new:
        code = _FAILING.format(old=built, new=new, marts=["rpt_goal_overview", "rpt_goal_kommun"])
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=VIEWS.parent)
    faults = json.loads(run.stdout.splitlines()[-1])
    slug, side, what, where = faults[0]
    assert (slug, side) == ("mal", "new")
    assert what.startswith("KeyError")
    assert ["mal", "2023-t1", "2505", True, None] in where


def test_the_stage_has_every_function_that_pages_use() -> None:
    used: set[str] = set()
    for file in [*VIEWS.glob("views/*.py"), *VIEWS.glob("components/*.py")]:
        if file.name.startswith(("workbench", "frame", "editions", "meeting_mode", "meeting_notes", "beside")):
            continue
        tree = ast.parse(file.read_text(encoding="utf-8"))
        used |= {
            node.attr
            for node in ast.walk(tree)
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "st"
        }
    stage = Stage(lambda *_: None)
    assert sorted(name for name in used if not hasattr(stage, name)) == []
    assert "html" in used


_ON_STAGE = """
import json, sys
from app.preview.addresses import Address
from app.preview.drawing import Drawing
drawing = Drawing({build!r})
drawn = {{slug: drawing.draw({build!r}, Address(slug, "2023-t2", "2584")) for slug in {slugs!r}}}
said = {{slug: [each.text for each in page.said if each.kind == "html"] for slug, page in drawn.items()}}
json.dump(said, sys.stdout)
"""


def test_pages_say_the_same_on_the_stage_as_in_streamlit(built: str) -> None:
    shown = {page.slug: page.module for page in PAGES if page.needs_data and page.module not in ("about", "workbench")}
    code = _ON_STAGE.format(build=built, slugs=list(shown))
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=VIEWS.parent)
    on_stage = json.loads(run.stdout)
    for slug, module in shown.items():
        page: AppTest = page_driver.shown(module, period="2023-t2", kommun="2584", exempel="ja")
        assert sorted(on_stage[slug]) == sorted(element.proto.body for element in page.get("html")), slug


def read(*bodies: str) -> list[blocks.Block]:
    return blocks.of_page([Said("html", body) for body in bodies])


def test_a_page_is_read_with_its_headings_cells_signs_and_cards() -> None:
    found = read(
        "<div><h2>Mål</h2></div><h3>Närvaro</h3>",
        '<p>Närvaro <span class="t-status"><img alt=""><span>uppnått</span></span> 92,3 % '
        '<span style="white-space:nowrap">e-arkiv</span>s.</p>',
        '<table><thead><tr><th scope="col">Kommun</th><th scope="col">Värde</th></tr></thead><tbody><tr>'
        '<th scope="row">Kiruna <span class="t-example">Exempeldata</span></th><td>1 234</td></tr></tbody></table>',
        '<p><span class="t-source-wrap"><button class="t-source">§ 21</button><span class="t-source-card">'
        '<span class="t-source-title">Källa</span><span class="t-fact"><span class="t-term">Dokument</span>'
        '<span>Protokoll</span></span><span class="t-fact"><span class="t-term">Rad i underlaget</span>'
        "<span>mal.csv, rad 3</span></span></span></span></p>",
    )
    assert [(each.kind, each.text, each.about) for each in found[2:4]] == [
        ("status", "uppnått", "Närvaro"),
        ("sentence", "Närvaro 92,3 % e-arkivs.", ""),
    ]
    assert found[3].section == "Mål › Närvaro"
    assert found[4].lines[0].label == "Kiruna"
    assert [(cell.column, cell.text) for cell in found[4].lines[0].cells][1] == ("Värde", "1 234")
    assert [(each.kind, each.text) for each in found[5:]] == [("source", "Protokoll"), ("sentence", "§ 21")]


def table(*rows: tuple[str, str]) -> str:
    body = "".join(f'<tr><th scope="row">{name}</th><td>{value}</td></tr>' for name, value in rows)
    head = '<thead><tr><th scope="col">Namn</th><th scope="col">Värde</th></tr></thead>'
    return f"<table>{head}<tbody>{body}</tbody></table>"


def test_rows_of_a_table_are_known_by_their_name() -> None:
    old, new = read(table(("a", "1"), ("b", "2"))), read(table(("c", "9"), ("a", "1"), ("b", "3")))
    assert [(each.what, each.row, each.before, each.after) for each in changes.between(old, new)] == [
        ("row", "c", None, "Namn: c · Värde: 9"),
        ("cell", "b", "2", "3"),
    ]


def test_a_picture_that_is_drawn_otherwise_is_told_though_its_words_are_the_same() -> None:
    one = blocks.of_page([Said("picture", "Staplar", "a")])
    other = blocks.of_page([Said("picture", "Staplar", "b")])
    assert [(each.what, each.before, each.after) for each in changes.between(one, other)] == [
        ("picture", "Staplar", "Staplar")
    ]
    stage = Stage(lambda *_: None)
    stage.vega_lite_chart(pl.DataFrame({"x": [1]}), {}, alt="Staplar")
    assert stage.said[0].text == "Staplar"
