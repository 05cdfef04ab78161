"""Two runs against each other: what a change gained and what it lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from attrs import frozen

from conflictparse.evaluation.figures import Figures, figures
from conflictparse.evaluation.gold import GoldAlliance, GoldClaim
from conflictparse.evaluation.prediction import PredictedAlliance, PredictedClaim
from conflictparse.evaluation.run import Evaluation
from conflictparse.evaluation.scoring import Score

Statement = GoldClaim | GoldAlliance | PredictedClaim | PredictedAlliance


class Keyed(Protocol):
    """A statement, and what makes it distinct in its text."""

    @property
    def key(self) -> tuple[str | None, ...]: ...


K = TypeVar("K", bound=Keyed)


@frozen(kw_only=True)
class Change:
    """A claim or alliance of one text that is now judged otherwise."""

    id: str
    statement: Statement


@frozen(kw_only=True)
class Comparison:
    """What came and went from an earlier run to a later one, in the texts of both.

    Attributes:
        before: The figures of the earlier run, over the texts of both.
        after: The figures of the later run, over the same texts.
        gained: Gold statements that were missed and are now found.
        lost: Gold statements that were found and are now missed.
        false_came: False predictions that are new.
        false_went: False predictions that are gone.
        only_before: The ids of texts that only the earlier run has.
        only_after: The ids of texts that only the later run has.
    """

    before: Figures
    after: Figures
    gained: tuple[Change, ...]
    lost: tuple[Change, ...]
    false_came: tuple[Change, ...]
    false_went: tuple[Change, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]


def compare(before: Evaluation, after: Evaluation) -> Comparison:
    """The gains and losses from an earlier run to a later one.

    Statements are told apart by what the guide counts, not by their evidence. Where the gold itself was changed in between, what only one
    of the two runs knows of is neither a gain nor a loss.
    """
    earlier, later = {each.id: each for each in before.scores}, {each.id: each for each in after.scores}
    both = [(earlier[name], later[name]) for name in earlier if name in later]
    return Comparison(
        before=figures(old for old, _ in both),
        after=figures(new for _, new in both),
        gained=tuple(change for old, new in both for change in _now_found(old, new)),
        lost=tuple(change for old, new in both for change in _now_found(new, old)),
        false_came=tuple(change for old, new in both for change in _new_false(old, new)),
        false_went=tuple(change for old, new in both for change in _new_false(new, old)),
        only_before=tuple(name for name in earlier if name not in later),
        only_after=tuple(name for name in later if name not in earlier),
    )


def _now_found(old: Score, new: Score) -> Iterable[Change]:
    claims = _in_both([pair.gold for pair in new.claims.found], old.claims.missed)
    alliances = _in_both([pair.gold for pair in new.alliances.found], old.alliances.missed)
    statements: list[Statement] = [*claims, *alliances]
    return [Change(id=new.id, statement=each) for each in statements]


def _new_false(old: Score, new: Score) -> Iterable[Change]:
    claims = _in_first_only(new.claims.false, old.claims.false)
    alliances = _in_first_only(new.alliances.false, old.alliances.false)
    statements: list[Statement] = [*claims, *alliances]
    return [Change(id=new.id, statement=each) for each in statements]


def _in_both(first: Sequence[K], second: Sequence[K]) -> list[K]:
    keys = {each.key for each in second}
    return [each for each in first if each.key in keys]


def _in_first_only(first: Sequence[K], second: Sequence[K]) -> list[K]:
    keys = {each.key for each in second}
    return [each for each in first if each.key not in keys]
