"""JSON data into frozen values, strictly: no text read as a list, no number as text, no field that nobody knows."""

from __future__ import annotations

import typing
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

import attrs
from cattrs import BaseValidationError, Converter, ForbiddenExtraKeysError, transform_error
from cattrs.gen import make_dict_structure_fn

from conflictparse.model import Published

T = TypeVar("T")
Hook = Callable[[Any, Any], Any]


class ShapeError(Exception):
    """The data is not of the shape asked for; ``problems`` holds every one as ``field: what``."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__(*problems)
        self.problems = problems


def shaped(data: Any, cls: type[T]) -> T:
    """A value of a frozen class, from the data of a JSON object.

    Raises:
        ShapeError: if it does not fit; it holds every problem.
    """
    try:
        return _converter.structure(data, cls)
    except BaseValidationError as wrong:
        raise ShapeError(tuple(map(_field_first, transform_error(wrong, path="$", format_exception=_told)))) from wrong
    except (TypeError, ValueError) as wrong:  # not even an object
        raise ShapeError((str(wrong),)) from wrong


def unshaped(value: Any) -> Any:
    """A frozen value as the data of a JSON object; ``shaped`` reads it back."""
    return _converter.unstructure(value)


def _field_first(problem: str) -> str:
    what, _, where = problem.rpartition(" @ ")
    return f"{where.removeprefix('$').removeprefix('.')}: {what}".removeprefix(": ")


def _told(wrong: BaseException, _: type | None) -> str:
    if isinstance(wrong, KeyError):
        return "is missing"
    if isinstance(wrong, ForbiddenExtraKeysError):
        return f"has unknown fields: {', '.join(sorted(wrong.extra_fields))}"
    return str(wrong)


def _text(value: Any, _: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _truth(value: Any, _: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{value!r} is neither true nor false")
    return value


def _number(value: Any, _: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{value!r} is no whole number")
    return value


def _date(value: Any, _: Any) -> date:
    day = Published.of(value).date  # fromisoformat alone would also read 20171013
    if day is None:
        raise ValueError(f"{value!r} is a month; give a day: '2017-10-13'")
    return day


def _member(value: Any, cls: type[StrEnum]) -> StrEnum:
    if value not in [each.value for each in cls]:
        raise ValueError(f"{value!r} is none of {', '.join(cls)}")
    return cls(value)


def _tuple(cls: Any) -> Hook:
    items: Any = list[typing.get_args(cls)[0]]  # type: ignore[misc]

    def structure(value: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, (list, tuple)):
            raise TypeError(f"{value!r} is no list")
        return tuple(_converter.structure(list(value), items))

    return structure


def _record(cls: type) -> Hook:
    fields: Hook = make_dict_structure_fn(cls, _converter, _cattrs_forbid_extra_keys=True)

    def structure(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            raise TypeError(f"{value!r} is no object")
        return fields(value, cls)

    return structure


def _is_tuple(cls: Any) -> bool:
    return typing.get_origin(cls) is tuple


_converter = Converter()
_converter.register_structure_hook_factory(attrs.has, _record)
_converter.register_structure_hook_factory(_is_tuple, _tuple)
_converter.register_structure_hook(str, _text)
_converter.register_structure_hook(StrEnum, _member)
_converter.register_structure_hook(bool, _truth)
_converter.register_structure_hook(int, _number)
_converter.register_structure_hook(date, _date)
_converter.register_structure_hook(Published, lambda value, _: Published.of(value))
_converter.register_unstructure_hook(date, date.isoformat)
_converter.register_unstructure_hook(Published, str)
_converter.register_unstructure_hook(StrEnum, lambda value: value.value)
