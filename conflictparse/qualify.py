"""How sure the text is of a match, who says so, and how much of the place is meant. It never extracts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from conflictparse.match import Match
from conflictparse.model import AllianceKind, ControlStatus, Extent, Modality
from conflictparse.pattern import Role
from conflictparse.rules import cues
from conflictparse.rules.cues import CUES, Scope
from conflictparse.tree import SUBJECTS, Deprel, Document, Sentence, Upos, Word

_ORDER = tuple(Modality)
_NAMES_SOURCE = frozenset().union(*(cue.words for cue in CUES if cue.scope is Scope.PREPOSITION))
_PASSES_ON = frozenset().union(*(cue.words for cue in CUES if cue.scope is Scope.SPEAKER and cue.sets is Modality.REPORTED))
_COMPLEMENTS = frozenset({Deprel.CCOMP, Deprel.CSUBJ, Deprel.XCOMP, Deprel.ACL, Deprel.PARATAXIS, Deprel.ADVCL})
_BESIDE = frozenset({Deprel.ADVMOD, Deprel.AUX, Deprel.DET, Deprel.OBL, Deprel.AMOD, Deprel.CC, Deprel.XCOMP})
_CLOSED = frozenset({Deprel.DET, Deprel.CASE, Deprel.PUNCT})


@frozen(kw_only=True)
class Qualification:
    """The modality of a claim, its source if one is named, and its extent."""

    modality: Modality
    source: str | None
    extent: Extent


def qualify(document: Document, match: Match) -> Qualification | None:
    """What the words around a match make of it; ``None`` if they make it no claim ("als Mosul valt")."""
    if _is_condition(match):
        return None
    found = [*_cues(document, match), *([(Modality.DENIED, None)] if match.rule.denies or _has_ended(match) else [])]
    modalities = [modality for modality, _ in found] or [Modality.ASSERTED]
    sources = [source for _, source in found if source]
    return Qualification(
        modality=min(modalities, key=_ORDER.index),
        source=sources[0] if sources else None,
        extent=_extent(match),
    )


def _has_ended(match: Match) -> bool:
    """Whether an alliance is over: "zegden hun steun op", "het bondgenootschap is voorbij"."""
    words = match.clauses.of(match.trigger).words
    return isinstance(match.rule.emits, AllianceKind) and any(word.lemma in cues.ENDED or word.text.lower() in cues.ENDED for word in words)


def _cues(document: Document, match: Match) -> Iterator[tuple[Modality, str | None]]:
    """Every cue that reaches the match, with the source that it names."""
    sentence, trigger = match.sentence, match.trigger
    for word in _beside(sentence, trigger):
        yield from _clause_cue(match, word)
    for above in _governors(sentence, trigger):
        yield from ((cue.sets, None) for cue in CUES if cue.scope is Scope.GOVERNOR and above.lemma in cue.words)
        yield from _spoken(document, sentence, above)
    for word in sentence.words:
        if word.deprel is Deprel.PARATAXIS and sentence.parent(word) in (trigger, sentence.clause(trigger), *sentence.ancestors(trigger)):
            yield from _spoken(document, sentence, word)
        for case in sentence.children(word, Deprel.CASE, Deprel.MARK):
            if case.text.lower() in _NAMES_SOURCE and not _in_other_clause(sentence, word, trigger):
                yield Modality.REPORTED, phrase(document, sentence, word)
    for before, word in pairwise(sentence.words):
        if before.text.lower() == "zo" and word.id > trigger.id:  # "…, zo maakte het leger bekend", wherever the parser hung it
            yield from _spoken(document, sentence, word)
    if any(child.text.lower() in cues.PURPOSE for child in sentence.children(trigger, Deprel.MARK)) and trigger.deprel is Deprel.ADVCL:
        yield Modality.EXPECTED, None
    if any(_starts_condition(sentence, child) for child in sentence.children(sentence.clause(trigger), Deprel.ADVCL)):
        yield Modality.EXPECTED, None
    if sentence.words[-1].text == "?":
        yield Modality.POSSIBLE, None
    if (speaker := _said_next(document, sentence)) is not None:
        yield Modality.REPORTED, speaker


def _clause_cue(match: Match, word: Word) -> Iterator[tuple[Modality, str | None]]:
    if word.lemma == cues.HEARSAY and (word.feat("Tense") == "Past" or word.text.lower().startswith("zou")):
        state = match.rule.emits is ControlStatus.HOLDS
        perfect = match.trigger.feat("VerbForm") == "Part"
        yield (Modality.REPORTED if state or perfect else Modality.EXPECTED), None
        return
    for cue in CUES:
        if (
            cue.scope is Scope.CLAUSE
            and (word.lemma in cue.words or word.text.lower() in cue.words)
            and not _is_not_only(match.sentence, word)
        ):
            yield cue.sets, None


def _is_not_only(sentence: Sentence, word: Word) -> bool:
    """Whether "niet" belongs to "niet alleen", or "geen" to a time or number."""
    after = sentence.words[word.id] if word.id < len(sentence.words) else None
    return word.text.lower() == "niet" and after is not None and after.text in ("alleen", "ver", "zonder", "lang")


def _beside(sentence: Sentence, trigger: Word) -> Iterator[Word]:
    """The adverbs, auxiliaries and determiners of the trigger's clause, and of what governs it as one verb cluster."""
    at: Word | None = trigger
    while at is not None:
        for child in sentence.children(at):
            if child.deprel in _BESIDE or child.deprel is Deprel.COP:
                yield child
            if child.deprel in (Deprel.OBJ, Deprel.NSUBJ, Deprel.NSUBJ_PASS):  # "geen stad", "nauwelijks grondgebied"
                yield from sentence.children(child, Deprel.DET, Deprel.ADVMOD)
        if at.deprel not in (Deprel.XCOMP, Deprel.CONJ, Deprel.NMOD, Deprel.OBJ, Deprel.NSUBJ, Deprel.OBL, Deprel.OBL_ARG):
            return
        above = sentence.parent(at)
        if at.deprel is Deprel.CONJ and (above is None or sentence.children(at, Deprel.NSUBJ, Deprel.NSUBJ_PASS)):
            return
        at = above


def _governors(sentence: Sentence, trigger: Word) -> Iterator[Word]:
    """The words that the trigger's clause is a complement of, from the inside out."""
    at = trigger
    for above in sentence.ancestors(trigger):
        if at.deprel in _COMPLEMENTS or above.upos is Upos.NOUN:
            yield above
            yield from sentence.children(above, Deprel.NSUBJ)  # "De verwachting is dat …"
        if at.deprel is Deprel.ACL_RELCL:
            return
        at = above


def _spoken(document: Document, sentence: Sentence, verb: Word) -> Iterator[tuple[Modality, str | None]]:
    for cue in CUES:
        if cue.scope is Scope.SPEAKER and (verb.lemma in cue.words or verb.text.lower() in cue.words):
            subject = next((word for deprel, word in sentence.arguments(verb) if deprel in SUBJECTS), None)
            if subject is None and verb.deprel is Deprel.PARATAXIS:  # "…, zo meldde een activist": it stands behind the verb
                subject = next((word for word in sentence.words[verb.id :] if word.upos in (Upos.NOUN, Upos.PROPN)), None)
            if subject is not None or verb.deprel is Deprel.PARATAXIS:
                named = subject is not None and subject.upos is not Upos.PRON
                yield cue.sets, phrase(document, sentence, subject) if named and subject else None


def _said_next(document: Document, sentence: Sentence) -> str | None:
    """The source that the next sentence names: "De stad is gevallen. Dat melden ooggetuigen." """
    at = document.sentences.index(sentence) + 1
    if at >= len(document.sentences):
        return None
    after = document.sentences[at]
    if after.words[0].text not in ("Dat", "Dit") or after.root.lemma not in _PASSES_ON:
        return None
    subject = next(iter(after.children(after.root, Deprel.NSUBJ)), None)
    return None if subject is None or subject.id == 1 else phrase(document, after, subject)


def _in_other_clause(sentence: Sentence, word: Word, trigger: Word) -> bool:
    """Whether a source phrase is inside a clause that the trigger is not in."""
    clause = sentence.clause(word)
    return (
        clause.id != sentence.clause(trigger).id
        and clause not in tuple(sentence.ancestors(trigger))
        and clause.deprel is not Deprel.PARATAXIS
    )


def _is_condition(match: Match) -> bool:
    sentence = match.sentence
    return any(_starts_condition(sentence, word) for word in (match.trigger, *sentence.ancestors(match.trigger)))


def _starts_condition(sentence: Sentence, clause: Word) -> bool:
    """Whether a clause is a condition: "als Mosul valt", "zodra de stad is ingenomen"."""
    return clause.deprel is Deprel.ADVCL and any(mark.text.lower() in cues.CONDITIONS for mark in sentence.children(clause, Deprel.MARK))


def _extent(match: Match) -> Extent:
    """Whether all, most or part of the place is meant, from the words right at the place and the trigger."""
    place = match.roles.get(Role.LOCATION)
    if place is None or match.carries:
        return Extent.ALL
    sentence = match.sentence
    near = {
        place,
        *sentence.children(place, Deprel.AMOD, Deprel.DET, Deprel.ADVMOD, Deprel.NUMMOD),
        *sentence.children(match.trigger, Deprel.ADVMOD),
    }
    above = sentence.parent(place)
    if above is not None and above is not match.trigger and above.upos is Upos.NOUN and above in match.words:
        near |= {above, *sentence.children(above, Deprel.AMOD, Deprel.DET)}
    lemmas = {word.lemma.lower() for word in near} | {part for word in near for part in word.parts}
    if lemmas & cues.MOST:
        return Extent.MOST
    return Extent.PART if lemmas & cues.PART else Extent.ALL


def phrase(document: Document, sentence: Sentence, word: Word) -> str:
    """A noun phrase as written, without its article and without relative clauses: "het Syrische leger" → "Syrische leger"."""
    kept = [word]
    for child in sentence.children(word):
        if child.deprel not in (
            Deprel.ACL_RELCL,
            Deprel.ACL,
            Deprel.PUNCT,
            Deprel.PARATAXIS,
            Deprel.CASE,
            Deprel.MARK,
            Deprel.CONJ,
            Deprel.CC,
        ):
            kept.extend(sentence.subtree(child))
    run = sorted(kept, key=lambda each: each.id)
    while len(run) > 1 and (run[0].deprel in _CLOSED or run[0].upos in (Upos.DET, Upos.PUNCT, Upos.ADP)):
        run.pop(0)
    last = run[0]
    for each in run[1:]:
        if each.id > last.id + 1:
            break
        last = each
    return " ".join(document.text[run[0].start : last.end].split())
