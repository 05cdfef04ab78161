"""Where in the world a text is: the countries it speaks of, and the point on the map of each of its places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, frozen

from conflictparse.knowledge import Knowledge, Party, Place
from conflictparse.mentions.model import PlaceMentions
from conflictparse.model import LocationKind
from conflictparse.tree import Document, Word

# What a mention weighs: "in Mali" says more about where a report plays than "Franse militairen"
_NAMED, _ADJECTIVE, _PLACE = 1.5, 0.75, 2.0
_CERTAIN = 10.0  # "Tripoli in Libanon": no other country counts
_OTHER_PLACE = 1.0  # a place of the text, for finding the others
_UNNAMED = frozenset({LocationKind.AREA, LocationKind.FACILITY, LocationKind.DISTRICT})


@frozen(kw_only=True)
class Countries:
    """The countries that a text speaks of, by ISO code, with weights.

    Attributes:
        stated: By their own names, adjectives, inhabitants and capitals.
        all: Also by the towns that only one of them has.
    """

    stated: Mapping[str, float]
    all: Mapping[str, float]


def countries_of(document: Document, knowledge: Knowledge) -> Countries:
    """The countries that a text speaks of."""
    stated, every = defaultdict[str, float](float), defaultdict[str, float](float)
    for sentence in document.sentences:
        for code, weight in _evidence_in(sentence.words, knowledge):
            every[code] += weight
            if weight != _PLACE:
                stated[code] += weight
    return Countries(stated=dict(stated), all=dict(every))


def _evidence_in(words: tuple[Word, ...], knowledge: Knowledge) -> Iterator[tuple[str, float]]:
    """The countries that the names of a sentence speak for, with weights; of names that overlap, the longest first one."""
    at = 0
    while at < len(words):
        first = words[at].text
        if not knowledge.may_begin(first):
            at += 1
            continue
        longest = knowledge.longest_name if first[0].isupper() or not first[0].isalpha() else 1
        for length in range(min(longest, len(words) - at), 0, -1):
            name = " ".join(word.text for word in words[at : at + length]).strip(".,;:'\"")
            if evidence := _evidence(name, knowledge):
                yield evidence
                at += length
                break
        else:
            at += 1


def _evidence(name: str, knowledge: Knowledge) -> tuple[str, float] | None:
    """The country that a name speaks for, and the weight; a name of places in several countries speaks for none."""
    if state := knowledge.state_named(name):
        return state.code, _NAMED
    if state := knowledge.state_of_adjective(name) or knowledge.state_of_inhabitants(name):
        return state.code, _ADJECTIVE
    if state := knowledge.state_of_capital(name):
        return state.code, _PLACE
    records = knowledge.named(name)
    if party := next((each for each in records if isinstance(each, Party)), None):
        codes = knowledge.countries_of(party)
        return (codes[0], _ADJECTIVE) if len(codes) == 1 else None
    places = {each.country for each in records if isinstance(each, Place)}
    code = places.pop() if len(places) == 1 else None
    return (code, _PLACE) if code else None


def located(places: Iterable[PlaceMentions], knowledge: Knowledge, countries: Countries) -> dict[str, PlaceMentions]:
    """The places with kind, country, container and point, as far as the text and the knowledge tell, by name.

    Each place is looked for twice: in the countries that the text names, and then also in those of the other places found.
    """
    places = tuple(places)
    first = {place.name: _on_the_map(place, knowledge, countries.stated) for place in places}
    found = {place.name: _on_the_map(place, knowledge, _with_others(place, first, countries.stated)) for place in places}
    codes = {name: place.country for name, place in found.items()}
    states = {place.country: name for name, place in found.items() if place.kind is LocationKind.COUNTRY}
    return {
        name: evolve(
            place,
            country=place.country or codes.get(place.inside or ""),
            inside=_container(place, found, states.get(place.country or codes.get(place.inside or ""))),
        )
        for name, place in found.items()
    }


def _with_others(place: PlaceMentions, first: Mapping[str, PlaceMentions], stated: Mapping[str, float]) -> Mapping[str, float]:
    weights = defaultdict(float, stated)
    for name, other in first.items():
        if name != place.name and other.country and other.latitude is not None and other.kind is not LocationKind.COUNTRY:
            weights[other.country] += _OTHER_PLACE
    return weights


def _on_the_map(place: PlaceMentions, knowledge: Knowledge, countries: Mapping[str, float]) -> PlaceMentions:
    if place.kind is LocationKind.COUNTRY:
        state = knowledge.state_named(place.name)
        return place if state is None else evolve(place, latitude=state.latitude, longitude=state.longitude, geonames_id=state.geonames_id)
    if place.name[:1].islower() and not knowledge.named(place.name) and not place.known_as[:1].isupper():
        return place  # "laatste wijk"; but "provincie Idlib" is known, and "Syrische hoofdstad" is Damascus
    weights = {place.country: _CERTAIN} if place.country else countries
    kind = place.kind if place.kind_is_stated else None
    names = (name for name in (place.known_as, place.name, *place.names) if _is_proper(name, knowledge))
    record = next((one for name in names if (one := knowledge.locate(name, countries=weights, kind=kind))), None)
    if record is None or (place.country and record.country not in (place.country, None)):
        return place
    if record.kind is LocationKind.CITY and place.kind in _UNNAMED:
        return place  # "de luchthaven Donetsk" is not the town
    return evolve(
        place,
        kind=place.kind if place.kind_is_stated else record.kind,
        country=place.country or record.country,
        inside=place.inside or record.parent,
        latitude=record.latitude,
        longitude=record.longitude,
        geonames_id=record.geonames_id,
    )


def _is_proper(name: str, knowledge: Knowledge) -> bool:
    return not name[:1].islower() or bool(knowledge.named(name))


def _container(place: PlaceMentions, found: Mapping[str, PlaceMentions], country: str | None) -> str | None:
    """The smallest place of the text that contains a place: what the text says, the region that the knowledge has, the country."""
    if place.inside in found and place.inside != place.name:
        return place.inside
    for name, each in found.items():
        if place.inside and place.inside in each.names and name != place.name:
            return name
    return country if country != place.name else None
