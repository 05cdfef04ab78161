"""Which of all places of one name a report means.

Candidates come from our own table (curated: what conflict reports name) and from the gazetteer (all towns). Each gets points for being
curated, large, found as written, and in a country that the report speaks of; the best one wins if it is good enough. A country that
the report names beats size: in a report on Lebanon, Tripoli is the Lebanese one. Where nothing is good enough there is no point.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import log10

from attrs import evolve, frozen

from conflictparse.knowledge.gazetteer import Gazetteer, Likeness, Settlement
from conflictparse.knowledge.records import Place
from conflictparse.model import LocationKind

# Points. Found by reading the misses of tools/evaluate_places.py; their order matters more than their size.
_CURATED = 1.5
_ADDED = 2.5  # by the user
_MAIN_NAME = 0.5
_LIKENESS = {Likeness.WRITTEN_SO: 0.0, Likeness.SOUNDS_SO: -1.0, Likeness.ALMOST: -2.5}
_COUNTRY_SPOKEN_OF = 4.0  # times the country's share of what the report speaks of
_LEAST_SHARE = 0.25
_ENOUGH_EVIDENCE = 2.0  # weight of what is said of countries; one adjective is too little to go by
_OTHER_COUNTRY = -1.5
_SAME_KIND = 1.0
_ENOUGH = 1.0
_ENOUGH_ELSEWHERE = 4.0  # for a town in a country that the report never names
_DOMINANT = 10.0  # times as large as the next one: what a bare name means
_FEW = 2  # rivals that a bare name may have
_UNKNOWN_SIZE = 300  # inhabitants: GeoNames gives 0 where it has no figure


@frozen(kw_only=True)
class Candidate:
    """A place that a name may mean."""

    place: Place
    curated: bool
    is_added: bool = False
    population: int = 0
    likeness: Likeness = Likeness.WRITTEN_SO
    is_main_name: bool = True


def candidates(
    name: str,
    own: tuple[Place, ...],
    gazetteer: Gazetteer | None,
    countries: Mapping[str, float],
    loosest: Likeness,
    added: frozenset[Place] = frozenset(),
) -> tuple[Candidate, ...]:
    """All places of this name or, failing that, of a name that sounds so or almost so.

    A place that the user ``added`` stands for every other of its name in its country.
    """
    mended = {place.country for place in own if place in added}
    curated = tuple(
        Candidate(place=place, curated=True, is_added=place in added, is_main_name=place.name == name)
        for place in own
        if place in added or place.country not in mended
    )
    if gazetteer is None:
        return curated
    found: list[Candidate] = []
    searches = (gazetteer.written, gazetteer.sounding, lambda text: gazetteer.resembling(text, countries) if countries else ())
    for search in searches[: loosest + 1]:
        found.extend(town for town in _settlements(search(name)) if town.place.country not in mended)
        if any(not countries or candidate.place.country in countries for candidate in (*curated, *found)):
            break
    sizes = {candidate.place.geonames_id: candidate.population for candidate in found}
    ours = {candidate.place.geonames_id for candidate in curated}
    return (
        *(evolve(candidate, population=sizes.get(candidate.place.geonames_id, 0)) for candidate in curated),
        *(candidate for candidate in found if candidate.place.geonames_id not in ours),
    )


def choose(found: tuple[Candidate, ...], countries: Mapping[str, float], kind: LocationKind | None) -> Candidate | None:
    """The likeliest candidate, if it is likely enough."""
    total = sum(countries.values())
    certainty = min(1.0, total / _ENOUGH_EVIDENCE)
    best, most = None, 0.0
    one_country = len({candidate.place.country for candidate in found}) == 1
    for candidate in found:
        code = candidate.place.country
        spoken_of = code in countries
        sure = spoken_of or not countries or (one_country and candidate.curated)
        enough = _ENOUGH if sure else _ENOUGH + (_ENOUGH_ELSEWHERE - _ENOUGH) * certainty
        points = _points(candidate, kind)
        if spoken_of:
            points += _COUNTRY_SPOKEN_OF * max(_LEAST_SHARE, countries[code or ""] / total) * certainty
        elif countries and code:
            points += _OTHER_COUNTRY * certainty
        if points >= enough and (best is None or points > most):
            best, most = candidate, points
    if best is not None and best.place.country not in countries and _is_wild_guess(best, found):
        return None
    return best


def _is_wild_guess(best: Candidate, found: tuple[Candidate, ...]) -> bool:
    """Whether a name, in a text that names none of its countries, could as well mean another town: "Victoria"."""
    elsewhere = [each.population for each in found if each.place.country != best.place.country and each.likeness is best.likeness]
    rivals = [size for size in elsewhere if size * _DOMINANT > best.population]
    return not best.curated and len(rivals) > _FEW


def _points(candidate: Candidate, kind: LocationKind | None) -> float:
    """What speaks for a candidate by itself."""
    points = log10(candidate.population or _UNKNOWN_SIZE) / 2 + _LIKENESS[candidate.likeness]
    if candidate.curated:
        points += _CURATED
    if candidate.is_added:
        points += _ADDED
    if candidate.is_main_name:
        points += _MAIN_NAME
    if kind is candidate.place.kind:
        points += _SAME_KIND
    return points


def _settlements(towns: Iterable[Settlement]) -> Iterator[Candidate]:
    for town in towns:
        place = Place(
            name=town.name,
            kind=LocationKind.CITY,
            country=town.country,
            latitude=town.latitude,
            longitude=town.longitude,
            geonames_id=town.geonames_id,
        )
        yield Candidate(place=place, curated=False, population=town.population, likeness=town.likeness, is_main_name=town.is_main_name)
