"""What the place of a word in its sentence says: that it acts or speaks, that it is held or fought over, that it is only a dateline.

The lists of words are in ``rules``; here is how they are met in a tree, and in the order of words where the tree is broken.
"""

from __future__ import annotations

from conflictparse.datelines import dateline
from conflictparse.mentions.kinds import NOMINAL, is_a
from conflictparse.mentions.phrases import Context, head_of
from conflictparse.rules import cues, nouns, reference
from conflictparse.rules import words as control
from conflictparse.tree import Deprel, Sentence, Upos, Word

_DATELINE_ENDS = frozenset("- – — ( , : / |".split())
_DATELINE = 6  # words that a dateline takes up: "SAINT-LOUIS, BAMAKO (AFP/ANP)"
_OWNED = nouns.FORCES_AND_COALITIONS | nouns.ASSETS
_TAKING = control.CAPTURE | control.EXPEL | control.BESIEGE | control.CONTEST | control.ADVANCE | control.ENTER | control.FIGHT
_CONTROL_VERBS = _TAKING | control.HOLD | control.LOSE | control.WITHDRAW | control.GROUND
_CONTROL_NOUNS = control.CAPTURE_NOUN | control.FALL_NOUN | control.SIEGE_NOUN | control.BATTLE_NOUN | control.STRONGHOLD
_OBJECTS = frozenset({Deprel.NSUBJ_PASS, Deprel.OBJ})
_DONE_TO = (Deprel.OBJ, Deprel.IOBJ, Deprel.CCOMP, Deprel.XCOMP, Deprel.PARATAXIS)
_PARTY_RELATIONS = frozenset({Deprel.NSUBJ, Deprel.OBL_AGENT, Deprel.IOBJ, Deprel.NMOD_POSS})


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
    verb = sentence.parent(head)
    if head.deprel is Deprel.OBJ and verb is not None and verb.lemma.lower() in control.SUPPORT:
        return True  # "de VS blijven Kiev steunen"
    return bool(cases & {"van", "uit"}) and _is_owner(sentence, head)


def _is_owner(sentence: Sentence, word: Word) -> bool:
    """Whether a name stands behind a force or an asset and "van" or "uit": "luchtsteun van Frankrijk", "agenten uit Jamaica"."""
    owned = sentence.parent(word)
    case = next((each for each in sentence.children(word, Deprel.CASE) if each.text.lower() in ("van", "uit")), None)
    before = sentence.before(case) if case is not None else None
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
    listed = bool(before) and (before[-1].text in ("(", "/") or (before[-1].text == "," and any(each.text == "(" for each in before)))
    agency = listed and before[0].text.isupper() and run[0].id <= _DATELINE  # "(AFP, Reuters)"
    return place or agency or run[-1].id < dateline(sentence.words)


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
    before, end = sentence.before(word), _name_end(sentence, word)
    if before is not None and (before.text.lower() in reference.WHOLE or _is_described_town(sentence, word)):
        return True
    after = [each.text.lower() for each in sentence.words[end : end + 2]]
    if len(after) == 2 and after[0] == "," and after[1] in reference.WHEREABOUTS:
        return True  # "Um Rawaba, aan de weg naar Kosti"
    above = sentence.parent(word)
    beside = (*sentence.children(word, Deprel.APPOS), *((above,) if above is not None and word.deprel is Deprel.APPOS else ()))
    if any(each.upos is Upos.NOUN and is_a(each, nouns.PLACES) for each in beside):
        return True
    return word.deprel is Deprel.CONJ and above is not None and above.upos in NOMINAL and is_located(sentence, above)


def is_seat(sentence: Sentence, run: tuple[Word, ...]) -> bool:
    """Whether a place only says where someone speaks or a report was written: "een diplomaat in Londen", "zei hij in Ankara"."""
    before = sentence.before(run[0])
    if in_dateline(sentence, run) or (before is not None and is_a(before, nouns.INSTITUTIONS)):
        return True  # "Radio Teheran"
    head = next((word for word in run if word.head not in {each.id for each in run}), run[0])
    above = sentence.parent(head)
    inside = any(case.text.lower() in ("in", "te", "uit", "vanuit") for case in sentence.children(head, Deprel.CASE))
    if above is None or not inside:
        return False
    if above.upos is Upos.PROPN and above.text in reference.MINISTRIES:
        above = sentence.parent(above) or above  # "het ministerie van Defensie in Maputo"
    speaker = above.upos is Upos.NOUN and (
        is_a(above, nouns.SPEAKERS | nouns.GOVERNMENTS) or above.lemma in ("opperbevel", "hoofdkwartier")
    )
    return speaker or above.text.lower() in reference.PEOPLE or above.lemma.lower() in cues.SAYING | {"heten", "klinken"}


def is_definite(sentence: Sentence, word: Word) -> bool:
    """Whether an article or a possessive says that the text has spoken of it: "de stad", "hun wijk"."""
    determiners = sentence.children(word, Deprel.DET, Deprel.NMOD_POSS)
    before = sentence.before(word)
    pointing = before is not None and before.text.lower() in reference.POINTING
    pointed_at = pointing and word.upos is Upos.NOUN  # "die stad", however the tree has it
    return pointed_at or any(each.text.lower() in reference.DEFINITE for each in determiners)


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
    return any(each.text.lower() in reference.POINTING for each in sentence.children(word, Deprel.DET))
