"""Train the bundled Dutch pipeline from Universal Dependencies with Stanza's own training code.

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
* ``tokenize``, ``pos``, ``lemma``, ``depparse``  call Stanza's trainers. XPOS is left out: UPOS and features
  say all that the library asks, and the CGN tag set makes the tagger several times slower.
* ``bundle``  drops what training alone needs, stores float16, and writes the manifest with checksums.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Bilinear

SEED = 20171013
SELECTION = {"nl_alpino-ud-dev.conllu": 300, "nl_lassysmall-ud-dev.conllu": 200}
FOLDS = 4
VECTOR_SIZE = 100

ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC = range(10)
Row = list[str]
Sentence = list[Row]


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Sentences of a CoNLL-U file, without comments, multi-word ranges and empty nodes."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        if sentence := [row for row in rows if row[ID].isdigit()]:
            yield sentence


def write_conllu(path: Path, sentences: Iterable[Sentence]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as out:
        for sentence in sentences:
            out.write(f"# text = {surface(sentence)}\n")
            out.writelines("\t".join(row) + "\n" for row in sentence)
            out.write("\n")


def surface(sentence: Sentence) -> str:
    """The running text of a sentence, from its forms and ``SpaceAfter``."""
    return "".join(row[FORM] + ("" if "SpaceAfter=No" in row[MISC] else " ") for row in sentence).strip()


# --- prepare -------------------------------------------------------------------------------------------------------


def prepare(data: Path, work: Path) -> None:
    train = list(read_conllu(data / "alpino-treebank.conllu"))
    selection: list[Sentence] = []
    for name, kept in SELECTION.items():
        dev = list(read_conllu(data / name))
        train += dev[:-kept]
        selection += dev[-kept:]
    for sentence in train + selection:
        for row in sentence:
            row[XPOS] = row[DEPS] = "_"
    write_conllu(work / "train.conllu", train)
    write_conllu(work / "select.conllu", selection)
    for part, sentences in (("train", train), ("select", selection)):
        write_paragraphs(work / f"{part}.txt", sentences)
        labels = ["-o", f"{work}/{part}.toklabels", "-m", f"{work}/{part}-mwt.json"]
        stanza_module("stanza.utils.datasets.prepare_tokenizer_data", f"{work}/{part}.txt", f"{work}/{part}.conllu", *labels)
    write_conllu(work / "train-jackknifed.conllu", jackknife(train))
    both = train + selection
    predicted = predict_fold(both, set(range(len(train), len(both))))
    write_conllu(work / "select-predicted.conllu", (predicted[index] for index in sorted(predicted)))


def write_paragraphs(path: Path, sentences: list[Sentence]) -> None:
    """Running text for the tokenizer: paragraphs of one to eight sentences, as news has them."""
    dice = random.Random(SEED)
    lines, paragraph = [], []
    for sentence in sentences:
        paragraph.append(surface(sentence))
        if dice.random() < 0.2 or len(paragraph) == 8:
            lines.append(" ".join(paragraph))
            paragraph = []
    lines.append(" ".join(paragraph))
    path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")


def jackknife(train: list[Sentence]) -> list[Sentence]:
    """The training sentences with UPOS and lemma as a tool that never saw the sentence would give them."""
    order = list(range(len(train)))
    random.Random(SEED).shuffle(order)
    folds = [order[start::FOLDS] for start in range(FOLDS)]
    with ProcessPoolExecutor(2) as pool:
        predicted = pool.map(predict_fold, [train] * FOLDS, [set(fold) for fold in folds])
        by_index = {index: sentence for fold in predicted for index, sentence in fold.items()}
    right = sum(p[UPOS] == g[UPOS] for i, s in enumerate(train) for p, g in zip(by_index[i], s, strict=True))
    print(f"jackknifed UPOS {right / sum(map(len, train)):.4f}")
    return [by_index[index] for index in range(len(train))]


def predict_fold(train: list[Sentence], held_out: set[int]) -> dict[int, Sentence]:
    from nltk.tag.perceptron import PerceptronTagger

    seen = [sentence for index, sentence in enumerate(train) if index not in held_out]
    random.seed(SEED)  # the tagger shuffles with the module's generator
    tagger = PerceptronTagger(load=False)
    tagger.train([[(row[FORM], row[UPOS]) for row in sentence] for sentence in seen], nr_iter=6)
    lemmas: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in seen:
        for row in sentence:
            lemmas[row[FORM].lower(), row[UPOS]][row[LEMMA]] += 1
    predicted = {}
    for index in held_out:
        tags = tagger.tag([row[FORM] for row in train[index]])
        predicted[index] = [list(row) for row in train[index]]
        for row, (form, upos) in zip(predicted[index], tags, strict=True):
            known = lemmas.get((form.lower(), upos))
            row[UPOS] = upos
            row[LEMMA] = known.most_common(1)[0][0] if known else form if upos == "PROPN" else form.lower()
            row[FEATS] = "_"
    return predicted


# --- vectors -------------------------------------------------------------------------------------------------------


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


# --- Stanza's trainers ---------------------------------------------------------------------------------------------


def stanza_module(module: str, *arguments: object) -> None:
    """What ``python -m MODULE ARGUMENTS`` does, with the faster bilinear layer."""
    import torch

    torch.nn.Bilinear.forward = bilinear
    importlib.import_module(module).main([str(argument) for argument in arguments])


def bilinear(layer: Bilinear, left: Tensor, right: Tensor) -> Tensor:
    """``torch.nn.Bilinear.forward`` as two matrix products: the same numbers; a tagger step takes a quarter of the time."""
    import torch

    rows = left.shape[:-1]
    left, right = left.reshape(-1, layer.in1_features), right.reshape(-1, layer.in2_features)
    half = (right @ layer.weight.reshape(-1, layer.in2_features).T).view(-1, layer.out_features, layer.in1_features)
    return (torch.bmm(half, left.unsqueeze(2)).squeeze(2) + layer.bias).view(*rows, layer.out_features)


def tokenize(_: Path, work: Path) -> None:
    stanza_module(
        "stanza.models.tokenizer", "--lang", "nl", "--shorthand", "nl_conflictparse", "--seed", SEED,
        "--txt_file", work / "train.txt", "--label_file", work / "train.toklabels", "--mwt_json_file", work / "train-mwt.json",
        "--dev_txt_file", work / "select.txt", "--dev_label_file", work / "select.toklabels", "--dev_conll_gold", work / "select.conllu",
        "--conll_file", work / "select-tokens.conllu", "--max_seqlen", 300, "--batch_size", 32, "--steps", 2400,
        "--eval_steps", 300, "--max_steps_before_stop", 1200, "--no_use_mwt", "--dropout", 0.33, "--unit_dropout", 0.33,
        "--save_dir", work, "--save_name", "tokenizer.pt",
    )  # fmt: skip


def pos(_: Path, work: Path) -> None:
    stanza_module(
        "stanza.models.tagger", "--lang", "nl", "--shorthand", "nl_conflictparse", "--seed", SEED,
        "--train_file", work / "train.conllu", "--eval_file", work / "select.conllu", "--output_file", work / "select-tags.conllu",
        "--wordvec_pretrain_file", work / "vectors.pt", "--word_cutoff", 2, "--char_hidden_dim", 100, "--hidden_dim", 200,
        "--deep_biaff_hidden_dim", 200, "--dropout", 0.4, "--word_dropout", 0.25, "--batch_size", 100, "--max_steps", 9000,
        "--eval_interval", 250, "--fix_eval_interval", "--max_steps_before_stop", 1000,
        "--second_lr", 0.001, "--save_dir", work, "--save_name", "tagger.pt",
    )  # fmt: skip


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


def depparse(_: Path, work: Path) -> None:
    """AdaDelta to start with, then Adam at falling rates, each time from the best checkpoint."""
    for steps, rate in ((2800, 0.002), (3200, 0.0005), (3600, 0.00015)):
        stanza_module(
            "stanza.models.parser", "--lang", "nl", "--shorthand", "nl_conflictparse", "--seed", SEED,
            "--train_file", work / "train-jackknifed.conllu", "--eval_file", work / "select-predicted.conllu",
            "--output_file", work / "select-trees.conllu", "--wordvec_pretrain_file", work / "vectors.pt", "--word_cutoff", 2,
            "--no_xpos", "--no_ufeats", "--char_hidden_dim", 100, "--hidden_dim", 200, "--num_layers", 2,
            "--deep_biaff_hidden_dim", 160, "--dropout", 0.33, "--word_dropout", 0.25, "--batch_size", 2000, "--eval_interval", 100,
            "--second_optim_start_step", 1000, "--beta2", 0.95, "--second_warmup_steps", 20, "--second_lr", rate,
            "--max_steps", steps, "--max_steps_before_stop", 1000, "--save_dir", work, "--save_name", "parser.pt",
        )  # fmt: skip


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
