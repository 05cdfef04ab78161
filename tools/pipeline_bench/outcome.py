"""What the runs say: figures, a table, and whether the targets are reached."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

from attrs import frozen

from pipeline_bench.measure import Measure

MEASURE_OF_ALL = "batched"  # the contestant whose speed is 1
Round = Mapping[str, Measure]


@frozen(kw_only=True)
class Figures:
    """What is told of one contestant: medians over the rounds.

    Attributes:
        speed: Its words a second, divided by those of the bundled pipeline, batched, in the same round.
        words_per_second: On this machine, start-up apart.
        peak_mb: The most memory that it held, in MB.
        start_up: Seconds from the start of its process until the first report was read.
        las: LAS (F1, per cent) from raw text, where it can be compared.
        sampled: How many of the reports it read, if not all.
    """

    title: str
    speed: float
    words_per_second: float
    peak_mb: float
    start_up: float
    las: float | None = None
    sampled: int | None = None


@frozen(kw_only=True)
class Target:
    """A figure that must be reached.

    Attributes:
        says: What the figure is.
        value: The figure, ``None`` if a contestant that it needs was left out.
        limit: What it must be, at least or at most.
        at_least: Whether more is better.
    """

    says: str
    value: float | None
    limit: float
    at_least: bool

    @property
    def reached(self) -> bool | None:
        if self.value is None:
            return None
        return self.value >= self.limit if self.at_least else self.value <= self.limit

    def __str__(self) -> str:
        verdict = {True: "reached", False: "missed", None: "not measured"}[self.reached]
        figure = "" if self.value is None else f"{self.value:.2f} "
        return f"{verdict:13}{figure}{self.says} (at {'least' if self.at_least else 'most'} {self.limit:g})"


def ratio(rounds: Sequence[Round], words: Mapping[str, int], fast: str, slow: str) -> float | None:
    """How many times faster one contestant is than another: the median of the rounds, each of which compares runs that lie close in time.

    Args:
        rounds: What each contestant took.
        words: How many words each contestant read.
        fast: A contestant's name.
        slow: Another's.
    """
    if not all(name in each for each in rounds for name in (fast, slow)):
        return None
    return median(words[fast] / each[fast].seconds / (words[slow] / each[slow].seconds) for each in rounds)


def figures(
    rounds: Sequence[Round],
    words: Mapping[str, int],
    titles: Mapping[str, str],
    las: Mapping[str, float] | None = None,
    sampled: Mapping[str, int] | None = None,
) -> dict[str, Figures]:
    """The figures of all contestants that ran, by name. Arguments are those of ``ratio``; ``las`` and ``sampled`` as in ``Figures``."""
    told = {}
    for name in rounds[0]:
        speed = ratio(rounds, words, name, MEASURE_OF_ALL)
        assert speed is not None
        told[name] = Figures(
            title=titles[name],
            speed=speed,
            words_per_second=median(words[name] / each[name].seconds for each in rounds),
            peak_mb=median(each[name].peak_mb for each in rounds),
            start_up=median(each[name].start_up for each in rounds),
            las=(las or {}).get(name),
            sampled=(sampled or {}).get(name),
        )
    return told


def targets(rounds: Sequence[Round], words: Mapping[str, int], told: Mapping[str, Figures]) -> tuple[Target, ...]:
    """What the bundled pipeline must reach beside the others, and what reading whole reports may take."""
    times = (
        ("x one by one", "one_by_one", 3),
        ("x a Stanza pipeline of default size, as its Dutch package", "stanza", 4),
        ("x a Stanza pipeline of default size without character language models", "stanza_small", 4),
        ("x Frog, as far as it does the same", "frog", 1.5),
    )
    faster = tuple(
        Target(says=says, value=ratio(rounds, words, MEASURE_OF_ALL, other), limit=limit, at_least=True) for says, other, limit in times
    )
    peaks = [told[name].peak_mb / 1000 for name in (MEASURE_OF_ALL, "reports_batched") if name in told]
    whole = told.get("reports_one_by_one")
    return (
        *faster,
        Target(says="GB of memory, for all reports", value=max(peaks, default=None), limit=1.2, at_least=False),
        Target(says="s from a cold start to the first Report", value=whole.start_up if whole else None, limit=4, at_least=False),
    )


def table(told: Mapping[str, Figures], reports: int) -> str:
    """One line a contestant, the fastest first."""
    rows = sorted(told.values(), key=lambda each: -each.speed)
    width = max(len(each.title) for each in rows) + 2
    lines = [f"{'':{width}}{'speed':>8}{'peak MB':>10}{'start-up s':>12}{'LAS':>8}"]
    for each in rows:
        las = "-" if each.las is None else f"{each.las:.1f}"
        title = each.title + (" *" if each.sampled else "")
        lines.append(f"{title:{width}}{each.speed:8.2f}{each.peak_mb:10.0f}{each.start_up:12.1f}{las:>8}")
    if some := next((each.sampled for each in rows if each.sampled), None):
        lines.append(f"* timed on {some} of the {reports} reports, at equal distances")
    return "\n".join(lines)
