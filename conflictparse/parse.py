"""The straight line: text → normalize → parse → mentions, times → match → qualify → assemble → Report."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from conflictparse.assemble import Reading, assemble
from conflictparse.backends.base import Backend, get_backend
from conflictparse.knowledge import Knowledge, bundled_knowledge
from conflictparse.language import require_dutch
from conflictparse.match import find_matches
from conflictparse.mentions import find_mentions
from conflictparse.model import Published, Report
from conflictparse.normalize import normalize
from conflictparse.pattern import Rule
from conflictparse.rules.alliances import ALLIANCE_RULES
from conflictparse.rules.control import CONTROL_RULES
from conflictparse.times import find_times


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
        rules: The constructions to look for, in order; the bundled rules if not given. Control and alliance rules may be mixed.

    Returns:
        What the text says. A report without claims means that the text was read and says nothing of who holds what.

    Raises:
        InputError: if the text is empty or not ``str``, or ``published`` is no date.
        NotDutchError: if the text is in another language.
        UnknownBackendError: if there is no backend of that name.
        ModelError: if the backend's model is missing or damaged.
        KnowledgeError: if the bundled knowledge is damaged.
    """
    normalized = normalize(text)
    when = Published.of(published) if published is not None else normalized.header
    require_dutch(normalized.text)
    knowledge = knowledge or bundled_knowledge()
    document = get_backend(backend).parse(normalized.text)
    mentions = find_mentions(document, knowledge)
    families = (CONTROL_RULES, ALLIANCE_RULES) if rules is None else (tuple(rules),)
    reading = Reading(
        normalized=normalized,
        document=document,
        mentions=mentions,
        times=find_times(normalized.text, when),
        matches=tuple(
            match
            for sentence in document.sentences
            for family in families
            for match in find_matches(sentence, family, mentions.fits, mentions.same).matches
        ),
    )
    return assemble(reading, published=when, title=title, url=url)
