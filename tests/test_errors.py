"""Errors are values: frozen fields, a message that says what to do, and ordinary behaviour when raised."""

from __future__ import annotations

import copy
import inspect
import pickle
from collections.abc import Callable

import attrs
import pytest

import conflictparse
from conflictparse import errors
from conflictparse.errors import ConflictParseError

EXAMPLES: list[tuple[ConflictParseError, str]] = [
    (errors.InputError(reason="The text is empty: pass the article's text."), "pass the article"),
    (errors.NotDutchError(reason="The text looks like 'en': translate it first."), "translate it first"),
    (errors.ModelError(model="nl", reason="parser.pt is missing.", remedy="Install conflictparse again."), "Install conflictparse again"),
    (errors.KnowledgeError(problems=("places.tsv:3: no name", "actors.toml:9: no name")), "mend these lines"),
    (errors.GoldError(problems=("goma.json: text: is missing", "goma.json: id: is missing")), "mend these fields"),
    (errors.UnknownBackendError(name="spacy", known=("conllu", "stanza")), "Give one of these names"),
    (errors.BackendError(where="line 3", reason="two roots; give one."), "give one"),
    (errors.ReportFormatError(problems=("report.text is missing",)), "report.text is missing"),
    (errors.MissingExtraError(package="matplotlib", extra="plot"), "pip install 'conflictparse[plot]'"),
]
EACH = pytest.mark.parametrize("error", [error for error, _ in EXAMPLES], ids=lambda error: type(error).__name__)


def test_every_error_has_an_example_here() -> None:
    defined = {each for _, each in inspect.getmembers(errors, inspect.isclass) if issubclass(each, Exception)}
    assert defined == {type(error) for error, _ in EXAMPLES} | {ConflictParseError}


def test_every_error_is_in_the_public_api() -> None:
    for error, _ in EXAMPLES:
        assert getattr(conflictparse, type(error).__name__) is type(error)


@pytest.mark.parametrize(("error", "advice"), EXAMPLES, ids=[type(error).__name__ for error, _ in EXAMPLES])
def test_the_message_says_what_to_do(error: ConflictParseError, advice: str) -> None:
    assert isinstance(error, ConflictParseError)
    assert advice in error.message
    assert str(error) == error.message


@EACH
def test_the_message_holds_every_field(error: ConflictParseError) -> None:
    for field in attrs.fields(type(error)):
        value = getattr(error, field.name)
        for part in value if isinstance(value, tuple) else (value,):
            assert part in error.message


@EACH
def test_fields_are_frozen(error: ConflictParseError) -> None:
    field = attrs.fields(type(error))[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(error, field, "other")


@EACH
def test_an_error_can_be_raised_from_another_and_again(error: ConflictParseError) -> None:
    """Frozen fields do not hinder what Python writes on an exception: cause, context, traceback, notes."""
    cause = ValueError("the cause")
    with pytest.raises(ConflictParseError) as first:
        raise error from cause
    assert first.value is error
    assert error.__cause__ is cause
    assert error.__traceback__ is not None
    error.add_note("seen")
    with pytest.raises(type(error)):
        raise error.with_traceback(None)


def through_pickle(error: ConflictParseError) -> ConflictParseError:
    """The error as another process gets it."""
    again: ConflictParseError = pickle.loads(pickle.dumps(error))
    return again


@EACH
@pytest.mark.parametrize("copied", [through_pickle, copy.copy, copy.deepcopy])
def test_an_error_can_be_copied_and_sent_to_another_process(
    error: ConflictParseError, copied: Callable[[ConflictParseError], ConflictParseError]
) -> None:
    again = copied(error)
    assert type(again) is type(error)
    assert attrs.asdict(again) == attrs.asdict(error)
    assert str(again) == error.message


@EACH
def test_the_fields_are_shown(error: ConflictParseError) -> None:
    assert repr(error).startswith(f"{type(error).__name__}(")
