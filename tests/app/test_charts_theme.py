"""The palette, the common look of pictures, and templates without data."""

import tomllib
from pathlib import Path

import polars as pl
import pytest

from app.charts import compile as charts
from app.charts import theme
from tests.sample_charts import deviation_bar, heat_map

APP = Path(theme.__file__).parents[1]
TEXT = ("INK", "INK_SOFT", "ACCENT", "MET", "PARTLY", "NOT_MET", "NOT_ASSESSABLE")
MARKS = ("CONTEXT", "RULE_STRONG", "FOCUS")


@pytest.mark.parametrize("name", TEXT)
def test_text_colours_stand_out_from_every_ground(name: str) -> None:
    colour = getattr(theme, name)
    for ground in (theme.GROUND, theme.PANEL):
        assert theme.contrast(colour, ground) >= 4.5 or name == "PARTLY"
    assert theme.contrast(colour, "#ffffff") >= 4.5 or name == "PARTLY"


@pytest.mark.parametrize("name", [*TEXT, *MARKS])
def test_mark_colours_stand_out_from_the_ground(name: str) -> None:
    assert theme.contrast(getattr(theme, name), theme.GROUND) >= 3


def test_figures_in_a_heat_map_can_be_read_on_both_ends() -> None:
    assert theme.contrast(theme.INK, theme.HEAT_LOW) >= 4.5
    assert theme.contrast(theme.GROUND, theme.HEAT_HIGH) >= 4.5
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21)


def test_the_configuration_repeats_the_palette() -> None:
    with (APP / ".streamlit" / "config.toml").open("rb") as file:
        settings = tomllib.load(file)["theme"]
    assert settings["primaryColor"] == settings["linkColor"] == theme.ACCENT
    assert settings["backgroundColor"] == theme.GROUND
    assert settings["secondaryBackgroundColor"] == theme.PANEL
    assert settings["textColor"] == theme.INK
    assert settings["borderColor"] == theme.RULE_STRONG
    assert settings["chartCategoricalColors"] == theme.config()["range"]["category"]


def test_the_signs_are_drawn_in_the_palette() -> None:
    drawn = "".join(file.read_text(encoding="utf-8") for file in (APP / "web" / "assets").glob("sign-*.svg"))
    for colour in theme.STATUS_COLOURS.values():
        assert colour in drawn


@pytest.mark.parametrize(
    "template",
    [
        charts.compile_template(deviation_bar, "name", "value", "Kr"),
        charts.compile_template(heat_map, "kommun", "meeting", "value"),
    ],
)
def test_a_template_has_no_rows_and_the_common_look(template: charts.Template) -> None:
    assert template["data"] == {"name": "source"}
    assert "datasets" not in template
    assert all("data" not in layer for layer in template["layer"])
    assert template["config"]["locale"]["number"]["decimal"] == ","
    assert template["config"]["axis"]["aria"] is False


def test_a_template_is_compiled_once() -> None:
    first = charts.compile_template(deviation_bar, "name", "value", "Kr")
    assert charts.compile_template(deviation_bar, "name", "value", "Kr") is first


def test_a_deviation_grows_from_zero_and_an_example_is_dotted() -> None:
    bars = charts.compile_template(deviation_bar, "name", "value", "Kr")["layer"][0]
    assert bars["mark"]["type"] == "bar"
    assert bars["encoding"]["x"]["scale"]["zero"] is True
    assert bars["encoding"]["strokeDash"]["condition"]["value"] == theme.EXAMPLE_DASH


def test_a_heat_map_keeps_its_scale() -> None:
    known, unknown, *_ = charts.compile_template(heat_map, "kommun", "meeting", "value")["layer"]
    assert known["encoding"]["color"]["scale"]["domain"] == [0, 100]
    assert "color" not in unknown["encoding"]


def test_the_height_follows_the_rows_so_that_nothing_jumps() -> None:
    template = charts.compile_template(heat_map, "kommun", "meeting", "value")
    frame = pl.DataFrame({"kommun": ["A", "A", "B"]})
    step, extra = 28, 72
    assert charts.height_of(template, frame) == 2 * step + extra
    assert charts.height_of(template, frame.head(0)) == step + extra
    assert charts.height_of({"height": 240}, frame) == 240
    assert charts.height_of({}, frame) is None


def test_vega_gets_plain_numbers_and_dates_without_time_zone() -> None:
    import datetime
    from decimal import Decimal

    frame = pl.DataFrame({"a": [Decimal("1.50")], "d": [datetime.date(2022, 12, 14)]})
    assert charts.chart_frame(frame).to_dicts() == [{"a": 1.5, "d": "2022-12-14"}]
    template = charts.compile_template(heat_map, "kommun", "meeting", "value")
    assert charts.with_data(template, frame)["data"] == {"values": [{"a": 1.5, "d": "2022-12-14"}]}
    assert template["data"] == {"name": "source"}
