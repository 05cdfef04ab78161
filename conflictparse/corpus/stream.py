"""``parse_reports``: batches of articles through the straight line, in this process or in several."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sized
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import count, islice
from multiprocessing import get_context
from typing import TypeVar

from attrs import frozen

from conflictparse.assemble import assemble
from conflictparse.backends.base import Backend, get_backend
from conflictparse.corpus.model import Article, Failure
from conflictparse.errors import BackendError, InputError, KnowledgeError, ModelError, UnknownBackendError
from conflictparse.knowledge import Knowledge
from conflictparse.model import Report
from conflictparse.parse import Prepared, prepare, read_document
from conflictparse.pattern import Rule
from conflictparse.tree import Document

_BATCH = 64  # articles; a backend may cut them into smaller batches of its own
_AHEAD = 2  # batches that wait for each process
_NOT_THE_ARTICLES = (ModelError, KnowledgeError, UnknownBackendError)  # these would fail every article alike

Made = TypeVar("Made")


def parse_reports(
    articles: Iterable[str | Article],
    *,
    backend: Backend | str | None = None,
    knowledge: Knowledge | None = None,
    rules: Iterable[Rule] | None = None,
    workers: int = 1,
    progress: bool = False,
) -> Iterator[Report | Failure]:
    """Read many Dutch reports, in their order.

    Articles are taken from the iterable as they are needed and parsed in batches of 64, up to one and a half times as fast as one by one;
    no more than a few batches are in memory at a time. An article that cannot be read gives a ``Failure`` and does not stop the others.

    Args:
        articles: The articles: texts, or ``Article`` values with a date, a title, a URL.
        backend: As in ``parse_report``; with several workers an object must be one that can be pickled.
        knowledge: As in ``parse_report``.
        rules: As in ``parse_report``.
        workers: Processes that share the work. Each loads a model of its own (about 0.5 GB). With more than one, a script needs
            the usual ``if __name__ == "__main__":``.
        progress: Whether to show a progress bar on standard error.

    Yields:
        One ``Report`` or ``Failure`` for each article.

    Raises:
        InputError: if ``workers`` is less than 1.
        UnknownBackendError: if there is no backend of that name.
        BackendError: if a worker's process ends, for want of memory, say.
    """
    if workers < 1:
        raise InputError(reason=f"workers is {workers}; it must be 1 or more.")
    parser = _Parser(get_backend(backend) if workers == 1 else backend, knowledge, None if rules is None else tuple(rules))
    found = map(parser, _batches(articles)) if workers == 1 else _spread(parser, _batches(articles), workers)
    stream = (each for batch in found for each in batch)
    return _shown(stream, len(articles) if isinstance(articles, Sized) else None) if progress else stream


@frozen
class _Batch:
    first: int
    articles: tuple[Article, ...]


@frozen
class _Parser:
    """The settings of a stream; a call reads one batch."""

    backend: Backend | str | None
    knowledge: Knowledge | None
    rules: tuple[Rule, ...] | None

    def __call__(self, batch: _Batch) -> list[Report | Failure]:
        prepared = [_tried(partial(prepare, each.text, each.published)) for each in batch.articles]
        documents = iter(self._parsed([each for each in prepared if isinstance(each, Prepared)]))
        found: list[Report | Failure] = []
        for number, article, ready in zip(count(batch.first), batch.articles, prepared, strict=False):
            made = _tried(partial(self._report, article, ready, next(documents))) if isinstance(ready, Prepared) else ready
            found.append(made if isinstance(made, Report) else Failure(number=number, article=article, error=made))
        return found

    def _parsed(self, prepared: list[Prepared]) -> list[Document | Exception]:
        """The trees of a batch; where it cannot be parsed together, one by one, so that only the bad texts fail."""
        backend = get_backend(self.backend)
        texts = [each.normalized.text for each in prepared]
        together = _tried(lambda: list(backend.parse_many(texts)))
        if isinstance(together, list) and len(together) == len(texts):
            return [*together]
        return [_tried(partial(backend.parse, text)) for text in texts]

    def _report(self, article: Article, prepared: Prepared, document: Document | Exception) -> Report:
        if isinstance(document, Exception):
            raise document
        return assemble(read_document(prepared, document, knowledge=self.knowledge, rules=self.rules), title=article.title, url=article.url)


def _tried(make: Callable[[], Made]) -> Made | Exception:
    """What is made, or why not. What is wrong with the settings, and not with an article, is raised."""
    try:
        return make()
    except _NOT_THE_ARTICLES:
        raise
    except Exception as wrong:  # an article may meet an error that nobody thought of; the others go on
        return wrong


def _batches(articles: Iterable[str | Article]) -> Iterator[_Batch]:
    waiting = iter(articles)
    for first in count(0, _BATCH):
        taken = tuple(each if isinstance(each, Article) else Article(text=each) for each in islice(waiting, _BATCH))
        if not taken:
            return
        yield _Batch(first, taken)


def _spread(parser: _Parser, batches: Iterator[_Batch], workers: int) -> Iterator[list[Report | Failure]]:
    """The batches through several processes, in their order."""
    threads = max(1, (os.cpu_count() or 1) // workers)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_start, initargs=(threads,)) as pool:
        running: deque[Future[list[Report | Failure]]] = deque()
        try:
            for batch in batches:
                running.append(pool.submit(parser, batch))
                if len(running) > workers * _AHEAD:
                    yield running.popleft().result()
            while running:
                yield running.popleft().result()
        except BrokenProcessPool as wrong:
            raise BackendError(
                where=f"parse_reports, with {workers} workers",
                reason="a worker's process ended. Is there memory for so many models? In a script, is the call under "
                'if __name__ == "__main__":?',
            ) from wrong
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _start(threads: int) -> None:
    """Before a worker loads anything: processes that each use all cores are slower than one."""
    os.environ["OMP_NUM_THREADS"] = str(threads)


def _shown(stream: Iterator[Report | Failure], total: int | None) -> Iterator[Report | Failure]:
    from tqdm import tqdm

    return iter(tqdm(stream, total=total, unit="report"))
