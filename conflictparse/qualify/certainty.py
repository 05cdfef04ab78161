"""What the words in a trigger's own clause make of a match."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from conflictparse.grammar import Clause, ClauseKind, Shape, prepositions
from conflictparse.match import Match
from conflictparse.model import AllianceKind, ControlStatus, Modality
from conflictparse.qualify.conditions import condition_beside
from conflictparse.qualify.model import Sign
from conflictparse.rules import cues
from conflictparse.rules.cues import CUES, Scope
from conflictparse.rules.words import LAUNCH
from conflictparse.tree import SUBJECTS, Deprel, Sentence, Upos, Word

_VERBAL = frozenset({Upos.VERB, Upos.AUX})
_BEFORE_NOUN = frozenset({Shape.ATTRIBUTE, Shape.PRESENT})
_LINKS = frozenset({"zijn", "blijven", "worden", "lijken", "schijnen", "blijken"})
_PERFECT = frozenset({"hebben", "zijn"})
_NEGATIONS = frozenset(word for cue in CUES if cue.scope is Scope.CLAUSE and cue.sets is Modality.DENIED for word in cue.words)
_IN_CLAUSE = tuple(
    (cue.sets, word.rpartition("+")[0], word.rpartition("+")[2])
    for cue in CUES
    if cue.scope is Scope.CLAUSE and cue.sets is not Modality.DENIED
    for word in sorted(cue.words)
)
_MODALS = frozenset("zullen gaan willen moeten dreigen hopen lijken schijnen".split())


@frozen(kw_only=True)
class Hedges:
    """Reads the signs in the clause of one match."""

    match: Match
    clause: Clause = field(init=False)

    @clause.default
    def _own_clause(self) -> Clause:
        return self.match.clauses.of(self.match.trigger)

    @property
    def _sentence(self) -> Sentence:
        return self.match.sentence

    @property
    def _trigger(self) -> Word:
        return self.match.trigger

    def signs(self) -> Iterator[Sign]:
        """Every sign, strongest or not."""
        if self.match.rule.denies or self._has_ended():
            yield Sign(sets=Modality.DENIED, words=(self._trigger,))
        yield from self._attributes()
        if self.match.shape in _BEFORE_NOUN:
            return
        if self._is_bare_noun():
            yield from self._denied_noun()
            return
        yield from self._negated()
        yield from self._adverbs_and_modals()
        yield from self._to_come()
        yield from self._negated_above()
        yield from self._purpose()
        yield from self._whether()
        yield from self._in_case()
        yield from self._question()

    # --- adverbs, modals, tenses ---------------------------------------------------------------------------------------

    def _adverbs_and_modals(self) -> Iterator[Sign]:
        absorbed = {word.id for word in self.match.words}
        for word in self._words():
            if word.id in absorbed:
                continue
            if word.lemma == cues.HEARSAY and (word.feat("Tense") == "Past" or word.text.lower().startswith("zou")):
                yield from self._hearsay(word)
                continue
            lower, lemma = word.text.lower(), word.lemma.lower()
            for sets, first, last in _IN_CLAUSE:
                if last not in (lower, lemma, lemma.removeprefix("terug")) or (last in _MODALS and not self._is_under(word)):
                    continue
                if not first or self._has_before(word, first):
                    yield Sign(sets=sets, words=(word,))

    def _words(self) -> Iterator[Word]:
        """The words of the clause, and the adverbs and auxiliaries that the tree hangs on the trigger."""
        seen = {word.id for word in self.clause.words}
        yield from self.clause.words
        for child in self._sentence.children(self._trigger, Deprel.AUX, Deprel.AUX_PASS, Deprel.ADVMOD, Deprel.COP):
            if child.id not in seen and child.upos is not Upos.VERB:
                yield child
        shared = next((each for each in self.match.clauses.beside(self.clause) if each.number < self.clause.number), None)
        if self.clause.kind is not ClauseKind.CONJUNCT or shared is None:
            return
        if not self._has_own_finite():
            yield from (word for word in shared.words if word.feat("VerbForm") == "Fin")
        own = [word for word in self.clause.words if word.upos not in (Upos.CCONJ, Upos.PUNCT)]
        if own and own[0].feat("VerbForm") == "Fin" and shared.words[0].upos in (Upos.ADV, Upos.ADJ) and self._has_subject_behind(own):
            yield shared.words[0]  # "Waarschijnlijk braken ze hun kamp op en verlieten ze Bamoet"

    def _has_subject_behind(self, words: list[Word]) -> bool:
        return len(words) > 1 and (words[1].upos in (Upos.PRON, Upos.DET) or words[1].deprel in SUBJECTS)

    def _has_own_finite(self) -> bool:
        return any(word.feat("VerbForm") == "Fin" for word in self.clause.words)

    def _has_before(self, word: Word, first: str) -> bool:
        return any(each.text.lower() == first for each in self._sentence.words[max(0, word.id - 4) : word.id - 1])

    def _is_under(self, modal: Word) -> bool:
        """Whether the match hangs on a modal: an infinitive or participle does, a finite verb stands beside it."""
        if modal.id == self._trigger.id or self._trigger.feat("VerbForm") == "Fin":
            return False
        if modal.lemma in cues.FACTS_IN_PAST and modal.feat("Tense") == "Past":
            return False  # "moest zich terugtrekken", "ging verloren"
        if modal.lemma == "gaan":
            return self._trigger.feat("VerbForm") == "Inf" and modal.feat("VerbForm") == "Fin"
        if modal.lemma == "moeten" and modal.feat("VerbForm") != "Fin":
            return False  # "heeft moeten prijsgeven"
        return modal.feat("VerbForm") == "Fin" or modal.lemma in ("willen", "zullen")

    def _hearsay(self, word: Word) -> Iterator[Sign]:
        """ "zou zijn ingenomen", "zou in handen zijn", "zouden oprukken sinds" are hearsay, "zou de aanval beginnen" is not."""
        if not self._is_under(word):
            return
        words = list(self._words())
        texts = {each.text.lower() for each in words}
        infinitives = {each.lemma for each in words if each.feat("VerbForm") == "Inf"}
        perfect = self._has_participle(words) and bool(infinitives & _PERFECT)
        state = self.match.rule.emits is ControlStatus.HOLDS or isinstance(self.match.rule.emits, AllianceKind)
        if perfect or state or texts & cues.UNDER_WAY:
            yield Sign(sets=Modality.REPORTED, words=(word,))
        elif not {form for each in self._sentence.words for form in (each.text.lower(), each.lemma)} & cues.AFTERWARDS:
            yield Sign(sets=Modality.EXPECTED, words=(word,))

    def _has_participle(self, words: list[Word]) -> bool:
        return any(each.feat("VerbForm") == "Part" for each in words) or self._trigger.feat("VerbForm") == "Part"

    def _has_past_verb(self) -> bool:
        return any(word.feat("VerbForm") == "Fin" and word.feat("Tense") == "Past" for word in self.clause.words)

    def _to_come(self) -> Iterator[Sign]:
        """ "Binnen drie dagen nemen we Madrid in", "Deze week nog haalt het leger haar terug": a present tense with a time to come."""
        words = list(self._words())
        finite = [word for word in words if word.feat("VerbForm") == "Fin"]
        if not finite or any(word.feat("Tense") == "Past" for word in finite):
            return
        perfect = any(word.lemma in _PERFECT for word in finite) and any(word.feat("VerbForm") == "Part" for word in words)
        at = None if perfect and not self._has_deadline(words) else self._time_to_come(words)
        if at is not None:
            yield Sign(sets=Modality.EXPECTED, words=(at,))

    def _has_deadline(self, words: list[Word]) -> bool:
        return any(word.text.lower() in cues.DEADLINE for word in words)

    def _time_to_come(self, words: list[Word]) -> Word | None:
        for at, word in enumerate(words):
            lower, after = word.text.lower(), words[at + 1 : at + 4]
            is_span = any(each.lemma in cues.SPANS for each in after)
            is_still = any(each.text.lower() in cues.STILL for each in after[1:])
            if lower in cues.TO_COME and (is_span or word.upos is Upos.ADV):
                return word
            if lower in cues.WITHIN and is_span:
                return word
            if lower in ("deze", "dit") and is_still and after[0].lemma in cues.SPANS:
                return word
            if lower in cues.DEADLINE:
                return word
        return None

    # --- negation ------------------------------------------------------------------------------------------------------

    def _negated(self) -> Iterator[Sign]:
        for word in self._words():
            if word.text.lower() in _NEGATIONS and self._denies(word):
                yield Sign(sets=Modality.DENIED, words=(word,))

    def _denies(self, word: Word) -> bool:
        """Whether a negation in the clause is one of the claim."""
        lower, words = word.text.lower(), self._sentence.words
        after = words[word.id] if word.id < len(words) else None
        if lower == "geen" or (lower == "noch" and after is not None):
            return lower == "noch" or self._denies_noun(word)
        if lower == "niet" and after is not None and after.text.lower() in cues.NOT_MERELY:
            return False
        if [each.text.lower() for each in words[word.id : word.id + 2]] in (["meer", "dan"], ["minder", "dan"]):
            return False
        if lower == "niet" and (until := self._contrasted(word)) is not None:
            return any(word.id < role.id < until for role in self.match.roles.values())
        first, last = sorted((word.id, self._trigger.id))
        between = words[first : last - 1]
        near = self._sentence.parent(word) is self._trigger
        return near or word.id < self._trigger.id or not any(each.text == "," or each.upos is Upos.CCONJ for each in between)

    def _contrasted(self, word: Word) -> int | None:
        """Where "maar" stands in "niet het leger maar de rebellen hebben Goma"; ``None`` where no contrast is made."""
        for each in self._sentence.words[word.id : word.id + 8]:
            if each.text.lower() == "maar":
                return each.id
            if each.upos in _VERBAL or each.text in ";:":
                return None
        return None

    def _denies_noun(self, word: Word) -> bool:
        """Whether the noun of a "geen" is one that the claim is about: "heeft geen stad in handen", not "bood geen verzet"."""
        noun = next((each for each in self._sentence.words[word.id : word.id + 4] if each.upos in (Upos.NOUN, Upos.PROPN)), None)
        if noun is None:
            return False
        if noun in self.match.words:
            return True
        return noun.head == self._trigger.id and noun.deprel in (Deprel.OBJ, *SUBJECTS)

    def _negated_above(self) -> Iterator[Sign]:
        """ "slaagde er niet in Goma in te nemen", "is niet van plan om …", "het klopt niet dat …", "het is niet zeker dat …"."""
        if self.clause.kind not in (ClauseKind.SUBORDINATE, ClauseKind.CONJUNCT):
            return
        above = tuple(self.match.clauses.above(self.clause))[:2]
        near = [word for clause in above for word in clause.words if word.id < self.clause.words[0].id]
        negation = next((word for word in near if word.text.lower() in cues.NEGATIONS | cues.NOBODY), None)
        if negation is None:
            return
        forms = {form for word in near for form in (word.lemma.lower(), word.text.lower())}
        if forms & cues.DOUBTED:
            yield Sign(sets=Modality.POSSIBLE, words=(negation,))
        elif forms & cues.NEGATED and negation.text.lower() not in cues.NOBODY:
            yield Sign(sets=Modality.DENIED, words=(negation,))

    # --- clauses ---------------------------------------------------------------------------------------------------------

    def _purpose(self) -> Iterator[Sign]:
        opener = self.clause.opener
        if opener is None or opener.text.lower() not in cues.PURPOSE or self.clause.kind is ClauseKind.RELATIVE:
            return
        inside = {word.id for word in self.clause.words}
        if all(word.id in inside for word in self.match.words if word not in self.match.roles.values()):
            yield Sign(sets=Modality.EXPECTED, words=(opener,))

    def _whether(self) -> Iterator[Sign]:
        opener = self.clause.opener
        if opener is not None and opener.text.lower() == cues.WHETHER and opener.upos is Upos.SCONJ:
            yield Sign(sets=Modality.POSSIBLE, words=(opener,))

    def _in_case(self) -> Iterator[Sign]:
        """ "Als de brug valt, is Goma verloren": what follows from a condition; with a past tense it tells what was so."""
        condition = condition_beside(self.match)
        if condition is not None and not (self._has_past_verb() and not any(word.lemma == cues.HEARSAY for word in self.clause.words)):
            yield Sign(sets=Modality.EXPECTED, words=condition.words[:1])

    def _question(self) -> Iterator[Sign]:
        """ "Heeft het leger Goma in handen?"; not "Waarom viel Goma?" and "Goma is nog van ons, maar voor hoelang?"."""
        words = self._sentence.words
        mark = next((word for word in reversed(words) if word.text == "?"), None)
        first = next((word for word in words if word.upos is not Upos.PUNCT), words[0])
        if mark is None or first.text.lower() in cues.ASKS_ELSE or mark.id < len(words) - 1:
            return
        tail = [word for word in words[self._trigger.id :] if word.text == ","]
        if any(words[word.id].text.lower() in ("maar", "en") for word in tail if word.id < len(words)):
            return
        yield Sign(sets=Modality.POSSIBLE, words=(mark,))

    # --- nouns -----------------------------------------------------------------------------------------------------------

    def _is_bare_noun(self) -> bool:
        """Whether the trigger is a noun that no verb makes a predicate: "de val van Goma", "Goma, een bolwerk van IS,"."""
        if self.match.shape is not Shape.NOMINAL or self.match.rule.case:
            return False
        trigger = self._trigger
        if trigger.upos in _VERBAL or any(word.upos in _VERBAL for word in self.match.words):
            return False
        if self._sentence.children(trigger, Deprel.COP, Deprel.AUX, Deprel.AUX_PASS):
            return False
        above = self._sentence.parent(trigger)
        if above is not None and above.lemma in LAUNCH and trigger.deprel in (*SUBJECTS, Deprel.OBJ):
            return False  # "zou de aanval beginnen"
        if self.match.rule.emits is ControlStatus.HOLDS and trigger.deprel not in (Deprel.APPOS, Deprel.NMOD, Deprel.FLAT, *SUBJECTS):
            return not any(word.lemma in _LINKS for word in self.clause.words)
        return True

    def _attributes(self) -> Iterator[Sign]:
        """ "de dreigende val", "de vermeende inname", "geen bolwerk", "niet langer hoofdkwartier"."""
        if self.match.shape is not Shape.NOMINAL:
            return
        for word in self._sentence.words[max(0, self._trigger.id - 5) : self._trigger.id - 1]:
            if word.upos is Upos.ADJ and word.head == self._trigger.id:
                for cue in CUES:
                    if cue.scope is Scope.ATTRIBUTE and (word.lemma.lower() in cue.words or word.text.lower().rstrip("e") in cue.words):
                        yield Sign(sets=cue.sets, words=(word,))

    def _denied_noun(self) -> Iterator[Sign]:
        """ "geen bolwerk", "niet langer hoofdkwartier", "van een omsingeling is geen sprake", "een bestorming komt er niet"."""
        words = self._sentence.words
        for word in words[max(0, self._trigger.id - 4) : self._trigger.id - 1]:
            between = words[word.id : self._trigger.id - 1]
            if word.text.lower() in _NEGATIONS and all(
                each.upos in (Upos.ADJ, Upos.DET, Upos.ADV) or each.text.lower() == "langer" for each in between
            ):
                yield Sign(sets=Modality.DENIED, words=(word,))
        own = self.clause.words
        lemmas = {word.lemma for word in own}
        negation = next((word for word in own if word.text.lower() in cues.NEGATIONS), None)
        if negation is None or prepositions(self._sentence, self._trigger) & cues.ADJUNCT:
            return
        exists = "komen" in lemmas and bool({"er"} & {word.text.lower() for word in own})
        if "sprake" in lemmas | {word.text.lower() for word in own} or exists:
            yield Sign(sets=Modality.DENIED, words=(negation,))

    def _has_ended(self) -> bool:
        """Whether an alliance is over: "zegden hun steun op", "het bondgenootschap is voorbij"."""
        if not isinstance(self.match.rule.emits, AllianceKind):
            return False
        return any(word.lemma in cues.ENDED or word.text.lower() in cues.ENDED for word in self.clause.words)
