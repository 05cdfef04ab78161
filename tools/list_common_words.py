"""List the ordinary words of Dutch, so that a capital at the start of a sentence does not make a name of one.

    python tools/list_common_words.py --data ../shared/ud-nl

Writes ``conflictparse/rules/common_words.txt``: forms that running text has in lower case, and more often so than as a name. A word
form is a fact; the counts come from the Alpino Treebank, the UD_Dutch dev files and the running text that the model's vectors were
trained on (see NOTICE). No test file is read.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path

TARGET = Path(__file__).parent.parent / "conflictparse" / "rules" / "common_words.txt"
TREEBANKS = ("alpino-treebank.conllu", "nl_alpino-ud-dev.conllu", "nl_lassysmall-ud-dev.conllu")
OFTEN_IN_TREEBANK, OFTEN_IN_TEXT = 1, 2
SHORTEST = 3  # code points
LOWER = re.compile(r"\b[a-zà-ÿ]{3,}\b")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with the treebanks and raw.txt")
    data = parser.parse_args().data
    lower: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for treebank in TREEBANKS:
        for row in (line.split("\t") for line in (data / treebank).read_text(encoding="utf-8").splitlines()):
            if len(row) == 10 and row[1].isalpha() and len(row[1]) >= SHORTEST:
                lower[row[1]] += row[1].islower()
                names[row[1].lower()] += row[1][0].isupper() and row[3] == "PROPN" and row[0] != "1"
    text = Counter(LOWER.findall((data / "raw.txt").read_text(encoding="utf-8")))
    common = {word for word, count in lower.items() if count >= OFTEN_IN_TREEBANK} | {
        word for word, count in text.items() if count >= OFTEN_IN_TEXT
    }
    kept = sorted(word for word in common if lower[word] + text[word] > names[word])
    TARGET.write_text("\n".join(kept) + "\n", encoding="utf-8")
    print(f"{len(kept):,} words")


if __name__ == "__main__":
    main()
