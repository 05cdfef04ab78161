"""What a report says: frozen values, in the order in which they build on each other.

The meaning of every field is that of the annotation guide (see the page "What a report says" in the docs).
Offsets count Unicode code points in the original text, end exclusive. Dates are calendar dates, without time zone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Self

from attrs import field, frozen, validators

from conflictparse.errors import InputError

SCHEMA_VERSION = "1.0"


class ActorKind(StrEnum):
    """What sort of party an actor is."""

    STATE = "state"
    ARMED_FORCES = "armed_forces"
    ARMED_GROUP = "armed_group"
    REGIONAL_GOVERNMENT = "regional_government"
    COALITION = "coalition"
    COMMUNITY = "community"
    ORGANISATION = "organisation"
    PERSON = "person"


class LocationKind(StrEnum):
    """What sort of place a location is."""

    COUNTRY = "country"
    REGION = "region"
    CITY = "city"
    DISTRICT = "district"
    FACILITY = "facility"
    AREA = "area"


class ControlStatus(StrEnum):
    """What the text says about who has a place."""

    HOLDS = "holds"
    CAPTURES = "captures"
    LOSES = "loses"
    BESIEGES = "besieges"
    CONTESTS = "contests"


class AllianceKind(StrEnum):
    """How two parties are on one side; read it as *subject kind object*."""

    SUPPORTS = "supports"
    PART_OF = "part_of"
    COOPERATES = "cooperates"


class Modality(StrEnum):
    """How sure the text is, in the order in which the first that applies wins."""

    DENIED = "denied"
    EXPECTED = "expected"
    POSSIBLE = "possible"
    REPORTED = "reported"
    ASSERTED = "asserted"


class Extent(StrEnum):
    """How much of the place is meant."""

    ALL = "all"
    MOST = "most"
    PART = "part"


def _span_ends_after_start(span: Span, _: object, end: int) -> None:
    if end < span.start:
        raise ValueError(f"a span cannot end ({end}) before it starts ({span.start})")


@frozen(kw_only=True)
class Span:
    """Some words of the original text: ``report.text[span.start:span.end] == span.text``."""

    start: int = field(validator=validators.ge(0))
    end: int = field(validator=_span_ends_after_start)
    text: str


@frozen(kw_only=True)
class Evidence(Span):
    """The words that carry a claim, and the id of the rule that read them."""

    rule: str = field(validator=validators.min_len(1))


@frozen(kw_only=True)
class TimeSpan:
    """When it happened or since when it holds; ``None`` where the text does not say. ``text`` is the time phrase."""

    start: date | None = None
    end: date | None = None
    text: str | None = None


@frozen(kw_only=True)
class Published:
    """The publication date of a report: a day, or a month if no day is known."""

    year: int
    month: int
    day: int | None = None

    def __attrs_post_init__(self) -> None:
        date(self.year, self.month, 1 if self.day is None else self.day)  # a ValueError if the calendar has no such day

    @classmethod
    def of(cls, value: date | str | Published) -> Published:
        """Read a ``date``, ``"2017-10-13"`` or ``"2017-10"``.

        Raises:
            InputError: if it is none of these.
        """
        if isinstance(value, Published):
            return value
        if isinstance(value, date):
            return cls(year=value.year, month=value.month, day=value.day)
        if isinstance(value, str) and (found := re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", value.strip())):
            try:
                return cls(year=int(found[1]), month=int(found[2]), day=int(found[3]) if found[3] else None)
            except ValueError as wrong:
                raise InputError(reason=f"published={value!r} is not a date on the calendar ({wrong}).") from None
        raise InputError(reason=f"published={value!r} is not a date; give a datetime.date, '2017-10-13' or '2017-10'.")

    @property
    def date(self) -> date | None:
        """The day, or ``None`` if only the month is known."""
        return None if self.day is None else date(self.year, self.month, self.day)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}" + ("" if self.day is None else f"-{self.day:02}")


@frozen(kw_only=True)
class Actor:
    """A party that can hold ground, fight, support or speak.

    Attributes:
        id: A slug of the name, stable for the same input.
        name: The canonical Dutch name, without article.
        aliases: Other names in this text.
        kind: What sort of party it is.
        country: ISO 3166-1 alpha-2 of the state that it is or fights for.
        mentions: Where the text names it.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: ActorKind
    country: str | None = None
    mentions: tuple[Span, ...] = ()


@frozen(kw_only=True)
class Location:
    """A place that is held, taken, lost, besieged, fought over, or named as the scene.

    Attributes:
        id: A slug of the name, stable for the same input.
        name: The name as in the text, without article.
        aliases: Other names in this text.
        kind: What sort of place it is.
        country: ISO 3166-1 alpha-2 of where it lies; ``None`` across borders or if unknown.
        parent: The location of this report that contains it.
        latitude: Degrees north, WGS 84; ``None`` if unknown.
        longitude: Degrees east, WGS 84; ``None`` if unknown.
        geonames_id: The place's number at geonames.org; ``None`` if unknown.
        mentions: Where the text names it.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: LocationKind
    country: str | None = None
    parent: Location | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None
    mentions: tuple[Span, ...] = ()


@frozen(kw_only=True)
class ControlClaim:
    """The text says something about who holds a place.

    Attributes:
        id: ``c1``, ``c2``, … in the order of the text.
        location: The place.
        actor: The party that the status is about; ``None`` if the text names none.
        status: What is said of the two.
        from_actor: The party that loses the place or is fought there.
        modality: How sure the text is.
        source: Who says so, as the text names it; ``None`` where the text says it itself.
        extent: How much of the place is meant.
        time: When it happened, or since when it is so.
        evidence: The words that say it, one piece or more.
    """

    id: str
    location: Location
    actor: Actor | None = None
    status: ControlStatus
    from_actor: Actor | None = None
    modality: Modality
    source: str | None = None
    extent: Extent = Extent.ALL
    time: TimeSpan = TimeSpan()
    evidence: tuple[Evidence, ...] = field(validator=validators.min_len(1))


@frozen(kw_only=True)
class Alliance:
    """Two parties are on one side. For ``cooperates`` the order of subject and object says nothing.

    Attributes:
        id: ``a1``, ``a2``, … in the order of the text.
        kind: What the subject is to the object.
        subject: Who supports, belongs or works with the other.
        object: The other.
        modality: How sure the text is.
        time: When, or since when.
        source: Who says so, as the text names it.
        evidence: The words that say it, one piece or more.
    """

    id: str
    kind: AllianceKind
    subject: Actor
    object: Actor
    modality: Modality
    time: TimeSpan = TimeSpan()
    source: str | None = None
    evidence: tuple[Evidence, ...] = field(validator=validators.min_len(1))


@frozen(kw_only=True)
class BackendInfo:
    """Which parser read the text."""

    name: str
    model: str
    version: str


@frozen(kw_only=True)
class Report:
    """One text and all that it says. Claims and alliances refer to this report's own actors and locations.

    Attributes:
        text: The text as it was given; offsets count its code points.
        published: When it was published.
        title: As it was given.
        url: As it was given.
        backend: The parser that read it.
        actors: The parties that it names.
        locations: The places that it names.
        control_claims: Who holds, takes, loses, besieges or fights for what, in the order of the text.
        alliances: Who backs whom.
    """

    text: str
    published: Published | None = None
    title: str | None = None
    url: str | None = None
    backend: BackendInfo
    actors: tuple[Actor, ...] = ()
    locations: tuple[Location, ...] = ()
    control_claims: tuple[ControlClaim, ...] = ()
    alliances: tuple[Alliance, ...] = ()

    def claims_about(self, location: Location | str) -> tuple[ControlClaim, ...]:
        """The claims about a place of this report, given as the object or by its id, name or an alias."""
        return tuple(claim for claim in self.control_claims if _is_called(claim.location, location))

    def claims_by(self, actor: Actor | str) -> tuple[ControlClaim, ...]:
        """The claims whose status is about a party of this report, given as the object or by its id, name or an alias."""
        return tuple(claim for claim in self.control_claims if claim.actor and _is_called(claim.actor, actor))

    def to_dict(self) -> dict[str, Any]:
        """The report as plain data, in the shape of the packaged JSON Schema."""
        from conflictparse.serialise import to_dict

        return to_dict(self)

    def to_json(self, *, indent: int | None = 2) -> str:
        """The report as JSON text, UTF-8 characters kept as they are."""
        from conflictparse.serialise import to_json

        return to_json(self, indent=indent)

    def _repr_html_(self) -> str:
        """The highlighted text, where a notebook shows the report."""
        from conflictparse.export.html import to_html

        return to_html(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The report that ``to_dict`` gave, equal to the first.

        Raises:
            ReportFormatError: if the data is not of that shape; it lists every problem.
        """
        from conflictparse.serialise import from_dict

        return from_dict(cls, data)


def _is_called(thing: Actor | Location, asked: Actor | Location | str) -> bool:
    return asked in (thing.id, thing.name, *thing.aliases) if isinstance(asked, str) else thing == asked
