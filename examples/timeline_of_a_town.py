"""Draw what the reports of a few weeks say of one town.

Run it from a checkout: ``python examples/timeline_of_a_town.py [PICTURE]``. It needs ``conflictparse[plot]``.
The name of the file says its format: png, svg or pdf.
"""

import sys
from pathlib import Path

from conflictparse import Report, parse_reports, plot_timeline

PICTURE = sys.argv[1] if len(sys.argv) > 1 else "timeline_of_a_town.png"

files = sorted((Path(__file__).parent / "reports").glob("goma_*.txt"))
reports = [each for each in parse_reports(file.read_text(encoding="utf-8") for file in files) if isinstance(each, Report)]
ax = plot_timeline(reports, "Goma")
ax.figure.savefig(PICTURE, dpi=120)
