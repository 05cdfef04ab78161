"""What assembling works on: a whole reading, and the claims of single matches, not yet merged."""

from attrs import frozen

from conflictparse.match import Match, NearMiss
from conflictparse.mentions import Mentions
from conflictparse.model import (
    AllianceKind,
    ControlStatus,
    Evidence,
    Published,
)
from conflictparse.normalize import NormalizedText
from conflictparse.qualify import Qualification
from conflictparse.times import TimeExpression
from conflictparse.tree import Document


@frozen(kw_only=True)
class Reading:
    """All that was read from a text, each part in the coordinates of the normalized text."""

    published: Published | None
    normalized: NormalizedText
    document: Document
    mentions: Mentions
    times: tuple[TimeExpression, ...]
    matches: tuple[Match, ...]
    near_misses: tuple[NearMiss, ...]


@frozen(kw_only=True)
class Found:
    """One claim of one match, not yet merged; parties and places by name."""

    emits: ControlStatus | AllianceKind
    location: str | None = None
    actor: str | None = None
    from_actor: str | None = None
    qualification: Qualification
    trigger: str = ""
    place_is_subject: bool = False  # "Kabul viel", not "viel in Kabul"
    speaker: str | None = None  # the source, if that is a party that fights
    time: TimeExpression | None
    evidence: Evidence

    @property
    def key(self) -> tuple[object, ...]:
        """Claims that agree in this, and do not name two losers, are one claim, with more evidence."""
        return self.emits, self.location, self.actor, self.qualification.modality
