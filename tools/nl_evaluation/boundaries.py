"""Where tokens and sentences begin and end: a backend against annotated texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

from attrs import frozen

from conflictparse.backends.base import Backend
from conflictparse.normalize import normalize
from conflictparse.tree import Document
from nl_evaluation.annotated import GLUED, SENTENCE, AnnotatedText
from nl_evaluation.figures import Figures


@frozen(kw_only=True)
class Cut:
    """One text, cut as it should be and as a backend cuts it.

    Spans count the characters that are no white space, so that a line break or a blank line makes no difference.

    Attributes:
        expected: The text with its right cut.
        read: The sentences that the backend made, each the tokens with what is between them.
        tokens: The figures of the tokens.
        sentences: The figures of the sentences, as in the CoNLL 2018 shared task: right if they begin and end where they should.
    """

    expected: AnnotatedText
    read: tuple[tuple[str, ...], ...]
    tokens: Figures
    sentences: Figures

    @property
    def right(self) -> bool:
        """Whether every token and every sentence is right."""
        return all(each.gold == each.found == each.right for each in (self.tokens, self.sentences))

    def __str__(self) -> str:
        """What should be and what is, both as annotations without line breaks."""
        text = self.expected.text
        return f"{self.expected.kind}\n    should be {_shown(text, self.expected.sentences)}\n    is        {_shown(text, self.read)}"


def cut(texts: Iterable[AnnotatedText], backend: Backend) -> tuple[Cut, ...]:
    """How a backend cuts texts, after the clean-up that ``parse_report`` gives a report."""
    texts = tuple(texts)
    documents = backend.parse_many(normalize(each.text).text for each in texts)
    return tuple(_compared(expected, document) for expected, document in zip(texts, documents, strict=True))


def total(cuts: Iterable[Cut]) -> tuple[Figures, Figures]:
    """The figures of the tokens and of the sentences of some texts together."""
    tokens = sentences = Figures(gold=0, found=0, right=0)
    for each in cuts:
        tokens, sentences = tokens + each.tokens, sentences + each.sentences
    return tokens, sentences


def _compared(expected: AnnotatedText, document: Document) -> Cut:
    read = tuple(tuple("".join(word.text.split()) for word in sentence.words) for sentence in document.sentences)
    gold_tokens, gold_sentences = _spans(expected.sentences)
    tokens, sentences = _spans(read)
    return Cut(
        expected=expected,
        read=read,
        tokens=Figures.of(gold_tokens, tokens),
        sentences=Figures.of(gold_sentences, sentences),
    )


def _spans(sentences: tuple[tuple[str, ...], ...]) -> tuple[frozenset[tuple[int, int]], frozenset[tuple[int, int]]]:
    """The spans of the tokens and of the sentences."""
    token_ends = accumulate((len(token) for sentence in sentences for token in sentence), initial=0)
    sentence_ends = accumulate((sum(map(len, sentence)) for sentence in sentences), initial=0)
    return frozenset(pairwise(token_ends)), frozenset(pairwise(sentence_ends))


def _shown(text: str, sentences: tuple[tuple[str, ...], ...]) -> str:
    return f" {SENTENCE} ".join(" ".join(signs) for signs in _signs(text, sentences))


def _signs(text: str, sentences: tuple[tuple[str, ...], ...]) -> Iterator[list[str]]:
    """The tokens as the annotation writes them: ``~`` before one that has no space before it."""
    at = 0
    for sentence in sentences:
        signs = []
        for token in sentence:
            start = at
            while text[start].isspace():
                start += 1
            signs.append(token if start > at or at == 0 else GLUED + token)
            at = start
            for character in token:
                while text[at] != character:
                    at += 1
                at += 1
        yield signs
