"""What an explanation is made of: frozen values; all spans are of the original text."""

from __future__ import annotations

from enum import StrEnum

from attrs import evolve, field, frozen

from conflictparse.errors import InputError
from conflictparse.grammar import Shape
from conflictparse.model import Report, Span
from conflictparse.pattern import Role
from conflictparse.wording import Claim


def claims_of(report: Report) -> tuple[Claim, ...]:
    """The control claims of a report, then its alliances."""
    return (*report.control_claims, *report.alliances)


class Obstacle(StrEnum):
    """What kept a rule from making a claim of a trigger."""

    ROLE = "role"  # no place or party stands where the rule wants one
    FORBIDDEN = "forbidden"  # a word is there that must not be: "namen Goma onder vuur"
    SHAPE = "shape"  # the trigger stands otherwise: "de veroverde stad" for "verovert de stad"
    BESIDE = "beside"  # a fixed word of the construction is not there: "hand" without "vallen"
    EARLIER = "earlier"  # a rule before it has used the trigger


@frozen(kw_only=True)
class RoleWords:
    """The words that fill a role, and the party or place that they stand for: "De rebellen" for ``M23``."""

    role: Role
    words: Span
    name: str


@frozen(kw_only=True)
class CueWords:
    """The words that set something of a claim: "gisteren" its time, "volgens activisten" its modality and source.

    Attributes:
        sets: ``modality``, ``source``, ``time`` or ``extent``.
        value: What it becomes.
        words: The words.
    """

    sets: str
    value: str
    words: Span


@frozen(kw_only=True)
class Finding:
    """A rule that found its construction.

    Attributes:
        rule: Its id.
        trigger: The word that it looks for.
        lemma: The trigger's dictionary form.
        shape: How the trigger stands in its clause.
        roles: Who and what the claim is about.
        cues: What sets modality, source, time and extent.
        claims: What it became in the report; several for a list ("Goma en Bukavu"), none if it was dropped.
        dropped: Why there is no claim of it, in plain words; ``None`` if there is.
    """

    rule: str
    trigger: Span
    lemma: str
    shape: Shape
    roles: tuple[RoleWords, ...]
    cues: tuple[CueWords, ...] = ()
    claims: tuple[Claim, ...] = ()
    dropped: str | None = None


@frozen(kw_only=True)
class Miss:
    """A rule that met one of its trigger words and makes no claim of it.

    Attributes:
        rule: Its id.
        trigger: The word that it looks for.
        obstacle: The kind of reason.
        reason: Why, in plain words.
        earlier: The rule that has used the trigger, if that is the reason.
        close: It was close: of interest to whoever wonders why nothing was found here, not only to the rule's author.
    """

    rule: str
    trigger: Span
    obstacle: Obstacle
    reason: str
    earlier: str | None = None
    close: bool


@frozen(kw_only=True)
class ExplainedSentence:
    """A sentence with all that rules made of it.

    Attributes:
        words: The sentence.
        places: The places that it names or refers to.
        actors: The parties that it names or refers to.
        findings: The rules that fired, in text order.
        misses: The rules that met a trigger and did not.
    """

    words: Span
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    misses: tuple[Miss, ...] = ()


@frozen(kw_only=True)
class Explanation:
    """Why a report says what it says. ``str()`` gives it as text.

    Attributes:
        report: The report.
        answer: In a sentence or two: what was found, or why nothing was.
        sentences: Its text, sentence by sentence.
        elsewhere: Claims of the report that were not found again: it was made with another backend, knowledge or rules.
        rules: The ids of the rules that were tried, in order.
        only: The rule that it is about; ``None`` if about all of them.
    """

    report: Report
    answer: str
    sentences: tuple[ExplainedSentence, ...]
    elsewhere: tuple[Claim, ...] = ()
    rules: tuple[str, ...] = field(repr=False)
    only: str | None = None

    def about(self, rule: str) -> Explanation:
        """What became of one rule: the sentences that have a trigger of it, and in full why it did not fire.

        Raises:
            InputError: if no rule with that id was tried.
        """
        if rule not in self.rules:
            raise InputError(reason=f"No rule {rule!r} was tried. Pass it in explain(report, rules=…), or name one of the rules by its id.")
        kept = (
            evolve(
                each,
                findings=tuple(found for found in each.findings if found.rule == rule),
                misses=tuple(miss for miss in each.misses if miss.rule == rule),
            )
            for each in self.sentences
        )
        sentences = tuple(each for each in kept if each.findings or each.misses)
        fired = sum(1 for each in sentences if each.findings)
        answer = (
            f"{rule} met one of its words in {len(sentences)} of {len(self.sentences)} sentences, and its construction in {fired}."
            if sentences
            else f"No word of this text is one that {rule} looks for."
        )
        return evolve(self, answer=answer, sentences=sentences, elsewhere=(), only=rule)

    def __str__(self) -> str:
        from conflictparse.explanation.text import to_text

        return to_text(self)
