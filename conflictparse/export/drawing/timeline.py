"""Draws claims along a time axis, in rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import frozen
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter, date2num
from matplotlib.figure import Figure
from matplotlib.legend import Legend
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle
from matplotlib.text import Text

from conflictparse.export.colours import FAINT, INK, PAPER
from conflictparse.export.drawing.canvas import axes_or_new, laid_out, legend, note_below, pixels, say_nothing_drawn, shown
from conflictparse.export.maps import in_words, qualified
from conflictparse.export.timelines import Told
from conflictparse.model import ControlStatus, Modality, Report

# Paul Tol's scheme *bright* and then some of his *light* and *muted*: of the same source as colours.py
PARTIES = (
    *("#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377"),
    *("#ee8866", "#332288", "#44bb99", "#882255", "#aaaa00", "#77aadd"),
)
NOBODY = "#bbbbbb"
# For each status the height of its bar, as a share of a lane, and its marker
SHAPES: dict[ControlStatus, tuple[float, str]] = {
    ControlStatus.HOLDS: (0.32, "s"),
    ControlStatus.CAPTURES: (0.08, "^"),
    ControlStatus.LOSES: (0.08, "v"),
    ControlStatus.BESIEGES: (0.2, "o"),
    ControlStatus.CONTESTS: (0.08, "X"),
}
_HATCH: dict[Modality, str] = {
    Modality.ASSERTED: "",
    Modality.REPORTED: "/////",
    Modality.POSSIBLE: ".....",
    Modality.EXPECTED: "",
    Modality.DENIED: "xxxxx",
}
_LANE = 0.34  # inches that a lane needs; in higher axes there is more room between them
_BAR, _WORDS = 0.24, -0.17  # where in a lane, from its middle
_SHORTEST = 12.0  # days that the axis shows at least
_FADE, _STEPS = 0.05, 24  # of the axis, beyond an end that is not known, and in how many steps
_MARK = 9.0  # points across a mark
_LONGEST_COLUMN = 6  # parties in a column of the legend
_BAND = "#f3f4f6"  # behind every other row


@frozen(kw_only=True)
class _Span:
    """A claim on the time axis, in matplotlib's days."""

    told: Told
    start: float
    end: float
    no_start: bool
    no_end: bool


@frozen(kw_only=True)
class _Placed:
    """A claim, its words, and the lane that it is drawn in."""

    span: _Span
    words: Text
    lane: int


def draw_timeline(told: Sequence[Told], reports: Sequence[Report], place: str | None, ax: Axes | None) -> Axes:
    """Draw the claims; see ``plot_timeline``."""
    own = ax is None
    ax = axes_or_new(ax, width=8, height=4)
    ax.set_title(_title(reports, place), loc="left", fontsize=11, parse_math=False)
    drawn = [each for each in told if each.drawable]
    if not drawn:
        about = f" about {shown(place, width=40)}" if place else ""
        return say_nothing_drawn(ax, f"No date is known for any claim{about}." if told else f"There is no claim{about}.")
    spans = [_span(each) for each in drawn]
    colours = _colours(drawn)
    _time_axis(ax, spans)
    rows = _rows(spans)
    ax.set_yticks(range(len(rows)), [shown(row, width=18, lines=2) for row in rows])
    for label in ax.get_yticklabels():
        label.set_parse_math(False)
    if len(drawn) < len(told):
        note_below(
            ax, ["Not drawn, as no date is known: " + ", ".join(_words(each, by_place=place is None) for each in told if not each.drawable)]
        )
    key = _legend(ax, drawn, colours if place is None else {})
    laid_out(ax)
    lanes = {row: _lanes(ax, each, by_place=place is None) for row, each in rows.items()}
    scale = _fit(ax, key, [max(placed.lane for placed in lane) + 1 for lane in lanes.values()], own=own)
    for top, lane in zip(_tops(lanes), lanes.values(), strict=True):
        for placed in lane:
            _draw(ax, placed, top + placed.lane + 0.5, colours[placed.span.told.party], scale)
    for day in {each.published for each in drawn if each.published}:
        ax.axvline(_day(day), color=FAINT, linewidth=1, linestyle=(0, (2, 3)), zorder=1)
    return ax


def _title(reports: Sequence[Report], place: str | None) -> str:
    days = sorted(str(report.published) for report in reports if report.published)
    if len(reports) == 1:
        told = f", as a report of {days[0]} tells it" if days else ""
    else:
        told = f", as {len(reports)} reports tell it"
    return shown((f"Who had {place}, and when" if place else "Who had what, and when") + told, width=80)


def _span(told: Told) -> _Span:
    """The days of a claim; without a date it stands at the day of publication, without an end it goes on until then."""
    time, published = told.claim.time, told.published
    known = [day for day in (time.start, time.end) if day] or [published or date.min]
    end = time.end or max(known[0], published or known[0])
    return _Span(
        told=told,
        start=_day(time.start or known[0]),
        end=_day(end),
        no_start=time.start is None and time.end is not None,
        no_end=time.start is not None and time.end is None,
    )


def _day(day: date) -> float:
    return float(date2num(day))  # type: ignore[no-untyped-call]


def _colours(drawn: Sequence[Told]) -> dict[str | None, str]:
    """A colour for each party, in the order in which they are told of."""
    parties = list(dict.fromkeys(each.party for each in drawn if each.party is not None))
    return {None: NOBODY} | {party: PARTIES[at % len(PARTIES)] for at, party in enumerate(parties)}


def _time_axis(ax: Axes, spans: Sequence[_Span]) -> None:
    published = [_day(span.told.published) for span in spans if span.told.published]
    first, last = min([span.start for span in spans] + published), max([span.end for span in spans] + published)
    missing = max(0.0, _SHORTEST - (last - first)) / 2
    room = 0.07 * max(last - first, _SHORTEST)
    ax.set_xlim(first - missing - room, last + missing + room)
    locator = AutoDateLocator(minticks=3, maxticks=8)  # type: ignore[no-untyped-call]
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(ConciseDateFormatter(locator))  # type: ignore[no-untyped-call]
    for side in ("top", "right", "left"):
        ax.spines[side].set_visible(False)
    ax.tick_params(labelsize=9)
    ax.tick_params(axis="y", length=0)


def _rows(spans: Sequence[_Span]) -> dict[str, list[_Span]]:
    """The claims of each row, in the order of time; the row that begins first is at the top."""
    rows = defaultdict[str, list[_Span]](list)
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        rows[span.told.row].append(span)
    return rows


def _lanes(ax: Axes, spans: Sequence[_Span], *, by_place: bool) -> list[_Placed]:
    """Each claim in the first lane of its row in which neither its bar nor its words touch another's."""
    left, right = ax.get_xlim()
    day = ax.bbox.width / (right - left)
    gap = pixels(ax, 8)
    ends, placed = list[float](), list[_Placed]()
    for span in spans:
        words = ax.text(0, 0, _words(span.told, by_place=by_place), fontsize=8, color=INK, va="center", zorder=5, parse_math=False)
        words.set_bbox({"facecolor": PAPER, "edgecolor": "none", "alpha": 0.6, "pad": 0.5})
        width = words.get_window_extent().width
        at = left * day if span.no_start else max(left * day, min(span.start * day - gap / 2, right * day - width))
        words.set_x(at / day)
        first = left * day if span.no_start else min(span.start * day - gap, at)
        last = max(span.end * day + gap + (_FADE * ax.bbox.width if span.no_end else 0), at + width + gap)
        lane = next((number for number, end in enumerate(ends) if end <= first), len(ends))
        ends[lane : lane + 1] = [last]
        placed.append(_Placed(span=span, words=words, lane=lane))
    return placed


def _words(told: Told, *, by_place: bool) -> str:
    """``captures, reported, according to GNA``; in the row of a place with the party before it."""
    claim = told.claim
    if by_place:
        said = in_words(claim, longest=24)
    elif told.status is not claim.status:
        said = (f"loses it to {claim.actor.name}" if claim.actor else "loses it") + qualified(claim)
    else:
        said = told.status + qualified(claim)
    source = f", according to {shown(claim.source, width=28)}" if claim.source else ""
    return shown(said + source + ("" if told.dated else ", undated"), width=110)


def _tops(lanes: Mapping[str, Sequence[_Placed]]) -> list[int]:
    """The first lane of each row, counted over all rows."""
    counts = [max(placed.lane for placed in lane) + 1 for lane in lanes.values()]
    return [sum(counts[:row]) for row in range(len(counts))]


def _fit(ax: Axes, key: Legend, counts: Sequence[int], *, own: bool) -> float:
    """Rows from the top down, below a strip for the legend; a figure of our own gets the height that they need.

    Returns:
        How much of a lane a claim takes.
    """
    figure = ax.get_figure(root=True)
    strip = key.get_window_extent().height + pixels(ax, 10)
    if own and isinstance(figure, Figure):
        beside = figure.bbox.height - ax.bbox.height  # title and dates
        figure.set_figheight((beside + strip) / figure.dpi + _LANE * sum(counts))
        laid_out(ax)
    lane = max(ax.bbox.height - strip, 1.0) / sum(counts)
    ax.set_ylim(sum(counts), -strip / lane)
    middles = [sum(counts[:row]) + count / 2 for row, count in enumerate(counts)]
    ax.set_yticks(middles, [label.get_text() for label in ax.get_yticklabels()])
    for row in range(len(counts)):
        if row % 2 == 0:
            ax.axhspan(sum(counts[:row]), sum(counts[: row + 1]), color=_BAND, zorder=0)
    return min(pixels(ax, 72 * _LANE) / lane, 1.0)


def _draw(ax: Axes, placed: _Placed, y: float, colour: str, scale: float) -> None:
    """One claim: its bar, its mark, its words above it."""
    span, claim = placed.span, placed.span.told.claim
    share, marker = SHAPES[span.told.status]
    height, middle = share * scale, y + _BAR * scale
    low = middle - height / 2
    left, right = ax.get_xlim()
    start = min(left + _FADE * (right - left), span.end) if span.no_start else span.start
    placed.words.set_y(y + _WORDS * scale)
    if span.end > start:
        ax.add_patch(Rectangle((start, low), span.end - start, height, **_looks(claim.modality, colour), zorder=3))
    for beyond, way in ((span.end, 1), (start, -1)):
        if span.no_end if way == 1 else span.no_start:
            _fade(ax, beyond, way * _FADE * (right - left), low, height, colour)
    if span.told.status is not ControlStatus.HOLDS or span.end - start < 0.015 * (right - left):
        ax.scatter([(start + span.end) / 2], [middle], s=_MARK**2, marker=marker, **_looks(claim.modality, colour), zorder=4)


def _looks(modality: Modality, colour: str) -> dict[str, Any]:
    """How a bar looks: the less certain, the less of it is filled."""
    return {
        "facecolor": colour if modality is Modality.ASSERTED else PAPER,
        "edgecolor": colour,
        "hatch": _HATCH[modality],
        "linewidth": 1.2,
        "linestyle": "dashed" if modality is Modality.EXPECTED else "solid",
    }


def _fade(ax: Axes, start: float, length: float, low: float, height: float, colour: str) -> None:
    for step in range(_STEPS):
        alpha = 0.8 * (1 - (step + 0.5) / _STEPS)
        at = start + step * length / _STEPS
        ax.add_patch(Rectangle((at, low), length / _STEPS, height, facecolor=colour, edgecolor="none", alpha=alpha, zorder=2))


def _legend(ax: Axes, drawn: Sequence[Told], colours: Mapping[str | None, str]) -> Legend:
    statuses = [status for status in ControlStatus if any(each.status is status for each in drawn)]
    certainties = [modality for modality in reversed(Modality) if any(each.claim.modality is modality for each in drawn)]
    groups: dict[str, Sequence[Artist]] = {
        "What": [
            Line2D([], [], linestyle="none", marker=SHAPES[status][1], markersize=_MARK, color=FAINT, label=status) for status in statuses
        ],
        "How sure": [Patch(**_looks(modality, FAINT), label=modality) for modality in certainties],
        "When": list(_when(drawn)),
    }
    who = [Patch(facecolor=colour, label=shown(party, width=24).lstrip("_")) for party, colour in colours.items() if party]
    for first in range(0, len(who), _LONGEST_COLUMN):
        groups["Who" if first == 0 else " " * first] = who[first : first + _LONGEST_COLUMN]
    return legend(ax, groups, side_by_side=True, loc="upper left", borderaxespad=0.2)


def _when(drawn: Sequence[Told]) -> Iterator[Artist]:
    if any(each.published for each in drawn):
        yield Line2D([], [], color=FAINT, linewidth=1, linestyle=(0, (2, 3)), label="published")
    if any((each.claim.time.start is None) != (each.claim.time.end is None) for each in drawn):
        yield Patch(facecolor=FAINT, alpha=0.35, label="fades: date not known")
