"""A report as flat rows: for a spreadsheet, a database, or ``pandas.DataFrame(to_rows(report))``."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Literal, get_args

from conflictparse.errors import InputError
from conflictparse.model import Actor, Alliance, ControlClaim, Location, Report, TimeSpan

What = Literal["claims", "alliances", "actors", "locations"]
Cell = str | int | float | None
Row = dict[str, Cell]


def to_rows(report: Report, *, what: What = "claims") -> list[Row]:
    """One flat row for each claim, alliance, actor or location of a report.

    Every row starts with the report's ``title``, ``published`` and ``url``. Dates are ISO 8601, latitude and longitude are degrees
    (WGS 84). Several pieces of evidence, rules or aliases are joined by `` | ``, on one line; ``evidence_start`` and ``evidence_end`` are
    those of the first piece, in code points of the text. The columns are the same for every report.

    Raises:
        InputError: if ``what`` is none of these four.
    """
    if what not in get_args(What):
        raise InputError(reason=f"rows can be of {', '.join(get_args(What))}, not of {what!r}.")
    about: Row = {"title": report.title, "published": str(report.published) if report.published else None, "url": report.url}
    return [{**about, **row} for row in _ROWS[what](report)]


def to_csv(reports: Report | Iterable[Report], *, what: What = "claims", heading: bool = True) -> str:
    """The rows of one report or of many as CSV (RFC 4180); an empty cell is what the text does not say.

    Args:
        reports: One report, or several.
        what: Of what there is a row.
        heading: Whether the first line names the columns.

    Raises:
        InputError: if ``what`` is none of the four kinds of row.
    """
    rows = [row for report in several(reports) for row in to_rows(report, what=what)]
    written = io.StringIO()
    writer = csv.DictWriter(written, COLUMNS[what])
    if heading:
        writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


def several(reports: Report | Iterable[Report]) -> tuple[Report, ...]:
    """One report, or many, as many: every export takes both."""
    return (reports,) if isinstance(reports, Report) else tuple(reports)


def _claims(report: Report) -> Iterator[Row]:
    for claim in report.control_claims:
        place = claim.location
        yield {
            "id": claim.id,
            "location": place.name,
            "location_kind": place.kind.value,
            "inside": place.parent.name if place.parent else None,
            "country": place.country,
            "latitude": place.latitude,
            "longitude": place.longitude,
            "geonames_id": place.geonames_id,
            "status": claim.status.value,
            **_party("actor", claim.actor),
            **_party("from_actor", claim.from_actor),
            "extent": claim.extent.value,
            **_told(claim),
        }


def _alliances(report: Report) -> Iterator[Row]:
    for alliance in report.alliances:
        sides = {**_party("subject", alliance.subject), "kind": alliance.kind.value, **_party("object", alliance.object)}
        yield {"id": alliance.id, **sides, **_told(alliance)}


def _actors(report: Report) -> Iterator[Row]:
    for actor in report.actors:
        yield {"id": actor.id, "name": actor.name, "kind": actor.kind.value, "country": actor.country, **_named(actor)}


def _locations(report: Report) -> Iterator[Row]:
    for place in report.locations:
        yield {
            "id": place.id,
            "name": place.name,
            "kind": place.kind.value,
            "inside": place.parent.name if place.parent else None,
            "country": place.country,
            "latitude": place.latitude,
            "longitude": place.longitude,
            "geonames_id": place.geonames_id,
            **_named(place),
        }


def _party(role: str, actor: Actor | None) -> Row:
    known = (actor.name, actor.kind.value, actor.country) if actor else (None, None, None)
    return dict(zip((role, f"{role}_kind", f"{role}_country"), known, strict=True))


def _told(claim: ControlClaim | Alliance) -> Row:
    """How sure it is, who says so, when, and which words say it."""
    return {
        "modality": claim.modality.value,
        "source": claim.source,
        **_dates(claim.time),
        "evidence": _joined(each.text for each in claim.evidence),
        "evidence_start": claim.evidence[0].start,
        "evidence_end": claim.evidence[0].end,
        "rule": _joined(dict.fromkeys(each.rule for each in claim.evidence)),
    }


def _dates(time: TimeSpan) -> Row:
    start, end = (day.isoformat() if day else None for day in (time.start, time.end))
    return {"start": start, "end": end, "time": time.text}


def _named(thing: Actor | Location) -> Row:
    return {"aliases": _joined(thing.aliases) or None, "mentions": len(thing.mentions)}


def _joined(texts: Iterable[str]) -> str:
    return " | ".join(" ".join(text.split()) for text in texts)


_ROWS: Mapping[str, Callable[[Report], Iterator[Row]]] = MappingProxyType(
    {"claims": _claims, "alliances": _alliances, "actors": _actors, "locations": _locations}
)
_ABOUT = ("title", "published", "url")
_PLACE = ("inside", "country", "latitude", "longitude", "geonames_id")
_PARTY = ("", "_kind", "_country")
_TOLD = ("modality", "source", "start", "end", "time", "evidence", "evidence_start", "evidence_end", "rule")
# The columns of each kind of row, in order
COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "claims": (
            *_ABOUT, "id", "location", "location_kind", *_PLACE, "status",
            *(role + part for role in ("actor", "from_actor") for part in _PARTY), "extent", *_TOLD,
        ),
        "alliances": (*_ABOUT, "id", *("subject" + part for part in _PARTY), "kind", *("object" + part for part in _PARTY), *_TOLD),
        "actors": (*_ABOUT, "id", "name", "kind", "country", "aliases", "mentions"),
        "locations": (*_ABOUT, "id", "name", "kind", *_PLACE, "aliases", "mentions"),
    }
)  # fmt: skip
