"""The values of a report: dates, spans, and the claims that cannot be made without evidence."""

from __future__ import annotations

from datetime import date, datetime

import attrs
import pytest

from conflictparse.errors import InputError
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
    Span,
    TimeSpan,
)

IS = Actor(id="islamitische-staat", name="Islamitische Staat", aliases=("IS", "terreurgroep"), kind=ActorKind.ARMED_GROUP)
SDF = Actor(id="sdf", name="SDF", kind=ActorKind.ARMED_GROUP)
RAQQA = Location(id="raqqa", name="Raqqa", aliases=("Rakka",), kind=LocationKind.CITY, country="SY")
MOSUL = Location(id="mosul", name="Mosul", kind=LocationKind.CITY, country="IQ")
WORDS = Evidence(start=0, end=10, text="Raqqa viel", rule="control.captures.active")


def claim(number: int, location: Location, actor: Actor | None, from_actor: Actor | None = None) -> ControlClaim:
    return ControlClaim(
        id=f"c{number}",
        location=location,
        actor=actor,
        from_actor=from_actor,
        status=ControlStatus.CAPTURES,
        modality=Modality.ASSERTED,
        evidence=(WORDS,),
    )


TAKES_RAQQA, HAS_MOSUL, SOMEONE = claim(1, RAQQA, SDF, IS), claim(2, MOSUL, IS), claim(3, RAQQA, None)
REPORT = Report(
    text="Raqqa viel.",
    backend=BackendInfo(name="hand", model="none", version="0"),
    actors=(IS, SDF),
    locations=(RAQQA, MOSUL),
    control_claims=(TAKES_RAQQA, HAS_MOSUL, SOMEONE),
)


@pytest.mark.parametrize(
    ("value", "text", "day"),
    [
        (date(2017, 10, 13), "2017-10-13", date(2017, 10, 13)),
        (datetime(2017, 10, 13, 8, 30), "2017-10-13", date(2017, 10, 13)),
        ("2017-10-13", "2017-10-13", date(2017, 10, 13)),
        ("2016-02-29", "2016-02-29", date(2016, 2, 29)),
        ("2017-10", "2017-10", None),
        (Published(year=2017, month=10), "2017-10", None),
    ],
)
def test_a_publication_date_is_a_day_or_a_month(value: date | str | Published, text: str, day: date | None) -> None:
    published = Published.of(value)
    assert (str(published), published.date) == (text, day)
    assert Published.of(str(published)) == published


@pytest.mark.parametrize("wrong", ["2017-13", "2017-02-29", "13-10-2017", "2017", "2017-10-00", "oktober 2017", "", 5, None])
def test_what_is_no_publication_date_is_an_error_that_shows_it(wrong: object) -> None:
    with pytest.raises(InputError) as refused:
        Published.of(wrong)  # type: ignore[arg-type]
    assert repr(wrong) in refused.value.reason


@pytest.mark.parametrize(("year", "month", "named"), [(0, 1, "year"), (10000, 1, "year"), (2017, 0, "month"), (2017, 13, "month")])
def test_a_publication_month_is_on_the_calendar(year: int, month: int, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        Published(year=year, month=month)
    with pytest.raises(ValueError, match=named):
        Published(year=year, month=month, day=1)


@pytest.mark.parametrize("day", [-1, 0, 29, 31, 32])
def test_a_publication_day_is_on_the_calendar(day: int) -> None:
    with pytest.raises(ValueError, match="day"):
        Published(year=2017, month=2, day=day)


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (5, 4)])
def test_a_span_lies_in_a_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=str(start)):
        Span(start=start, end=end, text="Raqqa")
    with pytest.raises(ValueError, match=str(start)):
        Evidence(start=start, end=end, text="Raqqa", rule="control.captures.active")


def test_evidence_names_its_rule() -> None:
    with pytest.raises(ValueError, match="rule"):
        Evidence(start=0, end=5, text="Raqqa", rule="")


def test_no_claim_without_evidence() -> None:
    with pytest.raises(ValueError, match="evidence"):
        ControlClaim(id="c1", location=RAQQA, status=ControlStatus.HOLDS, modality=Modality.ASSERTED, evidence=())
    with pytest.raises(ValueError, match="evidence"):
        Alliance(id="a1", kind=AllianceKind.SUPPORTS, subject=IS, object=SDF, modality=Modality.DENIED, evidence=())


def test_what_a_claim_leaves_open() -> None:
    assert (SOMEONE.actor, SOMEONE.source, SOMEONE.extent, SOMEONE.time) == (
        None,
        None,
        Extent.ALL,
        TimeSpan(start=None, end=None, text=None),
    )


def test_values_are_frozen() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        RAQQA.name = "Rakka"  # type: ignore[misc]


@pytest.mark.parametrize("asked", [RAQQA, attrs.evolve(RAQQA), "raqqa", "Raqqa", "Rakka"])
def test_claims_about_a_place(asked: Location | str) -> None:
    assert REPORT.claims_about(asked) == (TAKES_RAQQA, SOMEONE)


@pytest.mark.parametrize("asked", [IS, attrs.evolve(IS), "islamitische-staat", "Islamitische Staat", "IS", "terreurgroep"])
def test_claims_by_a_party_are_those_whose_status_is_about_it(asked: Actor | str) -> None:
    """Raqqa was taken from IS: that is a claim by the SDF."""
    assert REPORT.claims_by(asked) == (HAS_MOSUL,)


@pytest.mark.parametrize("asked", ["Damascus", "raq", ""])
def test_no_claims_about_what_is_not_named(asked: str) -> None:
    assert REPORT.claims_about(asked) == REPORT.claims_by(asked) == ()


def test_modality_stands_in_the_order_in_which_the_first_wins() -> None:
    assert [each.value for each in Modality] == ["denied", "expected", "possible", "reported", "asserted"]
