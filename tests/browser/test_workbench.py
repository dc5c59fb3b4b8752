"""The coordinator's round in a real browser: workbook, five mistakes, mended, previewed, published, taken back."""

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Page

from app.texts import workbench_history, workbench_preview
from tests.browser import harness
from tests.browser.harness import Watched
from warehouse import build, history, paths

BEFORE, AFTER = "331 400", "341 700"
MISTAKES = {
    ("narvaro exempel", 2, "plats_besatt_av"): "ledamot",
    ("narvaro exempel", 3, "kommunkod"): "180",
    ("narvaro exempel", 4, "sammanträde"): "e-namnden-2023-03-99",
    ("narvaro exempel", 5, "del"): "ett",
    ("utfall exempel", 3, "per_datum"): "30 april",
}


@pytest.fixture(scope="module")
def bench(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app on a store and a folder of facts of its own, since this test changes both."""
    folder = tmp_path_factory.mktemp("bench")
    shutil.copytree(home, folder / "home", ignore=shutil.ignore_patterns("drafts", "history.git", "cache"))
    shutil.copytree(paths.seeds_dir(), folder / "seeds")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TERTIAL_HOME", str(folder / "home"))
        patch.setenv("TERTIAL_SEEDS", str(folder / "seeds"))
        outcome = build.build(full_dbt=False, why="test")
        assert outcome.ok, outcome.message
        with harness.serving(folder / "home") as address:
            yield address


def changed(raw: bytes, cells: dict[tuple[str, int, str], str | int]) -> bytes:
    """A workbook with other values, by sheet, row and header, as somebody saves it."""
    book = openpyxl.load_workbook(io.BytesIO(raw))
    for (sheet, row, header), value in cells.items():
        headers = [cell.value for cell in book[sheet][1]]
        book[sheet].cell(row, headers.index(header) + 1).value = value
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def hand_in(shown: Watched, name: str, raw: bytes) -> None:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    shown.page.set_input_files("input[type=file]", {"name": name, "mimeType": kind, "buffer": raw})
    shown.page.get_by_text(name).first.wait_for()
    shown.page.wait_for_timeout(1500)  # the file is on its way; nothing on the page tells when it has come
    shown.page.get_by_role("button", name="Lämna in filen").click()
    try:
        shown.page.get_by_text(f"{name} är inläst").wait_for(timeout=60_000)
    except Exception as error:
        raise AssertionError(text(shown.page)[-3000:]) from error
    shown.settle()


def text(page: Page) -> str:
    return page.locator("body").inner_text().replace("\u00a0", " ")


def test_a_coordinators_round(bench: str, browser: Browser) -> None:
    with harness.watched(browser, bench) as shown:
        page = shown.page
        shown.open("/underlag?vy=utkast&period=2023-t1")
        page.get_by_label("Vad gäller utkastet?").fill("Utfall tertial 1")
        page.get_by_role("button", name="Börja ett utkast").click()
        page.get_by_role("button", name="Hämta arbetsboken").wait_for()
        shown.settle()
        draft = page.url.removeprefix(bench)
        with page.expect_download() as download:
            page.get_by_role("button", name="Hämta arbetsboken").click()
        raw = download.value.path().read_bytes()

        cost = ("utfall exempel", 2, "kostnad_kr")
        hand_in(shown, "fel.xlsx", changed(raw, {**MISTAKES, cost: 341_700}))
        faults = text(page)
        assert "5 fel måste rättas" in faults
        for wrong in ("ledamot", "180", "e-namnden-2023-03-99", "ett", "30 april"):
            assert wrong in faults
        assert harness.axe_faults(page) == []

        page.get_by_role("link", name="Rätta rad 2").first.click()
        page.get_by_role("button", name="Spara raden").wait_for()
        shown.settle()
        assert "ordinarie, ersättare, tom, okänd" in text(page)
        assert harness.axe_faults(page) == []

        shown.open(draft)
        hand_in(shown, "rätt.xlsx", changed(raw, {cost: 341_700}))
        assert "Inga fel" in text(page)

        page.get_by_role("link", name="Gå till förhandsgranskningen").click()
        page.get_by_role("button", name="Bygg och förhandsgranska").click()
        harness.draw_anew(page, workbench_preview.BESIDE)
        shown.open("/ekonomi?period=2023-t1")
        assert BEFORE in text(page)
        shown.open(f"{draft}&steg=forhandsgranska")
        page.locator("#rader").wait_for()
        page.locator("#sidor").wait_for(timeout=600_000)
        shown.settle()
        told = text(page)
        assert BEFORE in told
        assert AFTER in told
        assert "1 ändrad rad" in told
        assert harness.axe_faults(page) == []

        shown.open(f"{draft}&steg=publicera")
        page.get_by_role("button", name="Publicera", exact=True).click()
        page.get_by_text("Skriv varför uppgifterna ändras").wait_for()
        page.get_by_role("textbox", name="Varför ändras uppgifterna?").fill("Utfallet för tertial 1 enligt bokslutet")
        page.get_by_role("button", name="Publicera", exact=True).click()
        page.get_by_text("Publicerat som version 2").wait_for(timeout=180_000)

        shown.open("/ekonomi?period=2023-t1")
        assert AFTER in text(page)
        shown.open("/underlag?vy=historik&version=1")
        page.get_by_role("textbox", name="Varför går du tillbaka?").fill("Beloppet gällde fel tertial")
        page.get_by_role("button", name="Gå tillbaka och publicera").click()
        harness.draw_anew(page, workbench_history.UNDO_WORKING)
        page.get_by_text("Uppgifterna är tillbaka som i version 1").wait_for(timeout=180_000)
        shown.open("/ekonomi?period=2023-t1")
        assert BEFORE in text(page)
        assert AFTER not in text(page)
    assert [version.kind for version in history.versions()] == ["undo", "publish", "initial"]


def test_an_open_page_shows_what_is_published_without_moving(bench: str, browser: Browser) -> None:
    """The reader's focus and place stay when new figures come."""
    with harness.watched(browser, bench) as shown:
        shown.open("/ekonomi?period=2023-t1")
        shown.page.locator(".t-nav-wide a[href*='mal']").first.focus()
        shown.page.locator("[data-testid=stMain]").evaluate("element => element.scrollTo(0, 300)")
        before = shown.page.locator(".t-build").get_attribute("data-build")
        assert build.build(full_dbt=False, why="test").ok
        shown.page.wait_for_function(
            "shown => document.querySelector('.t-build')?.dataset.build !== shown", arg=before, timeout=60_000
        )
        shown.settle()
        assert shown.page.locator("[data-testid=stMain]").evaluate("element => element.scrollTop") == 300
        shown.page.wait_for_function("() => document.activeElement.tagName === 'A'", timeout=30_000)
