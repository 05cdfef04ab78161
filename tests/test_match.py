"""The matcher, with rules written by hand, on sentences tagged by hand. Which words are places or parties, a list says."""

from __future__ import annotations

import re
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from trees import sentences, tagged, texts, word

from conflictparse.grammar import Shape
from conflictparse.match import Match, NearMiss, find_matches
from conflictparse.model import AllianceKind, ControlStatus
from conflictparse.pattern import Beside, Function, Role, Rule, Slot
from conflictparse.tree import Sentence, Upos, Word

PLACES = frozenset({"Raqqa", "Mosul", "stad", "die", "dat", "waarin", "er", "Rusland", "Polen"})
PARTIES = frozenset({"SDF", "IS", "YPG", "leger", "rebellen", "Russische", "IS-bolwerk", "die", "dat", "Rusland", "Polen"})


def fits(candidate: Word, role: Role) -> bool:
    """Whether a word is in the list for its role."""
    return candidate.text in (PLACES if role is Role.LOCATION else PARTIES)


def rule(*slots: Slot, words: str = "veroveren", name: str = "control.test", **parts: Any) -> Rule:
    """A rule that emits a capture."""
    examples = {"examples": ("<location>Raqqa</location>",), "counterexamples": ("niets",)}
    return Rule(id=name, emits=ControlStatus.CAPTURES, words=words, slots=slots, **{**examples, **parts})


def alliance(*slots: Slot, words: str, kind: AllianceKind = AllianceKind.SUPPORTS) -> Rule:
    """A rule that emits an alliance."""
    return Rule(id="alliance.test", emits=kind, words=words, slots=slots, examples=("<subject>IS</subject>",), counterexamples=("niets",))


def found(words: str | Sentence, *rules: Rule) -> list[tuple[str, dict[str, str]]]:
    """The trigger of each match in a tagged sentence, and the words of its roles."""
    sentence = tagged(words) if isinstance(words, str) else words
    return [
        (match.trigger.text, {role.value: bound.text for role, bound in match.roles.items()})
        for match in find_matches(sentence, rules, fits).matches
    ]


def bound(words: str, *rules: Rule) -> dict[str, str]:
    """The words of the roles of the one match."""
    ((_, roles),) = found(words, *rules)
    return roles


DOER = Slot(Role.ACTOR, Function.DOER, required=False)
PLACE = Slot(Role.LOCATION, Function.DONE_TO)
LOSER = Slot(Role.FROM_ACTOR, case="op", required=False)
TAKES = rule(DOER, PLACE, LOSER, words="veroveren verovering innemen")

ACTIVE = "De/DET SDF/PROPN>nsubj veroverde/VERB:Fin=veroveren>root Raqqa/PROPN>obj op/ADP>case@IS IS/PROPN>obl ./PUNCT>punct"
TWO_VERBS = (
    "IS/PROPN>nsubj verloor/VERB:Fin=verliezen>root Mosul/PROPN>obj en/CCONJ>cc@veroverde veroverde/VERB:Fin=veroveren>conj "
    "Raqqa/PROPN>obj@veroverde"
)
HANDS = "Raqqa/PROPN>nsubj viel/VERB:Fin=vallen>root in/ADP>case@handen handen/NOUN=hand>obl van/ADP>case@IS IS/PROPN>nmod@handen"


def test_a_match_binds_each_role_to_a_word() -> None:
    sentence = tagged(ACTIVE)
    (match,) = find_matches(sentence, [TAKES], fits).matches
    assert isinstance(match, Match)
    assert (match.rule, match.sentence, match.trigger.text, match.shape) == (TAKES, sentence, "veroverde", Shape.ACTIVE)
    assert {role: each.text for role, each in match.roles.items()} == {Role.ACTOR: "SDF", Role.LOCATION: "Raqqa", Role.FROM_ACTOR: "IS"}
    assert texts(match.words) == ["SDF", "veroverde", "Raqqa", "IS"]
    assert match.clauses.of(match.trigger).words == sentence.words


# --- one rule, whatever the shape of its trigger ------------------------------------------------------------------------

ALL_THREE = {"actor": "SDF", "location": "Raqqa", "from_actor": "IS"}
SHAPES = [
    (ACTIVE, ALL_THREE),
    # the perfect, the object first, the verb last
    (
        "De/DET SDF/PROPN>nsubj heeft/AUX:Fin=hebben>aux Raqqa/PROPN>obj op/ADP>case@IS IS/PROPN>obl veroverd/VERB:Part=veroveren>root",
        ALL_THREE,
    ),
    (
        "Zondag/NOUN>obl nam/VERB:Fin=innemen>root de/DET SDF/PROPN>nsubj Raqqa/PROPN>obj op/ADP>case@IS IS/PROPN>obl in/ADP>compound:prt",
        ALL_THREE,
    ),
    # passive, with its agent at either side; a state; a headline
    (
        "Raqqa/PROPN>nsubj:pass werd/AUX:Fin=worden>aux:pass door/ADP>case@SDF SDF/PROPN>obl:agent op/ADP>case@IS IS/PROPN>obl "
        "veroverd/VERB:Part=veroveren>root",
        ALL_THREE,
    ),
    (
        "Raqqa/PROPN>nsubj:pass is/AUX:Fin=zijn>aux:pass veroverd/VERB:Part=veroveren>root door/ADP>case@SDF SDF/PROPN>obl:agent",
        {"actor": "SDF", "location": "Raqqa"},
    ),
    ("Raqqa/PROPN>nsubj:pass is/AUX:Fin=zijn>aux:pass veroverd/VERB:Part=veroveren>root", {"location": "Raqqa"}),
    (
        "Raqqa/PROPN>nsubj:pass veroverd/VERB:Part=veroveren>root door/ADP>case@SDF SDF/PROPN>obl:agent op/ADP>case@IS IS/PROPN>obl",
        ALL_THREE,
    ),
    # a noun
    (
        "De/DET verovering/NOUN>root van/ADP>case@Raqqa Raqqa/PROPN>nmod door/ADP>case@SDF SDF/PROPN>nmod op/ADP>case@IS IS/PROPN>nmod",
        ALL_THREE,
    ),
]


@pytest.mark.parametrize(("words", "roles"), SHAPES)
def test_the_doer_and_what_it_is_done_to(words: str, roles: dict[str, str]) -> None:
    assert bound(words, TAKES) == roles


@pytest.mark.parametrize(("words", "roles"), SHAPES)
def test_they_are_found_where_the_tree_is_of_no_help(words: str, roles: dict[str, str]) -> None:
    """All words hang on the first one: the order of words still tells."""
    assert bound(re.sub(r">\S+", "", words), TAKES) == roles


def test_a_participle_describes_the_noun_behind_it() -> None:
    """ "De door de SDF veroverde stad brandt", "het oprukkende leger"."""
    taken = (
        "De/DET door/ADP>case@SDF SDF/PROPN>obl:agent@veroverde veroverde/VERB:Part=veroveren>acl@stad stad/NOUN>nsubj@brandt "
        "brandt/VERB:Fin>root"
    )
    taking = "Het/DET vechtende/VERB:Part=vechten>amod@leger leger/NOUN>nsubj@wacht wacht/VERB:Fin>root in/ADP>case@Raqqa Raqqa/PROPN>obl"
    assert bound(taken, TAKES) == {"actor": "SDF", "location": "stad"}
    assert bound(taking, rule(Slot(Role.ACTOR, Function.DOER), Slot(Role.LOCATION, case="in"), words="vechten")) == {
        "actor": "leger",
        "location": "Raqqa",
    }


def test_an_adjective_does_what_its_noun_tells() -> None:
    words = "De/DET Russische/ADJ>amod@verovering verovering/NOUN>root van/ADP>case@Raqqa Raqqa/PROPN>nmod"
    assert bound(words, TAKES) == {"actor": "Russische", "location": "Raqqa"}
    assert bound("De/DET Russische/ADJ>amod@taal taal/NOUN veroverde/VERB:Fin=veroveren>root Raqqa/PROPN>obj", TAKES) == {
        "location": "Raqqa"
    }


def test_where_nothing_else_tells_who_does_it_stands_first() -> None:
    """ "Rusland bezette Polen": each of the two could be either."""
    assert bound("Rusland/PROPN veroverde/VERB:Fin=veroveren Polen/PROPN", TAKES) == {"actor": "Rusland", "location": "Polen"}


def test_the_tree_tells_more_than_the_order() -> None:
    """ "Polen bezette Rusland pas later", with Rusland as the subject."""
    words = "Polen/PROPN>obj veroverde/VERB:Fin=veroveren>root Rusland/PROPN>nsubj pas/ADV later/ADV"
    assert bound(words, TAKES) == {"actor": "Rusland", "location": "Polen"}


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        # the name behind its noun, the noun being what the tree has
        (
            "De/DET mijnstad/NOUN>nsubj:pass Raqqa/PROPN>appos@mijnstad werd/AUX:Fin=worden>aux:pass veroverd/VERB:Part=veroveren>root",
            {"location": "Raqqa"},
        ),
        (
            "De/DET door/ADP>case@IS IS/PROPN>obl:agent@bezette bezette/VERB:Part=veroveren>amod@regio regio/NOUN>nsubj@brandt "
            "Raqqa/PROPN>appos@regio brandt/VERB:Fin>root",
            {"actor": "IS", "location": "Raqqa"},
        ),
        # the place of which a part is taken
        (
            "IS/PROPN>nsubj veroverde/VERB:Fin=veroveren>root een/DET deel/NOUN>obj van/ADP>case@Raqqa Raqqa/PROPN>nmod@deel",
            {"actor": "IS", "location": "Raqqa"},
        ),
        # a name of its own, whatever the tree or the order makes of it
        (
            "Toen/ADV veroverde/VERB:Fin=veroveren>root in/ADP>case@Polen Polen/PROPN>obl de/DET SDF/PROPN>flat@Polen Raqqa/PROPN",
            {"actor": "SDF", "location": "Raqqa"},
        ),
        ("Toen/ADV namen/VERB:Fin=veroveren troepen/NOUN van/ADP het/DET leger/NOUN Raqqa/PROPN", {"location": "Raqqa"}),
        # what stands before a colon, as a list of places has it
        ("Raqqa/PROPN :/PUNCT door/ADP de/DET SDF/PROPN veroverd/VERB:Part=veroveren", {"actor": "SDF", "location": "Raqqa"}),
    ],
)
def test_a_name_where_the_tree_has_another_word(words: str, roles: dict[str, str]) -> None:
    assert bound(words, TAKES) == roles


# --- over clauses -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        # the relative clause between subject and verb is not looked into
        (
            "De/DET SDF/PROPN>nsubj@veroverde ,/PUNCT die/PRON:Rel wordt/AUX:Fin=worden gesteund/VERB:Part door/ADP>case@rebellen "
            "rebellen/NOUN>obl:agent@gesteund ,/PUNCT veroverde/VERB:Fin=veroveren>root Raqqa/PROPN>obj",
            {"actor": "SDF", "location": "Raqqa"},
        ),
        # its own pronoun does it, or it is done to it
        (
            "De/DET SDF/PROPN ,/PUNCT die/PRON:Rel>nsubj@nam Raqqa/PROPN>obj@nam nam/VERB:Fin=innemen>acl:relcl@SDF ,/PUNCT won/VERB>root",
            {"actor": "die", "location": "Raqqa"},
        ),
        (
            "De/DET stad/NOUN>root ,/PUNCT die/PRON:Rel>obj@namen rebellen/NOUN>nsubj@namen namen/VERB:Fin:Plur=innemen>acl:relcl@stad",
            {"actor": "rebellen", "location": "die"},
        ),
        # a conjunct shares the subject
        (TWO_VERBS, {"actor": "IS", "location": "Raqqa"}),
        # a reduced clause is about the noun before it
        (
            "Raqqa/PROPN>nsubj ,/PUNCT vorige/ADJ week/NOUN door/ADP>case@SDF SDF/PROPN>obl:agent@veroverd "
            "veroverd/VERB:Part=veroveren>acl@Raqqa ,/PUNCT brandt/VERB:Fin>root",
            {"actor": "SDF", "location": "Raqqa"},
        ),
        # an infinitive has the subject of the verb above it
        (
            "IS/PROPN>nsubj probeert/VERB:Fin=proberen>root Mosul/PROPN>obj@veroveren te/ADP>mark@veroveren veroveren/VERB:Inf>xcomp",
            {"actor": "IS", "location": "Mosul"},
        ),
        (
            "IS/PROPN>nsubj@vecht vecht/VERB:Fin=vechten>root om/ADP>mark@veroveren Mosul/PROPN>obj@veroveren te/ADP>mark@veroveren "
            "veroveren/VERB:Inf>advcl",
            {"actor": "IS", "location": "Mosul"},
        ),
    ],
)
def test_what_another_clause_gives(words: str, roles: dict[str, str]) -> None:
    assert bound(words, TAKES) == roles


@pytest.mark.parametrize(
    "words",
    [
        # the place is in another clause
        "Raqqa/PROPN>nsubj brandt/VERB:Fin>root ;/PUNCT IS/PROPN>nsubj@won won/VERB:Fin=veroveren>parataxis geld/NOUN>obj@won",
        # another noun is what is taken
        "De/DET SDF/PROPN>nsubj veroverde/VERB:Fin=veroveren>root in/ADP>case@Raqqa Raqqa/PROPN>obl de/DET beker/NOUN>obj",
    ],
)
def test_what_another_clause_or_word_keeps(words: str) -> None:
    assert found(words, TAKES) == []


# --- what a word is to a noun -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("function", "words", "actor"),
    [
        (Function.OF, "het/DET bolwerk/NOUN>root van/ADP>case@IS IS/PROPN>nmod in/ADP>case@Raqqa Raqqa/PROPN>nmod", "IS"),
        (Function.OF, "het/DET Russische/ADJ>amod bolwerk/NOUN>root in/ADP>case@Raqqa Raqqa/PROPN>nmod", "Russische"),
        (Function.OF, "het/DET IS-bolwerk/NOUN=IS-bolwerk>root in/ADP>case@Raqqa Raqqa/PROPN>nmod", "IS-bolwerk"),
        (Function.SAME, "de/DET SDF/PROPN>root ,/PUNCT een/DET bolwerk/NOUN>appos in/ADP>case@Raqqa Raqqa/PROPN>nmod@bolwerk", "SDF"),
        (Function.SAME, "de/DET SDF/PROPN>nsubj is/AUX:Fin=zijn>cop een/DET bolwerk/NOUN>root in/ADP>case@Raqqa Raqqa/PROPN>nmod", "SDF"),
        (
            Function.SUBJECT,
            "de/DET SDF/PROPN>nsubj is/AUX:Fin=zijn>cop een/DET bolwerk/NOUN>root in/ADP>case@Raqqa Raqqa/PROPN>nmod",
            "SDF",
        ),
        (Function.GROUP, "de/DET SDF/PROPN onder/ADP bolwerk/NOUN in/ADP>case@Raqqa Raqqa/PROPN>nmod", "SDF"),
        (Function.NEXT, "het/DET bolwerk/NOUN met/ADP IS/PROPN in/ADP>case@Raqqa Raqqa/PROPN>nmod", "IS"),
    ],
)
def test_what_a_party_is_to_a_noun(function: Function, words: str, actor: str) -> None:
    stronghold = rule(Slot(Role.ACTOR, function), Slot(Role.LOCATION, Function.THERE), words="bolwerk", last_part="bolwerk")
    assert bound(words, stronghold) == {"actor": actor, "location": "Raqqa"}


@pytest.mark.parametrize(
    ("function", "words"),
    [
        (Function.OF, "het/DET bolwerk/NOUN>root bij/ADP>case@IS IS/PROPN>nmod in/ADP>case@Raqqa Raqqa/PROPN>nmod"),
        (Function.OF, "Van/ADP>case@IS IS/PROPN is/VERB:Fin=zijn>root het/DET bolwerk/NOUN in/ADP>case@Raqqa Raqqa/PROPN>nmod@bolwerk"),
        (Function.GROUP, "in/ADP>case@Raqqa Raqqa/PROPN het/DET bolwerk/NOUN>root de/DET SDF/PROPN"),
        (Function.NEXT, "de/DET SDF/PROPN in/ADP>case@Raqqa Raqqa/PROPN het/DET bolwerk/NOUN>root"),
        (Function.SAME, "het/DET bolwerk/NOUN>root van/ADP>case@IS IS/PROPN>nmod in/ADP>case@Raqqa Raqqa/PROPN>nmod"),
    ],
)
def test_what_a_party_is_not_to_a_noun(function: Function, words: str) -> None:
    stronghold = rule(Slot(Role.ACTOR, function), Slot(Role.LOCATION, Function.THERE), words="bolwerk", last_part="bolwerk")
    assert found(words, stronghold) == []


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("IS/PROPN vecht/VERB:Fin=vechten in/ADP>case@Raqqa Raqqa/PROPN", "Raqqa"),
        ("IS/PROPN vecht/VERB:Fin=vechten er/ADV", "er"),
        ("IS/PROPN vecht/VERB:Fin=vechten voor/ADP>case@Raqqa Raqqa/PROPN", None),
        ("IS/PROPN vecht/VERB:Fin=vechten Raqqa/PROPN", None),
    ],
)
def test_where_it_is_so(words: str, place: str | None) -> None:
    fights = rule(Slot(Role.LOCATION, Function.THERE), words="vechten")
    assert found(words, fights) == ([("vecht", {"location": place})] if place else [])


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("Raqqa/PROPN>nsubj is/VERB:Fin=zijn>root nu/ADV van/ADP>case@IS IS/PROPN>obl", "IS"),
        ("Raqqa/PROPN>nsubj is/VERB:Fin=zijn>root Russische/ADJ>xcomp", "Russische"),
        ("Raqqa/PROPN>nsubj is/VERB:Fin=zijn>root de/DET stad/NOUN van/ADP>case@IS IS/PROPN>nmod@stad", None),
        ("Raqqa/PROPN>nsubj is/VERB:Fin=zijn>root het/DET Russische/ADJ>amod@hart hart/NOUN>xcomp", None),
    ],
)
def test_whose_a_place_is_said_to_be(words: str, actor: str | None) -> None:
    owned = rule(Slot(Role.LOCATION, Function.SUBJECT), Slot(Role.ACTOR, Function.OWNER), words="zijn")
    assert found(words, owned) == ([("is", {"location": "Raqqa", "actor": actor})] if actor else [])


def test_a_slot_may_have_several_functions() -> None:
    either = rule(Slot(Role.LOCATION, (Function.SUBJECT, Function.OF)), words="val vallen")
    assert bound("Raqqa/PROPN>nsubj viel/VERB:Fin=vallen>root", either) == {"location": "Raqqa"}
    assert bound("de/DET val/NOUN>root van/ADP>case@Raqqa Raqqa/PROPN>nmod", either) == {"location": "Raqqa"}


# --- slots --------------------------------------------------------------------------------------------------------------


def test_a_required_slot_must_be_filled() -> None:
    needs_loser = rule(DOER, PLACE, Slot(Role.FROM_ACTOR, case="op"))
    assert bound(ACTIVE, needs_loser) == ALL_THREE
    assert found(ACTIVE.replace("op/ADP", "met/ADP"), needs_loser) == []


def test_an_optional_slot_may_be_left_open() -> None:
    assert bound(ACTIVE.replace("op/ADP", "met/ADP"), TAKES) == {"actor": "SDF", "location": "Raqqa"}


def test_a_word_must_fit_its_role() -> None:
    """ "Zondag" is no place and "SDF" none either, so nothing is found although the relation is right."""
    assert found("De/DET SDF/PROPN>nsubj veroverde/VERB:Fin=veroveren>root zondag/NOUN>obj", TAKES) == []


def test_a_word_has_one_role() -> None:
    """ "Rusland" fits both roles, and is bound to one."""
    assert bound("Rusland/PROPN>nsubj:pass werd/AUX:Fin=worden>aux:pass veroverd/VERB:Part=veroveren>root", TAKES) == {
        "location": "Rusland"
    }


def test_two_sides_of_an_alliance_are_two_parties() -> None:
    """ "de SDF, waarvan de YPG deel uitmaakt" is not of the SDF and itself."""
    words = "De/DET SDF/PROPN>nsubj@steunt steunt/VERB:Fin=steunen>root het/DET leger/NOUN>obj@steunt en/CCONJ de/DET YPG/PROPN>conj@leger"
    helps = alliance(Slot(Role.SUBJECT, Function.DOER), Slot(Role.OBJECT, Function.DONE_TO), words="steunen")
    sentence = tagged(words)

    def one(first: Word, second: Word) -> bool:
        return {first.text, second.text} <= {"SDF", "leger"}

    (plain,) = find_matches(sentence, [helps], fits).matches
    (told,) = find_matches(sentence, [helps], fits, one).matches
    assert [plain.roles[role].text for role in (Role.SUBJECT, Role.OBJECT)] == ["SDF", "leger"]
    assert "YPG" in [told.roles[role].text for role in (Role.SUBJECT, Role.OBJECT)]


# --- triggers -----------------------------------------------------------------------------------------------------------


def test_a_trigger_is_known_by_its_dictionary_form() -> None:
    assert found(ACTIVE, rule(PLACE, words="verliezen")) == []
    assert found(ACTIVE, rule(PLACE, words="verliezen veroveren")) == [("veroverde", {"location": "Raqqa"})]


def test_a_trigger_is_known_by_the_last_part_of_a_compound() -> None:
    words = "het/DET rebellenbolwerk/NOUN>root Raqqa/PROPN>appos"
    same = Slot(Role.LOCATION, Function.SAME)
    assert found(words, rule(same, words="", last_part="bolwerk")) == [("rebellenbolwerk", {"location": "Raqqa"})]
    assert found(words, rule(same, words="bolwerk")) == []


def test_a_trigger_may_have_to_stand_behind_a_preposition() -> None:
    """ "in handen", but not "uit handen"."""
    place = Slot(Role.LOCATION, Function.SUBJECT)
    assert found(HANDS, rule(place, words="hand", case="in")) == [("handen", {"location": "Raqqa"})]
    assert found(HANDS, rule(place, words="hand", case="uit")) == []


@pytest.mark.parametrize(("shapes", "matches"), [((), True), ((Shape.ACTIVE,), True), ((Shape.PASSIVE, Shape.NOMINAL), False)])
def test_a_trigger_may_have_to_stand_in_some_way(shapes: tuple[Shape, ...], matches: bool) -> None:
    assert bool(found(ACTIVE, rule(PLACE, shapes=shapes))) is matches


# --- fixed words --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("beside", "matches"),
    [
        (Beside("vallen"), True),
        (Beside("viel"), True),  # as written
        (Beside("komen"), False),
        (Beside(last_part="llen"), True),
        (Beside("komen", absent=True), True),
        (Beside("vallen", absent=True), False),
    ],
)
def test_a_fixed_word_must_stand_beside_the_trigger_or_must_not(beside: Beside, matches: bool) -> None:
    hands = rule(Slot(Role.LOCATION, Function.SUBJECT), words="hand", beside=(beside,))
    assert bool(found(HANDS, hands)) is matches


@pytest.mark.parametrize(("case", "matches"), [("in", True), ("uit", False), ("in uit", True)])
def test_a_fixed_word_may_have_to_stand_behind_a_preposition(case: str, matches: bool) -> None:
    falls = rule(Slot(Role.LOCATION, Function.SUBJECT), words="vallen", beside=(Beside("hand", case=case),))
    assert bool(found(HANDS, falls)) is matches


@pytest.mark.parametrize("absent", [True, False])
def test_a_fixed_word_of_another_clause_does_not_count(absent: bool) -> None:
    words = "Raqqa/PROPN>nsubj viel/VERB:Fin=vallen>root ;/PUNCT IS/PROPN>nsubj@won won/VERB:Fin=winnen>parataxis"
    falls = rule(Slot(Role.LOCATION, Function.SUBJECT), words="vallen", beside=(Beside("winnen", absent=absent),))
    assert bool(found(words, falls)) is absent


def test_a_match_has_its_fixed_words() -> None:
    falls = rule(Slot(Role.LOCATION, Function.SUBJECT), words="vallen", beside=(Beside("hand"),))
    (match,) = find_matches(tagged(HANDS), [falls], fits).matches
    assert texts(match.words) == ["Raqqa", "viel", "handen"]


# --- the chain ----------------------------------------------------------------------------------------------------------


def ids(words: str, *rules: Rule) -> list[str]:
    """The rules that match."""
    return [match.rule.id for match in find_matches(tagged(words), rules, fits).matches]


def test_a_trigger_used_by_an_earlier_rule_is_closed_to_later_ones() -> None:
    specific, loose = rule(DOER, PLACE, LOSER, name="control.specific"), rule(PLACE, name="control.loose")
    assert ids(ACTIVE, specific, loose) == ["control.specific"]
    assert ids(ACTIVE, loose, specific) == ["control.loose"]


def test_a_rule_that_does_not_match_closes_nothing() -> None:
    wants_more, loose = rule(PLACE, Slot(Role.FROM_ACTOR, case="uit"), name="control.more"), rule(PLACE, name="control.loose")
    assert ids(ACTIVE, wants_more, loose) == ["control.loose"]


def test_fixed_words_are_closed_and_bound_words_are_not() -> None:
    """ "viel in handen" closes "handen" as well, but Raqqa can be bound again."""
    place = Slot(Role.LOCATION, Function.SUBJECT)
    whole = rule(place, words="vallen", beside=(Beside("hand"),), name="control.whole")
    noun = rule(place, words="hand", name="control.noun")
    assert ids(HANDS, whole, noun) == ["control.whole"]
    other = rule(place, words="is", name="control.other")
    assert ids(HANDS, whole, other) == ["control.whole", "control.other"]


def test_matches_stand_in_text_order() -> None:
    capture, loss = rule(DOER, PLACE), rule(DOER, PLACE, words="verliezen")
    assert found(TWO_VERBS, capture, loss) == [
        ("verloor", {"actor": "IS", "location": "Mosul"}),
        ("veroverde", {"actor": "IS", "location": "Raqqa"}),
    ]


# --- a place that stands before the sentence ----------------------------------------------------------------------------

STORM = "Tot/ADP een/DET bestorming/NOUN kwam/VERB:Fin=komen het/PRON nooit/ADV"


def elsewhere(name: str) -> Word:
    """A name in another sentence of the text."""
    return evolve(word(tagged(f"{name}/PROPN wankelt/VERB:Fin"), name), start=1000, end=1000 + len(name))


@pytest.mark.parametrize("carries", [True, False])
def test_a_rule_may_carry_its_place_over(carries: bool) -> None:
    """ "Raqqa wankelt niet. Tot een bestorming kwam het nooit." """
    before, sentence = elsewhere("Raqqa"), tagged(STORM)
    storms = rule(Slot(Role.LOCATION, Function.OF), words="bestorming", carries=carries)
    matches = find_matches(sentence, [storms], fits, place_before=before).matches
    assert [match.roles for match in matches] == ([{Role.LOCATION: before}] if carries else [])
    assert all(match.carries and texts(match.words) == ["bestorming"] for match in matches)
    assert find_matches(sentence, [storms], fits).matches == ()


def test_a_place_of_the_sentence_goes_before_one_that_is_carried_over() -> None:
    before = elsewhere("Mosul")
    storms = rule(Slot(Role.LOCATION, Function.OF), words="bestorming", carries=True)
    (match,) = find_matches(tagged("De/DET bestorming/NOUN van/ADP Raqqa/PROPN"), [storms], fits, place_before=before).matches
    assert (match.roles[Role.LOCATION].text, match.carries) == ("Raqqa", False)


# --- what nearly matched ------------------------------------------------------------------------------------------------


def miss(words: str, *rules: Rule) -> NearMiss:
    """The one near miss."""
    (only,) = find_matches(tagged(words), rules, fits).near_misses
    return only


def test_a_near_miss_tells_which_roles_nothing_could_fill() -> None:
    nearly = miss(ACTIVE, rule(PLACE, Slot(Role.FROM_ACTOR, case="uit")))
    assert (nearly.trigger.text, nearly.unfilled, nearly.lacks) == ("veroverde", (Role.FROM_ACTOR,), None)


@pytest.mark.parametrize("lacks", [Beside("komen"), Beside("vallen", absent=True)])
def test_a_near_miss_tells_which_fixed_word_is_wrong(lacks: Beside) -> None:
    hands = rule(Slot(Role.LOCATION, Function.SUBJECT), words="hand", beside=(Beside("viel"), lacks))
    assert (miss(HANDS, hands).lacks, miss(HANDS, hands).unfilled) == (lacks, ())


def test_a_near_miss_tells_how_its_trigger_stands() -> None:
    nearly = miss(ACTIVE, rule(PLACE, shapes=(Shape.PASSIVE,)))
    assert (nearly.shape, nearly.lacks, nearly.unfilled) == (Shape.ACTIVE, None, ())


def test_without_its_trigger_a_rule_is_no_near_miss() -> None:
    findings = find_matches(tagged(ACTIVE), [rule(PLACE, words="verliezen")], fits)
    assert (findings.matches, findings.near_misses) == ((), ())


# --- any tree -----------------------------------------------------------------------------------------------------------

ANY_RULES = (
    rule(DOER, PLACE, LOSER, words="innemen bezetten vallen", name="control.verb"),
    rule(Slot(Role.LOCATION, (Function.SAME, Function.THERE, Function.SUBJECT)), Slot(Role.ACTOR, Function.OF), words="deel leger"),
    rule(PLACE, words="heroveren hebben", beside=(Beside("van", absent=True),), name="control.beside"),
    alliance(Slot(Role.SUBJECT, (Function.GROUP, Function.OWNER)), Slot(Role.OBJECT, Function.NEXT), words="generaal nemen"),
)


@given(sentences())
def test_a_match_in_any_tree_is_whole(sentence: Sentence) -> None:
    """Even if every word fits every role."""
    matches = find_matches(sentence, ANY_RULES, lambda _, __: True).matches
    assert [match.trigger.id for match in matches] == sorted({match.trigger.id for match in matches})
    for match in matches:
        assert match.trigger.lemma in match.rule.words
        assert {slot.role for slot in match.rule.slots if slot.required} <= set(match.roles)
        assert set(match.roles) <= {slot.role for slot in match.rule.slots}
        assert len({each.id for each in match.roles.values()}) == len(match.roles)
        assert all(each.upos is not Upos.PUNCT for each in match.roles.values())
        assert list(match.words) == sorted(match.words, key=lambda each: each.id)
        assert {match.trigger, *match.roles.values()} <= set(match.words)


@given(sentences())
def test_nothing_is_found_where_nothing_fits(sentence: Sentence) -> None:
    findings = find_matches(sentence, ANY_RULES, lambda _, __: False)
    assert findings.matches == ()
    assert all(miss.unfilled or miss.lacks for miss in findings.near_misses)


def test_the_words_of_a_match_are_those_of_the_sentence() -> None:
    sentence = tagged(ACTIVE)
    (match,) = find_matches(sentence, [TAKES], fits).matches
    assert match.roles[Role.LOCATION] is word(sentence, "Raqqa")
