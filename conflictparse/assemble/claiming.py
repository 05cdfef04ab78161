"""One match → its claims: one for each place and each party of a list."""

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations, product

from conflictparse.assemble.found import Found, Reading
from conflictparse.assemble.listing import coordinated, gapped
from conflictparse.grammar import is_adjective, prepositions
from conflictparse.match import Match
from conflictparse.mentions import Mentions
from conflictparse.model import ActorKind, AllianceKind, ControlStatus, Evidence
from conflictparse.normalize import NormalizedText
from conflictparse.pattern import Role
from conflictparse.qualify import Qualification
from conflictparse.times import time_of
from conflictparse.tree import SUBJECTS, Sentence, Upos, Word

_PARTNER = 6  # words from "samen met" to the partner's name
_FIGHTING = frozenset({ActorKind.ARMED_FORCES, ActorKind.ARMED_GROUP})
# "maakt deel uit van Syrië" is said of a place, "de mannen van Dostum" are his: neither has members
_NO_WHOLES = frozenset({ActorKind.STATE, ActorKind.PERSON, ActorKind.COMMUNITY})


def control_claims(reading: Reading, match: Match, qualification: Qualification) -> Iterator[Found]:
    """The claims of a match: one for each place and each party of a coordination ("Mayadeen en Deir al-Zor")."""
    mentions, sentence = reading.mentions, match.sentence
    places = [match.roles[Role.LOCATION]] if match.carries else list(_places(mentions, match))
    role = match.roles.get(Role.ACTOR)
    actors = [*_parties(mentions, sentence, role), *_joined_by(reading, match)]
    losers = _parties(mentions, sentence, match.roles.get(Role.FROM_ACTOR))
    status = match.rule.emits
    if role is not None and role.upos is not Upos.NOUN:  # a name is a party or a place; "de junta" holds its country
        named = {place.name for each in places if (place := mentions.place_of(each))}
        actors = [actor for actor in actors if actor not in named]
    for word in places:
        place = mentions.place_of(word)
        for actor in (actors if place else ()) or (None,):
            yield Found(
                emits=status,
                location=place.name if place else None,
                actor=actor,
                from_actor=next((loser for loser in losers if loser != actor), None),
                qualification=qualification,
                trigger=_head_of(match.trigger),
                place_is_subject=word.upos is Upos.PROPN and word.deprel in SUBJECTS and word.head == match.trigger.id,
                speaker=_fighting(mentions, qualification.source),
                time=time_of(reading.document, reading.times, match, word, places),
                evidence=_evidence(reading.normalized, match, word),
            )


def _head_of(trigger: Word) -> str:
    """The verb, or the last part of the noun: "offensief" of "grondoffensief"."""
    return trigger.parts[-1].lower() if trigger.upos is Upos.NOUN and trigger.parts else trigger.lemma.lower()


def _fighting(mentions: Mentions, source: str | None) -> str | None:
    """The party that fights and has this name: "het Syrische leger" as a source; not one that is only guessed ("seint Wolff")."""
    if source is None:
        return None
    fighters = (each for each in mentions.actors.values() if each.kind in _FIGHTING and each.known)
    return next((each.name for each in fighters if source in (each.name, *each.names)), None)


def _places(mentions: Mentions, match: Match) -> Iterator[Word]:
    """The places of a match: those of a list, and those of clauses whose verb is left out."""
    is_place = _is_place(mentions)
    place, clauses = match.roles[Role.LOCATION], match.clauses
    listed = [word for word in coordinated(match.sentence, place, is_place) if mentions.place_of(word)]
    # "vochten om Sake, en het hotel, waar … vastzitten, is in handen van …": the hotel is of the clause beside
    beside = {each.number for each in clauses.beside(clauses.of(place))} if place in match.sentence.words else frozenset[int]()
    yield from (word for word in listed if clauses.of(word).number not in beside)
    yield from (word for word in gapped(match, is_place) if word not in listed)


def _joined_by(reading: Reading, match: Match) -> Iterator[str]:
    """Who does it too: "Het leger heeft samen met de militie Goma ingenomen"."""
    sentence, clause = match.sentence, match.clauses.of(match.trigger)
    at = next((word.id for word in clause.words if word.text.lower() in ("samen", "tezamen")), None)
    if Role.ACTOR not in match.roles or at is None or at >= len(sentence.words) or sentence.words[at].text.lower() != "met":
        return
    named = (word for word in sentence.words[at + 1 :] if reading.mentions.actor_of(word))
    partner = next((word for word in named if not is_adjective(sentence, word)), None)  # "Mozambikaanse strijdkrachten" are not Mozambique
    if partner is not None and partner.id <= at + 1 + _PARTNER and partner not in match.roles.values():
        yield from _parties(reading.mentions, sentence, partner)


def alliances(reading: Reading, match: Match, qualification: Qualification) -> Iterator[Found]:
    mentions, sentence = reading.mentions, match.sentence
    time, evidence = time_of(reading.document, reading.times, match), _evidence(reading.normalized, match, match.trigger)
    subjects = _parties(mentions, sentence, match.roles.get(Role.SUBJECT))
    others = _parties(mentions, sentence, match.roles.get(Role.OBJECT))
    if match.rule.emits is AllianceKind.PART_OF:
        subjects = list(dict.fromkeys([*subjects, *_fellow_members(mentions, match)]))
    kinds = {each.name: each.kind for each in mentions.actors.values()}
    pairs = list(product(subjects, others)) if Role.OBJECT in match.roles else list(combinations(subjects, 2))
    if set(subjects) == set(others) and match.rule.emits is not AllianceKind.COOPERATES:
        return  # "Egypte en Congo sprongen bij": one list is not both sides
    told = [(match.rule.emits, *pair) for pair in pairs]
    if match.rule.of_equals:
        told += [(AllianceKind.COOPERATES, *pair) for pair in combinations(subjects, 2)]
    for kind, subject, other in told:
        if subject != other and _can_be(kinds, kind, subject, other):
            yield Found(emits=kind, actor=subject, from_actor=other, qualification=qualification, time=time, evidence=evidence)


def _fellow_members(mentions: Mentions, match: Match) -> Iterator[str]:
    """Who belongs to it too: "Rusland maakt met Armenië deel uit van de CSTO"."""
    for word in match.clauses.of(match.trigger).words:
        beside = word.id < match.trigger.id and word not in match.roles.values() and _is_party(mentions)(word)
        if beside and "met" in prepositions(match.sentence, word):
            yield from _parties(mentions, match.sentence, word)


def _can_be(kinds: Mapping[str, ActorKind], kind: ControlStatus | AllianceKind, subject: str, other: str) -> bool:
    """Whether parties of these kinds can be so allied: no party is part of a state, a person or a people, and a person of none."""
    if kind is not AllianceKind.PART_OF:
        return True
    return kinds[other] not in _NO_WHOLES and kinds[subject] is not ActorKind.PERSON


def _parties(mentions: Mentions, sentence: Sentence, word: Word | None) -> list[str]:
    if word is None:
        return []
    listed = [each for each in coordinated(sentence, word, _is_party(mentions)) if each is word or not is_adjective(sentence, each)]
    found = (mentions.actor_of(each) for noun in listed for each in (*_other_army(mentions, sentence, noun), noun))
    return list(dict.fromkeys(actor.name for actor in found if actor))


def _other_army(mentions: Mentions, sentence: Sentence, noun: Word) -> Iterator[Word]:
    """ "Chinese" in "Chinese en Noord-Koreaanse eenheden"."""
    before = sentence.words[max(noun.id - 4, 0) : noun.id - 1]
    if len(before) == 3 and before[1].text == "en" and before[0].text[0].isupper() and before[2].text[0].isupper():
        army = mentions.actor_of(before[0])
        if army is not None and army.kind is ActorKind.ARMED_FORCES:
            yield before[0]


def _is_place(mentions: Mentions) -> Callable[[Word], bool]:
    return lambda word: mentions.place_of(word) is not None and word.upos not in (Upos.PRON, Upos.ADV)


def _is_party(mentions: Mentions) -> Callable[[Word], bool]:
    return lambda word: mentions.actor_of(word) is not None and word.upos not in (Upos.PRON, Upos.ADV, Upos.ADJ)


def _evidence(normalized: NormalizedText, match: Match, place: Word) -> Evidence:
    """From the first to the last word that the rule used."""
    words = match.words if match.carries else (*match.words, place)
    span = normalized.original_span(min(word.start for word in words), max(word.end for word in words))
    return Evidence(start=span.start, end=span.end, text=span.text, rule=match.rule.id)
