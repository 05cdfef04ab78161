"""A report as plain data and back, by cattrs; and the JSON Schema of that data, from the same classes.

Claims and alliances refer to actors and locations by id, and a location to its parent.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar, Union

import attrs
from cattrs import BaseValidationError, Converter, transform_error
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from conflictparse.errors import InputError, ReportFormatError
from conflictparse.model import SCHEMA_VERSION, Actor, Alliance, ControlClaim, Location, Published, Report

R = TypeVar("R", bound=Report)

# Fields that hold an object in Python and its id in JSON
REFERENCES: dict[type, tuple[str, ...]] = {
    Location: ("parent",),
    ControlClaim: ("location", "actor", "from_actor"),
    Alliance: ("subject", "object"),
}


def to_dict(report: Report) -> dict[str, Any]:
    """The report as dicts, lists, strings, numbers and ``None``."""
    data: dict[str, Any] = _to_data.unstructure(report)
    return {"schema_version": SCHEMA_VERSION, **data}


def to_json(report: Report, *, indent: int | None) -> str:
    """The report as JSON text."""
    return json.dumps(to_dict(report), ensure_ascii=False, indent=indent)


def from_dict(cls: type[R], data: Mapping[str, Any]) -> R:
    """The report of such data.

    Raises:
        ReportFormatError: if the data is not of that shape, or an id is unknown or given twice.
    """
    if not isinstance(data, Mapping):
        raise ReportFormatError(problems=(f"it is a {type(data).__name__}, not an object",))
    if (version := data.get("schema_version")) != SCHEMA_VERSION:
        raise ReportFormatError(problems=(f"schema_version is {version!r}, not {SCHEMA_VERSION!r}",))
    try:
        return _from_data(data).structure({key: value for key, value in data.items() if key != "schema_version"}, cls)
    except BaseValidationError as wrong:
        raise ReportFormatError(problems=tuple(transform_error(wrong, path="report"))) from wrong
    except _BrokenReference as wrong:
        raise ReportFormatError(problems=(str(wrong),)) from wrong


class _BrokenReference(ValueError):
    """An id that is unknown, given twice, or part of a circle."""


def _converter() -> Converter:
    """Dates and publication dates as text; nothing coerced (cattrs would read 2.7 as 2, and None as 'None')."""
    converter = Converter(forbid_extra_keys=True)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(date, lambda value, _: date.fromisoformat(_exactly(str, value)))
    converter.register_unstructure_hook(Published, str)
    converter.register_structure_hook(Published, lambda value, _: _published(value))
    converter.register_structure_hook(str, _exactly_typed)
    converter.register_structure_hook(int, _exactly_typed)
    converter.register_structure_hook(
        float, lambda value, _: float(_exactly(int, value) if isinstance(value, int) else _exactly(float, value))
    )
    return converter


def _exactly(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value


def _exactly_typed(value: Any, kind: type) -> Any:
    return _exactly(kind, value)


def _published(value: Any) -> Published:
    try:
        return Published.of(_exactly(str, value))
    except InputError as wrong:
        raise ValueError(wrong.message) from wrong


def _unstructuring() -> Converter:
    converter = _converter()
    by_id = override(unstruct_hook=lambda thing: None if thing is None else thing.id)
    for cls, fields in REFERENCES.items():
        overrides: dict[str, Any] = dict.fromkeys(fields, by_id)
        converter.register_unstructure_hook(cls, make_dict_unstructure_fn(cls, converter, **overrides))
    return converter


_to_data = _unstructuring()


def _from_data(data: Mapping[str, Any]) -> Converter:
    """A converter that knows the actors and locations of this data by their ids."""
    converter = _converter()
    actors = {each["id"]: each for each in _listed(data, "actors")}
    locations = {each["id"]: each for each in _listed(data, "locations")}
    made: dict[str, Location] = {}
    open_: list[str] = []

    def actor(value: Any, _: Any) -> Actor | None:
        return None if value is None else converter.structure(_known(actors, value, "actor"), Actor)

    def location(value: Any, _: Any) -> Location | None:
        if value is None:
            return None
        record = _known(locations, value, "location")
        if value in open_:
            raise _BrokenReference(f"location {value!r} lies in itself")
        if value not in made:
            open_.append(value)
            made[value] = converter.structure(record, Location)
            open_.pop()
        return made[value]

    converter.register_structure_hook(Location, make_dict_structure_fn(Location, converter, parent=override(struct_hook=location)))
    claim = make_dict_structure_fn(
        ControlClaim,
        converter,
        location=override(struct_hook=location),
        actor=override(struct_hook=actor),
        from_actor=override(struct_hook=actor),
    )
    converter.register_structure_hook(ControlClaim, claim)
    alliance = make_dict_structure_fn(Alliance, converter, subject=override(struct_hook=actor), object=override(struct_hook=actor))
    converter.register_structure_hook(Alliance, alliance)
    return converter


def _listed(data: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    """The records of a list, each with an id of its own."""
    records = data.get(key, [])
    if not isinstance(records, list) or not all(isinstance(each, Mapping) and isinstance(each.get("id"), str) for each in records):
        raise ReportFormatError(problems=(f"{key} must be a list of objects, each with an id",))
    ids = [each["id"] for each in records]
    if twice := sorted({each for each in ids if ids.count(each) > 1}):
        raise ReportFormatError(problems=tuple(f"{key}: the id {each!r} is given twice" for each in twice))
    return records


def _known(records: Mapping[str, Mapping[str, Any]], value: Any, what: str) -> Mapping[str, Any]:
    if not isinstance(value, str) or value not in records:
        raise _BrokenReference(f"there is no {what} with the id {value!r}")
    return records[value]


# --- JSON Schema --------------------------------------------------------------------------------------------------------


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of ``Report.to_dict``, from the classes in ``model.py``. It ships as ``report.schema.json``."""
    definitions: dict[str, Any] = {}
    _define(Report, definitions)
    root = definitions.pop("Report")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "conflictparse report",
        **root,
        "properties": {"schema_version": {"const": SCHEMA_VERSION}, **root["properties"]},
        "required": ["schema_version", *root["required"]],
        "$defs": definitions,
    }


def _define(cls: type, definitions: dict[str, Any]) -> None:
    if cls.__name__ in definitions:
        return
    definitions[cls.__name__] = {}
    hints = typing.get_type_hints(cls)
    fields = [field.name for field in attrs.fields(cls)]
    references = REFERENCES.get(cls, ())
    properties = {name: _schema(hints[name], definitions, by_id=name in references) for name in fields}
    definitions[cls.__name__] = {"type": "object", "additionalProperties": False, "properties": properties, "required": fields}


def _schema(hint: Any, definitions: dict[str, Any], *, by_id: bool) -> dict[str, Any]:
    if typing.get_origin(hint) in (Union, types.UnionType):
        return {"anyOf": [_schema(each, definitions, by_id=by_id) for each in typing.get_args(hint)]}
    if typing.get_origin(hint) is tuple:
        return {"type": "array", "items": _schema(typing.get_args(hint)[0], definitions, by_id=by_id)}
    if hint is Published:
        return {"type": "string", "pattern": r"^\d{4}-\d{2}(-\d{2})?$"}
    if hint is date:
        return {"type": "string", "format": "date"}
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"enum": [each.value for each in hint]}
    if attrs.has(hint):
        if by_id:
            return {"type": "string"}
        _define(hint, definitions)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return {"type": {str: "string", int: "integer", float: "number", type(None): "null"}[hint]}
