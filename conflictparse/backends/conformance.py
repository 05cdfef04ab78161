"""What any backend must keep. Run it on your own: ``assert not violations(MyBackend(), texts)``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conflictparse.backends.base import Backend
from conflictparse.tree import Document, Sentence


def violations(backend: Backend, texts: Iterable[str]) -> tuple[str, ...]:
    """Every broken promise of a backend on some texts, as sentences; empty if it conforms.

    The promises: offsets slice back to the words; words in order, without overlap; the text covered but for white space;
    one root a sentence, heads inside the sentence, no cycles; the same trees each time and from ``parse_many``.
    """
    texts = tuple(texts)
    found: list[str] = []
    many = tuple(backend.parse_many(texts))
    if len(many) != len(texts):
        return (f"parse_many() gives {len(many)} documents for {len(texts)} texts",)
    for text, together in zip(texts, many, strict=True):
        alone = backend.parse(text)
        found.extend(f"{text[:30]!r}: {problem}" for problem in _document(text, alone))
        if backend.parse(text) != alone:
            found.append(f"{text[:30]!r}: a second parse() gives other trees")
        if together.text != text:
            found.append(f"{text[:30]!r}: parse_many() does not keep the order")
        else:
            found.extend(f"{text[:30]!r}: parse_many(): {problem}" for problem in _document(text, together))
    return tuple(found)


def _document(text: str, document: Document) -> Iterator[str]:
    if document.text != text:
        yield "the document has another text"
        return
    at = 0
    for word in document.words:
        if text[word.start : word.end] != word.text:
            yield f"word {word.text!r} is not at {word.start}:{word.end}"
        if word.start < at or word.end <= word.start:
            yield f"word {word.text!r} overlaps the one before it, or is empty"
        elif gap := text[at : word.start].strip():
            yield f"{gap!r} is in no word"
        at = word.end
    if rest := text[at:].strip():
        yield f"{rest!r} is in no word"
    if not all(sentence.words for sentence in document.sentences):
        yield "a sentence has no words"
        return
    for sentence in document.sentences:
        yield from _tree(sentence)


def _tree(sentence: Sentence) -> Iterator[str]:
    where = f"sentence at {sentence.start}"
    ids = [word.id for word in sentence.words]
    if ids != list(range(1, len(ids) + 1)):
        yield f"{where}: word ids are {ids}"
        return
    if any(not 0 <= word.head <= len(ids) for word in sentence.words):
        yield f"{where}: a head lies outside the sentence"
        return
    roots = sum(word.head == 0 for word in sentence.words)
    if roots != 1:
        yield f"{where}: {roots} roots"
    for word in sentence.words:
        at, steps = word, 0
        while at.head and steps <= len(ids):
            at, steps = sentence.words[at.head - 1], steps + 1
        if at.head:
            yield f"{where}: {word.text!r} is in a cycle"
            return
