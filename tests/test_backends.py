"""How a backend is found, and what is said of a model that cannot be used. No model is loaded here."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from conflictparse.backends.base import Backend, backend_names, get_backend
from conflictparse.backends.conllu import ConlluBackend
from conflictparse.backends.stanza import StanzaBackend
from conflictparse.errors import ModelError, UnknownBackendError

FILES = {"tagger.pt": b"tag", "parser.pt": b"parse"}


def test_a_backend_given_as_an_object_is_used_as_it_is() -> None:
    backend = ConlluBackend(recordings=())
    assert get_backend(backend) is backend


def test_a_backend_is_found_by_name_and_shared() -> None:
    """It is made, but loads nothing before it is used."""
    assert "stanza" in backend_names()
    backend = get_backend("stanza")
    assert isinstance(backend, StanzaBackend)
    assert isinstance(backend, Backend)
    assert get_backend("stanza") is backend
    assert get_backend() is backend
    assert get_backend(None) is backend


@pytest.mark.parametrize("name", ["spacy", "Stanza", "stanza "])
def test_an_unknown_name_is_an_error_that_lists_the_known_ones(name: str) -> None:
    with pytest.raises(UnknownBackendError) as refused:
        get_backend(name)
    assert (refused.value.name, refused.value.known) == (name, backend_names())
    assert "stanza" in refused.value.message


@pytest.mark.parametrize("wrong", [5, object(), ["stanza"]])
def test_an_object_that_is_no_backend_is_an_error(wrong: object) -> None:
    with pytest.raises(UnknownBackendError, match=r"parse\(\) and parse_many\(\)") as refused:
        get_backend(wrong)  # type: ignore[arg-type]
    assert refused.value.name == type(wrong).__name__


@pytest.mark.parametrize("wrong", [ConlluBackend, StanzaBackend])
def test_a_class_is_no_backend_and_is_named(wrong: object) -> None:
    """It has the methods, but nothing to call them on."""
    with pytest.raises(UnknownBackendError, match="Give one of these names, or an object") as refused:
        get_backend(wrong)  # type: ignore[arg-type]
    assert refused.value.name == getattr(wrong, "__name__", None)


# --- Stanza's model folder ----------------------------------------------------------------------------------------------


def write_model(folder: Path, **changes: object) -> None:
    """A folder that looks like a model: two small files, and a manifest with their checksums."""
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    manifest: dict[str, object] = {
        "name": "fake",
        "sha256": {name: hashlib.sha256(content).hexdigest() for name, content in FILES.items()},
        "options": {"pos_model_path": "tagger.pt", "depparse_model_path": "parser.pt"},
    }
    kept = {key: value for key, value in {**manifest, **changes}.items() if value is not None}
    (folder / "manifest.json").write_text(json.dumps(kept), encoding="utf-8")


def nothing(_: Path) -> None:
    """An empty folder."""


def no_json(folder: Path) -> None:
    """A manifest that breaks off."""
    (folder / "manifest.json").write_text('{"name": "fake"', encoding="utf-8")


def no_text(folder: Path) -> None:
    """A manifest that is not UTF-8."""
    (folder / "manifest.json").write_bytes(b"\xff\xfe{")


def no_table(folder: Path) -> None:
    """A manifest that is a list."""
    (folder / "manifest.json").write_text("[]", encoding="utf-8")


def listed_checksums(folder: Path) -> None:
    """A manifest with a key of another type."""
    write_model(folder, sha256=[])


def numbered(folder: Path) -> None:
    """A manifest with a number for a name."""
    write_model(folder, name=5)


def no_checksums(folder: Path) -> None:
    """A manifest without two of its keys."""
    write_model(folder, sha256=None, options=None)


def no_parser(folder: Path) -> None:
    """A model with a file lost."""
    write_model(folder)
    (folder / "parser.pt").unlink()


def other_tagger(folder: Path) -> None:
    """A model with a file changed."""
    write_model(folder)
    (folder / "tagger.pt").write_bytes(b"tampered")


def cut_parser(folder: Path) -> None:
    """A model with a file that broke off."""
    write_model(folder)
    (folder / "parser.pt").write_bytes(FILES["parser.pt"][:-1])


@pytest.mark.parametrize(
    ("write", "named"),
    [
        (nothing, "no manifest.json"),
        (no_json, "manifest.json is not JSON"),
        (no_text, "manifest.json is not JSON"),
        (no_table, "manifest.json lacks name, options, sha256"),
        (listed_checksums, "manifest.json lacks sha256"),
        (numbered, "manifest.json lacks name"),
        (no_checksums, "manifest.json lacks options, sha256"),
        (no_parser, "parser.pt is missing"),
        (other_tagger, "tagger.pt is truncated or was changed"),
        (cut_parser, "parser.pt is truncated or was changed"),
    ],
)
def test_a_folder_without_a_sound_model_is_an_error_with_a_remedy(tmp_path: Path, write: Callable[[Path], None], named: str) -> None:
    write(tmp_path)
    with pytest.raises(ModelError) as refused:
        StanzaBackend(model=tmp_path).parse("Raqqa viel.")
    assert named in refused.value.reason
    assert str(tmp_path) in refused.value.message
    assert "Install conflictparse again, or pass the folder of another model." in refused.value.message


def test_a_missing_folder_is_an_error_that_names_it(tmp_path: Path) -> None:
    missing = tmp_path / "nergens"
    with pytest.raises(ModelError, match="nergens"):
        list(StanzaBackend(model=str(missing)).parse_many(["Raqqa viel."]))
    with pytest.raises(ModelError, match="nergens"):
        _ = StanzaBackend(model=missing).info


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "model").write_text("", encoding="utf-8")
    with pytest.raises(ModelError, match=r"no manifest\.json") as refused:
        StanzaBackend(model=tmp_path / "model").parse("Raqqa viel.")
    assert refused.value.model == str(tmp_path / "model")


def test_the_manifest_names_the_model(tmp_path: Path) -> None:
    write_model(tmp_path)
    info = StanzaBackend(model=tmp_path).info
    assert (info.name, info.model) == ("stanza", "fake")
    assert info.version[0].isdigit()


# --- imports ------------------------------------------------------------------------------------------------------------


def test_importing_the_package_imports_no_model_library() -> None:
    """``import conflictparse`` is quick; torch and stanza come with the first pipeline."""
    code = "import sys, conflictparse; print(*sorted({'torch', 'stanza', 'py3langid'} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
