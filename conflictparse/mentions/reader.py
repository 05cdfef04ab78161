"""The pass over a document that finds who and what it speaks of.

Names come first (what the knowledge has, then other proper nouns), then nouns ("het Syrische leger", "de laatste wijk"), then
what refers back ("de stad", "de rebellen", "ze", "daar"). A word may have two readings, a party and a place ("Damascus"): the
claim decides by the role it needs.
"""

from __future__ import annotations

from attrs import evolve

from conflictparse.knowledge import Knowledge
from conflictparse.mentions.discourse import Discourse
from conflictparse.mentions.kinds import NOMINAL, is_force
from conflictparse.mentions.model import Mentions
from conflictparse.mentions.names import read_known_names
from conflictparse.mentions.nominals import read_nominal
from conflictparse.mentions.phrases import Context
from conflictparse.mentions.references import read_abbreviation, read_adjective, read_compound, read_pronoun, read_relative
from conflictparse.mentions.speakers import read_speaker
from conflictparse.mentions.whereabouts import countries_of
from conflictparse.rules import nouns
from conflictparse.tree import Deprel, Document, Upos

_NO_NOUNS = frozenset({Upos.PRON, Upos.DET, Upos.ADV, Upos.ADP, Upos.VERB, Upos.AUX, Upos.PUNCT})


def find_mentions(document: Document, knowledge: Knowledge) -> Mentions:
    """Every word of a document that stands for a party or a place."""
    discourse, countries = Discourse(), countries_of(document, knowledge)
    for sentence in document.sentences:
        _read(Context(text=document.text, sentence=sentence, knowledge=knowledge, countries=countries.all), discourse)
    return discourse.mentions(knowledge, countries)


def _read(context: Context, discourse: Discourse) -> None:
    """Reads one sentence into the discourse so far."""
    context = evolve(context, named=read_known_names(context, discourse))
    discourse.plurals.update(word.start for word in context.sentence.words if word.feat("Number") == "Plur" and word.upos in NOMINAL)
    for word in context.sentence.words:
        if word.id in context.named:
            continue
        discourse.at = word.start
        shouted = word.id == 1 and word.upos not in _NO_NOUNS and is_force(word, nouns.FORCES)  # "Bendes heer en meester in Cité Soleil"
        if word.upos in NOMINAL or shouted:
            read_nominal(context, discourse, word)
        elif word.upos in (Upos.PRON, Upos.DET, Upos.ADV) or word.text.lower() == "eigen":
            read_pronoun(context, discourse, word)
    for word in context.sentence.words:
        discourse.at = word.start
        read_abbreviation(context, discourse, word)
        read_relative(context, discourse, word)
        read_adjective(context, discourse, word)
        read_compound(context, discourse, word)
    read_speaker(context, discourse)
    verbs: set[int] = set()  # that have their subject: a second one is an object that the parser misread
    for word in context.sentence.words:
        if word.deprel in (Deprel.NSUBJ, Deprel.NSUBJ_PASS) and word.head not in verbs and (key := discourse.actor_at(word.start)):
            discourse.note_subject(key)
            verbs.add(word.head)
