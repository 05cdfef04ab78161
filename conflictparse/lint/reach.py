"""Unreachable rules: whatever one would take, a rule before it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conflictparse.lint.problem import Problem, ProblemKind
from conflictparse.pattern import Beside, Rule, Slot


def covered(chain: Sequence[Rule]) -> Iterator[Problem]:
    """The rules of a chain that want all that an earlier one wants, and perhaps more."""
    for number, rule in enumerate(chain):
        earlier = next((each for each in chain[:number] if _covers(each, rule)), None)
        if earlier is not None:
            yield Problem(
                rule=rule.id,
                kind=ProblemKind.UNREACHABLE,
                message=f"{earlier.id} comes first and takes all that it could: put the rule before that one, or drop it",
            )


def _covers(earlier: Rule, later: Rule) -> bool:
    """Whether an earlier rule fires wherever a later one could."""
    return (
        _has_words(earlier, later)
        and _allows(earlier.case, later.case)
        and _allows(earlier.shapes, later.shapes)
        and all(any(_is_stricter(own, wanted) for own in later.beside) for wanted in earlier.beside)
        and all(any(_is_narrower(own, wanted) for own in later.slots) for wanted in earlier.slots if wanted.required)
        and later.carries <= earlier.carries
    )


def _has_words(wide: Rule | Beside, narrow: Rule | Beside) -> bool:
    ends_so = all(part.endswith(tuple(wide.last_part)) for part in narrow.last_part)
    return ends_so and all(word in wide.words or word.endswith(tuple(wide.last_part)) for word in narrow.words)


def _allows(wide: frozenset[str], narrow: frozenset[str]) -> bool:
    """Whether a condition lets through all that a narrower one does; an empty one lets everything through."""
    return not wide or bool(narrow and narrow <= wide)


def _is_stricter(own: Beside, wanted: Beside) -> bool:
    """Whether a neighbour that a rule wants (or must not have) implies another."""
    if own.absent != wanted.absent:
        return False
    narrow, wide = (wanted, own) if own.absent else (own, wanted)
    return _has_words(wide, narrow) and _allows(wide.case, narrow.case)


def _is_narrower(own: Slot, wanted: Slot) -> bool:
    return own.required and own.role is wanted.role and own.functions <= wanted.functions and own.case <= wanted.case
