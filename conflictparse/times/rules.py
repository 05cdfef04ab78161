"""How Dutch says a time: three tables of rules, each with examples. In a table the more specific rule comes first.

``WHOLES`` are weeks, months, years and the like; ``PERIODS`` days, parts of a whole, what counts from the report or from the last date
told; ``FRAMES`` the words around a period that say that it is meant as such, or as a beginning or an end (*sinds*, *tot*, *tussen ... en*).

A pattern is a regular expression over the folded text (lower case, no accents, same length), in which ``<month>`` stands for the words
of that name in ``WORDS`` (``<month2>`` for a second time) or for a period that is in ``SELECTIONS``, ``<not de een>`` for "not after one
of these words", a space for any white space short of an empty line, and ``'`` for any apostrophe.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from conflictparse.times import dates
from conflictparse.times.dates import DAY, count
from conflictparse.times.model import Context, Found, Period, Reading, Rule
from conflictparse.times.words import SINCE_EVENT, UNTIL_EVENT, WEEKDAYS

# --- Periods ------------------------------------------------------------------------------------------------------------------
# fmt: off

WHOLES: tuple[Rule[Period], ...] = (
    Rule(id="named.year", pattern="(?:(?:de maand )?<month>|(?:de |het )?<season>) <ofyear>", read=dates.named, examples=(
        ("in september 2014", "2017-10-13", "2014-09-01", "2014-09-30"),
        ("in juli dit jaar", "2017-10-13", "2017-07-01", "2017-07-31"),
        ("in de zomer van 2015", "2017-10-13", "2015-06-01", "2015-08-31"))),
    Rule(id="named.near", pattern="(?:de )?<near> <month>|(?:de |het )?<near2> <season>", read=dates.named, examples=(
        ("afgelopen augustus", "2017-10-13", "2017-08-01", "2017-08-31"),
        ("komende maart", "2017-10-13", "2018-03-01", "2018-03-31"),
        ("dit voorjaar", "2017-10-13", "2017-03-01", "2017-05-31"),
        ("afgelopen winter", "2017-10-13", "2016-12-01", "2017-02-28"))),
    Rule(id="named", pattern="(?:de maand )?<month>|(?:de |het )<season>", alone="bare", read=dates.named, examples=(
        ("in september", "2017-10-13", "2017-09-01", "2017-09-30"),
        ("in november", "2017-10", "2016-11-01", "2016-11-30"),
        ("in het najaar", "2017-10-13", "2017-09-01", "2017-11-30"))),
    Rule(id="whole", pattern="<which> <one>", read=dates.which, examples=(
        ("vorige week", "2017-10-13", "2017-10-02", "2017-10-08"),
        ("dit jaar", "2017-10", "2017-01-01", "2017-12-31"))),
    Rule(id="whole.next_to_told", pattern="(?:het|de) <one> (?:<later>|<earlier>)", read=dates.next_to_told, examples=(
        ("in 1943 en in het jaar daarop", "2017-10-13", "1944-01-01", "1944-12-31"),)),
    Rule(id="whole.current", pattern="(?:het|de) <one>", alone="part", read=dates.which, examples=(
        ("begin van de maand", "2017-10-13", "2017-10-01", "2017-10-10"),)),
    Rule(id="years", pattern="<bareyear>(?: en | ?[-–] ?)<bareyear2>", alone="bare", read=dates.years, examples=(
        ("in 2014 en 2015", "2017-10-13", "2014-01-01", "2015-12-31"),)),
    Rule(id="year", pattern="(?:het jaar )?<bareyear>", alone="bare", read=dates.years, examples=(
        ("in 2014", "2017-10-13", "2014-01-01", "2014-12-31"),
        ("in '44", "2017-10-13", "1944-01-01", "1944-12-31"))),
    Rule(id="years.brackets", pattern=r"(?<=\()(?:<bareyear> ?[-–] ?)?<bareyear2>(?=\))", read=dates.years, examples=(
        ("de slag om Aleppo (2012-2016)", "2017-10-13", "2012-01-01", "2016-12-31"),)),
    Rule(id="decade", pattern="(?:de )?jaren <decade>(?: van de (?:vorige|twintigste|20e|20ste) eeuw)?", read=dates.decade, examples=(
        ("in de jaren tachtig", "2017-10-13", "1980-01-01", "1989-12-31"),)),
)

PERIODS: tuple[Rule[Period], ...] = (
    Rule(id="date.number", pattern="(?:<weekday>,? )?<day>[-/.]<monthnumber>[-/.]<year>", read=dates.day_and_month, examples=(
        ("op 10-11-2017", "2017-12-13", "2017-11-10", "2017-11-10"),)),
    Rule(id="date.iso", pattern="<year>-<monthnumber>-<day>", read=dates.day_and_month, examples=(
        ("op 2017-11-10", "2017-12-13", "2017-11-10", "2017-11-10"),)),
    Rule(id="date.days", pattern=
         r"(?:van |tussen |de nacht van )?(?:<weekday>,? )?<day>(?:e|de|ste)?(?:, \d\d?(?:e|de|ste)?){0,5}"
         r"(?: en | tot en met | t/m | tot | op | ?[-–/] ?)(?:<weekday2>,? )?<day2>(?:e|de|ste)? <anymonth>(?: <ofyear>)?",
         read=dates.day_and_month, examples=(
        ("3 en 4 oktober", "2017-10-13", "2017-10-03", "2017-10-04"),
        ("van 3 tot 5 mei", "2017-10-13", "2017-05-03", "2017-05-05"))),
    Rule(id="date", pattern="(?:<weekday>,? )?(?:de |den )?<day><nthday>? <anymonth>(?:,? <ofyear>)?", read=dates.day_and_month, examples=(
        ("op 23 mei van dit jaar", "2017-10-13", "2017-05-23", "2017-05-23"),
        ("14 november", "2017-10-13", "2016-11-14", "2016-11-14"))),
    Rule(id="date.day", pattern=r"(?:de|den) <day><nthday>(?: dezer)?(?! <notday>\b)", alone="bare", read=dates.day_of_month, examples=(
        ("op den 7den dezer", "1914-10-13", "1914-10-07", "1914-10-07"),
        ("op de 24ste", "2017-10-13", "2017-09-24", "2017-09-24"),
        ("in mei 2015, en op de 3e weer", "2017-10-13", "2015-05-03", "2015-05-03"))),
    Rule(id="date.holiday", pattern="(?:de )?<holiday>(?: <ofyear>)?", read=dates.holiday, examples=(
        ("sinds nieuwjaar", "1979-01-08", "1979-01-01", None),
        ("op kerstavond", "2014-02-20", "2013-12-24", "2013-12-24"),)),
    Rule(id="part", pattern="(?:<part>|(?:de )?<half> helft van) <whole>", read=dates.part, examples=(
        ("eind januari 1943", "2017-10-13", "1943-01-21", "1943-01-31"),
        ("in de laatste dagen van oktober 1914", "2016-02-21", "1914-10-21", "1914-10-31"),
        ("begin 2014", "2017-10-13", "2014-01-01", "2014-04-30"),
        ("in de tweede helft van 2014", "2017-10-13", "2014-07-01", "2014-12-31"))),
    Rule(id="part.week", pattern="de <nth> week van <whole>", read=dates.nth_week, examples=(
        ("in de eerste week van juli", "2017-10-13", "2017-07-01", "2017-07-07"),
        ("in de laatste week van juli", "2017-10-13", "2017-07-25", "2017-07-31"))),
    Rule(id="part.rest", pattern="(?:eerder|later) <whole>", read=dates.rest, examples=(
        ("eerder dit jaar", "2017-10-13", "2017-01-01", "2017-10-13"),)),
    Rule(id="weekend", pattern="(?:het |de )?<near> week(?:end|einde)", read=dates.weekend, examples=(
        ("afgelopen weekend", "2017-10-13", "2017-10-07", "2017-10-08"),
        ("dit weekend", "2017-10-13", "2017-10-14", "2017-10-15"))),
    Rule(id="weekend.bare", pattern="het week(?:end|einde)(?! van)", alone="bare", read=dates.weekend, examples=(
        ("in het weekend", "2017-10-13", "2017-10-07", "2017-10-08"),)),
    Rule(id="weekday.after_week", pattern="<which> week <weekday><daypart>?", read=dates.weekday, examples=(
        ("vorige week dinsdag", "2017-10-13", "2017-10-03", "2017-10-03"),)),
    Rule(id="weekday.before_week", pattern="<weekday><daypart>? (?:van |in )?<which> week", read=dates.weekday, examples=(
        ("dinsdagavond van deze week", "2017-10-13", "2017-10-10", "2017-10-10"),)),
    Rule(id="weekday.two", pattern="<not elke iedere>(?:<near> )?<weekday><daypart>? en <weekday2>(?:<daypart2>)?",
         read=dates.weekday, examples=(
        ("maandag en dinsdag", "2017-10-13", "2017-10-09", "2017-10-10"),)),
    Rule(id="weekday", pattern="<not elke iedere ieder een die goede witte zwarte bloedige per dezelfde>"
         "(?:(?:de )?<near> )?<weekday><daypart>?(?: <near2>)?", read=dates.weekday, examples=(
        ("vrijdagavond", "2017-10-14", "2017-10-13", "2017-10-13"),
        ("komende vrijdag", "2017-10-14", "2017-10-20", "2017-10-20"))),
    Rule(id="day", pattern=r"(?<!dag\svan\s)<today>(?! de dag)|<not tot op>heden(?! ten dage)|<yesterday>"
         "|<not de die een elke iedere deze goede vroege volgende zelfde dezelfde hele><tomorrow>", read=dates.near_day, examples=(
        ("vannacht", "2017-10-13", "2017-10-13", "2017-10-13"),
        ("gisteravond", "2017-10-13", "2017-10-12", "2017-10-12"),
        ("eergisteren", "2017-10-13", "2017-10-11", "2017-10-11"),
        ("morgenochtend", "2017-10-13", "2017-10-14", "2017-10-14"))),
    Rule(id="count.ago", pattern="(?:al |vandaag |het is )?<about><number> <unit> (?:geleden|terug)", read=dates.counted(-1, -1), examples=(
        ("vandaag precies een eeuw geleden", "2016-02-21", "1916-02-21", "1916-02-21"),
        ("twee weken geleden", "2017-10-13", "2017-09-29", "2017-09-29"),
        ("anderhalve maand geleden", "2017-10-13", "2017-08-29", "2017-08-29"))),
    Rule(id="count.from_now", pattern="<not bericht akkoord praten spreken onderhandelen overleg verdeeld verspreid>"
         "over <about><number> <unit>", read=dates.counted(1, 1), examples=(
        ("over een week", "2017-10-13", "2017-10-20", "2017-10-20"),)),
    Rule(id="count.lasts", pattern="nog <about><number> <unit>", read=dates.lasts, examples=(
        ("Het duurt nog een week", "2017-10-13", "2017-10-20", "2017-10-20"),)),
    Rule(id="count.past", pattern="(?:de |het )?(?:(?:afgelopen|laatste|voorbije) <about><number> <unit>|(?:afgelopen|voorbije) <one>)"
         "(?! van)", read=dates.counted(-1, 0), examples=(
        ("de afgelopen drie dagen", "2017-10-13", "2017-10-10", "2017-10-13"),)),
    Rule(id="count.coming", pattern="(?:de )?(?:komende|eerstkomende|volgende) <about><number> <unit>", read=dates.counted(0, 1), examples=(
        ("de komende twee weken", "2017-10-13", "2017-10-13", "2017-10-27"),)),
    Rule(id="told.count", pattern="(?:al )?<about><number> <unit> (?:<later>|<earlier>)", read=dates.count_from_told, examples=(
        ("Op 3 mei viel de stad, een week later het dorp", "2017-10-13", "2017-05-10", "2017-05-10"),)),
    Rule(id="told.after", pattern="na <about><number> <shortunit>(?! (?:<later>|<earlier>))", read=dates.after_count, examples=(
        ("Op 3 mei werd de stad aangevallen. Ze viel na drie dagen", "2017-10-13", "2017-05-06", "2017-05-06"),)),
    Rule(id="told.hours", pattern=
         "<hours>(?! (?:van|op|naar)\\b)|(?:enkele|een paar|<about><number>) (?:uur|uren) (?:<later>|<earlier>|voordat|voor|nadat|na)",
         read=dates.hours, examples=(
        ("Zondag viel de brug. 's Avonds viel het dorp", "2017-10-13", "2017-10-08", "2017-10-08"),
        ("Zondag viel de brug, enkele uren later het dorp", "2017-10-13", "2017-10-08", "2017-10-08"))),
    Rule(id="told.before_event", pattern="<about><number> <unit> na(?:dat|(?= (?:de|het|zijn|hun|haar)\\b))", read=dates.before_event,
         examples=(
        ("Een week nadat Mosul was gevallen, is het stil", "2017-10-13", "2017-10-06", "2017-10-06"),
        ("Zondag viel Palmyra, negen maanden nadat het was heroverd", "2017-10-13", "2017-01-01", "2017-01-31"))),
    Rule(id="told.day", pattern="(?:die|diezelfde|dezelfde) (?:dag|nacht|ochtend|morgen|middag|avond)", read=dates.day_told, examples=(
        ("Op 3 mei viel de stad, dezelfde dag het dorp", "2017-10-13", "2017-05-03", "2017-05-03"),)),
    Rule(id="told.next", pattern="de volgende (?:dag|ochtend|morgen|middag|avond)"
         "|(?:de (?:dag|nacht|ochtend|middag|avond)|daags) (?:<later>|<earlier>)", read=dates.next_day_told, examples=(
        ("Op 3 mei viel de stad, de volgende dag het dorp", "2017-10-13", "2017-05-04", "2017-05-04"),)),
)
# fmt: on


# --- What is around a period --------------------------------------------------------------------------------------------------


def _during(period: Period | None) -> Reading | None:
    return Reading(first=period.first, last=period.last, told=period) if period else None


def _as_it_is(found: Found, context: Context) -> Reading | None:
    """ "op 3 mei"; "sinds de val van de stad op 3 mei", "tot de wapenstilstand van 3 mei"."""
    if (period := found.period(context)) is None:
        return None
    if SINCE_EVENT.search(context.before):
        return Reading(first=period.first, open=True, told=period)
    return Reading(last=period.last, told=period) if UNTIL_EVENT.search(context.before) else _during(period)


def _planned(found: Found, context: Context) -> Reading | None:
    """ "gepland voor vrijdag"."""
    return _during(found.period(evolve(context, ahead=True)))


def _from_to(found: Found, context: Context) -> Reading | None:
    """ "van mei tot juli": the last May before that July."""
    last = found.period(context, 1)
    first = last and found.period(evolve(context, until=last.last))
    return _during(Period(first.first, last.last)) if first and last else None


def _night_to(found: Found, context: Context) -> Reading | None:
    """ "in de nacht naar zondag" begins on Saturday."""
    period = found.period(context)
    return _during(Period(period.last - DAY, period.last)) if period else None


def _since(found: Found, context: Context) -> Reading | None:
    """ "sinds vrijdag" lies behind, whatever else the sentence says; "vanaf vrijdag" may, "per vrijdag" does lie ahead."""
    ahead = not context.back if found.phrase.startswith(("met", "per")) else context.ahead and "vanaf" in found.phrase
    period = found.period(evolve(context, ahead=ahead))
    return Reading(first=period.first, open=True, told=period) if period else None


def _since_count(found: Found, context: Context) -> Reading | None:
    """ "al drie jaar"."""
    return Reading(first=context.today - count(found), open=True) if context.today else None


def _since_told(_: Found, context: Context) -> Reading | None:
    """ "sindsdien"."""
    return Reading(first=context.told.first, open=True) if context.told else None


def _until_told(_: Found, context: Context) -> Reading | None:
    """ "tot dan"."""
    return Reading(last=context.told.last) if context.told else None


def _until(found: Found, context: Context) -> Reading | None:
    """ "tot vrijdag" lies ahead unless the sentence tells what happened ("tot vrijdag nog"); "tot mei" needs a word that looks ahead."""
    on_weekday = any(day in found.phrase for day in WEEKDAYS)
    told_back = context.back or context.after.startswith(" nog ")
    period = found.period(evolve(context, ahead=not told_back if on_weekday else context.ahead))
    return Reading(last=period.last, told=period) if period else None


def _not_after(found: Found, context: Context) -> Reading | None:
    """ "uiterlijk vrijdag", "voor het einde van het jaar", "nog dit jaar"."""
    if (period := found.period(evolve(context, ahead=not context.back))) is None:
        return None
    return Reading(first=period.first if found.phrase.startswith("nog") and context.back else None, last=period.last, told=period)


def _before(found: Found, context: Context) -> Reading | None:
    """ "voor vrijdag"."""
    period = found.period(evolve(context, ahead=not context.back))
    return Reading(last=period.first - DAY, told=period) if period else None


def _within(found: Found, context: Context) -> Reading | None:
    """ "binnen een week"; not "veroverde binnen een week drie steden"."""
    return Reading(last=context.today + count(found)) if context.today and not context.back else None


def _after(found: Found, context: Context) -> Reading | None:
    """ "na mei 2015"."""
    period = found.period(context)
    return Reading(first=period.last + DAY, open=True, told=period) if period else None


# fmt: off
FRAMES: tuple[Rule[Reading], ...] = (
    Rule(id="range.night", pattern="(?:in )?(?:de )?nacht(?: van)? <period> op <period>", read=_from_to, examples=(
        ("in de nacht van zaterdag op zondag", "2017-10-13", "2017-10-07", "2017-10-08"),)),
    Rule(id="range.night_to", pattern="(?:in )?de nacht (?:op|naar) <period>", read=_night_to, examples=(
        ("in de nacht op zondag", "2017-10-13", "2017-10-07", "2017-10-08"),)),
    Rule(id="range.between", pattern="tussen <period> en <period>", read=_from_to, examples=(
        ("tussen maandag en donderdag", "2017-10-13", "2017-10-09", "2017-10-12"),)),
    Rule(id="range", pattern="(?:van |vanaf )?<period> (?:tot(?: en met| aan)?|t/m) (?:in )?<period>", read=_from_to, examples=(
        ("van mei 2014 tot juli 2017", "2017-10-13", "2014-05-01", "2017-07-31"),)),
    Rule(id="since", pattern="(?:nu )?(?:al |pas )?(?:sinds|sedert|vanaf|met ingang van|per) (?:in )?<period>", read=_since, examples=(
        ("sinds maart", "2017-10-13", "2017-03-01", None),
        ("al sinds 2012", "2017-10-13", "2012-01-01", None),
        ("met ingang van 1 november", "2017-10-13", "2017-11-01", None))),
    Rule(id="since.count", pattern="(?:nu )?(?:al|reeds|inmiddels|sinds) <about><number> <unit>(?: lang)?(?! <notsince>\\b)",
         read=_since_count, examples=(
        ("al drie jaar", "2017-10-13", "2014-10-13", None),)),
    Rule(id="since.told", pattern="sindsdien|(?:sinds|vanaf) (?:toen|die (?:dag|nacht|tijd)|dat moment)", read=_since_told, examples=(
        ("Mosul viel in juni 2014 en is sindsdien bezet", "2017-10-13", "2014-06-01", None),)),
    Rule(id="until.told", pattern="tot (?:dan|toen)(?: toe)?", read=_until_told, examples=(
        ("Gisteren viel Goma, tot dan een bolwerk van het leger", "2017-10-13", None, "2017-10-12"),)),
    Rule(id="until", pattern="tot (?:en met |aan )?(?:in |op )?<period>", read=_until, examples=(
        ("tot 2010", "2017-10-13", None, "2010-12-31"),
        ("tot vorig jaar", "2017-10-13", None, "2016-12-31"))),
    Rule(id="until.end", pattern="(?:nog |uiterlijk )?voor (?:het )?einde? (?:van )?<whole>", read=_not_after, examples=(
        ("voor het einde van het jaar", "2017-10-13", None, "2017-12-31"),)),
    Rule(id="until.planned", pattern=r"(?:(?<=gepland\s)|(?<=voorzien\s)|(?<=verwacht\s)|(?<=aangekondigd\s))voor <clear>",
         read=_planned, examples=(
        ("De aanval staat gepland voor vrijdag", "2017-10-11", "2017-10-13", "2017-10-13"),)),
    Rule(id="until.before", pattern="(?:nog |uiterlijk )?voor <period>", read=_before, examples=(
        ("nog voor juni", "2017-03-13", None, "2017-05-31"),
        ("voor vrijdag", "2017-10-11", None, "2017-10-12"))),
    Rule(id="until.at_last", pattern="(?:uiterlijk (?:in |op )?|nog (?=deze |dit |vandaag))<period>", read=_not_after, examples=(
        ("uiterlijk vrijdag", "2017-10-11", None, "2017-10-13"),
        ("nog dit jaar", "2017-10-13", None, "2017-12-31"))),
    Rule(id="until.count", pattern="binnen <about><number> <unit>", read=_within, examples=(
        ("binnen een week", "2017-10-13", None, "2017-10-20"),)),
    Rule(id="after", pattern="(?:pas |kort )?na <calendar>", read=_after, examples=(
        ("na mei 2015", "2017-10-13", "2015-06-01", None),)),
    Rule(id="plain", pattern="(?:<prep> )?<clear>", read=_as_it_is, examples=(
        ("de aanval van gisteren", "2017-10-13", "2017-10-12", "2017-10-12"),
        ("tijdens de zomer van 2015", "2017-10-13", "2015-06-01", "2015-08-31"))),
    Rule(id="plain.bare", pattern="<bareprep> <bare>", read=_as_it_is, examples=(
        ("in de loop van 2015", "2017-10-13", "2015-01-01", "2015-12-31"),)),
)
# fmt: on

# Which rules a <name> in a pattern takes its period from; the tables are searched in this order, each with those before it.
SELECTIONS: dict[str, Callable[[Rule[Period]], bool]] = {
    "whole": lambda rule: rule in WHOLES,
    "period": lambda rule: rule.alone != "part",
    "clear": lambda rule: rule.alone == "clear",
    "bare": lambda rule: rule.alone == "bare",
    "calendar": lambda rule: rule.alone != "part" and (rule in WHOLES or rule.id.startswith(("date", "part"))),
}
