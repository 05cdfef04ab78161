"""A text cut at every border of what is marked in it, so that claims and names may overlap in any way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from attrs import frozen

from conflictparse.export.html.words import Named
from conflictparse.model import AllianceKind, ControlStatus, Modality
from conflictparse.wording import Claim, kind


@frozen(kw_only=True)
class Words:
    """Some words of the text."""

    start: int
    end: int


W = TypeVar("W", bound=Words)


@frozen(kw_only=True)
class NameWords(Words):
    """Words that name an actor or a place."""

    named: Named


@frozen(kw_only=True)
class ClaimWords(Words):
    """Words that carry a claim; ``number`` counts the claims of the report, then its alliances."""

    number: int
    claim: Claim

    @property
    def stroke(self) -> Stroke:
        """The line below these words."""
        return Stroke(start=self.start, end=self.end, kind=kind(self.claim), modality=self.claim.modality)


@frozen(kw_only=True)
class Stroke(Words):
    """A line below words; claims of one kind and modality on the same words share it."""

    kind: ControlStatus | AllianceKind
    modality: Modality


@frozen(kw_only=True)
class Segment(Words):
    """Characters that all belong to the same claims and names."""

    text: str
    claims: tuple[ClaimWords, ...]
    names: tuple[NameWords, ...]


def cut(text: str, claims: Sequence[ClaimWords], names: Sequence[NameWords]) -> Iterator[Segment]:
    """The whole text, every character once: in "de val van Mosul" the claim is cut where the name starts."""
    marked: list[Words] = [*claims, *names]
    borders = {0, len(text)} | {min(border, len(text)) for words in marked for border in (words.start, words.end)}
    spans = list(pairwise(sorted(borders)))
    for (start, end), said, named in zip(spans, _covering(spans, claims), _covering(spans, names), strict=True):
        yield Segment(start=start, end=end, text=text[start:end], claims=said, names=named)


def _covering(spans: Iterable[tuple[int, int]], words: Iterable[W]) -> Iterator[tuple[W, ...]]:
    """What covers each of these spans, which lie one after the other and hold no border inside."""
    starting: dict[int, list[W]] = defaultdict(list)
    for each in words:
        starting[each.start].append(each)
    here: list[W] = []
    for start, _ in spans:
        here = [each for each in (*here, *starting[start]) if each.end > start]
        yield tuple(here)


def lanes(claims: Iterable[ClaimWords]) -> Mapping[Stroke, int]:
    """A lane for each line, 0 nearest to the words: lines that overlap get different lanes."""
    chosen: dict[Stroke, int] = {}
    ends: list[int] = []  # where the last line of each lane ends
    for stroke in sorted({words.stroke for words in claims}, key=lambda stroke: (stroke.start, -stroke.end, stroke.kind, stroke.modality)):
        lane = next((lane for lane, end in enumerate(ends) if end <= stroke.start), len(ends))
        ends[lane : lane + 1] = [stroke.end]
        chosen[stroke] = lane
    return chosen
