"""Lists: "Mayadeen en Deir al-Zor", "zowel X als Y", "en een dag later ook Z"."""

from collections.abc import Callable, Iterator
from itertools import takewhile

from conflictparse.grammar import Shape, is_time, prepositions
from conflictparse.match import Match
from conflictparse.pattern import Role
from conflictparse.rules import reference
from conflictparse.tree import SUBJECTS, Deprel, Sentence, Upos, Word

# "en later ook Na San", "en Tokmak eveneens": the same again of another place
_AGAIN = frozenset({"ook", "eveneens", "later", "vervolgens", "daarna", "toen", "daarop"})
# What links the members of a list, and what may stand between them of a list: "en de officiële hoofdstad Yamoussoukro"
_LINKS = frozenset({",", "en", "of", "alsmede", "noch", "als", "waaronder"})
_INSIDE_LIST = frozenset({Upos.DET, Upos.ADJ, Upos.NOUN, Upos.PROPN, Upos.CCONJ, Upos.ADV, Upos.NUM})


def coordinated(sentence: Sentence, word: Word, is_mention: Callable[[Word], bool]) -> list[Word]:
    """A word and those listed with it: "Bondoukou, Daloa en de hoofdstad Yamoussoukro", by the order of words and by the tree."""
    if word.feat("PronType") == "Rel":
        return [each for each in _antecedents(sentence, word) if is_mention(each)] or [word]
    if word.text.lower() in reference.WHERE and word.id > 2 and sentence.words[word.id - 2].text == ",":
        before = sentence.words[word.id - 3]  # "in Rutshuru en Masisi, waar …"
        return coordinated(sentence, before, is_mention) if is_mention(before) else [word]
    listed = {each.id: each for each in (word, *_listed_beside(sentence, word, is_mention))}
    open_ = list(listed.values())
    while open_:
        for child in sentence.children(open_.pop(), Deprel.CONJ):
            if child.id not in listed and is_mention(child):
                listed[child.id] = child
                open_.append(child)
    return [listed[key] for key in sorted(listed)]


def gapped(match: Match, is_place: Callable[[Word], bool]) -> Iterator[Word]:
    """The places of a clause whose verb is left out: "nam in 1952 Hoa Binh in en het jaar daarop ook Na San"."""
    sentence, clause = match.sentence, match.clauses.of(match.trigger)
    place = match.roles[Role.LOCATION]
    cases = prepositions(sentence, place)
    linked = again = False
    for word in sentence.words[max(place.id, match.trigger.id if match.shape is not Shape.NOMINAL else 0) :]:
        if match.clauses.of(word) is not clause or word.upos is Upos.VERB:
            if linked:
                return
            continue
        if word.text in _LINKS:
            linked, again = True, False
        elif (linked and word.text.lower() in _AGAIN) or (linked and is_time(word)):
            again = True
        elif linked and (again or _again_behind(sentence, word)) and is_place(word) and prepositions(sentence, word) == cases:
            yield word
            again = False


def _again_behind(sentence: Sentence, place: Word) -> bool:
    """Whether a time and no verb stands behind a place, up to the end or the next link: "Goma viel dinsdag, Bukavu een dag later"."""
    behind = list(takewhile(lambda word: word.text not in _LINKS and word.upos is not Upos.PUNCT, sentence.words[place.id :]))
    told = any(word.text.lower() in _AGAIN or is_time(word) for word in behind)
    return told and not any(word.upos in (Upos.VERB, Upos.AUX) for word in behind)


def _antecedents(sentence: Sentence, pronoun: Word) -> list[Word]:
    """The list that a relative pronoun stands for, as the subject of a plural verb: "Jajce en Donji Vakuf, die werden veroverd"."""
    clause = next((each for each in sentence.ancestors(pronoun) if each.deprel is Deprel.ACL_RELCL), None)
    noun = sentence.parent(clause) if clause is not None else None
    if clause is None or noun is None or pronoun.deprel not in SUBJECTS:
        return []
    verbs = (clause, *sentence.children(clause, Deprel.AUX, Deprel.AUX_PASS, Deprel.COP))
    if not any(verb.feat("Number") == "Plur" for verb in verbs):
        return []
    first = sentence.parent(noun) if noun.deprel is Deprel.CONJ else noun
    listed = sentence.children(first, Deprel.CONJ) if first is not None else ()
    return [first, *listed] if first is not None and listed else []


def _listed_beside(sentence: Sentence, word: Word, is_mention: Callable[[Word], bool]) -> list[Word]:
    """The mentions that commas and an "en" link to a word, on each side up to the end of the list. A pronoun is in no list."""
    if word.upos is Upos.PRON or word.text.lower() in reference.RELATIVE:
        return []
    listed: list[Word] = []
    after, before = sentence.words[word.id :], tuple(reversed(sentence.words[: word.id - 1]))
    cases = prepositions(sentence, word)
    if before and before[0].text.lower() in cases and len(before) > 1 and before[1].text in _LINKS:
        before = before[1:]  # "in de Argoenkloof en rond Vedeno"
    for run, allowed in ((before, frozenset[str]()), (after, cases)):  # "uit Talafar en ook uit Hawija"
        linked, chain = False, list[Word]()
        for each in run:
            if is_mention(each):
                if linked:
                    chain.append(each)
                linked = False
            elif each.text in _LINKS:
                linked = True
            elif each.text.lower() in reference.RELATIVE or (each.upos not in _INSIDE_LIST and each.text.lower() not in allowed):
                break
        if _has_and(sentence, word, chain):
            listed += chain
    return listed


def _has_and(sentence: Sentence, word: Word, chain: list[Word]) -> bool:
    """Whether "en" stands between the first and the last word of a list; commas alone make none ("in Mosul, Irak")."""
    ids = [each.id for each in (word, *chain)]
    return any(each.text in _LINKS - {",", "als"} or each.text.lower() == "zowel" for each in sentence.words[min(ids) : max(ids)])
