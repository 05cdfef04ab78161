"""What a user's type checker makes of the package: ``typing/`` holds right uses and wrong ones."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mypy import api

import conflictparse

USES = Path(__file__).parent / "typing"
CACHE = Path(__file__).parent.parent / ".mypy_cache" / "users"
IMPORTS = """
from datetime import date
import conflictparse
from conflictparse import *
from conflictparse.pattern import Beside
report = parse_report("")
claim = report.control_claims[0]
found = next(parse_reports([""]))
"""
REVEALED = {
    "report": "Report",
    "claim.actor": "Actor | None",
    "claim.location.parent": "Location | None",
    "claim.status": "ControlStatus",
    "claim.status == 'captures'": "bool",
    "ControlStatus('captures')": "ControlStatus",
    "claim.time.start": "date | None",
    "[each.rule for each in claim.evidence]": "list[str]",
    "{each.kind for each in report.actors}": "set[ActorKind]",
    "found": "Report | Failure",
    "found if isinstance(found, Report) else None": "Report | None",
    "found.error if isinstance(found, Failure) else None": "Exception | None",
    "explain(report).sentences": "tuple[ExplainedSentence, ...]",
    "compare_backends('', ['stanza']).control_claims[0].stable": "bool",
    "Report.from_dict(report.to_dict()).to_json()": "str",
    "to_rows(report)": "list[dict[str, str | int | float | None]]",
    "to_geojson(report)": "dict[str, Any]",
    "to_html(report)": "str",
    "InputError(reason='').message": "str",
    "Beside('vlag').words": "frozenset[str]",
}

Check = Callable[..., tuple[str, str, int]]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Mypy as a user runs it: strict, elsewhere, with the package as it is installed, and without this project's settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MYPYPATH", raising=False)
    settings = tmp_path / "mypy.ini"
    settings.write_text("[mypy]\nstrict = True\n", encoding="utf-8")

    def run(*files: Path) -> tuple[str, str, int]:
        return api.run(["--config-file", str(settings), "--cache-dir", str(CACHE), *map(str, files)])

    return run


def revealed(check: Check, expressions: tuple[str, ...]) -> list[str]:
    """The types that mypy reveals, without their modules."""
    program = Path("program.py")
    program.write_text(IMPORTS + "".join(f"reveal_type({each})\n" for each in expressions), encoding="utf-8")
    told, wrong, status = check(program)
    assert (wrong, status) == ("", 0), told
    return [re.sub(r"(?:\w+\.)+(?=\w)", "", each) for each in re.findall(r'Revealed type is "(.*)"', told)]


def test_right_uses_are_accepted_and_wrong_ones_refused(check: Check) -> None:
    files = sorted(USES.glob("*.py"))
    assert {"wrong_uses.py", "reading.py"} <= {file.name for file in files}
    told, wrong, status = check(*files)
    assert (wrong, status) == ("", 0), told


def test_an_accepted_wrong_use_is_an_error(check: Check, tmp_path: Path) -> None:
    """So that the file of wrong uses proves something."""
    right = tmp_path / "right.py"
    right.write_text('from conflictparse import parse_report\nparse_report("", title="a")  # type: ignore[arg-type]\n', encoding="utf-8")
    told, _, status = check(right)
    assert status == 1
    assert 'right.py:2: error: Unused "type: ignore" comment' in told


def test_types_are_as_listed(check: Check) -> None:
    assert dict(zip(REVEALED, revealed(check, tuple(REVEALED)), strict=True)) == REVEALED


def test_every_public_name_has_a_type(check: Check) -> None:
    """Also those that are loaded when they are first asked for; a graph has one by types-networkx."""
    types = dict(zip(conflictparse.__all__, revealed(check, tuple(f"conflictparse.{name}" for name in conflictparse.__all__)), strict=True))
    assert {name: said for name, said in types.items() if re.search(r"^Any|: Any[ ,)]|-> Any", said)} == {}
    assert types["__version__"] == "str"
