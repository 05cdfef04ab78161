"""The sentences of ``language/``: what each says, by its marks, and what a report makes of it.

A line of ``language/*.tsv`` has what the sentence says, its modality, its extent, and the sentence with its roles marked:
``captures	reported	all	<source>Activisten</source> melden dat <location>Goma</location> is ingenomen.`` A sentence that says two
things stands on two lines, one below the other.
"""

from __future__ import annotations

import re
from itertools import groupby, product
from pathlib import Path

from attrs import frozen

from conflictparse import Actor, Alliance, AllianceKind, ControlClaim, ControlStatus, Extent, Location, Modality, Report

LANGUAGE = Path(__file__).parent / "language"
KNOWN_MISSES = LANGUAGE / "known_misses.txt"
PUBLISHED = "2020-06-15"  # of every sentence: none of them tells its date
NOTHING, EMPTY = "none", "-"
CLAIM_ROLES = ("location", "actor", "from_actor", "source")
ALLIANCE_ROLES = ("subject", "object", "source")
_MARK = re.compile(r"<(/?)([a-z_]+)>")


@frozen(kw_only=True)
class Mark:
    """The words that name a role, as offsets in the sentence without its marks."""

    role: str
    start: int
    end: int
    text: str


@frozen(kw_only=True)
class Line:
    """One line of a file.

    Attributes:
        number: Its place in the file, from 1.
        says: A status, a kind of alliance, or ``none``.
        modality: How sure it is; ``-`` if it says nothing.
        extent: How much of the place is meant; ``-`` if no place is.
        text: The sentence, without its marks.
        marks: The words of each role.
    """

    number: int
    says: str
    modality: str
    extent: str
    text: str
    marks: tuple[Mark, ...]


@frozen(kw_only=True)
class Said:
    """One claim that a sentence makes: who or what has each role, or nobody."""

    says: str
    modality: str
    extent: str
    roles: dict[str, Mark | None]

    def __str__(self) -> str:
        roles = (f"{role} {mark.text!r}" for role, mark in self.roles.items() if mark)
        return ", ".join((self.says, self.modality, self.extent, *roles))


@frozen(kw_only=True)
class Example:
    """A sentence and all that it says.

    Attributes:
        file: The name of its file.
        number: Its first line in the file.
        text: The sentence.
        said: Its claims: of one line one for each combination of its places and parties.
    """

    file: str
    number: int
    text: str
    said: tuple[Said, ...]

    @property
    def where(self) -> str:
        """The file and the line, as an editor wants it."""
        return f"{self.file}:{self.number}"

    @property
    def key(self) -> str:
        """What names the sentence in the list of known misses, wherever it stands in its file."""
        return f"{self.file}\t{self.text}"


def read_examples(folder: Path = LANGUAGE) -> tuple[Example, ...]:
    """All sentences of a folder's ``*.tsv`` files.

    Raises:
        ValueError: if lines are not in the format, or a sentence is given twice; it names every one of them.
    """
    examples: list[Example] = []
    problems: list[str] = []
    seen: dict[str, str] = {}
    for path in sorted(folder.glob("*.tsv")):
        lines: list[Line] = []
        for number, row in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            try:
                lines += [_line(number, row)] if row and not row.startswith("#") else []
            except ValueError as wrong:
                problems.append(f"{path.name}:{number}: {wrong}")
        for text, group in groupby(lines, key=lambda line: line.text):
            same = tuple(group)
            example = Example(file=path.name, number=same[0].number, text=text, said=tuple(each for line in same for each in _said(line)))
            if text in seen:
                problems.append(f"{example.where}: given at {seen[text]} too")
            seen[text] = example.where
            examples.append(example)
    if problems:
        raise ValueError("\n".join(problems))
    return tuple(examples)


def read_known_misses(path: Path = KNOWN_MISSES) -> tuple[str, ...]:
    """The keys of the sentences that are not yet read as they should be."""
    return tuple(row for row in path.read_text(encoding="utf-8").splitlines() if row and not row.startswith("#"))


def _line(number: int, row: str) -> Line:
    columns = row.split("\t")
    if len(columns) != 4:
        raise ValueError(f"{len(columns)} columns, not 4")
    says, modality, extent, marked = columns
    text, marks = _unmarked(marked)
    modalities, extents = {*Modality}, {EMPTY}
    if says == NOTHING:
        allowed, needed, modalities = frozenset[str](), frozenset[str](), {EMPTY}
    elif says in {*ControlStatus}:
        allowed, needed, extents = frozenset(CLAIM_ROLES), frozenset({"location"}), {*Extent}
    elif says in {*AllianceKind}:
        allowed, needed = frozenset(ALLIANCE_ROLES), frozenset({"subject", "object"})
    else:
        raise ValueError(f"{says!r} is no status, no kind of alliance and not {NOTHING!r}")
    if modality not in modalities or extent not in extents:
        raise ValueError(f"{says} cannot have modality {modality!r} and extent {extent!r}")
    roles = {mark.role for mark in marks}
    if roles - allowed:
        raise ValueError(f"{says} has no role {', '.join(sorted(roles - allowed))}")
    if needed - roles:
        raise ValueError(f"no {', '.join(sorted(needed - roles))} is marked")
    return Line(number=number, says=says, modality=modality, extent=extent, text=text, marks=marks)


def _unmarked(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """A sentence without its marks, and the marks; one may stand in another."""
    text, at = "", 0
    open_: list[tuple[str, int]] = []
    marks: list[Mark] = []
    for found in _MARK.finditer(marked):
        text += marked[at : found.start()]
        at = found.end()
        closes, role = found.groups()
        if not closes:
            open_.append((role, len(text)))
        elif not open_ or open_[-1][0] != role:
            raise ValueError(f"</{role}> closes nothing")
        else:
            start = open_.pop()[1]
            marks.append(Mark(role=role, start=start, end=len(text), text=text[start:]))
    if open_:
        raise ValueError(f"<{open_[-1][0]}> is not closed")
    return text + marked[at:], tuple(marks)


def _said(line: Line) -> tuple[Said, ...]:
    if line.says == NOTHING:
        return ()
    roles = CLAIM_ROLES if line.says in {*ControlStatus} else ALLIANCE_ROLES
    choices = [_choices(line, role) for role in roles]
    return tuple(
        Said(says=line.says, modality=line.modality, extent=line.extent, roles=dict(zip(roles, chosen, strict=True)))
        for chosen in product(*choices)
    )


def _choices(line: Line, role: str) -> tuple[Mark | None, ...]:
    """The marks of a role, each for a claim of its own; nobody, if none is marked."""
    return tuple(mark for mark in line.marks if mark.role == role) or (None,)


# --- what a report makes of it ----------------------------------------------------------------------------------------


def differences(example: Example, report: Report) -> list[str]:
    """What the sentence says that the report lacks, and what the report says that the sentence does not."""
    told: list[ControlClaim | Alliance] = [*report.control_claims, *report.alliances]
    lacking: list[str] = []
    for said in example.said:
        found = next((each for each in told if _agree(said, each)), None)
        if found is None:
            lacking.append(f"lacks {said}")
        else:
            told.remove(found)
    return lacking + [f"has {_described(each)}" for each in told]


def _agree(said: Said, told: ControlClaim | Alliance) -> bool:
    roles = said.roles
    if told.modality.value != said.modality or not _is_source(told.source, roles["source"]):
        return False
    if isinstance(told, ControlClaim):
        named = {"location": told.location, "actor": told.actor, "from_actor": told.from_actor}
        same = (told.status.value, told.extent.value) == (said.says, said.extent)
        return same and all(_is_at(each, roles[role]) for role, each in named.items())
    if told.kind.value != said.says:
        return False
    pairs = [(told.subject, told.object)]
    if told.kind is AllianceKind.COOPERATES:  # its order says nothing
        pairs.append((told.object, told.subject))
    return any(_is_at(subject, roles["subject"]) and _is_at(other, roles["object"]) for subject, other in pairs)


def _is_at(named: Actor | Location | None, mark: Mark | None) -> bool:
    """Whether a party or place is named by the marked words; nobody is, if nothing is marked."""
    if named is None or mark is None:
        return named is None and mark is None
    return any(each.start < mark.end and mark.start < each.end for each in named.mentions)


def _is_source(named: str | None, mark: Mark | None) -> bool:
    """Whether the source is the marked words, with or without what stands around them, as the annotation guide's scorer has it."""
    if named is None or mark is None:
        return named is None and mark is None
    first, second = named.casefold(), mark.text.casefold()
    return first in second or second in first


def _described(told: ControlClaim | Alliance) -> str:
    named: dict[str, Actor | Location | None]
    if isinstance(told, ControlClaim):
        says, extent = told.status.value, told.extent.value
        named = {"location": told.location, "actor": told.actor, "from_actor": told.from_actor}
    else:
        says, extent = told.kind.value, EMPTY
        named = {"subject": told.subject, "object": told.object}
    roles = [f"{role} {each.name!r}" for role, each in named.items() if each]
    roles += [f"source {told.source!r}"] if told.source else []
    return f"{', '.join((says, told.modality.value, extent, *roles))} ({told.evidence[0].rule})"
