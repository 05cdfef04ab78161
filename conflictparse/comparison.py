"""One text through several backends: what they agree on does not hang on one parser's tree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from attrs import frozen

from conflictparse.backends.base import Backend
from conflictparse.errors import InputError
from conflictparse.knowledge import Knowledge
from conflictparse.model import Alliance, AllianceKind, ControlClaim, Published, Report
from conflictparse.parse import parse_report
from conflictparse.pattern import Rule

Said = TypeVar("Said", ControlClaim, Alliance)


@frozen(kw_only=True)
class ComparedClaim:
    """A control claim, as the first backend that found it gives it.

    Attributes:
        claim: The claim.
        found: For each backend, in their order, whether its report has the claim.
    """

    claim: ControlClaim
    found: tuple[bool, ...]

    @property
    def stable(self) -> bool:
        """Whether every backend's report has it."""
        return all(self.found)


@frozen(kw_only=True)
class ComparedAlliance:
    """An alliance, as the first backend that found it gives it; attributes as those of ``ComparedClaim``."""

    alliance: Alliance
    found: tuple[bool, ...]

    @property
    def stable(self) -> bool:
        """Whether every backend's report has it."""
        return all(self.found)


@frozen(kw_only=True)
class BackendComparison:
    """What several backends make of one text.

    Attributes:
        reports: One report for each backend, in their order.
        control_claims: Every claim that one of them found.
        alliances: Every alliance that one of them found.
    """

    reports: tuple[Report, ...]
    control_claims: tuple[ComparedClaim, ...]
    alliances: tuple[ComparedAlliance, ...]


def compare_backends(
    text: str,
    backends: Sequence[Backend | str],
    *,
    published: date | str | Published | None = None,
    knowledge: Knowledge | None = None,
    rules: Iterable[Rule] | None = None,
) -> BackendComparison:
    """Read one report with each backend, and say which claims survive all of them.

    Two claims are the same if place, party, status, losing party and modality are, as within one report; two alliances, if
    kind, parties and modality are, whoever of equals comes first.

    Args:
        text: The article, as in ``parse_report``.
        backends: Two or more backends, as objects or names.
        published: As in ``parse_report``.
        knowledge: As in ``parse_report``.
        rules: As in ``parse_report``.

    Raises:
        InputError: if there are fewer than two backends, or the text cannot be read.
        NotDutchError: if the text is in another language.
        UnknownBackendError: if there is no backend of that name.
    """
    if len(backends) < 2:
        raise InputError(reason=f"{len(backends)} backend(s) given; two or more are needed to compare.")
    chain = None if rules is None else tuple(rules)
    reports = tuple(parse_report(text, published=published, backend=each, knowledge=knowledge, rules=chain) for each in backends)
    claims = _told([report.control_claims for report in reports], _claim_key)
    alliances = _told([report.alliances for report in reports], _alliance_key)
    return BackendComparison(
        reports=reports,
        control_claims=tuple(ComparedClaim(claim=claim, found=found) for claim, found in claims),
        alliances=tuple(ComparedAlliance(alliance=alliance, found=found) for alliance, found in alliances),
    )


def _told(said: Sequence[tuple[Said, ...]], key: Callable[[Said], object]) -> list[tuple[Said, tuple[bool, ...]]]:
    """Each thing said once, and which reports say it."""
    keys = [{key(each) for each in one} for one in said]
    first: dict[object, Said] = {}
    for one in said:
        for each in one:
            first.setdefault(key(each), each)
    return [(each, tuple(known in one for one in keys)) for known, each in first.items()]


def _claim_key(claim: ControlClaim) -> object:
    actor, loser = (None if party is None else party.name.casefold() for party in (claim.actor, claim.from_actor))
    return claim.location.name.casefold(), actor, claim.status, loser, claim.modality


def _alliance_key(alliance: Alliance) -> object:
    pair = (alliance.subject.name.casefold(), alliance.object.name.casefold())
    return alliance.kind, tuple(sorted(pair)) if alliance.kind is AllianceKind.COOPERATES else pair, alliance.modality
