"""What a backend returns: a text as sentences of words, each word with its head. Frozen; no parser's own objects.

Labels are those of Universal Dependencies v2 (https://universaldependencies.org/guidelines.html).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property

from attrs import field, frozen

from conflictparse.model import BackendInfo


class Upos(StrEnum):
    """Universal part-of-speech tags."""

    ADJ = "ADJ"
    ADP = "ADP"
    ADV = "ADV"
    AUX = "AUX"
    CCONJ = "CCONJ"
    DET = "DET"
    INTJ = "INTJ"
    NOUN = "NOUN"
    NUM = "NUM"
    PART = "PART"
    PRON = "PRON"
    PROPN = "PROPN"
    PUNCT = "PUNCT"
    SCONJ = "SCONJ"
    SYM = "SYM"
    VERB = "VERB"
    X = "X"


class Deprel(StrEnum):
    """Universal dependency relations: all of UD v2, and the subtypes of the Dutch treebanks."""

    ACL = "acl"
    ACL_RELCL = "acl:relcl"
    ADVCL = "advcl"
    ADVMOD = "advmod"
    AMOD = "amod"
    APPOS = "appos"
    AUX = "aux"
    AUX_PASS = "aux:pass"
    CASE = "case"
    CC = "cc"
    CC_PRECONJ = "cc:preconj"
    CCOMP = "ccomp"
    CLF = "clf"
    COMPOUND = "compound"
    COMPOUND_PRT = "compound:prt"
    CONJ = "conj"
    COP = "cop"
    CSUBJ = "csubj"
    CSUBJ_OUTER = "csubj:outer"
    CSUBJ_PASS = "csubj:pass"
    DEP = "dep"
    DET = "det"
    DET_NMOD = "det:nmod"
    DISCOURSE = "discourse"
    DISLOCATED = "dislocated"
    EXPL = "expl"
    EXPL_PV = "expl:pv"
    FIXED = "fixed"
    FLAT = "flat"
    GOESWITH = "goeswith"
    IOBJ = "iobj"
    LIST = "list"
    MARK = "mark"
    NMOD = "nmod"
    NMOD_POSS = "nmod:poss"
    NSUBJ = "nsubj"
    NSUBJ_OUTER = "nsubj:outer"
    NSUBJ_PASS = "nsubj:pass"
    NUMMOD = "nummod"
    OBJ = "obj"
    OBL = "obl"
    OBL_AGENT = "obl:agent"
    OBL_ARG = "obl:arg"
    ORPHAN = "orphan"
    PARATAXIS = "parataxis"
    PUNCT = "punct"
    REPARANDUM = "reparandum"
    ROOT = "root"
    VOCATIVE = "vocative"
    XCOMP = "xcomp"

    @classmethod
    def of(cls, label: str) -> Deprel:
        """The relation of a label; a subtype that no Dutch treebank has counts as its main relation.

        Raises:
            ValueError: if UD v2 has no such relation.
        """
        return cls(label) if label in cls._value2member_map_ else cls(label.partition(":")[0])


SENTENCE_END = frozenset(".!?:;…\"'”’»)")  # a sentence goes on where none of these stands at its end
SUBJECTS = frozenset({Deprel.NSUBJ, Deprel.NSUBJ_PASS, Deprel.NSUBJ_OUTER, Deprel.CSUBJ, Deprel.CSUBJ_PASS})
CLAUSES = frozenset({Deprel.ROOT, Deprel.ACL_RELCL, Deprel.ADVCL, Deprel.CCOMP, Deprel.CSUBJ, Deprel.PARATAXIS})
_ACCUSES = frozenset({"beschuldigen", "betichten", "verdenken"})
PREDICATES = frozenset({Upos.VERB, Upos.ADJ, Upos.NOUN, Upos.AUX})


@frozen(kw_only=True)
class Word:
    """One syntactic word.

    Attributes:
        id: Its number in the sentence, from 1.
        start: Offset of its first character in the document's text, in code points.
        end: Offset after its last character.
        text: The word as written: ``document.text[start:end]``.
        lemma: The dictionary form; a separable verb is joined (``innemen`` for "namen … in").
        parts: The parts of a compound, as the model splits it (``("regering", "leger")``), else empty.
        upos: Part of speech.
        feats: Morphological features, as UD names them, sorted by name.
        head: The ``id`` of its head; 0 for the root.
        deprel: Its relation to the head.
    """

    id: int
    start: int
    end: int
    text: str
    lemma: str
    parts: tuple[str, ...] = ()
    upos: Upos
    feats: tuple[tuple[str, str], ...] = ()
    head: int
    deprel: Deprel

    def feat(self, name: str) -> str | None:
        """The value of a feature, such as ``feat("Number") == "Plur"``."""
        return dict(self.feats).get(name)


@frozen(kw_only=True)
class Sentence:
    """The words of a sentence, in order, as one tree."""

    words: tuple[Word, ...]
    _children: dict[int, tuple[Word, ...]] = field(init=False, eq=False, repr=False)

    @_children.default
    def _index_children(self) -> dict[int, tuple[Word, ...]]:
        below: dict[int, list[Word]] = {}
        for word in self.words:
            below.setdefault(word.head, []).append(word)
        return {head: tuple(words) for head, words in below.items()}

    @property
    def start(self) -> int:
        """Offset of the first character in the document's text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.words[-1].end

    @property
    def root(self) -> Word:
        """The word without a head."""
        return self._children[0][0]

    def children(self, word: Word, *deprels: Deprel) -> tuple[Word, ...]:
        """The words that hang on a word, in text order; only those of the given relations, if any are given."""
        below = self._children.get(word.id, ())
        return tuple(child for child in below if child.deprel in deprels) if deprels else below

    def parent(self, word: Word) -> Word | None:
        """The head of a word; ``None`` for the root."""
        return self.words[word.head - 1] if word.head else None

    def before(self, word: Word) -> Word | None:
        """The word right before a word; ``None`` for the first."""
        return self.words[word.id - 2] if word.id > 1 else None

    def ancestors(self, word: Word) -> Iterator[Word]:
        """The head, its head, and so on up to the root."""
        while (up := self.parent(word)) is not None:
            yield up
            word = up

    def arguments(self, word: Word) -> tuple[tuple[Deprel, Word], ...]:
        """The words that a predicate says something about, with their relation to it, in text order.

        Its children, and what Dutch leaves unsaid: the subject shared by coordinated verbs ("Ze omsingelden de stad en
        namen haar in"), the subject of an infinitive ("IS probeert de stad in te nemen"), and the noun that a participle
        describes ("de door rebellen bezette stad": ``nsubj:pass``).
        """
        own = tuple((child.deprel, child) for child in self.children(word))
        if any(deprel in SUBJECTS for deprel, _ in own):
            return own
        if unsaid := self._unsaid_subject(word):
            return tuple(sorted((*own, unsaid), key=lambda pair: pair[1].id))
        return own

    def is_passive(self, word: Word) -> bool:
        """Whether a verb is passive; a coordinated participle without auxiliary is, if the first one is."""
        if self.children(word, Deprel.AUX_PASS) or self.children(word, Deprel.NSUBJ_PASS):
            return True
        above = self.parent(word)
        bare = not self.children(word, Deprel.AUX, Deprel.NSUBJ) and word.feat("VerbForm") == "Part"
        return word.deprel is Deprel.CONJ and bare and above is not None and self.is_passive(above)

    def _unsaid_subject(self, word: Word) -> tuple[Deprel, Word] | None:
        above = self.parent(word)
        if above is None:
            return None
        if word.deprel in (Deprel.AMOD, Deprel.ACL) and word.feat("VerbForm") == "Part":
            return (Deprel.NSUBJ if word.text.lower().endswith(("end", "ende")) else Deprel.NSUBJ_PASS), above
        if word.deprel in (Deprel.CONJ, Deprel.XCOMP, Deprel.ADVCL, Deprel.PARATAXIS) and above.upos in PREDICATES:
            if word.deprel is Deprel.PARATAXIS and word.feat("VerbForm") == "Fin":
                return None
            relation = Deprel.NSUBJ_PASS if self.is_passive(word) else Deprel.NSUBJ
            if above.lemma in _ACCUSES and word.feat("VerbForm") == "Inf":  # "beschuldigt Eritrea ervan de rebellen te bewapenen"
                return next(((relation, accused) for accused in self.children(above, Deprel.OBJ, Deprel.IOBJ, Deprel.OBL_ARG)), None)
            return next(((relation, subject) for deprel, subject in self.arguments(above) if deprel in SUBJECTS), None)
        return None

    def clause(self, word: Word) -> Word:
        """The head of the clause that a word is in: its verb, or the root. An infinitive counts with what governs it."""
        at = word
        while at.deprel not in CLAUSES and not (at.deprel is Deprel.CONJ and at.upos is Upos.VERB):
            above = self.parent(at)
            if above is None:
                return at
            at = above
        return at

    def subtree(self, word: Word) -> tuple[Word, ...]:
        """A word and all below it, in text order."""
        found, open_ = [word], [word]
        while open_:
            below = self.children(open_.pop())
            found.extend(below)
            open_.extend(below)
        return tuple(sorted(found, key=lambda each: each.id))


@frozen(kw_only=True, slots=False)
class Document:
    """A text and its trees. The sentences cover all of it but white space."""

    text: str
    sentences: tuple[Sentence, ...]
    backend: BackendInfo

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words, in text order."""
        return tuple(word for sentence in self.sentences for word in sentence.words)

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        return tuple(sentence.end for sentence in self.sentences)

    def number_at(self, offset: int) -> int:
        """The number of the sentence that an offset lies in, or of the next one; counted from 0, at most the last."""
        return min(bisect_right(self._ends, offset), len(self.sentences) - 1)
