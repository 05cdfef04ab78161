"""The owner's seed document, read as it is."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest
from conftest import RememberingBackend

from conflictparse import ControlClaim, Report, parse_report

SEED = Path(__file__).parent.parent / "seeds" / "000_976f2b0105d2231f.txt"


@pytest.fixture(scope="module")
def report(bundled: RememberingBackend) -> Report:
    return parse_report(SEED.read_text(encoding="utf-8"), published="2017-10-13", backend=bundled)


def called(names: str, thing: object) -> bool:
    """Whether an actor or location has one of these names."""
    return thing is not None and bool({*names.split("|")} & {getattr(thing, "name", ""), *getattr(thing, "aliases", ())})


def claims(report: Report, place: str, status: str, actor: str | None) -> list[ControlClaim]:
    return [
        claim
        for claim in report.control_claims
        if called(place, claim.location) and claim.status == status and (actor is None or called(actor, claim.actor))
    ]


def test_header_is_the_publication_month(bundled: RememberingBackend) -> None:
    """``date 2017-10`` is read as published, and is in no claim; "gisteren" then stays open."""
    read = parse_report(SEED.read_text(encoding="utf-8"), backend=bundled)
    assert str(read.published) == "2017-10"
    assert all("date 2017-10" not in evidence.text for claim in read.control_claims for evidence in claim.evidence)


@pytest.mark.parametrize(
    ("place", "status", "actor"),
    [
        ("Raqqa", "captures", "SDF"),
        ("Deir al-Zor", "captures", "Syrische leger|Syrisch regime"),
        ("Mayadeen", "besieges", None),
        ("Talafar", "captures", "Iraakse leger"),
        ("Hawija", "captures", "Iraakse leger"),
        ("Mosul", "loses", "Islamitische Staat|IS"),
        ("Mayadeen", "holds", "Syrisch regime|regime"),
    ],
)
def test_claims(report: Report, place: str, status: str, actor: str | None) -> None:
    """What a careful reader writes down."""
    assert claims(report, place, status, actor)


def test_details(report: Report) -> None:
    """Dates, sources, and who lost."""
    (deir,) = claims(report, "Deir al-Zor", "captures", "Syrische leger")
    assert (str(deir.time.start), str(deir.time.end)) == ("2017-09-01", "2017-09-30")
    (mosul,) = claims(report, "Mosul", "loses", "IS")
    assert (str(mosul.time.start), str(mosul.time.end)) == ("2017-07-01", "2017-07-31")
    besieged = claims(report, "Mayadeen", "besieges", None)
    assert [(claim.modality, claim.source) for claim in besieged] == [("reported", "Syrische leger")]
    for place in ("Talafar", "Hawija"):
        assert any(called("Islamitische Staat", claim.from_actor) for claim in claims(report, place, "captures", "Iraakse leger"))


@pytest.mark.parametrize(
    ("subject", "kind", "object_"),
    [
        ("Verenigde Staten", "supports", "SDF"),
        ("Rusland", "supports", "Syrisch regime|regime"),
        ("Syrische Koerden", "part_of", "SDF"),
    ],
)
def test_alliances(report: Report, subject: str, kind: str, object_: str) -> None:
    """Who backs whom."""
    assert any(pair.kind == kind and called(subject, pair.subject) and called(object_, pair.object) for pair in report.alliances)


def test_no_alliance_is_made_up(report: Report) -> None:
    """ "SDF, die bestaat uit Syrische Koerden en die wordt gesteund door de Amerikanen": the Americans back the SDF, not the Kurds."""
    assert [(pair.subject.name, pair.kind.value, pair.object.name) for pair in report.alliances] == [
        ("Syrische Koerden", "part_of", "SDF"),
        ("Verenigde Staten", "supports", "SDF"),
        ("Rusland", "supports", "Syrië"),
    ]


def test_json_is_stable(report: Report, bundled: RememberingBackend) -> None:
    """The same text gives the same report."""
    again = parse_report(SEED.read_text(encoding="utf-8"), published="2017-10-13", backend=bundled)
    assert again.to_json() == report.to_json()


def test_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """``examples/read_seed.py`` runs as it stands."""
    runpy.run_path(str(SEED.parent.parent / "examples" / "read_seed.py"))
    assert "SDF captures Raqqa (asserted)" in capsys.readouterr().out
