"""Dictionary forms from treebank lemmas.

Dutch treebanks mark the parts of a lemma: ``regering_leger`` for a compound, ``in_nemen`` for a separable verb. A
lemmatizer sees one word at a time, so in "Ze namen de stad in" it says ``nemen``; the tree says that "in" belongs to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise

from attrs import evolve

from conflictparse.backends.conjugation import forms, written
from conflictparse.prepositions import with_own_prepositions
from conflictparse.tree import Deprel, Sentence, Upos, Word

# What stands between the parts of a compound (Algemene Nederlandse Spraakkunst 12.4.1)
LINKS = ("", "s", "en", "n", "e", "er", "-", "s-", "'s-")
# A prefix that is hardly anything else, so that it may also stand inside the clause: "raakte Libië kwijt aan de GNA".
CLEAR_PREFIXES = frozenset({"kwijt", "prijs", "stand", "buit"})
# More prefixes of separable verbs, as separate words (Algemene Nederlandse Spraakkunst 12.2.2; nouns and adverbs from the treebanks)
_OTHER_PREFIXES = frozenset("achteruit gevangen heen klaar neer onder open plaats rond thuis vol voor vooruit voort".split())


@cache
def _known_verbs() -> tuple[frozenset[str], frozenset[str], dict[str, str]]:
    """The prefixes, the separable verbs (joined), and the verb of each written form, of the verbs that ship with the package."""
    lines = files("conflictparse.backends").joinpath("verbs_nl.txt").read_text(encoding="utf-8").splitlines()
    verbs = [line.partition("|") for line in lines if line and not line.startswith("#")]
    separable = {(before, bare) for before, bar, bare in verbs if bar}
    table = written([*(before for before, bar, _ in verbs if not bar), *(bare for _, bare in sorted(separable))])
    for prefix, bare in sorted(separable):
        table.update({prefix + form: prefix + bare for form in (*forms(bare), "te" + bare)})
    return frozenset(prefix for prefix, _ in separable) | _OTHER_PREFIXES, frozenset(map("".join, separable)), table


def verb_forms() -> Mapping[str, str]:
    """The written forms of the verbs that ship with the package, each with its infinitive (a separable verb is joined)."""
    return _known_verbs()[2]


_HARDENED = {"z": "s", "v": "f"}


def split_lemma(lemma: str, text: str) -> tuple[str, tuple[str, ...]]:
    """``"regering_leger"`` of "regeringslegers" → ``("regeringsleger", ("regering", "leger"))``; a lemma without marks has no parts."""
    parts = tuple(part for part in lemma.split("_") if part)
    if len(parts) < 2:
        return lemma.replace("_", "") or lemma, ()
    return _with_links(parts, text), parts


def _with_links(parts: tuple[str, ...], text: str) -> str:
    """The parts of a compound, with the letters that link them in the written word ("regering-s-leger", "rebel-len-groep")."""
    joined, written = "", text.lower()
    for part, after in pairwise(parts):
        joined += part
        rest, links = written[len(joined) :], (*LINKS, part[-1] + "en")
        starts = (after[:length].lower() for length in (4, 2))  # a plural may change the stem: "deel", "delen"
        joined += next((link for start in starts for link in links if rest.startswith(link + start)), "")
    return joined + parts[-1]


def dictionary_forms(sentence: Sentence) -> Sentence:
    """The sentence with separable verbs joined, also where the prefix stands alone in the tree."""
    shaped = with_own_prepositions(sentence)  # "lieten de stad in de steek" is not of "inlaten"
    joined = tuple(_joined(shaped, word) for word in shaped.words)
    if shaped is not sentence:
        joined = tuple(evolve(each, head=word.head, deprel=word.deprel) for each, word in zip(joined, sentence.words, strict=True))
    return evolve(sentence, words=joined)


def _joined(sentence: Sentence, word: Word) -> Word:
    prefixes, joined, table = _known_verbs()
    if word.upos not in (Upos.VERB, Upos.AUX):
        if word.upos is Upos.NOUN and word.lemma[-1:] in _HARDENED:
            return _hardened(word)
        lemma = table.get(word.text)
        if lemma is None or not _is_participle(word, lemma):
            return word
        return evolve(word, lemma=lemma, parts=(), upos=Upos.VERB, feats=(("VerbForm", "Part"),))
    particles = [
        child for child in sentence.children(word, Deprel.COMPOUND_PRT) if not sentence.children(child, Deprel.FIXED)
    ]  # not "in handen"
    prefix = next((each.text.lower() for each in particles if each.text.lower() in prefixes), None)
    separable = bool(word.parts) and word.parts[0] in prefixes
    bare = word.parts[-1] if separable else word.lemma
    known = table.get(word.text.lower())
    if known is not None and known != word.lemma and word.lemma not in table.values():
        if known in joined:
            return evolve(word, lemma=known, parts=())
        bare = known  # "lijfde … in": the lemmatizer has not met it
    if prefix is None:
        prefix = _stray_prefix(sentence, word, bare)
    if prefix is not None:
        return evolve(word, lemma=prefix + bare, parts=(prefix, bare))
    if separable and not word.text.lower().startswith(word.parts[0]):
        return evolve(word, lemma=bare, parts=())  # "De stad viel .": the lemmatizer guessed a prefix that is not there
    return word if bare == word.lemma or separable else evolve(word, lemma=bare, parts=())


def _hardened(word: Word) -> Word:
    """ "watergeuzen" is of "watergeus": no Dutch noun ends in z or v, but its plural has them."""
    *fore, last = word.parts or ("",)
    parts = (*fore, last[:-1] + _HARDENED[last[-1]]) if last[-1:] in _HARDENED else word.parts
    return evolve(word, lemma=word.lemma[:-1] + _HARDENED[word.lemma[-1]], parts=parts)


def _is_participle(word: Word, lemma: str) -> bool:
    """A participle of a separable verb that a tagger took for another word, and that can be none: "binnengerukt"."""
    if lemma not in _known_verbs()[1] or word.deprel is Deprel.AMOD:
        return False
    prefix = next(each for each in sorted(_known_verbs()[0], key=len, reverse=True) if lemma.startswith(each))
    return word.text.startswith(prefix + "ge") and word.text.endswith(("d", "t", "en"))


def _stray_prefix(sentence: Sentence, verb: Word, bare: str) -> str | None:
    """The prefix at the end of the verb's clause that a parser hung on another word: "Ze namen de stad in ." """
    if verb.feat("VerbForm") != "Fin":
        return None
    prefixes, joined, _ = _known_verbs()
    for word in sentence.words[verb.id :]:
        if word.upos is Upos.PUNCT or word.upos is Upos.SCONJ:
            return None
        if word.text in prefixes and word.text + bare in joined and not sentence.children(word) and _is_particle(sentence, word):
            return word.text
    return None


def _is_particle(sentence: Sentence, word: Word) -> bool:
    """Whether a preposition-like word has nothing behind it: it ends the clause, or another preposition follows ("rukken op naar")."""
    if word.text in CLEAR_PREFIXES or word.id == len(sentence.words):
        return True
    return sentence.words[word.id].upos in (Upos.PUNCT, Upos.CCONJ, Upos.SCONJ, Upos.ADP)
