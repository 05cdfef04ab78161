"""The page "Accuracy" and the README's table say what the scorer says."""

from __future__ import annotations

import re
from itertools import zip_longest

import pytest
from conftest import RememberingBackend
from write_accuracy import GOLD, PAGE, README, page, with_table

from conflictparse.evaluation import Evaluation, evaluate, read_gold

NUMBER = re.compile(r"\d+(?:\.\d+)?")
ROUNDING = 0.011  # another processor may read a sentence otherwise


@pytest.fixture(scope="module")
def run(bundled: RememberingBackend) -> Evaluation:
    """Every gold report, scored."""
    return evaluate(read_gold(GOLD), backend=bundled)


def agree(written: str, made: str) -> list[tuple[str | None, str | None]]:
    """The lines that differ by more than rounding."""
    pairs = zip_longest(written.splitlines(), made.splitlines())
    return [(one, other) for one, other in pairs if one is None or other is None or not _alike(one, other)]


def _alike(one: str, other: str) -> bool:
    if NUMBER.sub("#", one) != NUMBER.sub("#", other):
        return False
    numbers = zip(NUMBER.findall(one), NUMBER.findall(other), strict=True)
    return all(abs(float(left) - float(right)) <= (ROUNDING if "." in left else 1) for left, right in numbers)


def test_the_page_is_up_to_date(run: Evaluation) -> None:
    """After a change of rules, knowledge or model: ``python tools/write_accuracy.py``."""
    assert agree(PAGE.read_text(encoding="utf-8"), page(run)) == []


def test_the_readme_is_up_to_date(run: Evaluation) -> None:
    readme = README.read_text(encoding="utf-8")
    assert agree(readme, with_table(readme, run)) == []


def test_a_wrong_figure_is_seen(run: Evaluation) -> None:
    """The comparison bites: a figure that is two hundredths off is no rounding."""
    made = page(run)
    share = re.search(r"\| claims.*\n.*\n\| holds \| \d+ \| (0\.\d\d)", made)
    assert share is not None
    assert agree(made.replace(share[1], f"{float(share[1]) - 0.02:.2f}"), made) != []
