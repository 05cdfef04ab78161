"""One fact said three times is one claim with three pieces of evidence."""

from collections.abc import Iterable, Iterator

from attrs import evolve

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

_PASSAGE = 220  # code points: a sentence and the next


def in_order(found: Iterable[Found]) -> list[Found]:
    return sorted(found, key=lambda each: (each.evidence.start, each.evidence.end))


def as_transfers(found: Iterable[Found]) -> list[Found]:
    """Gain and loss told from two sides in one passage are one transfer: "M23 nam Goma in; het leger trok zich eruit terug"."""
    claims = list(found)
    takes = [each for each in claims if each.emits is ControlStatus.CAPTURES and each.actor]
    kept: list[Found] = []
    for each in claims:
        taker = next((take for take in takes if each.emits is ControlStatus.LOSES and _is_other_side(take, each)), None)
        if taker is None:
            kept.append(each)
        else:
            kept.append(evolve(taker, from_actor=each.actor, evidence=each.evidence))
    return kept


def _is_other_side(take: Found, loss: Found) -> bool:
    agree = take.location == loss.location and take.qualification.modality is loss.qualification.modality
    apart = abs(take.evidence.start - loss.evidence.start)
    return agree and loss.actor is not None and take.actor != loss.actor and take.from_actor in (None, loss.actor) and apart < _PASSAGE


def _groups(found: Iterable[Found]) -> list[list[Found]]:
    """The claims that are one; one that leaves the loser out goes with one that names him."""
    alike: dict[tuple[object, ...], list[Found]] = {}
    for each in found:
        alike.setdefault(each.key, []).append(each)
    groups: list[list[Found]] = []
    for together in alike.values():
        unsaid = [each for each in together if each.from_actor is None]
        by_loser: dict[str | None, list[Found]] = {}
        for each in together:
            if each.from_actor is not None:
                by_loser.setdefault(each.from_actor, []).append(each)
        first, *others = by_loser.values() or ([],)
        groups += [in_order([*first, *unsaid]), *others]
    return sorted(groups, key=lambda group: (group[0].evidence.start, group[0].evidence.end))


def _first_loser(group: list[Found]) -> str | None:
    return next((each.from_actor for each in group if each.from_actor), None)


def merged_claims(found: Iterable[Found], actors: dict[str, Actor], locations: dict[str, Location]) -> Iterator[ControlClaim]:
    for number, group in enumerate(_groups(found), start=1):
        first = group[0]
        yield ControlClaim(
            id=f"c{number}",
            location=locations[first.location or ""],
            actor=actors[first.actor] if first.actor else None,
            status=ControlStatus(first.emits),
            from_actor=actors[loser] if (loser := _first_loser(group)) else None,
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
