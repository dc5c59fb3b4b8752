"""The picture of Om uppgifterna says what it is meant to: a stacked bar per kind, the weightiest nearest the axis."""

import polars as pl

from app.charts.about import SHADES, discrepancy_bars, gap_bars
from app.charts.compile import compile_template, height_of
from app.texts import about as words
from app.views.about_discrepancies import counted_kinds, finding
from app.views.about_gaps import placed

COUNTS = pl.DataFrame(
    {
        "kind": ["contradiction", "contradiction", "rounding"],
        "severity": ["high", "low", "low"],
        "severity_order": [1, 3, 3],
        "row_count": [2, 1, 1],
        "computed_count": [0, 0, 1],
    }
)


def test_a_bar_is_stacked_from_the_weightiest() -> None:
    bars, numbers = compile_template(discrepancy_bars)["layer"]
    assert bars["mark"]["type"] == "bar"
    assert bars["encoding"]["x"]["stack"] == "zero"
    assert bars["encoding"]["order"] == {"field": "severity_order", "type": "quantitative", "sort": "ascending"}
    assert numbers["mark"]["type"] == "text"
    assert numbers["encoding"]["text"]["field"] == "row_count"


def test_kinds_stand_in_the_order_of_the_rows() -> None:
    assert compile_template(discrepancy_bars)["layer"][0]["encoding"]["y"]["sort"] is None


def test_a_weight_is_told_by_shade_outline_and_number_and_has_the_same_shade_whatever_is_filtered() -> None:
    bars = compile_template(discrepancy_bars)["layer"][0]
    assert bars["encoding"]["color"]["scale"] == {"domain": list(words.SEVERITIES.values()), "range": list(SHADES)}
    assert bars["mark"]["stroke"]


def test_the_finding_names_the_most_common_kind() -> None:
    assert finding(counted_kinds(COUNTS)) == "Motsägelser är vanligast: 3 av 4\u00a0ställen, varav 2 med stor betydelse"


def test_the_finding_is_silent_on_weight_where_nothing_weighs_much() -> None:
    assert finding(counted_kinds(COUNTS.tail(1))) == "Avrundningar är vanligast: 1 av 1\u00a0ställe"


def test_an_unknown_kind_keeps_its_own_name() -> None:
    unknown = counted_kinds(COUNTS.head(1).with_columns(kind=pl.lit("new-kind")))
    assert unknown["kind_label"].to_list() == ["new-kind"]


def test_the_height_grows_with_the_kinds_and_holds_for_none_and_one() -> None:
    template = compile_template(discrepancy_bars)
    heights = [height_of(template, counted_kinds(frame)) for frame in (COUNTS.head(0), COUNTS.head(1), COUNTS)]
    assert heights[0] == heights[1] == 88
    assert heights[2] == 120


def test_what_pages_lack_is_a_bar_each_with_its_number_in_the_order_of_the_rows() -> None:
    bars, numbers = compile_template(gap_bars)["layer"]
    assert bars["mark"]["type"] == "bar"
    assert bars["encoding"]["y"]["field"] == "place"
    assert bars["encoding"]["y"]["sort"] is None
    assert numbers["encoding"]["text"]["field"] == "row_count"


def test_a_page_of_another_collaboration_is_told_apart_from_the_boards() -> None:
    rows = pl.DataFrame(
        {
            "collaboration_id": ["norrbottens-e-namnd", "sakra-stader"],
            "short_name": ["E-nämnden", "Säkra städer"],
            "page": ["Mål", "Samverkan"],
        }
    )
    assert placed(rows)["place"].to_list() == ["Mål", "Samverkan, Säkra städer"]
