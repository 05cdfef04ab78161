"""Reading reports, as a user's type checker sees it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import assert_type

from conflictparse import (
    Actor,
    ActorKind,
    Alliance,
    AllianceKind,
    Article,
    BackendComparison,
    BackendInfo,
    ControlClaim,
    ControlStatus,
    Evidence,
    Extent,
    Failure,
    Location,
    LocationKind,
    Modality,
    Published,
    Report,
    Span,
    TimeSpan,
    compare_backends,
    explain,
    parse_report,
    parse_reports,
)
from conflictparse.explanation import Explanation


def one_report() -> None:
    """Dates may be given in three forms."""
    report = parse_report("Raqqa werd ingenomen.", published="2017-10-13", title="Raqqa valt", url=None)
    assert_type(report, Report)
    assert_type(parse_report("Raqqa viel.", published=date(2017, 10, 13)), Report)
    assert_type(parse_report("Raqqa viel.", published=Published(year=2017, month=10)), Report)
    assert_type(parse_report("Raqqa viel.", backend="stanza"), Report)
    assert_type(explain(report), Explanation)
    assert_type(compare_backends("Raqqa viel.", ["stanza"]), BackendComparison)


def claims(report: Report) -> None:
    """Who is named may be nobody, and then has no name."""
    assert_type(report.control_claims, tuple[ControlClaim, ...])
    claim = report.control_claims[0]
    assert_type(claim.location, Location)
    assert_type(claim.actor, Actor | None)
    assert_type(claim.from_actor, Actor | None)
    assert_type(claim.actor.name if claim.actor else "iemand", str)
    assert_type(claim.status, ControlStatus)
    assert_type(claim.modality, Modality)
    assert_type(claim.extent, Extent)
    assert_type(claim.source, str | None)
    assert_type(claim.time, TimeSpan)
    assert_type(claim.time.start, date | None)
    assert_type(claim.evidence, tuple[Evidence, ...])
    assert_type(claim.evidence[0].rule, str)
    assert_type(report.claims_about("Raqqa"), tuple[ControlClaim, ...])
    assert_type(report.claims_about(claim.location), tuple[ControlClaim, ...])
    assert_type(report.claims_by("SDF"), tuple[ControlClaim, ...])


def actors_locations_and_alliances(report: Report) -> None:
    """Every field is typed; what a text need not say may be ``None``."""
    actor, place, alliance = report.actors[0], report.locations[0], report.alliances[0]
    assert_type(actor.kind, ActorKind)
    assert_type(actor.aliases, tuple[str, ...])
    assert_type(actor.mentions, tuple[Span, ...])
    assert_type(actor.mentions[0].start, int)
    assert_type(place.kind, LocationKind)
    assert_type(place.parent, Location | None)
    assert_type((place.latitude, place.longitude), tuple[float | None, float | None])
    assert_type(place.geonames_id, int | None)
    assert_type(alliance, Alliance)
    assert_type(alliance.kind, AllianceKind)
    assert_type((alliance.subject, alliance.object), tuple[Actor, Actor])
    assert_type(report.published, Published | None)
    assert_type(report.published.date if report.published else None, date | None)
    assert_type(report.backend, BackendInfo)


def enums_are_text(claim: ControlClaim, actor: Actor) -> str:
    """Members go where ``str`` goes, and can be compared with one."""
    words: list[str] = [claim.status, claim.modality, claim.extent, claim.location.kind, actor.kind]
    if claim.status == "captures":
        words.append(claim.status.upper())
    return claim.status


def exhaustive(status: ControlStatus) -> str:
    """A ``match`` over all members needs no other case."""
    match status:
        case ControlStatus.HOLDS | ControlStatus.CAPTURES:
            return "has it"
        case ControlStatus.LOSES | ControlStatus.BESIEGES | ControlStatus.CONTESTS:
            return "has it not"


def many_reports() -> None:
    """Texts and articles may be mixed; what comes out is told apart by ``isinstance``."""
    stream = parse_reports(["Raqqa viel.", Article(text="Goma viel.", published="2025-01-27")], workers=2, progress=True)
    assert_type(stream, Iterator[Report | Failure])
    for found in stream:
        if isinstance(found, Failure):
            assert_type(found, Failure)
            assert_type(found.number, int)
            assert_type(found.article, Article)
            assert_type(found.error, Exception)
        else:
            assert_type(found, Report)


class OurReport(Report):
    """A report with a method of our own."""


def data(report: Report) -> None:
    """To data and back; a class of our own comes back as itself."""
    assert_type(report.to_json(indent=None), str)
    assert_type(Report.from_dict(report.to_dict()), Report)
    assert_type(OurReport.from_dict(report.to_dict()), OurReport)
