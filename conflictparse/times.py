"""Which dates the time phrases of a Dutch text stand for.

The reading is three tables of rules, each rule with examples: ``WHOLES`` (weeks, months, years and the like), ``PERIODS`` (days, parts
of a whole, what counts from the report or from the last date told) and ``FRAMES`` (the words around a period that say that it is meant
as such, or as a beginning or an end: *sinds*, *tot*, *tussen ... en ...*). In a table the more specific rule comes first. The arithmetic
on the calendar is that of ``dateutil.relativedelta``. Rule 19 of the annotation guide says what a phrase means; "today" is ``published``.

A pattern is a regular expression over the folded text (lower case, no accents, same length), in which ``<month>`` stands for the words
of that name in ``WORDS`` (``<month2>`` for a second time), ``<not de een>`` for "not after one of these words", a space for any white
space short of an empty line, and ``'`` for any apostrophe.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from typing import Generic, Literal, TypeVar

from attrs import evolve, field, frozen
from dateutil.relativedelta import relativedelta
from dateutil.relativedelta import weekday as day_of_week

from conflictparse.model import Published, TimeSpan

# --- What is given back, and what the rules give and may look at --------------------------------------------------------------


@frozen(kw_only=True)
class TimeExpression:
    """A time phrase of the text: ``text[start:end]``, and the dates that it stands for.

    Attributes:
        start: Offset in the text given, in code points.
        end: Offset after the last character.
        text: The words of the phrase.
        first: The first day; ``None`` where the phrase says only until when.
        last: The last day; ``None`` where the phrase says only since when.
        open: It goes on from ``first``: "sinds maart", "al drie jaar".
    """

    start: int
    end: int
    text: str
    first: date | None
    last: date | None
    open: bool

    def span(self) -> TimeSpan:
        """The phrase as the time of a claim."""
        return TimeSpan(start=self.first, end=self.last, text=self.text)


@frozen
class Period:
    """A stretch of the calendar, both days included."""

    first: date
    last: date = field()

    @last.validator
    def _not_before_first(self, _: object, last: date) -> None:
        if last < self.first:
            raise ValueError(f"a period cannot end ({last}) before it starts ({self.first})")

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


@frozen(kw_only=True)
class Reading:
    """What a phrase says about its claim; ``told`` is the period from which a later "een week later" counts."""

    first: date | None = None
    last: date | None = None
    open: bool = False
    told: Period | None = None


@frozen(kw_only=True)
class Context:
    """What the reading of a phrase may look at besides its own words.

    Attributes:
        text: The whole text, unfolded.
        clause: The sentence around the phrase, up to or from "dat", folded.
        published: The publication date.
        told: The last period told before the phrase.
        until: Of "tussen X en Y" the end of Y: X is the last such day or month before it.
        ahead: The clause, or the words of the phrase, look ahead.
        back: The clause tells what happened.
    """

    text: str
    clause: str
    published: Published | None
    told: Period | None
    until: date | None = None
    ahead: bool
    back: bool

    @property
    def today(self) -> date | None:
        """The day of the report."""
        return self.published.date if self.published else None

    @property
    def month(self) -> date | None:
        """The first of the month of the report."""
        return date(self.published.year, self.published.month, 1) if self.published else None


T = TypeVar("T")


@frozen(kw_only=True)
class Rule(Generic[T]):
    """A way to say a time.

    Attributes:
        id: Its name.
        pattern: The words; see the text of this module.
        read: The dates that they stand for, or ``None`` if they cannot be known.
        alone: Where the words may stand: "clear" anywhere; "bare" ("mei", "2014") after a preposition; "part" ("het jaar") after
            "het einde van" and the like.
        examples: ``(text, published, first, last)``, dates in ISO form, of the last phrase of the text.
    """

    id: str
    pattern: str
    read: Callable[[Found, Context], T | None]
    alone: Literal["clear", "bare", "part"] = "clear"
    examples: tuple[tuple[str, str, str | None, str | None], ...]


@frozen(kw_only=True)
class Found:
    """The words that fit a rule's pattern: those up to its first period, and the periods in it."""

    match: re.Match[str]
    end: int
    inner: tuple[tuple[Rule[Period], Found], ...] = ()

    @property
    def phrase(self) -> str:
        """All the words, folded."""
        return self.match.string[self.match.start() : self.end]

    def words(self, name: str) -> str:
        """The words of a group; empty if the pattern has no such group or it was left out."""
        return self.match.groupdict().get(name) or ""

    def period(self, context: Context, nth: int = 0) -> Period | None:
        """What the first (or second) period in the pattern stands for."""
        rule, found = self.inner[nth]
        return rule.read(found, context)


# --- Words --------------------------------------------------------------------------------------------------------------------

# fmt: off
ONES = (
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
    "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)
# fmt: on
TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")
SHORT_MONTHS = {"jan": 1, "feb": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dec": 12}
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
    "month": "|".join(MONTHS),
    "anymonth": rf"{'|'.join(MONTHS)}|(?:{'|'.join(reversed(SHORT_MONTHS))})\b\.?",
    "monthnumber": r"[01]?\d",
    "day": r"[0-3]?\d",
    "number": rf"anderhal(?:f|ve)|(?:een )?hal(?:f|ve)|(?:{_TEN}|{_ONE}|honderd|\d{{1,3}})(?: ?en ?(?:een ?)?hal(?:f|ve))?",
    "unit": r"dagen|dag|etmaal|weken|week|maanden|maand|jaren|jaar|uur",
    "one": r"week|maand|jaar",
    "about": r"(?:(?:ruim|bijna|ongeveer|zo'n|circa|krap|meer dan|minder dan|net|precies|exact|een kleine) ){0,2}",
    "weekday": "|".join(WEEKDAYS),
    "daypart": r"(?: 's )?(?:nacht|ochtend|morgen|middag|namiddag|voormiddag|avond)s?",
    "near": r"afgelopen|vorige?|verleden|voorbije?|deze|dit|volgende?|(?:eerst)?komende?|aanstaande|jongstleden|jl\.",
    "which": r"vorige?|verleden|deze|dit|volgende?|komende?|aanstaande|dat|die|datzelfde|diezelfde|hetzelfde|dezelfde",
    "season": "|".join(SEASONS),
    "decade": rf"{'|'.join(TENS)}|'?[2-9]0",
    "part": r"(?:aan )?(?:het )?(?:begin|half|halverwege|medio|midden|einde?)(?: van)?",
    "today": r"vandaag|van(?:nacht|ochtend|morgen|middag|avond)|(?:de )?afgelopen nacht",
    "yesterday": r"(?:eer)?gister(?:en)?(?:nacht|ochtend|morgen|middag|avond)?",
    "tomorrow": r"(?:over)?morgen(?:nacht|ochtend|middag|avond)?",
    "half": r"eerste|tweede",
    "nth": r"eerste|tweede|derde|vierde|laatste",
    "notday": r"dag|verjaardag|verdieping|etage|plaats|plek|breedtegraad|parallel|rang|brigade|divisie",
    "notsince": r"later|geleden|terug|eerder|oud|oude|na|voor|nadien|daarna|erna|daarop|daarvoor|ervoor",
    "later": r"later|nadien|daarna|erna|daarop",
    "earlier": r"eerder|daarvoor|ervoor|voordien",
    "prep": r"in de loop van|in|op|tijdens|gedurende|rond|omstreeks|tegen",
    "bareprep": r"in de loop van|in|tijdens|gedurende|rond|omstreeks|tegen|anno|uit|van(?! 2000)|op(?= de \d)",
}

# "zal vrijdag aanvallen", not "het gaat om"
_AHEAD = re.compile(r"\b(?:zal|zullen|ga|gaat|gaan|wil|willen|moet|moeten|straks|naar verwachting|van plan)\b(?! (?:het )?(?:om|over)\b)")
# "heeft vrijdag ingenomen", not "heeft gezegd dat"
_BACK = re.compile(
    r"\b(?:was|waren|werd|werden|kwam|kwamen|viel|vielen|nam|namen|begon|begonnen|hield|hielden|bleef|bleven|ging|gingen|stond|stonden"
    r"|trok|trokken|verloor|verloren|kreeg|kregen|sloeg|sloegen|duurden?|(?:ver|her)overden?|bezetten?|controleerden?|woedden?|vluchtten?"
    r"|rukten?|verdreef|verdreven|omsingelden?|bombardeerden?"
    r"|(?:heeft|had|hadden)\b(?!.*\b(?:gezegd|aangekondigd|beloofd|gedreigd|weten|verklaard|gemeld|gezworen|gepland)\b)"
    r"|(?:is|zijn)\b(?=.*\b(?:(?:binnen|in|aan|uit|op|af|om|terug|door)?ge(?!pland)\w{3,}(?:d|t|en)|bevrijd|bezet|belegerd|begonnen"
    r"|veroverd|heroverd|verdreven|vertrokken|omsingeld|ontzet)\b)(?!.*\bvan plan))\b",
    re.DOTALL,
)
# the end of a sentence, or of what is said around it: "zei donderdag dat het leger zal aanvallen"
_CLAUSE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]*[A-ZÀ-Þ])|\n\s*\n|\b(?=dat\s)(?!dat\s+(?:jaar|week))")


# --- Arithmetic on the calendar -----------------------------------------------------------------------------------------------


def _whole(day: date, unit: str) -> Period:
    """The week (from Monday), month or year in which a day falls."""
    first = {"week": day - timedelta(days=day.weekday()), "maand": day.replace(day=1), "jaar": day.replace(month=1, day=1)}[unit]
    return Period(first, first + _step(2, unit) - timedelta(days=1))


def _step(halves: int, unit: str) -> relativedelta:
    """So many half units: "anderhalve maand" is a month and 15 days, "anderhalf jaar" 18 months."""
    match unit[:2]:
        case "ja":
            return relativedelta(months=6 * halves)
        case "ma":
            return relativedelta(months=halves // 2, days=15 * (halves % 2))
        case "we":
            return relativedelta(days=7 * halves // 2)
        case "uu" if halves % 48:
            raise ValueError("hours that are no whole days")
        case "uu":
            return relativedelta(days=halves // 48)
        case _:
            return relativedelta(days=halves // 2)


def _halves(words: str) -> int:
    """Twice the number: "eenentwintig" is 42, "anderhalf" 3, "tweeeneenhalf" 5."""
    words = re.sub(r"\s", "", words)
    if words.startswith(("anderhal", "hal", "eenhal")):
        return 3 if words.startswith("anderhal") else 1
    whole = re.sub(r"en(?:een)?hal(?:f|ve)$", "", words)
    if whole.isdigit():
        number = int(whole)
    elif whole in ONES:
        number = ONES.index(whole) + 1
    elif whole == "honderd":
        number = 100
    else:
        ten = next(ten for ten in TENS if whole.endswith(ten))
        one = whole.removesuffix(ten).removesuffix("en") if whole != ten else ""
        number = 10 * (TENS.index(ten) + 2) + (ONES.index(one if one in ONES else one + "en") + 1 if one else 0)
    return 2 * number + (whole != words)


def _counted(found: Found) -> relativedelta:
    """ "drie dagen", "ruim anderhalf jaar", and "week" alone for one of them."""
    return _step(_halves(found.words("number") or "een"), found.words("unit") or found.words("one"))


def _direction(words: str) -> int | None:
    """-1 for "vorige", 0 for "deze", 1 for "volgende", ``None`` for other words."""
    for direction, starts in {-1: ("afg", "vor", "ver", "voo", "jon", "jl"), 0: ("dez", "dit"), 1: ("vol", "kom", "eer", "aan")}.items():
        if words.startswith(starts):
            return direction
    return None


def _year(words: str, context: Context) -> int | None:
    """The year of "2014", "'14", "van dit jaar", "vorig jaar", "van datzelfde jaar"."""
    if digits := re.search(r"\d+", words):
        year = int(digits[0])
        now = context.published.year if context.published else 0
        return year if year > 99 else year + (2000 if 2000 + year <= now else 1900)
    word = words.split()[-2]
    if (direction := _direction(word)) is None:
        return context.told.first.year if context.told else None
    return context.published.year + direction if context.published else None


def _yearly(month: int, length: int, near: int | None, context: Context) -> Period | None:
    """The month or season told without a year: as a rule the last that has begun when the report appears."""
    now = context.until or context.month or (context.told.first if context.told else None)
    if now is None:
        return None
    starts = [date(now.year + more, month, 1) for more in (-1, 0, 1)]
    before, same, after = (_months(start, length) for start in starts)
    if near == 0 and context.month:  # "deze zomer"; "deze winter" in January began last year
        return before if month == 12 and length > 1 and now.month < 7 else same
    if near == 1:
        return same if same.first > now else after
    if near == -1:
        return same if same.last < now else before if before.last < now else None
    if context.until is None and (context.ahead or context.month is None):  # with only a told date: the next after it
        return next(period for period in (before, same, after) if period.last >= now)
    return same if same.first <= now else before


# --- Readings -----------------------------------------------------------------------------------------------------------------


def _month(found: Found, context: Context) -> Period | None:
    """ "mei 2014", "mei vorig jaar", "afgelopen mei", "mei"."""
    start, end = found.match.span("month")
    if not found.words("ofyear") and re.match(r"[A-Z][a-z]+\s+[A-Z]", context.text[start : end + 3]):
        return None  # "Mei Lin", "Augustus Caesar"
    return _in_year(found, context, MONTHS.index(found.words("month")) + 1, 1)


def _season(found: Found, context: Context) -> Period | None:
    return _in_year(found, context, SEASONS[found.words("season")], 3)


def _in_year(found: Found, context: Context, month: int, length: int) -> Period | None:
    if not (of := found.words("ofyear")):
        return _yearly(month, length, _direction(found.words("near")), context)
    year = _year(of, context)
    return _months(date(year, month, 1), length) if year else None


def _months(first: date, length: int) -> Period:
    return Period(first, first + relativedelta(months=length, days=-1))


def _years(found: Found, context: Context) -> Period | None:
    """ "2014", "2014-2016", "'44"."""
    years = found.words("bareyear"), found.words("bareyear2")
    first, last = _year(years[0] or years[1], context), _year(years[1] or years[0], context)
    return Period(date(first, 1, 1), date(last, 12, 31)) if first and last else None


def _decade(found: Found, _: Context) -> Period:
    words = found.words("decade").lstrip("'")
    first = 1900 + (int(words) if words.isdigit() else 10 * (TENS.index(words) + 2))
    return Period(date(first, 1, 1), date(first + 9, 12, 31))


def _which(found: Found, context: Context) -> Period | None:
    """ "vorige week", "deze maand", "dat jaar"."""
    unit, direction = found.words("one") or "week", _direction(found.words("which"))
    if direction is None:
        return _whole(context.told.first, unit) if context.told else None
    now = context.today or (context.month if unit != "week" else None)
    return _whole(now + direction * _step(2, unit), unit) if now else None


def _next_to_told(found: Found, context: Context) -> Period | None:
    """ "het jaar daarop", "de week ervoor"."""
    unit, sign = found.words("one"), 1 if found.words("later") else -1
    return _whole(context.told.first + sign * _step(2, unit), unit) if context.told else None


def _weekend(found: Found, context: Context) -> Period | None:
    """ "dit weekend" is the last one until Wednesday, and after that the next."""
    if not (today := context.today):
        return None
    near, saturday = _direction(found.words("near")), today + timedelta(days=5 - today.weekday())
    if near == -1 or (near is None and not context.ahead):
        step = -7 if today.weekday() < (6 if found.words("near").startswith("afg") or near is None else 7) else 0
    elif near == 0:
        step = -7 if today.weekday() < 3 and not context.ahead else 0
    else:
        step = 7 if today.weekday() > 4 else 0
    return Period(saturday + timedelta(days=step), saturday + timedelta(days=step + 1))


PARTS: tuple[tuple[int, relativedelta, relativedelta, relativedelta], ...] = (
    # a whole of at most so many days; its middle begins after; its end begins after; its second half begins after
    (7, relativedelta(days=2), relativedelta(days=4), relativedelta(days=3)),
    (31, relativedelta(days=10), relativedelta(days=20), relativedelta(days=15)),
    (92, relativedelta(months=1), relativedelta(months=2), relativedelta(days=46)),
    (366, relativedelta(months=4), relativedelta(months=8), relativedelta(months=6)),
    (3700, relativedelta(years=4), relativedelta(years=7), relativedelta(years=5)),
)


def _part(found: Found, context: Context) -> Period | None:
    """ "begin mei", "eind vorige week", "halverwege 2014", "de tweede helft van juli"."""
    if (whole := found.period(context)) is None:
        return None
    middle, end, half = (whole.first + after for after in next(row[1:] for row in PARTS if whole.days <= row[0]))
    over = whole.last + timedelta(days=1)
    if words := found.words("half"):
        first, after = (whole.first, half) if words == "eerste" else (half, over)
    else:
        words = found.words("part")
        first, after = (whole.first, middle) if "begin" in words else (end, over) if "eind" in words else (middle, end)
    return Period(first, after - timedelta(days=1))


def _nth_week(found: Found, context: Context) -> Period | None:
    """ "de eerste week van juli" is the first seven days."""
    if (whole := found.period(context)) is None:
        return None
    nth = ("eerste", "tweede", "derde", "vierde", "laatste").index(found.words("nth"))
    first = whole.first + timedelta(days=7 * nth) if nth < 4 else whole.last - timedelta(days=6)
    return Period(first, first + timedelta(days=6))


def _current(found: Found, context: Context) -> Period | None:
    """ "(het einde van) het jaar", "de maand", "de week": those of the report."""
    now = context.today or (context.month if found.words("one") != "week" else None)
    return _whole(now, found.words("one")) if now else None


def _rest(found: Found, context: Context) -> Period | None:
    """ "eerder deze week", "later dit jaar": up to the report, or from it on."""
    whole, today = found.period(context), context.today
    if whole is None or today is None or not whole.first <= today <= whole.last:
        return whole
    return Period(whole.first, today) if found.phrase.startswith("eerder") else Period(today, whole.last)


def _date(found: Found, context: Context) -> Period | None:
    """ "3 mei 2014", "3-5-2014", "3 mei", "3 en 4 mei", "van 30 op 31 mei"."""
    if number := found.words("monthnumber"):
        return _one(date(int(found.words("year")), int(number), int(found.words("day"))))
    name = found.words("anymonth").rstrip(".")
    month = SHORT_MONTHS.get(name) or MONTHS.index(name) + 1
    whole = _in_year(found, context, month, 1)
    if whole is None:
        return None
    first = int(found.words("day"))
    last = whole.first.replace(day=int(found.words("day2") or first))
    if first > last.day:  # "van 30 op 1 mei"
        return Period((last + relativedelta(months=-1)).replace(day=first), last)
    return Period(last.replace(day=first), last)


def _one(day: date) -> Period:
    return Period(day, day)


def _day_of_month(found: Found, context: Context) -> Period | None:
    """ "op de 24ste" of the month last told, else the last one before the report."""
    day, today = int(found.words("day")), context.today
    if context.told:
        return _one(context.told.last.replace(day=day))
    if today is None:
        return None
    month = _whole(today, "maand").first
    if context.ahead:
        month += relativedelta(months=day <= today.day)
    else:
        month -= relativedelta(months=day > today.day)
    return _one(month.replace(day=day))


def _weekday(found: Found, context: Context) -> Period | None:
    """ "vrijdagavond", "afgelopen vrijdag", "dinsdag volgende week", "maandag en dinsdag"."""
    if (today := context.today) is None:
        return None
    last = found.words("weekday2") or found.words("weekday")
    near = _direction(found.words("near") or found.words("near2"))
    number = WEEKDAYS.index(last)
    if found.words("which"):
        week = _which(found, context)
        day = week.first + timedelta(days=number) if week else None
    elif context.until:
        day = context.until + relativedelta(weekday=day_of_week(number)(-1))
    elif near == 0:
        day = _whole(today, "week").first + timedelta(days=number)
    elif near == 1 or (near is None and context.ahead):
        day = today + relativedelta(days=1, weekday=day_of_week(number)(1))
    else:
        day = today + relativedelta(days=-1 if near else 0, weekday=day_of_week(number)(-1))
    if day is None:
        return None
    return Period(day + relativedelta(weekday=day_of_week(WEEKDAYS.index(found.words("weekday")))(-1)), day)


def _near_day(found: Found, context: Context) -> Period | None:
    """ "gisteravond", "eergisteren", "vannacht", "morgen"."""
    yesterday, tomorrow = found.words("yesterday"), found.words("tomorrow")
    days = (-2 if yesterday.startswith("eer") else -1) if yesterday else (2 if tomorrow.startswith("over") else 1) if tomorrow else 0
    return _one(context.today + timedelta(days=days)) if context.today else None


def _ago(found: Found, context: Context) -> Period | None:
    return _one(context.today - _counted(found)) if context.today else None


def _from_now(found: Found, context: Context) -> Period | None:
    return _one(context.today + _counted(found)) if context.today else None


def _lasts(found: Found, context: Context) -> Period | None:
    """ "nog een week", where the sentence says that it takes so long."""
    return _from_now(found, context) if re.search(r"\b(?:duurt|duren|kost|nodig)\b", context.clause) else None


def _up_to_now(found: Found, context: Context) -> Period | None:
    return Period(context.today - _counted(found), context.today) if context.today else None


def _coming(found: Found, context: Context) -> Period | None:
    return Period(context.today, context.today + _counted(found)) if context.today else None


def _count_from_told(found: Found, context: Context) -> Period | None:
    """ "drie dagen later" after a day, "een jaar eerder" also after a month or a year; not "drie dagen later" after a year."""
    unit, told, step = found.words("unit"), context.told, _counted(found)
    longest = {"da": 2, "et": 2, "uu": 2, "we": 7, "ma": 31, "ja": 366}[unit[:2]]
    if told is None or told.days > longest:
        return None
    sign = 1 if found.words("later") else -1
    if longest == 2 or told.days == 1:
        return _one((told.last if sign == 1 else told.first) + sign * step)
    return Period(told.first + sign * step, told.last + timedelta(days=1) + sign * step - timedelta(days=1))


def _day_told(_: Found, context: Context) -> Period | None:
    """ "dezelfde dag", "die nacht"."""
    if context.told is None or context.told.days > 2:
        return None
    return context.told


def _next_day_told(found: Found, context: Context) -> Period | None:
    """ "de volgende dag", "de dag erna"; "de dag ervoor"."""
    if (told := _day_told(found, context)) is None:
        return None
    return _one(told.first - timedelta(days=1) if found.words("earlier") else told.last + timedelta(days=1))


def _as_it_is(found: Found, context: Context) -> Reading | None:
    period = found.period(context)
    return Reading(first=period.first, last=period.last, told=period) if period else None


def _planned(found: Found, context: Context) -> Reading | None:
    return _as_it_is(found, evolve(context, ahead=True))


def _in_brackets(found: Found, context: Context) -> Reading | None:
    period = _years(found, context)
    return Reading(first=period.first, last=period.last, told=period) if period else None


def _range(found: Found, context: Context) -> Reading | None:
    last = found.period(context, 1)
    first = last and found.period(evolve(context, until=last.last))
    return Reading(first=first.first, last=last.last, told=Period(first.first, last.last)) if first and last else None


def _since(found: Found, context: Context) -> Reading | None:
    """ "sinds vrijdag" lies behind, whatever else the sentence says; "vanaf vrijdag" may, "per vrijdag" does lie ahead."""
    ahead = not context.back if found.phrase.startswith(("met", "per")) else context.ahead and "vanaf" in found.phrase
    period = found.period(evolve(context, ahead=ahead))
    return Reading(first=period.first, open=True, told=period) if period else None


def _since_told(_: Found, context: Context) -> Reading | None:
    return Reading(first=context.told.first, open=True) if context.told else None


def _since_count(found: Found, context: Context) -> Reading | None:
    return Reading(first=context.today - _counted(found), open=True) if context.today else None


def _after(found: Found, context: Context) -> Reading | None:
    period = found.period(context)
    return Reading(first=period.last + timedelta(days=1), open=True, told=period) if period else None


def _until(found: Found, context: Context) -> Reading | None:
    """ "tot vrijdag" lies ahead unless the sentence tells what happened; "tot mei" needs a word that looks ahead."""
    weekday = any(day in found.phrase for day in WEEKDAYS)
    period = found.period(evolve(context, ahead=not context.back if weekday else context.ahead))
    return Reading(last=period.last, told=period) if period else None


def _before(found: Found, context: Context) -> Reading | None:
    period = found.period(evolve(context, ahead=not context.back))
    return Reading(last=period.first - timedelta(days=1), told=period) if period else None


def _not_after(found: Found, context: Context) -> Reading | None:
    """ "uiterlijk vrijdag", "voor het einde van het jaar", "nog dit jaar"."""
    ahead = evolve(context, ahead=not context.back)
    period = found.period(ahead)
    if period is None:
        return None
    return Reading(first=period.first if found.phrase.startswith("nog") and context.back else None, last=period.last, told=period)


def _within(found: Found, context: Context) -> Reading | None:
    """ "binnen een week"; not "veroverde binnen een week drie steden"."""
    return Reading(last=context.today + _counted(found)) if context.today and not context.back else None


# --- The tables ---------------------------------------------------------------------------------------------------------------
# fmt: off

WHOLES: tuple[Rule[Period], ...] = (
    Rule(id="month.year", pattern="(?:de maand )?<month> <ofyear>", read=_month, examples=(
        ("in september 2014", "2017-10-13", "2014-09-01", "2014-09-30"),
        ("in juli dit jaar", "2017-10-13", "2017-07-01", "2017-07-31"))),
    Rule(id="month.near", pattern="(?:de )?<near> <month>", read=_month, examples=(
        ("afgelopen augustus", "2017-10-13", "2017-08-01", "2017-08-31"),
        ("komende maart", "2017-10-13", "2018-03-01", "2018-03-31"))),
    Rule(id="month", pattern="(?:de maand )?<month>", alone="bare", read=_month, examples=(
        ("in september", "2017-10-13", "2017-09-01", "2017-09-30"),
        ("in november", "2017-10", "2016-11-01", "2016-11-30"))),
    Rule(id="season.year", pattern="(?:de |het )?<season> <ofyear>", read=_season, examples=(
        ("in de zomer van 2015", "2017-10-13", "2015-06-01", "2015-08-31"),)),
    Rule(id="season.near", pattern="(?:de |het )?<near> <season>", read=_season, examples=(
        ("dit voorjaar", "2017-10-13", "2017-03-01", "2017-05-31"),
        ("afgelopen winter", "2017-10-13", "2016-12-01", "2017-02-28"))),
    Rule(id="season", pattern="(?:de |het )<season>", alone="bare", read=_season, examples=(
        ("in het najaar", "2017-10-13", "2017-09-01", "2017-11-30"),)),
    Rule(id="whole", pattern="<which> <one>", read=_which, examples=(
        ("vorige week", "2017-10-13", "2017-10-02", "2017-10-08"),
        ("dit jaar", "2017-10", "2017-01-01", "2017-12-31"))),
    Rule(id="whole.next_to_told", pattern="(?:het|de) <one> (?:<later>|<earlier>)", read=_next_to_told, examples=(
        ("in 1943 en in het jaar daarop", "2017-10-13", "1944-01-01", "1944-12-31"),)),
    Rule(id="whole.current", pattern="(?:het|de) <one>", alone="part", read=_current, examples=(
        ("begin van de maand", "2017-10-13", "2017-10-01", "2017-10-10"),)),
    Rule(id="years", pattern="<bareyear>(?: en | ?[-–] ?)<bareyear2>", alone="bare", read=_years, examples=(
        ("in 2014 en 2015", "2017-10-13", "2014-01-01", "2015-12-31"),)),
    Rule(id="year", pattern="(?:het jaar )?<bareyear>", alone="bare", read=_years, examples=(
        ("in 2014", "2017-10-13", "2014-01-01", "2014-12-31"),
        ("in '44", "2017-10-13", "1944-01-01", "1944-12-31"))),
    Rule(id="decade", pattern="(?:de )?jaren <decade>(?: van de (?:vorige|twintigste|20e|20ste) eeuw)?", read=_decade, examples=(
        ("in de jaren tachtig", "2017-10-13", "1980-01-01", "1989-12-31"),)),
)

PERIODS: tuple[Rule[Period], ...] = (
    Rule(id="date.number", pattern="(?:<weekday>,? )?<day>[-/.]<monthnumber>[-/.]<year>", read=_date, examples=(
        ("op 10-11-2017", "2017-12-13", "2017-11-10", "2017-11-10"),)),
    Rule(id="date.iso", pattern="<year>-<monthnumber>-<day>", read=_date, examples=(
        ("op 2017-11-10", "2017-12-13", "2017-11-10", "2017-11-10"),)),
    Rule(id="date.days", pattern=
         r"(?:van |tussen |de nacht van )?(?:<weekday>,? )?<day>(?:e|de|ste)?(?:, \d\d?(?:e|de|ste)?){0,5}"
         r"(?: en | tot en met | t/m | tot | op | ?[-–/] ?)(?:<weekday2>,? )?<day2>(?:e|de|ste)? <anymonth>(?: <ofyear>)?",
         read=_date, examples=(
        ("3 en 4 oktober", "2017-10-13", "2017-10-03", "2017-10-04"),
        ("van 3 tot 5 mei", "2017-10-13", "2017-05-03", "2017-05-05"))),
    Rule(id="date", pattern="(?:<weekday>,? )?(?:de )?<day>(?:e|de|ste)? <anymonth>(?:,? <ofyear>)?", read=_date, examples=(
        ("op 23 mei van dit jaar", "2017-10-13", "2017-05-23", "2017-05-23"),
        ("14 november", "2017-10-13", "2016-11-14", "2016-11-14"))),
    Rule(id="date.day", pattern=r"de <day>(?:e|de|ste)(?! <notday>\b)", alone="bare", read=_day_of_month, examples=(
        ("op de 24ste", "2017-10-13", "2017-09-24", "2017-09-24"),
        ("in mei 2015, en op de 3e weer", "2017-10-13", "2015-05-03", "2015-05-03"))),
    Rule(id="part", pattern="<part> <whole>", read=_part, examples=(
        ("eind januari 1943", "2017-10-13", "1943-01-21", "1943-01-31"),
        ("begin 2014", "2017-10-13", "2014-01-01", "2014-04-30"))),
    Rule(id="part.half", pattern="(?:de )?<half> helft van <whole>", read=_part, examples=(
        ("in de tweede helft van 2014", "2017-10-13", "2014-07-01", "2014-12-31"),)),
    Rule(id="part.week", pattern="de <nth> week van <whole>", read=_nth_week, examples=(
        ("in de eerste week van juli", "2017-10-13", "2017-07-01", "2017-07-07"),
        ("in de laatste week van juli", "2017-10-13", "2017-07-25", "2017-07-31"))),
    Rule(id="part.rest", pattern="(?:eerder|later) <whole>", read=_rest, examples=(
        ("eerder dit jaar", "2017-10-13", "2017-01-01", "2017-10-13"),)),
    Rule(id="weekend", pattern="(?:het |de )?<near> week(?:end|einde)", read=_weekend, examples=(
        ("afgelopen weekend", "2017-10-13", "2017-10-07", "2017-10-08"),
        ("dit weekend", "2017-10-13", "2017-10-14", "2017-10-15"))),
    Rule(id="weekend.bare", pattern="het week(?:end|einde)(?! van)", alone="bare", read=_weekend, examples=(
        ("in het weekend", "2017-10-13", "2017-10-07", "2017-10-08"),)),
    Rule(id="weekday.after_week", pattern="<which> week <weekday><daypart>?", read=_weekday, examples=(
        ("vorige week dinsdag", "2017-10-13", "2017-10-03", "2017-10-03"),)),
    Rule(id="weekday.before_week", pattern="<weekday><daypart>? (?:van |in )?<which> week", read=_weekday, examples=(
        ("dinsdagavond van deze week", "2017-10-13", "2017-10-10", "2017-10-10"),)),
    Rule(id="weekday.two", pattern="<not elke iedere>(?:<near> )?<weekday><daypart>? en <weekday2>(?:<daypart2>)?",
         read=_weekday, examples=(
        ("maandag en dinsdag", "2017-10-13", "2017-10-09", "2017-10-10"),)),
    Rule(id="weekday", pattern="<not elke iedere ieder een die goede witte zwarte bloedige per dezelfde>"
         "(?:(?:de )?<near> )?<weekday><daypart>?(?: <near2>)?", read=_weekday, examples=(
        ("vrijdagavond", "2017-10-14", "2017-10-13", "2017-10-13"),
        ("komende vrijdag", "2017-10-14", "2017-10-20", "2017-10-20"))),
    Rule(id="day.today", pattern=r"(?<!dag\svan\s)<today>(?! de dag)", read=_near_day, examples=(
        ("vannacht", "2017-10-13", "2017-10-13", "2017-10-13"),)),
    Rule(id="day.yesterday", pattern="<yesterday>", read=_near_day, examples=(
        ("gisteravond", "2017-10-13", "2017-10-12", "2017-10-12"),
        ("eergisteren", "2017-10-13", "2017-10-11", "2017-10-11"))),
    Rule(id="day.tomorrow", pattern="<not de die een elke iedere deze goede vroege volgende zelfde dezelfde hele><tomorrow>",
         read=_near_day, examples=(
        ("morgenochtend", "2017-10-13", "2017-10-14", "2017-10-14"),)),
    Rule(id="count.ago", pattern="(?:al )?<about><number> <unit> (?:geleden|terug)", read=_ago, examples=(
        ("twee weken geleden", "2017-10-13", "2017-09-29", "2017-09-29"),
        ("anderhalve maand geleden", "2017-10-13", "2017-08-29", "2017-08-29"))),
    Rule(id="count.from_now", pattern="<not bericht akkoord praten spreken onderhandelen overleg verdeeld verspreid>"
         "over <about><number> <unit>", read=_from_now, examples=(
        ("over een week", "2017-10-13", "2017-10-20", "2017-10-20"),)),
    Rule(id="count.lasts", pattern="nog <about><number> <unit>", read=_lasts, examples=(
        ("Het duurt nog een week", "2017-10-13", "2017-10-20", "2017-10-20"),)),
    Rule(id="count.past", pattern="(?:de |het )?(?:(?:afgelopen|laatste|voorbije) <about><number> <unit>|(?:afgelopen|voorbije) <one>)"
         "(?! van)", read=_up_to_now, examples=(
        ("de afgelopen drie dagen", "2017-10-13", "2017-10-10", "2017-10-13"),)),
    Rule(id="count.coming", pattern="(?:de )?(?:komende|eerstkomende|volgende) <about><number> <unit>", read=_coming, examples=(
        ("de komende twee weken", "2017-10-13", "2017-10-13", "2017-10-27"),)),
    Rule(id="told.count", pattern="(?:al )?<about><number> <unit> (?:<later>|<earlier>)", read=_count_from_told, examples=(
        ("Op 3 mei viel de stad, een week later het dorp", "2017-10-13", "2017-05-10", "2017-05-10"),)),
    Rule(id="told.day", pattern="(?:die|diezelfde|dezelfde) (?:dag|nacht|ochtend|morgen|middag|avond)", read=_day_told, examples=(
        ("Op 3 mei viel de stad, dezelfde dag het dorp", "2017-10-13", "2017-05-03", "2017-05-03"),)),
    Rule(id="told.next", pattern="de volgende (?:dag|ochtend|morgen|middag|avond)|de dag (?:<later>|<earlier>)"
         "|daags (?:nadien|daarna|erna)", read=_next_day_told, examples=(
        ("Op 3 mei viel de stad, de volgende dag het dorp", "2017-10-13", "2017-05-04", "2017-05-04"),)),
)

FRAMES: tuple[Rule[Reading], ...] = (
    Rule(id="range.night", pattern="(?:in )?(?:de )?nacht(?: van)? <period> op <period>", read=_range, examples=(
        ("in de nacht van zaterdag op zondag", "2017-10-13", "2017-10-07", "2017-10-08"),)),
    Rule(id="range.between", pattern="tussen <period> en <period>", read=_range, examples=(
        ("tussen maandag en donderdag", "2017-10-13", "2017-10-09", "2017-10-12"),)),
    Rule(id="range", pattern="(?:van |vanaf )?<period> (?:tot(?: en met| aan)?|t/m) (?:in )?<period>", read=_range, examples=(
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
    Rule(id="until.at_last", pattern="uiterlijk (?:in |op )?<period>", read=_not_after, examples=(
        ("uiterlijk vrijdag", "2017-10-11", None, "2017-10-13"),)),
    Rule(id="until.still", pattern="nog (?=deze |dit |vandaag)<period>", read=_not_after, examples=(
        ("nog dit jaar", "2017-10-13", None, "2017-12-31"),)),
    Rule(id="until.count", pattern="binnen <about><number> <unit>", read=_within, examples=(
        ("binnen een week", "2017-10-13", None, "2017-10-20"),)),
    Rule(id="after", pattern="(?:pas |kort )?na <calendar>", read=_after, examples=(
        ("na mei 2015", "2017-10-13", "2015-06-01", None),)),
    Rule(id="plain", pattern="<clear>", read=_as_it_is, examples=(
        ("de aanval van gisteren", "2017-10-13", "2017-10-12", "2017-10-12"),)),
    Rule(id="plain.preposition", pattern="<prep> <clear>", read=_as_it_is, examples=(
        ("tijdens de zomer van 2015", "2017-10-13", "2015-06-01", "2015-08-31"),)),
    Rule(id="plain.bare", pattern="<bareprep> <bare>", read=_as_it_is, examples=(
        ("in de loop van 2015", "2017-10-13", "2015-01-01", "2015-12-31"),)),
    Rule(id="plain.brackets", pattern=r"(?<=\()(?:<bareyear> ?[-–] ?)?<bareyear2>(?=\))", read=_in_brackets, examples=(
        ("de slag om Aleppo (2012-2016)", "2017-10-13", "2012-01-01", "2016-12-31"),)),
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


# --- From a text to its time phrases ------------------------------------------------------------------------------------------

_PLAIN = str.maketrans("áàâäéèêëíìîïóòôöúùûü\u2018\u2019\u02bc`\u00b4", "aaaaeeeeiiiioooouuuu" + "'" * 5)
_SPACE = r"(?:(?:(?!\n\s*\n)\s){1,4})"
_LEFT, _RIGHT = r"(?<![\w-])(?<!\d[.,:])", r"(?!\w|-\w|[.,:]\d)"


def _fold(text: str) -> str:
    """The text in lower case, without accents and with straight apostrophes, as long as it was."""
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text).translate(_PLAIN)


@cache
def _pieces(pattern: str) -> tuple[tuple[str, ...], tuple[re.Pattern[str], ...]]:
    """The names of the periods in a pattern, and the regular expressions before, between and after them."""
    first, *rest = re.split(rf"<({'|'.join(SELECTIONS)})>", pattern)
    pieces = [f"{_LEFT}(?:{first})" if not rest else _LEFT + first, *rest[1::2]]
    pieces[-1] += _RIGHT
    for at, piece in enumerate(pieces):
        piece = re.sub(r"<not ([^>]+)>", lambda found: "".join(rf"(?<!\b{word}\s)" for word in found[1].split()), piece)
        pieces[at] = re.sub(r"<([a-z]+)(\d?)>", lambda found: f"(?P<{found[1]}{found[2]}>{WORDS[found[1]]})", piece)
    return tuple(rest[::2]), tuple(re.compile(piece.replace(" ", _SPACE)) for piece in pieces)


Inner = tuple[Rule[Period], Found]


def _fits(rules: Iterable[Rule[T]], folded: str, known: Iterable[Inner] = ()) -> Iterator[tuple[Rule[T], Found]]:
    """All the words of a text that fit a rule, whose periods are taken from those known."""
    starting: dict[int, list[Inner]] = {}
    for rule, found in known:
        starting.setdefault(found.match.start(), []).append((rule, found))
    for way in rules:
        names, (start, *gaps) = _pieces(way.pattern)
        for match in start.finditer(folded):
            fits = [Found(match=match, end=match.end())]
            for name, gap in zip(names, gaps, strict=True):
                fits = [
                    Found(match=match, end=after.end(), inner=(*fit.inner, (rule, found)))
                    for fit in fits
                    for rule, found in starting.get(fit.end, ())
                    if SELECTIONS[name](rule) and (after := gap.match(folded, found.end))
                ]
            yield from ((way, fit) for fit in fits)


def find_times(text: str, published: Published | None) -> tuple[TimeExpression, ...]:
    """All Dutch time phrases of a text that resolve to dates, in text order, not overlapping, the longest where several begin.

    Args:
        text: The report.
        published: Its publication date. Without one only phrases with a year resolve, and those that count from them; with only a
            month, weekdays and days counted from the report do not.
    """
    folded = _fold(text)
    wholes = [*_fits(WHOLES, folded)]
    periods = [*_fits(PERIODS, folded, wholes), *wholes]
    frames = sorted(_fits(FRAMES, folded, periods), key=lambda fit: (fit[1].match.start(), -fit[1].end))
    clauses = [0, *(end.end() for end in _CLAUSE_END.finditer(text)), len(text)]
    told: Period | None = None
    phrases: list[TimeExpression] = []
    for rule, found in frames:
        start, end = found.match.start(), found.end
        if phrases and start < phrases[-1].end:
            continue
        nth = bisect_right(clauses, start)
        clause = folded[clauses[nth - 1] : clauses[nth]]
        back = _BACK.search(clause) is not None
        ahead = not back and _AHEAD.search(clause) is not None
        context = Context(text=text, clause=clause, published=published, told=told, ahead=ahead, back=back)
        try:
            reading = rule.read(found, context)
        except (ValueError, OverflowError):  # not on the calendar: 31 februari, before the year 1, an end before its beginning
            continue
        if reading:
            told = reading.told or told
            words = text[start:end]
            phrases.append(TimeExpression(start=start, end=end, text=words, first=reading.first, last=reading.last, open=reading.open))
    return tuple(phrases)
