"""A report as GeoJSON (RFC 7946), for a GIS: QGIS, geopandas, Leaflet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from conflictparse.export.rows import Row, several, to_rows
from conflictparse.model import Report


def to_geojson(reports: Report | Iterable[Report]) -> dict[str, Any]:
    """A ``FeatureCollection``: one feature for each control claim, and one for each place that no claim is about.

    Coordinates are longitude and latitude in degrees (WGS 84); a place without a point has the geometry ``null``, so nothing is lost.
    The properties are those of ``to_rows``, without the coordinates, and ``feature``: ``"claim"`` or ``"location"``.
    """
    return {"type": "FeatureCollection", "features": [feature for report in several(reports) for feature in _features(report)]}


def _features(report: Report) -> Iterator[dict[str, Any]]:
    for row in to_rows(report):
        yield _feature(row, "claim")
    claimed = {claim.location.id for claim in report.control_claims}
    for row in to_rows(report, what="locations"):
        if row["id"] not in claimed:
            yield _feature(row, "location")


def _feature(row: Row, kind: str) -> dict[str, Any]:
    properties: dict[str, Any] = {"feature": kind, **row}
    latitude, longitude = properties.pop("latitude"), properties.pop("longitude")
    located = latitude is not None and longitude is not None
    geometry = {"type": "Point", "coordinates": [longitude, latitude]} if located else None
    return {"type": "Feature", "geometry": geometry, "properties": properties}
