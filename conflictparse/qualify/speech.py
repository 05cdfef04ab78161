"""Who says what in a sentence: every word that passes something on, denies, plans or doubts it, and the words that it reaches.

Read by the order of words and clauses beside the tree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile

from attrs import frozen

from conflictparse.grammar import Clause, ClauseKind, Clauses, prepositions
from conflictparse.model import Modality
from conflictparse.qualify.model import Speaker, Statement
from conflictparse.qualify.quotes import ALL_MARKS
from conflictparse.qualify.speaker import agent_of, owner_of_clause, speaker_at, subject_of
from conflictparse.rules import cues
from conflictparse.rules.cues import CUES, Cue, Scope
from conflictparse.tree import Deprel, Document, Sentence, Upos, Word

_VERBAL = frozenset({Upos.VERB, Upos.AUX})
_NOMINAL = frozenset({Upos.NOUN, Upos.PROPN})
_INNER = frozenset({ClauseKind.SUBORDINATE, ClauseKind.CONJUNCT})
_ASIDE = frozenset({ClauseKind.RELATIVE, ClauseKind.REDUCED})
_GOVERNING = frozenset({Scope.GOVERNOR, Scope.SPEAKER, Scope.BEHIND})


def _by_word() -> Mapping[str, tuple[tuple[Cue, frozenset[str]], ...]]:
    listed: dict[str, list[tuple[Cue, frozenset[str]]]] = {}
    for cue in CUES:
        for entry in cue.words if cue.scope in _GOVERNING else ():
            *beside, word = entry.split("+")
            listed.setdefault(word, []).append((cue, frozenset(beside)))
    return {word: tuple(entries) for word, entries in listed.items()}


_GOVERNORS = _by_word()


@frozen(kw_only=True)
class Telling:
    """Reads the statements of one sentence; ``last`` is who spoke last before it."""

    document: Document
    sentence: Sentence
    clauses: Clauses
    last: Speaker | None

    def statements(self) -> Iterator[Statement]:
        for word in self.sentence.words:
            lower = word.text.lower()
            if lower in ("volgens", "aldus"):
                yield from self._according_to(word)
            elif lower in ("zeggen", "schatting") and self._is_by_account(word):
                yield from self._by_own_account(word)
                continue
            elif lower == cues.WHETHER:
                yield from self._whether(word)
            elif word.text == ":":
                yield from self._before_colon(word)
            entries = _GOVERNORS.get(self._lemma(word), ())
            behind = any(cue.scope is Scope.BEHIND for cue, _ in entries) and self._is_inverted(word)
            for cue, beside in entries:
                if (others := self._beside(word, beside)) is not None and not (behind and cue.sets is Modality.EXPECTED):
                    yield from self._governed(cue, word, others)

    def person(self) -> Iterator[Statement]:
        """Who a sentence is about, if that is somebody who may speak: "Cyrus Oguna, woordvoerder van het leger, is voorzichtig"."""
        for word in self.sentence.words:
            titles = (word, *self.sentence.children(word, Deprel.APPOS))
            is_subject = word.deprel is Deprel.NSUBJ and self.clauses.of(word).kind is ClauseKind.MAIN
            if is_subject and word.upos in _NOMINAL and any(_is_office(each) for each in titles):
                yield Statement(sets=Modality.REPORTED, words=(word,), speaker=speaker_at(self.document, self.sentence, word, None))

    def _lemma(self, word: Word) -> str:
        """The dictionary form; of a word right behind what is said, that of the verb which it must be: ", seint Wolff", ", bericht AFP"."""
        lemma, lower = word.lemma.lower(), word.text.lower()
        if word.upos in _VERBAL or not self._is_inverted(word):
            return lemma
        for ending in ("", "t", "de", "te", "den", "ten"):
            verb = lower.removesuffix(ending) + "en" if lower.endswith(ending) else ""
            if any(cue.scope is Scope.SPEAKER for cue, _ in _GOVERNORS.get(verb, ())):
                return verb
        return lemma

    def _beside(self, word: Word, wanted: frozenset[str]) -> tuple[Word, ...] | None:
        """The words of a cue of several words, in the clause of the last; ``None`` if one is not there."""
        near = self.clauses.of(word).words
        found = [next((each for each in near if each.text.lower() == one or each.lemma.lower() == one), None) for one in sorted(wanted)]
        return tuple(each for each in found if each) if all(found) else None

    # --- verbs and nouns that govern what is said ------------------------------------------------------------------

    def _governed(self, cue: Cue, word: Word, others: tuple[Word, ...]) -> Iterator[Statement]:
        speaks = cue.scope is not Scope.GOVERNOR
        finite = self._finite(word)
        inverted = finite is not None and self._is_inverted(finite)
        if speaks and word.upos not in _VERBAL and not inverted:
            return
        if cue.scope is Scope.BEHIND and not (inverted and (_always_speaks(word) or self._ends_quote(word))):
            return
        subject = subject_of(self.sentence, self.clauses, word, finite or word, inverted=inverted) if speaks else None
        if word.lemma == "heten":
            subject = agent_of(self.sentence, self.clauses, word)
        speaker = speaker_at(self.document, self.sentence, subject, self.last) if subject is not None else None
        own = range(min(subject.start, speaker.start), speaker.end) if subject is not None and speaker is not None else range(0)
        said = self._said(cue, word, finite, inverted=inverted)
        if not said and (cue.scope is Scope.GOVERNOR or not _is_plan(word)):
            said = list(self._infinitive(word, self.clauses.of(word)))
        points_back = speaks and not said and self._points_back(word)
        if not said and not points_back:
            said = list(self._nominals(word, self.clauses.of(word)))
        if said or points_back or speaker is not None:
            yield Statement(
                sets=cue.sets,
                words=(word, *others),
                speaker=None if cue.sets is Modality.EXPECTED and _is_plan(word) and not said else speaker,
                reaches=frozenset(each.start for each in said if each.start not in own),
                points_back=points_back,
            )

    def _said(self, cue: Cue, word: Word, finite: Word | None, *, inverted: bool) -> list[Word]:
        """The clauses that a word governs, or that stand before it or behind its colon."""
        clause = self.clauses.of(word)
        opener = next((each.text.lower() for each in clause.words if each.upos is not Upos.PUNCT), "")
        if opener in cues.AS_SAID and cue.scope is not Scope.GOVERNOR:
            return [] if cue.sets is Modality.EXPECTED else self._around(clause)
        governed = list(self._complements(cue, word, clause))
        if finite is not None:
            governed += self._fronted(finite)
        if cue.scope is Scope.GOVERNOR:
            return governed
        colon = next((each for each in self.sentence.words[word.id :] if each.text == ":"), None)
        if colon is not None and not any(each.text in ",;" for each in self.sentence.words[word.id : colon.id - 1]):
            governed += self._told(self.sentence.words[colon.id :])
        if not governed and inverted and finite is not None:
            return self._said_before(finite)
        return governed

    def _told(self, words: Iterable[Word]) -> list[Word]:
        """Of words that are said, those that are not only there to tell of what: no relative clauses."""
        return [each for each in words if self.clauses.of(each).kind not in _ASIDE]

    def _complements(self, cue: Cue, word: Word, clause: Clause) -> Iterator[Word]:
        """The clauses with "dat", "of" or "om" that a word governs, and those in them; no relative clauses and no conditions."""
        openers = cues.OPENERS | (cues.UNTIL if word.lemma == "kwestie" else frozenset())
        for each in self.clauses.all:
            if each.opener is None or each.opener.text.lower() not in openers or not self._stands_in(each, clause):
                continue
            between = self.sentence.words[word.id : each.opener.id - 1]
            if word.upos is Upos.NOUN and (each.opener.id < word.id or any(other.upos is Upos.VERB for other in between)):
                continue
            if cue.sets is Modality.REPORTED and each.opener.text.lower() == "om":
                continue
            if each.kind in _INNER or self._is_mistaken(word, each):
                yield from self._whole(each)

    def _is_mistaken(self, word: Word, clause: Clause) -> bool:
        """Whether a "dat" that looks like a relative pronoun is none: "beweert in een filmpje dat Mirebalais van hem is"."""
        if clause.opener is None or clause.opener.text.lower() != "dat" or word.upos not in _VERBAL or clause.opener.id < word.id:
            return False
        behind = clause.antecedent is not None and bool(prepositions(self.sentence, clause.antecedent))
        return clause.opener.deprel is Deprel.MARK or behind or clause.antecedent is None

    def _stands_in(self, inner: Clause, outer: Clause) -> bool:
        if inner.above is None:
            return False
        above = self.clauses.all[inner.above]
        verbless = not any(each.feat("VerbForm") == "Fin" for each in above.words)
        return above is outer or (verbless and above in tuple(self.clauses.beside(outer)))

    def _whole(self, clause: Clause) -> Iterator[Word]:
        """The words of a clause and of those that it governs."""
        yield from clause.words
        for each in self.clauses.all:
            opener = each.opener.text.lower() if each.opener is not None else ""
            if each.above == clause.number and each.kind in _INNER and opener not in cues.CONDITIONS | cues.BESIDE:
                yield from self._whole(each)

    def _infinitive(self, word: Word, clause: Clause) -> Iterator[Word]:
        """ "X zegt de stad te hebben heroverd", "dreigt Goma in te nemen", "staat op het punt Goma in te nemen"."""
        bound = clause.words if word.upos in _VERBAL else tuple(each for each in clause.words if each.id > word.id)
        te = [each for each in bound if each.text.lower() == "te" and self._before_infinitive(each)]
        if te:
            yield from (each for each in bound if each.id != word.id)

    def _before_infinitive(self, te: Word) -> bool:
        return any(each.feat("VerbForm") == "Inf" for each in self.sentence.words[te.id : te.id + 2])

    def _nominals(self, word: Word, clause: Clause) -> Iterator[Word]:
        """ "meldt de inname van Goma", "wil een offensief": nouns that are said, not those that tell when ("na de inname")."""
        for each in clause.words:
            if each.upos is Upos.NOUN and each.id != word.id and not prepositions(self.sentence, each) & cues.ADJUNCT:
                yield each

    def _fronted(self, finite: Word) -> list[Word]:
        """ "Dat Goma is gevallen, ontkent X", "Of Goma is gevallen, is onduidelijk"."""
        first, before = self.sentence.words[0], self.sentence.before(finite)
        first = next((each for each in self.sentence.words if each.upos is not Upos.PUNCT), first)
        if first.text.lower() not in ("dat", "of") or before is None or before.text != ",":
            return []
        inside = list(self.sentence.words[: before.id - 1])
        if not any(each.upos in _VERBAL for each in inside) or (len(inside) > 1 and inside[1].upos in _VERBAL):
            return []
        return inside

    def _said_before(self, finite: Word) -> list[Word]:
        """What stands before ", zegt X", and what goes on behind it: "De stad is, zo meldt X, gevallen"."""
        words = self.sentence.words
        breaks = (each.id for each in words[: finite.id - 1] if each.text == ";" or (each.upos is Upos.CCONJ and each.text == "maar"))
        start = max(breaks, default=0)  # "Palmyra is van IS, maar de weg is vrij, zo meldt X"
        said = words[start : finite.id - 1]
        close = next((each for each in words[finite.id :] if each.text == ","), None)
        after = words[close.id] if close is not None and close.id < len(words) else None
        if after is not None and self._goes_on(after, said):
            return [*self._told(said), *words[after.id - 1 :]]
        return self._told(said)

    def _goes_on(self, after: Word, said: tuple[Word, ...]) -> bool:
        """Whether what is said goes on behind its speaker."""
        if after.upos in (Upos.CCONJ, Upos.SCONJ) or after.feat("PronType") == "Rel":
            return False
        inserted = bool(said) and said[-1].text.lower() in ("zo", "zoo")
        return inserted or after.upos in _VERBAL or after.text in ALL_MARKS or not any(each.feat("VerbForm") == "Fin" for each in said)

    def _around(self, clause: Clause) -> list[Word]:
        """What "zoals X meldt" stands in."""
        return self._told(each for each in self.sentence.words if self.clauses.of(each) is not clause)

    # --- who speaks ------------------------------------------------------------------------------------------------

    def _finite(self, word: Word) -> Word | None:
        """The finite verb of a verb's clause: itself, or its auxiliary."""
        if word.feat("VerbForm") == "Fin" or self._is_inverted(word):
            return word
        clause = [each for each in self.clauses.of(word).words if each.upos in _VERBAL and each.feat("VerbForm") == "Fin"]
        return min(clause, key=lambda each: abs(each.id - word.id)) if clause else None

    def _is_inverted(self, verb: Word) -> bool:
        """Whether a verb stands right behind what is said: ", zegt X", "' zei X", ", zo meldt X"."""
        before = self.sentence.before(verb)
        if before is None or (verb.feat("VerbForm") == "Part" and verb.text.lower().startswith("ge")):
            return False
        if before.text == "," and self._closes_insertion(before, self.clauses.of(verb)):
            return False
        return before.text.lower() in ("zo", "zoo") or before.text == "," or before.text in ALL_MARKS

    def _ends_quote(self, verb: Word) -> bool:
        """Whether a quotation ends right before a verb: "'…', klonk het"; not "…, spraken recht en hieven belasting"."""
        return any(each.text in ALL_MARKS for each in self.sentence.words[max(0, verb.id - 3) : verb.id - 1])

    def _closes_insertion(self, comma: Word, clause: Clause) -> bool:
        """Whether a comma ends a clause between subject and verb: "De brigade, die met hen optrekt, zegt …"."""
        before = self.sentence.before(comma)
        inner = self.clauses.of(before) if before is not None else clause
        if inner.kind not in _ASIDE or inner.above != clause.number:
            return False
        return not any(each.id < comma.id and each.feat("VerbForm") == "Fin" for each in clause.words)

    def _points_back(self, word: Word) -> bool:
        """Whether the clause has a word for what was said before: "Dat melden ooggetuigen", "noemde die berichten verzonnen"."""
        return any(self._is_pointer(each) for each in self.clauses.of(word).words)

    def _is_pointer(self, word: Word) -> bool:
        lower = word.text.lower()
        if lower not in cues.POINTS_BACK or word.feat("PronType") == "Rel":
            return False
        if word.upos is Upos.SCONJ:  # "noemt dat verzinsels": it opens no clause, as no verb follows
            return not any(each.upos in _VERBAL for each in self.sentence.words[word.id :])
        return word.upos in (Upos.PRON, Upos.ADV) or (word.upos is Upos.DET and lower != "het")

    def _is_by_account(self, word: Word) -> bool:
        return any(each.text.lower() == "naar" for each in self.sentence.words[max(0, word.id - 3) : word.id - 1])

    def _by_own_account(self, word: Word) -> Iterator[Statement]:
        """ "naar eigen zeggen" (the subject's), "naar zijn zeggen" (of who spoke last), "naar schatting van X"."""
        before = self.sentence.words[word.id - 2].text.lower()
        whole = [each for each in self.clauses.of(word).words if each.id != word.id]
        at: Word | None = None
        if word.text.lower() == "schatting":
            rest = self.sentence.words[word.id : word.id + 6]
            at = next((each for each in rest if each.upos in _NOMINAL), None) if rest and rest[0].text.lower() == "van" else None
            if at is None:
                return
        elif before == "eigen" or self.last is None:
            at = owner_of_clause(self.sentence, self.clauses, word)
        speaker = speaker_at(self.document, self.sentence, at, self.last) if at is not None else self.last
        yield Statement(sets=Modality.REPORTED, words=(word,), speaker=speaker, reaches=frozenset(each.start for each in whole))

    def _whether(self, word: Word) -> Iterator[Statement]:
        """ "Niemand weet of …", "de vraag of …", whatever the tagger makes of the "of"."""
        before = self.sentence.before(word)
        if before is None or not {before.lemma.lower(), before.text.lower()} & cues.UNKNOWN:
            return
        inside = takewhile(lambda each: each.text not in (",", ";"), self.sentence.words[word.id :])
        yield Statement(sets=Modality.POSSIBLE, words=(before, word), reaches=frozenset(each.start for each in inside))

    # --- "volgens X", "X: …" -----------------------------------------------------------------------------------------

    def _according_to(self, word: Word) -> Iterator[Statement]:
        before = self.sentence.before(word)
        if before is not None and before.upos in (Upos.ADP, Upos.DET) and before.deprel is not Deprel.COMPOUND_PRT:
            return  # "met volgens historici weinig verliezen": of the next word only
        rest = self.sentence.words[word.id : word.id + 8]
        at = next((each for each in rest if each.upos in (*_NOMINAL, Upos.PRON)), None)
        if at is None:
            return
        speaker = speaker_at(self.document, self.sentence, at, self.last)
        clause = self.clauses.of(word)
        if before is not None and before.text in (",", *ALL_MARKS) and (word.text.lower() == "aldus" or self._ends(at)):
            reached = [*self._said_before(word), *clause.words]
        else:
            reached = [*self._whole(clause), *self._coordinated(clause, word), *self._explained(clause)]
        own = range(speaker.start, speaker.end) if speaker else range(0)
        reaches = frozenset(each.start for each in reached if each.start not in own)
        yield Statement(sets=Modality.REPORTED, words=(word,), speaker=speaker, reaches=reaches)

    def _ends(self, word: Word) -> bool:
        """Whether a sentence ends soon behind a word, with no verb before: ", volgens de burgemeester." """
        return not any(each.upos in _VERBAL for each in self.sentence.words[word.id :])

    def _coordinated(self, clause: Clause, word: Word) -> Iterator[Word]:
        """What "en" adds to a clause that begins with "volgens X": "Volgens X is A gevallen en is B omsingeld"."""
        if clause.words[0].id != word.id:
            return
        for each in self.clauses.beside(clause):
            own = any(other.text.lower() in ("volgens", "aldus", "maar", "terwijl") for other in each.words)
            linked = self.sentence.before(each.words[0])
            if each.number > clause.number and not own and linked is not None and linked.text.lower() == "en":
                yield from self._whole(each)

    def _explained(self, clause: Clause) -> Iterator[Word]:
        """ "Volgens X was dat niet zo: hij zou Verdun niet hebben willen innemen"."""
        after = self.sentence.words[clause.words[-1].id :]
        if after and after[0].text == ":" and any(each.lemma == cues.HEARSAY for each in after):
            yield from self._told(after)

    def _before_colon(self, colon: Word) -> Iterator[Statement]:
        """ "Regering: leger heeft Bama heroverd", "De Turkse president Erdogan: '…'"."""
        dash = max((word.id for word in self.sentence.words[: colon.id - 1] if word.text in ("-", "–", "—", "|")), default=0)
        before = [word for word in self.sentence.words[dash : colon.id - 1] if word.text[0].isalpha() and word.upos is not Upos.DET]
        if not before or len(before) > 8 or any(word.upos in (*_VERBAL, Upos.ADP, Upos.CCONJ) for word in before[:3]):
            return
        if any(word.upos in _VERBAL for word in before):
            return
        voice = next((word for word in before if word.upos in _NOMINAL and word.text.lower() not in ("de", "het", "een")), None)
        after = self.sentence.words[colon.id :]
        quoted = bool(after) and after[0].text in ALL_MARKS
        is_voice = quoted or any(word.lemma.lower() in cues.VOICES for word in before)
        if voice is None or not after or not (is_voice or voice.upos is Upos.PROPN):
            return
        speaker = speaker_at(self.document, self.sentence, voice, None)
        yield Statement(
            sets=Modality.REPORTED, words=(colon,), speaker=speaker, reaches=frozenset(word.start for word in self._told(after))
        )


def _is_office(word: Word) -> bool:
    lemma = word.lemma.lower()
    return lemma in cues.VOICES or lemma.endswith(("woordvoerder", "woordvoerster", "leider", "president", "minister", "commandant"))


def _always_speaks(verb: Word) -> bool:
    return any(cue.scope is Scope.SPEAKER for cue, _ in _GOVERNORS.get(verb.lemma.lower(), ()))


def _is_plan(verb: Word) -> bool:
    """Whether a verb of saying, with an infinitive, tells what its subject will do, and not what it says: "dreigt Goma in te nemen"."""
    return any(cue.scope is Scope.GOVERNOR for cue, _ in _GOVERNORS.get(verb.lemma.lower(), ()))
