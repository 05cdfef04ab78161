"""Write a report as a web page: its text with parties, places and claims highlighted, and tables of what it says.

Run it from a checkout: ``python examples/highlighted_text.py [PAGE]``. In a notebook, a report at the end of a cell shows the same.
"""

import sys
from pathlib import Path

from conflictparse import parse_report, to_html

PAGE = Path(sys.argv[1] if len(sys.argv) > 1 else "highlighted_text.html")

text = (Path(__file__).parent / "reports" / "dien_bien_phu.txt").read_text(encoding="utf-8")
PAGE.write_text(to_html(parse_report(text, title="Dien Bien Phu"), page=True), encoding="utf-8")
