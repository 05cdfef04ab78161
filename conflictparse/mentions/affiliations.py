"""For whom a person acts and speaks: "president Zelensky", "rebellenleider Machar", "een woordvoerder van het leger"."""

from __future__ import annotations

from conflictparse.knowledge import Party, State, inflected
from conflictparse.mentions.discourse import Discourse
from conflictparse.mentions.home import home_state
from conflictparse.mentions.kinds import is_a
from conflictparse.mentions.phrases import Context
from conflictparse.model import ActorKind, AllianceKind
from conflictparse.rules import nouns
from conflictparse.tree import Upos, Word

_SIDES = (
    ("leger", ActorKind.ARMED_FORCES),
    ("rebellen", ActorKind.ARMED_GROUP),
    ("opstandelingen", ActorKind.ARMED_GROUP),
    ("militie", ActorKind.ARMED_GROUP),
)
_NO_SIDES = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION})
_OFFICES = (*nouns.TITLE_ENDINGS, "baas", "chef", "kopstuk", "topman", "woordvoerster", "strateeg", "officier", "kolonel")


def army_of(discourse: Discourse, state: State) -> str:
    """The army of a state: "Syrische leger"."""
    name = f"{inflected(state.adjectives[0])} leger" if state.adjectives else f"leger van {state.name}"
    return discourse.actor(name, ActorKind.ARMED_FORCES, state.code)


def side_of(context: Context, discourse: Discourse, speaker: Word) -> str | None:
    """The party that a person, or who holds an office, belongs to: "generaal Burhan", "een ISIS-woordvoerder"; an army itself."""
    near = (speaker, *context.sentence.subtree(speaker))
    keys = [key for word in near if (key := discourse.actor_at(word.start))]
    person = next((key for key in keys if discourse.actor_kind(key) is ActorKind.PERSON), None)
    if person in discourse.side_of:
        return discourse.side_of[person]
    offices = [word for word in (*near, context.sentence.before(speaker)) if word is not None and word.upos in (Upos.NOUN, Upos.PROPN)]
    if person is not None and (known := _by_affiliation(context, discourse, person)) is not None:
        discourse.side_of[person] = known
        return known
    named = (_in_compound(context, discourse, word) for word in offices)
    party = next((key for key in named if key is not None), None)
    party = party or next((key for key in keys if discourse.actor_kind(key) not in _NO_SIDES), None)
    party = party or _by_office(discourse, offices) or _by_country(context, discourse, person, offices)
    if person is not None and party is not None:
        discourse.side_of[person] = party
    return party


def _by_affiliation(context: Context, discourse: Discourse, person: str) -> str | None:
    """The party of which a person is known to be a part: Prigozjin of the Wagner Group; the one that lasted, if there are several."""
    knowledge = context.knowledge
    record = next((each for each in knowledge.named(person) if isinstance(each, Party)), None)
    if record is None or record.country:
        return None
    parts = sorted((each for each in record.affiliations if each.kind is AllianceKind.PART_OF), key=lambda each: each.end is not None)
    parties = (each for part in parts for each in knowledge.named(part.to) if isinstance(each, Party))
    party = next(parties, None)
    return None if party is None else discourse.actor(party.name, party.kind, party.country, descriptions=party.descriptions)


def _in_compound(context: Context, discourse: Discourse, office: Word) -> str | None:
    """ "LNA-woordvoerder", "Wagner-baas"."""
    head, hyphen, tail = office.text.partition("-")
    if not hyphen or not head[:1].isupper() or not tail.lower().endswith(_OFFICES):
        return None
    party = next((record for record in context.knowledge.named(head) if isinstance(record, Party)), None)
    if party is None:
        return discourse.actor_called(head)
    return discourse.actor(party.name, party.kind, party.country, descriptions=party.descriptions)


def _by_office(discourse: Discourse, offices: list[Word]) -> str | None:
    """ "legerleider", "rebellenwoordvoerder": of the army or the rebels last spoken of."""
    for word in offices:
        for start, kind in _SIDES:
            if word.text.lower().startswith(start) and word.upos is Upos.NOUN and (key := discourse.last_actor(kind)):
                return key
    return None


def _by_country(context: Context, discourse: Discourse, person: str | None, offices: list[Word]) -> str | None:
    """The army of an officer, the state of who governs: of the country that a person is known to serve, or of the text's."""
    code = None if person is None else discourse.actor_country(person)
    known = next(iter(context.knowledge.states_of(code)), None)
    state = known or home_state(context, discourse)
    if state is None:
        return None
    if any(is_a(word, nouns.RANKS | nouns.ARMY_VOICES) for word in offices):
        return (None if known else discourse.last_actor(ActorKind.ARMED_FORCES)) or army_of(discourse, state)
    if known is not None or any(is_a(word, nouns.ENVOYS) for word in offices):
        return discourse.actor(state.name, ActorKind.STATE, state.code)
    return None
