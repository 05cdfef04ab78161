"""Measure a Dutch pipeline on the UD test files, from raw text, with the CoNLL 2018 scorer that ships with Stanza.

    python tools/evaluate_nl.py --data ../shared/ud-nl [--model FOLDER]

Prints tokens, sentences, words, UPOS, UFeats, lemmas, UAS and LAS (F1, per cent) for both test files, and the model's size,
load time and words a second. The raw text is made from the test file itself, as the shared tasks did: all its sentences, one
space between them, no paragraphs. The lemmas compared are the treebank's own (``regering_leger``).
"""

from __future__ import annotations

import argparse
import io
import time
from pathlib import Path

from conflictparse.backends.conllu import to_conllu
from conflictparse.backends.stanza import BUNDLED, StanzaBackend

TESTS = ("nl_alpino-ud-test.conllu", "nl_lassysmall-ud-test.conllu")
METRICS = ("Tokens", "Sentences", "Words", "UPOS", "UFeats", "Lemmas", "UAS", "LAS")


def gold(path: Path) -> str:
    """A test file without empty nodes, which no pipeline makes."""
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = (line for line in lines if "." not in line.partition("\t")[0] or line.startswith("#"))
    return "\n".join(kept).strip() + "\n\n"


def raw_text(conllu: str) -> str:
    """The running text of CoNLL-U sentences."""
    words = []
    for line in conllu.splitlines():
        cells = line.split("\t")
        if cells[0].isdigit():
            words.append(cells[1] + ("" if "SpaceAfter=No" in cells[9] else " "))
        elif not line and words and not words[-1].endswith(" "):
            words.append(" ")
    return "".join(words).strip()


def main() -> None:
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("--data", type=Path, required=True, help="the folder of the test files")
    command.add_argument("--model", default=BUNDLED, help="bundled, default, or a folder made by train_nl.py")
    asked = command.parse_args()

    from udtools.udeval import evaluate, load_conllu

    start = time.perf_counter()
    import stanza  # noqa: F401  (its import time is told apart from the model's)

    imported = time.perf_counter()
    backend = StanzaBackend(model=asked.model)
    backend.parse("Een zin.")
    loaded = time.perf_counter()
    print(f"import stanza {imported - start:.1f} s, load model {loaded - imported:.1f} s")
    if asked.model == BUNDLED:
        folder = Path(__file__).parent.parent / "conflictparse" / "backends" / "nl"
        print(f"size {sum(path.stat().st_size for path in folder.glob('*.pt')) / 1e6:.1f} MB")
    print(f"{'':30}" + "".join(f"{metric:>10}" for metric in METRICS) + f"{'words/s':>10}")
    for name in TESTS:
        expected = gold(asked.data / name)
        text = raw_text(expected)
        before = time.perf_counter()
        document = backend.parse(text)
        seconds = time.perf_counter() - before
        read = to_conllu(document).removeprefix("# newdoc\n")
        scores = evaluate(load_conllu(io.StringIO(expected), name, {}), load_conllu(io.StringIO(read), "the pipeline", {}))
        figures = "".join(f"{100 * scores[metric].f1:10.2f}" for metric in METRICS)
        print(f"{name:30}{figures}{len(document.words) / seconds:10.0f}")


if __name__ == "__main__":
    main()
