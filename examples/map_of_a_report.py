"""Draw the places of a report on a map: what the report says of each, and how sure it is.

Run it from a checkout: ``python examples/map_of_a_report.py [PICTURE]``. It needs ``conflictparse[plot]``.
The name of the file says its format: png, svg or pdf.
"""

import sys
from pathlib import Path

from conflictparse import parse_report, plot_map

PICTURE = sys.argv[1] if len(sys.argv) > 1 else "map_of_a_report.png"

text = (Path(__file__).parent / "reports" / "goma_3.txt").read_text(encoding="utf-8")
ax = plot_map(parse_report(text))
ax.figure.savefig(PICTURE, dpi=120)
