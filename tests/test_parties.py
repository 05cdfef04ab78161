"""Parties in whole sentences: states, armies and groups by all that Dutch calls them; and the lexicon they come from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import RememberingBackend, the_one_called

from conflictparse import Actor, Location, Report, parse_report
from conflictparse.errors import KnowledgeError
from conflictparse.knowledge import Knowledge, Party, Place, State, bundled_knowledge
from conflictparse.model import ActorKind, LocationKind

KNOWN = bundled_knowledge()
STATE, FORCES, GROUP = ActorKind.STATE, ActorKind.ARMED_FORCES, ActorKind.ARMED_GROUP
PERSON, COALITION, COMMUNITY = ActorKind.PERSON, ActorKind.COALITION, ActorKind.COMMUNITY
ORGANISATION, REGIONAL = ActorKind.ORGANISATION, ActorKind.REGIONAL_GOVERNMENT


def party(report: Report, words: str) -> Actor:
    """The one party that the words stand for, where they first occur in the text."""
    assert all(report.text[at.start : at.end] == at.text for each in report.actors for at in each.mentions)
    return the_one_called(words, report, report.actors)


def called(found: Actor) -> set[str]:
    """All that the report calls a party."""
    return {found.name, *found.aliases}


def takers(report: Report) -> list[tuple[str | None, str]]:
    """Who the claims are about, and where."""
    return [(claim.actor.name if claim.actor else None, claim.location.name) for claim in report.control_claims]


# --- states -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "name", "code"),
    [
        # by the inhabitants
        ("De Amerikanen hebben Falluja in Irak veroverd.", "Amerikanen", "Verenigde Staten", "US"),
        ("De Fransen veroverden Timboektoe.", "Fransen", "Frankrijk", "FR"),
        ("De Russen namen Bachmoet in.", "Russen", "Rusland", "RU"),
        ("De Oekraïners heroverden Cherson.", "Oekraïners", "Oekraïne", "UA"),
        ("De Syriërs heroverden Aleppo.", "Syriërs", "Syrië", "SY"),
        ("De Irakezen heroverden Mosul.", "Irakezen", "Irak", "IQ"),
        ("De Britten namen Basra in.", "Britten", "Verenigd Koninkrijk", "GB"),
        ("De Oegandezen rukken op naar Bunia.", "Oegandezen", "Oeganda", "UG"),
        ("De Eritreeërs namen Badme in.", "Eritreeërs", "Eritrea", "ER"),
        ("De Noord-Koreanen rukken op naar Koersk.", "Noord-Koreanen", "Noord-Korea", "KP"),
        ("De Zuid-Soedanezen heroverden Malakal.", "Zuid-Soedanezen", "Zuid-Soedan", "SS"),
        ("De Azerbeidzjanen namen Sjoesja in.", "Azerbeidzjanen", "Azerbeidzjan", "AZ"),
        ("Het Rode Leger bevrijdde Charkov op de Duitsers.", "Duitsers", "Duitsland", "DE"),
        # by the seat of its government
        ("Damascus herovert Aleppo op de rebellen.", "Damascus", "Syrië", "SY"),
        ("Bagdad heeft de stad Kirkuk heroverd.", "Bagdad", "Irak", "IQ"),
        ("Ankara steunt de rebellen in Syrië.", "Ankara", "Turkije", "TR"),
        ("Teheran bewapent de Houthi's.", "Teheran", "Iran", "IR"),
        ("Washington steunt de Koerden.", "Washington", "Verenigde Staten", "US"),
        ("Londen steunt Oekraïne.", "Londen", "Verenigd Koninkrijk", "GB"),
        ("Kigali steunt de rebellen van M23.", "Kigali", "Rwanda", "RW"),
        ("Het Kremlin blijft het regime in Damascus steunen.", "Kremlin", "Rusland", "RU"),
        # by a noun for a government
        ("Het Syrische regime heroverde Aleppo.", "Syrische regime", "Syrië", "SY"),
        ("Het regime in Damascus heroverde Aleppo.", "regime", "Syrië", "SY"),
        ("De Russische regering steunt de rebellen.", "regering", "Rusland", "RU"),
        ("De regering in Kabul verloor de stad Kunduz aan de Taliban.", "regering", "Afghanistan", "AF"),
        ("De Birmaanse junta heeft Lashio in handen.", "junta", "Myanmar", "MM"),
        ("De junta in Niamey verloor Tillabéri.", "junta", "Niger", "NE"),
        ("Het bewind in Khartoem verloor Kadugli aan de SPLM-N.", "bewind", "Soedan", "SD"),
        ("De overgangsregering in Tripoli verloor Benghazi.", "overgangsregering", "Libië", "LY"),
        # by its name
        ("Israël heeft Rafah ingenomen.", "Israël", "Israël", "IL"),
        ("De VS steunen de SDF.", "VS", "Verenigde Staten", "US"),
    ],
)
def test_a_state(text: str, words: str, name: str, code: str, bundled: RememberingBackend) -> None:
    """The words that name it are an alias; the state is the one that acts in the claim."""
    report = parse_report(text, backend=bundled)
    found = party(report, words)
    assert (found.name, found.kind, found.country) == (name, STATE, code)
    assert words in called(found)
    used = {each for claim in report.control_claims for each in (claim.actor, claim.from_actor)}
    assert found in used | {each for pair in report.alliances for each in (pair.subject, pair.object)}


def test_a_state_is_one_party_whatever_it_is_called(bundled: RememberingBackend) -> None:
    text = "Rusland rukt op naar Kramatorsk. De Russen namen Bachmoet in. Moskou wil ook Cherson veroveren. Het Kremlin ontkent verliezen."
    report = parse_report(text, backend=bundled)
    (state,) = [each for each in report.actors if each.kind is STATE]
    assert state.name == "Rusland"
    assert {"Russen", "Moskou", "Kremlin"} <= {*state.aliases}
    assert {name for name, _ in takers(report)} == {"Rusland"}


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"),
    [
        ("Russische vliegtuigen steunen het Syrische leger.", "Russische vliegtuigen", "Rusland", STATE),
        ("Amerikaanse luchtsteun hielp de SDF.", "Amerikaanse luchtsteun", "Verenigde Staten", STATE),
        ("Turkse drones steunen de rebellen.", "Turkse drones", "Turkije", STATE),
        ("De Franse president steunt Oekraïne.", "Franse president", "Frankrijk", STATE),
        ("De Russische VN-ambassadeur zegt dat Bachmoet is ingenomen.", "Russische VN-ambassadeur", "Rusland", STATE),
        ("Een Israëlische legerwoordvoerder zegt dat Rafah is ingenomen.", "Israëlische legerwoordvoerder", "Israëlische leger", FORCES),
    ],
)
def test_what_a_state_sends_and_who_speaks_for_it(text: str, words: str, name: str, kind: ActorKind, bundled: RememberingBackend) -> None:
    """Its planes and its president are the state; a spokesman of its army is the army."""
    found = party(parse_report(text, backend=bundled), words)
    assert (found.name, found.kind) == (name, kind)
    assert words in found.aliases


# --- armies -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "name", "code"),
    [
        ("Het Iraakse leger heroverde Ramadi.", "Iraakse leger", "Iraakse leger", "IQ"),
        ("Iraakse militairen hebben Tikrit ingenomen.", "Iraakse militairen", "Iraakse leger", "IQ"),
        ("De Iraakse troepen veroverden Mosul.", "Iraakse troepen", "Iraakse leger", "IQ"),
        ("Rwandese troepen zijn Goma binnengetrokken.", "Rwandese troepen", "Rwandese leger", "RW"),
        ("De Franse commando's namen Gao in.", "Franse commando's", "Franse leger", "FR"),
        ("De Turkse luchtmacht steunt de rebellen.", "Turkse luchtmacht", "Turkse leger", "TR"),
        ("De Noord-Koreaanse troepen rukken op naar Koersk.", "Noord-Koreaanse troepen", "Noord-Koreaanse leger", "KP"),
        ("Het leger van Tsjaad nam Bardaï in.", "leger", "Tsjadische leger", "TD"),
        ("In Soedan rukt het leger op naar Khartoem.", "leger", "Soedanese leger", "SD"),
        ("In Mali hebben regeringstroepen Kidal heroverd op rebellen.", "regeringstroepen", "Malinese leger", "ML"),
        ("Het Rode Leger bevrijdde Charkov op de Duitsers.", "Rode Leger", "Rode Leger", "SU"),
        ("De Tatmadaw verloor de stad Laukkaing aan de MNDAA.", "Tatmadaw", "Birmaanse leger", "MM"),
    ],
)
def test_the_army_of_a_state(text: str, words: str, name: str, code: str, bundled: RememberingBackend) -> None:
    """By adjective, by the state behind "van", by the country where the text plays, or by a name of its own."""
    found = party(parse_report(text, backend=bundled), words)
    assert (found.name, found.kind, found.country) == (name, FORCES, code)


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Het Iraakse leger rukte op naar Mosul. Maandag nam het leger de stad in.", "het leger"),
        ("Het Soedanese leger heroverde Wad Madani. De militairen rukken op naar Khartoem.", "De militairen"),
        ("De Ethiopische troepen namen Mekele in. De militairen trokken zich later terug uit de stad.", "De militairen"),
        ("Het Ethiopische leger nam Mekele in. Later verloor het leger Lalibela.", "het leger Lalibela"),
    ],
)
def test_the_army_in_play(text: str, again: str, bundled: RememberingBackend) -> None:
    """Once an army has been named, "het leger" and "de militairen" are that one."""
    report = parse_report(text, backend=bundled)
    (army,) = [each for each in report.actors if each.kind is FORCES]
    assert party(report, again) == army
    assert {claim.actor for claim in report.control_claims} == {army}
    assert len(report.control_claims) == 2


def test_a_state_and_its_army_are_two_parties(bundled: RememberingBackend) -> None:
    """Where the text names both; "de Russen" are the state."""
    report = parse_report("Het Russische leger verloor Cherson. De Russen hebben Bachmoet in handen.", backend=bundled)
    assert {(each.name, each.kind) for each in report.actors} == {("Russische leger", FORCES), ("Rusland", STATE)}
    assert takers(report) == [("Russische leger", "Cherson"), ("Rusland", "Bachmoet")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("De 72ste brigade trok zich terug uit Vuhledar.", "72ste brigade"),
        ("De 47ste brigade verloor Robotyne.", "47ste brigade"),
        ("Het Vijfde Legerkorps heroverde Deraa.", "Vijfde Legerkorps"),
        ("De Nationale Garde verdreef de rebellen uit Benghazi.", "Nationale Garde"),
    ],
)
def test_a_formation_by_its_number_or_name(text: str, words: str, bundled: RememberingBackend) -> None:
    report = parse_report(text, backend=bundled)
    found = party(report, words)
    assert (found.name, found.kind) == (words, FORCES)
    assert [claim.actor for claim in report.control_claims] == [found]


# --- groups that no list has ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # behind the noun that says what it is
        ("De militie Jabha Shamiya heeft Azaz ingenomen.", "Jabha Shamiya", "Jabha Shamiya"),
        ("De rebellengroep Liwa al-Haq nam de stad Saraqib in.", "Liwa al-Haq", "Liwa al-Haq"),
        ("Het rebellenleger Liwa al-Tawhid heeft Azaz ingenomen.", "Liwa al-Tawhid", "Liwa al-Tawhid"),
        ("De terreurgroep Zwarte Zon heeft het dorp Tangaza in handen.", "Zwarte Zon", "Zwarte Zon"),
        ("De splintergroep Rode Valken heeft Morek ingenomen.", "Rode Valken", "Rode Valken"),
        ("De bende Kraze Baryè controleert de wijk Tabarre in Port-au-Prince.", "Kraze Baryè", "Kraze Baryè"),
        ("De guerrillabeweging Rode Ster nam Goma in.", "Rode Ster", "Rode Ster"),
        ("Het drugskartel Rode Ster heeft Culiacán in handen.", "Rode Ster", "Rode Ster"),
        ("Opstandelingen van de Rode Ster namen Goma in.", "Rode Ster", "Rode Ster"),
        # the last part of its own name says so
        ("Goma werd ingenomen door het Zonnebloemleger.", "Zonnebloemleger", "Zonnebloemleger"),
        ("Het Kivu-leger nam Goma in.", "Kivu-leger", "Kivu-leger"),
        ("Zonnebloem-milities hebben de stad Dolisie ingenomen.", "Zonnebloem-milities", "Zonnebloem-milities"),
        ("De Zonnebloemrebellen hebben de stad Dolisie ingenomen.", "Zonnebloemrebellen", "Zonnebloemrebellen"),
        ("Het Zwarte Bevrijdingsleger heeft Kananga ingenomen.", "Zwarte Bevrijdingsleger", "Zwarte Bevrijdingsleger"),
        # a noun phrase is its name
        (
            "De Noord-Ugaviaanse opstandelingen namen Goma in.",
            "Noord-Ugaviaanse opstandelingen",
            "Noord-Ugaviaanse opstandelingen",
        ),
        ("De rebellen hebben Goma ingenomen.", "rebellen", "rebellen"),
        ("Jihadisten hebben Goma ingenomen.", "Jihadisten", "jihadisten"),
    ],
)
def test_a_group_by_what_stands_around_its_name(text: str, words: str, name: str, bundled: RememberingBackend) -> None:
    report = parse_report(text, backend=bundled)
    found = party(report, words)
    assert (found.name, found.kind, found.country) == (name, GROUP, None)
    assert [claim.actor for claim in report.control_claims] == [found]
    assert KNOWN.named(name) == ()


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Het Arakanleger veroverde Paletwa.", "Arakanleger", "Arakan-leger"),
        ("In Congo-Brazzaville hebben Ninja-milities de stad Dolisie ingenomen.", "Ninja-milities", "Ninja-militie"),
        ("Oezbeekse jihadisten namen Kunduz in.", "Oezbeekse jihadisten", "Islamitische Beweging van Oezbekistan"),
        ("IS-strijders hebben Palmyra veroverd.", "IS-strijders", "Islamitische Staat"),
        ("Houthi-milities namen Sanaa in.", "Houthi-milities", "Houthi's"),
        ("PKK-strijders trokken zich terug uit Afrin.", "PKK-strijders", "Koerdische Arbeiderspartij"),
        ("De YPG-militie veroverde Kobani.", "YPG-militie", "Volksbeschermingseenheden"),
        ("Wagner rukt op naar Moskou.", "Wagner", "Wagnergroep"),
        ("De troepen van generaal Haftar rukken op naar Tripoli.", "troepen van generaal Haftar", "Libisch Nationaal Leger"),
        ("De jihadistische groep Katiba Macina veroverde Mopti.", "Katiba Macina", "Macina Bevrijdingsfront"),
    ],
)
def test_a_known_group_by_another_name(text: str, words: str, name: str, bundled: RememberingBackend) -> None:
    """Its name is the canonical one, the words of the text are an alias."""
    report = parse_report(text, backend=bundled)
    found = party(report, words)
    assert (found.name, found.kind, found.country) == (name, GROUP, None)
    assert words in found.aliases
    assert [claim.actor for claim in report.control_claims] == [found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De rebellen van M23 namen Goma in.", "M23"),
        ("Strijders van de SDF veroverden Raqqa.", "SDF"),
        ("De terroristen van IS namen Palmyra in.", "IS"),
        ("De rebellen van het RPF hebben Kigali ingenomen.", "RPF"),
        ("In Colombia namen guerrillastrijders van de FARC de stad Cordoba in.", "FARC"),
        ("De SDF, een alliantie van Koerden en Arabieren, veroverde Raqqa.", "SDF"),
    ],
)
def test_a_group_and_the_noun_beside_it_are_one(text: str, name: str, bundled: RememberingBackend) -> None:
    """ "Strijders van de SDF" are the SDF; so is "de SDF, een alliantie"."""
    report = parse_report(text, backend=bundled)
    (claim,) = report.control_claims
    assert claim.actor is not None
    assert name in called(claim.actor)
    assert [each.kind for each in report.actors if each.kind is GROUP] == [GROUP]


@pytest.mark.parametrize(
    ("text", "force", "leader", "kind"),
    [
        ("De troepen van generaal Jansen verloren de stad Kampong Cham.", "troepen", "Jansen", FORCES),
        ("De milities van krijgsheer Barre Hiiraale veroverden Kismayo.", "milities", "Barre Hiiraale", GROUP),
    ],
)
def test_a_force_led_by_a_person(text: str, force: str, leader: str, kind: ActorKind, bundled: RememberingBackend) -> None:
    """The force is the one that acts; the person is a party of its own."""
    report = parse_report(text, backend=bundled)
    (claim,) = report.control_claims
    assert claim.actor == party(report, force)
    assert claim.actor.kind is kind
    assert claim.actor.name.startswith(f"{force} van ")
    assert party(report, leader).kind is PERSON
    assert party(report, leader).name == leader


def test_the_troops_of_a_known_leader_are_his_army(bundled: RememberingBackend) -> None:
    (claim,) = parse_report("De troepen van generaal Lon Nol verloren de stad Kampong Cham.", backend=bundled).control_claims
    assert claim.actor is not None
    assert (claim.actor.name, claim.actor.kind, claim.actor.country) == ("Cambodjaanse leger", FORCES, "KH")


# --- abbreviations ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        # known by both
        ("De Rapid Support Forces (RSF) hebben El Fasher omsingeld. De RSF rukt op naar Nyala.", "Rapid Support Forces", "RSF"),
        ("Islamitische Staat (IS) verloor Mosul. IS rukt op naar Palmyra.", "Islamitische Staat", "IS"),
        (
            "De Syrische Democratische Strijdkrachten (SDF) veroverden Raqqa. De SDF rukt op naar Deir al-Zor.",
            "Syrische Democratische Strijdkrachten",
            "SDF",
        ),
        ("Het Oromo-Bevrijdingsleger (OLA) veroverde Nekemte. De OLA rukt op naar Gimbi.", "Oromo-Bevrijdingsleger", "OLA"),
        (
            "De Nationale Bevrijdingsbeweging van Azawad (MNLA) nam Kidal in. Later verloor de MNLA Gao.",
            "Nationale Bevrijdingsbeweging van Azawad",
            "MNLA",
        ),
        # known by one
        ("De Oromostrijders (OLA) veroverden Nekemte. De OLA rukt op naar Gimbi.", "Oromostrijders", "OLA"),
        ("De Syrische Democraten (SDF) namen Raqqa in. De SDF rukt op naar Deir al-Zor.", "Syrische Democraten", "SDF"),
        # known by neither
        ("Het Zwarte Bevrijdingsleger (ZBL) heeft Kananga ingenomen. Het ZBL rukt op naar Mbuji-Mayi.", "Zwarte Bevrijdingsleger", "ZBL"),
        ("De militie Rode Valken (RVK) heeft Kananga ingenomen. De RVK rukt op naar Mbuji-Mayi.", "Rode Valken", "RVK"),
        (
            "De Volksbeweging voor Herstel (VBH) heeft Kananga ingenomen. De VBH rukt op naar Mbuji-Mayi.",
            "Volksbeweging voor Herstel",
            "VBH",
        ),
    ],
)
def test_an_abbreviation_in_brackets(text: str, long: str, short: str, bundled: RememberingBackend) -> None:
    """Two names of one party, which acts under either of them afterwards."""
    report = parse_report(text, backend=bundled)
    (group,) = [each for each in report.actors if each.kind is GROUP]
    assert {long, short} <= called(group)
    assert len([at for at in group.mentions if at.text == short]) == 2
    assert [claim.actor for claim in report.control_claims] == [group, group]


# --- what refers back --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "again", "name"),
    [
        ("Boko Haram heeft Damasak ingenomen. De groep verloor vorige maand Gwoza.", "groep", "Boko Haram"),
        ("De militie Jabha Shamiya heeft Azaz ingenomen. De groep rukt op naar Aleppo.", "groep", "Jabha Shamiya"),
        ("De jihadisten van HTS namen Aleppo in. Later rukte de groep op naar Hama.", "groep", "HTS"),
        ("Al-Shabaab verloor Kismayo. De terreurgroep heeft Jilib nog in handen.", "terreurgroep", "Al-Shabaab"),
        ("De Taliban namen Kunduz in. De beweging rukt op naar Kabul.", "beweging", "Taliban"),
        ("De M23 nam Goma in. De rebellen rukken op naar Bukavu.", "rebellen", "M23"),
        ("De Houthi's veroverden Sanaa. De rebellen rukken op naar Aden.", "rebellen", "Houthi's"),
        ("De rebellengroep Liwa al-Haq nam de stad Saraqib in. De rebellen verloren Morek.", "De rebellen", "Liwa al-Haq"),
        ("Hezbollah veroverde Qusayr. De militie verloor later Yabrud.", "militie", "Hezbollah"),
        ("IS heeft Palmyra ingenomen. De jihadisten hebben ook Raqqa in handen.", "jihadisten", "IS"),
    ],
)
def test_a_noun_that_means_a_group_again(text: str, again: str, name: str, bundled: RememberingBackend) -> None:
    report = parse_report(text, backend=bundled)
    (group,) = [each for each in report.actors if each.kind is GROUP]
    assert group.name == name
    assert party(report, again) == group
    assert [claim.actor for claim in report.control_claims] == [group, group]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("IS heeft Palmyra ingenomen. Ze rukken op naar Homs.", "IS"),
        ("De Russen namen Bachmoet in. Zij rukken op naar Kramatorsk.", "Rusland"),
        ("De rebellen namen Goma in. Later veroverden ze ook Sake.", "rebellen"),
    ],
)
def test_a_pronoun_means_a_party_again(text: str, name: str, bundled: RememberingBackend) -> None:
    """It is no name of it."""
    report = parse_report(text, backend=bundled)
    assert [claim.actor.name if claim.actor else None for claim in report.control_claims] == [name, name]
    assert not {"Ze", "ze", "Zij"} & {alias for each in report.actors for alias in called(each)}


@pytest.mark.parametrize(
    ("text", "name", "places"),
    [
        ("De SDF, die Raqqa heeft ingenomen, rukt op naar Deir al-Zor.", "SDF", {"Raqqa", "Deir al-Zor"}),
        ("De rebellen, die gisteren Goma innamen, rukken op naar Bukavu.", "rebellen", {"Goma", "Bukavu"}),
        ("De militie die Goma heeft ingenomen, rukt op naar Bukavu.", "militie", {"Goma", "Bukavu"}),
    ],
)
def test_a_relative_word_means_the_party_before_it(text: str, name: str, places: set[str], bundled: RememberingBackend) -> None:
    """ "De SDF, die …": both clauses are about it."""
    report = parse_report(text, backend=bundled)
    assert {*takers(report)} == {(name, place) for place in places}


def test_rebels_after_an_army_are_another_party(bundled: RememberingBackend) -> None:
    report = parse_report("Het Congolese leger nam Goma in. De rebellen verloren ook Sake.", backend=bundled)
    assert takers(report) == [("Congolese leger", "Goma"), ("rebellen", "Sake")]


# --- persons, organisations, coalitions ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Generaal Mladic nam Srebrenica in.", "Mladic", None),
        ("President Poetin trok zich terug uit Cherson.", "Poetin", "RU"),
        ("Commandant Ahmed Massoud heroverde de stad Bazarak.", "Ahmed Massoud", None),
        ("Premier Netanyahu wil Rafah innemen.", "Netanyahu", "IL"),
        ("Generaal Min Aung Hlaing verloor Lashio.", "Min Aung Hlaing", "MM"),
        ("Generaal Jansen heeft de stad Homs ingenomen.", "Jansen", None),
        ("Gouverneur Jansen verloor Goma.", "Jansen", None),
        ("Militieleider Atto Ali nam Kismayo in.", "Atto Ali", None),
        ("Bendeleider Barbecue heeft Port-au-Prince in handen.", "Barbecue", None),
    ],
)
def test_a_person_by_title(text: str, name: str, country: str | None, bundled: RememberingBackend) -> None:
    """Where only the person is named, the person acts; of the country that he is known to lead or to fight for."""
    report = parse_report(text, backend=bundled)
    (claim,) = report.control_claims
    assert claim.actor is not None
    assert name in called(claim.actor)
    assert (claim.actor.kind, claim.actor.country) == (PERSON, country)


def test_a_person_by_surname_afterwards(bundled: RememberingBackend) -> None:
    report = parse_report("President Salva Kiir heeft Juba in handen. Volgens Kiir is Malakal gevallen.", backend=bundled)
    (person,) = report.actors
    assert (person.name, person.aliases, person.kind) == ("Salva Kiir", ("Kiir",), PERSON)
    assert [claim.source for claim in report.control_claims] == [None, "Kiir"]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("De VN trokken zich terug uit Kidal.", "VN", ORGANISATION),
        ("De Navo steunt Oekraïne.", "Navo", ORGANISATION),
        (
            "Het Syrisch Observatorium voor de Mensenrechten meldt dat IS Palmyra heeft ingenomen.",
            "Syrisch Observatorium voor de Mensenrechten",
            ORGANISATION,
        ),
        ("De internationale coalitie steunt de SDF.", "internationale coalitie", COALITION),
        ("De Arabische coalitie veroverde Aden.", "Arabische coalitie", COALITION),
        ("De Syrische Koerden veroverden Kobani.", "Syrische Koerden", COMMUNITY),
        ("De Koerden namen Kirkuk in.", "Koerden", COMMUNITY),
        ("De Bosnische Serviërs hebben Sarajevo omsingeld.", "Bosnische Serviërs", COMMUNITY),
        ("De Volksrepubliek Donetsk heeft Horlivka in handen.", "Volksrepubliek Donetsk", REGIONAL),
    ],
)
def test_parties_of_other_kinds(text: str, words: str, kind: ActorKind, bundled: RememberingBackend) -> None:
    found = party(parse_report(text, backend=bundled), words)
    assert (found.kind, found.country) == (kind, None)
    assert words in called(found)


@pytest.mark.parametrize(
    ("text", "agency", "taker", "place"),
    [
        ("BAGDAD (ANP) - Het Iraakse leger heeft Ramadi heroverd op IS.", "ANP", "Iraakse leger", "Ramadi"),
        ("KABUL (AFP) - De Taliban hebben de stad Ghazni ingenomen.", "AFP", "Taliban", "Ghazni"),
        ("DAMASCUS (Reuters) - De rebellen hebben Idlib veroverd.", "Reuters", "rebellen", "Idlib"),
        ("GAZA (AP) - Israël heeft Rafah ingenomen.", "AP", "Israël", "Rafah"),
        ("NAIROBI (ANP/RTR) - Al-Shabaab heeft Kismayo in handen.", "ANP", "Al-Shabaab", "Kismayo"),
        ("KIEV (BELGA) - Het Oekraïense leger heeft Cherson heroverd.", "BELGA", "Oekraïense leger", "Cherson"),
        ("KHARTOEM (Reuters) - De RSF heeft El Fasher omsingeld.", "Reuters", "RSF", "El Fasher"),
        ("AMSTERDAM - De rebellen hebben Goma ingenomen.", "AMSTERDAM", "rebellen", "Goma"),
    ],
)
def test_a_dateline_is_no_party_and_no_scene(text: str, agency: str, taker: str, place: str, bundled: RememberingBackend) -> None:
    """Neither the agency nor the town where it was written; the rest is read as usual."""
    report = parse_report(text, backend=bundled)
    town = text.split(" ", 1)[0]
    assert takers(report) == [(taker, place)]
    assert not {agency, town} & {name for each in report.actors for name in called(each)}
    assert [each.name for each in report.locations] == [place]


def test_an_agency_that_is_quoted_is_the_source(bundled: RememberingBackend) -> None:
    report = parse_report("Volgens persbureau AFP heeft M23 Goma ingenomen.", backend=bundled)
    (claim,) = report.control_claims
    assert claim.source == "AFP"
    assert claim.actor is not None
    assert claim.actor.name == "M23"


# --- the lexicon ------------------------------------------------------------------------------------------------------------------------

# Two parties that reports do call the same
SHARED = {"SLA", "UPC"}


def until(date: str, other: str) -> bool:
    """Whether one date, month or year is not later than another, as far as both are given."""
    exact = min(len(date), len(other))
    return date[:exact] <= other[:exact]


def test_it_is_large_enough() -> None:
    assert len(KNOWN.parties) >= 300
    assert len({conflict for each in KNOWN.parties for conflict in each.conflicts}) >= 40
    assert len({each.name for each in KNOWN.parties}) == len(KNOWN.parties)
    assert {each.kind for each in KNOWN.parties} == {*ActorKind}


def test_every_party_says_where_it_can_be_looked_up() -> None:
    assert [each.name for each in KNOWN.parties if not (each.source or "").strip()] == []


def test_dates_are_in_order() -> None:
    for each in KNOWN.parties:
        spans = [each.active, *((tie.start, tie.end) for tie in each.affiliations)]
        assert all(until(start, end) for start, end in spans if start and end), each
        start, end = each.active
        for tie in each.affiliations:
            assert not (start and tie.start) or until(start, tie.start), (each.name, tie)
            assert not (end and tie.start) or until(tie.start, end), (each.name, tie)


def test_affiliations_point_to_a_party_or_a_state() -> None:
    names = {*(each.name for each in KNOWN.parties), *(state.name for state in KNOWN.states)}
    ties = [(each.name, tie.to) for each in KNOWN.parties for tie in each.affiliations]
    assert len(ties) > 100
    assert [tie for tie in ties if tie[1] not in names or tie[0] == tie[1]] == []


def test_an_alias_names_one_party() -> None:
    """But for a few abbreviations that two parties have; and none is the name of a state."""
    counted = Counter(name for each in KNOWN.parties for name in (each.name, *each.aliases))
    assert {name for name, times in counted.items() if times > 1} == SHARED
    assert not {*counted} & {name for state in KNOWN.states for name in (state.name, *state.aliases)}


def test_a_state_its_forces_and_who_serves_it_have_a_country() -> None:
    codes = {state.code for state in KNOWN.states}
    for each in KNOWN.parties:
        assert each.country is None or each.kind in (STATE, FORCES, PERSON), each
        assert each.country in (*codes, None), each
        assert each.country is not None or each.kind is not FORCES, each


# --- states -----------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "adjective", "inhabitants", "capital", "point"),
    [
        ("AF", "Afghaanse", "Afghanen", "Kabul", (34, 66)),
        ("AM", "Armeense", "Armeniërs", "Jerevan", (40, 45)),
        ("AZ", "Azerbeidzjaanse", "Azerbeidzjanen", "Bakoe", (40, 48)),
        ("BE", "Belgische", "Belgen", "Brussel", (51, 4)),
        ("BF", "Burkinese", "Burkinezen", "Ouagadougou", (13, -2)),
        ("BI", "Burundese", "Burundezen", "Gitega", (-3, 30)),
        ("CD", "Congolese", "Congolezen", "Kinshasa", (-3, 24)),
        ("CF", "Centraal-Afrikaanse", "Centraal-Afrikanen", "Bangui", (7, 21)),
        ("CN", "Chinese", "Chinezen", "Peking", (35, 103)),
        ("CO", "Colombiaanse", "Colombianen", "Bogota", (4, -73)),
        ("DE", "Duitse", "Duitsers", "Berlijn", (51, 10)),
        ("EG", "Egyptische", "Egyptenaren", "Caïro", (27, 30)),
        ("ER", "Eritrese", "Eritreeërs", "Asmara", (15, 39)),
        ("ET", "Ethiopische", "Ethiopiërs", "Addis Abeba", (9, 39)),
        ("FR", "Franse", "Fransen", "Parijs", (46, 2)),
        ("GB", "Britse", "Britten", "Londen", (54, -2)),
        ("GE", "Georgische", "Georgiërs", "Tbilisi", (42, 43)),
        ("HT", "Haïtiaanse", "Haïtianen", "Port-au-Prince", (19, -72)),
        ("IL", "Israëlische", "Israëli's", "Jeruzalem", (31, 35)),
        ("IN", "Indiase", "Indiërs", "New Delhi", (21, 78)),
        ("IQ", "Iraakse", "Irakezen", "Bagdad", (33, 44)),
        ("IR", "Iraanse", "Iraniërs", "Teheran", (32, 54)),
        ("JO", "Jordaanse", "Jordaniërs", "Amman", (31, 36)),
        ("KP", "Noord-Koreaanse", "Noord-Koreanen", "Pyongyang", (40, 127)),
        ("LB", "Libanese", "Libanezen", "Beiroet", (34, 36)),
        ("LY", "Libische", "Libiërs", "Tripoli", (27, 17)),
        ("ML", "Malinese", "Malinezen", "Bamako", (17, -4)),
        ("MM", "Myanmarese", "Birmezen", "Naypyidaw", (21, 96)),
        ("NE", "Nigerese", "Nigerezen", "Niamey", (17, 8)),
        ("NG", "Nigeriaanse", "Nigerianen", "Abuja", (10, 8)),
        ("NL", "Nederlandse", "Nederlanders", "Den Haag", (52, 5)),
        ("PK", "Pakistaanse", "Pakistanen", "Islamabad", (30, 70)),
        ("PS", "Palestijnse", "Palestijnen", "Ramallah", (32, 35)),
        ("RU", "Russische", "Russen", "Moskou", (60, 100)),
        ("RW", "Rwandese", "Rwandezen", "Kigali", (-2, 30)),
        ("SA", "Saoedische", "Saoedi's", "Riyad", (24, 45)),
        ("SD", "Soedanese", "Soedanezen", "Khartoem", (15, 30)),
        ("SO", "Somalische", "Somaliërs", "Mogadishu", (5, 46)),
        ("SS", "Zuid-Soedanese", "Zuid-Soedanezen", "Juba", (7, 30)),
        ("SY", "Syrische", "Syriërs", "Damascus", (35, 38)),
        ("TD", "Tsjadische", "Tsjadiërs", "N'Djamena", (15, 19)),
        ("TR", "Turkse", "Turken", "Ankara", (39, 35)),
        ("UA", "Oekraïense", "Oekraïners", "Kiev", (49, 32)),
        ("UG", "Oegandese", "Oegandezen", "Kampala", (1, 32)),
        ("US", "Amerikaanse", "Amerikanen", "Washington", (39, -98)),
        ("XK", "Kosovaarse", "Kosovaren", "Pristina", (43, 21)),
        ("YE", "Jemenitische", "Jemenieten", "Sanaa", (16, 48)),
    ],
)
def test_the_words_for_a_state(code: str, adjective: str, inhabitants: str, capital: str, point: tuple[float, float]) -> None:
    """Adjective, inhabitants, seat of government, and a point somewhere in the middle of it."""
    found = KNOWN.state_of_adjective(adjective)
    assert found is not None
    assert found.code == code
    assert found == KNOWN.state_of_inhabitants(inhabitants) == KNOWN.state_of_capital(capital)
    assert found.latitude is not None
    assert found.longitude is not None
    assert abs(found.latitude - point[0]) < 4
    assert abs(found.longitude - point[1]) < 6


def test_a_state_that_exists_has_a_point_and_a_number() -> None:
    """Of those of today, which come first; a former state of the same code has none."""
    first = {state.code: state for state in reversed(KNOWN.states)}
    today = [state for state in first.values() if state.code not in ("SU", "YU", "CS", "DD")]
    assert len(today) >= 195
    for state in today:
        assert state.latitude is not None, state
        assert state.longitude is not None, state
        assert -60 < state.latitude < 85, state
        assert state.geonames_id, state
    assert len({state.geonames_id for state in today}) == len(today)
    assert len([state for state in today if state.adjectives and state.inhabitants and state.capitals]) >= 190


# --- what a user adds --------------------------------------------------------------------------------------------------------------------


def records() -> Iterator[tuple[str, Party | Place | Actor | Location]]:
    """One of each sort of record, with its name."""
    yield "Brigade Zonnebloem", Party(name="Brigade Zonnebloem", kind=GROUP)
    yield "Zonnebloemers", Actor(id="x", name="Brigade Zonnebloem", aliases=("Zonnebloemers",), kind=GROUP)
    yield "Nergenshuizen", Place(name="Nergenshuizen", kind=LocationKind.CITY, country="SD", latitude=12.5, longitude=30.25)
    yield "Nergens", Location(id="y", name="Nergenshuizen", aliases=("Nergens",), kind=LocationKind.CITY, country="SD", latitude=12.5)


@pytest.mark.parametrize(("name", "record"), list(records()))
def test_a_record_of_any_sort_can_be_added(name: str, record: Party | Place | Actor | Location) -> None:
    """An actor or a location of a report too: its name, aliases, kind and country; for a place its point."""
    more = KNOWN.extended_with(record)
    (found,) = more.named(name)
    assert not isinstance(found, State)
    assert (found.name, found.aliases, found.kind, found.country) == (record.name, record.aliases, record.kind, record.country)
    if isinstance(found, Place) and isinstance(record, Place | Location):
        assert (found.latitude, found.longitude) == (record.latitude, record.longitude)
    assert KNOWN.named(name) == ()


def test_what_is_added_is_read_in_a_report(bundled: RememberingBackend, tmp_path: Path) -> None:
    """A party and a place that nobody else has, from files, in a sentence."""
    parties, places = tmp_path / "mijn.toml", tmp_path / "mijn.tsv"
    parties.write_text('[[actor]]\nname = "Zonnebloem"\ndescriptions = ["militie"]\nkind = "coalition"\n', encoding="utf-8")
    places.write_text("Nergenshuizen\t\tregion\tSD\tSoedan\t12.5\t30.25\t\n", encoding="utf-8")
    knowledge = KNOWN.extended_with(parties, str(places))
    text = "Zonnebloem heeft Nergenshuizen ingenomen. De militie rukt op naar Khartoem."
    report = parse_report(text, backend=bundled, knowledge=knowledge)
    assert [(each.name, each.kind) for each in report.actors] == [("Zonnebloem", COALITION)]
    assert "militie" in report.actors[0].aliases
    (region,) = [each for each in report.locations if each.name == "Nergenshuizen"]
    assert (region.kind, region.country, region.latitude, region.longitude) == (LocationKind.REGION, "SD", 12.5, 30.25)


def test_a_report_can_teach_the_next_one(bundled: RememberingBackend) -> None:
    """The parties of one report, given back as they are, are found in another without the words around them."""
    first = parse_report("De militie Jabha Shamiya heeft Azaz ingenomen.", backend=bundled)
    more: Knowledge = KNOWN.extended_with(*first.actors)
    second = parse_report("Jabha Shamiya verloor Azaz.", backend=bundled, knowledge=more)
    assert [(each.name, each.kind) for each in second.actors] == [("Jabha Shamiya", GROUP)]


GOOD = '[[actor]]\nname = "A"\nkind = "armed_group"\n'


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('active = ["2012"]', "active must be [start, end]"),
        ('active = ["2012", "13 mei"]', "'13 mei' is no ISO 8601 date, month or year"),
        ('active = ["12", ""]', "'12' is no ISO 8601 date, month or year"),
        ("active = 2012", "active must be a list of strings"),
        ('affiliations = "IS"', "affiliations must be a list of tables with kind and to"),
        ('affiliations = ["IS"]', "affiliations must be a list of tables with kind and to"),
        ('affiliations = [{ kind = "part_of" }]', "an affiliation says to whom"),
        ('affiliations = [{ kind = "friend", to = "IS" }]', "'friend' is no kind"),
        ('affiliations = [{ kind = "part_of", to = "IS", start = "ooit" }]', "'ooit' is no ISO 8601 date, month or year"),
        ('affiliations = [{ kind = "part_of", to = "IS", until = "2012" }]', "unknown keys until in an affiliation"),
        ('conflicts = "Syrische burgeroorlog"', "conflicts must be a list of strings"),
        ("descriptions = [1, 2]", "descriptions must be a list of strings"),
        ('leader = "B"', "unknown keys leader"),
        ('country = "syr"', "country 'syr' is no ISO 3166-1 alpha-2 code"),
    ],
)
def test_a_party_with_a_mistake_is_refused(tmp_path: Path, line: str, problem: str) -> None:
    """With the file and the line where the party starts; the good one before it does not save the file."""
    (tmp_path / "p.toml").write_text(GOOD + GOOD.replace('"A"', '"B"') + line + "\n", encoding="utf-8")
    with pytest.raises(KnowledgeError) as refused:
        KNOWN.extended_with(tmp_path / "p.toml")
    (found,) = refused.value.problems
    assert found.startswith("p.toml:4: ")
    assert problem in found


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("B\t\tcity\tSY\t\t12.5", "a point needs latitude and longitude"),
        ("B\t\tcity\tSY\t\t\t30", "a point needs latitude and longitude"),
        ("B\t\tcity\tSY\t\tnoord\t30", "'noord' is no number"),
        ("B\t\tcity\tSY\t\t91\t30", "91 is beyond 90"),
        ("B\t\tcity\tSY\t\t12\t-181", "-181 is beyond 180"),
        ("B\t\tcity\tSY\t\t12\t30\t1.5", "'1.5' is no number"),
        ("B\t\tstad\tSY\t", "'stad' is no kind"),
        ("B\tcity", "2 columns, not 8"),
        ("B\t\tcity\tSY\t\t\t\t\t\t", "10 columns, not 8"),
    ],
)
def test_a_place_with_a_mistake_is_refused(tmp_path: Path, row: str, problem: str) -> None:
    (tmp_path / "q.tsv").write_text(f"# places\nA\t\tcity\tSY\t\n{row}\n", encoding="utf-8")
    with pytest.raises(KnowledgeError) as refused:
        KNOWN.extended_with(tmp_path / "q.tsv")
    assert any(each.startswith("q.tsv:3: ") and problem in each for each in refused.value.problems), refused.value.problems
    assert all(each.startswith("q.tsv:3: ") for each in refused.value.problems)


def test_all_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    """Affiliations, dates, numbers, unknown keys, and a file of another sort."""
    (tmp_path / "p.toml").write_text(
        GOOD + 'active = ["gisteren", ""]\naffiliations = [{ kind = "x", to = "B" }]\nleader = "C"\n', encoding="utf-8"
    )
    (tmp_path / "q.tsv").write_text("A\t\tcity\tSY\t\t100\t200\n", encoding="utf-8")
    (tmp_path / "r.json").write_text("{}", encoding="utf-8")
    with pytest.raises(KnowledgeError) as refused:
        KNOWN.extended_with(tmp_path / "p.toml", Party(name="D", kind=GROUP), tmp_path / "q.tsv", str(tmp_path / "r.json"))
    found = refused.value.problems
    assert [each.split(" ", 1)[0] for each in found] == ["p.toml:1:", "p.toml:1:", "p.toml:1:", "q.tsv:1:", "q.tsv:1:", "r.json:1:"]
    assert {"gisteren", "'x'", "leader"} == {word for word in ("gisteren", "'x'", "leader") for each in found[:3] if word in each}
    assert found[-1] == "r.json:1: parties come in a .toml file, places in a .tsv file"
    assert all(each in refused.value.message for each in found)
