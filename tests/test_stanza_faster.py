"""The faster steps of the Stanza backend answer what Stanza's own do."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictparse.backends.stanza import StanzaBackend
from conflictparse.tree import Document

TEXTS = (
    "De rebellen die de stad drie jaar in handen hadden, werden dinsdag door het leger uit de laatste wijk verdreven.",
    "Volgens Moskou gaf Kyiv Bachmoet prijs. De legers van A, B en C rukken op.\n\nKop",
    "Goma.",
)


@settings(deadline=None)  # the first call imports torch
@given(
    st.integers(1, 9).flatmap(
        lambda size: st.lists(st.lists(st.floats(-30, -0.01), min_size=size + 1, max_size=size + 1), min_size=size + 1, max_size=size + 1)
    )
)
def test_the_best_tree_is_that_of_the_full_search(rows: list[list[float]]) -> None:
    """Of the same weight as Chu-Liu-Edmonds' tree, with one root, and without a cycle."""
    from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root

    from conflictparse.backends.stanza.faster import best_tree

    scores = np.array(rows)
    np.fill_diagonal(scores, -np.inf)
    found, searched = best_tree(scores), chuliu_edmonds_one_root(scores)
    words = np.arange(1, len(scores))
    assert scores[words, found[1:]].sum() == pytest.approx(scores[words, searched[1:]].sum())
    assert np.count_nonzero(found[1:] == 0) == 1
    for word in words:
        path = {word}
        while word := found[word]:
            assert word not in path
            path.add(word)


def test_the_trees_are_those_of_plain_stanza(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the faster steps, and with every text alone, the trees are the same."""
    quick = list(StanzaBackend().parse_many(TEXTS))
    monkeypatch.setattr("conflictparse.backends.stanza.faster.quicken", lambda _: None)
    plain = StanzaBackend()
    assert [plain.parse(text) for text in TEXTS] == quick


def test_eight_bits_change_little() -> None:
    """Quantized weights give trees of the same words; nearly all heads are the same."""
    full, small = ([*backend.parse_many(TEXTS)] for backend in (StanzaBackend(), StanzaBackend(quantized=True, device="cpu")))
    assert [[word.text for word in document.words] for document in full] == [[word.text for word in document.words] for document in small]
    assert _heads(full) != []
    same = sum(one == other for one, other in zip(_heads(full), _heads(small), strict=True))
    assert same >= 0.9 * len(_heads(full))


def _heads(documents: list[Document]) -> list[int]:
    return [word.head for document in documents for word in document.words]
