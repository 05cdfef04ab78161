"""The country where a text plays: whose government and army it means by "de regering" and "het leger"."""

from __future__ import annotations

from conflictparse.knowledge import State
from conflictparse.mentions.discourse import Discourse
from conflictparse.mentions.phrases import Context


def home_state(context: Context, discourse: Discourse) -> State | None:
    """The state of the country last spoken of as a place, else of the one that the text speaks of most."""
    code = discourse.last_country() or max(context.countries, key=lambda each: context.countries[each], default=None)
    return next((each for each in context.knowledge.states if each.code == code and each.adjectives), None)
