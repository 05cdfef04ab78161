"""Stanza's Dutch pipeline. The only file that imports stanza, and only when a pipeline is first used."""

from __future__ import annotations

import hashlib
import json
import logging
import re
import threading
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from conflictparse.backends.lemmas import dictionary_forms, split_lemma
from conflictparse.errors import BackendError, ModelError
from conflictparse.model import BackendInfo
from conflictparse.tree import Deprel, Document, Sentence, Upos, Word

if TYPE_CHECKING:
    from stanza import Pipeline

BUNDLED = "bundled"
DEFAULT = "default"
MANIFEST = "manifest.json"
_BUNDLED_FOLDER = Path(__file__).parent / "nl"
_AFTER_TOKENIZING = "pos,lemma,depparse"
_PROCESSORS = "tokenize," + _AFTER_TOKENIZING
# A name that is spelled as a Dutch word reads as that word ("IS verloor Mosul": "is"). The parser gets one of the same length instead.
_STAND_INS = {"IS": "EU"}
_STAND_IN = re.compile(rf"\b({'|'.join(_STAND_INS)})\b")
_ABBREVIATION_AND_STOP = re.compile(r"[A-Z]{2,5}\.")
_SENTENCE_END = frozenset(".!?:;…\"'”’»)")
_REINSTALL = "Install conflictparse again, or pass the folder of another model."
_BATCH = 32  # texts that go through the pipeline together in parse_many


@frozen(kw_only=True, eq=False)
class StanzaBackend:
    """A Dutch Stanza pipeline, loaded when it is first used, safe to share between threads.

    Attributes:
        model: ``"bundled"`` for the model in this package; ``"default"`` for Stanza's official Dutch package in its resources
            folder (never downloaded here); else the path of a folder made by ``tools/train_nl.py``.
        device: A torch device such as ``"cpu"`` or ``"cuda:0"``; Stanza's own choice if ``None``.
    """

    model: str | Path = BUNDLED
    device: str | None = None
    _lock: threading.Lock = field(init=False, factory=threading.Lock, repr=False)
    _loaded: list[tuple[Pipeline, BackendInfo]] = field(init=False, factory=list, repr=False)

    @property
    def info(self) -> BackendInfo:
        """The names and versions that go into a report."""
        if self.model == DEFAULT:
            return BackendInfo(name="stanza", model="nl default", version=version("stanza"))
        return BackendInfo(name="stanza", model=_manifest(self._folder)["name"], version=version("stanza"))

    def parse(self, text: str) -> Document:
        """The trees of one text.

        Raises:
            ModelError: if the model is missing, damaged, or of another format.
            BackendError: if the pipeline fails on this text.
        """
        return next(iter(self.parse_many([text])))

    def parse_many(self, texts: Iterable[str]) -> Iterator[Document]:
        """The trees of many texts, in their order, parsed together in batches of 32.

        Raises:
            ModelError: if the model is missing, damaged, or of another format.
            BackendError: if the pipeline fails on these texts.
        """
        batch: list[str] = []
        for text in texts:
            batch.append(text)
            if len(batch) == _BATCH:
                yield from self._parse_batch(batch)
                batch = []
        if batch:
            yield from self._parse_batch(batch)

    def _parse_batch(self, texts: list[str]) -> Iterator[Document]:
        pipeline, info = self._pipeline()
        from stanza import Document as StanzaDocument

        with self._lock:
            try:
                tokenized = pipeline.bulk_process([StanzaDocument([], text=text) for text in texts], processors="tokenize")
                mended = [StanzaDocument(_whole_sentences(document), text=document.text) for document in tokenized]
                parsed = pipeline.bulk_process(mended, processors=_AFTER_TOKENIZING)
            except (RuntimeError, ValueError, IndexError, AssertionError) as wrong:
                raise BackendError(where=f"stanza, on a text that starts with {texts[0][:40]!r}", reason=str(wrong)) from wrong
        for text, document in zip(texts, parsed, strict=True):
            yield Document(text=text, sentences=tuple(_sentence(each, text) for each in document.sentences), backend=info)

    @property
    def _folder(self) -> Path:
        return _BUNDLED_FOLDER if self.model == BUNDLED else Path(self.model)

    def _pipeline(self) -> tuple[Pipeline, BackendInfo]:
        """The pipeline and what a report says of it, made once: its manifest is not read again for every text."""
        with self._lock:
            if not self._loaded:
                options = _official_options() if self.model == DEFAULT else _options(self._folder)
                pipeline = _load(str(self.model), {**options, **({"device": self.device} if self.device else {})})
                self._loaded.append((pipeline, self.info))
            return self._loaded[0]


def _load(model: str, options: dict[str, Any]) -> Pipeline:
    import stanza

    logging.getLogger("stanza").setLevel(logging.ERROR)
    try:
        return stanza.Pipeline(lang="nl", processors=_PROCESSORS, download_method=None, verbose=False, **options)
    except Exception as wrong:  # stanza and torch raise many kinds here; none may pass this file
        raise ModelError(model=model, reason=f"Stanza says: {wrong}.", remedy=_REINSTALL) from wrong


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
    """Pipeline options for a folder made by ``tools/train_nl.py``, after its checksums were verified."""
    manifest = _manifest(folder)
    for name, expected in manifest["sha256"].items():
        path = folder / name
        if not path.is_file():
            raise ModelError(model=str(folder), reason=f"{name} is missing.", remedy=_REINSTALL)
        if hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            raise ModelError(model=str(folder), reason=f"{name} is truncated or was changed (its checksum is wrong).", remedy=_REINSTALL)
    paths = {option: str(folder / name) for option, name in manifest["options"].items()}
    return {"model_dir": str(folder), "package": "", "allow_unknown_language": True, **paths}


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    try:
        manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        raise ModelError(model=str(folder), reason=f"There is no {MANIFEST} in that folder.", remedy=_REINSTALL) from None
    except ValueError as wrong:
        raise ModelError(model=str(folder), reason=f"{MANIFEST} is not JSON: {wrong}.", remedy=_REINSTALL) from None
    parts = {"name": str, "sha256": dict, "options": dict}
    if missing := [key for key, kind in parts.items() if not isinstance(manifest, dict) or not isinstance(manifest.get(key), kind)]:
        raise ModelError(model=str(folder), reason=f"{MANIFEST} lacks {', '.join(sorted(missing))}.", remedy=_REINSTALL)
    return manifest


def _whole_sentences(document: Any) -> list[list[dict[str, Any]]]:
    """The sentences as Stanza's dictionaries, with stand-ins for names, and what the tokenizer did wrong mended.

    Sentences with no full stop and no blank line between them are joined, and a full stop is taken off an abbreviation ("… op IS.").
    """
    whole: list[list[dict[str, Any]]] = []
    for sentence in document.sentences:
        tokens = _without_glued_stop(sentence.to_dict())
        for token in tokens:
            token["text"] = _STAND_IN.sub(lambda found: _STAND_INS[found[1]], token["text"])
        if whole and _goes_on(document.text, whole[-1][-1]["end_char"], tokens[0]["start_char"]):
            shift = len(whole[-1])
            whole[-1].extend({**token, "id": token["id"] + shift} for token in tokens)
        else:
            whole.append(tokens)
    return whole


def _without_glued_stop(tokens: list[dict[str, Any]]) -> list[dict[str, Any]]:
    last = tokens[-1]
    if not _ABBREVIATION_AND_STOP.fullmatch(last["text"]):
        return tokens
    end = last["end_char"]
    name = {**last, "text": last["text"][:-1], "end_char": end - 1}
    return [*tokens[:-1], name, {"id": last["id"] + 1, "text": ".", "start_char": end - 1, "end_char": end}]


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether the sentence that ends at ``end`` goes on at ``start``."""
    return text[end - 1] not in _SENTENCE_END and "\n\n" not in text[end:start]


def _sentence(parsed: Any, text: str) -> Sentence:
    return dictionary_forms(Sentence(words=tuple(_word(word, text) for word in parsed.words)))


def _word(word: Any, text: str) -> Word:
    written = text[word.start_char : word.end_char]
    lemma, parts = split_lemma(word.lemma or word.text, word.text)
    if written != word.text:  # a stand-in
        lemma, parts = lemma.replace(word.text, written) if word.text in lemma else written, ()
    return Word(
        id=word.id,
        start=word.start_char,
        end=word.end_char,
        text=written,
        lemma=lemma,
        parts=parts,
        upos=Upos(word.upos),
        feats=_feats(word.feats),
        head=word.head,
        deprel=Deprel.of(word.deprel),
    )


def _feats(feats: str | None) -> tuple[tuple[str, str], ...]:
    """``"Number=Plur|Tense=Past"`` → ``(("Number", "Plur"), ("Tense", "Past"))``."""
    pairs = (pair.partition("=") for pair in (feats or "").split("|") if "=" in pair)
    return tuple(sorted((name, value) for name, _, value in pairs))
