"""What the benchmark of pipelines makes of the times measured, and which texts it reads."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pipeline_bench.contestants import CONTESTANTS, in_python
from pipeline_bench.measure import Job, Measure
from pipeline_bench.outcome import Round, figures, ratio, table, targets
from pipeline_bench.reports import draw_reports, some_of, words_in

SENTENCE = """# sent_id = krant.p.1.s.{number}
1\tStad\tstad\tNOUN\t_\t_\t2\tnsubj\t_\t_
2\tviel\tvallen\tVERB\t_\t_\t0\troot\t_\t_
2.1\tniet\tniet\tADV\t_\t_\t_\t_\t_\t_
3\t{number}\t{number}\tNUM\t_\t_\t2\tobl\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

"""
TITLES = {name: contestant.title for name, contestant in CONTESTANTS.items()}


def took(seconds: float, peak_mb: float = 500, start_up: float = 2) -> Measure:
    return Measure(start_up=start_up, seconds=seconds, peak_mb=peak_mb)


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Two annotated reports; treebanks of 26 and of 11 sentences."""
    gold, data = tmp_path / "gold", tmp_path / "data"
    gold.mkdir()
    data.mkdir()
    for name, text in (("b", "Het leger nam Raqqa in."), ("a", "Mosul is gevallen.")):
        (gold / f"{name}.json").write_text(json.dumps({"text": text}))
    for name, count in (("alpino", 26), ("lassysmall", 11)):
        (data / f"nl_{name}-ud-test.conllu").write_text("".join(SENTENCE.format(number=number) for number in range(1, count + 1)))
    return gold, data


def test_reports_are_the_annotated_ones_and_runs_of_twelve_sentences(folders: tuple[Path, Path]) -> None:
    texts = draw_reports(*folders, 4)
    assert texts[:2] == ("Mosul is gevallen.", "Het leger nam Raqqa in.")
    assert texts[2] == " ".join(f"Stad viel {number}." for number in range(1, 13))
    assert texts[3].startswith("Stad viel 13. ")
    assert texts[3].endswith(" Stad viel 24.")
    assert words_in(texts) == 3 + 5 + 36 + 36


def test_the_same_reports_are_drawn_each_time(folders: tuple[Path, Path]) -> None:
    assert draw_reports(*folders, 4) == draw_reports(*folders, 4)
    assert draw_reports(*folders, 3) == draw_reports(*folders, 4)[:3]


def test_no_report_is_read_twice_to_make_up_the_number(folders: tuple[Path, Path]) -> None:
    with pytest.raises(ValueError, match="There are 4 reports"):
        draw_reports(*folders, 5)


def test_slow_contestants_read_reports_at_equal_distances() -> None:
    texts = tuple(map(str, range(10)))
    assert some_of(texts, 5) == ("0", "2", "4", "6", "8")
    assert some_of(texts, 4) == ("0", "2", "5", "7")
    assert some_of(texts, 12) == texts


def test_speeds_are_compared_within_a_round() -> None:
    """A machine that is busy in one round makes all slower in it; the second contestant read a tenth of the words."""
    rounds: list[Round] = [
        {"batched": took(10), "stanza": took(5)},
        {"batched": took(30), "stanza": took(18)},
        {"batched": took(10), "stanza": took(4)},
    ]
    words = {"batched": 1000, "stanza": 100}
    assert ratio(rounds, words, "batched", "stanza") == pytest.approx(5)  # of 5, 6 and 4
    assert ratio(rounds, words, "batched", "frog") is None
    told = figures(rounds, words, TITLES, sampled={"stanza": 20})
    assert told["batched"].speed == 1
    assert told["stanza"].speed == pytest.approx(1 / 5)
    assert told["stanza"].words_per_second == pytest.approx(20)


def test_targets_are_reached_or_missed_or_not_measured() -> None:
    rounds: list[Round] = [
        {
            "batched": took(10),
            "one_by_one": took(30),
            "reports_batched": took(12, peak_mb=1300),
            "reports_one_by_one": took(35, start_up=3.5),
            "frog": took(14.9),
        }
    ]
    words = dict.fromkeys(rounds[0], 1000)
    lines = [str(target) for target in targets(rounds, words, figures(rounds, words, TITLES))]
    assert lines == [
        "reached      3.00 x one by one (at least 3)",
        "not measured x a Stanza pipeline of default size, as its Dutch package (at least 4)",
        "not measured x a Stanza pipeline of default size without character language models (at least 4)",
        "missed       1.49 x Frog, as far as it does the same (at least 1.5)",
        "missed       1.30 GB of memory, for all reports (at most 1.2)",
        "reached      3.50 s from a cold start to the first Report (at most 4)",
    ]


def test_the_table_is_sorted_by_speed_and_marks_samples() -> None:
    rounds: list[Round] = [{"stanza": took(50, peak_mb=900), "batched": took(10)}]
    words = {"batched": 1000, "stanza": 500}
    lines = table(figures(rounds, words, TITLES, {"batched": 83.04}, {"stanza": 40}), 200).splitlines()
    assert lines[0].split() == ["speed", "peak", "MB", "start-up", "s", "LAS"]
    assert lines[1].split() == ["bundled,", "batched", "1.00", "500", "2.0", "83.0"]
    assert lines[2].startswith("Stanza of default size, as its Dutch package *")
    assert lines[2].split()[-4:] == ["0.10", "900", "2.0", "-"]
    assert lines[3] == "* timed on 40 of the 200 reports, at equal distances"


def test_a_contestant_that_skips_a_text_is_found_out() -> None:
    job = Job(texts=("Aleppo.", "Homs."), threads=1, started=0)
    assert in_python(lambda _: lambda texts: map(len, texts), job).peak_mb > 0
    with pytest.raises(RuntimeError, match="1 of 2 texts were read"):
        in_python(lambda _: lambda texts: texts[:1], job)
