"""Write the page "Accuracy" and the table in the README: how well the annotated reports are read, by the library's own scorer.

    python tools/write_accuracy.py

Reads the reports of ``tests/gold`` with the bundled model (some twenty seconds) and writes ``docs/reference/accuracy.md`` and what
stands between the marks in ``README.md``. Run it after a change of rules, knowledge or model; ``tests/test_accuracy.py`` holds both to
the figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from conflictparse.evaluation import Counts, Evaluation, Figures, Score, evaluate, figures, read_gold

ROOT = Path(__file__).parent.parent
PAGE, README, GOLD = ROOT / "docs" / "reference" / "accuracy.md", ROOT / "README.md", ROOT / "tests" / "gold"
SEED = "raqqa-2017-10"
BEGIN, END = "<!-- accuracy: made by tools/write_accuracy.py -->", "<!-- /accuracy -->"
WHAT = (
    ("actors", "actors"),
    ("locations", "locations"),
    ("claims", "control claims: place, party and status"),
    ("strict", "control claims: modality and losing party too"),
    ("alliances", "alliances"),
    ("strict_alliances", "alliances: modality too"),
)
HEAD = """\
# Accuracy

<!-- Made by tools/write_accuracy.py from the annotated reports in tests/gold: run it again after a change. -->

How well {texts} Dutch reports of {words:,} words are read, each annotated by hand as the [fields mean](report.md): {claims} control
claims and {alliances} alliances. Counted by [the library's scorer](../howto/own_gold.md); `python -m conflictparse.evaluation
tests/gold -v` prints every miss.

**The rules were written with most of these reports at hand.** Other texts give less: see below, and score
[some of your own](../howto/own_gold.md).
"""
OTHER = """\
## On other texts

Whole reports that no rule was written from, scored once (a text is spent when its misses are read):

| reports | measured | claims F1 | with modality and losing party | alliances F1 |
| --- | --- | --- | --- | --- |
| 12 held out of those above (read since) | 2026.11.22 | 0.62 | 0.49 | 0.57 |
| 5 of other wars, written and annotated apart | 2026.11.22 | 0.70 | 0.63 | 0.70 |
| 8 of other wars, written and annotated apart, 90 claims and 29 alliances | 2026.11.30 | 0.57 | 0.52 | 0.55 |

On the last eight, precision of control claims is 0.69 and recall 0.49; actors have F1 0.84, locations 0.86; over the claims found, modality
and source are right for 0.93, the losing party for 0.98, dates for 0.77 (0.59 of those that the text dates).

Two careful annotators agree at 0.94 (0.89 with modality and losing party). Of 7,116 newspaper sentences of 1970, about one in 400
gives a claim that is none (`tools/list_claims_ud.py`).
"""


def page(run: Evaluation) -> str:
    """The text of the page."""
    all_ = run.figures
    counted = {"texts": len(run.scores), "words": run.words, "claims": all_.claims.gold, "alliances": all_.alliances.gold}
    return "\n".join(
        (
            HEAD.format(**counted),
            "## On these reports\n",
            *readme_table(run),
            "",
            *_table("By status", "claims", ((row.name, row.counts) for row in all_.statuses)),
            *_table("By modality", "claims", ((row.name, row.counts) for row in all_.modalities)),
            *_slots(all_),
            OTHER,
            *_reports(run.scores),
        )
    )


def readme_table(run: Evaluation) -> Iterator[str]:
    """Precision, recall and F1 on all reports, and F1 on the seed document alone."""
    seed = figures([score for score in run.scores if score.id == SEED])
    yield "| | precision | recall | F1 | F1 on the seed alone |"
    yield "| --- | --- | --- | --- | --- |"
    for field, title in WHAT:
        yield f"| {title} | {_shares(getattr(run.figures, field))} | {getattr(seed, field).f1:.2f} |"


def with_table(readme: str, run: Evaluation) -> str:
    """The README with the table of today."""
    table = "\n".join((BEGIN, *readme_table(run), END))
    written, found = re.subn(f"{re.escape(BEGIN)}.*?{re.escape(END)}", lambda _: table, readme, flags=re.DOTALL)
    assert found == 1, f"README.md must hold {BEGIN} and {END} once"
    return written


def _table(title: str, what: str, rows: Iterable[tuple[str, Counts]]) -> Iterator[str]:
    yield f"### {title}\n"
    yield f"| {what} | annotated | precision | recall | F1 |"
    yield "| --- | --- | --- | --- | --- |"
    for name, counts in rows:
        yield f"| {name} | {counts.gold} | {_shares(counts)} |"
    yield ""


def _slots(found: Figures) -> Iterator[str]:
    yield "### Of the claims that are found\n"
    yield "| right for | share |"
    yield "| --- | --- |"
    named = {
        "modality": "modality", "from_actor": "the losing party", "source": "the source", "extent": "the extent",
        "time": "the dates", "time_given": "the dates, of those that the text dates",
    }  # fmt: skip
    for field, title in named.items():
        yield f"| {title} | {getattr(found.slots, field).value:.2f} |"
    yield f"| the kind, of actors found | {found.kinds.actors.value:.2f} |"
    yield f"| the kind, of locations found | {found.kinds.locations.value:.2f} |"
    yield ""


def _reports(scores: Iterable[Score]) -> Iterator[str]:
    yield "## Report by report\n"
    yield "| report | claims annotated | found | right | alliances annotated | found | right |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for score in scores:
        alone = figures([score])
        counts = [f"{each.gold} | {each.predicted} | {each.right}" for each in (alone.claims, alone.alliances)]
        yield f"| {score.id} | {' | '.join(counts)} |"
    yield ""


def _shares(counts: Counts) -> str:
    return f"{counts.precision:.2f} | {counts.recall:.2f} | {counts.f1:.2f}"


def main() -> None:
    run = evaluate(read_gold(GOLD))
    PAGE.write_text(page(run), encoding="utf-8")
    README.write_text(with_table(README.read_text(encoding="utf-8"), run), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)}: claims F1 {run.figures.claims.f1:.3f}")


if __name__ == "__main__":
    main()
