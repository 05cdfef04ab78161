"""An explanation as plain text for the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from conflictparse.explanation.model import ExplainedSentence, Explanation, Finding, Miss, RoleWords
from conflictparse.explanation.reasons import listed
from conflictparse.model import ControlClaim, Extent
from conflictparse.pattern import Role
from conflictparse.wording import Claim, dates, printable, said

_WIDTH = 100
_LABEL = 10


def to_text(explanation: Explanation) -> str:
    """The answer, then each sentence with what was found in it and why not more."""
    parts = [_wrapped(explanation.answer, first="", then="")]
    for number, sentence in enumerate(explanation.sentences, start=1):
        parts.append("\n".join(_sentence(number, sentence, every=explanation.only is not None)))
    if explanation.elsewhere:
        head = "Not found again; explain() needs the backend, knowledge and rules that made the report:"
        parts.append("\n".join([head, *(f"   {_claim(each)}" for each in explanation.elsewhere)]))
    return "\n\n".join(parts)


def _sentence(number: int, sentence: ExplainedSentence, *, every: bool) -> Iterator[str]:
    yield _wrapped(_plain(sentence.words.text), first=f"{number}. ", then=" " * len(f"{number}. "))
    for finding in sentence.findings:
        yield from _finding(sentence, finding, [miss for miss in sentence.misses if miss.earlier == finding.rule])
    misses = [miss for miss in sentence.misses if every or miss.close]
    yield from _misses(misses)
    if not sentence.findings and not misses:
        named = [f"place {place}" for place in sentence.places] + [f"party {actor}" for actor in sentence.actors]
        nothing = "no rule fits here" if sentence.misses else "no word here triggers a rule"
        yield _wrapped(f"- {nothing}" + (f"; named: {_plain(', '.join(named))}" if named else ""))


def _finding(sentence: ExplainedSentence, finding: Finding, beaten: Iterable[Miss]) -> Iterator[str]:
    for claim in finding.claims:
        yield _wrapped(_claim(claim), first="   ", then="       ")
    if finding.dropped:
        yield _wrapped(f"- no claim: {finding.dropped}")
    yield _line("rule", finding.rule)
    yield _line("trigger", f'"{finding.trigger.text}" ({finding.lemma}, {finding.shape})')
    for role in finding.roles:
        named = f" = {role.name}" if role.name != role.words.text else ""
        where = "" if sentence.words.start <= role.words.start < sentence.words.end else ", from the text before"
        yield _line(role.role, f'"{role.words.text}"{named}{_listed_with(role, finding)}{where}')
    yield from _told_elsewhere(finding)
    for cue in finding.cues:
        value = "" if cue.value == cue.words.text else f"{cue.value}: "
        yield _line(cue.sets, f'{value}"{cue.words.text}"')
    if later := list(dict.fromkeys(miss.rule for miss in beaten)):
        yield _line("not", f"{listed(later, 'and')}: the rule above comes first")


def _listed_with(role: RoleWords, finding: Finding) -> str:
    """The other places of a list: "Goma en Bukavu"."""
    others = [claim.location.name for claim in finding.claims if isinstance(claim, ControlClaim)] if role.role is Role.LOCATION else []
    names = [name for name in dict.fromkeys(others) if name != role.name]
    return f", listed with {listed(names, 'and')}" if names else ""


def _told_elsewhere(finding: Finding) -> Iterator[str]:
    """The parties that these words leave out and the text tells elsewhere."""
    filled = {each.role for each in finding.roles}
    for claim in finding.claims:
        if isinstance(claim, ControlClaim):
            for role, actor in ((Role.ACTOR, claim.actor), (Role.FROM_ACTOR, claim.from_actor)):
                if actor is not None and role not in filled:
                    filled.add(role)
                    yield _line(role, f"{actor.name}, whom the text names elsewhere")


def _misses(misses: Iterable[Miss]) -> Iterator[str]:
    """Rules that fail of one trigger for one reason share a line."""
    groups: dict[tuple[str, str], list[str]] = {}
    for miss in misses:
        groups.setdefault((miss.trigger.text, miss.reason), []).append(miss.rule)
    for (trigger, reason), rules in groups.items():
        yield _wrapped(_plain(f'- "{trigger}": {reason} [{", ".join(dict.fromkeys(rules))}]'))


def _claim(claim: Claim) -> str:
    told = [claim.modality.value + (f" by {claim.source}" if claim.source else "")]
    told += [claim.extent.value] if isinstance(claim, ControlClaim) and claim.extent is not Extent.ALL else []
    told += [when] if (when := dates(claim.time)) else []
    return _plain(f"{claim.id} {said(claim)} ({'; '.join(told)})")


def _line(label: str, what: str) -> str:
    return _wrapped(_plain(what), first=f"       {label:<{_LABEL}}  ", then=" " * (9 + _LABEL))


def _wrapped(text: str, *, first: str = "   ", then: str = "     ") -> str:
    return textwrap.fill(text, _WIDTH, initial_indent=first, subsequent_indent=then, break_long_words=False, break_on_hyphens=False)


def _plain(text: str) -> str:
    """On one line and without control characters: an article must not steer the terminal."""
    return " ".join(printable(text).split())
