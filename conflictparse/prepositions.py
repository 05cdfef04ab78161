"""Prepositions that a parser took for the prefix of a verb.

The Dutch treebanks write the preposition of an idiom as a verb's particle: in "Ze liepen de stad onder de voet" and "Ze lieten de stad
in de steek", "onder" and "in" are ``compound:prt`` of the verb, and the noun hangs on the particle (``fixed``) or, where a parser follows
halfway, on the verb. Everywhere else a preposition is the ``case`` of its noun, and here it becomes that too: rules then see one shape.
"""

from __future__ import annotations

from attrs import evolve

from conflictparse.tree import Deprel, Sentence, Upos, Word

_WITHIN = frozenset({Upos.DET, Upos.ADJ, Upos.NUM, Upos.PRON})
_OBJECTS = frozenset({Deprel.OBJ, Deprel.OBL, Deprel.OBL_ARG, Deprel.NSUBJ, Deprel.NSUBJ_PASS, Deprel.XCOMP, Deprel.IOBJ})


def with_own_prepositions(sentence: Sentence) -> Sentence:
    """The sentence with each preposition on its noun."""
    mended = {each.id: each for word in sentence.words for each in _mended(sentence, word)}
    return evolve(sentence, words=tuple(mended.get(word.id, word) for word in sentence.words)) if mended else sentence


def _mended(sentence: Sentence, word: Word) -> tuple[Word, ...]:
    """The words of "in de steek" with the heads and relations of any other noun phrase; nothing if ``word`` is a prefix indeed."""
    if word.deprel is not Deprel.COMPOUND_PRT or word.upos is not Upos.ADP:
        return ()
    phrase = _phrase_behind(sentence, word)
    if not phrase:
        return ()
    *within, noun = phrase
    if not all(each.head == word.id and each.deprel is Deprel.FIXED for each in phrase) and not (
        noun.head == word.head and noun.deprel in _OBJECTS and not sentence.children(noun, Deprel.CASE)
    ):
        return ()
    return (
        evolve(word, head=noun.id, deprel=Deprel.CASE),
        *(evolve(each, head=noun.id, deprel=_relation(each)) for each in within if each.head in (word.id, noun.id)),
        evolve(noun, head=word.head, deprel=Deprel.OBL),
    )


def _phrase_behind(sentence: Sentence, preposition: Word) -> tuple[Word, ...]:
    """The words from behind a preposition up to the first noun: "de", "steek"."""
    for word in sentence.words[preposition.id :]:
        if word.upos is Upos.NOUN:
            return sentence.words[preposition.id : word.id]
        if word.upos not in _WITHIN:
            return ()
    return ()


def _relation(word: Word) -> Deprel:
    if word.deprel is not Deprel.FIXED:
        return word.deprel
    return {Upos.ADJ: Deprel.AMOD, Upos.NUM: Deprel.NUMMOD}.get(word.upos, Deprel.DET)
