"""A backend, a rule and knowledge of one's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_type

from conflictparse import ActorKind, BackendInfo, ControlStatus, Failure, LocationKind, Report, parse_report, parse_reports
from conflictparse.backends.base import Backend, backend_names, get_backend
from conflictparse.backends.conformance import violations
from conflictparse.knowledge import Knowledge, Party, Place, bundled_knowledge
from conflictparse.lint import Problem, lint
from conflictparse.pattern import Beside, Function, Role, Rule, Slot
from conflictparse.rules.alliances import ALLIANCE_RULES
from conflictparse.rules.control import CONTROL_RULES
from conflictparse.tree import Document


class OurBackend:
    """A backend need not inherit from anything."""

    def parse(self, text: str) -> Document:
        """No trees at all."""
        return Document(text=text, sentences=(), backend=BackendInfo(name="ours", model="none", version="1"))

    def parse_many(self, texts: Iterable[str]) -> Iterator[Document]:
        """One by one."""
        return map(self.parse, texts)


def backends() -> None:
    """It is a ``Backend`` by its methods."""
    ours: Backend = OurBackend()
    assert_type(parse_report("Raqqa viel.", backend=OurBackend()), Report)
    assert_type(next(parse_reports(["Raqqa viel."], backend=ours)), Report | Failure)
    assert_type(violations(ours, ["Raqqa viel."]), tuple[str, ...])
    assert_type(get_backend("stanza"), Backend)
    assert_type(backend_names(), tuple[str, ...])


FLAG = Rule(
    id="control.captures.flag",
    emits=ControlStatus.CAPTURES,
    words=("vlag",),
    beside=(Beside("hijsen"), Beside("halfstok", absent=True)),
    slots=(Slot(Role.LOCATION, Function.THERE), Slot(Role.ACTOR, [Function.DOER, Function.SUBJECT], required=False)),
    examples=("<actor>Rebellen</actor> hesen hun vlag in <location>Goma</location>.",),
    counterexamples=("De vlag hing halfstok.",),
)


def rules() -> None:
    """Words may be given as a tuple or as one text; they are a frozen set in the rule."""
    assert_type(FLAG.words, frozenset[str])
    assert_type(Beside("vlag vaandel", case="in op").case, frozenset[str])
    assert_type(parse_report("Raqqa viel.", rules=(FLAG, *CONTROL_RULES, *ALLIANCE_RULES)), Report)
    assert_type(lint((FLAG,)), tuple[Problem, ...])


def knowledge() -> None:
    """Parties, places and files go in the same way."""
    ours = bundled_knowledge().extended_with(
        Party(name="Brigade van de Rivier", kind=ActorKind.ARMED_GROUP),
        Place(name="Robotyne", kind=LocationKind.CITY, country="UA"),
    )
    assert_type(ours, Knowledge)
    assert_type(parse_report("Raqqa viel.", knowledge=ours), Report)
    found = ours.locate("Homs", countries=["SY"])
    assert_type(found.country if found else None, str | None)
