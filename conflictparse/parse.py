"""The straight line: text → normalize → parse → mentions, times → match → qualify → assemble → Report."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from attrs import evolve, frozen

from conflictparse.assemble import Reading, assemble
from conflictparse.backends.base import Backend, get_backend
from conflictparse.grammar import clauses_of
from conflictparse.knowledge import Knowledge, bundled_knowledge
from conflictparse.language import require_dutch
from conflictparse.match import Chain, Findings, find_matches
from conflictparse.mentions import find_mentions
from conflictparse.model import ControlStatus, Published, Report
from conflictparse.normalize import NormalizedText, normalize
from conflictparse.pattern import Role, Rule
from conflictparse.prepositions import with_own_prepositions
from conflictparse.rules.alliances import ALLIANCE_RULES
from conflictparse.rules.control import CONTROL_RULES
from conflictparse.times import find_times
from conflictparse.tree import Document, Word

_NOT_LONG = 350  # code points: two sentences


def parse_report(
    text: str,
    *,
    published: date | str | Published | None = None,
    title: str | None = None,
    url: str | None = None,
    backend: Backend | str | None = None,
    knowledge: Knowledge | None = None,
    rules: Iterable[Rule] | None = None,
) -> Report:
    """Read one Dutch report.

    Args:
        text: The article, as plain text. A leading ``date 2017-10`` header is read as ``published`` if that is not given.
        published: When it was published: a ``date``, ``"2017-10-13"``, or a month ``"2017-10"`` (relative days then stay open).
        title: Kept in the report as it is; not read.
        url: Kept in the report as it is; never fetched.
        backend: The parser: an object, or a name from the entry-point group ``conflictparse.backends``. Stanza if not given.
        knowledge: What is known of the world; the bundled knowledge if not given.
        rules: The constructions to look for, in order; the bundled rules if not given. Control and alliance rules may be mixed: each
            kind is a chain of its own.

    Returns:
        What the text says. A report without claims means that the text was read and says nothing of who holds what.

    Raises:
        InputError: if the text is empty or not ``str``, or ``published`` is no date.
        NotDutchError: if the text is in another language.
        UnknownBackendError: if there is no backend of that name.
        ModelError: if the backend's model is missing or damaged.
        KnowledgeError: if the bundled knowledge is damaged.
    """
    reading = read_text(text, published=published, backend=backend, knowledge=knowledge, rules=rules)
    return assemble(reading, title=title, url=url)


def read_text(
    text: str,
    *,
    published: date | str | Published | None = None,
    backend: Backend | str | None = None,
    knowledge: Knowledge | None = None,
    rules: Iterable[Rule] | None = None,
) -> Reading:
    """All that is found on the way from a text to its report; arguments and errors are those of ``parse_report``."""
    article = prepare(text, published)
    return read_document(article, get_backend(backend).parse(article.normalized.text), knowledge=knowledge, rules=rules)


@frozen
class Prepared:
    """A text that can be parsed: clean, Dutch, and with its date."""

    normalized: NormalizedText
    published: Published | None


def prepare(text: str, published: date | str | Published | None) -> Prepared:
    """Everything that is asked of a text before it is parsed.

    Raises:
        InputError: if the text is empty or not ``str``, or ``published`` is no date.
        NotDutchError: if the text is in another language.
    """
    normalized = normalize(text)
    when = Published.of(published) if published is not None else normalized.header
    require_dutch(normalized.text)
    return Prepared(normalized, when)


def read_document(
    article: Prepared, document: Document, *, knowledge: Knowledge | None = None, rules: Iterable[Rule] | None = None
) -> Reading:
    """All that is found in the trees of a prepared text."""
    document = evolve(document, sentences=tuple(map(with_own_prepositions, document.sentences)))
    mentions = find_mentions(document, knowledge or bundled_knowledge())
    chains = chains_of(rules)
    findings: list[Findings] = []
    place: Word | None = None  # of the last claim
    for sentence in document.sentences:
        near = place if place is not None and sentence.start - place.start < _NOT_LONG else None
        clauses = clauses_of(sentence)
        findings += [find_matches(sentence, chain, mentions.fits, mentions.same, near, clauses) for chain in chains]
        places = [match.roles[Role.LOCATION] for each in findings[-len(chains) :] for match in each.matches if Role.LOCATION in match.roles]
        place = places[-1] if places else place
    return Reading(
        published=article.published,
        normalized=article.normalized,
        document=document,
        mentions=mentions,
        times=find_times(article.normalized.text, article.published),
        matches=tuple(match for each in findings for match in each.matches),
        near_misses=tuple(miss for each in findings for miss in each.near_misses),
    )


def chains_of(rules: Iterable[Rule] | None = None) -> tuple[Chain, Chain]:
    """The rules of control and the rules of alliances, each a chain of its own: a word that one has used is open to the other."""
    if rules is None:
        return _bundled_chains()
    given = tuple(rules)
    control = [rule for rule in given if isinstance(rule.emits, ControlStatus)]
    return Chain(control), Chain(rule for rule in given if not isinstance(rule.emits, ControlStatus))


@cache
def _bundled_chains() -> tuple[Chain, Chain]:
    return Chain(CONTROL_RULES), Chain(ALLIANCE_RULES)
