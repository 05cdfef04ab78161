"""The highlighted report: the whole text and no more, whatever overlaps; nothing of it becomes markup; every link has a goal."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictparse.export.html import to_html
from conflictparse.export.html.segments import ClaimWords, cut, lanes
from conflictparse.export.html.style import STYLE
from conflictparse.model import (
    Actor,
    ActorKind,
    Alliance,
    AllianceKind,
    BackendInfo,
    ControlClaim,
    ControlStatus,
    Evidence,
    Extent,
    Location,
    LocationKind,
    Modality,
    Published,
    Report,
    Span,
    TimeSpan,
)

BACKEND = BackendInfo(name="hand", model="none", version="0")
VOID = {"meta", "wbr"}


class Page(HTMLParser):
    """The elements of some HTML, its ids and links, and the text of the report as a browser would show it."""

    def __init__(self, html: str) -> None:
        """Read it, and be sure that every element is closed where it should be."""
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.shown = ""
        self._open: list[str] = []
        self._text_from: int | None = None
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element opens."""
        given = {name: value or "" for name, value in attrs}
        assert len(given) == len(attrs), f"an attribute is given twice: {attrs}"
        self.elements.append((tag, given))
        if tag in VOID:
            return
        self._open.append(tag)
        if given.get("class") == "cp-text":
            self._text_from = len(self._open)

    def handle_endtag(self, tag: str) -> None:
        """An element closes."""
        if len(self._open) == self._text_from:
            self._text_from = None
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Some text."""
        if "style" in self._open:
            return
        self.shown += data
        if self._text_from is not None:
            self.text += data

    def every(self, attribute: str) -> list[str]:
        """The values of an attribute, wherever it is."""
        return [given[attribute] for _, given in self.elements if attribute in given]

    def where(self, **wanted: str) -> list[dict[str, str]]:
        """The attributes of the elements that have these among them; ``class_`` is one of the classes."""
        look = wanted.pop("class_", None)
        return [
            given
            for _, given in self.elements
            if all(given.get(name) == value for name, value in wanted.items()) and (look is None or look in given.get("class", "").split())
        ]


def span(text: str, words: str) -> Span:
    """Where these words first are."""
    start = text.index(words)
    return Span(start=start, end=start + len(words), text=words)


def evidence(text: str, words: str, rule: str = "control.test") -> tuple[Evidence, ...]:
    """These words as evidence."""
    found = span(text, words)
    return (Evidence(start=found.start, end=found.end, text=words, rule=rule),)


RAQQA_TEXT = "Volgens het leger is Raqqa in oktober grotendeels door de SDF op IS veroverd.\n\nDe SDF wordt gesteund door de VS."
RAQQA = Location(id="raqqa", name="Raqqa", kind=LocationKind.CITY, country="SY", mentions=(span(RAQQA_TEXT, "Raqqa"),))
SDF = Actor(id="sdf", name="SDF", kind=ActorKind.ARMED_GROUP, mentions=(span(RAQQA_TEXT, "SDF"),))
IS = Actor(id="is", name="Islamitische Staat", aliases=("IS",), kind=ActorKind.ARMED_GROUP, mentions=(span(RAQQA_TEXT, "IS"),))
USA = Actor(id="vs", name="Verenigde Staten", kind=ActorKind.STATE, country="US", mentions=(span(RAQQA_TEXT, "VS"),))
CAPTURE = ControlClaim(
    id="c1",
    location=RAQQA,
    actor=SDF,
    from_actor=IS,
    status=ControlStatus.CAPTURES,
    modality=Modality.REPORTED,
    source="leger",
    extent=Extent.MOST,
    time=TimeSpan(text="in oktober"),
    evidence=evidence(RAQQA_TEXT, "Raqqa in oktober grotendeels door de SDF op IS veroverd", "control.captures.takes"),
)
SUPPORT = Alliance(
    id="a1",
    kind=AllianceKind.SUPPORTS,
    subject=USA,
    object=SDF,
    modality=Modality.ASSERTED,
    evidence=evidence(RAQQA_TEXT, "SDF wordt gesteund door de VS", "alliance.supports.supports"),
)
REPORT = Report(
    text=RAQQA_TEXT,
    published=Published(year=2017, month=10, day=13),
    title="Raqqa gevallen",
    url="https://example.org/raqqa?a=1&b=2",
    backend=BACKEND,
    actors=(SDF, IS, USA),
    locations=(RAQQA,),
    control_claims=(CAPTURE,),
    alliances=(SUPPORT,),
)


def the_words(page: Page, words: str) -> dict[str, str]:
    """The segment of the text that starts at these words."""
    (found,) = [given for given in page.where() if given.get("id", "").endswith(f"-{RAQQA_TEXT.index(words)}")]
    return found


def test_the_words_of_a_claim_tell_all_of_it() -> None:
    assert the_words(Page(to_html(REPORT)), "Raqqa")["data-tip"].splitlines() == [
        "c1: SDF captures Raqqa from Islamitische Staat",
        "modality\treported",
        "source\tleger",
        "time\t(in oktober)",
        "extent\tmost",
        "rule\tcontrol.captures.takes",
        "",
        "Raqqa",
        "place, city, SY",
    ]


def test_the_words_of_an_alliance_tell_all_of_it() -> None:
    html = to_html(REPORT)
    told = next(tip for tip in Page(html).every("data-tip") if tip.startswith("a1"))
    assert told.splitlines()[:3] == ["a1: Verenigde Staten supports SDF", "modality\tasserted", "rule\talliance.supports.supports"]


def test_a_name_outside_a_claim_tells_who_or_where_it_is() -> None:
    text = "In Zuid-Soedan sprak Riek Machar."
    south = Location(id="zs", name="Zuid-Soedan", kind=LocationKind.COUNTRY, country="SS", mentions=(span(text, "Zuid-Soedan"),))
    machar = Actor(id="machar", name="Riek Machar", kind=ActorKind.PERSON, country="SS", mentions=(span(text, "Riek Machar"),))
    page = Page(to_html(Report(text=text, backend=BACKEND, actors=(machar,), locations=(south,))))
    assert page.every("data-tip") == ["Zuid-Soedan\nplace, country, SS", "Riek Machar\nactor, person, SS"]


def test_words_that_name_an_actor_and_a_place_tell_of_both() -> None:
    text = "Rusland valt aan."
    state = Actor(id="rusland", name="Rusland", kind=ActorKind.STATE, country="RU", mentions=(span(text, "Rusland"),))
    country = Location(id="rusland", name="Rusland", kind=LocationKind.COUNTRY, country="RU", mentions=(span(text, "Rusland"),))
    (words,) = Page(to_html(Report(text=text, backend=BACKEND, actors=(state,), locations=(country,)))).where(tabindex="-1")
    assert words["data-tip"] == "Rusland\nactor, state, RU\n\nRusland\nplace, country, RU"
    assert words["class"] == "cp-actor cp-place"


def test_the_keyboard_stops_at_each_claim_once() -> None:
    assert len(Page(to_html(REPORT)).where(tabindex="0")) == 2


def test_a_screen_reader_is_told_the_row_of_the_claim() -> None:
    page = Page(to_html(REPORT))
    (row,) = page.where(id=the_words(page, "Raqqa")["aria-describedby"])
    assert row["data-claims"] == "0"


def test_status_and_certainty_show_without_colour() -> None:
    page = Page(to_html(REPORT))
    assert page.every("data-label") == ["c1 captures", "a1 supports"]
    assert page.where(class_="cp-reported")
    assert ".cp-reported{text-decoration-style:dashed}" in STYLE


def test_claims_of_one_status_on_the_same_words_share_a_label() -> None:
    text = "Het gebied wordt betwist door Koerdistan en Bagdad."
    area = Location(id="gebied", name="gebied", kind=LocationKind.AREA)
    claims = [
        ControlClaim(
            id=id_,
            location=area,
            status=ControlStatus.CONTESTS,
            modality=Modality.ASSERTED,
            evidence=evidence(text, "gebied wordt betwist"),
        )
        for id_ in ("c1", "c2")
    ]
    page = Page(to_html(Report(text=text, backend=BACKEND, locations=(area,), control_claims=tuple(claims))))
    assert page.every("data-label") == ["c1 c2 contests"]
    assert page.where(class_="cp-said", tabindex="0")[0]["data-claims"] == "0 1"


def test_the_tables_tell_every_claim_and_alliance() -> None:
    shown = Page(to_html(REPORT)).shown
    for words in (
        "Control claims (1)",
        "SDF captures Raqqa from Islamitische Staat",
        "reported, according to leger",
        "“in oktober”",
        "most",
    ):
        assert words in shown
    for words in ("Alliances (1)", "Verenigde Staten supports SDF", "alliance.supports.supports", "Actors (3) and places (1)"):
        assert words in shown


def test_the_text_is_dutch_and_what_we_say_of_it_english() -> None:
    page = Page(to_html(REPORT))
    assert page.where(class_="cp")[0]["lang"] == "en"
    assert page.where(class_="cp-text")[0]["lang"] == "nl"


def test_a_text_that_says_nothing_is_said_to_say_nothing() -> None:
    shown = Page(to_html(Report(text="Het regent in Raqqa.", backend=BACKEND))).shown
    assert "The text was read; it says nothing about who holds what." in shown
    assert "Control claims" not in shown


def test_an_empty_text_gives_html_too() -> None:
    assert Page(to_html(Report(text="", backend=BACKEND))).text == ""


def test_a_whole_page_has_a_title_a_charset_and_a_width() -> None:
    html = to_html(REPORT, page=True)
    page = Page(html)
    assert html.startswith('<!doctype html>\n<html lang="en">')
    assert "<title>Raqqa gevallen</title>" in html
    assert ("meta", {"charset": "utf-8"}) in page.elements
    assert page.where(name="viewport")
    assert "<html" not in to_html(REPORT)


def test_a_report_without_a_title_is_named_by_its_date() -> None:
    assert "<title>Report of 2017-10</title>" in to_html(
        Report(text="", published=Published(year=2017, month=10), backend=BACKEND), page=True
    )


def test_nothing_is_fetched() -> None:
    html = to_html(REPORT, page=True)
    assert not re.search(r"@import|url\(|\bsrc=|<link", html)
    assert [url for url in re.findall(r"https?://[^\s\"<]+", html) if "example.org/raqqa" not in url] == []


def test_a_notebook_shows_the_report() -> None:
    assert REPORT._repr_html_() == to_html(REPORT)


# --- Links ----------------------------------------------------------------------------------------------------------------


def ids_and_links_agree(html: str) -> None:
    """Every id is there once, and every link and description has its goal."""
    page = Page(html)
    ids = page.every("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.every("href") if href.startswith("#")} <= set(ids)
    assert {each for value in page.every("aria-describedby") for each in value.split()} <= set(ids)


def test_every_claim_links_to_its_words() -> None:
    html = to_html(REPORT)
    ids_and_links_agree(html)
    assert the_words(Page(html), "Raqqa in oktober")["id"] in {href[1:] for href in Page(html).every("href")}


def test_one_report_shown_twice_has_its_ids_twice_apart() -> None:
    ids = [given["id"] for _, given in Page(to_html([REPORT, REPORT], page=True)).elements if "id" in given]
    assert ids and len(ids) == len(set(ids))


def test_two_reports_in_one_notebook_have_no_id_in_common() -> None:
    other = Report(text=RAQQA_TEXT + "!", backend=BACKEND, locations=(RAQQA,), control_claims=(CAPTURE,))
    ids_and_links_agree(to_html(REPORT) + to_html(other))


def test_words_that_the_text_does_not_have_are_no_link() -> None:
    beyond = Evidence(start=90, end=95, text="Mosul", rule="control.test")
    nothing = Evidence(start=3, end=3, text="", rule="control.test")
    claim = ControlClaim(id="c", location=RAQQA, status=ControlStatus.HOLDS, modality=Modality.ASSERTED, evidence=(beyond, nothing))
    html = to_html(Report(text="Raqqa", backend=BACKEND, control_claims=(claim,)))
    ids_and_links_agree(html)
    assert "Mosul" in Page(html).shown
    assert Page(html).every("href") == []


# --- All of the text, and nothing of the report as markup -----------------------------------------------------------------

EVIL = [
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)",
    "</style><img src=x onerror=alert(1)>",
    "</section></div><!--",
    "&lt;b&gt; &amp;amp; &#60;",
    "javascript:alert(1)",
]
ELEMENTS = set(
    "html head meta title style body main section h2 a p span div mark table caption thead tbody tr th td bdi code wbr details "
    "summary".split()
)
ATTRIBUTES = set(
    "class id lang dir aria-label aria-hidden aria-describedby tabindex data-tip data-claims data-label data-head href rel scope"
    " charset name content http-equiv".split()
)


def evil_report(evil: str) -> Report:
    """A report that has these characters wherever a report has characters."""
    text = f"{evil} houdt {evil}."
    here = Evidence(start=0, end=len(text), text=text, rule=evil)
    parent = Location(id="p" + evil, name=evil, kind=LocationKind.REGION)
    place = Location(id=evil, name=evil, aliases=(evil,), kind=LocationKind.CITY, country=evil, parent=parent, mentions=(span(text, evil),))
    actor = Actor(id=evil, name=evil, aliases=(evil,), kind=ActorKind.STATE, country=evil, mentions=(span(text, evil),))
    time = TimeSpan(text=evil)
    holds = {"status": ControlStatus.HOLDS, "modality": Modality.DENIED, "source": evil, "time": time, "evidence": (here,)}
    allied = {"kind": AllianceKind.PART_OF, "modality": Modality.EXPECTED, "source": evil, "time": time, "evidence": (here,)}
    return Report(
        text=text,
        title=evil,
        url=evil,
        backend=BackendInfo(name=evil, model=evil, version=evil),
        actors=(actor,),
        locations=(parent, place),
        control_claims=(ControlClaim(id=evil, location=place, actor=actor, from_actor=actor, **holds),),  # type: ignore[arg-type]
        alliances=(Alliance(id=evil, subject=actor, object=actor, **allied),),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("page", [False, True])
@pytest.mark.parametrize("evil", EVIL)
def test_nothing_from_the_report_becomes_markup(evil: str, page: bool) -> None:
    html = to_html(evil_report(evil), page=page)
    read = Page(html)
    assert {tag for tag, _ in read.elements} <= ELEMENTS
    assert {name for _, given in read.elements for name in given} <= ATTRIBUTES
    assert all(href.startswith("#cp-") for href in read.every("href"))
    assert html.count("</style>") == html.count("<style>")
    assert read.text == f"{evil} houdt {evil}."
    ids_and_links_agree(html)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "HTTPX://a", "//example.org", "file:///x"]
)
def test_only_a_web_address_is_a_link(url: str) -> None:
    page = Page(to_html(Report(text="", url=url, title="Raqqa", backend=BACKEND)))
    assert page.every("href") == []
    assert url in page.shown


def test_a_web_address_is_a_link() -> None:
    assert Page(to_html(REPORT)).every("href")[0] == "https://example.org/raqqa?a=1&b=2"


TEXTS = st.one_of(
    st.text(max_size=40),
    st.lists(
        st.sampled_from(
            ["Raqqa", " ", "\r\n", "\n\n", "\t", "\r", "e\u0301", "👩‍👩‍👧", "🇸🇾", "حلب", "\u202e", "<b>", "&amp;", '"', "\u00a0"]
        )
    ).map("".join),
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A text with claims and names anywhere in it, also beyond its end."""
    text = draw(TEXTS)

    def somewhere() -> tuple[int, int]:
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(text) + 3)] * 2)))
        return start, end

    def spans() -> tuple[Span, ...]:
        found = [somewhere() for _ in range(draw(st.integers(0, 3)))]
        return tuple(Span(start=start, end=end, text=text[start:end]) for start, end in found)

    def words() -> tuple[Evidence, ...]:
        found = [somewhere() for _ in range(draw(st.integers(1, 2)))]
        return tuple(Evidence(start=start, end=end, text=text[start:end], rule="test") for start, end in found)

    actor = Actor(id="a", name="SDF", kind=ActorKind.ARMED_GROUP, mentions=spans())
    place = Location(id="l", name="Raqqa", kind=LocationKind.CITY, mentions=spans())
    claims = [
        ControlClaim(
            id=f"c{number}",
            location=place,
            status=draw(st.sampled_from(ControlStatus)),
            modality=draw(st.sampled_from(Modality)),
            evidence=words(),
        )
        for number in range(draw(st.integers(0, 5)))
    ]
    allies = Alliance(id="a1", kind=AllianceKind.COOPERATES, subject=actor, object=actor, modality=Modality.ASSERTED, evidence=words())
    return Report(text=text, backend=BACKEND, actors=(actor,), locations=(place,), control_claims=tuple(claims), alliances=(allies,))


@given(report=reports())
@settings(deadline=None, max_examples=150)
def test_the_text_is_shown_once_and_whole_whatever_overlaps(report: Report) -> None:
    html = to_html(report)
    assert Page(html).text == report.text
    ids_and_links_agree(html)


@given(report=reports())
@settings(deadline=None, max_examples=100)
def test_every_character_knows_the_claims_on_it_and_lines_do_not_collide(report: Report) -> None:
    said = [
        ClaimWords(start=words.start, end=words.end, number=number, claim=claim)
        for number, claim in enumerate(report.control_claims)
        for words in claim.evidence
    ]
    lane = lanes(said)
    for segment in cut(report.text, said, ()):
        for at in range(segment.start, segment.end):
            assert {words for words in said if words.start <= at < words.end} == set(segment.claims)
        strokes = {words.stroke for words in segment.claims}
        assert len({lane[stroke] for stroke in strokes}) == len(strokes)
