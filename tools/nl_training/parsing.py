"""Training Stanza's graph-based parser, in two cycles: the rate falls to nothing, rises again to less, and falls once more."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from stanza.models import parser
from stanza.models.common.doc import DEPREL, HEAD, Document
from stanza.models.common.pretrain import Pretrain
from stanza.models.depparse import scorer
from stanza.models.depparse.data import DataLoader, InfiniteBatch
from stanza.models.depparse.trainer import GraphTrainer, unpack_batch
from stanza.utils.conll import CoNLL

from nl_training import faster, steps

RATES = (0.003, 0.0012)  # at the top of each cycle
INPUTS = ("word", "word_mask", "wordchars", "wordchars_mask", "upos", "xpos", "ufeats", "pretrained", "lemma", "head", "deprel")


def train(work: Path, *, steps_to_do: tuple[int, ...], seed: int) -> None:
    """Trains for so many steps in each cycle; a cycle starts from the averaged weights of the one before it."""
    args = parser.parse_args([
        "--lang", "nl", "--shorthand", "nl_conflictparse", "--wordvec_pretrain_file", f"{work}/vectors.pt", "--word_cutoff", "2",
        "--no_xpos", "--no_ufeats", "--no_linearization", "--no_distance", "--char_hidden_dim", "100", "--hidden_dim", "256",
        "--num_layers", "2", "--deep_biaff_hidden_dim", "192", "--dropout", "0.33", "--word_dropout", "0.25",
        "--batch_size", "2000",
    ])  # fmt: skip
    parser.utils.set_random_seed(seed)
    faster.install()
    pretrain = Pretrain(str(work / "vectors.pt"))
    sentences, _, _ = CoNLL.conll2dict(input_file=str(work / "train-jackknifed.conllu"))
    training = DataLoader(Document(sentences), args["batch_size"], args, pretrain)
    gold = str(work / "select-predicted.conllu")
    selection = CoNLL.conll2doc(input_file=gold)
    held_out = DataLoader(selection, 5000, args, pretrain, vocab=training.vocab, evaluation=True, sort_during_eval=True)
    trainer = GraphTrainer(args=args, vocab=training.vocab, pretrain=pretrain, device="cuda" if torch.cuda.is_available() else "cpu")
    device = trainer.model.get_device()

    def batches() -> Iterator[dict[str, Any]]:
        forever = InfiniteBatch(training)
        while True:
            inputs, _, order, lengths, word_lengths, text = unpack_batch(forever.next_batch(), device)
            yield dict(zip(INPUTS, inputs, strict=True), word_orig_idx=order, sentlens=lengths, wordlens=word_lengths, text=text)

    def using(model: torch.nn.Module) -> GraphTrainer:
        return GraphTrainer(args=args, vocab=training.vocab, model=model, device=device, build_optimizer=False)

    def score(model: torch.nn.Module) -> float:
        with torch.no_grad():
            trees = parser.predict_dataset(using(model), held_out)
        held_out.doc.set([HEAD, DEPREL], [word for sentence in trees for word in sentence])
        _, _, reached = scorer.score(io.StringIO(f"{held_out.doc:C}\n\n"), gold)
        return float(reached)

    for cycle, (to_do, rate) in enumerate(zip(steps_to_do, RATES, strict=True), 1):
        steps.train(
            trainer.model, batches(), loss=lambda batch: faster.arc_loss(trainer.model, batch), score=score,
            save=lambda model: using(model).save(str(work / "parser.pt")), steps=to_do, rate=rate, state=work / f"parser-state-{cycle}.pt",
        )  # fmt: skip
        trainer.model.load_state_dict(torch.load(work / f"parser-state-{cycle}.pt", weights_only=True)["averaged"])
