"""The page "What it understands" is what its script makes of the rules."""

from __future__ import annotations

from write_understands import PAGE, page, section

from conflictparse.model import ControlStatus
from conflictparse.pattern import Beside, Function, Role, Rule, Shape, Slot

FLAG = Rule(
    id="control.captures.flag_raised",
    emits=ControlStatus.CAPTURES,
    words=("vlag",),
    last_part=("vaandel",),
    beside=(Beside("hijsen", case="op"), Beside("halfstok", absent=True)),
    shapes=(Shape.NOMINAL,),
    slots=(Slot(Role.LOCATION, Function.THERE), Slot(Role.ACTOR, Function.SUBJECT, required=False)),
    examples=("<actor>Rebellen</actor> hesen hun vlag in <location>Goma</location>.", "In <location>Goma</location> werd de vlag gehesen."),
    counterexamples=("De vlag hing halfstok.",),
)


def test_the_page_is_up_to_date() -> None:
    """After a change of rules: ``python tools/write_understands.py``."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_a_section_shows_words_examples_and_claims() -> None:
    text = section(FLAG)
    assert text.startswith("#### flag raised\n")
    assert "looks for vlag or …vaandel; beside hijsen behind op; not beside halfstok; as a noun." in text
    assert "| **Rebellen** hesen hun vlag in **Goma**. | Rebellen *captures* Goma |" in text
    assert "| In **Goma** werd de vlag gehesen. | ? *captures* Goma |" in text
    assert "Takes nothing from: *De vlag hing halfstok.*" in text
