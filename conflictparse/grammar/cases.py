"""Which preposition a word stands behind."""

from __future__ import annotations

import re

from conflictparse.tree import Deprel, Sentence, Upos, Word

# "er", "waar": in it, out of it, for it
_ANY = frozenset("in op uit van naar om over bij rond binnen".split())
_ADVERBS = frozenset("daar er hier waar".split())
# "daarin", "eruit", "waarover": the preposition behind the adverb
_PRONOMINAL = re.compile(r"(?:daar|er|hier|waar)(in|op|uit|van|over|heen|naartoe|om|rond|bij|omheen|aan|toe|mee|onder|voor|achter|tegen)")
_AS = {"heen": "naar", "naartoe": "naar", "omheen": "om", "toe": "tot", "mee": "met"}
# "uit een aantal straten", "een reeks dorpen": how many of what follows
_AMOUNTS = frozenset("aantal paar reeks handvol tiental twintigtal dozijn honderdtal rij strook".split())
# "aan het eind van de maand Calais": no title of the name behind it
_TIMES = frozenset(
    "maand week dag jaar nacht avond ochtend middag weekeinde weekend uur eeuw maandag dinsdag woensdag donderdag vrijdag "
    "zaterdag zondag keer maal dauw".split()
)
_PART_OF_DAY = re.compile(r"(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:nacht|ochtend|morgen|middag|namiddag|avond)")
_QUOTES = "'\"‘’“”„"
# "driemaal toe", "op de stad af": no preposition of what follows
_PARTICLES = frozenset({"toe", "af", "heen"})
_NOMINAL = frozenset({Upos.NOUN, Upos.PROPN})
_MONTHS = frozenset("januari februari maart april mei juni juli augustus september oktober november december".split())
# "een deel van Goma", "tachtig procent van de stad": a part of what stands behind "van" or "in"
_PARTS = frozenset(
    "deel delen helft kwart derde vijfde zesde tiende tweederde driekwart procent percent stuk stukken merendeel gros leeuwendeel "
    "meerderheid meeste rest twee-derde hectare kilometer meter centimeter duim terrein grond grondgebied wijken dorpen buurten straten "
    "plaatsen plekken steden districten gebieden posten".split()
)


def prepositions(sentence: Sentence, word: Word) -> frozenset[str]:
    """The prepositions that a word stands behind: "uit de stad Hawija" → ``{"uit"}`` for "stad" and for "Hawija".

    Those that hang on it, else one that stands before it and its determiners, adjectives and title: a tree may be wrong.
    """
    before = _preposition(sentence, word)
    return frozenset({before.text.lower().strip(_QUOTES)}) if before is not None else _inside(word)


def part_of(sentence: Sentence, word: Word) -> Word | None:
    """The part that is taken of what a word names: "deel" for "Goma" in "een deel van Goma"; ``None`` if none is."""
    before = _preposition(sentence, word)
    if before is None or before.text.lower() not in ("van", "in") or before.id == 1:
        return None
    part = sentence.words[before.id - 2]
    return part if part.text.lower() in _PARTS else None


def is_adjective(sentence: Sentence, word: Word) -> bool:
    """Whether a word only describes the noun behind it; the tagger takes "Mozambikaanse" in "Mozambikaanse mariniers" for a name."""
    after = sentence.words[word.id] if word.id < len(sentence.words) else None
    mistaken = word.upos is Upos.PROPN and word.text.endswith(("se", "sche")) and after is not None and after.upos is Upos.NOUN
    heads = word.upos is Upos.ADJ and word.id == 1 and word.text.endswith("en")  # the headline "Separatisten baas in Aden"
    return (word.upos is Upos.ADJ and not heads) or mistaken


def is_part(sentence: Sentence, word: Word) -> bool:
    """Whether a word takes a part of what follows it: "delen van Goma", "enkele wijken in Goma"."""
    after = sentence.words[word.id] if word.id < len(sentence.words) else None
    return after is not None and after.text.lower() in ("van", "in") and word.text.lower() in _PARTS


def is_time(word: Word) -> bool:
    """Whether a noun is a length or a point of time: "jaar", "week", "maandag", "donderdagochtend"."""
    lower = word.text.lower()
    return lower in _TIMES or word.lemma.lower() in _TIMES or _PART_OF_DAY.fullmatch(lower) is not None


def _inside(word: Word) -> frozenset[str]:
    lower = word.text.lower()
    if word.upos not in (Upos.ADV, Upos.PRON, Upos.SCONJ):
        return frozenset()
    if lower in _ADVERBS:
        return _ANY
    found = _PRONOMINAL.fullmatch(lower)
    return frozenset({_AS.get(found[1], found[1])}) if found else frozenset()


def _preposition(sentence: Sentence, word: Word) -> Word | None:
    if _inside(word):
        return None
    if (nearest := _nearest_before(sentence, word)) is not None:
        return None if _is_stranded(sentence, nearest) else nearest
    for own in sentence.children(word, Deprel.CASE):
        if _is_stranded(sentence, own):
            return None
        between = sentence.words[own.id : word.id - 1]
        if own.id < word.id and not any(each.upos is Upos.PUNCT or each.feat("VerbForm") == "Fin" for each in between):
            return own
    after = word
    for before in reversed(sentence.words[: word.id - 1]):
        if after.upos is Upos.DET and before.upos not in (Upos.ADP, Upos.DET, Upos.ADV):
            break  # "vielen strijders van Soeharto de stad aan": an article begins anew
        after = before
        if _is_stranded(sentence, before):
            return None
        if before.deprel is Deprel.MARK:
            break  # "om Franco te helpen"
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


def _nearest_before(sentence: Sentence, word: Word) -> Word | None:
    """The preposition right before a word or its determiner and adjectives: surer than a tree that takes "in handen van" for one."""
    for before in reversed(sentence.words[: word.id - 1]):
        if before.deprel is Deprel.MARK and before.text.lower() != "voor":  # "hebben het voor het zeggen"
            return None  # "om het leger te helpen"
        if before.upos is Upos.ADP:
            return before if before.deprel is not Deprel.COMPOUND_PRT or word.deprel is Deprel.FIXED else None
        if not (before.upos is Upos.DET or is_adjective(sentence, before)) or before.deprel is Deprel.NSUBJ:
            return None
    return None


def _is_stranded(sentence: Sentence, case: Word) -> bool:
    """Whether a preposition belongs to an "er" before it: "slaagde er niet in de stad in te nemen"."""
    if case.text.lower() != "in" or case.upos is not Upos.ADP:
        return False
    before = sentence.words[max(0, case.id - 8) : case.id - 1]
    return any(each.text.lower() == "er" for each in before) and any(each.lemma == "slagen" for each in sentence.words[: case.id])


def _belongs(sentence: Sentence, before: Word, word: Word) -> bool:
    """Whether a word before a noun stands between it and its preposition: its determiner, adjectives, title or first name."""
    if before.upos is Upos.DET or is_adjective(sentence, before) or (before.text.lower() in _AMOUNTS and word.upos is Upos.NOUN):
        return True
    if before.upos is Upos.NUM:
        return word.upos is Upos.NOUN  # "in 2014 Sanaa innamen": the year has the preposition
    if before.text.lower() in _MONTHS:
        return False
    if before.upos is Upos.NOUN:
        if before.text.lower() in ("plan", "punt", "zins", "weg"):
            return False  # "is van plan Goma te veroveren"
        linked = before.head in (word.id, word.head) or word.head == before.id  # "generaal Mladic"; not "met vertoon El Buur"
        return linked and word.upos is Upos.PROPN and before.feat("Number") != "Plur" and before.text.lower() not in _TIMES
    return before.upos is Upos.PROPN and (before.head in (word.id, word.head) or word.head == before.id)
