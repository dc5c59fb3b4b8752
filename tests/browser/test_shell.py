"""The frame round every page, in a real browser: language, names, focus, links, headers, sizes, paper, new builds."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from app.texts import frame as words
from app.views.registry import PAGES
from tests.browser import harness
from tests.browser.harness import SIZES, watched

SLUGS = [page.slug for page in PAGES]
NAMES = [page.slug or "laget" for page in PAGES]


@pytest.mark.parametrize("slug", SLUGS, ids=NAMES)
def test_every_page_stands_on_its_own(browser: Browser, app: str, pictures: Path | None, slug: str) -> None:
    """Swedish, one heading, its own title, no fault, nothing fetched from elsewhere, axe content, at three sizes."""
    faults: dict[str, object] = {}
    with watched(browser, app, "mobil") as seen:
        seen.open(f"/{slug}")
        page = seen.page
        assert page.locator(".t-notice-fault").count() == 0, harness.said(app)
        assert page.evaluate("document.documentElement.lang") == "sv"
        assert page.locator("h1").count() == 1
        title = next(each.title for each in PAGES if each.slug == slug)
        assert page.title() == words.PAGE_TITLE.format(page=title)
        for size in reversed(SIZES):
            seen.resize(size)
            faults[f"{size} too wide"] = harness.sideways_overflow(page) or None
            faults[f"{size} cut off"] = harness.cut_labels(page)
            faults[f"{size} English"] = harness.english_names(page)
            faults[f"{size} axe"] = harness.axe_faults(page)
            seen.shot(f"{slug or 'laget'}-{size}", pictures)
        faults["away"] = seen.away()
        faults["script errors"] = seen.errors
    assert {where: what for where, what in faults.items() if what} == {}


@pytest.mark.parametrize("slug", SLUGS, ids=NAMES)
def test_every_page_holds_where_nothing_is_published(browser: Browser, empty_app: str, slug: str) -> None:
    with watched(browser, empty_app) as seen:
        seen.open(f"/{slug}?period=2023-t1&kommun=2584")
        heading = seen.page.locator("h1").inner_text()
        expected = words.NO_BUILD_TITLE if next(p for p in PAGES if p.slug == slug).needs_data else heading
        assert heading == expected
        assert harness.axe_faults(seen.page) == []
        assert seen.errors == []


@pytest.mark.parametrize("size", SIZES)
def test_the_gallery_of_components(browser: Browser, gallery: str, pictures: Path | None, size: str) -> None:
    with watched(browser, gallery, size) as seen:
        seen.open("/")
        assert harness.axe_faults(seen.page) == []
        assert (
            harness.english_names(seen.page, frozenset({"Ett <script>alert(1)</script> stycke *utan* markdown."})) == []
        )
        assert harness.sideways_overflow(seen.page) == 0
        assert seen.errors == []
        seen.shot(f"galleri-{size}", pictures)


def test_a_source_is_one_click_away_and_closes_with_escape(browser: Browser, gallery: str) -> None:
    with watched(browser, gallery) as seen:
        seen.open("/")
        seen.page.locator(".t-source").first.click()
        card = seen.page.locator(".t-source-card:popover-open")
        expect(card).to_contain_text("Intäkter 1 000 <b>kr</b>")
        expect(card).to_contain_text("utfall.csv, rad 17")
        seen.page.keyboard.press("Escape")
        expect(card).to_have_count(0)


def test_downloads_come_when_asked_for(browser: Browser, gallery: str) -> None:
    with watched(browser, gallery) as seen:
        seen.open("/")
        seen.page.get_by_text("Tabell och nedladdning").first.click()
        with seen.page.expect_download() as waiting:
            harness.click_at_rest(seen.page.get_by_role("button", name="Ladda ned CSV").first)
        assert waiting.value.suggested_filename == "avvikelse-exempeldata.csv"
        raw = Path(str(waiting.value.path())).read_bytes()
        assert raw.startswith(b"\xef\xbb\xbfTj")


def test_choices_live_in_the_address_and_follow_the_reader(browser: Browser, app: str) -> None:
    with watched(browser, app) as seen:
        page = seen.page
        seen.open("/")
        page.get_by_label(words.KOMMUN, exact=False).click()
        page.get_by_role("option", name="Kiruna").click()
        page.wait_for_url("**kommun=2584**")
        seen.settle()
        page.locator(".st-key-val_exempel label").click()
        page.wait_for_url("**exempel=nej**")
        seen.settle()
        page.locator(".t-nav-wide").get_by_role("link", name="Ekonomi").click()
        page.wait_for_url("**/ekonomi?**kommun=2584**exempel=nej**")
        seen.settle()
        assert len([url for url in seen.requests if "chrome.js" in url]) == 1, "the page was loaded anew"
        expect(page.locator("h1")).to_be_focused()
        assert page.title() == words.PAGE_TITLE.format(page="Ekonomi")
        current = page.locator(".t-nav-wide [aria-current=page]")
        expect(current).to_have_text("Ekonomi")
        page.go_back()
        page.wait_for_url(f"{app}/?**exempel=nej**")
        seen.settle()
        expect(page.locator(".t-nav-wide [aria-current=page]")).to_have_text("Läget")
        page.go_back()
        page.wait_for_function("() => !location.search.includes('exempel')")
        expect(page.locator(".st-key-val_exempel input")).to_be_checked()
        assert seen.errors == []


def test_an_address_from_another_opens_the_same_view(browser: Browser, app: str) -> None:
    with watched(browser, app) as seen:
        seen.open("/ekonomi?period=2023-t2&kommun=2584&exempel=nej")
        expect(seen.page.get_by_role("combobox", name=words.PERIOD)).to_have_value("Tertial 2 2023")
        expect(seen.page.get_by_role("combobox", name=words.KOMMUN)).to_have_value("Kiruna")
        expect(seen.page.locator(".st-key-val_exempel input")).not_to_be_checked()


def test_an_unknown_choice_is_met_kindly(browser: Browser, app: str) -> None:
    with watched(browser, app) as seen:
        seen.open("/?period=1999&kommun=0180")
        expect(seen.page.locator(".t-notice-warning").first).to_contain_text("”1999”")
        expect(seen.page.locator(".t-notice-warning").nth(1)).to_contain_text("alla kommuner")


def test_the_keyboard_reaches_the_content_first_and_sees_where_it_is(browser: Browser, gallery: str) -> None:
    with watched(browser, gallery) as seen:
        page = seen.page
        seen.open("/")
        page.keyboard.press("Tab")
        skip = page.get_by_test_id("stSkipToContent")
        expect(skip).to_be_focused()
        expect(skip).to_have_text("Hoppa till innehållet")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_be_focused()
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "(() => { const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth]; })()"
        )
        assert focused == ["solid", "3px"]


def test_single_keys_do_nothing(browser: Browser, gallery: str) -> None:
    with watched(browser, gallery) as seen:
        seen.open("/")
        seen.page.locator("h1").focus()
        for key in "rc":
            seen.page.keyboard.press(key)
        seen.page.wait_for_timeout(400)
        assert seen.page.locator("[data-testid=stDialog], [role=dialog]:visible").count() == 0
        assert seen.page.locator(".stApp").get_attribute("data-test-script-state") == "notRunning"


@pytest.mark.parametrize(("width", "height"), [(320, 640), (640, 400)], ids=["320 px", "200 %"])
def test_nothing_is_lost_on_a_very_narrow_screen(browser: Browser, gallery: str, width: int, height: int) -> None:
    with watched(browser, gallery, viewport={"width": width, "height": height}) as seen:
        seen.open("/")
        assert harness.sideways_overflow(seen.page) == 0
        if width < 640:
            seen.page.locator(".t-menu summary").click()
            expect(seen.page.locator(".t-menu").get_by_role("link", name="Ekonomi")).to_be_visible()


def test_paper_has_the_tables_and_not_the_controls(browser: Browser, gallery: str) -> None:
    with watched(browser, gallery) as seen:
        page = seen.page
        seen.open("/")
        page.emulate_media(media="print")
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        expect(page.locator(".t-nav-wide")).to_be_hidden()
        expect(page.get_by_role("button", name="Ladda ned CSV").first).to_be_hidden()
        expect(page.locator("[class*=st-key-tabell-] table").first).to_be_visible()
        clipped = page.evaluate("getComputedStyle(document.querySelector('[data-testid=stMain]')).overflowY")
        assert clipped == "visible"
        page.evaluate("window.dispatchEvent(new Event('afterprint'))")
        expect(page.locator("[class*=st-key-tabell-] table").first).to_be_hidden()


def test_motion_stops_for_who_asks(browser: Browser, gallery: str) -> None:
    with watched(browser, gallery, reduced_motion="reduce") as seen:
        seen.open("/")
        longest = seen.page.evaluate(
            "Math.max(...[...document.querySelectorAll('*')]"
            ".map(e => parseFloat(getComputedStyle(e).transitionDuration)))"
        )
        assert longest < 0.01


def test_an_address_that_leads_nowhere_says_so(browser: Browser, gallery: str) -> None:
    with watched(browser, gallery) as seen:
        answer = seen.page.goto(f"{gallery}/finns-inte")
        assert answer is not None
        assert answer.status == 404
        expect(seen.page.locator("h1")).to_have_text(words.NOT_FOUND_TITLE)
        assert harness.axe_faults(seen.page) == []


def test_the_probe_for_english_can_fail(browser: Browser, gallery: str) -> None:
    with watched(browser, gallery) as seen:
        seen.open("/")
        seen.page.evaluate(
            "document.body.insertAdjacentHTML('beforeend', '<button title=\"Brand new option\">x</button>')"
        )
        assert harness.english_names(seen.page, frozenset()) != []


_FAILING = """
import streamlit as st
from app.components import frame, page_header
from app.state import State
from app.views.registry import by_slug
frame.masthead(by_slug("mal"), State())
with st.container(key="innehall"):
    page_header("Mål", page="mal")
    raise RuntimeError("hemlig detalj")
"""


def test_a_failing_page_and_a_lost_server_are_said_in_swedish(browser: Browser, tmp_path: Path) -> None:
    script = tmp_path / "failing.py"
    script.write_text(_FAILING, encoding="utf-8")
    with watched(browser, "") as seen:
        with harness.serving(tmp_path, str(script)) as address:
            seen.base = address
            seen.open("/")
            fault = seen.page.locator(".t-notice-fault")
            expect(fault).to_contain_text(words.FAULT_TITLE)
            assert "hemlig detalj" not in seen.page.content()
            assert "hemlig detalj" in harness.said(address)
            assert harness.axe_faults(seen.page) == []
        expect(seen.page.locator("[role=dialog], .stDialog").first).to_contain_text(
            "Servern svarar inte", timeout=30_000
        )
        assert harness.english_names(seen.page) == []


_REBUILD = """
import sys
from pathlib import Path
from warehouse import build
outcome = build.build(Path(sys.argv[1]), who="test", why="ny siffra", full_dbt=False)
sys.exit(0 if outcome.ok else outcome.message)
"""


@pytest.mark.slow
def test_a_new_build_shows_without_reload_or_restart(browser: Browser, home: Path, tmp_path: Path) -> None:
    """An open page changes its figures when another process publishes."""
    own, seeds = tmp_path / "home", tmp_path / "seeds"
    shutil.copytree(home, own)
    shutil.copytree(harness.ROOT / "seeds", seeds)
    members = seeds / "medlemmar.csv"
    assert "Kiruna" in members.read_text(encoding="utf-8")
    with harness.serving(own) as address, watched(browser, address) as seen:
        seen.open("/")
        before = seen.page.locator(".t-footer p").inner_text()
        members.write_text(members.read_text(encoding="utf-8").replace("Kiruna", "Kiruna stad"), encoding="utf-8")
        environment = {"TERTIAL_HOME": str(own), "PYTHONPATH": str(harness.ROOT), "PATH": "/usr/bin:/bin"}
        subprocess.run([sys.executable, "-c", _REBUILD, str(seeds)], env=environment, cwd=harness.ROOT, check=True)
        expect(seen.page.locator(".t-footer p")).not_to_have_text(before, timeout=60_000)
        seen.settle()
        assert len([url for url in seen.requests if "chrome.js" in url]) <= 1
        assert seen.errors == []
