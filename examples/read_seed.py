"""Read the seed document and print who has, takes, loses or besieges what, with the words that say so.

Run it from a checkout: ``python examples/read_seed.py``.
"""

from pathlib import Path

from conflictparse import parse_report

SEED = Path(__file__).parent.parent / "seeds" / "000_976f2b0105d2231f.txt"

report = parse_report(SEED.read_text(encoding="utf-8"), published="2017-10-13")

for claim in report.control_claims:
    actor = claim.actor.name if claim.actor else "someone"
    print(f"{actor} {claim.status} {claim.location.name} ({claim.modality})")
    for evidence in claim.evidence:
        print(f"    {evidence.start}: {evidence.text!r}")
for alliance in report.alliances:
    print(f"{alliance.subject.name} {alliance.kind} {alliance.object.name} ({alliance.modality})")
