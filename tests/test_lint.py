"""The rule linter: each check has a rule at which it bites, and the bundled rules pass them all."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest
from attrs import evolve
from conftest import RememberingBackend

from conflictparse.errors import UnknownBackendError
from conflictparse.grammar import Shape
from conflictparse.lint import Problem, ProblemKind, lint
from conflictparse.lint.__main__ import main
from conflictparse.lint.reach import covered
from conflictparse.lint.words import Vocabulary
from conflictparse.model import AllianceKind, ControlStatus
from conflictparse.pattern import Beside, Function, Role, Rule, Slot
from conflictparse.rules import alliances, control

PLACE = Slot(Role.LOCATION, Function.DONE_TO)
DOER = Slot(Role.ACTOR, Function.DOER)
MAYBE_DOER = Slot(Role.ACTOR, Function.DOER, required=False)
TAKE = Rule(
    id="control.captures.take",
    emits=ControlStatus.CAPTURES,
    words="innemen veroveren",
    slots=(PLACE, MAYBE_DOER),
    examples=("De <actor>rebellen</actor> hebben <location>Goma</location> ingenomen.", "<location>Bukavu</location> is veroverd."),
    counterexamples=("De speler veroverde de eerste plaats.",),
)


def problems(bundled: RememberingBackend, *rules: Rule) -> list[tuple[str, ProblemKind]]:
    return [(each.rule, each.kind) for each in lint(rules, backend=bundled)]


def the_problem(bundled: RememberingBackend, *rules: Rule) -> Problem:
    (problem,) = lint(rules, backend=bundled)
    return problem


# --- the bundled rules --------------------------------------------------------------------------------------------------


def test_the_bundled_rules_have_no_problems(bundled: RememberingBackend) -> None:
    found = lint((*control.CONTROL_RULES, *alliances.ALLIANCE_RULES), backend=bundled)
    assert [str(each) for each in found] == []


@pytest.mark.parametrize(("family", "listed"), [(control, control.CONTROL_RULES), (alliances, alliances.ALLIANCE_RULES)])
def test_every_rule_that_is_made_is_tried(family: object, listed: tuple[Rule, ...]) -> None:
    """A rule that a module makes and the chain leaves out would be dead."""
    package = str(getattr(family, "__name__", ""))
    modules = [import_module(f"{package}.{each.name}") for each in iter_modules(getattr(family, "__path__", []))]
    made = {each.id for module in modules for each in vars(module).values() if isinstance(each, Rule)}
    assert made - {rule.id for rule in listed} == set()


# --- examples -----------------------------------------------------------------------------------------------------------


def test_a_sound_rule_has_no_problems(bundled: RememberingBackend) -> None:
    assert lint((TAKE,), backend=bundled) == ()


def test_an_example_that_fails(bundled: RememberingBackend) -> None:
    """The message says what was found instead, and why."""
    wrong = evolve(TAKE, examples=("De <actor>rebellen</actor> hebben <location>Goma</location> gezien.", *TAKE.examples))
    problem = the_problem(bundled, wrong)
    assert problem.kind is ProblemKind.EXAMPLE
    assert str(problem) == (
        'control.captures.take: failing example: "De rebellen hebben Goma gezien." should give captures with actor rebellen, '
        "location Goma; it gives nothing. No word of this text is one that control.captures.take looks for."
    )


def test_an_example_with_the_wrong_words_marked(bundled: RememberingBackend) -> None:
    wrong = evolve(TAKE, examples=("Door de <location>rebellen</location> is Goma ingenomen.",))
    assert "it gives rebellen captures Goma." in the_problem(bundled, wrong).message


def test_an_example_with_a_near_miss(bundled: RememberingBackend) -> None:
    wrong = evolve(TAKE, examples=(*TAKE.examples, "De <actor>rebellen</actor> veroverden het <location>wapen</location>."))
    assert '"veroverden": no location: "wapen" is no place.' in the_problem(bundled, wrong).message


def test_a_sentence_that_cannot_be_read(bundled: RememberingBackend) -> None:
    english = "The <actor>rebels</actor> have captured the city of <location>Goma</location> and the villages around it."
    wrong = evolve(TAKE, examples=(*TAKE.examples, english), counterexamples=("   ",))
    found = lint((wrong,), backend=bundled)
    assert [each.kind for each in found] == [ProblemKind.EXAMPLE, ProblemKind.COUNTEREXAMPLE]
    assert "looks like 'en'" in found[0].message and "The text is empty" in found[1].message


def test_a_counterexample_that_fires(bundled: RememberingBackend) -> None:
    wrong = evolve(TAKE, counterexamples=("Het leger heeft Bukavu ingenomen.",))
    problem = the_problem(bundled, wrong)
    assert problem.kind is ProblemKind.COUNTEREXAMPLE
    assert 'captures Bukavu from "Het leger heeft Bukavu ingenomen."' in problem.message


# --- ids and order ------------------------------------------------------------------------------------------------------


def test_an_id_given_twice(bundled: RememberingBackend) -> None:
    other = evolve(TAKE, words=("bezetten",), examples=("Het <actor>leger</actor> bezette <location>Goma</location>.",))
    assert problems(bundled, TAKE, other) == [(TAKE.id, ProblemKind.DUPLICATE_ID)]


def test_a_rule_whose_examples_are_all_taken(bundled: RememberingBackend) -> None:
    """Not covered as such, as it has one more word; but no example shows that it is ever reached."""
    later = evolve(TAKE, id="control.captures.later", words="innemen veroveren bezetten")
    problem = the_problem(bundled, TAKE, later)
    assert (problem.rule, problem.kind) == (later.id, ProblemKind.UNREACHABLE)
    assert "each of its examples is taken before it comes: by control.captures.take" in problem.message


def test_a_rule_that_is_reached_once_is_reached(bundled: RememberingBackend) -> None:
    examples = (*TAKE.examples, "Het <actor>leger</actor> bezette <location>Goma</location>.")
    assert problems(bundled, TAKE, evolve(TAKE, id="control.captures.later", words="innemen bezetten", examples=examples)) == []


def test_rules_of_control_and_of_alliances_do_not_hide_each_other(bundled: RememberingBackend) -> None:
    together = Rule(
        id="alliance.cooperates.take",
        emits=AllianceKind.COOPERATES,
        words=("innemen",),
        beside=(Beside("samen"),),
        slots=(Slot(Role.SUBJECT, Function.DOER), Slot(Role.OBJECT, case="met")),
        examples=("De <subject>rebellen</subject> hebben samen met het <object>Rwandese leger</object> Goma ingenomen.",),
        counterexamples=("De rebellen hebben Goma ingenomen.",),
    )
    assert problems(bundled, TAKE, together) == []


@pytest.mark.parametrize(
    ("earlier", "later", "is_covered"),
    [
        ({}, {}, True),
        ({}, {"words": "innemen"}, True),
        ({"words": "innemen"}, {}, False),
        ({"words": (), "last_part": ("nemen",)}, {"words": "innemen overnemen"}, True),
        ({"words": (), "last_part": ("nemen",)}, {"words": (), "last_part": ("innemen",)}, True),
        ({"words": (), "last_part": ("innemen",)}, {"words": (), "last_part": ("nemen",)}, False),
        ({"shapes": (Shape.ACTIVE,)}, {}, False),
        ({}, {"shapes": (Shape.ACTIVE,)}, True),
        ({"shapes": (Shape.ACTIVE,)}, {"shapes": (Shape.PASSIVE,)}, False),
        ({"case": "in onder"}, {"case": "in"}, True),
        ({"case": "in"}, {"case": "in onder"}, False),
        ({"beside": (Beside("hand"),)}, {}, False),
        ({}, {"beside": (Beside("hand"),)}, True),
        ({"beside": (Beside("hand voet"),)}, {"beside": (Beside("hand"),)}, True),
        ({"beside": (Beside("hand"),)}, {"beside": (Beside("hand voet"),)}, False),
        ({"beside": (Beside("hand", absent=True),)}, {"beside": (Beside("hand"),)}, False),
        ({"beside": (Beside("hand", absent=True),)}, {"beside": (Beside("hand voet", absent=True),)}, True),
        ({"beside": (Beside("hand voet", absent=True),)}, {"beside": (Beside("hand", absent=True),)}, False),
        ({"slots": (PLACE, DOER)}, {"slots": (PLACE, MAYBE_DOER)}, False),
        ({"slots": (PLACE, MAYBE_DOER)}, {"slots": (PLACE, DOER)}, True),
        ({"slots": (PLACE,)}, {"slots": (Slot(Role.LOCATION, Function.SUBJECT),)}, False),
        ({"slots": (Slot(Role.LOCATION, Function.SUBJECT, case="in"),)}, {"slots": (Slot(Role.LOCATION, case="in"),)}, True),
        ({}, {"carries": True}, False),
    ],
)
def test_a_rule_that_wants_no_more_covers_a_later_one(earlier: dict[str, Any], later: dict[str, Any], is_covered: bool) -> None:
    first, second = evolve(TAKE, **earlier), evolve(TAKE, id="control.captures.later", **later)
    assert [each.rule for each in covered((first, second))] == ([second.id] if is_covered else [])


# --- words --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["veroveren", "innemen", "bolwerk", "regeringshanden", "troepenaftrek", "omcirkeling"])
def test_a_word_that_is_alive(word: str) -> None:
    """A verb of the table, a common word, a compound of known parts, what one does who does a known verb."""
    assert Vocabulary.of((), ()).wrong_as_trigger(word) is None


def test_a_conjugated_form_is_dead() -> None:
    wrong = Vocabulary.of((), ()).wrong_as_trigger("veroverde")
    assert wrong == '"veroverde" is a form of "veroveren": list that, or give an example in which "veroverde" is no verb'


def test_a_mistyped_word_is_dead(bundled: RememberingBackend) -> None:
    wrong = evolve(TAKE, words="innemen veroveren verovveren", beside=(Beside("kwuit", last_part=("xbolwerk",), case="vna", absent=True),))
    found = lint((wrong, evolve(wrong, id="control.captures.other", words="verovveren")), backend=bundled)
    dead = [each for each in found if each.kind is ProblemKind.DEAD_WORD]
    assert [each.message.split()[0] for each in dead] == ['"verovveren"', '"kwuit"', '"vna"', '"…xbolwerk"']
    assert dead[0].rule == TAKE.id and dead[0].message.endswith("(also in control.captures.other)")


def test_an_example_or_the_user_brings_a_word_to_life(bundled: RememberingBackend) -> None:
    frobben = evolve(TAKE, words="innemen veroveren frobben")
    assert [each.kind for each in lint((frobben,), backend=bundled)] == [ProblemKind.DEAD_WORD]
    assert lint((frobben,), backend=bundled, words=("frobben",)) == ()
    assert lint((evolve(frobben, counterexamples=("De kinderen gaan frobben.",)),), backend=bundled) == ()


# --- the command --------------------------------------------------------------------------------------------------------


def test_the_command(
    bundled: RememberingBackend, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("conflictparse.lint.check.get_backend", lambda _: bundled)
    (tmp_path / "rules_of_mine.py").write_text(
        "from test_lint import TAKE\nfrom attrs import evolve\nTYPO = (evolve(TAKE, words='innemen veroveren verovveren'),)\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    assert main(["rules_of_mine:TAKE"]) == 0
    assert capsys.readouterr().out == "1 rule, 0 problems\n"
    assert main(["rules_of_mine:TYPO"]) == 1
    assert capsys.readouterr().out.startswith('control.captures.take: dead word: "verovveren"')


def test_the_command_without_a_model(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def no_backend(_: object) -> None:
        raise UnknownBackendError(name="stanza", known=())

    monkeypatch.setattr("conflictparse.lint.check.get_backend", no_backend)
    assert main(["conflictparse.rules.control.captures:TAKE"]) == 1
    assert "There is no backend called 'stanza'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("rules", "names no rules: give MODULE:NAME"),
        ("no_such_module:RULES", "No module named 'no_such_module'"),
        ("conflictparse.pattern:NONE", "has no attribute 'NONE'"),
        ("conflictparse.rules.words:CAPTURE", "which is no Rule"),
    ],
)
def test_a_wrong_command(name: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([name])
    assert ended.value.code == 2
    assert told in capsys.readouterr().err
