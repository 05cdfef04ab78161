"""Rules are checked when they are made: each check has a test that it bites."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from conflictparse.model import AllianceKind, ControlStatus
from conflictparse.pattern import Node, Reach, Role, Rule, argument, example_roles, example_text
from conflictparse.tree import Deprel, Upos

CAPTURE = Node(
    lemma=("innemen", "veroveren"),
    children=(argument(Deprel.NSUBJ, role=Role.ACTOR, required=False), argument(Deprel.OBJ, role=Role.LOCATION)),
)
EXAMPLE = "De <actor>SDF</actor> nam <location>Raqqa</location> in."
SOUND: dict[str, Any] = {
    "id": "control.captures.active",
    "emits": ControlStatus.CAPTURES,
    "root": CAPTURE,
    "examples": (EXAMPLE,),
    "counterexamples": ("De SDF nam de trein.",),
}


def test_a_sound_rule_can_be_made() -> None:
    rule = Rule(**SOUND)
    assert rule.root.roles == (Role.ACTOR, Role.LOCATION)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        rule.id = "other.id"  # type: ignore[misc]


# --- nodes --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", ["lemma", "last_part", "case"])
@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("in", "uit", "in"), "listed twice: in"),
        (("Raqqa",), "'Raqqa' is not one word in lower case"),
        (("zich terugtrekken",), "'zich terugtrekken' is not one word in lower case"),
        (("",), "'' is not one word in lower case"),
        (("in\u00a0",), "is not one word in lower case"),
        (frozenset({"IN"}), "'IN' is not one word in lower case"),
    ],
)
def test_a_word_of_a_node_is_one_lower_case_word_and_given_once(part: str, words: Any, named: str) -> None:
    given: dict[str, Any] = {part: words}
    with pytest.raises(ValueError, match=named):
        Node(**given)


@pytest.mark.parametrize("part", ["lemma", "last_part", "case"])
def test_words_may_be_given_as_any_list(part: str) -> None:
    for words in (("in", "uit"), ["in", "uit"], {"in", "uit"}, frozenset({"in", "uit"})):
        given: dict[str, Any] = {part: words}
        assert getattr(Node(**given), part) == {"in", "uit"}


@pytest.mark.parametrize("part", ["lemma", "last_part", "case"])
def test_one_word_is_no_list_of_words(part: str) -> None:
    """ "in" would else be read as the words "i" and "n"."""
    given: dict[str, Any] = {part: "in"}
    with pytest.raises(TypeError, match="'in' is one word; give a tuple of words"):
        Node(**given)


def test_a_node_that_must_be_absent_has_no_role() -> None:
    with pytest.raises(ValueError, match="absent cannot have a role"):
        Node(absent=True, role=Role.ACTOR)


def test_a_node_has_a_preposition_or_none() -> None:
    with pytest.raises(ValueError, match="preposition"):
        Node(case=("in",), without_case=True)


def test_an_argument_is_a_node_with_relations() -> None:
    node = argument(Deprel.OBL, Deprel.NMOD, case=("uit",), role=Role.LOCATION)
    assert node.deprel == {Deprel.OBL, Deprel.NMOD}
    assert node.case == {"uit"}
    assert (node.reach, node.required) == (Reach.ARGUMENT, True)


def test_the_roles_of_a_node_are_those_below_it_too() -> None:
    inner = Node(role=Role.ACTOR, children=(Node(role=Role.FROM_ACTOR),))
    assert Node(lemma=("val",), role=Role.LOCATION, upos=(Upos.NOUN,), children=(inner,)).roles == (
        Role.LOCATION,
        Role.ACTOR,
        Role.FROM_ACTOR,
    )


def test_sure_roles_are_those_that_the_construction_cannot_do_without() -> None:
    maybe = Node(required=False, children=(Node(role=Role.ACTOR),))
    inner = Node(children=(Node(role=Role.FROM_ACTOR), maybe, Node(absent=True, children=(Node(role=Role.SUBJECT),))))
    node = Node(role=Role.LOCATION, children=(inner, Node(role=Role.OBJECT, required=False)))
    assert node.sure_roles == {Role.LOCATION, Role.FROM_ACTOR}
    assert maybe.sure_roles == frozenset()


# --- rules --------------------------------------------------------------------------------------------------------------

PLACE = Node(role=Role.LOCATION)
MAYBE_PLACE = Node(role=Role.LOCATION, required=False)


@pytest.mark.parametrize("wrong", ["captures", "Control.captures", "control.", "control..x", "control captures", "", "control.2"])
def test_the_id_is_a_dotted_name(wrong: str) -> None:
    with pytest.raises(ValueError, match="id"):
        Rule(**{**SOUND, "id": wrong})


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"root": Node(children=(PLACE,))}, "the root must name its words"),
        ({"root": Node(lemma=("innemen",), children=(PLACE, Node(role=Role.LOCATION, reach=Reach.NEAR)))}, "a role is given twice"),
        ({"root": Node(lemma=("innemen",), children=(Node(role=Role.ACTOR),))}, "no required node has the role location"),
        ({"root": Node(lemma=("innemen",), children=(MAYBE_PLACE,))}, "no required node has the role location"),
        ({"root": Node(lemma=("innemen",), children=(Node(required=False, children=(PLACE,)),))}, "no required node has the role location"),
        ({"root": Node(lemma=("innemen",), children=(Node(absent=True, children=(PLACE,)),))}, "no required node has the role location"),
        ({"root": Node(lemma=("innemen",), children=(PLACE, Node(role=Role.SUBJECT)))}, "captures has no role subject"),
        ({"emits": AllianceKind.SUPPORTS}, "supports has no role actor, location"),
        (
            {"emits": AllianceKind.SUPPORTS, "root": Node(lemma=("steunen",), children=(Node(role=Role.SUBJECT),))},
            "no required node has the role object",
        ),
        (
            {
                "emits": AllianceKind.SUPPORTS,
                "root": Node(lemma=("steunen",), children=(Node(role=Role.SUBJECT, required=False), Node(role=Role.OBJECT))),
            },
            "no required node has the role subject",
        ),
        ({"examples": ()}, "examples"),
        ({"counterexamples": ()}, "counterexamples"),
        ({"examples": (EXAMPLE, "De SDF nam Raqqa in.")}, "no role is marked in the example 'De SDF nam Raqqa in.'"),
        ({"examples": ("<place>Raqqa</place> viel.",)}, "no role is marked"),
        ({"examples": ("<location>Raqqa</actor> viel.",)}, "no role is marked"),
    ],
)
def test_an_unsound_rule_cannot_be_made(change: dict[str, Any], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        Rule(**{**SOUND, **change})


def test_an_error_names_the_rule() -> None:
    with pytest.raises(ValueError, match=r"^control\.captures\.active: "):
        Rule(**{**SOUND, "root": Node(children=(PLACE,))})


def test_a_rule_can_be_triggered_by_the_last_part_of_a_compound() -> None:
    rule = Rule(**{**SOUND, "root": Node(last_part=("bolwerk",), children=(PLACE,))})
    assert rule.root.lemma == frozenset()


def test_an_alliance_names_both_parties() -> None:
    root = Node(lemma=("steunen",), children=(Node(role=Role.SUBJECT), argument(Deprel.OBJ, role=Role.OBJECT)))
    example = "De <subject>VS</subject> steunt de <object>SDF</object>."
    rule = Rule(
        id="alliance.supports", emits=AllianceKind.SUPPORTS, root=root, examples=(example,), counterexamples=("De brug steunt op palen.",)
    )
    assert rule.root.roles == (Role.SUBJECT, Role.OBJECT)


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
