"""Every Python block in the README and the docs runs as it stands, with ``text`` as the article."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", [page for page in PAGES if BLOCK.search(page.read_text(encoding="utf-8"))], ids=lambda page: page.name)
def test_blocks_run(page: Path) -> None:
    """The blocks of a page run in order, in one namespace, as a reader would type them."""
    namespace = {"text": "De rebellen hebben Goma ingenomen. Het leger is gevlucht."}
    for block in BLOCK.findall(page.read_text(encoding="utf-8")):
        exec(compile(block, page.name, "exec"), namespace)
    assert "parse_report" in namespace


def test_readme_example_says_what_it_prints(capsys: pytest.CaptureFixture[str]) -> None:
    """The first example of the README gives the claim that its text makes."""
    exec(BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))[0], {})
    printed = capsys.readouterr().out
    assert "Mayadeen besieges Syrische leger reported activist 2017-10-10" in printed
