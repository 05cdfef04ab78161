"""Recorded trees, and the promises that every backend must keep."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import attrs
import pytest
from trees import conllu, texts

from conflictparse.backends.base import Backend
from conflictparse.backends.conformance import violations
from conflictparse.backends.conllu import ConlluBackend, to_conllu
from conflictparse.errors import BackendError
from conflictparse.tree import Deprel, Document, Sentence, Upos, Word

FELL = conllu(
    """
    1 Raqqa Raqqa  PROPN _            2 nsubj
    2 viel  vallen VERB  VerbForm=Fin 0 root
    """
)
SURROUNDED = conllu(
    """
    1 Regeringslegers regering_leger NOUN  Number=Plur   2 nsubj
    2 omsingelen      omsingelen     VERB  VerbForm=Fin  0 root
    3 Deir            Deir           PROPN _             2 obj
    4 al-Zor          al-Zor         PROPN _             3 flat
    """
)
# a sentence with a range and an empty node, as treebanks have them
RANGES = "\n".join(
    "\t".join(line.split())
    for line in (
        "1 Dat dat PRON _ _ 3 nsubj _ _",
        "1.1 is zijn AUX _ _ _ _ _ _",
        "2-3 zo'n zo'n _ _ _ _ _ _ _",
        "2 zo' zo ADV _ _ 3 advmod _ _",
        "3 n een DET _ _ 0 root _ _",
    )
)  # fmt: skip
TEXT = "Raqqa viel"
RECORDED = ConlluBackend(recordings=(FELL + SURROUNDED,), name="hand")


def test_a_recorded_text_gives_its_tree() -> None:
    document = RECORDED.parse(TEXT)
    assert document.text == TEXT
    assert (document.backend.name, document.backend.model) == ("conllu", "hand")
    (sentence,) = document.sentences
    assert [(word.text, word.start, word.end, word.lemma, word.upos, word.deprel) for word in sentence.words] == [
        ("Raqqa", 0, 5, "Raqqa", Upos.PROPN, Deprel.NSUBJ),
        ("viel", 6, 10, "vallen", Upos.VERB, Deprel.ROOT),
    ]


@pytest.mark.parametrize("text", ["Raqqa\nviel", "  Raqqa \r\n\r\n viel\n", "Raqqaviel", "Raq\nqa viel"])
def test_line_breaks_may_differ_and_offsets_follow_the_text(text: str) -> None:
    document = RECORDED.parse(text)
    assert document.text == text
    assert ["".join(text[word.start : word.end].split()) for word in document.words] == ["Raqqa", "viel"]
    assert [word.text for word in document.words] == [text[word.start : word.end] for word in document.words]


def test_a_document_may_have_several_sentences() -> None:
    """All sentences up to the next ``# newdoc`` are one document; a file without that comment is one."""
    one = ConlluBackend(recordings=((FELL + SURROUNDED).replace("# newdoc\n", ""),))
    document = one.parse("Raqqa viel\n\nRegeringslegers omsingelen Deir al-Zor")
    assert [texts(sentence.words)[-1] for sentence in document.sentences] == ["viel", "al-Zor"]
    with pytest.raises(BackendError):
        one.parse(TEXT)


def test_many_texts_come_in_their_order() -> None:
    asked = ["Regeringslegers omsingelen Deir al-Zor", TEXT]
    assert [document.text for document in RECORDED.parse_many(asked)] == asked


def test_an_unknown_text_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(BackendError) as refused:
        RECORDED.parse("Mosul viel")
    assert all(part in refused.value.message for part in ("'hand'", "2 texts", "'Mosul viel'", "record it, or use another backend"))


@pytest.mark.parametrize(
    "broken",
    [
        "Dit is gewone tekst.",
        FELL.replace("\t", " "),
        FELL.replace("\t2\t", "\ttwee\t"),
        FELL.replace("1\tRaqqa", "een\tRaqqa"),
    ],
)
def test_what_is_no_conllu_is_an_error(broken: str) -> None:
    with pytest.raises(BackendError, match="recording 'hand': this is not CoNLL-U"):
        ConlluBackend(recordings=(broken,), name="hand")


@pytest.mark.parametrize("empty", ["", "\n\n"])
def test_a_recording_without_a_sentence_is_an_error(empty: str) -> None:
    with pytest.raises(BackendError, match="recording 'hand': it holds no sentence"):
        ConlluBackend(recordings=(FELL, empty), name="hand")


@pytest.mark.parametrize(
    ("upos", "deprel", "named"),
    [("NOPE", "root", "'NOPE'"), ("_", "root", "'_'"), ("PROPN", "foo", "'foo'"), ("PROPN", "_", "'_'")],
)
def test_an_unknown_label_is_an_error_that_names_the_word(upos: str, deprel: str, named: str) -> None:
    backend = ConlluBackend(recordings=(conllu(f"1 Raqqa Raqqa {upos} _ 0 {deprel}"),), name="hand")
    with pytest.raises(BackendError) as refused:
        backend.parse("Raqqa")
    assert refused.value.where == "recording 'hand', word 'Raqqa'"
    assert named in refused.value.reason


def test_ranges_and_empty_nodes_are_no_words() -> None:
    (sentence,) = ConlluBackend(recordings=(RANGES,)).parse("Dat zo'n").sentences
    assert [(word.id, word.text) for word in sentence.words] == [(1, "Dat"), (2, "zo'"), (3, "n")]


def test_recordings_are_read_from_files(tmp_path: Path) -> None:
    for name, recording in (("a.conllu", FELL), ("b.conllu", SURROUNDED)):
        (tmp_path / name).write_text(recording, encoding="utf-8")
    backend = ConlluBackend.from_files(tmp_path / "a.conllu", str(tmp_path / "b.conllu"), name="files")
    assert backend.parse(TEXT).backend.model == "files"
    assert len(backend.parse("Regeringslegers omsingelen Deir al-Zor").words) == 4


@pytest.mark.parametrize("text", [TEXT, "Regeringslegers\nomsingelen Deir al-Zor"])
def test_a_document_can_be_written_and_recorded(text: str) -> None:
    document = RECORDED.parse(text)
    again = ConlluBackend(recordings=(to_conllu(document),), name="hand")
    assert again.parse(text) == document
    assert to_conllu(again.parse(text)) == to_conllu(document)


def test_a_compound_is_written_with_its_parts() -> None:
    document = RECORDED.parse("Regeringslegers omsingelen Deir al-Zor")
    assert (document.words[0].lemma, document.words[0].parts) == ("regeringsleger", ("regering", "leger"))
    assert "\tregering_leger\t" in to_conllu(document)


# --- conformance --------------------------------------------------------------------------------------------------------

TEXTS = (TEXT, "Regeringslegers omsingelen Deir al-Zor")


class Spoilt:
    """The recorded trees, spoilt by a function of the text and its document."""

    def __init__(self, spoil: Callable[[Document], Document], *, only_together: bool = False) -> None:
        """Spoil what ``parse`` gives too, unless ``only_together``."""
        self._spoil, self._only_together = spoil, only_together

    def parse(self, text: str) -> Document:
        """The tree of one text."""
        document = RECORDED.parse(text)
        return document if self._only_together else self._spoil(document)

    def parse_many(self, texts: Iterable[str]) -> Iterator[Document]:
        """The trees of many texts."""
        return (self._spoil(RECORDED.parse(text)) for text in texts)


class Unstable:
    """A backend that gives another tree each time."""

    def __init__(self) -> None:
        """Start to count."""
        self._calls = 0

    def parse(self, text: str) -> Document:
        """The tree of one text, with another lemma each time."""
        self._calls += 1
        return with_word(lambda word: attrs.evolve(word, lemma=f"{word.lemma}{self._calls}"))(RECORDED.parse(text))

    def parse_many(self, texts: Iterable[str]) -> Iterator[Document]:
        """The trees of many texts."""
        return map(self.parse, texts)


class Shuffled(Spoilt):
    """A backend whose ``parse_many`` gives the last text first."""

    def parse_many(self, texts: Iterable[str]) -> Iterator[Document]:
        """The trees of many texts, in the wrong order."""
        return iter([RECORDED.parse(text) for text in texts][::-1])


class Short(Spoilt):
    """A backend whose ``parse_many`` leaves the last text out."""

    def parse_many(self, texts: Iterable[str]) -> Iterator[Document]:
        """The trees of all texts but one."""
        return iter([RECORDED.parse(text) for text in texts][:-1])


def with_words(change: Callable[[Sequence[Word]], Sequence[Word]]) -> Callable[[Document], Document]:
    """A document whose first sentence has other words."""
    return lambda document: attrs.evolve(document, sentences=(Sentence(words=tuple(change(document.sentences[0].words))),))


def with_word(change: Callable[[Word], Word]) -> Callable[[Document], Document]:
    """A document whose first word is another."""
    return with_words(lambda words: (change(words[0]), *words[1:]))


def test_the_recorded_backend_conforms() -> None:
    assert isinstance(RECORDED, Backend)
    assert violations(RECORDED, TEXTS) == ()
    assert violations(RECORDED, ["Raqqa\n viel"]) == ()
    assert violations(RECORDED, []) == ()


@pytest.mark.parametrize(
    ("backend", "problem"),
    [
        (Spoilt(with_word(lambda word: attrs.evolve(word, text="Rakka"))), "is not at 0:5"),
        (Spoilt(with_word(lambda word: attrs.evolve(word, end=3))), "is not at 0:3"),
        (Spoilt(with_word(lambda word: attrs.evolve(word, end=0, text=""))), "is empty"),
        (Spoilt(with_words(lambda words: (words[0], attrs.evolve(words[1], start=0), *words[2:]))), "overlaps"),
        (Spoilt(with_words(lambda words: (attrs.evolve(words[0], head=0), attrs.evolve(words[1], id=1, head=0)))), "word ids are [1, 1]"),
        (Spoilt(with_word(lambda word: attrs.evolve(word, head=0))), "2 roots"),
        (Spoilt(with_word(lambda word: attrs.evolve(word, head=1))), "is in a cycle"),
        (Spoilt(with_words(lambda words: (words[0], attrs.evolve(words[1], head=1), *words[2:]))), "0 roots"),
        (Spoilt(with_word(lambda word: attrs.evolve(word, head=9))), "a head lies outside the sentence"),
        (Spoilt(with_words(lambda words: (attrs.evolve(words[1], id=1, head=0),))), "'Raqqa' is in no word"),
        (Spoilt(with_words(lambda words: (attrs.evolve(words[0], head=0),))), "'viel' is in no word"),
        (Spoilt(lambda document: attrs.evolve(document, sentences=(*document.sentences, Sentence(words=())))), "a sentence has no words"),
        (Spoilt(lambda document: attrs.evolve(document, sentences=(Sentence(words=()), *document.sentences))), "a sentence has no words"),
        (Spoilt(lambda document: attrs.evolve(document, text="Mosul viel")), "the document has another text"),
        (Unstable(), "a second parse() gives other trees"),
        (Shuffled(lambda document: document), "parse_many() does not keep the order"),
        (Spoilt(with_word(lambda word: attrs.evolve(word, head=1)), only_together=True), "parse_many(): sentence at 0:"),
    ],
)
def test_a_broken_promise_is_found(backend: Backend, problem: str) -> None:
    found = violations(backend, TEXTS)
    assert any(problem in each for each in found), found
    assert all(each.startswith(("'Raqqa viel'", "'Regeringslegers omsingelen Dei")) for each in found)


def test_a_document_left_out_is_found() -> None:
    assert violations(Short(lambda document: document), TEXTS) == ("parse_many() gives 1 documents for 2 texts",)
