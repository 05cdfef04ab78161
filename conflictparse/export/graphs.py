"""Who backs whom, as a graph to compute with and as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse.export.extras import needs
from conflictparse.model import Report

if TYPE_CHECKING:
    import networkx as nx
    from matplotlib.axes import Axes


def alliance_graph(report: Report) -> nx.MultiDiGraph[str]:
    """The alliances of a report: a node for each party that has one, an edge for each alliance from its subject to its object.

    Nodes are the actors' ids, with ``name``, ``kind`` and, if known, ``country``. Edges have the claims' ids as keys, and ``kind``,
    ``modality``, ``evidence`` (the words) and, if known, ``source``, ``start`` and ``end``; all are text, so that every format that
    networkx writes can hold them. For ``cooperates`` the direction says nothing.

    Args:
        report: The report.

    Returns:
        A :class:`networkx.MultiDiGraph`; ``networkx.write_graphml(graph, "alliances.graphml")`` saves it for Gephi and others.

    Raises:
        MissingExtraError: if networkx is not installed.
    """
    needs("networkx", extra="plot")
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for alliance in report.alliances:
        for actor in (alliance.subject, alliance.object):
            graph.add_node(actor.id, **_known(name=actor.name, kind=actor.kind.value, country=actor.country))
        time = alliance.time
        graph.add_edge(
            alliance.subject.id,
            alliance.object.id,
            key=alliance.id,
            **_known(
                kind=alliance.kind.value,
                modality=alliance.modality.value,
                evidence=" | ".join(each.text for each in alliance.evidence),
                source=alliance.source,
                start=str(time.start) if time.start else None,
                end=str(time.end) if time.end else None,
            ),
        )
    return graph


def plot_alliances(report: Report, *, ax: Axes | None = None) -> Axes:
    """Draw who supports whom, who is part of what and who act together.

    The colour of a box tells what sort of party it is, the arrow the kind of alliance, its line how sure the report is; what is denied
    is crossed out. The same report gives the same picture.

    Args:
        report: The report.
        ax: Where to draw; a new figure if ``None``.

    Returns:
        The axes; ``ax.figure.savefig("alliances.png")`` writes the picture.

    Raises:
        MissingExtraError: if matplotlib or networkx is not installed.
    """
    needs("matplotlib", extra="plot")
    graph = alliance_graph(report)
    from conflictparse.export.drawing.graph import draw_alliances

    return draw_alliances(report, graph, ax)


def _known(**values: str | None) -> dict[str, str]:
    return {key: value for key, value in values.items() if value is not None}
