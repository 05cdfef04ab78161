"""What a backend is, and how one is found by name."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import entry_points
from typing import Protocol, runtime_checkable

from conflictparse.errors import UnknownBackendError
from conflictparse.tree import Document

ENTRY_POINT_GROUP = "conflictparse.backends"
DEFAULT_BACKEND = "stanza"

_lock = threading.Lock()


@runtime_checkable
class Backend(Protocol):
    """Anything that turns Dutch text into trees. ``conflictparse.backends.conformance`` checks one."""

    def parse(self, text: str) -> Document:
        """The trees of one text. Offsets count code points of ``text``.

        Raises:
            ConflictParseError: if the text cannot be parsed.
        """
        ...

    def parse_many(self, texts: Iterable[str]) -> Iterator[Document]:
        """The trees of many texts, in their order."""
        ...


def backend_names() -> tuple[str, ...]:
    """The names of all installed backends, sorted: those in the entry-point group ``conflictparse.backends``."""
    return tuple(sorted(entry_points(group=ENTRY_POINT_GROUP).names))


def get_backend(backend: Backend | str | None = None) -> Backend:
    """A backend given as an object or by name; the shared Stanza backend if none is given.

    Raises:
        UnknownBackendError: if no installed backend has that name, or the object is no backend.
    """
    if backend is None or isinstance(backend, str):
        with _lock:
            return _shared(DEFAULT_BACKEND if backend is None else backend)
    if isinstance(backend, type) or not isinstance(backend, Backend):
        raise UnknownBackendError(name=getattr(backend, "__name__", type(backend).__name__), known=backend_names())
    return backend


@cache
def _shared(name: str) -> Backend:
    """The one instance of a named backend in this process."""
    for entry in entry_points(group=ENTRY_POINT_GROUP, name=name):
        made: Backend = entry.load()()
        return made
    raise UnknownBackendError(name=name, known=backend_names())
