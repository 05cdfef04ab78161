"""Reads the examples of rules with all the rules, as ``parse_report`` would, and says where they do not hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from conflictparse.assemble import Reading, assemble
from conflictparse.backends.base import Backend, get_backend
from conflictparse.errors import InputError
from conflictparse.explanation import explain
from conflictparse.explanation.model import claims_of
from conflictparse.knowledge import Knowledge
from conflictparse.lint.problem import Problem, ProblemKind
from conflictparse.lint.reach import covered
from conflictparse.lint.words import Vocabulary, dead_words
from conflictparse.match import Match
from conflictparse.model import Actor, ControlClaim, Location, Report
from conflictparse.normalize import normalize
from conflictparse.parse import chains_of, read_text
from conflictparse.pattern import Role, Rule, example_roles, example_text
from conflictparse.tree import Document
from conflictparse.wording import Claim, said


def lint(
    rules: Iterable[Rule], *, backend: Backend | str | None = None, knowledge: Knowledge | None = None, words: Iterable[str] = ()
) -> tuple[Problem, ...]:
    """What is wrong with rules that are to be used together, in this order.

    Every example and counterexample is read with all the rules, so give yours together with those that they stand before or behind:
    ``lint((MINE, *CONTROL_RULES, *ALLIANCE_RULES))``.

    A trigger is a dead word if no word list has it as a dictionary form and no example has it. The word lists are the package's verbs and
    common words, and in a checkout what its lemmatizer was taught (``tools/lemmas_nl.tsv``).

    Args:
        rules: The rules, in the order in which they are tried.
        backend: The parser to read the examples with; Stanza if not given.
        knowledge: What is known of the world; the bundled knowledge if not given.
        words: More dictionary forms that are known to be met.

    Returns:
        The problems, in the order of the rules; none if all is well.

    Raises:
        ConflictParseError: if the backend or the knowledge cannot be used. A sentence that cannot be read is a problem, not an error.
    """
    given = tuple(rules)
    parsed = _Parsed.of(get_backend(backend), (example_text(each) for rule in given for each in (*rule.examples, *rule.counterexamples)))
    read = _Examples(rules=given, backend=parsed, knowledge=knowledge)
    problems = [
        *_duplicates(given),
        *dead_words(given, Vocabulary.of(parsed.documents.values(), words)),
        *(problem for rule in given for problem in read.problems(rule)),
    ]
    told = {problem.rule for problem in problems if problem.kind is ProblemKind.UNREACHABLE}
    problems += [problem for chain in chains_of(given) for problem in covered(chain.rules) if problem.rule not in told]
    ids = [rule.id for rule in given]
    return tuple(sorted(problems, key=lambda problem: ids.index(problem.rule)))


def _duplicates(rules: tuple[Rule, ...]) -> Iterator[Problem]:
    ids = [rule.id for rule in rules]
    for name in dict.fromkeys(ids):
        if ids.count(name) > 1:
            message = f"{ids.count(name)} rules have this id, so evidence does not say which one read it: rename all but one"
            yield Problem(rule=name, kind=ProblemKind.DUPLICATE_ID, message=message)


@frozen(kw_only=True)
class _Parsed:
    """A backend that has parsed the examples together, each once."""

    backend: Backend
    documents: dict[str, Document]

    @classmethod
    def of(cls, backend: Backend, texts: Iterable[str]) -> _Parsed:
        """Parse some texts."""
        clean = list(dict.fromkeys(normalize(text).text for text in texts if text.strip()))
        return cls(backend=backend, documents=dict(zip(clean, backend.parse_many(clean), strict=True)))

    def parse(self, text: str) -> Document:
        return self.documents.get(text) or self.backend.parse(text)

    def parse_many(self, texts: Iterable[str]) -> Iterator[Document]:
        return map(self.parse, texts)


@frozen(kw_only=True)
class _Examples:
    """Reads examples and counterexamples with all the rules."""

    rules: tuple[Rule, ...]
    backend: Backend
    knowledge: Knowledge | None

    def problems(self, rule: Rule) -> Iterator[Problem]:
        readings: list[Reading] = []
        for example in rule.examples:
            text = example_text(example)
            try:
                reading = self._read(text, self.rules)
            except InputError as wrong:
                yield Problem(rule=rule.id, kind=ProblemKind.EXAMPLE, message=f'"{text}" cannot be read: {wrong}')
                continue
            readings.append(reading)
            if not says(assemble(reading), rule, example_roles(example)):
                yield Problem(rule=rule.id, kind=ProblemKind.EXAMPLE, message=self._failure(rule, example, reading))
        for text in rule.counterexamples:
            try:
                reading = self._read(text, self.rules)
            except InputError as wrong:
                yield Problem(rule=rule.id, kind=ProblemKind.COUNTEREXAMPLE, message=f'"{text}" cannot be read: {wrong}')
                continue
            if taken := [claim for claim in claims_of(assemble(reading)) if any(each.rule == rule.id for each in claim.evidence)]:
                message = f'it takes {", ".join(map(said, taken))} from "{text}"'
                yield Problem(rule=rule.id, kind=ProblemKind.COUNTEREXAMPLE, message=message)
        if readings and (takers := self._takers(rule, readings)):
            message = f"each of its examples is taken before it comes: by {', '.join(takers)}; put the rule before, or drop it"
            yield Problem(rule=rule.id, kind=ProblemKind.UNREACHABLE, message=message)

    def _read(self, text: str, rules: tuple[Rule, ...]) -> Reading:
        return read_text(text, backend=self.backend, knowledge=self.knowledge, rules=rules)

    def _failure(self, rule: Rule, example: str, reading: Reading) -> str:
        report = assemble(reading)
        found = ", ".join(map(said, claims_of(report))) or "nothing"
        wanted = ", ".join(f"{role.value} {' and '.join(words)}" for role, words in example_roles(example).items())
        explained = explain(report, backend=self.backend, knowledge=self.knowledge, rules=self.rules).about(rule.id)
        missed = [miss for sentence in explained.sentences for miss in sentence.misses]
        why = f' "{missed[0].trigger.text}": {missed[0].reason}.' if missed else "" if explained.sentences else f" {explained.answer}"
        return f'"{example_text(example)}" should give {rule.emits.value} with {wanted}; it gives {found}.{why}'

    def _takers(self, rule: Rule, readings: list[Reading]) -> list[str]:
        """The earlier rules that take all examples of a rule; none if it fires in one of them, or fires in none even alone."""
        takers: list[str] = []
        for reading in readings:
            if any(match.rule is rule for match in reading.matches):
                return []
            alone = self._read(reading.normalized.original, (rule,)).matches
            takers += [match.rule.id for match in reading.matches if any(_uses(match, each) for each in alone)]
        return list(dict.fromkeys(takers))


def _uses(match: Match, other: Match) -> bool:
    return any(word.start == other.trigger.start for word in match.words)


def says(report: Report, rule: Rule, roles: Mapping[Role, tuple[str, ...]]) -> bool:
    """Whether a report has a claim of the rule's kind about all the marked words of an example."""
    return any(
        all(_stands_for(_filler(claim, role), words, report.text) for role, words in roles.items())
        for claim in claims_of(report)
        if (claim.status if isinstance(claim, ControlClaim) else claim.kind) is rule.emits
    )


def _filler(claim: Claim, role: Role) -> Actor | Location | None:
    if isinstance(claim, ControlClaim):
        return {Role.LOCATION: claim.location, Role.ACTOR: claim.actor, Role.FROM_ACTOR: claim.from_actor}.get(role)
    return {Role.SUBJECT: claim.subject, Role.OBJECT: claim.object}.get(role)


def _stands_for(found: Actor | Location | None, words: tuple[str, ...], text: str) -> bool:
    """Whether one of the mentions overlaps one of the marked words."""
    spans = [(text.index(word), text.index(word) + len(word)) for word in words]
    return found is not None and any(each.start < end and start < each.end for each in found.mentions for start, end in spans)
