"""Clean-up of a report before it is parsed, with a map back: offsets always count in the original text.

What changes: characters are composed (NFC); soft hyphens and zero-width characters go; every kind of space becomes a
space; a line break that ends a heading or a paragraph becomes a blank line, any other one a space; a ``date 2017-10``
header goes, and its date is kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from attrs import frozen

from conflictparse.errors import InputError
from conflictparse.model import Published, Span
from conflictparse.tree import SENTENCE_END

_HEADER = re.compile(r"[\s\ufeff]*date[ \t:]+(\d{4}-\d{2}(?:-\d{2})?)(?![-\d])[ \t]*", re.IGNORECASE)
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_LINE_BREAK = re.compile(r"\r\n?|[\n\u2028\u2029\x0b\x0c]")
_BLANK_LINE = re.compile(r"[ \t\u00a0]*(?:[\n\r\u2028\u2029\x0b\x0c]|$)")
_SHORT_LINE = 65  # code points: a line of wrapped running text is longer than this


@frozen(kw_only=True)
class NormalizedText:
    """The clean text, and for each of its characters the span of the original that it stands for."""

    original: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    header: Published | None = None

    def original_span(self, start: int, end: int) -> Span:
        """The span of the original text behind ``text[start:end]``, which must not be empty."""
        first, last = self.starts[start], self.ends[end - 1]
        return Span(start=first, end=last, text=self.original[first:last])


def normalize(original: str) -> NormalizedText:
    """Clean a report's text.

    Raises:
        InputError: if it is not ``str``, or holds nothing but white space.
    """
    if not isinstance(original, str):
        raise InputError(reason=f"The text is a {type(original).__name__}, not a str; decode it first (most files are UTF-8).")
    if found := _HEADER.match(original):
        header, body = Published.of(found[1]), found.end()
    else:
        header, body = None, 0
    pieces = list(_pieces(original, body))
    while pieces and pieces[-1][0].isspace():
        pieces.pop()
    if not pieces:
        raise InputError(reason="The text is empty: there is nothing to read. Pass the article's text.")
    return NormalizedText(
        original=original,
        text="".join(character for character, _, _ in pieces),
        starts=tuple(start for _, start, _ in pieces),
        ends=tuple(end for _, _, end in pieces),
        header=header,
    )


def _pieces(original: str, body: int) -> Iterator[tuple[str, int, int]]:
    """The clean characters, each with the original span that it stands for."""
    at = line_start = body
    fresh = True  # nothing but space since the last line break
    while at < len(original):
        if found := _LINE_BREAK.match(original, at):
            end = found.end()
            if not fresh:
                paragraph = _ends_paragraph(original[line_start:at].rstrip()) or _BLANK_LINE.match(original, end)
                yield from (("\n", at, end), ("\n", at, end)) if paragraph else ((" ", at, end),)
            fresh, at, line_start = True, end, end
        elif original[at].isspace():
            if not fresh:
                yield " ", at, at + 1
            at += 1
        else:
            end = at + 1
            while end < len(original) and unicodedata.combining(original[end]):
                end += 1
            visible = "".join(each for each in original[at:end] if each not in _INVISIBLE)
            for character in unicodedata.normalize("NFC", visible):
                yield character, at, end
                fresh = False
            at = end


def _ends_paragraph(line: str) -> bool:
    """Whether a line ends a heading or a paragraph, and was not just wrapped."""
    return len(line) < _SHORT_LINE or line[-1:] in SENTENCE_END
