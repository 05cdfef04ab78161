"""Places in whole sentences: which one is meant, what kind it is, what contains it, and where exactly it is written."""

from __future__ import annotations

import unicodedata

import pytest
from conftest import RememberingBackend, the_one_called

from conflictparse import Location, Report, parse_report
from conflictparse.model import LocationKind

CITY, REGION, COUNTRY = LocationKind.CITY, LocationKind.REGION, LocationKind.COUNTRY
DISTRICT, FACILITY, AREA = LocationKind.DISTRICT, LocationKind.FACILITY, LocationKind.AREA


def place(report: Report, words: str) -> Location:
    """The one place that the words stand for, where they first occur in the text."""
    return the_one_called(words, report, report.locations)


def place_names(report: Report) -> set[str]:
    """All names and aliases of places."""
    return {name for each in report.locations for name in (each.name, *each.aliases)}


def party_names(report: Report) -> set[str]:
    """All names and aliases of parties."""
    return {name for each in report.actors for name in (each.name, *each.aliases)}


def mentioned(report: Report) -> list[str]:
    """All words that stand for a place, each as the text has them at its offsets."""
    spans = [span for each in report.locations for span in each.mentions]
    assert all(report.text[span.start : span.end] == span.text for span in spans)
    return [span.text for span in spans]


def is_at(found: Location, latitude: float, longitude: float) -> bool:
    """Whether a place has this point, to within about 20 km."""
    assert found.latitude is not None
    assert found.longitude is not None
    return abs(found.latitude - latitude) < 0.2 and abs(found.longitude - longitude) < 0.2


# --- which of the places of a name ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "country", "point"),
    [
        (
            "In Libië hebben rebellen gisteren de stad Tripoli ingenomen. Het Libische leger trok zich terug.",
            "Tripoli",
            "LY",
            (32.89, 13.19),
        ),
        ("Het Libische leger heeft gisteren Tripoli heroverd op de rebellen.", "Tripoli", "LY", (32.89, 13.19)),
        ("In Libanon hebben jihadisten de stad Tripoli ingenomen. Het Libanese leger trok zich terug.", "Tripoli", "LB", (34.43, 35.84)),
        ("De opstandelingen hebben Tripoli in Libanon veroverd.", "Tripoli", "LB", (34.43, 35.84)),
        ("De rebellen hebben Tripoli (Libanon) ingenomen.", "Tripoli", "LB", (34.43, 35.84)),
        ("Het Libanese Tripoli is door jihadisten omsingeld.", "Tripoli", "LB", (34.43, 35.84)),
        (
            "In Libanon is de stad Tripoli door Syrische troepen omsingeld. De Libanese regering vraagt om hulp.",
            "Tripoli",
            "LB",
            (34.43, 35.84),
        ),
        ("Het Turkse leger heeft Al-Bab in Syrië veroverd op IS.", "Al-Bab", "SY", (36.37, 37.52)),
        ("Het Israëlische leger heeft Rafah in de Gazastrook veroverd op Hamas.", "Rafah", "PS", (31.30, 34.24)),
        ("Israël heeft Rafah ingenomen.", "Rafah", "PS", (31.30, 34.24)),
        ("Het Egyptische leger veroverde de stad Rafah in Egypte op IS.", "Rafah", "EG", (31.28, 34.24)),
        ("De Egyptische troepen zijn Rafah in de Sinaï binnengetrokken.", "Rafah", "EG", (31.28, 34.24)),
        ("In Spanje veroverden de Republikeinen de stad Cordoba op de Spaanse troepen.", "Cordoba", "ES", (37.89, -4.77)),
        ("De Spaanse nationalisten namen Cordoba in.", "Cordoba", "ES", (37.89, -4.77)),
        ("In Argentinië veroverden de opstandelingen de stad Cordoba op het Argentijnse leger.", "Cordoba", "AR", (-31.41, -64.19)),
        ("De opstandelingen op de Seychellen hebben de hoofdstad Victoria ingenomen.", "Victoria", "SC", (-4.62, 55.46)),
        ("In de Seychellen hebben opstandelingen de stad Victoria ingenomen.", "Victoria", "SC", (-4.62, 55.46)),
        ("Het Syrische leger veroverde Homs op de rebellen.", "Homs", "SY", (34.73, 36.72)),
        ("De Libische rebellen veroverden de stad Homs, ten oosten van Tripoli.", "Homs", "LY", (32.65, 14.26)),
        ("In Libië hebben strijders uit Misrata de stad Homs ingenomen. Het Libische leger trok zich terug.", "Homs", "LY", (32.65, 14.26)),
        ("Het leger heeft het Libische Homs in handen.", "Homs", "LY", (32.65, 14.26)),
        ("Rebellen veroverden de stad San José in Costa Rica.", "San José", "CR", (9.93, -84.08)),
        ("De contra's namen de stad León in Nicaragua in.", "León", "NI", (12.44, -86.88)),
        ("De rebellen hebben Santiago in Chili ingenomen.", "Santiago", "CL", (-33.46, -70.65)),
        ("De rebellen hebben Valencia in Venezuela veroverd.", "Valencia", "VE", (10.16, -68.00)),
        ("De Republikeinen in Spanje verloren Valencia.", "Valencia", "ES", (39.47, -0.38)),
        ("Het Pakistaanse leger heeft Hyderabad ingenomen.", "Hyderabad", "PK", (25.40, 68.37)),
        ("Het Indiase leger nam Hyderabad in.", "Hyderabad", "IN", (17.38, 78.46)),
        ("De SDF heeft Raqqa ingenomen.", "Raqqa", "SY", (35.95, 39.01)),
        ("De troepen van Haftar rukken op naar Tripoli.", "Tripoli", "LY", (32.89, 13.19)),
    ],
)
def test_the_text_tells_which_place_is_meant(
    text: str, words: str, country: str, point: tuple[float, float], bundled: RememberingBackend
) -> None:
    found = place(parse_report(text, backend=bundled), words)
    assert (found.kind, found.country) == (CITY, country)
    assert is_at(found, *point)


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("De Houthi's hebben Al-Bab, in het zuiden van Jemen, veroverd op het Jemenitische leger.", "Al-Bab", "YE"),
        ("De rebellen hebben Victoria ingenomen.", "Victoria", None),
        ("De rebellen hebben Nergenshuizen ingenomen.", "Nergenshuizen", None),
    ],
)
def test_no_point_rather_than_a_wrong_one(text: str, words: str, country: str | None, bundled: RememberingBackend) -> None:
    """The Al-Bab of Jemen is not the one in Syria, and a bare Victoria may be any of a dozen."""
    found = place(parse_report(text, backend=bundled), words)
    assert (found.kind, found.country) == (CITY, country)
    assert (found.latitude, found.longitude, found.geonames_id) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Rusland heeft de stad Gori in Georgië ingenomen.", "Georgië", "GE"),
        ("De Russen bezetten delen van Georgië.", "Georgië", "GE"),
        ("In Congo hebben de rebellen van M23 de stad Goma veroverd op het Congolese leger.", "Congo", "CD"),
        ("In Congo-Kinshasa heeft M23 de stad Goma ingenomen.", "Congo-Kinshasa", "CD"),
        ("In Congo-Brazzaville hebben Ninja-milities de stad Dolisie ingenomen.", "Congo-Brazzaville", "CG"),
        ("In Jordanië hebben rebellen de stad Irbid ingenomen.", "Jordanië", "JO"),
        ("In Guinee-Bissau hebben rebellen de stad Bafatá ingenomen.", "Guinee-Bissau", "GW"),
        ("In Guinee hebben rebellen de stad Kankan ingenomen.", "Guinee", "GN"),
        ("In Equatoriaal-Guinea hebben rebellen de stad Bata ingenomen.", "Equatoriaal-Guinea", "GQ"),
        ("In Niger hebben jihadisten de stad Diffa ingenomen.", "Niger", "NE"),
        ("In Nigeria hebben jihadisten de stad Gwoza ingenomen.", "Nigeria", "NG"),
        ("In Zuid-Soedan hebben rebellen de stad Malakal ingenomen.", "Zuid-Soedan", "SS"),
        ("In Soedan hebben rebellen de stad Nyala ingenomen.", "Soedan", "SD"),
    ],
)
def test_countries_of_like_names(text: str, words: str, code: str, bundled: RememberingBackend) -> None:
    """With the point of the country, and the towns in it."""
    report = parse_report(text, backend=bundled)
    found = place(report, words)
    assert (found.kind, found.country, found.parent) == (COUNTRY, code, None)
    assert found.latitude is not None
    assert {each.country for each in report.locations} == {code}


def test_the_river_and_the_quarter_are_not_the_country(bundled: RememberingBackend) -> None:
    """ "De Jordaan" is a river between two countries, or a part of Amsterdam; Jordanië is neither."""
    river = place(parse_report("De westoever van de Jordaan is door Israël bezet.", backend=bundled), "Jordaan")
    assert (river.kind, river.country) == (AREA, None)
    quarter = place(parse_report("In Amsterdam werd door het leger gevochten in de Jordaan.", backend=bundled), "Jordaan")
    assert (quarter.kind, quarter.country) == (DISTRICT, "NL")
    assert quarter.parent is not None
    assert quarter.parent.name == "Amsterdam"


# --- what is a place at all -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Generaal Aleppo heeft de stad Homs ingenomen.", "Aleppo"),
        ("De troepen van generaal Aleppo hebben de stad Idlib in Syrië ingenomen.", "Aleppo"),
        ("Volgens president Washington is de stad Boston door de rebellen ingenomen.", "Washington"),
        ("Volgens kolonel Ahmed Homs is de stad Idlib in handen van de rebellen.", "Ahmed Homs"),
        ("Kolonel Ahmed Homs zegt dat de rebellen Idlib hebben veroverd.", "Ahmed Homs"),
        ("Volgens minister Paris is Goma gevallen.", "Paris"),
        ("Rebellenleider Kigali heeft de stad Goma ingenomen.", "Kigali"),
    ],
)
def test_a_person_named_as_a_town_is_no_place(text: str, name: str, bundled: RememberingBackend) -> None:
    report = parse_report(text, backend=bundled)
    assert name in {actor.name for actor in report.actors if actor.kind == "person"}
    assert not place_names(report) & {name, *name.split()}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Strijd om Bachmoet gaat door. Het Oekraïense leger houdt de stad in handen.", "Strijd"),
        ("Brug vernield bij Cherson. Het Russische leger trok zich terug uit Cherson.", "Brug"),
        ("Verzet gebroken in Aleppo. Het leger heeft de stad ingenomen.", "Verzet"),
        ("Offensief bij Cherson begonnen. Het Russische leger rukt op naar de stad.", "Offensief"),
        ("Aanval op Bachmoet afgeslagen door het Oekraïense leger.", "Aanval"),
        ("Val van Goma dreigt. M23 heeft de stad omsingeld.", "Val"),
        ("Rebellen veroveren Goma.", "Rebellen"),
        ("Leger herovert Ramadi.", "Leger"),
        ("Gevechten om Tripoli. De troepen van Haftar rukken op naar de stad.", "Gevechten"),
        ("Beleg van Sarajevo duurt voort. De Bosnische Serviërs hebben de stad omsingeld.", "Beleg"),
        ("Slag om Mosul. Het Iraakse leger neemt de stad in.", "Slag"),
        ("Oorlog in Jemen. De Houthi's nemen Sanaa in.", "Oorlog"),
        ("Vluchtelingen uit Aleppo. Het Syrische leger nam de stad in.", "Vluchtelingen"),
        ("Doden in Gaza. Het Israëlische leger veroverde Rafah.", "Doden"),
        ("Soldaten trekken zich terug uit Goma.", "Soldaten"),
    ],
)
def test_an_ordinary_word_at_the_start_of_a_sentence_is_no_place(text: str, word: str, bundled: RememberingBackend) -> None:
    report = parse_report(text, backend=bundled)
    assert word not in place_names(report)
    assert not any(words.startswith(word) for words in mentioned(report))
    assert report.control_claims  # the sentence was read


@pytest.mark.parametrize(
    ("text", "words", "kind", "parent"),
    [
        ("De laatste wijk van Raqqa is nog in handen van IS.", "laatste wijk", DISTRICT, "Raqqa"),
        ("De SDF verovert het voetbalstadion van Raqqa.", "voetbalstadion", FACILITY, "Raqqa"),
        ("IS-strijders hebben zich verschanst in het voetbalstadion.", "voetbalstadion", FACILITY, None),
        ("Het ziekenhuis in Raqqa is in handen van de SDF.", "ziekenhuis", FACILITY, "Raqqa"),
        ("De rebellen hebben drie wijken van Aleppo ingenomen.", "wijken", DISTRICT, "Aleppo"),
        ("Het Russische leger heeft de kerncentrale in Enerhodar in handen.", "kerncentrale", FACILITY, "Enerhodar"),
        ("Het Iraakse leger heeft de brug van Mosul veroverd.", "brug", FACILITY, "Mosul"),
    ],
)
def test_an_unnamed_place(text: str, words: str, kind: LocationKind, parent: str | None, bundled: RememberingBackend) -> None:
    """Its noun phrase is its name; it lies in what the text says, and has no point."""
    report = parse_report(text, backend=bundled)
    found = place(report, words)
    assert words in (found.name, *found.aliases)
    assert found.kind is kind
    assert found.latitude is None
    assert (found.parent.name if found.parent else None) == parent
    assert found.country == (found.parent.country if found.parent else None)
    assert found in [claim.location for claim in report.control_claims]


def test_villages_without_a_name(bundled: RememberingBackend) -> None:
    """ "Vier dorpen" are a place with the number as another name; "dorpen" alone are none."""
    report = parse_report("De Iraakse troepen veroverden vier dorpen ten zuiden van Mosul.", backend=bundled)
    found = place(report, "dorpen")
    assert {"dorpen", "vier dorpen"} <= {found.name, *found.aliases}
    assert found.kind is CITY
    assert [claim.location for claim in report.control_claims] == [found]


# --- what refers back -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("De SDF heeft Raqqa ingenomen. IS verloor de stad na een maandenlange strijd.", "de stad", "Raqqa"),
        ("De Russen hebben Marioepol omsingeld. De stad is in handen van het Oekraïense leger.", "De stad", "Marioepol"),
        (
            "Het leger heeft Deir al-Zor heroverd. Mayadeen is nog in handen van IS, maar ook die stad is omsingeld door het leger.",
            "die stad",
            "Mayadeen",
        ),
        ("De rebellen namen Goma in. Later veroverden ze ook Sake. Ook die stad is nu in handen van M23.", "die stad", "Sake"),
        ("Strijd om Bachmoet gaat door. Het Oekraïense leger houdt de stad in handen.", "de stad", "Bachmoet"),
        (
            "De rebellen hebben Bangui omsingeld. De hoofdstad van de Centraal-Afrikaanse Republiek is in handen van het leger.",
            "hoofdstad",
            "Bangui",
        ),
        ("Gevechten om Tripoli. De troepen van Haftar rukken op naar de Libische hoofdstad.", "Libische hoofdstad", "Tripoli"),
        ("De rebellen veroverden het dorp Moura. Het leger heroverde het dorp.", "het dorp.", "Moura"),
        ("De rebellen namen Bardera in. Het Somalische leger heroverde het stadje.", "het stadje", "Bardera"),
        ("De provincie Ninevé is in handen van IS. Het Iraakse leger rukt op naar de provincie.", "naar de provincie", "Ninevé"),
        ("De regio Tigray is in handen van het TPLF. Het Ethiopische leger rukt op naar de regio.", "naar de regio", "Tigray"),
    ],
)
def test_a_noun_that_means_a_place_again(text: str, words: str, name: str, bundled: RememberingBackend) -> None:
    report = parse_report(text, backend=bundled)
    assert name in (place(report, words).name, *place(report, words).aliases)
    assert place(report, words) == place(report, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De rebellen rukken op naar Goma. Daar maakt het leger de dienst uit.", "Goma"),
        ("De rebellen rukken op naar Goma. Daar heeft het leger de macht overgenomen.", "Goma"),
        ("Het leger heeft Mosul omsingeld, dat in handen van IS was.", "Mosul"),
        ("Mosul, dat drie jaar in handen was van IS, is heroverd door het leger.", "Mosul"),
        ("Het leger rukt op naar Raqqa, waar IS de dienst uitmaakt.", "Raqqa"),
        ("De stad Goma, die door M23 is ingenomen, is omsingeld door het leger.", "Goma"),
    ],
)
def test_small_words_that_mean_a_place_again(text: str, name: str, bundled: RememberingBackend) -> None:
    """ "Daar", "dat", "waar": two claims on one place, and no place called so."""
    report = parse_report(text, backend=bundled)
    assert {claim.location.name for claim in report.control_claims} == {name}
    assert len(report.control_claims) == 2
    assert not place_names(report) & {"daar", "Daar", "dat", "waar"}


# --- the seat of a government, or a town -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "capital", "state"),
    [
        ("Damascus herovert Aleppo op de rebellen.", "Damascus", "Syrië"),
        ("Bagdad heeft de stad Kirkuk heroverd.", "Bagdad", "Irak"),
        ("Volgens Moskou heeft het Russische leger Bachmoet ingenomen.", "Moskou", "Rusland"),
        ("Moskou ontkent dat Bachmoet is gevallen.", "Moskou", "Rusland"),
        ("Kiev zegt dat de stad Avdiivka nog in handen is van het Oekraïense leger.", "Kiev", "Oekraïne"),
        ("Kigali steunt de rebellen van M23.", "Kigali", "Rwanda"),
        ("Ankara steunt de rebellen in Syrië.", "Ankara", "Turkije"),
    ],
)
def test_a_capital_that_acts_or_speaks_is_its_government(text: str, capital: str, state: str, bundled: RememberingBackend) -> None:
    report = parse_report(text, backend=bundled)
    (actor,) = [each for each in report.actors if each.name == state]
    assert actor.kind == "state"
    assert capital in actor.aliases
    assert capital not in place_names(report)


@pytest.mark.parametrize(
    ("text", "capital", "country"),
    [
        ("De rebellen rukken op naar Damascus.", "Damascus", "SY"),
        ("Wagner rukt op naar Moskou.", "Moskou", "RU"),
        ("De rebellen van het RPF hebben Kigali ingenomen.", "Kigali", "RW"),
        ("In Kigali braken gevechten uit.", "Kigali", "RW"),
        ("De Houthi's nemen Sanaa in.", "Sanaa", "YE"),
        ("De Syrische hoofdstad Damascus is door de rebellen ingenomen.", "Damascus", "SY"),
        ("In Tsjaad rukken de rebellen op naar de hoofdstad N'Djamena.", "N'Djamena", "TD"),
        ("De Taliban zijn Kabul binnengetrokken.", "Kabul", "AF"),
    ],
)
def test_a_capital_that_is_fought_over_is_a_town(text: str, capital: str, country: str, bundled: RememberingBackend) -> None:
    report = parse_report(text, backend=bundled)
    found = place(report, capital)
    assert (found.name, found.kind, found.country) == (capital, CITY, country)
    assert capital not in party_names(report)


def test_one_capital_may_be_both(bundled: RememberingBackend) -> None:
    """In one text, and even in one sentence."""
    report = parse_report("De rebellen rukken op naar Damascus. Volgens Damascus zijn ze teruggeslagen.", backend=bundled)
    assert "Damascus" in place_names(report)
    assert "Damascus" in {alias for actor in report.actors if actor.name == "Syrië" for alias in actor.aliases}


# --- what contains what ------------------------------------------------------------------------------------------------------


def parents(found: Location) -> list[str]:
    """The names of a place and all that contain it, from the inside out."""
    return [found.name, *(parents(found.parent) if found.parent else [])]


@pytest.mark.parametrize(
    ("text", "words", "chain"),
    [
        ("De M23 veroverde de wijk Himbi in Goma.", "Himbi", ["Himbi", "Goma"]),
        ("De M23 veroverde de wijk Himbi in Goma, in Congo.", "Himbi", ["Himbi", "Goma", "Congo"]),
        ("In Syrië heeft de SDF de stad Raqqa ingenomen.", "Raqqa", ["Raqqa", "Syrië"]),
        ("De SDF heeft de laatste wijk van Raqqa in Syrië ingenomen.", "laatste wijk", ["laatste wijk", "Raqqa", "Syrië"]),
        ("In de Gazastrook nam het Israëlische leger Rafah in.", "Rafah", ["Rafah", "Gazastrook"]),
        ("Het Iraakse leger heroverde Mosul, in Irak.", "Mosul", ["Mosul", "Irak"]),
        ("Het Iraakse leger heroverde Mosul.", "Mosul", ["Mosul"]),
    ],
)
def test_parents_within_the_report(text: str, words: str, chain: list[str], bundled: RememberingBackend) -> None:
    """Quarter, town, country; only what the text names."""
    report = parse_report(text, backend=bundled)
    assert parents(place(report, words)) == chain


# --- where it is written ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Het Syrische leger heeft Al-Ba'ir ingenomen.", "Al-Ba'ir", "Al-Ba'ir"),
        ("Het Syrische leger heeft Al-Ba’ir ingenomen.", "Al-Ba’ir", "Al-Ba’ir"),
        ("Het Syrische leger heeft Deir ez-Zor heroverd op IS.", "Deir ez-Zor", "Deir ez-Zor"),
        ("IS heeft ‘Ayn al-‘Arab in Syrië omsingeld.", "‘Ayn al-‘Arab", "‘Ayn al-‘Arab"),
        ("IS heeft Mayādīn in handen, meldt het Syrische leger.", "Mayādīn", "Mayādīn"),
        (unicodedata.normalize("NFD", "IS heeft Mayādīn in handen."), unicodedata.normalize("NFD", "Mayādīn"), "Mayādīn"),
        ("Het Syrische leger heeft Ma\u00adya\u00addeen veroverd.", "Ma\u00adya\u00addeen", "Mayadeen"),
        ("Het Syrische leger heeft Deir\u00a0al-Zor veroverd.", "Deir\u00a0al-Zor", "Deir al-Zor"),
        (
            "Het Syrische leger heeft volgens de staatstelevisie in de nacht van vrijdag op zaterdag ook nog Deir\nal-Zor veroverd.",
            "Deir\nal-Zor",
            "Deir al-Zor",
        ),
        ("De Duitse troepen namen 's-Hertogenbosch in.", "'s-Hertogenbosch", "'s-Hertogenbosch"),
        ("De rebellen namen N'Djamena in.", "N'Djamena", "N'Djamena"),
        ("De rebellen namen Abéché in.", "Abéché", "Abéché"),
        ("De M23 heeft ‘Goma’ ingenomen.", "Goma", "Goma"),
        ('De M23 heeft "Goma" ingenomen.', "Goma", "Goma"),
        ("De M23 heeft Goma, Sake en Rutshuru ingenomen.", "Rutshuru", "Rutshuru"),
    ],
)
def test_the_words_of_a_place_as_the_text_has_them(text: str, words: str, name: str, bundled: RememberingBackend) -> None:
    """Its name is clean; its mention is the text at its offsets, whatever characters stand there."""
    report = parse_report(text, backend=bundled)
    found = place(report, words)
    assert found.name == name
    assert [report.text[span.start : span.end] for span in found.mentions] == [words]
    assert words in mentioned(report)


def test_every_mention_of_a_place_is_noted(bundled: RememberingBackend) -> None:
    """In order, and behind letters that take two code points or none."""
    text = "📰 Nieuws\u200b uit Irak: e\u0301e\u0301n leger rukt op naar Mosul. Mosul is omsingeld. IS houdt Mosul in handen."
    report = parse_report(text, backend=bundled)
    found = place(report, "Mosul")
    starts = [at for at in range(len(text)) if text.startswith("Mosul", at)]
    assert [span.start for span in found.mentions] == starts
    assert {span.text for span in found.mentions} == {"Mosul"}
