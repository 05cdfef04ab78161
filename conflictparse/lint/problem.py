"""What can be wrong with a rule."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


class ProblemKind(StrEnum):
    """What sort of problem it is."""

    DUPLICATE_ID = "duplicate id"
    DEAD_WORD = "dead word"
    EXAMPLE = "failing example"
    COUNTEREXAMPLE = "firing counterexample"
    UNREACHABLE = "unreachable"


@frozen(kw_only=True)
class Problem:
    """Something that is wrong with a rule.

    Attributes:
        rule: The rule's id; of several rules with one dead word the first.
        kind: What sort of problem it is.
        message: What was found, and what to do.
    """

    rule: str
    kind: ProblemKind
    message: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.kind}: {self.message}"
