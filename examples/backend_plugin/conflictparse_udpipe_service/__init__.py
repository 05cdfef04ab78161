"""A backend for conflictparse that asks a UDPipe 2 service over HTTP, such as LINDAT's.

What is sent and answered: https://lindat.mff.cuni.cz/services/udpipe/api-reference.php.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from http.client import HTTPException
from importlib.metadata import version
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import urlopen

from attrs import Attribute, evolve, field, frozen

from conflictparse import BackendError, BackendInfo, ModelError
from conflictparse.backends.conformance import violations
from conflictparse.backends.conllu import ConlluBackend
from conflictparse.tree import Document

_ADDRESS = "UDPIPE_SERVICE_URL"
_VERSION = version("conflictparse-udpipe-service")
_ROW = re.compile(r"^(\d+\t)[^\t\n]*(\t.*[\t|]TokenRange=(\d+):(\d+))", re.MULTILINE)


@frozen(kw_only=True)
class UdpipeService:
    """Trees from a UDPipe 2 service. It is sent every text that is read.

    Attributes:
        url: The service's address, up to ``/process``; the environment variable ``UDPIPE_SERVICE_URL`` if not given.
        model: The name of a model there, or its first parts.
        timeout: How long to wait for an answer, in seconds.

    Raises:
        ModelError: if there is no such address.
    """

    url: str = field(factory=lambda: os.environ.get(_ADDRESS, ""))
    model: str = "dutch-alpino"
    timeout: float = 60.0

    @url.validator
    def _is_address(self, _: Attribute[str], url: str) -> None:
        if not url.startswith(("http://", "https://")):
            remedy = f"Set {_ADDRESS}, or pass url=, to an address that starts with http:// or https://."
            raise ModelError(model=self.model, reason=f"The address of its service is {url!r}.", remedy=remedy)

    def parse(self, text: str) -> Document:
        """The trees of one text.

        Raises:
            ModelError: if the service cannot be reached.
            BackendError: if it does not answer in time, or with anything but trees of this text in CoNLL-U.
        """
        info = BackendInfo(name="udpipe-service", model=self.model, version=_VERSION)
        if not text.strip():
            return Document(text=text, sentences=(), backend=info)
        where = f"{self.url}, asked to parse {text[:40]!r}"
        conllu, model = self._ask(text, where)
        try:
            answer = ConlluBackend(recordings=(_as_written(conllu, text),))
            problems = violations(answer, [text])
        except (BackendError, LookupError, TypeError) as wrong:  # the last two: a range outside the text, a word without head
            problems = (str(wrong),)
        if problems:
            raise BackendError(where=where, reason=f"the answer holds no trees of this text in CoNLL-U: {'; '.join(problems)}")
        return evolve(answer.parse(text), backend=evolve(info, model=model))

    def parse_many(self, texts: Iterable[str]) -> Iterator[Document]:
        """The trees of many texts, in their order, each asked for when its turn comes."""
        return map(self.parse, texts)

    def _ask(self, text: str, where: str) -> tuple[str, str]:
        """What the service answers: CoNLL-U, and the full name of the model."""
        fields = {"data": text, "model": self.model, "tokenizer": "ranges", "tagger": "", "parser": ""}
        try:
            with urlopen(f"{self.url.rstrip('/')}/process", urlencode(fields, errors="replace").encode(), self.timeout) as response:
                answer = json.load(response)
            return str(answer["result"]), str(answer["model"])
        except HTTPError as wrong:
            with wrong:
                said = wrong.read(500).decode(errors="replace").strip()
            raise BackendError(where=where, reason=f"status {wrong.code}: {said}") from wrong
        except URLError as wrong:
            remedy = f"See whether the address is right ({_ADDRESS}, or url=) and the service runs."
            raise ModelError(model=self.model, reason=f"{self.url} cannot be reached: {wrong.reason}.", remedy=remedy) from wrong
        except (OSError, HTTPException, ValueError, LookupError, TypeError) as wrong:  # a time-out is an OSError
            raise BackendError(where=where, reason=f"its answer did not come within {self.timeout:g} s, or is broken: {wrong!r}") from wrong


def _as_written(conllu: str, text: str) -> str:
    """The CoNLL-U with each word that has a ``TokenRange`` as the text writes it, so that it can be found there.

    A range counts code points of the composed text (NFC), since that is what UDPipe reads.
    """
    starts: list[int] = []  # where each character of the composed text starts in the text
    composed = ""
    for at, character in enumerate(text):
        before = composed if unicodedata.combining(character) else ""
        composed = unicodedata.normalize("NFC", before + character)
        starts += [at] * (len(composed) - len(before))
    starts.append(len(text))
    return _ROW.sub(lambda row: row[1] + " ".join(text[starts[int(row[3])] : starts[int(row[4])]].split()) + row[2], conllu)
