"""A sentence as clauses, by the order of its words. A parser's tree may break; commas, conjunctions and verbs stay where they are.

"De SDF, die wordt gesteund door de Amerikanen, veroverde Raqqa": the relative clause is one, what stands around it another.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from attrs import define, field, frozen

from conflictparse.grammar.cases import is_time
from conflictparse.tree import Deprel, Sentence, Upos, Word


class ClauseKind(StrEnum):
    """How a clause stands to the one above it or before it."""

    MAIN = "main"
    CONJUNCT = "conjunct"  # "… en veroverde Goma": beside the clause before it
    SUBORDINATE = "subordinate"  # "dat Goma is gevallen", "om Goma in te nemen"
    RELATIVE = "relative"  # "die Goma innam"
    REDUCED = "reduced"  # ", vorige week door het leger ingenomen,"
    ASIDE = "aside"  # in brackets or between dashes


@frozen(kw_only=True)
class Clause:
    """One clause.

    Attributes:
        number: Its place in the sentence's clauses.
        kind: How it stands to the others.
        above: The number of the clause that it stands in; ``None`` for a main clause.
        beside: The number of the clause that it is coordinated with, if it is a conjunct.
        antecedent: The noun right before a relative or reduced clause.
        opener: The conjunction or relative word that opens it.
        words: Its own words, in order, without those of the clauses in it.
    """

    number: int
    kind: ClauseKind
    above: int | None
    beside: int | None
    antecedent: Word | None
    opener: Word | None
    words: tuple[Word, ...]


@frozen(kw_only=True)
class Clauses:
    """The clauses of a sentence, and which of them a word is in."""

    all: tuple[Clause, ...]
    _at: dict[int, int] = field(repr=False)

    def of(self, word: Word) -> Clause:
        """The clause of a word."""
        return self.all[self._at[word.id]]

    def beside(self, clause: Clause) -> Iterator[Clause]:
        """The clauses that one is coordinated with, those before it first, the nearest first."""
        at = clause
        while at.beside is not None:
            at = self.all[at.beside]
            yield at
        yield from (each for each in self.all if each.beside == clause.number)

    def above(self, clause: Clause) -> Iterator[Clause]:
        """The clauses that one stands in, from the inside out; of a conjunct those of the clause that it is coordinated with."""
        at = clause
        while at.above is not None:
            at = self.all[at.above]
            yield at


_OPEN, _CLOSE = frozenset("(["), frozenset(")]")
_BREAKS = frozenset({":", ";", "–", "—"})
_NEEDS_PARTICIPLE = frozenset("hebben zijn worden zullen kunnen moeten willen mogen".split())  # or an infinitive
_RELATIVE_ADVERBS = frozenset(
    "waar waaraan waarachter waarbij waarbinnen waardoor waarheen waarin waarlangs waarmee waarna waarnaar waaronder waarop waarover "
    "waarrond waartegen waartoe waaruit waarvan waarvoor".split()
)
_INSIDE = frozenset({ClauseKind.SUBORDINATE, ClauseKind.RELATIVE})
_VERBAL = frozenset({Upos.VERB, Upos.AUX})
_CLUSTER = frozenset({Upos.VERB, Upos.AUX, Upos.ADP, Upos.PUNCT})  # "had weten te heroveren"


def clauses_of(sentence: Sentence) -> Clauses:
    """The clauses of a sentence, in the order in which they begin."""
    return _Splitter(sentence=sentence).run()


@define(kw_only=True)
class _Open:
    """A clause while it is read."""

    number: int
    kind: ClauseKind
    above: int | None
    beside: int | None = None
    antecedent: Word | None = None
    opener: Word | None = None
    finite: Word | None = None
    nonfinite: Word | None = None
    boundary: int | None = None  # id of the last comma or "en" since its last verb
    ends: int | None = None  # id of the word that ends it, for a reduced clause


@define(kw_only=True)
class _Splitter:
    """Reads a sentence once, from left to right, with a stack of open clauses."""

    sentence: Sentence
    _made: list[_Open] = field(init=False, factory=list)
    _stack: list[_Open] = field(init=False, factory=list)
    _at: dict[int, int] = field(init=False, factory=dict)

    def run(self) -> Clauses:
        self._push(ClauseKind.MAIN)
        for word in self.sentence.words:
            self._read(word)
        words: dict[int, list[Word]] = {}
        for word in self.sentence.words:
            words.setdefault(self._at[word.id], []).append(word)
        made = tuple(
            Clause(
                number=each.number,
                kind=each.kind,
                above=each.above,
                beside=each.beside,
                antecedent=each.antecedent,
                opener=each.opener,
                words=tuple(words.get(each.number, ())),
            )
            for each in self._made
        )
        return Clauses(all=made, at=dict(self._at))

    @property
    def _top(self) -> _Open:
        return self._stack[-1]

    def _push(self, kind: ClauseKind, **what: object) -> None:
        above = self._stack[-1].number if self._stack else None
        opened = _Open(number=len(self._made), kind=kind, above=above, **what)  # type: ignore[arg-type]
        self._made.append(opened)
        self._stack.append(opened)

    def _read(self, word: Word) -> None:
        if word.text in _OPEN:
            self._push(ClauseKind.ASIDE)
        elif word.text in _CLOSE:
            self._at[word.id] = self._top.number
            while len(self._stack) > 1 and self._stack.pop().kind is not ClauseKind.ASIDE:
                pass
            return
        elif (word.text in _BREAKS or (word.text == "." and word.id < len(self.sentence.words))) and self._top.kind is not ClauseKind.ASIDE:
            self._restart()
        elif word.text == ",":
            self._comma(word)
        elif (kind := self._opens(word)) is not None:
            self._push(kind, antecedent=self._antecedent(word), opener=word)
        elif word.upos is Upos.CCONJ:
            self._top.boundary = word.id
        elif _is_phrase(self.sentence, word):
            pass
        elif _is_finite(word):
            self._finite(word)
        elif _is_nonfinite(self.sentence, word):
            self._nonfinite(word)
        self._at[word.id] = self._top.number

    def _restart(self) -> None:
        """ "…: het leger heeft Goma ingenomen": a main clause of its own."""
        del self._stack[1:]
        last = self._stack.pop()
        self._made.append(_Open(number=len(self._made), kind=ClauseKind.MAIN, above=last.above))
        self._stack.append(self._made[-1])

    def _comma(self, comma: Word) -> None:
        inside = self._top.number
        while self._top.kind is ClauseKind.REDUCED or (self._top.kind in _INSIDE and (self._top.finite or self._top.nonfinite)):
            if self._top.kind is ClauseKind.REDUCED and self._top.ends is not None and comma.id < self._top.ends:
                return
            self._stack.pop()
        if (ends := self._reduced_until(comma)) is not None:
            self._push(ClauseKind.REDUCED, antecedent=self.sentence.before(comma), ends=ends)
            return
        linked = self._top.boundary is not None and self.sentence.words[self._top.boundary - 1].upos is Upos.CCONJ
        relative = comma.id < len(self.sentence.words) and self._opens(self.sentence.words[comma.id]) is ClauseKind.RELATIVE
        if not (linked and (relative or inside != self._top.number)):  # "en het hotel, waar zij zaten, is …": a clause from "en" on
            self._top.boundary = comma.id

    def _opens(self, word: Word) -> ClauseKind | None:
        """Whether a word opens a clause; it does only if a verb follows before the sentence ends."""
        lower = word.text.lower()
        rest = self.sentence.words[word.id :]
        if not any(each.upos in _VERBAL for each in rest):
            return None
        if lower in ("die", "dat") and len(rest) > 1 and rest[0].upos is Upos.NOUN and rest[1].text.lower() == "te":
            return None  # "is niet van plan die stad te veroveren"
        if word.feat("PronType") == "Rel" or lower in _RELATIVE_ADVERBS:
            return ClauseKind.RELATIVE if word.id > 1 else None
        both = lower == "als" and any(each.text.lower() == "zowel" for each in self.sentence.words[: word.id])
        then = lower == "toen" and not any(map(_is_finite, rest))  # "hield de stad toen al jaren bezet"
        if word.upos is Upos.SCONJ and not (both or then) and lower not in ("dan", "te") and word.deprel is not Deprel.CASE:
            return ClauseKind.SUBORDINATE
        if lower in ("sinds", "sedert") and self._tells_since(word):
            return ClauseKind.SUBORDINATE
        if lower in ("om", "alvorens", "teneinde") and word.deprel is Deprel.MARK:
            return ClauseKind.SUBORDINATE
        return None

    def _tells_since(self, word: Word) -> bool:
        """Whether a clause follows, whatever the tagger says: "sedert de Russen de landengte beheersen", not "sinds maandag"."""
        top = self._top
        if top.finite is None and (top.opener is None or top.opener.text.lower() != "als"):
            return False  # "dat sinds februari door Rusland bezet is"
        inside: list[Word] = []
        for each in self.sentence.words[word.id :]:
            if each.upos is Upos.PUNCT or _is_finite(each):
                break
            inside.append(each)
        last = word.id + len(inside)
        ends = last < len(self.sentence.words) and _is_finite(self.sentence.words[last])
        after = self.sentence.words[last + 1] if last + 1 < len(self.sentence.words) else None
        closed = after is None or after.upos in (Upos.PUNCT, Upos.VERB, Upos.AUX, Upos.CCONJ)
        nouns = [each for each in inside if each.upos in (Upos.NOUN, Upos.PROPN, Upos.PRON)]
        return ends and closed and len(nouns) > 1 and not is_time(nouns[0])

    def _antecedent(self, word: Word) -> Word | None:
        """The noun that a relative clause follows: over a comma and a preposition ("met wie")."""
        for before in reversed(self.sentence.words[: word.id - 1]):
            if before.upos in (Upos.NOUN, Upos.PROPN, Upos.PRON, Upos.NUM):
                return before
            if before.upos not in (Upos.PUNCT, Upos.ADP):
                return None
        return None

    def _resumes(self, word: Word) -> bool:
        """Whether this is the verb of the clause around: ", waarop het aanval na aanval inzet, is …", "inzet" taken for a noun."""
        top = self._top
        if top.finite is not None or top.kind is not ClauseKind.RELATIVE or len(self._stack) == 1:
            return False
        return top.boundary == word.id - 1 and self._stack[-2].finite is None and self.sentence.words[word.id - 2].text == ","

    def _finite(self, word: Word) -> None:
        if self._resumes(word):
            self._stack.pop()
        top = self._top
        if top.finite is not None and top.kind in _INSIDE | {ClauseKind.REDUCED}:
            if top.boundary is not None and top.boundary > top.finite.id:  # "dat X viel en Y vluchtte"
                self._conjunct(top.boundary, word)
                return
            while len(self._stack) > 1 and self._top.finite is not None and self._top.kind is not ClauseKind.ASIDE:
                self._stack.pop()
            top = self._top
        if top.finite is not None and top.boundary is not None and top.boundary > top.finite.id:
            self._conjunct(top.boundary, word)
            return
        if top.finite is None:
            top.finite = word
            top.boundary = None

    def _nonfinite(self, word: Word) -> None:
        top = self._top
        last = top.nonfinite
        if last is not None and top.boundary is not None and top.boundary > last.id:  # "X ingenomen en Y omsingeld"
            self._conjunct(top.boundary, word)
            return
        end = max((each.id for each in (top.finite, top.nonfinite) if each is not None), default=word.id)
        apart = any(each.upos not in _CLUSTER for each in self.sentence.words[end : word.id - 1])  # "die gevallen was weer ingenomen"
        if top.kind in _INSIDE and top.finite is not None and apart and (above := self._waiting()) is not None:
            while self._top is not above:
                self._stack.pop()
            for each in self.sentence.words[end : word.id]:
                self._at[each.id] = above.number
            self._top.nonfinite = word
            return
        top.nonfinite = word

    def _waiting(self) -> _Open | None:
        """A clause above whose auxiliary still waits for its participle: "Hij heeft de stad die gevallen was, weer ingenomen"."""
        for each in reversed(self._stack[:-1]):
            if each.finite is not None and each.finite.lemma in _NEEDS_PARTICIPLE and each.nonfinite is None:
                return each
        return None

    def _conjunct(self, boundary: int, verb: Word) -> None:
        """Starts a clause beside the top one, from the word after the boundary."""
        top = self._stack.pop()
        made = _Open(
            number=len(self._made),
            kind=ClauseKind.REDUCED if top.kind is ClauseKind.REDUCED else ClauseKind.CONJUNCT,
            above=top.above,
            beside=top.number,
            antecedent=top.antecedent,
            opener=top.opener,
            ends=top.ends,
        )
        self._made.append(made)
        self._stack.append(made)
        for each in self.sentence.words[boundary : verb.id]:
            if self._at.get(each.id, top.number) == top.number:
                self._at[each.id] = made.number
        if _is_finite(verb):
            made.finite = verb
        else:
            made.nonfinite = verb

    def _reduced_until(self, comma: Word) -> int | None:
        """Where a clause of a participle without auxiliary ends that starts at a comma: ", geleid door X,"; ``None`` if none does."""
        before = self.sentence.before(comma)
        if before is None or before.upos not in (Upos.NOUN, Upos.PROPN, Upos.NUM) or self._top.kind is ClauseKind.REDUCED:
            return None
        words = self.sentence.words
        end = next((each.id for each in words[comma.id :] if each.text in (",", ".", ";", ":")), len(words) + 1)
        inside = words[comma.id : end - 1]
        participles = [each for each in inside if each.feat("VerbForm") == "Part" and not _is_attribute(self.sentence, each)]
        if not participles or any(_is_finite(each) or each.feat("VerbForm") == "Inf" or each.upos is Upos.SCONJ for each in inside):
            return None
        if any(each.feat("PronType") == "Rel" for each in inside) or inside[0].upos is Upos.CCONJ:
            return None
        top = self._top
        if top.finite is not None and top.finite.lemma in _NEEDS_PARTICIPLE and top.nonfinite is None:
            later = any(each.feat("VerbForm") == "Part" for each in words[end:])
            if not later or not (inside[0] in participles or any(each.text == "door" for each in inside)):
                return None  # "heeft Mosul, Tikrit en Falluja ingenomen"
        return end


def _is_phrase(sentence: Sentence, word: Word) -> bool:
    """ "naar eigen zeggen": a verb that is none."""
    before = sentence.before(word)
    return word.text.lower() == "zeggen" and before is not None and before.text.lower() in ("eigen", "het")


def _is_finite(word: Word) -> bool:
    return word.upos in _VERBAL and word.feat("VerbForm") == "Fin"


def _is_nonfinite(sentence: Sentence, word: Word) -> bool:
    return word.upos in _VERBAL and word.feat("VerbForm") in ("Part", "Inf") and not _is_attribute(sentence, word)


def _is_attribute(sentence: Sentence, word: Word) -> bool:
    """Whether a participle stands before its noun: "de bezette stad"."""
    if word.deprel is Deprel.AMOD:
        return True
    after = sentence.words[word.id] if word.id < len(sentence.words) else None
    head = sentence.parent(word)
    return word.deprel is Deprel.ACL and head is not None and head.id > word.id and after is not None and after.upos is not Upos.PUNCT
