"""Gold: what a careful reader says that a report says, as frozen values; and the files that hold it.

One JSON object a file, UTF-8, of the shape in the annotation guide (see the page "Score on your own gold" in the docs). Claims and
alliances refer to the file's own actors and locations by name.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from attrs import frozen

from conflictparse.errors import GoldError
from conflictparse.evaluation.shape import ShapeError, shaped
from conflictparse.evaluation.slots import AllianceSlots, ClaimSlots
from conflictparse.model import ActorKind, ControlStatus, LocationKind, Published


@frozen(kw_only=True)
class GoldActor:
    """A party. ``optional``: naming it is harmless but not required."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: ActorKind
    country: str | None = None
    optional: bool = False


@frozen(kw_only=True)
class GoldLocation:
    """A place. ``parent`` is the name of the one that contains it; ``optional``: naming it is harmless but not required."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: LocationKind
    country: str | None = None
    parent: str | None = None
    optional: bool = False


@frozen(kw_only=True)
class GoldClaim(ClaimSlots):
    """A control claim. The ``…_alt`` are what another reader could rightly say; ``evidence`` is the exact words of the text."""

    location_alt: tuple[str, ...] = ()
    actor_alt: tuple[str | None, ...] = ()
    status_alt: tuple[ControlStatus, ...] = ()
    from_alt: tuple[str | None, ...] = ()
    evidence: str


@frozen(kw_only=True)
class GoldAlliance(AllianceSlots):
    """An alliance. The ``…_alt`` are what another reader could rightly say; ``evidence`` is the exact words of the text."""

    subject_alt: tuple[str, ...] = ()
    object_alt: tuple[str, ...] = ()
    evidence: str


@frozen(kw_only=True)
class GoldReport:
    """One text and all that it says."""

    id: str
    published: Published | None = None
    text: str
    actors: tuple[GoldActor, ...]
    locations: tuple[GoldLocation, ...]
    control_claims: tuple[GoldClaim, ...]
    alliances: tuple[GoldAlliance, ...]

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The report of a gold file's data.

        Raises:
            GoldError: if the data is not of that shape or contradicts itself; it names every problem.
        """
        try:
            report = shaped(data, cls)
        except ShapeError as wrong:
            raise GoldError(problems=wrong.problems) from wrong
        if problems := tuple(_contradictions(report)):
            raise GoldError(problems=problems)
        return report


def read_gold(directory: Path | str) -> tuple[GoldReport, ...]:
    """All gold files (``*.json``) of a directory, by the order of their names.

    Raises:
        GoldError: if a file cannot be read, is not of the gold's shape or contradicts itself, if two files have one id, or if there is no
            file; it names every problem of every file.
    """
    paths = sorted(Path(directory).glob("*.json"))
    if not paths:
        raise GoldError(problems=(f"{directory}: is no directory with gold files (*.json)",))
    reports: dict[str, GoldReport] = {}
    problems: list[str] = []
    for path in paths:
        try:
            report = GoldReport.from_dict(json.loads(path.read_text(encoding="utf-8")))
        except GoldError as wrong:
            problems += [f"{path.name}: {problem}" for problem in wrong.problems]
        except OSError as wrong:
            problems.append(f"{path.name}: cannot be read: {wrong.strerror or wrong}")
        except UnicodeDecodeError as wrong:
            problems.append(f"{path.name}: is not UTF-8 (byte {wrong.start})")
        except json.JSONDecodeError as wrong:
            problems.append(f"{path.name}: is no JSON: {wrong}")
        else:
            if report.id in reports:
                problems.append(f"{path.name}: id: {report.id!r} is the id of an earlier file too")
            reports[report.id] = report
    if problems:
        raise GoldError(problems=tuple(problems))
    return tuple(reports.values())


def _contradictions(report: GoldReport) -> Iterator[str]:
    """What the shape cannot say: names that nobody has, words that the text has not, one thing said twice."""
    actors, places = {each.name for each in report.actors}, {each.name for each in report.locations}
    yield from _twice("actors", [each.name for each in report.actors])
    yield from _twice("locations", [each.name for each in report.locations])
    for at, place in enumerate(report.locations):
        yield from _unknown(f"locations[{at}].parent", (place.parent,), places)
    for at, claim in enumerate(report.control_claims):
        where = f"control_claims[{at}]"
        yield from _unknown(f"{where}.location", (claim.location,), places)
        yield from _unknown(f"{where}.location_alt", claim.location_alt, places)
        yield from _unknown(f"{where}.actor", (claim.actor,), actors)
        yield from _unknown(f"{where}.actor_alt", claim.actor_alt, actors)
        yield from _unknown(f"{where}.from_actor", (claim.from_actor,), actors)
        yield from _unknown(f"{where}.from_alt", claim.from_alt, actors)
        yield from _unsaid(f"{where}.evidence", claim.evidence, report.text)
        if claim.start and claim.end and claim.end < claim.start:
            yield f"{where}.end: {claim.end} is before the start, {claim.start}"
    yield from _twice("control_claims", [each.key for each in report.control_claims])
    for at, alliance in enumerate(report.alliances):
        where = f"alliances[{at}]"
        yield from _unknown(f"{where}.subject", (alliance.subject,), actors)
        yield from _unknown(f"{where}.subject_alt", alliance.subject_alt, actors)
        yield from _unknown(f"{where}.object", (alliance.object,), actors)
        yield from _unknown(f"{where}.object_alt", alliance.object_alt, actors)
        yield from _unsaid(f"{where}.evidence", alliance.evidence, report.text)


def _twice(where: str, values: Sequence[object]) -> Iterator[str]:
    for value, times in Counter(values).items():
        if times > 1:
            shown = ", ".join(map(str, value)) if isinstance(value, tuple) else value
            yield f"{where}: {shown!r} is there {times} times"


def _unknown(where: str, names: Sequence[str | None], known: set[str]) -> Iterator[str]:
    for name in names:
        if name is not None and name not in known:
            yield f"{where}: {name!r} is not among the names of this file's {'locations' if 'location' in where else 'actors'}"


def _unsaid(where: str, evidence: str, text: str) -> Iterator[str]:
    if not evidence or evidence not in text:
        yield f"{where}: {evidence!r} are not words of the text"
