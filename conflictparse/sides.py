"""Who fights for a place and who has it, where a sentence leaves it out and the text has told: "Zondag is de stad gevallen." """

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from attrs import evolve

from conflictparse.model import AllianceKind, ControlStatus, Evidence

_ATTACKS = frozenset({ControlStatus.CAPTURES, ControlStatus.BESIEGES, ControlStatus.CONTESTS})
_HAS = frozenset({ControlStatus.HOLDS, ControlStatus.LOSES})
_NEIGHBOUR = 220  # code points: a sentence and the next


class Sided(Protocol):
    """A claim whose parties may be missing."""

    @property
    def emits(self) -> ControlStatus | AllianceKind: ...
    @property
    def location(self) -> str | None: ...
    @property
    def actor(self) -> str | None: ...
    @property
    def from_actor(self) -> str | None: ...
    @property
    def speaker(self) -> str | None: ...
    @property
    def trigger(self) -> str: ...
    @property
    def evidence(self) -> Evidence: ...


Claim = TypeVar("Claim", bound=Sided)


def _with(claim: Claim, **changes: object) -> Claim:
    return evolve(claim, **changes)  # type: ignore[misc]  # a protocol cannot say that its classes are attrs classes


def with_sides(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims with the parties that the text names elsewhere.

    A capture, siege or attack gets as actor who else takes, besieges or attacks that place, else the source if that is a party that
    fights, else who does so nearest by, else who does so most. A loss gets who has the place; if nobody is told to have it, someone took
    it. A hold without holder is of the party that loses most, else it is none. A capture or attack gets as loser who is told to have the
    place in the sentence before or after (guide, rule 13).
    """
    known = tuple(claims)
    named = tuple(_with_actor(known))
    return tuple(_with_loser(named))


def _with_actor(claims: tuple[Claim, ...]) -> Iterator[Claim]:
    for each in claims:
        if each.actor is not None:
            yield each
        elif each.emits is ControlStatus.LOSES:
            holder = _holder(claims, each)
            yield _with(each, actor=holder) if holder else _with(each, emits=ControlStatus.CAPTURES, actor=_attacker(claims, each))
        elif each.emits in _ATTACKS:
            yield _with(each, actor=_attacker(claims, each))
        elif holder := _foremost([*_robbed(claims), *(one for one in claims if one.emits is ControlStatus.LOSES and one.actor)]):
            yield _with(each, actor=holder)  # "het laatste bolwerk is nu Mayadeen": of who is losing


def _attacker(claims: tuple[Claim, ...], of: Claim) -> str | None:
    if of.trigger.startswith(("her", "terug")) and (owner := _former_owner(claims, of)) is not None:
        return owner
    holders = {one.actor for one in claims if one.emits in _HAS and one.location == of.location}
    attacks = [one for one in claims if one.emits in _ATTACKS and one.actor and one.actor != of.from_actor]
    here = _nearest(of, attacks, lambda one: one.location == of.location)
    others = [one for one in attacks if one.actor not in holders]
    close = [one for one in others if 0 <= of.evidence.start - one.evidence.start < _NEIGHBOUR]
    speaker = of.speaker if of.speaker not in holders else None  # "Mayadeen is omsingeld, maakte het Syrische leger bekend"
    return here or speaker or _nearest(of, close, lambda _: True) or _foremost(others)


def _former_owner(claims: tuple[Claim, ...], of: Claim) -> str | None:
    """Who lost a place that is taken again: "Mishtenur, die de YPG gisteren kwijtraakte, is heroverd"."""
    here = [one for one in claims if one.location == of.location]
    lost = [one for one in here if one.emits is ControlStatus.LOSES and one.actor]
    return _nearest(of, [*lost, *_robbed(tuple(here))], lambda one: one.evidence.start < of.evidence.end and one.actor != of.from_actor)


def _holder(claims: tuple[Claim, ...], of: Claim) -> str | None:
    has = [one for one in claims if one.emits in _HAS and one.actor]
    took = [one for one in claims if one.emits is ControlStatus.CAPTURES and one.actor and _before(one, of)]
    robbed = _robbed(claims)
    attackers = {one.actor for one in claims if one.emits in _ATTACKS and one.location == of.location}
    return _nearest(of, [*has, *took, *robbed], lambda one: one.location == of.location) or _nearest(
        of, [*has, *robbed], lambda one: one.actor not in attackers
    )


def _robbed(claims: tuple[Claim, ...]) -> list[Claim]:
    """The claims in which a party loses a place or is attacked, with that party as actor."""
    return [_with(one, actor=one.from_actor) for one in claims if one.emits in _ATTACKS and one.from_actor]


def _before(one: Claim, other: Claim) -> bool:
    return one.evidence.start < other.evidence.start


def _nearest(of: Claim, among: list[Claim], fits: Callable[[Claim], bool]) -> str | None:
    """The actor of the nearest claim that fits; of those told before, if there is any."""
    fitting = [one for one in among if fits(one)]
    earlier = [one for one in fitting if _before(one, of)]
    return min(earlier or fitting, key=lambda one: abs(one.evidence.start - of.evidence.start)).actor if fitting else None


def _foremost(attacks: list[Claim]) -> str | None:
    """The party that the text has attack most."""
    counted = Counter(one.actor for one in attacks)
    return counted.most_common(1)[0][0] if counted else None


def _with_loser(claims: tuple[Claim, ...]) -> Iterator[Claim]:
    for each in claims:
        if each.emits not in _ATTACKS or each.from_actor is not None:
            yield each
            continue
        has = [
            one
            for one in claims
            if one.emits in _HAS and one.location == each.location and one.actor and one.actor != each.actor
            and abs(one.evidence.start - each.evidence.start) < _NEIGHBOUR
        ]  # fmt: skip
        yield _with(each, from_actor=_nearest(each, has, lambda _: True))
