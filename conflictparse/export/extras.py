"""Packages that only some exports need: a clear message where one is missing."""

from __future__ import annotations

from importlib import import_module

from conflictparse.errors import MissingExtraError


def needs(package: str, *, extra: str) -> None:
    """Make sure that a package can be imported.

    Args:
        package: Its name in Python: ``"matplotlib"``.
        extra: The extra of conflictparse that installs it: ``"plot"``.

    Raises:
        MissingExtraError: if it is not installed.
    """
    try:
        import_module(package)
    except ModuleNotFoundError as missing:
        raise MissingExtraError(package=package, extra=extra) from missing
