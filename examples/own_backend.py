"""Read a text with trees that another parser has written as CoNLL-U; no model is loaded.

Run it from a checkout: ``python examples/own_backend.py``. A whole backend to copy, as a package, is in ``examples/backend_plugin``.
"""

from conflictparse import parse_report
from conflictparse.backends.conformance import violations
from conflictparse.backends.conllu import ConlluBackend

TEXT = "Sake viel dinsdag in handen van M23."
TREE = """
1  Sake     Sake     PROPN  _  Number=Sing                            2  nsubj  _  _
2  viel     vallen   VERB   _  Number=Sing|Tense=Past|VerbForm=Fin    0  root   _  _
3  dinsdag  dinsdag  NOUN   _  Number=Sing                            2  obl    _  _
4  in       in       ADP    _  _                                      5  case   _  _
5  handen   hand     NOUN   _  Number=Plur                            2  obl    _  _
6  van      van      ADP    _  _                                      7  case   _  _
7  M23      M23      PROPN  _  Number=Sing                            5  nmod   _  SpaceAfter=No
8  .        .        PUNCT  _  _                                      2  punct  _  _
"""
written = "\n".join("\t".join(row.split()) for row in TREE.strip().splitlines()) + "\n\n"  # CoNLL-U has tabs

backend = ConlluBackend(recordings=(written,), name="by hand")
print("Problems with the backend:", *violations(backend, [TEXT]) or ("none",))
report = parse_report(TEXT, published="2025-01-23", backend=backend)
for claim in report.control_claims:
    print(f"{claim.actor.name if claim.actor else 'someone'} {claim.status} {claim.location.name}, {claim.time.start}")
print(f"Read by: {report.backend.name}, {report.backend.model}")
