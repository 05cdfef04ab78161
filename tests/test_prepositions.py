"""Idioms that the treebanks hang on a verb as its prefix: their preposition goes to its noun, and a prefix stays what it is."""

from __future__ import annotations

import pytest
from trees import tagged

from conflictparse.prepositions import with_own_prepositions
from conflictparse.tree import Deprel, Sentence

FIXED = (
    "Ze/PRON>nsubj@liepen liepen/VERB:Fin=lopen>root Tikrit/PROPN>obj@liepen "
    "onder/ADP>compound:prt@liepen de/DET>fixed@onder voet/NOUN>fixed@onder"
)
HALFWAY = (
    "De/DET>det@rebellen rebellen/NOUN>nsubj@lieten lieten/VERB:Fin=laten>root Goma/PROPN>obj@lieten "
    "in/ADP>compound:prt@lieten de/DET>det@steek steek/NOUN>obl@lieten"
)
BARE = "Ze/PRON>nsubj@hadden hadden/VERB:Fin=hebben>root Goma/PROPN>obj@hadden in/ADP>compound:prt@hadden handen/NOUN>fixed@in"


def relations(sentence: Sentence) -> dict[str, tuple[str, Deprel]]:
    return {word.text: ("" if not word.head else sentence.words[word.head - 1].text, word.deprel) for word in sentence.words}


@pytest.mark.parametrize(
    ("words", "preposition", "noun", "verb"),
    [(FIXED, "onder", "voet", "liepen"), (HALFWAY, "in", "steek", "lieten"), (BARE, "in", "handen", "hadden")],
)
def test_the_preposition_of_an_idiom_goes_to_its_noun(words: str, preposition: str, noun: str, verb: str) -> None:
    """ "onder de voet lopen", "in de steek laten", "in handen hebben"."""
    found = relations(with_own_prepositions(tagged(words)))
    assert found[preposition] == (noun, Deprel.CASE)
    assert found[noun] == (verb, Deprel.OBL)


def test_the_article_of_an_idiom_is_that_of_its_noun() -> None:
    assert relations(with_own_prepositions(tagged(FIXED)))["de"] == ("voet", Deprel.DET)


@pytest.mark.parametrize(
    "words",
    [
        "Ze/PRON>nsubj@namen namen/VERB:Fin=nemen>root Goma/PROPN>obj@namen in/ADP>compound:prt@namen",
        "Ze/PRON>nsubj@vielen vielen/VERB:Fin=vallen>root aan/ADP>compound:prt@vielen "
        "in/ADP>case@nacht de/DET>det@nacht nacht/NOUN>obl@vielen",
        "Ze/PRON>nsubj@kondigden kondigden/VERB:Fin=kondigen>root aan/ADP>compound:prt@kondigden het/DET>det@leger leger/NOUN>obj@zetten "
        "in/ADP>compound:prt@zetten te/ADP>mark@zetten zetten/VERB:Inf>xcomp@kondigden",
        "Ze/PRON>nsubj@raakten raakten/VERB:Fin=raken>root kwijt/ADJ>compound:prt@raakten de/DET>det@stad stad/NOUN>obj@raakten",
    ],
)
def test_a_prefix_stays_a_prefix(words: str) -> None:
    """ "namen Goma in", "vielen aan in de nacht", "kondigden aan het leger in te zetten", "raakten kwijt"."""
    sentence = tagged(words)
    assert with_own_prepositions(sentence) == sentence
