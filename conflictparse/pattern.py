"""The rule language: typed values that describe a construction. Checked when made; nothing here searches."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from attrs import Attribute, field, frozen, validators

from conflictparse.model import AllianceKind, ControlStatus
from conflictparse.tree import Deprel, Upos


class Role(StrEnum):
    """What a word stands for in a claim."""

    LOCATION = "location"
    ACTOR = "actor"
    FROM_ACTOR = "from_actor"
    SUBJECT = "subject"
    OBJECT = "object"


class Reach(StrEnum):
    """Where a node is looked for, seen from the node above it."""

    ARGUMENT = "argument"  # below it in the tree, or shared with it (see Sentence.arguments)
    PARENT = "parent"  # its head
    BEFORE = "before"  # earlier in the sentence, nearest first: for trees that broke
    AFTER = "after"  # later in the sentence, nearest first
    NEAR = "near"  # before or after it in the same clause, nearest first: for trees that broke


CONTROL_ROLES = frozenset({Role.LOCATION, Role.ACTOR, Role.FROM_ACTOR})
ALLIANCE_ROLES = frozenset({Role.SUBJECT, Role.OBJECT})


def _words(values: Iterable[str]) -> frozenset[str]:
    """Words as a set; a word given twice is an error, so that lists stay clean."""
    if isinstance(values, str):
        raise TypeError(f"{values!r} is one word; give a tuple of words")
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


def _tags(values: Iterable[Upos]) -> frozenset[Upos]:
    return frozenset(values)


def _relations(values: Iterable[Deprel]) -> frozenset[Deprel]:
    return frozenset(values)


@frozen(kw_only=True)
class Node:
    """One word of a construction.

    Attributes:
        lemma: Its dictionary form is one of these; any, if empty.
        last_part: It ends in one of these lemmas as a compound does ("rebellen-bolwerk"); any, if empty.
        upos: Its part of speech; any, if empty.
        deprel: Its relation to the node above it; any, if empty.
        case: The preposition that it stands behind; any or none, if empty.
        without_case: It stands behind no preposition.
        role: What it stands for.
        reach: Where it is looked for.
        required: Whether the construction needs it.
        absent: The construction must not have it.
        children: The nodes below it.
    """

    lemma: frozenset[str] = field(default=frozenset(), converter=_words, validator=_are_words)
    last_part: frozenset[str] = field(default=frozenset(), converter=_words, validator=_are_words)
    upos: frozenset[Upos] = field(default=frozenset(), converter=_tags)
    deprel: frozenset[Deprel] = field(default=frozenset(), converter=_relations)
    case: frozenset[str] = field(default=frozenset(), converter=_words, validator=_are_words)
    without_case: bool = False
    role: Role | None = None
    reach: Reach = Reach.ARGUMENT
    required: bool = True
    absent: bool = False
    children: tuple[Node, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.absent and self.role:
            raise ValueError("a node that must be absent cannot have a role")
        if self.case and self.without_case:
            raise ValueError("a node cannot both have a preposition and have none")

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles in this node and below."""
        own = (self.role,) if self.role else ()
        return own + tuple(role for child in self.children for role in child.roles)

    @property
    def sure_roles(self) -> frozenset[Role]:
        """The roles that are bound whenever the construction is there."""
        if self.absent or not self.required:
            return frozenset()
        return frozenset({self.role} if self.role else ()).union(*(child.sure_roles for child in self.children))


_MARK = re.compile(r"<(?P<role>location|actor|from_actor|subject|object)>(?P<words>[^<]+)</(?P=role)>")


@frozen(kw_only=True)
class Rule:
    """A construction and the claim that it makes.

    Attributes:
        id: Dotted name: family, what it emits, construction (``control.captures.passive``).
        emits: The status or the kind of alliance.
        root: The word that triggers the rule, and what stands around it.
        examples: Dutch sentences with the roles marked: ``<location>Raqqa</location> werd ingenomen.``
        counterexamples: Dutch sentences from which the rule must take nothing.
    """

    id: str = field(validator=validators.matches_re(r"[a-z]+(\.[a-z_]+)+"))
    emits: ControlStatus | AllianceKind
    root: Node
    examples: tuple[str, ...] = field(validator=validators.min_len(1))
    counterexamples: tuple[str, ...] = field(validator=validators.min_len(1))

    def __attrs_post_init__(self) -> None:
        roles = self.root.roles
        allowed = CONTROL_ROLES if isinstance(self.emits, ControlStatus) else ALLIANCE_ROLES
        if not self.root.lemma and not self.root.last_part:
            raise ValueError(f"{self.id}: the root must name its words")
        if wrong := set(roles) - allowed:
            raise ValueError(f"{self.id}: {self.emits} has no role {', '.join(sorted(wrong))}")
        if len(roles) != len(set(roles)):
            raise ValueError(f"{self.id}: a role is given twice")
        needed = {Role.LOCATION} if isinstance(self.emits, ControlStatus) else ALLIANCE_ROLES
        if missing := needed - self.root.sure_roles:
            raise ValueError(f"{self.id}: no required node has the role {', '.join(sorted(missing))}")
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


def argument(*deprel: Deprel, **what: object) -> Node:
    """A node below the one above, by these relations."""
    return Node(deprel=frozenset(deprel), **what)  # type: ignore[arg-type]
