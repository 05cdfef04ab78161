"""The matcher, with rules and trees written by hand. Words in capitals are places or parties, as a test says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from trees import texts, tree, word

from conflictparse.match import Match, find_matches, prepositions
from conflictparse.model import ControlStatus
from conflictparse.pattern import Node, Reach, Role, Rule, argument
from conflictparse.tree import Deprel, Sentence, Upos, Word

PLACES = frozenset({"Raqqa", "Mosul", "Hawija", "stad"})
PARTIES = frozenset({"SDF", "IS", "leger", "rebellen"})


def fits(candidate: Word, role: Role) -> bool:
    """Whether a word is in the list for its role."""
    return candidate.text in (PLACES if role is Role.LOCATION else PARTIES)


def rule(*children: Node, lemma: Iterable[str] = ("veroveren",), name: str = "control.test", **root: Any) -> Rule:
    """A rule that a verb triggers."""
    return Rule(
        id=name,
        emits=ControlStatus.CAPTURES,
        root=Node(lemma=lemma, children=children, **root),
        examples=("<location>Raqqa</location>",),
        counterexamples=("niets",),
    )


def found(sentence: Sentence, *rules: Rule) -> list[tuple[str, dict[str, str]]]:
    """The trigger of each match, and the words of its roles."""
    return [
        (match.trigger.text, {role.value: bound.text for role, bound in match.roles.items()})
        for match in find_matches(sentence, rules, fits)
    ]


ACTOR = argument(Deprel.NSUBJ, role=Role.ACTOR)
MAYBE_ACTOR = argument(Deprel.NSUBJ, role=Role.ACTOR, required=False)
PLACE = argument(Deprel.OBJ, role=Role.LOCATION)
LOSER = argument(Deprel.OBL, case=("op",), role=Role.FROM_ACTOR, required=False)
NEGATION = argument(Deprel.ADVMOD, lemma=("niet",), absent=True)

TAKES = tree(
    """
    1 De        de        DET   _             2 det
    2 SDF       SDF       PROPN _             3 nsubj
    3 veroverde veroveren VERB  VerbForm=Fin  0 root
    4 Raqqa     Raqqa     PROPN _             3 obj
    5 op        op        ADP   _             6 case
    6 IS        IS        PROPN _             3 obl
    7 .         .         PUNCT _             3 punct
    """
)
TAKES_NOT = tree(
    """
    1 Vrijdag   vrijdag   NOUN  _             2 obl
    2 veroverde veroveren VERB  VerbForm=Fin  0 root
    3 IS        IS        PROPN _             2 nsubj
    4 Raqqa     Raqqa     PROPN _             2 obj
    5 niet      niet      ADV   _             2 advmod
    """
)
IS_TAKEN = tree(
    """
    1 Raqqa     Raqqa     PROPN _             3 nsubj:pass
    2 is        zijn      AUX   VerbForm=Fin  3 aux:pass
    3 veroverd  veroveren VERB  VerbForm=Part 0 root
    """
)


def test_a_match_binds_each_role_to_a_word() -> None:
    active = rule(ACTOR, PLACE, LOSER)
    (match,) = find_matches(TAKES, [active], fits)
    assert isinstance(match, Match)
    assert (match.rule, match.sentence, match.trigger.text) == (active, TAKES, "veroverde")
    assert {role: bound.text for role, bound in match.roles.items()} == {Role.ACTOR: "SDF", Role.LOCATION: "Raqqa", Role.FROM_ACTOR: "IS"}
    assert texts(match.words) == ["SDF", "veroverde", "Raqqa", "IS"]


def test_a_required_child_must_be_there() -> None:
    assert found(TAKES, rule(ACTOR, PLACE)) != []
    assert found(TAKES, rule(ACTOR, PLACE, argument(Deprel.IOBJ))) == []
    assert found(IS_TAKEN, rule(ACTOR, argument(Deprel.NSUBJ_PASS, role=Role.LOCATION))) == []


def test_an_optional_child_may_be_there() -> None:
    passive = rule(argument(Deprel.NSUBJ_PASS, role=Role.LOCATION), MAYBE_ACTOR)
    assert found(IS_TAKEN, passive) == [("veroverd", {"location": "Raqqa"})]


def test_an_absent_child_must_not_be_there() -> None:
    assert found(TAKES_NOT, rule(ACTOR, PLACE)) == [("veroverde", {"actor": "IS", "location": "Raqqa"})]
    assert found(TAKES_NOT, rule(ACTOR, PLACE, NEGATION)) == []
    assert found(TAKES, rule(ACTOR, PLACE, NEGATION)) != []


def test_a_word_must_fit_its_role() -> None:
    """ "Vrijdag" is no place, so nothing is found although the relation is right."""
    assert found(TAKES_NOT, rule(argument(Deprel.OBL, role=Role.LOCATION))) == []


def test_a_word_is_bound_once() -> None:
    assert found(TAKES, rule(PLACE, argument(Deprel.OBJ))) == []


def test_a_trigger_is_known_by_its_lemma_and_tag() -> None:
    assert found(TAKES, rule(PLACE, lemma=("verliezen",))) == []
    assert found(TAKES, rule(PLACE, upos=(Upos.VERB,))) != []
    assert found(TAKES, rule(PLACE, upos=(Upos.NOUN,))) == []


def test_a_trigger_is_known_by_the_last_part_of_a_compound() -> None:
    sentence = tree("1 rebellenbolwerk rebel_bolwerk NOUN _ 0 root\n2 Raqqa Raqqa PROPN _ 1 appos")
    place = argument(Deprel.APPOS, role=Role.LOCATION)
    assert found(sentence, rule(place, lemma=(), last_part=("bolwerk",))) == [("rebellenbolwerk", {"location": "Raqqa"})]
    assert found(sentence, rule(place, lemma=("bolwerk",))) == []


# --- prepositions -------------------------------------------------------------------------------------------------------

FROM_THE_CITY = tree(
    """
    1 Het       het         DET   _             2 det
    2 leger     leger       NOUN  _             3 nsubj
    3 verdreef  verdrijven  VERB  VerbForm=Fin  0 root
    4 IS        IS          PROPN _             3 obj
    5 Uit       uit         ADP   _             7 case
    6 de        de          DET   _             7 det
    7 stad      stad        NOUN  Number=Sing   3 obl
    8 Hawija    Hawija      PROPN _             7 appos
    """
)


@pytest.mark.parametrize(
    ("text", "expected"), [("stad", {"uit"}), ("Hawija", {"uit"}), ("IS", set()), ("leger", set()), ("verdreef", set())]
)
def test_the_prepositions_of_a_word(text: str, expected: set[str]) -> None:
    """In lower case; those of "de stad" count for the name behind it too."""
    assert prepositions(FROM_THE_CITY, word(FROM_THE_CITY, text)) == expected


def test_a_preposition_counts_where_the_tree_lost_it() -> None:
    sentence = tree("1 uit uit ADP _ 2 dep\n2 de de DET _ 3 det\n3 oude oud ADJ _ 4 amod\n4 stad stad NOUN _ 0 root")
    assert prepositions(sentence, word(sentence, "stad")) == {"uit"}
    prefix = tree("1 namen nemen VERB _ 0 root\n2 in in ADP _ 1 compound:prt\n3 Raqqa Raqqa PROPN _ 1 obj")
    assert prepositions(prefix, word(prefix, "Raqqa")) == frozenset()


@pytest.mark.parametrize(
    ("place", "matches"),
    [
        (argument(Deprel.OBL, case=("uit", "van"), role=Role.LOCATION), True),
        (argument(Deprel.OBL, case=("in",), role=Role.LOCATION), False),
        (argument(Deprel.OBL, without_case=True, role=Role.LOCATION), False),
        (argument(Deprel.OBL, role=Role.LOCATION), True),
    ],
)
def test_a_node_asks_for_a_preposition(place: Node, matches: bool) -> None:
    assert bool(found(FROM_THE_CITY, rule(place, lemma=("verdrijven",)))) is matches


# --- the chain ----------------------------------------------------------------------------------------------------------


def test_a_trigger_used_by_an_earlier_rule_is_closed_to_later_ones() -> None:
    specific, loose = rule(ACTOR, PLACE, LOSER, name="control.specific"), rule(PLACE, name="control.loose")
    assert [match.rule.id for match in find_matches(TAKES, (specific, loose), fits)] == ["control.specific"]
    assert [match.rule.id for match in find_matches(TAKES, (loose, specific), fits)] == ["control.loose"]
    assert [match.rule.id for match in find_matches(IS_TAKEN, (specific, loose), fits)] == []


def test_a_rule_that_does_not_match_closes_nothing() -> None:
    wants_more, loose = rule(ACTOR, argument(Deprel.IOBJ, role=Role.LOCATION), name="control.more"), rule(PLACE, name="control.loose")
    assert [match.rule.id for match in find_matches(TAKES, (wants_more, loose), fits)] == ["control.loose"]


def test_only_named_words_are_closed() -> None:
    """ "in handen" closes "handen" as well as "vallen", but Raqqa can be bound again."""
    sentence = tree(
        """
        1 Raqqa  Raqqa  PROPN _             2 nsubj
        2 viel   vallen VERB  VerbForm=Fin  0 root
        3 in     in     ADP   _             4 case
        4 handen hand   NOUN  _             2 obl
        5 van    van    ADP   _             6 case
        6 IS     IS     PROPN _             4 nmod
        """
    )
    place = argument(Deprel.NSUBJ, role=Role.LOCATION)
    hands = argument(Deprel.OBL, lemma=("hand",), case=("in",), children=(argument(Deprel.NMOD, case=("van",), role=Role.ACTOR),))
    whole = rule(place, hands, lemma=("vallen",), name="control.whole")
    noun = rule(Node(reach=Reach.BEFORE, role=Role.LOCATION), lemma=("hand",), name="control.noun")
    other = rule(Node(reach=Reach.BEFORE, role=Role.LOCATION), lemma=("is",), name="control.other")
    assert found(sentence, whole, noun) == [("viel", {"location": "Raqqa", "actor": "IS"})]
    assert found(sentence, noun, whole) == [("handen", {"location": "Raqqa"})]
    assert [trigger for trigger, _ in found(sentence, whole, other)] == ["viel", "IS"]


def test_matches_stand_in_text_order() -> None:
    sentence = tree(
        """
        1 IS        IS        PROPN _            2 nsubj
        2 verloor   verliezen VERB  VerbForm=Fin 0 root
        3 Mosul     Mosul     PROPN _            2 obj
        4 en        en        CCONJ _            5 cc
        5 veroverde veroveren VERB  VerbForm=Fin 2 conj
        6 Raqqa     Raqqa     PROPN _            5 obj
        """
    )
    capture, loss = rule(ACTOR, PLACE, name="control.capture"), rule(ACTOR, PLACE, lemma=("verliezen",), name="control.loss")
    assert found(sentence, capture, loss) == [
        ("verloor", {"actor": "IS", "location": "Mosul"}),
        ("veroverde", {"actor": "IS", "location": "Raqqa"}),
    ]


# --- reach --------------------------------------------------------------------------------------------------------------


def test_reach_argument_finds_what_dutch_leaves_unsaid() -> None:
    sentence = tree(
        """
        1 IS        IS        PROPN _             2 nsubj
        2 probeert  proberen  VERB  VerbForm=Fin  0 root
        3 Mosul     Mosul     PROPN _             5 obj
        4 te        te        ADP   _             5 mark
        5 veroveren veroveren VERB  VerbForm=Inf  2 xcomp
        """
    )
    assert found(sentence, rule(ACTOR, PLACE)) == [("veroveren", {"actor": "IS", "location": "Mosul"})]


def test_reach_parent_finds_the_head() -> None:
    sentence = tree(
        """
        1 de        de         DET  _             3 det
        2 omsingelde omsingelen VERB VerbForm=Part 3 amod
        3 stad      stad       NOUN _             0 root
        """
    )
    above = Node(reach=Reach.PARENT, deprel=(Deprel.AMOD,), role=Role.LOCATION)
    assert found(sentence, rule(above, lemma=("omsingelen",))) == [("omsingelde", {"location": "stad"})]
    other = Node(reach=Reach.PARENT, deprel=(Deprel.ACL,), role=Role.LOCATION)
    assert found(sentence, rule(other, lemma=("omsingelen",))) == []
    assert found(sentence, rule(Node(reach=Reach.PARENT, role=Role.LOCATION), lemma=("stad",))) == []


SIDES = tree(
    """
    1  Hawija    Hawija    PROPN _             4 dep
    2  Mosul     Mosul     PROPN _             4 dep
    3  snel      snel      ADV   _             4 advmod
    4  veroverde veroveren VERB  VerbForm=Fin  0 root
    5  de        de        DET   _             6 det
    6  stad      stad      NOUN  _             4 obj
    7  ;         ;         PUNCT _             4 punct
    8  Raqqa     Raqqa     PROPN _             9 nsubj
    9  brandt    branden   VERB  VerbForm=Fin  4 parataxis
    """
)


@pytest.mark.parametrize(
    ("reach", "place"),
    [
        (Reach.BEFORE, "Mosul"),  # the nearest, not Hawija
        (Reach.AFTER, "stad"),
        (Reach.NEAR, "Mosul"),  # two words away on both sides: what stands before goes first
    ],
)
def test_reach_over_the_words(reach: Reach, place: str) -> None:
    assert found(SIDES, rule(Node(reach=reach, role=Role.LOCATION))) == [("veroverde", {"location": place})]


@pytest.mark.parametrize("reach", [Reach.BEFORE, Reach.NEAR])
def test_a_semicolon_ends_the_search(reach: Reach) -> None:
    """Seen from "brandt", only Raqqa stands on this side of the semicolon."""
    assert found(SIDES, rule(Node(reach=reach, role=Role.LOCATION), lemma=("branden",))) == [("brandt", {"location": "Raqqa"})]
    both = rule(Node(reach=reach, role=Role.LOCATION), Node(reach=reach, upos=(Upos.ADV,)), lemma=("branden",))
    assert found(SIDES, both) == []


def test_reach_near_goes_no_further_than_a_relative_pronoun() -> None:
    sentence = tree(
        """
        1 Raqqa     Raqqa     PROPN _                      0 root
        2 ,         ,         PUNCT _                      6 punct
        3 dat       dat       PRON  PronType=Rel           6 obj
        4 IS        IS        PROPN _                      6 nsubj
        5 snel      snel      ADV   _                      6 advmod
        6 veroverde veroveren VERB  VerbForm=Fin           1 acl:relcl
        """
    )
    pronoun = Node(reach=Reach.NEAR, lemma=("dat",))
    assert found(sentence, rule(Node(reach=Reach.NEAR, role=Role.LOCATION))) == []
    assert found(sentence, rule(Node(reach=Reach.BEFORE, role=Role.LOCATION))) == [("veroverde", {"location": "Raqqa"})]
    assert found(sentence, rule(pronoun, Node(reach=Reach.BEFORE, role=Role.LOCATION))) != []
