"""The same numbers as Stanza's own layers, in less time on a CPU: ``install`` exchanges two forward methods while a model is trained."""

from __future__ import annotations

from functools import partial
from typing import Any

import torch
from stanza.models.common.char_model import CharacterModel
from stanza.models.common.vocab import VOCAB_PREFIX_SIZE
from torch import Tensor
from torch.nn import Bilinear

from conflictparse.backends.stanza.faster import read_distinct_words, relation_scores


def install() -> None:
    """For every model that is made from now on."""
    plain = CharacterModel.forward
    CharacterModel.forward = lambda layer, *inputs: read_distinct_words(layer, partial(plain, layer), *inputs)
    Bilinear.forward = bilinear


def bilinear(layer: Bilinear, left: Tensor, right: Tensor) -> Tensor:
    """``torch.nn.Bilinear.forward`` as two matrix products: a tagger step takes a quarter of the time."""
    rows = left.shape[:-1]
    left, right = left.reshape(-1, layer.in1_features), right.reshape(-1, layer.in2_features)
    half = (right @ layer.weight.reshape(-1, layer.in2_features).T).view(-1, layer.out_features, layer.in1_features)
    return (torch.bmm(half, left.unsqueeze(2)).squeeze(2) + layer.bias).view(*rows, layer.out_features)


def arc_loss(model: Any, batch: dict[str, Any]) -> Tensor:
    """A ``GraphParser``'s training loss, with relations scored on the gold arcs alone: the loss reads no others.

    Stanza scores every relation on every pair of words, which takes a fifth of a step. Without the linearization and
    distance terms, for parsers trained with ``--no_linearization --no_distance``.
    """
    states = model.embed(**batch)
    heads, mask = batch["head"], batch["word_mask"]
    scores = model.unlabeled(model.drop(states), model.drop(states)).squeeze(3).float()
    scores = scores.masked_fill(torch.eye(scores.size(1), dtype=torch.bool, device=scores.device), -torch.inf)[:, 1:].masked_fill(
        mask.unsqueeze(1), -torch.inf
    )
    kept = ~mask[:, 1:]
    loss = model.crit(scores[kept], heads[kept])

    scorer = model.deprel
    of_dependent = scorer.dropout(scorer.hidden_func(scorer.W1(model.drop(states))))[:, 1:][kept]
    of_head = scorer.dropout(scorer.hidden_func(scorer.W2(model.drop(states))))
    of_head = of_head.gather(1, heads.unsqueeze(2).expand(-1, -1, of_head.size(2)))[kept]
    relations = relation_scores(scorer.scorer.W_bilin, of_dependent, of_head)
    loss = loss + model.crit(relations.float(), batch["deprel"][kept] - VOCAB_PREFIX_SIZE)
    total: Tensor = loss / batch["wordchars"].size(0)
    return total
