"""Trees for tests, written by hand: one word a line, as ``ID FORM LEMMA UPOS FEATS HEAD DEPREL``."""

from __future__ import annotations

from conflictparse.backends.conllu import ConlluBackend
from conflictparse.tree import Sentence, Word


def conllu(rows: str) -> str:
    """The rows as a CoNLL-U document of one sentence."""
    lines = []
    for row in rows.strip().splitlines():
        number, form, lemma, upos, feats, head, deprel = row.split()
        lines.append("\t".join((number, form, lemma, upos, "_", feats, head, deprel, "_", "_")))
    return "\n".join(["# newdoc", *lines, "", ""])


def tree(rows: str) -> Sentence:
    """The rows as a sentence whose words are separated by one space."""
    text = " ".join(row.split()[1] for row in rows.strip().splitlines())
    (sentence,) = ConlluBackend(recordings=(conllu(rows),)).parse(text).sentences
    return sentence


def word(sentence: Sentence, text: str) -> Word:
    """The first word of a sentence that is written so."""
    return next(each for each in sentence.words if each.text == text)


def texts(words: tuple[Word, ...]) -> list[str]:
    """The words as written."""
    return [each.text for each in words]
