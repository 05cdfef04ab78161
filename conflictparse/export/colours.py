"""One table of colours and strokes for all pictures: the highlighted text, the maps, the graphs and the timelines.

The colours are those of Paul Tol, "Colour Schemes" (SRON/EPS/TN/09-002, issue 3.2, 2021), scheme *muted*; for alliances, from *bright*,
*vibrant* and *medium-contrast*. Readers who do not see red, green or blue tell those of one mapping apart. A line has a contrast of 3:1 or
more with white paper, and text one of 4.5:1 or more with paper and tints, in light and in dark mode (WCAG 2.2, AA).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from conflictparse.model import ActorKind, AllianceKind, ControlStatus, Modality

PAPER, INK, FAINT = "#ffffff", "#1a1a1a", "#595959"
NIGHT_PAPER, NIGHT_INK, NIGHT_FAINT = "#16181c", "#ececec", "#a8a8a8"


@frozen(kw_only=True)
class Shade:
    """One colour in its uses: lines and markers on white paper; text and the tint behind it, in light and in dark mode."""

    line: str
    ink: str
    tint: str
    night_ink: str
    night_tint: str


@frozen(kw_only=True)
class Stroke:
    """How a line is drawn: a CSS ``text-decoration-style`` and a matplotlib ``linestyle``."""

    css: str
    plot: str


def _mixed(colour: str, other: str, share: float) -> str:
    """So much of the one colour in the other: ``_mixed("#ff0000", "#ffffff", 0.2) == "#ffcccc"``."""
    pairs = [(int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(one * share + two * (1 - share)):02x}" for one, two in pairs)


def _shade(line: str) -> Shade:
    return Shade(
        line=line,
        ink=_mixed(line, "#000000", 0.7),
        tint=_mixed(line, PAPER, 0.2),
        night_ink=_mixed(line, "#ffffff", 0.5),
        night_tint=_mixed(line, NIGHT_PAPER, 0.45),
    )


STATUS: Mapping[ControlStatus, Shade] = MappingProxyType(
    {
        ControlStatus.HOLDS: _shade("#332288"),  # indigo
        ControlStatus.CAPTURES: _shade("#117733"),  # green
        ControlStatus.LOSES: _shade("#882255"),  # wine
        ControlStatus.BESIEGES: _shade("#999933"),  # olive
        ControlStatus.CONTESTS: _shade("#cc6677"),  # rose
    }
)

ALLIANCE: Mapping[AllianceKind, Shade] = MappingProxyType(
    {
        AllianceKind.SUPPORTS: _shade("#aa3377"),  # purple
        AllianceKind.PART_OF: _shade("#0077bb"),  # blue
        AllianceKind.COOPERATES: _shade("#997700"),  # dark yellow
    }
)

# Fills, for markers with a dark edge and their name beside them
ACTOR: Mapping[ActorKind, str] = MappingProxyType(
    {
        ActorKind.STATE: "#332288",  # indigo
        ActorKind.ARMED_FORCES: "#88ccee",  # cyan
        ActorKind.ARMED_GROUP: "#cc6677",  # rose
        ActorKind.REGIONAL_GOVERNMENT: "#44aa99",  # teal
        ActorKind.COALITION: "#aa4499",  # purple
        ActorKind.COMMUNITY: "#ddcc77",  # sand
        ActorKind.ORGANISATION: "#999933",  # olive
        ActorKind.PERSON: "#882255",  # wine
    }
)
# The colour of a name in running text: in light mode, in dark mode
ACTOR_NAME = ("#6d1b44", "#f4b8d3")
PLACE_NAME = ("#0b4a52", "#a5e3ec")

STROKE: Mapping[Modality, Stroke] = MappingProxyType(
    {
        Modality.ASSERTED: Stroke(css="solid", plot="solid"),
        Modality.REPORTED: Stroke(css="dashed", plot="dashed"),
        Modality.POSSIBLE: Stroke(css="dotted", plot="dotted"),
        Modality.EXPECTED: Stroke(css="double", plot="dashdot"),
        Modality.DENIED: Stroke(css="wavy", plot="none"),  # a plot crosses out or hatches what is denied, with a line of its own
    }
)
