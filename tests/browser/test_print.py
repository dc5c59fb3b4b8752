"""Paper: every kind of page printed by Chromium as a reader prints it, from a wide and from a narrow window."""

import io
import re
import unicodedata
from typing import Any

import pypdf
import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from app.texts import common
from app.texts import frame as words
from tests import pdf_checks
from tests.browser.harness import Watched, watched

WIDE, NARROW = (1280, 800), (390, 844)
# Path, window, and the most pages that it may take.
PRINTED = [
    ("/", WIDE, 2),
    ("/ekonomi", WIDE, 14),
    ("/risker-och-intern-kontroll?exempel=nej", WIDE, 16),
    ("/narvaro", NARROW, 6),
    ("/var-kommun?kommun=2584", WIDE, 8),
    ("/samverkan", WIDE, 13),
    ("/samverkan?samverkan=krissamverkan-norrbotten", WIDE, 22),
    ("/underlag?vy=utkast", WIDE, 1),
    ("/tillganglighet", NARROW, 2),
]
SIDE = 15 * 72 / 25.4
_CONTROLS = (common.DOWNLOAD_CSV, common.DOWNLOAD_EXCEL, common.TABLE_OPEN, common.SOURCE_CLOSE, words.FOOTER_EDITIONS)
_HELD: dict[tuple[str, int], tuple[dict[str, Any], bytes]] = {}
# What a reader sees or can unfold: headings, and each table's cells, without the cards that open on top.
_READ = """() => {
  const clean = (element) => {
    const copy = element.cloneNode(true);
    for (const card of copy.querySelectorAll(".t-source-card")) card.remove();
    for (const button of copy.querySelectorAll(".t-source")) if (button.textContent === "Källa") button.remove();
    return copy.textContent;
  };
  const rows = [...document.querySelectorAll("main table tbody tr")];
  return {
    headings: [...document.querySelectorAll("main :is(h1, h2, h3):not(.t-hidden)")].map((each) => each.textContent),
    rows: rows.map((row) => [...row.cells].map(clean).filter((text) => text.trim())),
    signs: [...document.querySelectorAll(".t-status")]
      .map((each) => [each.textContent.trim(), each.querySelector("svg, img")?.outerHTML]),
    buttons: [...document.querySelectorAll("main button:not(.t-source, .t-button)")].map((each) => each.textContent),
  };
}"""


def open_whole(seen: Watched, path: str) -> None:
    """Open a page and wait until no picture is on its way."""
    seen.open(path)
    seen.page.wait_for_function("() => !document.querySelector('[data-testid=stSkeleton]')", timeout=30_000)
    seen.settle()


def on_paper(page: Page) -> bytes:
    """The page as Chromium prints it; the margins are the style sheet's."""
    return page.pdf(format="A4", print_background=True)


def printed(browser: Browser, app: str, path: str, window: tuple[int, int] = WIDE) -> tuple[dict[str, Any], bytes]:
    """What a page shows and the page on paper, printed once for all tests."""
    if (path, window[0]) not in _HELD:
        with watched(browser, app, viewport={"width": window[0], "height": window[1]}) as seen:
            open_whole(seen, path)
            shown = seen.page.evaluate(_READ)
            pdf = on_paper(seen.page)
            assert seen.page.evaluate("document.querySelectorAll('[data-paper], [data-paper-name]').length") == 0
            assert seen.errors == []
        _HELD[path, window[0]] = shown, pdf
    return _HELD[path, window[0]]


def held(text: str) -> str:
    """A text as it is compared: without spaces and ligatures, and without hyphens, which a line's end adds or takes."""
    return re.sub(r"[-\u2010\u2011]", "", pdf_checks.packed(unicodedata.normalize("NFKC", text)))


def own_pages(pdf: bytes) -> list[str]:
    """Each page's text without the line at its foot."""
    return [re.sub(r"Sida \d+ av \d+", "", text) for text in pdf_checks.pages_of(pdf)]


@pytest.mark.parametrize(
    ("path", "window", "most"), PRINTED, ids=[f"{path}-{window[0]}" for path, window, _ in PRINTED]
)
def test_a_page_is_whole_on_paper(browser: Browser, app: str, path: str, window: tuple[int, int], most: int) -> None:
    shown, pdf = printed(browser, app, path, window)
    told = held(pdf_checks.text_of(pdf))
    alone = {"Nytt utkast"} if path.startswith("/underlag") else set()
    assert [each for each in shown["headings"] if held(each) not in told and each not in alone] == []
    # pypdf reads cells line by line where rows are tall, so a row's words are sought one by one.
    gone = [(row, word) for row in shown["rows"] for cell in row for word in cell.split() if held(word) not in told]
    assert gone == []
    assert [label for label in _CONTROLS if held(label) in told] == []
    assert [label for label in shown["buttons"] if len(label.strip()) > 8 and held(label) in told] == []
    assert [stray for stray in pdf_checks.strays(pdf, SIDE - 1.5) if stray[1].strip()] == []
    pages = own_pages(pdf)
    assert len(pages) <= most
    assert [number for number, text in enumerate(pages, 1) if len(text.split()) < 12] == [], "a page all but blank"
    assert f"Sida 1 av {len(pages)}" in pdf_checks.pages_of(pdf)[0]


def test_what_was_chosen_stands_at_the_head_and_at_each_foot(browser: Browser, app: str) -> None:
    with watched(browser, app) as seen:
        open_whole(seen, "/ekonomi?period=2022-12-14&kommun=2584&exempel=nej")
        pages = pdf_checks.pages_of(on_paper(seen.page))
    head = held(pages[0])
    for line in (f"{words.PERIOD}: Sammanträde 2022-12-14", f"{words.KOMMUN}: Kiruna", "Exempeldata: nej"):
        assert held(line) in head
    assert held(words.AS_OF.format(date="2022-10-31")) in head
    for page in pages:
        assert held("Sammanträde 2022-12-14 · Kiruna · Exempeldata: nej") in held(page)


def test_a_picture_is_drawn_for_paper_and_then_as_before(browser: Browser, app: str) -> None:
    """The same print from either window, as often as one likes, and the screen as it was afterwards."""
    sizes = "() => [...document.querySelectorAll('.stVegaLiteChart svg')].map((each) => each.getAttribute('viewBox'))"
    printed = []
    for window in (WIDE, NARROW):
        with watched(browser, app, viewport={"width": window[0], "height": window[1]}) as seen:
            open_whole(seen, "/ekonomi")
            before = seen.page.evaluate(sizes)
            seen.page.evaluate(f"addEventListener('beforeprint', () => {{ window.onPaper = ({sizes})() }})")
            for _ in range(2):
                pdf = on_paper(seen.page)
                drawn = seen.page.evaluate("window.onPaper")
                assert drawn
                assert {view.split()[2] for view in drawn} == {"800"}
                seen.page.wait_for_function(f"before => ({sizes})().join() === before.join()", arg=before)
            printed.append(pdf_checks.pages_of(pdf))
    assert printed[0] == printed[1]


def test_rows_are_whole_and_the_head_comes_again(browser: Browser, app: str) -> None:
    pages = pdf_checks.pages_of(printed(browser, app, "/ekonomi")[1])
    assert sum(held("Så visas det här") in held(page) for page in pages) > 1
    for page in pages:
        lines = [line for line in page.splitlines() if line.strip()]
        assert "Källa" not in lines[-2:], "a table's head is alone at the foot of a page"


def test_paper_in_grey_tells_each_status_by_shape_and_word(browser: Browser, app: str) -> None:
    shown, pdf = printed(browser, app, "/")
    signs = shown["signs"]
    assert signs
    assert all(word and shape for word, shape in signs)
    shapes: dict[str, set[str]] = {}
    for word, shape in signs:
        shapes.setdefault(re.sub(r"#[0-9a-fA-F]{3,6}|var\([^)]*\)", "", shape), set()).add(word)
    assert all(len(same) == 1 for same in shapes.values())
    sheet = pypdfium2.PdfDocument(pdf)[0].render(scale=1, grayscale=True).to_numpy()
    assert sheet.min() < 60, "ink"
    assert sheet[:30].min() > 240, "the margin is paper"


def test_links_lead_somewhere_from_paper(browser: Browser, app: str) -> None:
    reader = pypdf.PdfReader(io.BytesIO(printed(browser, app, "/")[1]))
    links = [str(note.get_object().get("/A", {}).get("/URI", "")) for note in reader.pages[0].get("/Annots", [])]
    assert any("/ekonomi" in link for link in links)
