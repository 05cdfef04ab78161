"""Why a report says what it says: what fired, what nearly did, and why a report is empty."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve
from conftest import RememberingBackend

import conflictparse
from conflictparse import InputError, parse_report
from conflictparse.explanation import Explanation, Finding, Miss, Obstacle, explain
from conflictparse.model import AllianceKind, ControlStatus
from conflictparse.pattern import Beside, Function, Role, Rule, Shape, Slot

PLACE = Slot(Role.LOCATION, Function.DONE_TO)
DOER = Slot(Role.ACTOR, Function.DOER, required=False)
HANDS = Rule(
    id="control.captures.hands",
    emits=ControlStatus.CAPTURES,
    words=("hand",),
    case="in",
    beside=(Beside("vallen"),),
    slots=(Slot(Role.LOCATION, Function.SUBJECT), Slot(Role.ACTOR, Function.OF)),
    examples=("<location>Goma</location> viel in handen van <actor>M23</actor>.",),
    counterexamples=("De prijs viel in handen van de schrijver.",),
)
TAKE = Rule(
    id="control.captures.take",
    emits=ControlStatus.CAPTURES,
    words="innemen veroveren nemen",
    beside=(Beside("vuur", absent=True),),
    slots=(PLACE, DOER),
    examples=("De <actor>rebellen</actor> namen <location>Goma</location> in.",),
    counterexamples=("De rebellen namen de trein.",),
)
FALL = Rule(
    id="control.loses.fall",
    emits=ControlStatus.LOSES,
    words=("vallen",),
    shapes=(Shape.ACTIVE,),
    slots=(Slot(Role.LOCATION, Function.SUBJECT),),
    examples=("<location>Goma</location> viel.",),
    counterexamples=("De avond viel.",),
)
BACK = Rule(
    id="alliance.supports.back",
    emits=AllianceKind.SUPPORTS,
    words=("steunen",),
    slots=(Slot(Role.SUBJECT, Function.DOER), Slot(Role.OBJECT, Function.DONE_TO)),
    examples=("<subject>Rusland</subject> steunt het <object>leger</object>.",),
    counterexamples=("De muur steunt het dak.",),
)
RULES = (HANDS, TAKE, FALL, BACK)


Why = Callable[..., Explanation]


@pytest.fixture
def why(bundled: RememberingBackend) -> Why:
    """A text, read and explained with the rules of this module."""

    def explained(text: str, published: str | None = None) -> Explanation:
        return explain(parse_report(text, published=published, backend=bundled, rules=RULES), backend=bundled, rules=RULES)

    return explained


def the_finding(explanation: Explanation) -> Finding:
    (finding,) = [finding for sentence in explanation.sentences for finding in sentence.findings]
    return finding


def the_miss(explanation: Explanation, rule: Rule) -> Miss:
    (miss,) = [miss for sentence in explanation.sentences for miss in sentence.misses if miss.rule == rule.id]
    return miss


# --- what fired ---------------------------------------------------------------------------------------------------------


def test_a_finding_names_rule_trigger_roles_and_claims(why: Why) -> None:
    explanation = why("De rebellen hebben Goma en Bukavu ingenomen.")
    finding = the_finding(explanation)
    assert (finding.rule, finding.trigger.text, finding.lemma, finding.shape) == (TAKE.id, "ingenomen", "innemen", Shape.ACTIVE)
    assert {each.role: each.name for each in finding.roles}[Role.ACTOR] == "rebellen"
    assert [claim.id for claim in finding.claims] == [claim.id for claim in explanation.report.control_claims] == ["c1", "c2"]
    assert finding.dropped is None
    assert "from 1 of 1 sentence." in explanation.answer


def test_spans_are_of_the_original_text(why: Why) -> None:
    """With a header, soft hyphens and Windows line ends."""
    explanation = why("date 2017-10\r\nHet regende.\r\n\r\nHet le\u00adger heeft Raq\u00adqa vorige maand ver\u00adoverd.")
    text, finding = explanation.report.text, the_finding(explanation)
    spans = [
        finding.trigger,
        *(each.words for each in finding.roles),
        *(cue.words for cue in finding.cues),
        *(each.words for each in explanation.sentences),
    ]
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert "Raq\u00adqa" in [each.words.text for each in finding.roles]


def test_a_cue_shows_the_words_of_the_time(why: Why) -> None:
    finding = the_finding(why("Het leger heeft Raqqa in september 2017 veroverd."))
    (time,) = [cue for cue in finding.cues if cue.sets == "time"]
    assert (time.value, time.words.text) == ("2017-09-01..2017-09-30", "in september 2017")


def test_cues_show_the_words_of_modality_source_and_extent(why: Why) -> None:
    finding = the_finding(why("Volgens activisten heeft het leger delen van Aleppo ingenomen."))
    assert {(cue.sets, cue.value): cue.words.text for cue in finding.cues} == {
        ("modality", "reported"): "Volgens",
        ("source", "activisten"): "activisten",
        ("extent", "part"): "delen",
    }


def test_a_party_that_the_text_names_elsewhere(why: Why) -> None:
    explanation = why("De rebellen hebben Goma ingenomen. Ook Bukavu is veroverd.")
    assert "actor       rebellen, whom the text names elsewhere" in str(explanation)


def test_a_list_and_an_extent(why: Why) -> None:
    text = str(why("De rebellen hebben delen van Goma ingenomen. Het leger heeft Kitchanga en Bukavu veroverd."))
    assert "rebellen captures Goma (asserted; part)" in text
    assert '"Kitchanga", listed with Bukavu' in text or '"Bukavu", listed with Kitchanga' in text


def test_a_place_of_the_text_before(bundled: RememberingBackend) -> None:
    storm = evolve(
        TAKE,
        id="control.contests.storm",
        emits=ControlStatus.CONTESTS,
        words=("bestorming",),
        beside=(),
        slots=(Slot(Role.LOCATION, case="van"),),
        carries=True,
    )
    rules = (FALL, storm)
    report = parse_report("Goma viel gisteren. Tot een bestorming kwam het nooit.", backend=bundled, rules=rules)
    assert 'location    "Goma", from the text before' in str(explain(report, backend=bundled, rules=rules))


def test_alliances_are_explained_too(why: Why) -> None:
    explanation = why("Rusland steunt het Syrische leger.")
    assert [claim.id for claim in the_finding(explanation).claims] == ["a1"]
    assert "0 control claims and 1 alliance" in explanation.answer


def test_a_claim_of_another_pipeline_is_listed_apart(bundled: RememberingBackend) -> None:
    """The report was made with a rule that explain() is not given."""
    report = parse_report("De rebellen hebben Goma ingenomen.", backend=bundled, rules=RULES)
    explanation = explain(report, backend=bundled, rules=(FALL,))
    assert explanation.elsewhere == report.control_claims
    assert "Not found again" in str(explanation) and "c1 rebellen captures Goma" in str(explanation)


def test_a_claim_that_the_report_lacks_is_not_invented(bundled: RememberingBackend) -> None:
    report = parse_report("De rebellen hebben Goma ingenomen.", backend=bundled, rules=RULES)
    explanation = explain(evolve(report, control_claims=()), backend=bundled, rules=RULES)
    assert "was made with another backend" in str(the_finding(explanation).dropped)


# --- what nearly fired --------------------------------------------------------------------------------------------------


def test_the_object_is_no_place(why: Why) -> None:
    miss = the_miss(why("De schaker veroverde de beker."), TAKE)
    assert (miss.obstacle, miss.close, miss.trigger.text) == (Obstacle.ROLE, True, "veroverde")
    assert miss.reason == 'no location: "beker" is no place'


def test_a_place_stands_elsewhere(why: Why) -> None:
    miss = the_miss(why("De rebellen namen gisteren in Goma."), TAKE)
    assert miss.reason.endswith('"Goma" is not what it is done to')


def test_a_forbidden_word_stands_beside_it(why: Why) -> None:
    miss = the_miss(why("De rebellen namen Goma onder vuur."), TAKE)
    assert (miss.obstacle, miss.close) == (Obstacle.FORBIDDEN, True)
    assert '"vuur"' in miss.reason


def test_a_fixed_word_is_not_there(why: Why) -> None:
    """Of interest to the rule's author only."""
    miss = the_miss(why("De stad is in handen van de rebellen."), HANDS)
    assert (miss.obstacle, miss.close) == (Obstacle.BESIDE, False)
    assert miss.reason == '"vallen" does not stand beside it'


def test_the_trigger_stands_otherwise(bundled: RememberingBackend) -> None:
    noun = evolve(TAKE, shapes=(Shape.NOMINAL, Shape.ATTRIBUTE))
    report = parse_report("De rebellen veroverden Goma.", backend=bundled, rules=(noun,))
    miss = the_miss(explain(report, backend=bundled, rules=(noun,)), noun)
    assert (miss.obstacle, miss.close) == (Obstacle.SHAPE, False)
    assert miss.reason == "it stands as active, and the rule wants attribute or nominal"


def test_an_earlier_rule_has_used_the_trigger(why: Why) -> None:
    explanation = why("Goma viel in handen van de rebellen.")
    miss = the_miss(explanation, FALL)
    assert (miss.obstacle, miss.earlier, miss.close) == (Obstacle.EARLIER, HANDS.id, False)
    assert f"not         {FALL.id}: the rule above comes first" in str(explanation)


def test_a_condition_is_no_claim(why: Why) -> None:
    explanation = why("Als de rebellen Goma innemen, is de oorlog voorbij.")
    assert explanation.report.control_claims == ()
    assert the_finding(explanation).dropped == 'it is a condition ("Als"), and a condition is no claim'
    assert "it is a condition" in explanation.answer


def test_an_alliance_needs_two_parties(bundled: RememberingBackend) -> None:
    together = evolve(BACK, id="alliance.cooperates.back", emits=AllianceKind.COOPERATES, words=("samenwerken",), slots=BACK.slots[:1])
    report = parse_report("De rebellen werken samen.", backend=bundled, rules=(together,))
    dropped = the_finding(explain(report, backend=bundled, rules=(together,))).dropped
    assert dropped == 'it needs two parties, and the words name "rebellen"'


def test_a_state_has_no_members(bundled: RememberingBackend) -> None:
    part = evolve(BACK, id="alliance.part_of.back", emits=AllianceKind.PART_OF)
    report = parse_report("Het Syrische leger steunt Rusland.", backend=bundled, rules=(part,))
    dropped = the_finding(explain(report, backend=bundled, rules=(part,))).dropped
    assert "cannot be so allied: a state, a people or a person has no members" in str(dropped)


# --- why a report is empty ----------------------------------------------------------------------------------------------


def test_no_trigger(why: Why) -> None:
    explanation = why("Het regende gisteren in Utrecht.")
    assert "no word of this text triggers a rule" in explanation.answer
    assert "- no word here triggers a rule; named: place Utrecht" in str(explanation)


def test_triggers_of_other_constructions(why: Why) -> None:
    """A hand is none of "in handen vallen"."""
    explanation = why("De stad is in handen van de rebellen.")
    assert "no rule fits any sentence of this text" in explanation.answer
    assert "- no rule fits here; named: " in str(explanation)


def test_a_trigger_and_no_place(why: Why) -> None:
    explanation = why("De rebellen hebben het wapen veroverd.")
    assert '"veroverd" could tell of one, but no place was recognised in this text' in explanation.answer


def test_neither_place_nor_party(why: Why) -> None:
    assert "no place and no party was recognised" in why("De schaker veroverde de beker.").answer


def test_places_that_stand_elsewhere(why: Why) -> None:
    assert "do not stand where a rule wants them" in why("De rebellen namen gisteren in Goma.").answer


# --- one rule -----------------------------------------------------------------------------------------------------------


def test_about_one_rule(why: Why) -> None:
    explanation = why("Het regende. De stad is in handen van de rebellen. Goma viel in handen van M23.").about(HANDS.id)
    assert explanation.answer == f"{HANDS.id} met one of its words in 2 of 3 sentences, and its construction in 1."
    assert '"vallen" does not stand beside it' in str(explanation)
    assert "Het regende" not in str(explanation)


def test_about_a_rule_that_met_no_word(why: Why) -> None:
    assert why("Het regende.").about(HANDS.id).answer == f"No word of this text is one that {HANDS.id} looks for."


def test_about_a_rule_that_was_not_tried(why: Why) -> None:
    with pytest.raises(InputError, match=r"No rule 'control\.captures\.typo' was tried"):
        why("Het regende.").about("control.captures.typo")


# --- as text ------------------------------------------------------------------------------------------------------------


def test_text_of_a_finding(why: Why) -> None:
    assert (
        str(why("De rebellen hebben Goma ingenomen."))
        == """\
1 control claim and 0 alliances, from 1 of 1 sentence.

1. De rebellen hebben Goma ingenomen.
   c1 rebellen captures Goma (asserted)
       rule        control.captures.take
       trigger     "ingenomen" (innemen, active)
       location    "Goma"
       actor       "rebellen\""""
    )


def test_text_cannot_steer_the_terminal(why: Why) -> None:
    assert "\x1b" not in str(why("De rebellen hebben \x1b[2JGoma ingenomen."))


def test_it_is_public() -> None:
    assert conflictparse.explain is explain
