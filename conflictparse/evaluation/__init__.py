"""How well reports are read, measured on annotated ones ("gold"): the reference scorer's figures, and what a change gains and loses.

>>> from conflictparse.evaluation import GoldReport, score
>>> gold = GoldReport.from_dict({
...     "id": "goma", "text": "M23 heeft Goma ingenomen.", "alliances": [],
...     "actors": [{"name": "M23", "kind": "armed_group"}], "locations": [{"name": "Goma", "kind": "city"}],
...     "control_claims": [
...         {"location": "Goma", "actor": "M23", "status": "captures", "modality": "asserted", "evidence": "M23 heeft Goma ingenomen"}
...     ],
... })
>>> [pair.strict for pair in score(gold, gold).claims.found]
[True]
"""

from conflictparse.evaluation.compare import Change, Comparison, compare
from conflictparse.evaluation.figures import Counts, Figures, Kinds, Row, Share, Slots, figures
from conflictparse.evaluation.gold import GoldActor, GoldAlliance, GoldClaim, GoldLocation, GoldReport, read_gold
from conflictparse.evaluation.names import NameMatch, NameScore
from conflictparse.evaluation.prediction import PredictedAlliance, PredictedClaim
from conflictparse.evaluation.report import comparison_text, evaluation_text
from conflictparse.evaluation.run import Evaluation, Failure, evaluate, is_blind
from conflictparse.evaluation.scoring import AllianceScore, ClaimScore, FoundAlliance, FoundClaim, Score, score

__all__ = [
    "AllianceScore",
    "Change",
    "ClaimScore",
    "Comparison",
    "Counts",
    "Evaluation",
    "Failure",
    "Figures",
    "FoundAlliance",
    "FoundClaim",
    "GoldActor",
    "GoldAlliance",
    "GoldClaim",
    "GoldLocation",
    "GoldReport",
    "Kinds",
    "NameMatch",
    "NameScore",
    "PredictedAlliance",
    "PredictedClaim",
    "Row",
    "Score",
    "Share",
    "Slots",
    "compare",
    "comparison_text",
    "evaluate",
    "evaluation_text",
    "figures",
    "is_blind",
    "read_gold",
    "score",
]
