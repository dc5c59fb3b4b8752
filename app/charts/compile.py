"""Charts as a compile step: an Altair chart without data becomes a Vega-Lite template, once per process.

Altair costs 5–8 ms each time a chart is built and validated; a page that sends a compiled template and a polars
frame does not pay it (architecture.md, "Speed").
"""

import copy
import json
from collections.abc import Callable
from functools import cache
from typing import Any

import altair as alt
import polars as pl

from app.charts import theme

AnyChart = alt.Chart | alt.LayerChart | alt.HConcatChart | alt.VConcatChart | alt.FacetChart
Template = dict[str, Any]
# Room is reserved for a picture in steps of the page's rhythm, up to the height of a very long one (px).
ROOM_STEP = 8
ROOM_MAX = 1600
_DATASET = "source"  # the name under which Streamlit's page hands the rows to Vega
_NO_DATA = "empty"  # what Altair calls the data of a chart that has none


@cache
def compile_template(chart_function: Callable[..., AnyChart], *arguments: Any) -> Template:
    """The Vega-Lite template of `chart_function(*arguments)`, without rows and with the common look.

    Rows that the chart names (`alt.NamedData`) or does not mention are those that the page sends; data that stands in
    the chart, such as the shapes of a map, stays there. Cached for the process: `arguments` must be hashable, and what
    differs between readers (the chosen municipality, the period) belongs in the rows. Do not change what is returned.
    """
    template: Template = chart_function(*arguments).to_dict(context={"pre_transform": False})
    template.pop("$schema", None)
    template = _without_empty(template)
    datasets = {name: rows for name, rows in template.pop("datasets", {}).items() if name != _NO_DATA}
    if datasets:
        template["datasets"] = datasets
    if set(template.get("data", {"name": None})) == {"name"}:
        template["data"] = {"name": _DATASET}
    template["config"] = _merged(theme.config(), template.get("config", {}))
    return template


def rows_meta(field: str, step: int = theme.ROW_HEIGHT, extra: int = 48) -> dict[str, Any]:
    """`usermeta` for a chart whose height grows with the rows of `field`; `extra` is room for axis and title (px)."""
    return {"rows": {"field": field, "step": step, "extra": extra}}


def height_of(template: Template, frame: pl.DataFrame) -> int | None:
    """The height in px to reserve for the picture, so that nothing jumps when it is drawn. None: unknown."""
    rows = template.get("usermeta", {}).get("rows")
    if rows:
        distinct = frame[rows["field"]].n_unique() if frame.height else 1
        return int(rows["step"]) * max(distinct, 1) + int(rows["extra"])
    height = template.get("height")
    return int(height) if isinstance(height, int | float) else None


def chart_frame(frame: pl.DataFrame) -> pl.DataFrame:
    """The frame as Vega can draw it: Decimal becomes Float64, dates become ISO text (a date has no time zone)."""
    return frame.with_columns(pl.selectors.decimal().cast(pl.Float64), pl.selectors.date().dt.to_string("%Y-%m-%d"))


def for_page(template: Template) -> Template:
    """The template for a page, which gives its own words to the picture: without the `description` of reports.

    A shallow copy: the parts are shared with the template and must not be changed.
    """
    return {name: part for name, part in template.items() if name != "description"}


def with_data(template: Template, frame: pl.DataFrame) -> Template:
    """A copy of the template with the rows inside: for reports, which draw outside the browser."""
    whole = copy.deepcopy(template)
    whole["data"] = {"values": json.loads(chart_frame(frame).write_json())}
    return whole


def _without_empty(node: Any) -> Any:
    # Every layer names its own empty data; without a name the layers share the rows of the whole.
    if isinstance(node, list):
        return [_without_empty(item) for item in node]
    if isinstance(node, dict):
        return {k: _without_empty(v) for k, v in node.items() if not (k == "data" and v == {"name": _NO_DATA})}
    return node


def _merged(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    result = dict(base)
    for key, value in over.items():
        both = isinstance(value, dict) and isinstance(result.get(key), dict)
        result[key] = _merged(result[key], value) if both else value
    return result
