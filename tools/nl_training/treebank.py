"""The training data: treebank sentences read, selected, weighed, tagged as a tool would tag them, and set as running text."""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from conflictparse.tree import SENTENCE_END

SEED = 20171013
TREEBANK = "alpino-treebank.conllu"
SELECTION = {"nl_alpino-ud-dev.conllu": 300, "nl_lassysmall-ud-dev.conllu": 200}  # sentences that choose a checkpoint
# How often the other dev sentences are learned: they are of the published treebanks, the second of a genre that the first file lacks
WEIGHTS = {"nl_alpino-ud-dev.conllu": 2, "nl_lassysmall-ud-dev.conllu": 3}
FOLDS = 4
_TYPOGRAPHIC = 0.35  # share of the tokenizer's paragraphs that get the quotation marks of print
_PARAGRAPH = re.compile(r"^# sent_id = (.*\.p\.\d+)\.s\.\d+$", re.MULTILINE)

ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC = range(10)
Row = list[str]
Sentence = list[Row]


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Sentences of a CoNLL-U file, without comments, multi-word ranges and empty nodes."""
    return (sentence for _, sentence in read_paragraphs(path))


def read_paragraphs(path: Path) -> Iterator[tuple[str | None, Sentence]]:
    """The same sentences, each with the name of its paragraph (``wiki-135.p.100``), where the file tells."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        if sentence := [row for row in rows if row[ID].isdigit()]:
            named = _PARAGRAPH.search(block)
            yield (named[1] if named else None), sentence


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


# --- for tagger, lemmatizer and parser -------------------------------------------------------------------------------


def prepare(data: Path, work: Path) -> None:
    """Write the files that the later stages read: sentences with gold tags, with predicted tags, and as text."""
    train = list(read_conllu(data / TREEBANK))
    weights = [1] * len(train)
    selection: list[Sentence] = []
    for name, kept in SELECTION.items():
        dev = list(read_conllu(data / name))
        train += dev[:-kept]
        weights += [WEIGHTS[name]] * len(dev[:-kept])
        selection += dev[-kept:]
    for sentence in train + selection:
        for row in sentence:
            row[XPOS] = row[DEPS] = "_"
    write_conllu(work / "train.conllu", weighed(train, weights))
    write_conllu(work / "select.conllu", selection)
    write_conllu(work / "train-jackknifed.conllu", weighed(jackknife(train), weights))
    both = train + selection
    predicted = predict_fold(both, set(range(len(train), len(both))))
    write_conllu(work / "select-predicted.conllu", (predicted[index] for index in sorted(predicted)))


def weighed(sentences: Iterable[Sentence], weights: Iterable[int]) -> Iterator[Sentence]:
    return (sentence for sentence, weight in zip(sentences, weights, strict=True) for _ in range(weight))


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


# --- for the tokenizer ------------------------------------------------------------------------------------------------


def prepare_text(data: Path, work: Path) -> None:
    """Write the tokenizer's training and selection text, and its sentences in the same order."""
    dice = random.Random(SEED)
    train: list[tuple[str | None, Sentence]] = list(read_paragraphs(data / TREEBANK))
    selection: list[tuple[str | None, Sentence]] = []
    for name, kept in SELECTION.items():
        dev = list(read_paragraphs(data / name))
        train += 2 * dev[:-kept]
        selection += dev[-kept:]
    written = list(paragraphs(train, dice))
    printed = [[typographic(each) for each in paragraph] if dice.random() < _TYPOGRAPHIC else paragraph for paragraph in written]
    for part, text in (("train", printed), ("select", list(paragraphs(selection, dice)))):
        lines = (" ".join(map(surface, paragraph)) for paragraph in text)
        (work / f"{part}-text.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
        write_conllu(work / f"{part}-text.conllu", (sentence for paragraph in text for sentence in paragraph))


def paragraphs(sentences: Iterable[tuple[str | None, Sentence]], dice: random.Random) -> Iterator[list[Sentence]]:
    """Paragraphs as the file has them; else of one to eight sentences, and a heading without a full stop mostly ends one."""
    paragraph: list[Sentence] = []
    last: str | None = None
    for name, sentence in sentences:
        if paragraph and name != last:
            yield paragraph
            paragraph = []
        paragraph.append(sentence)
        last = name
        heading = surface(sentence)[-1] not in SENTENCE_END
        if name is None and (dice.random() < 0.2 or len(paragraph) == 8 or (heading and dice.random() < 0.8)):
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph


def typographic(sentence: Sentence) -> Sentence:
    """A sentence with “…” and ’ where the treebank has typewriter's marks."""
    opened = False
    printed = []
    for row in sentence:
        form = row[FORM].replace("'", "’")
        if form == '"':
            form, opened = ("”" if opened else "“"), not opened
        printed.append([row[ID], form, *row[LEMMA:]])
    return printed
