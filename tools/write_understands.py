"""Write the page "What it understands": every rule with its words and its examples, and what is read from them.

    python tools/write_understands.py

Writes ``docs/reference/understands.md``. Run it after a change of rules; ``tests/test_understands.py`` holds the page to them. What the
page says is read from an example are the example's marks, which ``tests/test_rules.py`` holds the library to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from conflictparse.grammar import Shape
from conflictparse.model import AllianceKind, ControlStatus
from conflictparse.pattern import Beside, Role, Rule, example_roles
from conflictparse.rules import alliances, control
from conflictparse.rules.control.parts import VERBAL

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "understands.md"
MEANINGS = {
    ControlStatus.HOLDS: "A party has a place.",
    ControlStatus.CAPTURES: "A party takes a place, or has taken it.",
    ControlStatus.LOSES: "A party loses or leaves a place, and nobody is named who takes it.",
    ControlStatus.BESIEGES: "A party surrounds a place or shuts it in.",
    ControlStatus.CONTESTS: "A party fights for a place, attacks or claims it, and does not yet have it.",
    AllianceKind.SUPPORTS: "The subject backs the object.",
    AllianceKind.PART_OF: "The subject belongs to the object, or makes it up.",
    AllianceKind.COOPERATES: "The two act together as equals.",
}
HEAD = """\
# What it understands

<!-- Made by tools/write_understands.py from the rules in conflictparse/rules: change those, and run it again. -->

{count} constructions, each with the words that it looks for, Dutch examples, and what is read from them. Words are dictionary forms:
"innemen" stands for "namen … in" and "is ingenomen" too. Unless a section says otherwise, a verb may be active or passive, in a main or a
subordinate clause. How sure the text is, who says so, when it was and how much of the place is meant are read for every construction alike:
see [What a report says](report.md). `Evidence.rule` names the construction that made a claim; [Why](../howto/empty.md) shows it at work.
"""


def page() -> str:
    """The text of the page."""
    rules = (*control.CONTROL_RULES, *alliances.ALLIANCE_RULES)
    parts = [HEAD.format(count=len(rules))]
    for title, kinds in (("Who has which place", ControlStatus), ("Who is on one side with whom", AllianceKind)):
        parts.append(f"## {title}\n")
        for kind in kinds:
            of_kind = [rule for rule in rules if rule.emits is kind]
            parts.append(f"### {kind.value}\n\n{MEANINGS[kind]}\n")
            parts += map(section, of_kind)
    return "\n".join(parts)


def section(rule: Rule) -> str:
    """One construction."""
    name = rule.id.rpartition(".")[2].replace("_", " ")
    lines = [f"#### {name}", "", f"`{rule.id}` looks for {'; '.join(_looks_for(rule))}.", "", "| Dutch | what it says |", "| --- | --- |"]
    lines += [f"| {_bold(example)} | {_said(rule, example_roles(example))} |" for example in rule.examples]
    nothing = " ".join(f"*{each}*" for each in rule.counterexamples)
    return "\n".join([*lines, "", f"Takes nothing from: {nothing}", ""])


def _looks_for(rule: Rule) -> Iterator[str]:
    behind = f" behind {_listed(rule.case, 'or')}" if rule.case else ""
    yield f"{_words(rule)}{behind}"
    for beside in rule.beside:
        behind = f" behind {_listed(beside.case, 'or')}" if beside.case else ""
        yield f"{'not beside' if beside.absent else 'beside'} {_words(beside)}{behind}"
    if rule.shapes == {Shape.NOMINAL}:
        yield "as a noun"
    elif rule.shapes and rule.shapes < frozenset(VERBAL):
        yield f"as {_listed((shape.value for shape in rule.shapes), 'or')}"


def _words(of: Rule | Beside) -> str:
    return _listed((*of.words, *(f"…{part}" for part in of.last_part)), "or")


def _listed(words: Iterable[str], link: str) -> str:
    ordered = sorted(words)
    return f" {link} ".join([", ".join(ordered[:-1]), ordered[-1]]) if len(ordered) > 1 else "".join(ordered)


def _bold(example: str) -> str:
    """An example with its marked words in bold."""
    text = example
    for role in Role:
        text = text.replace(f"<{role.value}>", "**").replace(f"</{role.value}>", "**")
    return text


def _said(rule: Rule, roles: dict[Role, tuple[str, ...]]) -> str:
    """The claim of an example: "Aleppo **captures** by regeringsleger"."""
    subjects = roles.get(Role.SUBJECT, ()) or roles.get(Role.ACTOR, ("?",))
    objects = roles.get(Role.LOCATION) or roles.get(Role.OBJECT, ())
    if not objects:  # "A en B werken samen"
        subjects, objects = subjects[:1], subjects[1:]
    losers = f" from {_and(roles[Role.FROM_ACTOR])}" if Role.FROM_ACTOR in roles else ""
    return f"{_and(subjects)} *{rule.emits.value}* {_and(objects)}{losers}{' (denied)' if rule.denies else ''}"


def _and(words: Sequence[str]) -> str:
    return " and ".join(words)


def main() -> None:
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{PAGE.name}: {len(page().splitlines())} lines")


if __name__ == "__main__":
    main()
