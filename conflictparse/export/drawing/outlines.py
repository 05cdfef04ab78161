"""The countries of the world as lines: Natural Earth, from the package's own file, never from the network."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypeAlias

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

FILE = Path(__file__).parent.parent / "countries.json.gz"
_WORLD = 360.0  # degrees around it
_EDGE = 179.99  # degrees: here the source cuts countries in two, and its cut is no coast

Points: TypeAlias = NDArray[np.float64]  # shape (n, 2): degrees east and north


@frozen(kw_only=True, eq=False)
class Curve:
    """A line, and the least and the greatest of its degrees east and north."""

    points: Points
    least: tuple[float, float]
    most: tuple[float, float]


@frozen(kw_only=True, eq=False)
class Outlines:
    """All countries.

    Attributes:
        rings: The closed lines around each country, by its ISO 3166-1 alpha-2 code; a ring within a ring is a hole. A country that
            lies across the 180th meridian goes on beyond 180 degrees.
        coasts: Lines with a country on one side.
        borders: Lines between two countries.
    """

    rings: Mapping[str, tuple[Curve, ...]]
    coasts: tuple[Curve, ...]
    borders: tuple[Curve, ...]


@cache
def outlines() -> Outlines:
    """The outlines that ship with the package, read once a process."""
    topology = json.loads(gzip.decompress(FILE.read_bytes()))
    scale, translate = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    lines = [np.cumsum(arc, axis=0) * scale + translate for arc in topology["arcs"]]
    rings, owners = dict[str, tuple[Curve, ...]](), [list[str]() for _ in lines]
    for country in topology["objects"]["countries"]["geometries"]:
        numbers = [ring for polygon in country["arcs"] for ring in polygon]
        rings[country["id"]] = tuple(_curve(_ring(lines, ring)) for ring in numbers)
        for number in (number for ring in numbers for number in ring):
            owners[number if number >= 0 else ~number].append(country["id"])
    return Outlines(
        rings=rings,
        coasts=tuple(_coast(line) for line, sides in zip(lines, owners, strict=True) if len(sides) == 1 and not _is_cut(line).all()),
        # the source's line between the Crimea and the rest of Ukraine has one country on both sides
        borders=tuple(_curve(_unwound(line)) for line, sides in zip(lines, owners, strict=True) if len(set(sides)) > 1),
    )


def _ring(lines: list[Points], numbers: list[int]) -> Points:
    """One closed line from its parts; ``~number`` is a part from its end to its start."""
    parts = [lines[number] if number >= 0 else lines[~number][::-1] for number in numbers]
    ring = np.concatenate([parts[0], *(part[1:] for part in parts[1:])])
    ring = _unwound(ring)
    if abs(ring[-1, 0] - ring[0, 0]) > _WORLD / 2:  # around a pole: Antarctica
        pole = np.copysign(90.0, ring[0, 1])
        ring = np.concatenate([ring, [[ring[-1, 0], pole], [ring[0, 0], pole], ring[0]]])
    return ring


def _unwound(line: Points) -> Points:
    return np.column_stack([np.unwrap(line[:, 0], period=_WORLD), line[:, 1]])


def _coast(line: Points) -> Curve:
    """The line with gaps where it runs along the 180th meridian; what crosses it goes on beyond 180 degrees."""
    cut = _is_cut(line)
    return _curve(_unwound(line), gaps=cut & (np.roll(cut, 1) | np.roll(cut, -1)))


def _curve(points: Points, *, gaps: NDArray[np.bool_] | None = None) -> Curve:
    (west, south), (east, north) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return Curve(points=points if gaps is None else np.where(gaps[:, None], np.nan, points), least=(west, south), most=(east, north))


def _is_cut(line: Points) -> NDArray[np.bool_]:
    return np.asarray(abs(line[:, 0]) > _EDGE)
