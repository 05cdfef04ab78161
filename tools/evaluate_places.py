"""How often a Dutch place name is put in the right country and on the right spot.

    python tools/evaluate_places.py [TABLE ...] [--given-country] [-v]

A table is a TSV or CSV file with the columns name, country (ISO 3166-1 alpha-2), latitude and longitude (others are ignored; ``#``
starts a comment line). Without ``--given-country`` a name stands alone, as in a report that names no country. ``-v`` lists the misses.
"""

from __future__ import annotations

import argparse
import csv
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

from conflictparse.knowledge import Place, bundled_knowledge

DEFAULT = Path(__file__).parent.parent / "tests" / "places_nl.tsv"
RIGHT_POINT_KM = 25.0
EARTH_RADIUS_KM = 6371.0
SHORT = {"lat": "latitude", "lon": "longitude", "lng": "longitude", "country_code": "country", "countrycode": "country"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", nargs="*", type=Path, default=[DEFAULT])
    parser.add_argument("--given-country", action="store_true", help="tell the country with the name, as a report would")
    parser.add_argument("-v", "--verbose", action="store_true", help="list the misses")
    options = parser.parse_args()
    for table in options.tables:
        rows = read_table(table)
        knowledge = bundled_knowledge()
        countries = points = unknown = 0
        for row in rows:
            place = knowledge.locate(row["name"], countries=(row["country"],) if options.given_country else ())
            distance = distance_km(place, float(row["latitude"]), float(row["longitude"]))
            in_country, on_spot = place is not None and place.country == row["country"], distance <= RIGHT_POINT_KM
            countries, points, unknown = countries + in_country, points + on_spot, unknown + (place is None)
            if options.verbose and not (in_country and on_spot):
                answer = "nothing" if place is None else f"{place.name} ({place.country}), {distance:,.0f} km off"
                print(f"  {row['name']} ({row['country']}): {answer}")
        total, states = len(rows), len({row["country"] for row in rows})
        print(
            f"{table.name}: {total} names in {states} countries; right country {countries / total:.1%}, "
            f"right point ({RIGHT_POINT_KM:.0f} km) {points / total:.1%}, not found {unknown / total:.1%}"
        )


def read_table(path: Path) -> list[dict[str, str]]:
    """The rows of a table, by column name.

    Raises:
        SystemExit: if a column is missing.
    """
    lines = [line for line in path.read_text(encoding="utf-8-sig").splitlines() if line.strip() and not line.startswith("#")]
    rows = list(csv.DictReader(lines, delimiter="\t" if "\t" in lines[0] else ","))
    named = [{SHORT.get((key or "").strip().lower(), (key or "").strip().lower()): value for key, value in row.items()} for row in rows]
    if missing := {"name", "country", "latitude", "longitude"} - set(named[0] if named else ()):
        raise SystemExit(f"{path}: no column {', '.join(sorted(missing))}")
    return named


def distance_km(place: Place | None, latitude: float, longitude: float) -> float:
    """The great-circle distance of a place to a point; infinite where there is no place or no point."""
    if place is None or place.latitude is None or place.longitude is None:
        return float("inf")
    first, second = radians(place.latitude), radians(latitude)
    half = sin((second - first) / 2) ** 2 + cos(first) * cos(second) * sin(radians(longitude - place.longitude) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(half))


if __name__ == "__main__":
    main()
