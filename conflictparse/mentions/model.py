"""What reading the mentions gives: parties and places with the words that stand for them. Frozen."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from conflictparse.model import ActorKind, LocationKind
from conflictparse.pattern import Role
from conflictparse.tree import Word

Spot = tuple[int, int]
"""Start and end offset of a mention in the normalized text."""


@frozen(kw_only=True)
class ActorMentions:
    """One party of the text.

    ``certain``: it is one whatever the text says of it; else only if a claim needs it. ``known``: the knowledge has it, or a noun says
    what it is ("de militie X"); else it may be a firm or a club.
    """

    name: str
    kind: ActorKind
    country: str | None
    names: tuple[str, ...]
    spots: tuple[Spot, ...]
    certain: bool
    known: bool = False


@frozen(kw_only=True)
class PlaceMentions:
    """One place of the text.

    ``known_as`` is the name under which the knowledge may have it; ``inside`` is the name of the place that the text, or the knowledge,
    puts it in. ``certain``: it is a place whatever the text says of it; else only if a claim needs it. ``located``: the text puts
    something in or near it ("in Syrië"), so it may contain others.
    """

    name: str
    known_as: str
    kind: LocationKind
    kind_is_stated: bool
    country: str | None
    inside: str | None
    names: tuple[str, ...]
    spots: tuple[Spot, ...]
    certain: bool
    located: bool
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None


@frozen(kw_only=True)
class Mentions:
    """The parties and places of a document, and which of them a word stands for (by the word's start offset)."""

    actors: Mapping[str, ActorMentions]
    places: Mapping[str, PlaceMentions]
    actor_at: Mapping[int, str] = field(repr=False)
    place_at: Mapping[int, str] = field(repr=False)

    def actor_of(self, word: Word) -> ActorMentions | None:
        """The party that a word stands for."""
        name = self.actor_at.get(word.start)
        return None if name is None else self.actors[name]

    def place_of(self, word: Word) -> PlaceMentions | None:
        """The place that a word stands for."""
        name = self.place_at.get(word.start)
        return None if name is None else self.places[name]

    def same(self, one: Word, other: Word) -> bool:
        """Whether two words stand for one party."""
        return self.actor_at.get(one.start) is not None and self.actor_at.get(one.start) == self.actor_at.get(other.start)

    def fits(self, word: Word, role: Role) -> bool:
        """Whether a word can stand for a role: a place for LOCATION, a party for the others."""
        return word.start in (self.place_at if role is Role.LOCATION else self.actor_at)
