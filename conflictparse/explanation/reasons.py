"""In plain words: why a rule made no claim, and why a report is empty."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from conflictparse.assemble import Reading
from conflictparse.explanation.model import ExplainedSentence, Obstacle
from conflictparse.match import Match, NearMiss
from conflictparse.mentions import Mentions
from conflictparse.model import AllianceKind, ControlStatus, Report
from conflictparse.pattern import Beside, Function, Role, Slot
from conflictparse.rules import cues
from conflictparse.tree import SUBJECTS, Deprel, Sentence, Upos

_SHOWN = 6  # words of a list
_SAYS_NOTHING = (
    "As far as the rules know Dutch, it does not say who holds, takes, loses, besieges or fights for a place, or who backs whom."
)
_HOW = {
    Function.DOER: "who does it",
    Function.DONE_TO: "what it is done to",
    Function.SUBJECT: "its subject",
    Function.OF: 'its owner ("van X", "X\'s")',
    Function.SAME: "what it names",
    Function.OWNER: 'what "zijn" says of its subject ("is van X")',
    Function.GROUP: "right before it",
    Function.NEXT: "right behind it",
    Function.THERE: 'where it is so ("in X", "op X")',
}
# What the tree calls a word that stands so: "veroverde de eerste plaats" has an object, and that is no place
_RELATIONS = {Function.DONE_TO: frozenset({Deprel.OBJ, Deprel.NSUBJ_PASS}), Function.SUBJECT: SUBJECTS}
_NAMING = frozenset({Upos.NOUN, Upos.PROPN, Upos.ADJ})
_LIGHT = frozenset({Upos.AUX, Upos.PRON, Upos.DET})


def obstacle(miss: NearMiss) -> Obstacle:
    """The kind of reason of a near miss."""
    if miss.lacks is not None:
        return Obstacle.FORBIDDEN if miss.lacks.absent else Obstacle.BESIDE
    return Obstacle.ROLE if miss.unfilled else Obstacle.SHAPE


def closest(misses: Sequence[NearMiss]) -> list[NearMiss]:
    """Of the near misses of a sentence those that tell a reader something: of each trigger the rules that lacked least.

    Not that "is" says of nothing here whose it is, nor that "hand" stands without "vallen".
    """
    telling = [miss for miss in misses if miss.trigger.upos not in _LIGHT and obstacle(miss) in (Obstacle.ROLE, Obstacle.FORBIDDEN)]
    least: dict[int, int] = {}
    for miss in telling:
        least[miss.trigger.id] = min(least.get(miss.trigger.id, len(miss.unfilled)), len(miss.unfilled))
    return [miss for miss in telling if len(miss.unfilled) == least[miss.trigger.id]]


def reason(mentions: Mentions, miss: NearMiss) -> str:
    """Why a rule that met its trigger did not fire."""
    if miss.lacks is not None:
        return _lack(miss.sentence, miss.lacks)
    if not miss.unfilled:
        wanted = listed(sorted(shape.value for shape in miss.rule.shapes), "or")
        return f"it stands as {miss.shape.value}, and the rule wants {wanted}"
    roles: dict[str, list[str]] = {}
    for slot in miss.rule.slots:
        if slot.role in miss.unfilled:
            roles.setdefault(_unfilled(mentions, miss, slot), []).append(slot.role.value)
    return "; ".join(f"no {listed(names, 'or')}: {why}" for why, names in roles.items())


def _lack(sentence: Sentence, lacks: Beside) -> str:
    behind = f" behind {quoted(sorted(lacks.case))}" if lacks.case else ""
    if lacks.absent:
        there = (
            word.text
            for word in sentence.words
            if {word.lemma.lower(), word.text.lower()} & lacks.words or any(word.lemma.lower().endswith(part) for part in lacks.last_part)
        )
        return f"{quoted(there, 'and')} stands beside it{behind}, so it means something else"
    words = (*sorted(lacks.words), *(f"…{part}" for part in sorted(lacks.last_part)))
    return f"{quoted(words)} does not stand beside it{behind}"


def _unfilled(mentions: Mentions, miss: NearMiss, slot: Slot) -> str:
    kind = "place" if slot.role is Role.LOCATION else "party"
    fitting = [word for word in miss.sentence.words if word != miss.trigger and mentions.fits(word, slot.role)]
    named = [word for word in fitting if word.upos in _NAMING] or [word for word in fitting if word.upos is Upos.PRON]
    there = list(dict.fromkeys(word.text for word in named))
    wanted = frozenset[Deprel]().union(*(_RELATIONS[function] for function in slot.functions if function in _RELATIONS))
    told = [word.text for deprel, word in miss.sentence.arguments(miss.trigger) if deprel in wanted and word.upos is Upos.NOUN]
    other = [f'"{word}" is no {kind}' for word in told if word not in there]
    if not there:
        return other[0] if other else f"no word here is a {kind}"
    return "; ".join([*other[:1], f"{quoted(there, 'and')} {'is' if len(there) == 1 else 'are'} not {_stands(slot)}"])


def _stands(slot: Slot) -> str:
    ways = [_HOW[function] for function in sorted(slot.functions)]
    return " or ".join([*ways, *([f"behind {quoted(sorted(slot.case))}"] if slot.case else [])])


def dropped(mentions: Mentions, match: Match, *, is_condition: bool) -> str:
    """Why a match is no claim."""
    if is_condition:
        marks = [word.text for word in match.sentence.words if word.text.lower() in cues.CONDITIONS]
        return f"it is a condition{f' ({quoted(marks)})' if marks else ''}, and a condition is no claim"
    if isinstance(match.rule.emits, ControlStatus):
        place = match.roles[Role.LOCATION]
        if mentions.place_of(place) is None:
            return f"{quoted([place.text])} stands for no place that the text names"
        if match.rule.emits is ControlStatus.HOLDS and Role.ACTOR not in match.roles:
            return f"nothing tells who has {quoted([place.text])}"
        return f"the text names no party that is known to fight, and {quoted([match.trigger.lemma])} may be said in peace"
    parties = dict.fromkeys(actor.name for word in match.roles.values() if (actor := mentions.actor_of(word)))
    if len(parties) < 2:
        return f"it needs two parties, and the words name {quoted(parties) if parties else 'none'}"
    if match.rule.emits is not AllianceKind.PART_OF:
        return f"{quoted(parties, 'and')} are one list and not two sides, or may be two firms or two clubs"
    return f"{quoted(parties, 'and')} cannot be so allied: a state, a people or a person has no members, and a person is part of nothing"


def answer(report: Report, reading: Reading, sentences: Iterable[ExplainedSentence]) -> str:
    """What was found, or why nothing was."""
    sentences = tuple(sentences)
    if report.control_claims or report.alliances:
        telling = sum(1 for each in sentences if any(found.claims for found in each.findings))
        claims = counted(len(report.control_claims), "control claim")
        allied = counted(len(report.alliances), "alliance")
        return f"{claims} and {allied}, from {telling} of {counted(len(sentences), 'sentence')}."
    findings = [found for each in sentences for found in each.findings]
    misses = [miss for each in sentences for miss in each.misses if miss.close]
    if findings:
        return f"No claims. What was found is no claim: {findings[0].dropped}."
    if not misses:
        met = "no rule fits any sentence of this text" if any(each.misses for each in sentences) else "no word of this text triggers a rule"
        return f"No claims: {met}. {_SAYS_NOTHING}"
    triggers = quoted(dict.fromkeys(miss.trigger.text for miss in misses))
    if not reading.mentions.places and not reading.mentions.actors:
        return f"No claims: {triggers} could tell of one, but no place and no party was recognised in this text."
    if not reading.mentions.places:
        return (
            f"No claims: {triggers} could tell of one, but no place was recognised in this text. If it names one, "
            "add it to the knowledge (docs/howto/party.md)."
        )
    return f"No claims: {triggers} could tell of one, but the places and parties do not stand where a rule wants them; see each sentence."


def counted(number: int, thing: str) -> str:
    """ "1 claim", "2 claims"."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def quoted(words: Iterable[str], link: str = "or") -> str:
    """Words in quotation marks as a list; of a long one the first few."""
    marked = [f'"{word}"' for word in words]
    return listed(marked, link) if len(marked) <= _SHOWN else f"{', '.join(marked[:_SHOWN])} …"


def listed(words: Sequence[str], link: str) -> str:
    """ "a, b or c"."""
    return f" {link} ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
