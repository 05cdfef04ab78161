"""The ground of a map: the frame around its places, land and sea, borders, a scale, and where in a country there is room to write."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence

import numpy as np
from attrs import evolve, frozen
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.path import Path
from matplotlib.patheffects import withStroke
from matplotlib.transforms import Bbox
from numpy.typing import NDArray

from conflictparse.export.colours import INK, PAPER
from conflictparse.export.drawing.canvas import Room
from conflictparse.export.drawing.outlines import Curve, Points, outlines

SEA, LAND, LAND_OF_THE_REPORT = "#dce7ee", "#eceae4", "#faf8f2"
_COAST, _BORDER = "#8ba1ae", "#9d978b"
_MARGIN = 0.17  # of the frame, on each side
_SMALLEST = 0.4  # degrees of latitude: a town and what lies around it
_POLE = 80.0  # degrees of latitude beyond which the map no longer grows wider
_KILOMETRES = 111.32  # to a degree of latitude
_FINE = (72, 54)  # points across and up the frame at which is asked which country it is
_LOCATOR = 0.27  # of the axes, the small map of where this is
_LOCATOR_HEIGHT = 16.0  # degrees of latitude that it shows at least
_TURNS = (-360.0, 0.0, 360.0)


@frozen(kw_only=True)
class Frame:
    """The part of the world that is drawn, in degrees."""

    east: float
    north: float
    width: float
    height: float

    @property
    def stretch(self) -> float:
        """How much longer a degree of latitude is than one of longitude, here."""
        return 1 / math.cos(math.radians(min(abs(self.north), _POLE)))

    def turned(self, east: float) -> float:
        """The same longitude within half a turn of the frame's middle."""
        return east + 360 * round((self.east - east) / 360)

    def holds(self, east: float, north: float) -> bool:
        """Whether a point lies in the frame."""
        return abs(self.turned(east) - self.east) <= self.width / 2 and abs(north - self.north) <= self.height / 2

    def shaped(self, box: Bbox) -> Frame:
        """The least larger frame that fills a box of pixels."""
        width = max(self.width, self.height * self.stretch * box.width / box.height)
        return evolve(self, width=width, height=width / self.stretch * box.height / box.width)

    def with_room_to_the_east(self, share: float) -> Frame:
        """The frame with so much of it added to the right."""
        width = self.width / (1 - share)
        return evolve(self, east=self.east + (width - self.width) / 2, width=width)


def frame_around(points: Sequence[tuple[float, float]]) -> Frame:
    """The frame with some points, each east and north, and a margin; across the 180th meridian if that is shorter."""
    easts = np.sort(np.array([east % 360 for east, _ in points]))
    gaps = np.diff(easts, append=easts[0] + 360)
    first = (int(np.argmax(gaps)) + 1) % len(easts)
    across = 360 - float(gaps.max())
    norths = [north for _, north in points]
    middle = Frame(east=float(easts[first]) + across / 2, north=(min(norths) + max(norths)) / 2, width=0, height=0)
    grown = 1 / (1 - 2 * _MARGIN)
    return evolve(
        middle,
        east=(middle.east + 180) % 360 - 180,
        width=max(across * grown, _SMALLEST * middle.stretch),
        height=max((max(norths) - min(norths)) * grown, _SMALLEST),
    )


def country_points(code: str) -> list[tuple[float, float]]:
    """Two corners of the box around the largest part of a country: of France, not of its islands."""
    largest = max(outlines().rings[code], key=lambda ring: (ring.most[0] - ring.least[0]) * (ring.most[1] - ring.least[1]))
    return [largest.least, largest.most]


def draw_ground(ax: Axes, frame: Frame, *, of_the_report: Collection[str], lines: float = 1.0) -> None:
    """Draw sea, land and borders; the countries that the report is about are lighter.

    Args:
        ax: Where to draw.
        frame: What of the world.
        of_the_report: Codes of the countries that are lighter.
        lines: The width of a border in points.
    """
    ax.set_facecolor(SEA)
    ax.set_xlim(frame.east - frame.width / 2, frame.east + frame.width / 2)
    ax.set_ylim(frame.north - frame.height / 2, frame.north + frame.height / 2)
    ax.set_aspect(frame.stretch)
    for spine in ax.spines.values():
        spine.set_color(_COAST)
    world = outlines()
    for code, rings in world.rings.items():
        shown = [ring for each in rings for ring in _in_sight(each, frame)]
        if shown:
            path = Path.make_compound_path(*(Path(ring, closed=True) for ring in shown))
            colour = LAND_OF_THE_REPORT if code in of_the_report else LAND
            ax.add_collection(PathCollection([path], facecolor=colour, edgecolor="none", zorder=0.5), autolim=False)
    for every, colour, width in ((world.coasts, _COAST, 0.7 * lines), (world.borders, _BORDER, lines)):
        shown = [line for each in every for line in _in_sight(each, frame)]
        ax.add_collection(LineCollection(shown, colors=colour, linewidths=width, zorder=1), autolim=False)


def locator_side(ax: Axes) -> float:
    """Width and height of the small map, in pixels."""
    return _LOCATOR * min(ax.bbox.width, ax.bbox.height)


def draw_locator(ax: Axes, frame: Frame, *, corner: tuple[int, int], of_the_report: Collection[str]) -> Bbox:
    """A small map of where the frame is, in a corner (right or not, top or not); the box that it takes, in pixels."""
    side = locator_side(ax)
    width, height = side / ax.bbox.width, side / ax.bbox.height
    gap = 0.012 * ax.bbox.height / ax.bbox.width, 0.012
    left, bottom = gap[0] + corner[0] * (1 - width - 2 * gap[0]), gap[1] + corner[1] * (1 - height - 2 * gap[1])
    small = ax.inset_axes((left, bottom, width, height), zorder=6)
    small.set_xticks([])
    small.set_yticks([])
    around = evolve(frame, height=max(_LOCATOR_HEIGHT, 4 * frame.height), width=0).shaped(Bbox.unit())
    draw_ground(small, around, of_the_report=of_the_report, lines=0.4)
    marked = (frame.east - frame.width / 2, frame.north - frame.height / 2), frame.width, frame.height
    small.add_patch(Rectangle(*marked, facecolor="none", edgecolor=INK, linewidth=1.2, zorder=3))
    return Bbox.from_bounds(ax.bbox.x0 + left * ax.bbox.width, ax.bbox.y0 + bottom * ax.bbox.height, side, side)


def draw_scale(ax: Axes, frame: Frame) -> Bbox:
    """A bar of a round number of kilometres in the lower left corner; the box that it takes, in pixels."""
    degree = _KILOMETRES / frame.stretch
    longest = frame.width * degree / 5
    power = 10 ** math.floor(math.log10(longest))
    length = max(step * power for step in (1, 2, 5) if step * power <= longest)
    west, south = frame.east - 0.48 * frame.width, frame.north - 0.465 * frame.height
    halo = [withStroke(linewidth=3, foreground=PAPER)]
    ax.add_line(Line2D([west, west + length / degree], [south, south], color=INK, linewidth=1.5, path_effects=halo, zorder=5))
    label = ax.annotate(
        f"{length:g} km",
        (west, south),
        xytext=(0, 3),
        textcoords="offset points",
        fontsize=8,
        color=INK,
        path_effects=halo,
        zorder=5,
    )
    return Bbox.union([label.get_window_extent(), Bbox(ax.transData.transform([(west, south), (west + length / degree, south)]))])


def in_frame(code: str, frame: Frame) -> bool:
    """Whether any of a country is in the frame."""
    rings = [ring for each in outlines().rings.get(code, ()) for ring in _in_sight(each, frame)]
    corner = (frame.east - frame.width / 2, frame.north - frame.height / 2), (frame.east + frame.width / 2, frame.north + frame.height / 2)
    return any(((ring > corner[0]) & (ring < corner[1])).all(axis=1).any() for ring in rings) or bool(
        _inside(rings, _grid(frame, 3, 3)).any()
    )


def spots(room: Room, frame: Frame, code: str, *, width: float, height: float) -> Iterator[tuple[float, float]]:
    """Where in the visible part of a country there is room for a label of so many pixels, the most inward point first."""
    columns, rows = _FINE
    grid = _grid(frame, columns, rows)
    inside = _inside([ring for each in outlines().rings.get(code, ()) for ring in _in_sight(each, frame)], grid)
    at = room.ax.transData.transform(grid)
    for box in room.taken:
        inside &= ~((at[:, 0] > box.x0) & (at[:, 0] < box.x1) & (at[:, 1] > box.y0) & (at[:, 1] < box.y1))
    cell = room.ax.bbox.width / columns, room.ax.bbox.height / rows
    free = inside.reshape(rows, columns)
    for _ in range(math.ceil(width / 2 / cell[0])):
        free = free & _shifted(free, 1, 1) & _shifted(free, -1, 1)
    for _ in range(math.ceil(height / 2 / cell[1])):
        free = free & _shifted(free, 1, 0) & _shifted(free, -1, 0)
    depth = np.zeros(free.shape, dtype=int)
    while free.any():
        depth += free
        free = free & _shifted(free, 1, 0) & _shifted(free, -1, 0) & _shifted(free, 1, 1) & _shifted(free, -1, 1)
    for number in np.argsort(-depth, axis=None, kind="stable"):
        if depth.flat[number]:
            yield float(grid[number][0]), float(grid[number][1])


def _grid(frame: Frame, columns: int, rows: int) -> Points:
    """Points spread over the frame, from its lower left corner on."""
    easts = frame.east + frame.width * ((np.arange(columns) + 0.5) / columns - 0.5)
    norths = frame.north + frame.height * ((np.arange(rows) + 0.5) / rows - 0.5)
    return np.array([(east, north) for north in norths for east in easts])


def _inside(rings: Sequence[Points], points: Points) -> NDArray[np.bool_]:
    """Which points lie within an odd number of rings."""
    inside = np.zeros(len(points), dtype=bool)
    for ring in rings:
        inside ^= Path(ring).contains_points(points)
    return inside


def _shifted(grid: NDArray[np.bool_], by: int, axis: int) -> NDArray[np.bool_]:
    """The grid moved by one; what comes in from beyond its edge is not free."""
    moved = np.roll(grid, by, axis=axis)
    edge = 0 if by > 0 else -1
    moved[(edge, slice(None)) if axis == 0 else (slice(None), edge)] = False
    return moved


def _in_sight(curve: Curve, frame: Frame) -> Iterator[Points]:
    """A line as often as the frame shows it: a frame across the 180th meridian shows both ends of the world."""
    (west, south), (east, north) = curve.least, curve.most
    if north >= frame.north - frame.height and south <= frame.north + frame.height:
        for turn in _TURNS:
            if east + turn >= frame.east - frame.width and west + turn <= frame.east + frame.width:
                yield curve.points + np.array([turn, 0.0])
