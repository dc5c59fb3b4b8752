"""What maps of municipalities share: each row's shape, and a place for its name inside the shape or beside it."""

import math
from functools import cache
from typing import Any

import altair as alt
import shapely
import shapely.affinity

from app.charts.compile import AnyChart
from app.charts.geography import kommun_shapes

PX_PER_LETTER = 7.5
_ROOM = 10 * PX_PER_LETTER  # px that a name beside its shape needs


def placed(chart: AnyChart, codes: tuple[str, ...], px_per_degree: float) -> AnyChart:
    """The chart with each row's `shape` and the place of its name looked up by `kommun_code`; the layers share them.

    `px_per_degree` of latitude tells how large the map is drawn. Adds `lon` and `lat` (degrees), `width` (px: the room
    for a name) and `beside_lon`, which is set where nothing lies near to the east: a name too long goes there, outside.
    """
    features, points = _places(codes, px_per_degree)
    shapes = alt.LookupData(data=alt.InlineData(values=features, name="shapes"), key="properties.kommun_code")
    places = alt.LookupData(
        data=alt.InlineData(values=points, name="places"),
        key="kommun_code",
        fields=["lon", "lat", "beside_lon", "width"],
    )
    with_shapes: AnyChart = chart.transform_lookup(lookup="kommun_code", from_=shapes, as_="shape")
    return with_shapes.transform_lookup(lookup="kommun_code", from_=places)


@cache
def _places(codes: tuple[str, ...], px_per_degree: float) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The shapes as GeoJSON features, and where each name goes.

    A name stands in the middle of the largest circle that fits in its shape.
    """
    features = kommun_shapes(codes)["features"]
    shapes = [shapely.geometry.shape(feature["geometry"]) for feature in features]
    squeeze = math.cos(math.radians(shapely.union_all(shapes).centroid.y))
    flat = [shapely.affinity.scale(shape, xfact=squeeze, origin=(0, 0)) for shape in shapes]
    places = []
    for position, (feature, shape) in enumerate(zip(features, flat, strict=True)):
        x, y = shapely.maximum_inscribed_circle(shape, tolerance=0.01).coords[0]
        across = shapely.LineString([(x - 90, y), (x + 90, y)]).intersection(shape).bounds
        others = shapely.union_all([other for index, other in enumerate(flat) if index != position])
        reach = across[2] + _ROOM / px_per_degree
        is_free = not shapely.LineString([(x, y), (reach, y)]).intersects(others)
        places.append(
            {
                "kommun_code": feature["properties"]["kommun_code"],
                "lon": x / squeeze,
                "lat": y,
                "beside_lon": across[2] / squeeze if is_free else None,
                "width": (across[2] - across[0]) * px_per_degree,
            }
        )
    return features, places
