"""Names and noun phrases: where they begin and end, how they are written, and which state the words beside them name.

Nothing here depends on what the text has said before; that is what the discourse is for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen

from conflictparse.knowledge import Knowledge, State
from conflictparse.mentions.kinds import is_a, is_form, is_title
from conflictparse.mentions.model import Spot
from conflictparse.rules import nouns, reference
from conflictparse.tree import Deprel, Sentence, Upos, Word

_AYN = "‘ʿʻʽ"
_QUOTES = "‘"
_PUNCTUATION = ".,;:!?'‘’\"“”„"
_CLOSE = 8  # words behind a name in which its country may stand
_ORDINAL = re.compile(r"\d+(?:e|de|ste)")
_IN_NAMES = frozenset({Upos.PROPN, Upos.X, Upos.ADP})
_BEFORE_NAMES = nouns.ARMED_GROUPS | nouns.GROUP_ANAPHORS  # "Rebellengroep Noureddin al-Zinki"


@frozen(kw_only=True)
class Context:
    """What the words of a sentence are read with.

    ``countries``: ISO codes of those that the whole text speaks of, with weights. ``named``: the ids of the words that belong to a
    name the knowledge has.
    """

    text: str
    sentence: Sentence
    knowledge: Knowledge
    countries: Mapping[str, float]
    named: frozenset[int] = frozenset()


def surface(context: Context, first: Word, last: Word) -> str:
    """The text from one word up to another, on one line."""
    return " ".join(context.text[first.start : last.end].split())


def spot_of(context: Context, run: tuple[Word, ...]) -> Spot:
    """Where a name stands, without the punctuation that a tokenizer left on it: "Homs" of "Homs.".

    The letter ayn belongs to a name: "‘Ayn al-‘Arab".
    """
    start, end = run[0].start, run[-1].end
    while end > start + 1 and context.text[end - 1] in _PUNCTUATION:
        end -= 1
    while start < end - 1 and context.text[start] in _PUNCTUATION and context.text[start : start + 3].lower() not in ("'s-", "’s-"):
        start += 1
    inside = context.text[start:end]
    if start and context.text[start - 1] in _AYN and (context.text[start - 1] in inside or context.text[start - 1] not in _QUOTES):
        start -= 1
    return start, end


def clean(context: Context, run: tuple[Word, ...]) -> str:
    """A name without the full stop or quotation mark that a tokenizer left on it, and without the "'s" of a possessor."""
    start, end = spot_of(context, run)
    name = " ".join(context.text[start:end].split())
    plain, knowledge = name.replace("’", "'"), context.knowledge
    if run[-1].upos is not Upos.PROPN or knowledge.named(plain) or knowledge.state_of_inhabitants(plain):
        return name  # "Houthi's"
    return name.removesuffix("'s").removesuffix("’s")


def phrase(context: Context, word: Word) -> tuple[Word, ...]:
    """A noun with the adjectives and numbers right before it: "laatste wijk", "Iraakse federale regering"."""
    words, first = context.sentence.words, word
    for before in reversed(words[: word.id - 1]):
        adjective = before.upos is Upos.ADJ or context.knowledge.state_of_adjective(before.text) is not None
        adjective |= before.text[0].isupper() and before.text.endswith("se")  # "Tigrese strijders"
        adjective |= _ORDINAL.fullmatch(before.text) is not None  # "72ste brigade"
        adjective |= begins_adjective(context, before)
        if adjective and before.text.lower() not in reference.NO_ADJECTIVE:
            first = before
        else:
            break
    return words[first.id - 1 : word.id]


def begins_adjective(context: Context, word: Word) -> bool:
    """Whether a word is the first half of the adjective of a state: "Sri Lankaanse", "Costa Ricaanse"."""
    after = context.sentence.words[word.id] if word.id < len(context.sentence.words) else None
    return after is not None and word.text[0].isupper() and context.knowledge.state_of_adjective(f"{word.text} {after.text}") is not None


def phrase_name(context: Context, run: tuple[Word, ...]) -> str:
    """A noun phrase as a name: in lower case where only the start of a sentence gave it a capital."""
    text, first = surface(context, run[0], run[-1]), run[0]
    proper = first.upos is Upos.PROPN or context.knowledge.state_of_adjective(first.text) or not text[1:2].islower()
    return text[0].lower() + text[1:] if starts_sentence(context.sentence, first) and not proper else text


def adjective_before(context: Context, word: Word) -> Word | None:
    """The adjective of a state right before a name: "Bosnische Serviërs"."""
    before = context.sentence.before(word)
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
        beside = child.deprel is Deprel.NMOD or child.id == word.id + 1  # "het leger van Syrië", "Leger Irak"
        if beside and (state := knowledge.state_named(child.text)):
            return state
    return None


def state_around(context: Context, run: tuple[Word, ...]) -> State | None:
    """The state that the words say a place lies in: "het Libanese Tripoli", "Tripoli in Libanon", "Tripoli (Libanon)".

    Also "Al-Bab, in het zuiden van Jemen".
    """
    if state := state_beside(context, head_of(run)):
        return state
    inside = False
    for word in context.sentence.words[run[-1].id : run[-1].id + _CLOSE]:
        if word.upos in (Upos.VERB, Upos.AUX):
            return None
        inside = inside or word.text.lower() in ("in", "(")
        if inside and (state := context.knowledge.state_named(word.text.strip(".,"))):
            return state
    return None


def name_run(context: Context, word: Word) -> tuple[Word, ...]:
    """A proper noun and what is written on with it: "Khalifa Haftar", "Tel Rifaat"; no month or ministry before it, no "de" after it.

    Empty if nothing of a name is left.
    """
    words, last = context.sentence.words, word
    while last.id < len(words):
        after = words[last.id]
        linked = after.deprel in (Deprel.FLAT, Deprel.FIXED) or (after.deprel is Deprel.APPOS and after.head in (word.id, word.head))
        if after.text.isdigit() and after.head == word.id:  # "Frente 33"
            last = after
            continue
        if last is word and _is_whole_force(context, word):
            break  # "sloot het Volksleger Vukovar in"
        if not linked or not (after.text[0].isupper() or after.upos in _IN_NAMES) or after.id in context.named:
            break
        last = after
    run = words[word.id - 1 : last.id]
    if len(run) > 1 and run[0].text.endswith(("'s", "’s")):  # "Kabila's Alliantie"
        run = run[1:]
    while run and (
        not _starts_name(run[0])
        or run[0].text in reference.MINISTRIES
        or (len(run) > 1 and (is_title(run[0]) or is_a(run[0], _BEFORE_NAMES)))
    ):
        run = run[1:]
    stop = next((at for at, each in enumerate(run[:-1], start=1) if each.text.endswith(".") and len(each.text) > 3), len(run))
    stop = next((at for at, each in enumerate(run) if at and each.text in reference.MINISTRIES), stop)
    run = run[:stop]
    while len(run) > 1 and (not run[-1].text[0].isalnum() or (run[-1].text[0].islower() and "-" not in run[-1].text)):
        run = run[:-1]
    return run


def _is_whole_force(context: Context, word: Word) -> bool:
    """Whether an article and a compound name a force, so that what follows is another name: "het Volksleger", not "het bataljon Azov"."""
    before = context.sentence.before(word)
    lower = word.text.lower()
    compound = lower not in nouns.FORCES and lower.endswith(("leger", "front", "militie", "garde"))
    return compound and before is not None and before.text.lower() in ("het", "de")


def _starts_name(word: Word) -> bool:
    lower = word.text.lower()
    if lower in reference.DEFINITE:
        return False
    return word.text[0].isalnum() and lower.strip(".") not in reference.MONTHS and (word.text[0].isupper() or "-" in lower or "'" in lower)


def head_of(run: tuple[Word, ...]) -> Word:
    """The word of a name on which the others hang."""
    ids = {word.id for word in run}
    return next((word for word in run if word.head not in ids), run[0])


def starts(run: tuple[Word, ...]) -> tuple[int, ...]:
    """The offsets by which the discourse knows these words."""
    return tuple(word.start for word in run)


def starts_sentence(sentence: Sentence, word: Word) -> bool:
    """Whether a word has its capital from its place: first in the sentence, or behind a quotation mark, a colon or a dash."""
    before = sentence.before(word)
    return before is None or not before.text[-1].isalnum()


def behind_whole_force(context: Context, word: Word) -> bool:
    """Whether a word stands behind a compound that names a force: "sloot het Volksleger Vukovar in"."""
    before = context.sentence.before(word)
    return before is not None and _is_whole_force(context, before)


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
    adjective |= len(run) == 1 and name.endswith(("sche", "isch"))  # "Russisch", "Koerdische"
    return adjective or first.startswith(reference.DAYS) or not any(character.isalpha() for character in name) or _listed_form(first)


def _listed_form(text: str) -> bool:
    return any(is_form(text, noun) for noun in ("rebel", "opstandeling", "troep", "strijder", "militie", "stad", "leger", "dorp"))
