"""What can go wrong, as frozen values: each error has fields, and its message says what to do next."""

from __future__ import annotations

from functools import partial
from typing import Any

from attrs import fields, frozen

_SHOWN = 20  # problems in a message; the error's field has them all


@frozen(kw_only=True, str=False, slots=False)
class ConflictParseError(Exception):
    """The parent of every error that conflictparse raises on purpose."""

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> tuple[Any, ...]:
        """Errors cross process borders, so that one bad report does not end a parallel run."""
        return partial(type(self), **{field.name: getattr(self, field.name) for field in fields(type(self))}), ()

    @property
    def message(self) -> str:
        """What is wrong and what to do, in one sentence for a person."""
        return "conflictparse could not do this."


@frozen(kw_only=True, str=False, slots=False)
class InputError(ConflictParseError):
    """The text, or what was said about it, cannot be read.

    ``reason`` is a sentence that names what was found.
    """

    reason: str

    @property
    def message(self) -> str:
        return self.reason


@frozen(kw_only=True, str=False, slots=False)
class NotDutchError(InputError):
    """The text is in another language; ``reason`` says what was counted."""


@frozen(kw_only=True, str=False, slots=False)
class ModelError(ConflictParseError):
    """A language model is missing, damaged, or of another version.

    ``model`` is what was asked for, ``reason`` what was found there, ``remedy`` what to do.
    """

    model: str
    reason: str
    remedy: str

    @property
    def message(self) -> str:
        return f"The Dutch model {self.model!r} cannot be used: {self.reason} {self.remedy}"


@frozen(kw_only=True, str=False, slots=False)
class KnowledgeError(ConflictParseError):
    """A knowledge file is broken. ``problems`` holds every problem as ``file:line: what``."""

    problems: tuple[str, ...]

    @property
    def message(self) -> str:
        return f"{len(self.problems)} problem(s) in the knowledge files; mend these lines:\n{_listed(self.problems)}"


@frozen(kw_only=True, str=False, slots=False)
class GoldError(ConflictParseError):
    """Gold to score against is broken. ``problems`` holds every problem as ``file: field: what``."""

    problems: tuple[str, ...]

    @property
    def message(self) -> str:
        return f"{len(self.problems)} problem(s) in the gold; mend these fields:\n{_listed(self.problems)}"


@frozen(kw_only=True, str=False, slots=False)
class UnknownBackendError(ConflictParseError):
    """No backend has this name. ``known`` lists those that are installed."""

    name: str
    known: tuple[str, ...]

    @property
    def message(self) -> str:
        return (
            f"There is no backend called {self.name!r}. Installed: {', '.join(self.known) or 'none'}. "
            "Give one of these names, or an object with parse() and parse_many()."
        )


@frozen(kw_only=True, str=False, slots=False)
class BackendError(ConflictParseError):
    """A backend returned something that is no tree of the text. ``where`` names the sentence or the line."""

    where: str
    reason: str

    @property
    def message(self) -> str:
        return f"{self.where}: {self.reason}"


@frozen(kw_only=True, str=False, slots=False)
class ReportFormatError(ConflictParseError):
    """A dictionary or JSON text is not a report. ``problems`` lists what does not fit."""

    problems: tuple[str, ...]

    @property
    def message(self) -> str:
        listed = "\n".join(f"  {problem}" for problem in self.problems)
        return f"This is not the JSON of a report (schema version 1.0):\n{listed}"


@frozen(kw_only=True, str=False, slots=False)
class MissingExtraError(ConflictParseError):
    """A picture needs a package that is not installed. ``extra`` is the extra of conflictparse that installs ``package``."""

    package: str
    extra: str

    @property
    def message(self) -> str:
        return f"This needs the package {self.package!r}, which is not installed: pip install 'conflictparse[{self.extra}]'"


def _listed(problems: tuple[str, ...]) -> str:
    shown = [*problems[:_SHOWN], *([f"… and {len(problems) - _SHOWN} more"] if len(problems) > _SHOWN else [])]
    return "\n".join(f"  {problem}" for problem in shown)
