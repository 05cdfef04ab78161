"""What a tokenizer cut wrongly, mended before tagging: ``Token`` values of a text in, sentences of them out.

Whatever the tokenizer, a few cuts are certain from the text alone. Each rule here is measured by ``tools/evaluate_nl.py`` (tokens and
sentences of news in ``tests/tokens_nl.tsv``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from attrs import evolve, frozen

from conflictparse.tree import SENTENCE_END

# Abbreviations that end in a full stop and hardly end a sentence; as written, in lower case (Woordenlijst Nederlandse Taal, Taalunie)
_ABBREVIATIONS = frozenset(
    "bijv bv blz ca dhr dr drs ds e.d gen ir jhr jl kapt kol lt maj mevr mgr min mr nl nr nrs o.a o.l.v ong op.cit pag plm plv prof red "
    "resp sgt st t.a.v t.g.v t.o.v tel v.chr n.chr vgl vs wnd zgn d.w.z m.a.w m.b.t m.n i.p.v i.s.m i.v.m a.h.w".split()
)
# Abbreviations that may well end one
_MAY_END = frozenset("a.s apr art aug dec e.a e.v enz etc feb jan jl mrt nov okt sep sept".split())
# Words that start a sentence, and no name, when they have a capital behind another word: "Overheid De gemeenteraad …"
_STARTERS = frozenset(
    "De Het Een Er In Op Dit Deze Dat Die Hij Zij Ze Wij We Ik Ook Maar En Door Na Sinds Volgens Bij Met Voor Tijdens Toen Als Omdat Naast "
    "Vanaf Om Aan Uit Over Onder Tegen Zo Daarnaast Daarna Sommige Veel Vele Alle Elke Hun Zijn Haar Waar Wat Wie Hoe Is Was Wordt".split()
)
_LABEL = 5  # tokens, with the colon
_STOPS = frozenset({".", "!", "?"})
_CLOSING = frozenset({*"\"'”’»)", "''"})
_NOT_BEFORE_A_START = frozenset(",:;-–(")
_CUT_OFF = frozenset("“”„«»…")
_HEADED = re.compile(r"[\[(]?\d{1,2}[.:u]\d\d(?: uur)?[\])]?")  # "(17.05)"
_REST = re.compile(r"['’‘`][^\W\d_].*|!+")  # what is never a token of its own right behind a letter, or behind "?"
_LINK = re.compile(r"https?://.*[^.,;:)]")
_GLUED_STOP = re.compile(r"[A-Z]{2,5}\.|[^\W\d_]{3,}\.")
_OPENS = re.compile(r"[\"'“‘«„(–-]*\s?[^\W_a-zà-ÿ]")


@frozen
class Token:
    """A token and where it stands in the text: ``text[start:end]``."""

    text: str
    start: int
    end: int


def whole_sentences(text: str, sentences: Iterable[list[Token]]) -> list[list[Token]]:
    """The sentences of a text, with quotation marks and full stops on their own, cut behind a full stop and nowhere in mid-sentence."""
    tokens: list[Token] = []
    ends: set[int] = set()
    for sentence in sentences:
        tokens.extend(_glued(_cut(text, sentence)))
        ends.add(tokens[-1].end)
    whole: list[list[Token]] = [[]]
    for token, after in pairwise([*tokens, None]):
        assert token is not None
        whole[-1].append(token)
        if after is not None and _parts(text, whole[-1], after, cut=token.end in ends):
            whole.append([])
    return whole if tokens else []


def _parts(text: str, sentence: list[Token], after: Token, *, cut: bool) -> bool:
    """Whether a sentence ends before ``after``. ``cut`` is whether the tokenizer says so."""
    last = sentence[-1]
    between = text[last.end : after.start]
    if "\n\n" in between:
        return True
    if not cut:
        ended = _is_stop(sentence) or (_is_abbreviation(last.text, _MAY_END) and not after.text[0].isdigit())
        return bool(between) and ended and _OPENS.match(text, after.start) is not None
    if _is_abbreviation(last.text, _ABBREVIATIONS) or (not between and after.text in _CLOSING):
        return False  # "kol. Jansen", "'Wij blijven.'"
    if _is_abbreviation(last.text, _MAY_END):
        return _OPENS.match(text, after.start) is not None and not after.text[0].isdigit()  # not "12 okt. 2017"
    if _HEADED.fullmatch(text, sentence[0].start, last.end) or (last.text == ":" and len(sentence) <= _LABEL):
        return False  # "(14.35) Het leger …", "Activisten: Daraa omsingeld"
    if text[last.end - 1] in SENTENCE_END:
        return True
    return bool(between) and after.text in _STARTERS and last.text[-1] not in _NOT_BEFORE_A_START


def _is_stop(sentence: list[Token]) -> bool:
    """Whether a sentence has come to a full stop that stands on its own, with what closes behind it: "… trof .", "… trof . ' "."""
    at = len(sentence) - 1
    while at > 0 and sentence[at].text in _CLOSING:
        at -= 1
    return sentence[at].text in _STOPS and at > 0 and not sentence[at - 1].text.isdigit()


def _cut(text: str, tokens: list[Token]) -> Iterator[Token]:
    """The tokens with quotation marks cut off, and a full stop off a word that is no abbreviation ("… op IS.", "… op straat. Daarna")."""
    for token, after in pairwise([*tokens, None]):
        assert token is not None
        first, last = token.start, token.end
        while last - first > 1 and text[first] in _CUT_OFF:
            yield Token(text[first], first, first + 1)
            first += 1
        closing = 0
        while last - closing - first > 1 and text[last - closing - 1] in _CUT_OFF:
            closing += 1
        inside = evolve(token, text=text[first : last - closing], start=first, end=last - closing)
        starts_anew = after is None or (after.start > token.end and _OPENS.match(text, after.start) is not None)
        yield from _without_glued_stop(inside) if starts_anew else (inside,)
        yield from (Token(text[at], at, at + 1) for at in range(last - closing, last))


def _without_glued_stop(token: Token) -> tuple[Token, ...]:
    link = _LINK.match(token.text)
    kept = len(link[0]) if link else len(token.text) - 1
    if link is None and (not _GLUED_STOP.fullmatch(token.text) or _is_abbreviation(token.text, _ABBREVIATIONS | _MAY_END)):
        return (token,)
    rest = range(token.start + kept, token.end)
    return evolve(token, text=token.text[:kept], end=token.start + kept), *(Token(token.text[at - token.end], at, at + 1) for at in rest)


def _is_abbreviation(text: str, listed: frozenset[str]) -> bool:
    """Whether a word with its full stop is in a list: "kol.", "Kol."; not "VS."."""
    return text.endswith(".") and text[:-1].lower() in listed and not text[:-1].isupper()


def _glued(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens, with pieces joined that are one: "kol" "." → "kol.", "Al-Qa" "’im" → "Al-Qa’im", "@" "OekraineNu", "?" "!"."""
    held: Token | None = None
    for token in tokens:
        if held is not None and token.start == held.end and _belong(held.text, token.text):
            held = evolve(held, text=held.text + token.text, end=token.end)
            continue
        if held is not None:
            yield held
        held = token
    if held is not None:
        yield held


def _belong(before: str, after: str) -> bool:
    if after == ".":
        return _is_abbreviation(before + after, _ABBREVIATIONS | _MAY_END)
    if before == after == "'":
        return True
    if before in ("@", "#"):
        return after[0].isalnum()
    return _REST.fullmatch(after) is not None and (before[-1] == "?" if after[0] == "!" else before[-1].isalpha())
