"""Runs and comparisons as text tables for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from conflictparse.evaluation.compare import Change, Comparison, Statement
from conflictparse.evaluation.figures import Counts, Figures, Row, Share
from conflictparse.evaluation.names import NameScore
from conflictparse.evaluation.run import Evaluation
from conflictparse.evaluation.scoring import Score
from conflictparse.evaluation.slots import ClaimSlots
from conflictparse.wording import printable

_COUNTS = ("gold", "predicted", "right", "P", "R", "F1")


def evaluation_text(evaluation: Evaluation, *, verbose: bool = False) -> str:
    """The figures of a run; with ``verbose`` also what was missed and what is false, text by text."""
    numbers = evaluation.figures
    parts = [_summary(evaluation), *_tables(numbers)]
    if verbose:
        parts += [_errors(each) for each in evaluation.scores]
    return "\n\n".join(parts)


def comparison_text(comparison: Comparison) -> str:
    """The figures before and after, and every gain and loss."""
    rows = [
        (name, f"{old.f1:.3f}", f"{new.f1:.3f}", f"{new.f1 - old.f1:+.3f}")
        for (name, old), (_, new) in zip(_main(comparison.before), _main(comparison.after), strict=True)
    ]
    parts = [_aligned(("F1", "before", "after", "change"), rows)]
    for what, names in (("earlier", comparison.only_before), ("later", comparison.only_after)):
        if names:
            parts.append(f"Only in the {what} run, not compared: {', '.join(map(_plain, names))}")
    parts += [
        _changes("Gained: missed before, found now", comparison.gained),
        _changes("Lost: found before, missed now", comparison.lost),
        _changes("False, new", comparison.false_came),
        _changes("False, gone", comparison.false_went),
    ]
    return "\n\n".join(parts)


def _summary(evaluation: Evaluation) -> str:
    failed = [f"Not read: {_plain(each.id)}: {_plain(each.reason)}" for each in evaluation.failures]
    return "\n".join([f"{len(evaluation.scores)} texts, {evaluation.words} words, {len(failed)} not read", *failed])


def _main(numbers: Figures) -> tuple[tuple[str, Counts], ...]:
    return (
        ("actors", numbers.actors),
        ("locations", numbers.locations),
        ("claims", numbers.claims),
        ("claims, strict", numbers.strict),
        ("alliances", numbers.alliances),
        ("alliances, strict", numbers.strict_alliances),
    )


def _tables(numbers: Figures) -> Iterator[str]:
    yield _aligned(("", *_COUNTS), [(name, *_cells(counts)) for name, counts in _main(numbers)])
    yield _aligned(("status", *_COUNTS), map(_row, numbers.statuses))
    yield _aligned(("modality", *_COUNTS), map(_row, numbers.modalities))
    slots = numbers.slots
    shares = (
        ("modality", slots.modality),
        ("from_actor", slots.from_actor),
        ("source", slots.source),
        ("time", slots.time),
        ("time, when given", slots.time_given),
        ("extent", slots.extent),
        ("kind of actor", numbers.kinds.actors),
        ("kind of location", numbers.kinds.locations),
    )
    yield _aligned(("slots of what was found", "right", "of", "share"), [(name, *_share(share)) for name, share in shares])


def _row(row: Row) -> Sequence[str]:
    return row.name, *_cells(row.counts)


def _cells(counts: Counts) -> Sequence[str]:
    rates = (counts.precision, counts.recall, counts.f1)
    return str(counts.gold), str(counts.predicted), str(counts.right), *(f"{rate:.3f}" for rate in rates)


def _share(share: Share) -> Sequence[str]:
    return str(share.right), str(share.of), f"{share.value:.3f}"


def _errors(score: Score) -> str:
    missed: list[Statement] = [*score.claims.missed, *score.alliances.missed]
    false: list[Statement] = [*score.claims.false, *score.alliances.false]
    lines = [f"== {_plain(score.id)}"]
    lines += [f"  missed  {statement_line(each)}" for each in missed]
    lines += [f"  false   {statement_line(each)}" for each in false]
    lines += _name_errors("actors", score.actors) + _name_errors("locations", score.locations)
    return "\n".join(lines)


def _name_errors(what: str, names: NameScore) -> list[str]:
    told = (("missed", names.missed), ("false", names.false))
    return [f"  {judged:6}  {what}: {', '.join(map(_plain, each))}" for judged, each in told if each]


def _changes(title: str, changes: Sequence[Change]) -> str:
    lines = [f"  {_plain(change.id)}: {statement_line(change.statement)}" for change in changes]
    return "\n".join([f"{title} ({len(changes)})", *lines])


def statement_line(statement: Statement) -> str:
    """A claim or alliance in one line: what it says, the words that carry it, and the rules that read them."""
    if isinstance(statement, ClaimSlots):
        said = f"{statement.location}: {statement.status} by {statement.actor or 'nobody named'}"
        said += f" from {statement.from_actor}" if statement.from_actor else ""
    else:
        said = f"{statement.subject} {statement.kind} {statement.object}"
    words = (statement.evidence,) if isinstance(statement.evidence, str) else statement.evidence
    rules = getattr(statement, "rules", ())
    parts = [f"{said}, {statement.modality}", *(f'"{each}"' for each in words), *(f"[{each}]" for each in rules)]
    return _plain(" ".join(parts))


def _aligned(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table: the first column to the left, the numbers to the right."""
    lines = [tuple(columns), *map(tuple, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(columns))]
    return "\n".join(
        "  ".join(cell.rjust(width) if column else cell.ljust(width) for column, (cell, width) in enumerate(zip(line, widths, strict=True)))
        for line in lines
    )


def _plain(text: str) -> str:
    """One line without control characters: a gold file must not steer the terminal."""
    return " ".join(printable(text).split())
