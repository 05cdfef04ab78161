"""Facts about the world that a report takes for granted: states, parties, places. Data files, and one loader.

Nothing here says what happened in a war; only what a name *is*.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import TypeVar

from attrs import evolve, field, frozen

from conflictparse.errors import KnowledgeError
from conflictparse.model import ActorKind, LocationKind

FOLDER = Path(__file__).parent
Kind = TypeVar("Kind", ActorKind, LocationKind)


@frozen(kw_only=True)
class State:
    """A state, and the words by which Dutch names it.

    Attributes:
        code: ISO 3166-1 alpha-2.
        name: Dutch name, without article.
        aliases: Other Dutch names and abbreviations.
        adjectives: Uninflected adjectives: ``Syrisch``.
        inhabitants: Names of its inhabitants: ``Syriërs``, ``Syriër``.
        capitals: Seats of its government, which stand for it: ``Damascus``.
    """

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    inhabitants: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()


@frozen(kw_only=True)
class Party:
    """A party to a conflict, or another body that speaks in reports.

    Attributes:
        name: Canonical Dutch name, without article.
        aliases: Other names, matched exactly.
        descriptions: Nouns by which a report means it once it is named: ``terreurgroep``.
        kind: What sort of party it is.
        country: ISO 3166-1 alpha-2 of the state that it fights for.
    """

    name: str
    aliases: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    kind: ActorKind
    country: str | None = None


@frozen(kw_only=True)
class Place:
    """A place that is no country.

    Attributes:
        name: Dutch name, without article.
        aliases: Other spellings.
        kind: What sort of place it is.
        country: ISO 3166-1 alpha-2; ``None`` across borders.
        parent: Dutch name of the region or country that it lies in.
    """

    name: str
    aliases: tuple[str, ...] = ()
    kind: LocationKind
    country: str | None = None
    parent: str | None = None


Record = State | Party | Place


@frozen(kw_only=True)
class Knowledge:
    """All that the library knows of the world. Frozen: ``extended_with`` gives a larger one."""

    # the later record wins: what a user adds goes before what ships
    states: tuple[State, ...]
    parties: tuple[Party, ...]
    places: tuple[Place, ...]
    _names: dict[str, tuple[Record, ...]] = field(init=False, eq=False, repr=False)
    _adjectives: dict[str, State] = field(init=False, eq=False, repr=False)
    _inhabitants: dict[str, State] = field(init=False, eq=False, repr=False)
    _capitals: dict[str, State] = field(init=False, eq=False, repr=False)
    longest_name: int = field(init=False, eq=False, repr=False)

    @_names.default
    def _index_names(self) -> dict[str, tuple[Record, ...]]:
        found: dict[str, tuple[Record, ...]] = {}
        records: list[Record] = [*reversed(self.parties), *self.states, *reversed(self.places)]
        for record in records:
            for name in (record.name, *record.aliases):
                found[name] = (*found.get(name, ()), record)
        return found

    @_adjectives.default
    def _index_adjectives(self) -> dict[str, State]:
        return _first((form, state) for state in self.states for each in state.adjectives for form in (each, inflected(each)))

    @_inhabitants.default
    def _index_inhabitants(self) -> dict[str, State]:
        return _first((name, state) for state in self.states for name in state.inhabitants)

    @_capitals.default
    def _index_capitals(self) -> dict[str, State]:
        return _first((name, state) for state in self.states for name in state.capitals)

    @longest_name.default
    def _measure_names(self) -> int:
        return max((len(name.split()) for name in self._names), default=1)

    def named(self, name: str) -> tuple[Record, ...]:
        """All that has exactly this name, parties first."""
        return self._names.get(name, ())

    def state_of_adjective(self, adjective: str) -> State | None:
        """``"Syrische"`` → Syrië."""
        return self._adjectives.get(adjective) or self._adjectives.get(adjective[:1].upper() + adjective[1:])

    def state_of_inhabitants(self, name: str) -> State | None:
        """``"Syriërs"`` → Syrië."""
        return self._inhabitants.get(name)

    def state_of_capital(self, name: str) -> State | None:
        """``"Damascus"`` → Syrië."""
        return self._capitals.get(name)

    def extended_with(self, *more: Party | Place | Path | str) -> Knowledge:
        """This knowledge and more: parties, places, or files (``.toml`` of parties, ``.tsv`` of places).

        Raises:
            KnowledgeError: if a file is broken; it lists every problem, with file and line.
        """
        parties, places, problems = list(self.parties), list(self.places), list[str]()
        for each in more:
            match each:
                case Party():
                    parties.append(each)
                case Place():
                    places.append(each)
                case _ if Path(each).suffix == ".toml":
                    parties.extend(_read_parties(Path(each), problems))
                case _:
                    places.extend(_read_places(Path(each), problems))
        if problems:
            raise KnowledgeError(problems=tuple(problems))
        return evolve(self, parties=tuple(parties), places=tuple(places))


@cache
def bundled_knowledge() -> Knowledge:
    """The knowledge that ships with the package, read once.

    Raises:
        KnowledgeError: if a file was broken after installation.
    """
    problems: list[str] = []
    knowledge = Knowledge(
        states=tuple(_read_states(FOLDER / "states.tsv", problems)),
        parties=tuple(_read_parties(FOLDER / "actors.toml", problems)),
        places=tuple(_read_places(FOLDER / "places.tsv", problems)),
    )
    if problems:
        raise KnowledgeError(problems=tuple(problems))
    return knowledge


def _first(pairs: Iterable[tuple[str, State]]) -> dict[str, State]:
    """A dictionary in which the first value of a key stays: today's states stand before former ones."""
    found: dict[str, State] = {}
    for name, state in pairs:
        found.setdefault(name, state)
    return found


def inflected(adjective: str) -> str:
    """The form before a noun: ``Syrisch`` → ``Syrische``, ``Chinees`` → ``Chinese``."""
    return adjective.removesuffix("ees") + "ese" if adjective.endswith("ees") else adjective + "e"


def _rows(path: Path, columns: tuple[str, ...], problems: list[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a tab-separated file with their line numbers; ``#`` starts a comment, a first row may name the columns."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as wrong:
        problems.append(f"{path.name}:1: cannot be read ({wrong})")
        return
    for number, line in enumerate(lines, start=1):
        cells = tuple(line.split("\t"))
        if not line.strip() or line.startswith("#") or cells == columns:
            continue
        if len(cells) != len(columns):
            problems.append(f"{path.name}:{number}: {len(cells)} columns, not {len(columns)} ({', '.join(columns)})")
        elif not cells[columns.index("name")].strip():
            problems.append(f"{path.name}:{number}: no name")
        else:
            yield number, dict(zip(columns, map(str.strip, cells), strict=True))


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _read_states(path: Path, problems: list[str]) -> Iterator[State]:
    for _, row in _rows(path, ("code", "name", "aliases", "adjective", "inhabitants", "capital"), problems):
        yield State(
            code=row["code"],
            name=row["name"],
            aliases=_several(row["aliases"]),
            adjectives=_several(row["adjective"]),
            inhabitants=_several(row["inhabitants"]),
            capitals=_several(row["capital"]),
        )


def _read_places(path: Path, problems: list[str]) -> Iterator[Place]:
    for number, row in _rows(path, ("name", "aliases", "kind", "country", "parent"), problems):
        where = f"{path.name}:{number}"
        kind = _checked(LocationKind, row["kind"], where, problems)
        country = _country(row["country"], where, problems)
        if kind:
            aliases = _several(row["aliases"])
            yield Place(name=row["name"], aliases=aliases, kind=kind, country=country, parent=row["parent"] or None)


def _read_parties(path: Path, problems: list[str]) -> Iterator[Party]:
    try:
        text = path.read_text(encoding="utf-8-sig")
        tables = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as wrong:
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


def _party(record: dict[str, object], where: str, problems: list[str]) -> Party | None:
    """The party of a TOML table, or ``None`` and a problem for all that is wrong with it."""
    before = len(problems)
    if unknown := record.keys() - {"name", "aliases", "descriptions", "kind", "country", "conflict"}:
        problems.append(f"{where}: unknown keys {', '.join(sorted(unknown))}")
    name, listed = record.get("name"), {key: record.get(key, []) for key in ("aliases", "descriptions")}
    if not isinstance(name, str) or not name.strip():
        problems.append(f"{where}: no name")
    for key, values in listed.items():
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            problems.append(f"{where}: {key} must be a list of strings")
    kind = _checked(ActorKind, str(record.get("kind", "")), where, problems)
    country = _country(str(record.get("country", "")), where, problems)
    if len(problems) > before or kind is None:
        return None
    aliases, descriptions = (tuple(values) for values in listed.values() if isinstance(values, list))
    return Party(name=str(name).strip(), aliases=aliases, descriptions=descriptions, kind=kind, country=country)


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
