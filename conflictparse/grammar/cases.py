"""Which preposition a word stands behind."""

from __future__ import annotations

from conflictparse.tree import Deprel, Sentence, Upos, Word

# "daar", "waarin": the preposition in an adverb that stands for a place or a thing
_IN_ADVERB = {
    "daar": "in", "er": "in", "hier": "in", "waar": "in", "daarin": "in", "waarin": "in", "erin": "in", "daarop": "op", "waarop": "op",
    "erop": "op", "daaruit": "uit", "waaruit": "uit", "eruit": "uit", "daarvan": "van", "waarvan": "van", "ervan": "van",
    "daarover": "over", "waarover": "over", "erover": "over", "daarheen": "naar", "waarheen": "naar", "daarnaartoe": "naar",
    "erom": "om", "daarom": "om", "waarom": "om", "vandaar": "uit",
}  # fmt: skip
_NOMINAL = frozenset({Upos.NOUN, Upos.PROPN})
_MONTHS = frozenset("januari februari maart april mei juni juli augustus september oktober november december".split())
# "een deel van Goma", "tachtig procent van de stad": a part of what stands behind "van" or "in"
_PARTS = frozenset(
    "deel delen helft kwart derde vijfde zesde tiende tweederde driekwart procent percent stuk stukken merendeel gros "
    "leeuwendeel meerderheid meeste rest kant grootste twee-derde hectare kilometer meter centimeter duim terrein gebied gebieden grond "
    "grondgebied wijk wijken dorp dorpen buurt buurten straat straten plaats plaatsen plek plekken stad steden district districten".split()
)


def prepositions(sentence: Sentence, word: Word) -> frozenset[str]:
    """The prepositions that a word stands behind: "uit de stad Hawija" → ``{"uit"}`` for "stad" and for "Hawija".

    Those that hang on it, else one that stands before it and its determiners, adjectives and title: a tree may be wrong.
    """
    before = _preposition(sentence, word)
    return frozenset({before.text.lower()}) if before is not None else _inside(word)


def part_of(sentence: Sentence, word: Word) -> Word | None:
    """The part that is taken of what a word names: "deel" for "Goma" in "een deel van Goma"; ``None`` if none is."""
    before = _preposition(sentence, word)
    if before is None or before.text.lower() not in ("van", "in") or before.id == 1:
        return None
    part = sentence.words[before.id - 2]
    return part if part.text.lower() in _PARTS else None


def is_part(sentence: Sentence, word: Word) -> bool:
    """Whether a word takes a part of what follows it: "delen van Goma", "enkele wijken in Goma"."""
    after = sentence.words[word.id] if word.id < len(sentence.words) else None
    return after is not None and after.text.lower() in ("van", "in") and word.text.lower() in _PARTS


def _inside(word: Word) -> frozenset[str]:
    if word.upos in (Upos.ADV, Upos.PRON, Upos.SCONJ) and (inside := _IN_ADVERB.get(word.text.lower())):
        return frozenset({inside})
    return frozenset()


def _preposition(sentence: Sentence, word: Word) -> Word | None:
    if _inside(word):
        return None
    for own in sentence.children(word, Deprel.CASE):
        if own.id < word.id and not any(each.upos is Upos.PUNCT for each in sentence.words[own.id : word.id - 1]):
            return own
    for before in reversed(sentence.words[: word.id - 1]):
        if before.upos is Upos.ADP and (before.deprel is not Deprel.COMPOUND_PRT or word.deprel is Deprel.FIXED):
            return before
        if not _belongs(sentence, before, word):
            break
    head = sentence.parent(word)
    if word.deprel is Deprel.CONJ and head is not None and head.id < word.id and head.upos in _NOMINAL and word.upos in _NOMINAL:
        between = sentence.words[head.id : word.id - 1]
        if not any(each.upos in (Upos.VERB, Upos.AUX, Upos.ADP) for each in between):
            return _preposition(sentence, head)  # "tussen Pristina en Pec"
    return None


def _belongs(sentence: Sentence, before: Word, word: Word) -> bool:
    """Whether a word before a noun stands between it and its preposition: its determiner, adjectives, title or first name."""
    if before.upos in (Upos.DET, Upos.ADJ):
        return True
    if before.upos is Upos.NUM:
        return word.upos is Upos.NOUN  # "in 2014 Sanaa innamen": the year has the preposition
    if before.text.lower() in _MONTHS:
        return False
    if before.upos is Upos.NOUN:
        return word.upos is Upos.PROPN and before.feat("Number") != "Plur"
    return before.upos is Upos.PROPN and (before.head in (word.id, word.head) or word.head == before.id)
