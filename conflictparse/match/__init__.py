"""The one algorithm: an ordered chain of rules over a sentence. It knows no rule and no word.

A rule's trigger is looked for first. Then each of its slots is filled by the word that fits best: one that the tree hangs on the trigger
as the slot wants, else one that stands in the trigger's clause, else one that a clause beside or above it shares.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from conflictparse.grammar import Clauses, clauses_of, prepositions, shape_of
from conflictparse.match.chain import Chain
from conflictparse.match.found import Findings, Fits, Match, NearMiss, Same
from conflictparse.match.search import Search
from conflictparse.pattern import Role, Rule
from conflictparse.tree import Deprel, Sentence, Upos, Word

__all__ = ["Chain", "Findings", "Fits", "Match", "NearMiss", "Same", "find_matches"]


def _never(_: Word, __: Word) -> bool:
    return False


def find_matches(
    sentence: Sentence,
    rules: Iterable[Rule],
    fits: Fits,
    same: Same = _never,
    place_before: Word | None = None,
    clauses: Clauses | None = None,
) -> Findings:
    """All matches in a sentence. Trigger words that an earlier rule has used are closed to later ones.

    ``place_before`` is the place that the claims before were about; a rule that carries its place over takes it where the sentence names
    none: "Kyiv wankelt niet. Tot een bestorming kwam het nooit." ``clauses`` are those of the sentence, if they were read already.
    """
    clauses, heading = clauses or clauses_of(sentence), _heading(sentence, fits)
    found: list[Match] = []
    missed: list[NearMiss] = []
    closed: set[int] = set()
    open_: list[tuple[Search, Rule, tuple[Word, ...], dict[Role, Word]]] = []
    for rule, word in (rules if isinstance(rules, Chain) else Chain(rules)).triggers(sentence):
        if word.id in closed or _only_helps(clauses, word) or (rule.case and not prepositions(sentence, word) & rule.case):
            continue
        search = Search(sentence=sentence, clauses=clauses, trigger=word, shape=shape_of(sentence, clauses, word), fits=fits, same=same)
        miss = partial(NearMiss, rule=rule, sentence=sentence, trigger=word, shape=search.shape)
        beside = search.beside(rule.beside)
        if beside is None:
            missed.append(miss(lacks=search.lacking(rule.beside)))
            continue
        if rule.shapes and search.shape not in rule.shapes:
            missed.append(miss())
            continue
        roles, unfilled = search.fill(rule.slots)
        if unfilled:
            missed.append(miss(unfilled=unfilled))
            carried = rule.carries and not _has_owner(sentence, word)
            place = heading if heading is not None and heading.id < word.id else place_before if carried else None
            if unfilled == (Role.LOCATION,) and place is not None:
                others = tuple(slot for slot in rule.slots if slot.role is not Role.LOCATION)
                open_.append((search, rule, beside, {Role.LOCATION: place, **search.fill(others)[0]}))
            continue
        closed |= {word.id, *(each.id for each in beside)}
        found.append(search.match(rule, beside, roles))
    for search, rule, beside, roles in open_:
        if search.trigger.id not in closed:
            closed.add(search.trigger.id)
            found.append(search.match(rule, beside, roles))
    return Findings(
        matches=tuple(sorted(found, key=lambda match: match.trigger.id)),
        near_misses=tuple(missed),
    )


def _heading(sentence: Sentence, fits: Fits) -> Word | None:
    """The place that heads an entry of a survey: "- Tiji: ingenomen door de GNA"."""
    colon = next((word for word in sentence.words if word.text == ":"), None)
    headed = sentence.words[: colon.id - 1] if colon is not None else ()
    named = [word for word in headed if word.upos is not Upos.PUNCT]
    return named[0] if named and all(word.upos is Upos.PROPN for word in named) and fits(named[0], Role.LOCATION) else None


def _has_owner(sentence: Sentence, word: Word) -> bool:
    """Whether the trigger is something of someone, and not of a place told before: "de baas van rebellengroep M23"."""
    return word.id < len(sentence.words) and sentence.words[word.id].text.lower() == "van"


def _only_helps(clauses: Clauses, word: Word) -> bool:
    """Whether "hebben" or "zijn" is an auxiliary: "heeft de stad ook nooit gekregen", "is in handen gevallen van het leger"."""
    have = word.lemma == "hebben" and word.upos is Upos.AUX and word.deprel is not Deprel.ROOT
    are = word.lemma == "zijn" and word.deprel in (Deprel.AUX, Deprel.AUX_PASS)
    verbs = (each for each in clauses.of(word).words if each.upos is Upos.VERB)
    return (have or are) and any(each.feat("VerbForm") in ("Part", "Inf") for each in verbs)
