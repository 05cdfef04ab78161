"""Checks of rules that need a parser and the other rules: ``python -m conflictparse.lint my_rules:RULES``.

What can be seen in one rule alone (a role given twice, a word in capitals) is an error when the rule is made.
"""

from conflictparse.lint.check import lint
from conflictparse.lint.problem import Problem, ProblemKind

__all__ = ["Problem", "ProblemKind", "lint"]
