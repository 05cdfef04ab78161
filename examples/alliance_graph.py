"""Draw who backs whom in a report.

Run it from a checkout: ``python examples/alliance_graph.py [PICTURE]``. It needs ``conflictparse[plot]``.
The name of the file says its format: png, svg or pdf.
"""

import sys
from pathlib import Path

from conflictparse import parse_report, plot_alliances

PICTURE = sys.argv[1] if len(sys.argv) > 1 else "alliance_graph.png"

text = (Path(__file__).parent / "reports" / "goma_1.txt").read_text(encoding="utf-8")
ax = plot_alliances(parse_report(text))
ax.figure.savefig(PICTURE, dpi=120)
