"""Texts annotated for tokens and sentences, as in ``tests/tokens_nl.tsv``, whose header says what the signs mean."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

TABLE = Path(__file__).parent.parent.parent / "tests" / "tokens_nl.tsv"
HEADER = "class\ttext"
SENTENCE, LINE_BREAK, BLANK_LINE, GLUED = "‖", "↵", "¶", "~"
_BREAKS = {LINE_BREAK: "\n", BLANK_LINE: "\n\n"}


@frozen(kw_only=True)
class AnnotatedText:
    """A text with its right tokens and sentences.

    Attributes:
        kind: What it tries, such as ``"headline"``.
        text: As it would stand in an article.
        sentences: The tokens of each sentence.
    """

    kind: str
    text: str
    sentences: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, kind: str, annotation: str) -> AnnotatedText:
        """A text from its annotation.

        Raises:
            ValueError: if the annotation is not well-formed.
        """
        text, space = "", ""
        sentences: list[list[str]] = [[]]
        for sign in annotation.split(" "):
            if sign == SENTENCE and sentences[-1]:
                sentences.append([])
            elif sign in _BREAKS and space == " ":
                space = _BREAKS[sign]
            elif sign in ("", GLUED, SENTENCE, *_BREAKS):
                raise ValueError(f"{sign!r} stands wrongly after {text[-20:]!r}")
            else:
                token = sign.removeprefix(GLUED)
                text += ("" if token != sign else space) + token
                sentences[-1].append(token)
                space = " "
        if not sentences[-1]:
            raise ValueError(f"nothing comes after the last {SENTENCE}")
        return cls(kind=kind, text=text, sentences=tuple(map(tuple, sentences)))


def read_annotated(path: Path = TABLE) -> tuple[AnnotatedText, ...]:
    """The texts of a table, in its order.

    Raises:
        ValueError: if a line is not well-formed; the message names it.
    """
    lines = [(number, line) for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if line[:1] not in ("", "#")]
    if not lines or lines[0][1] != HEADER:
        raise ValueError(f"{path}: the first line must be {HEADER!r}")
    texts = []
    for number, line in lines[1:]:
        kind, _, annotation = line.partition("\t")
        try:
            texts.append(AnnotatedText.of(kind, annotation))
        except ValueError as wrong:
            raise ValueError(f"{path}:{number}: {wrong}") from wrong
    return tuple(texts)
