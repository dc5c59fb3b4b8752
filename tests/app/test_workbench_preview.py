"""What the preview says: the sentence first, warnings, before and after with words, and everything as a file."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from app import page_comparison
from app.child_process import Progress
from app.page_comparison import Compared, Comparison, PageChange, PageFault, PreviewError
from app.preview import lines, words
from app.preview.changes import Change, What
from app.preview.gathering import Where
from app.views import workbench_preview_parts as parts
from tests.app import page_driver
from warehouse.comparison import CellChange, MartDiff, MartRow

PERIODS = ("Tertial 1 2023", "Tertial 2 2023")
HERE = Where("mal?period=2023-t1&exempel=ja", ("Tertial 1 2023",), ("Kiruna", "Luleå"), True, (True,), False, 3)
KIRUNA = Where("var-kommun?period=2023-t1&kommun=2584", PERIODS, ("Kiruna",), False, (True, False), False, 2)
MARTS = (
    MartDiff(
        "fct_goal_outcome",
        "Rapporterade utfall för målen",
        (
            MartRow("changed", {"goal_id": "a", "tertial": 1}, (CellChange("value", 0.5, 1.0),), "2584"),
            MartRow("removed", {"goal_id": "b", "tertial": 1}, (CellChange("value", True, None),), None),
        ),
        labels={"value": "Utfallet."},
    ),
)


def change(what: What, before: str | None, after: str | None, where: Where = HERE, page: str = "Mål") -> PageChange:
    return PageChange(page, "mal", Change(what, "Mål för mål", before, after, row="Närvaro"), where)


CHANGES = (
    change("cell", "5 kommuner", "6 kommuner"),
    change("status", "bedöms uppnås", "bedöms delvis uppnås"),
    change("sentence", "Fem av fjorton är klara.", "Sex av fjorton är klara."),
    change("sentence", None, "Klart.", KIRUNA, "Vår kommun"),
)
COMPARED = Comparison(
    "old",
    "new",
    MARTS,
    CHANGES,
    (PageFault("Ekonomi", "ekonomi", "KeyError economy.py:3", True, HERE),),
    Compared(1754, 303, 0, 0, ("Mål", "Vår kommun"), PERIODS, 2),
)


def test_the_summary_counts_figures_sentences_and_pages() -> None:
    assert words.counted(CHANGES) == "1 siffra, 2 meningar och 1 bedömning"
    compared = Comparison("old", "new", MARTS, CHANGES[:3])
    assert words.summary(compared) == "1 siffra, 1 mening och 1 bedömning på 1 sida ändras."
    assert words.summary(Comparison("old", "new", ())) == "Inget på sidorna ändras."


def test_where_a_change_is_seen_is_said_in_words() -> None:
    assert words.applies(HERE, PERIODS, 2) == "Tertial 1 2023, oavsett kommun, med exempel"
    assert words.applies(KIRUNA, PERIODS, 2) == "alla perioder, när Kiruna är vald"


def test_pages_that_fail_come_before_judgements_that_change() -> None:
    first, second = words.warnings(COMPARED)
    assert first.startswith("Sidan Ekonomi går inte att visa med de nya uppgifterna")
    assert "Publicera inte." in first
    assert second == "Mål: Närvaro går från bedöms uppnås till bedöms delvis uppnås."


def test_the_command_line_says_the_same() -> None:
    said = list(lines.lines(COMPARED, most=1))
    assert said[0] == words.summary(COMPARED)
    assert "    Före: 5 kommuner" in said
    assert "    Efter: 6 kommuner" in said
    assert "  Ytterligare 2 ändringar på sidan" in said


def test_every_cell_of_the_marts_is_in_the_file() -> None:
    frame = parts.mart_cells(MARTS)
    assert frame.select("what", "key", "label", "before", "after").rows() == [
        ("ändrad", "a · 1", "Utfallet.", "0,50", "1"),
        ("borttagen", "b · 1", "Utfallet.", "ja", "tomt"),
    ]


def drawn(draw: Callable[[], None]) -> str:
    page = AppTest.from_function(draw, default_timeout=30)
    page.run()
    assert not page.exception
    return page_driver.markup(page)


def test_before_and_after_are_told_by_words_and_marks_not_colour() -> None:
    def draw() -> None:
        from app.views import workbench_preview_parts
        from tests.app.test_workbench_preview import COMPARED

        workbench_preview_parts.warnings([], COMPARED)
        workbench_preview_parts.pages(COMPARED)
        workbench_preview_parts.tables(COMPARED.marts)
        workbench_preview_parts.what_was_compared(COMPARED)

    page = drawn(draw)
    assert page.index(">Före<") < page.index("<del>5</del> kommuner") < page.index(">Efter<")
    assert page.index(">Efter<") < page.index("<ins>6</ins> kommuner")
    assert '<span class="t-missing">finns inte</span>' in page
    assert "<ins>Klart.</ins>" in page
    assert "2 rader i 1 tabell skiljer" in page
    assert "1\u00a0754 sidvisningar på 2 sidor (Mål och Vår kommun)" in page
    assert 'href="./mal?period=2023-t1&amp;exempel=ja"' in page


def test_a_comparison_that_fails_is_said_and_can_be_asked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def compare(old: str, new: str, tell: Progress) -> Comparison:
        asked.append(f"{old} {new}")
        tell("learn", 1, 1560)
        if len(asked) == 1:
            raise PreviewError("Sidorna hann inte jämföras.")
        return COMPARED

    def draw() -> None:
        from app import identity
        from app.views import workbench_preview

        found = workbench_preview.compared(identity.at_the_machine(), "old", "new")
        if found is not None:
            workbench_preview.show([], found)

    monkeypatch.setattr(page_comparison, "compare", compare)
    monkeypatch.setattr(page_comparison, "kept", lambda *_: None)
    page = AppTest.from_function(draw, default_timeout=30)
    page.run()
    assert not page.exception
    assert "hann inte jämföras" in page_driver.text(page)
    page.button(key="jamfor-igen").click().run()
    assert "på 1 sida ändras" in page_driver.text(page)
    page.run()
    assert "på 1 sida ändras" in page_driver.text(page)
    assert asked == ["old new", "old new"]


def test_a_long_list_is_folded() -> None:
    def draw() -> None:
        from app.page_comparison import Comparison
        from app.views import workbench_preview_parts
        from tests.app.test_workbench_preview import change

        many = tuple(change("cell", str(number), str(number + 1)) for number in range(40))
        workbench_preview_parts.pages(Comparison("old", "new", (), many))

    page = drawn(draw)
    assert "<summary>Ytterligare 15 ändringar på sidan</summary>" in page


def test_the_unchanged_middle_of_a_long_sentence_is_left_out() -> None:
    def draw() -> None:
        from app.page_comparison import Comparison
        from app.views import workbench_preview_parts
        from tests.app.test_workbench_preview import change

        same = " ".join(f"ord{number}" for number in range(60))
        one = change("sentence", f"Fem {same} slut", f"Sex {same} mål")
        workbench_preview_parts.pages(Comparison("old", "new", (), (one,)))

    page = drawn(draw)
    assert "<del>Fem</del> ord0 ord1" in page
    assert "ord7 … ord52" in page
    assert "ord30" not in page
