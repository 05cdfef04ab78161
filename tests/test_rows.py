"""Reports as flat rows, as CSV and as GeoJSON, with reports made by hand."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest

from conflictparse import (
    Actor,
    ActorKind,
    Alliance,
    AllianceKind,
    BackendInfo,
    ControlClaim,
    ControlStatus,
    Evidence,
    InputError,
    Location,
    LocationKind,
    Modality,
    Published,
    Report,
    TimeSpan,
    to_csv,
    to_geojson,
    to_rows,
)
from conflictparse.export.rows import COLUMNS

SDF = Actor(id="sdf", name="SDF", aliases=("de Koerden", "QSD"), kind=ActorKind.ARMED_GROUP)
USA = Actor(id="vs", name="Verenigde Staten", kind=ActorKind.STATE, country="US")
SYRIA = Location(id="syrie", name="Syrië", kind=LocationKind.COUNTRY, country="SY", latitude=35.0, longitude=38.0)
RAQQA = Location(
    id="raqqa", name="Raqqa", kind=LocationKind.CITY, country="SY", parent=SYRIA, latitude=35.95, longitude=39.01, geonames_id=172955
)
QUARTER = Location(id="wijk", name="laatste wijk", kind=LocationKind.DISTRICT, parent=RAQQA)
SAID = Evidence(start=3, end=14, text='zei "ja",\nnu', rule="control.captures.takes")
AGAIN = Evidence(start=20, end=24, text="viel", rule="control.captures.falls")
TAKEN = ControlClaim(
    id="c1",
    location=RAQQA,
    actor=SDF,
    status=ControlStatus.CAPTURES,
    modality=Modality.REPORTED,
    source="activist",
    time=TimeSpan(start=date(2017, 10, 1), text="sinds 1 oktober"),
    evidence=(SAID, AGAIN),
)
LOST = ControlClaim(id="c2", location=QUARTER, status=ControlStatus.LOSES, modality=Modality.ASSERTED, evidence=(AGAIN,))
BACKED = Alliance(id="a1", kind=AllianceKind.SUPPORTS, subject=USA, object=SDF, modality=Modality.ASSERTED, evidence=(AGAIN,))
REPORT = Report(
    text="…",
    title="Raqqa, dag 130",
    published=Published.of("2017-10-13"),
    backend=BackendInfo(name="hand", model="none", version="0"),
    actors=(SDF, USA),
    locations=(SYRIA, RAQQA, QUARTER),
    control_claims=(TAKEN, LOST),
    alliances=(BACKED,),
)
EMPTY = Report(text="…", backend=REPORT.backend)


def test_a_row_says_what_its_claim_says() -> None:
    """All of it, flat: the place with its point, both parties, who says so, when, and every piece of evidence."""
    row = to_rows(REPORT)[0]
    assert (row["title"], row["published"], row["url"]) == ("Raqqa, dag 130", "2017-10-13", None)
    assert (row["location"], row["inside"], row["latitude"], row["geonames_id"]) == ("Raqqa", "Syrië", 35.95, 172955)
    assert (row["actor"], row["actor_kind"], row["from_actor"]) == ("SDF", "armed_group", None)
    assert (row["status"], row["modality"], row["source"]) == ("captures", "reported", "activist")
    assert (row["start"], row["end"], row["time"]) == ("2017-10-01", None, "sinds 1 oktober")
    assert row["evidence"] == 'zei "ja", nu | viel'
    assert row["rule"] == "control.captures.takes | control.captures.falls"


@pytest.mark.parametrize("what", COLUMNS)
def test_columns_are_the_same_for_every_report(what: str) -> None:
    """A report without claims has the same columns in CSV, and each row has just these, in this order."""
    rows = to_rows(REPORT, what=what)  # type: ignore[arg-type]
    assert rows and all(tuple(row) == COLUMNS[what] for row in rows)
    assert to_csv(EMPTY, what=what).splitlines() == [",".join(COLUMNS[what])]  # type: ignore[arg-type]


def test_rows_of_alliances_actors_and_locations() -> None:
    (alliance,) = to_rows(REPORT, what="alliances")
    assert (alliance["subject"], alliance["kind"], alliance["object"], alliance["subject_country"]) == (
        "Verenigde Staten", "supports", "SDF", "US",
    )  # fmt: skip
    assert [(row["name"], row["aliases"]) for row in to_rows(REPORT, what="actors")] == [
        ("SDF", "de Koerden | QSD"),
        ("Verenigde Staten", None),
    ]
    assert [row["inside"] for row in to_rows(REPORT, what="locations")] == [None, "Syrië", "Raqqa"]


def test_rows_of_something_else() -> None:
    with pytest.raises(InputError, match="rows can be of claims, alliances, actors, locations, not of 'events'"):
        to_rows(REPORT, what="events")  # type: ignore[arg-type]


def test_csv_is_read_back() -> None:
    """Quotes and commas come back as they were, a piece of evidence on one line; several reports have one heading."""
    rows = list(csv.DictReader(io.StringIO(to_csv([REPORT, EMPTY, REPORT]), newline="")))
    assert len(rows) == 4
    assert rows[0]["evidence"] == 'zei "ja", nu | viel'
    assert rows[1]["actor"] == ""
    assert to_csv(REPORT, heading=False) == to_csv(REPORT).partition("\r\n")[2]


def test_geojson_has_a_feature_for_each_claim_and_each_other_place() -> None:
    """Longitude first; a place without a point keeps its feature."""
    features = to_geojson(REPORT)["features"]
    told = [(each["properties"]["feature"], each["properties"].get("location") or each["properties"]["name"]) for each in features]
    assert told == [("claim", "Raqqa"), ("claim", "laatste wijk"), ("location", "Syrië")]
    assert features[0]["geometry"] == {"type": "Point", "coordinates": [39.01, 35.95]}
    assert features[1]["geometry"] is None
    assert "latitude" not in features[0]["properties"]


def test_geojson_of_several_and_of_none() -> None:
    assert len(to_geojson([REPORT, REPORT])["features"]) == 6
    assert to_geojson([]) == {"type": "FeatureCollection", "features": []}
    json.dumps(to_geojson(REPORT), allow_nan=False)
