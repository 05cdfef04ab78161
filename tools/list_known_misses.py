"""List the sentences of ``tests/language`` that are not yet read as they should be.

    python tools/list_known_misses.py [-v]

Rewrites ``tests/language/known_misses.txt`` from what the library makes of every sentence now. ``tests/test_language_sentences.py``
holds the list to it: a sentence that is not listed must be read right, a listed one must not. ``-v`` says what is wrong with each.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from conftest import RememberingBackend
from sentences import KNOWN_MISSES, PUBLISHED, differences, read_examples, read_known_misses

from conflictparse import parse_report
from conflictparse.backends.stanza import StanzaBackend
from conflictparse.normalize import normalize

HEADER = """\
# Sentences that the library does not yet read as their line says: file, sentence. Each must fail, or be taken off this list.
# Made by tools/list_known_misses.py
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-v", "--verbose", action="store_true", help="say what is wrong with each")
    verbose = parser.parse_args().verbose
    examples = read_examples()
    backend = RememberingBackend(StanzaBackend())
    list(backend.parse_many(normalize(example.text).text for example in examples))
    before = set(read_known_misses()) if KNOWN_MISSES.exists() else set()
    missed: list[str] = []
    for example in examples:
        wrong = differences(example, parse_report(example.text, published=PUBLISHED, backend=backend))
        if wrong:
            missed.append(example.key)
        if wrong and verbose:
            print(f"{example.where}: {example.text}", *wrong, sep="\n    ")
    KNOWN_MISSES.write_text(HEADER + "".join(key + "\n" for key in missed), encoding="utf-8")
    for file, total in Counter(example.file for example in examples).items():
        print(f"{file}: {total - sum(key.startswith(file) for key in missed)} of {total} right")
    print(f"{len(missed)} known misses; {len(before - set(missed))} gone, {len(set(missed) - before)} new")


if __name__ == "__main__":
    main()
