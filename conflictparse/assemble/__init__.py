"""Matches, mentions and times → merged claims with evidence → a report."""

from conflictparse.assemble.claiming import alliances, control_claims
from conflictparse.assemble.credible import credible, credible_alliances
from conflictparse.assemble.found import Found, Reading
from conflictparse.assemble.merging import as_transfers, in_order, merged_alliances, merged_claims
from conflictparse.assemble.parties import report_actors, report_locations
from conflictparse.model import ControlStatus, Report
from conflictparse.qualify import Qualifier
from conflictparse.sides import with_sides

__all__ = ["Reading", "assemble"]


def assemble(reading: Reading, *, title: str | None = None, url: str | None = None) -> Report:
    """The report of a reading: duplicates merged, ids given, spans in the original text."""
    control: list[Found] = []
    allied: list[Found] = []
    qualifier = Qualifier(document=reading.document)
    for match in reading.matches:
        for qualification in qualifier.all_of(match):
            if isinstance(match.rule.emits, ControlStatus):
                control.extend(control_claims(reading, match, qualification))
            else:
                allied.extend(alliances(reading, match, qualification))
    told = credible(reading.mentions, as_transfers(with_sides(in_order(control))))
    allied = credible_alliances(reading.mentions, in_order(allied))
    used_actors = {name for each in (*told, *allied) for name in (each.actor, each.from_actor) if name}
    used_places = {each.location for each in told if each.location}
    actors = report_actors(reading, used_actors)
    locations = report_locations(reading, used_places)
    return Report(
        text=reading.normalized.original,
        published=reading.published,
        title=title,
        url=url,
        backend=reading.document.backend,
        actors=tuple(actors.values()),
        locations=tuple(locations.values()),
        control_claims=tuple(merged_claims(told, actors, locations)),
        alliances=tuple(merged_alliances(allied, actors)),
    )
