"""One command for every chore: ``nox -l`` lists them, ``nox -s lint tests`` does two of them.

A chore makes a virtual environment of its own and keeps it. ``nox -R -s tests`` installs nothing again; ``nox --no-venv -s tests`` uses
the environment that nox runs in. What stands behind ``--`` goes to the tool: ``nox -s tests -- -k lint``.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import nox

nox.needs_version = ">=2025.2"
nox.options.default_venv_backend = "venv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["lint", "tests", "docs"]

# with --no-venv the tools are those beside nox, also where that environment is not activated
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])


@nox.session
def lint(session: nox.Session) -> None:
    """Formatting, style, types, and which module may import which."""
    _install(session, "test")
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")
    session.run("mypy")
    session.run("lint-imports")


@nox.session
def tests(session: nox.Session) -> None:
    """All tests, with coverage; or those named behind -- (minutes)."""
    _install(session, "test")
    session.run("pytest", *(session.posargs or ("--cov", "--cov-report=term")))


@nox.session
def docs(session: nox.Session) -> None:
    """The documentation, into build/docs; a warning is an error."""
    _install(session, "docs", "plot", "web")
    session.run("sphinx-build", "-n", "-W", "--keep-going", "docs", "build/docs", *session.posargs)


@nox.session
def examples(session: nox.Session) -> None:
    """Run every example, and write its output beside it."""
    _install(session, "test")
    session.run("python", "tools/write_examples.py", *session.posargs)


@nox.session
def pages(session: nox.Session) -> None:
    """Write what is generated anew: the pages on constructions and accuracy, the tutorial's output, the list of misread sentences."""
    _install(session, "test")
    for script in ("write_understands", "write_accuracy", "write_tutorial", "list_known_misses"):
        session.run("python", f"tools/{script}.py")


@nox.session
def gold(session: nox.Session) -> None:
    """Score the annotated reports of tests/gold, mistake by mistake."""
    _install(session)
    session.run("python", "-m", "conflictparse.evaluation", *(session.posargs or ("tests/gold", "-v")))


@nox.session
def release(session: nox.Session) -> None:
    """Build what is released, install it in a clean environment, and read the seed from there (minutes)."""
    _install(session, "test")
    session.run("python", "tools/check_release.py", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Time the rules and the knowledge; tools/bench_pipeline.py says how to time the model beside others."""
    _install(session)
    session.run("python", "tools/bench_rules.py", "tests/gold")
    session.run("python", "tools/bench_knowledge.py")


@nox.session
def train(session: nox.Session) -> None:
    """Train the bundled model: nox -s train -- --data FOLDER --work build/nl STAGES (hours)."""
    _install(session, "train")
    session.run("python", "tools/train_nl.py", *(session.posargs or ("--help",)))


def _install(session: nox.Session, *extras: str) -> None:
    """Install the checkout with these extras, torch first: so it stays the version that the constraints name, which has a CPU build."""
    if session.venv_backend == "none":
        return
    session.install("--constraint", "constraints.txt", "torch")
    session.install("--constraint", "constraints.txt", "--editable", f".[{','.join(extras)}]" if extras else ".")
