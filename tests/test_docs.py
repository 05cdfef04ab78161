"""The documentation: Python blocks and commands that read files run as they stand, every public name is in the reference, and what is
shown is what the library gives.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from write_tutorial import FRONT, SEED, TABLE, front_report, table

import conflictparse
from conflictparse import errors, parse_report, to_html
from conflictparse.__main__ import main

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(python|sh)\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = "python -m conflictparse "
TEXT = "De rebellen hebben Goma ingenomen. Het leger is gevlucht."


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder like a checkout, in which an example may write."""
    for name in ("seeds", "examples"):
        (tmp_path / name).symlink_to(ROOT / name)
    monkeypatch.chdir(tmp_path)
    yield tmp_path


def blocks(page: Path, language: str) -> list[str]:
    return [block for kind, block in BLOCK.findall(page.read_text(encoding="utf-8")) if kind == language]


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")], ids=name_of)
def test_python_blocks_run(page: Path) -> None:
    """The blocks of a page run in order, in one namespace, as a reader would type them; ``text`` is an article."""
    namespace = {"text": TEXT}
    for block in blocks(page, "python"):
        exec(compile(block, page.name, "exec"), namespace)
    assert namespace.keys() > {"text"}, "the blocks of a page make something"


COMMANDS = [
    pytest.param(line, id=f"{name_of(page)}: {line[len(COMMAND) :][:50]}")
    for page in PAGES
    for block in blocks(page, "sh")
    for line in block.replace(".venv/bin/python", "python").splitlines()
    if line.startswith(COMMAND)
]


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize("line", COMMANDS)
def test_commands_run(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command of the docs that reads files reads them all."""
    assert main(shlex.split(line.removeprefix(COMMAND))) == 0
    assert capsys.readouterr().out


def test_readme_example_says_what_it_prints(capsys: pytest.CaptureFixture[str]) -> None:
    """The first example of the README gives the claim that its text makes."""
    exec(blocks(ROOT / "README.md", "python")[0], {})
    printed = capsys.readouterr().out
    assert "Mayadeen besieges Syrische leger reported activist 2017-10-10" in printed


def described(page: str) -> Iterator[tuple[str, str]]:
    """Module and name of all that a page of the reference describes."""
    module = "conflictparse"
    for kind, given in re.findall(r"^\.\. (currentmodule|autofunction|autoclass|autoexception):: (\S+)$", page, re.MULTILINE):
        if kind == "currentmodule":
            module = given
        elif given.startswith("conflictparse."):
            yield given.rpartition(".")[0], given.rpartition(".")[2]
        else:
            yield module, given


def test_the_reference_has_every_public_name() -> None:
    """What can be imported from ``conflictparse`` is described, and what is described is there."""
    pages = [(ROOT / "docs" / "reference" / name).read_text(encoding="utf-8") for name in ("api.md", "errors.md")]
    names = [each for page in pages for each in described(page)]
    assert [(module, name) for module, name in names if not hasattr(import_module(module), name)] == []
    missing = set(conflictparse.__all__) - {name for module, name in names if module == "conflictparse"} - {"__version__"}
    assert not missing, f"not in docs/reference: {sorted(missing)}"


def test_every_error_is_described() -> None:
    page = (ROOT / "docs" / "reference" / "errors.md").read_text(encoding="utf-8")
    children = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, errors.ConflictParseError)}
    assert children == set(re.findall(r"autoexception:: (\w+)", page))


def test_the_front_page_shows_its_example() -> None:
    """After a change of rules or pictures: ``python tools/write_tutorial.py``."""
    assert FRONT.read_text(encoding="utf-8") == to_html(front_report()) + "\n"


def test_the_tutorial_shows_what_is_printed() -> None:
    """After a change of rules: ``python tools/write_tutorial.py``."""
    report = parse_report(SEED.read_text(encoding="utf-8"), published="2017-10-13")
    assert TABLE.read_text(encoding="utf-8") == table(report)
