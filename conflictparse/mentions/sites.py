"""Places that a noun names: "de stad Talafar", "de stad", "de laatste wijk", "een deel van Raqqa"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from conflictparse.mentions.discourse import Discourse
from conflictparse.mentions.home import home_state
from conflictparse.mentions.kinds import NOMINAL, alike, is_a, place_kind
from conflictparse.mentions.phrases import Context, clean, name_run, phrase, phrase_name, state_beside
from conflictparse.mentions.positions import is_definite, is_demonstrative, is_fought_over
from conflictparse.model import LocationKind
from conflictparse.rules import nouns, reference
from conflictparse.tree import Deprel, Sentence, Upos, Word

Reader = Callable[[Context, Discourse, Word], None]


def read_part(context: Context, discourse: Discourse, word: Word, read: Reader) -> None:
    """ "een deel van Raqqa", "de helft van de stad": the place behind "van"."""
    for child in context.sentence.children(word, Deprel.NMOD, Deprel.OBL, Deprel.OBL_ARG):
        if child.id not in context.named:
            read(context, discourse, child)
        if key := discourse.place_at(child.start):
            discourse.link_place(word.start, key)


def read_country(context: Context, discourse: Discourse, word: Word) -> None:
    """ "een vijfde van het land": the country where the text plays."""
    if (home := home_state(context, discourse)) is not None:
        key = discourse.place(home.name, LocationKind.COUNTRY, home.code, None)
        discourse.mention_place(key, (word.start, word.end), word.text, (word.start,), certain=False)


def read_site(context: Context, discourse: Discourse, word: Word, read: Reader) -> None:
    """ "de stad Talafar", "de stad" (the one named before), "de laatste wijk"."""
    sentence = context.sentence
    if _is_none_in_particular(sentence, word):
        return
    run = phrase(context, word)
    spot, name = (run[0].start, word.end), phrase_name(context, run)
    if key := _named(context, discourse, word, read):
        discourse.mention_place(key, spot, name, (word.start,), certain=True, kind=place_kind(word), noun=word.lemma.lower())
        return
    if key := _in_apposition(context, discourse, word):
        discourse.mention_place(key, spot, name, (word.start,), certain=True)
        return
    container = _container(context, discourse, word, read)
    if word.lemma.lower() in nouns.ONLY_WITH_A_NAME:
        if len(run) == 1 and is_definite(sentence, word) and is_fought_over(sentence, word) and (last := discourse.last_place(None)):
            discourse.link_place(word.start, last)  # "de plaats innemen", once one was named
        return
    if earlier := _capital(context, discourse, word) or _earlier(context, discourse, word, run, container):
        discourse.mention_place(earlier, spot, name, (word.start,), certain=True)
        return
    _note_unnamed(context, discourse, word, run, container)


def _is_none_in_particular(sentence: Sentence, word: Word) -> bool:
    """ "om elke straat", "dorp voor dorp", "een paar straten verder"; and "de twee kampen", which are parties."""
    before = sentence.words[max(word.id - 3, 0) : word.id]
    sides = word.lemma.lower() == "kamp" and any(each.lemma.lower() in reference.BOTH for each in before)
    every = sides or any(each.text.lower() in reference.EVERY for each in sentence.children(word, Deprel.DET))
    further = word.id < len(sentence.words) and sentence.words[word.id].text.lower() in ("verder", "verderop")
    counted = word.feat("Number") == "Plur" and not is_definite(sentence, word)
    beside = (at for at in (word.id - 3, word.id + 1) if 0 <= at < len(sentence.words))
    return every or (further and counted) or any(sentence.words[at].text.lower() == word.text.lower() for at in beside)


def _named(context: Context, discourse: Discourse, word: Word, read: Reader) -> str | None:
    """The place whose name stands right behind the noun: "de stad Talafar", "hotel Amarula"."""
    sentence = context.sentence
    for child in sentence.children(word, Deprel.APPOS, Deprel.FLAT, Deprel.NMOD):
        if child.id == word.id + 1 and child.upos in NOMINAL and not sentence.children(child, Deprel.CASE):
            if child.id not in context.named:
                read(context, discourse, child)
            if key := discourse.place_at(child.start):
                whole = sentence.words[word.id - 1 : (name_run(context, child) or (child,))[-1].id]
                discourse.alias_place(key, clean(context, whole))
                return key
    return None


def _in_apposition(context: Context, discourse: Discourse, word: Word) -> str | None:
    """The place that the noun stands beside: "Falluja, een andere stad die …", "Sirte, Kadhafi's geboorteplaats"."""
    sentence, above = context.sentence, context.sentence.parent(word)
    if (told := _told_of(context, discourse, word)) is not None:
        return told
    owned = sentence.children(word, Deprel.NMOD_POSS) and not sentence.children(word, Deprel.CC)
    beside = word.deprel is Deprel.APPOS or (word.deprel is Deprel.CONJ and owned)
    return discourse.place_at(above.start) if beside and above is not None else None


def _told_of(context: Context, discourse: Discourse, word: Word) -> str | None:
    """By the order of words: "Goma, de grootste stad in het oosten, …" is Goma, if that is a town too."""
    words, first = context.sentence.words, phrase(context, word)[0].id
    if first < 4 or words[first - 2].upos is not Upos.DET or words[first - 3].text != "," or words[first - 4].upos is not Upos.PROPN:
        return None
    key = discourse.place_at(words[first - 4].start)
    town = place_kind(word) is LocationKind.CITY and not context.sentence.children(word, Deprel.CC)
    return key if key is not None and town and discourse.place_kind(key) is LocationKind.CITY else None


def _note_unnamed(context: Context, discourse: Discourse, word: Word, run: tuple[Word, ...], container: str | None) -> None:
    """ "de laatste wijk", "vier dorpen", "de brug bij Arnhem": a place without a name of its own, if it is one in particular."""
    sentence, kind, name = context.sentence, place_kind(word), phrase_name(context, run)
    behind = sentence.words[word.id].text.lower() if word.id < len(sentence.words) else ""
    fought_over = is_fought_over(sentence, word) and behind not in ("in", "van")  # "enkele dorpen in Anbar": a part of Anbar
    told = len(run) > 1 or container is not None or is_definite(sentence, word) or fought_over
    if not told and kind in (LocationKind.CITY, LocationKind.REGION):
        return  # "een stad", "steden"
    if word.lemma.lower() in nouns.ONLY_SOMEWHERE and container is None and not any(_described_to(context, word)):
        return  # "hun stellingen", but "de stellingen ten zuiden van Hodeida"
    key = discourse.place(name, kind, discourse.country_of(container), discourse.place_name(container) if container else None)
    best_of = kind is LocationKind.CITY and any(each.feat("Degree") == "Sup" for each in run[:-1])  # "de grootste stad van het kalifaat"
    certain, noun = fought_over and not best_of and word.feat("Number") != "Plur", word.lemma.lower()
    discourse.mention_place(key, (run[0].start, word.end), name, (word.start,), certain=certain, noun=noun)
    for last in _described_to(context, word):
        discourse.alias_place(key, phrase_name(context, sentence.words[run[0].id - 1 : last.id]))
    if (counted := _counted_from(context, run)) is not None:
        discourse.alias_place(key, phrase_name(context, sentence.words[counted.id - 1 : word.id]))


def _described_to(context: Context, word: Word) -> Iterator[Word]:
    """The last words of what is said of a place behind it: "brug bij Arnhem", "weg tussen Pristina en Pec", "weg naar Djibo"."""
    words = context.sentence.words
    at = word.id
    if at >= len(words) or words[at].upos is not Upos.ADP:
        return
    if words[at].text.lower() == "ten":
        at += 2  # "ten zuiden van de stad"
    at += 1
    while at < len(words) and words[at].upos in (Upos.DET, Upos.ADJ):
        at += 1
    while at < len(words) and words[at].upos in NOMINAL:
        end = (name_run(context, words[at]) or (words[at],))[-1]
        if not end.text[0].isupper() and not is_a(end, nouns.PLACES):
            return  # "de haven in handen"
        yield end
        if end.id + 1 >= len(words) or words[end.id].upos is not Upos.CCONJ:
            return
        at = end.id + 1


def _counted_from(context: Context, run: tuple[Word, ...]) -> Word | None:
    """The number or quantifier before a noun phrase: "vier wijken", "enkele dorpen"."""
    before = context.sentence.before(run[0])
    counted = before is not None and (before.upos is Upos.NUM or before.text.lower() in reference.SOME)
    return before if counted else None


def _capital(context: Context, discourse: Discourse, word: Word) -> str | None:
    """ "de Syrische hoofdstad", "de hoofdstad van Syrië": Damascus, under the name that the text gives it."""
    if word.lemma.lower() != "hoofdstad":
        return None
    state = state_beside(context, word)
    if state is None and len(phrase(context, word)) == 1 and not context.sentence.children(word, Deprel.NMOD):
        state = home_state(context, discourse)  # "de hoofdstad"
        return next((key for capital in state.capitals if (key := discourse.place_called(capital))), None) if state else None
    if state is None or not state.capitals:
        return None
    named = next((key for capital in state.capitals if (key := discourse.place_called(capital))), None)
    return named or discourse.place(state.capitals[0], LocationKind.CITY, state.code, state.name)


def _earlier(context: Context, discourse: Discourse, word: Word, run: tuple[Word, ...], container: str | None) -> str | None:
    """The place that the text has spoken of and that a noun means again: "de stad", "dat gebied", "de Liberiaanse havenstad"."""
    definite = is_definite(context.sentence, word)
    told_apart = any(_tells_apart(each) for each in run[:-1])
    if not definite or told_apart or (word.feat("Number") == "Plur" and is_a(word, nouns.CITIES)):
        return None  # "de steden" are not the one that was named
    unnamed = place_kind(word) not in (LocationKind.CITY, LocationKind.REGION)
    if unnamed and len(run) == 1 and container is None and (same := discourse.place_by_noun(word.lemma.lower())):
        return same  # "het paleis", once "het presidentiële paleis" was named
    again = is_a(word, nouns.PLACE_ANAPHORS) or word.text.lower().endswith(("stadje", "dorpje", "plaatsje", "eilandje"))
    compound = len(run) == 1 and word.text.lower().endswith(("stad", "dorp", "plaats", "eiland", "complex"))  # "de havenstad"
    if not again and not (compound and container is None):
        return None
    owned = any(
        case.text == "van"
        for child in context.sentence.children(word, Deprel.NMOD)
        for case in context.sentence.children(child, Deprel.CASE)
    )
    if container is not None and not is_demonstrative(context.sentence, word) and (owned or word.lemma.lower() not in nouns.CITIES):
        return None  # but "de stad in de provincie Cabo Delgado" is the one spoken of
    if place_kind(word) is LocationKind.FACILITY and word.lemma.lower() not in nouns.ANY_SITE:  # "het vliegveld" is no harbour
        return discourse.place_by_noun(*alike(word.lemma.lower(), nouns.SITES_ALIKE))
    return discourse.last_place(place_kind(word))


def _tells_apart(adjective: Word) -> bool:
    """ "de tweede stad", "een andere wijk", "het noordelijke gebied": not the one that was named, or not all of it."""
    lemma = adjective.lemma.lower()
    return lemma in reference.OTHERS or lemma.endswith(("lijk", "st", "ste", "de")) or lemma.isdigit()


def _container(context: Context, discourse: Discourse, word: Word, read: Reader) -> str | None:
    """The place that a place noun is put in: "het centrum van Afrin", "een brug bij Cherson"."""
    for child in context.sentence.children(word, Deprel.NMOD):
        if child.id not in context.named and not discourse.place_at(child.start):
            read(context, discourse, child)
        if key := discourse.place_at(child.start):
            return key
    return None
