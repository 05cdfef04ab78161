"""Fills the slots of one trigger: every word that could stand for a role is scored, and the best choice for all slots is taken.

What the tree hangs on the trigger as the slot wants comes first, then what stands in the trigger's clause, then what a clause beside or
above it shares.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from attrs import field, frozen

from conflictparse.grammar import (
    Clause,
    ClauseKind,
    Clauses,
    Shape,
    is_adjective,
    is_part,
    is_time,
    part_of,
    prepositions,
)
from conflictparse.match.found import Fits, Match, Same
from conflictparse.pattern import CONTROL_ROLES, Beside, Function, Role, Rule, Slot
from conflictparse.tree import SUBJECTS, Deprel, Sentence, Upos, Word

# How well a word fits: what its clause gives, what the tree adds
_SAME_CLAUSE, _SHARED, _SHARED_LATER, _GOVERNING = 2.0, 1.3, 1.0, 1.0
_ELSEWHERE = -2.0
_AS_WANTED, _ATTACHED = 1.5, 0.4
_ANTECEDENT = 2.5
_TAKEN = -1.5
_LOOSE = -1.3  # "trok zich na beschietingen van de bruggen uit Cherson terug": most "van" belong to another noun
_PER_WORD = 0.04
_PRONOUN = -0.3
_PART = -0.6
_IN_ORDER = 0.25
_RELATIVE_DOES = 3.5
_ENOUGH = 0.8
_MOST_CANDIDATES = 6
_NEXT = 3

_OBJECTS = frozenset({Deprel.OBJ, Deprel.IOBJ, Deprel.OBL_ARG, Deprel.CCOMP, Deprel.XCOMP})
_CORE = frozenset({Deprel.OBJ, Deprel.NSUBJ, Deprel.NSUBJ_PASS})
_NO_PARTIES = frozenset({Upos.PUNCT, Upos.ADP, Upos.CCONJ})
_OWNING = frozenset({Upos.ADJ, Upos.PRON, Upos.PROPN, Upos.DET})
_CAUSATIVES = frozenset({"laten", "doen"})
_MADE_TO = -2.2
_BY = frozenset({"door"})
_ARTICLES = frozenset({"de", "het", "een"})
_OF = frozenset({"van"})
_DEGREE = frozenset("veruit verreweg zowat vrijwel nagenoeg".split())  # a tagger may take "veruit de grootste stad" for a verb
_WHERE = frozenset("in op bij rond over te rondom binnen langs boven aan nabij".split())


@frozen(kw_only=True)
class Search:
    """Fills the slots of one trigger."""

    sentence: Sentence
    clauses: Clauses
    trigger: Word
    shape: Shape
    fits: Fits
    same: Same
    _relations: dict[int, Deprel] = field(init=False)

    @_relations.default
    def _related(self) -> dict[int, Deprel]:
        related = {word.id: deprel for deprel, word in self.sentence.arguments(self.trigger)}
        for number, deprel in tuple(related.items()):
            word = self.sentence.words[number - 1]
            for name in self.sentence.children(word, Deprel.APPOS, Deprel.FLAT):
                if name.id == number + 1:  # "de diamantstad Cafunfo": the name has the relation of its noun
                    related.setdefault(name.id, deprel)
            if deprel is Deprel.OBL and not any(self.fits(word, role) for role in (Role.LOCATION, Role.ACTOR)):
                for behind in self.sentence.children(word, Deprel.NMOD):  # "verdreef IS in recordtempo uit de stad Talafar"
                    if not _OF & prepositions(self.sentence, behind):
                        related.setdefault(behind.id, deprel)
        return related

    @property
    def _clause(self) -> Clause:
        return self.clauses.of(self.trigger)

    def beside(self, wanted: tuple[Beside, ...]) -> tuple[Word, ...] | None:
        """The fixed words of a construction; ``None`` if one is not there, or one is that must not be."""
        found: list[Word] = []
        for each in wanted:
            near = self._standing(each)
            if each.absent == bool(near):
                return None
            found += sorted(near, key=lambda word: abs(word.id - self.trigger.id))[:1]
        return tuple(found)

    def lacking(self, wanted: tuple[Beside, ...]) -> Beside | None:
        """The first of the fixed words that is not there, or that is there and must not be."""
        return next((each for each in wanted if each.absent == bool(self._standing(each))), None)

    def _standing(self, wanted: Beside) -> list[Word]:
        return [word for word in self._near() if word.id != self.trigger.id and self._is(word, wanted)]

    def _is(self, word: Word, wanted: Beside) -> bool:
        lemma, bare = word.lemma.lower(), word.parts[-1].lower() if word.upos is Upos.VERB and word.parts else ""
        if not ({lemma, bare, word.text.lower()} & wanted.words or any(lemma.endswith(part) for part in wanted.last_part)):
            return False
        return not wanted.case or bool(prepositions(self.sentence, word) & wanted.case)

    def _near(self) -> Iterator[Word]:
        yield from self._clause.words
        yield from (word for clause in self.clauses.beside(self._clause) for word in clause.words if clause.number < self._clause.number)
        yield from (word for word in self._above() if self.clauses.of(word) is not self._clause)
        if self._clause.above is not None and self._is_infinitive():  # "deed pogingen om de haven te heroveren"
            yield from self.clauses.all[self._clause.above].words

    def _above(self) -> Iterator[Word]:
        """What the trigger hangs on, but not what a relative clause describes: "heeft Goma ingenomen, waar M23 de lakens uitdeelde"."""
        for below, word in pairwise([self.trigger, *self.sentence.ancestors(self.trigger)]):
            if below.deprel is Deprel.ACL_RELCL:
                return
            yield word

    def match(self, rule: Rule, beside: tuple[Word, ...], roles: dict[Role, Word]) -> Match:
        """The match of a rule; a word of another sentence is none of its words."""
        inside = (word for word in roles.values() if self.sentence.start <= word.start < self.sentence.end)
        used = {each.id: each for each in (self.trigger, *beside, *inside)}
        return Match(
            rule=rule,
            sentence=self.sentence,
            clauses=self.clauses,
            trigger=self.trigger,
            shape=self.shape,
            roles=roles,
            words=tuple(used[key] for key in sorted(used)),
        )

    def fill(self, slots: tuple[Slot, ...]) -> tuple[dict[Role, Word], tuple[Role, ...]]:
        """The best word for each slot, and the roles that must be filled and cannot be."""
        ranked = [self._ranked(slot) for slot in slots]
        unfilled = tuple(slot.role for slot, options in zip(slots, ranked, strict=True) if slot.required and not options)
        if unfilled:
            return {}, unfilled
        choices = [options if slot.required else [*options, (0.0, None)] for slot, options in zip(slots, ranked, strict=True)]
        best: tuple[float, tuple[Word | None, ...]] | None = None
        for chosen in product(*choices):
            words = [word for _, word in chosen]
            ids = [word.id for word in words if word is not None]
            if len(ids) != len(set(ids)) or self._is_with_itself(slots, words):
                continue
            total = sum(score for score, _ in chosen) + self._in_order(slots, words)
            if best is None or total > best[0]:
                best = total, tuple(words)
        if best is None:
            return {}, tuple(slot.role for slot in slots if slot.required)[-1:]
        filled = {slot.role: word for slot, word in zip(slots, best[1], strict=True) if word is not None}
        if self._does_it_itself(slots, filled):
            return {}, (Role.LOCATION,)
        return filled, ()

    def _does_it_itself(self, slots: tuple[Slot, ...], filled: dict[Role, Word]) -> bool:
        """Whether a place is taken for what is done to and is who does it: "Somalië bezet de laatste plaats"."""
        place = filled.get(Role.LOCATION)
        object_ = any(slot.role is Role.LOCATION and Function.DONE_TO in slot.functions for slot in slots)
        alone = self.shape is Shape.ACTIVE and object_ and Role.ACTOR not in filled
        return alone and place is not None and self._relations.get(place.id) in SUBJECTS

    def _is_with_itself(self, slots: tuple[Slot, ...], words: list[Word | None]) -> bool:
        """Whether both sides of an alliance are one party: "de SDF, waarvan de YPG de ruggengraat is" is not of the SDF and itself."""
        sides = [word for slot, word in zip(slots, words, strict=True) if slot.role in (Role.SUBJECT, Role.OBJECT) and word is not None]
        return len(sides) > 1 and self.same(sides[0], sides[1])

    def _in_order(self, slots: tuple[Slot, ...], words: list[Word | None]) -> float:
        """Who does it stands before what it is done to, where nothing else tells: "Rusland bezette Polen"."""
        doer = next((word for slot, word in zip(slots, words, strict=True) if slot.functions & {Function.DOER, Function.SUBJECT}), None)
        done = next((word for slot, word in zip(slots, words, strict=True) if Function.DONE_TO in slot.functions), None)
        is_passive = self.shape is not Shape.ACTIVE and any(Function.DOER in slot.functions for slot in slots)
        if is_passive or doer is None or done is None or doer is done:
            return 0.0
        if self.shape is Shape.ACTIVE and doer is self._clause.opener and self._agrees(doer):
            return _RELATIVE_DOES
        return _IN_ORDER if doer.id < done.id else 0.0

    def _agrees(self, pronoun: Word) -> bool:
        """Whether the noun of a relative pronoun can be the subject of its verb: "Rusland, dat het regime steunt"."""
        noun = self._clause.antecedent or (self.sentence.words[pronoun.id - 3] if pronoun.id > 2 else None)
        verb = next((word for word in self._clause.words if word.feat("VerbForm") == "Fin"), None)
        if noun is None or prepositions(self.sentence, pronoun):
            return False
        return verb is None or verb.feat("Number") is None or noun.feat("Number") in (None, verb.feat("Number"))

    def _ranked(self, slot: Slot) -> list[tuple[float, Word | None]]:
        scored: list[tuple[float, Word | None]] = []
        for word in self.sentence.words:
            compound = Function.OF in slot.functions and (slot.role not in (Role.SUBJECT, Role.OBJECT) or "-" in word.text)
            own = word.id == self.trigger.id and not compound  # "IS-bolwerk": the owner is in the compound
            own = own or self._is_trigger(word, slot) or self._is_owner_of(word, slot.role)
            if own or word.upos in _NO_PARTIES or not self.fits(word, slot.role) or self._is_rest_of_name(word, slot.role):
                continue
            score = self._score(word, slot)
            if score is not None and score >= _ENOUGH:
                scored.append((score, word))
        return sorted(scored, key=lambda pair: -pair[0])[:_MOST_CANDIDATES]

    def _is_trigger(self, word: Word, slot: Slot) -> bool:
        """Whether a word is the party that the trigger itself names: "het bondgenootschap CSTO"; not so in "Turkse steun"."""
        is_side = slot.role in (Role.SUBJECT, Role.OBJECT) and Function.SAME not in slot.functions and word.id != self.trigger.id
        return is_side and self.trigger.upos is not Upos.PRON and not is_adjective(self.sentence, word) and self.same(word, self.trigger)

    def _is_owner_of(self, word: Word, role: Role) -> bool:
        """Whether a word is a genitive before another that fits: "achter Hadi's regering"."""
        after = self.sentence.words[word.id] if word.id < len(self.sentence.words) else None
        return word.text.endswith(("'s", "’s")) and after is not None and after.id != self.trigger.id and self.fits(after, role)

    def _is_rest_of_name(self, word: Word, role: Role) -> bool:
        head, before = self.sentence.parent(word), self.sentence.before(word)
        if before is not None and before.text.lower() in _ARTICLES:
            return False  # "steunde in Angola de MPLA", however the tree has it
        if head is not None and is_adjective(self.sentence, head):
            return False  # "leiden Mozambikaanse mariniers op"
        if head is not None and role is Role.LOCATION and self.fits(head, Role.ACTOR) and not self.fits(word, Role.ACTOR):
            return False  # "dat Oekraïne Opytne heeft heroverd": two names, however the tree has them
        return word.deprel is Deprel.FLAT and head is not None and head.id < word.id and self.fits(head, role)

    def _score(self, word: Word, slot: Slot) -> float | None:
        """How well a word fills a slot; ``None`` if it cannot."""
        cases = self._cases(word, slot.role)
        scores = [score for function in slot.functions if (score := self._as(function, word, cases)) is not None]
        if slot.case & cases and not is_adjective(self.sentence, word):
            attached = word.id in self._relations
            if self.shape is Shape.NOMINAL and cases <= _OF and not self._follows(word):
                return max(scores, default=None)
            loose = (
                slot.role in CONTROL_ROLES
                and not attached
                and cases <= _OF
                and Function.OF not in slot.functions
                and self.shape is not Shape.NOMINAL
            )
            scores.append(self._nearness(word) + (_AS_WANTED if attached else _LOOSE if loose else 0.0))
        if not scores:
            return None
        pronoun = _PRONOUN if word.upos is Upos.PRON and word.feat("PronType") != "Rel" else 0.0
        part = _PART if slot.role is Role.LOCATION and is_part(self.sentence, word) else 0.0
        return max(scores) + pronoun + part

    def _cases(self, word: Word, role: Role) -> frozenset[str]:
        """The prepositions that a word stands behind; of a part of a place those of the part: "verloor een deel van Goma"."""
        if role is not Role.LOCATION:
            return prepositions(self.sentence, word)
        if (part := part_of(self.sentence, word)) is not None:
            return prepositions(self.sentence, part)
        before = self.sentence.before(word)
        named = word.upos is Upos.PROPN and before is not None
        if (
            named
            and before is not None
            and before.upos is Upos.NOUN
            and self.fits(before, Role.ACTOR)
            and not self.fits(before, Role.LOCATION)
        ):
            return frozenset()  # "reden colonnes van het leger Kirkuk binnen"
        return prepositions(self.sentence, word)

    def _as(self, function: Function, word: Word, cases: frozenset[str]) -> float | None:
        if function is Function.OF:
            return self._as_owner(word, cases)
        if function is Function.OWNER:
            return self._as_predicate(word, cases)
        owned = function is Function.DOER and self.shape is Shape.NOMINAL  # "de Russische opmars", "Assads opmars"
        if (is_adjective(self.sentence, word) or _is_genitive(word)) and not owned:
            return None
        if function is Function.GROUP:
            return self._nearness(word) if 0 < self.trigger.id - word.id <= 3 else None
        if function is Function.NEXT:
            return self._nearness(word) if 0 < word.id - self.trigger.id <= _NEXT else None
        if function is Function.SAME:
            return self._as_same(word, cases)
        if function is Function.THERE:
            return self._nearness(word) + (_ATTACHED if word.id in self._relations else 0.0) if cases & _WHERE else None
        if function is Function.DOER:
            return self._as_doer(word, cases)
        if function is Function.DONE_TO and self.shape is Shape.NOMINAL:
            return (
                self._nearness(word) + (_AS_WANTED if word.id in self._relations else 0.0) if cases & _OF and self._follows(word) else None
            )
        passive = function is Function.DONE_TO and self.shape is not Shape.ACTIVE
        wanted = SUBJECTS if function is Function.SUBJECT or passive else _OBJECTS
        return self._as_nominal(word, cases, wanted)

    def _as_doer(self, word: Word, cases: frozenset[str]) -> float | None:
        if cases & _BY:
            attached = word.id in self._relations
            if not attached and (self._is_in_attribute(word) or self._is_of_action(word)):
                return None
            return self._nearness(word) + (_AS_WANTED if attached else 0.0)
        if self.shape is Shape.ACTIVE:
            made_to = _MADE_TO if self._is_made_to(word) else 0.0
            score = None if _is_genitive(word) else self._as_nominal(word, cases, SUBJECTS)
            return None if score is None else score + made_to
        if self.shape is Shape.PRESENT:
            return self._as_nominal(word, cases, SUBJECTS) if self._relations.get(word.id) in SUBJECTS else None
        if self.shape is Shape.NOMINAL:
            return self._as_owner(word, cases)
        return None

    def _is_in_attribute(self, word: Word) -> bool:
        """Whether another participle follows: "Troepen van de door Saoedi-Arabië geleide coalitie hebben Goma ingenomen"."""
        after = self.sentence.words[word.id] if word.id < len(self.sentence.words) else None
        if after is None or after.id == self.trigger.id:
            return False
        return after.deprel in (Deprel.AMOD, Deprel.ACL) and after.text.endswith("e") and after.head > after.id

    def _is_of_action(self, word: Word) -> bool:
        """Whether "door X" tells who does what another noun names: "prijsgegeven, na weken van beschietingen door M23"."""
        noun = self.sentence.parent(word)
        done = noun is not None and noun.upos is Upos.NOUN and noun.id == word.id - 2 and not self.fits(noun, Role.LOCATION)
        return done and noun is not None and noun.id != self.trigger.id

    def _is_made_to(self, word: Word) -> bool:
        """Whether a word is who has it done, and not who does it: "Den Haag liet parachutisten de stad bezetten"."""
        if self.trigger.feat("VerbForm") != "Inf" or self._relations.get(word.id) not in SUBJECTS:
            return False
        return any(each.lemma in _CAUSATIVES and each.id != self.trigger.id for each in self._clause.words)

    def _as_nominal(self, word: Word, cases: frozenset[str], wanted: frozenset[Deprel]) -> float | None:
        """A subject or an object: behind no preposition."""
        relation = self._relations.get(word.id)
        if self.shape is Shape.ATTRIBUTE or self.shape is Shape.PRESENT:
            return _ANTECEDENT + _AS_WANTED if relation in SUBJECTS or self._is_head_noun(word) else None
        clause = self._clause
        if clause.kind is ClauseKind.REDUCED and clause.antecedent is not None and self._is_antecedent(word, clause.antecedent):
            return _ANTECEDENT if wanted is SUBJECTS else None
        if clause.kind is ClauseKind.REDUCED and clause.antecedent is not None and wanted is SUBJECTS:
            above = self._place_above(clause.antecedent)
            if above is not None and above.id == word.id:
                return _ANTECEDENT + _AS_WANTED
        if cases:
            return None
        score = self._nearness(word)
        if relation in wanted:
            return score + _AS_WANTED
        if any(each != word.id and self._is_other(each) for each, deprel in self._relations.items() if deprel in wanted & _CORE):
            score += _TAKEN
        if relation is not None and relation in (SUBJECTS | _OBJECTS):
            return score - _ATTACHED
        return score

    def _is_other(self, number: int) -> bool:
        """Whether the tree has a noun as subject or object that is neither party nor place: "veroverde de eerste plaats in Goma"."""
        word = self.sentence.words[number - 1]
        if (
            word.upos is not Upos.NOUN
            or word.text.isupper()
            or is_part(self.sentence, word)
            or is_time(word)
            or self.clauses.of(word) is not self._clause
        ):
            return False
        named = (word, *self.sentence.children(word, Deprel.APPOS, Deprel.FLAT, Deprel.CONJ))
        return not any(self.fits(each, role) for each in named for role in (Role.LOCATION, Role.ACTOR))

    def _is_head_noun(self, word: Word) -> bool:
        """The noun that a participle describes, or the name behind it: "de bezette regio Cherson"."""
        head = self.sentence.parent(self.trigger)
        return head is not None and (
            word.id == head.id or (self.sentence.parent(word) is head and word.deprel in (Deprel.APPOS, Deprel.FLAT))
        )

    def _place_above(self, word: Word) -> Word | None:
        """The place that a place lies in or beside: "het vliegveld van Nicosia, sinds maandag bezet", "het gebouw in het centrum, …"."""
        found = None
        while (
            word.deprel in (Deprel.NMOD, Deprel.APPOS, Deprel.FLAT) and (up := self.sentence.parent(word)) is not None and up.id < word.id
        ):
            word = up
            found = word if self.fits(word, Role.LOCATION) else found
        return found

    def _is_antecedent(self, word: Word, antecedent: Word) -> bool:
        if word.id == antecedent.id:
            return True
        head = self.sentence.parent(antecedent)
        return head is not None and head.id == word.id and antecedent.deprel in (Deprel.FLAT, Deprel.APPOS)

    def _as_owner(self, word: Word, cases: frozenset[str]) -> float | None:
        """ "van X" behind the trigger, "X's", "zijn" or "Russische" before it, or the first part of it: "rebellenbolwerk"."""
        if word.id == self.trigger.id:
            return _SAME_CLAUSE
        if cases & _OF and self._follows(word):
            return self._nearness(word) + (_AS_WANTED if word.id in self._relations else 0.0)
        if word.id < self.trigger.id and not cases & _BY:
            right_before = word.id == self.trigger.id - 1 and self.shape is Shape.NOMINAL
            owns = word.deprel in (Deprel.NMOD_POSS, Deprel.DET, Deprel.DET_NMOD) or word.upos is Upos.ADJ
            if word.upos is Upos.PROPN and right_before:
                # "onder Kroatisch gezag", not "waarvan M23 deel uitmaakt"
                right_before = _is_genitive_form(word) or is_adjective(self.sentence, word) or word.text.endswith("isch")
                owns = owns and (right_before or self._clause.kind not in (ClauseKind.RELATIVE, ClauseKind.SUBORDINATE))
            if (owns and word.id in self._relations) or (right_before and (word.upos in _OWNING or word.text.endswith("isch"))):
                return self._nearness(word) + _AS_WANTED
        return None

    def _as_predicate(self, word: Word, cases: frozenset[str]) -> float | None:
        """ "Goma is van X", "Goma bleef Spaans": what a form of "zijn" says of its subject."""
        named = word.upos is Upos.PROPN and self._relations.get(word.id) in (Deprel.XCOMP, Deprel.OBJ) and not cases  # "bleef Spaans"
        named |= word.upos is Upos.PROPN and word.text.endswith("isch")  # "Tyrus is Israëlisch"
        if word.upos is Upos.ADJ or named:
            after = self.sentence.words[word.id] if word.id < len(self.sentence.words) else None
            stands_alone = after is None or after.upos not in (Upos.NOUN, Upos.PROPN, Upos.ADJ)
            return self._nearness(word) + _AS_WANTED if stands_alone and word.id > self.trigger.id else None
        if not cases & _OF or self.clauses.of(word) is not self._clause:
            return None
        at = self.sentence.before(word)
        while at is not None and at.text.lower() != "van":
            at = self.sentence.before(at)
        before = at and self.sentence.before(at)
        is_loose = before is not None and (before.upos not in (Upos.NOUN, Upos.PROPN, Upos.NUM, Upos.PUNCT) or is_time(before))
        return self._nearness(word) if is_loose or (before is not None and self._says_all(before, word)) else None

    def _says_all(self, place: Word, owner: Word) -> bool:
        """Whether "van X" must be the predicate, as the clause has no other: "dan is de hele stad van Chérizier"."""
        if place.id < self.trigger.id or not self.fits(place, Role.LOCATION):
            return False
        said = (each for each in self._clause.words if each.id not in (place.id, owner.id) and each.id != self.trigger.id)
        open_class = (Upos.NOUN, Upos.PROPN, Upos.VERB, Upos.AUX)
        return not any(each.upos in open_class and not is_time(each) for each in said)

    def _as_same(self, word: Word, cases: frozenset[str]) -> float | None:
        """The place or party that the trigger itself names: by apposition, or as subject of "is"."""
        relation = self._relations.get(word.id)
        head = self.sentence.parent(self.trigger)
        apposed = (
            relation in (Deprel.APPOS, Deprel.FLAT)
            or (self.trigger.deprel in (Deprel.APPOS, Deprel.ACL) and head is not None and head.id == word.id)
            or self._is_apposed(word)
        )
        if apposed:
            return _ANTECEDENT + _AS_WANTED - _PER_WORD * abs(word.id - self.trigger.id)
        told = prepositions(self.sentence, self.trigger) <= {"als", "tot"}  # not "bijgestaan door eenheden van"
        return None if cases or not told else self._as_nominal(word, cases, SUBJECTS)

    def _is_apposed(self, word: Word) -> bool:
        """By the order of words: "Goma, het laatste bolwerk van …", "het laatste bolwerk van IS, Goma", "het bolwerk Goma"."""
        if word.id == self.trigger.id + 1:
            return True
        if self.shape is Shape.STATE and self.trigger.upos is Upos.VERB:
            return False  # "is ook Sake, aan de weg naar Goma, inmiddels bezet"
        if self._clause.kind in (ClauseKind.RELATIVE, ClauseKind.SUBORDINATE) and self.clauses.of(word) is not self._clause:
            return False  # "Syrië, dat deel uitmaakt van de coalitie"
        first, last = sorted((word.id, self.trigger.id))
        between = self.sentence.words[first : last - 1]
        commas = [each for each in between if each.text == ","]
        links = (Upos.VERB, Upos.AUX, Upos.CCONJ, Upos.SCONJ)
        if len(commas) != 1 or any(each.upos in links and each.text.lower() not in _DEGREE for each in between):
            return False
        if word.id < self.trigger.id:
            return commas[0].id == word.id + 1
        after = self.sentence.words[commas[0].id : word.id - 1]
        return all(each.upos in (Upos.DET, Upos.ADJ, Upos.NOUN) for each in after)

    def _follows(self, word: Word) -> bool:
        """Whether "van X" is said of the trigger: behind it, with no other noun right before "van", and no other verb between."""
        if word.id < self.trigger.id:
            return word.upos in (Upos.ADV, Upos.PRON)  # "ervan", "waarvan"
        if word.id in self._relations:
            return True
        between = self.sentence.words[self.trigger.id : word.id - 1]
        at = next((each for each in reversed(between) if each.text.lower() == "van"), None)
        owned = self.sentence.before(at) if at is not None else None
        mine = owned is not None and owned.id in (self.trigger.id, self.trigger.head)  # "de gezamenlijke veldtocht van …"
        if owned is not None and owned.upos is Upos.NOUN and not mine and not is_time(owned):
            return False  # "de aanval op Raqqa, de hoofdstad van het kalifaat"
        if self._clause.kind in (ClauseKind.SUBORDINATE, ClauseKind.RELATIVE):
            return True  # "dat onder beheer staat van VN-militairen"
        return not any(each.upos is Upos.VERB and each.feat("VerbForm") == "Fin" for each in between)

    def _nearness(self, word: Word) -> float:
        own, other = self._clause, self.clauses.of(word)
        if other is own:
            apart = sum(1 for each in own.words if min(word.id, self.trigger.id) < each.id < max(word.id, self.trigger.id))
            return _SAME_CLAUSE - _PER_WORD * apart
        apart = abs(word.id - self.trigger.id)
        shared = [each.number for each in self.clauses.beside(own)]
        if other.number in shared:
            base = _SHARED if other.number < own.number else _SHARED_LATER
        elif self._heads_entry(other):
            base = _SHARED
        elif (
            own.kind is ClauseKind.SUBORDINATE
            and other.number in [each.number for each in self.clauses.above(own)]
            and self._is_infinitive()
        ):
            base = _GOVERNING
        else:
            base = _ELSEWHERE
        return base - _PER_WORD * apart / 2

    def _heads_entry(self, other: Clause) -> bool:
        """ "Al-Watiya: door de GNA overgenomen": what stands before a colon, if what follows is no sentence of its own."""
        own = self._clause
        if own.words[0].text != ":" or other.number != own.number - 1 or any(each.feat("VerbForm") == "Fin" for each in other.words):
            return False
        first = own.words[1] if len(own.words) > 1 else None  # ": lijkt nog bezet door het LNA", ": inname door de GNA wordt bevestigd"
        if first is not None and first.id == self.trigger.id:
            return True
        no_verbs = not any(each.feat("VerbForm") == "Fin" for each in own.words if each.id != self.trigger.id)
        return no_verbs or (first is not None and first.feat("VerbForm") == "Fin")

    def _is_infinitive(self) -> bool:
        return not any(each.feat("VerbForm") == "Fin" for each in self._clause.words)


def _is_genitive(word: Word) -> bool:
    """ "Assads leger", "zijn leger"; a parser may take any name before a noun for one ("slokken Port-au-Prince stukje bij beetje op")."""
    return word.deprel is Deprel.NMOD_POSS and (word.upos in (Upos.PRON, Upos.DET) or _is_genitive_form(word))


def _is_genitive_form(word: Word) -> bool:
    return word.text.endswith(("s", "'", "’", "x", "z"))
