"""Each rule's examples and counterexamples, read with the bundled model and all rules."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import RememberingBackend

from conflictparse import Actor, Location, Report, parse_report
from conflictparse.backends.lemmas import split_lemma
from conflictparse.model import ControlStatus
from conflictparse.normalize import normalize
from conflictparse.pattern import Role, Rule, example_roles, example_text
from conflictparse.rules import nouns
from conflictparse.rules.alliances import ALLIANCE_RULES
from conflictparse.rules.control import CONTROL_RULES

RULES = (*CONTROL_RULES, *ALLIANCE_RULES)
EXAMPLES = [pytest.param(rule, example, id=f"{rule.id}-{number}") for rule in RULES for number, example in enumerate(rule.examples)]
COUNTEREXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}") for rule in RULES for number, example in enumerate(rule.counterexamples)
]


@pytest.fixture(scope="module")
def read(bundled: RememberingBackend) -> RememberingBackend:
    """All sentences of this module, parsed together."""
    texts = [example_text(example) for rule in RULES for example in (*rule.examples, *rule.counterexamples)]
    list(bundled.parse_many(normalize(text).text for text in texts))
    return bundled


def stands_for(found: Actor | Location | None, words: tuple[str, ...], text: str) -> bool:
    """Whether one of the mentions overlaps one of the marked words."""
    spans = [(text.index(word), text.index(word) + len(word)) for word in words]
    return found is not None and any(each.start < end and start < each.end for each in found.mentions for start, end in spans)


def says(report: Report, rule: Rule, roles: dict[Role, tuple[str, ...]]) -> bool:
    """Whether the report has a claim of the rule's kind with all marked roles."""
    if isinstance(rule.emits, ControlStatus):
        told = [
            {Role.LOCATION: claim.location, Role.ACTOR: claim.actor, Role.FROM_ACTOR: claim.from_actor}
            for claim in report.control_claims
            if claim.status is rule.emits
        ]
    else:
        told = [{Role.SUBJECT: pair.subject, Role.OBJECT: pair.object} for pair in report.alliances if pair.kind is rule.emits]
    return any(all(stands_for(claim[role], words, report.text) for role, words in roles.items()) for claim in told)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule: Rule, example: str, read: RememberingBackend) -> None:
    """The sentence gives the rule's claim, with the words marked in it."""
    report = parse_report(example_text(example), published="2017-10-13", backend=read)
    assert says(report, rule, example_roles(example)), [str(claim) for claim in report.control_claims]


@pytest.mark.parametrize(("rule", "example"), COUNTEREXAMPLES)
def test_counterexample(rule: Rule, example: str, read: RememberingBackend) -> None:
    """The rule takes nothing from the sentence."""
    report = parse_report(example, published="2017-10-13", backend=read)
    fired = {words.rule for claim in report.control_claims for words in claim.evidence}
    fired |= {words.rule for pair in report.alliances for words in pair.evidence}
    assert rule.id not in fired


def test_no_noun_is_dead(bundled: RememberingBackend) -> None:
    """Every noun that is listed for a place or a party is a dictionary form that the parser gives. Rules' own words the linter checks."""
    lines = (Path(__file__).parent.parent / "tools" / "lemmas_nl.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    taught = {split_lemma(lemma, form)[0] for form, _, lemma in rows}
    listed = {name: value for name, value in vars(nouns).items() if name.isupper() and isinstance(value, frozenset)}
    unsure = sorted(frozenset().union(*listed.values()) - taught)
    documents = bundled.parse_many(f"De rebellen hebben een {word} ingenomen." for word in unsure)
    met = {word.lemma for document in documents for word in document.words}
    assert {name: sorted((value - taught) - met) for name, value in listed.items() if (value - taught) - met} == {}


def test_ids_are_unique() -> None:
    """A rule id names one rule."""
    assert len({rule.id for rule in RULES}) == len(RULES)
