"""Nouns that stand for a party or a place: governments, forces and whose they are, places and parts of them."""

from __future__ import annotations

from conflictparse.knowledge import Party, State, inflected
from conflictparse.mentions.discourse import Discourse
from conflictparse.mentions.names import read_unknown_name
from conflictparse.mentions.notes import note_actor
from conflictparse.mentions.phrases import (
    FORCE_NOUNS,
    NOMINAL,
    Context,
    is_a,
    is_definite,
    is_demonstrative,
    is_form,
    is_name,
    name_run,
    parent_is_name,
    phrase,
    place_kind,
    state_beside,
    surface,
)
from conflictparse.model import ActorKind, LocationKind
from conflictparse.rules import nouns
from conflictparse.tree import Deprel, Upos, Word

_HYPHENS = "-‑–"


def read_nominal(context: Context, discourse: Discourse, word: Word) -> None:
    """A noun, or a name that the knowledge lacks."""
    if word.upos is not Upos.NOUN or is_name(word):
        if word.deprel is Deprel.FLAT and word.upos is not Upos.NOUN and parent_is_name(context, word):
            return  # read with its head
        if not _hyphenated(context, discourse, word):
            read_unknown_name(context, discourse, word)
        return
    if _hyphenated(context, discourse, word):
        return
    lemma = word.lemma.lower()
    if is_a(word, nouns.GOVERNMENTS):
        _government(context, discourse, word)
    elif lemma in nouns.GROUP_ANAPHORS or is_a(word, nouns.STATE_FORCES | nouns.ARMED_GROUPS | nouns.COALITIONS):
        _force(context, discourse, word)
    elif lemma in nouns.PARTS:
        _part(context, discourse, word)
    elif is_a(word, nouns.PLACES):
        _place_noun(context, discourse, word)


# --- parties ----------------------------------------------------------------------------------------------------------


def _hyphenated(context: Context, discourse: Discourse, word: Word) -> bool:
    """ "IS-strijders", "VN-waarnemers", "Houthi-milities": a known party and what is said of it."""
    hyphen = next((at for at, character in enumerate(word.text) if character in _HYPHENS and at), 0)
    head, tail = word.text[:hyphen], word.text[hyphen + 1 :].lower()
    if not hyphen or not tail or not head[0].isupper():
        return False
    party = next((record for record in context.knowledge.named(head) if isinstance(record, Party)), None)
    is_force = any(tail.startswith(noun) or is_form(tail, noun) for noun in FORCE_NOUNS)
    known = discourse.actor_called(head)
    spot = (word.start, word.end)
    if party or known:
        key = known or discourse.actor(party.name, party.kind, party.country, descriptions=party.descriptions)  # type: ignore[union-attr]
        if is_force or not any(is_form(tail, noun) for noun in nouns.SPEAKERS):
            discourse.mention_actor(key, spot, word.text, (word.start,), certain=True)
            return True
    elif is_force:
        note_actor(discourse, (word,), spot, ActorKind.ARMED_GROUP, word.text, certain=True)
        return True
    return False


def _government(context: Context, discourse: Discourse, word: Word) -> None:
    """ "het Syrische regime", "de regering in Bagdad", "de junta": the state."""
    state = state_beside(context, word)
    first = phrase(context, word)[0]
    spot, name = (first.start, word.end), surface(context, first, word)
    if state is not None:
        key = discourse.actor(state.name, ActorKind.STATE, state.code)
        discourse.mention_actor(key, spot, name, (word.start,), certain=True)
        discourse.mention_actor(key, (word.start, word.end), word.text, (word.start,), certain=True)
    elif is_definite(context.sentence, word) and (earlier := discourse.last_actor(ActorKind.STATE)):
        discourse.mention_actor(earlier, spot, name, (word.start,), certain=True)
    else:
        note_actor(discourse, (word,), spot, ActorKind.STATE, name, certain=True)


def _force(context: Context, discourse: Discourse, word: Word) -> None:
    """ "het Syrische leger", "de troepen van Haftar", "rebellen", "de groep"."""
    lemma = word.lemma.lower()
    run = phrase(context, word)
    spot, name = (run[0].start, word.end), surface(context, run[0], word)
    of_state = is_a(word, nouns.STATE_FORCES)
    kind = ActorKind.ARMED_FORCES if of_state else ActorKind.COALITION if is_a(word, nouns.COALITIONS) else ActorKind.ARMED_GROUP
    if (owner := _owner(context, discourse, word)) is not None:  # "troepen van het regime", "de terreurgroep IS", "strijders van de SDF"
        discourse.mention_actor(owner, spot, name, (word.start,), certain=True)
        return
    state = state_beside(context, word)
    if state is not None and of_state:  # "Turkse militairen" are the Turkish army
        discourse.mention_actor(_army(discourse, state), spot, name, (word.start,), certain=True)
        return
    refers_back = is_definite(context.sentence, word) or lemma in nouns.GROUP_ANAPHORS
    if refers_back or len(run) == 1:
        earlier = discourse.actor_described(lemma, word.text.lower())
        if earlier is None and refers_back:
            earlier = discourse.last_actor(kind)
        if earlier is None and of_state and lemma in nouns.THE_ARMY and (code := discourse.last_country()):
            owner_state = next((each for each in context.knowledge.states if each.code == code and each.adjectives), None)
            earlier = _army(discourse, owner_state) if owner_state else None
        if earlier:
            discourse.mention_actor(earlier, spot, name, (word.start,), certain=True)
            return
    if lemma not in nouns.GROUP_ANAPHORS:
        note_actor(discourse, (word,), spot, kind, name, certain=True)


def _owner(context: Context, discourse: Discourse, word: Word) -> str | None:
    """The party that a force belongs to: behind it ("de militie SDF") or behind "van" ("troepen van het regime")."""
    for child in context.sentence.children(word, Deprel.APPOS, Deprel.FLAT, Deprel.NMOD):
        if child.deprel in (Deprel.APPOS, Deprel.FLAT) or child.id == word.id + 1:
            if child.id > word.id and (key := _party_key(context, discourse, child)):
                return key
        elif any(case.text == "van" for case in context.sentence.children(child, Deprel.CASE)):
            state = state_beside(context, child) if is_a(child, nouns.GOVERNMENTS) else None
            states = [record for record in context.knowledge.named(child.text) if isinstance(record, State)]
            if state := state or next(iter(states), None):
                if is_a(word, nouns.STATE_FORCES) and state.adjectives:
                    return _army(discourse, state)
                continue
            if key := _party_key(context, discourse, child):
                return key
    return None


def _army(discourse: Discourse, state: State) -> str:
    name = f"{inflected(state.adjectives[0])} leger" if state.adjectives else f"leger van {state.name}"
    return discourse.actor(name, ActorKind.ARMED_FORCES, state.code)


def _party_key(context: Context, discourse: Discourse, word: Word) -> str | None:
    unread = word.id not in context.named and word.upos in NOMINAL and not discourse.actor_at(word.start)
    if unread and not _hyphenated(context, discourse, word) and is_a(word, nouns.STATE_FORCES | nouns.ARMED_GROUPS):
        _force(context, discourse, word)  # "colonnes van het Iraakse leger"
    return discourse.actor_at(word.start)


# --- places -----------------------------------------------------------------------------------------------------------


def _part(context: Context, discourse: Discourse, word: Word) -> None:
    """ "een deel van Raqqa", "de helft van de stad": the place behind "van"."""
    for child in context.sentence.children(word, Deprel.NMOD, Deprel.OBL, Deprel.OBL_ARG):
        if child.id not in context.named:
            read_nominal(context, discourse, child)
        if key := discourse.place_at(child.start):
            discourse.link_place(word.start, key)


def _place_noun(context: Context, discourse: Discourse, word: Word) -> None:
    """ "de stad Talafar", "de stad" (the one named before), "de laatste wijk"."""
    sentence, knowledge = context.sentence, context.knowledge
    run = phrase(context, word)
    spot, name = (run[0].start, word.end), surface(context, run[0], word)
    kind = place_kind(word)
    for child in sentence.children(word, Deprel.APPOS, Deprel.FLAT, Deprel.NMOD):
        named_directly = child.id == word.id + 1 and child.upos in NOMINAL
        if named_directly and not sentence.children(child, Deprel.CASE):
            if child.id not in context.named:
                read_nominal(context, discourse, child)
            if key := discourse.place_at(child.start):
                discourse.mention_place(key, spot, name, (word.start,), certain=True, kind=kind)
                return
    above = sentence.parent(word)
    if word.deprel is Deprel.APPOS and above is not None and (key := discourse.place_at(above.start)):
        discourse.mention_place(key, spot, name, (word.start,), certain=True)  # "Falluja, een andere stad die …"
        return
    inside = _inside(context, discourse, word)
    if word.lemma.lower() in nouns.ONLY_WITH_A_NAME:
        return
    definite = is_definite(sentence, word)
    state = state_beside(context, word)
    if state is not None and state.capitals and word.lemma.lower() == "hoofdstad" and definite:
        key = discourse.place(state.capitals[0], LocationKind.CITY, state.code, state.name)
        discourse.mention_place(key, spot, name, (word.start,), certain=True)  # "de Syrische hoofdstad"
        return
    bare = all(knowledge.state_of_adjective(each.text) for each in run[:-1]) or is_demonstrative(sentence, word)
    refers_back = bare and is_a(word, nouns.PLACE_ANAPHORS) and definite and not inside
    if refers_back and (earlier := discourse.last_place(kind)):
        discourse.mention_place(earlier, spot, name, (word.start,), certain=True)
        return
    if len(run) == 1 and not inside and not definite and kind in (LocationKind.CITY, LocationKind.REGION):
        return  # "een stad", "steden": no place in particular
    parent = discourse.place_name(inside) if inside else None
    key = discourse.place(name, kind, discourse.country_of(inside), parent)
    discourse.mention_place(key, spot, name, (word.start,), certain=False)
    for child in sentence.children(word, Deprel.NMOD):
        if child.id > word.id and sentence.children(child, Deprel.CASE):  # "luchthaven van Donetsk", "brug bij Arnhem"
            discourse.alias_place(key, surface(context, run[0], name_run(sentence, child)[-1]))


def _inside(context: Context, discourse: Discourse, word: Word) -> str | None:
    """The place that a place noun is put in: "het centrum van Afrin", "een brug bij Cherson"."""
    for child in context.sentence.children(word, Deprel.NMOD):
        if child.id not in context.named and not discourse.place_at(child.start):
            read_nominal(context, discourse, child)
        if key := discourse.place_at(child.start):
            return key
    return None
