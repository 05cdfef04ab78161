"""The places of a report on a map for the browser."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence

import folium

from conflictparse.export.colours import FAINT, INK, PAPER, STATUS
from conflictparse.export.maps import Standing, in_words
from conflictparse.model import ControlClaim, Modality
from conflictparse.wording import dates

# Folium puts a pop-up into a Jinja template, that into a JavaScript template literal, and that into HTML
_ESCAPED = {ord(each): f"&#{ord(each)};" for each in "`$\\{}%"}
_OPACITY = {Modality.ASSERTED: 0.9, Modality.REPORTED: 0.55, Modality.POSSIBLE: 0.25, Modality.EXPECTED: 0.1, Modality.DENIED: 0.0}
_DASHES = {Modality.EXPECTED: "6 4", Modality.DENIED: "1 5"}
_WORLD = (20.0, 10.0)  # degrees north and east: the middle of a map of the world
_CLOSEST = 11  # Leaflet's zoom level at which a town fills the screen


def web_map(places: Sequence[Standing]) -> folium.Map:
    """Draw the places; see ``folium_map``."""
    points = [(each, each.location.latitude, each.location.longitude) for each in places]
    located = [(each, (north, east)) for each, north, east in points if north is not None and east is not None]
    page = folium.Map(location=_WORLD, zoom_start=2, control_scale=True)
    for place, point in reversed(located):  # those with the surest claims last, on top
        _marker(place, point).add_to(page)
    if shown := [point for place, point in located if place.claims] or [point for _, point in located]:
        norths, easts = [north for north, _ in shown], [east for _, east in shown]
        page.fit_bounds([(min(norths), min(easts)), (max(norths), max(easts))], padding=(40, 40), max_zoom=_CLOSEST)
    return page


def _marker(place: Standing, point: tuple[float, float]) -> folium.CircleMarker:
    name = _escaped(place.location.name)
    if not place.claims:
        return folium.CircleMarker(point, radius=3, color=FAINT, fill=True, tooltip=name)
    claim = place.claims[0]
    colour = STATUS[claim.status].line
    return folium.CircleMarker(
        point,
        radius=9,
        color=colour,
        weight=3,
        dash_array=_DASHES.get(claim.modality),
        fill=True,
        fill_color=colour,
        fill_opacity=_OPACITY[claim.modality],
        tooltip=f"<b>{name}</b><br>{_escaped(in_words(claim))}",
        popup=folium.Popup(f"<b>{name}</b>{''.join(_row(each) for each in place.claims)}", max_width=360),
    )


def _row(claim: ControlClaim) -> str:
    """A claim in a pop-up: what, when, who says so, in which words."""
    facts = " · ".join(_escaped(fact) for fact in _facts(claim))
    words = _escaped(claim.evidence[0].text)
    style = f"border-left:4px solid {STATUS[claim.status].line};margin:6px 0;padding-left:6px;color:{INK};background:{PAPER}"
    return f'<div style="{style}">{facts}<br><q lang="nl">{words}</q></div>'


def _facts(claim: ControlClaim) -> Iterator[str]:
    yield in_words(claim) + (f", from {claim.from_actor.name}" if claim.actor and claim.from_actor else "")
    if when := dates(claim.time):
        yield when
    if claim.source:
        yield f"source: {claim.source}"


def _escaped(text: str) -> str:
    """Words of the report for a pop-up: neither HTML nor JavaScript nor a template reads anything in them."""
    return html.escape(text).translate(_ESCAPED)
