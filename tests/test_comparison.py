"""One text through two backends: what both find is stable."""

from __future__ import annotations

import pytest
from conftest import RememberingBackend

from conflictparse import InputError, compare_backends
from conflictparse.backends.conllu import ConlluBackend, to_conllu

TEXT = "De rebellen veroverden de stad Goma. Rwanda steunt de rebellen en Uganda werkt samen met Burundi."


def test_what_one_backend_misses_is_not_stable(bundled: RememberingBackend) -> None:
    """The second backend takes "veroverden" for an adverb, so that nobody is said to take Goma."""
    good = to_conllu(bundled.parse(TEXT))
    verb = next(line for line in good.splitlines() if line.split("\t")[1:2] == ["veroverden"])
    bad = good.replace(verb, verb.replace("VERB", "ADV"))
    compared = compare_backends(TEXT, [ConlluBackend(recordings=(good,)), ConlluBackend(recordings=(bad,))], published="2012-11-20")
    assert (compared.control_claims[0].claim.location.name, compared.control_claims[0].found) == ("Goma", (True, False))
    assert not any(each.stable for each in compared.control_claims)
    assert [(each.alliance.subject.name, each.stable) for each in compared.alliances][:1] == [("Rwanda", True)]
    assert compared.control_claims[0].claim in compared.reports[0].control_claims
    assert compared.reports[0].published == compared.reports[1].published


def test_a_backend_agrees_with_itself(bundled: RememberingBackend) -> None:
    compared = compare_backends(TEXT, [bundled, bundled])
    assert len(compared.control_claims) == len(compared.reports[0].control_claims) > 0
    assert all(each.stable for each in compared.control_claims)
    assert all(each.stable for each in compared.alliances)


def test_one_backend_is_nothing_to_compare(bundled: RememberingBackend) -> None:
    with pytest.raises(InputError, match="two or more"):
        compare_backends(TEXT, [bundled])
