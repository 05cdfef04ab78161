"""Who "wij" and "ons" are in a quotation: the party that the speaker speaks for."""

from __future__ import annotations

from conflictparse.mentions.affiliations import side_of
from conflictparse.mentions.discourse import Discourse
from conflictparse.mentions.kinds import is_a, is_title
from conflictparse.mentions.phrases import Context
from conflictparse.rules import cues, nouns, reference
from conflictparse.tree import SUBJECTS, Deprel, Upos, Word


def read_speaker(context: Context, discourse: Discourse) -> None:
    """Notes for whom the speaker of a sentence speaks, and links "wij" to that party."""
    for word in context.sentence.words:
        speaks = word.lemma in cues.SAYING or word.text.lower() in ("aldus", "volgens")
        speaker = _speaker(context, word) if speaks else None
        is_office = word.upos is Upos.NOUN and (is_title(word) or is_a(word, nouns.SPEAKERS)) and word.deprel in (*SUBJECTS, Deprel.APPOS)
        for each in (speaker, word if is_office else None, word if _heads_quote(context, word) else None):
            if each is not None and (party := side_of(context, discourse, each)) is not None:
                discourse.speaker = party
    for word in context.sentence.words:
        if word.text.lower() in reference.WE and discourse.speaker is not None:
            discourse.link_actor(word.start, discourse.speaker)


def _heads_quote(context: Context, word: Word) -> bool:
    """ "Leger: 'Bor is weer van ons'"."""
    words = context.sentence.words
    nominal = word.upos in (Upos.NOUN, Upos.PROPN)
    return nominal and word.id + 1 < len(words) and words[word.id].text == ":" and words[word.id + 1].text[0] in "'\"‘“„"


def _speaker(context: Context, verb: Word) -> Word | None:
    """Whose words they are: the subject of a verb of saying, in the tree or right behind it (", zegt een officier")."""
    sentence = context.sentence
    subject = next((word for deprel, word in sentence.arguments(verb) if deprel in SUBJECTS and word.upos is not Upos.PRON), None)
    if subject is not None:
        return subject
    after = sentence.words[verb.id : verb.id + 4]
    return next((word for word in after if word.upos in (Upos.NOUN, Upos.PROPN)), None)
