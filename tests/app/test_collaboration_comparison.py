"""The comparison of one study's municipalities: what leads, the warning at the picture, kinds of posts kept apart."""

import re
from collections.abc import Callable
from typing import Any

import polars as pl
import pytest
from streamlit.testing.v1 import AppTest

from app.charts.collaboration_comparison import POST_FIELDS, post_bars
from app.charts.compile import compile_template, height_of
from app.data import collaboration_comparison as facts
from app.views.collaboration_comparison import lead, posts_title
from app.views.collaboration_comparison_kommuner import meetings_title
from app.views.collaboration_comparison_table import in_words, matrix
from tests.app.page_driver import cut, markup, text

STUDY = "sakra-stader"
SOURCE = {
    "source_id": "s",
    "source_place": "p",
    "quote": "q",
    "seed_file": "jamforelse.csv",
    "seed_row": 2,
    "origin": "document",
}


def draw(collaboration_id: str) -> None:
    import streamlit as st

    from app import data, state
    from app.views.collaboration_comparison import comparison

    data.pin_build()
    chosen, _ = state.parse(st.query_params, data.kommuner(), state.periods_of(data.periods()))
    comparison(chosen, collaboration_id)


def shown(collaboration_id: str = STUDY, **address: str) -> AppTest:
    page = AppTest.from_function(draw, args=(collaboration_id,), default_timeout=60)
    for name, value in address.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def cell(measure: str, kommun: str, value: str | None, **more: Any) -> dict[str, Any]:
    return {
        "measure_id": measure,
        "measure_name": measure,
        "unit": "tjänster",
        "measure_group": "unit",
        "measure_group_label": "Tjänster",
        "kommun_code": kommun,
        "kommun_name": f"Kommun {kommun}",
        "shown_text": value,
        "missing_reason": None if value else "not_stated",
        **SOURCE,
        **more,
    }


def posts(*values: float | None) -> pl.DataFrame:
    names = ["Borås", "Karlstad", "Haninge"][: len(values)]
    return pl.DataFrame(
        {"kommun_name": names, "value_per_10000_inhabitants": list(values)},
        schema={"kommun_name": pl.String, "value_per_10000_inhabitants": pl.Float64},
    )


@pytest.mark.usefixtures("built")
class TestPage:
    def test_the_lead_says_most_least_and_who_states_a_budget(self) -> None:
        words = text(shown())
        assert "Fem kommuner jämförs." in words
        assert "Borås har flest tjänster per invånare i säkerhetsfunktionen och Haninge minst." in words
        assert "Bara Kristianstad anger en driftbudget." in words

    def test_the_studys_own_warning_stands_before_the_picture_with_its_source(self) -> None:
        page = markup(shown())
        warning = (
            "Det är svårt att jämföra vilka resurser de olika kommunerna lägger på arbetet med trygghet och säkerhet."
        )
        assert page.index(f"<q>{warning}</q>") < page.index("Borås har 1,05 tjänster")
        assert page.count(f"<q>{warning}</q>") == 2  # on the page and in the card of its source

    def test_the_title_states_the_finding(self) -> None:
        assert "Borås har 1,05 tjänster per 10 000 invånare, Haninge 0,34" in text(shown())

    def test_the_printed_total_stands_beside_the_kinds_and_words_of_precision_are_kept(self) -> None:
        words = text(shown())
        for written in ("närmare 7", "cirka 110 000", "drygt 144 200", "Tryckt total", "Delar av tjänst på enheten"):
            assert written in words

    def test_what_the_study_does_not_say_is_said_to_be_missing_and_never_zero(self) -> None:
        budget = facts.cells(STUDY).filter(pl.col("measure_id") == "budget-operating")
        table = matrix(budget, caption="Budget")
        assert table.count("anges inte") == 4
        assert "cirka 3\u00a0800\u00a0000" in table

    def test_groups_say_how_often_they_meet(self) -> None:
        words = text(shown())
        assert (
            "Oftast, en gång per månad, möts Säkerhetsforum i Haninge och Krisledningsnämndens beredningsgrupp" in words
        )
        assert "10 av 54 grupper och organ" in words

    def test_each_municipality_opens_for_its_documents_and_cooperation(self) -> None:
        words = text(shown())
        for written in ("11 styrdokument och 7 samarbeten", "Gemensamt för flera kommuner", "4 styrdokument"):
            assert written in words

    def test_what_could_not_be_read_is_said_and_who_can_give_it(self) -> None:
        words = text(shown())
        assert "Det här gick inte att läsa i källan" in words
        assert "Rubriker som fallit bort eller är förvanskade av typsnittet" in words

    def test_a_collaboration_that_compares_nothing_draws_nothing(self) -> None:
        assert text(shown("region-vasterbotten-beredning")).strip() == ""

    def test_one_row_of_everything_is_a_whole_section(self, monkeypatch: pytest.MonkeyPatch) -> None:
        cut(monkeypatch, 1, facts)
        assert "Borås har 1,05 tjänster per 10 000 invånare" in text(shown())

    @pytest.mark.parametrize("period", ["2022-12-14", "2023-t1", "2023-t2", "2023-t3"])
    def test_it_stands_in_every_period_without_examples(self, period: str) -> None:
        words = text(shown(period=period, exempel="nej", kommun="2584"))
        assert "Kommunerna jämförda" in words
        assert "Exempeldata" not in words


def test_the_title_holds_for_none_one_and_many() -> None:
    assert posts_title(posts(None)) == "Hur många tjänster enheterna har anges inte"
    assert posts_title(posts(1.0454)) == "Borås har 1,05 tjänster per 10\u00a0000 invånare"
    assert posts_title(posts(1.0, 0.5, None)) == "Borås har 1,00 tjänster per 10\u00a0000 invånare, Karlstad 0,50"


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ((), "Ingen anger en driftbudget."),
        (("1",), "Bara Kommun 1 anger en driftbudget."),
        (("1", "2"), "Alla anger en driftbudget."),
    ],
)
def test_the_lead_counts_those_who_state_a_budget(stated: tuple[str, ...], said: str) -> None:
    rows = [cell("budget-operating", code, "1" if code in stated else None) for code in ("1", "2")]
    assert lead(pl.DataFrame(rows), posts(1.0, 0.5)).endswith(said)


def test_the_groups_that_meet_most_often_share_the_title() -> None:
    rows = pl.DataFrame(
        {"body_name": ["A", "B", "C"], "meetings_text": ["varje månad"] * 3, "meetings_per_year": [12.0, 12.0, 4.0]}
    )
    assert meetings_title(rows) == "Oftast, varje månad, möts A och B"
    nameless = rows.with_columns(meetings_per_year=pl.lit(None, dtype=pl.Float64))
    assert meetings_title(nameless) == "Ingen grupp anger hur många gånger om året den möts"


def test_kinds_of_posts_stand_on_rows_of_their_own() -> None:
    rows = [cell("heltid", "1", "5,5"), cell("deltid", "1", "0,5"), cell("delad", "1", "1")]
    table = matrix(pl.DataFrame(rows), caption="Tjänster")
    values = re.findall(r'<button[^>]*popovertarget[^>]*aria-label="Visa källan: ([^"]*)"', table)
    assert table.count('scope="row"') == 3
    assert values == ["5,5", "0,5", "1"]


def test_the_chosen_municipalitys_column_is_picked_out() -> None:
    rows = pl.DataFrame([cell("m", "1", "3"), cell("m", "2", None)])
    assert matrix(rows, caption="c", own="2").count("--t-accent-soft") == 1
    assert in_words(rows, own="1").count("color:var(--t-accent)") == 1


def test_a_value_opens_its_source() -> None:
    table = matrix(pl.DataFrame([cell("m", "1", "närmare 7")]), caption="c")
    assert "popovertarget" in table
    assert "jamforelse.csv, rad 2" in table


class TestPicture:
    frame = pl.DataFrame(
        {"name": ["Borås|11,5 tjänster"], "value": [1.05], "label": ["1,05"], "is_own": [False]},
    )

    def test_bars_start_at_zero_and_keep_the_order_of_the_rows(self) -> None:
        bars = compile_template(post_bars)["layer"][0]
        assert bars["encoding"]["x"]["scale"]["zero"] is True
        assert bars["encoding"]["y"]["sort"] is None

    def test_the_value_is_written_at_the_bar(self) -> None:
        labels = compile_template(post_bars)["layer"][1]
        assert labels["mark"]["type"] == "text"
        assert labels["encoding"]["text"]["field"] == "label"

    def test_the_height_holds_for_none_one_and_five(self) -> None:
        template = compile_template(post_bars)
        assert set(POST_FIELDS) == set(self.frame.columns)
        assert height_of(template, self.frame.head(0)) == height_of(template, self.frame)

    def test_the_rows_of_the_page_fit_the_picture(self, built: Callable[[], None]) -> None:
        del built
        assert facts.posts(STUDY)["value_per_10000_inhabitants"].is_sorted(descending=True)
