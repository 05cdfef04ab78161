"""A report on a map: on paper with ``plot_map``, in a browser with ``folium_map``."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from conflictparse.export.extras import needs
from conflictparse.model import ControlClaim, ControlStatus, Extent, Location, Modality, Report

if TYPE_CHECKING:
    import folium
    from matplotlib.axes import Axes

_MOST_CERTAIN = (Modality.ASSERTED, Modality.REPORTED, Modality.POSSIBLE, Modality.EXPECTED, Modality.DENIED)
_MOST_TELLING = (
    ControlStatus.CAPTURES,
    ControlStatus.LOSES,
    ControlStatus.BESIEGES,
    ControlStatus.CONTESTS,
    ControlStatus.HOLDS,
)
_PASSIVE = {
    ControlStatus.CAPTURES: "captured",
    ControlStatus.LOSES: "lost",
    ControlStatus.BESIEGES: "besieged",
    ControlStatus.CONTESTS: "contested",
    ControlStatus.HOLDS: "held",
}
_EXTENT = {Extent.ALL: "", Extent.MOST: ", most of it", Extent.PART: ", part of it"}


def in_words(claim: ControlClaim, *, longest: int | None = None) -> str:
    """``SDF captures, expected``, ``IS holds, part of it``, ``captured from IS``.

    Args:
        claim: The claim.
        longest: Letters of the party's name that are kept.
    """
    party = claim.actor or claim.from_actor
    name = (
        "" if party is None else party.name if longest is None or len(party.name) <= longest else party.name[: longest - 1].rstrip() + "…"
    )
    if claim.actor is not None:
        said = f"{name} {claim.status}"
    elif claim.from_actor is not None and claim.status is ControlStatus.CAPTURES:
        said = f"captured from {name}"
    else:
        said = _PASSIVE[claim.status]
    return said + qualified(claim)


def qualified(claim: ControlClaim) -> str:
    """``, part of it, expected``; nothing for all of a place as a fact."""
    return _EXTENT[claim.extent] + ("" if claim.modality is Modality.ASSERTED else f", {claim.modality}")


@frozen(kw_only=True)
class Standing:
    """A place and what the report says of it.

    Attributes:
        location: The place.
        claims: The claims about it; the first is the one that gives the place its colour on a map: of the most certain ones the
            latest, and of several of one date the event rather than the state ("IS held Mosul until it lost it in July").
    """

    location: Location
    claims: tuple[ControlClaim, ...]

    @property
    def telling(self) -> ControlClaim | None:
        """The claim that colours the place, or ``None`` for a place that is only named."""
        return self.claims[0] if self.claims else None


def standings(report: Report) -> tuple[Standing, ...]:
    """Every place of a report, those with the most certain claims first and those without a claim last."""
    claims = defaultdict[str, list[ControlClaim]](list)
    for claim in sorted(report.control_claims, key=_telling_first):
        claims[claim.location.id].append(claim)
    places = [Standing(location=location, claims=tuple(claims[location.id])) for location in report.locations]
    return tuple(sorted(places, key=lambda each: _MOST_CERTAIN.index(each.claims[0].modality) if each.claims else len(_MOST_CERTAIN)))


def _telling_first(claim: ControlClaim) -> tuple[int, int, int, int]:
    # without an end, or without a date: it is so as the report is written
    latest = claim.time.end or date.max
    return (
        _MOST_CERTAIN.index(claim.modality),
        -latest.toordinal(),
        _MOST_TELLING.index(claim.status),
        -claim.evidence[0].start,
    )


def plot_map(report: Report, *, ax: Axes | None = None) -> Axes:
    """Draw the places of a report on country outlines: colour tells the status, the marker's shape how sure the report is.

    The frame fits the places that the report makes a claim about. A country has no point of its own: its mark stands on the part
    of it that is in the frame. What cannot be drawn is named under the map.

    Args:
        report: The report.
        ax: Where to draw; a new figure if ``None``.

    Returns:
        The axes; ``ax.figure.savefig("map.png")`` writes the picture.

    Raises:
        MissingExtraError: if matplotlib is not installed.
    """
    needs("matplotlib", extra="plot")
    from conflictparse.export.drawing.map import draw_map

    return draw_map(report, standings(report), ax)


def folium_map(report: Report) -> folium.Map:
    """A map for the browser: a mark for each place with a point, and a pop-up with its claims and their words.

    The page loads Leaflet and the background map from the network. All words of the report are escaped.

    Args:
        report: The report.

    Returns:
        The map, which Jupyter shows; ``.save("map.html")`` writes the page.

    Raises:
        MissingExtraError: if folium is not installed.
    """
    needs("folium", extra="web")
    from conflictparse.export.drawing.web import web_map

    return web_map(standings(report))
