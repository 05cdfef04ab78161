"""What is given back (``TimeExpression``), what a rule is, and what it gives and may look at. Frozen."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Generic, Literal, TypeVar

from attrs import field, frozen

from conflictparse.model import Published, TimeSpan


@frozen(kw_only=True)
class TimeExpression:
    """A time phrase of the text: ``text[start:end]``, and the dates that it stands for.

    Attributes:
        start: Offset in the text given, in code points.
        end: Offset after the last character.
        text: The words of the phrase.
        first: The first day; ``None`` where the phrase says only until when.
        last: The last day; ``None`` where the phrase says only since when.
        open: It goes on from ``first``: "sinds maart", "al drie jaar".
    """

    start: int
    end: int
    text: str
    first: date | None
    last: date | None
    open: bool

    def span(self) -> TimeSpan:
        """The phrase as the time of a claim."""
        return TimeSpan(start=self.first, end=self.last, text=self.text)


@frozen
class Period:
    """A stretch of the calendar, both days included."""

    first: date
    last: date = field()

    @last.validator
    def _not_before_first(self, _: object, last: date) -> None:
        if last < self.first:
            raise ValueError(f"a period cannot end ({last}) before it starts ({self.first})")

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


@frozen(kw_only=True)
class Reading:
    """What a phrase says about its claim; ``told`` is the period from which a later "een week later" counts."""

    first: date | None = None
    last: date | None = None
    open: bool = False
    told: Period | None = None


@frozen(kw_only=True)
class Context:
    """What the reading of a phrase may look at besides its own words.

    Attributes:
        text: The whole text, unfolded.
        clause: The sentence around the phrase, up to or from "dat", folded.
        published: The publication date.
        told: The last period told before the phrase.
        until: Of "tussen X en Y" the end of Y: X is the last such day or month before it.
        past: The last period told long ago, in a text that remembers what happened then: years left out are of that time.
        told_day: The last day told shortly before the phrase, even if a longer period was told after it.
        coming: The next period told in the clause.
        before: What stands before the phrase in its clause and behind the last phrase, folded.
        after: What stands behind it.
        ahead: The clause, or the words of the phrase, look ahead.
        back: The clause tells what happened.
    """

    text: str
    clause: str
    published: Published | None
    told: Period | None
    past: Period | None = None
    told_day: Period | None = None
    coming: Period | None = None
    before: str = ""
    after: str = ""
    until: date | None = None
    ahead: bool
    back: bool

    @property
    def today(self) -> date | None:
        """The day of the report."""
        return self.published.date if self.published else None

    @property
    def month(self) -> date | None:
        """The first of the month of the report."""
        return date(self.published.year, self.published.month, 1) if self.published else None


T = TypeVar("T")


@frozen(kw_only=True)
class Rule(Generic[T]):
    """A way to say a time.

    Attributes:
        id: Its name.
        pattern: The words; see the text of ``rules``.
        read: The dates that they stand for, or ``None`` if they cannot be known.
        alone: Where the words may stand: "clear" anywhere; "bare" ("mei", "2014") after a preposition; "part" ("het jaar") after
            "het einde van" and the like.
        examples: ``(text, published, first, last)``, dates in ISO form, of the last phrase of the text.
    """

    id: str
    pattern: str
    read: Callable[[Found, Context], T | None]
    alone: Literal["clear", "bare", "part"] = "clear"
    examples: tuple[tuple[str, str, str | None, str | None], ...]


@frozen(kw_only=True)
class Found:
    """The words that fit a rule's pattern: those up to its first period, and the periods in it."""

    match: re.Match[str]
    end: int
    inner: tuple[tuple[Rule[Period], Found], ...] = ()

    @property
    def phrase(self) -> str:
        """All the words, folded."""
        return self.match.string[self.match.start() : self.end]

    def words(self, name: str) -> str:
        """The words of a group; empty if the pattern has no such group or it was left out."""
        return self.match.groupdict().get(name) or ""

    def period(self, context: Context, nth: int = 0) -> Period | None:
        """What the first (or second) period in the pattern stands for."""
        rule, found = self.inner[nth]
        return rule.read(found, context)
