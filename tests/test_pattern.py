"""Rules are checked when they are made: each check has a test that it bites."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from conflictparse.grammar import Shape
from conflictparse.model import AllianceKind, ControlStatus
from conflictparse.pattern import Beside, Function, Role, Rule, Slot, example_roles, example_text

EXAMPLE = "De <actor>SDF</actor> nam <location>Raqqa</location> in."
PLACE = Slot(Role.LOCATION, Function.DONE_TO)
MAYBE_PLACE = Slot(Role.LOCATION, Function.DONE_TO, required=False)
ACTOR = Slot(Role.ACTOR, Function.DOER, required=False)
SOUND: dict[str, Any] = {
    "id": "control.captures.takes",
    "emits": ControlStatus.CAPTURES,
    "words": "innemen veroveren",
    "slots": (ACTOR, PLACE),
    "examples": (EXAMPLE,),
    "counterexamples": ("De SDF nam de trein.",),
}
SUPPORTS: dict[str, Any] = {
    "id": "alliance.supports.backs",
    "emits": AllianceKind.SUPPORTS,
    "words": "steunen",
    "slots": (Slot(Role.SUBJECT, Function.DOER), Slot(Role.OBJECT, Function.DONE_TO)),
    "examples": ("De <subject>VS</subject> steunt de <object>SDF</object>.",),
    "counterexamples": ("De brug steunt op palen.",),
}


@pytest.mark.parametrize("sound", [SOUND, SUPPORTS])
def test_a_sound_rule_can_be_made(sound: dict[str, Any]) -> None:
    rule = Rule(**sound)
    assert rule.words == set(sound["words"].split())
    assert rule.slots == sound["slots"]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        rule.id = "other.id"  # type: ignore[misc]


def test_a_rule_asks_for_no_more_than_it_says() -> None:
    rule = Rule(**SOUND)
    assert (rule.case, rule.shapes, rule.beside, rule.last_part, rule.denies) == (frozenset(), frozenset(), (), frozenset(), False)


def test_the_shapes_of_a_rule_are_a_set() -> None:
    assert Rule(**{**SOUND, "shapes": (Shape.ACTIVE, Shape.PASSIVE)}).shapes == {Shape.ACTIVE, Shape.PASSIVE}


# --- words --------------------------------------------------------------------------------------------------------------


def given(part: str, words: Any) -> frozenset[str]:
    """A list of words, as a part of a rule, a slot or a fixed word has it."""
    owner, _, name = part.partition(".")
    values: dict[str, Any] = {name: words}
    made: Rule | Slot | Beside
    if owner == "rule":
        made = Rule(**{**SOUND, **values})
    elif owner == "slot":
        made = Slot(Role.ACTOR, Function.DOER, **values)
    else:
        made = Beside(**values)
    listed: frozenset[str] = getattr(made, name)
    return listed


LISTS = ["rule.words", "rule.last_part", "rule.case", "slot.case", "beside.words", "beside.last_part", "beside.case"]


@pytest.mark.parametrize("part", LISTS)
@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("in", "uit", "in"), "listed twice: in"),
        ("in uit in", "listed twice: in"),
        (("Raqqa",), "'Raqqa' is not one word in lower case"),
        (("zich terugtrekken",), "'zich terugtrekken' is not one word in lower case"),
        (("",), "'' is not one word in lower case"),
        (("in\u00a0",), "is not one word in lower case"),
        (frozenset({"IN"}), "'IN' is not one word in lower case"),
    ],
)
def test_a_listed_word_is_one_lower_case_word_and_given_once(part: str, words: Any, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        given(part, words)


@pytest.mark.parametrize("part", LISTS)
def test_words_may_be_given_as_any_list_or_as_a_line(part: str) -> None:
    for words in (("in", "uit"), ["in", "uit"], {"in", "uit"}, frozenset({"in", "uit"}), "in uit"):
        assert given(part, words) == {"in", "uit"}
    assert given(part, "in") == {"in"}


# --- slots --------------------------------------------------------------------------------------------------------------


def test_a_slot_names_one_function_or_several() -> None:
    assert Slot(Role.ACTOR, Function.OF).functions == {Function.OF}
    assert Slot(Role.ACTOR, (Function.OF, Function.OWNER)).functions == {Function.OF, Function.OWNER}
    assert Slot(Role.ACTOR, Function.OF).required


def test_a_slot_may_name_a_preposition_alone() -> None:
    slot = Slot(Role.FROM_ACTOR, case="op", required=False)
    assert (slot.functions, slot.case, slot.required) == (frozenset[Function](), frozenset({"op"}), False)


def test_a_slot_that_any_word_would_fill_is_an_error() -> None:
    with pytest.raises(ValueError, match="actor: name a function or a preposition"):
        Slot(Role.ACTOR)


# --- rules --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wrong", ["captures", "Control.captures", "control.", "control..x", "control captures", "", "control.2"])
def test_the_id_is_a_dotted_name(wrong: str) -> None:
    with pytest.raises(ValueError, match="id"):
        Rule(**{**SOUND, "id": wrong})


@pytest.mark.parametrize(
    ("sound", "change", "named"),
    [
        (SOUND, {"words": ()}, "name the words that trigger it"),
        (SOUND, {"slots": (PLACE, PLACE)}, "a role is given twice"),
        (SOUND, {"slots": (ACTOR,)}, "no required slot has the role location"),
        (SOUND, {"slots": (MAYBE_PLACE,)}, "no required slot has the role location"),
        (SOUND, {"slots": (PLACE, Slot(Role.SUBJECT, Function.DOER))}, "captures has no role subject"),
        (SOUND, {"emits": AllianceKind.SUPPORTS}, "supports has no role actor, location"),
        (SUPPORTS, {"slots": SUPPORTS["slots"][:1]}, "no required slot has the role object"),
        (
            SUPPORTS,
            {"slots": (Slot(Role.SUBJECT, Function.DOER, required=False), Slot(Role.OBJECT, Function.DONE_TO))},
            "no required slot has the role subject",
        ),
        (SUPPORTS, {"emits": AllianceKind.COOPERATES, "slots": SUPPORTS["slots"][1:]}, "no required slot has the role subject"),
        (SOUND, {"examples": ()}, "examples"),
        (SOUND, {"counterexamples": ()}, "counterexamples"),
        (SOUND, {"examples": (EXAMPLE, "De SDF nam Raqqa in.")}, "no role is marked in the example 'De SDF nam Raqqa in.'"),
        (SOUND, {"examples": ("<place>Raqqa</place> viel.",)}, "no role is marked"),
        (SOUND, {"examples": ("<location>Raqqa</actor> viel.",)}, "no role is marked"),
    ],
)
def test_an_unsound_rule_cannot_be_made(sound: dict[str, Any], change: dict[str, Any], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        Rule(**{**sound, **change})


def test_an_error_names_the_rule() -> None:
    with pytest.raises(ValueError, match=r"^control\.captures\.takes: "):
        Rule(**{**SOUND, "words": ()})


def test_a_rule_can_be_triggered_by_the_last_part_of_a_compound() -> None:
    rule = Rule(**{**SOUND, "words": (), "last_part": ("bolwerk",)})
    assert (rule.words, rule.last_part) == (frozenset[str](), frozenset({"bolwerk"}))


def test_who_works_together_may_all_be_the_subject() -> None:
    """ "X en Y werken samen": there is no object."""
    rule = Rule(**{**SUPPORTS, "emits": AllianceKind.COOPERATES, "slots": (Slot(Role.SUBJECT, Function.SUBJECT),)})
    assert [slot.role for slot in rule.slots] == [Role.SUBJECT]


# --- examples -----------------------------------------------------------------------------------------------------------


def test_an_example_without_its_marks() -> None:
    assert example_text(EXAMPLE) == "De SDF nam Raqqa in."
    assert example_text("Raqqa viel.") == "Raqqa viel."


def test_the_marked_words_by_role() -> None:
    example = (
        "De <actor>SDF</actor> veroverde <location>Raqqa</location> en <location>Deir al-Zor</location> op <from_actor>IS</from_actor>."
    )
    assert example_roles(example) == {Role.ACTOR: ("SDF",), Role.LOCATION: ("Raqqa", "Deir al-Zor"), Role.FROM_ACTOR: ("IS",)}
    assert example_roles("Raqqa viel.") == {}
