"""What goes into a stream of reports, and what comes out in place of a report that could not be made."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from conflictparse.model import Published


@frozen(kw_only=True)
class Article:
    """One article to read; the fields are the arguments of ``parse_report``."""

    text: str
    published: date | str | Published | None = None
    title: str | None = None
    url: str | None = None


@frozen(kw_only=True)
class Failure:
    """An article that gave no report.

    Attributes:
        number: Its place in the stream, from 0.
        article: The article itself.
        error: Why: a ``ConflictParseError`` that says what to do, or an unexpected exception.
    """

    number: int
    article: Article
    error: Exception
