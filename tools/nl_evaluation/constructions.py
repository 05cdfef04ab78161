"""The constructions that carry a claim: how often a pipeline finds the dependent, its head and the label, all three."""

from __future__ import annotations

from collections import defaultdict

from conflictparse.tree import Deprel, Document
from nl_evaluation.figures import Figures

# What each is, in the order of the tables; the labels are those of both Dutch treebanks
CONSTRUCTIONS = {
    Deprel.COMPOUND_PRT: "separable prefix",  # "namen … in": the prefix and its verb
    Deprel.NSUBJ_PASS: "passive subject",
    Deprel.AUX_PASS: "passive auxiliary",
    Deprel.OBL_AGENT: "agent with door",
    Deprel.ACL_RELCL: "relative clause",  # its verb and the noun
    Deprel.CONJ: "coordination",
    Deprel.APPOS: "apposition",
    Deprel.NSUBJ: "subject",
    Deprel.OBJ: "object",
    Deprel.FLAT: "name of several words",
    Deprel.OBL: "oblique",
    Deprel.OBL_ARG: "prepositional object",
    Deprel.NMOD: "modifier with a preposition",
}
_Words = tuple[int, int, int, int]  # the span of the dependent and that of its head, as offsets in the text


def score_constructions(expected: Document, read: Document) -> dict[Deprel, Figures]:
    """The figures of each construction in two readings of the same text; a word is the same word if it has the same span.

    Raises:
        ValueError: if the texts differ.
    """
    if expected.text != read.text:
        raise ValueError("these are trees of two texts")
    gold, found = _pairs(expected), _pairs(read)
    return {label: Figures.of(gold[label], found[label]) for label in CONSTRUCTIONS}


def _pairs(document: Document) -> defaultdict[Deprel, set[_Words]]:
    pairs: defaultdict[Deprel, set[_Words]] = defaultdict(set)
    for sentence in document.sentences:
        for word in sentence.words:
            if (head := sentence.parent(word)) is not None:
                pairs[word.deprel].add((word.start, word.end, head.start, head.end))
    return pairs
