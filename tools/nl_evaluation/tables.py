"""The figures as tables for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from nl_evaluation.boundaries import Cut, total
from nl_evaluation.constructions import CONSTRUCTIONS
from nl_evaluation.figures import Figures
from nl_evaluation.measuring import METRICS, Measured
from nl_evaluation.treebank import Layout

_NAME, _CELL = 34, 10  # characters
_ALL = "all"


def score_header(layout: Layout) -> str:
    return f"{layout:{_NAME}}" + "".join(f"{metric:>{_CELL}}" for metric in (*METRICS, "words/s"))


def score_row(name: str, measured: Measured) -> str:
    return (
        f"{name:{_NAME}}" + "".join(f"{score:{_CELL}.2f}" for score in measured.scores.values()) + f"{measured.words_per_second:{_CELL}.0f}"
    )


def construction_table(name: str, measured: Mapping[Layout, Measured]) -> Iterator[str]:
    """The constructions of one file, the layouts side by side."""
    yield f"{name:{_NAME + _CELL}}" + "".join(f"{layout:>{3 * _CELL}}" for layout in measured)
    yield f"{'':{_NAME}}{'gold':>{_CELL}}" + "".join(f"{figure:>{_CELL}}" for _ in measured for figure in ("P", "R", "F1"))
    for label, what in CONSTRUCTIONS.items():
        columns = [each.constructions[label] for each in measured.values()]
        yield f"{f'{label} ({what})':{_NAME}}{columns[0].gold:{_CELL}}" + "".join(map(_shares, columns))


def boundary_table(cuts: Iterable[Cut]) -> Iterator[str]:
    """Tokens and sentences of the annotated texts, by what they try."""
    kinds: dict[str, list[Cut]] = {}
    for each in cuts:
        for kind in (each.expected.kind, _ALL):
            kinds.setdefault(kind, []).append(each)
    yield f"{'':{_NAME}}{'tokens':>{3 * _CELL}}{'sentences':>{3 * _CELL}}"
    yield f"{'':{_NAME}}" + f"{'P':>{_CELL}}{'R':>{_CELL}}{'F1':>{_CELL}}" * 2 + f"{'texts':>{_CELL}}{'right':>{_CELL}}"
    for kind in sorted(kinds, key=lambda kind: (kind == _ALL, kind)):
        tokens, sentences = total(kinds[kind])
        right = sum(each.right for each in kinds[kind])
        yield f"{kind:{_NAME}}{_shares(tokens)}{_shares(sentences)}{len(kinds[kind]):{_CELL}}{right:{_CELL}}"


def _shares(figures: Figures) -> str:
    return "".join(f"{100 * share:{_CELL}.1f}" for share in (figures.precision, figures.recall, figures.f1))
