"""Editions on the pages: the choice in the address, old figures everywhere, what has changed since, the meeting."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from app import actions, edition_files, identity, jobs, login, page_comparison
from app.data import editions as known
from app.identity import NOBODY
from app.texts import editions_page, meeting_mode, sealing
from app.texts import workbench_preview as preview_words
from app.views.registry import PAGES
from tests.app import page_driver
from tests.homes import SEALED
from warehouse import build, editions, periods, store

MAIN = Path(__file__).resolve().parents[2] / "app" / "main.py"
MEETING, ITEM = "e-namnden-2022-12-14", "punkt-e-namnden-2022-12-14-19"
OLD, NEW = "872\u00a0417", "872\u00a0517"


@pytest.fixture(scope="module")
def changed(sealed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the sealed home where one outcome has been corrected afterwards."""
    folder = tmp_path_factory.mktemp("changed")
    home, seeds = folder / "home", folder / "seeds"
    shutil.copytree(sealed, home)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("TERTIAL_HOME", str(home))
        shutil.copytree(store.build_dir(str(store.current_build_id())) / "inputs", seeds)
        environment.setenv("TERTIAL_SEEDS", str(seeds))
        file = seeds / "utfall.csv"
        raw = file.read_text(encoding="utf-8")
        assert "910 713;872 417;38 296" in raw
        file.write_text(raw.replace("910 713;872 417;38 296", "910 713;872 517;38 196"), encoding="utf-8")
        outcome = build.build(full_dbt=False, why="Rättat utfall för e-tjänsteplattformen")
        assert outcome.ok, outcome.message
        yield home


@pytest.fixture(autouse=True)
def _coordinator(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(login, "current", identity.at_the_machine)
    monkeypatch.setattr(login, "mode", lambda: "single_user")


def drawn(module: str, **address: str) -> AppTest:
    """One page of the edition without its frame."""

    def draw(module: str) -> None:
        from importlib import import_module

        from app.components import frame

        _, chosen = frame.read_choices()
        import_module(f"app.views.{module}").render(chosen)

    page = AppTest.from_function(draw, args=(module,), default_timeout=60)
    for name, value in address.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


@pytest.mark.usefixtures("changed")
def test_an_edition_shows_the_old_figures_and_the_working_state_the_new() -> None:
    now = page_driver.markup(drawn("economy", period=SEALED))
    then = page_driver.markup(drawn("economy", utgava=SEALED))
    assert NEW in now
    assert OLD not in now
    assert OLD in then
    assert NEW not in then


@pytest.mark.usefixtures("changed")
@pytest.mark.parametrize("page", [each for each in PAGES if each.needs_data], ids=lambda each: each.slug or "laget")
def test_every_page_can_be_read_in_an_edition_and_its_links_stay_in_it(page: Any) -> None:
    shown = drawn(page.module, utgava=SEALED, kommun="2584")
    links = [part.split('"')[0] for part in page_driver.markup(shown).split('href="./')[1:]]
    assert all(f"utgava={SEALED}" in link or link.startswith("utgava/") for link in links)


@pytest.mark.usefixtures("changed")
def test_the_edition_decides_period_and_basis_whatever_the_address_says() -> None:
    page = AppTest.from_file(str(MAIN), default_timeout=60)
    page.query_params.update({"utgava": SEALED, "period": "2023-t3", "exempel": "nej"})
    page.run()
    assert not page.exception
    boxes = {box.key: box for box in page.selectbox}
    assert boxes["val_utgava"].value == SEALED
    assert boxes["val_period"].options == ["Sammanträde 2022-12-14"]
    assert not [toggle for toggle in page.toggle if toggle.key == "val_exempel"]
    assert "inget här ändras" in page_driver.text(page)


@pytest.mark.usefixtures("changed")
def test_choosing_an_edition_and_leaving_it_writes_the_address() -> None:
    page = AppTest.from_file(str(MAIN), default_timeout=60)
    page.query_params["period"] = "2023-t1"
    page.run()
    page.selectbox(key="val_utgava").select(SEALED).run()
    assert page.query_params["utgava"] in (SEALED, [SEALED])
    assert "period" not in page.query_params
    page.selectbox(key="val_utgava").select("").run()
    assert "utgava" not in page.query_params


@pytest.mark.usefixtures("changed")
@pytest.mark.parametrize("name", ["1999-01-01", "../current", "", "x" * 300])
def test_an_unknown_edition_is_said_and_the_working_state_shown(name: str) -> None:
    page = AppTest.from_file(str(MAIN), default_timeout=60)
    page.query_params["utgava"] = name
    page.run()
    assert not page.exception
    said = page_driver.text(page)
    assert ("Du ser arbetsläget i stället" in said) == bool(name)


@pytest.mark.usefixtures("changed")
def test_what_has_changed_since_is_told_with_who_when_and_why() -> None:
    said = page_driver.text(drawn("editions", utgava=SEALED))
    assert "Rättat utfall för e-tjänsteplattformen" in said
    assert "1 ändrad rad i Utfall" in said
    assert "872 417" in said
    assert "872 517" in said
    assert editions_page.FIGURES_TITLE in said


@pytest.mark.usefixtures("changed")
def test_figure_by_figure_says_where_and_because_of_what() -> None:
    page = drawn("editions", utgava=SEALED)
    next(button for button in page.button if button.key == "jamfor-sidor").click().run()
    assert preview_words.BESIDE in page_driver.text(page)
    assert page_driver.until(page, "Beror på version 2", 240)
    assert not page.exception
    said = page_driver.text(page)
    assert "872 417" in said
    assert "Tertial" not in said.split(editions_page.FIGURES_TITLE)[1].split(editions_page.ROWS_TITLE)[0]


@pytest.mark.usefixtures("changed")
def test_a_comparison_that_fails_is_said_and_the_button_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    def compare(*_: object, **__: object) -> None:
        raise page_comparison.PreviewError("Sidorna hann inte jämföras.")

    monkeypatch.setattr(page_comparison, "compare", compare)
    monkeypatch.setattr(page_comparison, "kept", lambda *_: None)
    monkeypatch.setattr(jobs, "_JOBS", {})
    page = drawn("editions", utgava=SEALED)
    page.button(key="jamfor-sidor").click().run()
    assert page_driver.until(page, "hann inte jämföras")
    assert not page.exception
    assert page.button(key="jamfor-sidor")


@pytest.mark.usefixtures("changed")
def test_documents_are_offered_with_sizes_and_the_chosen_kommuns_leaflet() -> None:
    page = drawn("editions", utgava=SEALED, kommun="2584")
    markup = page_driver.markup(page)
    for name in ("uppfoljningsrapport-2022-12-14.pdf", "uppfoljningsrapport-2022-12-14.docx", "kommunblad-kiruna.pdf"):
        assert name in markup
    addresses = [part.split('"')[0] for part in markup.split('href="./utgava/')[1:]]
    assert addresses
    assert all(edition_files.find(f"/utgava/{address}") for address in addresses)


@pytest.mark.usefixtures("changed")
def test_files_of_an_edition_are_found_and_nothing_else() -> None:
    found = edition_files.find(f"/utgava/{SEALED}/dokument/uppfoljningsrapport-2022-12-14.pdf")
    assert found is not None
    assert found.body.startswith(b"%PDF")
    assert found.content_type == "application/pdf"
    moved = edition_files.find(f"/utgava/{SEALED}")
    assert moved is not None
    assert moved.moved == f"/utgava/{SEALED}/webb/index.html"
    for path in (
        "",
        "/",
        "2022-12-14/utgava.json",
        "2022-12-14/../../current",
        "x/y",
        "2022-12-14/lager/warehouse.duckdb",
    ):
        assert edition_files.find(f"/utgava/{path}") is None, path


@pytest.mark.usefixtures("changed")
def test_the_meeting_shows_the_agenda_and_each_item_of_the_edition() -> None:
    agenda = page_driver.markup(drawn("meeting_mode", utgava=SEALED))
    assert agenda.count("<li><a") >= 7
    assert ITEM in agenda
    item = page_driver.markup(drawn("meeting_mode", utgava=SEALED, mote=MEETING, punkt=ITEM))
    assert "Ekonomisk rapport" in item
    assert 'rel="next"' in item
    assert 'rel="prev"' not in item
    assert f"./utgava/{SEALED}/sammantrade/" in item
    for address in [part.split('"')[0] for part in item.split('src="./utgava/')[1:]]:
        found = edition_files.find(f"/utgava/{address}")
        assert found is not None
        assert b"@font-face" in found.body


@pytest.mark.usefixtures("changed")
def test_each_item_of_the_meeting_shows_its_own_matter() -> None:
    edition = editions.read(SEALED)
    (meeting, *_) = known.slides(edition)["meetings"]
    items = {item["title"]: item for item in meeting["items"]}
    controls, work = items["Obligatoriska kontrollmoment"], items["Uppföljning systematiskt arbetsmiljöarbete"]
    assert "dataskyddsförordningen (GDPR)" in controls["more"]
    assert work["lead"] == "23 av 25 påståenden är besvarade med ja, 1 med delvis och 1 är obesvarat."
    dates = items["Sammanträdesordning 2023"]
    assert [picture["title"] for picture in dates["pictures"]] == [
        "Fyra sammanträden 2023, alla i en månad som årshjulet har"
    ]
    for item in (controls, work, dates):
        assert "<a " not in item["more"]
        assert ' id="' not in item["more"]


@pytest.mark.usefixtures("changed")
def test_the_working_state_of_a_sealed_period_says_so() -> None:
    page = AppTest.from_file(str(MAIN), default_timeout=60)
    page.query_params["period"] = SEALED
    page.run()
    assert f"Läget nu; fastställd som {SEALED}" in page_driver.text(page)
    page.query_params["utgava"] = SEALED
    page.run()
    assert "Läget nu" not in page_driver.text(page)


@pytest.mark.usefixtures("changed")
def test_without_an_edition_the_meeting_asks_for_one() -> None:
    said = page_driver.markup(drawn("meeting_mode"))
    assert meeting_mode.NEEDS_EDITION in said
    assert f"utgava={SEALED}" in said


@pytest.mark.usefixtures("changed")
def test_notes_are_saved_per_item_and_exported() -> None:
    page = drawn("meeting_mode", utgava=SEALED, mote=MEETING, punkt=ITEM)
    page.text_area[0].set_value("Ordföranden yrkar bifall.\nIngen reservation.")
    page.button[0].click().run()
    assert not page.exception
    assert "Sparad" in page_driver.text(page)
    who = identity.at_the_machine()
    meeting = {
        "id": MEETING,
        "label": "14 december 2022",
        "items": [{"id": ITEM, "name": "§ 19 · Godkänt", "title": "Ekonomisk rapport"}],
    }
    exported = actions.notes_as_text(who, SEALED, meeting).decode("utf-8-sig")
    assert "§ 19 Ekonomisk rapport\r\nOrdföranden yrkar bifall.\r\nIngen reservation." in exported
    assert actions.notes_as_word(who, SEALED, meeting).startswith(b"PK")
    with pytest.raises(actions.NotAllowedError):
        actions.save_note(NOBODY, SEALED, MEETING, ITEM, "obehörig", None)
    with pytest.raises(actions.NotAllowedError):
        actions.notes_as_text(NOBODY, SEALED, meeting)


@pytest.mark.usefixtures("changed")
def test_readers_see_no_notes_and_make_no_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(login, "current", lambda: NOBODY)
    item = drawn("meeting_mode", utgava=SEALED, mote=MEETING, punkt=ITEM)
    assert not item.text_area
    assert not drawn("editions").button
    with pytest.raises(actions.NotAllowedError):
        actions.seal(NOBODY, SEALED)
    with pytest.raises(actions.NotAllowedError):
        actions.mark_ready(NOBODY, SEALED, ["ekonomi"])


@pytest.mark.usefixtures("changed")
def test_the_bench_marks_parts_and_asks_what_a_new_edition_corrects() -> None:
    page = drawn("workbench", vy="faststall", period=SEALED)
    said = page_driver.text(page)
    assert "Perioden är fastställd som 2022-12-14" in said
    assert "Det går när alla delar är klarmarkerade" in said
    next(button for button in page.button if button.label == sealing.MARK_ALL).click().run()
    assert not page.exception
    assert periods.period(SEALED).left == ()
    page.run()
    assert sealing.SEAL_CORRECTS in [area.label for area in page.text_area]
    next(button for button in page.button if "Fastställ sammanträdet" in button.label).click().run()
    assert page_driver.until(page, "skriv vad den rättar"), "a refusal is told when the work has come to it"
    next(button for button in page.button if button.label == sealing.OPEN).click().run()
    assert editions.sealed()[0][1].edition == SEALED
