"""From a text to its time phrases: the patterns of ``rules`` are searched, and the longest phrases read from left to right."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from conflictparse.model import Published
from conflictparse.times.model import Context, Found, Period, Rule, T, TimeExpression
from conflictparse.times.rules import FRAMES, PERIODS, SELECTIONS, WHOLES
from conflictparse.times.words import AHEAD, BACK, CLAUSE_END, WORDS

_PLAIN = str.maketrans("áàâäéèêëíìîïóòôöúùûü\u2018\u2019\u02bc`\u00b4", "aaaaeeeeiiiioooouuuu" + "'" * 5)
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

    Args:
        text: The report.
        published: Its publication date. Without one only phrases with a year resolve, and those that count from them; with only a
            month, weekdays and days counted from the report do not.
    """
    folded = _fold(text)
    wholes = [*_fits(WHOLES, folded)]
    periods = [*_fits(PERIODS, folded, wholes), *wholes]
    frames = sorted(_fits(FRAMES, folded, periods), key=lambda fit: (fit[1].match.start(), -fit[1].end))
    clauses = [0, *(end.end() for end in CLAUSE_END.finditer(text)), len(text)]
    told: Period | None = None
    phrases: list[TimeExpression] = []
    for rule, found in frames:
        start, end = found.match.start(), found.end
        if phrases and start < phrases[-1].end:
            continue
        nth = bisect_right(clauses, start)
        clause = folded[clauses[nth - 1] : clauses[nth]]
        back = BACK.search(clause) is not None
        ahead = not back and AHEAD.search(clause) is not None
        context = Context(text=text, clause=clause, published=published, told=told, ahead=ahead, back=back)
        try:
            reading = rule.read(found, context)
        except (ValueError, OverflowError):  # not on the calendar: 31 februari, before the year 1, an end before its beginning
            continue
        if reading:
            told = reading.told or told
            words = text[start:end]
            phrases.append(TimeExpression(start=start, end=end, text=words, first=reading.first, last=reading.last, open=reading.open))
    return tuple(phrases)
