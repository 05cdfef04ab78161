"""Parties that a noun names: governments, armies, armed groups, and whose they are."""

from __future__ import annotations

from conflictparse.grammar import clauses_of
from conflictparse.knowledge import Party
from conflictparse.mentions.affiliations import army_of, side_of
from conflictparse.mentions.discourse import Discourse
from conflictparse.mentions.home import home_state, main_state
from conflictparse.mentions.kinds import FORCE_NOUNS, NOMINAL, alike, is_a, is_force, is_form, is_title, noun_of
from conflictparse.mentions.names import read_unknown_name
from conflictparse.mentions.notes import note_actor, note_state
from conflictparse.mentions.phrases import Context, phrase, phrase_name, state_beside, surface
from conflictparse.mentions.positions import is_definite
from conflictparse.model import ActorKind
from conflictparse.rules import nouns, reference
from conflictparse.rules import words as words_of
from conflictparse.tree import Deprel, Upos, Word

_HYPHENS = "-‑–"
_ANY_ARMY = nouns.THE_ARMY | nouns.SOLDIERS
_OWNERS = frozenset({"van", "uit", "onder"})


def read_hyphenated(context: Context, discourse: Discourse, word: Word) -> bool:
    """ "IS-strijders", "VN-waarnemers", "Houthi-milities": a known party and what is said of it."""
    hyphen = next((at for at, character in enumerate(word.text) if character in _HYPHENS and at), 0)
    head, tail = word.text[:hyphen], word.text[hyphen + 1 :].lower()
    if not hyphen or not tail or not head[0].isupper():
        return False
    party = next((record for record in context.knowledge.named(head) if isinstance(record, Party)), None)
    above = context.sentence.parent(word) if word.deprel is Deprel.APPOS else None
    if tail in nouns.WINGS and above is not None and (whole := discourse.actor_at(above.start)):
        discourse.mention_actor(whole, (word.start, word.end), word.text, (), certain=True)  # "JNIM, de Sahel-tak van Al Qaida"
        return True
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


def read_government(context: Context, discourse: Discourse, word: Word) -> None:
    """ "het Syrische regime", "de regering in Bagdad", "de junta": the state."""
    state = state_beside(context, word)
    run = phrase(context, word)
    spot, name = (run[0].start, word.end), phrase_name(context, run)
    if state is not None:
        key = discourse.actor(state.name, ActorKind.STATE, state.code)
        discourse.mention_actor(key, spot, name, (word.start,), certain=True)
        discourse.mention_actor(key, (word.start, word.end), word.text, (word.start,), certain=True)
    elif (home := home_state(context, discourse)) and (len(run) == 1 or is_definite(context.sentence, word)):
        key = discourse.actor(home.name, ActorKind.STATE, home.code)
        discourse.mention_actor(key, spot, name, (word.start,), certain=True)
    elif is_definite(context.sentence, word) and (earlier := discourse.last_actor(ActorKind.STATE)):
        discourse.mention_actor(earlier, spot, name, (word.start,), certain=True)
    else:
        note_actor(discourse, (word,), spot, ActorKind.STATE, name, certain=True)


def read_asset(context: Context, discourse: Discourse, word: Word) -> None:
    """ "Turkse drones", "Amerikaanse luchtsteun", "de Russische VN-ambassadeur": the state whose they are; or its army."""
    adjective = next((each for each in phrase(context, word)[:-1] if context.knowledge.state_of_adjective(each.text)), None)
    state = adjective and context.knowledge.state_of_adjective(adjective.text)
    if not adjective or not state:
        return
    run, spot = context.sentence.words[adjective.id - 1 : word.id], (adjective.start, word.end)
    if is_a(word, nouns.ARMY_VOICES):
        discourse.mention_actor(army_of(discourse, state), spot, surface(context, run[0], run[-1]), (word.start,), certain=True)
    else:
        note_state(context, discourse, run, state, spot, certain=True)


def read_force(context: Context, discourse: Discourse, word: Word) -> None:
    """ "het Syrische leger", "de troepen van Haftar", "rebellen", "de groep"."""
    noun = noun_of(word)
    if noun in nouns.ONLY_DEFINITE and not is_definite(context.sentence, word):
        return  # "Veel verzet was er niet"
    run = phrase(context, word)
    spot, name = (run[0].start, word.end), phrase_name(context, run)
    of_state = is_force(word, nouns.STATE_FORCES) and not is_a(word, nouns.ARMED_GROUPS)
    kind = ActorKind.ARMED_FORCES if of_state else ActorKind.COALITION if is_a(word, nouns.COALITIONS) else ActorKind.ARMED_GROUP
    above = context.sentence.parent(word)
    if word.deprel is Deprel.APPOS and above is not None and (same := discourse.actor_at(above.start)):
        discourse.mention_actor(same, spot, name, (word.start,), certain=True, noun=noun)  # "de YPG, de Syrische militie die …"
        return
    if (same := _told_of(context, discourse, run)) is not None:
        discourse.mention_actor(same, spot, name, (word.start,), certain=True, noun=noun)
        return
    if (owner := possessor(context, discourse, word)) is not None:  # "zijn troepen", "Assads soldaten"
        discourse.mention_actor(owner, spot, name, (word.start,), certain=True, noun=noun)
        return
    adjective = context.sentence.before(word)
    named = adjective is not None and context.knowledge.state_of_adjective(adjective.text)
    if of_state and named:  # "Noord-Vietnamese troepen en eenheden van de Vietcong"
        _link_other_army(context, discourse, run)
        discourse.mention_actor(army_of(discourse, named), spot, name, (word.start,), certain=True)
        return
    if (owner := _owner(context, discourse, word)) is not None:  # "troepen van het regime", "de terreurgroep IS", "strijders van de SDF"
        discourse.mention_actor(owner, spot, name, (word.start,), certain=True, noun=noun)
        return
    state = state_beside(context, word)
    if state is not None and of_state:  # "Turkse militairen" are the Turkish army
        _link_other_army(context, discourse, run)
        discourse.mention_actor(army_of(discourse, state), spot, name, (word.start,), certain=True)
        return
    led = _led_by(context, word, run)
    if led is not None and (side := _leaders_force(context, discourse, word)) is not None:  # "de troepen van president Assad"
        discourse.mention_actor(side, spot, led, (word.start,), certain=True, noun=noun)
        return
    if led is not None:  # "de milities van Fikret Abdic"
        name = led
    elif earlier := _earlier(context, discourse, word, run, kind):
        discourse.mention_actor(earlier, spot, name, (word.start,), certain=True, noun=noun)
        return
    if noun not in nouns.GROUP_ANAPHORS:
        vague = len(run) == 1 and led is None and not is_definite(context.sentence, word)  # "soldaten", "milities"
        key = discourse.actor(name, kind, None)
        discourse.mention_actor(key, spot, phrase_name(context, run), (word.start,), certain=not vague, noun=noun)


def _told_of(context: Context, discourse: Discourse, run: tuple[Word, ...]) -> str | None:
    """The party that a noun between a comma and a relative clause says more of: "het Veertiende Leger, de Russische strijdmacht die …"."""
    words, first = context.sentence.words, run[0].id
    while first > 1 and words[first - 2].upos is Upos.DET:
        first -= 1
    after = words[run[-1].id] if run[-1].id < len(words) else None
    told = first > 2 and words[first - 2].text == "," and after is not None and after.text.lower() in reference.RELATIVE
    return discourse.actor_at(words[first - 3].start) if told else None


def _link_other_army(context: Context, discourse: Discourse, run: tuple[Word, ...]) -> None:
    """ "Tsjaadse en Nigerese troepen": the first adjective stands for an army of its own."""
    sentence = context.sentence
    link = sentence.before(run[0])
    adjective = sentence.before(link) if link is not None and link.text == "en" else None
    if adjective is not None and (state := context.knowledge.state_of_adjective(adjective.text)):
        discourse.link_actor(adjective.start, army_of(discourse, state), (adjective.start, adjective.end))


# --- whose they are ---------------------------------------------------------------------------------------------------


def _owner(context: Context, discourse: Discourse, word: Word) -> str | None:
    """The party that a force belongs to: behind it ("de militie SDF") or behind "van" ("troepen van het regime")."""
    for child in context.sentence.children(word, Deprel.APPOS, Deprel.FLAT, Deprel.NMOD):
        if child.deprel in (Deprel.APPOS, Deprel.FLAT) or child.id == word.id + 1:
            if child.id > word.id and (key := _party_key(context, discourse, child)):
                armed_group = discourse.actor_kind(key) is ActorKind.ARMED_GROUP
                if not (armed_group and is_a(word, nouns.STATE_FORCES)):  # "verjoeg de politie Unita"
                    return key
        elif _is_of(context, word, child):
            state = state_beside(context, child) if is_a(child, nouns.GOVERNMENTS) else None
            if state := state or context.knowledge.state_named(child.text):
                if is_a(word, nouns.STATE_FORCES) and state.adjectives:
                    return army_of(discourse, state)
                continue
            if (key := _party_key(context, discourse, child)) and discourse.actor_kind(key) is not ActorKind.PERSON:
                return key
    return None


def possessor(context: Context, discourse: Discourse, word: Word) -> str | None:
    """Whose a force is, by what stands before it: "zijn mannen", "hun strijders", "Assads soldaten"."""
    sentence = context.sentence
    before = sentence.before(phrase(context, word)[0])
    if before is None:
        return None
    lower = before.text.lower()
    if _is_auxiliary(context, before):
        return None
    if lower in ("zijn", "haar", "hun", "z'n") and before.upos in (Upos.PRON, Upos.DET):
        subject = _subject_before(context, discourse, before)
        if subject is None or discourse.actor_kind(subject) is ActorKind.ORGANISATION:
            subject = discourse.last_actor(ActorKind.PERSON) if lower in ("zijn", "z'n") else discourse.last_subject()
        return None if subject is None else _force_of(context, discourse, subject)
    owns = before.deprel is Deprel.NMOD_POSS or (before.upos is Upos.PROPN and lower.endswith(("s", "'s", "’s")) and before.head == word.id)
    named = before.upos is Upos.PROPN or before.id in context.named  # the tagger takes "Abdics" in "Abdics mannen" for an adjective
    owns |= before.id in context.named and lower.endswith(("s", "'"))
    owner = discourse.actor_at(before.start) if owns and named else None
    return None if owner is None else _force_of(context, discourse, owner)


def _is_auxiliary(context: Context, word: Word) -> bool:
    """Whether a "zijn" that looks like "his" is a verb, as its clause has no other: "Daarna zijn Russische troepen vertrokken"."""
    if word.text.lower() != "zijn":
        return False
    forms = {each.feat("VerbForm") for each in clauses_of(context.sentence).of(word).words}
    return "Part" in forms and not forms & {"Fin", "Inf"}


def _force_of(context: Context, discourse: Discourse, owner: str) -> str:
    """The force of a leader or a state: of a president the army, of a rebel leader the rebels, of one that nothing is known of himself."""
    if discourse.actor_kind(owner) is ActorKind.PERSON:
        owner = discourse.side_of.get(owner, owner)
    code = discourse.actor_country(owner) if discourse.actor_kind(owner) in (ActorKind.PERSON, ActorKind.STATE) else None
    state = next(iter(context.knowledge.states_of(code)), None)
    return owner if state is None else army_of(discourse, state)


def _subject_before(context: Context, discourse: Discourse, word: Word) -> str | None:
    """The party that is the subject nearest before a word, or for which that subject speaks ("een ISIS-woordvoerder")."""
    sentence = context.sentence
    for subject in reversed(sentence.words[: word.id - 1]):
        if subject.deprel in (Deprel.NSUBJ, Deprel.APPOS, Deprel.FLAT):
            key = discourse.actor_at(subject.start)
            if key is None or discourse.actor_kind(key) is ActorKind.PERSON:
                key = side_of(context, discourse, subject) or key
            if key is not None:
                return key
    return None


def enemy(context: Context, discourse: Discourse) -> str | None:
    """Who "de vijand" is: the party last named that is not the country's own army or government."""
    home = home_state(context, discourse)
    own = {army_of(discourse, home), discourse.actor(home.name, ActorKind.STATE, home.code)} if home else set()
    return discourse.actor_not_in(own)


def _is_of(context: Context, word: Word, child: Word) -> bool:
    """ "strijders van de SDF"."""
    return child.id > word.id and any(case.text == "van" for case in context.sentence.children(child, Deprel.CASE))


def has_owner(context: Context, word: Word) -> bool:
    """Whether "van" and a name stand right behind a plural: "de mannen van commandant Massoud"."""
    words = context.sentence.words
    of = word.id < len(words) - 1 and words[word.id].text.lower() == "van" and word.feat("Number") == "Plur"
    return of and (is_title(words[word.id + 1]) or words[word.id + 1].upos is Upos.PROPN)


def read_fighters(context: Context, discourse: Discourse, word: Word) -> None:
    """ "de verdedigers van Marib", "soennitische stammen": a party if something tells which; "de aanvallers" may be any."""
    run = phrase(context, word)
    if (owner := _owner(context, discourse, word)) is not None:  # "leden van Hamas"
        discourse.mention_actor(owner, (run[0].start, word.end), phrase_name(context, run), (word.start,), certain=True)
        return
    told = any(each.text[0].isupper() or each.text.endswith("ische") for each in run[:-1])
    name = _led_by(context, word, run) or (phrase_name(context, run) if told else None)
    if name is not None:
        kind = ActorKind.COMMUNITY if is_a(word, nouns.COMMUNITIES) else ActorKind.ARMED_GROUP
        key = discourse.actor(name, kind, None)
        discourse.mention_actor(key, (run[0].start, word.end), phrase_name(context, run), (word.start,), certain=True, noun=noun_of(word))


def _led_by(context: Context, word: Word, run: tuple[Word, ...]) -> str | None:
    """The name of a force that a person leads or that has no other: "milities van Fikret Abdic", "soldaten van generaal Lon Nol".

    Read from the order of words: "van", "uit" or "onder" right behind the noun, an article, a title, and then the name.
    """
    words = context.sentence.words
    at = word.id
    if at >= len(words) or words[at].text.lower() not in _OWNERS:
        return None
    at += 1
    while at < len(words) and (words[at].upos is Upos.DET or is_title(words[at])):
        at += 1
    while at < len(words) and words[at].upos is Upos.ADJ and words[at].text[0].isupper():
        at += 1
    first = at
    while at < len(words) and words[at].text[0].isupper() and words[at].upos in NOMINAL:
        at += 1
    driven = any(each.lemma.lower() in words_of.EXPEL for each in words[: word.id])
    verb_behind = at < len(words) and words[at].upos is Upos.VERB
    # "door troepen uit Bama verdreven", "verjoeg de rebellen uit Goma"
    moved = words[word.id].text.lower() == "uit" and (driven or verb_behind)
    return phrase_name(context, words[run[0].id - 1 : at]) if at > first and not moved else None


def _leaders_force(context: Context, discourse: Discourse, word: Word) -> str | None:
    """The force of the person behind "van", if the text or the knowledge tells which: "troepen van generaal Haftar"."""
    for child in context.sentence.children(word, Deprel.NMOD, Deprel.APPOS, Deprel.OBL):
        for each in (child, *context.sentence.children(child, Deprel.APPOS, Deprel.FLAT)):
            key = discourse.actor_at(each.start)
            if key is not None and discourse.actor_kind(key) is ActorKind.PERSON and side_of(context, discourse, each) is not None:
                return _force_of(context, discourse, key)
    return None


def _party_key(context: Context, discourse: Discourse, word: Word) -> str | None:
    unread = word.id not in context.named and word.upos in NOMINAL and not discourse.actor_at(word.start)
    if unread and not read_hyphenated(context, discourse, word) and is_force(word, nouns.FORCES):
        read_force(context, discourse, word)  # "colonnes van het Iraakse leger"
    elif unread and word.text[0].isupper() and word.upos is not Upos.NOUN:
        read_unknown_name(context, discourse, word)  # "de groep Jund al-Sham"
    return discourse.actor_at(word.start)


# --- which one was meant ------------------------------------------------------------------------------------------------


def _earlier(context: Context, discourse: Discourse, word: Word, run: tuple[Word, ...], kind: ActorKind) -> str | None:
    """The party that the text has spoken of and that a noun means again: "de rebellen", "het leger", "de groep"."""
    noun = noun_of(word)
    definite, bare = is_definite(context.sentence, word), len(run) == 1
    told_apart = any(
        each.text[0].isdigit() or each.lemma.lower() in reference.OTHERS or context.knowledge.state_of_adjective(each.text)
        for each in run[:-1]
    )
    several = not definite and not bare and word.feat("Number") == "Plur"  # "een handvol kleinere groepen"
    if not (definite or bare or noun in nouns.GROUP_ANAPHORS) or told_apart or several:
        return None
    the_army = noun in nouns.THE_ARMY and not noun.startswith("regering") and definite and bare
    if the_army and (state := main_state(context)) is not None:
        return discourse.only_actor(ActorKind.ARMED_FORCES) or army_of(discourse, state)
    same = discourse.actor_by_noun(noun) or discourse.actor_by_noun(*alike(noun, nouns.ALIKE))
    if kind is ActorKind.ARMED_GROUP and same is not None:
        return same
    if described := discourse.actor_described(noun, word.text.lower()):
        return described
    if noun.endswith("politie"):
        return discourse.actor_by_noun(noun)
    if kind is ActorKind.ARMED_FORCES:
        if noun.startswith("regering"):  # "regeringstroepen": of the country where it happens, whatever army was named last
            return discourse.actor_by_noun(noun) or _home_army(context, discourse) or discourse.last_actor(kind)
        if not bare and noun not in _ANY_ARMY:
            return None  # "de presidentiële garde"
        if earlier := discourse.last_actor(kind):
            return earlier if definite or noun in _ANY_ARMY else None
        return _home_army(context, discourse) if noun in nouns.THE_ARMY else None
    if same is not None:
        return same
    if kind is ActorKind.ARMED_GROUP and (noun in nouns.ANY_GROUP or noun in nouns.GROUP_ANAPHORS):
        return discourse.last_actor(kind) if definite else discourse.only_actor(kind)
    return discourse.last_actor(kind) if definite and bare else None


def _home_army(context: Context, discourse: Discourse) -> str | None:
    """The army of the country where the text plays."""
    home = home_state(context, discourse)
    return army_of(discourse, home) if home else None
