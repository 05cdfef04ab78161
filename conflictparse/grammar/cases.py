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
    if own := sentence.children(word, Deprel.CASE):
        return own[0]
    for before in reversed(sentence.words[: word.id - 1]):
        if before.upos is Upos.ADP and (before.deprel is not Deprel.COMPOUND_PRT or word.deprel is Deprel.FIXED):
            return before
        named_after = before.upos is Upos.NOUN and word.upos is Upos.PROPN and before.feat("Number") != "Plur"
        one_name = before.head in (word.id, word.head) or word.head == before.id
        if before.upos not in (Upos.DET, Upos.ADJ, Upos.NUM) and not named_after and not (before.upos is Upos.PROPN and one_name):
            break
    return None
