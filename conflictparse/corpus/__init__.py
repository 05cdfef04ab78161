"""Many reports: articles in, reports out, in their order, as a stream."""

from conflictparse.corpus.model import Article, Failure
from conflictparse.corpus.stream import parse_reports

__all__ = ["Article", "Failure", "parse_reports"]
