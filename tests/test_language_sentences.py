"""Sentences that each show one construction of Dutch, in ``language/``: a report says all that the sentence says, and nothing else.

A sentence of ``language/known_misses.txt`` must not be read right: the list can only get shorter. ``tools/list_known_misses.py``
writes it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import RememberingBackend
from sentences import KNOWN_MISSES, PUBLISHED, Example, differences, read_examples, read_known_misses

from conflictparse import Actor, Alliance, ControlClaim, Evidence, Location, Report, Span, parse_report
from conflictparse.model import ActorKind, AllianceKind, BackendInfo, ControlStatus, Extent, LocationKind, Modality
from conflictparse.normalize import normalize

EXAMPLES = read_examples()
KNOWN = read_known_misses()
READ_RIGHT = pytest.mark.xfail(
    strict=True, raises=AssertionError, reason=f"this sentence is read right now: remove it from {KNOWN_MISSES.name}"
)


@pytest.fixture(scope="module")
def read(bundled: RememberingBackend) -> RememberingBackend:
    """All sentences of this module, parsed together."""
    list(bundled.parse_many(normalize(example.text).text for example in EXAMPLES))
    return bundled


@pytest.mark.parametrize(
    "example",
    [pytest.param(each, id=each.where, marks=READ_RIGHT if each.key in KNOWN else ()) for each in EXAMPLES],
)
def test_a_report_says_what_the_sentence_says(example: Example, read: RememberingBackend) -> None:
    """All claims of the sentence, with their parties, modality, extent and source; and no other claim."""
    report = parse_report(example.text, published=PUBLISHED, backend=read)
    assert differences(example, report) == [], example.text


def test_known_misses_are_sentences_of_the_files() -> None:
    """In the order of the files, each once."""
    listed = [example.key for example in EXAMPLES if example.key in KNOWN]
    assert list(KNOWN) == listed


# --- the files are checked ----------------------------------------------------------------------------------------------

GOOD = "captures\treported\tall\t<source>Activisten</source> melden dat <location>Goma</location> is ingenomen."


def read_one(folder: Path, *rows: str) -> Example:
    """The one sentence of a file with these lines."""
    (folder / "some.tsv").write_text("# A comment\n\n" + "\n".join(rows) + "\n", encoding="utf-8")
    (example,) = read_examples(folder)
    return example


def test_a_line_is_read(tmp_path: Path) -> None:
    example = read_one(tmp_path, GOOD)
    assert (example.where, example.text) == ("some.tsv:3", "Activisten melden dat Goma is ingenomen.")
    assert [str(each) for each in example.said] == ["captures, reported, all, location 'Goma', source 'Activisten'"]


def test_a_mark_may_stand_in_another(tmp_path: Path) -> None:
    example = read_one(tmp_path, "holds\treported\tall\t<source><actor>IS</actor></source> zegt <location>Raqqa</location> te hebben.")
    (said,) = example.said
    marks = {role: (mark.start, mark.end) for role, mark in said.roles.items() if mark}
    assert marks == {"source": (0, 2), "actor": (0, 2), "location": (8, 13)}
    assert example.text[8:13] == "Raqqa"


def test_several_places_and_parties_are_a_claim_for_each(tmp_path: Path) -> None:
    row = "holds\tasserted\tall\t<actor>A</actor> en <actor>B</actor> hebben <location>Goma</location> en <location>Sake</location>."
    pairs = [(said.roles["location"], said.roles["actor"]) for said in read_one(tmp_path, row).said]
    assert [(place and place.text, actor and actor.text) for place, actor in pairs] == [
        ("Goma", "A"),
        ("Goma", "B"),
        ("Sake", "A"),
        ("Sake", "B"),
    ]


def test_a_sentence_on_two_lines_says_both(tmp_path: Path) -> None:
    denied = "captures\tdenied\tall\tActivisten melden dat <location>Goma</location> is ingenomen."
    example = read_one(tmp_path, GOOD, denied)
    assert [said.modality for said in example.said] == ["reported", "denied"]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("captures\tasserted\tall", "3 columns, not 4"),
        ("takes\tasserted\tall\t<location>Goma</location> viel.", "'takes' is no status"),
        ("captures\tsure\tall\t<location>Goma</location> viel.", "captures cannot have modality 'sure'"),
        ("captures\tasserted\t-\t<location>Goma</location> viel.", "captures cannot have modality 'asserted' and extent '-'"),
        ("none\tasserted\t-\tGoma slaapt.", "none cannot have modality 'asserted'"),
        ("supports\tasserted\tall\t<subject>A</subject> steunt <object>B</object>.", "supports cannot have"),
        ("captures\tasserted\tall\tGoma viel.", "no location is marked"),
        ("supports\tasserted\t-\t<subject>A</subject> steunt B.", "no object is marked"),
        ("supports\tasserted\t-\t<subject>A</subject> steunt <location>B</location>.", "supports has no role location"),
        ("none\t-\t-\t<location>Goma</location> slaapt.", "none has no role location"),
        ("captures\tasserted\tall\t<location>Goma viel.", "<location> is not closed"),
        ("captures\tasserted\tall\t<location>Goma</actor> viel.", "</actor> closes nothing"),
        ("captures\tasserted\tall\tGoma</location> viel.", "</location> closes nothing"),
    ],
)
def test_a_line_in_another_format_is_an_error(tmp_path: Path, row: str, problem: str) -> None:
    with pytest.raises(ValueError, match=rf"^some\.tsv:3: .*{problem}"):
        read_one(tmp_path, row)


def test_all_errors_are_told_together(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="columns") as told:
        read_one(tmp_path, "captures", GOOD, "none\t-\t-\tRustig.", GOOD)
    assert [problem.split(": ")[0] for problem in str(told.value).splitlines()] == ["some.tsv:3", "some.tsv:6"]


# --- and so is the comparison -------------------------------------------------------------------------------------------

TEXT = "Volgens de krant nam het leger Goma in op M23."
LINE = (
    "captures\treported\tall\tVolgens de <source>krant</source> nam het <actor>leger</actor> <location>Goma</location> in "
    "op <from_actor>M23</from_actor>."
)


def party(words: str) -> Actor:
    """A party that the text names."""
    start = TEXT.index(words)
    return Actor(id=words, name=words, kind=ActorKind.ARMED_GROUP, mentions=(Span(start=start, end=start + len(words), text=words),))


def place(words: str) -> Location:
    """A place that the text names."""
    return Location(id=words, name=words, kind=LocationKind.CITY, mentions=party(words).mentions)


def told(*claims: ControlClaim | Alliance) -> Report:
    """A report of the text that makes these claims."""
    return Report(
        text=TEXT,
        backend=BackendInfo(name="hand", model="", version=""),
        control_claims=tuple(each for each in claims if isinstance(each, ControlClaim)),
        alliances=tuple(each for each in claims if isinstance(each, Alliance)),
    )


EVIDENCE = (Evidence(start=0, end=1, text="V", rule="control.test"),)
RIGHT = ControlClaim(
    id="c1",
    location=place("Goma"),
    actor=party("leger"),
    status=ControlStatus.CAPTURES,
    from_actor=party("M23"),
    modality=Modality.REPORTED,
    source="plaatselijke krant",
    evidence=EVIDENCE,
)


def changed(**fields: object) -> ControlClaim:
    """The right claim, but for some fields."""
    values = {name: getattr(RIGHT, name) for name in ("id", "location", "actor", "status", "from_actor", "modality", "source", "extent")}
    return ControlClaim(**{**values, "evidence": EVIDENCE, **fields})


def test_a_report_that_says_the_same_does_not_differ(tmp_path: Path) -> None:
    assert differences(read_one(tmp_path, LINE), told(RIGHT)) == []


@pytest.mark.parametrize(
    "claim",
    [
        changed(status=ControlStatus.HOLDS),
        changed(location=place("leger")),
        changed(actor=None),
        changed(actor=party("M23")),
        changed(from_actor=None),
        changed(modality=Modality.ASSERTED),
        changed(extent=Extent.PART),
        changed(source=None),
        changed(source="radio"),
    ],
)
def test_a_claim_that_is_wrong_in_one_way_differs(tmp_path: Path, claim: ControlClaim) -> None:
    lacking, extra = differences(read_one(tmp_path, LINE), told(claim))
    assert lacking.startswith("lacks captures, reported, all, location 'Goma', actor 'leger', from_actor 'M23', source 'krant'")
    assert extra.startswith(f"has {claim.status.value}, {claim.modality.value}, {claim.extent.value}, location ")
    assert extra.endswith("(control.test)")


def test_a_role_that_is_not_marked_must_be_empty(tmp_path: Path) -> None:
    example = read_one(tmp_path, LINE.replace("<actor>", "").replace("</actor>", ""))
    assert differences(example, told(changed(actor=None))) == []
    assert len(differences(example, told(RIGHT))) == 2


def test_a_claim_too_many_or_too_few_differs(tmp_path: Path) -> None:
    example, nothing = read_one(tmp_path, LINE), told()
    assert [each.split()[0] for each in differences(example, nothing)] == ["lacks"]
    assert [each.split()[0] for each in differences(example, told(RIGHT, RIGHT))] == ["has"]
    assert [each.split()[0] for each in differences(read_one(tmp_path, f"none\t-\t-\t{TEXT}"), told(RIGHT))] == ["has"]


@pytest.mark.parametrize(("kind", "either_way"), [(AllianceKind.SUPPORTS, False), (AllianceKind.COOPERATES, True)])
def test_who_supports_whom_counts_and_who_works_with_whom_does_not(tmp_path: Path, kind: AllianceKind, either_way: bool) -> None:
    row = f"{kind}\tasserted\t-\tVolgens de krant nam het <subject>leger</subject> Goma in op <object>M23</object>."
    example = read_one(tmp_path, row)
    there, back = (
        Alliance(id="a1", kind=kind, subject=party(first), object=party(second), modality=Modality.ASSERTED, evidence=EVIDENCE)
        for first, second in (("leger", "M23"), ("M23", "leger"))
    )
    assert differences(example, told(there)) == []
    assert (differences(example, told(back)) == []) is either_way
    assert differences(example, told(there, RIGHT)) != []
