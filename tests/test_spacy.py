"""The spaCy backend, with a small pipeline that learns the trees of ``data/spacy_nl.conllu`` by heart in some seconds."""

from __future__ import annotations

import itertools
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.training.converters.conllu_to_docs import conllu_to_docs
from thinc.util import fix_random_seed

from conflictparse import BackendError, ControlStatus, ModelError, parse_report
from conflictparse.backends.conformance import violations
from conflictparse.backends.spacy import SpacyBackend
from conflictparse.tree import Document, Upos

TREES = Path(__file__).parent / "data" / "spacy_nl.conllu"
ROUNDS = 30
_numbers = itertools.count()
WIDTH = 64
TOK2VEC = {
    "@architectures": "spacy.HashEmbedCNN.v2",
    "width": WIDTH,
    "depth": 2,
    "embed_size": 1000,
    "window_size": 1,
    "maxout_pieces": 2,
    "subword_features": True,
    "pretrained_vectors": None,
}
TAGGER = {"@architectures": "spacy.Tagger.v2", "tok2vec": {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "*"}}
TEXTS = (
    "Raqqa is gevallen.",
    "‘Ayn al-‘Arab (Kobani) werd in één nacht door de YPG’ers heroverd – 'een wonder', zei hij.",
    "De YPG'ers trokken  het dorp binnen. 😀 Ook Al-Ba'ir viel 👩‍👩‍👧.",
    "Kop zonder punt\n\nDe 1.200 strijders\nvan de groep gaven zich om 17.12 uur over.\r\n\tDat zei  de VN.",
    "\n\n  De stad Bo\u0308r\u0301 viel.\u00a0 \n \n",
    "Bor",
    " \n",
    "",
)


@pytest.fixture(scope="session")
def nlp() -> Language:
    """A Dutch pipeline of spaCy's own components, trained here."""
    fix_random_seed(20171013)
    pipeline = spacy.blank("nl", meta={"name": "proef", "version": "1.2.3"})
    pipeline.add_pipe("tok2vec", config={"model": TOK2VEC})
    pipeline.add_pipe("morphologizer", config={"model": TAGGER})
    pipeline.add_pipe("parser", config={"min_action_freq": 1, "model": {"hidden_width": WIDTH, "tok2vec": TAGGER["tok2vec"]}})
    pipeline.add_pipe("trainable_lemmatizer", config={"min_tree_freq": 1, "model": TAGGER})
    recorded = TREES.read_text(encoding="utf-8")
    # Sentence by sentence, and some together, so that it learns where one ends
    trees = [tree for together in (1, 3) for tree in conllu_to_docs(recorded, n_sents=together, no_print=True)]  # type: ignore[no-untyped-call]
    examples = [Example(pipeline.make_doc(tree.text.rstrip()), tree) for tree in trees]
    optimizer = pipeline.initialize(lambda: examples)
    optimizer.learn_rate = 0.003
    for _ in range(ROUNDS):
        random.shuffle(examples)
        for at in range(0, len(examples), 10):
            pipeline.update(examples[at : at + 10], sgd=optimizer)
    return pipeline


@pytest.fixture(scope="session")
def folder(nlp: Language, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pipeline as saved to disk."""
    path = tmp_path_factory.mktemp("spacy") / "nl_proef"
    nlp.to_disk(path)
    return path


def with_component(component: Callable[[Doc], Doc]) -> Language:
    """A blank pipeline with one component."""
    pipeline = spacy.blank("nl")
    name = f"test_component_{next(_numbers)}"  # spaCy keeps the first of two components with one name
    Language.component(name, func=component)
    pipeline.add_pipe(name)
    return pipeline


def drawn(document: Document) -> list[tuple[str, int, str]]:
    """Each word with its head and its relation."""
    return [(word.text, word.head, word.deprel.value) for word in document.words]


# --- trees --------------------------------------------------------------------------------------------------------------


def test_conforms(nlp: Language) -> None:
    """It keeps every promise of a backend, on apostrophes, emoji, combining characters, line breaks and double spaces too."""
    assert violations(SpacyBackend(nlp=nlp), TEXTS) == ()


def test_trees_are_those_it_has_learned(nlp: Language) -> None:
    """Tags, features, lemmas and relations come out as they stand in the training data."""
    document = SpacyBackend(nlp=nlp).parse("De rebellen namen gisteren het vliegveld van Malakal in.")
    assert drawn(document) == [
        ("De", 2, "det"),
        ("rebellen", 3, "nsubj"),
        ("namen", 0, "root"),
        ("gisteren", 3, "advmod"),
        ("het", 6, "det"),
        ("vliegveld", 3, "obj"),
        ("van", 8, "case"),
        ("Malakal", 6, "nmod"),
        ("in", 3, "compound:prt"),
        (".", 3, "punct"),
    ]
    rebels, took, airfield = (document.words[at] for at in (1, 2, 5))
    assert (rebels.lemma, rebels.upos, rebels.feats) == ("rebel", Upos.NOUN, (("Number", "Plur"),))
    assert (took.lemma, took.parts, took.feat("VerbForm")) == ("innemen", ("in", "nemen"), "Fin")
    assert airfield.feats == (("Gender", "Neut"), ("Number", "Sing"))


def test_white_space_is_no_word(nlp: Language) -> None:
    """Double spaces and line breaks are tokens of spaCy's; the words are those of the text, each with its own offsets."""
    text = " Het leger  heeft de stad\nBor \n ingenomen."
    document = SpacyBackend(nlp=nlp).parse(text)
    assert [token.text for token in nlp.make_doc(text) if token.is_space]
    assert [word.text for word in document.words] == ["Het", "leger", "heeft", "de", "stad", "Bor", "ingenomen", "."]
    assert [text[word.start : word.end] for word in document.words] == [word.text for word in document.words]
    assert [word.id for word in document.words] == list(range(1, 9))


def test_a_heading_is_a_sentence(nlp: Language) -> None:
    """A blank line ends a sentence; without one, a sentence goes on until a full stop."""
    text = "Leger herovert vliegveld van Malakal\n\nRaqqa is gevallen. De rebellen omsingelden de stad."
    sentences = SpacyBackend(nlp=nlp).parse(text).sentences
    assert [text[each.start : each.end] for each in sentences] == [
        "Leger herovert vliegveld van Malakal",
        "Raqqa is gevallen.",
        "De rebellen omsingelden de stad.",
    ]


def test_what_hangs_on_white_space_moves_up() -> None:
    """A line break at the root leaves its first word as the root; one inside hands its words to its own head."""

    def broken_tree(doc: Doc) -> Doc:
        # "Raqqa \n viel gisteren \n hier": the first break is the root, the second hangs on "viel" and has "hier" below it
        for token, (head, relation) in zip(
            doc, [(1, "nsubj"), (1, "ROOT"), (1, "obl"), (2, "advmod"), (2, "dep"), (4, "advmod")], strict=True
        ):
            token.head, token.dep_, token.pos_ = doc[head], relation, "SPACE" if token.is_space else "NOUN"
        return doc

    document = SpacyBackend(nlp=with_component(broken_tree)).parse("Raqqa\n viel gisteren\n hier")
    assert drawn(document) == [("Raqqa", 0, "root"), ("viel", 1, "obl"), ("gisteren", 2, "advmod"), ("hier", 2, "advmod")]


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ([0, 3, 0, 3], [[("root", 0)], [("dep", 3), ("dep", 3), ("root", 0)]]),  # the third word hangs on a word of the other sentence
        ([3, 1, 3, 3], [[("root", 0)], [("root", 0), ("dep", 3), ("parataxis", 1)]]),  # crossing trees: two roots in the second sentence
    ],
)
def test_crossing_trees_are_cut_where_the_sentences_are(heads: list[int], expected: list[list[tuple[str, int]]]) -> None:
    """Where branches cross, spaCy's sentences are not its trees; each sentence here is one tree."""

    def crossing(doc: Doc) -> Doc:
        relations = ["ROOT" if head == at else "dep" for at, head in enumerate(heads)]
        return Doc(doc.vocab, words=[token.text for token in doc], heads=heads, deps=relations, pos=["NOUN"] * len(heads))

    sentences = SpacyBackend(nlp=with_component(crossing)).parse("een twee drie vier ").sentences
    assert [[(word.deprel.value, word.head) for word in sentence.words] for sentence in sentences] == expected


def test_without_lemmas_the_word_in_lower_case(nlp: Language) -> None:
    """Names keep their capitals; verbs are looked up as for every backend."""
    with nlp.select_pipes(disable="trainable_lemmatizer"):
        document = SpacyBackend(nlp=nlp).parse("Het leger heeft de stad Bor ingenomen.")
    assert [word.lemma for word in document.words] == ["het", "leger", "heeft", "de", "stad", "Bor", "innemen", "."]


# --- reports ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "status", "actor", "location"),
    [
        ("Het leger heeft de stad Malakal ingenomen.", ControlStatus.CAPTURES, "leger", "Malakal"),
        ("Malakal werd maandag door de rebellen ingenomen.", ControlStatus.CAPTURES, "rebellen", "Malakal"),
        ("De rebellen namen gisteren het vliegveld van Malakal in.", ControlStatus.CAPTURES, "rebellen", "vliegveld"),
        ("Mayadeen is sinds dinsdag omsingeld door het Syrische leger.", ControlStatus.BESIEGES, "Syrische leger", "Mayadeen"),
    ],
)
def test_reports_are_read_through_it(nlp: Language, text: str, status: ControlStatus, actor: str, location: str) -> None:
    """A claim is found, and the report says which pipeline read it."""
    report = parse_report(text, backend=SpacyBackend(nlp=nlp))
    (claim,) = report.control_claims
    assert claim.status is status
    assert claim.actor is not None
    assert actor in claim.actor.name
    assert location in claim.location.name
    assert (report.backend.name, report.backend.model) == ("spacy", "nl_proef 1.2.3")
    assert report.backend.version == version("spacy")


# --- loading ------------------------------------------------------------------------------------------------------------


def test_a_saved_pipeline_is_loaded_from_its_folder(nlp: Language, folder: Path) -> None:
    """By a path or a string, with the same trees."""
    text = "De Taliban veroverden woensdag de stad Kunduz."
    expected = SpacyBackend(nlp=nlp).parse(text)
    assert SpacyBackend(model=folder).parse(text) == SpacyBackend(model=str(folder)).parse(text) == expected
    assert SpacyBackend(model=folder).info == expected.backend


def test_threads_share_a_pipeline(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Several threads may parse at once: it is loaded once, and each gets the trees of its own text."""
    loaded: list[str] = []
    load = spacy.load

    def counted(name: str, **options: Any) -> Language:
        loaded.append(name)
        return load(name, **options)

    monkeypatch.setattr(spacy, "load", counted)
    backend = SpacyBackend(model=folder)
    with ThreadPoolExecutor(4) as pool:
        documents = list(pool.map(backend.parse, TEXTS * 3))
    assert documents == [*map(backend.parse, TEXTS)] * 3
    assert loaded == [str(folder)]


def test_many_texts_stream_in_batches(nlp: Language) -> None:
    """The first trees come before the last text is asked for."""
    asked: list[int] = []

    def texts() -> Iterator[str]:
        for number in range(100):
            asked.append(number)
            yield f"De {number} strijders gaven zich over."

    parsed = SpacyBackend(nlp=nlp).parse_many(texts())
    assert next(parsed).text == "De 0 strijders gaven zich over."
    assert len(asked) < 100
    assert [document.text for document in parsed][-1] == "De 99 strijders gaven zich over."


def test_importing_it_does_not_import_spacy() -> None:
    """Nor does making one."""
    code = "import sys, conflictparse, conflictparse.backends.spacy as own; own.SpacyBackend(model='x'); print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]


# --- errors -------------------------------------------------------------------------------------------------------------


def test_exactly_one_pipeline_is_named(nlp: Language) -> None:
    with pytest.raises(ValueError, match="not both"):
        SpacyBackend()
    with pytest.raises(ValueError, match="not both"):
        SpacyBackend(nlp=nlp, model="nl_core_news_sm")


def test_a_missing_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(ModelError, match=r"pip install 'conflictparse\[spacy\]'") as refused:
        SpacyBackend(model="nl_core_news_sm").parse("Raqqa viel.")
    assert refused.value.model == "nl_core_news_sm"


def test_a_missing_model_says_how_to_get_one(tmp_path: Path) -> None:
    """A name that is not installed, a folder that is not there, a folder without a pipeline."""
    (tmp_path / "leeg").mkdir()
    for missing in ("nl_nergens_sm", tmp_path / "nergens", tmp_path / "leeg"):
        with pytest.raises(ModelError, match="spacy download nl_core_news_sm") as refused:
            SpacyBackend(model=missing).parse("Raqqa viel.")
        assert refused.value.model == str(missing)


def test_a_pipeline_without_a_parser_is_refused(nlp: Language) -> None:
    with nlp.select_pipes(disable="parser"), pytest.raises(ModelError, match=r"It has no parser\. Use a pipeline with a parser") as refused:
        SpacyBackend(nlp=nlp).parse("Raqqa viel.")
    assert refused.value.model == "nl_proef 1.2.3"


def test_a_pipeline_without_parts_of_speech_is_refused(nlp: Language) -> None:
    with nlp.select_pipes(disable="morphologizer"), pytest.raises(ModelError, match="no component that sets parts of speech"):
        SpacyBackend(nlp=nlp).parse("Raqqa viel.")


def test_labels_of_another_scheme_are_refused() -> None:
    """Such as those of spaCy's English pipelines."""

    def english_labels(doc: Doc) -> Doc:
        for token, (head, relation) in zip(doc, [(1, "nsubj"), (1, "ROOT"), (1, "dobj")], strict=True):
            token.head, token.dep_, token.pos_ = doc[head], relation, "NOUN"
        return doc

    with pytest.raises(ModelError, match="'dobj' is not a valid Deprel"):
        SpacyBackend(nlp=with_component(english_labels)).parse("Rebellen namen Bor")


def test_a_component_that_fails_is_a_backend_error() -> None:
    def failing(doc: Doc) -> Doc:
        raise KeyError(f"kapot: {doc}")

    with pytest.raises(BackendError, match="kapot") as refused:
        SpacyBackend(nlp=with_component(failing)).parse("Raqqa viel.")
    assert "'Raqqa viel.'" in refused.value.where


def test_a_text_that_is_too_long_is_a_backend_error(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nlp, "max_length", 20)
    with pytest.raises(BackendError, match="max_length"):
        SpacyBackend(nlp=nlp).parse("De rebellen omsingelden de stad.")


def test_a_tokenizer_that_changes_the_text_is_refused(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its offsets would point at other words."""
    tokenizer = nlp.tokenizer
    monkeypatch.setattr(nlp, "tokenizer", lambda text: tokenizer(text.lower()))
    with pytest.raises(BackendError, match="tokenizer changed the text"):
        SpacyBackend(nlp=nlp).parse("De rebellen omsingelden de stad.")
