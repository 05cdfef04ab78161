"""The rule language: typed values that describe a construction. Checked when made; nothing here searches."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from attrs import Attribute, field, frozen, validators

from conflictparse.grammar import Shape as Shape
from conflictparse.model import AllianceKind, ControlStatus


class Role(StrEnum):
    """What a word stands for in a claim."""

    LOCATION = "location"
    ACTOR = "actor"
    FROM_ACTOR = "from_actor"
    SUBJECT = "subject"
    OBJECT = "object"


class Function(StrEnum):
    """What a word is to a trigger, whatever the trigger's shape.

    Who does it is the subject of "veroverde", stands behind "door" beside "werd veroverd", behind "van" beside "het offensief".
    """

    #: who does it, as in "het **leger** veroverde", "veroverd door het **leger**", "de opmars van het **leger**"
    DOER = "doer"
    #: what it is done to, which is the object of "veroverde", the subject of "werd veroverd"
    DONE_TO = "done to"
    #: the grammatical subject, as in "Goma viel"
    SUBJECT = "subject"
    #: "van X", "X's", "zijn", "Russische"
    OF = "of"
    #: what the noun is, as in "het bolwerk Goma", "Goma, een bolwerk", "Goma is een bolwerk"
    SAME = "same"
    #: as a predicate, as in "Goma is van X", "Goma bleef Spaans"
    OWNER = "owner"
    #: right before it, as in "de coalitie onder leiding van X"
    GROUP = "group"
    #: right behind it, as in "jihadisten, onder wie Tsjetsjenen"
    NEXT = "next"
    #: where it is so, as in "in X", "op X", "daar", "waar"
    THERE = "there"


CONTROL_ROLES = frozenset({Role.LOCATION, Role.ACTOR, Role.FROM_ACTOR})
ALLIANCE_ROLES = frozenset({Role.SUBJECT, Role.OBJECT})


def _words(values: Iterable[str]) -> frozenset[str]:
    """Words as a set; a word given twice is an error, so that lists stay clean."""
    if isinstance(values, str):
        values = values.split()
    if isinstance(values, frozenset):
        return values
    listed = tuple(values)
    if twice := {word for word in listed if listed.count(word) > 1}:
        raise ValueError(f"listed twice: {', '.join(sorted(twice))}")
    return frozenset(listed)


def _are_words(_: object, attribute: Attribute[frozenset[str]], value: frozenset[str]) -> None:
    for word in value:
        if word.lower() != word or not word.isprintable() or not word.strip() or " " in word:
            raise ValueError(f"{attribute.name}: {word!r} is not one word in lower case")


def _shapes(value: Iterable[Shape]) -> frozenset[Shape]:
    return frozenset(value)


def _functions(value: Function | Iterable[Function]) -> frozenset[Function]:
    return frozenset({value}) if isinstance(value, Function) else frozenset(value)


@frozen
class Slot:
    """A role, and how the word that fills it stands to the trigger.

    Attributes:
        role: What the word stands for.
        functions: What it is to the trigger; one of these.
        case: Or the preposition that it stands behind; one of these.
        required: Whether the construction needs it.
    """

    role: Role
    functions: frozenset[Function] = field(default=frozenset(), converter=_functions)
    case: frozenset[str] = field(default=frozenset(), converter=_words, validator=_are_words, kw_only=True)
    required: bool = field(default=True, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.functions and not self.case:
            raise ValueError(f"{self.role}: name a function or a preposition")


@frozen
class Beside:
    """A word that must stand in the trigger's clause, or must not: "in handen vallen" has "vallen" beside "hand".

    Attributes:
        words: Its dictionary form, or the word as written, is one of these.
        last_part: Or its dictionary form ends in one of these ("gevechtsvliegtuig").
        case: The preposition that it stands behind; any or none, if empty.
        absent: The clause must not have it.
    """

    words: frozenset[str] = field(default=frozenset(), converter=_words, validator=_are_words)
    last_part: frozenset[str] = field(default=frozenset(), converter=_words, validator=_are_words, kw_only=True)
    case: frozenset[str] = field(default=frozenset(), converter=_words, validator=_are_words, kw_only=True)
    absent: bool = field(default=False, kw_only=True)


_MARK = re.compile(r"<(?P<role>location|actor|from_actor|subject|object)>(?P<words>[^<]+)</(?P=role)>")


@frozen(kw_only=True)
class Rule:
    """A construction and the claim that it makes.

    Attributes:
        id: Dotted name: family, what it emits, construction (``control.captures.takes``).
        emits: The status or the kind of alliance.
        words: The trigger's dictionary form is one of these (a separable verb is joined: ``innemen``).
        last_part: Or it ends in one of these, as a compound does ("rebellenbolwerk").
        case: The preposition that the trigger stands behind ("in handen"); any or none, if empty.
        shapes: How the trigger may stand in its clause; any way, if empty.
        beside: What else the clause must have, or must not have.
        slots: Who and what the claim is about.
        carries: Where the sentence names no place, the place is the one that the claim before was about.
        of_equals: The subjects also cooperate: "de SDF, een coalitie van Koerden en Arabieren".
        denies: It says that what it emits is over: "Mali stapte uit de G5".
        examples: Dutch sentences with the roles marked: ``<location>Raqqa</location> werd ingenomen.``
        counterexamples: Dutch sentences from which the rule must take nothing.
    """

    id: str = field(validator=validators.matches_re(r"[a-z]+(\.[a-z_]+)+"))
    emits: ControlStatus | AllianceKind
    words: frozenset[str] = field(default=frozenset(), converter=_words, validator=_are_words)
    last_part: frozenset[str] = field(default=frozenset(), converter=_words, validator=_are_words)
    case: frozenset[str] = field(default=frozenset(), converter=_words, validator=_are_words)
    shapes: frozenset[Shape] = field(default=frozenset(), converter=_shapes)
    beside: tuple[Beside, ...] = ()
    slots: tuple[Slot, ...]
    carries: bool = False
    of_equals: bool = False
    denies: bool = False
    examples: tuple[str, ...] = field(validator=validators.min_len(1))
    counterexamples: tuple[str, ...] = field(validator=validators.min_len(1))

    def __attrs_post_init__(self) -> None:
        roles = [slot.role for slot in self.slots]
        allowed = CONTROL_ROLES if isinstance(self.emits, ControlStatus) else ALLIANCE_ROLES
        if not self.words and not self.last_part:
            raise ValueError(f"{self.id}: name the words that trigger it")
        if wrong := set(roles) - allowed:
            raise ValueError(f"{self.id}: {self.emits} has no role {', '.join(sorted(wrong))}")
        if len(roles) != len(set(roles)):
            raise ValueError(f"{self.id}: a role is given twice")
        needed = {Role.LOCATION} if isinstance(self.emits, ControlStatus) else ALLIANCE_ROLES
        if self.emits is AllianceKind.COOPERATES:  # "X en Y werken samen": both are the subject
            needed = {Role.SUBJECT}
        if missing := needed - {slot.role for slot in self.slots if slot.required}:
            raise ValueError(f"{self.id}: no required slot has the role {', '.join(sorted(missing))}")
        for example in self.examples:
            if not example_roles(example):
                raise ValueError(f"{self.id}: no role is marked in the example {example!r}")


def example_text(example: str) -> str:
    """An example without its marks."""
    return _MARK.sub(lambda found: found["words"], example)


def example_roles(example: str) -> dict[Role, tuple[str, ...]]:
    """The marked words of an example, by role."""
    roles: dict[Role, tuple[str, ...]] = {}
    for found in _MARK.finditer(example):
        roles[Role(found["role"])] = (*roles.get(Role(found["role"]), ()), found["words"])
    return roles
