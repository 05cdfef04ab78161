"""What the rules take from ordinary news: every claim and alliance in the sentences of a Dutch treebank, each read on its own.

A reader counts those that are false: ``python tools/list_claims_ud.py --data ../shared/ud-nl --out fired.txt``.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from conflictparse import ConflictParseError, Report, parse_report
from conflictparse.backends.stanza import StanzaBackend
from conflictparse.normalize import normalize
from conflictparse.tree import Document

_BATCH = 200
_NEWS = "cdb/"  # the newspaper part of the Alpino treebank, 1970s


class _Parsed:
    """A backend that answers with trees made before, so that sentences can be parsed together."""

    def __init__(self, documents: dict[str, Document]) -> None:
        self._documents = documents

    def parse(self, text: str) -> Document:
        """The tree of a text."""
        return self._documents[text]

    def parse_many(self, texts: Iterable[str]) -> Iterator[Document]:
        """The trees of several texts."""
        return map(self.parse, texts)


def main() -> None:
    """Print what fires, sentence by sentence, and how often."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--data", type=Path, required=True, help="a folder of CoNLL-U files")
    asked.add_argument("--limit", type=int, default=7000, help="how many sentences, from the first file on")
    asked.add_argument("--out", type=Path, help="where to write what fires; standard output if not given")
    given = asked.parse_args()
    texts = list(dict.fromkeys(_sentences(given.data)))[: given.limit]
    backend, fired, read = StanzaBackend(), list[str](), 0
    for start in range(0, len(texts), _BATCH):
        batch = [normalize(text).text for text in texts[start : start + _BATCH]]
        parsed = _Parsed(dict(zip(batch, backend.parse_many(batch), strict=True)))
        for text in batch:
            try:
                report = parse_report(text, backend=parsed)
            except ConflictParseError:  # too short to be told from another language
                continue
            read += 1
            fired += [f"{text}\n    {line}" for line in _lines(report)]
    written = "\n".join([*fired, f"{read} sentences read, {len(fired)} claims and alliances"])
    if given.out:
        given.out.write_text(written + "\n", encoding="utf-8")
    print(written if not given.out else written.rsplit("\n", 1)[-1])


def _sentences(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.conllu")):
        news = False
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# sent_id = "):
                news = line.removeprefix("# sent_id = ").startswith(_NEWS)
            elif news and line.startswith("# text = "):
                yield line.removeprefix("# text = ")


def _lines(report: Report) -> Iterator[str]:
    for claim in report.control_claims:
        actor = claim.actor.name if claim.actor else "?"
        yield f"{claim.status.value} | {claim.location.name} | {actor} | {claim.modality.value} | {claim.evidence[0].rule}"
    for pair in report.alliances:
        yield f"{pair.kind.value} | {pair.subject.name} | {pair.object.name} | {pair.modality.value} | {pair.evidence[0].rule}"


if __name__ == "__main__":
    main()
