"""Puts the signs together: what the clause says, what is said above it, and who says so."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from conflictparse.grammar import ClauseKind, Shape
from conflictparse.match import Match
from conflictparse.model import Extent, Modality
from conflictparse.pattern import Role
from conflictparse.qualify.certainty import Hedges
from conflictparse.qualify.conditions import is_condition
from conflictparse.qualify.extent import extent_of
from conflictparse.qualify.model import CueFound, CueKind, Qualification, Sign, Speaker, Statement, found
from conflictparse.qualify.quotes import ALL_MARKS
from conflictparse.qualify.told import reaching, statements_of
from conflictparse.rules import cues, words
from conflictparse.tree import Document, Sentence, Upos, Word

_ORDER = tuple(Modality)
_BEFORE_NOUN = frozenset({Shape.ATTRIBUTE, Shape.PRESENT})
_INSERTED = frozenset({ClauseKind.RELATIVE, ClauseKind.REDUCED})


@frozen(kw_only=True)
class Qualifier:
    """Qualifies the matches of one document; it reads once who says what."""

    document: Document
    _told: tuple[tuple[Statement, ...], ...] = field(init=False, repr=False)
    _numbers: dict[int, int] = field(init=False, repr=False)

    @_told.default
    def _read(self) -> tuple[tuple[Statement, ...], ...]:
        return statements_of(self.document)

    @_numbers.default
    def _count(self) -> dict[int, int]:
        return {sentence.start: number for number, sentence in enumerate(self.document.sentences)}

    def of(self, match: Match) -> Qualification | None:
        """What the words around a match make of it; ``None`` if they make it no claim ("als Mosul valt")."""
        if is_condition(match):
            return None
        return self._qualification(match, [*Hedges(match=match).signs(), *self._said(match), *self._answer(match)])

    def all_of(self, match: Match) -> tuple[Qualification, ...]:
        """What the text says of a match, and what somebody says against it."""
        return tuple(each for each in (self.of(match), self.denied(match)) if each is not None)

    def denied(self, match: Match) -> Qualification | None:
        """The second claim where somebody denies the first: "X meldt dat Goma is gevallen. Kiev spreekt dat tegen." (guide, rule 11)."""
        first = self.of(match)
        if first is None or first.modality is Modality.DENIED or self._is_presupposed(match):
            return None
        number = self._numbers[match.sentence.start]
        sign = self._denial_in(number, after=match.trigger) or self._denial_in(number + 1)
        return None if sign is None else self._qualification(match, [sign])

    def _qualification(self, match: Match, signs: list[Sign]) -> Qualification:
        signs = sorted(signs, key=lambda sign: _ORDER.index(sign.sets))
        modality = signs[0].sets if signs else Modality.ASSERTED
        speaker = next((sign.speaker for sign in signs if sign.speaker is not None), None)
        extent, shares = extent_of(match)
        return Qualification(
            modality=modality,
            source=speaker.name if speaker else None,
            extent=extent,
            cues=tuple(self._cues(signs, extent, shares)),
        )

    def _cues(self, signs: list[Sign], extent: Extent, shares: tuple[Word, ...]) -> Iterator[CueFound]:
        for sign in signs:
            yield found(self.document, CueKind.MODALITY, sign.sets, sign.words)
        speaker = next((sign.speaker for sign in signs if sign.speaker is not None), None)
        if speaker is not None:
            text = self.document.text[speaker.start : speaker.end]
            yield CueFound(kind=CueKind.SOURCE, sets=speaker.name, start=speaker.start, end=speaker.end, text=text)
        if shares:
            yield found(self.document, CueKind.EXTENT, extent, shares)

    # --- what is said ------------------------------------------------------------------------------------------------

    def _said(self, match: Match) -> Iterator[Sign]:
        if match.shape in _BEFORE_NOUN:
            return  # "de bezette stad": what is said of the stad takes that for granted
        tries = {word.start for word in match.words if word.lemma.lower() in words.TRY}
        place, actor = match.roles.get(Role.LOCATION), match.roles.get(Role.ACTOR)
        for each in reaching(self._told[self._numbers[match.sentence.start]], match.trigger):
            if not each.quotes and any(word.start in tries for word in each.words):
                continue  # "een poging om Goma in te nemen": the rule has it
            if each.words[0].text == ":" and _names(each.speaker, place):
                continue  # "Goma: stad in handen van rebellen"
            own_plan = each.sets is Modality.EXPECTED and _names(each.speaker, actor)
            yield Sign(sets=each.sets, words=each.words, speaker=None if own_plan else each.speaker)

    def _is_presupposed(self, match: Match) -> bool:
        """Whether a match tells about what is said, and is not said itself: "de bezette stad", "Goma, in juni ingenomen, …"."""
        return match.shape in _BEFORE_NOUN or match.clauses.of(match.trigger).kind in _INSERTED

    # --- the sentence after it ---------------------------------------------------------------------------------------

    def _answer(self, match: Match) -> Iterator[Sign]:
        """ "Klopt het dat Goma is gevallen? Nee, zegt het leger." """
        after = self._sentence(self._numbers[match.sentence.start] + 1)
        if after is None or match.sentence.words[-1].text != "?":
            return
        first = _first_word(after)
        if first.text.lower().rstrip(".,") in cues.NO:
            speaker = next((each.speaker for each in self._told[self._numbers[after.start]] if each.speaker), None)
            yield Sign(sets=Modality.DENIED, words=(first,), speaker=speaker)

    def _sentence(self, number: int) -> Sentence | None:
        return self.document.sentences[number] if number < len(self.document.sentences) else None

    def _denial_in(self, number: int, *, after: Word | None = None) -> Sign | None:
        """A denial of what was said before: "De politie ontkent dat", "Dat klopt niet, zegt X", "'Onzin', zegt Y"."""
        sentence = self._sentence(number)
        if sentence is None or self._begins_paragraph(sentence, after):
            return None
        told = self._told[number]
        for each in told:
            if each.points_back and each.sets is Modality.DENIED and (after is None or each.words[0].start > after.end):
                return Sign(sets=Modality.DENIED, words=each.words, speaker=each.speaker)
        exclaimed = _exclaimed(sentence) if after is None else None
        if exclaimed is not None:
            return Sign(sets=Modality.DENIED, words=(exclaimed,), speaker=next((each.speaker for each in told if each.speaker), None))
        return self._is_not_so(sentence, told, after)

    def _is_not_so(self, sentence: Sentence, told: tuple[Statement, ...], after: Word | None) -> Sign | None:
        """ "Daar klopte niets van", "Volgens X klopt dat niet", "maar X houdt vol dat daar geen sprake van is"."""
        later = [word for word in sentence.words if after is None or word.start > after.end]
        verb = next((word for word in later if {word.lemma.lower(), word.text.lower()} & cues.IS_SO), None)
        if verb is None:
            return None
        near = [word for word in later if abs(word.id - verb.id) <= 6]
        pointer = next((word for word in near if word.text.lower() in cues.POINTS_BACK and word.text.lower() not in ("het", "die")), None)
        negation = next((word for word in near if word.text.lower() in cues.NEGATIONS), None)
        if pointer is None or negation is None or _is_conjunction(pointer):
            return None
        speaker = next((each.speaker for each in reaching(told, verb) if each.speaker), None)
        return Sign(sets=Modality.DENIED, words=(verb,), speaker=speaker)

    def _begins_paragraph(self, sentence: Sentence, after: Word | None) -> bool:
        return after is None and self.document.text[max(0, sentence.start - 2) : sentence.start] == "\n\n"


def _names(speaker: Speaker | None, word: Word | None) -> bool:
    return speaker is not None and word is not None and speaker.start <= word.start < speaker.end


def _is_conjunction(word: Word) -> bool:
    return word.upos is Upos.SCONJ


def _exclaimed(sentence: Sentence) -> Word | None:
    """ "Onzin" of "'Onzin', zegt X", "leugens" of "Grove leugens, zegt X"."""
    told = [word for word in sentence.words[:4] if word.text not in ALL_MARKS]
    for word in told[:2]:
        if word.text.lower() in cues.NONSENSE:
            return word
        if word.upos is not Upos.ADJ and word.text not in ALL_MARKS and word.id > 2:
            return None
    return None


def _first_word(sentence: Sentence) -> Word:
    return next((word for word in sentence.words if word.text not in ALL_MARKS and word.text not in "-–—"), sentence.words[0])
