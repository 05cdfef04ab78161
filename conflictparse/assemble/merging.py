"""One fact said three times is one claim with three pieces of evidence."""

from collections.abc import Iterable, Iterator

from conflictparse.assemble.found import Found
from conflictparse.model import (
    Actor,
    Alliance,
    AllianceKind,
    ControlClaim,
    ControlStatus,
    Evidence,
    Location,
    TimeSpan,
)


def in_order(found: Iterable[Found]) -> list[Found]:
    return sorted(found, key=lambda each: (each.evidence.start, each.evidence.end))


def _groups(found: Iterable[Found]) -> list[list[Found]]:
    groups: dict[tuple[object, ...], list[Found]] = {}
    for each in found:
        groups.setdefault(each.key, []).append(each)
    return list(groups.values())


def merged_claims(found: Iterable[Found], actors: dict[str, Actor], locations: dict[str, Location]) -> Iterator[ControlClaim]:
    for number, group in enumerate(_groups(found), start=1):
        first = group[0]
        yield ControlClaim(
            id=f"c{number}",
            location=locations[first.location or ""],
            actor=actors[first.actor] if first.actor else None,
            status=ControlStatus(first.emits),
            from_actor=actors[first.from_actor] if first.from_actor else None,
            modality=first.qualification.modality,
            source=_first_source(group),
            extent=first.qualification.extent,
            time=_first_time(group),
            evidence=_cited(group),
        )


def merged_alliances(found: list[Found], actors: dict[str, Actor]) -> Iterator[Alliance]:
    for number, group in enumerate(_groups(found), start=1):
        first = group[0]
        yield Alliance(
            id=f"a{number}",
            kind=AllianceKind(first.emits),
            subject=actors[first.actor or ""],
            object=actors[first.from_actor or ""],
            modality=first.qualification.modality,
            time=_first_time(group),
            source=_first_source(group),
            evidence=_cited(group),
        )


def _first_time(group: list[Found]) -> TimeSpan:
    return next((each.time.span() for each in group if each.time), TimeSpan())


def _first_source(group: list[Found]) -> str | None:
    return next((each.qualification.source for each in group if each.qualification.source), None)


def _cited(group: list[Found]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(each.evidence for each in group))
