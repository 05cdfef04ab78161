"""What a type checker must refuse. An ignored error that is none is an error itself, so nothing here may be accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conflictparse import (
    Actor,
    ActorKind,
    Article,
    BackendError,
    ControlClaim,
    ControlStatus,
    Failure,
    InputError,
    Location,
    Report,
    Span,
    compare_backends,
    explain,
    parse_report,
    parse_reports,
    to_geojson,
    to_rows,
)
from conflictparse.pattern import Function, Role, Rule, Slot
from conflictparse.tree import Document


def names() -> None:
    """A name that the package does not have."""
    from conflictparse import parse_reprot  # type: ignore[attr-defined]

    print(parse_reprot)


def arguments(report: Report) -> None:
    """Another type, a word that is none, a name by position."""
    parse_report(b"Raqqa viel.")  # type: ignore[arg-type]
    parse_report("Raqqa viel.", "2017-10-13")  # type: ignore[call-arg]
    parse_report("Raqqa viel.", published=2017)  # type: ignore[arg-type]
    parse_report("Raqqa viel.", pubished="2017-10-13")  # type: ignore[call-arg]
    parse_report("Raqqa viel.", rules=["control.captures.takes"])  # type: ignore[list-item]
    parse_reports([1, 2])  # type: ignore[list-item]
    parse_reports("Raqqa viel.", workers="2")  # type: ignore[arg-type]
    compare_backends("Raqqa viel.", [None])  # type: ignore[list-item]
    explain("Raqqa viel.")  # type: ignore[arg-type]
    to_rows(report, what="claim")  # type: ignore[arg-type]
    to_geojson("Raqqa viel.")  # type: ignore[arg-type]


def nobody(claim: ControlClaim, location: Location) -> None:
    """What may be ``None`` must be looked at first."""
    print(claim.actor.name)  # type: ignore[union-attr]
    print(claim.time.start.year)  # type: ignore[union-attr]
    print(location.parent.name)  # type: ignore[union-attr]
    abs(location.latitude)  # type: ignore[arg-type]


def not_told_apart() -> None:
    """A failure has no claims."""
    for found in parse_reports(["Raqqa viel."]):
        print(found.control_claims)  # type: ignore[union-attr]
        if isinstance(found, Failure):
            print(found.control_claims)  # type: ignore[attr-defined]


def frozen(report: Report, claim: ControlClaim) -> None:
    """Nothing can be changed after it is made."""
    report.text = ""  # type: ignore[misc]
    claim.status = ControlStatus.HOLDS  # type: ignore[misc]
    report.actors.append(report.actors[0])  # type: ignore[attr-defined]
    report.actors[0] = report.actors[1]  # type: ignore[index]
    InputError(reason="no").reason = "yes"  # type: ignore[misc]


def making() -> None:
    """Fields go by name, all that are needed, each of its type."""
    Span(0, 5, "Raqqa")  # type: ignore[call-arg]
    Actor(id="sdf", name="SDF")  # type: ignore[call-arg]
    Actor(id="sdf", name="SDF", kind="armed_group")  # type: ignore[arg-type]
    Article(text="Raqqa viel.", date="2017-10-13")  # type: ignore[call-arg]
    BackendError("sentence 3", "no head")  # type: ignore[call-arg]
    print(ActorKind.REBELS)  # type: ignore[attr-defined]


def never(status: ControlStatus) -> str:  # type: ignore[return]
    """A ``match`` that forgets a member may return nothing."""
    match status:
        case ControlStatus.HOLDS | ControlStatus.CAPTURES:
            return "has it"


class OneByOne:
    """No backend: it cannot take many texts."""

    def parse(self, text: str) -> Document:
        """Never called."""
        raise NotImplementedError


class OfBytes:
    """No backend: it wants bytes."""

    def parse(self, text: bytes) -> Document:
        """Never called."""
        raise NotImplementedError

    def parse_many(self, texts: Iterable[bytes]) -> Iterator[Document]:
        """Never called."""
        raise NotImplementedError


def extending() -> None:
    """Half a backend, the class of one, a rule by halves."""
    parse_report("Raqqa viel.", backend=OneByOne())  # type: ignore[arg-type]
    parse_report("Raqqa viel.", backend=OfBytes())  # type: ignore[arg-type]
    parse_report("Raqqa viel.", backend=OneByOne)  # type: ignore[arg-type]
    Rule(id="control.captures.flag", emits=ControlStatus.CAPTURES, words=("vlag",), slots=())  # type: ignore[call-arg]
    Slot("location", Function.THERE)  # type: ignore[arg-type]
    Slot(Role.LOCATION, "there")  # type: ignore[arg-type]
