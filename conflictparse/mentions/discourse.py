"""What a text has spoken of so far, in order. Grows while a document is read, then freezes into ``Mentions``."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator
from typing import Generic, TypeVar

from attrs import define, evolve, field

from conflictparse.knowledge import Knowledge
from conflictparse.mentions.model import ActorMentions, Mentions, PlaceMentions, Spot
from conflictparse.mentions.whereabouts import Countries, located
from conflictparse.model import ActorKind, LocationKind

Kind = TypeVar("Kind", ActorKind, LocationKind)

# Kinds of place that "de stad" or "het gebied" can mean
_ANAPHORIC = {
    LocationKind.CITY: (LocationKind.CITY,),
    LocationKind.REGION: (LocationKind.REGION,),
    LocationKind.DISTRICT: (LocationKind.DISTRICT,),
    LocationKind.FACILITY: (LocationKind.FACILITY,),
    LocationKind.AREA: (LocationKind.AREA, LocationKind.REGION, LocationKind.COUNTRY),
}
_NEAR = 300  # code points: two sentences
_MEMORY = 200  # mentions: what a reader still has in mind
# From where it counts as spoken of, where it stands, and what it is
_Mentioned = tuple[int, int, str]
_GUESSED = frozenset({ActorKind.PERSON, ActorKind.ARMED_GROUP})
_ACTING = frozenset({ActorKind.ARMED_FORCES, ActorKind.ARMED_GROUP, ActorKind.STATE, ActorKind.COALITION, ActorKind.REGIONAL_GOVERNMENT})


@define(kw_only=True)
class _Referent(Generic[Kind]):
    """One party or place while the text is read."""

    name: str
    kind: Kind
    country: str | None
    kind_is_stated: bool = False
    inside: str | None = None
    descriptions: tuple[str, ...] = ()
    nouns: set[str] = field(factory=set)  # by which it was called: "rebel", "militie"
    names: dict[str, None] = field(factory=dict)  # an ordered set
    spots: dict[Spot, None] = field(factory=dict)
    certain: bool = False
    located: bool = False
    known: bool = False

    def note(self, spot: Spot, name: str, noun: str | None, *, certain: bool) -> None:
        """Note that words at a spot call it by a name, and perhaps by a noun."""
        if noun is not None:
            self.nouns.add(noun)
        self.names[name] = None
        self.spots[spot] = None
        self.certain |= certain


@define(kw_only=True)
class Discourse:
    """The parties and places so far, by name, and the order in which they were last mentioned."""

    _actors: dict[str, _Referent[ActorKind]] = field(init=False, factory=dict)
    _places: dict[str, _Referent[LocationKind]] = field(init=False, factory=dict)
    _actor_at: dict[int, str] = field(init=False, factory=dict)
    _place_at: dict[int, str] = field(init=False, factory=dict)
    _actor_order: list[_Mentioned] = field(init=False, factory=list)
    _place_order: list[_Mentioned] = field(init=False, factory=list)
    _subjects: list[str] = field(init=False, factory=list)
    at: int = field(init=False, default=0)  # offset of the word that is being read: it refers to what stands before it
    plurals: set[int] = field(init=False, factory=set)  # offsets of the words that name several
    speaker: str | None = field(init=False, default=None)  # the party that was last quoted
    side_of: dict[str, str] = field(init=False, factory=dict)  # the party that a person belongs to

    def actor(self, name: str, kind: ActorKind, country: str | None, *, descriptions: tuple[str, ...] = (), known: bool = True) -> str:
        """The key of a party, new or spoken of before, which keeps its kind; ``known``: by the knowledge or by what it is called."""
        if (before := self.actor_called(name)) is not None:
            return before
        shorter = next((part for part in name.split() if part in self._actors and self._actors[part].kind in _GUESSED), None)
        if kind is ActorKind.PERSON and shorter:  # "Kiir", then "Salva Kiir"
            self._actors[shorter].kind, self._actors[shorter].name = kind, name
            return shorter
        self._actors[name] = _Referent(name=name, kind=kind, country=country, descriptions=descriptions, known=known)
        return name

    def place(self, name: str, kind: LocationKind, country: str | None, inside: str | None) -> str:
        """The key of a place, new or known; a known one keeps its kind."""
        if known := self.place_called(name) or self.place_shortened(name):
            return known
        self._places[name] = _Referent(name=name, kind=kind, country=country, inside=inside)
        return name

    def mention_actor(
        self,
        key: str,
        spot: Spot,
        name: str,
        starts: tuple[int, ...],
        *,
        certain: bool,
        noun: str | None = None,
        since: int | None = None,
    ) -> None:
        """Note that these words name a party; ``noun`` is the one by which they do, if any.

        ``since`` is the offset from which it counts as spoken of, if that is not where it stands: "Al Qaida" in "de Sahel-tak van Al Qaida"
        is less likely meant later than the others of its sentence.
        """
        self._actors[key].note(spot, name, noun, certain=certain)
        for start in starts:
            self._actor_at[start] = key
        if certain:
            insort(self._actor_order, (spot[0] if since is None else since, spot[0], key))

    def mention_place(
        self,
        key: str,
        spot: Spot,
        name: str,
        starts: tuple[int, ...],
        *,
        certain: bool,
        located: bool = False,
        kind: LocationKind | None = None,
        noun: str | None = None,
        in_play: bool = True,
        since: int | None = None,
    ) -> None:
        """Note that these words name a place; ``kind`` is what they say that it is ("de provincie Idlib").

        One that is not ``in_play`` only says where someone speaks ("een diplomaat in Londen"); "de stad" does not mean it. ``since`` as for
        a party: "Borno" in "Bama in de deelstaat Borno".
        """
        referent = self._places[key]
        if kind is not None and not referent.kind_is_stated and referent.kind is not LocationKind.COUNTRY:
            referent.kind, referent.kind_is_stated = kind, True
        referent.note(spot, name, noun, certain=certain)
        referent.located |= located
        for start in starts:
            self._place_at[start] = key
        if certain and in_play:
            insort(self._place_order, (spot[0] if since is None else since, spot[0], key))

    def alias_place(self, key: str, name: str) -> None:
        self._places[key].names[name] = None

    def link_actor(self, start: int, key: str, spot: Spot | None = None) -> None:
        """Note that a pronoun or an adjective stands for a party; it is a mention only if a spot is given, and never a name."""
        self._actor_at[start] = key
        if spot is not None:
            self._actors[key].spots[spot] = None

    def link_place(self, start: int, key: str) -> None:
        """Note that a word such as "daar" stands for a place."""
        self._place_at[start] = key

    def actor_at(self, start: int) -> str | None:
        return self._actor_at.get(start)

    def place_at(self, start: int) -> str | None:
        return self._place_at.get(start)

    def actor_called(self, name: str) -> str | None:
        """The key of the party that has this name here."""
        if name in self._actors:
            return name
        return next((key for key, referent in self._actors.items() if name in referent.names and name[:1].isupper()), None)

    def person_called(self, name: str) -> str | None:
        """The person of whose name this is a part: "Ouattara" for "Alassane Ouattara", "Abiy" for "Abiy Ahmed"."""
        people = (key for key, each in self._actors.items() if each.kind is ActorKind.PERSON)
        return next((key for key in people if name in key.split() or name in self._actors[key].name.split()), None)

    def actor_shortened(self, name: str) -> str | None:
        """The party of whose name this is the last word: "de Garde" for "Nationale Garde"."""
        ending = " " + name
        kinds = _ACTING | {ActorKind.ORGANISATION}
        return next((key for key, each in self._actors.items() if each.kind in kinds and key.endswith(ending)), None)

    def place_called(self, name: str) -> str | None:
        if name in self._places:
            return name
        return next((key for key, referent in self._places.items() if name in referent.names and name[:1].isupper()), None)

    def place_by_noun(self, *nouns: str) -> str | None:
        """The place last met that was called by one of these nouns."""
        return next((key for key in reversed(self._places) if self._places[key].nouns & {*nouns}), None)

    def place_shortened(self, name: str) -> str | None:
        """The place of whose longer name this is the beginning: "San Vicente" for "San Vicente del Caguán"."""
        beginning = name + " "
        return next((key for key in self._places if " " in name and key.startswith(beginning)), None)

    def _latest(self, order: list[_Mentioned]) -> Iterator[str]:
        """What was mentioned, latest first: before the word that is being read, and only then what its sentence names behind it."""
        here = bisect_left(order, (self.at, 0, ""))
        earliest = max(here - _MEMORY, 0)
        yield from (order[number][2] for number in range(here - 1, earliest - 1, -1) if order[number][1] < self.at)
        yield from (order[number][2] for number in range(here, len(order)))

    def actor_described(self, *words: str) -> str | None:
        """The party last mentioned that the knowledge describes by one of these words: "de terreurgroep"."""
        return next((key for key in self._latest(self._actor_order) if set(words) & set(self._actors[key].descriptions)), None)

    def actor_by_noun(self, *nouns: str) -> str | None:
        """The party last mentioned that was called by one of these nouns: "de militie", once a militia was named."""
        return next((key for key in self._latest(self._actor_order) if self._actors[key].nouns & {*nouns}), None)

    def only_actor(self, kind: ActorKind) -> str | None:
        """The party of a kind, if there is just one so far."""
        keys = [key for key, each in self._actors.items() if each.kind is kind and each.certain]
        return keys[0] if len(keys) == 1 else None

    def is_known(self, key: str) -> bool:
        """Whether the knowledge has a party, or a noun says what it is; else it is a guess from its position."""
        return self._actors[key].known or bool(self._actors[key].nouns)

    def actor_kind(self, key: str) -> ActorKind:
        return self._actors[key].kind

    def community(self, inhabitants: str) -> str | None:
        """The community that is a part of these inhabitants: "Bosnische Serviërs" for "Serviërs"."""
        ending, beginning = " " + inhabitants, inhabitants + " van "
        return next(
            (
                key
                for key in self._actors
                if (key.endswith(ending) or key.startswith(beginning)) and self._actors[key].kind is ActorKind.COMMUNITY
            ),
            None,
        )

    def last_actor(self, kind: ActorKind | None) -> str | None:
        """The party last mentioned of a kind; of any kind that acts, if none is given."""
        kinds = _ACTING if kind is None else {kind}
        return next((key for key in self._latest(self._actor_order) if self._actors[key].kind in kinds), None)

    def note_subject(self, key: str) -> None:
        """Note that a sentence is about this party: the likeliest that "ze" means in the next."""
        if key in self._actors:
            self._subjects.append(key)

    def last_subject(self, *, plural: bool = False) -> str | None:
        """The party that acts in the sentence before; not a person, if "ze" are several."""
        kinds = _ACTING - {ActorKind.PERSON} if plural else _ACTING
        return next((key for key in reversed(self._subjects) if key in self._actors and self._actors[key].kind in kinds), None)

    def last_group(self, other: str | None = None) -> str | None:
        """The party last mentioned that acts and is no person, and not this other: "ze" are several, so rather one named by a plural."""
        kinds = _ACTING - {ActorKind.PERSON}
        groups = [key for key in self._latest(self._actor_order) if self._actors[key].kind in kinds and key != other]
        near = bisect_left(self._actor_order, (self.at - _NEAR, 0, ""))
        several = {key for _, start, key in self._actor_order[near:] if start in self.plurals and start < self.at}
        return next((key for key in groups if key in several), groups[0] if groups else None)

    def actor_before(self, other: str | None) -> str | None:
        """The party last mentioned that acts and is not this one."""
        return self.actor_not_in({other} if other else set())

    def actor_not_in(self, others: set[str]) -> str | None:
        """The party last mentioned that acts and is none of these."""
        return next((key for key in self._latest(self._actor_order) if self._actors[key].kind in _ACTING and key not in others), None)

    def last_place(self, kind: LocationKind | None) -> str | None:
        """The place last mentioned of a kind; the last that is no country, if none is given."""
        if kind is None:
            return next((key for key in self._latest(self._place_order) if self._places[key].kind is not LocationKind.COUNTRY), None)
        kinds = _ANAPHORIC.get(kind, (kind,))
        return next((key for key in self._latest(self._place_order) if self._places[key].kind in kinds), None)

    def last_country(self) -> str | None:
        """ISO code of the country last spoken of."""
        places = (self._places[key] for key in self._latest(self._place_order))
        return next((place.country for place in places if place.country), None)

    def place_name(self, key: str) -> str:
        return self._places[key].name

    def place_kind(self, key: str) -> LocationKind:
        return self._places[key].kind

    def country_of(self, key: str | None) -> str | None:
        return None if key is None else self._places[key].country

    def actor_country(self, key: str) -> str | None:
        """ISO code of the state that a party is or fights for."""
        return self._actors[key].country

    def same_actor(self, one: str, other: str) -> None:
        """Note that two parties are one: "Oromo-Bevrijdingsleger (OLA)". The first keeps its name."""
        if one == other:
            return
        kept, gone = self._actors[one], self._actors.pop(other)
        self.speaker = one if self.speaker == other else self.speaker
        kept.names.update(gone.names)
        kept.spots.update(gone.spots)
        kept.nouns |= gone.nouns
        kept.descriptions += gone.descriptions
        kept.certain |= gone.certain
        self._actor_at = {start: one if key == other else key for start, key in self._actor_at.items()}
        self._actor_order = [(since, start, one if key == other else key) for since, start, key in self._actor_order]

    def mentions(self, knowledge: Knowledge, countries: Countries) -> Mentions:
        """All that was found, frozen. A name that is certainly a place is no party elsewhere, and the other way round."""
        sure_places = {key for key, each in self._places.items() if each.certain}
        sure_actors = {key for key, each in self._actors.items() if each.certain}
        no_actors = {key for key, each in self._actors.items() if not each.certain and each.kind in _GUESSED and key in sure_places}
        people = {name for key in sure_actors if self._actors[key].kind is ActorKind.PERSON for name in self._actors[key].names}
        no_places = {
            key
            for key, each in self._places.items()
            if (not each.certain and key in sure_actors and each.kind is not LocationKind.COUNTRY) or (not each.located and key in people)
        }
        for key in no_places:
            self._places[key].certain = False
        self._actor_at = {start: key for start, key in self._actor_at.items() if key not in no_actors}
        self._place_at = {start: key for start, key in self._place_at.items() if key not in no_places}
        actor_names = _display({key: _actor_name(each) for key, each in self._actors.items()})
        place_names = _display({key: next(iter(each.names), key) for key, each in self._places.items()})
        places = located(
            (
                PlaceMentions(
                    name=place_names[key],
                    known_as=key,
                    kind=each.kind,
                    kind_is_stated=each.kind_is_stated,
                    country=each.country,
                    inside=place_names.get(each.inside or "", each.inside),
                    names=tuple(each.names),
                    spots=tuple(sorted(each.spots)),
                    certain=each.certain,
                    located=each.located,
                )
                for key, each in self._places.items()
            ),
            knowledge,
            countries,
        )
        places, self._place_at = _merged(places, {start: place_names[key] for start, key in self._place_at.items()})
        return Mentions(
            actors={
                key: ActorMentions(
                    name=actor_names[key],
                    kind=each.kind,
                    country=each.country,
                    names=tuple(each.names),
                    spots=tuple(sorted(each.spots)),
                    certain=each.certain,
                    known=self.is_known(key),
                )
                for key, each in self._actors.items()
            },
            places=places,
            actor_at=dict(self._actor_at),
            place_at=dict(self._place_at),
        )


def _merged(places: dict[str, PlaceMentions], place_at: dict[int, str]) -> tuple[dict[str, PlaceMentions], dict[int, str]]:
    """The places, with those that are one point on the map as one: "Sjoesja" and "Sjoesji"."""
    merged: dict[str, PlaceMentions] = {}
    same: dict[str, str] = {}
    points: dict[tuple[float, float | None, LocationKind], str] = {}
    for name, place in places.items():
        point = None if place.latitude is None else (place.latitude, place.longitude, place.kind)
        same[name] = points.setdefault(point, name) if point else name
        first = merged.get(same[name])
        merged[same[name]] = (
            place
            if first is None
            else evolve(
                first,
                names=tuple(dict.fromkeys((*first.names, *place.names))),
                spots=tuple(sorted({*first.spots, *place.spots})),
                certain=first.certain or place.certain,
                located=first.located or place.located,
            )
        )
    inside = {name: evolve(place, inside=same.get(place.inside or "", place.inside)) for name, place in merged.items()}
    return inside, {start: same[name] for start, name in place_at.items()}


def _actor_name(referent: _Referent[ActorKind]) -> str:
    """The canonical name; of a party with a long name that the text never gives, the abbreviation that it uses."""
    if referent.name in referent.names or referent.kind is ActorKind.STATE:
        return referent.name
    if referent.kind is ActorKind.COMMUNITY:  # "Syrische Koerden" are not all Kurds
        return next(iter(referent.names), referent.name)
    return next((name for name in referent.names if name.isupper()), referent.name)


def _display(names: dict[str, str]) -> dict[str, str]:
    """Names by key, each given once: where two would be the same, the keys themselves."""
    given = list(names.values())
    return {key: name if given.count(name) == 1 else key for key, name in names.items()}
