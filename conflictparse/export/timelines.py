"""Who had which place when, as one report or several tell it."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from conflictparse.export.extras import needs
from conflictparse.export.rows import several
from conflictparse.model import ControlClaim, ControlStatus, Location, Published, Report

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@frozen(kw_only=True)
class Told:
    """One claim in one row of a timeline.

    Attributes:
        row: The name of the row: a party, or a place.
        party: Whom the claim is about; ``None`` where the text does not say.
        status: The claim's status; ``loses`` in the row of a party from which another captures the place.
        claim: The claim.
        published: The day on which the report appeared, or the last of its month; ``None`` if unknown.
    """

    row: str
    party: str | None
    status: ControlStatus
    claim: ControlClaim
    published: date | None

    @property
    def dated(self) -> bool:
        """Whether the text gives a date; otherwise the claim stands at the day of publication."""
        return self.claim.time.start is not None or self.claim.time.end is not None

    @property
    def drawable(self) -> bool:
        """Whether any day is known."""
        return self.dated or self.published is not None


def told(reports: Iterable[Report], place: Location | str | None) -> tuple[Told, ...]:
    """The claims of a timeline, in the order of their reports: about one place a row for each party, else a row for each place."""
    return tuple(each for report in reports for claim in _claims_about(report, place) for each in _rows(claim, report, place))


def _claims_about(report: Report, place: Location | str | None) -> tuple[ControlClaim, ...]:
    """Reports name the same place each in their own way: in another report than its own, a name in common is enough."""
    if place is None:
        return report.control_claims
    if isinstance(place, str) or place in report.locations:
        return report.claims_about(place)
    asked = {place.name, *place.aliases}
    return tuple(claim for claim in report.control_claims if asked & {claim.location.name, *claim.location.aliases})


def _rows(claim: ControlClaim, report: Report, place: Location | str | None) -> Iterator[Told]:
    published = None if report.published is None else _last_day(report.published)
    party = claim.actor.name if claim.actor else None
    row = claim.location.name if place is None else party or "party not named"
    yield Told(row=row, party=party, status=claim.status, claim=claim, published=published)
    if place is not None and claim.status is ControlStatus.CAPTURES and claim.from_actor:
        loser = claim.from_actor.name
        yield Told(row=loser, party=loser, status=ControlStatus.LOSES, claim=claim, published=published)


def _last_day(published: Published) -> date:
    return published.date or date(published.year, published.month, calendar.monthrange(published.year, published.month)[1])


def plot_timeline(reports: Report | Iterable[Report], place: Location | str | None = None, *, ax: Axes | None = None) -> Axes:
    """Draw who had a place when: a bar for as long as it was held, a mark for what happened.

    What is not certain is hatched or hollow; a bar that fades has no known beginning or end; a claim without a date stands at the day of
    publication and says so.

    Args:
        reports: One report, or several about the same war.
        place: The place, as the object or by its id, name or an alias; there is a row for each party. Without it, a row for each place.
        ax: Where to draw; a new figure if ``None``, as high as its rows need.

    Returns:
        The axes; ``ax.figure.savefig("timeline.png")`` writes the picture.

    Raises:
        MissingExtraError: if matplotlib is not installed.
    """
    needs("matplotlib", extra="plot")
    from conflictparse.export.drawing.timeline import draw_timeline

    many = several(reports)
    return draw_timeline(told(many, place), many, place if place is None or isinstance(place, str) else place.name, ax)
