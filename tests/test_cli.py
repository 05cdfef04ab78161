"""The command line, as a shell user meets it."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from conflictparse.__main__ import main

TEXT = "De rebellen hebben Goma ingenomen.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "artikel.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_table(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A table of claims, alliances, actors and places."""
    assert main([str(article)]) == 0
    printed = capsys.readouterr().out
    assert "Control claims (1)" in printed
    assert "Goma" in printed and "captures" in printed


def test_json_of_one_file(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One file gives one JSON object, with its name as title and the date."""
    assert main([str(article), "--format", "json", "--published", "2012-11-21"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["title"], data["published"], data["text"]) == ("artikel.txt", "2012-11-21", TEXT)


def test_explain(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The reasons, in place of the tables; of several files each under its name."""
    empty = tmp_path / "weer.txt"
    empty.write_text("Het regende gisteren in Utrecht.", encoding="utf-8")
    assert main(["--explain", str(article), str(empty)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("== artikel.txt\n1 control claim and 0 alliances, from 1 of 1 sentence.\n")
    assert 'trigger     "ingenomen" (innemen, active)' in printed
    assert "\n== weer.txt\nNo claims: no word of this text triggers a rule." in printed


def test_explain_is_no_json(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--explain", "--format", "json", str(article)])
    assert ended.value.code == 2
    assert "leave out --format json" in capsys.readouterr().err


def test_several_files_one_broken(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be read is told on standard error; the others are printed; the exit code is 1."""
    latin = tmp_path / "latin.txt"
    latin.write_bytes("Oekraïne verloor de stad.".encode("cp1252"))
    missing = tmp_path / "weg.txt"
    assert main([str(latin), str(missing), str(article), "--format", "json"]) == 1
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 1
    assert "latin.txt: is not UTF-8" in printed.err
    assert "weg.txt: cannot be read: No such file" in printed.err


def test_empty_and_foreign_texts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither gives a silent empty report."""
    empty, english = tmp_path / "leeg.txt", tmp_path / "english.txt"
    empty.write_text(" \n")
    english.write_text("The army recaptured the city of Goma from the rebels on Tuesday morning, witnesses said.")
    assert main([str(empty), str(english)]) == 1
    errors = capsys.readouterr().err
    assert "The text is empty" in errors
    assert "looks like 'en'" in errors


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """``-`` reads standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert main(["-"]) == 0
    assert "Goma" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["--published", "gisteren", "x.txt"], ["--format", "xml", "x.txt"]])
def test_wrong_commands(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong command ends with 2 and says what is wrong."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: conflictparse" in capsys.readouterr().err


def test_as_a_module() -> None:
    """``python -m conflictparse --version`` answers without loading a pipeline."""
    done = subprocess.run([sys.executable, "-m", "conflictparse", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("conflictparse ")


# --- Formats ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles, one of them a folder deeper, and a file that is no article."""
    root = tmp_path / "artikelen"
    (root / "mei").mkdir(parents=True)
    (root / "a.txt").write_text(TEXT, encoding="utf-8")
    (root / "mei" / "b.txt").write_text("Het regende gisteren in Utrecht.\n", encoding="utf-8")
    (root / "lees.md").write_text("# geen artikel", encoding="utf-8")
    return root


def test_csv_has_one_heading(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A row for each claim of all files; a report without claims adds none."""
    assert main([str(folder), str(folder / "a.txt"), "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["title"], row["location"], row["status"]) for row in rows] == [("a.txt", "Goma", "captures")] * 2


def test_csv_of_other_rows(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(article), "--format", "csv", "--rows", "actors"]) == 0
    assert [row["name"] for row in csv.DictReader(io.StringIO(capsys.readouterr().out))] == ["rebellen"]


def test_geojson(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One collection for all files."""
    assert main([str(folder), "--format", "geojson"]) == 0
    data = json.loads(capsys.readouterr().out)
    properties = data["features"][0]["properties"]
    assert (properties["title"], properties["feature"]) == ("a.txt", "claim")


def test_html_is_one_page(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), "--format", "html"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("<!doctype html>") and page.count("<html") == 1
    assert "a.txt" in page and "mei/b.txt" in page and "2 reports" in page


def test_a_folder_is_read_in_order_and_below(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder)]) == 0
    printed = capsys.readouterr()
    assert [line for line in printed.out.splitlines() if line.startswith("==")] == ["== a.txt", "== mei/b.txt"]
    assert printed.err == "", "a progress bar is for terminals"


def test_a_folder_on_a_terminal_shows_progress(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main([str(folder), "--format", "json"]) == 0
    printed = capsys.readouterr()
    assert "0/2" in printed.err and "report/s" in printed.err
    assert [json.loads(line)["title"] for line in printed.out.splitlines()] == ["a.txt", "mei/b.txt"]


def test_a_folder_without_articles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 1
    assert "is a folder without .txt files" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [["--rows", "actors"], ["--explain", "--format", "csv"], ["--format", "xml"]])
def test_options_that_do_not_go_together(wrong: list[str], article: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*wrong, str(article)])
    assert ended.value.code == 2


def test_colour_is_for_terminals(article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """In colour on a terminal; plain in a pipe, and where NO_COLOR is set (no-color.org)."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    main([str(article)])
    plain = capsys.readouterr().out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    main([str(article)])
    coloured = capsys.readouterr().out
    assert "\x1b[" not in plain and "\x1b[32mcaptures\x1b[0m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == plain
    monkeypatch.setenv("NO_COLOR", "1")
    main([str(article)])
    assert capsys.readouterr().out == plain


@pytest.mark.parametrize("form", ["csv", "json", "geojson", "html"])
def test_data_is_utf8_whatever_the_terminal_is(form: str, tmp_path: Path) -> None:
    """A page of Syrian names goes through a pipe whose locale has none of their letters."""
    article = tmp_path / "artikel.txt"
    article.write_text("De rebellen hebben Čakovec ingenomen.\n", encoding="utf-8")
    command = [sys.executable, "-m", "conflictparse", "--format", form, str(article)]
    printed = subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "latin-1"}).stdout
    assert "Čakovec" in printed.decode("utf-8")
    assert b"\r" not in printed
