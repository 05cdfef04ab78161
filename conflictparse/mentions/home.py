"""The country where a text plays: whose government and army it means by "de regering" and "het leger"."""

from __future__ import annotations

from conflictparse.knowledge import State
from conflictparse.mentions.discourse import Discourse
from conflictparse.mentions.phrases import Context


def home_state(context: Context, discourse: Discourse) -> State | None:
    """The state of the country last spoken of as a place, else of the one that the text speaks of most."""
    code = discourse.last_country()
    return _state_of(context, code) if code else main_state(context)


def main_state(context: Context) -> State | None:
    """The state of the country that the text speaks of most."""
    return _state_of(context, max(context.countries, key=lambda each: context.countries[each], default=None))


def _state_of(context: Context, code: str | None) -> State | None:
    return next((state for state in context.knowledge.states_of(code) if state.adjectives), None)
