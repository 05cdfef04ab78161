"""Pictures: what is drawn of a report, in which colour, shape and words; nothing is lost, nothing covers another."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from itertools import combinations
from math import cos, radians
from pathlib import Path as FilePath

import matplotlib as mpl
import networkx as nx
import numpy as np
import pytest
from matplotlib import pyplot
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.offsetbox import AnnotationBbox
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch, Rectangle
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from conflictparse.backends.base import Backend
from conflictparse.errors import MissingExtraError
from conflictparse.export.colours import ACTOR, ALLIANCE, INK, PAPER, STATUS
from conflictparse.export.drawing.ground import frame_around, in_frame
from conflictparse.export.drawing.layout import Gaps, positions
from conflictparse.export.drawing.outlines import FILE, outlines
from conflictparse.export.graphs import alliance_graph, plot_alliances
from conflictparse.export.maps import folium_map, in_words, plot_map, standings
from conflictparse.export.timelines import plot_timeline, told
from conflictparse.model import (
    Actor,
    ActorKind,
    Alliance,
    AllianceKind,
    BackendInfo,
    ControlClaim,
    ControlStatus,
    Evidence,
    Extent,
    Location,
    LocationKind,
    Modality,
    Published,
    Report,
    TimeSpan,
)
from conflictparse.parse import parse_report


@pytest.fixture(autouse=True)
def agg() -> Iterator[None]:
    """No window, and no figure left open for the next test."""
    mpl.use("Agg")
    yield
    pyplot.close("all")


# --- reports ----------------------------------------------------------------------------------------------------------


def actor(name: str, kind: ActorKind = ActorKind.ARMED_GROUP) -> Actor:
    return Actor(id=name.lower().replace(" ", "-"), name=name, kind=kind)


def place(
    name: str, north: float | None = None, east: float | None = None, kind: LocationKind = LocationKind.CITY, **more: str
) -> Location:
    return Location(id=name.lower().replace(" ", "-"), name=name, kind=kind, latitude=north, longitude=east, country=more.get("country"))


def claim(
    where: Location,
    status: ControlStatus,
    who: Actor | None = None,
    modality: Modality = Modality.ASSERTED,
    *,
    loser: Actor | None = None,
    time: tuple[date | None, date | None] = (None, None),
    source: str | None = None,
    extent: Extent = Extent.ALL,
    words: str = "woorden",
    at: int = 0,
) -> ControlClaim:
    return ControlClaim(
        id="c",
        location=where,
        actor=who,
        status=status,
        from_actor=loser,
        modality=modality,
        source=source,
        extent=extent,
        time=TimeSpan(start=time[0], end=time[1]),
        evidence=(Evidence(start=at, end=at + len(words), text=words, rule="control.test"),),
    )


def alliance(
    subject: Actor, kind: AllianceKind, object_: Actor, modality: Modality = Modality.ASSERTED, source: str | None = None
) -> Alliance:
    return Alliance(
        id=f"{subject.id}-{kind}-{object_.id}-{modality}",
        kind=kind,
        subject=subject,
        object=object_,
        modality=modality,
        source=source,
        evidence=(Evidence(start=0, end=7, text="woorden", rule="alliance.test"),),
    )


def report(
    *claims: ControlClaim, places: tuple[Location, ...] = (), alliances: tuple[Alliance, ...] = (), published: str | None = "2017-10-13"
) -> Report:
    named = {each.id: each for each in (*(claim.location for claim in claims), *places)}
    return Report(
        text="woorden",
        published=Published.of(published) if published else None,
        backend=BackendInfo(name="test", model="none", version="1"),
        locations=tuple(named.values()),
        control_claims=claims,
        alliances=alliances,
    )


IS, SDF, ARMY = actor("IS"), actor("SDF"), actor("Iraakse leger", ActorKind.ARMED_FORCES)
RAQQA = place("Raqqa", 35.95, 39.01, country="SY")
MOSUL = place("Mosul", 36.34, 43.12, country="IQ")
SYRIA = place("Syrië", 35.0, 38.0, LocationKind.COUNTRY, country="SY")
HOLDS, CAPTURES, LOSES, BESIEGES, CONTESTS = ControlStatus
SUPPORTS, PART_OF, COOPERATES = AllianceKind
TWO_TOWNS = report(claim(RAQQA, CAPTURES, SDF), claim(MOSUL, LOSES, IS, Modality.REPORTED))


# --- what is on a picture ---------------------------------------------------------------------------------------------


def words_on(ax: Axes) -> list[str]:
    return [text.get_text() for text in ax.findobj(Text) if isinstance(text, Text) and text.get_text().strip()]


def legend_of(ax: Axes) -> list[str]:
    legend = ax.get_legend()
    assert legend is not None
    return [text.get_text() for text in legend.get_texts() if text.get_text().strip()]


def marks_on(ax: Axes) -> list[Line2D]:
    return [line for line in ax.lines if line.get_marker() != "None" and len(np.asarray(line.get_xdata())) == 1]


def spot(mark: Line2D) -> tuple[float, float]:
    """Where a mark is: east and north."""
    return float(np.asarray(mark.get_xdata())[0]), float(np.asarray(mark.get_ydata())[0])


def days_of_marks(ax: Axes) -> list[date]:
    """The days at which a timeline has a mark."""
    marks = [each for each in ax.collections if isinstance(each, PathCollection)]
    return [day_of(float(np.asarray(mark.get_offsets())[0, 0])) for mark in marks]


def day_of(x: float) -> date:
    return date.fromisoformat(str(np.datetime64(int(x), "D")))


def picture(ax: Axes) -> bytes:
    figure = ax.get_figure(root=True)
    assert figure is not None
    saved = io.BytesIO()
    figure.savefig(saved, format="rgba")
    return saved.getvalue()


def boxes_of_labels(ax: Axes) -> list[tuple[float, float, float, float]]:
    return [box.offsetbox.get_window_extent().extents for box in ax.artists if isinstance(box, AnnotationBbox)]


def overlap(one: tuple[float, float, float, float], two: tuple[float, float, float, float]) -> bool:
    return min(one[2], two[2]) - max(one[0], two[0]) > 1 and min(one[3], two[3]) - max(one[1], two[1]) > 1


# --- the map ----------------------------------------------------------------------------------------------------------


def test_colour_tells_the_status_and_shape_the_certainty() -> None:
    ax = plot_map(TWO_TOWNS)
    marks = {spot(mark): mark for mark in marks_on(ax)}
    assert set(marks) == {(39.01, 35.95), (43.12, 36.34)}
    raqqa, mosul = marks[(39.01, 35.95)], marks[(43.12, 36.34)]
    assert (raqqa.get_markerfacecolor(), raqqa.get_fillstyle()) == (STATUS[CAPTURES].line, "full")
    assert (mosul.get_markerfacecolor(), mosul.get_fillstyle()) == (STATUS[LOSES].line, "left")
    assert legend_of(ax) == ["captures", "loses", "asserted", "reported"]


@pytest.mark.parametrize(
    ("modality", "marker", "colour"),
    [
        (Modality.ASSERTED, "o", STATUS[HOLDS].line),
        (Modality.POSSIBLE, "o", PAPER),
        (Modality.EXPECTED, ">", PAPER),
        (Modality.DENIED, "X", STATUS[HOLDS].line),
    ],
)
def test_what_is_not_certain_is_hollow_and_what_is_denied_a_cross(modality: Modality, marker: str, colour: str) -> None:
    (mark,) = marks_on(plot_map(report(claim(RAQQA, HOLDS, IS, modality))))
    assert (mark.get_marker(), mark.get_markerfacecolor()) == (marker, colour)


def test_labels_say_who_did_what() -> None:
    words = words_on(plot_map(report(claim(RAQQA, CAPTURES, SDF, extent=Extent.MOST), claim(RAQQA, HOLDS, IS, Modality.DENIED))))
    assert {"Raqqa", "SDF captures, most of it", "IS holds, denied"} <= set(words)


def test_a_label_counts_what_it_has_no_room_for() -> None:
    words = words_on(plot_map(report(*(claim(RAQQA, status, SDF) for status in ControlStatus))))
    assert "and 3 more" in words


def test_the_title_is_the_reports_or_says_when_it_appeared() -> None:
    assert plot_map(TWO_TOWNS).get_title(loc="left") == "Who has which place, as a report of 2017-10-13 tells it"
    titled = Report(text="x", title="De val van $Mosul$", backend=TWO_TOWNS.backend)
    assert plot_map(titled).get_title(loc="left") == "De val van $Mosul$"


@pytest.mark.parametrize(
    ("claims", "telling"),
    [
        # the most certain one
        ([claim(RAQQA, HOLDS, IS), claim(RAQQA, CAPTURES, SDF, Modality.EXPECTED)], HOLDS),
        # of two certain ones the later
        (
            [
                claim(RAQQA, CAPTURES, IS, time=(date(2014, 1, 13), date(2014, 1, 13))),
                claim(RAQQA, HOLDS, IS, time=(date(2014, 1, 13), None)),
            ],
            HOLDS,
        ),
        # of one date the event
        ([claim(RAQQA, HOLDS, IS), claim(RAQQA, LOSES, IS)], LOSES),
        # of two events the one told last
        ([claim(RAQQA, CAPTURES, IS, at=0), claim(RAQQA, CAPTURES, SDF, at=90)], CAPTURES),
    ],
)
def test_one_claim_gives_a_place_its_colour(claims: list[ControlClaim], telling: ControlStatus) -> None:
    (standing,) = standings(report(*claims))
    assert standing.telling is not None
    assert standing.telling.status is telling
    last = max(claims, key=lambda each: each.evidence[0].start)
    assert standing.telling is last or standing.telling.status is not last.status
    assert len(standing.claims) == 2


def test_a_place_without_a_claim_is_a_dot_with_its_name() -> None:
    ax = plot_map(report(claim(RAQQA, HOLDS, IS), places=(place("Tabqa", 35.84, 38.95),)))
    assert sorted(mark.get_markersize() for mark in marks_on(ax)) == [4.0, 10.0]
    assert "Tabqa" in words_on(ax)
    assert "only named" in legend_of(ax)
    assert standings(report(places=(RAQQA,)))[0].telling is None


def test_what_cannot_be_drawn_is_named_below() -> None:
    hospital, moscow = place("ziekenhuis"), place("Moskou", 55.75, 37.62)
    ax = plot_map(report(claim(RAQQA, HOLDS, IS), claim(hospital, HOLDS, IS, Modality.POSSIBLE), places=(moscow,)))
    below = " ".join(ax.get_xlabel().split())
    assert below == "Not on the map, as no point is known: ziekenhuis (IS holds, possible). Outside the frame: Moskou."
    assert plot_map(TWO_TOWNS).get_xlabel() == ""


@pytest.mark.parametrize("empty", [report(), report(claim(place("stad"), HOLDS, IS)), report(published=None)])
def test_no_point_at_all_gives_a_sentence(empty: Report) -> None:
    ax = plot_map(empty)
    assert "No place of this report has a point on the map." in words_on(ax)
    assert marks_on(ax) == []
    assert ("stad" in ax.get_xlabel()) == bool(empty.locations)


def test_a_country_is_marked_within_its_part_of_the_frame() -> None:
    ax = plot_map(report(claim(MOSUL, HOLDS, IS), claim(SYRIA, HOLDS, IS, Modality.DENIED), claim(RAQQA, HOLDS, IS)))
    (cross,) = (mark for mark in marks_on(ax) if mark.get_marker() == "X")
    x, y = spot(cross)
    assert ax.get_xlim()[0] < x < ax.get_xlim()[1]
    assert ax.get_ylim()[0] < y < ax.get_ylim()[1]
    assert any(Path(ring.points).contains_point((x, y)) for ring in outlines().rings["SY"])


def test_a_report_of_countries_alone_shows_them_whole() -> None:
    ax = plot_map(report(claim(SYRIA, HOLDS, IS)))
    assert ax.get_xlim()[0] < 35.8 < 42.3 < ax.get_xlim()[1]
    assert len(marks_on(ax)) == 1


def test_neighbours_have_their_dutch_names() -> None:
    words = words_on(plot_map(TWO_TOWNS))
    assert "T U R K I J E" in words


def test_the_aspect_is_right_for_the_latitude() -> None:
    ax = plot_map(TWO_TOWNS)
    middle = sum(ax.get_ylim()) / 2
    assert ax.get_aspect() == pytest.approx(1 / cos(radians(middle)), rel=0.01)


def test_a_frame_across_the_date_line_is_small() -> None:
    towns = (place("Suva", -18.1, 178.4), place("Waiyevo", -16.8, -179.98))
    ax = plot_map(report(*(claim(town, HOLDS, IS) for town in towns)))
    assert ax.get_xlim()[1] - ax.get_xlim()[0] < 5
    assert all(ax.get_xlim()[0] < spot(mark)[0] < ax.get_xlim()[1] for mark in marks_on(ax))
    frame = frame_around([(178.4, -18.1), (-179.98, -16.8)])
    assert in_frame("FJ", frame)
    assert not in_frame("NZ", frame)


@pytest.mark.parametrize("north", [90.0, -90.0, 89.9])
def test_poles_do_no_harm(north: float) -> None:
    ax = plot_map(report(claim(place("Pool", north, 0.0), HOLDS, IS)))
    assert np.isfinite([*ax.get_xlim(), *ax.get_ylim()]).all()
    assert len(marks_on(ax)) == 1


def test_labels_keep_out_of_each_others_way() -> None:
    towns = [place(f"Dorp nummer {number}", 35.0 + 0.11 * (number % 3), 39.0 + 0.16 * (number // 3)) for number in range(9)]
    ax = plot_map(report(*(claim(town, HOLDS, SDF) for town in towns)))
    picture(ax)
    boxes = boxes_of_labels(ax)
    assert len(boxes) >= 9
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]


FOUR_CORNERS = report(*(claim(place(f"Hoek {north}{east}", 35.0 + north, 39.0 + east), HOLDS, IS) for north in (0, 3) for east in (0, 4)))


@pytest.mark.parametrize("size", [(12, 8), (8, 6), (4, 3)])
def test_the_legend_hides_no_mark(size: tuple[float, float]) -> None:
    """In a small picture the frame grows to give it room."""
    ax = plot_map(FOUR_CORNERS, ax=Figure(figsize=size).subplots())
    legend = ax.get_legend()
    assert legend is not None
    box = legend.get_window_extent()
    assert not [mark for mark in marks_on(ax) if box.contains(*ax.transData.transform(spot(mark)))]


def test_a_map_of_where_this_is_hides_no_mark() -> None:
    assert plot_map(TWO_TOWNS).child_axes
    wide = report(*(claim(place(f"Hoek {north}{east}", 35.0 + north, 39.0 + east), HOLDS, IS) for north in (0, 3) for east in (0, 6)))
    assert not plot_map(wide).child_axes


def test_a_former_state_stands_at_its_point() -> None:
    ax = plot_map(report(claim(place("Joegoslavië", 44.0, 20.0, LocationKind.COUNTRY, country="YU"), HOLDS, IS)))
    assert [spot(mark) for mark in marks_on(ax)] == [(20.0, 44.0)]


def test_a_country_with_little_room_is_marked_all_the_same() -> None:
    ax = plot_map(report(claim(RAQQA, HOLDS, IS), claim(SYRIA, HOLDS, IS)), ax=Figure(figsize=(1.2, 1.0)).subplots())
    assert len(marks_on(ax)) == 2


def test_a_country_that_is_only_named_needs_no_legend() -> None:
    ax = plot_map(report(places=(SYRIA,)))
    assert ax.get_legend() is None
    assert "S Y R I Ë" in words_on(ax)


@pytest.mark.parametrize("name", ["$x_{", "_geheim", "een\nregel\x1b[31m", "e\u0301\u0323 \u202eabc", "ا" * 60])
def test_any_name_can_be_drawn(name: str) -> None:
    strange = actor(name)
    odd = report(
        claim(place(name, 35.0, 39.0), HOLDS, strange, source=name),
        claim(place(name + "2"), HOLDS, strange),
        alliances=(alliance(strange, SUPPORTS, IS, Modality.REPORTED, name),),
    )
    for ax in (plot_map(odd), plot_alliances(odd), plot_timeline(odd), plot_timeline(odd, name)):
        assert picture(ax)
        assert not [words for words in words_on(ax) if "\x1b" in words]


# --- the outlines -----------------------------------------------------------------------------------------------------


def test_the_outlines_say_where_they_come_from_and_are_small() -> None:
    import gzip
    import json

    about = json.loads(gzip.decompress(FILE.read_bytes()))["about"]
    assert "Natural Earth" in about["source"]
    assert FILE.stat().st_size < 400_000


@pytest.mark.parametrize(
    ("east", "north", "code"),
    [(5.12, 52.09, "NL"), (34.1, 44.95, "UA"), (44.06, 9.56, "SO"), (33.3, 35.25, "CY"), (21.0, 42.6, "XK"), (28.2, -29.5, "LS")],
)
def test_countries_are_where_they_should_be(east: float, north: float, code: str) -> None:
    """Each point is in one country: a hole in a country, as Lesotho in South Africa, is not in it."""
    inside = [key for key, rings in outlines().rings.items() if sum(Path(ring.points).contains_point((east, north)) for ring in rings) % 2]
    assert inside == [code]


def test_no_outline_runs_along_or_across_the_whole_world() -> None:
    for line in (*outlines().coasts, *outlines().borders):
        steps = abs(np.diff(line.points[:, 0]))
        assert not (steps > 30).any()


# --- the map for the browser ------------------------------------------------------------------------------------------


def page_of(shown: Report) -> str:
    return str(folium_map(shown).get_root().render())


def test_markers_have_the_colours_of_their_status() -> None:
    page = page_of(TWO_TOWNS)
    assert page.count("L.circleMarker(") == 2
    assert f'"color": "{STATUS[CAPTURES].line}"' in page
    assert f'"color": "{STATUS[LOSES].line}"' in page
    assert "SDF captures" in page


def test_a_pop_up_has_every_claim_with_time_source_and_words() -> None:
    told_so = claim(
        RAQQA,
        CAPTURES,
        SDF,
        Modality.REPORTED,
        loser=IS,
        time=(date(2017, 10, 17), date(2017, 10, 17)),
        source="Reuters",
        words="viel Raqqa",
    )
    page = page_of(report(told_so, claim(RAQQA, HOLDS, IS)))
    assert "SDF captures, reported, from IS · 2017-10-17 · source: Reuters" in page
    assert '<q lang="nl">viel Raqqa</q>' in page
    assert "IS holds" in page


@pytest.mark.parametrize(
    "attack",
    ["<script>alert(1)</script>", "{{ 999983*999979 }}", "{% raise %}", "${alert(1)}", "`+alert(1)+`", "\\x3cscript>", "' onload=x"],
)
def test_nothing_in_the_words_is_read_as_code(attack: str) -> None:
    """A pop-up goes through a Jinja template, a JavaScript template literal and HTML: none of them may read the article's words."""
    evil = place(attack, 35.0, 39.0)
    page = page_of(report(claim(evil, HOLDS, actor(attack), source=attack, words=attack), places=(place(attack + "!", 36.0, 39.0),)))
    assert attack not in page
    assert "999962000357" not in page
    assert len(re.findall(r"&#x?[0-9a-f]+;|&lt;", page)) >= 4


def test_a_report_without_points_is_an_empty_map() -> None:
    page = page_of(report(claim(place("stad"), HOLDS, IS)))
    assert "L.map(" in page
    assert "L.circleMarker(" not in page
    assert "fitBounds" not in page


# --- the graph --------------------------------------------------------------------------------------------------------

US, YPG, PKK = actor("Verenigde Staten", ActorKind.STATE), actor("YPG"), actor("PKK")
ALLIED = report(
    alliances=(
        alliance(US, SUPPORTS, SDF),
        alliance(YPG, PART_OF, SDF),
        alliance(YPG, COOPERATES, PKK, Modality.REPORTED, "Turkije"),
        alliance(YPG, COOPERATES, PKK, Modality.DENIED, "YPG"),
    )
)


def arrows_on(ax: Axes) -> list[FancyArrowPatch]:
    return [patch for patch in ax.patches if isinstance(patch, FancyArrowPatch)]


def parties_on(ax: Axes) -> list[FancyBboxPatch]:
    return [patch for patch in ax.patches if isinstance(patch, FancyBboxPatch)]


def test_the_graph_has_a_node_for_each_ally_and_an_edge_for_each_alliance() -> None:
    graph = alliance_graph(ALLIED)
    assert {node: graph.nodes[node] for node in graph} == {
        "verenigde-staten": {"name": "Verenigde Staten", "kind": "state"},
        "sdf": {"name": "SDF", "kind": "armed_group"},
        "ypg": {"name": "YPG", "kind": "armed_group"},
        "pkk": {"name": "PKK", "kind": "armed_group"},
    }
    assert graph.number_of_edges("ypg", "pkk") == 2
    assert graph.edges["verenigde-staten", "sdf", "verenigde-staten-supports-sdf-asserted"] == {
        "kind": "supports",
        "modality": "asserted",
        "evidence": "woorden",
    }


def test_the_graph_can_be_written_and_read() -> None:
    saved = io.BytesIO()
    nx.write_graphml(alliance_graph(ALLIED), saved)
    saved.seek(0)
    again = nx.read_graphml(saved, force_multigraph=True)
    assert sorted(again.nodes) == ["pkk", "sdf", "verenigde-staten", "ypg"]
    assert {data["kind"] for _, _, data in again.edges(data=True)} == {"supports", "part_of", "cooperates"}


def test_each_alliance_is_an_arrow_of_its_kind_and_each_party_a_box_of_its_kind() -> None:
    ax = plot_alliances(ALLIED)
    drawn = [(to_hex(arrow.get_edgecolor()), to_hex(arrow.get_facecolor()), arrow.get_linestyle()) for arrow in arrows_on(ax)]
    supports, part_of, cooperates = (ALLIANCE[kind].line for kind in AllianceKind)
    assert drawn == [
        (supports, supports, "solid"),
        (part_of, PAPER, "solid"),
        (cooperates, cooperates, "dashed"),
        (cooperates, cooperates, "solid"),
    ]
    assert sorted(to_hex(box.get_facecolor()) for box in parties_on(ax)) == sorted(
        [ACTOR[ActorKind.STATE], *[ACTOR[ActorKind.ARMED_GROUP]] * 3]
    )
    assert legend_of(ax) == ["supports", "part of", "cooperates", "asserted", "reported", "denied", "state", "armed group"]


def test_what_is_denied_is_crossed_out_and_what_is_reported_has_its_source() -> None:
    ax = plot_alliances(ALLIED)
    assert [mark.get_marker() for mark in marks_on(ax)] == ["X"]
    assert {"cooperates,\ndenied: YPG", "cooperates,\nreported: Turkije", "supports", "part of"} <= set(words_on(ax))


def test_names_are_legible_on_their_boxes() -> None:
    ax = plot_alliances(ALLIED)
    colours = {text.get_text(): text.get_color() for text in ax.texts}
    assert colours["Verenigde Staten"] == PAPER
    assert colours["SDF"] == INK


def test_boxes_and_words_keep_out_of_each_others_way() -> None:
    many = [actor(f"Partij met lange naam {number}") for number in range(12)]
    links = [(0, number) for number in range(1, 7)] + [(7, 8), (8, 9), (9, 7), (10, 11)]
    ax = plot_alliances(report(alliances=tuple(alliance(many[one], SUPPORTS, many[two], Modality.POSSIBLE) for one, two in links)))
    picture(ax)
    boxes = [box.get_window_extent().extents for box in parties_on(ax)]
    assert len(boxes) == 12
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
    assert all(ax.bbox.x0 <= box[0] and box[2] <= ax.bbox.x1 and ax.bbox.y0 <= box[1] and box[3] <= ax.bbox.y1 for box in boxes)
    words = [text.get_window_extent().extents for text in ax.texts if text.get_text().startswith("supports")]
    assert len(words) == len(links)
    assert not [pair for pair in combinations(words, 2) if overlap(*pair)]


def test_crowded_boxes_are_pushed_apart() -> None:
    star: nx.MultiDiGraph[str] = nx.MultiDiGraph([("middle", f"{number:02}") for number in range(14)])
    gaps = Gaps(between=(5, 5), along=(30, 20), longest=150)
    at = positions(star, dict.fromkeys(star, (100.0, 30.0)), Bbox.from_extents(0, 0, 900, 500), gaps)
    boxes = [(x - 50, y - 15, x + 50, y + 15) for x, y in at.values()]
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
    assert all(box[0] >= 0 and box[2] <= 900 and box[1] >= 0 and box[3] <= 500 for box in boxes)


def test_words_that_the_legend_tells_as_well_give_way() -> None:
    ax = plot_alliances(report(alliances=(alliance(US, SUPPORTS, SDF),)), ax=Figure(figsize=(2.6, 1.2)).subplots())
    assert [text.get_text() for text in ax.texts] == ["Verenigde Staten", "SDF"]
    assert "supports" in legend_of(ax)


def test_a_report_without_alliances_says_so() -> None:
    ax = plot_alliances(TWO_TOWNS)
    assert "This report names no alliance." in words_on(ax)
    assert len(alliance_graph(TWO_TOWNS)) == 0


# --- the timeline -----------------------------------------------------------------------------------------------------


def bars_on(ax: Axes) -> list[Rectangle]:
    """Bars of what is known; a fading end is made of others, half transparent."""
    return [patch for patch in ax.patches if isinstance(patch, Rectangle) and patch.get_alpha() is None and patch.get_hatch() is not None]


def fades_on(ax: Axes) -> list[Rectangle]:
    return [patch for patch in ax.patches if isinstance(patch, Rectangle) and patch.get_alpha() is not None]


def days(bar: Rectangle) -> tuple[date, date]:
    return day_of(bar.get_x()), day_of(bar.get_x() + bar.get_width())


def test_a_bar_runs_from_start_to_end() -> None:
    ax = plot_timeline(report(claim(MOSUL, HOLDS, IS, time=(date(2014, 6, 10), date(2017, 7, 9)))), "Mosul")
    (bar,) = bars_on(ax)
    assert days(bar) == (date(2014, 6, 10), date(2017, 7, 9))
    assert fades_on(ax) == []
    assert [label.get_text() for label in ax.get_yticklabels()] == ["IS"]


@pytest.mark.parametrize(("start", "end", "side"), [(date(2014, 6, 10), None, 1), (None, date(2017, 7, 9), -1)])
def test_an_end_that_is_not_known_fades(start: date | None, end: date | None, side: int) -> None:
    """Without an end it goes on until the day of publication, and fades beyond it."""
    ax = plot_timeline(report(claim(MOSUL, HOLDS, IS, time=(start, end))), MOSUL)
    (bar,) = bars_on(ax)
    fades = sorted(fades_on(ax), key=lambda patch: patch.get_x() * side)
    assert [patch.get_alpha() for patch in fades] == sorted((patch.get_alpha() or 0 for patch in fades), reverse=True)
    assert fades[0].get_alpha() != fades[-1].get_alpha()
    if start:
        assert days(bar) == (start, date(2017, 10, 13))
    assert "fades: date not known" in legend_of(ax)


@pytest.mark.parametrize(
    ("modality", "hatch", "filled", "line"),
    [
        (Modality.ASSERTED, "", True, "solid"),
        (Modality.REPORTED, "/////", False, "solid"),
        (Modality.POSSIBLE, ".....", False, "solid"),
        (Modality.EXPECTED, "", False, "dashed"),
        (Modality.DENIED, "xxxxx", False, "solid"),
    ],
)
def test_uncertainty_can_be_seen(modality: Modality, hatch: str, filled: bool, line: str) -> None:
    ax = plot_timeline(report(claim(MOSUL, HOLDS, IS, modality, time=(date(2014, 6, 10), date(2017, 7, 9)))))
    (bar,) = bars_on(ax)
    assert bar.get_hatch() == hatch
    assert (to_hex(bar.get_facecolor()) != PAPER) == filled
    assert bar.get_linestyle() == line
    assert modality in legend_of(ax)


def test_a_capture_is_a_mark_in_the_rows_of_winner_and_loser() -> None:
    captured = claim(MOSUL, CAPTURES, ARMY, loser=IS, time=(date(2017, 7, 9), date(2017, 7, 9)))
    ax = plot_timeline(report(captured), "Mosul")
    assert days_of_marks(ax) == [date(2017, 7, 9)] * 2
    assert {"Iraakse leger", "IS", "captures", "loses it to Iraakse leger"} <= set(words_on(ax))
    assert [(each.row, each.status) for each in told([report(captured)], "Mosul")] == [("Iraakse leger", CAPTURES), ("IS", LOSES)]
    assert [(each.row, each.status) for each in told([report(captured)], None)] == [("Mosul", CAPTURES)]


def test_a_claim_without_a_date_stands_at_publication_and_says_so() -> None:
    ax = plot_timeline(report(claim(RAQQA, CAPTURES, SDF, Modality.EXPECTED, source="Reuters"), published="2017-10"))
    assert days_of_marks(ax) == [date(2017, 10, 31)]
    assert "SDF captures, expected, according to Reuters, undated" in words_on(ax)
    assert "published" in legend_of(ax)


def test_a_claim_without_any_day_is_noted_below() -> None:
    known = claim(RAQQA, HOLDS, IS, time=(date(2014, 1, 13), None))
    ax = plot_timeline(report(known, claim(MOSUL, HOLDS, IS), published=None))
    assert ax.get_xlabel() == "Not drawn, as no date is known: IS holds, undated"
    assert [label.get_text() for label in ax.get_yticklabels()] == ["Raqqa"]


def test_several_reports_share_the_rows_of_a_place_by_whatever_name() -> None:
    other = Location(id="rakka", name="Rakka", aliases=("Raqqa",), kind=LocationKind.CITY)
    first = report(claim(RAQQA, HOLDS, IS, time=(date(2014, 1, 13), None)), published="2014-02-01")
    second = report(claim(other, CAPTURES, SDF, loser=IS, time=(date(2017, 10, 17), date(2017, 10, 17))), published="2017-10-18")
    ax = plot_timeline((each for each in (first, second)), "Raqqa")
    assert [label.get_text() for label in ax.get_yticklabels()] == ["IS", "SDF"]
    assert ax.get_title(loc="left") == "Who had Raqqa, and when, as 2 reports tell it"


def test_words_keep_out_of_each_others_way() -> None:
    crowded = [
        claim(MOSUL, status, ARMY, source=f"bron {day}", time=(date(2017, 7, day), date(2017, 7, day)))
        for day in range(1, 5)
        for status in ControlStatus
    ]
    ax = plot_timeline(report(*crowded), "Mosul")
    picture(ax)
    words = [text.get_window_extent().extents for text in ax.texts]
    assert len(words) == 20
    assert not [pair for pair in combinations(words, 2) if overlap(*pair)]
    assert all(ax.bbox.x0 - 1 <= box[0] and box[2] <= ax.bbox.x1 + 1 for box in words)


@pytest.mark.parametrize(
    ("shown", "asked", "sentence"),
    [
        (report(), None, "There is no claim."),
        (TWO_TOWNS, "Aleppo", "There is no claim about Aleppo."),
        (report(claim(RAQQA, HOLDS, IS), published=None), "Raqqa", "No date is known for any claim about Raqqa."),
    ],
)
def test_an_empty_timeline_says_why(shown: Report, asked: str | None, sentence: str) -> None:
    assert sentence in words_on(plot_timeline(shown, asked))


def test_a_figure_of_our_own_is_as_high_as_its_rows() -> None:
    def height(ax: Axes) -> float:
        figure = ax.get_figure(root=True)
        assert figure is not None
        return float(figure.get_figheight())

    towns = [place(f"Dorp {number}") for number in range(12)]
    assert height(plot_timeline(report(*(claim(town, HOLDS, IS) for town in towns)))) > height(plot_timeline(TWO_TOWNS)) + 2


# --- the seed ---------------------------------------------------------------------------------------------------------


def test_the_seed_in_pictures(bundled: Backend) -> None:
    (seed,) = (FilePath(__file__).parent.parent / "seeds").glob("000_*.txt")
    raqqa = parse_report(seed.read_text(encoding="utf-8"), published="2017-10-13", backend=bundled)
    on_the_map = plot_map(raqqa)
    assert {"Raqqa", "Mayadeen", "Deir al-Zor", "Mosul", "Talafar", "Hawija"} <= set(words_on(on_the_map))
    assert "laatste wijk" in on_the_map.get_xlabel()
    allies = plot_alliances(raqqa)
    assert {"SDF", "Verenigde Staten", "Rusland"} <= set(words_on(allies))
    assert len(arrows_on(allies)) == len(raqqa.alliances)
    assert "Mosul" in [label.get_text() for label in plot_timeline(raqqa).get_yticklabels()]


# --- all of them ------------------------------------------------------------------------------------------------------

PLOTS: list[Callable[..., Axes]] = [plot_map, plot_alliances, plot_timeline]
FULL = report(
    claim(RAQQA, CAPTURES, SDF, Modality.REPORTED, loser=IS, source="Reuters"),
    claim(MOSUL, HOLDS, IS, time=(date(2014, 6, 10), None)),
    claim(SYRIA, HOLDS, IS, Modality.DENIED),
    places=(place("stadion"),),
    alliances=ALLIED.alliances,
)


@pytest.mark.parametrize("plot", PLOTS)
def test_axes_that_are_given_are_used_and_pyplot_is_left_alone(plot: Callable[..., Axes]) -> None:
    figure = Figure(figsize=(9, 7), layout="constrained")
    first, second = figure.subplots(1, 2)
    assert plot(FULL, ax=second) is second
    assert words_on(second)
    assert not first.artists
    assert not first.texts
    assert pyplot.get_fignums() == []
    assert tuple(figure.get_size_inches()) == (9, 7)
    picture(second)


@pytest.mark.parametrize("plot", PLOTS)
def test_without_axes_there_is_a_new_figure(plot: Callable[..., Axes]) -> None:
    ax = plot(FULL)
    assert pyplot.get_fignums() == [1]
    assert pyplot.figure(1).axes == [ax]


@pytest.mark.parametrize("plot", PLOTS)
def test_the_same_report_gives_the_same_picture(plot: Callable[..., Axes]) -> None:
    assert picture(plot(FULL)) == picture(plot(FULL))


@pytest.mark.parametrize(
    ("call", "package", "extra"),
    [
        (plot_map, "matplotlib", "plot"),
        (plot_alliances, "matplotlib", "plot"),
        (plot_timeline, "matplotlib", "plot"),
        (alliance_graph, "networkx", "plot"),
        (folium_map, "folium", "web"),
    ],
)
def test_a_missing_package_is_named_with_what_to_install(
    call: Callable[[Report], object], package: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtraError) as error:
        call(FULL)
    assert (error.value.package, error.value.extra) == (package, extra)
    assert f"pip install 'conflictparse[{extra}]'" in error.value.message


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (claim(RAQQA, HOLDS), "held"),
        (claim(RAQQA, CAPTURES, loser=IS), "captured from IS"),
        (claim(RAQQA, LOSES, IS, Modality.DENIED), "IS loses, denied"),
        (claim(RAQQA, CONTESTS, SDF, Modality.EXPECTED, extent=Extent.PART), "SDF contests, part of it, expected"),
        (claim(RAQQA, BESIEGES, actor("Regering van Nationaal Akkoord")), "Regering van… besieges"),
    ],
)
def test_claims_in_words(said: ControlClaim, words: str) -> None:
    assert in_words(said, longest=13) == words
