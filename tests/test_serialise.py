"""A report as JSON: the keys of the guide in their order, a schema that ships, and the same report read back."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import conflictparse
from conflictparse.errors import ReportFormatError
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
from conflictparse.serialise import json_schema

Data = dict[str, Any]
SCHEMA_FILE = Path(conflictparse.__file__).parent / "report.schema.json"
TEXT = "In september nam de SDF, gesteund door de VS, delen van Raqqa in Syrië in. Ar-Rasheed is omsingeld."

SDF = Actor(
    id="sdf",
    name="Syrische Democratische Strijdkrachten",
    aliases=("SDF",),
    kind=ActorKind.ARMED_GROUP,
    mentions=(Span(start=20, end=23, text="SDF"),),
)
VS = Actor(id="verenigde-staten", name="Verenigde Staten", aliases=("VS",), kind=ActorKind.STATE, country="US")
SYRIA = Location(id="syrie", name="Syrië", kind=LocationKind.COUNTRY, country="SY", mentions=(Span(start=65, end=70, text="Syrië"),))
RAQQA = Location(
    id="raqqa", name="Raqqa", kind=LocationKind.CITY, country="SY", parent=SYRIA, latitude=35.95, longitude=39.01, geonames_id=172955
)
DISTRICT = Location(id="ar-rasheed", name="Ar-Rasheed", kind=LocationKind.DISTRICT, parent=RAQQA)
REPORT = Report(
    text=TEXT,
    published=Published(year=2017, month=10),
    backend=BackendInfo(name="hand", model="none", version="0"),
    actors=(SDF, VS),
    locations=(SYRIA, RAQQA, DISTRICT),
    control_claims=(
        ControlClaim(
            id="c1",
            location=RAQQA,
            actor=SDF,
            status=ControlStatus.CAPTURES,
            modality=Modality.ASSERTED,
            extent=Extent.PART,
            time=TimeSpan(start=date(2017, 9, 1), end=date(2017, 9, 30), text="In september"),
            evidence=(
                Evidence(start=13, end=23, text="nam de SDF", rule="control.captures.active"),
                Evidence(start=46, end=61, text="delen van Raqqa", rule="control.captures.active"),
            ),
        ),
        ControlClaim(
            id="c2",
            location=DISTRICT,
            status=ControlStatus.BESIEGES,
            modality=Modality.REPORTED,
            source="persbureau Sana",
            evidence=(Evidence(start=75, end=98, text="Ar-Rasheed is omsingeld", rule="control.besieges.passive"),),
        ),
    ),
    alliances=(
        Alliance(
            id="a1",
            kind=AllianceKind.SUPPORTS,
            subject=VS,
            object=SDF,
            modality=Modality.ASSERTED,
            evidence=(Evidence(start=25, end=44, text="gesteund door de VS", rule="alliance.supports.participle"),),
        ),
    ),
)


def test_the_evidence_of_this_report_is_in_its_text() -> None:
    claims: list[ControlClaim | Alliance] = [*REPORT.control_claims, *REPORT.alliances]
    spans = [span for claim in claims for span in claim.evidence]
    assert [TEXT[span.start : span.end] for span in spans] == [span.text for span in spans]


# --- the shape --------------------------------------------------------------------------------------------------------

KEYS = {
    "report": "schema_version text published title url backend actors locations control_claims alliances",
    "backend": "name model version",
    "actor": "id name aliases kind country mentions",
    "location": "id name aliases kind country parent latitude longitude geonames_id mentions",
    "mention": "start end text",
    "claim": "id location actor status from_actor modality source extent time evidence",
    "alliance": "id kind subject object modality time source evidence",
    "time": "start end text",
    "evidence": "start end text rule",
}


@pytest.mark.parametrize(
    ("what", "record"),
    [
        ("report", lambda data: data),
        ("backend", lambda data: data["backend"]),
        ("actor", lambda data: data["actors"][0]),
        ("location", lambda data: data["locations"][0]),
        ("mention", lambda data: data["locations"][0]["mentions"][0]),
        ("claim", lambda data: data["control_claims"][0]),
        ("time", lambda data: data["control_claims"][0]["time"]),
        ("evidence", lambda data: data["control_claims"][0]["evidence"][0]),
        ("alliance", lambda data: data["alliances"][0]),
    ],
)
def test_each_record_has_the_keys_of_the_guide_in_their_order(what: str, record: Callable[[Data], Data]) -> None:
    assert list(record(REPORT.to_dict())) == KEYS[what].split()


def test_objects_are_written_as_ids_and_enums_and_dates_as_text() -> None:
    data = json.loads(REPORT.to_json())
    assert data == REPORT.to_dict()
    assert (data["schema_version"], data["published"]) == ("1.0", "2017-10")
    assert [place["parent"] for place in data["locations"]] == [None, "syrie", "raqqa"]
    claim, siege = data["control_claims"]
    assert (claim["location"], claim["actor"], claim["status"], claim["extent"]) == ("raqqa", "sdf", "captures", "part")
    assert claim["time"] == {"start": "2017-09-01", "end": "2017-09-30", "text": "In september"}
    assert (siege["actor"], siege["from_actor"], siege["source"]) == (None, None, "persbureau Sana")
    assert siege["time"] == {"start": None, "end": None, "text": None}
    assert (data["alliances"][0]["subject"], data["alliances"][0]["object"]) == ("verenigde-staten", "sdf")


def test_json_keeps_letters_as_they_are() -> None:
    assert "Syrië" in REPORT.to_json()
    assert "\n" not in REPORT.to_json(indent=None)


# --- the schema ---------------------------------------------------------------------------------------------------------


def test_the_committed_schema_is_current() -> None:
    """If this fails, write the file again: ``json.dumps(json_schema(), indent=2)`` and a line break."""
    assert SCHEMA_FILE.read_text(encoding="utf-8") == json.dumps(json_schema(), indent=2) + "\n"


VALIDATOR = jsonschema.Draft202012Validator(json_schema())


def check(data: Data) -> None:
    VALIDATOR.validate(data)


def test_the_schema_is_one_and_a_report_fits_it() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
    check(REPORT.to_dict())


# --- and back -----------------------------------------------------------------------------------------------------------


def test_the_same_report_comes_back() -> None:
    assert Report.from_dict(REPORT.to_dict()) == REPORT


def test_a_report_that_says_nothing_comes_back() -> None:
    empty = Report(text="Het regent.", backend=REPORT.backend)
    check(empty.to_dict())
    assert Report.from_dict(empty.to_dict()) == empty


def test_references_come_back_as_the_objects_of_the_report() -> None:
    report = Report.from_dict(REPORT.to_dict())
    assert report.control_claims[1].location.parent == report.locations[1]
    assert report.alliances[0].object == report.actors[0]


def change(*path: str | int, to: object) -> Callable[[Data], None]:
    """Write a value at a path."""

    def write(data: Any) -> None:
        for key in path[:-1]:
            data = data[key]
        data[path[-1]] = to

    return write


def drop(*path: str | int) -> Callable[[Data], None]:
    """Take a key away."""

    def delete(data: Any) -> None:
        for key in path[:-1]:
            data = data[key]
        del data[path[-1]]

    return delete


BROKEN: list[tuple[Callable[[Data], None], str]] = [
    (change("schema_version", to="2.0"), "'2.0'"),
    (change("schema_version", to=1.0), "1.0"),
    (drop("schema_version"), "schema_version"),
    (drop("text"), "report.text"),
    (drop("backend", "model"), "report.backend.model"),
    (drop("actors", 0, "name"), "report.actors[0].name"),
    (drop("control_claims", 0, "status"), "report.control_claims[0].status"),
    (change("colour", to="red"), "colour"),
    (change("locations", 1, "population", to=1), "population"),
    (change("actors", 0, "name", to=None), "report.actors[0].name"),
    (change("text", to=5), "report.text"),
    (change("locations", 1, "geonames_id", to=2.7), "report.locations[1].geonames_id"),
    (change("locations", 1, "latitude", to="35.95"), "report.locations[1].latitude"),
    (change("actors", 0, "mentions", 0, "start", to=2.7), "report.actors[0].mentions[0].start"),
    (change("actors", 0, "mentions", 0, "start", to=True), "report.actors[0].mentions[0].start"),
    (change("actors", 0, "mentions", 0, "end", to=1), "report.actors[0].mentions[0]"),
    (change("actors", 0, "kind", to="army"), "report.actors[0].kind"),
    (change("control_claims", 1, "modality", to="sure"), "report.control_claims[1].modality"),
    (change("control_claims", 0, "time", "start", to="2017-13-01"), "report.control_claims[0].time.start"),
    (change("control_claims", 0, "evidence", to=[]), "report.control_claims[0]"),
    (change("published", to="oktober"), "report.published"),
    (change("control_claims", 0, "location", to="mosul"), "report.control_claims[0].location"),
    (change("control_claims", 1, "actor", to="is"), "report.control_claims[1].actor"),
    (change("alliances", 0, "object", to="is"), "report.alliances[0].object"),
    (change("locations", 1, "parent", to="irak"), "report.locations[1].parent"),
    (change("locations", 1, "id", to="syrie"), "'syrie' is given twice"),
    (change("actors", 1, "id", to="sdf"), "'sdf' is given twice"),
    (change("locations", 0, "parent", to="syrie"), "report.locations[0].parent"),
    (change("locations", 0, "parent", to="ar-rasheed"), "report.locations[0].parent"),
    (change("actors", to={}), "actors must be a list"),
    (change("locations", 0, to="syrie"), "locations must be a list"),
    (change("control_claims", to=None), "report.control_claims"),
    (change("control_claims", 0, to="c1"), "report.control_claims[0]"),
    (change("backend", to=None), "report.backend"),
]


@pytest.mark.parametrize(("spoil", "named"), BROKEN)
def test_broken_data_is_refused_and_the_problem_named(spoil: Callable[[Data], None], named: str) -> None:
    data = copy.deepcopy(REPORT.to_dict())
    spoil(data)
    with pytest.raises(ReportFormatError) as refused:
        Report.from_dict(data)
    assert named in refused.value.message


@pytest.mark.parametrize("wrong", [None, [], "{}", 5])
def test_what_is_no_mapping_is_refused_by_its_type(wrong: object) -> None:
    with pytest.raises(ReportFormatError, match=type(wrong).__name__):
        Report.from_dict(wrong)  # type: ignore[arg-type]


def test_all_problems_are_listed_at_once() -> None:
    data = copy.deepcopy(REPORT.to_dict())
    drop("text")(data)
    change("backend", "name", to=None)(data)
    with pytest.raises(ReportFormatError) as refused:
        Report.from_dict(data)
    assert len(refused.value.problems) == 2


# --- for any report -----------------------------------------------------------------------------------------------------

WORDS = st.text(max_size=8)
MAYBE = st.none() | WORDS
DATES = st.none() | st.dates()
TIMES = st.builds(TimeSpan, start=DATES, end=DATES, text=MAYBE)
SPANS = st.builds(lambda start, size, text: Span(start=start, end=start + size, text=text), st.integers(0, 99), st.integers(0, 9), WORDS)
EVIDENCE = st.builds(
    lambda span, rule: (Evidence(start=span.start, end=span.end, text=span.text, rule=rule),), SPANS, st.text("ab.", min_size=1)
)
ACTORS = st.builds(
    Actor,
    id=WORDS,
    name=WORDS,
    aliases=st.tuples(WORDS),
    kind=st.sampled_from(ActorKind),
    country=MAYBE,
    mentions=st.lists(SPANS, max_size=2).map(tuple),
)
PUBLISHED = st.none() | st.dates().map(Published.of) | st.builds(Published, year=st.integers(1, 9999), month=st.integers(1, 12))


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report whose claims refer to its own actors and to locations that lie in one another."""
    actors = draw(st.lists(ACTORS, min_size=1, max_size=3, unique_by=lambda actor: actor.id))
    locations: list[Location] = []
    for name in draw(st.lists(WORDS, min_size=1, max_size=4, unique=True)):
        locations.append(
            Location(
                id=name,
                name=draw(WORDS),
                kind=draw(st.sampled_from(LocationKind)),
                parent=draw(st.sampled_from([None, *locations])),
                latitude=draw(st.none() | st.floats(-90, 90)),
                geonames_id=draw(st.none() | st.integers(1)),
            )
        )
    one, maybe = st.sampled_from(actors), st.sampled_from([None, *actors])
    claims = st.builds(
        ControlClaim,
        id=WORDS,
        location=st.sampled_from(locations),
        actor=maybe,
        status=st.sampled_from(ControlStatus),
        from_actor=maybe,
        modality=st.sampled_from(Modality),
        source=MAYBE,
        extent=st.sampled_from(Extent),
        time=TIMES,
        evidence=EVIDENCE,
    )
    alliances = st.builds(
        Alliance,
        id=WORDS,
        kind=st.sampled_from(AllianceKind),
        subject=one,
        object=one,
        modality=st.sampled_from(Modality),
        time=TIMES,
        source=MAYBE,
        evidence=EVIDENCE,
    )
    return Report(
        text=draw(WORDS),
        published=draw(PUBLISHED),
        title=draw(MAYBE),
        url=draw(MAYBE),
        backend=BackendInfo(name=draw(WORDS), model="m", version="1"),
        actors=tuple(actors),
        locations=tuple(draw(st.permutations(locations))),
        control_claims=tuple(draw(st.lists(claims, max_size=2, unique_by=lambda claim: claim.id))),
        alliances=tuple(draw(st.lists(alliances, max_size=2, unique_by=lambda alliance: alliance.id))),
    )


@settings(deadline=None, max_examples=30)
@given(reports())
def test_any_report_fits_the_schema_and_comes_back_equal(report: Report) -> None:
    data = report.to_dict()
    check(json.loads(report.to_json()))
    assert Report.from_dict(data) == report
