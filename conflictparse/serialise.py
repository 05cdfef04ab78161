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
from functools import cache
from typing import Any, TypeVar, Union

import attrs
from cattrs import BaseValidationError, Converter, transform_error
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override
from jsonschema import Draft202012Validator

from conflictparse.errors import ReportFormatError
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
        ReportFormatError: if the data does not fit the schema, or an id is unknown or given twice; it lists every problem.
    """
    problems = [f"{error.json_path.replace('$', 'report')}: {error.message}" for error in _validator().iter_errors(data)]
    if not problems:
        problems = _broken_references(data)
    if problems:
        raise ReportFormatError(problems=tuple(problems))
    try:
        return _from_data(data).structure({key: value for key, value in data.items() if key != "schema_version"}, cls)
    except BaseValidationError as wrong:  # what a schema cannot say: 2017-02-30, a span that ends before it starts
        raise ReportFormatError(problems=tuple(transform_error(wrong, path="report", format_exception=_told))) from wrong


def _told(wrong: BaseException, _: type | None) -> str:
    return str(wrong)


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json_schema())


def _broken_references(data: Mapping[str, Any]) -> list[str]:
    """Ids that are given twice, unknown, or of a place that lies in itself."""
    problems = []
    for key in ("actors", "locations", "control_claims", "alliances"):
        ids = [each["id"] for each in data[key]]
        problems += [f"report.{key}: the id {each!r} is given twice" for each in sorted({each for each in ids if ids.count(each) > 1})]
    actors, parents = {each["id"] for each in data["actors"]}, {each["id"]: each["parent"] for each in data["locations"]}
    asked = [("locations", each, "parent") for each in data["locations"]]
    asked += [("control_claims", each, name) for each in data["control_claims"] for name in REFERENCES[ControlClaim]]
    asked += [("alliances", each, name) for each in data["alliances"] for name in REFERENCES[Alliance]]
    for key, record, name in asked:
        known = parents if name in ("parent", "location") else actors
        if record[name] is not None and record[name] not in known:
            problems.append(f"report.{key}, {record['id']!r}: there is no {name} with the id {record[name]!r}")
    for start in parents:
        at, steps = parents[start], 0
        while at in parents and at != start and steps <= len(parents):
            at, steps = parents[at], steps + 1
        if at == start:
            problems.append(f"report.locations: {start!r} lies in itself")
    return problems


def _converter() -> Converter:
    """Dates, publication dates and enums as text."""
    converter = Converter()
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(date, lambda value, _: date.fromisoformat(value))
    converter.register_unstructure_hook(Published, str)
    converter.register_structure_hook(Published, lambda value, _: Published.of(value))
    converter.register_unstructure_hook(StrEnum, lambda value: value.value)
    return converter


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
    actors = {each["id"]: each for each in data["actors"]}
    locations = {each["id"]: each for each in data["locations"]}

    def actor(value: Any, _: Any) -> Actor | None:
        return None if value is None else converter.structure(actors[value], Actor)

    def location(value: Any, _: Any) -> Location | None:
        return None if value is None else converter.structure(locations[value], Location)

    hooks: dict[str, Any] = {"parent": location, "location": location}
    for cls, fields in REFERENCES.items():
        overrides: dict[str, Any] = {name: override(struct_hook=hooks.get(name, actor)) for name in fields}
        converter.register_structure_hook(cls, make_dict_structure_fn(cls, converter, **overrides))
    return converter


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
    if "evidence" in properties:
        properties["evidence"]["minItems"] = 1  # a claim without evidence cannot be made
    definitions[cls.__name__] = {"type": "object", "additionalProperties": False, "properties": properties, "required": fields}


def _schema(hint: Any, definitions: dict[str, Any], *, by_id: bool) -> dict[str, Any]:
    if typing.get_origin(hint) in (Union, types.UnionType):
        return {"anyOf": [_schema(each, definitions, by_id=by_id) for each in typing.get_args(hint)]}
    if typing.get_origin(hint) is tuple:
        return {"type": "array", "items": _schema(typing.get_args(hint)[0], definitions, by_id=by_id)}
    if hint is Published:
        return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"}
    if hint is date:
        return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"enum": [each.value for each in hint]}
    if attrs.has(hint):
        if by_id:
            return {"type": "string"}
        _define(hint, definitions)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return {"type": {str: "string", int: "integer", float: "number", type(None): "null"}[hint]}
