"""Small questions about a word in its sentence: what stands around it, how it is written, what kind of noun it is.

Nothing here depends on what the text has said before; that is what the discourse is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from attrs import frozen

from conflictparse.knowledge import Knowledge, State
from conflictparse.mentions.model import Spot
from conflictparse.model import LocationKind
from conflictparse.rules import cues, nouns, reference
from conflictparse.rules import words as control
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
_AYN = "‘ʿʻʽ"
_QUOTES = "‘"
_PUNCTUATION = ".,;:!?'‘’\"“”„"
_CLOSE = 8  # words behind a name in which its country may stand
_ORDINAL = re.compile(r"\d+(?:e|de|ste)")
_DATELINE_ENDS = frozenset("- – — ( , : / |".split())
_DATELINE = 6  # words that a dateline takes up: "SAINT-LOUIS, BAMAKO (AFP/ANP)"
_IN_NAMES = frozenset({Upos.PROPN, Upos.X, Upos.ADP})
_KNOWN_NOUNS = FORCE_NOUNS | nouns.GROUP_ANAPHORS
_BEFORE_NAMES = nouns.ARMED_GROUPS | nouns.GROUP_ANAPHORS  # "Kolonel Burkhard", "Rebellengroep Noureddin al-Zinki"
_SHORTEST_ENDING = 6  # code points of the last part of a compound: "troepen", "militie"
_OWNED = nouns.STATE_FORCES | nouns.ARMED_GROUPS | nouns.ASSETS | nouns.COALITIONS
_CONTROL_VERBS = (
    (
        control.CAPTURE
        | control.EXPEL
        | control.HOLD
        | control.LOSE
        | control.WITHDRAW
        | control.BESIEGE
        | control.CONTEST
        | control.ADVANCE
        | control.ENTER
    )
    | control.FIGHT
    | control.GROUND
)
_CONTROL_NOUNS = control.CAPTURE_NOUN | control.FALL_NOUN | control.SIEGE_NOUN | control.BATTLE_NOUN | control.STRONGHOLD
_OBJECTS = frozenset({Deprel.NSUBJ_PASS, Deprel.OBJ})
_DONE_TO = (Deprel.OBJ, Deprel.IOBJ, Deprel.CCOMP, Deprel.XCOMP, Deprel.PARATAXIS)
_PARTY_RELATIONS = frozenset({Deprel.NSUBJ, Deprel.OBL_AGENT, Deprel.IOBJ, Deprel.NMOD_POSS})


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


# --- what stands around a word ----------------------------------------------------------------------------------------


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
    while start < end - 1 and context.text[start] in _PUNCTUATION and context.text[start : start + 3].lower() != "'s-":
        start += 1
    inside = context.text[start:end]
    if start and context.text[start - 1] in _AYN and (context.text[start - 1] in inside or context.text[start - 1] not in _QUOTES):
        start -= 1
    return start, end


def clean(context: Context, run: tuple[Word, ...]) -> str:
    """A name without the full stop or quotation mark that a tokenizer left on it, and without the "'s" of a possessor."""
    start, end = spot_of(context, run)
    name = " ".join(context.text[start:end].split())
    return name.removesuffix("'s").removesuffix("’s") if run[-1].upos is Upos.PROPN else name


def phrase(context: Context, word: Word) -> tuple[Word, ...]:
    """A noun with the adjectives and numbers right before it: "laatste wijk", "Iraakse federale regering"."""
    words, first = context.sentence.words, word
    for before in reversed(words[: word.id - 1]):
        adjective = before.upos is Upos.ADJ or context.knowledge.state_of_adjective(before.text) is not None
        adjective |= before.text[0].isupper() and before.text.endswith("se")  # "Tigrese strijders"
        adjective |= _ORDINAL.fullmatch(before.text) is not None  # "72ste brigade"
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
        if child.deprel is Deprel.NMOD or child.id == word.id + 1:  # "het leger van Syrië", "Leger Irak"
            for record in knowledge.named(child.text):
                if isinstance(record, State):
                    return record
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
        if inside and (state := next((each for each in context.knowledge.named(word.text.strip(".,")) if isinstance(each, State)), None)):
            return state
    return None


def phrase_name(context: Context, run: tuple[Word, ...]) -> str:
    """A noun phrase as a name: in lower case where only the start of a sentence gave it a capital."""
    text, first = surface(context, run[0], run[-1]), run[0]
    proper = first.upos is Upos.PROPN or context.knowledge.state_of_adjective(first.text) or not text[1:2].islower()
    return text[0].lower() + text[1:] if starts_sentence(context.sentence, first) and not proper else text


def noun_of(word: Word) -> str:
    """The noun that says what a compound is: "rebellenmilitie" is a ``militie``."""
    return word.parts[-1].lower() if word.parts and word.lemma.lower() not in _KNOWN_NOUNS else word.lemma.lower()


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


def _starts_name(word: Word) -> bool:
    lower = word.text.lower()
    if lower in reference.DEFINITE:
        return False
    return word.text[0].isalnum() and lower.strip(".") not in reference.MONTHS and (word.text[0].isupper() or "-" in lower or "'" in lower)


def acts(context: Context, run: tuple[Word, ...]) -> bool:
    """Whether the name of a state or capital stands for its government: as a subject, behind "door" or "tegen", or as an owner.

    "Moskou ontkent", "gesteund door Iran", "luchtsteun van Frankrijk", "onder leiding van Kenia".
    """
    sentence, head = context.sentence, head_of(run)
    if in_dateline(sentence, run):
        return False
    if speaks(sentence, run):
        return True
    while head.deprel is Deprel.CONJ and (first := sentence.parent(head)) is not None and first.upos in NOMINAL:
        head = first
    cases = {case.text.lower() for case in sentence.children(head, Deprel.CASE)}
    if cases & reference.PARTY_CASES or (not cases and head.deprel in _PARTY_RELATIONS):
        return True
    return bool(cases & {"van", "uit"}) and _is_owner(sentence, head)


def _is_owner(sentence: Sentence, word: Word) -> bool:
    """Whether a name stands behind a force or an asset and "van" or "uit": "luchtsteun van Frankrijk", "agenten uit Jamaica"."""
    owned = sentence.parent(word)
    case = next((each for each in sentence.children(word, Deprel.CASE) if each.text.lower() in ("van", "uit")), None)
    before = sentence.words[case.id - 2] if case is not None and case.id > 1 else None
    return any(each is not None and is_a(each, _OWNED) for each in (owned, before))


def speaks(sentence: Sentence, run: tuple[Word, ...]) -> bool:
    """Whether a quote follows a name: "Zelensky: 'Cherson is van ons'"."""
    after = [word.text for word in sentence.words[run[-1].id : run[-1].id + 2]]
    return len(after) == 2 and after[0] == ":" and after[1][0] in "'\"‘“„"


def in_dateline(sentence: Sentence, run: tuple[Word, ...]) -> bool:
    """Whether a name only says where or by whom a report was written: "KIEV - …", "BAGDAD (ANP/AFP) - …"."""
    before = sentence.words[: run[0].id - 1]
    after = sentence.words[run[-1].id : run[-1].id + 1]
    place = not before and run[0].text.isupper() and bool(after) and after[0].text in _DATELINE_ENDS
    return place or bool(before and before[0].text.isupper() and before[-1].text in ("(", "/") and run[0].id <= _DATELINE)


def in_headline(sentence: Sentence, run: tuple[Word, ...]) -> bool:
    """Whether a word in capitals stands among words in capitals, or is a month: it is shouted, and no abbreviation."""
    beside = (*sentence.words[max(0, run[0].id - 2) : run[0].id - 1], *sentence.words[run[-1].id : run[-1].id + 1])
    shouted = [word for word in beside if word.text.isupper() and len(word.text) > 1]
    alone = run[0].id == 1 and bool(beside) and beside[-1].text in _DATELINE_ENDS | {"."}
    return bool(shouted) or alone or run[0].text.lower().strip(".") in reference.MONTHS


def _is_described_town(sentence: Sentence, word: Word) -> bool:
    """ "het naburige Nazon", "het belegerde Marioepol": a name that takes "het" with an adjective is a town or a country."""
    at = word.id - 2
    while at > 0 and sentence.words[at].upos in (Upos.ADJ, Upos.VERB) and sentence.words[at].text.islower():
        at -= 1
    return at < word.id - 2 and sentence.words[at].text.lower() == "het"


def _name_end(sentence: Sentence, word: Word) -> int:
    """The id of the last word of the name that a word heads."""
    flat = [child.id for child in sentence.children(word, Deprel.FLAT, Deprel.FIXED)]
    return max([word.id, *flat])


def is_part_named(sentence: Sentence, word: Word) -> bool:
    """Whether a name says where another place is: "het noorden van Burkina Faso", "de derde stad van Zaïre"."""
    above = sentence.parent(word)
    return word.deprel is Deprel.NMOD and above is not None and is_a(above, nouns.PLACES)


def is_located(sentence: Sentence, word: Word) -> bool:
    """Whether a name stands where only a place can: "in X", "naar X", "heel X", "X, het dorp dat …", and what is coordinated with it."""
    if any(case.text.lower() in reference.PLACE_CASES for case in sentence.children(word, Deprel.CASE)):
        return True
    before = [each.text.lower() for each in sentence.words[: word.id - 1]]
    if before and (before[-1] in reference.WHOLE or _is_described_town(sentence, word)):
        return True
    after = [each.text.lower() for each in sentence.words[_name_end(sentence, word) : _name_end(sentence, word) + 2]]
    if len(after) == 2 and after[0] == "," and after[1] in reference.WHEREABOUTS:
        return True  # "Um Rawaba, aan de weg naar Kosti"
    above = sentence.parent(word)
    beside = (*sentence.children(word, Deprel.APPOS), *((above,) if above is not None and word.deprel is Deprel.APPOS else ()))
    if any(each.upos is Upos.NOUN and is_a(each, nouns.PLACES) for each in beside):
        return True
    return word.deprel is Deprel.CONJ and above is not None and above.upos in NOMINAL and is_located(sentence, above)


def is_definite(sentence: Sentence, word: Word) -> bool:
    """Whether an article or a possessive says that the text has spoken of it: "de stad", "hun wijk"."""
    determiners = sentence.children(word, Deprel.DET, Deprel.NMOD_POSS)
    return any(each.text.lower() in reference.DEFINITE for each in determiners)


def is_fought_over(sentence: Sentence, word: Word) -> bool:
    """Whether a place is what the clause says who has or wants: "de brug moeten prijsgeven", "de slag om het vliegveld".

    Also "in handen van", "onder controle van", and "zich verschansen in".
    """
    if word.feat("Number") == "Plur" and not sentence.children(word, Deprel.AMOD, Deprel.DET, Deprel.NUMMOD):
        return False  # "wegen", "straten": none in particular
    while word.deprel is Deprel.CONJ and (first := sentence.parent(word)) is not None and first.upos in NOMINAL:
        word = first
    above = sentence.parent(word)
    if above is None:
        return False
    if word.deprel is Deprel.NMOD and is_a(above, _CONTROL_NOUNS):
        return True
    cases = {case.text.lower() for case in sentence.children(word, Deprel.CASE)}
    verb = above.lemma.lower()
    if verb in _CONTROL_VERBS:
        return (_is_object(sentence, word, above) and not cases) or bool(cases & reference.GOALS)
    if verb in control.FALL and word.deprel is Deprel.NSUBJ:
        return True
    if verb in control.DIG_IN | control.FLAG:
        return bool(cases & {"in", "op", "boven", "achter"}) and is_definite(sentence, word)
    predicate = (above, *sentence.children(above, Deprel.OBL, Deprel.XCOMP, Deprel.OBJ, Deprel.OBL_ARG))
    direct = word.deprel in _OBJECTS | {Deprel.NSUBJ} and not cases
    return direct and any(is_a(each, control.HANDS) and sentence.children(each, Deprel.CASE) for each in predicate)


def _is_object(sentence: Sentence, word: Word, verb: Word) -> bool:
    """Whether a verb is done to a word; a participle without "hebben" makes its subject one, whatever the parser says."""
    if word.deprel in _OBJECTS:
        return True
    has = any(aux.lemma.lower() == "hebben" for aux in sentence.children(verb, Deprel.AUX))
    return word.deprel is Deprel.NSUBJ and verb.feat("VerbForm") == "Part" and not has and not sentence.children(verb, Deprel.OBJ)


def is_agent(sentence: Sentence, word: Word) -> bool:
    """Whether a name is the subject of a verb that does something to something, or says something."""
    verb = sentence.parent(word)
    passive = verb is not None and sentence.is_passive(verb)
    if word.deprel is Deprel.NSUBJ and verb is not None and verb.lemma.lower() in cues.SAYING:
        return True
    return word.deprel is Deprel.NSUBJ and verb is not None and not passive and bool(sentence.children(verb, *_DONE_TO))


def heads_entry(sentence: Sentence, run: tuple[Word, ...]) -> bool:
    """Whether a name heads an entry of a survey: "- Tiji: ingenomen door de GNA"."""
    before, after = sentence.words[: run[0].id - 1], sentence.words[run[-1].id : run[-1].id + 1]
    return all(word.upos is Upos.PUNCT for word in before) and bool(after) and after[0].text == ":" and not speaks(sentence, run)


def is_fighter(sentence: Sentence, word: Word) -> bool:
    """Whether a name is the subject of an active verb of control: "Erbil eist de stad op"."""
    verb = sentence.parent(word)
    if word.deprel is not Deprel.NSUBJ or verb is None or verb.lemma.lower() not in _CONTROL_VERBS:
        return False
    return bool(sentence.children(verb, Deprel.OBJ)) and not sentence.is_passive(verb)


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
    adjective |= len(run) == 1 and name.endswith(("sche", "isch"))  # "Russisch", "Koerdische"
    return adjective or first.startswith(reference.DAYS) or not any(character.isalpha() for character in name) or _listed_form(first)


# --- which noun a word is ---------------------------------------------------------------------------------------------


def is_a(word: Word, listed: frozenset[str]) -> bool:
    """Whether a noun is in a list, itself, by the last part of a compound, or as it is written (a lemma may be wrong)."""
    lemma = word.lemma.lower()
    return lemma in listed or (bool(word.parts) and word.parts[-1].lower() in listed) or word.text.lower() in _all_forms(listed)


def is_force(word: Word, listed: frozenset[str]) -> bool:
    """Whether a noun is a force of a list, or any compound that ends in one: "pantsertroepen", "stammenmilities"."""
    return is_a(word, listed) or word.text.lower().endswith(tuple(form for form in _all_forms(listed) if len(form) >= _SHORTEST_ENDING))


def is_title(word: Word) -> bool:
    """Whether a noun names a person by office: "generaal", "bendeleider", "VN-gezant"."""
    return is_a(word, nouns.TITLES) or word.text.lower().endswith(nouns.TITLE_ENDINGS)


def is_name(word: Word) -> bool:
    """Whether a noun is written as a name: a capital that does not just start the sentence."""
    return word.upos is not Upos.NOUN or (word.text[0].isupper() and word.id > 1 and not _listed(word))


def is_force_name(run: tuple[Word, ...]) -> bool:
    """Whether a name ends in the noun of a force: "Nationale Garde", "Vijfde Korps", "Toearegrebellen"."""
    return is_force(run[-1], nouns.STATE_FORCES | nouns.ARMED_GROUPS)


def place_kind(word: Word) -> LocationKind:
    """The kind of place that a noun names: "wijk" is a district."""
    parts = (word.lemma.lower(), word.parts[-1].lower() if word.parts else "")
    return next((kind for listed, kind in _KIND_OF_PLACE if listed & {*parts}), LocationKind.AREA)


def kind_of_noun(noun: str) -> LocationKind:
    """The kind of place of a noun in dictionary form."""
    return next((kind for listed, kind in _KIND_OF_PLACE if noun in listed), LocationKind.AREA)


def is_form(text: str, noun: str) -> bool:
    """Whether a written form is a noun or its plural: "strijders" of ``strijder``, "troepen" of ``troep``."""
    return text in _forms(noun)


def starts_sentence(sentence: Sentence, word: Word) -> bool:
    """Whether a word has its capital from its place: first in the sentence, or behind a quotation mark, a colon or a dash."""
    return word.id == 1 or not sentence.words[word.id - 2].text[-1].isalnum()


def starts(run: tuple[Word, ...]) -> tuple[int, ...]:
    """The offsets by which the discourse knows these words."""
    return tuple(word.start for word in run)


def head_of(run: tuple[Word, ...]) -> Word:
    """The word of a name on which the others hang."""
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
