"""Where the boxes of a graph stand: parts without a link apart, boxes with a link near each other, no box on another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import TypeAlias

import networkx as nx
import numpy as np
from attrs import frozen
from matplotlib.transforms import Bbox
from numpy.typing import NDArray

Point: TypeAlias = tuple[float, float]
Points: TypeAlias = NDArray[np.float64]  # shape (n, 2)
_ROUNDS = 300


@frozen(kw_only=True)
class Gaps:
    """Room between boxes, in pixels: across and up.

    Attributes:
        between: Two boxes without a link.
        along: Two boxes with a link, whose arrow must be seen.
        longest: Two boxes with a link, from middle to middle; further apart they look lost.
    """

    between: Point
    along: Point
    longest: float


def positions(graph: nx.MultiDiGraph[str], sizes: Mapping[str, Point], area: Bbox, gaps: Gaps) -> dict[str, Point]:
    """The middle of each node's box in an area of pixels; the same graph always gives the same places.

    Args:
        graph: The nodes and their links.
        sizes: Width and height of each node's box, in pixels.
        area: Where they may stand.
        gaps: The room to leave between them.
    """
    parts = sorted(nx.weakly_connected_components(graph), key=lambda part: (-len(part), sorted(part)))
    places = dict[str, Point]()
    for part, box in zip(parts, _shared(area, [len(part) for part in parts]), strict=True):
        places |= _part(nx.Graph(graph.subgraph(part)), sizes, box, gaps)
    return places


def _shared(area: Bbox, shares: Sequence[int]) -> list[Bbox]:
    """The area cut across its longer side, in two halves of about equal shares, and so on."""
    if len(shares) <= 1:
        return [area] * len(shares)
    halves = [abs(sum(shares[:cut]) - sum(shares[cut:])) for cut in range(1, len(shares))]
    cut = 1 + halves.index(min(halves))
    share = sum(shares[:cut]) / sum(shares)
    if area.width > 1.6 * area.height:
        middle = area.x0 + share * area.width
        two = Bbox.from_extents(area.x0, area.y0, middle, area.y1), Bbox.from_extents(middle, area.y0, area.x1, area.y1)
    else:
        middle = area.y1 - share * area.height
        two = Bbox.from_extents(area.x0, middle, area.x1, area.y1), Bbox.from_extents(area.x0, area.y0, area.x1, middle)
    return _shared(two[0], shares[:cut]) + _shared(two[1], shares[cut:])


def _part(graph: nx.Graph[str], sizes: Mapping[str, Point], area: Bbox, gaps: Gaps) -> dict[str, Point]:
    """A connected part, its longest stretch along the longer side of its area."""
    root = max(sorted(graph), key=graph.degree)
    nodes = list(nx.dfs_preorder_nodes(graph, root, sort_neighbors=sorted))
    links = np.array([[float(nx.shortest_path_length(graph, one, two)) for two in nodes] for one in nodes])
    at = _unfolded(links)
    size = np.array([sizes[node] for node in nodes])
    edge = np.array(gaps.between)
    least, most = area.min + edge + size / 2, area.max - edge - size / 2
    reach = np.maximum(abs(at).max(axis=0), 1e-9)
    wanted = np.minimum((most - least).min(axis=0) / 2, gaps.longest * links.max() / 2).clip(0)
    at = (at if area.width >= area.height else at[:, ::-1]) / (reach if area.width >= area.height else reach[::-1])
    linked = links == 1
    middle = np.array([area.x0 + area.x1, area.y0 + area.y1]) / 2
    at = _apart(middle + at * wanted, size, linked, gaps, (least, most))
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, at, strict=True)}


def _unfolded(links: NDArray[np.float64]) -> Points:
    """Points whose distances are as near as can be to the numbers of links between them: stress majorisation from a circle.

    Gansner, Koren and North, "Graph drawing by stress majorization" (2004). The longest stretch lies along the first axis.
    """
    count = len(links)
    turn = 2 * np.pi * np.arange(count) / count
    at = np.column_stack([np.cos(turn), np.sin(turn)]) * links.max() / 2
    apart = links + np.eye(count)
    weights = np.where(links > 0, apart**-2, 0.0)
    inverse = np.linalg.pinv(np.diag(weights.sum(axis=1)) - weights)
    for _ in range(_ROUNDS):
        distances = np.linalg.norm(at[:, None] - at[None], axis=2)
        pull = -weights * links / np.maximum(distances, 1e-6)
        np.fill_diagonal(pull, -pull.sum(axis=1))
        at = inverse @ pull @ at
    at = at - at.mean(axis=0)
    axes = np.linalg.svd(at)[2]
    axes = axes * np.sign(axes[np.arange(2), abs(axes).argmax(axis=1)])[:, None]  # an axis and its opposite are one: take the positive
    return np.asarray(at @ axes.T)


def _apart(at: Points, size: Points, linked: NDArray[np.bool_], gaps: Gaps, within: tuple[Points, Points]) -> Points:
    """The boxes pushed apart, each pair along the way that is shorter, and kept in their area."""
    at = at.copy()
    for _ in range(_ROUNDS):
        moved = False
        for one, two in combinations(range(len(at)), 2):
            apart = at[two] - at[one]
            common = (size[one] + size[two]) / 2 + (gaps.along if linked[one, two] else gaps.between) - abs(apart)
            if (common > 0.5).all():
                axis = int(common.argmin())
                push = (1 if apart[axis] >= 0 else -1) * common[axis] / 2
                at[one, axis] -= push
                at[two, axis] += push
                moved = True
        at = np.clip(at, np.minimum(*within), np.maximum(*within))
        if not moved:
            break
    return at
