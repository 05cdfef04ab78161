"""The style sheet of a highlighted report: the colours of ``colours.py`` and ``layout.css``. It holds in ``.cp`` only."""

from __future__ import annotations

from importlib import resources

from conflictparse.export.colours import (
    ACTOR_NAME,
    ALLIANCE,
    FAINT,
    INK,
    NIGHT_FAINT,
    NIGHT_INK,
    NIGHT_PAPER,
    PAPER,
    PLACE_NAME,
    STATUS,
    STROKE,
    Shade,
)

LANES = 3  # strokes under one line of text; what lies deeper shares the last lane

_SHADES: tuple[tuple[str, Shade], ...] = (*STATUS.items(), *ALLIANCE.items())


def _variables(*, night: bool) -> str:
    plain = {
        "paper": (PAPER, NIGHT_PAPER),
        "text": (INK, NIGHT_INK),
        "faint": (FAINT, NIGHT_FAINT),
        "rule": ("#d9d9d9", "#3a3d42"),
        "glow": ("rgb(0 0 0/.13)", "rgb(255 255 255/.16)"),
        "actor": ACTOR_NAME,
        "place": PLACE_NAME,
    }
    values = {name: pair[night] for name, pair in plain.items()}
    for kind, shade in _SHADES:
        values[f"{kind}-ink"] = shade.night_ink if night else shade.ink
        values[f"{kind}-tint"] = shade.night_tint if night else shade.tint
    return "".join(f"--cp-{name}:{value};" for name, value in values.items()) + f"color-scheme:{'dark' if night else 'light'}"


# The theme of JupyterLab, VS Code or Sphinx comes before that of the system; paper is white
_THEMES = f"""
.cp{{{_variables(night=False)}}}
@media (prefers-color-scheme:dark){{.cp{{{_variables(night=True)}}}}}
[data-jp-theme-light=true] .cp,.vscode-light .cp,[data-theme=light] .cp{{{_variables(night=False)}}}
[data-jp-theme-light=false] .cp,.vscode-dark .cp,[data-theme=dark] .cp{{{_variables(night=True)}}}
@media print{{.cp.cp.cp{{{_variables(night=False)}}}}}
"""

_KINDS = "".join(f".cp-{kind}{{--cp-ink:var(--cp-{kind}-ink);--cp-tint:var(--cp-{kind}-tint)}}\n" for kind, _ in _SHADES)
_STROKES = "".join(f".cp-{modality}{{text-decoration-style:{stroke.css}}}\n" for modality, stroke in STROKE.items())
_LANES = "".join(f".cp-lane{lane}{{text-underline-offset:{0.24 * (lane + 1):.2f}em}}\n" for lane in range(LANES))

_LAYOUT = (resources.files("conflictparse.export.html") / "layout.css").read_text(encoding="utf-8")

STYLE = _THEMES + _KINDS + _STROKES + _LANES + "".join(line.strip() for line in _LAYOUT.splitlines())

PAGE_STYLE = f"""
body{{margin:0;background:{PAPER}}}
@media (prefers-color-scheme:dark){{body{{background:{NIGHT_PAPER}}}}}
@media print{{body{{background:{PAPER}}}}}
.cp{{margin:0 auto}}
"""


def glowing(report: str, claims: int) -> str:
    """While the words or the row of a claim are pointed at, all words of that claim and its row stand out."""
    return "".join(
        f'#{report}:has([data-claims~="{claim}"]:is(:hover,:focus)) [data-claims~="{claim}"]'
        "{background-image:linear-gradient(var(--cp-glow),var(--cp-glow))}\n"
        for claim in range(claims)
    )
