"""Which dates the time phrases of a Dutch text stand for: ``model``, ``words``, ``dates``, ``rules``, ``reader``, in that order;
and which of them a claim has: ``choosing``.

Rule 19 of the annotation guide says what a phrase means; "today" is the day of the report, ``published``.
"""

from conflictparse.times.choosing import time_of
from conflictparse.times.model import Period, Reading, Rule, TimeExpression
from conflictparse.times.reader import find_times
from conflictparse.times.rules import FRAMES, PERIODS, WHOLES
from conflictparse.times.words import WORDS

__all__ = ["FRAMES", "PERIODS", "WHOLES", "WORDS", "Period", "Reading", "Rule", "TimeExpression", "find_times", "time_of"]
