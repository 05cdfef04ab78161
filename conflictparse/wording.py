"""How claims and dates are put into words for people: the same on terminals, in pictures and on pages."""

from __future__ import annotations

from typing import TypeAlias

from conflictparse.model import Alliance, AllianceKind, ControlClaim, ControlStatus, TimeSpan

Claim: TypeAlias = ControlClaim | Alliance


def kind(claim: Claim) -> ControlStatus | AllianceKind:
    """The verb of a claim."""
    return claim.status if isinstance(claim, ControlClaim) else claim.kind


def subject(claim: Claim) -> str:
    """Who does it: "SDF", or "?" where the text does not say."""
    if isinstance(claim, Alliance):
        return claim.subject.name
    return claim.actor.name if claim.actor else "?"


def object_(claim: Claim) -> str:
    """To whom or what: "Raqqa from IS"."""
    if isinstance(claim, Alliance):
        return claim.object.name
    return claim.location.name + (f" from {claim.from_actor.name}" if claim.from_actor else "")


def said(claim: Claim) -> str:
    """A claim in three words or more: "SDF captures Raqqa from IS"."""
    return f"{subject(claim)} {kind(claim).value} {object_(claim)}"


def dates(time: TimeSpan) -> str:
    """``2017-09-01..2017-09-30``, one day as one date, ``2017-09-01..`` if open."""
    if time.start == time.end:
        return str(time.start) if time.start else ""
    return f"{time.start or ''}..{time.end or ''}"


def printable(text: str) -> str:
    """A text with a space for each control character: an article must not steer a terminal, nor a picture."""
    return "".join(each if each.isprintable() else " " for each in text)
