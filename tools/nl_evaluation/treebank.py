"""The UD test files as raw text and as trees of that text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import groupby
from pathlib import Path

from conflictparse.model import BackendInfo
from conflictparse.tree import Deprel, Document, Sentence, Upos, Word

TESTS = ("nl_alpino-ud-test.conllu", "nl_lassysmall-ud-test.conllu")
# "wiki-135.p.100.s.1" and "WR-P-P-H-0000000055\WR-P-P-H-0000000055.p.4.s.3.1": the paragraph, then the sentence in it
_SENTENCE_NUMBER = re.compile(r"\.s\.[\d._]+$")


class Layout(StrEnum):
    """How the sentences of a file are put together as one text."""

    ONE_RUN = "as one run"  # one space between all sentences, as in the shared tasks
    PARAGRAPHS = "in paragraphs"  # a blank line between paragraphs, as in an article


def gold(path: Path) -> str:
    """A test file without empty nodes, which no pipeline makes."""
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = (line for line in lines if "." not in line.partition("\t")[0] or line.startswith("#"))
    return "\n".join(kept).strip() + "\n\n"


def raw_text(conllu: str, layout: Layout = Layout.ONE_RUN) -> str:
    """The running text of CoNLL-U sentences.

    Both Dutch treebanks name the document and the paragraph in ``sent_id``; their files hold the sentences of a paragraph together.
    """
    sentences = [block.splitlines() for block in conllu.strip().split("\n\n")]
    if layout is Layout.ONE_RUN:
        return " ".join(map(_sentence_text, sentences))
    paragraphs = (tuple(group) for _, group in groupby(sentences, key=_paragraph))
    return "\n\n".join(" ".join(map(_sentence_text, paragraph)) for paragraph in paragraphs)


def gold_trees(conllu: str, text: str) -> Document:
    """The trees of a test file as they are, with the offsets of a text made of it by ``raw_text``.

    No backend reads them: what a backend mends in a tree must not be mended here too.

    Raises:
        ValueError: if the text is not that file's.
    """
    sentences, at = [], 0
    for block in conllu.strip().split("\n\n"):
        words = []
        for cells in _rows(block.splitlines()):
            word = _word(cells, text, at)
            words.append(word)
            at = word.end
        sentences.append(Sentence(words=tuple(words)))
    return Document(text=text, sentences=tuple(sentences), backend=BackendInfo(name="treebank", model="gold", version="2"))


def _word(cells: list[str], text: str, at: int) -> Word:
    """The word of a row, which comes next in the text from offset ``at`` on."""
    form = cells[1]
    start = text.find(form, at)
    if start < 0 or text[at:start].strip():
        raise ValueError(f"{form!r} is not what the text has after {text[max(0, at - 20) : at]!r}")
    return Word(
        id=int(cells[0]),
        start=start,
        end=start + len(form),
        text=form,
        lemma=cells[2],
        upos=Upos(cells[3]),
        head=int(cells[6]),
        deprel=Deprel.of(cells[7]),
    )


def _paragraph(lines: list[str]) -> str:
    """The paragraph that a sentence is in.

    Raises:
        SystemExit: if the sentence's name does not tell.
    """
    name = next((line.partition("=")[2].strip() for line in lines if line.startswith("# sent_id")), "")
    paragraph, found = _SENTENCE_NUMBER.subn("", name)
    if not found:
        raise SystemExit(f"sent_id {name!r} names no paragraph")
    return paragraph


def _sentence_text(lines: list[str]) -> str:
    return "".join(cells[1] + ("" if "SpaceAfter=No" in cells[9] else " ") for cells in _rows(lines)).strip()


def _rows(lines: list[str]) -> Iterator[list[str]]:
    """The cells of each word's line: of no comment and no empty node."""
    return (cells for cells in (line.split("\t") for line in lines) if cells[0].isdigit())
