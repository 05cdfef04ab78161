"""How sure the text is of a match, who says so, and how much of the place is meant. It never extracts."""

from __future__ import annotations

from conflictparse.match import Match
from conflictparse.qualify.model import CueFound, CueKind, Qualification
from conflictparse.qualify.reading import Qualifier
from conflictparse.tree import Document

__all__ = ["CueFound", "CueKind", "Qualification", "Qualifier", "denials", "qualify"]


def qualify(document: Document, match: Match) -> Qualification | None:
    """What the words around a match make of it; ``None`` if they make it no claim ("als Mosul valt")."""
    return Qualifier(document=document).of(match)


def denials(document: Document, match: Match) -> Qualification | None:
    """The qualification of the second claim, where the text denies the match: "X meldt … Kiev spreekt dat tegen"."""
    return Qualifier(document=document).denied(match)
