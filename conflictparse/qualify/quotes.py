"""Where a text quotes somebody, by its quotation marks: straight, typographic, single or double."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from attrs import frozen

from conflictparse.tree import Document, Upos, Word

_PAIRS = {'"': '"', "“": "”", "„": '”“"', "«": "»", "‘": "’'", "'": "'", "’": "’"}
_NO_QUOTES = tuple(f"{mark}{letter}{after}" for mark in "'’" for letter in "stnkm" for after in " -")
_LONGEST = 1500
_FEWEST = 3
ALL_MARKS = frozenset("\"“”„«»‘’'")


@frozen(kw_only=True)
class Quote:
    """A quotation that says something: with a verb, and more than a word or two. ``start`` and ``end`` are those of its marks."""

    start: int
    end: int
    words: tuple[Word, ...]


def quotes_of(document: Document) -> tuple[Quote, ...]:
    """The quotations of a text that are sentences, in order."""
    found, starts = [], [word.start for word in document.words]
    for start, end in _spans(document.text):
        inside = document.words[bisect_right(starts, start) : bisect_right(starts, end)]
        words = tuple(word for word in inside if word.end < end)
        if len(words) >= _FEWEST and _says_something(words):
            found.append(Quote(start=start, end=end, words=words))
    return tuple(found)


def _says_something(words: tuple[Word, ...]) -> bool:
    has_verb = any(word.upos in (Upos.VERB, Upos.AUX) for word in words)
    return has_verb and (words[0].text[:1].isupper() or any(word.feat("VerbForm") == "Fin" for word in words))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(text):
        if text[at] in _PAIRS and _opens(text, at) and (end := _closing(text, at)) is not None:
            yield at, end
            at = end
        at += 1


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before.isspace() or before in "([–—-:") and bool(after.strip()) and not text.startswith(_NO_QUOTES, at)


def _closing(text: str, start: int) -> int | None:
    """The end of a quotation in the same paragraph: a mark with nothing but space or punctuation behind it."""
    marks = _PAIRS[text[start]]
    stop = text.find("\n\n", start)
    stop = min(len(text) if stop < 0 else stop, start + _LONGEST)
    for at in range(start + 2, stop):
        if text[at] in marks and not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum():
            return at + 1
    return None
