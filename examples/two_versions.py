"""Compare the claims of two versions of an article: the morning and the evening edition of one day.

Run it from a checkout: ``python examples/two_versions.py [OLD NEW]``.
"""

import sys
from collections import defaultdict
from pathlib import Path

from conflictparse import parse_report

REPORTS = Path(__file__).parent / "reports"
OLD, NEW = map(Path, sys.argv[1:3]) if len(sys.argv) > 2 else (REPORTS / "el_fasher_ochtend.txt", REPORTS / "el_fasher_avond.txt")


def claims(file: Path) -> dict[str, set[str]]:
    """What a version says of whom and where, and in which ways: how sure, according to whom, when."""
    said = defaultdict(set)
    for claim in parse_report(file.read_text(encoding="utf-8")).control_claims:
        how = claim.modality.value + (f" by {claim.source}" if claim.source else "")
        when = "".join(f", {day}" for day in dict.fromkeys((claim.time.start, claim.time.end)) if day)
        said[f"{claim.actor.name if claim.actor else 'someone'} {claim.status} {claim.location.name}"].add(how + when)
    return said


old, new = claims(OLD), claims(NEW)
for heading, these in (("New", new.keys() - old.keys()), ("Gone", old.keys() - new.keys())):
    print(f"{heading}:")
    for claim in sorted(these):
        print(f"  {claim} ({'; '.join(sorted((new | old)[claim]))})")
print("Changed:")
for claim in sorted(claim for claim in old.keys() & new.keys() if old[claim] != new[claim]):
    print(f"  {claim}: {'; '.join(sorted(old[claim]))} -> {'; '.join(sorted(new[claim]))}")
