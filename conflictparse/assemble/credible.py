"""Whether a claim is of war. In other news a firm takes over another, and a club wins the cup."""

from collections.abc import Iterable

from conflictparse.assemble.found import Found
from conflictparse.mentions import Mentions
from conflictparse.model import ActorKind
from conflictparse.rules import words

_FIGHTING = frozenset({ActorKind.ARMED_FORCES, ActorKind.ARMED_GROUP, ActorKind.COALITION})
# What a mayor or a director does as well: "hield Groningen schoon", "verliet Parijs"
_OF_PEACE = words.LEAVE | words.GROUND | {"houden", "overnemen", "besturen", "beheren"}
_POLICE = ("politie", "agenten")


def _is_war(mentions: Mentions) -> bool:
    """Whether the text speaks of a party that is known to fight; in other news a firm may take over another, a club win the cup."""
    fighting = (each for each in mentions.actors.values() if each.known and each.kind in _FIGHTING)
    return any(not each.name.lower().endswith(_POLICE) for each in fighting)


def credible(mentions: Mentions, told: Iterable[Found]) -> list[Found]:
    """The claims, if the text is of war: if it has a party that is known to fight, or if one of the claims leaves no doubt."""
    claims = [each for each in told if each.location is not None]
    return claims if _is_war(mentions) or any(_leaves_no_doubt(mentions, each) for each in claims) else []


def _leaves_no_doubt(mentions: Mentions, found: Found) -> bool:
    """Whether a known party does it, or a word of war is said of a place on the map: "Palmyra is heroverd"."""
    place = next(each for each in mentions.places.values() if each.name == found.location)
    party = next((each for each in mentions.actors.values() if each.name == found.actor), None)
    located = place.latitude is not None
    warlike = found.trigger in words.WARLIKE or (found.trigger in words.FALL and found.place_is_subject)
    if party is None or not party.known or party.kind is ActorKind.ORGANISATION or party.name.lower().endswith(_POLICE):
        return warlike and (located or (place.certain and found.trigger in words.WARLIKE and found.trigger.endswith("en")))
    return located or place.certain or warlike if party.kind is not ActorKind.PERSON else found.trigger not in _OF_PEACE


def credible_alliances(mentions: Mentions, told: Iterable[Found]) -> list[Found]:
    """The alliances of parties that fight or rule; two names that nothing is known of may be firms."""
    is_war = _is_war(mentions)
    return [each for each in told if _fight_or_rule(mentions, each, is_war=is_war)]


def _fight_or_rule(mentions: Mentions, found: Found, *, is_war: bool) -> bool:
    sides = [each for each in mentions.actors.values() if each.name in (found.actor, found.from_actor)]
    civil = all(each.kind is ActorKind.ORGANISATION or (each.kind is ActorKind.PERSON and not each.known) for each in sides)
    return not civil and (all(each.known for each in sides) or (is_war and any(each.known for each in sides)))
