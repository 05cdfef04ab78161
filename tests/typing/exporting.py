"""Rows, GeoJSON, HTML and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, assert_type

from conflictparse import Report, alliance_graph, folium_map, plot_alliances, plot_map, plot_timeline, to_csv, to_geojson, to_html, to_rows
from conflictparse.export.rows import Cell, Row

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def tables(report: Report, reports: list[Report]) -> None:
    """A row is a flat dictionary; one report or several become a file."""
    rows = to_rows(report)
    assert_type(rows, list[Row])
    assert_type(rows[0]["location"], Cell)
    assert_type(rows[0]["latitude"], str | int | float | None)
    assert_type(to_rows(report, what="alliances"), list[Row])
    assert_type(to_csv(reports, what="locations", heading=False), str)
    assert_type(to_geojson(report), dict[str, Any])
    assert_type(to_geojson(reports), dict[str, Any])
    assert_type(to_html(report, page=True), str)


def pictures(report: Report, ax: Axes) -> None:
    """Matplotlib's own axes go in and come out."""
    assert_type(plot_map(report), "Axes")
    assert_type(plot_map(report, ax=ax), "Axes")
    assert_type(plot_alliances(report, ax=ax), "Axes")
    assert_type(plot_timeline([report], ax=ax), "Axes")
    assert_type(alliance_graph(report).number_of_edges(), int)
    folium_map(report).save("map.html")
