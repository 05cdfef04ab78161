"""What would be released: the fast part of ``tools/check_release.py``, and proof that its checks find what is wrong."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from check_release import (
    DRAWING,
    LEAST_CLAIMS,
    ROOT,
    build,
    in_checkout,
    inside,
    wrong_files,
    wrong_import,
    wrong_messages,
    wrong_metadata,
    wrong_reading,
)

import conflictparse

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
VERSION = conflictparse.__version__


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of the wheel that the checkout builds now."""
    return inside(build(ROOT, tmp_path_factory.mktemp("dist"), "wheel")["wheel"])


@pytest.fixture(scope="module")
def metadata(wheel: dict[str, bytes]) -> bytes:
    """Its metadata."""
    return wheel[f"conflictparse-{VERSION}.dist-info/METADATA"]


# --- the wheel ----------------------------------------------------------------------------------------------------------


def test_the_wheel_holds_the_package_and_nothing_else(wheel: dict[str, bytes]) -> None:
    assert list(wrong_files(wheel, in_checkout())) == []
    assert len(wheel) > 100


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda wheel: wheel.pop("conflictparse/backends/nl/parser.pt"), "the package lacks backends/nl/parser.pt"),
        (lambda wheel: wheel.pop("conflictparse/parse.py"), "the wheel lacks conflictparse/parse.py"),
        (
            lambda wheel: wheel.update({"tests/test_release.py": b""}),
            "the wheel has tests/test_release.py, which is no file of the package",
        ),
        (lambda wheel: wheel.update({"conflictparse/parse.py": b""}), "conflictparse/parse.py differs from the checkout"),
        (lambda wheel: wheel.pop(f"conflictparse-{VERSION}.dist-info/licenses/NOTICE"), "the wheel lacks the licence NOTICE"),
    ],
)
def test_what_is_wrong_with_a_wheel_is_told(wheel: dict[str, bytes], change: Callable[[dict[str, bytes]], object], problem: str) -> None:
    other = dict(wheel)
    change(other)
    assert problem in list(wrong_files(other, in_checkout()))


# --- its metadata -------------------------------------------------------------------------------------------------------


def test_the_metadata_is_valid(metadata: bytes) -> None:
    assert list(wrong_metadata(metadata, PROJECT, CHANGELOG, VERSION)) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("\nRequires-Python: >=3.11", "\nRequires-Python: eleven", "'eleven' is invalid for 'requires-python'"),
        (f"\nVersion: {VERSION}", "\nVersion: 9.0", "versions differ: 9.0 in the wheel"),
        ("AND CC-BY-4.0", "AND MIT", "licences differ: Apache-2.0 AND CC-BY-SA-4.0 AND MIT"),
        ("\nLicense-File: NOTICE", "", "licences differ"),
        ("\nRequires-Dist: attrs>=25.1", "", "requirements differ"),
        ("\n# conflictparse", "\n# something", "the README is not the description"),
    ],
)
def test_what_is_wrong_with_metadata_is_told(metadata: bytes, old: str, new: str, problem: str) -> None:
    assert old.encode() in metadata
    told = list(wrong_metadata(metadata.replace(old.encode(), new.encode(), 1), PROJECT, CHANGELOG, VERSION))
    assert len(told) == 1
    assert problem in told[0]


def test_a_version_needs_a_heading_in_the_changelog(metadata: bytes) -> None:
    longer = CHANGELOG.replace(f"## {VERSION}", f"## {VERSION}1")
    assert list(wrong_metadata(metadata, PROJECT, longer, VERSION)) == [f"CHANGELOG.md has no heading for {VERSION}"]


# --- what it does where it is installed ---------------------------------------------------------------------------------


def seed(claims: int, **changed: Any) -> dict[str, Any]:
    """A report with so many claims."""
    return {"control_claims": [f"c{number}" for number in range(claims)], "alliances": ["a1"], **changed}


FEWER = f"the installed wheel finds 2 claims in the seed, fewer than {LEAST_CLAIMS}"


@pytest.mark.parametrize(
    ("installed", "problems"),
    [
        (seed(LEAST_CLAIMS), []),
        (seed(LEAST_CLAIMS, alliances=[]), ["alliances of the seed differ from the checkout's"]),
        (seed(2), [FEWER, "control_claims of the seed differ from the checkout's"]),
    ],
)
def test_the_seed_must_be_read_as_in_the_checkout(installed: dict[str, Any], problems: list[str]) -> None:
    assert list(wrong_reading(installed, seed(LEAST_CLAIMS))) == problems


def test_an_import_must_be_light_and_from_the_clean_environment(tmp_path: Path) -> None:
    assert list(wrong_import(f"{tmp_path}/lib/conflictparse/__init__.py\n\n0.1\n", tmp_path)) == []
    assert list(wrong_import("/checkout/conflictparse/__init__.py\nstanza,torch\n0.1\n", tmp_path)) == [
        "imported from /checkout/conflictparse/__init__.py, not from the clean environment",
        "importing conflictparse imports stanza,torch",
    ]


def test_a_picture_must_say_which_extra_it_needs() -> None:
    good = f"MissingExtraError: {conflictparse.MissingExtraError(package='matplotlib', extra='plot')}"
    assert list(wrong_messages({"plot_map": good})) == []
    assert list(wrong_messages({"plot_map": "no error"})) == ["plot_map without its packages: no error"]


def test_every_picture_is_tried() -> None:
    pictures = {name for name in conflictparse.__all__ if name.startswith("plot_") or name.endswith("_map")}
    assert {name for name in pictures if f'"{name}"' in DRAWING} == pictures
