"""conflictparse reads Dutch conflict reports: who holds, takes, loses, besieges or fights for which place, and who backs whom.

>>> from conflictparse import parse_report
>>> report = parse_report("Raqqa werd in oktober 2017 ingenomen door de SDF.")
>>> [(claim.location.name, claim.status.value, claim.actor.name) for claim in report.control_claims]
[('Raqqa', 'captures', 'SDF')]
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from conflictparse.errors import (
    BackendError,
    ConflictParseError,
    GoldError,
    InputError,
    KnowledgeError,
    ModelError,
    NotDutchError,
    ReportFormatError,
    UnknownBackendError,
)
from conflictparse.model import (
    Actor,
    ActorKind,
    Alliance,
    AllianceKind,
    BackendInfo,
    ControlClaim,
    ControlStatus,
    Evidence,
    Extent,
    Location,
    LocationKind,
    Modality,
    Published,
    Report,
    Span,
    TimeSpan,
)

if TYPE_CHECKING:
    from conflictparse.comparison import BackendComparison, compare_backends
    from conflictparse.corpus import Article, Failure, parse_reports
    from conflictparse.explanation import explain
    from conflictparse.parse import parse_report

__version__ = "0.1.0"

__all__ = [
    "Actor",
    "ActorKind",
    "Alliance",
    "AllianceKind",
    "Article",
    "BackendComparison",
    "BackendError",
    "BackendInfo",
    "ConflictParseError",
    "ControlClaim",
    "ControlStatus",
    "Evidence",
    "Extent",
    "Failure",
    "GoldError",
    "InputError",
    "KnowledgeError",
    "Location",
    "LocationKind",
    "Modality",
    "ModelError",
    "NotDutchError",
    "Published",
    "Report",
    "ReportFormatError",
    "Span",
    "TimeSpan",
    "UnknownBackendError",
    "__version__",
    "compare_backends",
    "explain",
    "parse_report",
    "parse_reports",
]

# Where the names are that need the pipeline's code
_LATER = {
    "Article": "conflictparse.corpus",
    "BackendComparison": "conflictparse.comparison",
    "Failure": "conflictparse.corpus",
    "compare_backends": "conflictparse.comparison",
    "explain": "conflictparse.explanation",
    "parse_report": "conflictparse.parse",
    "parse_reports": "conflictparse.corpus",
}


def __getattr__(name: str) -> Any:
    """Load the pipeline's code when it is first asked for, so that importing the package stays quick."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)
