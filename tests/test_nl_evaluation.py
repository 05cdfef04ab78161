"""The measurements of ``tools/evaluate_nl.py`` on a treebank: layouts of the raw text, and constructions. No model is loaded here."""

from __future__ import annotations

from pathlib import Path

import pytest
from nl_evaluation.constructions import CONSTRUCTIONS, score_constructions
from nl_evaluation.figures import Figures
from nl_evaluation.measuring import METRICS, measure
from nl_evaluation.tables import construction_table, score_header, score_row
from nl_evaluation.treebank import Layout, gold, gold_trees, raw_text

from conflictparse.backends.conllu import ConlluBackend
from conflictparse.tree import Deprel

# Three sentences in two paragraphs; the second names its sentence as a list's item, and has an empty node
TREEBANK = """\
# sent_id = oorlog.p.1.s.1
1	Bor	Bor	PROPN	_	_	3	nsubj:pass	_	_
2	is	zijn	AUX	_	_	3	aux:pass	_	_
3	ingenomen	in_nemen	VERB	_	_	0	root	_	_
4	door	door	ADP	_	_	5	case	_	_
5	rebellen	rebel	NOUN	_	_	3	obl:agent	_	SpaceAfter=No
6	.	.	PUNCT	_	_	3	punct	_	_

# sent_id = oorlog.p.1.s.2.1
1	Ze	ze	PRON	_	_	2	nsubj	_	_
2	namen	in_nemen	VERB	_	_	0	root	_	_
2.1	_	_	_	_	_	_	_	_	_
3	Goma	Goma	PROPN	_	_	2	obj	_	_
4	in	in	ADP	_	_	2	compound:prt	_	_

# sent_id = oorlog.p.2.s.1
1	Stilte	stilte	NOUN	_	_	0	root	_	SpaceAfter=No
2	.	.	PUNCT	_	_	1	punct	_	_

"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The treebank as a test file."""
    (tmp_path / "test.conllu").write_text(TREEBANK, encoding="utf-8")
    return tmp_path / "test.conllu"


def test_a_file_is_read_as_one_run_or_in_paragraphs(file: Path) -> None:
    expected = gold(file)
    assert "2.1\t" not in expected
    assert raw_text(expected) == "Bor is ingenomen door rebellen. Ze namen Goma in Stilte."
    assert raw_text(expected, Layout.PARAGRAPHS) == "Bor is ingenomen door rebellen. Ze namen Goma in\n\nStilte."


@pytest.mark.parametrize("layout", Layout)
def test_the_gold_trees_have_the_offsets_of_the_text(file: Path, layout: Layout) -> None:
    text = raw_text(gold(file), layout)
    trees = gold_trees(gold(file), text)
    assert trees.text == text
    assert len(trees.sentences) == 3
    assert all(text[word.start : word.end] == word.text for word in trees.words)


def test_the_gold_trees_are_those_of_the_file(file: Path) -> None:
    """With its own labels and lemmas, whatever a backend would make of them."""
    strange = gold(file).replace("door	door	ADP", "door	dwars_door	ADP").replace("3	obl:agent", "2	punct")
    trees = gold_trees(strange, raw_text(strange))
    rows = [line.split("\t") for line in strange.splitlines() if line[:1].isdigit()]
    assert [[str(word.id), word.text, word.lemma, word.upos, str(word.head), word.deprel] for word in trees.words] == [
        [*cells[:4], *cells[6:8]] for cells in rows
    ]


def test_a_text_of_another_file_is_an_error(file: Path) -> None:
    with pytest.raises(ValueError, match="'ingenomen' is not what the text has after 'Bor is'"):
        gold_trees(gold(file), "Bor is nog ingenomen door rebellen.")


def test_a_sentence_of_no_paragraph_is_an_error() -> None:
    with pytest.raises(SystemExit, match="'zin 1' names no paragraph"):
        raw_text(TREEBANK.replace("oorlog.p.1.s.1", "zin 1"), Layout.PARAGRAPHS)


def test_a_construction_is_right_if_dependent_head_and_label_are(file: Path) -> None:
    """A wrong label is a miss and a false find, a wrong head too; another sentence end alone changes nothing."""
    expected = gold(file)
    text = raw_text(expected)
    wrong = (
        expected.replace("3\tobl:agent", "3\tobl")  # the label
        .replace("2\tobj", "4\tobj")  # the head
        .replace("# sent_id = oorlog.p.2.s.1\n1\tStilte", "1\tStilte")
    )
    figures = score_constructions(gold_trees(expected, text), gold_trees(wrong, text))
    assert figures.keys() == CONSTRUCTIONS.keys()
    assert figures[Deprel.NSUBJ_PASS] == figures[Deprel.COMPOUND_PRT] == Figures(gold=1, found=1, right=1)
    assert figures[Deprel.OBL_AGENT] == Figures(gold=1, found=0, right=0)
    assert figures[Deprel.OBL] == Figures(gold=0, found=1, right=0)
    assert figures[Deprel.OBJ] == Figures(gold=1, found=1, right=0)


def test_trees_of_two_texts_are_not_compared(file: Path) -> None:
    expected = gold(file)
    one_run, paragraphs = (gold_trees(expected, raw_text(expected, layout)) for layout in Layout)
    with pytest.raises(ValueError, match="two texts"):
        score_constructions(one_run, paragraphs)


def test_precision_recall_and_f1() -> None:
    figures = Figures.of(frozenset("abcd"), frozenset("cde"))
    assert (figures.gold, figures.found, figures.right) == (4, 3, 2)
    assert (figures.precision, figures.recall, figures.f1) == (2 / 3, 0.5, 4 / 7)
    assert (figures + figures).f1 == figures.f1
    assert figures.to_dict() == {"gold": 4, "found": 3, "right": 2, "precision": 66.67, "recall": 50.0, "f1": 57.14}
    nothing = Figures.of(frozenset(), frozenset())
    assert (nothing.precision, nothing.recall, nothing.f1) == (0, 0, 0)


def test_the_treebank_itself_gets_full_marks(file: Path) -> None:
    """With every measurement in its table, and in the JSON."""
    measured = {layout: measure(file, layout, ConlluBackend(recordings=(gold(file),))) for layout in Layout}
    for each in measured.values():
        assert {metric: each.scores[metric] for metric in METRICS} == dict.fromkeys(METRICS, 100)
        assert each.to_dict()["constructions"]["obl:agent"]["f1"] == 100
    row = score_row("test.conllu", measured[Layout.ONE_RUN]).split()
    assert row[:-1] == ["test.conllu", *["100.00"] * len(METRICS)]
    assert score_header(Layout.ONE_RUN).split()[-len(row) + 1 :] == [*METRICS, "words/s"]
    agent = next(line for line in construction_table("test.conllu", measured) if line.startswith("obl:agent"))
    assert agent.split()[-7:] == ["1", *["100.0"] * 6]
