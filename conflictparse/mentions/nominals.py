"""Nouns that stand for a party or a place, and names that the knowledge lacks: which reader each of them is for."""

from __future__ import annotations

from conflictparse.mentions.discourse import Discourse
from conflictparse.mentions.forces import (
    enemy,
    has_owner,
    possessor,
    read_asset,
    read_fighters,
    read_force,
    read_government,
    read_hyphenated,
)
from conflictparse.mentions.home import home_state
from conflictparse.mentions.kinds import is_a, is_force, is_name, is_site
from conflictparse.mentions.names import read_unknown_name
from conflictparse.mentions.phrases import Context, behind_whole_force, parent_is_name, starts_sentence
from conflictparse.mentions.positions import is_definite
from conflictparse.mentions.sites import read_country, read_part, read_site
from conflictparse.model import ActorKind
from conflictparse.rules import nouns
from conflictparse.tree import Deprel, Upos, Word

_FIGHTERS = nouns.FIGHTERS | nouns.COMMUNITIES
_OF_A_STATE = nouns.ASSETS | nouns.ENVOYS | nouns.ARMY_VOICES
_GOVERNMENTS_OF = tuple(f"{noun}-" for noun in ("kabinet", "regering", "regime", "bewind"))  # "kabinet-Karamanlis"


def read_nominal(context: Context, discourse: Discourse, word: Word) -> None:
    """A noun, or a name that the knowledge lacks."""
    shouted = (
        is_force(word, nouns.FORCES_AND_COALITIONS) and starts_sentence(context.sentence, word) and not word.text.isupper()
    )  # "Rebellengroep CODECO"
    if not shouted and (word.upos is not Upos.NOUN or is_name(word)):
        if (
            word.deprel is Deprel.FLAT
            and word.upos is not Upos.NOUN
            and parent_is_name(context, word)
            and not behind_whole_force(context, word)
        ):
            return  # read with its head
        if not read_hyphenated(context, discourse, word):
            read_unknown_name(context, discourse, word)
        return
    if read_hyphenated(context, discourse, word):
        return
    lemma = word.lemma.lower()
    if is_a(word, nouns.GOVERNMENTS) or word.text.startswith(_GOVERNMENTS_OF):
        read_government(context, discourse, word)
    elif lemma in nouns.GROUP_ANAPHORS or is_force(word, nouns.FORCES_AND_COALITIONS):
        read_force(context, discourse, word)
    elif lemma == "staat" and word.id > 1 and is_definite(context.sentence, word) and (home := home_state(context, discourse)) is not None:
        discourse.link_actor(word.start, discourse.actor(home.name, ActorKind.STATE, home.code))  # "in handen van de staat"
    elif lemma in nouns.PARTS:
        read_part(context, discourse, word, read_nominal)
    elif is_site(word):
        read_site(context, discourse, word, read_nominal)
    elif lemma == "land" and is_definite(context.sentence, word):
        read_country(context, discourse, word)
    elif lemma in nouns.ENEMIES and is_definite(context.sentence, word) and (other := enemy(context, discourse)) is not None:
        discourse.mention_actor(other, (word.start, word.end), word.text, (word.start,), certain=True)
    elif is_a(word, nouns.FOLLOWERS) and (owner := possessor(context, discourse, word)) is not None:  # "zijn mannen", "Abdics mannen"
        discourse.mention_actor(owner, (word.start, word.end), word.text, (word.start,), certain=True)
    elif is_a(word, _FIGHTERS) or (is_a(word, nouns.FOLLOWERS) and has_owner(context, word)):
        read_fighters(context, discourse, word)
    elif is_definite(context.sentence, word) and (described := discourse.actor_described(lemma, word.text.lower())):
        discourse.mention_actor(described, (word.start, word.end), word.text, (word.start,), certain=True)  # as the knowledge describes it
    elif is_a(word, _OF_A_STATE):
        read_asset(context, discourse, word)
