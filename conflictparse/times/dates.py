"""Which days the words of a period stand for: the functions that ``rules`` names, in its order, after the arithmetic that they share.

``None`` is for dates that cannot be known, ``ValueError`` for a day that is not on the calendar.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from dateutil.relativedelta import weekday as day_of_week

from conflictparse.times.model import Context, Found, Period
from conflictparse.times.words import HOLIDAYS, MONTH_NUMBERS, SEASONS, WEEKDAYS, direction, halves

DAY = timedelta(days=1)
_TELLS_DAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)}|gister|vandaag|van(?:nacht|ochtend|morgen|middag|avond))")
_TELLS_NOW = re.compile(r", (?:is|zijn|heeft|hebben|wordt|worden|staat|staan|ligt|liggen|blijft|lijkt|lijken|zit|zitten)\b")
_STORY_BACK = 5  # months: what is told of "mei" after October 1916 was in that year, of "februari" in the next


def _one(day: date) -> Period:
    return Period(day, day)


def _whole(day: date, unit: str) -> Period:
    """The week (from Monday), month or year in which a day falls."""
    first = {"week": day - day.weekday() * DAY, "maand": day.replace(day=1), "jaar": day.replace(month=1, day=1)}[unit]
    return Period(first, first + _step(2, unit) - DAY)


def _months(first: date, length: int) -> Period:
    return Period(first, first + relativedelta(months=length, days=-1))


def _step(half_units: int, unit: str) -> relativedelta:
    """So many half units: "anderhalve maand" is a month and 15 days, "anderhalf jaar" 18 months."""
    match unit[:2]:
        case "ee":
            return relativedelta(years=50 * half_units)
        case "de":
            return relativedelta(years=5 * half_units)
        case "ja":
            return relativedelta(months=6 * half_units)
        case "ma":
            return relativedelta(months=half_units // 2, days=15 * (half_units % 2))
        case "we":
            return relativedelta(days=7 * half_units // 2)
        case "uu" if half_units % 48:
            raise ValueError("hours that are no whole days")
        case "uu":
            return relativedelta(days=half_units // 48)
        case _:
            return relativedelta(days=half_units // 2)


def count(found: Found) -> relativedelta:
    """ "drie dagen", "ruim anderhalf jaar", and "week" alone for one of them."""
    return _step(halves(found.words("number") or "een"), found.words("unit") or found.words("shortunit") or found.words("one"))


def _year(words: str, context: Context) -> int | None:
    """The year of "2014", "'14", "van dit jaar", "vorig jaar", "van datzelfde jaar"."""
    now = context.published.year if context.published else None
    if digits := re.search(r"\d+", words):
        year = int(digits[0])
        return year if year > 99 else year + (2000 if 2000 + year <= (now or 0) else 1900)
    if (near := direction(words.split()[-2])) is None:
        return context.told.first.year if context.told else None
    return now + near if now else None


def _in_year(found: Found, context: Context, month: int, length: int) -> Period | None:
    """So many months from that month on, in the year told."""
    if not (of := found.words("ofyear")):
        return _yearly(month, length, direction(found.words("near") or found.words("near2")), context)
    year = _year(of, context)
    return _months(date(year, month, 1), length) if year else None


def _yearly(month: int, length: int, near: int | None, context: Context) -> Period | None:
    """The month or season told without a year: as a rule the last that has begun when the report appears."""
    if context.past and near is None:
        return _in_story(month, length, context.past)
    now = context.until or context.month or (context.told.first if context.told else None)
    if now is None:
        return None
    before, same, after = (_months(date(now.year + more, month, 1), length) for more in (-1, 0, 1))
    if near == 0 and context.month:  # "deze zomer"; "deze winter" in January began last year
        return before if month == 12 and length > 1 and now.month < 7 else same
    if near == 1:
        return same if same.first > now else after
    if near == -1:
        return same if same.last < now else before if before.last < now else None
    if context.until is None and (context.ahead or context.month is None):  # with only a told date: the next after it
        return next(period for period in (before, same, after) if period.last >= now)
    return same if same.first <= now else before


def _in_story(month: int, length: int, told: Period) -> Period:
    """The month as a story of long ago means it: the next after what was told, or a few months before it ("Op 21 september was ...")."""
    if told.days > 31:  # "in 1574": in that year
        return _months(told.first.replace(month=month, day=1), length)
    ahead = month - told.first.month
    return _months(told.first.replace(day=1) + relativedelta(months=ahead if ahead >= -_STORY_BACK else ahead + 12), length)


# --- Wholes -------------------------------------------------------------------------------------------------------------------


def named(found: Found, context: Context) -> Period | None:
    """ "mei 2014", "mei vorig jaar", "afgelopen zomer", "mei"."""
    if season := found.words("season"):
        return _in_year(found, context, SEASONS[season], 3)
    start, end = found.match.span("month")
    if not found.words("ofyear") and re.match(r"[A-Z][a-z]+\s+[A-Z]", context.text[start : end + 3]):
        return None  # "Mei Lin", "Augustus Caesar"
    return _in_year(found, context, MONTH_NUMBERS[found.words("month")], 1)


def which(found: Found, context: Context) -> Period | None:
    """ "vorige week", "deze maand", "dat jaar"; "(het einde van) het jaar" is that of the report."""
    unit, near = found.words("one") or "week", direction(found.words("which") or "deze")
    if near is None:
        return _whole(context.told.first, unit) if context.told else None
    now = context.today or (context.month if unit != "week" else None)
    return _whole(now + near * _step(2, unit), unit) if now else None


def next_to_told(found: Found, context: Context) -> Period | None:
    """ "het jaar daarop", "de week ervoor"."""
    unit, sign = found.words("one"), 1 if found.words("later") else -1
    return _whole(context.told.first + sign * _step(2, unit), unit) if context.told else None


def years(found: Found, context: Context) -> Period | None:
    """ "2014", "2014-2016", "'44"."""
    one, other = found.words("bareyear"), found.words("bareyear2")
    first, last = _year(one or other, context), _year(other or one, context)
    return Period(date(first, 1, 1), date(last, 12, 31)) if first and last else None


def decade(found: Found, _: Context) -> Period:
    """ "de jaren tachtig", "de jaren '80"."""
    words = found.words("decade").lstrip("'")
    first = 1900 + (int(words) if words.isdigit() else halves(words) // 2)
    return Period(date(first, 1, 1), date(first + 9, 12, 31))


# --- Periods ------------------------------------------------------------------------------------------------------------------


def day_and_month(found: Found, context: Context) -> Period | None:
    """ "3 mei 2014", "3-5-2014", "3 mei", "3 en 4 mei", "van 30 op 31 mei"."""
    first = int(found.words("day"))
    if number := found.words("monthnumber"):
        return _one(date(int(found.words("year")), int(number), first))
    name = found.words("anymonth").rstrip(".")
    if (month := _in_year(found, context, MONTH_NUMBERS[name], 1)) is None:
        return None
    last = month.first.replace(day=int(found.words("day2") or first))
    start = last + relativedelta(months=-1) if first > last.day else last  # "van 30 op 1 mei"
    return Period(start.replace(day=first), last)


def day_of_month(found: Found, context: Context) -> Period | None:
    """ "op de 24ste" or the month last told, else the last one before the report."""
    day, today = int(found.words("day")), context.today
    if context.told:
        return _one(context.told.last.replace(day=day))
    if today is None:
        return None
    months = (day <= today.day) if context.ahead else -(day > today.day)
    return _one((_whole(today, "maand").first + relativedelta(months=months)).replace(day=day))


# A whole of at most so many days: its middle begins after, its end begins after, its second half begins after
_PARTS = (
    (7, relativedelta(days=2), relativedelta(days=4), relativedelta(days=3)),
    (31, relativedelta(days=10), relativedelta(days=20), relativedelta(days=15)),
    (92, relativedelta(months=1), relativedelta(months=2), relativedelta(days=46)),
    (366, relativedelta(months=4), relativedelta(months=8), relativedelta(months=6)),
    (3700, relativedelta(years=4), relativedelta(years=7), relativedelta(years=5)),
)


def part(found: Found, context: Context) -> Period | None:
    """ "begin mei", "eind vorige week", "halverwege 2014", "de tweede helft van juli"."""
    if (whole := found.period(context)) is None:
        return None
    middle, end, half = (whole.first + after for after in next(row[1:] for row in _PARTS if whole.days <= row[0]))
    over, words = whole.last + DAY, found.words("half") or found.words("part")
    if found.words("half"):
        first, after = (whole.first, half) if words == "eerste" else (half, over)
    elif "begin" in words or "eerste" in words:
        first, after = whole.first, middle
    else:
        first, after = (end, over) if "eind" in words or "laatste" in words else (middle, end)
    return Period(first, after - DAY)


def nth_week(found: Found, context: Context) -> Period | None:
    """ "de eerste week van juli" is the first seven days."""
    if (whole := found.period(context)) is None:
        return None
    nth = ("eerste", "tweede", "derde", "vierde", "laatste").index(found.words("nth"))
    first = whole.first + 7 * nth * DAY if nth < 4 else whole.last - 6 * DAY
    return Period(first, first + 6 * DAY)


def rest(found: Found, context: Context) -> Period | None:
    """ "eerder deze week", "later dit jaar": up to the report, or from it on."""
    whole, today = found.period(context), context.today
    if whole is None or today is None or not whole.first <= today <= whole.last:
        return whole
    return Period(whole.first, today) if found.phrase.startswith("eerder") else Period(today, whole.last)


def weekend(found: Found, context: Context) -> Period | None:
    """ "dit weekend" is the last one until Wednesday, and after that the next."""
    if not (today := context.today):
        return None
    words, day = found.words("near"), today.weekday()
    near = direction(words)
    if near == -1 or (near is None and not context.ahead):
        weeks = 0 if day == 6 and words[:3] in ("", "afg") else -1
    elif near == 0:
        weeks = -1 if day < 3 and not context.ahead else 0
    else:
        weeks = 1 if day > 4 else 0
    saturday = today + (5 - day) * DAY + 7 * weeks * DAY
    return Period(saturday, saturday + DAY)


def weekday(found: Found, context: Context) -> Period | None:
    """ "vrijdagavond", "afgelopen vrijdag", "dinsdag volgende week", "maandag en dinsdag"."""
    if (today := context.today) is None:
        return None
    number = WEEKDAYS.index(found.words("weekday2") or found.words("weekday"))
    near = direction(found.words("near") or found.words("near2"))
    if found.words("which"):
        if (week := which(found, context)) is None:
            return None
        day = week.first + number * DAY
    elif context.until:
        day = context.until + relativedelta(weekday=day_of_week(number)(-1))
    elif near == 0:
        day = _whole(today, "week").first + number * DAY
    elif near == 1 or (near is None and context.ahead):
        day = today + relativedelta(days=1, weekday=day_of_week(number)(1))
    else:
        day = today + relativedelta(days=-1 if near else 0, weekday=day_of_week(number)(-1))
    return Period(day + relativedelta(weekday=day_of_week(WEEKDAYS.index(found.words("weekday")))(-1)), day)


def near_day(found: Found, context: Context) -> Period | None:
    """ "gisteravond", "eergisteren", "vannacht", "morgen"."""
    days = {"eer": -2, "gis": -1, "mor": 1, "ove": 2}.get(found.phrase[:3], 0)
    return _one(context.today + days * DAY) if context.today else None


def counted(first: int, last: int) -> Callable[[Found, Context], Period | None]:
    """From ``first`` to ``last`` times the count after the report: (-1, -1) for "drie dagen geleden", (0, 1) for "de komende week"."""

    def read(found: Found, context: Context) -> Period | None:
        return Period(context.today + first * count(found), context.today + last * count(found)) if context.today else None

    return read


def lasts(found: Found, context: Context) -> Period | None:
    """ "nog een week", where the sentence says that it takes so long."""
    return counted(1, 1)(found, context) if re.search(r"\b(?:duurt|duren|kost|nodig)\b", context.clause) else None


def count_from_told(found: Found, context: Context) -> Period | None:
    """ "drie dagen later" after a day, "een jaar eerder" also after a month or a year; not "drie dagen later" after a year."""
    step = count(found) * (1 if found.words("later") else -1)
    longest = {"da": 2, "et": 2, "uu": 2, "we": 7, "ma": 31, "ja": 366, "de": 366, "ee": 366}[found.words("unit")[:2]]
    told = next((each for each in (context.told, context.told_day) if each and each.days <= longest), None)
    if told is None:
        return None
    if longest == 2 or told.days == 1:
        return _one((told.last if found.words("later") else told.first) + step)
    return Period(told.first + step, told.last + DAY + step - DAY)


def day_told(_: Found, context: Context) -> Period | None:
    """ "dezelfde dag", "die nacht"; after "vorige week" it is a day of that week."""
    return context.told if context.told and context.told.days <= 7 else None


def hours(_: Found, context: Context) -> Period | None:
    """ "'s middags", "nog voor het donker was", "kort tevoren": the day told right before."""
    return context.told_day if context.told_day and context.told_day.days == 1 else None


def after_count(found: Found, context: Context) -> Period | None:
    """ "na drie dagen" of a story: so many days after the day told right before; "na vier dagen ... zaterdag" tells its own day."""
    told = context.told_day
    if told is None or told.days > 1 or not context.back or _TELLS_DAY.search(context.clause):
        return None
    return _one(told.last + count(found))


def before_event(found: Found, context: Context) -> Period | None:
    """ "een dag nadat de stad was gevallen, ...": so long before what the clause tells next, what was told right before, or the report."""
    now = _one(context.today) if context.today and _TELLS_NOW.search(context.after) else None
    base = context.coming or context.told_day or now
    if base is None or base.days > 2:
        return None
    day, unit = base.first - count(found), found.words("unit")[:2]
    return _whole(day, "maand") if unit == "ma" else _whole(day, "jaar") if unit == "ja" else _one(day)


def holiday(found: Found, context: Context) -> Period | None:
    """ "op kerstavond", "met nieuwjaar", "kerstmis 1941"."""
    (month, day), (_, last) = HOLIDAYS[found.words("holiday")]
    whole = _in_year(found, context, month, 1)
    return Period(whole.first.replace(day=day), whole.first.replace(day=last)) if whole else None


def next_day_told(found: Found, context: Context) -> Period | None:
    """ "de volgende dag", "de dag erna"; "de dag ervoor"."""
    if (told := context.told) is None or told.days > 2:
        return None
    return _one(told.first - DAY if found.words("earlier") else told.last + DAY)
