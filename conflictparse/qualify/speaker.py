"""Who speaks: the name behind a title, the noun phrase without its article, the person that a pronoun stands for."""

from __future__ import annotations

from itertools import takewhile

from conflictparse.datelines import dateline
from conflictparse.grammar import Clauses, is_time, prepositions
from conflictparse.qualify.model import Speaker
from conflictparse.qualify.quotes import ALL_MARKS
from conflictparse.rules import cues
from conflictparse.rules.reference import DAYS
from conflictparse.tree import SUBJECTS, Deprel, Document, Sentence, Upos, Word

_NOMINAL = frozenset({Upos.NOUN, Upos.PROPN})
_NOT_IN_NAME = frozenset(
    {Deprel.ACL_RELCL, Deprel.ACL, Deprel.PUNCT, Deprel.PARATAXIS, Deprel.CASE, Deprel.MARK, Deprel.CONJ, Deprel.CC, Deprel.ADVMOD}
)
_ENDS = frozenset({":", ";", "–", "—", *ALL_MARKS})
_OPENERS = frozenset({Deprel.DET, Deprel.NMOD_POSS})
_LINKS = frozenset("van de der den bin ibn al el".split())


def speaker_at(document: Document, sentence: Sentence, word: Word, last: Speaker | None) -> Speaker | None:
    """The speaker that a word names; of a pronoun the ``last`` one; ``None`` for "men" and the like."""
    before = sentence.before(word)
    if word.upos not in _NOMINAL:
        return last if word.text.lower() in cues.SPEAKER_PRONOUNS else None
    if before is not None and before.text.lower() in cues.THE_SAME and last is not None:
        return last  # "hetzelfde bureau meldt …"
    words = _person(sentence, word) or _phrase(sentence, word)
    start, end = words[0].start, words[-1].end
    return Speaker(name=" ".join(document.text[start:end].split()).strip(" .'\"‘’“”„"), start=start, end=end)


def _person(sentence: Sentence, word: Word) -> list[Word]:
    """The name alone: "Philip Aguer" of "legerwoordvoerder Philip Aguer", "Daniel Chea" of "minister van Defensie Daniel Chea"."""
    if word.upos is Upos.PROPN:
        return _name(sentence, word)
    after = sentence.words[word.id] if word.id < len(sentence.words) else word
    is_name = after.upos is Upos.PROPN and not after.text.lower().startswith(DAYS) and "'" not in after.text
    if is_name and word.feat("Number") != "Plur":
        return _name(sentence, after)
    for child in sentence.children(word, Deprel.APPOS, Deprel.FLAT):
        if any(each.text in _ENDS for each in sentence.words[word.id : child.id - 1]):
            continue
        beside = "," not in {each.text for each in sentence.words[word.id : child.id - 1]}
        if child.upos is Upos.PROPN and child.id > word.id and (beside or word.feat("Number") != "Plur"):
            return _name(sentence, child)
        if child.upos is Upos.NOUN and child.id > word.id and (name := _person(sentence, child)):
            return name  # "hun bevelhebber, generaal Ratko Mladic,"
    return []


def _name(sentence: Sentence, word: Word) -> list[Word]:
    """The names around a name that belong to it: "Abdel Fattah al-Burhan", "Frank van der Laan"."""
    run = [word]
    for before in reversed(sentence.words[: word.id - 1]):
        if before.upos is not Upos.PROPN or not before.text[0].isalpha() or not _is_of_one_name(before, word):
            break
        run.insert(0, before)
    for after in () if word.text.endswith(".") else sentence.words[word.id :]:
        following = sentence.words[after.id : after.id + 2]
        linked = after.text.lower() in _LINKS and any(each.deprel is Deprel.FLAT for each in (after, *following[:1]))
        if (after.upos is not Upos.PROPN and not linked) or is_time(after):
            break  # "zei Zelensky zondag"
        run.append(after)
        if after.text.endswith("."):
            break
    while len(run) > 1 and run[-1].upos is not Upos.PROPN:
        run.pop()
    return run


def _is_of_one_name(one: Word, other: Word) -> bool:
    return one.head == other.id or other.head == one.id or (one.head == other.head and Deprel.FLAT in (one.deprel, other.deprel))


def _phrase(sentence: Sentence, word: Word) -> list[Word]:
    """A noun phrase without its article and relative clauses: "het Syrische leger" → "Syrische leger"."""
    kept = [word]
    for child in sentence.children(word):
        if child.deprel not in _NOT_IN_NAME and (child.id < word.id or _is_near(sentence, child)):
            kept.extend(sentence.subtree(child))
    run = sorted(kept, key=lambda each: each.id)
    while run[0] is not word and (run[0].deprel in _OPENERS or run[0].upos in (Upos.DET, Upos.PUNCT, Upos.ADP)):
        run.pop(0)
    at = run.index(word)
    first = at
    while first > 0 and run[first - 1].id == run[first].id - 1:
        first -= 1
    last = at
    while last + 1 < len(run) and run[last + 1].id == run[last].id + 1 and run[last + 1].upos is not Upos.PUNCT:
        last += 1
    return run[first : last + 1]


def _is_near(sentence: Sentence, child: Word) -> bool:
    """Whether what hangs behind a noun belongs to its name: "ministerie van Defensie", "regering in Addis Abeba"; not "uit Adwa"."""
    cases = {case.text.lower() for case in sentence.children(child, Deprel.CASE)}
    return child.deprel is Deprel.NMOD and bool(cases & {"van", "voor"} or ("in" in cases and child.upos is Upos.PROPN))


def subject_of(sentence: Sentence, clauses: Clauses, verb: Word, finite: Word, *, inverted: bool) -> Word | None:
    """The subject of a verb of saying: behind it in ", zegt een officier", else by the tree, else the noun before it."""
    if is_passive(sentence, clauses, verb):
        return agent_of(sentence, clauses, verb)
    if inverted and (behind := _behind(sentence, finite)) is not None:
        return behind
    by_tree = next((word for at in dict.fromkeys((verb, finite)) for deprel, word in sentence.arguments(at) if deprel in SUBJECTS), None)
    clause = clauses.of(verb)
    if by_tree is not None and by_tree.feat("PronType") == "Rel":
        return clause.antecedent
    if by_tree is not None and by_tree.upos in (*_NOMINAL, Upos.PRON) and _is_voice(sentence, by_tree):
        return by_tree
    before = [word for word in clause.words if word.id < finite.id and word.upos in _NOMINAL and not prepositions(sentence, word)]
    before = [word for word in before if _is_voice(sentence, word)]
    return before[0] if before else _behind(sentence, finite)


def _is_voice(sentence: Sentence, word: Word) -> bool:
    """Whether a word can name a speaker: no number and no dateline ("CHARKIV - De staf meldt …")."""
    if word.text.lower() in cues.POINTS_BACK:
        return False  # "Dat zeggen ooggetuigen"
    return word.text[0].isalpha() and not is_time(word) and word.id >= dateline(sentence.words)


def owner_of_clause(sentence: Sentence, clauses: Clauses, word: Word) -> Word | None:
    """The subject of the clause that a word stands in: "de rebellen" of "de rebellen hebben naar eigen zeggen Goma ingenomen"."""
    words = clauses.of(word).words
    finite = next((each for each in words if each.feat("VerbForm") == "Fin"), None)
    nominal = [each for each in words if each.upos in _NOMINAL and not prepositions(sentence, each) and each.deprel is not Deprel.FLAT]
    agreeing = [each for each in nominal if _agrees(sentence, each, finite)] if finite is not None else nominal
    return next((each for each in agreeing if each.deprel in SUBJECTS), None) or next(iter(agreeing), None)


def _agrees(sentence: Sentence, noun: Word, finite: Word) -> bool:
    numbers = {noun.feat("Number"), finite.feat("Number")}
    return numbers != {"Sing", "Plur"} or noun.upos is Upos.PROPN or bool(sentence.children(noun, Deprel.CONJ))


def is_passive(sentence: Sentence, clauses: Clauses, verb: Word) -> bool:
    """Whether a verb of saying is passive: "wordt ontkend", "is door Kiev tegengesproken"."""
    if verb.feat("VerbForm") != "Part":
        return False
    lemmas = {word.lemma for word in clauses.of(verb).words if word.upos in (Upos.AUX, Upos.VERB)}
    return sentence.is_passive(verb) or ("hebben" not in lemmas and bool(lemmas & {"worden", "zijn"}))


def agent_of(sentence: Sentence, clauses: Clauses, verb: Word) -> Word | None:
    """ "X" in "wordt door X ontkend", "wordt in Luanda ontkend", "van Duitse zijde wordt ontkend"."""
    words = [word for word in clauses.of(verb).words if word.upos in _NOMINAL]
    for cases in ({"door"}, {"van", "uit"}, {"in", "te"}):
        at = next((word for word in words if prepositions(sentence, word) & cases), None)
        if at is not None and ("door" in cases or at.upos is Upos.PROPN or at.text.lower() in ("zijde", "kant")):
            return at
    return None


def _behind(sentence: Sentence, finite: Word) -> Word | None:
    """The subject right behind an inverted verb: "zo maakte het Syrische leger gisteren bekend"."""
    rest = sentence.words[finite.id : finite.id + 9]
    if rest and rest[0].upos is Upos.PRON:
        return rest[0]
    skipped = list(takewhile(lambda word: word.upos in (Upos.DET, Upos.ADJ, Upos.ADV, Upos.NUM, Upos.ADP, Upos.PRON), rest))
    if any(word.upos is Upos.ADP and word.deprel is not Deprel.COMPOUND_PRT for word in skipped):
        return None
    after = rest[len(skipped) :]
    if len(after) > 1 and after[0].text.lower().endswith(("'s", "’s")) and after[1].upos in _NOMINAL:
        return after[1]  # "voorspelde Ouattara's premier Guillaume Soro"
    return after[0] if after and after[0].upos in _NOMINAL and not is_time(after[0]) else None  # not "schreven vorig jaar"
