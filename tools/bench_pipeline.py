"""How fast Dutch pipelines read the same reports, side by side.

    python tools/bench_pipeline.py tests/gold --data ../shared/ud-nl [--spacy FOLDER] [--reports 200] [--rounds 3] [--json FILE]

Contestants: the bundled pipeline one by one and batched, and the whole of ``parse_report`` and ``parse_reports`` on top of it; a Stanza
pipeline of default size, untrained, with and without character language models (``pipeline_bench/default_stanza.py`` says what is in
it); spaCy with a model made by ``train_spacy.py``; and Frog, if it is installed (``apt install frog frogdata uctodata``).

The reports are those of the first folder, then runs of sentences of the UD test files in ``--data``; words are counted by white space. Each
contestant runs in a process of its own, on the CPU, with the same number of threads (spaCy uses one whatever it may); all run once in
each round, so that what disturbs the machine disturbs all. A pipeline that is slow reads only some of the reports.

Prints speed as a multiple of the bundled pipeline's, batched; the most memory; seconds from the start of the process to the first report
read (files may lie in the system's cache); LAS on the Alpino test file from raw text, of those that are trained to its relations; and
whether the targets are reached. Run it alone on the machine.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any

from attrs import asdict, evolve
from nl_evaluation.treebank import TESTS
from pipeline_bench.contestants import CONTESTANTS
from pipeline_bench.frog import frog_version
from pipeline_bench.measure import Job, Measure
from pipeline_bench.outcome import MEASURE_OF_ALL, Figures, Round, Target, figures, table, targets
from pipeline_bench.reports import draw_reports, some_of, words_in

_VOCABULARY = "nl_alpino-ud-dev.conllu"
_UNTRAINED = {"stanza": ("--charlm",), "stanza_small": ()}  # contestants whose weights are made here, and how


def environment(threads: int) -> dict[str, str]:
    """No GPU, and ``threads`` threads for whatever library multiplies matrices."""
    libraries = ("OMP", "MKL", "OPENBLAS", "BLIS")
    quiet = {"PYTHONWARNINGS": "ignore", "CUDA_VISIBLE_DEVICES": "", "PYTHONPATH": str(Path(__file__).parent)}
    return {**os.environ, **quiet, **{f"{name}_NUM_THREADS": str(threads) for name in libraries}}


def python(module: str, *arguments: object, threads: int, given: str = "") -> str:
    """What a module prints that is run in a process of its own."""
    command = [sys.executable, "-m", f"pipeline_bench.{module}", *map(str, arguments)]
    return subprocess.run(command, env=environment(threads), input=given, stdout=subprocess.PIPE, text=True, check=True).stdout


def run(name: str, job: Job, *more: object) -> Any:
    return json.loads(python("contestants", name, *more, threads=job.threads, given=json.dumps(asdict(evolve(job, started=time.time())))))


def contestants(spacy: Path | None, only: Iterable[str]) -> tuple[str, ...]:
    """The names of those that can run here; says why the others are left out."""
    missing = {}
    if not spacy:
        missing["spacy"] = "no --spacy FOLDER was given"
    if not shutil.which("frog"):
        missing["frog"] = "there is no program of that name here (apt install frog frogdata uctodata)"
    for contestant in CONTESTANTS.values():
        if contestant.needs in missing:
            print(f"left out: {contestant.title}: {missing[contestant.needs]}")
    kept = {MEASURE_OF_ALL, *only}
    return tuple(name for name, each in CONTESTANTS.items() if each.needs not in missing and (not only or name in kept))


def main() -> None:
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("gold", type=Path, help="the folder of annotated reports")
    command.add_argument("--data", type=Path, required=True, help="the folder of the UD files")
    command.add_argument("--spacy", type=Path, help="the folder of a spaCy model")
    command.add_argument("--reports", type=int, default=200)
    command.add_argument("--slow-reports", type=int, default=64, help="how many of them the slow pipelines read")
    command.add_argument("--rounds", type=int, default=3)
    command.add_argument("--threads", type=int, default=os.cpu_count() or 1, help="all cores if not given")
    command.add_argument("--only", nargs="+", choices=CONTESTANTS, default=(), help="these, beside the bundled pipeline")
    command.add_argument("--json", type=Path, help="write the figures here too")
    asked = command.parse_args()

    names = contestants(asked.spacy, asked.only)
    texts = draw_reports(asked.gold, asked.data, asked.reports)
    few = some_of(texts, asked.slow_reports)
    words = {name: words_in(few if CONTESTANTS[name].slow else texts) for name in names}
    print(f"{len(texts)} reports, {words_in(texts)} words, {asked.threads} threads, {asked.rounds} rounds", flush=True)
    with tempfile.TemporaryDirectory() as made:
        for name in _UNTRAINED.keys() & set(names):
            python("default_stanza", asked.data / _VOCABULARY, Path(made) / name, *_UNTRAINED[name], threads=asked.threads)
        job = Job(texts=texts, threads=asked.threads, started=0, stanza=made, spacy=str(asked.spacy or ""))
        rounds: list[Round] = []
        for at in range(asked.rounds):
            took = {}
            for name in names:
                took[name] = Measure(**run(name, evolve(job, texts=few) if CONTESTANTS[name].slow else job))
                print(f"round {at + 1}: {CONTESTANTS[name].title}: {took[name].seconds:.1f} s", file=sys.stderr, flush=True)
            rounds.append(took)
        las = {name: float(run(name, evolve(job, texts=()), asked.data / TESTS[0])) for name in names if CONTESTANTS[name].backend}
    sampled = {name: len(few) for name in names if CONTESTANTS[name].slow and len(few) < len(texts)}
    told = figures(rounds, words, {name: CONTESTANTS[name].title for name in names}, las, sampled)
    judged = targets(rounds, words, told)
    print(table(told, len(texts)))
    print(*judged, sep="\n")
    if asked.json:
        asked.json.write_text(json.dumps(as_json(asked, words_in(texts), told, judged), indent=1) + "\n", encoding="utf-8")


def versions(told: Iterable[str]) -> dict[str, str]:
    known = {name: version(name) for name in ("conflictparse", "stanza", "torch", *({"spacy"} & set(told)))}
    return {**known, "frog": frog_version()} if "frog" in told else known


def as_json(asked: argparse.Namespace, words: int, told: dict[str, Figures], judged: Iterable[Target]) -> dict[str, Any]:
    """The figures, with what they were measured with and on."""
    return {
        "reports": asked.reports,
        "words": words,
        "rounds": asked.rounds,
        "threads": asked.threads,
        "versions": versions(told),
        "contestants": {name: asdict(each) for name, each in told.items()},
        "targets": [{**asdict(each), "reached": each.reached} for each in judged],
    }


if __name__ == "__main__":
    main()
