"""Is this Dutch? Asked before parsing: a tree of another language would give a silent, empty report."""

from __future__ import annotations

import re
import threading
from functools import cache
from typing import TYPE_CHECKING

from conflictparse.errors import NotDutchError

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# Frequent words that no neighbouring language writes so. A Dutch article has one in about every six words.
_DUTCH_WORDS = frozenset(
    "een niet zijn aan naar maar werd wordt worden bij uit heeft hebben deze door volgens zich tegen hun geen hadden zou wel meer "
    "veel zij wij hij dat ook".split()
)
_ENOUGH = 0.1  # share of such words at which no further question is asked
_FEW_WORDS = 6  # below this the text is too short to judge: a headline of names
_LIKELY = 0.9  # probability of another language at which a text is refused
_WORD = re.compile(r"[^\W\d_]+")
_LANGUAGES = ("nl", "en", "de", "fr", "es", "it", "pt", "af", "da", "sv", "no", "pl", "tr", "ru", "uk", "ar", "fa", "he", "zh", "id")
_lock = threading.Lock()


def require_dutch(text: str) -> None:
    """Let Dutch pass, and texts too short to judge.

    Raises:
        NotDutchError: if the text is in another language, or has no words.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        raise NotDutchError(reason="The text has no words, so it is not a Dutch report.")
    share = sum(word in _DUTCH_WORDS for word in words) / len(words)
    if len(words) < _FEW_WORDS or share >= _ENOUGH:
        return
    language, probability = _identifier().classify(text)
    if language != "nl" and probability >= _LIKELY:
        raise NotDutchError(
            reason=f"The text looks like {language!r} (probability {probability:.2f}; {share:.0%} of its words are frequent Dutch ones). "
            "conflictparse reads Dutch only: translate it first, or pass the Dutch original."
        )


@cache
def _load_identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(_LANGUAGES))
    return identifier


def _identifier() -> LanguageIdentifier:
    with _lock:
        return _load_identifier()
