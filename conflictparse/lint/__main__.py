"""``python -m conflictparse.lint MODULE:NAME…`` checks the rules of that name."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Iterable, Iterator, Sequence

from conflictparse.errors import ConflictParseError
from conflictparse.pattern import Rule

FOUND = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the rules named on the command line, as one list in that order.

    Returns:
        0 if all is well, 1 if there are problems, 2 if the command was wrong.
    """
    command = argparse.ArgumentParser(
        prog="python -m conflictparse.lint",
        description="Check rules: dead words, unreachable rules, examples that fail, counterexamples that fire, ids given twice.",
        epilog="Example: python -m conflictparse.lint my_rules:MINE conflictparse.rules.control:CONTROL_RULES",
    )
    command.add_argument("rules", nargs="+", metavar="MODULE:NAME", help="a rule, or a list of rules, in a module that can be imported")
    try:
        rules = [rule for name in command.parse_args(arguments).rules for rule in _load(name)]
    except (ImportError, AttributeError, TypeError, ValueError) as wrong:
        command.error(str(wrong))
    from conflictparse.explanation.reasons import counted
    from conflictparse.lint.check import lint

    try:
        problems = lint(rules)
    except ConflictParseError as wrong:
        print(f"conflictparse.lint: {wrong}", file=sys.stderr)
        return FOUND
    for problem in problems:
        print(problem)
    print(f"{counted(len(rules), 'rule')}, {counted(len(problems), 'problem')}")
    return FOUND if problems else 0


def _load(name: str) -> Iterator[Rule]:
    module, colon, attribute = name.partition(":")
    if not colon:
        raise ValueError(f"{name!r} names no rules: give MODULE:NAME, such as my_rules:RULES")
    found = getattr(importlib.import_module(module), attribute)
    for rule in found if isinstance(found, Iterable) else (found,):
        if not isinstance(rule, Rule):
            raise TypeError(f"{name} holds {rule!r}, which is no Rule")
        yield rule


if __name__ == "__main__":
    sys.exit(main())
