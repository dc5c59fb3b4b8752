"""Editions in a real browser: the choice at the top, the meeting by keyboard, static pages, and sealing on the page."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from app.texts import editions, editions_page
from tests.browser import harness
from tests.browser.harness import SIZES, watched
from tests.homes import SEALED

FIRST = f"/sammantradeslage?utgava={SEALED}&mote=e-namnden-2022-12-14&punkt=punkt-e-namnden-2022-12-14-19"


@pytest.fixture(scope="module")
def house(sealed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The app on a copy of the sealed home, since these tests seal and write notes."""
    home = tmp_path_factory.mktemp("house") / "home"
    shutil.copytree(sealed, home)
    with harness.serving(home) as address:
        yield address, home


@pytest.mark.parametrize("path", [FIRST, f"/sammantradeslage?utgava={SEALED}", f"/utgavor?utgava={SEALED}"])
def test_pages_of_an_edition_are_for_everybody(
    browser: Browser, house: tuple[str, Path], pictures: Path | None, path: str
) -> None:
    with watched(browser, house[0], "mobil") as seen:
        seen.open(path)
        assert seen.page.locator("h1").count() == 1
        for size in reversed(SIZES):
            seen.resize(size)
            seen.page.wait_for_function(
                "() => [...document.images].every(image => image.complete && image.naturalWidth)"
            )
            assert harness.axe_faults(seen.page) == []
            assert harness.english_names(seen.page) == []
            assert harness.sideways_overflow(seen.page) == 0
            name = path.partition("?")[0].strip("/") + ("-punkt" if "punkt=" in path else "")
            seen.shot(f"utgava-{name}-{size}", pictures)
        assert seen.away() == []
        assert seen.errors == []


def test_the_meeting_turns_by_keyboard_and_fills_the_screen(browser: Browser, house: tuple[str, Path]) -> None:
    with watched(browser, house[0]) as seen:
        seen.open(FIRST)
        page = seen.page
        page.keyboard.press("ArrowRight")
        expect(page.locator("h1")).to_have_text("Obligatoriska kontrollmoment")
        seen.settle()
        page.keyboard.press("ArrowLeft")
        expect(page.locator("h1")).to_have_text("Ekonomisk rapport, utfall per sista oktober")
        seen.settle()
        page.keyboard.press("Home")
        expect(page.locator("h1")).to_have_text("Dagordning")
        seen.settle()
        page.keyboard.press("f")
        page.wait_for_function("() => document.fullscreenElement !== null")
        page.keyboard.press("f")
        page.wait_for_function("() => document.fullscreenElement === null")
        for hidden in (".st-key-sidhuvud", ".st-key-urval", ".t-footer"):
            expect(page.locator(hidden)).to_be_hidden()


def test_what_is_noted_stays_and_typing_turns_no_page(browser: Browser, house: tuple[str, Path]) -> None:
    with watched(browser, house[0]) as seen:
        seen.open(FIRST)
        box = seen.page.locator("textarea")
        box.click()
        box.press_sequentially("Efter fika")
        seen.page.keyboard.press("ArrowLeft")
        seen.page.keyboard.press("Home")
        expect(seen.page.locator("h1")).to_have_text("Ekonomisk rapport, utfall per sista oktober")
        assert not seen.page.evaluate("document.fullscreenElement")
        seen.page.get_by_role("button", name="Spara anteckningen").click()
        seen.page.get_by_text("Sparad").wait_for()
        box.fill("Efter fika: bifall")
        seen.page.get_by_role("link", name="Nästa punkt").click()
        expect(seen.page.locator("h1")).to_have_text("Obligatoriska kontrollmoment")
        seen.settle()
        expect(seen.page.get_by_label("Anteckning till punkten Obligatoriska kontrollmoment")).to_have_value("")
        seen.page.get_by_role("link", name="Föregående punkt").click()
        expect(seen.page.get_by_label("Anteckning till punkten Ekonomisk rapport")).to_have_value("Efter fika: bifall")
    with watched(browser, house[0]) as seen:
        seen.open(FIRST)
        expect(seen.page.locator("textarea")).to_have_value("Efter fika: bifall")


def test_the_choice_of_edition_follows_the_reader(browser: Browser, house: tuple[str, Path]) -> None:
    with watched(browser, house[0]) as seen:
        seen.open(f"/ekonomi?utgava={SEALED}")
        expect(seen.page.locator(".t-notice-edition")).to_contain_text("inget här ändras")
        seen.page.locator(".t-nav-wide").get_by_role("link", name="Beslut").click()
        seen.page.wait_for_url("**/beslut?*")
        seen.settle()
        assert f"utgava={SEALED}" in seen.page.url
        expect(seen.page.locator(".t-notice-edition")).to_be_visible()
        seen.page.locator(".st-key-val_utgava [role=combobox], .st-key-val_utgava input").first.click()
        seen.page.get_by_role("option", name="Arbetsläge").click()
        expect(seen.page.locator(".t-notice-edition")).to_have_count(0)
        assert "utgava" not in seen.page.url


def test_a_static_page_needs_no_script_and_is_kept(browser: Browser, house: tuple[str, Path]) -> None:
    with watched(browser, house[0], java_script_enabled=False) as seen:
        answer = seen.page.goto(f"{house[0]}/utgava/{SEALED}/webb/ekonomi.html")
        assert answer is not None
        assert answer.status == 200
        assert "immutable" in answer.headers["cache-control"]
        assert "default-src 'self'" in answer.headers["content-security-policy"]
        assert seen.page.locator("svg[role=img], [role=img] svg").count() >= 3
        assert "872\u00a0417" in seen.page.locator("body").inner_text()
        seen.page.get_by_role("link", name="Beslut", exact=True).first.click()
        assert seen.page.url.endswith("/beslut.html")
        assert seen.away() == []


def test_documents_of_what_holds_now_are_made_though_the_page_is_left(
    browser: Browser, house: tuple[str, Path]
) -> None:
    with watched(browser, house[0]) as seen:
        address = "/utgavor?period=2023-t1&kommun=2584"
        seen.open(address)
        seen.page.get_by_role("button", name="Gör kommunbladet för Kiruna").click()
        harness.draw_anew(seen.page, editions_page.NOW_BESIDE)
        seen.open("/ekonomi")
        seen.open(address)
        with seen.page.expect_download() as started:
            harness.click_at_rest(seen.page.get_by_role("button", name="Ladda ned kommunblad"))
        assert "kiruna" in started.value.suggested_filename
        assert started.value.path().read_bytes().startswith(b"%PDF")
        assert harness.axe_faults(seen.page) == []


@pytest.mark.slow
def test_a_coordinator_seals_a_tertial_on_the_page(browser: Browser, house: tuple[str, Path]) -> None:
    with watched(browser, house[0]) as seen:
        seen.open("/underlag?vy=faststall&period=2023-t1")
        page = seen.page
        expect(page.get_by_text("Det går när alla delar är klarmarkerade")).to_be_visible()
        page.get_by_role("button", name="Klarmarkera alla").click()
        page.get_by_text("Alla delar är klarmarkerade.").wait_for()
        seen.settle()
        assert harness.axe_faults(page) == []
        page.get_by_role("button", name="Fastställ tertial 1 2023").click()
        harness.draw_anew(page, editions.STEPS["report"].partition(":")[0])
        page.get_by_text("Påbörjat av").wait_for()
        seen.open("/ekonomi")
        seen.open("/underlag?vy=faststall&period=2023-t1")
        expect(page.get_by_text("Påbörjat av")).to_be_visible()
        assert harness.axe_faults(page) == []
        page.get_by_text("är fastställd som utgåvan 2023-t1").wait_for(timeout=240_000)
        seen.open("/utgavor?utgava=2023-t1")
        with page.expect_download() as started:
            page.get_by_role("link", name="Delårsrapport, Word").click()
        assert started.value.suggested_filename == "delarsrapport-2023-t1.docx"
        assert (house[1] / "editions" / "2023-t1" / "utgava.json").is_file()
