"""An edition as plain pages in a browser, opened from a folder: sizes, axe, keyboard, paper; nothing from elsewhere."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser import harness
from tests.homes import SEALED

KINDS = (
    "index",
    "mal",
    "projekt",
    "ekonomi-intakter",
    "kostnadsfordelning",
    "narvaro",
    "beslut",
    "risker-och-intern-kontroll",
    "var-kommun",
    "var-kommun-2584",
    "samverkan",
    "samverkan-krissamverkan-norrbotten",
    "sammantrade",
    "om-uppgifterna",
    "tillganglighet",
)
# 640 is a screen of 1280 at 200 %; 320 is WCAG's narrowest.
WIDTHS = (1280, 820, 640, 390, 320)


@pytest.fixture(scope="module")
def site(sealed: Path) -> Path:
    """The pages of a sealed edition, opened as files."""
    return sealed / "editions" / SEALED / "webb"


@dataclass
class Opened:
    """A page of the folder and what happened while it was open."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@contextmanager
def opened(browser: Browser, site: Path, name: str, width: int = 390) -> Iterator[Opened]:
    context = browser.new_context(viewport={"width": width, "height": 844}, locale="sv-SE")
    seen = Opened(context.new_page())
    seen.page.on("request", lambda request: seen.requests.append(request.url))
    seen.page.on("pageerror", lambda error: seen.errors.append(str(error)))
    seen.page.on("console", lambda message: seen.errors.append(message.text))
    seen.page.goto((site / f"{name}.html").as_uri())
    try:
        yield seen
    finally:
        context.close()


@pytest.mark.parametrize("name", KINDS)
def test_a_page_holds_at_every_width_and_needs_nothing_from_elsewhere(browser: Browser, site: Path, name: str) -> None:
    faults: dict[str, object] = {}
    with opened(browser, site, name) as seen:
        page = seen.page
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 844})
            faults[f"{width} too wide"] = harness.sideways_overflow(page) or None
            faults[f"{width} small print"] = page.evaluate(_SMALL_PRINT)
        page.set_viewport_size({"width": 390, "height": 844})
        faults["away"] = [url for url in seen.requests if not url.startswith(site.as_uri())]
        faults["errors"] = list(seen.errors)
        faults["English"] = harness.english_names(page)
        page.evaluate("[...document.querySelectorAll('main details')].slice(0, 4).forEach(each => each.open = true)")
        faults["axe"] = harness.axe_faults(page)
    assert {where: what for where, what in faults.items() if what} == {}


# Type in pictures that the reader would have to come closer to read: under 10 px on the screen.
_SMALL_PRINT = """() => [...document.querySelectorAll('main svg')].flatMap(svg => {
  const scale = svg.clientWidth / svg.viewBox.baseVal.width;
  const small = each => parseFloat(each.getAttribute('font-size')) * scale < 10;
  return scale ? [...svg.querySelectorAll('text')].filter(small).map(each => each.textContent).slice(0, 3) : [];
})"""


def test_a_reader_finds_the_way_with_the_keyboard(browser: Browser, site: Path) -> None:
    with opened(browser, site, "index", 1280) as seen:
        page = seen.page
        page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_have_text("Hoppa till innehållet")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("Boolean(document.activeElement.closest('main'))")
        page.locator(".t-nav-wide").get_by_role("link", name="Ekonomi").click()
        expect(page.locator(".t-nav-wide [aria-current=page]")).to_have_text("Ekonomi")
        page.get_by_role("link", name="Intäkter", exact=True).click()
        expect(page.get_by_role("navigation", name="Visa").locator("[aria-current]")).to_have_text("Intäkter")
        page.locator(".t-brand").click()
        page.get_by_role("link", name="Kiruna").click()
        expect(page.locator("h1")).to_have_text("Kiruna i Norrbottens e-nämnd")
        assert seen.errors == []


def test_a_source_opens_without_scripts_and_closes_with_escape(browser: Browser, site: Path) -> None:
    with opened(browser, site, "beslut", 1280) as seen:
        seen.page.locator("main .t-source:visible").first.click()
        card = seen.page.locator(".t-source-card:popover-open")
        expect(card).to_contain_text("Källa")
        seen.page.keyboard.press("Escape")
        expect(card).to_have_count(0)


def test_a_phone_shows_pictures_drawn_for_it(browser: Browser, site: Path) -> None:
    with opened(browser, site, "ekonomi") as seen:
        expect(seen.page.locator("svg.w-narrow").first).to_be_visible()
        expect(seen.page.locator("svg.w-wide").first).to_be_hidden()
        seen.page.set_viewport_size({"width": 1280, "height": 800})
        expect(seen.page.locator("svg.w-narrow").first).to_be_hidden()
        box = seen.page.locator("svg.w-wide").first.bounding_box()
        assert box is not None
        assert 700 < box["width"] <= 836


def test_paper_has_every_row_of_every_table(browser: Browser, site: Path, tmp_path: Path) -> None:
    with opened(browser, site, "ekonomi", 1280) as seen:
        seen.page.pdf(path=tmp_path / "sida.pdf", format="A4", prefer_css_page_size=True)
    printed = _letters("".join(page.extract_text() for page in PdfReader(tmp_path / "sida.pdf").pages))
    text = (site / "ekonomi.html").read_text(encoding="utf-8")
    text = re.sub(r'<span id="[^"]*" popover=.*?</button></span>', "", text, flags=re.DOTALL)
    rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in re.findall(r"<tr[^>]*>(.*?)</tr>", text)]
    assert len(rows) > 60
    lost = [row[0] for row in rows if any(_letters(cell) not in printed for cell in row[:2])]
    assert lost == []
    assert "Meny" not in printed


def _letters(text: str) -> str:
    """Without white space and hyphens: lines break where they please on paper."""
    return re.sub(r"[\s\u00ad-]", "", unescape(re.sub(r"<[^>]+>", "", text)))
