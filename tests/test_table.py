"""The table for the terminal: what stands in it, and that its columns are straight."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from conflictparse.export.table import to_table
from conflictparse.model import (
    Actor,
    ActorKind,
    Alliance,
    AllianceKind,
    BackendInfo,
    ControlClaim,
    ControlStatus,
    Evidence,
    Location,
    LocationKind,
    Modality,
    Published,
    Report,
    TimeSpan,
)

BACKEND = BackendInfo(name="hand", model="none", version="0")
SDF = Actor(id="sdf", name="SDF", aliases=("Syrische Democratische Strijdkrachten", "de Koerden"), kind=ActorKind.ARMED_GROUP)
USA = Actor(id="verenigde-staten", name="Verenigde Staten", kind=ActorKind.STATE, country="US")
SYRIA = Location(id="syrie", name="Syrie\u0308", kind=LocationKind.COUNTRY, country="SY")  # the diaeresis takes no column
RAQQA = Location(id="raqqa", name="Raqqa", kind=LocationKind.CITY, country="SY", parent=SYRIA)
TAIPEI = Location(id="taipei", name="台北市", kind=LocationKind.CITY)  # each sign takes two columns


def evidence(words: str) -> tuple[Evidence, ...]:
    """The words that carry a claim."""
    return (Evidence(start=0, end=len(words), text=words, rule="control.test"),)


def claim(location: Location, words: str = "viel", **more: object) -> ControlClaim:
    """A capture."""
    given = {"status": ControlStatus.CAPTURES, "modality": Modality.ASSERTED, **more}
    return ControlClaim(id="c", location=location, evidence=evidence(words), **given)  # type: ignore[arg-type]


def report(*claims: ControlClaim, **more: object) -> Report:
    """A report with these claims."""
    return Report(text="…", backend=BACKEND, control_claims=claims, **more)  # type: ignore[arg-type]


def columns(line: str) -> list[str]:
    """One character for each terminal column of a line, so that lines can be compared: wide signs are doubled."""
    shown: list[str] = []
    for each in line:
        if unicodedata.combining(each):
            continue
        shown.extend(each * (2 if unicodedata.east_asian_width(each) in "WF" else 1))
    return shown


def section(table: str, title: str) -> list[str]:
    """The lines under a heading."""
    (found,) = (part for part in table.split("\n\n") if part.startswith(f"{title} ("))
    return found.splitlines()[1:]


FULL = report(
    claim(
        RAQQA,
        "nam Raqqa in",
        actor=SDF,
        from_actor=USA,
        source="persbureau Sana",
        time=TimeSpan(start=date(2017, 9, 1), end=date(2017, 9, 30), text="In september"),
    ),
    claim(SYRIA),
    claim(TAIPEI),
    published=Published(year=2017, month=10),
    actors=(SDF, USA),
    locations=(SYRIA, RAQQA, TAIPEI),
    alliances=(
        Alliance(
            id="a1", kind=AllianceKind.SUPPORTS, subject=USA, object=SDF, modality=Modality.DENIED, evidence=evidence("steunt de SDF")
        ),
    ),
)


@pytest.mark.parametrize("title", ["Control claims", "Alliances", "Actors", "Places"])
def test_columns_are_straight(title: str) -> None:
    """Every cell starts where its rule of dashes starts, whatever signs stand before it."""
    head, ruled, *rows = section(to_table(FULL), title)
    starts = [at for at, sign in enumerate(ruled) if sign == "-" and ruled[at - 1] == " "]
    assert starts[0] == 2
    for line in (head, *rows):
        shown = columns(line)
        assert all(at >= len(shown) or shown[at - 1] == " " for at in starts)
        assert line == line.rstrip()
    assert all(columns(head)[at] != " " for at in starts)


def test_what_a_row_says() -> None:
    table = to_table(FULL)
    assert table.startswith("Published 2017-10\n\nControl claims (3)\n")
    row = section(table, "Control claims")[2]
    assert [cell.strip() for cell in row.split("  ") if cell.strip()] == [
        *("Raqqa", "captures", "SDF", "Verenigde Staten", "asserted"),
        *("persbureau Sana", "2017-09-01..2017-09-30", "all", "nam Raqqa in"),
    ]
    assert section(table, "Alliances")[2].split() == "Verenigde Staten supports SDF denied steunt de SDF".split()
    assert section(table, "Actors")[3].split() == "Verenigde Staten state US".split()
    assert section(table, "Places")[3].split() == "Raqqa city SY Syrie\u0308".split()


def test_a_party_that_the_text_does_not_name_is_a_question_mark() -> None:
    assert section(to_table(report(claim(RAQQA))), "Control claims")[2].split() == "Raqqa captures ? asserted all viel".split()


@pytest.mark.parametrize(
    ("time", "shown"),
    [
        (TimeSpan(start=date(2017, 10, 1), end=date(2017, 10, 1)), " 2017-10-01 "),
        (TimeSpan(start=date(2014, 6, 10)), " 2014-06-10.. "),
        (TimeSpan(end=date(2010, 12, 31)), " ..2010-12-31 "),
    ],
)
def test_a_day_a_beginning_and_an_end(time: TimeSpan, shown: str) -> None:
    assert shown in section(to_table(report(claim(RAQQA, time=time))), "Control claims")[2]


def test_an_empty_list_says_none() -> None:
    table = to_table(report())
    assert table.startswith("Publication date unknown\n")
    for title in ("Control claims", "Alliances", "Actors", "Places"):
        assert section(table, title) == ["  none"]
        assert f"{title} (0)\n" in table


def test_a_long_cell_is_cut() -> None:
    words = "het leger trok vrijdag na zware gevechten de stad binnen"
    row = section(to_table(report(claim(RAQQA, words))), "Control claims")[2]
    assert row.endswith(f"{words[:43]}…")
    exactly = words[:44]
    assert section(to_table(report(claim(RAQQA, exactly))), "Control claims")[2].endswith(exactly)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("台" * 22, "台" * 22),
        ("台" * 23, "台" * 21 + "…"),
        ("e\u0301" * 44, "e\u0301" * 44),
        ("e\u0301" * 45, "e\u0301" * 43 + "…"),
    ],
)
def test_a_cell_is_cut_by_the_columns_that_it_takes(words: str, shown: str) -> None:
    row = section(to_table(report(claim(RAQQA, words))), "Control claims")[2]
    assert row.endswith(f"all     {shown}")
    assert len(columns(shown)) <= 44


@pytest.mark.parametrize(
    ("words", "shown"),
    [("\x1b[31mrood", " [31mrood"), ("a\x00b\x07c", "a b c"), ("a\x9b2Jb", "a 2Jb"), ("a\u202eb", "a b"), ("Syrie\u0308", "Syrie\u0308")],
)
def test_a_cell_cannot_steer_the_terminal(words: str, shown: str) -> None:
    assert section(to_table(report(claim(RAQQA, words))), "Control claims")[2].endswith(f"all     {shown}")


def test_a_line_break_in_a_cell_is_a_space() -> None:
    assert "nam Raqqa in" in to_table(report(claim(RAQQA, "nam\r\n Raqqa\u00a0in")))
