"""Draws the places of a report on country outlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from attrs import frozen
from matplotlib.axes import Axes
from matplotlib.legend import Legend
from matplotlib.lines import Line2D

from conflictparse.export.colours import FAINT, INK, PAPER, STATUS
from conflictparse.export.drawing.canvas import (
    Line,
    Room,
    axes_or_new,
    laid_out,
    legend,
    note_below,
    pixels,
    say_nothing_drawn,
    shown,
    title,
)
from conflictparse.export.drawing.ground import (
    Frame,
    country_points,
    draw_ground,
    draw_locator,
    draw_scale,
    frame_around,
    in_frame,
    locator_side,
    spots,
)
from conflictparse.export.drawing.outlines import outlines
from conflictparse.export.maps import Standing, in_words
from conflictparse.knowledge import bundled_knowledge
from conflictparse.model import ControlStatus, LocationKind, Modality, Report

# For each certainty a marker, and how much of it is filled
MARKS: dict[Modality, tuple[str, str]] = {
    Modality.ASSERTED: ("o", "full"),
    Modality.REPORTED: ("o", "left"),
    Modality.POSSIBLE: ("o", "none"),
    Modality.EXPECTED: (">", "none"),
    Modality.DENIED: ("X", "full"),
}
_SIZE = 10.0  # points across a mark
_TOLD = 2  # claims in a label
_DOT = 4.0  # of a place that is only named
_AREAS = (LocationKind.COUNTRY, LocationKind.REGION, LocationKind.AREA)  # named in italics: they do not end at their mark
Corner = Literal["upper right", "upper left", "lower right"]
# Right or not, top or not; the scale has the fourth
_CORNERS: dict[Corner, tuple[int, int]] = {"upper right": (1, 1), "upper left": (0, 1), "lower right": (1, 0)}
_WIDE = 12.0  # degrees of latitude from which on a reader knows where this is


@frozen(kw_only=True)
class _Spot:
    """A place and where it is drawn."""

    place: Standing
    east: float
    north: float


def draw_map(report: Report, places: Sequence[Standing], ax: Axes | None) -> Axes:
    """Draw the places; see ``plot_map``."""
    ax = axes_or_new(ax, width=8, height=6)
    ax.set_title(title(report, "Who has which place"), loc="left", fontsize=11, parse_math=False)
    ax.set_xticks([])
    ax.set_yticks([])
    around = _frame(places)
    if around is None:
        note_below(ax, list(_notes(places, drawn=[])))
        return say_nothing_drawn(ax, "No place of this report has a point on the map.")
    note_below(ax, list(_notes(places, drawn=_drawn(places, around.shaped(laid_out(ax))))))
    frame = around.shaped(laid_out(ax))
    codes = {each.location.country for each in places if each.claims and each.location.country}
    key = _legend(ax, places, frame)
    corner, frame = _corner(ax, key, places, frame)
    draw_ground(ax, frame, of_the_report=codes)
    points = _located(places, frame)
    room = Room(ax=ax, taken=[draw_scale(ax, frame), *([key.get_window_extent()] if key else [])])
    side = locator_side(ax)
    corners = [each for each in _free_corners(ax, frame, points, side, side) if each != corner]
    if corners and frame.height < _WIDE:
        room.taken.append(draw_locator(ax, frame, corner=_CORNERS[corners[-1]], of_the_report=codes))
    _points(room, points)
    _countries(room, frame, places)
    return ax


def _corner(ax: Axes, key: Legend | None, places: Sequence[Standing], frame: Frame) -> tuple[Corner | None, Frame]:
    """Put the legend into a corner without marks; if there is none, into the first, and give the frame room for it."""
    if key is None:
        return None, frame
    laid_out(ax)
    size = key.get_window_extent()
    free = _free_corners(ax, frame, _located(places, frame), size.width, size.height)
    corner = free[0] if free else "upper right"
    key.set_loc(corner)
    return corner, frame if free else frame.with_room_to_the_east(size.width / ax.bbox.width).shaped(ax.bbox)


def _frame(places: Sequence[Standing]) -> Frame | None:
    """Around what the claims are about; else around the other places; else around whole countries."""
    located = [each for each in places if _point(each) is not None]
    towns = [each for each in located if not _is_area(each)]
    for some in ([each for each in towns if each.claims], towns):
        if some:
            return frame_around([point for each in some if (point := _point(each))])
    corners = [corner for each in located for corner in country_points(each.location.country or "")]
    return frame_around(corners) if corners else None


def _point(place: Standing) -> tuple[float, float] | None:
    """Degrees east and north."""
    location = place.location
    return None if location.longitude is None or location.latitude is None else (location.longitude, location.latitude)


def _is_area(place: Standing) -> bool:
    """Whether a place is a country with outlines; a former state has none, and stands at its point."""
    return place.location.kind is LocationKind.COUNTRY and place.location.country in outlines().rings


def _located(places: Sequence[Standing], frame: Frame) -> list[_Spot]:
    """Places but countries, in the frame."""
    points = [(each, point) for each in places if not _is_area(each) and (point := _point(each))]
    return [_Spot(place=each, east=frame.turned(east), north=north) for each, (east, north) in points if frame.holds(east, north)]


def _drawn(places: Sequence[Standing], frame: Frame) -> list[Standing]:
    """The places that the frame shows: by their point, or as a country that is in sight."""
    countries = [each for each in places if _is_area(each) and in_frame(each.location.country or "", frame)]
    return [*(spot.place for spot in _located(places, frame)), *countries]


def _notes(places: Sequence[Standing], *, drawn: Sequence[Standing]) -> Iterator[str]:
    """What is not on the map, and why."""
    missing = [each for each in places if each not in drawn]
    for why, some in (
        ("Not on the map, as no point is known", [each for each in missing if _point(each) is None]),
        ("Outside the frame", [each for each in missing if _point(each) is not None]),
    ):
        if some:
            yield f"{why}: {', '.join(shown(_with_claim(each), width=90) for each in some)}."


def _with_claim(place: Standing) -> str:
    return place.location.name + (f" ({in_words(place.claims[0])})" if place.claims else "")


def _points(room: Room, points: Sequence[_Spot]) -> None:
    """First all marks, then the labels, which keep out of the way of all marks; the surest claims first."""
    for spot in points:
        room.take(spot.east, spot.north, (_SIZE if spot.place.claims else _DOT) / 2 + 1)
        _mark(room.ax, spot)
    for spot in points:
        room.label(spot.east, spot.north, _lines(spot.place), radius=(_SIZE if spot.place.claims else _DOT) / 2 + 2)


def _mark(ax: Axes, spot: _Spot) -> None:
    if not spot.place.claims:
        ax.add_line(_dot(at=(spot.east, spot.north)))
        return
    claim = spot.place.claims[0]
    ax.add_line(_handle(claim.modality, STATUS[claim.status].line, at=(spot.east, spot.north)))


def _dot(*, label: str = "", at: tuple[float, float] | None = None) -> Line2D:
    x, y = ([at[0]], [at[1]]) if at else ([], [])
    return Line2D(x, y, linestyle="none", marker="o", markersize=_DOT, color=FAINT, label=label, zorder=3)


def _handle(modality: Modality, colour: str, *, label: str = "", at: tuple[float, float] | None = None) -> Line2D:
    """A mark on the map or, without a point, in the legend."""
    marker, filled = MARKS[modality]
    return Line2D(
        [at[0]] if at else [],
        [at[1]] if at else [],
        linestyle="none",
        marker=marker,
        markersize=_SIZE if marker != ">" else _SIZE - 1,
        fillstyle="full" if filled == "none" else filled,  # type: ignore[arg-type]
        markerfacecolor=PAPER if filled == "none" else colour,
        markerfacecoloralt=PAPER,
        markeredgecolor=INK if filled == "full" else colour,
        markeredgewidth=0.7 if filled == "full" else 1.8,
        label=label,
        zorder=4,
    )


def _lines(place: Standing) -> list[Line]:
    """The name of a place, what the mark tells, and what else is claimed."""
    style = "italic" if place.location.kind in _AREAS else "normal"
    if not place.claims:
        return [Line(text=shown(place.location.name), size=7.5, colour=FAINT, style=style)]
    said = list(dict.fromkeys(shown(in_words(claim, longest=20), width=60) for claim in place.claims))
    more = [f"and {len(said) - _TOLD} more"] if len(said) > _TOLD + 1 else said[_TOLD : _TOLD + 1]
    name = Line(text=shown(place.location.name), weight="bold", style=style)
    return [name, *(Line(text=each, size=7.5, colour=INK if at == 0 else FAINT) for at, each in enumerate([*said[:_TOLD], *more]))]


def _countries(room: Room, frame: Frame, places: Sequence[Standing]) -> None:
    """A country with claims has its mark where there is room in it; others in sight have their name, if there is room."""
    countries = [each for each in places if each.claims and _is_area(each)]
    for place in countries:  # two may have one code: Noord-Jemen and Zuid-Jemen
        code = place.location.country
        lines = _lines(place)
        width, height = room.size(lines)
        with_mark = width + pixels(room.ax, 2 * _SIZE)
        if where := next(spots(room, frame, code or "", width=with_mark, height=height), None):
            x, y = room.ax.transData.transform(where)  # the mark at the left end of this room, its label in the rest
            where = tuple(room.ax.transData.inverted().transform((x - width / 2, y)))
        else:
            where = next(spots(Room(ax=room.ax), frame, code or "", width=1, height=1), None)  # whatever is there
        if where is not None:
            room.take(*where, _SIZE / 2 + 1)
            _mark(room.ax, _Spot(place=place, east=where[0], north=where[1]))
            room.label(*where, lines, radius=_SIZE / 2 + 2)
    claimed = {each.location.country for each in countries}
    for code, name in _names(frame):
        if code not in claimed:
            line = Line(text=" ".join(name.upper()) if len(name) < 12 else name.upper(), size=7, colour=FAINT)
            width, height = room.size([line])
            where = next(spots(room, frame, code, width=width, height=height), None)
            if where is not None:
                room.label(*where, [line], radius=0, centred=True)


def _names(frame: Frame) -> Iterator[tuple[str, str]]:
    """Codes and Dutch names of the countries in sight."""
    for state in bundled_knowledge().states:
        if in_frame(state.code, frame) and state is bundled_knowledge().states_of(state.code)[0]:
            yield state.code, state.name


def _legend(ax: Axes, places: Sequence[Standing], frame: Frame) -> Legend | None:
    """What colours and shapes mean, of those that are on the map."""
    claims = [each.claims[0] for each in _drawn(places, frame) if each.claims]
    statuses = [status for status in ControlStatus if any(claim.status is status for claim in claims)]
    certainties = [modality for modality in reversed(Modality) if any(claim.modality is modality for claim in claims)]
    named = [_dot(label="only named")] if any(not spot.place.claims for spot in _located(places, frame)) else []
    groups = {
        "Status": [*(_handle(Modality.ASSERTED, STATUS[status].line, label=status) for status in statuses), *named],
        "How sure": [_handle(modality, FAINT, label=modality) for modality in certainties],
    }
    return legend(ax, groups, loc="upper right") if any(groups.values()) else None


def _free_corners(ax: Axes, frame: Frame, points: Sequence[_Spot], width: float, height: float) -> list[Corner]:
    """Corners in which a box of so many pixels hides no mark."""
    shares = [((spot.east - frame.east) / frame.width + 0.5, (spot.north - frame.north) / frame.height + 0.5) for spot in points]
    wide, high = (width + pixels(ax, 2 * _SIZE)) / ax.bbox.width, (height + pixels(ax, 2 * _SIZE)) / ax.bbox.height
    hidden = {corner for corner, (right, top) in _CORNERS.items() for x, y in shares if abs(right - x) < wide and abs(top - y) < high}
    return [corner for corner in _CORNERS if corner not in hidden]
