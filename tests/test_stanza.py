"""The Stanza backend with the bundled model."""

from __future__ import annotations

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from conftest import RememberingBackend

from conflictparse import ModelError
from conflictparse.backends import stanza
from conflictparse.backends.base import get_backend
from conflictparse.backends.conformance import violations
from conflictparse.backends.stanza import StanzaBackend
from conflictparse.datelines import dateline
from conflictparse.tree import Deprel, Document, Upos

TEXTS = (
    "Raqqa is gevallen.",
    "IS verloor Mosul. Het leger trok zich terug.",
    "‘Ayn al-‘Arab (Kobani) werd in één nacht door de YPG’ers heroverd – 'een wonder', zei hij.",
    "Kop zonder punt\n\nDe 1.200 strijders van Al-Ba'ir gaven zich om 17.12 uur over aan de VN. 😀",
)


def words(document: Document) -> list[str]:
    return [word.text for word in document.words]


def lemma(document: Document, text: str) -> str:
    return next(word.lemma for word in document.words if word.text == text)


def test_conforms() -> None:
    """It keeps every promise of a backend, on names with apostrophes, combining characters and emoji too."""
    assert violations(StanzaBackend(), TEXTS) == ()


def test_default_backend_is_shared() -> None:
    """parse_report() without a backend loads one pipeline a process."""
    assert get_backend() is get_backend("stanza")


def test_threads_share_a_pipeline() -> None:
    """Several threads may parse at once; each gets its own text back."""
    backend = StanzaBackend()
    with ThreadPoolExecutor(4) as pool:
        documents = list(pool.map(backend.parse, TEXTS * 2))
    assert [document.text for document in documents] == [*TEXTS, *TEXTS]


def test_no_underscore_in_lemmas(bundled: RememberingBackend) -> None:
    """Lemmas are dictionary forms; the parts of a compound stay on the word."""
    document = bundled.parse("De regeringstroepen verlieten het grensgebied.")
    assert lemma(document, "regeringstroepen") == "regeringstroep"
    assert next(word.parts for word in document.words if word.text == "grensgebied") == ("grens", "gebied")
    assert not any("_" in word.lemma for word in document.words)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("De rebellen namen de stad in.", "namen", "innemen"),
        ("De stad werd ingenomen.", "ingenomen", "innemen"),
        ("Het leger verdreef de rebellen uit de stad.", "verdreef", "verdrijven"),
        ("De stad viel in september.", "viel", "vallen"),
        ("De rebellen omsingelden de stad.", "omsingelden", "omsingelen"),
    ],
)
def test_verb_lemmas(bundled: RememberingBackend, text: str, word: str, expected: str) -> None:
    """Separable verbs are joined, strong verbs found, and no prefix is made up."""
    assert lemma(bundled.parse(text), word) == expected


def test_a_name_spelled_as_a_word(bundled: RememberingBackend) -> None:
    """ "IS" is a name, not the verb "is"."""
    document = bundled.parse("IS verloor Mosul.")
    assert (document.words[0].text, document.words[0].upos, document.words[0].lemma) == ("IS", Upos.PROPN, "IS")


def test_sentences_are_not_broken_before_a_name(bundled: RememberingBackend) -> None:
    """A sentence goes on until a full stop or a blank line."""
    document = bundled.parse("De opstandelingen zeggen dat de rebellen Bor hebben prijsgegeven. Kop\n\nTekst.")
    assert [document.text[each.start : each.end] for each in document.sentences][-1] == "Tekst."
    assert document.sentences[0].words[-1].text == "."


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("GOMA - Het leger heeft Sake heroverd.", "GOMA -"),
        ("MONROVIA (ANP/RTR) – Het leger heeft Sake heroverd.", "MONROVIA (ANP/RTR) –"),
        ("Addis Abeba - Het leger heeft Sake heroverd.", "Addis Abeba -"),
    ],
)
def test_a_dateline_is_no_part_of_the_clause(bundled: RememberingBackend, text: str, dateline: str) -> None:
    """It stays in the sentence, hangs on its verb, and what follows is parsed as if it stood alone."""
    (sentence,) = bundled.parse(text).sentences
    (alone,) = bundled.parse(text[len(dateline) + 1 :]).sentences
    behind = [word for word in sentence.words if word.start >= len(dateline)]
    assert [(word.text, word.deprel) for word in behind] == [(word.text, word.deprel) for word in alone.words]
    assert sentence.words[0].deprel is Deprel.PARATAXIS and sentence.parent(sentence.words[0]) is sentence.root


@pytest.mark.parametrize(
    "text",
    [
        "M23 - de rebellenbeweging in Oost-Congo - heeft Goma ingenomen.",
        "IS – dat vorig jaar Mosul innam – heeft nu ook Raqqa veroverd.",
        "Mosul - de grootste stad van het kalifaat - is gevallen.",
        "M23-strijders hebben Goma ingenomen.",
        "Het leger heeft Sake heroverd - Goma blijft bezet.",
    ],
)
def test_no_dateline(bundled: RememberingBackend, text: str) -> None:
    """What stands between two dashes, and a dash inside a sentence, leave its beginning where it is."""
    assert all(dateline(sentence.words) == 0 for sentence in bundled.parse(text).sentences)


@pytest.mark.parametrize("noun", ["militairen", "extremisten", "fundamentalisten", "islamisten", "nationalisten", "separatisten"])
def test_a_plural_noun_is_no_adjective(bundled: RememberingBackend, noun: str) -> None:
    """ "de militairen hulp": two nouns, an object behind its subject."""
    (sentence,) = bundled.parse(f"Vanuit de lucht krijgen de {noun} hulp van de internationale coalitie.").sentences
    assert next(word.upos for word in sentence.words if word.text == noun) is Upos.NOUN


@pytest.mark.parametrize("noun", ["wijken", "kampen", "bergen", "posten", "plaatsen"])
def test_what_is_counted_is_a_noun(bundled: RememberingBackend, noun: str) -> None:
    (sentence,) = bundled.parse(f"IS heeft alleen nog drie {noun} aan de kust van Sirte in handen.").sentences
    assert next(word.upos for word in sentence.words if word.text == noun) is Upos.NOUN


def test_default_model_is_never_downloaded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without Stanza's resources folder the error says how to fetch the official package."""
    monkeypatch.setattr("stanza.resources.common.DEFAULT_MODEL_DIR", str(tmp_path))
    with pytest.raises(ModelError, match=r"stanza.download\('nl'\)"):
        StanzaBackend(model="default").parse("Een zin.")


OFFICIAL = {"tokenize": "tokenizer.pt", "pos": "tagger.pt", "lemma": "lemmatizer.pt", "depparse": "parser.pt", "pretrain": "vectors.pt"}


def test_a_package_laid_out_as_stanzas_own_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """``stanza.download("nl")`` leaves ``resources.json`` and ``nl/PROCESSOR/PACKAGE.pt``; here with the bundled weights."""
    needs_vectors = {"dependencies": [{"model": "pretrain", "package": "alpino"}]}
    entries = {name: {"alpino": needs_vectors if name in ("pos", "depparse") else {}} for name in OFFICIAL}
    default = {name: "alpino" for name in OFFICIAL if name != "pretrain"}
    (tmp_path / "resources.json").write_text(json.dumps({"nl": {"lang_name": "Dutch", "packages": {"default": default}, **entries}}))
    for name, weights in OFFICIAL.items():
        (tmp_path / "nl" / name).mkdir(parents=True)
        shutil.copy(Path(stanza.__file__).parent.parent / "nl" / weights, tmp_path / "nl" / name / "alpino.pt")
    monkeypatch.setattr("stanza.resources.common.DEFAULT_MODEL_DIR", str(tmp_path))
    official, ours = StanzaBackend(model="default"), StanzaBackend()
    assert violations(official, TEXTS) == ()
    assert [each.sentences for each in official.parse_many(TEXTS)] == [each.sentences for each in ours.parse_many(TEXTS)]
    assert official.parse(TEXTS[0]).backend.model == "nl default"


def test_a_changed_weight_is_refused(tmp_path: Path) -> None:
    """One flipped byte in a file of the bundled model is told by its name."""
    folder = Path(stanza.__file__).parent.parent / "nl"
    for name in ("manifest.json", "resources.json", *json.loads((folder / "manifest.json").read_text())["sha256"]):
        shutil.copy(folder / name, tmp_path)
    weights = bytearray((tmp_path / "tokenizer.pt").read_bytes())
    weights[len(weights) // 2] ^= 1
    (tmp_path / "tokenizer.pt").write_bytes(weights)
    with pytest.raises(ModelError, match=r"tokenizer\.pt is truncated or was changed"):
        StanzaBackend(model=tmp_path).parse("Een zin.")
