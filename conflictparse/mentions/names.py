"""Proper names: first those that the knowledge has, then what else is written as a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from conflictparse.knowledge import Likeness, Party, Place, Record, State
from conflictparse.mentions.discourse import Discourse
from conflictparse.mentions.kinds import is_a, is_force, is_force_name, is_title, kind_of_noun, noun_of, place_kind
from conflictparse.mentions.model import Spot
from conflictparse.mentions.notes import note_actor, note_place, note_state
from conflictparse.mentions.phrases import (
    Context,
    adjective_before,
    begins_adjective,
    clean,
    head_of,
    is_no_name,
    name_run,
    spot_of,
    starts,
    starts_sentence,
    state_around,
    surface,
)
from conflictparse.mentions.positions import (
    acts,
    heads_entry,
    in_dateline,
    in_headline,
    is_agent,
    is_definite,
    is_fighter,
    is_fought_over,
    is_located,
    speaks,
)
from conflictparse.model import ActorKind, LocationKind
from conflictparse.rules import nouns, reference
from conflictparse.rules.common import COMMON
from conflictparse.tree import Deprel, Sentence, Upos, Word

_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z]+[A-Z-]*")
_ABBREVIATION = 3  # code points: a longer name in capitals is a name shouted
_SEATS = frozenset({"Kremlin", "Witte Huis", "Pentagon", "Élysée", "Elysée", "Downing Street", "Whitehall"})  # no towns
_SHORTEST_UNKNOWN = 2  # code points of a name
_SHORTEST = 5  # code points of a name in lower case: "taliban", "geallieerden"
_NO_NAME = frozenset({Upos.ADP, Upos.DET, Upos.PUNCT, Upos.CCONJ, Upos.SCONJ, Upos.PRON})


def read_known_names(context: Context, discourse: Discourse) -> frozenset[int]:
    """The longest names that the knowledge has: "Vrije Syrische Leger", "Deir al-Zor". Gives the ids of their words."""
    words, at = context.sentence.words, 0
    named: set[int] = set()
    while at < len(words):
        none = (words[at].upos in _NO_NAME and words[at].text.islower()) or not context.knowledge.may_begin(words[at].text)
        longest = 0 if none else context.knowledge.longest_name
        for length in range(min(longest, len(words) - at), 0, -1):
            run = words[at : at + length]
            if length > 1 and run[-1].text in (".", ",", ":", ";", "-", "–"):
                continue
            if _known(context, discourse, run):
                named.update(word.id for word in run)
                at += length
                break
        else:
            at += 1
    return frozenset(named)


def _known(context: Context, discourse: Discourse, run: tuple[Word, ...]) -> bool:
    knowledge = context.knowledge
    name = _bare(surface(context, run[0], run[-1]).replace("’", "'"))
    if not knowledge.named(name) and (owner := _genitive_of(context, run, name)) is not None:
        name = owner
    written = knowledge.named(name)
    if name.isupper() and len(name) > _ABBREVIATION and not written:
        name = name.title()  # a dateline: "KIGALI, 5 juli"
    records, capital_of, state = knowledge.named(name), knowledge.state_of_capital(name), knowledge.state_of_inhabitants(name)
    if not (records or capital_of or state) or (len(name) < _SHORTEST and name.islower()) or _is_of_person(context, run, written):
        return False
    spot = spot_of(context, run)
    discourse.at = spot[0]
    if records:
        parties = [record for record in records if not isinstance(record, Place)]
        places = [record for record in records if not isinstance(record, Party)]
        _name_party(context, discourse, run, spot, parties)
        if not (capital_of and not any(isinstance(record, State) for record in places)):
            _name_place(context, discourse, run, spot, places, name)
    elif state is not None:
        if adjective := adjective_before(context, run[0]):  # "Bosnische Serviërs"
            _note_community(discourse, run, adjective, name)
        elif region := _region_behind(context, run):  # "de Armeniërs van Nagorny Karabach"
            whole = (*run, *region)
            note_actor(discourse, run, spot_of(context, whole), ActorKind.COMMUNITY, clean(context, whole), certain=True, known=True)
        elif community := discourse.community(name):  # "de Serviërs", once they are the Bosnian ones
            discourse.mention_actor(community, spot, name, starts(run), certain=True)
        else:
            note_state(context, discourse, run, state, spot, certain=True)
    if capital_of is not None:
        _name_capital(context, discourse, run, spot, capital_of, name)
    return True


def _is_of_person(context: Context, run: tuple[Word, ...], records: Sequence[Record]) -> bool:
    """Whether the name of a place is that of a person here: "generaal Aleppo", "kolonel Ahmed Homs"."""
    before = context.sentence.before(run[0])
    parties = [each for each in records if isinstance(each, Party)]
    namesakes = len(run) == 1 and all(each.kind is ActorKind.PERSON for each in parties)  # "Athar Abbas" is not Mahmoud Abbas
    if before is None or (parties and not namesakes):
        return False
    linked = head_of(run).deprel in (Deprel.FLAT, Deprel.APPOS) or before.head == head_of(run).id
    if linked and before.upos is Upos.PROPN and before.text[0].isupper() and before.text.isalpha() and not is_title(before):
        return not before.text.isupper() and not starts_sentence(context.sentence, before) and before.text.lower() not in COMMON
    return not parties and linked and before.text.isalpha() and is_title(before)


def _bare(name: str) -> str:
    """A name without the punctuation around it; the apostrophe of "'s-Hertogenbosch" stays."""
    return name.rstrip(".'‘\"“”„ ") if name.startswith(("'s-", "'t ")) else name.strip(".'‘\"“”„ ")


def _genitive_of(context: Context, run: tuple[Word, ...], name: str) -> str | None:
    """The party whose genitive stands before a noun: "Assads soldaten", "Kadhafi's troepen"."""
    after = context.sentence.words[run[-1].id] if run[-1].id < len(context.sentence.words) else None
    bare = name.removesuffix("s").removesuffix("'")
    if after is None or after.upos not in (Upos.NOUN, Upos.ADJ) or bare == name or not name[0].isupper():
        return None
    return bare if any(isinstance(record, Party) for record in context.knowledge.named(bare)) else None


def _name_party(context: Context, discourse: Discourse, run: tuple[Word, ...], spot: Spot, parties: Sequence[State | Party]) -> None:
    for record in (parties if len(parties) == 1 else _fighting_here(context, parties) or parties)[:1]:
        if isinstance(record, State):
            note_state(context, discourse, run, record, spot, certain=acts(context, run))
        elif record.kind is ActorKind.COMMUNITY and (adjective := adjective_before(context, run[0])):  # "Syrische Koerden"
            _note_community(discourse, run, adjective, clean(context, run))
        else:
            key = discourse.community(record.name) or discourse.actor(
                record.name, record.kind, record.country, descriptions=record.descriptions
            )
            certain = not in_dateline(context.sentence, run)
            aside = context.sentence.start if head_of(run).deprel is Deprel.NMOD else None
            noun = noun_of(run[-1]) if run[-1].upos is Upos.NOUN else None  # "de opstandelingen" are these "Libische opstandelingen"
            discourse.mention_actor(key, spot, clean(context, run), starts(run), certain=certain, noun=noun, since=aside)
            if adjective := adjective_before(context, run[0]):  # "de Libanese Hezbollah"
                longer = (adjective, *run)
                discourse.mention_actor(key, (adjective.start, run[-1].end), clean(context, longer), starts(run), certain=certain)


def _fighting_here(context: Context, parties: Sequence[State | Party]) -> list[Party]:
    """Those of several namesakes whose conflicts are in a country that the text speaks of: "SLA", in Libanon or in Soedan."""
    known = context.knowledge
    return [each for each in parties if isinstance(each, Party) and context.countries.keys() & set(known.countries_of(each))]


def _region_behind(context: Context, run: tuple[Word, ...]) -> tuple[Word, ...]:
    """ "van Nagorny Karabach", behind inhabitants: they are those of a region, and no state."""
    words, at = context.sentence.words, run[-1].id
    if at + 1 >= len(words) or words[at].text.lower() != "van" or words[at + 1].upos is not Upos.PROPN:
        return ()
    region = name_run(context, words[at + 1])
    state = bool(region) and context.knowledge.state_named(clean(context, region)) is not None
    return () if state or not region else (words[at], *region)


def _note_community(discourse: Discourse, run: tuple[Word, ...], adjective: Word, name: str) -> None:
    """A population that an adjective narrows down is a party of its own, not the state and not the whole people."""
    note_actor(discourse, run, (adjective.start, run[-1].end), ActorKind.COMMUNITY, f"{adjective.text} {name}", certain=True)


def _name_capital(context: Context, discourse: Discourse, run: tuple[Word, ...], spot: Spot, state: State, name: str) -> None:
    """ "Damascus": the government where it acts, the town where it is held, visited or spoken in; the claim decides the rest."""
    head, as_party = head_of(run), acts(context, run)
    listed = [
        *context.sentence.children(head, Deprel.CONJ),
        *([up] if (up := context.sentence.parent(head)) and head.deprel is Deprel.CONJ else []),
    ]
    among_places = any(_is_only_place(context, word) for word in listed)  # "Kabul, Mazar-i-Sharif en Jalalabad"
    is_scene = (among_places and not as_party) or is_located(context.sentence, head) or is_fought_over(context.sentence, head)
    if as_party or not (is_scene or in_dateline(context.sentence, run)):
        note_state(context, discourse, run, state, spot, certain=as_party)
    if name not in _SEATS and not in_dateline(context.sentence, run):  # the Kremlin is no town
        beside = state_around(context, run)
        note_place(context, discourse, run, spot, LocationKind.CITY, beside.code if beside else None, None, name, certain=is_scene)


def _river(context: Context, run: tuple[Word, ...], places: Sequence[State | Place]) -> Place | None:
    """ "de Niger": with an article, a state's name is that of its river."""
    head = head_of(run)
    into = any(case.text.lower() in ("in", "uit") for case in context.sentence.children(head, Deprel.CASE))
    if into or not is_definite(context.sentence, head) or not any(isinstance(each, State) for each in places):
        return None
    return next((each for each in places if isinstance(each, Place) and each.kind is LocationKind.AREA), None)


def _is_only_place(context: Context, word: Word) -> bool:
    records = context.knowledge.named(word.text)
    return bool(records) and all(isinstance(each, Place) for each in records) and not context.knowledge.state_of_capital(word.text)


def _name_place(
    context: Context, discourse: Discourse, run: tuple[Word, ...], spot: Spot, places: Sequence[State | Place], name: str
) -> None:
    """A state as a country, or one of our places. Which of those of one name is decided when the whole text is read."""
    record, as_party = _river(context, run, places) or next(iter(places), None), acts(context, run)
    if isinstance(record, State):
        note_place(context, discourse, run, spot, LocationKind.COUNTRY, record.code, None, record.name, certain=False)
    elif record is not None:
        if record.kind is LocationKind.REGION and as_party:  # "betwist door Koerdistan"
            note_actor(discourse, run, spot, ActorKind.REGIONAL_GOVERNMENT, record.name, certain=False)
        beside = state_around(context, run)
        head = head_of(run)
        certain = not in_dateline(context.sentence, run) and not is_fighter(context.sentence, head)
        if record.kind is LocationKind.AREA:  # "de oostoever van de Dnjepr": not the river
            certain = is_located(context.sentence, head) or is_fought_over(context.sentence, head)
        note_place(context, discourse, run, spot, record.kind, beside.code if beside else None, None, name, certain=certain)


def read_unknown_name(context: Context, discourse: Discourse, word: Word) -> None:
    """A proper noun that the table of names lacks: a person behind a title, a town of the gazetteer, a party, or what the claim needs."""
    sentence = context.sentence
    run = _with_adjective(context, _with_number(context, name_run(context, word)))
    name = clean(context, run) if run else ""
    if not _may_be_name(context, run, name) and discourse.actor_called(name) is None:
        return  # but "Model", once it was named as a group
    if len(run) == 1 and is_title(word) and (bearer := _bearer(context, discourse, word)) is not None:
        discourse.link_actor(word.start, bearer)  # "Parlementsvoorzitter Rafsanjani"
        return
    spot, title = spot_of(context, run), _title(context, run)
    if title is not None and title.lemma.lower() in nouns.OPERATIONS:
        return
    group = (
        title is not None
        and title.feat("Number") != "Plur"
        and (is_a(title, nouns.FORCES_AND_COALITIONS) or title.lemma in nouns.GROUP_ANAPHORS)
    )
    if ((title is not None and is_title(title)) or _behind_ministry(sentence, run)) and _site_in(name) is None:  # "generaal Mladic"
        note_actor(discourse, run, spot, ActorKind.PERSON, name, certain=True, known=True)
    elif title is not None and is_a(title, nouns.INSTITUTIONS):  # "staatstelevisie RTI", "Radio Kabul"
        note_actor(discourse, run, spot, ActorKind.ORGANISATION, name, certain=False)
    elif group:  # "de groep Jabha Shamiya"
        note_actor(discourse, run, spot, ActorKind.ARMED_GROUP, name, certain=True, known=True)
    elif known := _spoken_of(context, discourse, run, name):
        discourse.mention_actor(known, spot, name, starts(run), certain=True)
    elif _ACRONYM.fullmatch(name) and not is_located(sentence, run[0]):  # "FRCI": places have no abbreviations
        if not in_dateline(sentence, run) and not in_headline(sentence, run):
            note_actor(discourse, run, spot, ActorKind.ARMED_GROUP, name, certain=True)
    elif is_force_name(run):  # "de Nationale Garde", "het Vijfde Korps", "Toearegrebellen"
        armed_group = is_force(run[-1], nouns.ARMED_GROUPS)
        note_actor(discourse, run, spot, ActorKind.ARMED_GROUP if armed_group else ActorKind.ARMED_FORCES, name, certain=True, known=True)
    else:
        _place_or_party(context, discourse, run, spot, name, title)


def _spoken_of(context: Context, discourse: Discourse, run: tuple[Word, ...], name: str) -> str | None:
    """The party that the text has called so; not one that was a guess and now is what is fought over: a town."""
    known = discourse.actor_called(name) or discourse.person_called(name) or discourse.actor_shortened(name)
    guess = known is not None and not discourse.is_known(known) and is_fought_over(context.sentence, head_of(run))
    return None if guess else known


def _bearer(context: Context, discourse: Discourse, title: Word) -> str | None:
    """The person whose known name stands right behind a title with a capital."""
    after = context.sentence.words[title.id] if title.id < len(context.sentence.words) else None
    key = discourse.actor_at(after.start) if after is not None and after.id in context.named else None
    return key if key is not None and discourse.actor_kind(key) is ActorKind.PERSON else None


def _with_number(context: Context, run: tuple[Word, ...]) -> tuple[Word, ...]:
    """The name of a formation with the number before it: "36e Marinebrigade", "32 Bataljon"."""
    before = context.sentence.before(run[0]) if run else None
    numbered = before is not None and before.text[0].isdigit() and is_force_name(run)
    return (before, *run) if before is not None and numbered else run


def _with_adjective(context: Context, run: tuple[Word, ...]) -> tuple[Word, ...]:
    """The name with the adjective that is part of it: "Republikeinse Garde", "Vijfde Legerkorps"; not "het Syrische Aleppo"."""
    before = context.sentence.before(run[0]) if run else None
    if before is None or before.upos is not Upos.ADJ or not before.text[0].isupper() or starts_sentence(context.sentence, before):
        return run
    linked = before.head in {word.id for word in run} or (run[0].head == before.id and run[0].deprel is Deprel.FLAT)
    if not linked or before.id in context.named:
        return run
    if not is_force(run[-1], nouns.FORCES) and context.knowledge.state_of_adjective(before.text):
        return run
    return (before, *run)


def _may_be_name(context: Context, run: tuple[Word, ...], name: str) -> bool:
    """Whether it is not an ordinary word with a capital by its position ("Strijd om Bachmoet", "HONDERD JAAR"), nor an adjective."""
    if len(name) < _SHORTEST_UNKNOWN or not any(character.isupper() for character in name) or context.knowledge.state_of_adjective(name):
        return False
    if len(run) == 1 and (("-" in name and is_title(run[0])) or begins_adjective(context, run[0])):
        return False  # "UNITA-leider Savimbi", "Sri Lankaanse militairen"
    shouted = name.isupper() and all(word.text.lower() in COMMON or not word.text.isalpha() for word in run)
    ordinary = shouted or (len(run) == 1 and name.lower() in COMMON and starts_sentence(context.sentence, run[0]))
    return not ordinary and not is_no_name(context.sentence, run, name)


def _behind_ministry(sentence: Sentence, run: tuple[Word, ...]) -> bool:
    """ "minister van Defensie Daniel Chea": the name of a person."""
    before = sentence.before(run[0])
    return before is not None and before.text in reference.MINISTRIES


def _title(context: Context, run: tuple[Word, ...]) -> Word | None:
    """The noun right before a name that says what it names: "generaal", "de stad", "de groep"."""
    before = context.sentence.before(run[0])
    if before is None or before.upos not in (Upos.NOUN, Upos.PROPN, Upos.ADJ):
        return None
    linked = before.id == head_of(run).head or before.head == head_of(run).id or is_title(before)
    return before if linked else None


@frozen(kw_only=True)
class _Signs:
    """What the words around an unknown name say of it.

    Attributes:
        kind: The kind of place that it would be.
        kind_is_stated: Whether a noun or the name itself says so.
        is_place: Only a place can stand there.
        on_the_map: A place, or one that the text or the gazetteer has.
        is_definite: It has an article: "de Arabieren" are no place, "de Lasva" may be a river.
        acts: It is a subject or an agent.
        surely_acts: What it does, only a party does.
        is_river: It says where another place is: "de vallei van de Lasva".
    """

    kind: LocationKind
    kind_is_stated: bool
    is_place: bool
    on_the_map: bool
    is_definite: bool
    acts: bool
    surely_acts: bool
    is_river: bool


def _signs(context: Context, discourse: Discourse, run: tuple[Word, ...], name: str, title: Word | None) -> _Signs:
    sentence, head = context.sentence, head_of(run)
    stated = place_kind(title) if title is not None and is_a(title, nouns.PLACES) else _site_in(name)
    definite, above = is_definite(sentence, head), sentence.parent(head)
    is_place = stated is not None or is_located(sentence, head) or is_fought_over(sentence, head) or heads_entry(sentence, run)
    something_else = title is not None and title.upos is Upos.NOUN and not is_a(title, nouns.PLACES)  # "operatie Sabre"
    known = discourse.place_called(name) or discourse.place_shortened(name)
    return _Signs(
        kind=stated or (LocationKind.AREA if definite else LocationKind.CITY),
        kind_is_stated=stated is not None,
        is_place=is_place,
        on_the_map=is_place or known is not None or (not something_else and _is_on_the_map(context, run, name)),
        is_definite=definite,
        acts=acts(context, run),
        surely_acts=speaks(sentence, run) or is_agent(sentence, head) or head.deprel is not Deprel.NSUBJ,
        is_river=definite and above is not None and above.upos is Upos.NOUN and is_a(above, nouns.PLACES),
    )


def _place_or_party(context: Context, discourse: Discourse, run: tuple[Word, ...], spot: Spot, name: str, title: Word | None) -> None:
    """A name of which only its position and the gazetteer tell something. Both readings stay open where neither is sure."""
    signs = _signs(context, discourse, run, name, title)
    if signs.is_place or signs.is_river or not signs.is_definite:
        state = state_around(context, run)
        note_place(
            context,
            discourse,
            run,
            spot,
            signs.kind,
            state.code if state else None,
            None,
            name,
            certain=(signs.is_place or (signs.on_the_map and not (signs.acts and signs.surely_acts)))
            and not in_dateline(context.sentence, run),
            kind_is_stated=signs.kind_is_stated,
        )
    if not signs.is_place and not signs.is_river and (signs.is_definite or signs.acts):
        person = len(run) > 1 and not signs.is_definite
        certain = person and signs.surely_acts and not signs.on_the_map
        note_actor(discourse, run, spot, ActorKind.PERSON if person else ActorKind.ARMED_GROUP, name, certain=certain)


def _is_on_the_map(context: Context, run: tuple[Word, ...], name: str) -> bool:
    """Whether a country that the text speaks of has a town of this name; a word with a capital by position must be written just so."""
    loosest = Likeness.WRITTEN_SO if starts_sentence(context.sentence, run[0]) and len(run) == 1 else Likeness.SOUNDS_SO
    return context.knowledge.locate(name, countries=context.countries, loosest=loosest) is not None


def _site_in(name: str) -> LocationKind | None:
    """The kind of place that a part of a name tells: "Rixos-hotel", "Johnsonbrug", "Qandil-gebergte", "Mount Longdon"."""
    first, _, rest = name.lower().partition(" ")
    if rest and first in nouns.MOUNTAINS_AND_THE_LIKE:
        return LocationKind.AREA
    noun = next((noun for noun in nouns.NAMED_SITES if name.endswith(noun) and len(name) > len(noun) + 1), None)
    return kind_of_noun(noun) if noun and " " not in name else None
