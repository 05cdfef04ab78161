"""Whether a claim is of war. In other news a firm takes over another, and a club wins the cup."""

from conflictparse.assemble.found import Found
from conflictparse.mentions import Mentions
from conflictparse.model import (
    ActorKind,
)
from conflictparse.rules import words

_FIGHTING = frozenset({ActorKind.ARMED_FORCES, ActorKind.ARMED_GROUP, ActorKind.COALITION})
_CIVIL = frozenset({ActorKind.ORGANISATION, ActorKind.PERSON})
_POLICE = ("politie", "agenten")


def _is_war(mentions: Mentions) -> bool:
    """Whether the text speaks of a party that is known to fight; in other news a firm may take over another, a club win the cup."""
    fighting = (each for each in mentions.actors.values() if each.known and each.kind in _FIGHTING)
    return any(not each.name.lower().endswith(_POLICE) for each in fighting)


def is_credible(mentions: Mentions, found: Found) -> bool:
    """Whether a claim is of war: a party that is known fights, or the text has one, or the words and the place leave no doubt."""
    place = next((each for each in mentions.places.values() if each.name == found.location), None)
    party = next((each for each in mentions.actors.values() if each.name == found.actor), None)
    if place is None or _is_war(mentions):
        return place is not None
    if party is not None and party.known:
        return party.kind not in _CIVIL and not party.name.lower().endswith(_POLICE) and (place.certain or place.latitude is not None)
    return place.latitude is not None and found.trigger in words.WARLIKE


def is_credible_alliance(mentions: Mentions, found: Found) -> bool:
    """Whether an alliance is of parties that fight or rule; two names that nothing is known of may be firms."""
    sides = [each for each in mentions.actors.values() if each.name in (found.actor, found.from_actor)]
    civil = all(each.kind in _CIVIL for each in sides)
    return not civil and (all(each.known for each in sides) or (_is_war(mentions) and any(each.known for each in sides)))
