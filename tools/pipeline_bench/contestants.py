"""The pipelines, each of which reads the reports in a process of its own, so that peak memory and start-up are its own.

    python -m pipeline_bench.contestants NAME < JOB

reads a ``Job`` as JSON and writes what it took as JSON.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import asdict, frozen

from pipeline_bench.frog import frog
from pipeline_bench.measure import Job, Measure

if TYPE_CHECKING:
    from conflictparse.backends.base import Backend

Read = Callable[[Sequence[str]], Iterable[object]]
_BATCH = 64  # texts that Stanza's own pipeline gets at once: as many as the bundled one


@frozen(kw_only=True)
class Contestant:
    """One way to read the reports.

    Attributes:
        title: What the table calls it.
        measure: Reads the texts of a job.
        needs: What must be at hand: ``"spacy"`` (a model's folder), ``"frog"`` (the program), or nothing.
        slow: Whether it reads only some of the reports, because all would take too long.
        backend: What makes trees of relations that LAS can be told of.
    """

    title: str
    measure: Callable[[Job], Measure]
    needs: str = ""
    slow: bool = False
    backend: Callable[[Job], Backend] | None = None


def in_python(load: Callable[[Job], Read], job: Job) -> Measure:
    """Load, read the first text, and then time all of them."""
    read = load(job)
    for _ in read(job.texts[:1]):
        pass
    start_up = time.time() - job.started
    before = time.perf_counter()
    count = sum(1 for _ in read(job.texts))
    seconds = time.perf_counter() - before
    if count != len(job.texts):
        raise RuntimeError(f"{count} of {len(job.texts)} texts were read.")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6  # in KiB on Linux
    return Measure(start_up=start_up, seconds=seconds, peak_mb=peak)


def bundled(_: Job) -> Backend:
    from conflictparse.backends.stanza import StanzaBackend

    return StanzaBackend(device="cpu")


def spacy(job: Job) -> Backend:
    from conflictparse.backends.spacy import SpacyBackend

    return SpacyBackend(model=job.spacy)


def one_by_one(backend: Callable[[Job], Backend], job: Job) -> Read:
    return partial(map, backend(job).parse)


def batched(backend: Callable[[Job], Backend], job: Job) -> Read:
    return backend(job).parse_many


def each_report(_: Job) -> Read:
    from conflictparse import parse_report

    return partial(map, parse_report)


def all_reports(_: Job) -> Read:
    from conflictparse.corpus import Failure, parse_reports

    def read(texts: Sequence[str]) -> Iterable[object]:
        for report in parse_reports(texts):
            if isinstance(report, Failure):
                raise report.error
            yield report

    return read


def default_stanza(folder: str, job: Job) -> Read:
    """Stanza's own ``Pipeline`` with untrained weights, which gets many texts at once, as it is fastest."""
    import stanza

    from pipeline_bench.default_stanza import OPTIONS

    options = json.loads((Path(job.stanza) / folder / OPTIONS).read_text(encoding="utf-8"))
    pipeline = stanza.Pipeline(lang="nl", processors="tokenize,pos,lemma,depparse", download_method=None, verbose=False, **options)

    def read(texts: Sequence[str]) -> Iterable[object]:
        for at in range(0, len(texts), _BATCH):
            yield from pipeline.bulk_process([stanza.Document([], text=text) for text in texts[at : at + _BATCH]])

    return read


def las(backend: Backend, test_file: Path) -> float:
    """LAS (F1, per cent) on a UD test file, from raw text."""
    from nl_evaluation.measuring import measure
    from nl_evaluation.treebank import Layout

    return measure(test_file, Layout.ONE_RUN, backend).scores["LAS"]


CONTESTANTS = {
    "batched": Contestant(title="bundled, batched", measure=partial(in_python, partial(batched, bundled)), backend=bundled),
    "one_by_one": Contestant(title="bundled, one by one", measure=partial(in_python, partial(one_by_one, bundled))),
    "reports_batched": Contestant(title="whole reports, batched", measure=partial(in_python, all_reports)),
    "reports_one_by_one": Contestant(title="whole reports, one by one", measure=partial(in_python, each_report)),
    "stanza": Contestant(
        title="Stanza of default size, as its Dutch package",
        measure=partial(in_python, partial(default_stanza, "stanza")),
        slow=True,
    ),
    "stanza_small": Contestant(
        title="the same without character language models",
        measure=partial(in_python, partial(default_stanza, "stanza_small")),
        slow=True,
    ),
    "spacy": Contestant(title="spaCy, trained here", measure=partial(in_python, partial(batched, spacy)), needs="spacy", backend=spacy),
    "frog": Contestant(title="Frog, as far as it does the same", measure=partial(frog, "acn"), needs="frog"),
    "frog_full": Contestant(title="Frog, all of it", measure=partial(frog, ""), needs="frog"),
}


def main() -> None:
    name, *rest = sys.argv[1:]
    given = json.load(sys.stdin)
    job = Job(**{**given, "texts": tuple(given["texts"])})
    contestant = CONTESTANTS[name]
    if rest:
        assert contestant.backend is not None
        print(json.dumps(las(contestant.backend(job), Path(rest[0]))))
    else:
        print(json.dumps(asdict(contestant.measure(job))))


if __name__ == "__main__":
    main()
