"""What a report found: counted by theme and kind, filtered in the address, each in the report's own words."""

import datetime as dt
from typing import Any
from urllib.parse import parse_qs, urlsplit

import polars as pl
import pytest
from streamlit.testing.v1 import AppTest

from app.charts.collaboration_findings import DARK, LIGHT, THEME_FIELDS, short_theme, theme_grid
from app.charts.compile import compile_template, height_of
from app.charts.theme import INK, contrast
from app.data import collaboration_findings as facts
from app.texts import collaboration_findings as words
from app.views.collaboration_findings import lead, picture_title
from app.views.collaboration_findings_list import finding, shown_limit
from app.views.collaboration_knowledge import gathered_lead, when
from tests.app.page_driver import cut, markup, text

REPORT = "region-vasterbotten-beredning"
STUDY = "sakra-stader"
FOUND = {
    "finding_kind_label": "Utmaning",
    "title": "Vägarna är dåliga",
    "text": "Vägarna underhålls inte.",
    "extent_label": "Flera",
    "actor": "Trafikverket",
    "kommun_name": None,
    "theme": "Vägar",
    "is_garbled": False,
    "source_id": "s",
    "source_place": "5.3",
    "quote": "Vägarna underhålls inte.",
    "seed_file": "iakttagelser.csv",
    "seed_row": 2,
    "origin": "document",
}
THEMES = pl.DataFrame(
    {
        "theme": ["Vägar", "Vägar", "Energi", "Energi"],
        "finding_kind": ["possibility", "challenge"] * 2,
        "finding_kind_label": ["Möjlighet", "Utmaning"] * 2,
        "finding_count": [1, 2, 0, 3],
        "theme_count": [3, 3, 3, 3],
        "kind_count": [1, 5, 1, 5],
        "all_count": [6] * 4,
    }
)


def draw(collaboration_id: str) -> None:
    import streamlit as st

    from app import data, state
    from app.views.collaboration_findings import sections

    data.pin_build()
    chosen, _ = state.parse(st.query_params, data.kommuner(), state.periods_of(data.periods()))
    for _, _, draw_section in sections(chosen, collaboration_id):
        draw_section()


def shown(collaboration_id: str = REPORT, **address: str) -> AppTest:
    page = AppTest.from_function(draw, args=(collaboration_id,), default_timeout=60)
    for name, value in address.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def listed(page: AppTest) -> int:
    return markup(page).count("Hur många kommuner:") + markup(page).count("Kommun: ")


@pytest.mark.usefixtures("built")
class TestPage:
    def test_the_finding_stands_in_the_title(self) -> None:
        assert "110 av 264 iakttagelser är utmaningar, flest i temat ”Industrialisering”" in text(shown())

    def test_the_first_ones_are_shown_and_more_on_request(self) -> None:
        page = shown()
        assert listed(page) == words.FIRST_SHOWN
        assert "10 av 264 iakttagelser visas." in text(page)
        page.button(key="fler-iakttagelser").click().run()
        assert listed(page) == 3 * words.FIRST_SHOWN

    def test_a_filter_lives_in_the_address_and_starts_from_the_top(self) -> None:
        page = shown(antal="50")
        page.selectbox(key="val_slag").select("behov").run()
        assert page.query_params["slag"] in ("behov", ["behov"])
        assert "antal" not in page.query_params
        assert "10 av 78 iakttagelser visas." in text(page)

    def test_theme_kind_and_actor_narrow_together(self) -> None:
        page = shown(tema="Industrialisering", slag="utmaning", aktor="ingen")
        left = facts.findings(REPORT, "Industrialisering", "challenge", facts.NOBODY)
        assert 0 < left.height < 17
        assert f"av {left.height} iakttagelser visas." in text(page)

    def test_what_is_unknown_in_the_address_is_said(self) -> None:
        assert "som inte går att välja här" in text(shown(aktor="Kalle Anka"))

    def test_nothing_left_says_why(self) -> None:
        assert words.NOTHING in text(shown(tema="Övriga behov", slag="styrka"))

    def test_nothing_is_ranked_and_that_is_said(self) -> None:
        page = text(shown())
        assert "Nio områden räknas upp. Ingen rangordning anges" in page
        names = facts.priority_areas(REPORT)["area_name"].to_list()
        assert names[0] == "Kompetensförsörjning"
        assert names[-1] == "Civilt försvar och krisberedskap"

    def test_how_many_answered_stands_with_its_days(self) -> None:
        page = text(shown())
        for written in ("Alla 15 kommuner har svarat på enkäten (15 av 15).", "2023-04-26", "2023-05-17", "2023-05-22"):
            assert written in page

    def test_every_question_leads_to_where_its_answers_stand(self) -> None:
        page = shown()
        assert "Enkätens 15 frågor, ordagrant" in text(page)
        assert "Svaren: 12 iakttagelser i avsnitt 5.5 Arbetsförmedlingen" in text(page)
        assert "Svaren: 9 prioriterade områden i avsnitt 5.7" in text(page)
        assert "Svaren redovisas inte i rapporten." in text(page)
        address = markup(page).split("Svaren: 12")[0].rpartition('href="')[2].partition('"')[0].replace("&amp;", "&")
        assert parse_qs(urlsplit(address).query)["avsnitt"] == ["5.5 Arbetsförmedlingen"]

    def test_the_place_of_a_question_shows_its_answers_alone(self) -> None:
        page = shown(avsnitt="5.5 Arbetsförmedlingen")
        assert "10 av 12 iakttagelser visas." in text(page)
        page.button(key="alla-avsnitt").click().run()
        assert "10 av 264 iakttagelser visas." in text(page)

    def test_a_study_without_survey_says_how_many_interviews(self) -> None:
        page = text(shown(STUDY))
        assert "Rapporten anger 12 intervjuer." in page
        assert words.AREAS not in page
        assert "flyktingsituationen 2015" not in page

    def test_a_text_that_is_spoilt_in_the_source_is_marked(self) -> None:
        assert words.GARBLED in text(shown(STUDY, tema="Örebro", antal="50"))

    def test_a_collaboration_without_findings_draws_nothing(self) -> None:
        assert text(shown("samverkan-stockholmsregionen")).strip() == ""

    def test_one_row_of_everything_is_a_whole_section(self, monkeypatch: pytest.MonkeyPatch) -> None:
        cut(monkeypatch, 1, facts)
        assert "1 av 1 iakttagelse visas." in text(shown())

    @pytest.mark.parametrize("period", ["2022-12-14", "2023-t1", "2023-t2", "2023-t3"])
    def test_it_stands_in_every_period_without_examples(self, period: str) -> None:
        page = text(shown(period=period, exempel="nej", kommun="2584"))
        assert "10 av 264 iakttagelser visas." in page
        assert "Exempeldata" not in page


def test_one_finding_says_kind_words_extent_actor_and_source() -> None:
    item = finding(FOUND)
    for written in (
        "Utmaning",
        "<q>Vägarna underhålls inte.</q>",
        "Hur många kommuner: flera",
        "Aktör: Trafikverket",
        "5.3",
    ):
        assert written in item
    assert words.GARBLED not in item
    assert words.GARBLED in finding({**FOUND, "is_garbled": True})


def test_a_finding_about_one_municipality_names_it() -> None:
    assert "Kommun: Örebro" in finding({**FOUND, "kommun_name": "Örebro"})
    assert "Aktör" not in finding({**FOUND, "actor": None})


@pytest.mark.parametrize(("written", "count"), [("30", 30), ("", 10), ("3", 10), ("-5", 10), ("99999", 10), ("x", 10)])
def test_the_address_can_ask_for_more_but_not_for_less(written: str, count: int) -> None:
    assert shown_limit({"antal": written}) == count


def test_the_title_and_the_lead_count_kinds() -> None:
    assert picture_title(THEMES) == "5 av 6 iakttagelser är utmaningar, flest i temat ”Energi”"
    assert lead(THEMES).endswith("1\u00a0möjlighet och 5\u00a0utmaningar.")


def event(**values: Any) -> dict[str, Any]:
    return {
        "event_date": None,
        "date_text": None,
        "event_kind": "interview",
        "title": "T",
        "coverage_text": None,
        **values,
    }


def test_a_day_is_written_as_a_day_and_other_times_in_the_documents_words() -> None:
    assert when(event(event_date=dt.date(2023, 5, 17), date_text="den 17 maj")) == "2023-05-17"
    assert when(event(date_text="därefter")) == "därefter"


def test_the_lead_of_the_gathering_counts_or_covers() -> None:
    schema = {"title": pl.String, "event_kind": pl.String, "coverage_text": pl.String}
    rows = pl.DataFrame([event(), event()], schema_overrides=schema)
    assert gathered_lead(rows) == "Rapporten anger 2\u00a0intervjuer."
    covered = pl.DataFrame([event(title="Alla har svarat", coverage_text="15 av 15")], schema_overrides=schema)
    assert gathered_lead(covered) == "Alla har svarat (15 av 15)."
    assert gathered_lead(rows.head(0)) is None


class TestPicture:
    def test_a_theme_has_a_short_name_in_two_lines_at_most(self) -> None:
        assert short_theme("Samverkan med universiteten") == "Universiteten"
        long = "Samverkan med Region Västerbotten: regionala ansvarsområden"
        assert short_theme(long) == "Region Västerbotten:|regionala ansvarsområden"
        assert short_theme("Krisberedskap och civilt försvar").count("|") == 1

    def test_shades_have_a_fixed_scale_and_their_figures_can_be_read(self) -> None:
        some = compile_template(theme_grid)["layer"][1]
        assert some["encoding"]["color"]["scale"] == {"clamp": True, "domain": [1, 20], "range": [LIGHT, DARK]}
        assert contrast(DARK, INK) >= 4.5

    def test_none_is_an_empty_frame_with_its_zero_written(self) -> None:
        frames, some, numbers, _ = compile_template(theme_grid)["layer"]
        assert "transform" not in frames
        assert frames["mark"]["stroke"]
        assert some["transform"] == [{"filter": "datum.finding_count > 0"}]
        assert numbers["encoding"]["text"]["field"] == "finding_count"

    def test_kinds_are_told_in_words_and_stand_in_the_order_of_the_rows(self) -> None:
        x = compile_template(theme_grid)["layer"][0]["encoding"]["x"]
        assert (x["field"], x["sort"]) == ("finding_kind_label", None)

    def test_the_height_grows_with_the_themes(self) -> None:
        template = compile_template(theme_grid)
        frame = THEMES.with_columns(theme_label="theme", is_first=pl.col("theme").is_first_distinct())
        assert set(THEME_FIELDS) <= set(frame.columns)
        heights = [height_of(template, rows) for rows in (frame.head(0), frame.head(1), frame)]
        assert heights == [128, 128, 168]
