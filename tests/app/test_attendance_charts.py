"""The pictures of Närvaro: fixed categories that a letter tells as well as a fill, a fixed scale, lines in heads."""

import pytest

from app.charts import attendance as charts
from app.charts import theme
from app.charts.compile import Template, compile_template
from app.texts import attendance as words


def layers(template: Template, kind: str) -> list[Template]:
    return [layer for layer in template["layer"] if layer["mark"]["type"] == kind]


def test_the_categories_are_fixed_whatever_is_filtered() -> None:
    seats = layers(compile_template(charts.seat_map), "rect")[0]
    for channel in ("fill", "stroke"):
        assert seats["encoding"][channel]["scale"]["domain"] == list(charts.CATEGORIES)


def test_a_letter_says_what_the_fill_says() -> None:
    letters = layers(compile_template(charts.seat_map), "text")[0]
    assert letters["encoding"]["text"]["field"] == "cell_label"
    for legend in words.LEGEND.values():
        assert list(legend) == list(charts.CATEGORIES)
        assert len({letter for letter, _ in legend.values()}) == len(charts.CATEGORIES)


@pytest.mark.parametrize("category", charts.CATEGORIES)
def test_a_letter_can_be_read_on_its_fill(category: str) -> None:
    assert theme.contrast(charts.INKS[category], charts.FILLS[category]) >= 4.5


def test_an_unknown_seat_is_dashed_and_an_empty_one_is_not() -> None:
    dashed = [layer for layer in layers(compile_template(charts.seat_map), "rect") if "strokeDash" in layer["mark"]]
    assert [layer["transform"][0]["filter"] for layer in dashed] == ["datum.seat_category === 'unknown'"]


def test_a_seat_filled_from_afar_has_a_mark_of_its_own() -> None:
    remote = layers(compile_template(charts.seat_map), "text")[1]
    assert remote["transform"] == [{"filter": "datum.is_remote"}]
    assert remote["mark"]["text"] == words.REMOTE_MARK


def test_shares_stand_on_a_fixed_scale_with_both_lines() -> None:
    template = compile_template(charts.rate_bars, "minst 75", "eftersträvas 100")
    bar = layers(template, "bar")[0]
    assert bar["encoding"]["x"]["scale"]["domain"][0] == 0
    assert bar["encoding"]["x"]["axis"]["values"][-1] == 100
    assert [text["mark"].get("text") for text in layers(template, "text")][1:] == ["minst 75", "eftersträvas 100"]


def test_a_year_without_a_goal_has_no_line() -> None:
    template = compile_template(charts.rate_bars, None, None)
    assert [text["mark"].get("text") for text in layers(template, "text")] == [None]


def test_heads_are_counted_from_zero_against_the_line_in_heads() -> None:
    template = compile_template(charts.heads_bars, "minst 11", "alla 14")
    possible, present = layers(template, "bar")
    assert (possible["encoding"]["x"]["field"], present["encoding"]["x"]["field"]) == ("at_most", "present")
    assert possible["mark"]["fill"] == theme.GROUND
    assert present["encoding"]["x"]["scale"]["domainMin"] == 0
    assert {rule["encoding"]["x"]["field"] for rule in layers(template, "rule")} == {"threshold", "aspiration"}


def test_every_picture_says_what_it_is() -> None:
    assert compile_template(charts.seat_map)["description"]
    assert compile_template(charts.rate_bars, None, None)["description"]
    assert compile_template(charts.heads_bars, None, "alla 14")["description"]
