"""The same trees from the models of a Stanza pipeline, in less time.

A loaded pipeline's models get other methods for their three slowest steps; what they answer stays the same:

* a tree is searched for (Chu-Liu-Edmonds, in Python) only where the best head of each word does not make one already;
* relations are scored on the arcs of the tree, not on all pairs of words;
* a word's characters are read once a batch, however often the word stands in it.

``quantize`` keeps weights in eight bits, which does change scores a little: ``tools/evaluate_nl.py`` shows by how much.
"""

from __future__ import annotations

import warnings
from functools import partial
from types import MethodType
from typing import Any

import numpy as np
import torch
from attrs import frozen
from stanza import Pipeline
from stanza.models.common.biaffine import DeepBiaffineScorer
from stanza.models.common.char_model import CharacterModel
from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root
from stanza.models.common.vocab import VOCAB_PREFIX_SIZE
from stanza.models.depparse.head_constraints import find_head_constraint_violations, resolve_head_constraint_violations
from stanza.models.depparse.model import GraphParser
from torch import Tensor, nn
from torch.nn.utils.rnn import PackedSequence, pack_sequence

Numbers = np.ndarray[Any, Any]
_ARCS = 256  # scored together: what lies between the two products then stays in the processor's cache


def quicken(pipeline: Pipeline) -> None:
    """Give the tagger and the parser of a pipeline their faster methods."""
    for name in ("pos", "depparse"):
        model = pipeline.processors[name].trainer.model
        characters = getattr(model, "charmodel", None)
        if isinstance(characters, CharacterModel):
            characters.forward = partial(read_distinct_words, characters, characters.forward)
        if isinstance(model, GraphParser) and not model.args.get("use_arc_embedding"):
            model.deprel = RelationsLater(model.deprel)
            model.predict = MethodType(_predict, model)


def quantize(pipeline: Pipeline) -> None:
    """Keep the weights of LSTMs and linear layers of tagger and parser in eight bits, for a CPU."""
    with warnings.catch_warnings():  # torch says that a package of its own, torchao, will do this; that one has no LSTMs yet
        warnings.simplefilter("ignore")
        for name in ("pos", "depparse"):
            trainer = pipeline.processors[name].trainer
            trainer.model = torch.ao.quantization.quantize_dynamic(trainer.model, {nn.LSTM, nn.Linear}, dtype=torch.qint8, inplace=True)


# --- characters ----------------------------------------------------------------------------------------------------------


def read_distinct_words(
    layer: CharacterModel, read: Any, chars: Tensor, mask: Tensor, order: list[int], sentence_lengths: list[int], lengths: list[int]
) -> PackedSequence:
    """``CharacterModel.forward`` for the distinct rows of ``chars``; a word's characters are read without its context."""
    if layer.pad or len(lengths) < 2:
        return read(chars, mask, order, sentence_lengths, lengths)
    distinct, where = torch.unique(chars, dim=0, return_inverse=True)
    counts, longest_first = (distinct != 0).sum(1).sort(descending=True, stable=True)
    rank = torch.empty_like(longest_first)
    rank[longest_first] = torch.arange(len(longest_first), device=rank.device)
    number = len(longest_first)
    words = read(distinct[longest_first], None, list(range(number)), [1] * number, counts.tolist())
    in_text = torch.empty(len(order), dtype=torch.long, device=rank.device)
    in_text[torch.tensor(order, device=rank.device)] = rank[where]
    return pack_sequence(words.data[in_text].split([int(length) for length in sentence_lengths]))


# --- trees ---------------------------------------------------------------------------------------------------------------


@frozen(eq=False)
class Relations:
    """Relations not yet scored: the two layers that a score is made of, each of shape (sentences, words, size)."""

    dependents: Tensor
    heads: Tensor
    bilinear: Any

    def best(self, sentence: Tensor, dependent: Tensor, head: Tensor) -> Tensor:
        """The relation with the highest score of each arc; arguments and result hold one number an arc."""
        scored = (
            relation_scores(self.bilinear, self.dependents[sentence[arcs], dependent[arcs]], self.heads[sentence[arcs], head[arcs]])
            for arcs in torch.arange(len(sentence)).split(_ARCS)
        )
        return torch.cat([scores.argmax(1) for scores in scored])

    def all_of(self, scorer: Any, sentence: int, length: int) -> Numbers:
        """The logarithmic probabilities of all relations on all pairs of words of one sentence: (words, words, relations)."""
        scores = scorer(self.dependents[sentence : sentence + 1, :length], self.heads[sentence : sentence + 1, :length])
        probabilities: Numbers = torch.log_softmax(scores[0], 2).cpu().numpy()
        return probabilities


def relation_scores(layer: Any, dependents: Tensor, heads: Tensor) -> Tensor:
    """The scores of Stanza's ``PairwiseBilinear`` for some arcs: (arcs, relations), from two layers of (arcs, size)."""
    ones = dependents.new_ones(len(dependents), 1)
    dependents, heads = torch.cat([dependents, ones], 1), torch.cat([heads, ones], 1)
    half = (dependents @ layer.weight.reshape(layer.input1_size, -1)).view(-1, layer.input2_size, layer.output_size)
    return torch.bmm(heads.unsqueeze(1), half).squeeze(1) + layer.bias


class RelationsLater(nn.Module):  # type: ignore[misc]
    """Stands where a ``GraphParser`` scores its relations, and leaves them to be scored."""

    def __init__(self, scorer: DeepBiaffineScorer) -> None:
        """Keep the layers of the scorer that it stands for."""
        super().__init__()
        self.scorer = scorer

    def forward(self, dependents: Tensor, heads: Tensor) -> Relations:
        layers = self.scorer
        return Relations(layers.hidden_func(layers.W1(dependents)), layers.hidden_func(layers.W2(heads)), layers.scorer.W_bilin)


def _predict(model: Any, *inputs: Any, resolve_head_constraints: bool = False) -> list[list[list[Any]]]:
    """``GraphParser.predict``: for each sentence the ``[head, relation]`` of each word."""
    lengths = [int(length) for length in inputs[-3]]
    scores, relations, *_ = model.forward_scores(*inputs)
    arcs = torch.log_softmax(scores, 2).cpu().numpy()
    trees = [best_tree(arcs[at, :length, :length]) for at, length in enumerate(lengths)]
    sentence = torch.tensor(np.repeat(np.arange(len(trees)), [length - 1 for length in lengths]))
    dependent = torch.tensor(np.concatenate([np.arange(1, length) for length in lengths]))
    head = torch.tensor(np.concatenate([tree[1:] for tree in trees]))
    labels = relations.best(sentence, dependent, head).split([length - 1 for length in lengths])
    vocabulary = model.vocab["deprel"]
    parsed = []
    for at, (tree, ids) in enumerate(zip(trees, labels, strict=True)):
        names = vocabulary.unmap([each + VOCAB_PREFIX_SIZE for each in ids.tolist()])
        if resolve_head_constraints and find_head_constraint_violations(tree, names):  # two subjects, say
            length = len(tree)
            probabilities = relations.all_of(model.deprel.scorer.scorer, at, length)
            tree, repaired = resolve_head_constraint_violations(arcs[at, :length, :length], probabilities, tree, vocabulary)
            names = vocabulary.unmap([each + VOCAB_PREFIX_SIZE for each in repaired])
        parsed.append([[each, name] for each, name in zip(tree[1:], names, strict=True)])
    return parsed


def best_tree(scores: Numbers) -> Numbers:
    """The heads of the best tree with one root; ``scores[dependent, head]``, word 0 being the root's place.

    The best head of each word is the best tree if it is a tree, so that the search can be left out: four sentences of five.
    """
    heads: Numbers = scores.argmax(1)
    heads[0] = 0
    return heads if _is_tree(heads) else chuliu_edmonds_one_root(scores)


def _is_tree(heads: Numbers) -> bool:
    """Whether there is one root and every word leads to it."""
    if np.count_nonzero(heads[1:] == 0) != 1:
        return False
    above = heads
    for _ in range(len(heads).bit_length()):  # each turn doubles the steps taken towards the root
        above = above[above]
    return not above.any()
