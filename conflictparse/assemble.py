"""Matches, mentions and times → merged claims with evidence → a report."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, product

from attrs import evolve, frozen

from conflictparse.grammar import Shape, is_adjective, is_time, prepositions
from conflictparse.match import Match, NearMiss
from conflictparse.mentions import ActorMentions, Mentions, PlaceMentions
from conflictparse.model import (
    Actor,
    ActorKind,
    Alliance,
    AllianceKind,
    ControlClaim,
    ControlStatus,
    Evidence,
    Location,
    LocationKind,
    Published,
    Report,
    Span,
    TimeSpan,
)
from conflictparse.normalize import NormalizedText
from conflictparse.pattern import Role
from conflictparse.qualify import Qualification, Qualifier
from conflictparse.rules import words
from conflictparse.sides import with_sides
from conflictparse.times import TimeExpression, time_of
from conflictparse.tree import Deprel, Document, Sentence, Upos, Word

# "en later ook Na San", "en Tokmak eveneens": the same again of another place
_AGAIN = frozenset({"ook", "eveneens", "later", "vervolgens", "daarna", "toen", "daarop"})
_FIGHTING = frozenset({ActorKind.ARMED_FORCES, ActorKind.ARMED_GROUP, ActorKind.COALITION})
_CIVIL = frozenset({ActorKind.ORGANISATION, ActorKind.PERSON})
_POLICE = ("politie", "agenten")
_PARTNER = 6  # words from "samen met" to the partner's name
# What links the members of a list, and what may stand between them of a list: "en de officiële hoofdstad Yamoussoukro"
_LINKS = frozenset({",", "en", "of", "alsmede", "noch", "als"})
_INSIDE_LIST = frozenset({Upos.DET, Upos.ADJ, Upos.NOUN, Upos.PROPN, Upos.CCONJ, Upos.ADV, Upos.NUM})

# "maakt deel uit van Syrië" is said of a place, "de mannen van Dostum" are his: neither has members
_NO_WHOLES = frozenset({ActorKind.STATE, ActorKind.PERSON, ActorKind.COMMUNITY})


@frozen(kw_only=True)
class Reading:
    """All that was read from a text, each part in the coordinates of the normalized text."""

    published: Published | None
    normalized: NormalizedText
    document: Document
    mentions: Mentions
    times: tuple[TimeExpression, ...]
    matches: tuple[Match, ...]
    near_misses: tuple[NearMiss, ...]


@frozen(kw_only=True)
class _Found:
    """One claim of one match, not yet merged; parties and places by name."""

    emits: ControlStatus | AllianceKind
    location: str | None = None
    actor: str | None = None
    from_actor: str | None = None
    qualification: Qualification
    trigger: str = ""
    speaker: str | None = None  # the source, if that is a party that fights
    time: TimeExpression | None
    evidence: Evidence

    @property
    def key(self) -> tuple[object, ...]:
        """Claims that agree in this are one claim, with more evidence."""
        return self.emits, self.location, self.actor, self.from_actor, self.qualification.modality


def assemble(reading: Reading, *, title: str | None = None, url: str | None = None) -> Report:
    """The report of a reading: duplicates merged, ids given, spans in the original text."""
    control: list[_Found] = []
    allied: list[_Found] = []
    qualifier = Qualifier(document=reading.document)
    for match in reading.matches:
        for qualification in qualifier.all_of(match):
            if isinstance(match.rule.emits, ControlStatus):
                control.extend(_control(reading, match, qualification))
            else:
                allied.extend(_alliances(reading, match, qualification))
    told = [each for each in with_sides(_in_order(control)) if _is_credible(reading.mentions, each)]
    allied = [each for each in _in_order(allied) if _is_credible_alliance(reading.mentions, each)]
    used_actors = {name for each in (*told, *allied) for name in (each.actor, each.from_actor) if name}
    used_places = {each.location for each in told if each.location}
    actors = _actors(reading, used_actors)
    locations = _locations(reading, used_places)
    return Report(
        text=reading.normalized.original,
        published=reading.published,
        title=title,
        url=url,
        backend=reading.document.backend,
        actors=tuple(actors.values()),
        locations=tuple(locations.values()),
        control_claims=tuple(_claims(told, actors, locations)),
        alliances=tuple(_pairs(allied, actors)),
    )


# --- ordinary news ---------------------------------------------------------------------------------------------------


def _is_war(mentions: Mentions) -> bool:
    """Whether the text speaks of a party that is known to fight; in other news a firm may take over another, a club win the cup."""
    fighting = (each for each in mentions.actors.values() if each.known and each.kind in _FIGHTING)
    return any(not each.name.lower().endswith(_POLICE) for each in fighting)


def _is_credible(mentions: Mentions, found: _Found) -> bool:
    """Whether a claim is of war: a party that is known fights, or the text has one, or the words and the place leave no doubt."""
    place = next((each for each in mentions.places.values() if each.name == found.location), None)
    party = next((each for each in mentions.actors.values() if each.name == found.actor), None)
    if place is None or _is_war(mentions):
        return place is not None
    if party is not None and party.known:
        return party.kind not in _CIVIL and not party.name.lower().endswith(_POLICE) and (place.certain or place.latitude is not None)
    return place.latitude is not None and found.trigger in words.WARLIKE


def _is_credible_alliance(mentions: Mentions, found: _Found) -> bool:
    """Whether an alliance is of parties that fight or rule; two names that nothing is known of may be firms."""
    sides = [each for each in mentions.actors.values() if each.name in (found.actor, found.from_actor)]
    civil = all(each.kind in _CIVIL for each in sides)
    return not civil and (all(each.known for each in sides) or (_is_war(mentions) and any(each.known for each in sides)))


# --- one match → claims -----------------------------------------------------------------------------------------------


def _control(reading: Reading, match: Match, qualification: Qualification) -> Iterator[_Found]:
    """The claims of a match: one for each place and each party of a coordination ("Mayadeen en Deir al-Zor")."""
    mentions, sentence = reading.mentions, match.sentence
    places = [match.roles[Role.LOCATION]] if match.carries else list(_places(mentions, match))
    actors = [*_parties(mentions, sentence, match.roles.get(Role.ACTOR)), *_joined_by(reading, match)]
    losers = _parties(mentions, sentence, match.roles.get(Role.FROM_ACTOR))
    status = match.rule.emits
    for word in places:
        place = mentions.place_of(word)
        for actor in [actor for actor in actors if place and actor != place.name] or (None,):
            yield _Found(
                emits=status,
                location=place.name if place else None,
                actor=actor,
                from_actor=next((loser for loser in losers if loser != actor), None),
                qualification=qualification,
                trigger=match.trigger.lemma.lower(),
                speaker=_fighting(mentions, qualification.source),
                time=time_of(reading.document, reading.times, match, word, places),
                evidence=_evidence(reading.normalized, match, word),
            )


def _fighting(mentions: Mentions, source: str | None) -> str | None:
    """The party that fights and has this name: "het Syrische leger" as a source."""
    if source is None:
        return None
    fighters = (each for each in mentions.actors.values() if each.kind in (ActorKind.ARMED_FORCES, ActorKind.ARMED_GROUP))
    return next((each.name for each in fighters if source in (each.name, *each.names)), None)


def _places(mentions: Mentions, match: Match) -> Iterator[Word]:
    """The places of a match: those of a list, and those of clauses whose verb is left out."""
    is_place = _is_place(mentions)
    listed = [word for word in _coordinated(match.sentence, match.roles[Role.LOCATION], is_place) if mentions.place_of(word)]
    yield from listed
    yield from (word for word in _gapped(match, is_place) if word not in listed)


def _joined_by(reading: Reading, match: Match) -> Iterator[str]:
    """Who does it too: "Het leger heeft samen met de militie Goma ingenomen"."""
    sentence, clause = match.sentence, match.clauses.of(match.trigger)
    at = next((word.id for word in clause.words if word.text.lower() in ("samen", "tezamen")), None)
    if Role.ACTOR not in match.roles or at is None or at >= len(sentence.words) or sentence.words[at].text.lower() != "met":
        return
    partner = next((word for word in sentence.words[at + 1 :] if reading.mentions.actor_of(word)), None)
    if partner is not None and partner.id <= at + 1 + _PARTNER and partner not in match.roles.values():
        yield from _parties(reading.mentions, sentence, partner)


def _alliances(reading: Reading, match: Match, qualification: Qualification) -> Iterator[_Found]:
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
            yield _Found(emits=kind, actor=subject, from_actor=other, qualification=qualification, time=time, evidence=evidence)


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
    listed = [each for each in _coordinated(sentence, word, _is_party(mentions)) if each is word or not is_adjective(sentence, each)]
    found = (mentions.actor_of(each) for each in listed)
    return list(dict.fromkeys(actor.name for actor in found if actor))


def _is_first_of_two(sentence: Sentence, adjective: Word, noun: Word) -> bool:
    """ "Chinese" in "Chinese en Noord-Koreaanse eenheden"."""
    between = sentence.words[adjective.id : noun.id - 1]
    return (
        adjective.text[0].isupper()
        and len(between) == 2
        and between[0].text == "en"
        and between[1].text[0].isupper()
        and noun.upos is Upos.NOUN
    )


def _coordinated(sentence: Sentence, word: Word, is_mention: Callable[[Word], bool]) -> list[Word]:
    """A word and those listed with it: "Bondoukou, Daloa en de hoofdstad Yamoussoukro", by the order of words and by the tree."""
    if word.feat("PronType") == "Rel":
        return [each for each in _antecedents(sentence, word) if is_mention(each)] or [word]
    listed = {each.id: each for each in (word, *_listed_beside(sentence, word, is_mention))}
    open_ = list(listed.values())
    while open_:
        for child in sentence.children(open_.pop(), Deprel.CONJ):
            if child.id not in listed and is_mention(child):
                listed[child.id] = child
                open_.append(child)
    return [listed[key] for key in sorted(listed)]


def _gapped(match: Match, is_place: Callable[[Word], bool]) -> Iterator[Word]:
    """The places of a clause whose verb is left out: "nam in 1952 Hoa Binh in en het jaar daarop ook Na San"."""
    sentence, clause = match.sentence, match.clauses.of(match.trigger)
    place = match.roles[Role.LOCATION]
    cases = prepositions(sentence, place)
    linked = again = False
    for word in sentence.words[max(place.id, match.trigger.id if match.shape is not Shape.NOMINAL else 0) :]:
        if match.clauses.of(word) is not clause or word.upos is Upos.VERB:
            if linked:
                return
            continue
        if word.text in _LINKS:
            linked, again = True, False
        elif (linked and word.text.lower() in _AGAIN) or (linked and is_time(word)):
            again = True
        elif linked and again and is_place(word) and prepositions(sentence, word) == cases:
            yield word
            again = False


def _antecedents(sentence: Sentence, pronoun: Word) -> list[Word]:
    """The nouns that a relative pronoun stands for; with a plural verb all of a list: "Jajce en Donji Vakuf, die werden veroverd"."""
    clause = next((each for each in sentence.ancestors(pronoun) if each.deprel is Deprel.ACL_RELCL), None)
    noun = sentence.parent(clause) if clause is not None else None
    if clause is None or noun is None:
        return []
    verbs = (clause, *sentence.children(clause, Deprel.AUX, Deprel.AUX_PASS, Deprel.COP))
    if not any(verb.feat("Number") == "Plur" for verb in verbs):
        return [noun]
    first = sentence.parent(noun) if noun.deprel is Deprel.CONJ else noun
    return [first, *sentence.children(first, Deprel.CONJ)] if first is not None else [noun]


def _listed_beside(sentence: Sentence, word: Word, is_mention: Callable[[Word], bool]) -> list[Word]:
    """The mentions that commas and an "en" link to a word, on each side up to the end of the list. A pronoun is in no list."""
    if word.upos is Upos.PRON:
        return []
    listed: list[Word] = []
    after, before = sentence.words[word.id :], tuple(reversed(sentence.words[: word.id - 1]))
    for words, allowed in ((before, frozenset[str]()), (after, prepositions(sentence, word))):  # "uit Talafar en ook uit Hawija"
        linked, chain = False, list[Word]()
        for each in words:
            if is_mention(each):
                if linked:
                    chain.append(each)
                linked = False
            elif each.text in _LINKS:
                linked = True
            elif each.upos not in _INSIDE_LIST and each.text.lower() not in allowed:
                break
        if _has_and(sentence, word, chain):
            listed += chain
    return listed


def _has_and(sentence: Sentence, word: Word, chain: list[Word]) -> bool:
    """Whether "en" stands between the first and the last word of a list; commas alone make none ("in Mosul, Irak")."""
    ids = [each.id for each in (word, *chain)]
    return any(each.text in _LINKS - {",", "als"} or each.text.lower() == "zowel" for each in sentence.words[min(ids) : max(ids)])


def _is_place(mentions: Mentions) -> Callable[[Word], bool]:
    return lambda word: mentions.place_of(word) is not None and word.upos not in (Upos.PRON, Upos.ADV)


def _is_party(mentions: Mentions) -> Callable[[Word], bool]:
    return lambda word: mentions.actor_of(word) is not None and word.upos not in (Upos.PRON, Upos.ADV, Upos.ADJ)


def _evidence(normalized: NormalizedText, match: Match, place: Word) -> Evidence:
    """From the first to the last word that the rule used."""
    words = match.words if match.carries else (*match.words, place)
    span = normalized.original_span(min(word.start for word in words), max(word.end for word in words))
    return Evidence(start=span.start, end=span.end, text=span.text, rule=match.rule.id)


# --- merging ----------------------------------------------------------------------------------------------------------


def _in_order(found: Iterable[_Found]) -> list[_Found]:
    return sorted(found, key=lambda each: (each.evidence.start, each.evidence.end))


def _groups(found: Iterable[_Found]) -> list[list[_Found]]:
    groups: dict[tuple[object, ...], list[_Found]] = {}
    for each in found:
        groups.setdefault(each.key, []).append(each)
    return list(groups.values())


def _claims(found: Iterable[_Found], actors: dict[str, Actor], locations: dict[str, Location]) -> Iterator[ControlClaim]:
    for number, group in enumerate(_groups(found), start=1):
        first = group[0]
        yield ControlClaim(
            id=f"c{number}",
            location=locations[first.location or ""],
            actor=actors[first.actor] if first.actor else None,
            status=ControlStatus(first.emits),
            from_actor=actors[first.from_actor] if first.from_actor else None,
            modality=first.qualification.modality,
            source=_first_source(group),
            extent=first.qualification.extent,
            time=_first_time(group),
            evidence=_cited(group),
        )


def _pairs(found: list[_Found], actors: dict[str, Actor]) -> Iterator[Alliance]:
    for number, group in enumerate(_groups(found), start=1):
        first = group[0]
        yield Alliance(
            id=f"a{number}",
            kind=AllianceKind(first.emits),
            subject=actors[first.actor or ""],
            object=actors[first.from_actor or ""],
            modality=first.qualification.modality,
            time=_first_time(group),
            source=_first_source(group),
            evidence=_cited(group),
        )


def _first_time(group: list[_Found]) -> TimeSpan:
    return next((each.time.span() for each in group if each.time), TimeSpan())


def _first_source(group: list[_Found]) -> str | None:
    return next((each.qualification.source for each in group if each.qualification.source), None)


def _cited(group: list[_Found]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(each.evidence for each in group))


# --- parties and places -------------------------------------------------------------------------------------------------


def _actors(reading: Reading, used: set[str]) -> dict[str, Actor]:
    kept = [each for each in reading.mentions.actors.values() if each.certain or each.name in used]
    slugs = _Slugs()
    return {
        each.name: Actor(
            id=slugs.of(each.name),
            name=each.name,
            aliases=_aliases(each),
            kind=each.kind,
            country=each.country,
            mentions=_spans(reading.normalized, each),
        )
        for each in kept
    }


def _locations(reading: Reading, used: set[str]) -> dict[str, Location]:
    known = {each.name: each for each in reading.mentions.places.values()}
    kept = {name: each for name, each in known.items() if each.certain or name in used}
    open_ = list(kept.values())
    while open_:  # what contains a place is kept too: "Syrië" of "Raqqa"
        above = known.get(open_.pop().inside or "")
        if above is not None and above.name not in kept and (above.located or above.kind is not LocationKind.COUNTRY):
            kept[above.name] = above
            open_.append(above)
    kept = {name: each for name, each in known.items() if name in kept}
    slugs, made = _Slugs(), dict[str, Location]()
    for name, each in kept.items():
        made[name] = Location(
            id=slugs.of(name),
            name=name,
            aliases=_aliases(each),
            kind=each.kind,
            country=each.country,
            latitude=each.latitude,
            longitude=each.longitude,
            geonames_id=each.geonames_id,
            mentions=_spans(reading.normalized, each),
        )

    def with_parents(name: str, below: frozenset[str]) -> Location:
        above = kept[name].inside
        if above not in made or above in below or above == name:
            return made[name]
        return evolve(made[name], parent=with_parents(above, below | {name}))

    return {name: with_parents(name, frozenset()) for name in made}


def _aliases(each: ActorMentions | PlaceMentions) -> tuple[str, ...]:
    return tuple(name for name in each.names if name != each.name)


def _spans(normalized: NormalizedText, each: ActorMentions | PlaceMentions) -> tuple[Span, ...]:
    return tuple(normalized.original_span(start, end) for start, end in each.spots)


class _Slugs:
    """Ids that are readable, ASCII, and unique within a list."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, name: str) -> str:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "x"
        unique, number = slug, 2
        while unique in self._taken:
            unique, number = f"{slug}-{number}", number + 1
        self._taken.add(unique)
        return unique
