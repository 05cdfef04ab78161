"""Which clauses are conditions: they are no claim, and what follows from them is expected."""

from __future__ import annotations

from conflictparse.grammar import Clause, ClauseKind, Clauses, Shape
from conflictparse.match import Match
from conflictparse.rules import cues
from conflictparse.tree import Upos, Word


def is_condition(match: Match) -> bool:
    """Whether a match stands in a condition: "als Mosul valt", "mocht Mosul vallen"."""
    if match.shape in (Shape.ATTRIBUTE, Shape.PRESENT):
        return False
    at: Clause | None = match.clauses.of(match.trigger)
    while at is not None:
        if _is_conditional(match.clauses, at):
            return True
        at = match.clauses.all[at.above] if at.above is not None and at.kind is not ClauseKind.RELATIVE else None
    return False


def condition_beside(match: Match) -> Clause | None:
    """The condition from which the clause of a match follows."""
    clauses, own = match.clauses, match.clauses.of(match.trigger)
    family = {own.number, *(each.number for each in clauses.beside(own))}
    for each in clauses.all:
        if (
            each.number != own.number
            and _is_conditional(clauses, each)
            and (each.above in family or (each.above is None and each.number in family))
        ):
            return each
    return None


def _is_conditional(clauses: Clauses, clause: Clause) -> bool:
    opener = clause.opener.text.lower() if clause.opener is not None else ""
    if opener not in cues.CONDITIONS or clause.kind not in (ClauseKind.SUBORDINATE, ClauseKind.CONJUNCT):
        return _is_verb_first(clauses, clause)
    past = any(word.feat("Tense") == "Past" and word.lemma != cues.HEARSAY for word in clause.words)
    return not (past and opener in cues.WHEN)


def _is_verb_first(clauses: Clauses, clause: Clause) -> bool:
    """ "Valt Goma, dan rukken ze op", "Mocht Goma vallen, dan …": a clause that begins with its verb, and one with "dan" behind it."""
    words = _words(clause)
    after = next((each for each in clauses.all if each.number == clause.number + 1 and each.kind is ClauseKind.CONJUNCT), None)
    then = _words(after) if after is not None else []
    if not words or not then or words[0].feat("VerbForm") != "Fin":
        return False
    return then[0].text.lower() == "dan" or (words[0].lemma == "mogen" and then[0].feat("VerbForm") == "Fin")


def _words(clause: Clause) -> list[Word]:
    return [word for word in clause.words if word.upos is not Upos.PUNCT]
