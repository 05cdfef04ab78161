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
    MissingExtraError,
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
    from conflictparse.export.geojson import to_geojson
    from conflictparse.export.graphs import alliance_graph, plot_alliances
    from conflictparse.export.html import to_html
    from conflictparse.export.maps import folium_map, plot_map
    from conflictparse.export.rows import to_csv, to_rows
    from conflictparse.export.timelines import plot_timeline
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
    "MissingExtraError",
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
    "alliance_graph",
    "compare_backends",
    "explain",
    "folium_map",
    "parse_report",
    "parse_reports",
    "plot_alliances",
    "plot_map",
    "plot_timeline",
    "to_csv",
    "to_geojson",
    "to_html",
    "to_rows",
]

# Where the names are that need more than the model: the pipeline's code, or the exports'
_LATER = {
    "Article": "conflictparse.corpus",
    "BackendComparison": "conflictparse.comparison",
    "Failure": "conflictparse.corpus",
    "compare_backends": "conflictparse.comparison",
    "alliance_graph": "conflictparse.export.graphs",
    "explain": "conflictparse.explanation",
    "folium_map": "conflictparse.export.maps",
    "parse_report": "conflictparse.parse",
    "parse_reports": "conflictparse.corpus",
    "plot_alliances": "conflictparse.export.graphs",
    "plot_map": "conflictparse.export.maps",
    "plot_timeline": "conflictparse.export.timelines",
    "to_csv": "conflictparse.export.rows",
    "to_geojson": "conflictparse.export.geojson",
    "to_html": "conflictparse.export.html",
    "to_rows": "conflictparse.export.rows",
}


if not TYPE_CHECKING:  # a type checker knows the names above, and is to refuse others

    def __getattr__(name: str) -> Any:
        """Load what a name needs when it is first asked for, so that importing the package stays quick."""
        if name not in _LATER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(_LATER[name]), name)
