"""What a contestant is given, and what it took."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Job:
    """What a contestant is given.

    Attributes:
        texts: The reports, as they are.
        threads: How many threads it may use.
        started: When its process was started, by ``time.time()``.
        stanza: The folder of the untrained Stanza pipelines.
        spacy: The folder of a spaCy model, if there is one.
    """

    texts: tuple[str, ...]
    threads: int
    started: float
    stanza: str = ""
    spacy: str = ""


@frozen(kw_only=True)
class Measure:
    """What it took.

    Attributes:
        start_up: Seconds from the start of its process until the first text was read.
        seconds: For all texts, start-up apart.
        peak_mb: The most memory that it held, in MB.
    """

    start_up: float
    seconds: float
    peak_mb: float
