"""Which of the time phrases of a text says when a claim holds: by the clauses of its sentence.

A phrase counts for its own clause, and for the clauses that Dutch lets it cover: those coordinated behind it, an infinitive, what
comes with or after it (*waarmee*, *toen*). It does not count for a clause in *dat*: "zei maandag dat Goma is gevallen".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from operator import attrgetter

from attrs import evolve, frozen

from conflictparse.grammar import Clause, ClauseKind, Shape, prepositions
from conflictparse.match import Match
from conflictparse.model import ControlStatus
from conflictparse.times.model import TimeExpression
from conflictparse.times.words import BEGINNING, CARRIES_ON, CLEFT, COVERED, COVERING, DELAYED, ORDERING, SAYING, UNTIL
from conflictparse.tree import Deprel, Document, Sentence, Upos, Word

# What stands between a phrase and a trigger, in words: a comma or "en" weighs more, and so does a phrase that belongs to another noun
_COMMA, _OF_NOUN = 6, 4
_ATTRIBUTE = 4  # words from a phrase to the participle before a noun: "het door hen vorige week veroverde dorp"
# What takes its time from its beginning: "de belegering begon op 23 mei" goes on
_LASTS = frozenset({ControlStatus.CONTESTS, ControlStatus.BESIEGES, ControlStatus.HOLDS})


@frozen(kw_only=True)
class _Placed:
    """A time phrase and its first word."""

    time: TimeExpression
    word: Word


def time_of(
    document: Document, times: Sequence[TimeExpression], match: Match, place: Word | None = None, places: Sequence[Word] = ()
) -> TimeExpression | None:
    """The time phrase that says when the claim of a match holds; its dates are those of the claim.

    Args:
        document: The text.
        times: Its time phrases, in text order.
        match: The match.
        place: Of a list of places the one that the claim is about.
        places: The whole list, in text order.
    """
    number = document.number_at(match.sentence.start)
    first = bisect_left(times, document.sentences[max(number - 1, 0)].start, key=attrgetter("start"))
    last = bisect_left(times, match.sentence.end, key=attrgetter("start"))
    chooser = _Chooser(document=document, number=number, times=tuple(times[first:last]), match=match)
    found = chooser.own_of(place, places) if place is not None else None
    found = found or chooser.before_event() or chooser.nearest(places)
    if found is None and not chooser.stands_alone:
        found = chooser.shared() or chooser.until() or chooser.told_before()
    return found and chooser.as_beginning(found)


@frozen(kw_only=True)
class _Chooser:
    """The phrases of a sentence and of the one before, as they stand to one match."""

    document: Document
    number: int  # of the sentence
    times: tuple[TimeExpression, ...]
    match: Match

    @property
    def _clause(self) -> Clause:
        return self.match.clauses.of(self.match.trigger)

    @property
    def stands_alone(self) -> bool:
        """Whether the phrases around the trigger are not its own: those of a saying, of an order, or around "de bezette stad"."""
        return self._is_attribute or self._is_told_of() or self._is_ordered()

    @property
    def _is_attribute(self) -> bool:
        return self.match.shape in (Shape.ATTRIBUTE, Shape.PRESENT)

    def own_of(self, place: Word, places: Sequence[Word]) -> TimeExpression | None:
        """The phrase that one place of a list has to itself: "uit Talafar en vorige week ook uit Hawija"."""
        own = [time for time in self.times if self._owner(time, places) is place]
        return own[-1] if own else None

    def _owner(self, time: TimeExpression, places: Sequence[Word]) -> Word | None:
        """The later place of a list that has a phrase beside it, and no link between: "Goma viel dinsdag, Bukavu een dag later"."""
        words = self.match.sentence.words
        for earlier, place in pairwise(places):
            linked = any(_is_link(word) for word in words if time.end <= word.start < place.start)
            if earlier.end <= time.start < place.start and not linked:
                return place
            behind = list(takewhile(lambda word: not _is_link(word), words[place.id :]))
            verbless = not any(word.upos in (Upos.VERB, Upos.AUX) for word in behind)
            if verbless and behind and place.end <= time.start < behind[-1].end:
                return place
        return None

    def before_event(self) -> TimeExpression | None:
        """The phrase that counts back to what the trigger tells: "een dag nadat Kunduz viel", "een dag na de herovering van Ajdabiya"."""
        opener, trigger = self._clause.opener, self.match.trigger
        for time in self.times:
            if not _counts_back(time) or time.start < self.match.sentence.start:
                continue
            if opener is not None and opener.start < time.end <= opener.end and time.start < opener.start:
                return time
            if self.match.shape is Shape.NOMINAL and time.end < trigger.start and not _words_between(self.match.sentence, time, trigger):
                return time
        return None

    def nearest(self, places: Sequence[Word]) -> TimeExpression | None:
        """The phrase of the trigger's clause, of several the nearest; not one that another place of a list has to itself."""
        clause = self._clause
        if self._is_attribute:
            return next((each.time for each in self._in(clause) if self._in_attribute(each.word) == self.match.trigger), None)
        if self.stands_alone:
            return None
        inside = [clause, *(each for each in self.match.clauses.all if each.kind is ClauseKind.ASIDE and each.above == clause.number)]
        among = [
            each
            for one in inside
            for each in self._in(one)
            if self._owner(each.time, places) is None and self._in_attribute(each.word) is None and self._may_have(each.time)
        ]
        return min(among, key=self._distance).time if among else None

    def shared(self) -> TimeExpression | None:
        """The phrase of another clause that covers the trigger's."""
        for clause in self._covering(self._clause):
            if not _says(clause) and not _orders(clause) and (inside := list(self._in(clause))):
                return inside[0].time
        return None

    def until(self) -> TimeExpression | None:
        """The end that a clause behind tells: "hield de stad ingesloten, totdat een colonne eind februari doorbrak"."""
        for clause in self.match.clauses.all:
            if self._clause.number in (clause.above, clause.beside) and clause.words and clause.words[0].text.lower() in UNTIL:
                ends = [placed.time for placed in self._in(clause) if placed.time.last is not None]
                if ends and self.match.rule.emits in _LASTS:
                    return evolve(ends[0], first=None)
        return None

    def told_before(self) -> TimeExpression | None:
        """The phrase of the sentence before, where this one tells what "they" did next, or what came "with that"."""
        sentence = self.match.sentence
        first = sentence.words[0]
        if not self.number or first.text.lower() not in CARRIES_ON or self._clause.above is not None or not self._is_event():
            return None
        before = self.document.sentences[self.number - 1]
        inside = [time for time in self.times if before.start <= time.start < before.end]
        return inside[0] if len(inside) == 1 and inside[0].first and inside[0].last else None

    def as_beginning(self, time: TimeExpression) -> TimeExpression:
        """The phrase as a beginning only, if the clause says that what lasts began then: "Het beleg begon op 4 april 1992"."""
        if self.match.rule.emits not in _LASTS or time.first is None or time.first != time.last:
            return time
        clause = next((each for each in self.match.clauses.all if any(placed.time == time for placed in self._in(each))), self._clause)
        lemmas = {word.lemma for word in clause.words}
        if lemmas & BEGINNING and "zullen" not in lemmas:  # "zou gisteravond beginnen" tells no beginning
            return evolve(time, last=None, open=True)
        return time

    def _is_told_of(self) -> bool:
        """Whether the clause only tells of what happened: "Radio Hanoi meldde gisteren de inname van Qui Nhon"."""
        return self.match.shape is Shape.NOMINAL and self.match.trigger.upos is Upos.NOUN and _says(self._clause)

    def _may_have(self, time: TimeExpression) -> bool:
        """Whether a phrase can be the trigger's: what went before has only those behind it ("viel vrijdag na een beleg")."""
        trigger = self.match.trigger
        over = self.match.shape is Shape.NOMINAL and trigger.upos is Upos.NOUN and "na" in prepositions(self.match.sentence, trigger)
        return not over or time.start > trigger.start

    def _is_ordered(self) -> bool:
        """Whether the clause has the time of an order: "heeft maandag alle troepen bevolen de Krim te verlaten"."""
        orders = any(word.lemma in ORDERING | SAYING for word in self._clause.words if word != self.match.trigger)
        return orders and self.match.trigger.feat("VerbForm") == "Inf"

    def _is_event(self) -> bool:
        if self.match.rule.emits is ControlStatus.HOLDS:
            return False
        verbs = [word for word in self._clause.words if word.upos in (Upos.VERB, Upos.AUX)]
        return any(word.feat("Tense") == "Past" or word.feat("VerbForm") == "Part" for word in verbs)

    def _in(self, clause: Clause) -> Iterator[_Placed]:
        for word in clause.words:
            for time in self.times:
                if word.start <= time.start < word.end and not _counts_back(time):
                    yield _Placed(time=time, word=word)

    def _distance(self, placed: _Placed) -> int:
        trigger, sentence = self.match.trigger, self.match.sentence
        first, last = sorted((placed.word.id, trigger.id))
        between = sentence.words[first : last - 1]
        weight = len(between) + _COMMA * sum(word.text == "," or word.upos is Upos.CCONJ for word in between)
        return weight + (_OF_NOUN if _is_of_noun(sentence, placed.word, trigger) else 0)

    def _covering(self, clause: Clause) -> Iterator[Clause]:
        """The clauses whose time counts for one, the nearest first."""
        clauses = self.match.clauses
        if clause.kind is ClauseKind.CONJUNCT:
            shares_verb = _is_verbless(clause)
            yield from (
                each for each in clauses.beside(clause) if each.number < clause.number and (shares_verb or self._is_fronted(each, clause))
            )
        opener = clause.opener.text.lower() if clause.opener is not None else ""
        above = clauses.all[clause.above] if clause.above is not None else None
        if above is not None and (opener in COVERED or _is_verbless(clause) or _is_cleft(clause, above) or _is_delay(opener, above)):
            yield above
            yield from (each for each in self._covering(above) if each != clause)
        yield from (
            each for each in clauses.all if each.above == clause.number and each.opener is not None and each.opener.text.lower() in COVERING
        )
        before = self.match.sentence.before(clause.words[0]) if clause.words and clause.kind is ClauseKind.MAIN else None
        if before is not None and clause.number and self._continues(clause, before):
            yield clauses.all[clause.number - 1]

    def _continues(self, clause: Clause, before: Word) -> bool:
        """Whether a main clause has the time of the one before: "..., bleek vrijdag: dertien mariniers ...", "...; ook de brug viel"."""
        opening = [word.text.lower() for word in (before, *clause.words[:2])]
        return ":" in opening[:2] or (";" in opening[:2] and "ook" in opening)

    def _in_attribute(self, word: Word) -> Word | None:
        """The participle before a noun that a phrase belongs to: "bezette" for "sinds maart" in "de sinds maart bezette stad"."""
        sentence, trigger = self.match.sentence, self.match.trigger
        for after in sentence.words[word.id :]:
            if after.upos in (Upos.PUNCT, Upos.CCONJ) or _is_finite(after):
                return None
            if after.feat("VerbForm") == "Part" and (after.deprel is Deprel.AMOD or (after == trigger and self._is_attribute)):
                opening = sentence.before(word)
                inside = opening is not None and opening.upos is Upos.DET
                hangs = after.id - word.id <= _ATTRIBUTE and after in sentence.ancestors(word)
                return after if inside or hangs else None
        return None

    def _is_fronted(self, clause: Clause, after: Clause) -> bool:
        """Whether a clause begins with its time, so that what is coordinated with it has it too: "Maandag viel A en vluchtte B".

        Not where one tells what happened and the other what is: "Zaterdag viel A, en B lijkt verlaten".
        """
        inside = list(self._in(clause))
        verb = next((word for word in clause.words if _is_finite(word)), None)
        if not inside or verb is None or inside[0].word.id > verb.id:
            return False
        return inside[0].time.open or _is_past(clause) == _is_past(after)


def _is_link(word: Word) -> bool:
    return word.upos in (Upos.PUNCT, Upos.CCONJ)


def _counts_back(time: TimeExpression) -> bool:
    return time.text.lower().endswith((" na", " nadat"))


def _words_between(sentence: Sentence, time: TimeExpression, trigger: Word) -> list[Word]:
    """What stands between a phrase and a noun besides its determiners and adjectives."""
    between = [word for word in sentence.words if time.end <= word.start < trigger.start]
    return [word for word in between if word.upos not in (Upos.DET, Upos.ADJ, Upos.PRON)]


def _is_verbless(clause: Clause) -> bool:
    """Whether a clause has no finite verb of its own: "en daarmee de ring gesloten", "om Goma in te nemen"."""
    return not any(_is_finite(word) for word in clause.words)


def _is_cleft(clause: Clause, above: Clause) -> bool:
    """Whether two clauses say one thing: "Vrijdag was Zaranj de eerste hoofdstad die de regering prijsgaf"."""
    if clause.kind is not ClauseKind.RELATIVE:
        return False
    finite = [word for word in above.words if _is_finite(word)]
    return bool(finite) and finite[0].lemma == "zijn" and any(word.text.lower() in CLEFT for word in above.words)


def _is_delay(opener: str, above: Clause) -> bool:
    """Whether a clause tells what something lasts up to: "Het duurt nog een week voordat Raqqa valt"."""
    return opener in DELAYED and any(word.lemma == "duren" for word in above.words)


def _is_past(clause: Clause) -> bool:
    """Whether a clause tells what happened: "viel", "is gevallen"; not "lijkt gevallen te zijn", "valt"."""
    finite = [word for word in clause.words if _is_finite(word)]
    perfect = {"hebben", "zijn"} & {word.lemma for word in clause.words} and any(word.feat("VerbForm") == "Part" for word in clause.words)
    return any(word.feat("Tense") == "Past" for word in finite) or bool(perfect)


def _is_finite(word: Word) -> bool:
    return word.upos in (Upos.VERB, Upos.AUX) and word.feat("VerbForm") == "Fin"


def _says(clause: Clause) -> bool:
    return any(word.lemma in SAYING and word.upos in (Upos.VERB, Upos.AUX) for word in clause.words)


def _orders(clause: Clause) -> bool:
    return any(word.lemma in ORDERING for word in clause.words)


def _is_of_noun(sentence: Sentence, word: Word, trigger: Word) -> bool:
    """Whether a phrase belongs to a noun that is not the trigger: "de bombardementen van vanmiddag"."""
    before = sentence.before(word)
    return word.text.lower() == "van" and before is not None and before.upos is Upos.NOUN and before.id != trigger.id
