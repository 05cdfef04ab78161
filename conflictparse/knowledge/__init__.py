"""Facts about the world that a report takes for granted: states, parties, places. Data files, and one loader.

Nothing here says what happened in a war; only what a name *is*. In order: ``records`` (what a fact looks like), ``files`` (reads
them), ``spelling`` and ``gazetteer`` (all towns of the world by name), ``locating`` (which of them a name means), and here ``Knowledge``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from conflictparse.errors import KnowledgeError
from conflictparse.knowledge.files import read_parties, read_places, read_states
from conflictparse.knowledge.gazetteer import Gazetteer, Likeness, bundled_gazetteer
from conflictparse.knowledge.locating import candidates, choose
from conflictparse.knowledge.records import Affiliation, Party, Place, Record, State
from conflictparse.knowledge.spelling import folded
from conflictparse.model import Actor, Location, LocationKind

__all__ = ["Affiliation", "Knowledge", "Likeness", "Party", "Place", "Record", "State", "bundled_knowledge", "inflected"]

FOLDER = Path(__file__).parent
_TOLD = 3.0  # weight of a country that a caller names
_SYLLABLE = 2  # letters of a word that a tokenizer may have cut off


@frozen(kw_only=True)
class Knowledge:
    """All that the library knows of the world. Frozen: ``extended_with`` gives a larger one."""

    # the later record wins: what a user adds goes before what ships
    states: tuple[State, ...]
    parties: tuple[Party, ...]
    places: tuple[Place, ...]
    added: frozenset[Place] = field(default=frozenset(), repr=False)  # by a user: they win over every other place of their name
    gazetteer: Gazetteer | None = field(default=None, repr=False)
    _names: dict[str, tuple[Record, ...]] = field(init=False, eq=False, repr=False)
    _places_by_spelling: dict[str, tuple[Place, ...]] = field(init=False, eq=False, repr=False)
    _adjectives: dict[str, State] = field(init=False, eq=False, repr=False)
    _inhabitants: dict[str, State] = field(init=False, eq=False, repr=False)
    _states_by_code: dict[str, tuple[State, ...]] = field(init=False, eq=False, repr=False)
    _capitals: dict[str, State] = field(init=False, eq=False, repr=False)
    longest_name: int = field(init=False, eq=False, repr=False)
    _first_words: frozenset[str] = field(init=False, eq=False, repr=False)

    @_names.default
    def _index_names(self) -> dict[str, tuple[Record, ...]]:
        records: list[Record] = [*reversed(self.parties), *self.states, *reversed(self.places)]
        return _grouped((name, record) for record in records for name in (record.name, *record.aliases))

    @_places_by_spelling.default
    def _index_spellings(self) -> dict[str, tuple[Place, ...]]:
        return _grouped((folded(name), place) for place in reversed(self.places) for name in (place.name, *place.aliases))

    @_adjectives.default
    def _index_adjectives(self) -> dict[str, State]:
        return _first((form, state) for state in self.states for each in state.adjectives for form in (each, inflected(each)))

    @_inhabitants.default
    def _index_inhabitants(self) -> dict[str, State]:
        return _first((name, state) for state in self.states for name in state.inhabitants)

    @_states_by_code.default
    def _index_codes(self) -> dict[str, tuple[State, ...]]:
        return _grouped((state.code, state) for state in self.states)

    @_capitals.default
    def _index_capitals(self) -> dict[str, State]:
        return _first((name, state) for state in self.states for name in state.capitals)

    @longest_name.default
    def _measure_names(self) -> int:
        return max((len(name.split()) for name in self._names), default=1)

    @_first_words.default
    def _index_first_words(self) -> frozenset[str]:
        names = (*self._names, *self._adjectives, *self._inhabitants, *self._capitals)
        return frozenset(_bare(name.split()[0]) for name in names)

    def may_begin(self, word: str) -> bool:
        """Whether a word, with its genitive or punctuation, may be the first of a name: a quick no for most words of a text."""
        bare = _bare(word)
        if len(bare) <= _SYLLABLE:
            return True  # "'" and "s-Hertogenbosch", "N'" and "Djamena"
        return not self._first_words.isdisjoint((bare, bare.removesuffix("s"), bare.removesuffix("s").rstrip("'")))

    def named(self, name: str) -> tuple[Record, ...]:
        """All that has exactly this name, parties first."""
        return self._names.get(name, ())

    def state_named(self, name: str) -> State | None:
        """``"Syrië"`` → Syrië."""
        return next((record for record in self.named(name) if isinstance(record, State)), None)

    def states_of(self, code: str | None) -> tuple[State, ...]:
        """``"CD"`` → Congo-Kinshasa and Zaïre: today's state stands before former ones that repeat its code."""
        return self._states_by_code.get(code or "", ())

    def state_of_adjective(self, adjective: str) -> State | None:
        """``"Syrische"`` → Syrië."""
        return self._adjectives.get(adjective) or self._adjectives.get(adjective[:1].upper() + adjective[1:])

    def state_of_inhabitants(self, name: str) -> State | None:
        """``"Syriërs"`` → Syrië."""
        return self._inhabitants.get(name)

    def state_of_capital(self, name: str) -> State | None:
        """``"Damascus"`` → Syrië."""
        return self._capitals.get(name)

    def countries_of(self, party: Party) -> tuple[str, ...]:
        """ISO codes of the countries where a party fights or fought, as the names of its conflicts tell: ``Syrische burgeroorlog``."""
        words = [word for conflict in party.conflicts for word in conflict.split()]
        states = (self.state_of_adjective(word) or self.state_named(word) for word in words)
        return tuple(dict.fromkeys(state.code for state in states if state))

    def locate(
        self,
        name: str,
        *,
        countries: Mapping[str, float] | Collection[str] = (),
        kind: LocationKind | None = None,
        loosest: Likeness = Likeness.ALMOST,
    ) -> Place | None:
        """The place that a name means: with its point, country and GeoNames id, or ``None`` rather than a wild guess.

        Args:
            name: As the report spells it.
            countries: ISO 3166-1 alpha-2 codes of the countries that the report speaks of, with a weight each if some are likelier.
            kind: What the report says that it is ("de provincie X").
            loosest: How far the spelling may differ from the one that is known.
        """
        weights = countries if isinstance(countries, Mapping) else dict.fromkeys(countries, _TOLD)
        own = self._places_by_spelling.get(folded(name), ())
        chosen = choose(candidates(name, own, self.gazetteer, weights, loosest, self.added), weights, kind)
        return None if chosen is None else chosen.place

    def extended_with(self, *more: Party | Place | Actor | Location | Path | str) -> Knowledge:
        """This knowledge and more: records, or files (``.toml`` of parties, ``.tsv`` of places). What is added goes first.

        Raises:
            KnowledgeError: if a file is broken; it lists every problem, with file and line.
        """
        parties, places, problems = list(self.parties), list(self.places), list[str]()
        for each in more:
            match each:
                case Party():
                    parties.append(each)
                case Actor():
                    parties.append(Party(name=each.name, aliases=each.aliases, kind=each.kind, country=each.country))
                case Place():
                    places.append(each)
                case Location():
                    places.append(_place_of(each))
                case _ if Path(each).suffix == ".toml":
                    parties.extend(read_parties(Path(each), problems))
                case _ if Path(each).suffix == ".tsv":
                    places.extend(read_places(Path(each), problems))
                case _:
                    problems.append(f"{Path(each).name}:1: parties come in a .toml file, places in a .tsv file")
        if problems:
            raise KnowledgeError(problems=tuple(problems))
        added = self.added | set(places[len(self.places) :])
        return evolve(self, parties=tuple(parties), places=tuple(places), added=added)


@cache
def bundled_knowledge() -> Knowledge:
    """The knowledge that ships with the package, read once a process.

    Raises:
        KnowledgeError: if a file was broken after installation.
    """
    problems: list[str] = []
    knowledge = Knowledge(
        states=tuple(read_states(FOLDER / "states.tsv", problems)),
        parties=tuple(read_parties(FOLDER / "actors.toml", problems)),
        places=tuple(read_places(FOLDER / "places.tsv", problems)),
        gazetteer=bundled_gazetteer(),
    )
    if problems:
        raise KnowledgeError(problems=tuple(problems))
    return knowledge


def inflected(adjective: str) -> str:
    """The form before a noun: ``Syrisch`` → ``Syrische``, ``Chinees`` → ``Chinese``, ``Indiaas`` → ``Indiase``."""
    for ending, form in (("ees", "ese"), ("aas", "ase")):
        if adjective.endswith(ending):
            return adjective.removesuffix(ending) + form
    return adjective + "e"


def _place_of(location: Location) -> Place:
    return Place(
        name=location.name,
        aliases=location.aliases,
        kind=location.kind,
        country=location.country,
        latitude=location.latitude,
        longitude=location.longitude,
        geonames_id=location.geonames_id,
    )


def _bare(word: str) -> str:
    return word.lower().replace("’", "'").strip(".'‘\"“”„ ")


def _grouped(pairs: Iterable[tuple[str, Any]]) -> dict[str, tuple[Any, ...]]:
    """All values of a key, in order."""
    found: dict[str, tuple[Any, ...]] = {}
    for name, value in pairs:
        found[name] = (*found.get(name, ()), value)
    return found


def _first(pairs: Iterable[tuple[str, State]]) -> dict[str, State]:
    """A dictionary in which the first value of a key stays: today's states stand before former ones."""
    found: dict[str, State] = {}
    for name, state in pairs:
        found.setdefault(name, state)
    return found
