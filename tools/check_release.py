"""Check what would be released: build it, look inside, install it in a clean environment, and read the seed from there.

    python tools/check_release.py [--keep FOLDER]

Builds the sdist and the wheel. The wheel must hold every file of the package as it is in the checkout and nothing else, its metadata must
be valid, and the sdist must build the same wheel. Then the wheel goes, with only what it requires, into a new environment outside the
checkout, where it must read the seed document as the checkout does, say what to install for a picture, and be quick to import. The
packages it requires are installed by pip at the versions of ``constraints.txt``; nothing else is fetched.

Prints each thing that was checked. Ends with 1 if something is wrong.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import venv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from packaging.metadata import Metadata
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
PACKAGE = "conflictparse"
SEED = ROOT / "seeds" / "000_976f2b0105d2231f.txt"
PUBLISHED = "2017-10-13"
LEAST_CLAIMS = 10  # in the seed
LARGEST = 100 * 2**20  # bytes: what PyPI takes
# what a pattern that is too narrow, or an ignored file, would lose without a word
NEEDED = (
    *(f"backends/nl/{name}" for name in ("manifest.json", "parser.pt", "resources.json", "tagger.pt", "tokenizer.pt", "vectors.pt")),
    *("backends/nl/lemmatizer.pt", "backends/nl/MODEL_CARD.md", "backends/verbs_nl.txt"),
    *("knowledge/actors.toml", "knowledge/places.tsv", "knowledge/states.tsv", "rules/common_words.txt"),
    *(f"knowledge/gazetteer/{name}" for name in ("manifest.json", "names.bin", "names.marisa", "places.bin")),
    *("export/countries.json.gz", "export/html/layout.css", "report.schema.json", "py.typed"),
)
LICENCES = ("LICENSE", "NOTICE")
HEAVY = ("folium", "matplotlib", "networkx", "numpy", "pandas", "spacy", "stanza", "torch")
# In the clean environment: what importing costs, and what a picture says that cannot be drawn there
IMPORTING = f"""
import sys, time
start = time.perf_counter()
import conflictparse
print(conflictparse.__file__)
print(*sorted(set({HEAVY}) & sys.modules.keys()), sep=",")
print(f"{{time.perf_counter() - start:.2f}}")
"""
DRAWING = """
import json, sys, conflictparse
report = conflictparse.Report.from_dict(json.load(sys.stdin))
told = {}
for name in ("plot_map", "plot_alliances", "plot_timeline", "folium_map"):
    try:
        getattr(conflictparse, name)(report)
        told[name] = "no error"
    except conflictparse.ConflictParseError as missing:
        told[name] = f"{type(missing).__name__}: {missing}"
print(json.dumps(told))
"""


# --- What is built ------------------------------------------------------------------------------------------------------


def build(source: Path, into: Path, *targets: str) -> dict[str, Path]:
    """Build the targets ("sdist", "wheel") from a source tree with the hatchling of this environment.

    Returns:
        The file of each target.
    """
    _run([sys.executable, "-m", "hatchling", "build", "-d", str(into), *(each for target in targets for each in ("-t", target))], source)
    ending = {"sdist": "*.tar.gz", "wheel": "*.whl"}
    return {target: next(into.glob(ending[target])) for target in targets}


def unpack(archive: Path, into: Path) -> Path:
    """Unpack an sdist; returns its only folder."""
    with tarfile.open(archive) as packed:
        packed.extractall(into, filter="data")
    (folder,) = into.iterdir()
    return folder


def inside(wheel: Path) -> dict[str, bytes]:
    """The files of a wheel."""
    with ZipFile(wheel) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def in_checkout() -> dict[str, bytes]:
    """The files of the package in the checkout, as a wheel names them."""
    files = (path for path in (ROOT / PACKAGE).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in files}


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """The names of the files that are not the same in both, or only in one."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def wrong_files(wheel: Mapping[str, bytes], source: Mapping[str, bytes]) -> Iterator[str]:
    """What is wrong with the files of a wheel: every one of the package, as it is there, licences, and nothing else."""
    info = next((name.split("/")[0] for name in wheel if name.split("/")[0].endswith(".dist-info")), "no dist-info")
    packed = {name: data for name, data in wheel.items() if not name.startswith(f"{info}/")}
    yield from (f"the wheel lacks {name}" for name in sorted(source.keys() - packed.keys()))
    yield from (f"the wheel has {name}, which is no file of the package" for name in sorted(packed.keys() - source.keys()))
    yield from (f"{name} differs from the checkout" for name in sorted(packed.keys() & source.keys()) if packed[name] != source[name])
    yield from (f"the package lacks {name}" for name in NEEDED if f"{PACKAGE}/{name}" not in packed)
    yield from (f"the wheel lacks the licence {name}" for name in LICENCES if f"{info}/licenses/{name}" not in wheel)


def wrong_metadata(metadata: bytes, project: Mapping[str, Any], changelog: str, version: str) -> Iterator[str]:
    """What is wrong with a wheel's metadata.

    Args:
        metadata: The wheel's METADATA.
        project: The table of that name in ``pyproject.toml``.
        changelog: The text of ``CHANGELOG.md``.
        version: ``conflictparse.__version__``.
    """
    try:
        told = Metadata.from_email(metadata, validate=True)
    except ExceptionGroup as wrong:
        yield from (f"metadata: {each}" for each in wrong.exceptions)
        return
    if not str(told.version) == project["version"] == version:
        yield f"versions differ: {told.version} in the wheel, {project['version']} in pyproject.toml, {version} in {PACKAGE}.__version__"
    if not re.search(rf"^## {re.escape(version)}(\s|$)", changelog, re.MULTILINE):
        yield f"CHANGELOG.md has no heading for {version}"
    if told.license_expression != project["license"] or tuple(told.license_files or ()) != LICENCES:
        yield f"licences differ: {told.license_expression}, {told.license_files}"
    required = {each for each in told.requires_dist or () if "extra" not in str(each.marker)}
    if differing := required ^ {Requirement(each) for each in project["dependencies"]}:
        yield f"requirements differ: {', '.join(sorted(map(str, differing)))}"
    if not (told.description or "").startswith(f"# {PACKAGE}"):
        yield "the README is not the description"


# --- What it does where it is installed ---------------------------------------------------------------------------------


def install(wheel: Path, folder: Path) -> Path:
    """Make an environment with a wheel and what it requires; returns its Python. Torch goes first, as in the README."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip = [str(python), "-m", "pip", "install", "--quiet", "--constraint", str(ROOT / "constraints.txt")]
    _run([*pip, "torch"], folder)
    _run([*pip, str(wheel)], folder)
    return python


def read_seed(python: Path | str, where: Path) -> dict[str, Any]:
    """The seed as ``python -m conflictparse`` gives it as JSON, run in a folder."""
    told = _run([str(python), "-m", PACKAGE, "--published", PUBLISHED, str(SEED), "--format", "json"], where)
    report: dict[str, Any] = json.loads(told)
    return report


def wrong_reading(installed: Mapping[str, Any], checkout: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with the seed as the installed wheel reads it."""
    if (found := len(installed["control_claims"])) < LEAST_CLAIMS:
        yield f"the installed wheel finds {found} claims in the seed, fewer than {LEAST_CLAIMS}"
    yield from (f"{part} of the seed differ from the checkout's" for part in checkout if installed.get(part) != checkout[part])


def wrong_import(told: str, environment: Path) -> Iterator[str]:
    """What is wrong with what ``IMPORTING`` printed."""
    file, heavy, _ = told.splitlines()
    if environment.resolve() not in Path(file).resolve().parents:
        yield f"imported from {file}, not from the clean environment"
    if heavy:
        yield f"importing {PACKAGE} imports {heavy}"


def wrong_messages(told: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with what ``DRAWING`` printed: each picture must name the extra that it needs."""
    for name, message in told.items():
        if not re.fullmatch(rf"MissingExtraError: .*pip install '{PACKAGE}\[\w+\]'", message):
            yield f"{name} without its packages: {message}"


# --- All of it ----------------------------------------------------------------------------------------------------------


def check(work: Path) -> Iterator[tuple[str, Iterable[str]]]:
    """Everything that is checked, in order: what it is, and what is wrong with it."""
    built = build(ROOT, work / "dist", "sdist", "wheel")
    files = inside(built["wheel"])
    yield f"{built['wheel'].name}: {len(files)} files", wrong_files(files, in_checkout())
    yield "all that is built is committed (git status)", _run(["git", "status", "--porcelain"], ROOT).splitlines()
    sizes = {path.name: path.stat().st_size for path in built.values()}
    shown = ", ".join(f"{name} {size / 2**20:.0f} MiB" for name, size in sizes.items())
    yield f"PyPI takes the sizes: {shown}", (f"{name} is larger than {LARGEST} bytes" for name, size in sizes.items() if size > LARGEST)
    (metadata,) = (data for name, data in files.items() if name.endswith(".dist-info/METADATA"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (version,) = re.findall(r'^__version__ = "(.+)"$', (ROOT / PACKAGE / "__init__.py").read_text(encoding="utf-8"), re.MULTILINE)
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    yield f"metadata of version {version}", wrong_metadata(metadata, project, changelog, version)
    cited = re.findall(r"^version: (.+)$", (ROOT / "CITATION.cff").read_text(encoding="utf-8"), re.MULTILINE)
    yield "CITATION.cff has that version", () if cited == [version] else (f"it has {cited}",)
    again = build(unpack(built["sdist"], work / "source"), work / "again", "wheel")["wheel"]
    yield "the sdist builds the same wheel", (f"its wheel has another {name}" for name in differing(inside(again), files))
    outside = work / "outside"
    outside.mkdir()
    python = install(built["wheel"], work / "environment")
    yield "its requirements agree (pip check)", _complaints([str(python), "-m", "pip", "check"], outside)
    imported = _run([str(python), "-c", IMPORTING], outside)
    yield f"importing it takes {imported.split()[-1]} s and nothing heavy", wrong_import(imported, work / "environment")
    shown = _run([str(python.with_name(PACKAGE)), "--version"], outside).strip()
    yield f"the command says {shown!r}", () if shown == f"{PACKAGE} {version}" else ("another version",)
    report = read_seed(python, outside)
    yield (
        f"it reads the seed outside the checkout: {len(report['control_claims'])} claims",
        wrong_reading(report, read_seed(sys.executable, ROOT)),
    )
    told = json.loads(_run([str(python), "-c", DRAWING], outside, json.dumps(report)))
    yield f"without extras, {', '.join(told)} say what to install", wrong_messages(told)


def main() -> int:
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("--keep", metavar="FOLDER", type=Path, help="put the sdist and the wheel there if all is well")
    keep = command.parse_args().keep
    problems = 0
    with tempfile.TemporaryDirectory(prefix="release-") as work:
        try:
            for checked, wrong in check(Path(work)):
                found = tuple(wrong)
                problems += len(found)
                print("FAIL" if found else "ok  ", checked, *(f"\n       {each}" for each in found), flush=True)
        except subprocess.CalledProcessError as failed:
            problems += 1
            print("FAIL", " ".join(failed.cmd), failed.stdout, failed.stderr, sep="\n")
        if keep and not problems:
            shutil.copytree(Path(work) / "dist", keep, dirs_exist_ok=True)
    print(f"{problems} problem(s)")
    return 1 if problems else 0


def _run(command: list[str], where: Path, given: str | None = None) -> str:
    """What a command prints; Python finds nothing of the checkout but what is installed or in the folder."""
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run(command, cwd=where, env=environment, input=given, capture_output=True, text=True, encoding="utf-8", check=True)
    return done.stdout


def _complaints(command: list[str], where: Path) -> Iterator[str]:
    try:
        _run(command, where)
    except subprocess.CalledProcessError as failed:
        yield from failed.stdout.splitlines()


if __name__ == "__main__":
    sys.exit(main())
