"""The command line: ``python -m conflictparse FILE…`` prints what reports say, as tables, JSON, CSV, GeoJSON or a page to look at."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TextIO

from conflictparse import Article, ConflictParseError, InputError, Published, Report, __version__

STDIN = "-"
FAILED = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the files and folders named on the command line.

    Returns:
        0 if all were read, 1 if one or more could not be (the others are still printed), 2 if the command was wrong.
    """
    asked = _arguments(arguments)
    _write_utf8(people=asked.explain or asked.format == "table")
    reading = _Reading(asked)
    try:
        for told in _FORMATS["explain" if asked.explain else asked.format](reading, asked):
            _print(told)
    except ConflictParseError as wrong:  # what fails every file alike: no model, say
        reading.tell_failure(asked.files[0], wrong)
    except BrokenPipeError:  # the reader of a pipe has seen enough: conflictparse … | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    return FAILED if reading.failed else 0


# --- What is asked ------------------------------------------------------------------------------------------------------


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    command = argparse.ArgumentParser(
        prog="conflictparse", description="Print what Dutch conflict reports say: actors, places, control claims and alliances."
    )
    command.add_argument("files", nargs="+", metavar="FILE", help="a UTF-8 text file, or a folder of .txt files; - reads standard input")
    command.add_argument("--published", metavar="DATE", help="when the reports were published: 2017-10-13, or a month 2017-10")
    command.add_argument(
        "--format",
        choices=("table", "json", "csv", "geojson", "html"),
        default="table",
        help="table: for people; json: an object, for several files one a line; csv: a row a claim; geojson: for a map; html: the text, "
        "highlighted",
    )
    command.add_argument(
        "--rows", choices=("claims", "alliances", "actors", "locations"), help="of what --format csv gives rows (claims if not given)"
    )
    command.add_argument(
        "--explain", action="store_true", help="print why, sentence by sentence: which rule found each claim, and why there are no more"
    )
    command.add_argument("--version", action="version", version=f"conflictparse {__version__}")
    asked = command.parse_args(arguments)
    if asked.explain and asked.format != "table":
        command.error(
            f"--explain prints text: leave out --format {asked.format}, or use conflictparse.explain(report) in Python for its values"
        )
    if asked.rows and asked.format != "csv":
        command.error(f"--rows is for --format csv, not for --format {asked.format}")
    if asked.published is not None:
        try:
            asked.published = Published.of(asked.published)
        except InputError as wrong:
            command.error(wrong.message)
    return asked


# --- Reading ------------------------------------------------------------------------------------------------------------


class _Reading:
    """The reports of the files, in their order; what cannot be read is told on standard error."""

    def __init__(self, asked: argparse.Namespace) -> None:
        self.published: Published | None = asked.published
        self.folders = [name for name in asked.files if name != STDIN and Path(name).is_dir()]
        self.failed = False
        self.files = [each for name in asked.files for each in self._listed(name)]

    def reports(self) -> Iterator[Report]:
        """One report after another, with a progress bar on a terminal if a folder is read."""
        from tqdm import tqdm  # after --help and wrong commands, which need no pipeline

        from conflictparse.corpus import Failure, parse_reports

        waiting: deque[str] = deque()
        stream = parse_reports(self._articles(waiting))
        for found in tqdm(stream, total=len(self.files), unit="report", leave=False, disable=None if self.folders else True):
            name = waiting.popleft()
            if isinstance(found, Failure):
                self.tell_failure(name, found.error)
            else:
                yield found

    def tell_failure(self, name: str, wrong: Exception) -> None:
        _print(f"conflictparse: {name}: {wrong}", sys.stderr)
        self.failed = True

    def _listed(self, name: str) -> list[str]:
        if name not in self.folders:
            return [name]
        inside = [str(path) for path in sorted(Path(name).rglob("*.txt")) if path.is_file()]
        if not inside:
            self.tell_failure(name, InputError(reason="is a folder without .txt files."))
        return inside

    def _articles(self, waiting: deque[str]) -> Iterator[Article]:
        for name in self.files:
            try:
                article = Article(text=_text(name), published=self.published, title=None if name == STDIN else self._title(name))
            except InputError as wrong:
                self.tell_failure(name, wrong)
                continue
            waiting.append(name)
            yield article

    def _title(self, name: str) -> str:
        """The name of a file; of one in a folder with the folders below that one."""
        path = Path(name)
        above = next((Path(folder) for folder in self.folders if Path(folder) in path.parents), path.parent)
        return path.relative_to(above).as_posix()


def _text(name: str) -> str:
    try:
        data = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    except OSError as wrong:
        raise InputError(reason=f"cannot be read: {wrong.strerror or wrong}") from wrong
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise InputError(reason=f"is not UTF-8 (byte {wrong.start}); convert it first: iconv -f WINDOWS-1252 -t UTF-8 FILE") from wrong


# --- Printing -----------------------------------------------------------------------------------------------------------


def _write_utf8(*, people: bool) -> None:
    """Data is UTF-8 whatever the terminal is; what a terminal cannot show of a text for people is a question mark."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        if people:
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8")


def _print(told: str, file: TextIO | None = None) -> None:
    from tqdm import tqdm

    with tqdm.external_write_mode():  # a progress bar makes room
        print(told, file=file, flush=True)


def _tables(reading: _Reading, _: argparse.Namespace) -> Iterator[str]:
    from conflictparse.export.table import to_table

    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return _headed(reading, partial(to_table, colour=colour))


def _reasons(reading: _Reading, _: argparse.Namespace) -> Iterator[str]:
    from conflictparse.explanation import explain

    return _headed(reading, lambda report: str(explain(report)))


def _headed(reading: _Reading, told: Callable[[Report], str]) -> Iterator[str]:
    """Each report under its name, if there are several files."""
    for number, report in enumerate(reading.reports()):
        head = f"{chr(10) if number else ''}== {report.title or STDIN}\n" if len(reading.files) > 1 else ""
        yield head + told(report)


def _json(reading: _Reading, _: argparse.Namespace) -> Iterator[str]:
    indent = None if len(reading.files) > 1 else 2
    return (report.to_json(indent=indent) for report in reading.reports())


def _csv(reading: _Reading, asked: argparse.Namespace) -> Iterator[str]:
    from conflictparse.export.rows import What, to_csv

    what: What = asked.rows or "claims"
    yield _lines(to_csv((), what=what))
    rows = (_lines(to_csv(report, what=what, heading=False)) for report in reading.reports())
    yield from (each for each in rows if each)


def _lines(table: str) -> str:
    """CSV as the shell has its lines."""
    return table.replace("\r\n", "\n").removesuffix("\n")


def _geojson(reading: _Reading, _: argparse.Namespace) -> Iterator[str]:
    from conflictparse.export.geojson import to_geojson

    yield json.dumps(to_geojson(reading.reports()), ensure_ascii=False, indent=2)


def _html(reading: _Reading, _: argparse.Namespace) -> Iterator[str]:
    from conflictparse.export.html import to_html

    yield to_html(reading.reports(), page=True)


_FORMATS: Mapping[str, Callable[[_Reading, argparse.Namespace], Iterable[str]]] = MappingProxyType(
    {"table": _tables, "json": _json, "csv": _csv, "geojson": _geojson, "html": _html, "explain": _reasons}
)


if __name__ == "__main__":
    sys.exit(main())
