"""Frog, the Dutch pipeline in C++ (Debian's ``frog``, ``frogdata`` and ``uctodata``; never a dependency)."""

from __future__ import annotations

import resource
import subprocess
import tempfile
import time
from pathlib import Path

from pipeline_bench.measure import Job, Measure

# What Frog says on standard error, at once: "Initialization done.", then for each file "Frogging FILE" and at last "results stored in FILE"
_READY = "Initialization done"
_STORED = "results stored in"


def frog(skip: str, job: Job) -> Measure:
    """One Frog process for all texts, as its manual has it for many files.

    Its start-up ends, as the others', when the first text was read; its time for the texts starts when its models are loaded.

    Args:
        skip: Modules left out, by their letters: ``"acn"`` leaves out the morphology, the chunker and the names, which the other
            pipelines do not have either. The parser needs the multi-word units.
        job: The texts, and how many threads.
    """
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        texts, out = folder / "texts", folder / "out"
        texts.mkdir()
        out.mkdir()
        for at, text in enumerate(job.texts):
            (texts / f"{at:05}.txt").write_text(text + "\n", encoding="utf-8")
        command = ["frog", *([f"--skip={skip}"] if skip else []), f"--threads={job.threads}", f"--testdir={texts}", f"--outputdir={out}"]
        started = time.time()
        ready = first = last = 0.0
        said = []
        with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
            assert process.stderr is not None
            for line in process.stderr:
                said.append(line)
                if _READY in line:
                    ready = time.time()
                elif _STORED in line:
                    last = time.time()
                    first = first or last
        count = sum(1 for path in out.iterdir() if path.stat().st_size)
        if process.returncode or count != len(job.texts):
            raise RuntimeError(f"Frog read {count} of {len(job.texts)} texts and said:\n{''.join(said[-20:])}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 / 1e6
    return Measure(start_up=first - started, seconds=last - ready, peak_mb=peak)


def frog_version() -> str:
    """Such as ``"0.20"``."""
    said = subprocess.run(["frog", "--version"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True).stdout
    return said.split()[1]  # "frog 0.20 (c) CLTS, …"
