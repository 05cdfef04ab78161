"""What the time phrases of a Dutch text stand for. Each row: a text, its publication date, and ``(phrase, first, last)`` in text order."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from conftest import RememberingBackend
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictparse import parse_report
from conflictparse.model import Published, TimeSpan
from conflictparse.times import FRAMES, PERIODS, WHOLES, WORDS, Period, Reading, Rule, find_times

FRIDAY = "2017-10-13"
Phrase = tuple[str, str | None, str | None]


def found_in(text: str, published: str | None) -> list[Phrase]:
    return [
        (time.text, time.first.isoformat() if time.first else None, time.last.isoformat() if time.last else None)
        for time in find_times(text, Published.of(published) if published else None)
    ]


ABSOLUTE: list[tuple[str, str | None, list[Phrase]]] = [
    ("De stad viel op 14 oktober 2017.", None, [("op 14 oktober 2017", "2017-10-14", "2017-10-14")]),
    ("Het offensief begon op 23 mei van dit jaar.", FRIDAY, [("op 23 mei van dit jaar", "2017-05-23", "2017-05-23")]),
    ("Op 3 en 4 oktober werd gevochten.", FRIDAY, [("Op 3 en 4 oktober", "2017-10-03", "2017-10-04")]),
    ("Op 3, 4 en 6 oktober vielen bommen.", FRIDAY, [("Op 3, 4 en 6 oktober", "2017-10-03", "2017-10-06")]),
    ("Bericht van 10-11-2017.", None, [("10-11-2017", "2017-11-10", "2017-11-10")]),
    ("Bericht van 1/9/2014 uit Donetsk.", None, [("1/9/2014", "2014-09-01", "2014-09-01")]),
    ("Sinds 2014-06-10 is Mosul bezet.", None, [("Sinds 2014-06-10", "2014-06-10", None)]),
    ("Op vrijdag 13 oktober 2017 trok het leger op.", None, [("Op vrijdag 13 oktober 2017", "2017-10-13", "2017-10-13")]),
    ("Op de 24ste viel de stad.", FRIDAY, [("Op de 24ste", "2017-09-24", "2017-09-24")]),
    ("Op de 12e viel de stad.", FRIDAY, [("Op de 12e", "2017-10-12", "2017-10-12")]),
    (
        "Op 2 juni 2014 begon het; op de 10de viel Mosul.",
        FRIDAY,
        [("Op 2 juni 2014", "2014-06-02", "2014-06-02"), ("op de 10de", "2014-06-10", "2014-06-10")],
    ),
    ("Eind januari 1943 gaf Paulus zich over.", None, [("Eind januari 1943", "1943-01-21", "1943-01-31")]),
    ("Op 3 mei 1945 was het voorbij.", None, [("Op 3 mei 1945", "1945-05-03", "1945-05-03")]),
    ("De slag van 3 tot 5 mei kostte veel levens.", FRIDAY, [("van 3 tot 5 mei", "2017-05-03", "2017-05-05")]),
    ("Van 30 september tot 3 oktober lag de stad onder vuur.", FRIDAY, [("Van 30 september tot 3 oktober", "2017-09-30", "2017-10-03")]),
    ("Van 28 december tot 3 januari 2017 gold een bestand.", FRIDAY, [("Van 28 december tot 3 januari 2017", "2016-12-28", "2017-01-03")]),
    ("In de nacht van 3 op 4 mei 2016 viel de brug.", None, [("In de nacht van 3 op 4 mei 2016", "2016-05-03", "2016-05-04")]),
    ("De aanval van 5 okt. 2017 mislukte.", None, [("5 okt. 2017", "2017-10-05", "2017-10-05")]),
    ("Op 14 november werd de dam heroverd.", FRIDAY, [("Op 14 november", "2016-11-14", "2016-11-14")]),
    ("Op\n14\u00a0oktober\n2017 viel het dorp.", None, [("Op\n14\u00a0oktober\n2017", "2017-10-14", "2017-10-14")]),
]

PARTIAL: list[tuple[str, str | None, list[Phrase]]] = [
    ("In september viel de stad.", FRIDAY, [("In september", "2017-09-01", "2017-09-30")]),
    ("In oktober viel de stad.", FRIDAY, [("In oktober", "2017-10-01", "2017-10-31")]),
    ("In november viel de stad.", FRIDAY, [("In november", "2016-11-01", "2016-11-30")]),
    ("In november zal de strijd losbarsten.", FRIDAY, [("In november", "2017-11-01", "2017-11-30")]),
    ("In september 2014 viel de stad.", FRIDAY, [("In september 2014", "2014-09-01", "2014-09-30")]),
    ("Begin mei 2015 viel Palmyra.", None, [("Begin mei 2015", "2015-05-01", "2015-05-10")]),
    ("Half mei viel Ramadi.", FRIDAY, [("Half mei", "2017-05-11", "2017-05-20")]),
    ("Medio mei viel Ramadi.", FRIDAY, [("Medio mei", "2017-05-11", "2017-05-20")]),
    ("Midden mei viel Ramadi.", FRIDAY, [("Midden mei", "2017-05-11", "2017-05-20")]),
    ("Eind februari 2016 ging het bestand in.", None, [("Eind februari 2016", "2016-02-21", "2016-02-29")]),
    ("Aan het begin van 2014 nam IS Raqqa in.", None, [("Aan het begin van 2014", "2014-01-01", "2014-04-30")]),
    ("Half 2014 nam IS Mosul in.", None, [("Half 2014", "2014-05-01", "2014-08-31")]),
    ("Eind 2016 viel Aleppo.", None, [("Eind 2016", "2016-09-01", "2016-12-31")]),
    ("In 2014 viel Mosul.", None, [("In 2014", "2014-01-01", "2014-12-31")]),
    ("In 2014 wisten de rebellen de stad te nemen.", None, [("In 2014", "2014-01-01", "2014-12-31")]),
    ("De slag om Mosul (2016) was lang.", None, [("2016", "2016-01-01", "2016-12-31")]),
    ("In de zomer van 2015 viel de stad.", None, [("In de zomer van 2015", "2015-06-01", "2015-08-31")]),
    ("In het voorjaar rukte het leger op.", FRIDAY, [("In het voorjaar", "2017-03-01", "2017-05-31")]),
    ("In de winter lag het front stil.", FRIDAY, [("In de winter", "2016-12-01", "2017-02-28")]),
    ("In het najaar van 2016 begon de slag.", None, [("In het najaar van 2016", "2016-09-01", "2016-11-30")]),
    ("Afgelopen zomer viel Mosul.", FRIDAY, [("Afgelopen zomer", "2017-06-01", "2017-08-31")]),
    ("Dit voorjaar begon het offensief.", FRIDAY, [("Dit voorjaar", "2017-03-01", "2017-05-31")]),
    ("In de jaren tachtig vochten Iran en Irak.", None, [("In de jaren tachtig", "1980-01-01", "1989-12-31")]),
    ("In de jaren ’80 vochten Iran en Irak.", None, [("In de jaren ’80", "1980-01-01", "1989-12-31")]),
    ("Begin jaren negentig viel Joegoslavië uiteen.", None, [("Begin jaren negentig", "1990-01-01", "1993-12-31")]),
    ("In juli dit jaar viel Mosul.", FRIDAY, [("In juli dit jaar", "2017-07-01", "2017-07-31")]),
    ("In juli vorig jaar viel Manbij.", FRIDAY, [("In juli vorig jaar", "2016-07-01", "2016-07-31")]),
    ("Vorig jaar viel Aleppo.", FRIDAY, [("Vorig jaar", "2016-01-01", "2016-12-31")]),
    ("Dit jaar viel Mosul.", FRIDAY, [("Dit jaar", "2017-01-01", "2017-12-31")]),
    ("Het leger wil nog dit jaar Raqqa innemen.", FRIDAY, [("nog dit jaar", None, "2017-12-31")]),
    ("Mosul moet nog voor juni vallen.", "2017-03-10", [("nog voor juni", None, "2017-05-31")]),
    ("De rebellen moeten voor vrijdag weg zijn.", "2017-10-10", [("voor vrijdag", None, "2017-10-12")]),
    ("De stad moet vóór 1 november vallen.", FRIDAY, [("vóór 1 november", None, "2017-10-31")]),
    ("Voor het eind van het jaar is IS weg.", FRIDAY, [("Voor het eind van het jaar", None, "2017-12-31")]),
    ("Eerder dit jaar viel Mosul.", FRIDAY, [("Eerder dit jaar", "2017-01-01", "2017-10-13")]),
    ("In augustus ’44 viel Parijs.", FRIDAY, [("In augustus ’44", "1944-08-01", "1944-08-31")]),
    ("Tussen juni 2014 en juli 2017 was Mosul bezet.", None, [("Tussen juni 2014 en juli 2017", "2014-06-01", "2017-07-31")]),
    ("Tussen 2012 en 2016 was Aleppo verdeeld.", None, [("Tussen 2012 en 2016", "2012-01-01", "2016-12-31")]),
    ("Van maart tot juli werd gevochten.", FRIDAY, [("Van maart tot juli", "2017-03-01", "2017-07-31")]),
]

DEICTIC: list[tuple[str, str | None, list[Phrase]]] = [
    ("Gisteren viel de stad.", FRIDAY, [("Gisteren", "2017-10-12", "2017-10-12")]),
    ("De wijk is gisteravond gevallen.", FRIDAY, [("gisteravond", "2017-10-12", "2017-10-12")]),
    ("De wijk viel gistermorgen.", FRIDAY, [("gistermorgen", "2017-10-12", "2017-10-12")]),
    ("Eergisteren viel de brug.", FRIDAY, [("Eergisteren", "2017-10-11", "2017-10-11")]),
    ("Vandaag viel de brug.", FRIDAY, [("Vandaag", "2017-10-13", "2017-10-13")]),
    (
        "Vannacht, vanochtend en vanmiddag vielen bommen.",
        FRIDAY,
        [("Vannacht", "2017-10-13", "2017-10-13"), ("vanochtend", "2017-10-13", "2017-10-13"), ("vanmiddag", "2017-10-13", "2017-10-13")],
    ),
    ("Morgen gaat het leger de stad in.", FRIDAY, [("Morgen", "2017-10-14", "2017-10-14")]),
    ("Morgenochtend loopt het ultimatum af.", FRIDAY, [("Morgenochtend", "2017-10-14", "2017-10-14")]),
    ("Overmorgen loopt het ultimatum af.", FRIDAY, [("Overmorgen", "2017-10-15", "2017-10-15")]),
    ("Vorige week viel Mayadeen.", FRIDAY, [("Vorige week", "2017-10-02", "2017-10-08")]),
    ("Deze week viel Mayadeen.", FRIDAY, [("Deze week", "2017-10-09", "2017-10-15")]),
    ("Volgende week begint de aanval.", FRIDAY, [("Volgende week", "2017-10-16", "2017-10-22")]),
    ("Afgelopen weekend viel het dorp.", FRIDAY, [("Afgelopen weekend", "2017-10-07", "2017-10-08")]),
    ("Het afgelopen weekeinde viel het dorp.", FRIDAY, [("Het afgelopen weekeinde", "2017-10-07", "2017-10-08")]),
    ("Dit weekend viel het dorp.", "2017-10-10", [("Dit weekend", "2017-10-07", "2017-10-08")]),
    ("Dit weekend wordt gevochten.", FRIDAY, [("Dit weekend", "2017-10-14", "2017-10-15")]),
    ("Vorige maand viel het dorp.", FRIDAY, [("Vorige maand", "2017-09-01", "2017-09-30")]),
    ("Deze maand viel het dorp.", "2017-10", [("Deze maand", "2017-10-01", "2017-10-31")]),
    ("Begin deze maand viel het dorp.", FRIDAY, [("Begin deze maand", "2017-10-01", "2017-10-10")]),
    ("Afgelopen vrijdag viel het dorp.", FRIDAY, [("Afgelopen vrijdag", "2017-10-06", "2017-10-06")]),
    ("Het leger heeft vrijdag het dorp ingenomen.", FRIDAY, [("vrijdag", "2017-10-13", "2017-10-13")]),
    ("Het dorp viel zaterdag.", FRIDAY, [("zaterdag", "2017-10-07", "2017-10-07")]),
    ("Het dorp viel op vrijdagavond.", "2017-10-14", [("op vrijdagavond", "2017-10-13", "2017-10-13")]),
    ("Zondagochtend viel het dorp.", FRIDAY, [("Zondagochtend", "2017-10-08", "2017-10-08")]),
    ("Donderdag ’s avonds viel het dorp.", FRIDAY, [("Donderdag ’s avonds", "2017-10-12", "2017-10-12")]),
    ("Komende vrijdag loopt het bestand af.", FRIDAY, [("Komende vrijdag", "2017-10-20", "2017-10-20")]),
    ("Volgende week dinsdag loopt het bestand af.", FRIDAY, [("Volgende week dinsdag", "2017-10-17", "2017-10-17")]),
    ("Dinsdag vorige week viel het dorp.", FRIDAY, [("Dinsdag vorige week", "2017-10-03", "2017-10-03")]),
    ("Aanstaande maandag begint het overleg.", FRIDAY, [("Aanstaande maandag", "2017-10-16", "2017-10-16")]),
    ("Het leger zal maandag de stad aanvallen.", FRIDAY, [("maandag", "2017-10-16", "2017-10-16")]),
    ("Het leger wil maandag de stad innemen.", FRIDAY, [("maandag", "2017-10-16", "2017-10-16")]),
    ("Maandag werd de stad ingenomen en nu zal het leger verder trekken.", FRIDAY, [("Maandag", "2017-10-09", "2017-10-09")]),
    ("Twee weken geleden viel het dorp.", FRIDAY, [("Twee weken geleden", "2017-09-29", "2017-09-29")]),
    ("Drie dagen geleden viel het dorp.", FRIDAY, [("Drie dagen geleden", "2017-10-10", "2017-10-10")]),
    ("Een jaar geleden viel het dorp.", FRIDAY, [("Een jaar geleden", "2016-10-13", "2016-10-13")]),
    ("Een half jaar geleden viel het dorp.", FRIDAY, [("Een half jaar geleden", "2017-04-13", "2017-04-13")]),
    ("Anderhalf jaar geleden viel het dorp.", FRIDAY, [("Anderhalf jaar geleden", "2016-04-13", "2016-04-13")]),
    ("Tweeënhalf jaar geleden viel het dorp.", FRIDAY, [("Tweeënhalf jaar geleden", "2015-04-13", "2015-04-13")]),
    ("Drieëntwintig jaar geleden viel het dorp.", FRIDAY, [("Drieëntwintig jaar geleden", "1994-10-13", "1994-10-13")]),
    ("Zevenentachtig jaar geleden begon het.", FRIDAY, [("Zevenentachtig jaar geleden", "1930-10-13", "1930-10-13")]),
    ("Over een week valt de stad.", FRIDAY, [("Over een week", "2017-10-20", "2017-10-20")]),
    ("De stad valt binnen een week.", FRIDAY, [("binnen een week", None, "2017-10-20")]),
    ("De stad valt binnen 48 uur.", FRIDAY, [("binnen 48 uur", None, "2017-10-15")]),
    ("Nog een week duurt het voor de stad valt.", FRIDAY, [("Nog een week", "2017-10-20", "2017-10-20")]),
    ("Tussen maandag en donderdag vielen tien doden.", FRIDAY, [("Tussen maandag en donderdag", "2017-10-09", "2017-10-12")]),
    ("Tussen vrijdag en dinsdag vielen tien doden.", FRIDAY, [("Tussen vrijdag en dinsdag", "2017-10-06", "2017-10-10")]),
    ("In de nacht van zaterdag op zondag viel het dorp.", FRIDAY, [("In de nacht van zaterdag op zondag", "2017-10-07", "2017-10-08")]),
    ("De afgelopen drie dagen is hard gevochten.", FRIDAY, [("De afgelopen drie dagen", "2017-10-10", "2017-10-13")]),
    ("De komende twee weken wordt gevochten.", FRIDAY, [("De komende twee weken", "2017-10-13", "2017-10-27")]),
    ("Maandag tot en met woensdag gold een bestand.", FRIDAY, [("Maandag tot en met woensdag", "2017-10-09", "2017-10-11")]),
]

OPEN: list[tuple[str, str | None, list[Phrase]]] = [
    ("Sinds maart is de stad omsingeld.", FRIDAY, [("Sinds maart", "2017-03-01", None)]),
    ("Sinds vrijdagmiddag is de stad omsingeld.", "2017-10-15", [("Sinds vrijdagmiddag", "2017-10-13", None)]),
    ("Al sinds 2012 is de stad omsingeld.", None, [("Al sinds 2012", "2012-01-01", None)]),
    ("Sinds begin 2014 is Raqqa in handen van IS.", None, [("Sinds begin 2014", "2014-01-01", None)]),
    ("Sinds afgelopen zaterdag is de stad omsingeld.", FRIDAY, [("Sinds afgelopen zaterdag", "2017-10-07", None)]),
    ("Mosul is al drie jaar in handen van IS.", FRIDAY, [("al drie jaar", "2014-10-13", None)]),
    ("De stad wordt al twaalf dagen belegerd.", FRIDAY, [("al twaalf dagen", "2017-10-01", None)]),
    ("De stad is al ruim een jaar lang in handen van IS.", FRIDAY, [("al ruim een jaar lang", "2016-10-13", None)]),
    ("De stad was tot 2010 bezet.", None, [("tot 2010", None, "2010-12-31")]),
    ("De stad was tot vorig jaar bezet.", FRIDAY, [("tot vorig jaar", None, "2016-12-31")]),
    ("De stad was tot eind juli bezet.", FRIDAY, [("tot eind juli", None, "2017-07-31")]),
    ("De rebellen krijgen tot dinsdag de tijd.", FRIDAY, [("tot dinsdag", None, "2017-10-17")]),
    ("Het bestand duurde tot dinsdag.", FRIDAY, [("tot dinsdag", None, "2017-10-10")]),
    (
        "Op 10 juni 2014 viel Mosul. Sindsdien is de stad van IS.",
        None,
        [("Op 10 juni 2014", "2014-06-10", "2014-06-10"), ("Sindsdien", "2014-06-10", None)],
    ),
]

COUNTED_FROM_TOLD: list[tuple[str, str | None, list[Phrase]]] = [
    (
        "Op 3 mei 2016 viel A. Een dag later viel B. Twee dagen later viel C.",
        None,
        [
            ("Op 3 mei 2016", "2016-05-03", "2016-05-03"),
            ("Een dag later", "2016-05-04", "2016-05-04"),
            ("Twee dagen later", "2016-05-06", "2016-05-06"),
        ],
    ),
    (
        "Op 3 mei viel A, een week later B.",
        FRIDAY,
        [("Op 3 mei", "2017-05-03", "2017-05-03"), ("een week later", "2017-05-10", "2017-05-10")],
    ),
    (
        "Op 3 mei viel A, twee dagen eerder B.",
        FRIDAY,
        [("Op 3 mei", "2017-05-03", "2017-05-03"), ("twee dagen eerder", "2017-05-01", "2017-05-01")],
    ),
    ("Op 3 mei viel A, dezelfde dag B.", FRIDAY, [("Op 3 mei", "2017-05-03", "2017-05-03"), ("dezelfde dag", "2017-05-03", "2017-05-03")]),
    ("Op 3 mei viel A. Die dag viel ook B.", FRIDAY, [("Op 3 mei", "2017-05-03", "2017-05-03"), ("Die dag", "2017-05-03", "2017-05-03")]),
    (
        "Gisteren viel A, diezelfde nacht B.",
        FRIDAY,
        [("Gisteren", "2017-10-12", "2017-10-12"), ("diezelfde nacht", "2017-10-12", "2017-10-12")],
    ),
    (
        "Op 3 mei viel A. De volgende dag viel B.",
        FRIDAY,
        [("Op 3 mei", "2017-05-03", "2017-05-03"), ("De volgende dag", "2017-05-04", "2017-05-04")],
    ),
    (
        "In juni 2014 viel Mosul, een jaar later Ramadi.",
        None,
        [("In juni 2014", "2014-06-01", "2014-06-30"), ("een jaar later", "2015-06-01", "2015-06-30")],
    ),
    (
        "In februari 2015 viel A, een maand later B.",
        None,
        [("In februari 2015", "2015-02-01", "2015-02-28"), ("een maand later", "2015-03-01", "2015-03-31")],
    ),
    (
        "In juni 1941 begon het. In september van dat jaar viel Kiev.",
        None,
        [("In juni 1941", "1941-06-01", "1941-06-30"), ("In september van dat jaar", "1941-09-01", "1941-09-30")],
    ),
    (
        "In juni 1941 begon het, in februari stokte het.",
        None,
        [("In juni 1941", "1941-06-01", "1941-06-30"), ("in februari", "1942-02-01", "1942-02-28")],
    ),
    ("In 2014 viel Mosul. Drie dagen later viel Tikrit.", None, [("In 2014", "2014-01-01", "2014-12-31")]),
]

MONTH_ONLY: list[tuple[str, str | None, list[Phrase]]] = [
    ("Gisteren en in september viel de stad.", "2017-10", [("in september", "2017-09-01", "2017-09-30")]),
    ("Vrijdag, vorige week en vorig jaar vielen bommen.", "2017-10", [("vorig jaar", "2016-01-01", "2016-12-31")]),
    ("Sinds drie jaar en sinds vorige maand.", "2017-10", [("sinds vorige maand", "2017-09-01", None)]),
]

WRITTEN_AFTER_THE_RULES: list[tuple[str, str | None, list[Phrase]]] = [
    (
        "Het Iraakse leger heeft Kirkuk in de nacht van zondag op maandag ingenomen.",
        "2017-10-13",
        [("in de nacht van zondag op maandag", "2017-10-08", "2017-10-09")],
    ),
    ("In de vroege ochtend van 16 oktober 2017 rukte het leger op.", None, [("16 oktober 2017", "2017-10-16", "2017-10-16")]),
    ("De wijk viel in de loop van vorige week.", "2017-10-13", [("in de loop van vorige week", "2017-10-02", "2017-10-08")]),
    ("Eind vorig jaar verloor IS de stad.", "2017-10-13", [("Eind vorig jaar", "2016-09-01", "2016-12-31")]),
    ("Sinds de zomer van 2014 is de stad in handen van IS.", "2017-10-13", [("Sinds de zomer van 2014", "2014-06-01", None)]),
    (
        "Sinds het begin van de jaren negentig is de regio bezet.",
        "2017-10-13",
        [("Sinds het begin van de jaren negentig", "1990-01-01", None)],
    ),
    (
        "Het leger hoopt de stad voor het einde van de maand te heroveren.",
        "2017-10-13",
        [("voor het einde van de maand", None, "2017-10-31")],
    ),
    (
        "De rebellen hielden stand van 19 juli 2012 tot 22 december 2016.",
        "2017-10-13",
        [("van 19 juli 2012 tot 22 december 2016", "2012-07-19", "2016-12-22")],
    ),
    ("Afgelopen nacht werd de luchthaven aangevallen.", "2017-10-13", [("Afgelopen nacht", "2017-10-13", "2017-10-13")]),
    ("Woensdagmiddag hees de SDF de vlag.", "2017-10-13", [("Woensdagmiddag", "2017-10-11", "2017-10-11")]),
    ("De troepen moeten uiterlijk maandag vertrokken zijn.", "2017-10-13", [("uiterlijk maandag", None, "2017-10-16")]),
    ("De dam is al bijna vijf jaar in handen van de militie.", "2017-10-13", [("al bijna vijf jaar", "2012-10-13", None)]),
    ("Meer dan twee jaar geleden viel Ramadi.", "2017-10-13", [("Meer dan twee jaar geleden", "2015-10-13", "2015-10-13")]),
    (
        "In mei vorig jaar werd Falluja omsingeld; een maand later was de stad bevrijd.",
        "2017-10-13",
        [("In mei vorig jaar", "2016-05-01", "2016-05-31"), ("een maand later", "2016-06-01", "2016-06-30")],
    ),
    ("Het beleg begon op 4 april 1992.", None, [("op 4 april 1992", "1992-04-04", "1992-04-04")]),
    ("Tussen augustus en oktober viel de stad drie keer.", "2017-10-13", [("Tussen augustus en oktober", "2017-08-01", "2017-10-31")]),
    ("Tot in de jaren zestig was Algerije Frans.", "2017-10-13", [("Tot in de jaren zestig", None, "1969-12-31")]),
    ("Het dorp werd dinsdag 10 oktober ingenomen.", "2017-10-13", [("dinsdag 10 oktober", "2017-10-10", "2017-10-10")]),
    ("Volgend voorjaar zal het offensief beginnen.", "2017-10-13", [("Volgend voorjaar", "2018-03-01", "2018-05-31")]),
    ("Later deze maand wordt een referendum gehouden.", "2017-10-13", [("Later deze maand", "2017-10-13", "2017-10-31")]),
    ("Het leger bezette de stad in 1967.", "2017-10-13", [("in 1967", "1967-01-01", "1967-12-31")]),
    ("Over anderhalve week loopt het ultimatum af.", "2017-10-13", [("Over anderhalve week", "2017-10-23", "2017-10-23")]),
    ("Vorige week vrijdag trok het leger zich terug.", "2017-10-13", [("Vorige week vrijdag", "2017-10-06", "2017-10-06")]),
    ("De stad viel in de eerste week van juli.", "2017-10-13", [("in de eerste week van juli", "2017-07-01", "2017-07-07")]),
    (
        "Op 5 juli 2014 viel A. Drie weken daarvoor was B gevallen.",
        None,
        [("Op 5 juli 2014", "2014-07-05", "2014-07-05"), ("Drie weken daarvoor", "2014-06-14", "2014-06-14")],
    ),
    (
        "De stad werd in maart 2003 ingenomen, en in december van hetzelfde jaar werd hij gepakt.",
        None,
        [("in maart 2003", "2003-03-01", "2003-03-31"), ("in december van hetzelfde jaar", "2003-12-01", "2003-12-31")],
    ),
    (
        "Hij zei donderdag dat de stad volgende week zal vallen.",
        "2017-10-13",
        [("donderdag", "2017-10-12", "2017-10-12"), ("volgende week", "2017-10-16", "2017-10-22")],
    ),
    ("Al sinds de inval van 2003 is het onrustig.", "2017-10-13", [("van 2003", "2003-01-01", None)]),
    ("Rond 20 augustus stond het leger voor de poort.", "2017-10-13", [("Rond 20 augustus", "2017-08-20", "2017-08-20")]),
    ("Na drie jaar is Mosul weer vrij.", "2017-10-13", []),
    ("De laatste twee maanden verloor IS veel terrein.", "2017-10-13", [("De laatste twee maanden", "2017-08-13", "2017-10-13")]),
    ("Met ingang van 1 november geldt een bestand.", "2017-10-13", [("Met ingang van 1 november", "2017-11-01", None)]),
    ("Het gebied is sinds half september afgesloten.", "2017-10-13", [("sinds half september", "2017-09-11", None)]),
    ("Vijf dagen na de aanval viel de stad.", "2017-10-13", []),
    ("De militie nam het dorp zo'n drie weken geleden in.", "2017-10-13", [("zo'n drie weken geleden", "2017-09-22", "2017-09-22")]),
    ("De soldaten hebben nog tot middernacht.", "2017-10-13", []),
    ("Op 24 augustus, de onafhankelijkheidsdag, vielen raketten.", "2017-10-13", [("Op 24 augustus", "2017-08-24", "2017-08-24")]),
    ("In het weekend van 7 en 8 oktober viel de wijk.", "2017-10-13", [("van 7 en 8 oktober", "2017-10-07", "2017-10-08")]),
    ("Begin volgende week gaat het leger de stad in.", "2017-10-13", [("Begin volgende week", "2017-10-16", "2017-10-17")]),
    ("De stad werd in het najaar van ’44 bevrijd.", "2017-10-13", [("in het najaar van ’44", "1944-09-01", "1944-11-30")]),
]

STORIES: list[tuple[str, str | None, list[Phrase]]] = [
    (
        "Tachtig jaar geleden, op 17 juli 1936, begon de opstand. In augustus viel Badajoz, in februari Málaga.",
        "2016-07-17",
        [
            ("Tachtig jaar geleden", "1936-07-17", "1936-07-17"),
            ("op 17 juli 1936", "1936-07-17", "1936-07-17"),
            ("In augustus", "1936-08-01", "1936-08-31"),
            ("in februari", "1937-02-01", "1937-02-28"),
        ],
    ),
    (
        "Op 6 november 1944 viel Middelburg. De brug was op 21 september verloren gegaan.",
        "2019-10-31",
        [("Op 6 november 1944", "1944-11-06", "1944-11-06"), ("op 21 september", "1944-09-21", "1944-09-21")],
    ),
    (  # a report of today that also looks back is no such story
        "Zondag viel Sjoesji, in mei 1992 door Armeniërs veroverd. De oorlog begon op 27 september, meldde Bakoe maandag.",
        "2020-11-09",
        [
            ("Zondag", "2020-11-08", "2020-11-08"),
            ("in mei 1992", "1992-05-01", "1992-05-31"),
            ("op 27 september", "2020-09-27", "2020-09-27"),
            ("maandag", "2020-11-09", "2020-11-09"),
        ],
    ),
]

DATELINES: list[tuple[str, str | None, list[Phrase]]] = [
    ("BANGKOK, 8 januari (AFP) – Gistermiddag viel de stad.", "1979-01-10", [("Gistermiddag", "1979-01-07", "1979-01-07")]),
    ("ROTTERDAM, 25 NOV. Zij zijn gisteren opgerukt.", "1994-11-25", [("gisteren", "1994-11-24", "1994-11-24")]),
    ("DEN HAAG, maandag 13 mei - Vanmorgen viel de linie.", "1940-05-14", [("Vanmorgen", "1940-05-13", "1940-05-13")]),
    ("In Goma, op 3 mei, werd gevochten.", FRIDAY, [("op 3 mei", "2017-05-03", "2017-05-03")]),
]

MORE: list[tuple[str, str | None, list[Phrase]]] = [
    ("Hedenmiddag zijn zij Barcelona binnengetrokken.", "1939-01-26", [("Hedenmiddag", "1939-01-26", "1939-01-26")]),
    ("Tot op heden is de stad vrij.", FRIDAY, []),
    ("Zij zijn deze namiddag binnengereden.", FRIDAY, [("deze namiddag", "2017-10-13", "2017-10-13")]),
    ("De voorbije nacht viel de wijk.", FRIDAY, [("De voorbije nacht", "2017-10-13", "2017-10-13")]),
    ("Op den 12den October viel Gent.", "1914-10-20", [("Op den 12den October", "1914-10-12", "1914-10-12")]),
    ("Zaterdag-avond viel het fort.", FRIDAY, [("Zaterdag-avond", "2017-10-07", "2017-10-07")]),
    ("Op kerstavond viel de stad.", "2014-02-20", [("Op kerstavond", "2013-12-24", "2013-12-24")]),
    ("Sinds nieuwjaar is de stad vrij.", "1979-01-08", [("Sinds nieuwjaar", "1979-01-01", None)]),
    ("Al een decennium is hij er de baas.", FRIDAY, [("Al een decennium", "2007-10-13", None)]),
    ("Een halve eeuw geleden viel Hue.", "2018-01-31", [("Een halve eeuw geleden", "1968-01-31", "1968-01-31")]),
    ("In de nacht naar zondag viel de brug.", FRIDAY, [("In de nacht naar zondag", "2017-10-07", "2017-10-08")]),
    ("De stad zou vrijdag worden overgedragen.", "2017-10-10", [("vrijdag", "2017-10-13", "2017-10-13")]),
    ("De stad zou vrijdag zijn overgedragen.", "2017-10-10", [("vrijdag", "2017-10-06", "2017-10-06")]),
    ("Hij waarschuwt dat de stad binnen 48 uur verloren gaat.", FRIDAY, [("binnen 48 uur", None, "2017-10-15")]),
    ("In Gao, tot zaterdag nog een vesting, is het stil.", FRIDAY, [("tot zaterdag", None, "2017-10-07")]),
    ("Sinds de val van Baghuz, in maart, is het stil.", FRIDAY, [("in maart", "2017-03-01", None)]),
    ("Hij wil voor de verkiezingen van 26 maart de stad hebben.", "2000-02-02", [("26 maart", None, "2000-03-26")]),
    ("Gisteren viel Malisevo, tot dan een bolwerk.", FRIDAY, [("Gisteren", "2017-10-12", "2017-10-12"), ("tot dan", None, "2017-10-12")]),
    (
        "Zondag viel de brug. 's Avonds viel het fort, de dag erop de stad.",
        FRIDAY,
        [("Zondag", "2017-10-08", "2017-10-08"), ("'s Avonds", "2017-10-08", "2017-10-08")],
    ),
    ("'s Avonds viel het fort.", FRIDAY, []),
    (
        "Op 1 november vielen zij Vlissingen aan. De stad was na drie dagen in hun handen.",
        FRIDAY,
        [("Op 1 november", "2016-11-01", "2016-11-01"), ("na drie dagen", "2016-11-04", "2016-11-04")],
    ),
    (
        "Zondag viel Palmyra, negen maanden nadat het was heroverd.",
        "2016-12-13",
        [("Zondag", "2016-12-11", "2016-12-11"), ("negen maanden nadat", "2016-03-01", "2016-03-31")],
    ),
    (
        "Een dag nadat Kunduz viel, is dinsdag een offensief begonnen.",
        "2015-09-29",
        [("Een dag nadat", "2015-09-28", "2015-09-28"), ("dinsdag", "2015-09-29", "2015-09-29")],
    ),
    (
        "Op 5 augustus deed Mauretanië afstand van het gebied, dat het sinds 1976 bezat. Zes dagen later viel Dakhla.",
        "1979-08-17",
        [
            ("Op 5 augustus", "1979-08-05", "1979-08-05"),
            ("sinds 1976", "1976-01-01", None),
            ("Zes dagen later", "1979-08-11", "1979-08-11"),
        ],
    ),
]

NOTHING: list[tuple[str, str | None]] = [
    (text, FRIDAY)
    for text in (
        "Nu is de stad omsingeld, en binnenkort valt ze.",
        "Onlangs, enkele weken geleden, viel de stad.",
        "Een paar dagen geleden trok het leger op.",
        "Al maanden, ja al jaren wordt er gevochten.",
        "Tot voor kort was de stad van IS.",
        "Mei zei dat het leger oprukt.",
        "In Stade de Augustus werd gevochten.",
        "Generaal Mei Lin leidt de troepen, en in Mei Lins huis is vergaderd.",
        "Er stonden 2000 man bij de poort.",
        "In 1500 huizen werd gezocht.",
        "In 2014 huizen werd gezocht.",
        "Het leger van 1200 rukt op tot 2000 meter van de stad.",
        "De brigade telt 2014 strijders.",
        "Goedemorgen, in de morgen is het stil en 's morgens ook.",
        "Elke vrijdag wordt gebeden; op vrijdagen is het druk.",
        "Goede Vrijdag en Zwarte Zaterdag.",
        "Een dag later was alles voorbij.",
        "Dezelfde dag trok het leger zich terug, en sindsdien is het stil.",
        "Op 31 februari viel niets, op 45 mei ook niet.",
        "IS veroverde binnen een week drie steden.",
        "Op de 3e verdieping, aan de 38ste breedtegraad.",
        "Vandaag de dag is dat anders.",
        "Twee uur geleden vielen bommen.",
        "Tientallen jaren geleden en een tiental dagen later.",
        "De zomer was heet en het jaar lang.",
        "Het mei-offensief en de Maartbeweging.",
        "Het is half twee.",
        "",
    )
] + [
    (text, None)
    for text in (
        "Gisteren viel de stad, in september het dorp, vrijdag de brug en twee weken geleden de dam.",
        "De stad is al drie jaar bezet, sinds vorig jaar omsingeld en valt binnen een week.",
        "Op 3 mei en op de 24ste viel niets.",
        "Dit weekend, deze week, deze maand, dit jaar, deze zomer.",
    )
]

TABLE = [
    *ABSOLUTE,
    *PARTIAL,
    *DEICTIC,
    *OPEN,
    *COUNTED_FROM_TOLD,
    *MONTH_ONLY,
    *WRITTEN_AFTER_THE_RULES,
    *STORIES,
    *DATELINES,
    *MORE,
    *((text, published, []) for text, published in NOTHING),
]


@pytest.mark.parametrize(("text", "published", "expected"), TABLE, ids=[row[0][:40] for row in TABLE])
def test_phrase_stands_for_dates(text: str, published: str | None, expected: list[Phrase]) -> None:
    assert found_in(text, published) == expected


def test_table_has_enough_phrases() -> None:
    assert sum(len(expected) for _, _, expected in TABLE) >= 120


@pytest.mark.parametrize(("text", "published"), [row[:2] for row in TABLE])
def test_only_since_phrases_are_open(text: str, published: str | None) -> None:
    for time in find_times(text, Published.of(published) if published else None):
        assert time.open == (time.last is None)


RULES: list[Rule[Period] | Rule[Reading]] = [*WHOLES, *PERIODS, *FRAMES]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_reads_its_own_examples(rule: Rule[Period] | Rule[Reading]) -> None:
    assert rule.examples
    for text, published, first, last in rule.examples:
        assert found_in(text, published)[-1][1:] == (first, last), text


def test_rule_ids_are_distinct() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_all_words_are_folded_and_used() -> None:
    used = {name for rule in RULES for name in re.findall(r"<([a-z]+)\d?>", rule.pattern)}
    assert set(WORDS) <= used
    assert all(not re.search(r"[A-ZÀ-ÿ]", re.sub(r"\\.", "", words)) for words in WORDS.values())


def test_span_is_the_time_of_a_claim() -> None:
    (time,) = find_times("Sinds maart 2014 bezet.", None)
    assert time.span() == TimeSpan(start=date(2014, 3, 1), end=None, text="Sinds maart 2014")


# A text of a Friday, a place in it, and the time of a claim about that place
CHOSEN: list[tuple[str, str, str | None, str | None]] = [
    ("Zaterdag veroverde het leger Goma en omsingelde Bukavu.", "Bukavu", "2017-10-07", "2017-10-07"),
    ("De woordvoerder zei maandag dat het leger Goma heeft ingenomen.", "Goma", None, None),
    ("Het leger heeft Goma ingenomen, zei de woordvoerder maandag.", "Goma", None, None),
    ("Volgens het leger is Goma maandag ingenomen.", "Goma", "2017-10-09", "2017-10-09"),
    ("De rebellen, die vorige week Bukavu innamen, belegeren nu Goma.", "Bukavu", "2017-10-02", "2017-10-08"),
    ("De rebellen, die vorige week Bukavu innamen, belegeren nu Goma.", "Goma", None, None),
    ("Het sinds mei door rebellen bezette Goma werd gisteren heroverd door het leger.", "Goma", "2017-10-12", "2017-10-12"),
    ("De sinds mei door rebellen bezette stad Goma werd gisteren heroverd door het leger.", "Goma", "2017-05-01", None),
    ("De belegering van Goma begon op 3 mei.", "Goma", "2017-05-03", None),
    ("Gisteren begon het leger een offensief om Goma te heroveren.", "Goma", "2017-10-12", None),
    ("Zondag viel Bukavu, drie dagen nadat de rebellen Goma hadden ingenomen.", "Goma", "2017-10-05", "2017-10-05"),
    ("Sinds de val van Bukavu, in juli, wordt Goma door de rebellen belegerd.", "Goma", "2017-07-01", None),
    ("Maandag werd in de stad gevochten. 's Avonds viel Goma.", "Goma", "2017-10-09", "2017-10-09"),
    ("Maandag trokken de rebellen de grens over. Ze veroverden Goma zonder slag of stoot.", "Goma", "2017-10-09", "2017-10-09"),
    ("In maart namen de rebellen Goma in, in april heroverde het leger de stad.", "Goma", "2017-03-01", "2017-03-31"),
    ("Het leger beval de rebellen dinsdag Goma te verlaten.", "Goma", None, None),
    ("De president beloofde dinsdag Goma te heroveren.", "Goma", None, None),
    ("Het leger zal dinsdag Goma binnentrekken.", "Goma", "2017-10-17", "2017-10-17"),
    ("Goma viel dinsdag, Bukavu een dag later in handen van de rebellen.", "Bukavu", "2017-10-11", "2017-10-11"),
]


@pytest.mark.parametrize(("text", "place", "start", "end"), CHOSEN, ids=[f"{row[1]}: {row[0][:40]}" for row in CHOSEN])
def test_claim_has_the_time_of_its_clause(text: str, place: str, start: str | None, end: str | None, bundled: RememberingBackend) -> None:
    about = [claim for claim in parse_report(text, published=FRIDAY, backend=bundled).control_claims if claim.location.name == place]
    days = [tuple(day.isoformat() if day else None for day in (claim.time.start, claim.time.end)) for claim in about]
    assert (start, end) in days


PIECES = sorted({phrase for _, _, expected in TABLE for phrase, _, _ in expected} | {text for text, _ in NOTHING})
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(PIECES),
        st.sampled_from(["tussen", "en", "tot", "van", "sinds", "\n\n", ". ", "zal", "31", "0", "٣", "İ", "ſ", "'"]),
        st.text(max_size=6),
    ),
    max_size=12,
).map(" ".join)
DAYS = st.one_of(
    st.none(), st.dates().map(Published.of), st.builds(Published, year=st.integers(1, 9999), month=st.integers(1, 12), day=st.none())
)


@given(text=TEXTS, published=DAYS)
@settings(max_examples=150, deadline=None)
def test_phrases_are_ordered_and_exact(text: str, published: Published | None) -> None:
    times = find_times(text, published)
    for time in times:
        assert text[time.start : time.end] == time.text
        assert time.first or time.last
        assert time.first is None or time.last is None or time.first <= time.last
    assert all(one.end <= other.start for one, other in pairwise(times))
    assert times == find_times(text, published)
