"""How a claim, an actor and a place are told in words."""

from __future__ import annotations

from collections.abc import Iterator

from conflictparse.model import Actor, ControlClaim, Location, Report
from conflictparse.wording import Claim, dates, kind, object_, subject

Named = Actor | Location


def heading(report: Report) -> str:
    """The title, or else what is known of the report."""
    return report.title or (f"Report of {report.published}" if report.published else "Report")


def plain(value: str) -> str:
    """The value of an enum as words: "part of"."""
    return value.replace("_", " ")


def how_sure(claim: Claim) -> str:
    """Modality and source: "reported, according to Syrische leger"."""
    return claim.modality.value + (f", according to {claim.source}" if claim.source else "")


def tip(claim: Claim) -> str:
    """All of a claim, for a tooltip: one line each."""
    told = {
        "modality": claim.modality,
        "source": claim.source,
        "time": " ".join(part for part in (dates(claim.time), f"({claim.time.text})" if claim.time.text else "") if part),
        "extent": claim.extent if isinstance(claim, ControlClaim) else None,
        "rule": ", ".join(dict.fromkeys(evidence.rule for evidence in claim.evidence)),
    }
    head = f"{claim.id}: {subject(claim)} {plain(kind(claim))} {object_(claim)}"
    return "\n".join([_one_line(head), *(f"{label}\t{_one_line(value)}" for label, value in told.items() if value)])


def name_tip(named: Named) -> str:
    """What an actor or a place is, for a tooltip."""
    return "\n".join(_one_line(part) for part in _of_name(named))


def _of_name(named: Named) -> Iterator[str]:
    yield named.name
    yield f"{'actor' if isinstance(named, Actor) else 'place'}, {plain(named.kind)}" + (f", {named.country}" if named.country else "")
    if isinstance(named, Location) and named.parent:
        yield f"in {named.parent.name}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
