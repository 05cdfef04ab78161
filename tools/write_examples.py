"""Run every example and write its output beside it.

    python tools/write_examples.py [NAME...]

Writes ``examples/output/`` and the outputs inside ``examples/*.ipynb``; with names, only of those examples. Run it after a change of an
example, or of what the library reads; ``tests/test_examples.py`` holds the outputs to the examples.
"""

from __future__ import annotations

import io
import runpy
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode
from traitlets.config import Config

EXAMPLES = Path(__file__).parent.parent / "examples"
OUTPUT = EXAMPLES / "output"
# Scripts that write a file, and how its name ends; the others print
WRITES = {
    "alliance_graph": ".png",
    "highlighted_text": ".html",
    "map_of_a_report": ".png",
    "timeline_of_a_town": ".png",
    "to_geojson": ".geojson",
}
_RICHEST_FIRST = ("text/html", "image/png", "text/plain")


def scripts() -> tuple[Path, ...]:
    """Every example that is a script."""
    return tuple(sorted(EXAMPLES.glob("*.py")))


def notebooks() -> tuple[Path, ...]:
    """Every example that is a notebook."""
    return tuple(sorted(EXAMPLES.glob("*.ipynb")))


def output_of(script: Path) -> Path:
    """Where a script's output is kept."""
    return OUTPUT / f"{script.stem}{WRITES.get(script.stem, '.txt')}"


def run(script: Path, output: Path) -> None:
    """Run a script in this process and keep what it writes or prints."""
    if script.stem in WRITES:
        with _arguments(script, output):
            runpy.run_path(str(script), run_name="__main__")
    else:
        with _arguments(script), redirect_stdout(io.StringIO()) as printed:
            runpy.run_path(str(script), run_name="__main__")
        output.write_text(printed.getvalue(), encoding="utf-8")


@contextmanager
def _arguments(*given: Path) -> Iterator[None]:
    """Stand for a command line."""
    before, sys.argv = sys.argv, [str(each) for each in given]
    try:
        yield
    finally:
        sys.argv = before


def executed(notebook: Path) -> NotebookNode:
    """A notebook run from top to bottom in a new kernel. Of each output only the form stays that a notebook shows."""
    made: NotebookNode = nbformat.read(notebook, as_version=4)
    with TemporaryDirectory() as sockets:  # over files that are gone afterwards; over TCP the kernel warns that others could listen
        private = Config({"KernelManager": {"transport": "ipc", "ip": f"{sockets}/kernel"}})
        beside = {"metadata": {"path": str(notebook.parent)}}
        NotebookClient(made, timeout=300, record_timing=False, config=private, resources=beside).execute()
    made.metadata = {"kernelspec": made.metadata["kernelspec"], "language_info": {"name": "python"}}
    for cell in (cell for cell in made.cells if cell.cell_type == "code"):
        cell.outputs = [output for output in cell.outputs if output.get("name") != "stderr"]  # warnings with paths of this machine
        for output in (output for output in cell.outputs if "data" in output):
            shown = next(kind for kind in _RICHEST_FIRST if kind in output["data"])
            output["data"], output["metadata"] = {shown: output["data"][shown]}, {}
    return made


def main(*names: str) -> None:
    """Write all outputs, or those of the examples named."""
    OUTPUT.mkdir(exist_ok=True)
    for script in scripts():
        if not names or script.stem in names:
            run(script, output_of(script))
            print(f"{output_of(script).name}: {output_of(script).stat().st_size:,} bytes")
    for notebook in notebooks():
        if not names or notebook.stem in names:
            nbformat.write(executed(notebook), notebook)
            print(f"{notebook.name}: {notebook.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
