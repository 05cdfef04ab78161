"""Read a folder of articles into one pandas DataFrame with a row for each claim, and print what is in it.

Run it from a checkout: ``python examples/folder_to_dataframe.py [FOLDER]``. It needs pandas.
"""

import sys
from pathlib import Path

import pandas as pd

from conflictparse import Article, Failure, parse_reports, to_rows

FOLDER = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "reports"

files = sorted(FOLDER.glob("*.txt"))
rows = []
for report in parse_reports(Article(text=file.read_text(encoding="utf-8"), title=file.stem) for file in files):
    if isinstance(report, Failure):
        print(f"{report.article.title}: {report.error}", file=sys.stderr)
    else:
        rows += to_rows(report)
claims = pd.DataFrame(rows)

print(f"{len(claims)} claims in {len(files)} articles\n")
print(pd.crosstab(claims["status"], claims["modality"]).to_string())

taken = claims[(claims["status"] == "captures") & (claims["modality"] == "asserted")]
print("\nTaken, says the article itself:\n")
print(taken.sort_values("start")[["start", "location", "country", "actor", "from_actor"]].fillna("").to_string(index=False))
