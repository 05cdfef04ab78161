"""A report as a table for the terminal: aligned plain text, with colour if asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from wcwidth import wcswidth

from conflictparse.model import Actor, Alliance, ControlClaim, Location, Report
from conflictparse.wording import dates, printable

_WIDEST = 44  # columns of the terminal that one cell may take
# ANSI escape codes (ECMA-48) of cells that say one of these words; the words stay, so nothing is told by colour alone
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "holds": "\x1b[34m",
        "captures": "\x1b[32m",
        "loses": "\x1b[31m",
        "besieges": "\x1b[35m",
        "contests": "\x1b[33m",
        "denied": "\x1b[31m",
        "expected": "\x1b[36m",
        "possible": "\x1b[36m",
        "reported": "\x1b[36m",
    }
)


def to_table(report: Report, *, colour: bool = False) -> str:
    """Actors, places, control claims and alliances, each as a table with a heading; ``colour`` adds escape codes for a terminal."""
    head = f"Published {report.published}" if report.published else "Publication date unknown"
    parts = (
        (f"Control claims ({len(report.control_claims)})", _CLAIM_COLUMNS, map(_claim, report.control_claims)),
        (f"Alliances ({len(report.alliances)})", _ALLIANCE_COLUMNS, map(_alliance, report.alliances)),
        (f"Actors ({len(report.actors)})", _ACTOR_COLUMNS, map(_actor, report.actors)),
        (f"Places ({len(report.locations)})", _PLACE_COLUMNS, map(_place, report.locations)),
    )
    return "\n\n".join([head, *(f"{_bold(title, colour)}\n{_aligned(columns, rows, colour)}" for title, columns, rows in parts)])


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


def _bold(title: str, colour: bool) -> str:
    return f"{_BOLD}{title}{_PLAIN}" if colour else title


def _aligned(columns: Sequence[str], rows: Iterable[Sequence[str]], colour: bool) -> str:
    lines = [tuple(columns), *(tuple(_cut(" ".join(cell.split())) for cell in row) for row in rows)]
    if len(lines) == 1:
        return "  none"
    widths = [max(_width(line[column]) for line in lines) for column in range(len(columns))]
    ruled = [lines[0], tuple("-" * width for width in widths), *lines[1:]]
    return "\n".join("  " + "  ".join(_cells(line, widths, colour)).rstrip() for line in ruled)


def _cells(line: Sequence[str], widths: Sequence[int], colour: bool) -> Iterable[str]:
    for cell, width in zip(line, widths, strict=True):
        code = _COLOURS.get(cell) if colour else None
        yield (f"{code}{cell}{_PLAIN}" if code else cell) + " " * (width - _width(cell))


def _width(text: str) -> int:
    """Terminal columns: combining characters take none, wide East Asian ones and emoji two."""
    return max(wcswidth(text), 0)


def _cut(text: str) -> str:
    """A cell that fits, without control characters: an article must not steer the terminal."""
    text = printable(text)
    if _width(text) <= _WIDEST:
        return text
    while _width(text) >= _WIDEST:
        text = text[:-1]
    return text + "…"
