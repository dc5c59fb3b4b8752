"""The picture of Beslut: one mark per council whose shape says what its colour says."""

import json

import pytest

from app.charts import decisions as charts
from app.charts import theme
from app.charts.compile import Template, compile_template


def template() -> Template:
    return compile_template(charts.council_seats)


def layers(kind: str) -> list[Template]:
    return [layer for layer in template()["layer"] if layer["mark"]["type"] == kind]


def test_the_statuses_are_fixed_whatever_is_decided() -> None:
    disc = next(layer for layer in layers("point") if "fill" in layer["encoding"])
    for channel in ("fill", "stroke"):
        assert disc["encoding"][channel]["scale"]["domain"] == list(charts.STATUSES)


def test_a_shape_says_what_the_colour_says() -> None:
    shapes = {layer["mark"]["shape"] for layer in layers("point")}
    assert set(charts.SIGNS.values()) <= shapes
    assert len(set(charts.SIGNS.values())) == len(charts.SIGNS)
    asked = next(layer for layer in layers("text") if layer["mark"].get("text") == "?")
    assert "unknown" in json.dumps(asked["transform"])


@pytest.mark.parametrize("status", charts.STATUSES)
def test_a_mark_can_be_told_from_the_ground(status: str) -> None:
    assert theme.contrast(charts.FRAMES[status], theme.GROUND) >= 3
    if status in charts.SIGNS:
        assert theme.contrast(theme.GROUND, charts.FILLS[status]) >= 3


def test_an_unknown_council_is_dashed_and_a_pending_one_is_not() -> None:
    disc = next(layer for layer in layers("point") if "fill" in layer["encoding"])
    dash = json.dumps(disc["encoding"]["strokeDash"])
    assert "unknown" in dash
    assert "pending" not in dash


def test_an_example_has_a_dotted_ring_and_the_own_seat_a_band() -> None:
    ring = next(layer for layer in layers("point") if "is_example" in json.dumps(layer.get("transform", [])))
    assert ring["mark"]["strokeDash"] == theme.EXAMPLE_DASH
    band = layers("bar")[0]
    assert band["mark"]["color"] == theme.ACCENT_SOFT
    assert "is_own" in json.dumps(band["transform"])


def test_name_and_word_stand_at_every_mark_and_no_axis_is_needed() -> None:
    fields = [layer["encoding"]["text"]["field"] for layer in layers("text") if "text" in layer["encoding"]]
    assert fields == ["kommun_name", "word"]
    assert all(layer["encoding"]["x"]["axis"] is None for layer in layers("text"))


def test_the_picture_says_what_it_is() -> None:
    assert template()["layer"][0]["description"]
