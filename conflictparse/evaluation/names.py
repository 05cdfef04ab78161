"""Which predicted party or place is which of the gold's: by the names that they share."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Protocol

from attrs import frozen

from conflictparse.evaluation.prediction import Named

UNKNOWN = "?"  # before the name of a party or place that the gold has not

_ARTICLE = re.compile(r"^(de|het|een|'t|the)\s+")
_APOSTROPHE = re.compile(r"[‘’ʿʾ`´]")


class GoldNamed(Named, Protocol):
    """A party or a place of the gold."""

    @property
    def optional(self) -> bool: ...


@frozen(kw_only=True)
class NameMatch:
    """A gold party or place and the predicted one that is it."""

    gold: str
    predicted: str
    kind_right: bool
    optional: bool


@frozen(kw_only=True)
class NameScore:
    """The parties or the places of one text.

    Attributes:
        found: Gold ones, optional ones too, each with its predicted one.
        missed: The names of the others, but for the optional ones.
        false: The names of the predicted ones that are none of the gold's, or a gold one a second time.
    """

    found: tuple[NameMatch, ...]
    missed: tuple[str, ...]
    false: tuple[str, ...]


def folded(name: str | None) -> str:
    """A name as it is compared: in lower case, without the article, outer punctuation and differences of apostrophes."""
    text = _APOSTROPHE.sub("'", unicodedata.normalize("NFKC", name or "").lower().strip())
    return _ARTICLE.sub("", re.sub(r"\s+", " ", text).strip(" .,;:\"'“”„()"))


def match_names(gold: Sequence[GoldNamed], predicted: Sequence[Named]) -> tuple[NameScore, Mapping[str, str]]:
    """Match parties, or places; the closest pairs first, each gold one at most once.

    Returns:
        The matches, and the gold name of each predicted name. A second predicted one of the same gold one (a split entity) has its name
        there too, so that its claims can be right, but it counts as false.
    """
    pairs = []
    for mine in predicted:
        for at, theirs in enumerate(gold):
            if shared := len(_names(mine) & _names(theirs)):
                close = (folded(mine.name) == folded(theirs.name), folded(mine.name) in _names(theirs), shared)
                pairs.append((close, mine.name, at))
    pairs.sort(key=lambda pair: pair[0], reverse=True)
    matched: dict[str, int] = {}
    for _, name, at in pairs:
        if name not in matched and at not in matched.values():
            matched[name] = at
    also: dict[str, int] = {}
    for _, name, at in pairs:
        if name not in matched:
            also.setdefault(name, at)
    called = {name: gold[at].name for name, at in (also | matched).items()}
    return _score(gold, predicted, matched), called


def _score(gold: Sequence[GoldNamed], predicted: Sequence[Named], matched: Mapping[str, int]) -> NameScore:
    kinds = {each.name: each.kind for each in reversed(predicted)}  # of two with one name, the first counts
    found = tuple(
        NameMatch(gold=gold[at].name, predicted=name, kind_right=kinds[name] == gold[at].kind, optional=gold[at].optional)
        for name, at in matched.items()
    )
    missed = tuple(each.name for at, each in enumerate(gold) if not each.optional and at not in matched.values())
    false = Counter(each.name for each in predicted if each.name not in matched or not gold[matched[each.name]].optional)
    false.subtract(match.predicted for match in found if not match.optional)
    return NameScore(found=found, missed=missed, false=tuple(false.elements()))


def _names(named: Named) -> set[str]:
    return {folded(name) for name in (named.name, *named.aliases) if name}
