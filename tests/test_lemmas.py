"""Dictionary forms: compounds keep their linking letters, separable verbs get their prefix back."""

from __future__ import annotations

import pytest
from trees import tree, word

from conflictparse.backends.lemmas import split_lemma


@pytest.mark.parametrize(
    ("lemma", "text", "joined", "parts"),
    [
        ("stad", "steden", "stad", ()),
        ("regering_leger", "regeringslegers", "regeringsleger", ("regering", "leger")),
        ("grens_gebied", "grensgebied", "grensgebied", ("grens", "gebied")),
        ("stad_deel", "stadsdeel", "stadsdeel", ("stad", "deel")),
        ("stad_deel", "stadsdelen", "stadsdeel", ("stad", "deel")),
        ("IS_strijder", "IS-strijders", "IS-strijder", ("IS", "strijder")),
        ("stad_bestuur", "Stadsbestuur", "stadsbestuur", ("stad", "bestuur")),
        ("in_nemen", "namen", "innemen", ("in", "nemen")),
        ("in_nemen", "ingenomen", "innemen", ("in", "nemen")),
        ("over_nemen", "overgenomen", "overnemen", ("over", "nemen")),
        ("_", "_", "_", ()),
        ("stad_", "stad", "stad", ()),
    ],
)
def test_a_treebank_lemma_is_joined_and_split(lemma: str, text: str, joined: str, parts: tuple[str, ...]) -> None:
    assert split_lemma(lemma, text) == (joined, parts)


def test_a_prefix_that_hangs_on_its_verb_is_joined() -> None:
    sentence = tree(
        """
        1 Ze    ze    PRON  _            2 nsubj
        2 namen nemen VERB  VerbForm=Fin 0 root
        3 Raqqa Raqqa PROPN _            2 obj
        4 in    in    ADP   _            2 compound:prt
        5 .     .     PUNCT _            2 punct
        """
    )
    verb = word(sentence, "namen")
    assert (verb.lemma, verb.parts) == ("innemen", ("in", "nemen"))


def test_a_prefix_is_not_joined_twice() -> None:
    sentence = tree(
        """
        1 Ze    ze       PRON _            2 nsubj
        2 namen in_nemen VERB VerbForm=Fin 0 root
        3 Raqqa Raqqa    PROPN _           2 obj
        4 in    in       ADP  _            2 compound:prt
        """
    )
    assert word(sentence, "namen").lemma == "innemen"


@pytest.mark.parametrize(
    ("rows", "verb", "lemma"),
    [
        # the parser hung the prefix on "stad"
        ("1 Ze ze PRON _ 2 nsubj\n2 namen nemen VERB VerbForm=Fin 0 root\n3 de de DET _ 4 det\n4 stad stad NOUN _ 2 obj\n"
         "5 in in ADP _ 4 case\n6 . . PUNCT _ 2 punct", "namen", "innemen"),
        # … and nothing follows it
        ("1 Ze ze PRON _ 2 nsubj\n2 namen nemen VERB VerbForm=Fin 0 root\n3 de de DET _ 4 det\n4 stad stad NOUN _ 2 obj\n"
         "5 in in ADV _ 2 advmod", "namen", "innemen"),
        # … and another clause follows it
        ("1 Ze ze PRON _ 2 nsubj\n2 namen nemen VERB VerbForm=Fin 0 root\n3 Raqqa Raqqa PROPN _ 2 obj\n4 in in ADV _ 2 advmod\n"
         "5 en en CCONJ _ 6 cc\n6 vluchtten vluchten VERB VerbForm=Fin 2 conj", "namen", "innemen"),
        # a prefix that is hardly anything else may stand inside the clause
        ("1 Ze ze PRON _ 2 nsubj\n2 raakten raken VERB VerbForm=Fin 0 root\n3 Mosul Mosul PROPN _ 2 obj\n4 kwijt kwijt ADJ _ 2 xcomp\n"
         "5 aan aan ADP _ 6 case\n6 IS IS PROPN _ 2 obl", "raakten", "kwijtraken"),
    ],
)  # fmt: skip
def test_a_stray_prefix_at_the_end_of_the_clause_is_joined(rows: str, verb: str, lemma: str) -> None:
    assert word(tree(rows), verb).lemma == lemma


@pytest.mark.parametrize(
    ("rows", "verb", "lemma"),
    [
        # "Ze namen de trein in de stad": the preposition has its noun behind it
        ("1 Ze ze PRON _ 2 nsubj\n2 namen nemen VERB VerbForm=Fin 0 root\n3 de de DET _ 4 det\n4 trein trein NOUN _ 2 obj\n"
         "5 in in ADP _ 7 case\n6 de de DET _ 7 det\n7 stad stad NOUN _ 2 obl\n8 . . PUNCT _ 2 punct", "namen", "nemen"),
        # "Ze zagen de stad in": no verb inzien is a word of control
        ("1 Ze ze PRON _ 2 nsubj\n2 zagen zien VERB VerbForm=Fin 0 root\n3 de de DET _ 4 det\n4 stad stad NOUN _ 2 obj\n"
         "5 in in ADP _ 4 case\n6 . . PUNCT _ 2 punct", "zagen", "zien"),
        # the prefix of another clause
        ("1 Ze ze PRON _ 2 nsubj\n2 namen nemen VERB VerbForm=Fin 0 root\n3 geld geld NOUN _ 2 obj\n4 , , PUNCT _ 2 punct\n"
         "5 de de DET _ 6 det\n6 stad stad NOUN _ 2 obl\n7 in in ADP _ 6 case\n8 . . PUNCT _ 2 punct", "namen", "nemen"),
        # an infinitive keeps its prefix in front
        ("1 Ze ze PRON _ 2 nsubj\n2 willen willen VERB VerbForm=Fin 0 root\n3 nemen nemen VERB VerbForm=Inf 2 xcomp\n"
         "4 wat wat PRON _ 3 obj\n5 in in ADP _ 4 case\n6 . . PUNCT _ 2 punct", "nemen", "nemen"),
        # a particle that is no prefix
        ("1 Ze ze PRON _ 2 nsubj\n2 namen nemen VERB VerbForm=Fin 0 root\n3 niet niet ADV _ 2 compound:prt", "namen", "nemen"),
        # only a verb takes one
        ("1 namen naam NOUN _ 0 root\n2 in in ADP _ 1 compound:prt", "namen", "naam"),
    ],
)  # fmt: skip
def test_what_is_not_joined(rows: str, verb: str, lemma: str) -> None:
    assert word(tree(rows), verb).lemma == lemma


@pytest.mark.parametrize(
    ("rows", "verb", "lemma"),
    [
        # the lemmatizer guessed a prefix that stands nowhere
        ("1 De de DET _ 2 det\n2 stad stad NOUN _ 3 nsubj\n3 viel aan_vallen VERB VerbForm=Fin 0 root", "viel", "vallen"),
        # … or another one than stands there
        ("1 Ze ze PRON _ 2 nsubj\n2 vielen aan_vallen VERB VerbForm=Fin 0 root\n3 Goma Goma PROPN _ 2 obj\n"
         "4 binnen binnen ADV _ 2 compound:prt", "vielen", "binnenvallen"),
        # the prefix in front
        ("1 om om ADP _ 4 mark\n2 Goma Goma PROPN _ 4 obj\n3 te te ADP _ 4 mark\n4 aanvallen aan_vallen VERB VerbForm=Inf 0 root",
         "aanvallen", "aanvallen"),
        # "in handen" is no prefix, whatever the tree has
        ("1 Goma Goma PROPN _ 2 nsubj\n2 viel vallen VERB VerbForm=Fin 0 root\n3 in in ADP _ 2 compound:prt\n4 handen hand NOUN _ 3 fixed\n"
         "5 van van ADP _ 6 case\n6 IS IS PROPN _ 2 obl", "viel", "vallen"),
        # a verb that the tagger took for an auxiliary
        ("1 Ze ze PRON _ 2 nsubj\n2 raken raken AUX VerbForm=Fin 0 root\n3 Goma Goma PROPN _ 2 obj\n4 kwijt kwijt ADJ _ 2 compound:prt",
         "raken", "kwijtraken"),
    ],
)  # fmt: skip
def test_a_prefix_is_the_one_that_the_sentence_has(rows: str, verb: str, lemma: str) -> None:
    assert word(tree(rows), verb).lemma == lemma
