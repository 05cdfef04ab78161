"""Recorded or foreign parses, read from CoNLL-U: for tests, for documentation, and to bring your own parser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import field, frozen
from conllu import Token, TokenList, parse
from conllu.exceptions import ParseException

from conflictparse.backends.lemmas import dictionary_forms, split_lemma
from conflictparse.errors import BackendError
from conflictparse.model import BackendInfo
from conflictparse.tree import Deprel, Document, Sentence, Upos, Word


@frozen(kw_only=True, eq=False)
class ConlluBackend:
    """Answers with trees that were recorded before.

    A text is known by its characters without white space, so line breaks may differ. A recording is one document: all
    sentences up to the next ``# newdoc`` comment, or the whole file.

    Attributes:
        recordings: CoNLL-U texts.
        name: Where the trees come from; it goes into the report's ``backend.model``.
    """

    recordings: tuple[str, ...]
    name: str = "recorded"
    _documents: dict[str, Sequence[TokenList]] = field(init=False, repr=False)

    @_documents.default
    def _read(self) -> dict[str, Sequence[TokenList]]:
        documents: dict[str, Sequence[TokenList]] = {}
        for recording in self.recordings:
            try:
                sentences = parse(recording)
            except (ParseException, KeyError) as wrong:
                raise BackendError(where=f"recording {self.name!r}", reason=f"this is not CoNLL-U: {wrong}") from wrong
            if not sentences:
                raise BackendError(where=f"recording {self.name!r}", reason="it holds no sentence")
            starts = [at for at, sentence in enumerate(sentences) if at == 0 or any("newdoc" in key for key in sentence.metadata)]
            for start, end in zip(starts, [*starts[1:], len(sentences)], strict=True):
                documents[_key("".join(token["form"] for token in _tokens(sentences[start:end])))] = sentences[start:end]
        return documents

    @classmethod
    def from_files(cls, *paths: Path | str, name: str = "recorded") -> ConlluBackend:
        """A backend with the recordings of some files, UTF-8."""
        return cls(recordings=tuple(Path(path).read_text(encoding="utf-8") for path in paths), name=name)

    def parse(self, text: str) -> Document:
        """The recorded trees of a text, aligned with it.

        Raises:
            BackendError: if this text was not recorded.
        """
        sentences = self._documents.get(_key(text))
        if sentences is None:
            raise BackendError(
                where=f"recording {self.name!r}",
                reason=f"of its {len(self._documents)} texts none reads {text[:60]!r}…; record it, or use another backend.",
            )
        at, trees = 0, []
        for sentence in sentences:
            words = []
            for token in _words(sentence):
                try:
                    word, at = _word(token, text, at)
                except (ValueError, IndexError, KeyError) as wrong:
                    raise BackendError(where=f"recording {self.name!r}, word {token['form']!r}", reason=f"{wrong!r}") from wrong
                words.append(word)
            trees.append(dictionary_forms(Sentence(words=tuple(words))))
        return Document(text=text, sentences=tuple(trees), backend=BackendInfo(name="conllu", model=self.name, version="2"))

    def parse_many(self, texts: Iterable[str]) -> Iterator[Document]:
        """The recorded trees of many texts, in their order."""
        return map(self.parse, texts)


def to_conllu(document: Document) -> str:
    """A document as CoNLL-U text, so that it can be recorded. Lemma parts are joined with ``_``, as in the Dutch treebanks."""
    lines = ["# newdoc"]
    for sentence in document.sentences:
        lines.append(f"# text = {' '.join(document.text[sentence.start : sentence.end].split())}")
        for word in sentence.words:
            feats = "|".join(f"{name}={value}" for name, value in word.feats) or "_"
            lemma = "_".join(word.parts) or word.lemma
            glued = document.text[word.end : word.end + 1]
            misc = "_" if not glued or glued.isspace() else "SpaceAfter=No"
            form = " ".join(word.text.split())
            lines.append("\t".join((str(word.id), form, lemma, word.upos, "_", feats, str(word.head), word.deprel, "_", misc)))
        lines.append("")
    return "\n".join(lines) + "\n"


def _key(text: str) -> str:
    return "".join(text.split())


def _words(sentence: TokenList) -> list[Token]:
    """The syntactic words: no multi-word ranges (``3-4``), no empty nodes (``8.1``)."""
    return [token for token in sentence if isinstance(token["id"], int)]


def _tokens(sentences: Iterable[TokenList]) -> Iterator[Token]:
    for sentence in sentences:
        yield from _words(sentence)


def _word(token: Token, text: str, at: int) -> tuple[Word, int]:
    """The word of a token, found in the text from offset ``at`` on, and the offset behind it."""
    while text[at].isspace():
        at += 1
    end = at
    for character in _key(token["form"]):
        while text[end].isspace() and character != text[end]:
            end += 1
        end += 1
    lemma, parts = split_lemma(token["lemma"], token["form"])
    word = Word(
        id=token["id"],
        start=at,
        end=end,
        text=text[at:end],
        lemma=lemma,
        parts=parts,
        upos=Upos(token["upos"]),
        feats=tuple(sorted((token["feats"] or {}).items())),
        head=token["head"],
        deprel=Deprel.of(token["deprel"]),
    )
    return word, end
