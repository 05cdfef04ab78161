"""What can be asked of a tree, on sentences written by hand."""

from __future__ import annotations

import pytest
from trees import texts, tree, word

from conflictparse.tree import Deprel, Sentence

SURROUNDED_AND_TAKEN = tree(
    """
    1 De           de          DET   _                      2 det
    2 rebellen     rebel       NOUN  Number=Plur            3 nsubj
    3 omsingelden  omsingelen  VERB  VerbForm=Fin           0 root
    4 de           de          DET   _                      5 det
    5 stad         stad        NOUN  _                      3 obj
    6 en           en          CCONJ _                      7 cc
    7 veroverden   veroveren   VERB  VerbForm=Fin           3 conj
    8 haar         haar        PRON  _                      7 obj
    9 .            .           PUNCT _                      3 punct
    """
)
TRIES_TO_TAKE = tree(
    """
    1 IS        IS        PROPN _             2 nsubj
    2 probeert  proberen  VERB  VerbForm=Fin  0 root
    3 Mosul     Mosul     PROPN _             5 obj
    4 te        te        ADP   _             5 mark
    5 veroveren veroveren VERB  VerbForm=Inf  2 xcomp
    6 .         .         PUNCT _             2 punct
    """
)
OCCUPIED_CITY = tree(
    """
    1 De        de        DET   _              5 det
    2 door      door      ADP   _              3 case
    3 rebellen  rebel     NOUN  _              4 obl:agent
    4 bezette   bezetten  VERB  VerbForm=Part  5 amod
    5 stad      stad      NOUN  _              6 nsubj
    6 brandt    branden   VERB  VerbForm=Fin   0 root
    """
)
BESIEGING_ARMY = tree(
    """
    1 Het           het        DET   _              3 det
    2 oprukkende    oprukken   VERB  VerbForm=Part  3 amod
    3 leger         leger      NOUN  _              4 nsubj
    4 wacht         wachten    VERB  VerbForm=Fin   0 root
    """
)
SURROUNDED_AND_SHELLED = tree(
    """
    1 Raqqa      Raqqa      PROPN _              3 nsubj:pass
    2 werd       worden     AUX   VerbForm=Fin   3 aux:pass
    3 omsingeld  omsingelen VERB  VerbForm=Part  0 root
    4 en         en         CCONJ _              5 cc
    5 heroverd   heroveren  VERB  VerbForm=Part  3 conj
    """
)
SAYS_THAT = tree(
    """
    1 Sana     Sana     PROPN _             2 nsubj
    2 meldt    melden   VERB  VerbForm=Fin  0 root
    3 dat      dat      SCONJ _             8 mark
    4 IS       IS       PROPN _             8 nsubj
    5 de       de       DET   _             6 det
    6 stad     stad     NOUN  _             8 obj
    7 wil      willen   AUX   VerbForm=Fin  8 aux
    8 verlaten verlaten VERB  VerbForm=Inf  2 ccomp
    """
)


def test_children_stand_in_text_order() -> None:
    verb = word(SURROUNDED_AND_TAKEN, "omsingelden")
    assert texts(SURROUNDED_AND_TAKEN.children(verb)) == ["rebellen", "stad", "veroverden", "."]
    assert texts(SURROUNDED_AND_TAKEN.children(verb, Deprel.OBJ, Deprel.NSUBJ)) == ["rebellen", "stad"]
    assert SURROUNDED_AND_TAKEN.children(word(SURROUNDED_AND_TAKEN, "De")) == ()


def test_ancestors_go_up_to_the_root() -> None:
    assert texts(tuple(SAYS_THAT.ancestors(word(SAYS_THAT, "de")))) == ["stad", "verlaten", "meldt"]
    assert tuple(SAYS_THAT.ancestors(SAYS_THAT.root)) == ()
    assert SAYS_THAT.parent(SAYS_THAT.root) is None


def test_a_subtree_is_a_word_and_all_below_it() -> None:
    assert texts(SAYS_THAT.subtree(word(SAYS_THAT, "verlaten"))) == ["dat", "IS", "de", "stad", "wil", "verlaten"]
    assert texts(SAYS_THAT.subtree(word(SAYS_THAT, "stad"))) == ["de", "stad"]
    assert SAYS_THAT.subtree(SAYS_THAT.root) == SAYS_THAT.words


@pytest.mark.parametrize(
    ("sentence", "inside", "head"),
    [
        (SAYS_THAT, "stad", "verlaten"),
        (SAYS_THAT, "verlaten", "verlaten"),
        (SAYS_THAT, "Sana", "meldt"),
        (SURROUNDED_AND_TAKEN, "haar", "veroverden"),
        (SURROUNDED_AND_TAKEN, "stad", "omsingelden"),
        (TRIES_TO_TAKE, "Mosul", "probeert"),  # an infinitive counts with what governs it
        (OCCUPIED_CITY, "rebellen", "brandt"),
    ],
)
def test_the_clause_that_a_word_is_in(sentence: Sentence, inside: str, head: str) -> None:
    assert sentence.clause(word(sentence, inside)).text == head


@pytest.mark.parametrize(
    ("sentence", "predicate", "expected"),
    [
        # its own
        (SURROUNDED_AND_TAKEN, "omsingelden", [("nsubj", "rebellen"), ("obj", "stad"), ("conj", "veroverden"), ("punct", ".")]),
        # a subject shared by coordinated verbs
        (SURROUNDED_AND_TAKEN, "veroverden", [("nsubj", "rebellen"), ("cc", "en"), ("obj", "haar")]),
        # the subject of an infinitive
        (TRIES_TO_TAKE, "veroveren", [("nsubj", "IS"), ("obj", "Mosul"), ("mark", "te")]),
        # the noun that a participle describes: past is passive, present is active
        (OCCUPIED_CITY, "bezette", [("obl:agent", "rebellen"), ("nsubj:pass", "stad")]),
        (BESIEGING_ARMY, "oprukkende", [("nsubj", "leger")]),
        # a shared subject stays passive
        (SURROUNDED_AND_SHELLED, "heroverd", [("nsubj:pass", "Raqqa"), ("cc", "en")]),
        # a clause has its own subject, and does not borrow one
        (SAYS_THAT, "verlaten", [("mark", "dat"), ("nsubj", "IS"), ("obj", "stad"), ("aux", "wil")]),
    ],
)
def test_the_arguments_of_a_predicate(sentence: Sentence, predicate: str, expected: list[tuple[str, str]]) -> None:
    found = sentence.arguments(word(sentence, predicate))
    assert [(deprel.value, argument.text) for deprel, argument in found] == expected


def test_a_verb_is_passive_by_its_auxiliary_or_that_of_the_first_conjunct() -> None:
    assert SURROUNDED_AND_SHELLED.is_passive(word(SURROUNDED_AND_SHELLED, "omsingeld"))
    assert SURROUNDED_AND_SHELLED.is_passive(word(SURROUNDED_AND_SHELLED, "heroverd"))
    assert not SURROUNDED_AND_TAKEN.is_passive(word(SURROUNDED_AND_TAKEN, "veroverden"))


def test_a_sentence_spans_its_words() -> None:
    assert (SAYS_THAT.start, SAYS_THAT.end) == (0, len("Sana meldt dat IS de stad wil verlaten"))


def test_a_feature_is_asked_by_name() -> None:
    rebels = word(SURROUNDED_AND_TAKEN, "rebellen")
    assert (rebels.feat("Number"), rebels.feat("Gender")) == ("Plur", None)


@pytest.mark.parametrize(
    ("label", "relation"), [("nsubj:pass", Deprel.NSUBJ_PASS), ("obl", Deprel.OBL), ("obl:tmod", Deprel.OBL), ("nmod:van:x", Deprel.NMOD)]
)
def test_an_unknown_subtype_counts_as_its_main_relation(label: str, relation: Deprel) -> None:
    assert Deprel.of(label) is relation


@pytest.mark.parametrize("label", ["subject", "", "NSUBJ", ":pass", "_"])
def test_an_unknown_relation_is_an_error(label: str) -> None:
    with pytest.raises(ValueError, match="not a valid Deprel"):
        Deprel.of(label)
