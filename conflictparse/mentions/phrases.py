"""Small questions about a word in its sentence: what stands around it, how it is written, what kind of noun it is.

Nothing here depends on what the text has said before; that is what the discourse is for.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from conflictparse.knowledge import Knowledge, State
from conflictparse.model import LocationKind
from conflictparse.rules import nouns, reference
from conflictparse.tree import Deprel, Sentence, Upos, Word

NOMINAL = frozenset({Upos.NOUN, Upos.PROPN, Upos.SYM, Upos.X})
FORCE_NOUNS = nouns.STATE_FORCES | nouns.ARMED_GROUPS | frozenset({"strijder", "militie", "man", "brigade", "jihadist"})
_KIND_OF_PLACE = (
    (nouns.CITIES, LocationKind.CITY),
    (nouns.REGIONS, LocationKind.REGION),
    (nouns.DISTRICTS, LocationKind.DISTRICT),
    (nouns.FACILITIES, LocationKind.FACILITY),
    (nouns.AREAS, LocationKind.AREA),
)
_PARTY_RELATIONS = frozenset({Deprel.NSUBJ, Deprel.OBL_AGENT, Deprel.IOBJ, Deprel.NMOD_POSS})


@frozen(kw_only=True)
class Context:
    """What the words of a sentence are read with. ``named``: the ids of those that belong to a name the knowledge has."""

    text: str
    sentence: Sentence
    knowledge: Knowledge
    named: frozenset[int] = frozenset()


# --- what stands around a word ----------------------------------------------------------------------------------------


def surface(context: Context, first: Word, last: Word) -> str:
    """The text from one word up to another, on one line."""
    return " ".join(context.text[first.start : last.end].split())


def clean(context: Context, run: tuple[Word, ...]) -> str:
    """A name without the full stop or quotation mark that a tokenizer left on it."""
    return surface(context, run[0], run[-1]).strip(".'‘’\"“”„, ") or run[0].text


def phrase(context: Context, word: Word) -> tuple[Word, ...]:
    """A noun with the adjectives and numbers right before it: "laatste wijk", "Iraakse federale regering"."""
    words, first = context.sentence.words, word
    for before in reversed(words[: word.id - 1]):
        adjective = before.upos is Upos.ADJ or context.knowledge.state_of_adjective(before.text) is not None
        if adjective and before.text.lower() not in reference.NO_ADJECTIVE:
            first = before
        else:
            break
    return words[first.id - 1 : word.id]


def adjective_before(context: Context, word: Word) -> Word | None:
    """The adjective of a state right before a name: "Bosnische Serviërs"."""
    before = context.sentence.words[word.id - 2] if word.id > 1 else None
    return before if before is not None and context.knowledge.state_of_adjective(before.text) else None


def state_beside(context: Context, word: Word) -> State | None:
    """The state that an adjective or a place beside a noun names: "Syrische leger", "het regime in Damascus"."""
    knowledge = context.knowledge
    for each in phrase(context, word)[:-1]:
        if state := knowledge.state_of_adjective(each.text):
            return state
    for child in context.sentence.children(word, Deprel.AMOD, Deprel.NMOD, Deprel.APPOS):
        if state := knowledge.state_of_adjective(child.text) or knowledge.state_of_capital(child.text):
            return state
        if child.deprel is Deprel.NMOD:
            for record in knowledge.named(child.text):
                if isinstance(record, State):
                    return record
    return None


def name_run(sentence: Sentence, word: Word) -> tuple[Word, ...]:
    """A proper noun and what is written on with it: "Khalifa Haftar", "Tel Rifaat"."""
    last = word
    for child in sentence.children(word, Deprel.FLAT, Deprel.FIXED):
        if child.id == last.id + 1 and (child.text[0].isupper() or child.upos in (Upos.PROPN, Upos.X, Upos.ADP)):
            last = child
    return sentence.words[word.id - 1 : last.id]


def acts(sentence: Sentence, run: tuple[Word, ...]) -> bool:
    """Whether the name of a state or capital stands for its government: as a subject, or behind "door", "volgens", "tegen"."""
    head = _head(run)
    cases = {case.text.lower() for case in sentence.children(head, Deprel.CASE)}
    after = sentence.words[run[-1].id].text if run[-1].id < len(sentence.words) else ""
    if run[0].id == 1 and run[0].text.isupper() and after in ("-", "–", "(", ",", ":"):
        return False  # a dateline: "KIEV - …"
    return bool(cases & reference.PARTY_CASES) or (not cases and head.deprel in _PARTY_RELATIONS)


def is_located(sentence: Sentence, word: Word) -> bool:
    """Whether a name stands where only a place can: "in X", "naar X", and what is coordinated with it."""
    if any(case.text.lower() in reference.PLACE_CASES for case in sentence.children(word, Deprel.CASE)):
        return True
    above = sentence.parent(word)
    return word.deprel is Deprel.CONJ and above is not None and above.upos in NOMINAL and is_located(sentence, above)


def is_definite(sentence: Sentence, word: Word) -> bool:
    """Whether an article or a possessive says that the text has spoken of it: "de stad", "hun wijk"."""
    determiners = sentence.children(word, Deprel.DET, Deprel.NMOD_POSS)
    return any(each.text.lower() in reference.DEFINITE for each in determiners)


def is_demonstrative(sentence: Sentence, word: Word) -> bool:
    """Whether it is pointed at: "die stad", "dit gebied"."""
    return any(each.text.lower() in ("die", "deze", "dat", "dit") for each in sentence.children(word, Deprel.DET))


def parent_is_name(context: Context, word: Word) -> bool:
    """Whether a word hangs on a name that the knowledge lacks."""
    above = context.sentence.parent(word)
    return above is not None and above.upos in (Upos.PROPN, Upos.X) and above.id not in context.named


def is_no_name(sentence: Sentence, run: tuple[Word, ...], name: str) -> bool:
    """Whether a word that the parser took for a name is none: a day, a number, an adjective ("Arabisch-Koerdische militie")."""
    after = sentence.words[run[-1].id] if run[-1].id < len(sentence.words) else None
    noun_follows = after is not None and (after.upos is Upos.NOUN or ("-" in name and after.text.islower()))
    adjective = noun_follows and name.endswith(("sche", "aanse", "ese", "nse"))
    first = name.split()[0].lower()
    return adjective or first.startswith(reference.DAYS) or not any(character.isalpha() for character in name) or _listed_form(first)


# --- which noun a word is ---------------------------------------------------------------------------------------------


def is_a(word: Word, listed: frozenset[str]) -> bool:
    """Whether a noun is in a list, itself, by the last part of a compound, or as it is written (a lemma may be wrong)."""
    lemma = word.lemma.lower()
    return lemma in listed or (bool(word.parts) and word.parts[-1].lower() in listed) or word.text.lower() in _all_forms(listed)


def is_name(word: Word) -> bool:
    """Whether a noun is written as a name: a capital that does not just start the sentence."""
    return word.upos is not Upos.NOUN or (word.text[0].isupper() and word.id > 1 and not _listed(word))


def is_force_name(run: tuple[Word, ...]) -> bool:
    """Whether a name ends in the noun of a force: "Nationale Garde", "Vijfde Korps"."""
    last = run[-1].text.lower()
    return any(is_form(last, noun) for noun in nouns.STATE_FORCES | nouns.ARMED_GROUPS)


def place_kind(word: Word) -> LocationKind:
    """The kind of place that a noun names: "wijk" is a district."""
    lemma, last = word.lemma.lower(), word.parts[-1].lower() if word.parts else ""
    return next((kind for listed, kind in _KIND_OF_PLACE if lemma in listed or last in listed), LocationKind.AREA)


def is_form(text: str, noun: str) -> bool:
    """Whether a written form is a noun or its plural: "strijders" of ``strijder``, "troepen" of ``troep``."""
    return text in _forms(noun)


def starts(run: tuple[Word, ...]) -> tuple[int, ...]:
    """The offsets by which the discourse knows these words."""
    return tuple(word.start for word in run)


def _head(run: tuple[Word, ...]) -> Word:
    ids = {word.id for word in run}
    return next((word for word in run if word.head not in ids), run[0])


def _listed(word: Word) -> bool:
    return is_a(word, FORCE_NOUNS | nouns.PLACES | nouns.GOVERNMENTS | nouns.COALITIONS | nouns.SPEAKERS)


def _listed_form(text: str) -> bool:
    return any(is_form(text, noun) for noun in ("rebel", "opstandeling", "troep", "strijder", "militie", "stad", "leger", "dorp"))


@cache
def _all_forms(listed: frozenset[str]) -> frozenset[str]:
    return frozenset(form for noun in listed for form in _forms(noun))


def _forms(noun: str) -> Iterator[str]:
    yield from (noun, noun + "s", noun + "en", noun + "'s", noun.removesuffix("e") + "ies", noun + noun[-1] + "en", noun + "n")
