"""A pipeline on one test file: the shared task's scores and the constructions."""

from __future__ import annotations

import io
import time
from pathlib import Path
from typing import Any

from attrs import frozen

from conflictparse.backends.base import Backend
from conflictparse.backends.conllu import to_conllu
from conflictparse.tree import Deprel
from nl_evaluation.constructions import score_constructions
from nl_evaluation.figures import Figures
from nl_evaluation.treebank import Layout, gold, gold_trees, raw_text

METRICS = ("Tokens", "Sentences", "Words", "UPOS", "UFeats", "Lemmas", "UAS", "LAS")


@frozen(kw_only=True)
class Measured:
    """What a pipeline makes of one test file.

    Attributes:
        scores: F1 of each of ``METRICS``, in per cent.
        constructions: The figures of each construction.
        words_per_second: The pipeline's speed on it.
    """

    scores: dict[str, float]
    constructions: dict[Deprel, Figures]
    words_per_second: float

    def to_dict(self) -> dict[str, Any]:
        return {
            "scores": {metric: round(score, 2) for metric, score in self.scores.items()},
            "words_per_second": round(self.words_per_second),
            "constructions": {label.value: figures.to_dict() for label, figures in self.constructions.items()},
        }


def measure(path: Path, layout: Layout, backend: Backend) -> Measured:
    """Parse the raw text of a test file and compare it with the file."""
    from udtools.udeval import evaluate, load_conllu

    expected = gold(path)
    text = raw_text(expected, layout)
    before = time.perf_counter()
    document = backend.parse(text)
    seconds = time.perf_counter() - before
    read = to_conllu(document).removeprefix("# newdoc\n")
    scores = evaluate(load_conllu(io.StringIO(expected), path.name, {}), load_conllu(io.StringIO(read), "the pipeline", {}))
    return Measured(
        scores={metric: 100 * scores[metric].f1 for metric in METRICS},
        constructions=score_constructions(gold_trees(expected, text), document),
        words_per_second=len(document.words) / seconds,
    )
