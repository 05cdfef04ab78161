"""An untrained Stanza pipeline of default size, for timing.

    python -m pipeline_bench.default_stanza TREEBANK FOLDER [--charlm]

The tagger and the parser have the sizes that ``stanza.models.tagger`` and ``stanza.models.parser`` have by default, and predict and read
UPOS, XPOS and features, as Stanza's own Dutch package does: its defaults for ``nl`` (``stanza.resources.default_packages``) are the
treebank alpino, 100-dimensional vectors, and a forward and a backward character language model. With ``--charlm`` the latter are there too,
of default size (1,024 hidden units) and untrained. The vocabularies come from the treebank given, so the tables of vectors and words
are smaller than the official ones, which take more memory and a longer start than is measured here.

The tokenizer and the lemmatizer are the bundled ones, which are of default size: untrained ones would give other words to the rest.

Being untrained costs no time: the search for the best tree, which depends on the scores, takes as long with these as with those of the
bundled parser.
"""

from __future__ import annotations

import argparse
import json
import logging
import shutil
from pathlib import Path
from typing import Any

import conflictparse

OPTIONS = "pipeline.json"
_BUNDLED = Path(conflictparse.__file__).parent / "backends" / "nl"
_SHORTHAND = "nl_alpino"  # Stanza knows by it that the parts of Dutch XPOS stand between "|"
_VECTOR_SIZE = 100


def build(treebank: Path, folder: Path, *, charlm: bool) -> None:
    """Write the weights of the pipeline, and ``pipeline.json`` with the options of ``stanza.Pipeline`` that load them.

    Args:
        treebank: A CoNLL-U file with all columns, for the vocabularies.
        folder: Where to write.
        charlm: Whether the tagger and the parser read character language models, not a character LSTM of their own.
    """
    from stanza.models.common.pretrain import Pretrain
    from stanza.utils.conll import CoNLL

    folder.mkdir(parents=True, exist_ok=True)
    document = CoNLL.conll2doc(str(treebank))
    options = _bundled_options()
    _write_vectors(document, folder / "vectors.pt")
    vectors = Pretrain(str(folder / "vectors.pt"))
    arguments = ["--lang", "nl", "--shorthand", _SHORTHAND, "--wordvec_pretrain_file", str(folder / "vectors.pt"), "--cpu"]
    if charlm:
        arguments.append("--charlm")
        for direction in ("forward", "backward"):
            path = folder / f"{direction}.pt"
            _write_charlm(document, path, direction)
            arguments += [f"--charlm_{direction}_file", str(path)]
            options |= {f"{part}_{direction}_charlm_path": str(path) for part in ("pos", "depparse")}
    _write_tagger(document, vectors, folder / "tagger.pt", arguments)
    _write_parser(document, vectors, folder / "parser.pt", arguments)
    for part, name in (("pos", "tagger.pt"), ("depparse", "parser.pt")):
        options |= {f"{part}_model_path": str(folder / name), f"{part}_pretrain_path": str(folder / "vectors.pt")}
    shutil.copy(_BUNDLED / "resources.json", folder)
    options |= {"model_dir": str(folder), "package": "", "allow_unknown_language": True}
    (folder / OPTIONS).write_text(json.dumps(options), encoding="utf-8")


def _bundled_options() -> dict[str, Any]:
    names = json.loads((_BUNDLED / "manifest.json").read_text(encoding="utf-8"))["options"]
    return {option: str(_BUNDLED / names[option]) for option in ("tokenize_model_path", "lemma_model_path")}


def _write_vectors(document: Any, path: Path) -> None:
    import torch
    from stanza.models.common.pretrain import PretrainedWordVocab

    words = sorted({word.text.lower() for sentence in document.sentences for word in sentence.words})
    vocabulary = PretrainedWordVocab(words)
    torch.save({"vocab": vocabulary.state_dict(), "emb": torch.randn(len(vocabulary), _VECTOR_SIZE)}, path)


def _write_charlm(document: Any, path: Path, direction: str) -> None:
    from stanza.models.charlm import build_argparse
    from stanza.models.common.char_model import CharacterLanguageModel
    from stanza.models.common.vocab import CharVocab

    characters = sorted({character for sentence in document.sentences for character in sentence.text} | {"\n", " "})
    arguments = vars(build_argparse().parse_args(["--direction", direction, "--cpu"]))
    CharacterLanguageModel(arguments, {"char": CharVocab([characters])}, is_forward_lm=direction == "forward").save(str(path))


def _write_tagger(document: Any, vectors: Any, path: Path, arguments: list[str]) -> None:
    from stanza.models.pos.data import Dataset
    from stanza.models.pos.trainer import Trainer
    from stanza.models.tagger import parse_args

    options = parse_args(arguments)
    vocabulary = Dataset.init_vocab([document], options)
    trainer = Trainer(args=options, vocab=vocabulary, pretrain=vectors, device="cpu")
    trainer.save(str(path))


def _write_parser(document: Any, vectors: Any, path: Path, arguments: list[str]) -> None:
    from stanza.models.depparse.data import Dataset
    from stanza.models.depparse.trainer import GraphTrainer
    from stanza.models.parser import parse_args

    options = parse_args([*arguments, "--no_checkpoint"])
    vocabulary = Dataset(document, options, vectors).vocab
    trainer = GraphTrainer(args=options, vocab=vocabulary, pretrain=vectors, device="cpu")
    trainer.save(str(path))


def main() -> None:
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("treebank", type=Path)
    command.add_argument("folder", type=Path)
    command.add_argument("--charlm", action="store_true")
    asked = command.parse_args()
    logging.disable(logging.INFO)  # Stanza's modules for training tell of every step
    build(asked.treebank, asked.folder, charlm=asked.charlm)


if __name__ == "__main__":
    main()
