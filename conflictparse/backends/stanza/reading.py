"""Texts through a Stanza pipeline, and what comes out as our own trees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import torch
from attrs import evolve, field, frozen
from stanza import Document as StanzaDocument
from stanza import Pipeline

from conflictparse.backends.lemmas import dictionary_forms, split_lemma
from conflictparse.backends.stanza.sentences import Token, whole_sentences
from conflictparse.datelines import dateline
from conflictparse.tree import Deprel, Sentence, Upos, Word

# A name that is spelled as a Dutch word reads as that word ("IS verloor Mosul": "is"). The parser gets one of the same length instead.
_STAND_INS = {"IS": "EU"}
_STAND_IN = re.compile(rf"\b({'|'.join(_STAND_INS)})\b")
# Plurals that are never an adjective, though their singular may be one: in "kregen de militairen hulp" the tagger sees "militairen hulp"
_ONLY_NOUNS = frozenset("militairen extremisten fundamentalisten islamisten nationalisten separatisten communisten".split())
# Plurals that are verbs too, but not right behind a number or an adjective: "nog drie wijken", "hun laatste wijken"
_ALSO_VERBS = frozenset("wijken kampen bergen landen posten plaatsen".split())
_LEMMAS_KEPT = 100_000  # (word, tag) pairs; some 20 MB


@frozen(eq=False)
class Reader:
    """A pipeline, and the lemmas that it gave lately."""

    pipeline: Pipeline
    _lemmas: dict[tuple[str, str], str] = field(init=False, factory=dict)

    def read(self, texts: Sequence[str]) -> Iterator[tuple[Sentence, ...]]:
        """The trees of each text. The sentences of all of them go through the models together, sorted by length."""
        with torch.inference_mode():
            cut = [whole_sentences(text, tokens) for text, tokens in zip(texts, self._tokenized(texts), strict=True)]
            pieces = [[_pieces(tokens) for tokens in sentences] for sentences in cut]
            parsed = iter(self._parsed([piece for sentences in pieces for sentence in sentences for piece in sentence]))
        for text, sentences in zip(texts, pieces, strict=True):
            yield tuple(_sentence([(next(parsed), piece) for piece in sentence], text) for sentence in sentences)

    def _tokenized(self, texts: Sequence[str]) -> Iterator[list[list[Token]]]:
        documents = self.pipeline.bulk_process([StanzaDocument([], text=text) for text in texts], processors="tokenize")
        for document in documents:
            yield [[Token(token.text, token.start_char, token.end_char) for token in each.tokens] for each in document.sentences]

    def _parsed(self, sentences: list[list[Token]]) -> list[Any]:
        """Stanza's sentences, tagged and parsed."""
        if not sentences:
            return []
        document = StanzaDocument(
            [[{"id": at, "text": _stand_in(token.text)} for at, token in enumerate(tokens, 1)] for tokens in sentences]
        )
        processors = self.pipeline.processors
        document = processors["pos"].process(document)
        _retag(document)
        self._lemmatize(document)
        return list(processors["depparse"].process(document).sentences)

    def _lemmatize(self, document: Any) -> None:
        """A lemma depends on the word and its tag alone, so each pair is looked up once."""
        lemmatizer = self.pipeline.processors["lemma"]
        if lemmatizer.use_identity or lemmatizer.trainer.has_contextual_lemmatizers():
            lemmatizer.process(document)
            return
        if len(self._lemmas) > _LEMMAS_KEPT:
            self._lemmas.clear()
        pairs = [(word.text, word.upos) for sentence in document.sentences for word in sentence.words]
        if new := list(dict.fromkeys(pair for pair in pairs if pair not in self._lemmas)):
            words = StanzaDocument([[{"id": at, "text": text, "upos": upos} for at, (text, upos) in enumerate(new, 1)]])
            found = lemmatizer.process(words).sentences[0].words
            self._lemmas.update((pair, word.lemma) for pair, word in zip(new, found, strict=True))
        document.set(["lemma"], [self._lemmas[pair] for pair in pairs])


def _stand_in(text: str) -> str:
    return _STAND_IN.sub(lambda found: _STAND_INS[found[1]], text)


def _retag(document: Any) -> None:
    """Plural nouns that the tagger took for adjectives or verbs, so that the parser sees nouns."""
    for sentence in document.sentences:
        for before, word in pairwise([None, *sentence.words]):
            lower = word.text.lower()
            adjective = word.upos == Upos.ADJ and lower in _ONLY_NOUNS
            counted = before is not None and (before.upos == Upos.NUM or (before.upos == Upos.ADJ and before.text.endswith("e")))
            if adjective or (word.upos == Upos.VERB and counted and lower in _ALSO_VERBS):
                word.upos, word.feats = Upos.NOUN.value, "Number=Plur"


def _pieces(tokens: list[Token]) -> list[list[Token]]:
    """A sentence, its dateline apart: "GOMA - | Het leger …" is parsed as two, or the parser takes Goma for the subject."""
    ends = dateline(tokens)
    return [tokens[:ends], tokens[ends:]] if ends else [tokens]


def _sentence(pieces: list[tuple[Any, list[Token]]], text: str) -> Sentence:
    """The tree of a sentence; its dateline hangs on its root as ``parataxis``."""
    words: tuple[Word, ...] = ()
    for parsed, tokens in pieces:
        piece = tuple(_word(word, token, text) for word, token in zip(parsed.words, tokens, strict=True))
        words = _joined(words, piece) if words else piece
    return dictionary_forms(Sentence(words=words))


def _joined(dateline: tuple[Word, ...], rest: tuple[Word, ...]) -> tuple[Word, ...]:
    shift = len(dateline)
    moved = tuple(evolve(word, id=word.id + shift, head=word.head + shift if word.head else 0) for word in rest)
    root = next(word.id for word in moved if not word.head)
    return (*(word if word.head else evolve(word, head=root, deprel=Deprel.PARATAXIS) for word in dateline), *moved)


def _word(word: Any, token: Token, text: str) -> Word:
    written = text[token.start : token.end]
    lemma, parts = split_lemma(word.lemma or word.text, word.text)
    if written != word.text:  # a stand-in
        lemma, parts = lemma.replace(word.text, written) if word.text in lemma else written, ()
    return Word(
        id=word.id,
        start=token.start,
        end=token.end,
        text=written,
        lemma=lemma,
        parts=parts,
        upos=Upos(word.upos),
        feats=_feats(word.feats),
        head=int(word.head),
        deprel=Deprel.of(word.deprel),
    )


def _feats(feats: str | None) -> tuple[tuple[str, str], ...]:
    """``"Number=Plur|Tense=Past"`` → ``(("Number", "Plur"), ("Tense", "Past"))``."""
    pairs = (pair.partition("=") for pair in (feats or "").split("|") if "=" in pair)
    return tuple(sorted((name, value) for name, _, value in pairs))
