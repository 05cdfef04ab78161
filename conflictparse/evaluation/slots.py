"""What gold and predicted statements have in common: the slots that are compared, with parties and places as names."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from conflictparse.model import AllianceKind, ControlStatus, Extent, Modality


@frozen(kw_only=True)
class ClaimSlots:
    """A control claim without its evidence."""

    location: str
    actor: str | None
    status: ControlStatus
    from_actor: str | None = None
    modality: Modality
    source: str | None = None
    start: date | None = None
    end: date | None = None
    extent: Extent = Extent.ALL

    @property
    def key(self) -> tuple[str, str | None, ControlStatus, str | None, Modality]:
        """What makes a claim distinct: said twice, it is still one claim."""
        return self.location, self.actor, self.status, self.from_actor, self.modality


@frozen(kw_only=True)
class AllianceSlots:
    """An alliance without its evidence, read as *subject kind object*."""

    kind: AllianceKind
    subject: str
    object: str
    modality: Modality

    @property
    def key(self) -> tuple[AllianceKind, str, str]:
        """What makes an alliance distinct."""
        return alliance_key(self.kind, self.subject, self.object)


def alliance_key(kind: AllianceKind, subject: str, other: str) -> tuple[AllianceKind, str, str]:
    """Kind and parties; the order of those who cooperate says nothing."""
    first, second = sorted((subject, other)) if kind == AllianceKind.COOPERATES else (subject, other)
    return kind, first, second
