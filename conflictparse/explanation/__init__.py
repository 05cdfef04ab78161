"""Why a report says what it says, and why it does not say more: ``explain(report)``."""

from conflictparse.explanation.model import CueWords, ExplainedSentence, Explanation, Finding, Miss, Obstacle, RoleWords
from conflictparse.explanation.why import explain

__all__ = ["CueWords", "ExplainedSentence", "Explanation", "Finding", "Miss", "Obstacle", "RoleWords", "explain"]
