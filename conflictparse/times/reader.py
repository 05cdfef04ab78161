"""From a text to its time phrases: the patterns of ``rules`` are searched, and the longest phrases read from left to right."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from attrs import define, evolve, field

from conflictparse.model import Published
from conflictparse.times.model import Context, Found, Period, Reading, Rule, T, TimeExpression
from conflictparse.times.rules import FRAMES, PERIODS, SELECTIONS, WHOLES
from conflictparse.times.words import AFTER_DATELINE, AHEAD, BACK, CLAUSE_END, DATELINE, RECENT, WORDS

_PLAIN = str.maketrans("áàâäéèêëíìîïóòôöúùûü\u2018\u2019\u02bc`\u00b4", "aaaaeeeeiiiioooouuuu" + "'" * 5)
_NEAR = 400  # code points: this sentence and the few before it
_LONG_AGO = 10  # years
_DELAY = 10  # days from the writing of a report to its publication
_TELLS_YEAR = re.compile(r"\d{4}|geleden", re.IGNORECASE)
_SPACE = r"(?:(?:(?!\n\s*\n)\s){1,4})"
_LEFT, _RIGHT = r"(?<![\w-])(?<!\d[.,:])", r"(?!\w|-\w|[.,:]\d)"


def _fold(text: str) -> str:
    """The text in lower case, without accents and with straight apostrophes, as long as it was."""
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text).translate(_PLAIN)


@cache
def _pieces(pattern: str) -> tuple[tuple[str, ...], tuple[re.Pattern[str], ...]]:
    """The names of the periods in a pattern, and the regular expressions before, between and after them."""
    first, *rest = re.split(rf"<({'|'.join(SELECTIONS)})>", pattern)
    pieces = [f"{_LEFT}(?:{first})" if not rest else _LEFT + first, *rest[1::2]]
    pieces[-1] += _RIGHT
    for at, piece in enumerate(pieces):
        piece = re.sub(r"<not ([^>]+)>", lambda found: "".join(rf"(?<!\b{word}\s)" for word in found[1].split()), piece)
        pieces[at] = re.sub(r"<([a-z]+)(\d?)>", lambda found: f"(?P<{found[1]}{found[2]}>{WORDS[found[1]]})", piece)
    return tuple(rest[::2]), tuple(re.compile(piece.replace(" ", _SPACE)) for piece in pieces)


Inner = tuple[Rule[Period], Found]


def _fits(rules: Iterable[Rule[T]], folded: str, known: Iterable[Inner] = ()) -> Iterator[tuple[Rule[T], Found]]:
    """All the words of a text that fit a rule, whose periods are taken from those known."""
    starting: dict[int, list[Inner]] = {}
    for rule, found in known:
        starting.setdefault(found.match.start(), []).append((rule, found))
    for way in rules:
        names, (start, *gaps) = _pieces(way.pattern)
        for match in start.finditer(folded):
            fits = [Found(match=match, end=match.end())]
            for name, gap in zip(names, gaps, strict=True):
                fits = [
                    Found(match=match, end=after.end(), inner=(*fit.inner, (rule, found)))
                    for fit in fits
                    for rule, found in starting.get(fit.end, ())
                    if SELECTIONS[name](rule) and (after := gap.match(folded, found.end))
                ]
            yield from ((way, fit) for fit in fits)


def find_times(text: str, published: Published | None) -> tuple[TimeExpression, ...]:
    """All Dutch time phrases of a text that resolve to dates, in text order, not overlapping, the longest where several begin.

    The day in a dateline ("ROTTERDAM, 25 NOV.") is no time of what is told, but the "today" of what follows it. A text that tells of years
    long gone has its days and months without a year in those years.

    Args:
        text: The report.
        published: Its publication date. Without one only phrases with a year resolve, and those that count from them; with only a
            month, weekdays and days counted from the report do not.
    """
    folded = _fold(text)
    wholes = [*_fits(WHOLES, folded)]
    periods = [*_fits(PERIODS, folded, wholes), *wholes]
    frames = sorted(_fits(FRAMES, folded, periods), key=lambda fit: (fit[1].match.start(), -fit[1].end))
    phrases = _Reader(text=text, folded=folded, published=published, in_story=False).read(frames)
    if published is None or not _is_story(phrases, published):
        return phrases
    return _Reader(text=text, folded=folded, published=published, in_story=True).read(frames)


def _is_story(phrases: Iterable[TimeExpression], published: Published) -> bool:
    """Whether a text tells mainly of long ago: more of its days and months are of then than of the last weeks."""
    long_ago = recent = 0
    for each in phrases:
        days = [day for day in (each.first, each.last) if day]
        if days[-1].year <= published.year - _LONG_AGO:
            exact = (days[-1] - days[0]).days <= 31 and not each.open
            long_ago += exact and bool(_TELLS_YEAR.search(each.text))
        else:
            recent += bool(RECENT.search(each.text))
    return long_ago > recent


@define(kw_only=True)
class _Reader:
    """Reads the fits of a text from left to right; what was told before is what later phrases count from."""

    text: str
    folded: str
    published: Published | None
    in_story: bool
    _told: Period | None = field(init=False, default=None)
    _told_until: int = field(init=False, default=0)
    _told_day: Period | None = field(init=False, default=None)
    _past: Period | None = field(init=False, default=None)
    _read_until: int = field(init=False, default=0)
    _clauses: tuple[int, ...] = field(init=False)
    _datelines: frozenset[int] = field(init=False)

    @_clauses.default
    def _split(self) -> tuple[int, ...]:
        return 0, *(end.end() for end in CLAUSE_END.finditer(self.text)), len(self.text)

    @_datelines.default
    def _after_places(self) -> frozenset[int]:
        return frozenset(place.end() for place in DATELINE.finditer(self.text))

    def read(self, frames: Sequence[tuple[Rule[Reading], Found]]) -> tuple[TimeExpression, ...]:
        """The phrases of the text."""
        phrases: list[TimeExpression] = []
        for at, (rule, found) in enumerate(frames):
            start, end = found.match.start(), found.end
            if start < self._read_until:
                continue
            if (reading := self._reading(rule, found, self._coming(frames[at + 1 :], end))) is None:
                continue
            self._read_until = end
            if start in self._datelines and AFTER_DATELINE.match(self.text, end):
                self._written_on(reading)
                continue
            self._tell(reading, end)
            words = self.text[start:end]
            phrases.append(TimeExpression(start=start, end=end, text=words, first=reading.first, last=reading.last, open=reading.open))
        return tuple(phrases)

    def _reading(self, rule: Rule[Reading], found: Found, coming: Period | None = None) -> Reading | None:
        try:
            return rule.read(found, evolve(self._context(found.match.start(), found.end), coming=coming))
        except (ValueError, OverflowError):  # not on the calendar: 31 februari, before the year 1, an end before its beginning
            return None

    def _coming(self, frames: Iterable[tuple[Rule[Reading], Found]], start: int) -> Period | None:
        """What the next phrase of the clause tells: "Een dag nadat Kunduz was gevallen, is het leger dinsdag ..."."""
        clause_end = self._clauses[bisect_right(self._clauses, start)] if start < len(self.text) else start
        for rule, found in frames:
            if found.match.start() >= clause_end:
                return None
            if found.match.start() >= start and (reading := self._reading(rule, found)) is not None:
                return reading.told
        return None

    def _context(self, start: int, end: int) -> Context:
        nth = bisect_right(self._clauses, start)
        clause_start, clause_end = self._clauses[nth - 1], max(self._clauses[nth], end)
        clause = self.folded[clause_start:clause_end]
        back = BACK.search(clause) is not None
        return Context(
            text=self.text,
            clause=clause,
            published=self.published,
            told=self._told,
            told_day=self._told_day if start - self._told_until < _NEAR else None,
            past=self._past,
            before=self.folded[max(clause_start, self._read_until) : start],
            after=self.folded[end:clause_end],
            ahead=not back and AHEAD.search(clause) is not None,
            back=back,
        )

    def _tell(self, reading: Reading, end: int) -> None:
        if reading.told is None:
            return
        self._told = reading.told
        if reading.told.days <= 2:
            self._told_day, self._told_until = reading.told, end
        if self.in_story and self.published and reading.told.last.year <= self.published.year - _LONG_AGO:
            self._past = reading.told

    def _written_on(self, reading: Reading) -> None:
        day, today = reading.first, self.published.date if self.published else None
        if day and day == reading.last and (today is None or 0 <= (today - day).days <= _DELAY):
            self.published = Published.of(day)
