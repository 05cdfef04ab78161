"""The one algorithm: an ordered chain of rules over a sentence. It knows no rule and no word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import takewhile

from attrs import field, frozen

from conflictparse.pattern import Node, Reach, Role, Rule
from conflictparse.tree import Deprel, Sentence, Upos, Word

Fits = Callable[[Word, Role], bool]
"""Whether a word can stand for a role: a place for LOCATION, a party for the others."""


@frozen(kw_only=True)
class Match:
    """A rule found in a sentence: its trigger, the word of each role, and all words that it used."""

    rule: Rule
    sentence: Sentence
    trigger: Word
    roles: Mapping[Role, Word] = field(eq=False)
    words: tuple[Word, ...]


@frozen(kw_only=True)
class _Binding:
    """What a node and those below it were bound to."""

    roles: tuple[tuple[Role, Word], ...] = ()
    words: tuple[Word, ...] = ()
    closed: frozenset[int] = frozenset()

    def joined(self, other: _Binding) -> _Binding:
        return _Binding(roles=self.roles + other.roles, words=self.words + other.words, closed=self.closed | other.closed)


def find_matches(sentence: Sentence, rules: Iterable[Rule], fits: Fits) -> tuple[Match, ...]:
    """All matches in a sentence. Trigger words that an earlier rule has used are closed to later ones."""
    found: list[Match] = []
    closed: set[int] = set()
    for rule in rules:
        for word in sentence.words:
            if word.id in closed or not _is(word, rule.root, sentence):
                continue
            binding = _bind(sentence, word, rule.root, fits, frozenset())
            if binding is None or binding.closed & closed:
                continue
            closed |= binding.closed
            words = tuple(sorted({each.id: each for each in binding.words}.values(), key=lambda each: each.id))
            found.append(Match(rule=rule, sentence=sentence, trigger=word, roles=dict(binding.roles), words=words))
    return tuple(sorted(found, key=lambda match: match.trigger.id))


def _bind(sentence: Sentence, word: Word, node: Node, fits: Fits, taken: frozenset[int]) -> _Binding | None:
    """What the node and its children are bound to if ``word`` is the node; ``None`` if the construction is not there."""
    own = _Binding(
        roles=((node.role, word),) if node.role else (),
        words=(word,),
        closed=frozenset({word.id}) if node.lemma or node.last_part else frozenset(),
    )
    taken = taken | {word.id}
    for child in node.children:
        bound = _first(sentence, word, child, fits, taken)
        if child.absent and bound is not None:
            return None
        if bound is None:
            if child.required and not child.absent:
                return None
            continue
        own = own.joined(bound)
        taken = taken | {each.id for each in bound.words}
    return own


def _first(sentence: Sentence, word: Word, node: Node, fits: Fits, taken: frozenset[int]) -> _Binding | None:
    for deprel, candidate in _candidates(sentence, word, node.reach):
        if candidate.id in taken or (node.deprel and deprel not in node.deprel) or not _is(candidate, node, sentence):
            continue
        if node.role and not (fits(candidate, node.role) and (candidate.upos is not Upos.ADJ or Upos.ADJ in node.upos)):
            continue  # an adjective stands for a party only where the rule asks for one: "in Russische handen"
        if (bound := _bind(sentence, candidate, node, fits, taken)) is not None:
            return bound
    return None


def _candidates(sentence: Sentence, word: Word, reach: Reach) -> Iterator[tuple[Deprel, Word]]:
    if reach is Reach.ARGUMENT:
        yield from sentence.arguments(word)
    elif reach is Reach.PARENT:
        if above := sentence.parent(word):
            yield word.deprel, above
    elif reach is Reach.NEAR:
        near = [*_clause_side(reversed(sentence.words[: word.id - 1])), *_clause_side(sentence.words[word.id :])]
        yield from ((each.deprel, each) for each in sorted(near, key=lambda each: abs(each.id - word.id)))
    else:
        words = reversed(sentence.words[: word.id - 1]) if reach is Reach.BEFORE else sentence.words[word.id :]
        yield from ((each.deprel, each) for each in takewhile(lambda each: not _is_stop(each), words))


def _clause_side(words: Iterable[Word]) -> Iterator[Word]:
    """The words on one side of a trigger up to the edge of its clause; a relative pronoun is the last of them."""
    for each in words:
        if _is_stop(each):
            return
        yield each
        if each.feat("PronType") == "Rel" or each.upos is Upos.SCONJ:  # "dat Irak in augustus annexeerde" is often taken for one
            return


def _is_stop(word: Word) -> bool:
    return word.upos is Upos.PUNCT and word.text in (";", ":")


def _is(word: Word, node: Node, sentence: Sentence) -> bool:
    if node.lemma and word.lemma.lower() not in node.lemma:
        return False
    if node.last_part and not any(word.lemma.lower().endswith(part) for part in node.last_part):
        return False
    if node.upos and word.upos not in node.upos:
        return False
    if node.case or node.without_case:
        cases = prepositions(sentence, word)
        return not cases if node.without_case else bool(cases & node.case)
    return True


def prepositions(sentence: Sentence, word: Word) -> frozenset[str]:
    """The prepositions that a word stands behind: "uit de stad Hawija" → ``{"uit"}`` for "stad" and for "Hawija".

    Those that hang on it, else one that stands before it and its determiners, adjectives and title: a tree may be wrong.
    """
    if own := sentence.children(word, Deprel.CASE):
        return frozenset(child.text.lower() for child in own)
    for before in reversed(sentence.words[: word.id - 1]):
        if before.upos is Upos.ADP and (before.deprel is not Deprel.COMPOUND_PRT or word.deprel is Deprel.FIXED):
            return frozenset({before.text.lower()})
        named_after = before.upos is Upos.NOUN and word.upos is Upos.PROPN and before.feat("Number") != "Plur"
        one_name = before.head in (word.id, word.head) or word.head == before.id
        if before.upos not in (Upos.DET, Upos.ADJ, Upos.NUM) and not named_after and not (before.upos is Upos.PROPN and one_name):
            break
    return frozenset()
