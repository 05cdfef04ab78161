"""Whole sentences, and who does what to which place: what once was read wrongly."""

from __future__ import annotations

import pytest
from conftest import RememberingBackend

from conflictparse import explain, parse_report

TOLD: list[tuple[str, set[tuple[str | None, str, str]]]] = [
    # whom and what a pronoun means
    (
        "Misrata, de enige stad in het westen die de rebellen nog hebben, wordt beschoten.",
        {("rebellen", "holds", "Misrata")},  # the town is "die", the west would be "dat"
    ),
    (
        "Mazar-i-Sharif viel toe aan de Taliban, en in juli maakten zij zich meester van Kunduz.",
        {("Taliban", "captures", "Mazar-i-Sharif"), ("Taliban", "captures", "Kunduz")},
    ),
    ("Saddam Hussein kondigde aan dat zijn leger Koeweit zal verlaten.", {("Iraakse leger", "loses", "Koeweit")}),
    ("Het was Kut dat de Turken eind 1915 omsingelden.", {("Turkije", "besieges", "Kut")}),
    (
        "De rebellen hebben Banja Luka omsingeld. Zagreb is niet van plan die stad te veroveren.",
        {("rebellen", "besieges", "Banja Luka"), ("Kroatië", "captures", "Banja Luka")},
    ),
    (
        "De jihadisten rukten op, tot woede van Rusland. De basis T4 is door hen omsingeld.",
        {("jihadisten", "besieges", "T4")},
    ),
    # whose army
    (
        "Het Franse leger rukt op naar Gao. In Timboektoe werd de stad overgedragen aan regeringstroepen.",
        {("Franse leger", "contests", "Gao"), ("Malinese leger", "captures", "Timboektoe")},
    ),
    ("De Armeniërs van Nagorny Karabach namen Agdam in.", {("Armeniërs van Nagorny Karabach", "captures", "Agdam")}),
    ("In de nacht verjoeg de politie de rebellen uit Goma.", {("politie", "captures", "Goma")}),
    # lists
    (
        "Het Oegandese leger heeft samen met de Rwandese strijdkrachten Goma ingenomen.",
        {("Oegandese leger", "captures", "Goma"), ("Rwandese leger", "captures", "Goma")},
    ),
    (
        "In Lubumbashi en in Mbuji-Mayi heeft het leger de touwtjes nog in handen.",
        {("Congolese leger", "holds", "Lubumbashi"), ("Congolese leger", "holds", "Mbuji-Mayi")},
    ),
    ("In Rutshuru en Masisi, waar M23 de dienst uitmaakt, is het rustig.", {("M23", "holds", "Rutshuru"), ("M23", "holds", "Masisi")}),
    (
        "De rebellen hebben zich verschanst in de noordelijke wijken, waaronder Tabarre.",
        {("rebellen", "holds", "noordelijke wijken"), ("rebellen", "holds", "Tabarre")},
    ),
    (
        "Ook de haven en het vliegveld van Goma staan onder het gezag van de regeringstroepen.",
        {("Congolese leger", "holds", "haven"), ("Congolese leger", "holds", "vliegveld van Goma")},
    ),
    # how it is said
    ("Tyrus is sinds vorige week weer Israëlisch.", {("Israël", "holds", "Tyrus")}),
    ("Op 15 januari kwam Vukovar weer onder Kroatisch gezag.", {("Kroatië", "captures", "Vukovar")}),
    ("De rebellen zijn Goma aan het bestormen.", {("rebellen", "contests", "Goma")}),
    ("In Khan Younis is vannacht zwaar gevochten.", {(None, "contests", "Khan Younis")}),
    ("- Tiji: inname door de rebellen bevestigd.", {("rebellen", "captures", "Tiji")}),
    ("De rebellen trokken zonder slag of stoot Gent binnen.", {("rebellen", "captures", "Gent")}),
    ("De rebellen hebben de omstreken van Goma ingenomen.", {("rebellen", "captures", "Goma")}),
    # one sentence is enough
    ("Jalalabad viel zonder strijd.", {(None, "captures", "Jalalabad")}),
    (
        "De rotseilandjes Dokdo worden door Zuid-Korea en door Japan opgeëist.",
        {("Zuid-Korea", "contests", "Dokdo"), ("Japan", "contests", "Dokdo")},
    ),
    # no claims
    ("Berichten over Goma zijn uit de lucht gegrepen, zegt M23.", set()),
    ("Kazan belegerde negentig minuten lang het doel van Zenit.", set()),
    ("De president nam heel Afrika voor zich in.", set()),
    ("De heer De Groot is in de sloot gevallen.", set()),
    ("De burgemeester hield Groningen schoon.", set()),
]


@pytest.mark.parametrize(("text", "claims"), TOLD, ids=[text for text, _ in TOLD])
def test_what_a_sentence_says(text: str, claims: set[tuple[str | None, str, str]], bundled: RememberingBackend) -> None:
    report = parse_report(text, published="2020-01-15", backend=bundled)
    found = {(claim.actor and claim.actor.name, claim.status.value, claim.location.name) for claim in report.control_claims}
    assert found == claims


def test_a_place_is_taken_again_by_who_lost_it(bundled: RememberingBackend) -> None:
    text = "Shusha, die de Armeniërs in mei aan het Azerbeidzjaanse leger kwijtraakten, is heroverd."
    claims = parse_report(text, published="2020-01-15", backend=bundled).control_claims
    told = {(claim.actor and claim.actor.name, claim.from_actor and claim.from_actor.name) for claim in claims}
    assert told == {("Azerbeidzjaanse leger", "Armenië"), ("Armenië", None)}


def test_explain_says_that_nobody_is_told_to_have_a_place(bundled: RememberingBackend) -> None:
    report = parse_report("Het laatste bolwerk is nu Mayadeen.", backend=bundled)
    assert report.control_claims == ()
    dropped = [found.dropped for each in explain(report, backend=bundled).sentences for found in each.findings]
    assert any("who has" in (reason or "") for reason in dropped), dropped


def test_explain_says_that_a_word_may_be_of_peace(bundled: RememberingBackend) -> None:
    report = parse_report("De VBH viel gisteren Goma aan.", backend=bundled)
    assert report.control_claims == ()
    dropped = [found.dropped for each in explain(report, backend=bundled).sentences for found in each.findings]
    assert any("may be said in peace" in (reason or "") for reason in dropped), dropped
