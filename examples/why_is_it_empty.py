"""Ask why a report has no claims.

Run it from a checkout: ``python examples/why_is_it_empty.py``.
"""

from conflictparse import explain, parse_report

TEXTS = (
    "Het regende gisteren in Utrecht.",
    "De rebellen vielen het leger aan. Er vielen tien doden.",
    "Als Goma valt, ligt de weg naar Bukavu open.",
    "Ajax veroverde in Rotterdam de beker.",
)

for text in TEXTS:
    print(explain(parse_report(text)))
    print("-" * 72)
