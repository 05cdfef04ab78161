"""What the tests share: one pipeline, loaded when the first test needs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

import pytest

from conflictparse import Actor, Location, Report
from conflictparse.backends.base import Backend
from conflictparse.backends.stanza import StanzaBackend
from conflictparse.tree import Document

Named = TypeVar("Named", Actor, Location)


def the_one_called(words: str, report: Report, named: tuple[Named, ...]) -> Named:
    """The one party or place of a report that the words stand for, where they first occur in the text."""
    start = report.text.index(words)
    found = [each for each in named if any(at.start < start + len(words) and start < at.end for at in each.mentions)]
    assert len(found) == 1, (words, [each.name for each in found], [each.name for each in named])
    return found[0]


class RememberingBackend:
    """A backend that parses each text once, so that many tests can look at the same sentence."""

    def __init__(self, backend: Backend) -> None:
        """Wrap a backend."""
        self._backend = backend
        self._documents: dict[str, Document] = {}

    def parse(self, text: str) -> Document:
        """The trees of one text, from memory if it was parsed before."""
        if text not in self._documents:
            self._documents[text] = self._backend.parse(text)
        return self._documents[text]

    def parse_many(self, texts: Iterable[str]) -> Iterator[Document]:
        """The trees of many texts; those not yet known are parsed together."""
        texts = list(texts)
        new = [text for text in dict.fromkeys(texts) if text not in self._documents]
        self._documents.update(zip(new, self._backend.parse_many(new), strict=True))
        return (self._documents[text] for text in texts)


@pytest.fixture(scope="session")
def bundled() -> RememberingBackend:
    """The bundled model."""
    return RememberingBackend(StanzaBackend())
