"""Dead words: listed in a rule, and never met, because no text has that dictionary form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from attrs import field, frozen

from conflictparse.backends.lemmas import LINKS, split_lemma, verb_forms
from conflictparse.lint.problem import Problem, ProblemKind
from conflictparse.pattern import Rule
from conflictparse.rules.common import COMMON
from conflictparse.tree import Document, Upos

# Prepositions that are too short for the list of common words
_SHORT = frozenset({"à", "in", "na", "om", "op", "te"})
_SHORTEST_PART = 3  # code points of a part of a compound
_UNKNOWN = "is in no word list and in none of these rules' sentences: mend it, or give an example with it"
_VERBAL = frozenset({Upos.VERB, Upos.AUX})
# The forms that the bundled model's lemmatizer was taught: a checkout has them, an installed package does not
_TAUGHT = Path(__file__).parents[2] / "tools" / "lemmas_nl.tsv"


@frozen(kw_only=True)
class Vocabulary:
    """The words that a rule can meet.

    Attributes:
        lemmas: Dictionary forms.
        forms: Written forms, with the dictionary forms that they are of.
        seen: What the parser made of the rules' own sentences: dictionary forms, and words as written that are no verbs.
    """

    lemmas: frozenset[str]
    forms: dict[str, frozenset[str]] = field(repr=False)
    seen: frozenset[str]

    @classmethod
    def of(cls, documents: Iterable[Document], words: Iterable[str]) -> Vocabulary:
        """The vocabulary of the package, of some parsed sentences, and of a list of dictionary forms."""
        forms: dict[str, set[str]] = {}
        for form, lemma in _known_forms():
            forms.setdefault(form, set()).add(lemma)
        met = [word for document in documents for word in document.words]
        return cls(
            lemmas=frozenset().union({word.lower() for word in words}, *forms.values()),
            forms={form: frozenset(lemmas) for form, lemmas in forms.items()},
            seen=frozenset({word.lemma.lower() for word in met} | {word.text.lower() for word in met if word.upos not in _VERBAL}),
        )

    def wrong_as_trigger(self, word: str) -> str | None:
        """Why a trigger is never met; ``None`` if it can be."""
        if word in self.lemmas | self.seen:
            return None
        if lemmas := sorted(self.forms.get(word, ())):
            return f'"{word}" is a form of "{lemmas[0]}": list that, or give an example in which "{word}" is no verb'
        return None if self._is_known(word) else f'"{word}" {_UNKNOWN}'

    def wrong_as_neighbour(self, word: str) -> str | None:
        """Why a word beside the trigger, which may be listed as written, is never met."""
        return None if self._is_known(word) else f'"{word}" {_UNKNOWN}'

    def wrong_as_ending(self, ending: str) -> str | None:
        """Why no compound ends so."""
        bare = ending.lstrip("-")
        return None if self._is_known(bare) or any(word.endswith(bare) for word in self.lemmas | self.seen) else f'"…{ending}" {_UNKNOWN}'

    def _is_known(self, word: str) -> bool:
        return self._is_listed(word) or any(
            self._is_listed(word[cut:]) and self._is_first_part(word[:cut]) for cut in range(2, len(word) - _SHORTEST_PART + 1)
        )

    def _is_listed(self, word: str) -> bool:
        verb = word.removesuffix("ing") + "en" if word.endswith("ing") else ""  # "omcirkeling" is what one does who "omcirkelen"
        return verb in self.lemmas or word in self.lemmas or word in self.seen or word in self.forms or word in COMMON or word in _SHORT

    def _is_first_part(self, part: str) -> bool:
        """Whether a compound can begin so: "troepen" of "troepenaftrek", "regerings" of "regeringshanden"."""
        stems = (part.removesuffix(link) for link in LINKS if part.endswith(link))
        return part in _SHORT or any(len(stem) >= _SHORTEST_PART and self._is_listed(stem) for stem in stems)


def dead_words(rules: Sequence[Rule], vocabulary: Vocabulary) -> Iterator[Problem]:
    """One problem for each dead word, also of a list that several rules share."""
    found: dict[str, list[str]] = {}
    for rule in rules:
        for wrong in _wrong_words(rule, vocabulary):
            found.setdefault(wrong, []).append(rule.id)
    for wrong, ids in found.items():
        others = list(dict.fromkeys(each for each in ids if each != ids[0]))
        also = f" (also in {', '.join(others)})" if others else ""
        yield Problem(rule=ids[0], kind=ProblemKind.DEAD_WORD, message=wrong + also)


def _wrong_words(rule: Rule, vocabulary: Vocabulary) -> Iterator[str]:
    neighbours = frozenset().union(rule.case, *(slot.case for slot in rule.slots), *(each.words | each.case for each in rule.beside))
    endings = rule.last_part.union(*(each.last_part for each in rule.beside))
    for words, wrong in (
        (rule.words, vocabulary.wrong_as_trigger),
        (neighbours, vocabulary.wrong_as_neighbour),
        (endings, vocabulary.wrong_as_ending),
    ):
        yield from (message for word in sorted(words) if (message := wrong(word)))


@cache
def _known_forms() -> tuple[tuple[str, str], ...]:
    """Written forms with their dictionary forms."""
    taught: list[tuple[str, str]] = []
    if _TAUGHT.is_file():
        rows = (line.split("\t") for line in _TAUGHT.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
        taught = [(form, split_lemma(lemma, form)[0].lower()) for form, _, lemma in rows]
    return (*verb_forms().items(), *taught)
