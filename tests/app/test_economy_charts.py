"""The pictures of Ekonomi say what they promise: budget a line or an outline, outcome solid, forecast open."""

from typing import Any

import pytest

from app.charts import economy, theme
from app.charts.compile import Template, compile_template
from app.charts.labels import broken

CHARTS: list[Template] = [
    compile_template(economy.diverging_bars, "axis", "shown_result_sek"),
    compile_template(economy.budget_outcome_bars, "axis"),
    compile_template(economy.budget_stack, "axis", "part"),
    compile_template(economy.results_over_time, "axis"),
    compile_template(economy.forecast_misses, "axis", "made"),
]


def layer(template: Template, mark: str, field: str) -> dict[str, Any]:
    for each in template["layer"]:
        encoding = each["encoding"]
        if each["mark"]["type"] == mark and field in (
            encoding.get("x", {}).get("field"),
            encoding.get("x2", {}).get("field"),
        ):
            return dict(each)
    raise AssertionError(f"no {mark} of {field}")


@pytest.mark.parametrize("template", CHARTS)
def test_rows_stand_in_the_order_of_the_frame(template: Template) -> None:
    sorts = [each["encoding"]["y"]["sort"] for each in template["layer"] if "y" in each["encoding"]]
    assert sorts
    assert all(sort == {"field": "position", "op": "min", "order": "ascending"} for sort in sorts)


@pytest.mark.parametrize("template", CHARTS)
def test_every_picture_describes_itself_and_starts_at_zero(template: Template) -> None:
    assert template["layer"][0]["description"]
    scales = [each["encoding"]["x"].get("scale") for each in template["layer"]]
    assert all(scale["zero"] for scale in scales if scale)


def test_deviations_go_from_zero_and_name_what_the_finding_speaks_of() -> None:
    template = CHARTS[0]
    bar = layer(template, "bar", "shown_result_sek")
    assert bar["encoding"]["color"]["condition"] == {"test": "datum.is_named", "value": theme.INK_SOFT}
    assert bar["encoding"]["strokeDash"]["condition"]["test"] == "datum.is_example"
    assert any(each["mark"]["type"] == "rule" and each["encoding"]["x"] == {"datum": 0} for each in template["layer"])


def test_outcome_is_solid_forecast_open_and_budget_a_line() -> None:
    template = CHARTS[1]
    assert layer(template, "bar", "outcome_sek")["mark"]["color"] == theme.CONTEXT
    forecast = layer(template, "bar", "forecast_sek")
    assert forecast["mark"]["fillOpacity"] == 0
    assert forecast["mark"]["stroke"]
    assert layer(template, "tick", "budget_sek")["mark"]["thickness"] == 2


@pytest.mark.parametrize(("mark", "field"), [("bar", "forecast_sek"), ("tick", "budget_sek")])
def test_what_is_missing_is_not_drawn_as_zero(mark: str, field: str) -> None:
    filters = [step.get("filter") for step in layer(CHARTS[1], mark, field)["transform"]]
    assert f"isValid(datum.{field})" in filters


def test_budgets_are_outlined_and_the_forecast_of_the_result_is_open() -> None:
    assert layer(CHARTS[2], "bar", "to_sek")["mark"]["stroke"] == theme.INK
    assert layer(CHARTS[3], "bar", "forecast_result_sek")["mark"]["fillOpacity"] == 0


def test_each_forecast_has_its_own_shape_not_its_own_colour() -> None:
    encoding = layer(CHARTS[4], "point", "difference_sek")["encoding"]
    assert encoding["shape"]["field"] == "made"
    assert "color" not in encoding


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("E-arkiv", "E-arkiv"),
        ("", ""),
        ("Räddningstjänsten verksamhetssystem", "Räddningstjänsten|verksamhetssystem"),
        ("Ettendamycketlångtordutanmellanslag", "Ettendamycketlångtordutanmellanslag"),
        ("Verksamhetssystem Socialtjänsten (SOC)", "Verksamhetssystem|Socialtjänsten (SOC)"),
    ],
)
def test_long_names_break_once_in_the_middle(name: str, shown: str) -> None:
    assert broken(name) == shown
