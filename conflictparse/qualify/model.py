"""What the words around a match make of it, and which words those are."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from conflictparse.model import Extent, Modality
from conflictparse.tree import Document, Word


class CueKind(StrEnum):
    """What a cue says something about."""

    MODALITY = "modality"
    SOURCE = "source"
    EXTENT = "extent"


@frozen(kw_only=True)
class CueFound:
    """Words of the document that set a part of a qualification: ``sets`` is the modality, the source's name or the extent."""

    kind: CueKind
    sets: str
    start: int
    end: int
    text: str


@frozen(kw_only=True)
class Qualification:
    """The modality of a claim, its source if one is named, its extent, and the words that told so."""

    modality: Modality
    source: str | None
    extent: Extent
    cues: tuple[CueFound, ...] = field(default=(), eq=False)


@frozen(kw_only=True)
class Speaker:
    """Who says something, by name, and where the text names it."""

    name: str
    start: int
    end: int


@frozen(kw_only=True)
class Sign:
    """A cue that reaches a match."""

    sets: Modality
    words: tuple[Word, ...]
    speaker: Speaker | None = None


@frozen(kw_only=True)
class Statement:
    """Some words of a text that another word makes reported, denied, expected or possible.

    Attributes:
        sets: What it makes them.
        words: The words that do so.
        speaker: Whose words they are.
        reaches: The words that it reaches, by their start.
        quotes: Whether it is a quotation: that reaches relative clauses too.
        points_back: Whether it says so of the sentence before: "Dat melden ooggetuigen", "Kiev spreekt dat tegen".
    """

    sets: Modality
    words: tuple[Word, ...]
    speaker: Speaker | None = None
    reaches: frozenset[int] = field(default=frozenset(), repr=False)
    quotes: bool = False
    points_back: bool = False


def found(document: Document, kind: CueKind, sets: str, words: tuple[Word, ...]) -> CueFound:
    """A cue as the words found."""
    start, end = min(word.start for word in words), max(word.end for word in words)
    return CueFound(kind=kind, sets=sets, start=start, end=end, text=document.text[start:end])
