"""What the pictures share: axes, words that are safe to draw, and labels that keep out of each other's way."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

from attrs import Factory, frozen
from matplotlib import pyplot
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.legend import Legend
from matplotlib.legend_handler import HandlerBase
from matplotlib.lines import Line2D
from matplotlib.offsetbox import AnnotationBbox, TextArea, VPacker
from matplotlib.text import Text
from matplotlib.transforms import Bbox, Transform

from conflictparse.export.colours import FAINT, INK, PAPER
from conflictparse.model import Report
from conflictparse.wording import printable

_POINTS = 72  # to the inch
_SIDES = ((1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1), (0, 1), (0, -1))  # where a label may stand: right and left are best
_DISTANCES = (0, 14, 28, 46)  # points beyond the edge of the mark; from the second on, a line leads to it


def axes_or_new(ax: Axes | None, *, width: float, height: float) -> Axes:
    """The axes given, or those of a new figure of so many inches."""
    return ax if ax is not None else pyplot.subplots(figsize=(width, height), layout="constrained")[1]


def laid_out(ax: Axes) -> Bbox:
    """Where the axes lie in the figure, in pixels, now that title and notes have taken their room."""
    figure = ax.get_figure(root=True)
    if figure is not None:
        figure.draw_without_rendering()
    return ax.get_window_extent()


def pixels(ax: Axes, points: float) -> float:
    """So many typographic points in the pixels of the axes' figure."""
    figure = ax.get_figure(root=True)
    return points * (figure.dpi if figure is not None else _POINTS) / _POINTS


def shown(text: str, *, width: int = 26, lines: int = 1) -> str:
    """Words for a picture: no control characters, cut or wrapped to so many letters and lines."""
    return "\n".join(textwrap.wrap(printable(text), width, max_lines=lines, placeholder="…"))


def title(report: Report, what: str) -> str:
    """The report's own title, or what the picture shows."""
    told = f", as a report of {report.published} tells it" if report.published else ""
    return shown(report.title or what + told, width=80)


def say_nothing_drawn(ax: Axes, words: str) -> Axes:
    """Empty axes with a sentence that says why they are empty."""
    ax.set_axis_off()
    ax.text(0.5, 0.5, words, transform=ax.transAxes, ha="center", va="center", color=FAINT, wrap=True, parse_math=False)
    return ax


def note_below(ax: Axes, notes: Sequence[str]) -> None:
    """Small print under the axes, as wide as they are."""
    letters = max(20, int(laid_out(ax).width / pixels(ax, 4.1)))
    wrapped = "\n".join("\n".join(textwrap.wrap(note, letters)) for note in notes)
    ax.set_xlabel(wrapped, loc="left", fontsize=8, color=FAINT, parse_math=False)


class _Heading(HandlerBase):
    """A heading in a legend: it stands where the others have their mark."""

    def create_artists(
        self,
        legend: Legend,  # noqa: ARG002
        orig_handle: Artist,
        xdescent: float,
        ydescent: float,
        width: float,  # noqa: ARG002
        height: float,  # noqa: ARG002
        fontsize: float,
        trans: Transform,
    ) -> Sequence[Artist]:
        return [Text(-xdescent, -ydescent, str(orig_handle.get_gid()), fontsize=fontsize, weight="bold", transform=trans)]


def legend(
    ax: Axes,
    groups: Mapping[str, Sequence[Artist]],
    *,
    side_by_side: bool = False,
    handlers: Mapping[Artist, HandlerBase] | None = None,
    **how: Any,
) -> Legend:
    """One legend with a heading for each group that is not empty; the label of each handle is its text.

    Args:
        ax: Where it goes.
        groups: The handles under each heading.
        side_by_side: Whether each group has a column of its own.
        handlers: How to draw a handle, if not as matplotlib does.
        how: What else ``Axes.legend`` takes.
    """
    handles = list[Artist]()
    headings = dict[Artist, HandlerBase](handlers or {})
    columns = [(heading, group) for heading, group in groups.items() if group]
    rows = max((len(group) for _, group in columns), default=0)
    for heading, group in columns:
        head = Line2D([], [], label=" ", gid=heading)
        headings[head] = _Heading()
        blanks = [Line2D([], [], linestyle="none", label=" ") for _ in range(rows - len(group) if side_by_side else 0)]
        handles += [head, *group, *blanks]
    made = ax.legend(
        handles=handles,
        ncols=len(columns) if side_by_side and columns else 1,
        handler_map=headings,
        fontsize=8,
        framealpha=0.92,
        edgecolor=FAINT,
        **how,
    )
    made.set_zorder(7)
    return made


@frozen(kw_only=True)
class Line:
    """One line of a label."""

    text: str
    size: float = 9.0
    colour: str = INK
    weight: str = "normal"
    style: str = "normal"


@frozen(kw_only=True)
class Room:
    """The axes and the boxes in it, in pixels, that hold something already."""

    ax: Axes
    taken: list[Bbox] = Factory(list)

    def take(self, x: float, y: float, radius: float) -> None:
        """Keep a circle around a point free of labels: data coordinates, and a radius in points."""
        (at_x, at_y), reach = self.ax.transData.transform((x, y)), pixels(self.ax, radius)
        self.taken.append(Bbox.from_extents(at_x - reach, at_y - reach, at_x + reach, at_y + reach))

    def label(self, x: float, y: float, lines: Sequence[Line], *, radius: float, centred: bool = False) -> AnnotationBbox:
        """Write a label beside a point where it covers least, or on it.

        Args:
            x: Of the point, in data coordinates.
            y: Of the point, in data coordinates.
            lines: The label.
            radius: Of the mark at the point, in points.
            centred: On the point, whatever is there.
        """
        box = _packed(lines)
        if centred:
            side, distance = (0, 0), 0.0
        else:
            places = [(side, distance) for distance, side in product(_DISTANCES, _SIDES)]
            width, height = self._extent(box)
            costs = [self._cost(self._box(x, y, width, height, side, radius + distance)) for side, distance in places]
            side, distance = places[costs.index(min(costs))]
            box.align = "right" if side[0] < 0 else "left" if side[0] > 0 else "center"
        align = tuple((1 - part) / 2 for part in side)
        beside = tuple(part * (radius + distance) * (0.75 if all(side) else 1.0) for part in side)
        label = AnnotationBbox(
            box,
            (x, y),
            xybox=(beside[0], beside[1]),
            boxcoords="offset points",
            box_alignment=(align[0], align[1]),
            frameon=not centred,
            pad=0.1,
            bboxprops={"facecolor": PAPER, "edgecolor": "none", "alpha": 0.6, "boxstyle": "round,pad=0.1"},
            arrowprops={"arrowstyle": "-", "color": FAINT, "linewidth": 0.6, "shrinkA": 1, "shrinkB": radius} if distance else None,
        )
        label.set_zorder(6)
        self.ax.add_artist(label)
        self.taken.append(self._box(x, y, *self._extent(box), side, radius + distance))
        return label

    def size(self, lines: Sequence[Line]) -> tuple[float, float]:
        """Width and height of a label in pixels."""
        return self._extent(_packed(lines))

    def _extent(self, box: VPacker) -> tuple[float, float]:
        box.set_figure(self.ax.figure)
        extent = box.get_window_extent()
        return extent.width, extent.height

    def _box(self, x: float, y: float, width: float, height: float, side: tuple[int, int], distance: float) -> Bbox:
        """Where a label of so many pixels would lie."""
        at_x, at_y = self.ax.transData.transform((x, y))
        reach = pixels(self.ax, distance) * (0.75 if all(side) else 1.0)
        left, bottom = at_x + side[0] * reach - width * (1 - side[0]) / 2, at_y + side[1] * reach - height * (1 - side[1]) / 2
        return Bbox.from_bounds(left, bottom, width, height)

    def _cost(self, box: Bbox) -> float:
        """The pixels that a label would cover, and those that would stick out of the axes."""
        return sum(common(box, each) for each in self.taken) + 3 * (box.width * box.height - common(box, self.ax.bbox))


def common(one: Bbox, two: Bbox) -> float:
    """The pixels that two boxes share."""
    wide, high = min(one.x1, two.x1) - max(one.x0, two.x0), min(one.y1, two.y1) - max(one.y0, two.y0)
    return wide * high if wide > 0 and high > 0 else 0.0


def _packed(lines: Sequence[Line]) -> VPacker:
    return VPacker(children=[_area(line) for line in lines], align="left", pad=0, sep=1)


def _area(line: Line) -> TextArea:
    looks = {"size": line.size, "color": line.colour, "weight": line.weight, "style": line.style, "parse_math": False}
    return TextArea(line.text, textprops=looks)
