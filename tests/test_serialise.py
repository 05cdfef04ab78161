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


def test_the_data_are_plain() -> None:
    """No enum, date or tuple is left in it, though a ``StrEnum`` equals its text."""
    found: set[type] = set()

    def look(value: object) -> None:
        found.add(type(value))
        for each in value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ():
            look(each)

    look(REPORT.to_dict())
    assert found == {dict, list, str, int, float, type(None)}


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
    assert Report.from_dict(json.loads(REPORT.to_json())) == REPORT


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


NEEDED = "is a required property"
BROKEN: list[tuple[Callable[[Data], None], str, str]] = [
    # another version
    (change("schema_version", to="2.0"), "report.schema_version", "'1.0' was expected"),
    (change("schema_version", to=1.0), "report.schema_version", "'1.0' was expected"),
    # a key is missing: all are needed, also those that may be null or empty
    (drop("schema_version"), "report", f"'schema_version' {NEEDED}"),
    (drop("text"), "report", f"'text' {NEEDED}"),
    (drop("title"), "report", f"'title' {NEEDED}"),
    (drop("backend", "model"), "report.backend", f"'model' {NEEDED}"),
    (drop("actors", 0, "name"), "report.actors[0]", f"'name' {NEEDED}"),
    (drop("actors", 0, "aliases"), "report.actors[0]", f"'aliases' {NEEDED}"),
    (drop("control_claims", 0, "status"), "report.control_claims[0]", f"'status' {NEEDED}"),
    (drop("control_claims", 0, "extent"), "report.control_claims[0]", f"'extent' {NEEDED}"),
    (drop("control_claims", 0, "actor"), "report.control_claims[0]", f"'actor' {NEEDED}"),
    # a key is unknown
    (change("colour", to="red"), "report", "'colour' was unexpected"),
    (change("locations", 1, "population", to=1), "report.locations[1]", "'population' was unexpected"),
    # a value is of another type
    (change("actors", 0, "name", to=None), "report.actors[0].name", "None is not of type 'string'"),
    (change("text", to=5), "report.text", "5 is not of type 'string'"),
    (change("locations", 1, "geonames_id", to=2.7), "report.locations[1].geonames_id", "2.7"),
    (change("locations", 1, "latitude", to="35.95"), "report.locations[1].latitude", "'35.95'"),
    (change("actors", 0, "mentions", 0, "start", to=2.7), "report.actors[0].mentions[0].start", "2.7 is not of type 'integer'"),
    (change("actors", 0, "mentions", 0, "start", to=True), "report.actors[0].mentions[0].start", "True is not of type 'integer'"),
    (change("actors", to={}), "report.actors", "{} is not of type 'array'"),
    (change("actors", 0, "aliases", to="SDF"), "report.actors[0].aliases", "'SDF' is not of type 'array'"),
    (change("actors", 0, "mentions", to={}), "report.actors[0].mentions", "{} is not of type 'array'"),
    (change("locations", 0, to="syrie"), "report.locations[0]", "'syrie' is not of type 'object'"),
    (change("control_claims", to=None), "report.control_claims", "None is not of type 'array'"),
    (change("control_claims", to={}), "report.control_claims", "{} is not of type 'array'"),
    (change("control_claims", 0, to="c1"), "report.control_claims[0]", "'c1' is not of type 'object'"),
    (change("backend", to=None), "report.backend", "None is not of type 'object'"),
    # a value is of the type, but is none of those that it may be
    (change("actors", 0, "mentions", 0, "end", to=1), "report.actors[0].mentions[0]", "cannot end (1) before it starts (20)"),
    (change("actors", 0, "mentions", 0, "start", to=-1), "report.actors[0].mentions[0]", "-1"),
    (change("actors", 0, "kind", to="army"), "report.actors[0].kind", "'army' is not one of"),
    (change("control_claims", 1, "modality", to="sure"), "report.control_claims[1].modality", "'sure' is not one of"),
    (change("control_claims", 0, "time", "start", to="2017-13-01"), "report.control_claims[0].time.start", "month must be in 1..12"),
    (change("control_claims", 0, "time", "start", to="20170901"), "report.control_claims[0].time.start", "'20170901'"),
    (change("control_claims", 0, "evidence", to=[]), "report.control_claims[0].evidence", "[]"),
    (change("control_claims", 0, "evidence", 0, "rule", to=""), "report.control_claims[0].evidence[0]", "'rule'"),
    (change("published", to="oktober"), "report.published", "'oktober'"),
    (change("published", to="2017-10-00"), "report.published", "'2017-10-00'"),
    (change("published", to=" 2017-10 "), "report.published", "' 2017-10 '"),
    # a reference leads nowhere
    (change("control_claims", 0, "location", to="mosul"), "report.control_claims, 'c1'", "there is no location with the id 'mosul'"),
    (change("control_claims", 0, "location", to=None), "report.control_claims[0].location", "None is not of type 'string'"),
    (change("control_claims", 1, "actor", to="is"), "report.control_claims, 'c2'", "there is no actor with the id 'is'"),
    (change("control_claims", 0, "from_actor", to="is"), "report.control_claims, 'c1'", "there is no from_actor with the id 'is'"),
    (change("alliances", 0, "subject", to=None), "report.alliances[0].subject", "None is not of type 'string'"),
    (change("alliances", 0, "object", to="is"), "report.alliances, 'a1'", "there is no object with the id 'is'"),
    (change("alliances", 0, "object", to=None), "report.alliances[0].object", "None is not of type 'string'"),
    (change("locations", 1, "parent", to="irak"), "report.locations, 'raqqa'", "there is no parent with the id 'irak'"),
    # … or to two, or back
    (change("locations", 1, "id", to="syrie"), "report.locations", "the id 'syrie' is given twice"),
    (change("actors", 1, "id", to="sdf"), "report.actors", "the id 'sdf' is given twice"),
    (change("control_claims", 1, "id", to="c1"), "report.control_claims", "the id 'c1' is given twice"),
    (change("locations", 0, "parent", to="syrie"), "report.locations", "'syrie' lies in itself"),
]


@pytest.mark.parametrize(("spoil", "path", "what"), BROKEN)
def test_broken_data_is_refused_and_the_problem_named(spoil: Callable[[Data], None], path: str, what: str) -> None:
    """Each problem says where it is and what stands there."""
    data = copy.deepcopy(REPORT.to_dict())
    spoil(data)
    with pytest.raises(ReportFormatError) as refused:
        Report.from_dict(data)
    there = [each for each in refused.value.problems if each.startswith(f"{path}: ") or each.endswith(f" @ {path}")]
    assert any(what in each for each in there), refused.value.problems
    assert all(each in refused.value.message for each in there)


def test_every_place_of_a_circle_is_named() -> None:
    data = copy.deepcopy(REPORT.to_dict())
    change("locations", 0, "parent", to="ar-rasheed")(data)
    with pytest.raises(ReportFormatError) as refused:
        Report.from_dict(data)
    assert refused.value.problems == tuple(f"report.locations: {name!r} lies in itself" for name in ("syrie", "raqqa", "ar-rasheed"))


@pytest.mark.parametrize("wrong", [None, [], "{}", 5])
def test_what_is_no_mapping_is_refused_and_shown(wrong: object) -> None:
    with pytest.raises(ReportFormatError) as refused:
        Report.from_dict(wrong)  # type: ignore[arg-type]
    assert refused.value.problems == (f"report: {wrong!r} is not of type 'object'",)


def test_all_problems_are_listed_at_once() -> None:
    data = copy.deepcopy(REPORT.to_dict())
    drop("text")(data)
    change("backend", "name", to=None)(data)
    with pytest.raises(ReportFormatError) as refused:
        Report.from_dict(data)
    assert sorted(refused.value.problems) == ["report.backend.name: None is not of type 'string'", f"report: 'text' {NEEDED}"]


def test_all_broken_references_are_listed_at_once() -> None:
    data = copy.deepcopy(REPORT.to_dict())
    change("control_claims", 0, "location", to="mosul")(data)
    change("alliances", 0, "object", to="is")(data)
    with pytest.raises(ReportFormatError) as refused:
        Report.from_dict(data)
    assert refused.value.problems == (
        "report.control_claims, 'c1': there is no location with the id 'mosul'",
        "report.alliances, 'a1': there is no object with the id 'is'",
    )


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
    data, read = report.to_dict(), json.loads(report.to_json())
    check(read)
    assert data == read
    assert Report.from_dict(data) == report
    assert Report.from_dict(read) == report
