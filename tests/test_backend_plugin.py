"""The backend of ``examples/backend_plugin``: installed as a package, found by its name, and asking a service on loopback."""

from __future__ import annotations

import importlib
import json
import os
import re
import subprocess
import sys
import threading
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from attrs import frozen
from conftest import RememberingBackend
from trees import conllu

from conflictparse import BackendError, ModelError, parse_report
from conflictparse.backends.base import Backend
from conflictparse.backends.conllu import to_conllu
from conflictparse.tree import Document

PLUGIN = Path(__file__).parent.parent / "examples" / "backend_plugin"
MODEL = "dutch-alpino-ud-2.15-241121"
TEXTS = (
    "Raqqa is gevallen.",
    "‘Ayn al-‘Arab (Kobani) werd in één nacht door de YPG’ers heroverd – 'een wonder', zei zo'n strijder van Al-Ba'ir.",
    "Het leger omsingelde Goma 😀. De rebellen 👩‍👧 trokken zich terug uit Bukavu.",
    "De sjii\u0308tische militie verloor Soe\u0308ida, en q\u0307ama werd e\u0316\u0301e\u0301n dag belegerd.",
    "Rebellen nemen Goma in\n\nHet regeringsleger van Congo is volgens een woordvoerder gevlucht.\nGevechten gaan door.\n",
)
REPORTS = (
    "De rebellen van M23 hebben Goma ingenomen. Het Congolese leger is gevlucht, meldde een woordvoerder dinsdag.",
    "Rebellen omsingelen Mayadeen\n\nMayadeen is sinds dinsdag omsingeld door het Syrische leger. Iran steunt het Syrische leger.",
    "‘Ayn al-‘Arab werd door de Koerdische YPG’ers heroverd op IS – 'een wonder', zei hij. Sjii\u0308tische milities verlieten Tikrit.",
)
FELL = conllu(
    """
    1 Raqqa Raqqa  PROPN _            2 nsubj
    2 viel  vallen VERB  VerbForm=Fin 0 root
    """
)
# In a fresh process, as for a user: the names, broken promises, reports, and what was imported on the way
USER = """
import json, sys
from conflictparse import parse_report
from conflictparse.backends.base import Backend, backend_names, get_backend
from conflictparse.backends.conformance import violations

texts, reports = json.load(sys.stdin)
backend = get_backend("udpipe-service")
print(json.dumps({
    "names": backend_names(),
    "type": [type(backend).__module__, isinstance(backend, Backend)],
    "violations": violations(backend, texts),
    "words": [[word.text for word in backend.parse(text).words] for text in texts],
    "reports": [parse_report(text, published="2017-10-13", backend="udpipe-service").to_dict() for text in reports],
    "imported": sorted({"stanza", "torch"} & sys.modules.keys()),
}))
"""

Fields = dict[str, str]


@frozen(kw_only=True)
class Reply:
    """What a service answers: a status and a body, of which ``missing`` bytes never come."""

    status: int = 200
    body: bytes
    missing: int = 0


class Service(ThreadingHTTPServer):
    """A service on loopback that answers by a function, and remembers what it was asked."""

    def __init__(self, answer: Callable[[Fields], Reply]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answer = answer
        self.asked: list[tuple[str, Fields]] = []

    @property
    def url(self) -> str:
        """The address to give to the backend."""
        return f"http://127.0.0.1:{self.server_address[1]}/api"


class _Handler(BaseHTTPRequestHandler):
    server: Service

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode("ascii")
        fields = {name: values[0] for name, values in parse_qs(body, keep_blank_values=True, errors="strict").items()}
        self.server.asked.append((self.path, fields))
        reply = self.server.answer(fields)
        self.send_response(reply.status)
        self.send_header("Content-Length", str(len(reply.body) + reply.missing))
        self.end_headers()
        self.wfile.write(reply.body)

    def log_message(self, *_: object) -> None:
        """Say nothing on standard error."""


@contextmanager
def serving(answer: Callable[[Fields], Reply]) -> Iterator[Service]:
    """A service that runs for a while."""
    with Service(answer) as service:
        thread = threading.Thread(target=service.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield service
        finally:
            service.shutdown()
            thread.join()


def as_json(result: str) -> Reply:
    """An answer as UDPipe 2 packs it."""
    comments = f"# generator = UDPipe 2, https://lindat.mff.cuni.cz/services/udpipe\n# udpipe_model = {MODEL}\n"
    answer = {
        "model": MODEL,
        "acknowledgements": ["http://ufal.mff.cuni.cz/udpipe/2#udpipe2_acknowledgements"],
        "result": comments + result,
    }
    return Reply(body=json.dumps(answer, indent=1, ensure_ascii=False).encode())


def with_ranges(document: Document) -> str:
    """A document in CoNLL-U as ``tokenizer=ranges`` writes it."""
    words = iter(document.words)
    rows = []
    for row in to_conllu(document).split("\n"):
        if row[:1].isdigit():
            word, (*columns, misc) = next(words), row.split("\t")
            misc = "|".join([*([] if misc == "_" else [misc]), f"TokenRange={word.start}:{word.end}"])
            row = "\t".join([*columns, misc])
        rows.append(row)
    return "\n".join(rows)


def udpipe(backend: Backend) -> Callable[[Fields], Reply]:
    """What a UDPipe 2 service answers whose model is a backend: as ``udpipe2_server.py``, it composes characters first."""

    def answer(fields: Fields) -> Reply:
        if not f"{MODEL}-".startswith(f"{fields['model']}-"):
            return Reply(status=400, body=f"The requested model '{fields['model']}' does not exist.".encode())
        document = backend.parse(unicodedata.normalize("NFC", fields["data"]))
        return as_json(with_ranges(document) if fields["tokenizer"] == "ranges" else to_conllu(document))

    return answer


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the plugin, installed by pip; hatchling builds it, and nothing is fetched."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--target", str(folder)]
    done = subprocess.run([*pip, str(PLUGIN)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def make(installed: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Backend]:
    """The plugin's class."""
    monkeypatch.syspath_prepend(installed)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.delenv("UDPIPE_SERVICE_URL", raising=False)
    made: Callable[..., Backend] = importlib.import_module("conflictparse_udpipe_service").UdpipeService
    return made


def run(code: str, installed: Path, service: Service, given: object) -> str:
    """What a program prints in a fresh process, where the plugin is installed and the service's address is set."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "UDPIPE_SERVICE_URL": service.url, "no_proxy": "127.0.0.1"}
    done = subprocess.run(
        [sys.executable, "-c", code], input=json.dumps(given), env=environment, cwd=installed, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_is_found_by_name_conforms_and_gives_the_report_of_the_model_behind_the_service(
    installed: Path, bundled: RememberingBackend
) -> None:
    with serving(udpipe(bundled)) as service:
        said: dict[str, Any] = json.loads(run(USER, installed, service, [TEXTS, REPORTS]))
    assert {"stanza", "udpipe-service"} <= set(said["names"])
    assert said["type"] == ["conflictparse_udpipe_service", True]
    assert said["violations"] == []
    composed = [[word.text for word in bundled.parse(unicodedata.normalize("NFC", text)).words] for text in TEXTS]
    assert [[unicodedata.normalize("NFC", word) for word in words] for words in said["words"]] == composed
    assert said["imported"] == []
    expected = [parse_report(text, published="2017-10-13", backend=bundled).to_dict() for text in REPORTS]
    assert all(report["control_claims"] for report in expected)
    for report, same in zip(said["reports"], expected, strict=True):
        assert (report["backend"]["name"], report["backend"]["model"]) == ("udpipe-service", MODEL)
        assert {**report, "backend": None} == {**same, "backend": None}
    assert {path for path, _ in service.asked} == {"/api/process"}
    assert {json.dumps({**fields, "data": ""}) for _, fields in service.asked} == {
        json.dumps({"data": "", "model": "dutch-alpino", "tokenizer": "ranges", "tagger": "", "parser": ""})
    }


def test_what_its_readme_shows_runs(installed: Path, bundled: RememberingBackend) -> None:
    (block,) = re.findall(r"^```python\n(.*?)^```", (PLUGIN / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    with serving(udpipe(bundled)) as service:
        assert MODEL in run(block, installed, service, None)


def test_many_texts_come_in_their_order(make: Callable[..., Backend], bundled: RememberingBackend) -> None:
    with serving(udpipe(bundled)) as service:
        assert [document.text for document in make(url=service.url + "/").parse_many(REPORTS)] == list(REPORTS)
    assert {path for path, _ in service.asked} == {"/api/process"}


def test_white_space_has_no_trees_and_is_not_sent(make: Callable[..., Backend]) -> None:
    with serving(lambda _: as_json(FELL)) as service:
        document = make(url=service.url).parse(" \n")
    assert (document.text, document.sentences, service.asked) == (" \n", (), [])


# --- offsets ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("‘Raqqa’\nviel", FELL.replace("\tRaqqa\t", "\t'Raqqa'\t", 1).replace("\t_\n", "\tTokenRange=0:7\n", 1)),
        ("Rak\u030akå viel", FELL.replace("\tRaqqa\t", "\tRak̊kå\t", 1).replace("\t_\n", "\tSpaceAfter=Yes|TokenRange=0:6\n", 1)),
        ("Ra\u030akka viel", FELL.replace("\t_\n", "\tTokenRange=0:5\n", 1)),
        ("Raqqa\ud83d viel", FELL.replace("\t_\n", "\tTokenRange=0:6\n", 1)),
        ("Raqqa\nviel", FELL),
    ],
    ids=["other quotes", "nothing to compose", "composed", "half a character", "no ranges"],
)
def test_a_word_is_where_its_range_says_else_where_it_is_found(make: Callable[..., Backend], text: str, answer: str) -> None:
    """Forms may differ from the text if ranges are given."""
    with serving(lambda _: as_json(answer)) as service:
        words = make(url=service.url).parse(text).words
    assert [word.text for word in words] == text.split()
    assert [text[word.start : word.end] for word in words] == text.split()


# --- errors -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", [None, "lindat.mff.cuni.cz/services/udpipe/api", "file:///etc"])
def test_without_an_address_the_error_says_where_to_set_it(make: Callable[..., Backend], address: str | None) -> None:
    with pytest.raises(ModelError, match="Set UDPIPE_SERVICE_URL, or pass url=") as refused:
        make() if address is None else make(url=address)
    assert repr(address or "") in refused.value.reason


def test_the_address_comes_from_the_environment_if_not_given(make: Callable[..., Backend], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UDPIPE_SERVICE_URL", "http://127.0.0.1:1/env")
    assert "http://127.0.0.1:1/env" in repr(make())
    assert "/env" not in repr(make(url="http://127.0.0.1:1"))


def test_a_service_that_is_not_there_is_a_model_error(make: Callable[..., Backend]) -> None:
    with serving(lambda _: as_json(FELL)) as service:
        url = service.url
    with pytest.raises(ModelError, match=r"cannot be reached: .*refused.*UDPIPE_SERVICE_URL") as refused:
        make(url=url, model="dutch").parse("Raqqa viel")
    assert refused.value.model == "dutch"
    assert url in refused.value.reason


def test_an_unknown_model_is_named_by_the_service(make: Callable[..., Backend], bundled: RememberingBackend) -> None:
    with serving(udpipe(bundled)) as service, pytest.raises(BackendError) as refused:
        make(url=service.url, model="dutch-alp").parse("Raqqa viel")
    assert refused.value.reason == "status 400: The requested model 'dutch-alp' does not exist."
    assert service.url in refused.value.where
    assert "'Raqqa viel'" in refused.value.where


@pytest.mark.parametrize(
    ("reply", "named"),
    [
        (Reply(status=500, body=b"An internal error occurred during processing.\n"), r"status 500: An internal error .* processing\.$"),
        (Reply(status=404, body=b"\xff" * 1000), "status 404: \ufffd{500}$"),
        (Reply(body=b"<html>"), "JSONDecodeError"),
        (Reply(body=b"\xff"), "Unicode"),
        (Reply(body=b"[]"), "TypeError"),
        (Reply(body=b'{"model": "dutch"}'), "KeyError.*result"),
        (Reply(body=b'{"model": "dutch"', missing=9), "IncompleteRead"),
        (as_json("Dit is gewone tekst."), "not CoNLL-U"),
        (as_json(""), "no trees of this text in CoNLL-U"),
        (as_json(FELL.replace("viel", "bleef")), "none reads 'Raqqa viel'"),
        (as_json(FELL.replace("\tnsubj\t_\t_", "\tnsubj\t_\tTokenRange=0:99")), "index out of range"),
        (as_json(FELL.replace("\tnsubj\t_\t_", "\tnsubj\t_\tTokenRange=0:4")), "none reads 'Raqqa viel'"),
        (as_json(FELL.replace("\troot\t", "\t_\t")), "word 'viel'"),
        (as_json(FELL.replace("\t2\tnsubj", "\t1\tnsubj")), "'Raqqa' is in a cycle"),
        (as_json(FELL.replace("\t2\tnsubj", "\t9\tnsubj")), "a head lies outside the sentence"),
        (as_json(FELL.replace("\t2\tnsubj", "\t_\tnsubj")), "NoneType"),
    ],
)
def test_any_other_answer_is_a_backend_error(make: Callable[..., Backend], reply: Reply, named: str) -> None:
    with serving(lambda _: reply) as service, pytest.raises(BackendError) as refused:
        make(url=service.url).parse("Raqqa viel")
    assert re.search(named, refused.value.reason), refused.value.reason
    assert refused.value.where == f"{service.url}, asked to parse 'Raqqa viel'"


def test_a_service_that_is_too_slow_is_a_backend_error(make: Callable[..., Backend]) -> None:
    over = threading.Event()

    def wait(_: Fields) -> Reply:
        over.wait(30)
        return as_json(FELL)

    with serving(wait) as service:
        try:
            with pytest.raises(BackendError, match=r"within 0\.2 s.*TimeoutError"):
                make(url=service.url, timeout=0.2).parse("Raqqa viel")
        finally:
            over.set()
