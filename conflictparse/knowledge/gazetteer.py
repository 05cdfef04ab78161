"""The world's towns by name: a read-only index on disk, built by ``tools/build_gazetteer.py`` from GeoNames.

Nothing is read into memory but what a question touches: the three files are mapped. A name is asked for in three steps, each looser
than the one before: as it is written (case and accents aside), as it sounds (``spelling``), and almost as it sounds (rapidfuzz,
within countries that the caller names).
"""

from __future__ import annotations

import mmap
from collections.abc import Collection, Iterable, Iterator
from enum import IntEnum
from functools import cache, lru_cache
from pathlib import Path
from struct import Struct

import marisa_trie
from attrs import field, frozen
from rapidfuzz import fuzz, process

from conflictparse.knowledge.spelling import folded, sound, sounds

FOLDER = Path(__file__).parent / "gazetteer"
ROW = Struct("<ffIII2s4s")  # latitude, longitude, GeoNames id, population, offset of the name, country, first-level division
LINK = "<I?"  # number of the place, and whether this is its main name
_CLOSE_ENOUGH = 86  # rapidfuzz ratio of two keys; below it "Boekavoe" becomes a village in Indonesia
_SHORTEST_FUZZY = 5  # code points of a key
_PREFIX = 3  # code points that a near key shares


class Likeness(IntEnum):
    """How a name was found, the best first."""

    WRITTEN_SO = 0
    SOUNDS_SO = 1
    ALMOST = 2


@frozen(kw_only=True)
class Settlement:
    """A city, town or village of GeoNames.

    Attributes:
        name: Main name in GeoNames.
        country: ISO 3166-1 alpha-2.
        division: GeoNames code of the first-level division (province, oblast).
        latitude: Degrees north, WGS 84.
        longitude: Degrees east, WGS 84.
        population: Inhabitants; 0 where GeoNames has no figure.
        geonames_id: Id in GeoNames.
        likeness: How the name asked for led here.
        is_main_name: Whether it is the place's main name rather than an alternate one.
    """

    name: str
    country: str
    division: str
    latitude: float
    longitude: float
    population: int
    geonames_id: int
    likeness: Likeness
    is_main_name: bool


def trie_key(folded_name: str) -> str:
    """The sound of a name, then the name: one trie answers for both."""
    return f"{sound(folded_name)}|{folded_name}"


@frozen(kw_only=True, eq=False)
class Gazetteer:
    """The index, open for questions."""

    _trie: marisa_trie.RecordTrie = field(repr=False)
    _rows: mmap.mmap = field(repr=False)
    _names: mmap.mmap = field(repr=False)

    def written(self, name: str) -> tuple[Settlement, ...]:
        """Places of exactly this name, case, accents and punctuation aside."""
        folded_name = folded(name)
        return tuple(
            self._settlement(number, is_main, Likeness.WRITTEN_SO) for number, is_main in self._trie.get(trie_key(folded_name), ())
        )

    def has(self, name: str) -> bool:
        """Whether some place has exactly this name."""
        return trie_key(folded(name)) in self._trie

    def sounding(self, name: str) -> tuple[Settlement, ...]:
        """Places whose name sounds the same: ``Koendoez`` → Kunduz."""
        for key in sounds(folded(name)):
            if links := [link for _, link in self._trie.items(key + "|")]:
                return tuple(self._unique(links, Likeness.SOUNDS_SO))
        return ()

    def resembling(self, name: str, countries: Collection[str]) -> tuple[Settlement, ...]:
        """Places in these countries whose name sounds almost the same, the likest first."""
        found: dict[str, float] = {}
        for key in sounds(folded(name)):
            if len(key) >= _SHORTEST_FUZZY:
                near = _sounds_from(self, key[:_PREFIX], frozenset(countries))
                for match, score, _ in process.extract(key, near, scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH, limit=5):
                    found[match] = max(score, found.get(match, 0))
        nearest = sorted(found, key=lambda match: -found[match])
        links = (link for match in nearest for _, link in self._trie.items(match + "|"))
        return tuple(each for each in self._unique(links, Likeness.ALMOST) if each.country in countries)

    def sounds_from(self, prefix: str, countries: frozenset[str]) -> tuple[str, ...]:
        """The keys that start so and name a place in one of these countries."""
        codes = {code.encode() for code in countries}
        return tuple({key.partition("|")[0] for key, (number, _) in self._trie.items(prefix) if self._country(number) in codes})

    def _country(self, number: int) -> bytes:
        return bytes(ROW.unpack_from(self._rows, number * ROW.size)[5])

    def _unique(self, links: Iterable[tuple[int, bool]], likeness: Likeness) -> Iterator[Settlement]:
        seen: set[int] = set()
        for number, is_main in links:
            if number not in seen:
                seen.add(number)
                yield self._settlement(number, is_main, likeness)

    def _settlement(self, number: int, is_main: bool, likeness: Likeness) -> Settlement:
        latitude, longitude, geonames_id, population, offset, country, division = ROW.unpack_from(self._rows, number * ROW.size)
        return Settlement(
            name=self._names[offset : self._names.find(b"\n", offset)].decode(),
            country=country.decode(),
            division=division.rstrip(b"\0").decode(),
            latitude=round(latitude, 5),
            longitude=round(longitude, 5),
            population=population,
            geonames_id=geonames_id,
            likeness=likeness,
            is_main_name=is_main,
        )


@lru_cache(maxsize=256)
def _sounds_from(gazetteer: Gazetteer, prefix: str, countries: frozenset[str]) -> tuple[str, ...]:
    """What ``sounds_from`` gives, kept: a report asks for the same countries again and again."""
    return gazetteer.sounds_from(prefix, countries)


@cache
def bundled_gazetteer() -> Gazetteer:
    """The index that ships with the package, opened once a process."""
    return Gazetteer(
        trie=marisa_trie.RecordTrie(LINK).mmap(str(FOLDER / "names.marisa")),
        rows=_mapped(FOLDER / "places.bin"),
        names=_mapped(FOLDER / "names.bin"),
    )


def _mapped(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
