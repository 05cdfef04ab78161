"""From a report to its explanation: the text is read again, and each step on the way says what it did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from conflictparse.assemble import Reading, assemble
from conflictparse.backends.base import Backend
from conflictparse.explanation import reasons
from conflictparse.explanation.model import CueWords, ExplainedSentence, Explanation, Finding, Miss, Obstacle, RoleWords, claims_of
from conflictparse.knowledge import Knowledge
from conflictparse.match import Chain, Match, find_matches
from conflictparse.model import Report, Span
from conflictparse.parse import chains_of, read_text
from conflictparse.pattern import Role, Rule
from conflictparse.qualify import Qualifier
from conflictparse.tree import Sentence, Word
from conflictparse.wording import Claim, dates


def explain(
    report: Report,
    *,
    backend: Backend | str | None = None,
    knowledge: Knowledge | None = None,
    rules: Iterable[Rule] | None = None,
) -> Explanation:
    """Why a report says what it says, sentence by sentence, and why it does not say more.

    The report's text is read again, so give what was given to ``parse_report``.

    Args:
        report: What ``parse_report`` returned.
        backend: The parser that made it; Stanza if not given.
        knowledge: The knowledge that made it; the bundled knowledge if not given.
        rules: The rules that made it; the bundled rules if not given.

    Returns:
        For each sentence the rules that fired, with trigger, roles and cues, and those that met a trigger and did not, with the reason.

    Raises:
        ConflictParseError: as ``parse_report`` does.
    """
    chains = chains_of(rules)
    reading = read_text(
        report.text, published=report.published, backend=backend, knowledge=knowledge, rules=[rule for chain in chains for rule in chain]
    )
    why = _Why(report=report, reading=reading, qualifier=Qualifier(document=reading.document), chains=chains)
    sentences = tuple(why.sentence(each) for each in reading.document.sentences)
    explained = {claim.id for each in sentences for found in each.findings for claim in found.claims}
    return Explanation(
        report=report,
        answer=reasons.answer(report, reading, sentences),
        sentences=sentences,
        elsewhere=tuple(claim for claim in claims_of(report) if claim.id not in explained),
        rules=tuple(rule.id for chain in chains for rule in chain),
    )


@frozen(kw_only=True)
class _Why:
    """Explains the sentences of one reading."""

    report: Report
    reading: Reading
    qualifier: Qualifier
    chains: tuple[Chain, ...]

    def sentence(self, sentence: Sentence) -> ExplainedSentence:
        mentions = self.reading.mentions
        matches = [match for match in self.reading.matches if match.sentence is sentence]
        used = {word.id for match in matches for word in _closed(match)}
        found = [place.name for word in sentence.words if (place := mentions.place_of(word))]
        parties = [actor.name for word in sentence.words if (actor := mentions.actor_of(word))]
        missed = [miss for miss in self.reading.near_misses if miss.sentence is sentence]
        close = reasons.closest([miss for miss in missed if miss.trigger.id not in used])
        misses = (
            Miss(
                rule=miss.rule.id,
                trigger=self._span(miss.trigger),
                obstacle=reasons.obstacle(miss),
                reason=reasons.reason(mentions, miss),
                close=any(miss is each for each in close),
            )
            for miss in missed
        )
        return ExplainedSentence(
            words=self.reading.normalized.original_span(sentence.start, sentence.end),
            places=tuple(dict.fromkeys(found)),
            actors=tuple(dict.fromkeys(parties)),
            findings=tuple(self._finding(match) for match in matches),
            misses=(*misses, *(miss for match in matches for miss in self._beaten(match))),
        )

    def _finding(self, match: Match) -> Finding:
        claims, dropped = self._claims(match)
        return Finding(
            rule=match.rule.id,
            trigger=self._span(match.trigger),
            lemma=match.trigger.lemma,
            shape=match.shape,
            roles=tuple(self._role(role, word) for role, word in match.roles.items()),
            cues=tuple(self._cues(match, claims)),
            claims=claims,
            dropped=dropped,
        )

    def _claims(self, match: Match) -> tuple[tuple[Claim, ...], str | None]:
        """The claims of the report that a match made; else why there is none."""
        alone = assemble(evolve(self.reading, matches=(match,)))
        made = {words for claim in claims_of(alone) for words in claim.evidence}
        claims = tuple(each for each in claims_of(self.report) if made & {*each.evidence})
        if claims:
            return claims, None
        if made:
            return (), "the report does not have this claim: it was made with another backend, knowledge or rules"
        return (), reasons.dropped(self.reading.mentions, match, is_condition=not self.qualifier.all_of(match))

    def _role(self, role: Role, word: Word) -> RoleWords:
        mentions = self.reading.mentions
        found = mentions.place_of(word) if role is Role.LOCATION else mentions.actor_of(word)
        start, end = next((spot for spot in found.spots if spot[0] <= word.start < spot[1]), (word.start, word.end)) if found else (0, 0)
        words = self.reading.normalized.original_span(start, end) if found else self._span(word)
        return RoleWords(role=role, words=words, name=found.name if found else word.text)

    def _cues(self, match: Match, claims: tuple[Claim, ...]) -> Iterator[CueWords]:
        original = self.reading.normalized.original_span
        for when in dict.fromkeys(claim.time for claim in claims):
            told = [time for time in self.reading.times if time.span() == when]
            if told:
                nearest = min(told, key=lambda time: abs(time.start - match.trigger.start))
                yield CueWords(sets="time", value=dates(when), words=original(nearest.start, nearest.end))
        for cue in dict.fromkeys(cue for qualification in self.qualifier.all_of(match) for cue in qualification.cues):
            yield CueWords(sets=cue.kind.value, value=cue.sets, words=original(cue.start, cue.end))

    def _beaten(self, match: Match) -> Iterator[Miss]:
        """The later rules that fit the words that a match has used."""
        sentence, mentions, closed = match.sentence, self.reading.mentions, _closed(match)
        rules = next(chain.rules for chain in self.chains if any(rule is match.rule for rule in chain))
        at = next(number for number, rule in enumerate(rules) if rule is match.rule)
        for rule, word in Chain(rules[at + 1 :]).triggers(sentence):
            if word not in closed:
                continue
            for beaten in find_matches(sentence, (rule,), mentions.fits, mentions.same).matches:
                if beaten.trigger == word:
                    yield Miss(
                        rule=rule.id,
                        trigger=self._span(beaten.trigger),
                        obstacle=Obstacle.EARLIER,
                        reason=f"{match.rule.id} comes first and has used this word",
                        earlier=match.rule.id,
                        close=False,
                    )

    def _span(self, word: Word) -> Span:
        return self.reading.normalized.original_span(word.start, word.end)


def _closed(match: Match) -> tuple[Word, ...]:
    """The words that a match keeps from later rules: its trigger and the fixed words beside it."""
    roles = {word.id for word in match.roles.values()}
    return tuple(word for word in match.words if word.id == match.trigger.id or word.id not in roles)
