"""A report as HTML: its text highlighted, a legend, and tables of what it says."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from conflictparse.export.html.markup import escaped, tag
from conflictparse.export.html.segments import ClaimWords, NameWords, Segment, Stroke, cut, lanes
from conflictparse.export.html.style import LANES, PAGE_STYLE, STYLE, glowing
from conflictparse.export.html.words import Named, heading, how_sure, name_tip, plain, tip
from conflictparse.export.rows import several
from conflictparse.model import Actor, AllianceKind, ControlClaim, ControlStatus, Location, Modality, Report, Span, TimeSpan
from conflictparse.wording import Claim, dates, kind, object_, subject


def to_html(reports: Report | Iterable[Report], *, page: bool = False) -> str:
    """The text of a report with its actors, places and claims highlighted, as HTML that needs no other file.

    The words of a claim show all that is known of it when the mouse, the keyboard or a finger is on them. Tables of claims, alliances,
    actors and places follow, linked to the words. It works without JavaScript, fetches nothing, and escapes all that the report holds.
    The text can be selected and copied as it is.

    Args:
        reports: What to show: one report, or several below each other.
        page: Give a whole HTML document instead of an element for a notebook or a page of your own.
    """
    many = several(reports)
    shown = "\n".join((tag("style", STYLE), *(_section(report, number) for number, report in enumerate(many))))
    if not page:
        return shown
    policy = tag("meta", http_equiv="Content-Security-Policy", content="default-src 'none'; style-src 'unsafe-inline'")
    size = tag("meta", name="viewport", content="width=device-width, initial-scale=1")
    title = heading(many[0]) if len(many) == 1 else f"{len(many)} reports"
    head = tag("head", tag("meta", charset="utf-8"), policy, size, tag("title", escaped(title)), tag("style", PAGE_STYLE))
    return "<!doctype html>\n" + tag("html", head, tag("body", tag("main", shown)), lang="en") + "\n"


def _section(report: Report, number: int) -> str:
    claims: tuple[Claim, ...] = (*report.control_claims, *report.alliances)
    prefix = f"cp-{hashlib.sha256(repr(report).encode()).hexdigest()[:10]}-{number}"
    numbered = list(enumerate(claims))
    control, alliances = numbered[: len(report.control_claims)], numbered[len(report.control_claims) :]
    return tag(
        "section",
        tag("style", glowing(prefix, len(claims))),
        *_head(report),
        _legend(report, claims),
        tag("div", *_text(report, claims, prefix), class_="cp-text", lang="nl"),
        _claims_table("Control claims", _CLAIM_COLUMNS, control, report, prefix)
        or tag("p", "The text was read; it says nothing about who holds what."),
        _claims_table("Alliances", _ALLIANCE_COLUMNS, alliances, report, prefix),
        _names(report, prefix),
        class_="cp",
        id=prefix,
        lang="en",
        aria_label=heading(report),
    )


# --- Above the text -----------------------------------------------------------------------------------------------------


def _head(report: Report) -> Iterator[str]:
    web = report.url is not None and report.url.lower().startswith(("https://", "http://"))  # a link to "javascript:…" would run it
    title = escaped(heading(report))
    yield tag("h2", tag("a", title, href=report.url, rel="noopener noreferrer") if web else title, class_="cp-title")
    backend = report.backend
    told = [f"Published {report.published}"] if report.published else ["Publication date unknown"]
    told += [report.url] if report.url is not None else []
    told += [f"Read by {backend.name}, {backend.model} {backend.version}"]
    yield tag("p", escaped(" · ".join(told)), class_="cp-faint")


def _legend(report: Report, claims: Sequence[Claim]) -> str:
    """The looks that occur in this report."""
    verbs, sure = {kind(claim) for claim in claims}, {claim.modality for claim in claims}
    groups = {
        "Claims": [(plain(each), f"cp-said cp-stroke cp-{each}") for each in (*ControlStatus, *AllianceKind) if each in verbs],
        "How sure": [(plain(each), f"cp-stroke cp-{each}") for each in reversed(Modality) if each in sure],
        "Names": [("actor", "cp-actor")] * bool(report.actors) + [("place", "cp-place")] * bool(report.locations),
    }
    shown = [
        tag("span", tag("span", title, class_="cp-faint"), *(" " + tag("span", word, class_=look) for word, look in looks))
        for title, looks in groups.items()
        if looks
    ]
    return tag("p", *shown, class_="cp-legend") if shown else ""


# --- The text -----------------------------------------------------------------------------------------------------------


def _text(report: Report, claims: Sequence[Claim], prefix: str) -> Iterator[str]:
    said = [
        ClaimWords(start=words.start, end=words.end, number=number, claim=claim)
        for number, claim in enumerate(claims)
        for words in claim.evidence
    ]
    all_named: tuple[Named, ...] = (*report.actors, *report.locations)
    named = [NameWords(start=words.start, end=words.end, named=each) for each in all_named for words in each.mentions]
    lane = lanes(said)
    for segment in cut(report.text, said, named):
        yield _segment(segment, lane, prefix)
        yield from _labels(words.claim for words in segment.claims if words.end == segment.end)


def _segment(segment: Segment, lane: Mapping[Stroke, int], prefix: str) -> str:
    """Characters in their looks, inside out: names, then the lines of the claims, then the tint of the shortest claim."""
    shown = escaped(segment.text)
    if not segment.claims and not segment.names:
        return shown
    looks = " ".join(sorted({"cp-actor" if isinstance(words.named, Actor) else "cp-place" for words in segment.names}))
    tips = [tip(each) for each in dict.fromkeys(words.claim for words in segment.claims)]
    tips += [name_tip(each) for each in dict.fromkeys(words.named for words in segment.names)]
    first = any(words.start == segment.start for words in segment.claims)
    target = first or any(words.start == segment.start for words in segment.names)
    pointed = {"id": f"{prefix}-{segment.start}" if target else None, "data_tip": "\n\n".join(tips)}
    if not segment.claims:
        return tag("span", shown, class_=looks, tabindex="-1", **pointed)
    if looks:
        shown = tag("span", shown, class_=looks)
    for stroke in dict.fromkeys(words.stroke for words in segment.claims):
        shown = tag("span", shown, class_=f"cp-stroke cp-lane{min(lane[stroke], LANES - 1)} cp-{stroke.kind} cp-{stroke.modality}")
    shortest = min(segment.claims, key=lambda words: words.end - words.start).claim
    numbers = dict.fromkeys(words.number for words in segment.claims)
    return tag(
        "mark",
        shown,
        class_=f"cp-said cp-{kind(shortest)}",
        tabindex="0" if first else "-1",  # the keyboard stops at each claim once
        data_claims=" ".join(map(str, numbers)),
        aria_describedby=" ".join(f"{prefix}-row{number}" for number in numbers),
        **pointed,
    )


def _labels(ended: Iterable[Claim]) -> Iterator[str]:
    """After the words of claims, what they say: "c6 c7 contests". It is no text: it cannot be selected or copied."""
    together: dict[ControlStatus | AllianceKind, list[str]] = defaultdict(list)
    for claim in dict.fromkeys(ended):
        together[kind(claim)].append(claim.id)
    for each, ids in together.items():
        yield tag("span", class_=f"cp-label cp-{each}", data_label=f"{' '.join(ids)} {plain(each)}", aria_hidden="true")


# --- Below the text -----------------------------------------------------------------------------------------------------


_CLAIM_COLUMNS = ("", "claim", "how sure", "when", "how much", "words and rule")
_ALLIANCE_COLUMNS = ("", "claim", "how sure", "when", "words and rule")
_ACTOR_COLUMNS = ("name", "kind", "country", "also called", "first words")
_PLACE_COLUMNS = ("name", "kind", "country", "in", "also called", "first words")


def _claims_table(title: str, columns: Sequence[str], claims: Iterable[tuple[int, Claim]], report: Report, prefix: str) -> str:
    rows = []
    for number, claim in claims:
        verb = tag("span", escaped(plain(kind(claim))), class_=f"cp-chip cp-{kind(claim)}")
        rules = ", ".join(dict.fromkeys(words.rule for words in claim.evidence))
        cells = (
            tag("td", _isolated(subject(claim)), " ", verb, " ", _isolated(object_(claim))),
            _cell("how sure", how_sure(claim)),
            _when(claim.time),
            *([_cell("how much", claim.extent)] if isinstance(claim, ControlClaim) else []),
            tag("td", *(_link(words, report, prefix) for words in claim.evidence), tag("code", escaped(rules).replace(".", ".<wbr>"))),
        )
        row = tag("th", escaped(claim.id), scope="row")
        rows.append(tag("tr", row, *cells, id=f"{prefix}-row{number}", data_claims=str(number)))
    return _table(title, columns, rows)


def _names(report: Report, prefix: str) -> str:
    """Actors and places, folded away: the text shows them already."""
    if not report.actors and not report.locations:
        return ""
    actors = [_name_row(actor, report, prefix) for actor in report.actors]
    places = [_name_row(place, report, prefix) for place in report.locations]
    summary = tag("summary", f"Actors ({len(actors)}) and places ({len(places)})")
    return tag("details", summary, _table("Actors", _ACTOR_COLUMNS, actors), _table("Places", _PLACE_COLUMNS, places))


def _name_row(named: Named, report: Report, prefix: str) -> str:
    first = min(named.mentions, key=lambda words: words.start, default=None)
    return tag(
        "tr",
        tag("th", _isolated(named.name), scope="row"),
        _cell("kind", plain(named.kind)),
        _cell("country", named.country or ""),
        *([_cell("in", named.parent.name if named.parent else "")] if isinstance(named, Location) else []),
        _cell("also called", ", ".join(named.aliases)),
        tag("td", _link(first, report, prefix) if first else ""),
    )


def _table(title: str, columns: Sequence[str], rows: Sequence[str]) -> str:
    if not rows:
        return ""
    head = tag("thead", tag("tr", *(tag("th", escaped(column), scope="col") for column in columns)))
    return tag("table", tag("caption", f"{title} ({len(rows)})"), head, tag("tbody", *rows), class_="cp-table")


def _cell(head: str, text: str) -> str:
    return tag("td", _isolated(text) if text else "", data_head=head)


def _when(time: TimeSpan) -> str:
    """The dates, and below them the words that tell them."""
    days = [tag("span", dates(time), class_="cp-days")] if dates(time) else []
    words = [tag("span", "“", _isolated(time.text), "”", class_="cp-phrase", lang="nl")] if time.text else []
    return tag("td", " ".join([*days, *words]), data_head="when")


def _isolated(text: str) -> str:
    """A name in Arabic or Hebrew script does not turn the line around."""
    return tag("bdi", escaped(text))


def _link(words: Span, report: Report, prefix: str) -> str:
    """To the words in the text, if it has them."""
    shown = tag("span", "“", _isolated(words.text), "” ", lang="nl")
    there = words.start < min(words.end, len(report.text))
    return tag("a", shown, href=f"#{prefix}-{words.start}") if there else shown
