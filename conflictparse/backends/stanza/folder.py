"""The folder of a model: what its manifest says, and whether its files are those that were trained."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from conflictparse.errors import ModelError

BUNDLED = "bundled"
DEFAULT = "default"
MANIFEST = "manifest.json"
_BUNDLED_FOLDER = Path(__file__).parent.parent / "nl"
REINSTALL = "Install conflictparse again, or pass the folder of another model."


def folder_of(model: str | Path) -> Path:
    """The folder of the bundled model, or the one that was given."""
    return _BUNDLED_FOLDER if model == BUNDLED else Path(model)


def model_name(model: str | Path) -> str:
    """What a report calls a model: the name in its manifest."""
    return "nl default" if model == DEFAULT else str(_manifest(folder_of(model))["name"])


def pipeline_options(model: str | Path) -> dict[str, Any]:
    """What ``stanza.Pipeline`` has to be told of a model, after its checksums were verified.

    Raises:
        ModelError: if the model is missing or damaged.
    """
    return _official_options() if model == DEFAULT else _options(folder_of(model))


def _official_options() -> dict[str, Any]:
    from stanza.resources.common import DEFAULT_MODEL_DIR

    folder = Path(DEFAULT_MODEL_DIR)
    if not (folder / "resources.json").is_file() or not (folder / "nl").is_dir():
        raise ModelError(
            model=DEFAULT,
            reason=f"Stanza's official Dutch package is not in {folder}.",
            remedy='Fetch it once, on a machine with internet: python -c "import stanza; stanza.download(\'nl\')", or use model="bundled".',
        )
    return {"model_dir": str(folder)}


def _options(folder: Path) -> dict[str, Any]:
    manifest = _manifest(folder)
    for name, expected in manifest["sha256"].items():
        path = folder / name
        if not path.is_file():
            raise ModelError(model=str(folder), reason=f"{name} is missing.", remedy=REINSTALL)
        if hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            raise ModelError(model=str(folder), reason=f"{name} is truncated or was changed (its checksum is wrong).", remedy=REINSTALL)
    paths = {option: str(folder / name) for option, name in manifest["options"].items()}
    return {"model_dir": str(folder), "package": "", "allow_unknown_language": True, **paths}


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    try:
        manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        raise ModelError(model=str(folder), reason=f"There is no {MANIFEST} in that folder.", remedy=REINSTALL) from None
    except ValueError as wrong:
        raise ModelError(model=str(folder), reason=f"{MANIFEST} is not JSON: {wrong}.", remedy=REINSTALL) from None
    parts = {"name": str, "sha256": dict, "options": dict}
    if missing := [key for key, kind in parts.items() if not isinstance(manifest, dict) or not isinstance(manifest.get(key), kind)]:
        raise ModelError(model=str(folder), reason=f"{MANIFEST} lacks {', '.join(sorted(missing))}.", remedy=REINSTALL)
    return manifest
