"""How long the reading takes beside the parsing, and how it grows with the text.

    python tools/bench_rules.py tests/gold [--words 100000]

Prints, for the reports of a directory, the seconds of the backend and of all the rest (mentions, rules, times, assembling, merging), and
the seconds of the rest for one long text made of those reports, at growing lengths. Run it alone on the machine.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import evolve, frozen

from conflictparse import parse_report
from conflictparse.backends.base import get_backend
from conflictparse.normalize import normalize
from conflictparse.tree import Document

_STEPS = (0.1, 0.25, 0.5, 1.0)


@frozen
class Parsed:
    """A backend that has read the text already."""

    document: Document

    def parse(self, text: str) -> Document:
        assert text == self.document.text
        return self.document

    def parse_many(self, texts: Iterable[str]) -> Iterator[Document]:
        return map(self.parse, texts)


def joined(documents: Iterable[Document]) -> Document:
    """One document of several, each a paragraph."""
    parts, sentences, at = [], [], 0
    backend = None
    for document in documents:
        backend = document.backend
        for sentence in document.sentences:
            words = tuple(evolve(word, start=word.start + at, end=word.end + at) for word in sentence.words)
            sentences.append(evolve(sentence, words=words))
        parts.append(document.text)
        at += len(document.text) + 2
    assert backend is not None
    return Document(text="\n\n".join(parts), sentences=tuple(sentences), backend=backend)


def count(document: Document) -> int:
    return sum(len(sentence.words) for sentence in document.sentences)


def seconds(document: Document) -> float:
    """Of everything but the parsing."""
    start = time.perf_counter()
    parse_report(document.text, published="2020-01-15", backend=Parsed(document))
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path, help="directory of gold reports")
    parser.add_argument("--words", type=int, default=100_000, help="length of the longest text")
    args = parser.parse_args()
    texts = [normalize(json.loads(path.read_text(encoding="utf-8"))["text"]).text for path in sorted(args.reports.glob("*.json"))]
    backend = get_backend(None)
    backend.parse(texts[0])  # loads the model
    start = time.perf_counter()
    documents = [backend.parse(text) for text in texts]
    parsing = time.perf_counter() - start
    seconds(documents[0])  # loads the knowledge
    reading = sum(seconds(document) for document in documents)
    words = sum(count(document) for document in documents)
    print(f"{len(texts)} reports, {words} words: backend {parsing:.2f} s, all the rest {reading:.2f} s ({reading / parsing:.1%})")
    copies = documents * (args.words // words + 1)
    for step in _STEPS:
        some, total = list[Document](), 0
        for document in copies:
            if total >= args.words * step:
                break
            some.append(document)
            total += count(document)
        taken = seconds(joined(some))
        print(f"one text of {total} words: {taken:.2f} s, {taken / total * 1000:.3f} ms a word")


if __name__ == "__main__":
    main()
