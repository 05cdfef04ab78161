"""Writes what was read into the discourse: that these words are a state, a party or a place."""

from __future__ import annotations

from conflictparse.knowledge import State
from conflictparse.mentions.discourse import Discourse
from conflictparse.mentions.kinds import is_a
from conflictparse.mentions.model import Spot
from conflictparse.mentions.phrases import Context, clean, head_of, starts
from conflictparse.mentions.positions import is_located, is_part_named, is_seat
from conflictparse.model import ActorKind, LocationKind
from conflictparse.rules import nouns
from conflictparse.tree import Deprel, Upos, Word


def note_state(context: Context, discourse: Discourse, run: tuple[Word, ...], state: State, spot: Spot, *, certain: bool) -> None:
    """Note that words name a state as a party, under the name they give it."""
    key = discourse.actor(state.name, ActorKind.STATE, state.code)
    discourse.mention_actor(key, spot, clean(context, run), starts(run), certain=certain)


def note_actor(
    discourse: Discourse, run: tuple[Word, ...], spot: Spot, kind: ActorKind, name: str, *, certain: bool, known: bool = False
) -> None:
    """Note that words name a party that the knowledge lacks; ``known`` if they say what it is ("de militie X", "het Vijfde Korps")."""
    key = discourse.actor(name, kind, None, known=known)
    discourse.mention_actor(key, spot, name, starts(run), certain=certain)


def note_place(
    context: Context,
    discourse: Discourse,
    run: tuple[Word, ...],
    spot: Spot,
    kind: LocationKind,
    country: str | None,
    inside: str | None,
    name: str,
    *,
    certain: bool,
    kind_is_stated: bool = False,
) -> None:
    """Note that words name a place, under the name they give it."""
    key = discourse.place(name, kind, country, inside)
    discourse.mention_place(
        key,
        spot,
        clean(context, run),
        starts(run),
        certain=certain,
        located=is_located(context.sentence, head_of(run)) or is_part_named(context.sentence, head_of(run)),
        kind=kind if kind_is_stated else None,
        in_play=not is_seat(context.sentence, run),
        since=context.sentence.start if _only_contains(context, run) else None,
    )


def _only_contains(context: Context, run: tuple[Word, ...]) -> bool:
    """Whether a place is named to say where another lies: "Bama in de deelstaat Borno"."""
    head = head_of(run)
    above = context.sentence.parent(head)
    if above is not None and head.deprel in (Deprel.APPOS, Deprel.FLAT) and above.upos is Upos.NOUN:
        head, above = above, context.sentence.parent(above)  # "in de deelstaat Borno"
    return head.deprel is Deprel.NMOD and above is not None and (above.upos is Upos.PROPN or is_a(above, nouns.PLACES))
