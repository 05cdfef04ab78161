"""Stanza's Dutch pipeline. The only package that imports stanza and torch, and only when a pipeline is first used."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterable, Iterator
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from conflictparse.backends.stanza.folder import BUNDLED, DEFAULT, model_name, pipeline_options
from conflictparse.errors import BackendError
from conflictparse.model import BackendInfo
from conflictparse.tree import Document

if TYPE_CHECKING:
    from conflictparse.backends.stanza.reading import Reader

__all__ = ["BUNDLED", "DEFAULT", "StanzaBackend"]

_BATCH_TEXTS = 64
_BATCH_CHARACTERS = 60_000  # some 10,000 words: more make nothing faster, and take memory


@frozen(kw_only=True, eq=False)
class StanzaBackend:
    """A Dutch Stanza pipeline, loaded when it is first used, safe to share between threads.

    Attributes:
        model: ``"bundled"`` for the model in this package; ``"default"`` for Stanza's official Dutch package in its resources
            folder (never downloaded here); else the path of a folder made by ``tools/train_nl.py``.
        device: A torch device such as ``"cpu"`` or ``"cuda:0"``; Stanza's own choice if ``None``.
        quantized: Whether LSTMs and linear layers compute with eight bits on a CPU: faster, but then a text's trees depend a little
            on the texts that are parsed beside it. In full precision they do not.
    """

    model: str | Path = BUNDLED
    device: str | None = None
    quantized: bool = False
    _lock: threading.Lock = field(init=False, factory=threading.Lock, repr=False)
    _loaded: list[tuple[Reader, BackendInfo]] = field(init=False, factory=list, repr=False)

    def __reduce__(self) -> tuple[Any, ...]:
        """A backend crosses process borders as its settings; the other process loads its own pipeline."""
        return partial(StanzaBackend, model=self.model, device=self.device, quantized=self.quantized), ()

    @property
    def info(self) -> BackendInfo:
        """The names and versions that go into a report."""
        return BackendInfo(name="stanza", model=model_name(self.model), version=version("stanza"))

    def parse(self, text: str) -> Document:
        """The trees of one text.

        Raises:
            ModelError: if the model is missing, damaged, or of another format.
            BackendError: if the pipeline fails on this text.
        """
        return next(iter(self.parse_many([text])))

    def parse_many(self, texts: Iterable[str]) -> Iterator[Document]:
        """The trees of many texts, in their order; some 10,000 words go through the pipeline together.

        Raises:
            ModelError: if the model is missing, damaged, or of another format.
            BackendError: if the pipeline fails on these texts.
        """
        batch: list[str] = []
        length = 0
        for text in texts:
            batch.append(text)
            length += len(text)
            if len(batch) == _BATCH_TEXTS or length >= _BATCH_CHARACTERS:
                yield from self._parse_batch(batch)
                batch, length = [], 0
        if batch:
            yield from self._parse_batch(batch)

    def _parse_batch(self, texts: list[str]) -> Iterator[Document]:
        reader, info = self._reader()
        with self._lock:
            try:
                read = list(reader.read(texts))
            except (RuntimeError, ValueError, IndexError, AssertionError) as wrong:
                raise BackendError(where=f"stanza, on a text that starts with {texts[0][:40]!r}", reason=str(wrong)) from wrong
        for text, sentences in zip(texts, read, strict=True):
            yield Document(text=text, sentences=sentences, backend=info)

    def _reader(self) -> tuple[Reader, BackendInfo]:
        """The pipeline and what a report says of it, made once: its manifest is not read again for every text."""
        with self._lock:
            if not self._loaded:
                options = pipeline_options(self.model)
                with warnings.catch_warnings():
                    warnings.filterwarnings("ignore", message="IProgress not found")  # what Stanza imports, in a notebook without widgets
                    from conflictparse.backends.stanza.loading import load
                    from conflictparse.backends.stanza.reading import Reader

                pipeline = load(str(self.model), options, device=self.device, quantized=self.quantized)
                self._loaded.append((Reader(pipeline), self.info))
            return self._loaded[0]
