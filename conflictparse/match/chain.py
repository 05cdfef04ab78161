"""Rules in their order, with an index: which words can trigger which rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from conflictparse.pattern import Rule
from conflictparse.tree import Sentence, Upos, Word

_OPEN_CLASS = frozenset({Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.ADV})


def _tuple(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(rules)


@frozen
class Chain:
    """An ordered chain of rules; what one has used is closed to those behind it."""

    rules: tuple[Rule, ...] = field(converter=_tuple)
    _by_word: dict[str, list[int]] = field(init=False, repr=False, eq=False)
    _by_ending: dict[str, list[tuple[str, int]]] = field(init=False, repr=False, eq=False)  # by the last two letters

    @_by_word.default
    def _index_words(self) -> dict[str, list[int]]:
        index: defaultdict[str, list[int]] = defaultdict(list)
        for number, rule in enumerate(self.rules):
            for each in rule.words:
                index[each].append(number)
        return dict(index)

    @_by_ending.default
    def _index_endings(self) -> dict[str, list[tuple[str, int]]]:
        index: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for number, rule in enumerate(self.rules):
            for each in rule.last_part:
                index[each[-2:]].append((each, number))
        return dict(index)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def triggers(self, sentence: Sentence) -> Iterator[tuple[Rule, Word]]:
        """The rules that words of a sentence can trigger, in their order, each with its words in theirs. Prepositions are not looked at."""
        words: defaultdict[int, list[Word]] = defaultdict(list)
        for word in sentence.words:
            for number in self._of(word):
                words[number].append(word)
        for number in sorted(words):
            yield from ((self.rules[number], word) for word in words[number])

    def _of(self, word: Word) -> set[int]:
        if word.upos in (Upos.PRON, Upos.DET) and word.lemma == "zijn":
            return set()  # "zijn mannen"
        lemma = word.lemma.lower()
        found = set(self._by_word.get(lemma, ()))
        if word.upos in _OPEN_CLASS:
            found.update(self._by_word.get(word.text.lower(), ()))
        is_name = word.upos is Upos.PROPN and word.id > 1 and "-" not in word.text  # "de Broederschapsalliantie": no compound
        if not is_name:
            found.update(number for ending, number in self._by_ending.get(lemma[-2:], ()) if lemma.endswith(ending))
        return found
