"""A run: many gold texts read and scored, in a value that can be saved and read back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol, Self

from attrs import frozen

from conflictparse.backends.base import Backend
from conflictparse.errors import InputError, KnowledgeError, ModelError, UnknownBackendError
from conflictparse.evaluation.figures import Counts, Figures, Share, figures
from conflictparse.evaluation.gold import GoldReport
from conflictparse.evaluation.prediction import Predicted
from conflictparse.evaluation.scoring import Score, score
from conflictparse.evaluation.shape import ShapeError, shaped, unshaped
from conflictparse.model import Published
from conflictparse.parse import parse_report

RUN_VERSION = "1.0"

_NOTHING: Mapping[str, Any] = {"id": "", "text": "", "actors": [], "locations": [], "control_claims": [], "alliances": []}
_SET_UP = (KnowledgeError, ModelError, UnknownBackendError)  # these would befall every text alike


class Parse(Protocol):
    """What reads a text: ``parse_report``, or another reader to compare with."""

    def __call__(self, text: str, /, *, published: Published | None, backend: Backend | str | None) -> Predicted: ...


@frozen(kw_only=True)
class Failure:
    """A text that could not be read, and why."""

    id: str
    reason: str


@frozen(kw_only=True)
class Evaluation:
    """How well some texts were read.

    Attributes:
        scores: One for each text. One that could not be read is scored as if nothing had been found in it.
        failures: The texts that could not be read.
        words: How many words the other texts have, by white space.
    """

    scores: tuple[Score, ...]
    failures: tuple[Failure, ...] = ()
    words: int = 0

    @property
    def figures(self) -> Figures:
        """The numbers of all texts together."""
        return figures(self.scores)

    def to_dict(self) -> dict[str, Any]:
        """The run as plain data, with its figures for those who read the JSON by other means."""
        return {"run_version": RUN_VERSION, "figures": _numbers(unshaped(self.figures)), **unshaped(self)}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The run that ``to_dict`` gave, equal to the first.

        Raises:
            InputError: if the data is not that of a run.
        """
        if not isinstance(data, Mapping) or data.get("run_version") != RUN_VERSION:
            raise InputError(reason=f"This is no saved evaluation (run version {RUN_VERSION}); save one with --json.")
        try:
            return shaped({key: value for key, value in data.items() if key not in ("run_version", "figures")}, cls)
        except ShapeError as wrong:
            raise InputError(reason=f"This saved evaluation is damaged ({wrong.problems[0]}); make it again with --json.") from wrong


def evaluate(
    gold_reports: Iterable[GoldReport],
    *,
    backend: Backend | str | None = None,
    parse: Parse = parse_report,
    hold_out: Callable[[str], bool] | None = None,
) -> Evaluation:
    """Read and score gold texts.

    Args:
        gold_reports: What there is to read; ``read_gold`` gives it.
        backend: The parser, as for ``parse_report``.
        parse: What reads a text; the library if not given.
        hold_out: True for the ids of texts that are left out, neither read nor scored: ``is_blind`` keeps the blind third for later.

    Raises:
        UnknownBackendError: if there is no backend of that name.
        ModelError: if the backend's model is missing or damaged.
        KnowledgeError: if the bundled knowledge is damaged.
    """
    scores, failures, words = [], [], 0
    for gold in gold_reports:
        if hold_out and hold_out(gold.id):
            continue
        try:
            scores.append(score(gold, parse(gold.text, published=gold.published, backend=backend)))
            words += len(gold.text.split())
        except _SET_UP:
            raise
        except Exception as wrong:  # one text, whatever is wrong with it, must not end the run
            failures.append(Failure(id=gold.id, reason=f"{type(wrong).__name__}: {wrong}"))
            scores.append(score(gold, _NOTHING))
    return Evaluation(scores=tuple(scores), failures=tuple(failures), words=words)


def is_blind(name: str) -> bool:
    """Whether the text with this id is of the third that is set aside, by a hash of the id: the same in every run and on every machine."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0


def _numbers(data: Any) -> Any:
    """Figures as data, with what follows from the counts."""
    if isinstance(data, list | tuple):
        return [_numbers(each) for each in data]
    if not isinstance(data, dict):
        return data
    if data.keys() == {"gold", "predicted", "right"}:
        counts = Counts(**data)
        return data | {"precision": round(counts.precision, 3), "recall": round(counts.recall, 3), "f1": round(counts.f1, 3)}
    if data.keys() == {"right", "of"}:
        return data | {"value": round(Share(**data).value, 3)}
    return {key: _numbers(value) for key, value in data.items()}
