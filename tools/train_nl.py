"""Train the bundled Dutch pipeline from Universal Dependencies with Stanza's models, data loaders and scorers.

    python tools/train_nl.py --data ../shared/ud-nl --work build/nl prepare vectors tokenize pos lemma depparse bundle

Every stage reads what the earlier ones left in the work folder, writes its own files there, and can be
run again: the tagger and the parser go on from their last checkpoint. All seeds are fixed. The device is
Stanza's choice: CUDA where there is a GPU, else the CPU. No sentence of a ``*-ud-test`` file is read.

What happens, and why:

* ``prepare``  joins the treebank and the dev files, keeps ``SELECTION`` dev sentences apart for choosing a
  checkpoint, and makes the parser's training file with *predicted* UPOS and lemmas: a parser trained on
  gold tags trusts a real tagger too much. The predictions are jackknifed (each fold is tagged by an averaged
  perceptron that saw only the other folds), which costs minutes instead of hours.
* ``vectors``  skip-gram FastText vectors with subwords, from all running text at hand.
* ``tokenize``, ``lemma``  call Stanza's trainers.
* ``pos``, ``depparse``  train Stanza's models in a loop of our own (``nl_training/steps.py``). XPOS is left out: UPOS and features
  say all that the library asks, and the CGN tag set makes the tagger several times slower. Two trainings side by side,
  each with ``OMP_NUM_THREADS=1``, do more on two cores than one after the other.
* ``bundle``  drops what training alone needs, stores float16, and writes the manifest with checksums.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from nl_training.treebank import FORM, LEMMA, SEED, UPOS, Sentence, prepare, prepare_text, read_conllu, write_conllu

VECTOR_SIZE = 100
TAGGER_STEPS = 4200
PARSER_STEPS = (5000, 2400)  # in each cycle


def stanza_module(module: str, *arguments: object) -> None:
    """What ``python -m MODULE ARGUMENTS`` does."""
    importlib.import_module(module).main([str(argument) for argument in arguments])


def vectors(data: Path, work: Path) -> None:
    from gensim.models import FastText

    text = [line.split() for line in (data / "raw.txt").read_text(encoding="utf-8").splitlines()]
    for part in ("train", "select"):
        text += [[row[FORM] for row in sentence] for sentence in read_conllu(work / f"{part}.conllu")]
    # Stanza looks a word up as it stands and then in lower case, so one vector for each lower-cased form
    text = [[word.lower() for word in line] for line in text]
    model = FastText(text, vector_size=VECTOR_SIZE, sg=1, min_n=3, max_n=6, epochs=8, min_count=2, window=5, seed=SEED, workers=2)
    model.wv.save_word2vec_format(str(work / "vectors.txt"))
    from stanza.models.common.pretrain import Pretrain

    (work / "vectors.pt").unlink(missing_ok=True)
    Pretrain(str(work / "vectors.pt"), str(work / "vectors.txt")).load()
    print(f"{len(model.wv)} vectors of {VECTOR_SIZE}")


def tokenize(data: Path, work: Path) -> None:
    prepare_text(data, work)
    for part in ("train-text", "select-text"):
        labels = ["-o", f"{work}/{part}.toklabels", "-m", f"{work}/{part}-mwt.json"]
        stanza_module("stanza.utils.datasets.prepare_tokenizer_data", f"{work}/{part}.txt", f"{work}/{part}.conllu", *labels)
    stanza_module(
        "stanza.models.tokenizer", "--lang", "nl", "--shorthand", "nl_conflictparse", "--seed", SEED,
        "--txt_file", work / "train-text.txt", "--label_file", work / "train-text.toklabels",
        "--mwt_json_file", work / "train-text-mwt.json", "--dev_txt_file", work / "select-text.txt",
        "--dev_label_file", work / "select-text.toklabels", "--dev_conll_gold", work / "select-text.conllu",
        "--conll_file", work / "select-tokens.conllu", "--max_seqlen", 300, "--batch_size", 32, "--steps", 3000,
        "--eval_steps", 300, "--max_steps_before_stop", 1500, "--no_use_mwt", "--dropout", 0.33, "--unit_dropout", 0.2,
        "--feat_unit_dropout", 0.2, "--anneal_after", 800, "--anneal", 0.9, "--save_dir", work, "--save_name", "tokenizer.pt",
    )  # fmt: skip


def pos(_: Path, work: Path) -> None:
    from nl_training import tagging

    tagging.train(work, steps_to_do=TAGGER_STEPS, seed=SEED)


def depparse(_: Path, work: Path) -> None:
    from nl_training import parsing

    parsing.train(work, steps_to_do=PARSER_STEPS, seed=SEED)


def lemma(_: Path, work: Path) -> None:
    words = [*distinct_words(read_conllu(work / "train.conllu")), *supplement()]
    write_conllu(work / "words.conllu", words)
    stanza_module(
        "stanza.models.lemmatizer", "--shorthand", "nl_conflictparse", "--seed", SEED, "--train_file", work / "words.conllu",
        "--eval_file", work / "select.conllu", "--output_file", work / "select-lemmas.conllu", "--num_epoch", 12,
        "--batch_size", 100, "--decay_epoch", 6, "--lr_decay", 0.6, "--save_dir", work, "--save_name", "lemmatizer.pt",
    )  # fmt: skip


def distinct_words(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Each word, tag and lemma about as often as the logarithm of its count: a lemmatizer sees no context, so the rest is repetition."""
    counts = Counter((row[FORM], row[UPOS], row[LEMMA]) for sentence in sentences for row in sentence)
    for (form, upos, lemma_), count in counts.items():
        yield [[str(at + 1), form, lemma_, upos, "_", "_", str(at), "dep", "_", "_"] for at in range(count.bit_length())]


def supplement() -> Iterator[Sentence]:
    """Words of conflict reporting that the treebanks lack, from ``lemmas_nl.tsv``; also as they start a sentence."""
    for line in Path(__file__).with_name("lemmas_nl.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            form, upos, lemma_ = line.split("\t")
            for written in (form, form.capitalize()):
                yield [["1", written, lemma_, upos, "_", "_", "0", "root", "_", "_"]]


# --- bundle --------------------------------------------------------------------------------------------------------

BUNDLE = Path(__file__).parent.parent / "conflictparse" / "backends" / "nl"
OPTIONS = {
    "tokenize_model_path": "tokenizer.pt",
    "pos_model_path": "tagger.pt",
    "pos_pretrain_path": "vectors.pt",
    "lemma_model_path": "lemmatizer.pt",
    "depparse_model_path": "parser.pt",
    "depparse_pretrain_path": "vectors.pt",
}


def bundle(_: Path, work: Path) -> None:
    """Weights in half precision (Stanza widens them when it loads), and a manifest with their checksums."""
    import torch

    BUNDLE.mkdir(exist_ok=True)
    names = sorted(set(OPTIONS.values()))
    for name in names:
        saved = torch.load(work / name, map_location="cpu", weights_only=True)
        saved.pop("optimizer_state_dict", None)
        if name != "vectors.pt":  # Stanza uses the vectors as they are, so these stay in full precision
            saved["model"] = halved(saved["model"])
        torch.save(saved, BUNDLE / name)
    resources = {"nl": {"lang_name": "Dutch", "packages": {}, **{task: {} for task in ("tokenize", "pos", "lemma", "depparse")}}}
    (BUNDLE / "resources.json").write_text(json.dumps(resources, indent=1) + "\n", encoding="utf-8")
    manifest = {
        "name": f"conflictparse-nl {date.today():%Y.%m.%d}",
        "licence": "CC-BY-SA-4.0",
        "options": OPTIONS,
        "sha256": {name: hashlib.sha256((BUNDLE / name).read_bytes()).hexdigest() for name in names},
    }
    (BUNDLE / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    print(f"{sum((BUNDLE / name).stat().st_size for name in names) / 1e6:.1f} MB")


def halved(weights: Any) -> Any:
    """Every 32-bit tensor in nested dictionaries, in 16 bits."""
    import torch

    if isinstance(weights, dict):
        return type(weights)((key, halved(value)) for key, value in weights.items())
    return weights.half() if isinstance(weights, torch.Tensor) and weights.dtype == torch.float32 else weights


STAGES = {stage.__name__: stage for stage in (prepare, vectors, tokenize, pos, lemma, depparse, bundle)}


def main() -> None:
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("--data", type=Path, required=True, help="the folder of CoNLL-U files and raw.txt")
    command.add_argument("--work", type=Path, default=Path("build/nl"), help="where intermediate files go")
    command.add_argument("stages", nargs="+", choices=STAGES, metavar="STAGE", help=", ".join(STAGES))
    asked = command.parse_args()
    asked.work.mkdir(parents=True, exist_ok=True)
    for stage in asked.stages:
        print(f"== {stage}", flush=True)
        STAGES[stage](asked.data, asked.work)


if __name__ == "__main__":
    main()
