"""A report as its own text with actors, places and claims highlighted: ``to_html(report)``."""

from conflictparse.export.html.page import to_html

__all__ = ["to_html"]
