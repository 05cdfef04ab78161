"""Every example runs, and gives the output that stands beside it."""

from __future__ import annotations

import json
import re
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from write_examples import EXAMPLES, OUTPUT, WRITES, executed, notebooks, output_of, run, scripts

from conflictparse import Published

STALE = "the example gives another output now: look at it, then run python tools/write_examples.py"
PICTURES = {name for name, ending in WRITES.items() if ending == ".png"}
LARGEST = 150_000  # bytes of a picture
NAMES = {
    "alliance_graph": ("Rwanda", "M23", "Wazalendo", "Congolese leger"),
    "map_of_a_report": ("Goma", "Bukavu", "Uvira"),
    "timeline_of_a_town": ("Goma", "M23"),
}


@pytest.fixture(autouse=True)
def figures() -> Iterator[None]:
    """Close the figures that an example leaves open."""
    yield
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")


@pytest.mark.parametrize("script", [each for each in scripts() if each.stem not in PICTURES], ids=lambda each: each.stem)
def test_script_gives_its_output(script: Path, tmp_path: Path) -> None:
    written = tmp_path / output_of(script).name
    run(script, written)
    assert written.read_text(encoding="utf-8") == output_of(script).read_text(encoding="utf-8"), STALE


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_picture_has_the_names(name: str, tmp_path: Path) -> None:
    """As SVG, where matplotlib notes each text in a comment."""
    run(EXAMPLES / f"{name}.py", tmp_path / "picture.svg")
    texts = re.findall(r"<!-- (.*?) -->", (tmp_path / "picture.svg").read_text(encoding="utf-8"), re.DOTALL)
    assert not [each for each in NAMES[name] if not any(each in text for text in texts)], texts


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_picture_is_a_small_png(name: str, tmp_path: Path) -> None:
    run(EXAMPLES / f"{name}.py", tmp_path / "picture.png")
    for picture in (tmp_path / "picture.png", OUTPUT / f"{name}.png"):
        assert picture.read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
        assert picture.stat().st_size < LARGEST


def test_geojson_is_geojson() -> None:
    features = json.loads((OUTPUT / "to_geojson.geojson").read_text(encoding="utf-8"))["features"]
    assert {each["properties"].get("location") for each in features if each["geometry"]} >= {"Goma", "Bukavu"}


@pytest.mark.parametrize("notebook", notebooks(), ids=lambda each: each.stem)
def test_notebook_gives_its_outputs(notebook: Path) -> None:
    """Run in a new kernel, whose cells must not fail; pictures are only compared by their kind."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the kernel's client, not of the library
        now = executed(notebook)
    stored = nbformat.read(notebook, as_version=4)
    assert [_outputs(cell) for cell in now.cells] == [_outputs(cell) for cell in stored.cells], STALE


def _outputs(cell: NotebookNode) -> list[object]:
    outputs = cell.get("outputs", ())
    return [
        each["text"] if "text" in each else {kind: kind == "image/png" or data for kind, data in each["data"].items()} for each in outputs
    ]


def test_no_output_is_left_over() -> None:
    assert {each.name for each in OUTPUT.iterdir()} == {output_of(script).name for script in scripts()}


def test_the_page_lists_every_example() -> None:
    page = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    linked = set(re.findall(r"\]\((.*?)\)", page))
    assert linked >= {each.name for each in (*scripts(), *notebooks())} | {f"output/{each.name}" for each in OUTPUT.iterdir()}
    assert not [each for each in linked if not (EXAMPLES / each).exists()]


@pytest.mark.parametrize("report", sorted((EXAMPLES / "reports").glob("*.txt")), ids=lambda each: each.stem)
def test_reports_say_their_date(report: Path) -> None:
    head, blank, *_ = report.read_text(encoding="utf-8").splitlines()
    assert blank == ""
    assert Published.of(head.removeprefix("date ")).day
