"""The parties and places of a report, with ids; what contains a place is kept with it."""

import re
import unicodedata

from attrs import evolve

from conflictparse.assemble.found import Reading
from conflictparse.mentions import ActorMentions, PlaceMentions
from conflictparse.model import (
    Actor,
    Location,
    LocationKind,
    Span,
)
from conflictparse.normalize import NormalizedText


def report_actors(reading: Reading, used: set[str]) -> dict[str, Actor]:
    kept = [each for each in reading.mentions.actors.values() if each.certain or each.name in used]
    slugs = _Slugs()
    return {
        each.name: Actor(
            id=slugs.of(each.name),
            name=each.name,
            aliases=_aliases(each),
            kind=each.kind,
            country=each.country,
            mentions=_spans(reading.normalized, each),
        )
        for each in kept
    }


def report_locations(reading: Reading, used: set[str]) -> dict[str, Location]:
    known = {each.name: each for each in reading.mentions.places.values()}
    kept = {name: each for name, each in known.items() if each.certain or name in used}
    open_ = list(kept.values())
    while open_:  # what contains a place is kept too: "Syrië" of "Raqqa"
        above = known.get(open_.pop().inside or "")
        if above is not None and above.name not in kept and (above.located or above.kind is not LocationKind.COUNTRY):
            kept[above.name] = above
            open_.append(above)
    kept = {name: each for name, each in known.items() if name in kept}
    slugs, made = _Slugs(), dict[str, Location]()
    for name, each in kept.items():
        made[name] = Location(
            id=slugs.of(name),
            name=name,
            aliases=_aliases(each),
            kind=each.kind,
            country=each.country,
            latitude=each.latitude,
            longitude=each.longitude,
            geonames_id=each.geonames_id,
            mentions=_spans(reading.normalized, each),
        )

    def with_parents(name: str, below: frozenset[str]) -> Location:
        above = kept[name].inside
        if above not in made or above in below or above == name:
            return made[name]
        return evolve(made[name], parent=with_parents(above, below | {name}))

    return {name: with_parents(name, frozenset()) for name in made}


def _aliases(each: ActorMentions | PlaceMentions) -> tuple[str, ...]:
    return tuple(name for name in each.names if name != each.name)


def _spans(normalized: NormalizedText, each: ActorMentions | PlaceMentions) -> tuple[Span, ...]:
    return tuple(normalized.original_span(start, end) for start, end in each.spots)


class _Slugs:
    """Ids that are readable, ASCII, and unique within a list."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, name: str) -> str:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "x"
        unique, number = slug, 2
        while unique in self._taken:
            unique, number = f"{slug}-{number}", number + 1
        self._taken.add(unique)
        return unique
