"""The annotated reports in ``gold/``: the scorer's table, a floor that may only be raised, and what must hold of every report."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import RememberingBackend

import conflictparse
from conflictparse import Report, Span, parse_report
from conflictparse.normalize import normalize

HERE = Path(__file__).parent
GOLD = sorted((HERE / "gold").glob("*.json"))
SCHEMA = json.loads((Path(conflictparse.__file__).parent / "report.schema.json").read_text(encoding="utf-8"))
SEED = "raqqa-2017-10"


@pytest.fixture(scope="module")
def reports(bundled: RememberingBackend) -> dict[str, Report]:
    """Every gold text, parsed."""
    gold: list[dict[str, Any]] = [json.loads(path.read_text(encoding="utf-8")) for path in GOLD]
    list(bundled.parse_many(normalize(each["text"]).text for each in gold))
    return {each["id"]: parse_report(each["text"], published=each["published"], backend=bundled) for each in gold}


def score(reports: dict[str, Report], folder: Path) -> dict[str, Any]:
    """The scorer's figures for some reports, by ``score.py`` as the annotation guide has it."""
    gold, predicted = folder / "gold", folder / "predicted"
    gold.mkdir()
    predicted.mkdir()
    for name, report in reports.items():
        (gold / f"{name}.json").write_bytes((HERE / "gold" / f"{name}.json").read_bytes())
        (predicted / f"{name}.json").write_text(report.to_json(), encoding="utf-8")
    command = [sys.executable, str(HERE / "score.py"), str(gold), "--pred", str(predicted)]
    print(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    figures: dict[str, Any] = json.loads(subprocess.run([*command, "--json"], check=True, capture_output=True, text=True).stdout)
    return figures


def test_scores_do_not_fall(reports: dict[str, Report], tmp_path: Path) -> None:
    """F1 on all gold reports, and on the seed alone, is at least what ``floor.json`` says."""
    floor = json.loads((HERE / "floor.json").read_text(encoding="utf-8"))
    (tmp_path / "all").mkdir()
    (tmp_path / "seed").mkdir()
    everything = score(reports, tmp_path / "all")
    seed = score({SEED: reports[SEED]}, tmp_path / "seed")
    found = {"all": {what: everything[what][2] for what in floor["all"]}, "seed": {what: seed[what][2] for what in floor["seed"]}}
    below = {(part, what): found[part][what] for part in floor for what in floor[part] if found[part][what] < floor[part][what]}
    assert not below, f"below the floor: {below}"


def test_spans_slice_back(reports: dict[str, Report]) -> None:
    """Every piece of evidence and every mention is what the text has at its offsets."""
    for report in reports.values():
        spans: list[Span] = [each for claim in report.control_claims for each in claim.evidence]
        spans += [each for pair in report.alliances for each in pair.evidence]
        spans += [each for actor in report.actors for each in actor.mentions]
        spans += [each for place in report.locations for each in place.mentions]
        assert spans
        assert all(report.text[each.start : each.end] == each.text for each in spans)


def test_json_fits_the_schema_and_comes_back(reports: dict[str, Report]) -> None:
    """The JSON of every report validates, and reads back to an equal report."""
    for report in reports.values():
        data = json.loads(report.to_json())
        jsonschema.validate(data, SCHEMA)
        assert Report.from_dict(data) == report
