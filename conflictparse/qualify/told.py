"""Who says what in a text: the statements of its sentences, what they pass on of the sentence before, and the quotations.

Read once for a document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from conflictparse.grammar import clauses_of
from conflictparse.model import Modality
from conflictparse.qualify.model import Speaker, Statement
from conflictparse.qualify.quotes import Quote, quotes_of
from conflictparse.qualify.speech import Telling
from conflictparse.tree import Document, Word

_MEMORY = 4  # sentences for which "hij" may be who spoke last
_NEAR = 40  # code points between a quotation and the verb that tells who speaks


def statements_of(document: Document) -> tuple[tuple[Statement, ...], ...]:
    """The statements of each sentence, and with them the quotations that begin in it."""
    told: list[list[Statement]] = []
    last: Speaker | None = None
    age = 0
    for sentence in document.sentences:
        reader = Telling(document=document, sentence=sentence, clauses=clauses_of(sentence), last=last)
        told.append(list(reader.statements()))
        if not any(each.speaker for each in told[-1]):
            told[-1].extend(reader.person())
        named = next((each.speaker for each in reversed(told[-1]) if each.speaker), None)
        age = 0 if named is not None else age + 1
        last = named if named is not None else last if age <= _MEMORY else None
    _add_passed_on(document, told)
    _add_quotes(document, told)
    return tuple(tuple(each) for each in told)


def reaching(statements: Iterable[Statement], word: Word) -> Iterator[Statement]:
    """The statements that reach a word."""
    return (each for each in statements if word.start in each.reaches)


def _add_passed_on(document: Document, told: list[list[Statement]]) -> None:
    """Lets "Dat melden ooggetuigen" reach the sentence before."""
    for at in range(1, len(told)):
        for each in tuple(told[at]):
            first = document.sentences[at].words[0].text.lower()
            if each.points_back and each.sets is Modality.REPORTED and first in ("dat", "dit", "tenminste", "aldus"):
                told[at - 1].append(evolve(each, reaches=frozenset(word.start for word in document.sentences[at - 1].words)))


def _add_quotes(document: Document, told: list[list[Statement]]) -> None:
    """Gives every quotation its speaker: the one named right beside it, else the one of the quotation or sentence before."""
    before: tuple[Quote, Statement] | None = None
    for quote in quotes_of(document):
        at = document.number_at(quote.words[0].start)
        named = _beside_quote(document, told, quote) or _goes_on(document, told, quote, at, before)
        words = named.words if named is not None else quote.words[:1]
        told_by = Statement(
            sets=named.sets if named is not None else Modality.REPORTED,
            words=words,
            speaker=named.speaker if named is not None else None,
            reaches=frozenset(word.start for word in quote.words),
            quotes=True,
        )
        before = quote, told_by
        for number in range(at, document.number_at(quote.words[-1].start) + 1):
            told[number].append(told_by)


def _beside_quote(document: Document, told: list[list[Statement]], quote: Quote) -> Statement | None:
    """The statement whose verb stands right behind a quotation, or right before its colon."""
    near: list[tuple[int, Statement]] = []
    behind_colon = document.text[: quote.start].rstrip().endswith(":")
    for number in (document.number_at(quote.end - 1), document.number_at(quote.end + 1), document.number_at(quote.start)):
        for each in told[number]:
            spot = each.words[0].start
            after, before = spot - quote.end, quote.start - spot
            if each.quotes:
                continue
            if 0 <= after <= _NEAR and not _breaks(document.text[quote.end : spot]):
                near.append((after, each))
            elif behind_colon and 0 < before < 3 * _NEAR and not _breaks(document.text[spot : quote.start - 2]):
                near.append((before, each))
    return min(near, key=lambda pair: pair[0])[1] if near else None


def _goes_on(
    document: Document, told: list[list[Statement]], quote: Quote, at: int, before: tuple[Quote, Statement] | None
) -> Statement | None:
    """The statement of the quotation before it, or of the sentence before, in the same paragraph."""
    if before is not None and before[1].speaker is not None:
        between = document.text[before[0].end : quote.start]
        if "\n\n" not in between and len(_split(between)) <= 1:
            return evolve(before[1], sets=Modality.REPORTED)
    for number in (at, at - 1):
        if number < 0 or "\n\n" in document.text[document.sentences[number].start : quote.start]:
            break
        for each in reversed(told[number]):
            if each.speaker is not None and not each.quotes and each.words[0].start < quote.start:
                return evolve(each, sets=Modality.REPORTED)
    return None


def _split(text: str) -> list[str]:
    """The full stops inside a text, other than the one at its end."""
    return [part for part in text.strip().rstrip(".:").split(". ") if part][1:]


def _breaks(text: str) -> bool:
    return "\n\n" in text or ". " in text or any(mark in text for mark in '"“”„«»')
