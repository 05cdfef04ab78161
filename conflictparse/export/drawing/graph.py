"""Draws the alliances of a report as boxes and arrows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import networkx as nx
import numpy as np
from attrs import frozen
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.legend import Legend
from matplotlib.legend_handler import HandlerBase, HandlerPatch
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch, Patch
from matplotlib.text import Text
from matplotlib.transforms import Bbox
from numpy.typing import NDArray

from conflictparse.export.colours import ACTOR, ALLIANCE, FAINT, INK, PAPER, STROKE
from conflictparse.export.drawing.canvas import axes_or_new, common, laid_out, legend, pixels, say_nothing_drawn, shown, title
from conflictparse.export.drawing.layout import Gaps, Point, positions
from conflictparse.model import Actor, ActorKind, Alliance, AllianceKind, Modality, Report

_PADDING = 6.0  # points between a name and the edge of its box
_BOWS = (0.0, 0.18, -0.18, 0.36, -0.36, 0.55, -0.55)  # how far an arrow may bow out, as a share of its length; the first is best
_ALONG = (0.5, 0.42, 0.58, 0.34, 0.66)  # where on an arrow its words may stand
_MOST_HIDDEN = 0.6  # of an arrow that its words may hide
_CROSS = 10.0  # points across
_NAMES_OF_FULL_SIZE = 14  # parties from which on the letters are smaller


@frozen(kw_only=True)
class _Party:
    actor: Actor
    box: Bbox

    @property
    def middle(self) -> Point:
        return (self.box.x0 + self.box.x1) / 2, (self.box.y0 + self.box.y1) / 2


def draw_alliances(report: Report, graph: nx.MultiDiGraph[str], ax: Axes | None) -> Axes:
    """Draw the graph; see ``plot_alliances``."""
    ax = axes_or_new(ax, width=8, height=min(max(2.0 + 0.45 * len(_allied(report.alliances)), 3.4), 9.0))
    ax.set_title(title(report, "Who backs whom"), loc="left", fontsize=11, parse_math=False)
    if not report.alliances:
        return say_nothing_drawn(ax, "This report names no alliance.")
    ax.set_axis_off()
    key = _legend(ax, report.alliances)
    laid_out(ax)
    # data coordinates are pixels of the axes as they are now
    ax.set_xlim(0, ax.bbox.width)
    ax.set_ylim(0, ax.bbox.height)
    area = Bbox.from_extents(0, 0, ax.bbox.width - key.get_window_extent().width - pixels(ax, 10), ax.bbox.height)
    _arrows(ax, report.alliances, _parties(ax, report, graph, area))
    return ax


def _allied(alliances: Sequence[Alliance]) -> dict[str, Actor]:
    """The parties of the alliances, by id."""
    return {actor.id: actor for alliance in alliances for actor in (alliance.subject, alliance.object)}


def _parties(ax: Axes, report: Report, graph: nx.MultiDiGraph[str], area: Bbox) -> dict[str, _Party]:
    """The names in their boxes."""
    actors = _allied(report.alliances)
    size = 9.5 if len(actors) <= _NAMES_OF_FULL_SIZE else 8.0
    names = {key: _name(ax, actor, size) for key, actor in actors.items()}
    padding = 2 * pixels(ax, _PADDING)
    sizes = {key: (name.get_window_extent().width + padding, name.get_window_extent().height + padding) for key, name in names.items()}
    point = pixels(ax, 1)
    gaps = Gaps(between=(14 * point, 12 * point), along=(58 * point, 34 * point), longest=235 * point)
    parties = dict[str, _Party]()
    for key, (x, y) in positions(graph, sizes, area, gaps).items():
        width, height = sizes[key]
        parties[key] = _Party(actor=actors[key], box=Bbox.from_bounds(x - width / 2, y - height / 2, width, height))
        names[key].set_position((x, y))
        ax.add_patch(_box(parties[key].box, ACTOR[actors[key].kind], rounded=pixels(ax, 5)))
    return parties


def _name(ax: Axes, actor: Actor, size: float) -> Text:
    words = shown(actor.name, width=18, lines=3)
    return ax.text(0, 0, words, ha="center", va="center", fontsize=size, color=_legible_on(ACTOR[actor.kind]), zorder=4, parse_math=False)


def _legible_on(colour: str) -> str:
    """White on dark colours, dark on light ones: the larger contrast of WCAG 2.2."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(colour)]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return PAPER if 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.06 else INK


def _box(box: Bbox, colour: str, *, rounded: float) -> FancyBboxPatch:
    style = f"round,pad=0,rounding_size={rounded}"
    return FancyBboxPatch(box.min, box.width, box.height, boxstyle=style, facecolor=colour, edgecolor=INK, linewidth=0.8, zorder=3)


def _arrows(ax: Axes, alliances: Sequence[Alliance], parties: dict[str, _Party]) -> None:
    """An arrow for each alliance, and its words; two alliances of the same parties bow out to different sides."""
    pairs = Counter(_pair(alliance) for alliance in alliances)
    # a straight arrow between two that bow out would leave no room for the words
    used = {pair: {0.0} if count > 1 else set() for pair, count in pairs.items()}
    taken = [party.box for party in parties.values()]
    for alliance in alliances:
        one, two, pair = parties[alliance.subject.id], parties[alliance.object.id], _pair(alliance)
        turned = 1 if one.actor.id == min(pair) else -1  # the same bow, seen from the other end, goes the other way
        others = [party.box for party in parties.values() if party not in (one, two)]
        free = [bow for bow in _BOWS if bow * turned not in used[pair]] or [_BOWS[-1]]
        bow = min(free, key=lambda bow: _hits(_curve(one.middle, two.middle, bow), others))
        used[pair].add(bow * turned)
        arrow = _arrow(alliance.kind, alliance.modality, one.middle, two.middle)
        arrow.set_connectionstyle("arc3", rad=bow)
        for end, party in ((arrow.set_patchA, one), (arrow.set_patchB, two)):
            end(next(patch for patch in ax.patches if isinstance(patch, FancyBboxPatch) and patch.get_bbox().bounds == party.box.bounds))
        ax.add_patch(arrow)
        _words(ax, alliance, _between(_curve(one.middle, two.middle, bow), one.box, two.box), bow, taken)


def _pair(alliance: Alliance) -> frozenset[str]:
    return frozenset({alliance.subject.id, alliance.object.id})


def _arrow(kind: AllianceKind, modality: Modality, start: Point, end: Point) -> FancyArrowPatch:
    colour = ALLIANCE[kind].line
    return FancyArrowPatch(
        start,
        end,
        arrowstyle="<|-|>" if kind is AllianceKind.COOPERATES else "-|>",
        mutation_scale=15,
        facecolor=PAPER if kind is AllianceKind.PART_OF else colour,
        edgecolor=colour,
        linewidth=1.7,
        linestyle=_line(modality),
        shrinkA=2,
        shrinkB=2,
        zorder=2,
    )


def _line(modality: Modality) -> str:
    """What is denied has a line too: it is crossed out."""
    return "solid" if modality is Modality.DENIED else STROKE[modality].plot


def _words(ax: Axes, alliance: Alliance, curve: NDArray[np.float64], bow: float, taken: list[Bbox]) -> None:
    """Kind, certainty and source, on the arrow or outside its bow, where they cover least; a cross on what is denied."""
    if alliance.modality is Modality.DENIED:
        (x, y), reach = _at(curve, (0.5,))[0], pixels(ax, _CROSS / 2)
        ax.add_line(Line2D([x], [y], marker="X", markersize=_CROSS, color=INK, markeredgecolor=PAPER, linestyle="none", zorder=5))
        taken.append(Bbox.from_extents(x - reach, y - reach, x + reach, y + reach))
    said = alliance.kind.replace("_", " ")
    if alliance.modality is not Modality.ASSERTED:
        said += f",\n{alliance.modality}" + (f": {shown(alliance.source, width=24)}" if alliance.source else "")
    back = {"facecolor": PAPER, "edgecolor": "none", "alpha": 0.85, "pad": 0.8}
    text = ax.text(0, 0, said, ha="center", va="center", fontsize=7.5, color=INK, bbox=back, zorder=5, parse_math=False)
    size = text.get_window_extent()
    sides = (1, -1) if bow == 0 else (np.sign(bow),)
    spots = list(_spots(curve, sides, size.width, size.height, pixels(ax, 4)))
    boxes = [Bbox.from_bounds(x - size.width / 2, y - size.height / 2, size.width, size.height) for x, y in spots]
    costs = [sum(common(box, each) for each in taken) for box in boxes]
    shows = [box.count_contains(curve) < _MOST_HIDDEN * len(curve) for box in boxes]  # more of the arrow than the words hide
    best = min(range(len(spots)), key=lambda at: (costs[at], not shows[at]))
    if alliance.modality is Modality.ASSERTED and (costs[best] or not shows[best]):
        text.remove()  # no room; the legend tells as much
        return
    text.set_position(spots[best])
    taken.append(boxes[best])


def _spots(curve: NDArray[np.float64], sides: Sequence[float], width: float, height: float, gap: float) -> Iterator[Point]:
    """Where the middle of an arrow's words may be: on it, then beside it."""
    yield from _at(curve, _ALONG)
    way = curve[-1] - curve[0]
    across = np.array([way[1], -way[0]]) / max(float(np.hypot(*way)), 1e-9)
    reach = abs(across[0]) * width / 2 + abs(across[1]) * height / 2 + gap
    for side in sides:
        yield from ((x + side * reach * across[0], y + side * reach * across[1]) for x, y in _at(curve, _ALONG))


def _curve(start: Point, end: Point, bow: float) -> NDArray[np.float64]:
    """Points along the curve that matplotlib's ``arc3`` draws, shape (n, 2)."""
    one, two = np.array(start), np.array(end)
    way = two - one
    bend = (one + two) / 2 + bow * np.array([way[1], -way[0]])
    share = np.linspace(0, 1, 60)[:, None]
    return np.asarray((1 - share) ** 2 * one + 2 * share * (1 - share) * bend + share**2 * two)


def _hits(curve: NDArray[np.float64], boxes: Iterable[Bbox]) -> int:
    return sum(bool(box.count_contains(curve)) for box in boxes)


def _between(curve: NDArray[np.float64], one: Bbox, two: Bbox) -> NDArray[np.float64]:
    """The part of a curve that is in neither box, or all of it if they touch."""
    outside = [point for point in curve if not one.contains(*point) and not two.contains(*point)]
    return np.array(outside) if len(outside) > 1 else curve


def _at(curve: NDArray[np.float64], shares: Sequence[float]) -> list[Point]:
    return [(float(x), float(y)) for x, y in (curve[round(share * (len(curve) - 1))] for share in shares)]


def _legend(ax: Axes, alliances: Sequence[Alliance]) -> Legend:
    kinds = [kind for kind in AllianceKind if any(alliance.kind is kind for alliance in alliances)]
    certainties = [modality for modality in reversed(Modality) if any(alliance.modality is modality for alliance in alliances)]
    parties = {actor.kind for actor in _allied(alliances).values()}
    arrows = dict[AllianceKind, FancyArrowPatch]()
    for kind in kinds:
        arrows[kind] = _arrow(kind, Modality.ASSERTED, (0, 0), (1, 0))
        arrows[kind].set_label(kind.replace("_", " "))
    groups: dict[str, Sequence[Artist]] = {
        "Alliance": list(arrows.values()),
        "How sure": [_sure(modality) for modality in certainties],
        "Party": [
            Patch(facecolor=ACTOR[kind], edgecolor=INK, linewidth=0.8, label=kind.replace("_", " "))
            for kind in ActorKind
            if kind in parties
        ],
    }
    handlers: dict[Artist, HandlerBase] = {arrow: HandlerPatch(patch_func=_arrow_in_legend) for arrow in arrows.values()}
    return legend(ax, groups, handlers=handlers, loc="upper right", handlelength=3)


def _sure(modality: Modality) -> Line2D:
    crossed = {"marker": "X", "markersize": 8, "markerfacecolor": INK, "markeredgecolor": PAPER} if modality is Modality.DENIED else {}
    return Line2D([], [], color=FAINT, linewidth=1.7, linestyle=_line(modality), label=modality, **crossed)  # type: ignore[arg-type]


def _arrow_in_legend(
    *,
    legend: Legend,  # noqa: ARG001
    orig_handle: FancyArrowPatch,
    xdescent: float,
    ydescent: float,
    width: float,
    height: float,
    fontsize: float,  # noqa: ARG001
) -> FancyArrowPatch:
    y = height / 2 - ydescent
    return FancyArrowPatch((-xdescent, y), (width - xdescent, y), arrowstyle=orig_handle.get_arrowstyle(), mutation_scale=11)
