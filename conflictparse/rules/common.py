"""Ordinary words of Dutch, in lower case: one of them with a capital at the start of a sentence is no name.

The list is made by ``tools/list_common_words.py``.
"""

from pathlib import Path

COMMON = frozenset((Path(__file__).parent / "common_words.txt").read_text(encoding="utf-8").split())
