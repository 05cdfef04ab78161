"""Proper names: first those that the knowledge has, then what else is written as a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conflictparse.knowledge import Party, Place, State
from conflictparse.mentions.discourse import Discourse
from conflictparse.mentions.model import Spot
from conflictparse.mentions.notes import note_actor, note_place, note_state
from conflictparse.mentions.phrases import (
    Context,
    acts,
    adjective_before,
    clean,
    is_a,
    is_definite,
    is_force_name,
    is_located,
    is_no_name,
    name_run,
    place_kind,
    starts,
    surface,
)
from conflictparse.model import ActorKind, LocationKind
from conflictparse.rules import nouns
from conflictparse.tree import Deprel, Upos, Word

_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z]+[A-Z-]*")
_ABBREVIATION = 3  # code points: a longer name in capitals is a name shouted
_SEATS = frozenset({"Kremlin", "Witte Huis", "Élysée", "Downing Street"})
_SHORTEST = 5  # code points of a name in lower case: "taliban", "geallieerden"
_NO_NAME = frozenset({Upos.ADP, Upos.DET, Upos.PUNCT, Upos.CCONJ, Upos.SCONJ, Upos.PRON})


def read_known_names(context: Context, discourse: Discourse) -> frozenset[int]:
    """The longest names that the knowledge has: "Vrije Syrische Leger", "Deir al-Zor". Gives the ids of their words."""
    words, at = context.sentence.words, 0
    named: set[int] = set()
    while at < len(words):
        longest = 0 if words[at].upos in _NO_NAME and words[at].text.islower() else context.knowledge.longest_name
        for length in range(min(longest, len(words) - at), 0, -1):
            run = words[at : at + length]
            if _known(context, discourse, run):
                named.update(word.id for word in run)
                at += length
                break
        else:
            at += 1
    return frozenset(named)


def _known(context: Context, discourse: Discourse, run: tuple[Word, ...]) -> bool:
    knowledge = context.knowledge
    name = surface(context, run[0], run[-1]).replace("’", "'").strip(".'‘\"“”„ ")
    if len(name) < _SHORTEST and name.islower():
        return False
    spot = (run[0].start, run[-1].end)
    if name.isupper() and len(name) > _ABBREVIATION and not knowledge.named(name):
        name = name.title()  # a dateline: "KIGALI, 5 juli"
    records, capital_of = knowledge.named(name), knowledge.state_of_capital(name)
    if records:
        parties = [record for record in records if not isinstance(record, Place)]
        places = [record for record in records if not isinstance(record, Party)]
        _name_party(context, discourse, run, spot, parties)
        _name_place(context, discourse, run, spot, places)
    elif state := knowledge.state_of_inhabitants(name):
        if adjective := adjective_before(context, run[0]):  # "Bosnische Serviërs"
            _note_community(discourse, run, adjective, name)
        elif community := discourse.community(name):  # "de Serviërs", once they are the Bosnian ones
            discourse.mention_actor(community, spot, name, starts(run), certain=True)
        else:
            note_state(context, discourse, run, state, spot, certain=True)
    elif capital_of is None:
        return False
    if capital_of is not None:
        as_party = acts(context.sentence, run)
        note_state(context, discourse, run, capital_of, spot, certain=as_party)
        if not any(isinstance(record, Place) for record in records) and name not in _SEATS:  # the Kremlin is no town
            note_place(context, discourse, run, spot, LocationKind.CITY, capital_of.code, capital_of.name, name, certain=not as_party)
    return True


def _name_party(context: Context, discourse: Discourse, run: tuple[Word, ...], spot: Spot, parties: Sequence[State | Party]) -> None:
    for record in parties[:1]:
        if isinstance(record, State):
            note_state(context, discourse, run, record, spot, certain=acts(context.sentence, run))
        elif record.kind is ActorKind.COMMUNITY and (adjective := adjective_before(context, run[0])):  # "Syrische Koerden"
            _note_community(discourse, run, adjective, clean(context, run))
        else:
            key = discourse.community(record.name) or discourse.actor(
                record.name, record.kind, record.country, descriptions=record.descriptions
            )
            discourse.mention_actor(key, spot, clean(context, run), starts(run), certain=True)


def _note_community(discourse: Discourse, run: tuple[Word, ...], adjective: Word, name: str) -> None:
    """A population that an adjective narrows down is a party of its own, not the state and not the whole people."""
    note_actor(discourse, run, (adjective.start, run[-1].end), ActorKind.COMMUNITY, f"{adjective.text} {name}", certain=True)


def _name_place(context: Context, discourse: Discourse, run: tuple[Word, ...], spot: Spot, places: Sequence[State | Place]) -> None:
    for record in places[:1]:
        as_party = acts(context.sentence, run)
        if isinstance(record, State):
            note_place(context, discourse, run, spot, LocationKind.COUNTRY, record.code, None, record.name, certain=not as_party)
        else:
            if record.kind is LocationKind.REGION and as_party:  # "betwist door Koerdistan"
                note_actor(discourse, run, spot, ActorKind.REGIONAL_GOVERNMENT, record.name, certain=False)
            certain = not context.knowledge.state_of_capital(record.name) or not as_party
            note_place(context, discourse, run, spot, record.kind, record.country, record.parent, record.name, certain=certain)


def read_unknown_name(context: Context, discourse: Discourse, word: Word) -> None:
    """A proper noun that the knowledge lacks: a person behind a title, else a place or a party as the claim needs."""
    sentence = context.sentence
    run = name_run(sentence, word)
    name = clean(context, run)
    if not any(character.isupper() for character in name) or is_no_name(sentence, run, name):
        return
    spot = (run[0].start, run[-1].end)
    above = sentence.parent(word)
    title = above if above is not None and word.deprel in (Deprel.APPOS, Deprel.FLAT, Deprel.NMOD) and above.upos is Upos.NOUN else None
    if title is not None and title.id == run[0].id - 1:
        if is_a(title, nouns.TITLES):
            note_actor(discourse, run, spot, ActorKind.PERSON, name, certain=True)
            return
        if is_a(title, nouns.STATE_FORCES | nouns.ARMED_GROUPS) or title.lemma in nouns.GROUP_ANAPHORS:
            note_actor(discourse, run, spot, ActorKind.ARMED_GROUP, name, certain=True)
            return
    if _ACRONYM.fullmatch(name) and not is_located(sentence, run[0]):  # "FRCI": places have no abbreviations
        note_actor(discourse, run, spot, ActorKind.ARMED_GROUP, name, certain=True)
        return
    if is_force_name(run):  # "de Nationale Garde", "het Vijfde Korps"
        note_actor(discourse, run, spot, ActorKind.ARMED_FORCES, name, certain=True)
        return
    if len(name) > 1:
        known_place = discourse.place_called(name)
        certain = (title is not None and is_a(title, nouns.PLACES)) or is_located(sentence, run[0])
        kind = place_kind(title) if title is not None and is_a(title, nouns.PLACES) else LocationKind.CITY
        definite = is_definite(sentence, word)
        if certain or not definite:  # "de Arabieren" are no place
            note_place(context, discourse, run, spot, kind, None, None, name, certain=certain or known_place is not None)
        if not certain and (definite or acts(sentence, run)):
            kind_of_actor = ActorKind.PERSON if len(run) > 1 else ActorKind.ARMED_GROUP
            note_actor(discourse, run, spot, kind_of_actor, name, certain=False)
