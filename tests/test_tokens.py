"""Tokens and sentences of news: the table ``tokens_nl.tsv``, how a cut is counted, and a floor that may only be raised."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import RememberingBackend
from nl_evaluation.annotated import AnnotatedText, read_annotated
from nl_evaluation.boundaries import cut, total
from nl_evaluation.figures import Figures
from nl_evaluation.tables import boundary_table

from conflictparse.backends.conllu import ConlluBackend
from conflictparse.normalize import normalize

HERE = Path(__file__).parent
CUT_WRONGLY = """\
1	Kol	kol	NOUN	_	_	0	root	_	SpaceAfter=No
2	.	.	PUNCT	_	_	1	punct	_	_

1	Musa	Musa	PROPN	_	_	2	nsubj	_	_
2	zwijgt	zwijgen	VERB	_	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	_	_	2	punct	_	_

1	Bor	Bor	PROPN	_	_	2	nsubj	_	_
2	viel	vallen	VERB	_	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	_	_	2	punct	_	_

"""


def test_an_annotation_is_a_text_and_its_sentences() -> None:
    read = AnnotatedText.of("quote", "' ~Nooit ~' ~, zei hij ~. ‖ ¶ Stilte ↵ in Bor ~.")
    assert read.text == "'Nooit', zei hij.\n\nStilte\nin Bor."
    assert read.sentences == (("'", "Nooit", "'", ",", "zei", "hij", "."), ("Stilte", "in", "Bor", "."))


@pytest.mark.parametrize(
    "annotation", ["", "Bor  viel ~.", "‖ Bor viel ~.", "Bor viel ~. ‖", "Bor viel ~. ‖ ‖ Stilte ~.", "¶ Bor", "Bor ~ viel", "Bor ¶ ↵ viel"]
)
def test_an_annotation_that_is_not_well_formed_is_an_error(annotation: str) -> None:
    with pytest.raises(ValueError, match=r"stands wrongly|nothing comes after"):
        AnnotatedText.of("quote", annotation)


def test_an_error_in_a_table_names_its_line(tmp_path: Path) -> None:
    (tmp_path / "table.tsv").write_text("# a comment\nclass\ttext\nquote\tBor viel ~.\nquote\tBor viel ~. ‖\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"table\.tsv:4: nothing comes after"):
        read_annotated(tmp_path / "table.tsv")
    (tmp_path / "table.tsv").write_text("quote\tBor viel ~.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="the first line must be"):
        read_annotated(tmp_path / "table.tsv")


def test_every_text_of_the_table_is_read_whole() -> None:
    """The clean-up of a report takes nothing away that the annotation has, and each text stands there once."""
    texts = read_annotated()
    assert len(texts) >= 120
    assert len({each.text for each in texts}) == len(texts)
    for each in texts:
        assert "".join(normalize(each.text).text.split()) == "".join(token for sentence in each.sentences for token in sentence)


def test_a_cut_is_counted_by_where_tokens_and_sentences_begin_and_end() -> None:
    """ "Kol. Musa" in two sentences: of seven tokens six are right, of two sentences one; a blank line makes no difference."""
    expected = AnnotatedText.of("abbreviation", "Kol. Musa zwijgt ~. ‖ ¶ Bor viel ~.")
    (made,) = cut([expected], ConlluBackend(recordings=(CUT_WRONGLY,)))
    assert made.tokens == Figures(gold=7, found=8, right=6)
    assert made.sentences == Figures(gold=2, found=3, right=1)
    assert not made.right
    assert str(made).splitlines()[1:] == [
        "    should be Kol. Musa zwijgt ~. ‖ Bor viel ~.",
        "    is        Kol ~. ‖ Musa zwijgt ~. ‖ Bor viel ~.",
    ]
    assert total([made, made]) == (made.tokens + made.tokens, made.sentences + made.sentences)


def test_a_cut_that_is_right_has_no_miss() -> None:
    (made,) = cut([AnnotatedText.of("plain", "Kol ~. ‖ Musa zwijgt ~. ‖ Bor viel ~.")], ConlluBackend(recordings=(CUT_WRONGLY,)))
    assert made.right
    assert (made.tokens.f1, made.sentences.f1) == (1.0, 1.0)


def test_tokens_and_sentences_do_not_fall(
    bundled: RememberingBackend, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    """F1 of tokens and of sentences, and the share of texts without any miss, are at least what ``tokens_floor.json`` says."""
    floor = json.loads((HERE / "tokens_floor.json").read_text(encoding="utf-8"))
    cuts = cut(read_annotated(), bundled)
    print(*boundary_table(cuts), sep="\n")
    if request.config.get_verbosity() >= 0:  # pytest -v, which lifts the project's own -q
        with capsys.disabled():
            print("", *(each for each in cuts if not each.right), *boundary_table(cuts), sep="\n")
    tokens, sentences = total(cuts)
    found = {"tokens": tokens.f1, "sentences": sentences.f1, "texts": sum(each.right for each in cuts) / len(cuts)}
    assert found.keys() == floor.keys()
    below = {what: share for what, share in found.items() if share < floor[what]}
    assert not below, f"below the floor: {below}"
