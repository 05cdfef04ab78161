"""The command line: ``python -m conflictparse.evaluation GOLD_DIR`` reads the gold's texts and prints how well that went."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from conflictparse.errors import ConflictParseError, InputError
from conflictparse.evaluation.compare import compare
from conflictparse.evaluation.gold import GoldReport, read_gold
from conflictparse.evaluation.report import comparison_text, evaluation_text
from conflictparse.evaluation.run import Evaluation, evaluate, is_blind

FAILED = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Score what the library reads in the texts of a gold directory.

    Returns:
        0 if all were read, 1 if a text or a file could not be, 2 if the command was wrong.
    """
    asked = _arguments(arguments)
    try:
        gold = _chosen(read_gold(asked.gold), asked.only, asked.third)
        earlier = _saved(asked.against) if asked.against else None  # before the long part
        began = time.monotonic()
        evaluation = evaluate(gold)
        seconds = time.monotonic() - began
        print(f"{evaluation_text(evaluation, verbose=asked.verbose)}\n\nRead in {seconds:.1f} s")
        if earlier:
            print(f"\n== against {asked.against}\n{comparison_text(compare(earlier, evaluation))}")
        if asked.json:
            _save(evaluation, asked.json)
    except ConflictParseError as wrong:
        print(f"conflictparse.evaluation: {wrong}", file=sys.stderr)
        return FAILED
    return FAILED if evaluation.failures else 0


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    command = argparse.ArgumentParser(
        prog="python -m conflictparse.evaluation", description="Print how well conflictparse reads the texts of annotated reports."
    )
    command.add_argument("gold", metavar="GOLD_DIR", help="a directory of gold files (*.json)")
    command.add_argument("--json", type=Path, metavar="FILE", help="save the run, for --against")
    command.add_argument("--against", type=Path, metavar="EARLIER.json", help="print gains and losses against a saved run")
    command.add_argument("-v", "--verbose", action="store_true", help="also print what was missed and what is false in each text")
    command.add_argument("--only", nargs="+", action="extend", metavar="ID", help="only the texts with these ids")
    command.add_argument(
        "--third",
        choices=("read", "blind"),
        help="blind: only the third of the texts that a hash of the id sets aside; read: only the rest",
    )
    return command.parse_args(arguments)


def _chosen(gold: tuple[GoldReport, ...], only: Sequence[str] | None, third: str | None) -> tuple[GoldReport, ...]:
    if unknown := sorted(set(only or ()) - {each.id for each in gold}):
        raise InputError(reason=f"No gold file has the id {', '.join(unknown)}; an id is what the file says, not its name.")
    chosen = tuple(each for each in gold if (not only or each.id in only) and (not third or is_blind(each.id) == (third == "blind")))
    if not chosen:
        raise InputError(reason="No text is left to score; ask for fewer restrictions.")
    return chosen


def _saved(path: Path) -> Evaluation:
    try:
        return Evaluation.from_dict(json.loads(path.read_text(encoding="utf-8")))
    except OSError as wrong:
        raise InputError(reason=f"{path}: cannot be read: {wrong.strerror or wrong}") from wrong
    except ValueError as wrong:
        raise InputError(reason=f"{path}: is no JSON: {wrong}") from wrong
    except InputError as wrong:
        raise InputError(reason=f"{path}: {wrong.reason}") from wrong


def _save(evaluation: Evaluation, path: Path) -> None:
    try:
        path.write_text(json.dumps(evaluation.to_dict(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as wrong:
        raise InputError(reason=f"{path}: cannot be written: {wrong.strerror or wrong}") from wrong


if __name__ == "__main__":
    sys.exit(main())
