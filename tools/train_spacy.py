"""Train a small Dutch spaCy pipeline from Universal Dependencies with spaCy's own training code, to measure against.

    python tools/train_spacy.py --data ../shared/ud-nl --output build/spacy [--steps 4000]

The pipeline is the one that ``spacy init config --lang nl --optimize efficiency`` writes: a convolutional ``tok2vec`` that the
morphologizer, the parser and the trainable lemmatizer share, without word vectors. It lies in ``OUTPUT/model-best``. It learns from
the sentences that ``train_nl.py`` learns from, as often, and the same others choose the checkpoint. No sentence of a ``*-ud-test``
file is read. Seeds are fixed; a step is one batch, of up to 1,000 words.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from confection import Config
from nl_training.treebank import SEED, SELECTION, TREEBANK, WEIGHTS
from spacy.cli.convert import convert
from spacy.cli.init_config import init_config
from spacy.cli.train import train

PIPELINE = ["morphologizer", "parser", "trainable_lemmatizer"]
TOGETHER = 10  # sentences a training document, so that the parser learns where one ends
# A little text in lower case, and white space inside sentences: spaCy's tokenizer makes words of line breaks and double spaces
AUGMENTER = {
    "@augmenters": "spacy.combined_augmenter.v1",
    "lower_level": 0.05,
    "orth_level": 0.0,
    "orth_variants": None,
    "whitespace_level": 0.1,
    "whitespace_per_token": 0.05,
    "whitespace_variants": [" ", "\n", "\n\n", "\t"],
}


def prepare(data: Path, work: Path) -> None:
    """Writes ``train.spacy`` and ``select.spacy`` into the work folder."""
    training, selection = blocks(data / TREEBANK), []
    for name, kept in SELECTION.items():
        dev = blocks(data / name)
        training += dev[:-kept] * WEIGHTS[name]
        selection += dev[-kept:]
    work.mkdir(parents=True, exist_ok=True)
    for part, sentences in (("train", training), ("select", selection)):
        path = work / f"{part}.conllu"
        path.write_text("\n\n".join(sentences) + "\n\n", encoding="utf-8")
        convert(path, work, file_type="spacy", converter="conllu", n_sents=TOGETHER)
        print(f"{part}: {len(sentences)} sentences")


def blocks(path: Path) -> list[str]:
    """The sentences of a CoNLL-U file, with their comments."""
    return path.read_text(encoding="utf-8").strip().split("\n\n")


def config(work: Path, steps: int) -> Config:
    """SpaCy's recommended settings, with a learning rate that falls to nothing over the steps instead of early stopping."""
    settings = init_config(lang="nl", pipeline=PIPELINE, optimize="efficiency")
    settings["paths"] |= {"train": str(work / "train.spacy"), "dev": str(work / "select.spacy")}
    settings["system"]["seed"] = SEED
    settings["corpora"]["train"]["augmenter"] = AUGMENTER
    settings["training"] |= {"max_steps": steps, "patience": 0, "eval_frequency": max(1, steps // 10)}
    rate = {"@schedules": "warmup_linear.v1", "warmup_steps": steps // 20, "total_steps": steps, "initial_rate": 0.002}
    settings["training"]["optimizer"]["learn_rate"] = rate
    settings["training"]["score_weights"] |= {"dep_las": 0.5, "dep_uas": 0.0, "pos_acc": 0.2, "morph_acc": 0.1, "lemma_acc": 0.2}
    return settings


def main() -> None:
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("--data", type=Path, required=True, help="the folder of the treebank and the dev files")
    command.add_argument("--output", type=Path, required=True, help="where model-best and model-last go")
    command.add_argument("--steps", type=int, default=4000, help="batches to train on")
    asked = command.parse_args()
    corpus = asked.output / "corpus"
    prepare(asked.data, corpus)
    path = corpus / "config.cfg"
    config(corpus, asked.steps).to_disk(path)
    train(path, asked.output)


if __name__ == "__main__":
    main()
