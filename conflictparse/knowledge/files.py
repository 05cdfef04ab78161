"""Reads the knowledge files: ``.tsv`` of states or places, ``.toml`` of parties.

A reader goes on after a mistake and adds it to ``problems`` with file and line, so that all are reported at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from itertools import zip_longest
from pathlib import Path
from typing import TypeVar

import tomli

from conflictparse.knowledge.records import Affiliation, Party, Place, State
from conflictparse.model import ActorKind, AllianceKind, LocationKind

Kind = TypeVar("Kind", bound=StrEnum)

_STATE_COLUMNS = ("code", "name", "aliases", "adjective", "inhabitants", "capital", "latitude", "longitude", "geonames_id")
_PLACE_COLUMNS = ("name", "aliases", "kind", "country", "parent", "latitude", "longitude", "geonames_id")
_REQUIRED_STATE_COLUMNS = 6  # a former state has no point
_REQUIRED_PLACE_COLUMNS = 5  # a user's file may end with the parent
_PARTY_KEYS = frozenset({"name", "aliases", "descriptions", "kind", "country", "conflicts", "active", "affiliations", "source"})
_PARTIAL_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def read_states(path: Path, problems: list[str]) -> Iterator[State]:
    for where, row in _rows(path, _STATE_COLUMNS, _REQUIRED_STATE_COLUMNS, problems):
        yield State(
            code=row["code"],
            name=row["name"],
            aliases=_several(row["aliases"]),
            adjectives=_several(row["adjective"]),
            inhabitants=_several(row["inhabitants"]),
            capitals=_several(row["capital"]),
            latitude=_number(float, row["latitude"], 90, where, problems),
            longitude=_number(float, row["longitude"], 180, where, problems),
            geonames_id=_number(int, row["geonames_id"], 10**9, where, problems),
        )


def read_places(path: Path, problems: list[str]) -> Iterator[Place]:
    for where, row in _rows(path, _PLACE_COLUMNS, _REQUIRED_PLACE_COLUMNS, problems):
        kind = _checked(LocationKind, row["kind"], where, problems)
        country = _country(row["country"], where, problems)
        latitude = _number(float, row["latitude"], 90, where, problems)
        longitude = _number(float, row["longitude"], 180, where, problems)
        if (latitude is None) != (longitude is None):
            problems.append(f"{where}: a point needs latitude and longitude")
        if kind:
            yield Place(
                name=row["name"],
                aliases=_several(row["aliases"]),
                kind=kind,
                country=country,
                parent=row["parent"] or None,
                latitude=latitude,
                longitude=longitude,
                geonames_id=_number(int, row["geonames_id"], 10**9, where, problems),
            )


def read_parties(path: Path, problems: list[str]) -> Iterator[Party]:
    try:
        text = path.read_text(encoding="utf-8-sig")
        tables = tomli.loads(text)
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as wrong:
        problems.append(f"{path.name}:1: cannot be read ({wrong})")
        return
    records = tables.get("actor", [])
    if tables.keys() - {"actor"} or not isinstance(records, list) or not all(isinstance(each, dict) for each in records):
        problems.append(f"{path.name}:1: a party is a table [[actor]]; found {', '.join(sorted(tables)) or 'nothing'}")
        return
    starts = (number for number, line in enumerate(text.splitlines(), start=1) if line.lstrip().startswith("[[actor]]"))
    for number, record in zip_longest(starts, records, fillvalue=1):
        if isinstance(record, dict) and (party := _party(record, f"{path.name}:{number}", problems)):
            yield party


# --- tables -----------------------------------------------------------------------------------------------------------


def _rows(path: Path, columns: tuple[str, ...], required: int, problems: list[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """The rows of a tab-separated file, each with its ``file:line``; ``#`` starts a comment, a first row may name the columns."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as wrong:
        problems.append(f"{path.name}:1: cannot be read ({wrong})")
        return
    for number, line in enumerate(lines, start=1):
        cells = [cell.strip() for cell in line.split("\t")]
        if not line.strip() or line.startswith("#") or tuple(cells) == columns[: len(cells)]:
            continue
        where = f"{path.name}:{number}"
        if not required <= len(cells) <= len(columns):
            problems.append(f"{where}: {len(cells)} columns, not {len(columns)} ({', '.join(columns)})")
            continue
        row = dict(zip_longest(columns, cells, fillvalue=""))
        if row["name"]:
            yield where, row
        else:
            problems.append(f"{where}: no name")


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


# --- parties ----------------------------------------------------------------------------------------------------------


def _party(record: dict[str, object], where: str, problems: list[str]) -> Party | None:
    """The party of a TOML table, or ``None`` and a problem for all that is wrong with it."""
    before = len(problems)
    if unknown := record.keys() - _PARTY_KEYS:
        problems.append(f"{where}: unknown keys {', '.join(sorted(unknown))}")
    name = record.get("name")
    if not isinstance(name, str) or not name.strip():
        problems.append(f"{where}: no name")
    aliases, descriptions, conflicts, active = (
        _strings(record, key, where, problems) for key in ("aliases", "descriptions", "conflicts", "active")
    )
    kind = _checked(ActorKind, str(record.get("kind", "")), where, problems)
    country = _country(str(record.get("country", "")), where, problems)
    if len(active) not in (0, 2):
        problems.append(f"{where}: active must be [start, end]")
    start, end = (_date(each, where, problems) for each in (*active, "", "")[:2])
    affiliations = tuple(_affiliations(record.get("affiliations", []), where, problems))
    if len(problems) > before or kind is None:
        return None
    return Party(
        name=str(name).strip(),
        aliases=aliases,
        descriptions=descriptions,
        kind=kind,
        country=country,
        conflicts=conflicts,
        active=(start, end),
        affiliations=affiliations,
        source=str(record["source"]) if record.get("source") else None,
    )


def _affiliations(listed: object, where: str, problems: list[str]) -> Iterator[Affiliation]:
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        problems.append(f"{where}: affiliations must be a list of tables with kind and to")
        return
    for each in listed:
        kind = _checked(AllianceKind, str(each.get("kind", "")), where, problems)
        start, end = (_date(str(each.get(key, "")), where, problems) for key in ("start", "end"))
        if unknown := each.keys() - {"kind", "to", "start", "end"}:
            problems.append(f"{where}: unknown keys {', '.join(sorted(unknown))} in an affiliation")
        if not each.get("to"):
            problems.append(f"{where}: an affiliation says to whom")
        elif kind:
            yield Affiliation(kind=kind, to=str(each["to"]), start=start, end=end)


def _strings(record: dict[str, object], key: str, where: str, problems: list[str]) -> tuple[str, ...]:
    values = record.get(key, [])
    if isinstance(values, list) and all(isinstance(value, str) for value in values):
        return tuple(values)
    problems.append(f"{where}: {key} must be a list of strings")
    return ()


# --- cells ------------------------------------------------------------------------------------------------------------


def _checked(kinds: type[Kind], value: str, where: str, problems: list[str]) -> Kind | None:
    try:
        return kinds(value)
    except ValueError:
        problems.append(f"{where}: {value!r} is no kind; use one of {', '.join(kinds)}")
        return None


def _country(value: str, where: str, problems: list[str]) -> str | None:
    if value and not (len(value) == 2 and value.isascii() and value.isupper()):
        problems.append(f"{where}: country {value!r} is no ISO 3166-1 alpha-2 code")
    return value or None


def _date(value: str, where: str, problems: list[str]) -> str | None:
    if value and not _PARTIAL_DATE.fullmatch(value):
        problems.append(f"{where}: {value!r} is no ISO 8601 date, month or year")
    return value or None


Number = TypeVar("Number", int, float)


def _number(read: Callable[[str], Number], cell: str, largest: int, where: str, problems: list[str]) -> Number | None:
    if not cell:
        return None
    try:
        value = read(cell)
    except ValueError:
        problems.append(f"{where}: {cell!r} is no number")
        return None
    if abs(value) > largest:
        problems.append(f"{where}: {cell} is beyond {largest}")
        return None
    return value
