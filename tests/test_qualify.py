"""How sure, who says so, how much: cues in plain Dutch, read with the bundled model."""

from __future__ import annotations

import pytest
from conftest import RememberingBackend

from conflictparse import Report, parse_report
from conflictparse.knowledge import bundled_knowledge
from conflictparse.match import Match, find_matches
from conflictparse.mentions import find_mentions
from conflictparse.model import Modality
from conflictparse.normalize import normalize
from conflictparse.qualify import CueKind, Qualifier, denials, qualify
from conflictparse.rules.control import CONTROL_RULES
from conflictparse.rules.cues import CUES, Cue
from conflictparse.tree import Document

ASSERTED = (
    "M23 veroverde niet alleen Goma, maar ook Bukavu.",
    "M23 veroverde Goma zonder slag of stoot.",
    "M23 veroverde Sake, niet ver van Goma.",
    "M23 heeft Goma veroverd, niet lang nadat het leger vertrok.",
    "Het leger moest Goma prijsgeven aan M23.",
    "Waarom viel Goma in handen van M23?",
    "Hoewel de regering anders beweert, heeft M23 Goma veroverd.",
    "Nadat de president had gezegd dat er vrede was, veroverde M23 Goma.",
    "De commandant zegt niets, maar M23 heeft Goma veroverd.",
    "M23 heeft Goma veroverd. Kinshasa ontkent dat het leger is gevlucht.",
    "Toen M23 Goma veroverde, vluchtten de inwoners.",
    "Het leger begon een offensief tegen Goma.",
    "Het leger probeert Goma te heroveren op M23.",
)
REPORTED = (
    ("Volgens de Verenigde Naties hebben de rebellen Goma ingenomen.", "Verenigde Naties"),
    ("De stad Homs is heroverd, zo meldde het leger vrijdag.", "leger"),
    ("De rebellen hebben Goma veroverd, bericht persbureau Reuters op basis van ooggetuigen.", "Reuters"),
    ("Talibanwoordvoerder Zabihullah Mujahid liet weten dat Kunduz is gevallen.", "Zabihullah Mujahid"),
    ("Er wordt gezegd dat de rebellen Goma hebben veroverd.", None),
    ("Naar verluidt is Goma in handen van de rebellen.", None),
    ("M23 heeft naar eigen zeggen Goma veroverd.", "M23"),
    ("'Goma is in handen van M23', zei president Kagame. 'Het leger heeft Bukavu verlaten.'", "Kagame"),
    ("Een activist vertelt: “Het leger heeft Daraya ingenomen. Iedereen vlucht.”", "activist"),
    ("Leger: rebellen hebben Goma veroverd", "Leger"),
    ("M23 zou Goma hebben veroverd.", None),
    ("Goma zou in handen zijn van M23.", None),
    ("De rebellen zouden al sinds maandag oprukken naar Goma.", None),
    ("Zoals Human Rights Watch meldt, heeft M23 Goma veroverd.", "Human Rights Watch"),
    ("M23 heeft, zo vertellen bewoners, Goma veroverd.", "bewoners"),
    ("De gouverneur zegt Goma te hebben heroverd op M23.", "gouverneur"),
    ("Parijs bevestigt de val van Goma.", "Parijs"),
    ("M23 heeft Goma veroverd. Dat meldt persbureau Reuters.", "Reuters"),
)
EXPECTED = (
    ("M23 dreigt Goma te veroveren.", None),
    ("M23 gaat Goma veroveren.", None),
    ("M23 wil Goma veroveren.", None),
    ("Goma valt binnenkort in handen van M23.", None),
    ("Valt Goma, dan veroveren de rebellen ook Bukavu.", None),
    ("Mocht het bestand breken, dan verovert M23 Goma.", None),
    ("De Verenigde Naties eisen dat M23 zich terugtrekt uit Goma.", "Verenigde Naties"),
    ("M23 zal Goma veroveren, voorspellen analisten.", "analisten"),
    ("M23 zou de volgende dag Goma veroveren.", None),
    ("Het leger kondigde een offensief tegen Goma aan.", None),
)
POSSIBLE = (
    "Het is nog altijd onduidelijk of M23 Goma heeft veroverd.",
    "M23 lijkt Goma te hebben veroverd.",
    "Heeft M23 Goma veroverd?",
    "Niemand kan bevestigen dat M23 Goma heeft veroverd.",
    "Goma is naar alle waarschijnlijkheid door M23 veroverd.",
)
DENIED = (
    ("M23 heeft Goma nog niet in handen.", None),
    ("M23 slaagde er niet in Goma te veroveren.", None),
    ("M23 weigert Goma te verlaten.", None),
    ("Goma is niet langer in handen van M23.", None),
    ("Dat M23 Goma heeft veroverd, wordt door Kinshasa ontkend.", "Kinshasa"),
    ("Het is niet waar dat M23 Goma heeft veroverd, zegt de minister.", "minister"),
    ("Belgrado spreekt tegen dat het UCK Pristina heeft ingenomen.", "Belgrado"),
    ("Kabul houdt vol dat de Taliban Kunduz niet hebben ingenomen.", "Kabul"),
)
DISPUTED = (
    ("Volgens Moskou hebben de Russen Koepjansk ingenomen. Kiev spreekt dat tegen.", "Kiev"),
    ("M23 heeft Goma veroverd, meldt Reuters. 'Onzin', zegt gouverneur Peter Kabuya.", "Peter Kabuya"),
    ("M23 heeft volgens Reuters Goma veroverd, maar Kinshasa ontkent dat.", "Kinshasa"),
)
EXTENTS = (
    ("M23 heeft een deel van Goma veroverd.", "part"),
    ("M23 heeft de helft van Goma veroverd.", "part"),
    ("M23 heeft het grootste deel van Goma veroverd.", "most"),
    ("M23 heeft tachtig procent van Goma veroverd.", "most"),
    ("M23 heeft dertig procent van Goma veroverd.", "part"),
    ("M23 heeft vrijwel heel Goma veroverd.", "most"),
    ("Goma is grotendeels veroverd door M23.", "most"),
    ("M23 heeft Goma vrijwel zonder strijd veroverd.", "all"),
)


def read(bundled: RememberingBackend, text: str) -> Report:
    """A text, as of a day."""
    return parse_report(text, published="2025-01-28", backend=bundled)


def told(report: Report) -> set[tuple[str, str | None]]:
    """Modality and source of every claim."""
    return {(claim.modality.value, claim.source) for claim in report.control_claims}


@pytest.mark.parametrize("text", ASSERTED)
def test_no_cue_reaches_the_claim(bundled: RememberingBackend, text: str) -> None:
    assert {modality for modality, _ in told(read(bundled, text))} == {"asserted"}


@pytest.mark.parametrize(
    ("modality", "text", "source"),
    [
        *(("reported", text, source) for text, source in REPORTED),
        *(("expected", text, source) for text, source in EXPECTED),
        *(("possible", text, None) for text in POSSIBLE),
        *(("denied", text, source) for text, source in DENIED),
    ],
)
def test_a_cue_reaches_the_claim(bundled: RememberingBackend, modality: str, text: str, source: str | None) -> None:
    assert (modality, source) in told(read(bundled, text))


@pytest.mark.parametrize(("text", "source"), DISPUTED)
def test_a_denial_is_a_second_claim(bundled: RememberingBackend, text: str, source: str) -> None:
    report = read(bundled, text)
    assert {modality.value for modality in (Modality.REPORTED, Modality.DENIED)} == {modality for modality, _ in told(report)}
    assert ("denied", source) in told(report)


@pytest.mark.parametrize("text", ["Als M23 Goma verovert, vluchten de inwoners.", "Zodra Goma valt, vlucht de regering."])
def test_a_condition_is_no_claim(bundled: RememberingBackend, text: str) -> None:
    assert read(bundled, text).control_claims == ()


@pytest.mark.parametrize(("text", "extent"), EXTENTS)
def test_extent(bundled: RememberingBackend, text: str, extent: str) -> None:
    assert [claim.extent.value for claim in read(bundled, text).control_claims] == [extent]


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: f"{cue.scope}-{cue.sets}")
def test_the_example_of_a_cue_shows_it(bundled: RememberingBackend, cue: Cue) -> None:
    assert cue.sets.value in {modality for modality, _ in told(read(bundled, cue.example))}


def first_match(bundled: RememberingBackend, text: str) -> tuple[Document, Match]:
    """The first control match of a text."""
    document = bundled.parse(normalize(text).text)
    mentions = find_mentions(document, bundled_knowledge())
    return document, next(match for each in document.sentences for match in find_matches(each, CONTROL_RULES, mentions.fits).matches)


def test_a_qualification_shows_its_cues(bundled: RememberingBackend) -> None:
    text = "Volgens activisten zal M23 het grootste deel van Goma veroveren."
    document, match = first_match(bundled, text)
    qualification = qualify(document, match)
    assert qualification is not None
    assert [(cue.kind, cue.sets, cue.text) for cue in qualification.cues] == [
        (CueKind.MODALITY, "expected", "zal"),
        (CueKind.MODALITY, "reported", "Volgens"),
        (CueKind.SOURCE, "activisten", "activisten"),
        (CueKind.EXTENT, "most", "deel"),
    ]
    assert all(document.text[cue.start : cue.end] == cue.text for cue in qualification.cues)


def test_a_document_is_read_once_for_all_its_matches(bundled: RememberingBackend) -> None:
    document, match = first_match(bundled, DISPUTED[0][0])
    assert Qualifier(document=document).all_of(match) == (qualify(document, match), denials(document, match))
