"""HTML without a hole: the only place where text becomes markup."""

from __future__ import annotations

import html

_VOID = {"meta"}


def escaped(text: str) -> str:
    """Text as HTML that reads back as the same text. A browser would turn a raw carriage return into a line feed."""
    return html.escape(text).replace("\r", "&#13;")


def tag(name: str, /, *inside: str, **attributes: str | None) -> str:
    """An element around markup. Attribute values are text and are escaped here; one that is ``None`` is left out.

    >>> tag("a", escaped("A & B"), href="#b", class_="cp-link", data_tip='"')
    '<a href="#b" class="cp-link" data-tip="&quot;">A &amp; B</a>'
    """
    given = "".join(
        f' {key.removesuffix("_").replace("_", "-")}="{_attribute(value)}"' for key, value in attributes.items() if value is not None
    )
    return f"<{name}{given}>" if name in _VOID else f"<{name}{given}>{''.join(inside)}</{name}>"


def _attribute(value: str) -> str:
    return escaped(value).replace("\n", "&#10;").replace("\t", "&#9;")
