"""Any spaCy pipeline with Universal Dependencies labels. The only file that imports spacy, and only when a pipeline is first used."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from conflictparse.backends.lemmas import dictionary_forms, split_lemma
from conflictparse.errors import BackendError, ModelError
from conflictparse.model import BackendInfo
from conflictparse.tree import SENTENCE_END, Deprel, Document, Sentence, Upos, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

_UNREAD = ("ner",)  # components that say nothing of trees
_STARTS, _GOES_ON = 1, 2**64 - 1  # how spaCy's arrays of SENT_START say that a sentence starts at a word (1), or must not (-1)
_INSTALL = "Install it: pip install 'conflictparse[spacy]'."
_FETCH = (
    "Install the package of a Dutch pipeline (on a machine with internet: python -m spacy download nl_core_news_sm), "
    "or pass the folder of one that was saved with to_disk()."
)
_USE_ANOTHER = "Use a pipeline with a parser, trained on Universal Dependencies, such as nl_core_news_sm."
_BATCH = 32  # texts that go through the pipeline together in parse_many


@frozen(kw_only=True, eq=False)
class SpacyBackend:
    """A spaCy pipeline, loaded when it is first used, safe to share between threads.

    It has no name to give to ``parse_report(backend=…)``: spaCy's Dutch pipelines differ much in what they get right, and none
    ships with this package, so a name would hide which one was read with. Say which: exactly one of ``nlp`` and ``model``.

    A blank line always ends a sentence, and a sentence goes on until a full stop or the like, whatever the parser thinks of it.

    Attributes:
        nlp: A loaded pipeline. It is used by one thread at a time here; leave it alone elsewhere meanwhile.
        model: The name of an installed pipeline such as ``"nl_core_news_sm"``, or the path of a folder made by ``nlp.to_disk()``.

    Raises:
        ValueError: if both or neither are given.
    """

    nlp: Language | None = None
    model: str | Path | None = None
    _lock: threading.Lock = field(init=False, factory=threading.Lock, repr=False)
    _loaded: list[tuple[Language, BackendInfo]] = field(init=False, factory=list, repr=False)

    def __attrs_post_init__(self) -> None:
        if (self.nlp is None) == (self.model is None):
            raise ValueError('Give a pipeline, SpacyBackend(nlp=…), or what to load, SpacyBackend(model="nl_core_news_sm"), not both.')

    @property
    def info(self) -> BackendInfo:
        """The names and versions that go into a report. Loads the pipeline, which alone knows them.

        Raises:
            ModelError: if it cannot be loaded.
        """
        with self._lock:
            return self._pipeline()[1]

    def parse(self, text: str) -> Document:
        """The trees of one text.

        Raises:
            ModelError: if spaCy or the model is missing or damaged, or the model sets no tree of Universal Dependencies.
            BackendError: if the pipeline fails on this text.
        """
        return next(iter(self.parse_many([text])))

    def parse_many(self, texts: Iterable[str]) -> Iterator[Document]:
        """The trees of many texts, in their order, parsed together in batches of 32.

        Raises:
            ModelError: if spaCy or the model is missing or damaged, or the model sets no tree of Universal Dependencies.
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

    def _parse_batch(self, texts: list[str]) -> list[Document]:
        with self._lock:
            nlp, info = self._pipeline()
            try:
                parsed = list(nlp.pipe([_with_sentence_ends(nlp.make_doc(text)) for text in texts]))
            except Exception as wrong:  # a pipeline's components may raise anything; none of it may pass this file
                where = f"spaCy's {info.model}, on a text that starts with {texts[0][:40]!r}"
                raise BackendError(where=where, reason=str(wrong)) from wrong
            return [_document(text, doc, info) for text, doc in zip(texts, parsed, strict=True)]

    def _pipeline(self) -> tuple[Language, BackendInfo]:
        """The pipeline and what a report says of it, made once; the lock is held."""
        if not self._loaded:
            nlp = _load(str(self.model)) if self.nlp is None else self.nlp
            name = f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
            self._loaded.append((nlp, BackendInfo(name="spacy", model=name, version=version("spacy"))))
        return self._loaded[0]


def _load(model: str) -> Language:
    try:
        import spacy
    except ImportError as wrong:
        raise ModelError(model=model, reason=f"spaCy cannot be imported: {wrong}.", remedy=_INSTALL) from wrong
    try:
        return spacy.load(model, exclude=_UNREAD)
    except Exception as wrong:  # many kinds, from a missing folder to weights that do not fit
        raise ModelError(model=model, reason=f"spaCy says: {wrong}", remedy=_FETCH) from wrong


def _with_sentence_ends(doc: Doc) -> Doc:
    """The words of a text before they are parsed, with what is known of its sentences: a parser keeps to it."""
    if doc.has_annotation("SENT_START") or doc.has_annotation("DEP"):  # some tokenizers parse, too
        return doc
    # As one array: setting a word's is_sent_start looks through the whole text each time
    text, end, starts = doc.text, 0, doc.to_array("SENT_START")
    for token in doc:
        if token.is_space:
            starts[token.i] = _GOES_ON if token.i else _STARTS
            continue
        if "\n\n" in text[end : token.idx]:
            starts[token.i] = _STARTS
        elif end and text[end - 1] not in SENTENCE_END:
            starts[token.i] = _GOES_ON
        end = token.idx + len(token)
    return doc.from_array(["SENT_START"], starts)  # type: ignore[arg-type]  # the stub says that to_array gives floats


def _document(text: str, doc: Doc, info: BackendInfo) -> Document:
    if doc.text != text:
        raise BackendError(
            where=f"spaCy's {info.model}, on {text[:40]!r}", reason="its tokenizer changed the text: no offset would be right."
        )
    if not text.strip():
        return Document(text=text, sentences=(), backend=info)
    for label, component in (("DEP", "parser"), ("POS", "component that sets parts of speech")):
        if not doc.has_annotation(label):
            raise ModelError(model=info.model, reason=f"It has no {component}.", remedy=_USE_ANOTHER)
    sentences = ([token for token in sentence if not token.is_space] for sentence in doc.sents)
    return Document(text=text, sentences=tuple(_sentence(words, info) for words in sentences if words), backend=info)


def _sentence(tokens: list[Token], info: BackendInfo) -> Sentence:
    """The tree of a sentence over its words, without spaCy's tokens for line breaks and double spaces."""
    numbers = {token.i: number for number, token in enumerate(tokens, start=1)}
    # What hangs on white space, or on a word of another sentence, goes to the nearest word above that is in this one
    heads = [next((numbers[above.i] for above in token.ancestors if above.i in numbers), 0) for token in tokens]
    headless = [number for number, head in enumerate(heads, start=1) if head == 0]
    root = next((number for number in headless if tokens[number - 1].dep_ == "ROOT"), headless[0])
    try:
        words = tuple(_word(token, numbers[token.i], head, root) for token, head in zip(tokens, heads, strict=True))
    except ValueError as wrong:
        reason = f"It has a label that is none of Universal Dependencies: {wrong}."
        raise ModelError(model=info.model, reason=reason, remedy=_USE_ANOTHER) from wrong
    return dictionary_forms(Sentence(words=words))


def _word(token: Token, number: int, head: int, root: int) -> Word:
    """One word. Whatever else than the root has no head is hung on the root."""
    upos = Upos.X if token.pos_ in ("", "SPACE") else Upos(token.pos_)
    written = token.text if upos is Upos.PROPN else token.text.lower()
    lemma, parts = split_lemma(token.lemma_ or written, token.text)
    relation = Deprel.PARATAXIS if token.dep_ == "ROOT" else Deprel.of(token.dep_ or "dep")
    return Word(
        id=number,
        start=token.idx,
        end=token.idx + len(token),
        text=token.text,
        lemma=lemma,
        parts=parts,
        upos=upos,
        feats=tuple(sorted(token.morph.to_dict().items())),
        head=head if number == root else head or root,
        deprel=Deprel.ROOT if number == root else relation,
    )
