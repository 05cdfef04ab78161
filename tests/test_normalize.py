"""The clean-up of a text, and the way back: every offset in the clean text leads to the original characters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictparse.errors import InputError
from conflictparse.normalize import normalize

WRAPPED = "De Syrische Democratische Strijdkrachten hebben vrijdag de stad Raqqa"  # longer than a short line, no full stop
CLEAN: list[tuple[str, str, str]] = [
    ("soft hyphen", "Deir al-\u00adZor", "Deir al-Zor"),
    ("zero width", "Raq\u200bqa\ufeff viel", "Raqqa viel"),
    ("no-break space", "14\u00a0oktober", "14 oktober"),
    ("combining accent", "Konde\u0301", "Kondé"),
    ("two combining marks", "a\u0323\u0302", "ậ"),
    ("short line is a heading", "Raqqa gevallen\nDe SDF", "Raqqa gevallen\n\nDe SDF"),
    ("wrapped line goes on", f"{WRAPPED}\ningenomen", f"{WRAPPED} ingenomen"),
    ("wrapped line, Windows", f"{WRAPPED}\r\ningenomen", f"{WRAPPED} ingenomen"),
    ("wrapped line, indented", f"{WRAPPED}\n  ingenomen", f"{WRAPPED} ingenomen"),
    ("long line with a full stop", f"{WRAPPED}.\nDe SDF", f"{WRAPPED}.\n\nDe SDF"),
    ("blank line after a long line", f"{WRAPPED}\n\nDe SDF", f"{WRAPPED}\n\nDe SDF"),
    ("blank line of spaces", f"{WRAPPED}\n \t\u00a0\nDe SDF", f"{WRAPPED}\n\nDe SDF"),
    ("many blank lines", "Raqqa\r\n\r\n\r\n\r\nDe SDF", "Raqqa\n\nDe SDF"),
    ("line separator", "Raqqa\u2028De SDF", "Raqqa\n\nDe SDF"),
    ("space at both ends", " \n Raqqa viel. \n\t", "Raqqa viel."),
]


@pytest.mark.parametrize(("original", "clean"), [pair for _, *pair in CLEAN], ids=[name for name, *_ in CLEAN])
def test_what_is_cleaned(original: str, clean: str) -> None:
    assert normalize(original).text == clean


@pytest.mark.parametrize(
    ("original", "clean", "behind"),
    [
        ("in Deir\u00a0al-\u00adZor viel", "Deir al-Zor", "Deir\u00a0al-\u00adZor"),
        ("bij Ra\u200bqqa", "Raqqa", "Ra\u200bqqa"),
        ("generaal Konde\u0301 zegt", "Kondé", "Konde\u0301"),
        ("Kop\r\n\r\nde SDF viel", "SDF", "SDF"),
        (f"{WRAPPED}\r\n  ingenomen", "Raqqa ingenomen", "Raqqa\r\n  ingenomen"),
        ("date 2017-10\nRaqqa viel", "Raqqa", "Raqqa"),
        ("𝕽 viel op Raqqa", "Raqqa", "Raqqa"),
    ],
)
def test_a_span_leads_back_to_the_original(original: str, clean: str, behind: str) -> None:
    normalized = normalize(original)
    at = normalized.text.index(clean)
    span = normalized.original_span(at, at + len(clean))
    assert span.text == behind
    assert original[span.start : span.end] == behind


@pytest.mark.parametrize(
    ("original", "published"),
    [
        ("date 2017-10\nRaqqa viel.", "2017-10"),
        ("date 2017-10-13\r\n\r\nRaqqa viel.", "2017-10-13"),
        ("\ufeffdate 2017-10\nRaqqa viel.", "2017-10"),
        ("\n DATE:\t2017-10-13 \nRaqqa viel.", "2017-10-13"),
    ],
)
def test_a_date_header_is_read_and_taken_off(original: str, published: str) -> None:
    normalized = normalize(original)
    assert (normalized.text, str(normalized.header)) == ("Raqqa viel.", published)
    assert normalized.original == original


def test_a_date_in_the_text_is_no_header() -> None:
    normalized = normalize("Raqqa viel.\ndate 2017-10")
    assert normalized.header is None
    assert "2017-10" in normalized.text


@pytest.mark.parametrize("line", ["date 2017-10-1", "date 2017-10-130", "date 2017-100"])
def test_no_part_of_a_longer_number_is_read_as_a_header(line: str) -> None:
    normalized = normalize(f"{line}\nRaqqa viel.")
    assert (normalized.text, normalized.header) == (f"{line}\n\nRaqqa viel.", None)


def test_a_header_with_an_impossible_date_is_an_error() -> None:
    with pytest.raises(InputError, match="2017-13"):
        normalize("date 2017-13\nRaqqa viel.")


@pytest.mark.parametrize("empty", ["", " \n\t\u00a0", "\u00ad\u200b\ufeff", "date 2017-10-13\n"])
def test_an_empty_text_is_an_error(empty: str) -> None:
    with pytest.raises(InputError, match="empty"):
        normalize(empty)


@pytest.mark.parametrize("wrong", [b"Raqqa viel.", None, 5, ["Raqqa"]])
def test_what_is_no_str_is_an_error_that_names_its_type(wrong: object) -> None:
    with pytest.raises(InputError, match=type(wrong).__name__):
        normalize(wrong)  # type: ignore[arg-type]


ODD = st.sampled_from(
    ["\u00ad", "\u200b", "\u00a0", "e\u0301", "\u0301", "\r\n", "\r", "\n", "\n\n", "\u2028", "\t", " ", WRAPPED, ".", "date 2017-10"]
)


@settings(deadline=None)
@given(st.lists(st.one_of(st.text(max_size=5), ODD), max_size=12).map("".join), st.data())
def test_every_character_has_its_place_in_the_original(original: str, data: st.DataObject) -> None:
    """No clean character stands for nothing, none goes back, and any slice leads to a slice of the original."""
    try:
        normalized = normalize(original)
    except InputError:
        return
    text, starts, ends = normalized.text, normalized.starts, normalized.ends
    assert len(text) == len(starts) == len(ends) > 0
    assert all(0 <= start < end <= len(original) for start, end in zip(starts, ends, strict=True))
    assert list(starts) == sorted(starts)
    assert list(ends) == sorted(ends)
    assert text == text.strip()
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = normalized.original_span(start, end)
    assert span.text == original[span.start : span.end] != ""
