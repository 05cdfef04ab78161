"""The texts that all contestants read."""

from __future__ import annotations

import json
from pathlib import Path

from nl_evaluation.treebank import TESTS, gold, raw_text

_RUN = 12  # sentences: about as long as an annotated report


def draw_reports(gold_folder: Path, data: Path, count: int) -> tuple[str, ...]:
    """The first ``count`` of: the annotated reports by name, then runs of 12 consecutive sentences of the UD test files.

    Each is another text, so that what a pipeline remembers of earlier words helps it as it would with real reports.

    Raises:
        ValueError: if there are fewer.
    """
    texts = [json.loads(path.read_text(encoding="utf-8"))["text"] for path in sorted(gold_folder.glob("*.json"))]
    for name in TESTS:
        sentences = gold(data / name).strip().split("\n\n")
        texts += [raw_text("\n\n".join(sentences[at : at + _RUN]) + "\n\n") for at in range(0, len(sentences) - _RUN + 1, _RUN)]
    if len(texts) < count:
        raise ValueError(f"There are {len(texts)} reports in {gold_folder} and {data}: ask for no more.")
    return tuple(texts[:count])


def some_of(texts: tuple[str, ...], count: int) -> tuple[str, ...]:
    """``count`` texts at equal distances, all of them if there are no more: for contestants that would take too long."""
    return texts if len(texts) <= count else tuple(texts[at * len(texts) // count] for at in range(count))


def words_in(texts: tuple[str, ...]) -> int:
    """Words as white space divides them: the same for all contestants, however they split tokens."""
    return sum(len(text.split()) for text in texts)
