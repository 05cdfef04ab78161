"""What the knowledge is made of: states, parties and places, as frozen records."""

from __future__ import annotations

from attrs import field, frozen

from conflictparse.model import ActorKind, AllianceKind, LocationKind


@frozen(kw_only=True)
class State:
    """A state, and the words by which Dutch names it.

    Attributes:
        code: ISO 3166-1 alpha-2.
        name: Dutch name, without article.
        aliases: Other Dutch names and abbreviations.
        adjectives: Uninflected adjectives: ``Syrisch``.
        inhabitants: Names of its inhabitants: ``Syriërs``, ``Syriër``.
        capitals: Seats of its government, which stand for it: ``Damascus``.
        latitude: Degrees north of its middle, WGS 84.
        longitude: Degrees east of its middle, WGS 84.
        geonames_id: Id in GeoNames; none for a former state.
    """

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    inhabitants: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None


@frozen(kw_only=True)
class Affiliation:
    """That a party backed, belonged to or fought beside another for some time. Background: it makes no claim.

    Attributes:
        kind: Read as a sentence: *the party* kind *to*.
        to: Name of the other party or state.
        start: ISO 8601 date, month or year; ``None`` if unknown.
        end: The same; ``None`` if unknown or still so.
    """

    kind: AllianceKind
    to: str
    start: str | None = None
    end: str | None = None


@frozen(kw_only=True)
class Party:
    """A party to a conflict, or another body that speaks in reports.

    Attributes:
        name: Canonical Dutch name, without article.
        aliases: Other names, matched exactly.
        descriptions: Nouns by which a report means it once it is named: ``terreurgroep``.
        kind: What sort of party it is.
        country: ISO 3166-1 alpha-2 of the state that it fights for.
        conflicts: Dutch names of the conflicts that it took part in.
        active: ISO 8601 years or dates of its beginning and end; ``None`` where unknown or open.
        affiliations: Whom it backed or belonged to, and when.
        source: Where these facts can be checked.
    """

    name: str
    aliases: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    kind: ActorKind
    country: str | None = None
    conflicts: tuple[str, ...] = ()
    active: tuple[str | None, str | None] = (None, None)
    affiliations: tuple[Affiliation, ...] = ()
    source: str | None = field(default=None, repr=False)


@frozen(kw_only=True)
class Place:
    """A place that is no country.

    Attributes:
        name: Dutch name, without article.
        aliases: Other spellings.
        kind: What sort of place it is.
        country: ISO 3166-1 alpha-2; ``None`` across borders.
        parent: Dutch name of the region or country that it lies in.
        latitude: Degrees north, WGS 84; of a region, roughly its middle.
        longitude: Degrees east, WGS 84.
        geonames_id: Id in GeoNames.
    """

    name: str
    aliases: tuple[str, ...] = ()
    kind: LocationKind
    country: str | None = None
    parent: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None


Record = State | Party | Place
