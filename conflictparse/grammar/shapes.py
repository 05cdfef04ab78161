"""How a verb stands in its clause: by its own form, and by the auxiliary that the tree or its clause gives it."""

from __future__ import annotations

from enum import StrEnum

from conflictparse.grammar.clauses import ClauseKind, Clauses
from conflictparse.tree import Deprel, Sentence, Upos, Word


class Shape(StrEnum):
    """How a trigger stands in its clause."""

    #: "verovert", "heeft veroverd", "probeert te veroveren"
    ACTIVE = "active"
    #: "wordt veroverd"
    PASSIVE = "passive"
    #: "is veroverd", "lijkt veroverd", "blijft bezet"
    STATE = "state"
    #: "Goma veroverd", ", vorige week veroverd,"
    BARE = "bare"
    #: "de veroverde stad"
    ATTRIBUTE = "attribute"
    #: "de oprukkende rebellen"
    PRESENT = "present"
    #: any trigger that is no verb, as in "de verovering", "een bolwerk"
    NOMINAL = "nominal"


_AUXILIARIES = {"worden": Shape.PASSIVE, "hebben": Shape.ACTIVE, "houden": Shape.ACTIVE}  # "houdt de stad omsingeld"
_STATES = frozenset({"zijn", "blijven", "raken", "lijken", "blijken", "schijnen", "liggen", "staan", "zitten"})
_PAST_PLURAL = ("rden", "lden", "gden", "tten", "dden", "kten", "pten", "sten", "fden", "mden")
_UNSTRESSED = ("ver", "her", "be", "ont", "over", "om", "ge", "onder")


def shape_of(sentence: Sentence, clauses: Clauses, word: Word) -> Shape:
    """How a word stands in its clause; a word that is no verb is nominal."""
    before = sentence.before(word)
    form = word.feat("VerbForm") if word.upos in (Upos.VERB, Upos.AUX, Upos.ADJ) else None
    if form is None and word.upos not in (Upos.VERB, Upos.AUX):
        form = _looks_like(word)
        if form is None:
            return Shape.NOMINAL
    if form == "Inf" and before is not None and before.lemma in ("zijn", "worden") and word.text.startswith(_UNSTRESSED):
        form = "Part"  # "zou zijn verlaten"
    if form == "Fin" and word.text.lower().endswith("e") and _is_attribute(sentence, word):
        form = "Part"  # "het door Rusland bezette Marioepol": the tagger took it for a past tense, the tree did not
    if form == "Part":
        if _is_attribute(sentence, word):
            return Shape.PRESENT if word.text.lower().endswith(("end", "ende")) else Shape.ATTRIBUTE
        if word.upos is Upos.VERB and word.text.lower().endswith(("de", "te", *_PAST_PLURAL)) and not word.text.lower().startswith("ge"):
            return Shape.ACTIVE  # "Libië bewapende de IRA": a past tense that the tagger took for a participle
        return _by_auxiliary(sentence, clauses, word)
    if form == "Inf" and before is not None and before.text.lower() in ("het", "bij", "na"):
        at = sentence.before(before)
        if before.text == "het" and at is not None and at.text == "aan" and any(each.lemma == "zijn" for each in clauses.of(word).words):
            return Shape.ACTIVE  # "zijn de stad aan het bestormen"
        return Shape.NOMINAL  # "het veroveren van Goma"
    return Shape.ACTIVE


def _looks_like(word: Word) -> str | None:
    """The form of a verb that the tagger took for another word: "heroverd" as a name; ``None`` if it can be none."""
    lower = word.text.lower()
    if not word.lemma.endswith("en") or lower == word.lemma:
        return None
    if word.upos is Upos.ADJ:  # "de omsingelde stad"
        return "Part" if lower.endswith(("de", "te", "d", "t")) and word.deprel is Deprel.AMOD else None
    if lower.endswith(("e", "s")):
        return None
    if lower.endswith(("dden", "tten", "namen", "vielen", "kregen", "trokken")):
        return "Fin"
    return "Part" if "ge" in lower[:7] or lower.startswith(_UNSTRESSED) else "Fin"


def _is_attribute(sentence: Sentence, word: Word) -> bool:
    """Whether a participle stands before its noun: "de bezette stad", "de door rebellen bezette stad"."""
    head = sentence.parent(word)
    if word.text.endswith(_PAST_PLURAL):
        return False  # "overmeesterden Duitse troepen het steunpunt"
    if head is None or head.id < word.id or head.upos not in (Upos.NOUN, Upos.PROPN, Upos.X, Upos.SYM):
        return False
    return word.deprel is Deprel.AMOD or (word.deprel in (Deprel.ACL, Deprel.ACL_RELCL) and word.text.lower().endswith("e"))


def _by_auxiliary(sentence: Sentence, clauses: Clauses, word: Word) -> Shape:
    clause = clauses.of(word)
    own = list(sentence.children(word, Deprel.AUX, Deprel.AUX_PASS, Deprel.COP))
    for among in (own, clause.words, *(other.words for other in clauses.beside(clause) if other.number < clause.number)):
        lemmas = {each.lemma for each in among if each.id != word.id and each.upos in (Upos.AUX, Upos.VERB)}
        for lemma, shape in _AUXILIARIES.items():
            if lemma in lemmas:
                return shape
        if lemmas & _STATES:
            return Shape.STATE
        if clause.kind is ClauseKind.REDUCED:
            break
    finite = any(each.feat("VerbForm") == "Fin" for each in clause.words)
    if clause.kind in (ClauseKind.RELATIVE, ClauseKind.SUBORDINATE) and not finite:
        return Shape.ACTIVE  # "dat de Fransen in februari verloren": a finite verb that looks like a participle
    return Shape.BARE
