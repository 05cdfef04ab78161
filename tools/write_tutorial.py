"""Write what the docs' front page and the tutorial show: a highlighted report, a table, a map.

    python tools/write_tutorial.py

Writes ``docs/measured/front.html`` from the first example of the front page, and ``docs/measured/tutorial.txt`` and
``docs/images/tutorial_map.png`` from the seed document. Run it after a change of rules, model or pictures; ``tests/test_docs.py`` holds
the first two to what the library gives.
"""

from __future__ import annotations

import re
from itertools import takewhile
from pathlib import Path

from conflictparse import Report, parse_report, plot_map, to_html
from conflictparse.export.table import to_table

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "000_976f2b0105d2231f.txt"
INDEX, FRONT = ROOT / "docs" / "index.md", ROOT / "docs" / "measured" / "front.html"
TABLE, MAP = ROOT / "docs" / "measured" / "tutorial.txt", ROOT / "docs" / "images" / "tutorial_map.png"


def front_report() -> Report:
    """The report that the first example of the front page makes."""
    example = re.search(r"^```python\n(.*?)^```", INDEX.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert example is not None
    made: dict[str, Report] = {}
    exec(example[1], made)
    return made["report"]


def table(report: Report) -> str:
    """The date and the table of control claims, as the command line prints them."""
    return "\n".join(takewhile(lambda line: not line.startswith("Alliances"), to_table(report).splitlines())).rstrip() + "\n"


def main() -> None:
    report = parse_report(SEED.read_text(encoding="utf-8"), published="2017-10-13")
    TABLE.write_text(table(report), encoding="utf-8")
    FRONT.write_text(to_html(front_report()) + "\n", encoding="utf-8")
    MAP.parent.mkdir(exist_ok=True)
    figure = plot_map(report).get_figure(root=True)
    assert figure is not None
    figure.savefig(MAP, dpi=110, metadata={"Software": None})
    print(f"{FRONT.relative_to(ROOT)}, {TABLE.relative_to(ROOT)}, {MAP.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
