"""Where a sentence begins with the place that it was written in: "GOMA - Het leger …", "KIEV (ANP/AFP) – …", "Port Sudan - De …"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

_LONGEST = 12  # tokens, with the dash
_LONGEST_NAME = 3  # words of a town in small letters
_DASHES = frozenset("-–—")


class Written(Protocol):
    """A token or a word, and where it stands in the text."""

    @property
    def text(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def dateline(words: Sequence[Written]) -> int:
    """How many words at the start of a sentence are its dateline, with the dash; 0 if there is none.

    In capitals, or with a capital for each word, and then with white space around the dash. What follows has a capital, and no second
    dash: "M23 - de rebellenbeweging - heeft Goma ingenomen" begins with a party.
    """
    dash = next((at for at, word in enumerate(words[:_LONGEST]) if word.text in _DASHES), 0)
    if not 0 < dash < len(words) - 1 or any(word.text in _DASHES for word in words[dash + 1 :]) or not _begins(words[dash + 1 :]):
        return 0
    aside = next((at for at, word in enumerate(words[:dash]) if word.text == "("), dash)
    names = [word.text for word in words[:aside] if word.text != ","]
    closed = aside == dash or words[dash - 1].text == ")"
    if not names or not closed:
        return 0
    loose = words[dash - 1].end < words[dash].start and words[dash].end < words[dash + 1].start
    titled = loose and len(names) <= _LONGEST_NAME and all(name[0].isupper() for name in names)
    return dash + 1 if all(map(str.isupper, names)) or titled else 0


def _begins(words: Sequence[Written]) -> bool:
    """Whether a sentence begins here: a capital or a number, perhaps behind a quotation mark."""
    first = next((word.text[0] for word in words if word.text[0].isalnum()), "")
    return first.isupper() or first.isdigit()
