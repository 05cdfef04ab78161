"""What is scored: a report of the library, its data, or another reader's gold, all brought to names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from attrs import frozen

from conflictparse.errors import GoldError
from conflictparse.evaluation.gold import GoldReport
from conflictparse.evaluation.shape import ShapeError, shaped
from conflictparse.evaluation.slots import AllianceSlots, ClaimSlots
from conflictparse.model import Actor, Evidence, Report

Predicted = Report | GoldReport | Mapping[str, Any]


class Named(Protocol):
    """A party or a place, gold or predicted."""

    @property
    def name(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...
    @property
    def kind(self) -> str: ...


@frozen(kw_only=True)
class PredictedClaim(ClaimSlots):
    """A control claim, with the words that carry it and the ids of the rules that read them."""

    evidence: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


@frozen(kw_only=True)
class PredictedAlliance(AllianceSlots):
    """An alliance, with the words that carry it and the ids of the rules that read them."""

    evidence: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


@frozen(kw_only=True)
class Prediction:
    """All that is said of one text. Names need not be among the actors and locations."""

    actors: tuple[Named, ...] = ()
    locations: tuple[Named, ...] = ()
    claims: tuple[PredictedClaim, ...] = ()
    alliances: tuple[PredictedAlliance, ...] = ()


def prediction(predicted: Predicted) -> Prediction:
    """Bring to names what is to be scored.

    Args:
        predicted: A report, the data of ``Report.to_dict``, a gold report, or a gold file's data. Of another reader's gold only the shape
            is asked, so that a draft can be scored.

    Raises:
        ReportFormatError: if data with a ``schema_version`` is not that of a report.
        GoldError: if other data is not of the gold's shape.
    """
    if isinstance(predicted, Report):
        return _of_report(predicted)
    if isinstance(predicted, GoldReport):
        return _of_gold(predicted)
    if "schema_version" in predicted:
        return _of_report(Report.from_dict(predicted))
    try:
        return _of_gold(shaped(predicted, GoldReport))
    except ShapeError as wrong:
        raise GoldError(problems=wrong.problems) from wrong


def _of_report(report: Report) -> Prediction:
    return Prediction(
        actors=report.actors,
        locations=report.locations,
        claims=tuple(
            PredictedClaim(
                location=claim.location.name,
                actor=_name(claim.actor),
                status=claim.status,
                from_actor=_name(claim.from_actor),
                modality=claim.modality,
                source=claim.source,
                start=claim.time.start,
                end=claim.time.end,
                extent=claim.extent,
                evidence=_words(claim.evidence),
                rules=_rules(claim.evidence),
            )
            for claim in report.control_claims
        ),
        alliances=tuple(
            PredictedAlliance(
                kind=alliance.kind,
                subject=alliance.subject.name,
                object=alliance.object.name,
                modality=alliance.modality,
                evidence=_words(alliance.evidence),
                rules=_rules(alliance.evidence),
            )
            for alliance in report.alliances
        ),
    )


def _of_gold(report: GoldReport) -> Prediction:
    return Prediction(
        actors=report.actors,
        locations=report.locations,
        claims=tuple(
            PredictedClaim(
                location=claim.location,
                actor=claim.actor,
                status=claim.status,
                from_actor=claim.from_actor,
                modality=claim.modality,
                source=claim.source,
                start=claim.start,
                end=claim.end,
                extent=claim.extent,
                evidence=(claim.evidence,),
            )
            for claim in report.control_claims
        ),
        alliances=tuple(
            PredictedAlliance(
                kind=alliance.kind,
                subject=alliance.subject,
                object=alliance.object,
                modality=alliance.modality,
                evidence=(alliance.evidence,),
            )
            for alliance in report.alliances
        ),
    )


def _name(actor: Actor | None) -> str | None:
    return actor.name if actor else None


def _words(evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    return tuple(each.text for each in evidence)


def _rules(evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.rule for each in evidence))
