"""The Dutch words of time: numbers, names, the parts that the patterns of ``rules`` are made of, and what tells past from future."""

from __future__ import annotations

import re

# fmt: off
ONES = (
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
    "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)
# fmt: on
TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")
SHORT_MONTHS = {"jan": 1, "feb": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dec": 12}
OLD_MONTHS = {"january": 1, "february": 2, "maert": 3, "mey": 5, "juny": 6, "july": 7, "october": 10}  # before the spelling of 1947
MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)} | SHORT_MONTHS | OLD_MONTHS
# The first and the last day of a feast, as (month, day)
HOLIDAYS = {
    "kerstavond": ((12, 24), (12, 24)), "kerstnacht": ((12, 24), (12, 25)), "eerste kerstdag": ((12, 25), (12, 25)),
    "tweede kerstdag": ((12, 26), (12, 26)), "kerstmis": ((12, 25), (12, 26)), "kerst": ((12, 25), (12, 26)),
    "nieuwjaarsdag": ((1, 1), (1, 1)), "nieuwjaarsnacht": ((1, 1), (1, 1)), "nieuwjaar": ((1, 1), (1, 1)),
    "oudejaarsavond": ((12, 31), (12, 31)), "oudejaarsdag": ((12, 31), (12, 31)), "oudjaar": ((12, 31), (12, 31)),
}  # fmt: skip
NUMBERS = (
    {one: number for number, one in enumerate(ONES, 1)}
    | {ten: 10 * tens for tens, ten in enumerate(TENS, 2)}
    | {f"{one}en{ten}": 10 * tens + ones for tens, ten in enumerate(TENS, 2) for ones, one in enumerate(ONES[:9], 1)}
    | {"honderd": 100}
)
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
SEASONS = {"voorjaar": 3, "lente": 3, "zomer": 6, "najaar": 9, "herfst": 9, "winter": 12}  # the month in which it begins

_NOT_COUNTED = (  # "in 2014 huizen", "tot 2000 strijders", but "in 2014 wisten de rebellen"
    r"(?!\d| (?:man|mannen|vrouwen|mensen|kinderen|doden|gewonden|slachtoffers|gevangenen|gezinnen|families|huizen|woningen|gebouwen"
    r"|dorpen|steden|plaatsen|gevallen|landen|troepen|soldaten|militanten|rebellen|tanks|raketten|voertuigen|aanvallen|vluchtelingen"
    r"|leden|gebieden|scholen|kampen|bommen|wapens|dagen|weken|uur|meter|km|kilometer|vierkante|euro|dollar|ton|procent"
    r"|\w{3,}(?:ers|isten|airen))\b)"
)
_ANY_YEAR = rf"(?:1\d{{3}}|20\d\d|2100){_NOT_COUNTED}"
_ONE = "|".join(reversed(ONES))  # the longest first: zeventien before zeven
_TEN = rf"(?:(?:{'|'.join(ONES[:9])})en)?(?:{'|'.join(TENS)})"

WORDS = {
    "year": _ANY_YEAR,
    "bareyear": rf"(?:(?:1[0-8](?:0[1-9]|[1-9]\d)|19\d\d|20\d\d|2100|'\d\d){_NOT_COUNTED})",  # 1500 alone is a number, not a year
    "ofyear": r"(?:(?:van |in )?(?:(?:dit|vorig|verleden|afgelopen|volgend|komend|dat|datzelfde|hetzelfde) jaar|"
    rf"{_ANY_YEAR}|'\d\d{_NOT_COUNTED}))",
    "month": "|".join((*MONTHS, *OLD_MONTHS)),
    "anymonth": rf"{'|'.join((*MONTHS, *OLD_MONTHS))}|(?:{'|'.join(reversed(SHORT_MONTHS))})\b\.?",
    "holiday": "|".join(HOLIDAYS),
    "nthday": "(?:e|de|ste|den|sten)",
    "monthnumber": r"[01]?\d",
    "day": r"[0-3]?\d",
    "number": rf"anderhal(?:f|ve)|(?:een )?hal(?:f|ve)|(?:{_TEN}|{_ONE}|honderd|\d{{1,3}})(?: ?en ?(?:een ?)?hal(?:f|ve))?",
    "unit": r"dagen|dag|etmaal|weken|week|maanden|maand|jaren|jaar|decennia|decennium|eeuwen|eeuw|uur",
    "shortunit": r"dagen|dag|etmaal|weken|week",
    "one": r"week|maand|jaar",
    "about": r"(?:(?:ruim|bijna|ongeveer|zo'n|circa|krap|meer dan|minder dan|net|precies|exact|een kleine) ){0,2}",
    "weekday": "|".join(WEEKDAYS),
    "daypart": r"(?:-| 's )?(?:nacht|ochtend|morgen|middag|namiddag|voormiddag|avond)s?",
    "near": r"afgelopen|vorige?|verleden|voorbije?|deze|dit|volgende?|(?:eerst)?komende?|aanstaande|jongstleden|laatstleden|jl\.|[jl]\.l\.",
    "which": r"vorige?|verleden|deze|dit|volgende?|komende?|aanstaande|dat|die|datzelfde|diezelfde|hetzelfde|dezelfde",
    "season": "|".join(SEASONS),
    "decade": rf"{'|'.join(TENS)}|'?[2-9]0",
    "part": r"(?:aan )?(?:het )?(?:begin|half|halverwege|medio|midden|einde?)(?: van)?|de (?:eerste|laatste) dagen van",
    "today": r"vandaag|van(?:nacht|ochtend|morgen|middag|namiddag|voormiddag|avond)|heden(?:nacht|ochtend|morgen|middag|namiddag|avond)"
    r"|deze (?:nacht|ochtend|morgen|middag|namiddag|voormiddag|avond)|(?:de )?(?:afgelopen|voorbije) nacht",
    "yesterday": r"(?:eer)?gister(?:en)?(?:nacht|ochtend|morgen|middag|namiddag|voormiddag|avond)?",
    "tomorrow": r"(?:over)?morgen(?:nacht|ochtend|middag|namiddag|avond)?",
    "hours": r"'s (?:ochtends|morgens|middags|namiddags|avonds|nachts)|in de (?:loop van de )?(?:vroege |late )?(?:ochtend|middag|namiddag"
    r"|avond|nacht)|tegen (?:de )?(?:middag|avond|middernacht|zonsondergang)|(?:rond|om|omstreeks|tot) (?:het middaguur|middernacht)"
    r"|bij (?:zonsopgang|dageraad|het (?:krieken van de dag|ochtendgloren))|in alle vroegte"
    r"|(?:nog )?voor (?:de (?:middag|avond)|het (?:donker|middaguur)|zonsondergang|zonsopgang|middernacht|het donker (?:was|werd))"
    r"|(?:kort|even|vlak) (?:te)?voren|later (?:op de|die) dag",
    "half": r"eerste|tweede",
    "nth": r"eerste|tweede|derde|vierde|laatste",
    "notday": r"dag|verjaardag|verdieping|etage|plaats|plek|breedtegraad|parallel|rang|brigade|divisie",
    "notsince": r"later|geleden|terug|eerder|oud|oude|na|voor|nadien|daarna|erna|daarop|daarvoor|ervoor",
    "later": r"later|nadien|daarna|erna|daarop",
    "earlier": r"eerder|daarvoor|ervoor|voordien|tevoren|te voren",
    "prep": r"in de loop van|in|op|tijdens|gedurende|rond|omstreeks|tegen",
    "bareprep": r"in de loop van|in|tijdens|gedurende|rond|omstreeks|tegen|anno|uit|van(?! 2000)|op(?= den? \d)",
}

# "zal vrijdag aanvallen", not "het gaat om"
AHEAD = re.compile(
    r"\b(?:(?:zal|zullen|ga|gaat|gaan|wil|willen|moet|moeten|straks|naar verwachting|van plan)\b(?! (?:het )?(?:om|over)\b)"
    r"|zou(?:den)?\b(?!.*\b(?:zijn|hebben|is)\b))",  # "zouden vrijdag vertrekken", not "zouden vrijdag zijn vertrokken"
    re.DOTALL,
)
# "heeft vrijdag ingenomen", not "heeft gezegd dat"
BACK = re.compile(
    r"\b(?:was|waren|werd|werden|kwam|kwamen|viel|vielen|nam|namen|begon|begonnen|hield|hielden|bleef|bleven|ging|gingen|stond|stonden"
    r"|trok|trokken|verloor|verloren(?! (?:te )?gaan?t?\b)|kreeg|kregen|sloeg|sloegen|duurden?"
    r"|(?:ver|her)overden?|bezetten?|controleerden?|woedden?|vluchtten?"
    r"|rukten?|verdreef|verdreven|omsingelden?|bombardeerden?|joeg|joegen|drong|drongen|gaf|gaven|liep|liepen"
    r"|(?:heeft|had|hadden)\b(?!.*\b(?:gezegd|aangekondigd|beloofd|gedreigd|weten|verklaard|gemeld|gezworen|gepland)\b)"
    r"|(?:is|(?<!zal )(?<!zullen )zijn)\b"
    r"(?=.*\b(?:(?:binnen|in|aan|uit|op|af|om|terug|door)?ge(?!pland)\w{3,}(?:d|t|en)|bevrijd|bezet|belegerd|begonnen"
    r"|veroverd|heroverd|verdreven|vertrokken|omsingeld|ontzet)\b)(?!.*\bvan plan))\b",
    re.DOTALL,
)
# "sinds de val van Baghuz, in maart", "sinds het leger op 27 september de aanval inzette": the words right before the time
SINCE_EVENT = re.compile(
    r"\b(?:sinds|sedert) (?:(?!\b(?:is|zijn|was|waren|heeft|hebben|had|hadden|wordt|worden|werd|werden)\b)[^.,;:!?()]){1,60}(?:, )?$"
)
_EVENT = (
    "(?:inname|val|verovering|herovering|bevrijding|aanval|inval|invasie|staatsgreep|coup|oorlog|bestand|wapenstilstand|terugtrekking"
    "|aftocht|nederlaag|overgave|capitulatie|revolutie|verkiezingen|referendum|opstand|slag|belegering|beleg|vrede)"
)
UNTIL_EVENT = re.compile(rf"\b(?:tot|tegen|voor) (?:aan )?(?:de|het|zijn|hun|haar) (?:\w+ )?{_EVENT}\b[^.,;:!?()]{{0,50}}(?:, )?$")
# "ROTTERDAM, 25 NOV. Bosnisch-Servische troepen zijn gistermiddag": what stands before the day of writing, and after it
DATELINE = re.compile(r"(?m)^[^\S\n]*[\"'“‘]?[A-ZÀ-Þ][\w'’/ .-]{1,40}(?:, [A-ZÀ-Þ][\w'’/ .-]{1,30})?, ")
AFTER_DATELINE = re.compile(r"(?<=\.)\s|\.?\s*[-–—:(]|\.")
# Verbs whose time is that of telling, not of what is told: "meldde gisteren dat ..."
SAYING = frozenset(
    "zeggen melden meedelen mededelen verklaren bekendmaken aankondigen berichten bevestigen beweren claimen schrijven vertellen stellen "
    "waarschuwen ontkennen toegeven erkennen verzekeren bezweren verkondigen eisen beloven onthullen seinen uitroepen".split()
)
ORDERING = frozenset("bevelen gelasten sommeren opdragen opdracht bevel oproepen dreigen".split())
BEGINNING = frozenset({"beginnen", "aanvangen"})
# "..., waarmee het regime de grens kwijt is", "toen zij de brug probeerden in te nemen": these have the time of what they follow
COVERED = frozenset("waarmee waarna waarop waarbij waardoor toen waarvoor om door".split())
# "Toen Boko Haram in september Bama innam, vluchtte hij": these give it
COVERING = frozenset({"toen", "sinds", "sedert"})
# "Het duurt nog een week voordat Raqqa valt"
DELAYED = frozenset("voordat eer voor totdat tot".split())
# "hield de stad ingesloten, totdat een colonne eind februari doorbrak"
UNTIL = frozenset({"totdat", "tot"})
# "Een week geleden was Zaranj de eerste hoofdstad die de regering prijsgaf", "Daar was het de MNDAA die het dorp veroverde"
CLEFT = frozenset({"eerste", "tweede", "enige", "laatste", "volgende", "het"})
# "Zaterdag trokken de rebellen op. Ze namen Goma in."
CARRIES_ON = frozenset({"ze", "zij", "daarmee", "daarbij"})
# The words of news; not "vandaag" and "morgen", which an anniversary has too
RECENT = re.compile(rf"gister|vannacht|afgelopen (?:nacht|week)|vorige week|{'|'.join(WEEKDAYS)}", re.IGNORECASE)
# the end of a sentence, or of what is said around it: "zei donderdag dat het leger zal aanvallen"
CLAUSE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]*[A-ZÀ-Þ])|\n\s*\n|\b(?=dat\s)(?!dat\s+(?:jaar|week))")


def halves(words: str) -> int:
    """Twice the number: "eenentwintig" is 42, "anderhalf" 3, "tweeeneenhalf" 5, "een half" 1."""
    words = re.sub(r"\s", "", words)
    if words.startswith("anderhal"):
        return 3
    whole = re.sub(r"(?:^|en)(?:een)?hal(?:f|ve)$", "", words)
    return 2 * (int(whole) if whole.isdigit() else NUMBERS[whole] if whole else 0) + (whole != words)


def direction(words: str) -> int | None:
    """-1 for "vorige", 0 for "deze", 1 for "volgende", ``None`` for other words."""
    for near, starts in {-1: ("afg", "vor", "ver", "voo", "jon", "jl"), 0: ("dez", "dit"), 1: ("vol", "kom", "eer", "aan")}.items():
        if words.startswith(starts):
            return near
    return None
