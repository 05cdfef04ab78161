"""The colours: readable on their grounds, and apart also for readers who do not see red, green or blue."""

from __future__ import annotations

import math
from itertools import combinations

import pytest

from conflictparse.export.colours import (
    ACTOR,
    ACTOR_NAME,
    ALLIANCE,
    FAINT,
    INK,
    NIGHT_FAINT,
    NIGHT_INK,
    NIGHT_PAPER,
    PAPER,
    PLACE_NAME,
    STATUS,
    STROKE,
    Shade,
)
from conflictparse.model import ActorKind, AllianceKind, ControlStatus, Modality

SHADES = [*STATUS.values(), *ALLIANCE.values()]


def linear(colour: str) -> list[float]:
    """The light of a hex colour: red, green, blue."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def contrast(one: str, other: str) -> float:
    """The contrast of WCAG 2.2, from 1 to 21."""
    dark, light = sorted(0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in map(linear, (one, other)))
    return (light + 0.05) / (dark + 0.05)


# Machado, Oliveira and Fernandes (2009), severity 1.0
EYES = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
XYZ = ((0.4339, 0.3762, 0.1899), (0.2126, 0.7152, 0.0722), (0.0177, 0.1095, 0.8728))  # of linear sRGB, white as 1, 1, 1


def times(matrix: tuple[tuple[float, ...], ...], vector: list[float]) -> list[float]:
    """A matrix times a vector."""
    return [sum(one * two for one, two in zip(row, vector, strict=True)) for row in matrix]


def seen(colour: str, eyes: str) -> tuple[float, float, float]:
    """A colour in CIELAB as these eyes see it."""
    light = [min(max(part, 0.0), 1.0) for part in times(EYES[eyes], linear(colour))]
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in times(XYZ, light))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: str, other: str, eyes: str) -> float:
    """The difference of two colours, CIE 1976; about 2 is just seen."""
    return math.dist(seen(one, eyes), seen(other, eyes))


def test_every_kind_has_a_colour_and_every_modality_a_stroke_of_its_own() -> None:
    assert list(STATUS) == list(ControlStatus)
    assert list(ALLIANCE) == list(AllianceKind)
    assert list(ACTOR) == list(ActorKind)
    assert set(STROKE) == set(Modality)
    assert len({stroke.css for stroke in STROKE.values()}) == len({stroke.plot for stroke in STROKE.values()}) == len(Modality)


@pytest.mark.parametrize("shade", SHADES, ids=[*STATUS, *ALLIANCE])
def test_text_is_readable_on_its_tint_by_day_and_by_night(shade: Shade) -> None:
    for text in (INK, shade.ink, ACTOR_NAME[0], PLACE_NAME[0]):
        assert min(contrast(text, shade.tint), contrast(text, PAPER)) >= 4.5
    for text in (NIGHT_INK, shade.night_ink, ACTOR_NAME[1], PLACE_NAME[1]):
        assert min(contrast(text, shade.night_tint), contrast(text, NIGHT_PAPER)) >= 4.5
    assert contrast(shade.line, PAPER) >= 3


def test_faint_text_is_readable() -> None:
    assert contrast(FAINT, PAPER) >= 4.5
    assert contrast(NIGHT_FAINT, NIGHT_PAPER) >= 4.5


@pytest.mark.parametrize("eyes", EYES)
def test_the_colours_of_one_mapping_are_apart_for_all_eyes(eyes: str) -> None:
    kinds = [[shade.line for shade in STATUS.values()], [shade.line for shade in ALLIANCE.values()], list(ACTOR.values())]
    assert min(apart(one, other, eyes) for colours in kinds for one, other in combinations(colours, 2)) >= 15
