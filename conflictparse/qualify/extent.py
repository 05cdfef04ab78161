"""How much of a place is meant, from the words right at the place and in the trigger's clause."""

from __future__ import annotations

import re

from conflictparse.grammar import Shape, is_part, part_of
from conflictparse.match import Match
from conflictparse.model import Extent
from conflictparse.pattern import Role
from conflictparse.rules import cues
from conflictparse.tree import Deprel, Sentence, Upos, Word

_SHARE_WORDS = cues.FRACTIONS.keys() | cues.MOST | cues.MOST_OF | cues.PERCENT | cues.SHARES
_HALF = 0.5
_BEHIND = frozenset({Upos.DET, Upos.ADJ, Upos.NUM, Upos.ADV})


def extent_of(match: Match) -> tuple[Extent, tuple[Word, ...]]:
    """The extent of a claim, and the words that tell it."""
    place = match.roles.get(Role.LOCATION)
    if place is None or match.carries:
        return Extent.ALL, ()
    sentence = match.sentence
    part = _share_of(sentence, place)
    if part is not None and (extent := _of_part(sentence, part)) is not Extent.ALL:
        return extent, (part,)
    for word in _near(match, place):
        lower = word.text.lower()
        after = sentence.words[word.id].text.lower() if word.id < len(sentence.words) else ""
        if lower in cues.MOST or (lower in cues.NEARLY and after in cues.WHOLE):
            return Extent.MOST, (word,)
        if lower == "als" and after in cues.WHOLE and sentence.words[word.id - 2].text.lower() == "goed":
            return Extent.MOST, (word,)  # "zo goed als helemaal"
        if lower in cues.PART:
            return Extent.PART, (word,)
        if lower == "voor" and (share := _share_behind(sentence, word)) is not None:
            return _of_part(sentence, share), (share,)
    return Extent.ALL, ()


def _near(match: Match, place: Word) -> list[Word]:
    """The words beside a place, and the adverbs of the trigger's clause."""
    sentence, clause = match.sentence, match.clauses.of(match.trigger)
    beside = list(sentence.words[max(0, place.id - 4) : place.id - 1])
    while beside and any(word.upos not in _BEHIND for word in beside):
        beside.pop(0)
    if match.shape in (Shape.ATTRIBUTE, Shape.PRESENT, Shape.NOMINAL) and not match.rule.case:
        adverbs = [*sentence.words[max(0, match.trigger.id - 3) : match.trigger.id - 1], *sentence.children(match.trigger, Deprel.ADVMOD)]
    else:
        adverbs = [word for word in clause.words if word.upos in (Upos.ADV, Upos.ADJ, Upos.NOUN, Upos.NUM, Upos.ADP, Upos.SCONJ)]
    listed = {word.id for word in beside}
    return [*beside, *(word for word in adverbs if word.id not in listed and not _is_of_other(sentence, word, place))]


def _is_of_other(sentence: Sentence, word: Word, place: Word) -> bool:
    """Whether "vrijwel" or "het merendeel" goes with another noun: "vrijwel alle inwoners"."""
    if word.text.lower() in cues.NEARLY:
        rest = sentence.words[word.id + 1 : word.id + 2]
        return bool(rest) and rest[0].upos in (Upos.NOUN, Upos.PROPN) and rest[0].id != place.id
    after = sentence.words[word.id : word.id + 1]
    return word.text.lower() in cues.MOST - {"grotendeels"} and bool(after) and after[0].text.lower() == "van"


def _share_of(sentence: Sentence, place: Word) -> Word | None:
    """The share that is taken: "deel" of "een deel van Goma", "driekwart" of "driekwart Grozny", "terrein" of "terrein in Goma"."""
    if is_part(sentence, place):
        return place if place.text.lower() in _SHARE_WORDS | cues.GROUND else None  # "vier wijken van Goma" are themselves the place
    before = sentence.before(place)
    shares = before is not None and before.text.lower() in _SHARE_WORDS - {"grootste"}  # "de grootste stad" is all of it
    return part_of(sentence, place) or (before if shares else None)


def _share_behind(sentence: Sentence, word: Word) -> Word | None:
    """ "voor het grootste deel", "voor tachtig procent": of the place, if no "van" names another whole."""
    for each in sentence.words[word.id : word.id + 4]:
        if each.text.lower() in cues.SHARES | cues.FRACTIONS.keys() | cues.PERCENT | cues.MOST:
            after = sentence.words[each.id].text.lower() if each.id < len(sentence.words) else ""
            return each if after != "van" else None
        if each.upos not in _BEHIND and each.upos is not Upos.NOUN:
            return None
    return None


def _of_part(sentence: Sentence, part: Word) -> Extent:
    """How much a part is: "het grootste deel" and "tachtig procent" are most, "delen" and "ruim een derde" part."""
    lower = part.text.lower()
    if lower in cues.DISTANCES:
        return Extent.ALL
    before = [word.text.lower() for word in sentence.words[max(0, part.id - 4) : part.id - 1]]
    if lower in cues.MOST or lower in cues.MOST_OF or (lower in cues.SHARES and set(before[-2:]) & cues.MOST_OF):
        return Extent.MOST
    if lower in cues.PERCENT:
        count = next((number for text in reversed(before) if (number := _number(text)) is not None), None)
        return Extent.ALL if count is None or count >= 100 else Extent.MOST if count > 100 * _HALF else Extent.PART
    if lower in cues.FRACTIONS:
        times = _number(before[-1]) if before else None
        over = any(text in ("ruim", "meer") for text in before) and lower == "helft"
        return Extent.MOST if over or cues.FRACTIONS[lower] * (times or 1) > _HALF else Extent.PART
    return Extent.PART


def _number(text: str) -> float | None:
    if re.fullmatch(r"\d+([.,]\d+)?", text):
        return float(text.replace(",", "."))
    return cues.COUNTS.get(text)
