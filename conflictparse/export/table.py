"""A report as a table for the terminal: aligned plain text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from conflictparse.model import Actor, Alliance, ControlClaim, Location, Report, TimeSpan

_WIDEST = 44  # columns of the terminal that one cell may take


def to_table(report: Report) -> str:
    """Actors, places, control claims and alliances, each as a table with a heading."""
    head = f"Published {report.published}" if report.published else "Publication date unknown"
    parts = (
        (f"Control claims ({len(report.control_claims)})", _CLAIM_COLUMNS, map(_claim, report.control_claims)),
        (f"Alliances ({len(report.alliances)})", _ALLIANCE_COLUMNS, map(_alliance, report.alliances)),
        (f"Actors ({len(report.actors)})", _ACTOR_COLUMNS, map(_actor, report.actors)),
        (f"Places ({len(report.locations)})", _PLACE_COLUMNS, map(_place, report.locations)),
    )
    return "\n\n".join([head, *(f"{title}\n{_aligned(columns, rows)}" for title, columns, rows in parts)])


_CLAIM_COLUMNS = ("place", "status", "actor", "from", "modality", "source", "when", "extent", "words")
_ALLIANCE_COLUMNS = ("subject", "kind", "object", "modality", "source", "words")
_ACTOR_COLUMNS = ("name", "kind", "country", "also called")
_PLACE_COLUMNS = ("name", "kind", "country", "in", "also called")


def _claim(claim: ControlClaim) -> Sequence[str]:
    return (
        claim.location.name,
        claim.status.value,
        claim.actor.name if claim.actor else "?",
        claim.from_actor.name if claim.from_actor else "",
        claim.modality.value,
        claim.source or "",
        dates(claim.time),
        claim.extent.value,
        claim.evidence[0].text,
    )


def _alliance(alliance: Alliance) -> Sequence[str]:
    words = alliance.evidence[0].text
    return alliance.subject.name, alliance.kind.value, alliance.object.name, alliance.modality.value, alliance.source or "", words


def _actor(actor: Actor) -> Sequence[str]:
    return actor.name, actor.kind.value, actor.country or "", ", ".join(actor.aliases)


def _place(place: Location) -> Sequence[str]:
    return place.name, place.kind.value, place.country or "", place.parent.name if place.parent else "", ", ".join(place.aliases)


def dates(time: TimeSpan) -> str:
    """``2017-09-01..2017-09-30``, one day as one date, ``2017-09-01..`` if open."""
    if time.start == time.end:
        return str(time.start) if time.start else ""
    return f"{time.start or ''}..{time.end or ''}"


def _aligned(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [tuple(columns), *(tuple(_cut(" ".join(cell.split())) for cell in row) for row in rows)]
    if len(lines) == 1:
        return "  none"
    widths = [max(_width(line[column]) for line in lines) for column in range(len(columns))]
    ruled = [lines[0], tuple("-" * width for width in widths), *lines[1:]]
    return "\n".join(
        "  " + "  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True)).rstrip() for line in ruled
    )


def _width(text: str) -> int:
    """Terminal columns: combining characters take none, wide East Asian ones two."""
    return sum(0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)


def _cut(text: str) -> str:
    """A cell that fits, without control characters: an article must not steer the terminal."""
    text = "".join(each if each.isprintable() or unicodedata.combining(each) else " " for each in text)
    if _width(text) <= _WIDEST:
        return text
    while _width(text) >= _WIDEST:
        text = text[:-1]
    return text + "…"
