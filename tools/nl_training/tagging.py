"""Training Stanza's tagger: UPOS and features."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from stanza.models import tagger
from stanza.models.common.pretrain import Pretrain
from stanza.models.pos.data import Dataset
from stanza.models.pos.trainer import Trainer, unpack_batch
from stanza.utils.conll import CoNLL

from nl_training import faster, steps


def train(work: Path, *, steps_to_do: int, seed: int) -> None:
    args = tagger.parse_args([
        "--lang", "nl", "--shorthand", "nl_conflictparse", "--train_file", f"{work}/train.conllu",
        "--wordvec_pretrain_file", f"{work}/vectors.pt", "--word_cutoff", "2", "--char_hidden_dim", "128", "--hidden_dim", "200",
        "--deep_biaff_hidden_dim", "300", "--share_hid",
        "--dropout", "0.4", "--word_dropout", "0.25", "--batch_size", "100",
    ])  # fmt: skip
    args["augment_nopunct"] = 0.1
    tagger.utils.set_random_seed(seed)
    faster.install()
    pretrain = Pretrain(str(work / "vectors.pt"))
    vocab, _, training = tagger.load_training_data(args, pretrain)
    selection = CoNLL.conll2doc(input_file=str(work / "select.conllu"))
    held_out = Dataset(selection, args, pretrain, vocab=vocab, evaluation=True, sort_during_eval=True)
    expected = [word.upos for sentence in selection.sentences for word in sentence.words]
    trainer = Trainer(args=args, vocab=vocab, pretrain=pretrain, device="cuda" if torch.cuda.is_available() else "cpu")
    device = next(trainer.model.parameters()).device

    def batches() -> Iterator[Any]:
        while True:
            yield from training

    def loss(batch: Any) -> torch.Tensor:
        inputs, _, order, lengths, word_lengths, text = unpack_batch(batch, device)
        wrong: torch.Tensor = trainer.model(*inputs, order, lengths, word_lengths, text)[0]
        return wrong

    def using(model: torch.nn.Module) -> Trainer:
        trainer.model = model
        return trainer

    def score(model: torch.nn.Module) -> float:
        trained = trainer.model
        found: list[list[list[str]]] = []
        with torch.no_grad():
            for batch in held_out.to_loader(batch_size=100):
                found += using(model).predict(batch)
        trainer.model = trained
        words = (word for sentence in found for word in sentence)
        right = [tags[0] == upos for tags, upos in zip(words, expected, strict=True)]
        return float(sum(right) / len(right))

    def save(model: torch.nn.Module) -> None:
        trained = trainer.model
        using(model).save(str(work / "tagger.pt"))
        trainer.model = trained

    steps.train(trainer.model, batches(), loss=loss, score=score, save=save, steps=steps_to_do, rate=0.003, state=work / "tagger-state.pt")
