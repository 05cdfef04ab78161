"""What can go wrong: every error has typed fields and a message."""

from __future__ import annotations

from typing import assert_type

from conflictparse import (
    BackendError,
    ConflictParseError,
    GoldError,
    InputError,
    KnowledgeError,
    MissingExtraError,
    ModelError,
    NotDutchError,
    ReportFormatError,
    UnknownBackendError,
    parse_report,
)


def told(text: str) -> str:
    """Each error is caught by its class, or all of them by their parent."""
    try:
        return parse_report(text).text
    except NotDutchError as wrong:
        assert_type(wrong.reason, str)
    except InputError as wrong:
        assert_type(wrong.reason, str)
    except ModelError as wrong:
        assert_type((wrong.model, wrong.reason, wrong.remedy), tuple[str, str, str])
    except UnknownBackendError as wrong:
        assert_type((wrong.name, wrong.known), tuple[str, tuple[str, ...]])
    except BackendError as wrong:
        assert_type((wrong.where, wrong.reason), tuple[str, str])
    except MissingExtraError as wrong:
        assert_type((wrong.package, wrong.extra), tuple[str, str])
    except (KnowledgeError, GoldError, ReportFormatError) as wrong:
        assert_type(wrong.problems, tuple[str, ...])
    except ConflictParseError as wrong:
        return wrong.message
    return ""


def raised() -> ConflictParseError:
    """A backend of one's own raises them, with their fields by name."""
    return BackendError(where="sentence 3", reason="the head of 'Goma' lies outside the sentence")
