"""Measure a Dutch pipeline: on the UD test files, from raw text, and on texts of news annotated for tokens and sentences.

    python tools/evaluate_nl.py [--data ../shared/ud-nl] [--model FOLDER] [--quantized] [--json FILE] [-v]

With ``--data``, for both test files: tokens, sentences, words, UPOS, UFeats, lemmas, UAS and LAS (F1 in per cent, by the CoNLL 2018
scorer that ships with Stanza), words a second, and the constructions that carry a claim. Each file is read twice: as one run, as in
the shared tasks (all its sentences with one space between them), and in paragraphs, as articles have them (a blank line between
paragraphs). The lemmas compared are the treebank's own (``regering_leger``).

With or without it: tokens and sentences of ``tests/tokens_nl.tsv``, and the model's size and load time.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

from attrs import asdict
from nl_evaluation.annotated import TABLE, read_annotated
from nl_evaluation.boundaries import Cut, cut, total
from nl_evaluation.measuring import Measured, measure
from nl_evaluation.tables import boundary_table, construction_table, score_header, score_row
from nl_evaluation.treebank import TESTS, Layout, gold, raw_text

from conflictparse.backends.stanza import BUNDLED, StanzaBackend

__all__ = ["TESTS", "gold", "raw_text"]


def main() -> None:
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("--data", type=Path, help="the folder of the test files; without it they are not read")
    command.add_argument("--model", default=BUNDLED, help="bundled, default, or a folder made by train_nl.py")
    command.add_argument("--quantized", action="store_true", help="with weights in eight bits")
    command.add_argument("--json", type=Path, help="write all figures to this file")
    command.add_argument("-v", "--verbose", action="store_true", help="list every annotated text that is cut wrongly")
    asked = command.parse_args()

    start = time.perf_counter()
    import stanza  # noqa: F401  (its import time is told apart from the model's)

    imported = time.perf_counter()
    backend = StanzaBackend(model=asked.model, quantized=asked.quantized)
    backend.parse("Een zin.")
    loaded = time.perf_counter()
    print(f"import stanza {imported - start:.1f} s, load model {loaded - imported:.1f} s")
    figures: dict[str, Any] = {"backend": asdict(backend.info)}
    if asked.model == BUNDLED:
        folder = Path(__file__).parent.parent / "conflictparse" / "backends" / "nl"
        figures["megabytes"] = round(sum(path.stat().st_size for path in folder.glob("*.pt")) / 1e6, 1)
        print(f"size {figures['megabytes']} MB")
    if asked.data:
        figures["treebanks"] = _treebanks(asked.data, backend)
    figures["news"] = _news(backend, verbose=asked.verbose)
    if asked.json:
        asked.json.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _treebanks(data: Path, backend: StanzaBackend) -> dict[str, Any]:
    measured: dict[str, dict[Layout, Measured]] = {name: {} for name in TESTS}
    for layout in Layout:
        print(f"\n{score_header(layout)}")
        for name in TESTS:
            measured[name][layout] = measure(data / name, layout, backend)
            print(score_row(name, measured[name][layout]))
    for name in TESTS:
        print("", *construction_table(name, measured[name]), sep="\n")
    return {name: {layout.value: each.to_dict() for layout, each in layouts.items()} for name, layouts in measured.items()}


def _news(backend: StanzaBackend, *, verbose: bool) -> dict[str, Any]:
    cuts = cut(read_annotated(), backend)
    print(f"\n{TABLE.name}", *boundary_table(cuts), sep="\n")
    if verbose:
        print(*_misses(cuts), sep="\n")
    tokens, sentences = total(cuts)
    right = sum(each.right for each in cuts)
    return {"texts": len(cuts), "right": right, "tokens": tokens.to_dict(), "sentences": sentences.to_dict()}


def _misses(cuts: tuple[Cut, ...]) -> list[str]:
    return [str(each) for each in cuts if not each.right]


if __name__ == "__main__":
    main()
