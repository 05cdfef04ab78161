"""Who "wij" and "ons" are in a quotation: the party that the speaker speaks for."""

from __future__ import annotations

from conflictparse.mentions.discourse import Discourse
from conflictparse.mentions.forces import army_of
from conflictparse.mentions.home import home_state
from conflictparse.mentions.kinds import is_a, is_title
from conflictparse.mentions.phrases import Context
from conflictparse.model import ActorKind
from conflictparse.rules import cues, nouns, reference
from conflictparse.tree import SUBJECTS, Deprel, Upos, Word

_SIDES = (
    ("leger", nouns.STATE_FORCES),
    ("rebellen", nouns.ARMED_GROUPS),
    ("opstandelingen", nouns.ARMED_GROUPS),
    ("militie", nouns.ARMED_GROUPS),
)


def read_speaker(context: Context, discourse: Discourse) -> None:
    """Notes for whom the speaker of a sentence speaks, and links "wij" to that party."""
    for word in context.sentence.words:
        speaks = word.lemma in cues.SAYING or word.text.lower() in ("aldus", "volgens")
        speaker = _speaker(context, word) if speaks else None
        is_office = word.upos is Upos.NOUN and (is_title(word) or is_a(word, nouns.SPEAKERS)) and word.deprel in (*SUBJECTS, Deprel.APPOS)
        for each in (speaker, word if is_office else None, word if _heads_quote(context, word) else None):
            if each is not None and (party := _party_of(context, discourse, each)) is not None:
                discourse.speaker = party
                _note_side(context, discourse, each, party)
    for word in context.sentence.words:
        if word.text.lower() in reference.WE and discourse.speaker is not None:
            discourse.link_actor(word.start, discourse.speaker)


def _heads_quote(context: Context, word: Word) -> bool:
    """ "Leger: 'Bor is weer van ons'"."""
    words = context.sentence.words
    nominal = word.upos in (Upos.NOUN, Upos.PROPN)
    return nominal and word.id + 1 < len(words) and words[word.id].text == ":" and words[word.id + 1].text[0] in "'\"‘“„"


def _note_side(context: Context, discourse: Discourse, speaker: Word, party: str) -> None:
    """Notes to which party a person belongs: "rebellenleider Machar", "president Zelensky"."""
    for word in (speaker, *context.sentence.subtree(speaker)):
        key = discourse.actor_at(word.start)
        if key is not None and discourse.actor_kind(key) is ActorKind.PERSON:
            discourse.side_of.setdefault(key, party)


def _speaker(context: Context, verb: Word) -> Word | None:
    """Whose words they are: the subject of a verb of saying, in the tree or right behind it (", zegt een officier")."""
    sentence = context.sentence
    subject = next((word for deprel, word in sentence.arguments(verb) if deprel in SUBJECTS and word.upos is not Upos.PRON), None)
    if subject is not None:
        return subject
    after = sentence.words[verb.id : verb.id + 4]
    return next((word for word in after if word.upos in (Upos.NOUN, Upos.PROPN)), None)


def _party_of(context: Context, discourse: Discourse, speaker: Word) -> str | None:
    """The party that a speaker belongs to: "een woordvoerder van de rebellen", "generaal Burhan", "het leger"."""
    sentence = context.sentence
    near = (speaker, *sentence.subtree(speaker))
    for word in near:
        key = discourse.actor_at(word.start)
        if key is not None and discourse.actor_kind(key) not in (ActorKind.PERSON, ActorKind.ORGANISATION):
            return key
    titles = [word for word in (*near, sentence.before(speaker)) if word is not None and word.upos is Upos.NOUN]
    for word in titles:
        for start, listed in _SIDES:
            if word.text.lower().startswith(start):
                army = listed is nouns.STATE_FORCES
                return discourse.last_actor(ActorKind.ARMED_FORCES if army else ActorKind.ARMED_GROUP)
    home = home_state(context, discourse)
    person = next((key for word in near if (key := discourse.actor_at(word.start)) and discourse.actor_kind(key) is ActorKind.PERSON), None)
    if person is not None:
        if person in discourse.side_of:
            return discourse.side_of[person]
        code = discourse.actor_country(person)
        if state := next((each for each in context.knowledge.states if code and each.code == code), None):
            return discourse.actor(state.name, ActorKind.STATE, state.code)
    for word in titles:
        if home is not None and is_a(word, nouns.RANKS):
            return discourse.last_actor(ActorKind.ARMED_FORCES) or army_of(discourse, home)
        if home is not None and is_a(word, nouns.ENVOYS):
            return discourse.actor(home.name, ActorKind.STATE, home.code)
    return None
