"""What matching gives: matches, and near misses with what they lack."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import field, frozen

from conflictparse.grammar import (
    Clauses,
    Shape,
)
from conflictparse.pattern import Beside, Role, Rule
from conflictparse.tree import Sentence, Word

Fits = Callable[[Word, Role], bool]
"""Whether a word can stand for a role: a place for LOCATION, a party for the others."""
Same = Callable[[Word, Word], bool]
"""Whether two words stand for one party."""


@frozen(kw_only=True)
class Match:
    """A rule found in a sentence: its trigger, how that stands, the word of each role, and all words that it used."""

    rule: Rule
    sentence: Sentence
    clauses: Clauses = field(repr=False)
    trigger: Word
    shape: Shape
    roles: Mapping[Role, Word] = field(eq=False)
    words: tuple[Word, ...]

    @property
    def carries(self) -> bool:
        """Whether the place stands in another sentence."""
        return Role.LOCATION in self.roles and self.roles[Role.LOCATION] not in self.words


@frozen(kw_only=True)
class NearMiss:
    """A rule whose trigger was found and whose construction was not.

    Attributes:
        rule: The rule.
        sentence: Where its trigger stands.
        trigger: The trigger.
        shape: How the trigger stands; not one of the rule's shapes, if nothing else is wrong.
        lacks: What should stand beside the trigger and does not, or should not and does.
        unfilled: The roles that no word of the sentence could fill.
    """

    rule: Rule
    sentence: Sentence
    trigger: Word
    shape: Shape
    lacks: Beside | None = None
    unfilled: tuple[Role, ...] = ()


@frozen(kw_only=True)
class Findings:
    """What a chain of rules makes of a sentence; a near miss may have a trigger that another rule has used."""

    matches: tuple[Match, ...]
    near_misses: tuple[NearMiss, ...]
