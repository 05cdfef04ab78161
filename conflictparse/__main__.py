"""The command line: ``python -m conflictparse FILE…`` prints what each report says, as a table or as JSON."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from conflictparse import ConflictParseError, InputError, Published, Report, __version__
from conflictparse.table import to_table

STDIN = "-"
TABLE, JSON = "table", "json"
FAILED = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the files named on the command line.

    Returns:
        0 if all were read, 1 if one or more could not be (the others are still printed), 2 if the command was wrong.
    """
    asked = _arguments(arguments)
    from conflictparse.parse import parse_report  # after --help and wrong commands, which need no pipeline

    failed, several = False, len(asked.files) > 1
    for number, name in enumerate(asked.files):
        try:
            report = parse_report(_read(name), published=asked.published, title=None if name == STDIN else Path(name).name)
            told = _told(report, asked, several=several)
        except ConflictParseError as wrong:
            print(f"conflictparse: {name}: {wrong}", file=sys.stderr)
            failed = True
            continue
        try:
            if several and asked.format == TABLE:
                print(f"{chr(10) if number else ''}== {report.title or STDIN}")
            print(told, flush=True)
        except BrokenPipeError:  # the reader of a pipe has seen enough: conflictparse … | head
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return FAILED
    return FAILED if failed else 0


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    command = argparse.ArgumentParser(
        prog="conflictparse", description="Print what Dutch conflict reports say: actors, places, control claims and alliances."
    )
    command.add_argument("files", nargs="+", metavar="FILE", help="a UTF-8 text file; - reads standard input")
    command.add_argument("--published", metavar="DATE", help="when the reports were published: 2017-10-13, or a month 2017-10")
    command.add_argument(
        "--format", choices=(TABLE, JSON), default=TABLE, help="json prints one object; for several files, one object a line"
    )
    command.add_argument(
        "--explain", action="store_true", help="print why, sentence by sentence: which rule found each claim, and why there are no more"
    )
    command.add_argument("--version", action="version", version=f"conflictparse {__version__}")
    asked = command.parse_args(arguments)
    if asked.explain and asked.format == JSON:
        command.error("--explain prints text: leave out --format json, or use conflictparse.explain(report) in Python for its values")
    if asked.published is not None:
        try:
            asked.published = Published.of(asked.published)
        except InputError as wrong:
            command.error(wrong.message)
    return asked


def _read(name: str) -> str:
    try:
        data = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    except OSError as wrong:
        raise InputError(reason=f"cannot be read: {wrong.strerror or wrong}") from wrong
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise InputError(reason=f"is not UTF-8 (byte {wrong.start}); convert it first: iconv -f WINDOWS-1252 -t UTF-8 FILE") from wrong


def _told(report: Report, asked: argparse.Namespace, *, several: bool) -> str:
    """What is printed of a report."""
    if asked.explain:
        from conflictparse.explanation import explain

        return str(explain(report))
    return to_table(report) if asked.format == TABLE else report.to_json(indent=None if several else 2)


if __name__ == "__main__":
    sys.exit(main())
