"""Precision, recall and F1 of a set of findings."""

from __future__ import annotations

from collections.abc import Hashable
from collections.abc import Set as AbstractSet

from attrs import frozen


@frozen(kw_only=True)
class Figures:
    """How many things there were to find, were found, and were found rightly.

    Attributes:
        gold: How many there are.
        found: How many the system says there are.
        right: How many of those are there.
    """

    gold: int
    found: int
    right: int

    @classmethod
    def of(cls, gold: AbstractSet[Hashable], found: AbstractSet[Hashable]) -> Figures:
        """The figures of what was found, where the same thing is an equal value."""
        return cls(gold=len(gold), found=len(found), right=len(gold & found))

    def __add__(self, other: Figures) -> Figures:
        return Figures(gold=self.gold + other.gold, found=self.found + other.found, right=self.right + other.right)

    @property
    def precision(self) -> float:
        """The share of what was found that is there, 0 to 1; 0 if nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found, 0 to 1; 0 if there is nothing."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 to 1."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 0.0

    def to_dict(self) -> dict[str, float]:
        """Counts, and precision, recall and F1 in per cent with two decimals."""
        shares = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        counts = {"gold": self.gold, "found": self.found, "right": self.right}
        return {**counts, **{name: round(100 * share, 2) for name, share in shares.items()}}
