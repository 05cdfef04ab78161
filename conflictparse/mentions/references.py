"""Words that only refer: pronouns, "daar", relative words, and the adjective of a state."""

from __future__ import annotations

from collections.abc import Iterator

from conflictparse.grammar import clauses_of
from conflictparse.mentions.discourse import Discourse
from conflictparse.mentions.forces import enemy
from conflictparse.mentions.home import home_state
from conflictparse.mentions.kinds import NOMINAL
from conflictparse.mentions.phrases import Context
from conflictparse.model import ActorKind
from conflictparse.rules import nouns, reference
from conflictparse.tree import Deprel, Upos, Word

_NAME = 4  # words before the bracket in which the long name has its head


def read_pronoun(context: Context, discourse: Discourse, word: Word) -> None:
    """ "ze", "hen", "daar": the party or the place that the text has just spoken of. The claim decides which of the two it needs."""
    lower = word.text.lower()
    demonstrative = lower in ("die", "dat") and word.upos is Upos.PRON and word.feat("PronType") == "Dem"
    own = lower == "eigen" and word.id < len(context.sentence.words) and context.sentence.words[word.id].lemma == "hand"  # "in eigen hand"
    party = own or lower in reference.PERSONAL or demonstrative or (lower == "het" and _is_subject(context, word))
    if party and (key := _party_meant(context, discourse, word)):
        discourse.link_actor(word.start, key)
    here = (
        lower in reference.HERE
        and word.upos is Upos.ADV
        and (lower in ("eruit", "erin") or word.deprel in (Deprel.ADVMOD, Deprel.OBL, Deprel.NMOD))
    )
    itself = lower in reference.THING and word.upos is Upos.PRON and word.deprel in (Deprel.OBJ, Deprel.NSUBJ_PASS)
    if (here or itself) and (key := discourse.last_place(None)):
        discourse.link_place(word.start, key)


def _is_subject(context: Context, word: Word) -> bool:
    """Whether "het" is a subject, by the tree or by its place before the verb: ": het joeg de YPG uit de stad"."""
    after = context.sentence.words[word.id] if word.id < len(context.sentence.words) else None
    before = context.sentence.before(word)
    first = before is None or before.upos is Upos.PUNCT
    return word.deprel is Deprel.NSUBJ or (first and after is not None and after.upos is Upos.VERB and after.feat("VerbForm") == "Fin")


def _party_meant(context: Context, discourse: Discourse, word: Word) -> str | None:
    """Who "ze" or "hen" is: a subject goes on with the subject before it, an object is not the subject of its own clause."""
    lower = word.text.lower()
    if lower in ("hij", "hem"):
        return discourse.last_actor(ActorKind.PERSON)
    plural = lower in ("hen", "hun") or (lower in ("ze", "zij", "die") and _agrees_with_plural(context, word))
    earlier = _subject_before(context, discourse, word, plural=plural)
    owned = lower in reference.POSSESSIVE and (word.upos is Upos.DET or word.deprel is Deprel.NMOD_POSS)  # "onder hun controle"
    if lower in reference.OBJECTS and not owned and word.deprel is not Deprel.NSUBJ:
        return discourse.last_group(earlier) if plural else discourse.actor_before(earlier)
    if plural and earlier is None and (near := _group_before(context, discourse, word)) is not None:
        return near
    return earlier or discourse.last_subject(plural=plural) or (discourse.last_group() if plural else discourse.last_actor(None))


def _group_before(context: Context, discourse: Discourse, word: Word) -> str | None:
    """The group that the sentence has named, though not as a subject: "viel toe aan de Armeniërs, in juli maakten zij …"."""
    groups = (ActorKind.ARMED_GROUP, ActorKind.COMMUNITY, ActorKind.STATE)
    for before in reversed(context.sentence.words[: word.id - 1]):
        key = discourse.actor_at(before.start) if before.upos in NOMINAL and before.feat("Number") == "Plur" else None
        if key is not None and discourse.actor_kind(key) in groups:
            return key
    return None


def _agrees_with_plural(context: Context, word: Word) -> bool:
    """Whether a pronoun is the subject of a plural verb: "ze hebben", "zij maakten"."""
    verb = context.sentence.parent(word)
    if verb is None or word.deprel not in (Deprel.NSUBJ, Deprel.NSUBJ_PASS):
        return False
    return any(each.feat("Number") == "Plur" for each in (verb, *context.sentence.children(verb, Deprel.AUX, Deprel.AUX_PASS, Deprel.COP)))


def _subject_before(context: Context, discourse: Discourse, word: Word, *, plural: bool) -> str | None:
    """The party that is the subject nearest before a word in its sentence; no person, if the word means several."""
    for before in reversed(context.sentence.words[: word.id - 1]):
        named = before.deprel in (Deprel.NSUBJ, Deprel.NSUBJ_PASS, Deprel.OBL_AGENT) and before.upos is not Upos.PRON
        if named and (key := discourse.actor_at(before.start)) and discourse.actor_kind(key) is not ActorKind.ORGANISATION:
            one = plural and discourse.actor_kind(key) is ActorKind.PERSON
            guess = not discourse.is_known(key) and discourse.place_at(before.start) is not None  # "Kelbadjar viel": a town
            if not one and not guess:
                return key
    return None


def read_relative(context: Context, discourse: Discourse, word: Word) -> None:
    """ "Mosul, dat …", "de stad waar …": the noun that the clause hangs on. Read last, once that noun is known."""
    if word.text.lower() not in reference.RELATIVE or word.upos not in (Upos.PRON, Upos.ADV, Upos.DET, Upos.SCONJ):
        return
    if word.upos is Upos.SCONJ and word.text.lower() == "dat" and not _may_be_relative(context, word):
        return
    antecedents = list(_antecedents(context, word))
    for noun in [each for each in antecedents if _agrees(discourse, word, each)] or antecedents:
        party, place = discourse.actor_at(noun.start), discourse.place_at(noun.start)
        if word.text.lower() in reference.WHERE and place is None:
            continue  # "waarvan", "waaraan" can be said of a party: "de coalitie waarvan Egypte deel uitmaakt"
        if party is not None:
            discourse.link_actor(word.start, party)
        if place is not None:
            discourse.link_place(word.start, place)
        if party is not None or place is not None:
            return
    if word.text.lower().startswith(
        ("waar", "dat")
    ):  # "heeft Mosul omsingeld, dat in handen van IS was", "wil Mosul terugpakken, waar IS de dienst uitmaakt"
        places = (discourse.place_at(before.start) for before in reversed(context.sentence.words[: word.id - 1]))
        if (nearest := next((place for place in places if place is not None), None)) is not None:
            discourse.link_place(word.start, nearest)


def _may_be_relative(context: Context, word: Word) -> bool:
    """Whether a "dat" that looks like "that" can be a relative: behind a comma, or in "het was Kut dat de Turken omsingelden"."""
    before, first = context.sentence.before(word), context.sentence.words[0]
    is_cleft = first.text == "Het" and context.sentence.words[1].lemma == "zijn"
    return before is not None and (before.upos is Upos.PUNCT or (is_cleft and before.upos in NOMINAL))


def _agrees(discourse: Discourse, pronoun: Word, noun: Word) -> bool:
    """Whether a relative pronoun can stand for a noun by its gender: "de stad in het noorden die …" is the town, "… dat …" the north."""
    names_a_party = noun.upos is Upos.PROPN and discourse.place_at(noun.start) is None
    if noun.feat("Gender") is None or names_a_party or pronoun.text.lower() not in ("die", "dat"):
        return True
    neuter = noun.feat("Gender") == "Neut" and noun.feat("Number") == "Sing"
    return neuter == (pronoun.text.lower() == "dat") or (noun.upos is Upos.PROPN and not neuter)


def _antecedents(context: Context, word: Word) -> Iterator[Word]:
    """The nouns that a relative word may stand for, likeliest first: the one in the tree, then those before it in the clause above."""
    sentence = context.sentence
    for above in sentence.ancestors(word):
        if above.deprel is Deprel.ACL_RELCL and (noun := sentence.parent(above)) is not None:
            yield from (_place_told(context, noun), noun)
            break
    clauses = clauses_of(sentence)
    clause = clauses.of(word)
    if clause.opener is not word or clause.antecedent is None:
        return
    outer = clauses.of(clause.antecedent)
    for before in reversed(sentence.words[: clause.antecedent.id]):
        if clauses.of(before) is outer:
            if before.upos in (Upos.VERB, Upos.AUX):
                return
            if before.upos in (Upos.NOUN, Upos.PROPN):
                yield before


def _place_told(context: Context, noun: Word) -> Word:
    """What is said to lie there, if a noun only says in which part of a land: "de stad in het oosten van het land waar …" is the town."""
    part = context.sentence.parent(noun)
    whole = part and context.sentence.parent(part)
    points = noun.lemma == "land" and noun.deprel is Deprel.NMOD and part is not None and part.lemma in nouns.COMPASS
    return whole if points and whole is not None and part is not None and part.deprel is Deprel.NMOD else noun


def read_compound(context: Context, discourse: Discourse, word: Word) -> None:
    """ "in regeringshanden", "rebellengebied": the first part of the noun is a party."""
    lower = word.text.lower()
    if word.upos is not Upos.NOUN or discourse.actor_at(word.start) or not lower.endswith(reference.HELD):
        return
    if lower.startswith("rebellen"):
        key = discourse.last_actor(ActorKind.ARMED_GROUP)
    elif lower.startswith(("regerings", "staats")):
        home = home_state(context, discourse)
        key = discourse.actor(home.name, ActorKind.STATE, home.code) if home else discourse.last_actor(ActorKind.STATE)
    else:
        return
    if key is not None:
        discourse.link_actor(word.start, key)


def read_adjective(context: Context, discourse: Discourse, word: Word) -> None:
    """ "in Russische handen": an adjective that names a state can stand for it."""
    if word.id in context.named or discourse.actor_at(word.start):
        return
    after = context.sentence.words[word.id] if word.id < len(context.sentence.words) else None
    hostile = word.lemma.lower() in ("vijandelijk", "vijandig") and after is not None and after.lemma in ("hand", "gebied")
    if hostile and (other := enemy(context, discourse)) is not None:
        discourse.link_actor(word.start, other)  # "in vijandelijke handen"
    elif word.text.lower() == "geallieerde" and (allies := next(iter(context.knowledge.named("geallieerden")), None)) is not None:
        key = discourse.actor(allies.name, ActorKind.COALITION, None)
        discourse.link_actor(word.start, key, (word.start, word.end))  # "in geallieerde handen"
    elif state := context.knowledge.state_of_adjective(word.text):
        key = discourse.actor(state.name, ActorKind.STATE, state.code)
        discourse.link_actor(word.start, key, (word.start, word.end))


def read_abbreviation(context: Context, discourse: Discourse, word: Word) -> None:
    """ "Oromo-Bevrijdingsleger (OLA)": two names of one party. The one that the knowledge has keeps its facts."""
    words = context.sentence.words
    if word.text != "(" or not 1 < word.id < len(words) - 1 or words[word.id + 1].text != ")":
        return
    short = discourse.actor_at(words[word.id].start)
    long = next((key for each in reversed(words[: word.id - 1][-_NAME:]) if (key := discourse.actor_at(each.start))), None)
    if not words[word.id].text.isupper() or long is None or short == long:
        return
    if short is None:
        discourse.mention_actor(
            long, (words[word.id].start, words[word.id].end), words[word.id].text, (words[word.id].start,), certain=True
        )
    elif words[word.id].id in context.named:
        discourse.same_actor(short, long)
    else:
        discourse.same_actor(long, short)
