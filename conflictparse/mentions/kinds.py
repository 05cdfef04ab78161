"""Which noun a word is: a force, a title, a kind of place. By its lemma, the last part of a compound, or its written form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from conflictparse.model import LocationKind
from conflictparse.rules import nouns
from conflictparse.tree import Upos, Word

NOMINAL = frozenset({Upos.NOUN, Upos.PROPN, Upos.SYM, Upos.X})
FORCE_NOUNS = nouns.FORCES | frozenset({"strijder", "militie", "man", "brigade", "jihadist"})
_KIND_OF_PLACE = (
    (nouns.CITIES, LocationKind.CITY),
    (nouns.REGIONS, LocationKind.REGION),
    (nouns.DISTRICTS, LocationKind.DISTRICT),
    (nouns.FACILITIES, LocationKind.FACILITY),
    (nouns.AREAS, LocationKind.AREA),
)
_KNOWN_NOUNS = FORCE_NOUNS | nouns.GROUP_ANAPHORS
_ALL_NOUNS = FORCE_NOUNS | nouns.PLACES | nouns.GOVERNMENTS | nouns.COALITIONS | nouns.SPEAKERS
_SHORTEST_ENDING = 6  # code points of the last part of a compound: "troepen", "militie"


def alike(noun: str, groups: Iterable[frozenset[str]]) -> frozenset[str]:
    """The nouns that may be said of the same: "opstandeling" of a "rebel"; a noun of no group is alone."""
    return next((group for group in groups if noun in group), frozenset({noun}))


def noun_of(word: Word) -> str:
    """The noun that says what a compound is: "rebellenmilitie" is a ``militie``."""
    return word.parts[-1].lower() if word.parts and word.lemma.lower() not in _KNOWN_NOUNS else word.lemma.lower()


def is_a(word: Word, listed: frozenset[str]) -> bool:
    """Whether a noun is in a list, itself, by the last part of a compound, or as it is written (a lemma may be wrong)."""
    lemma = word.lemma.lower()
    return lemma in listed or (bool(word.parts) and word.parts[-1].lower() in listed) or word.text.lower() in _all_forms(listed)


def is_force(word: Word, listed: frozenset[str]) -> bool:
    """Whether a noun is a force of a list, or any compound that ends in one: "pantsertroepen", "stammenmilities"."""
    return is_a(word, listed) or (word.text.lower().endswith(_endings(listed)) and not is_a(word, nouns.ASSETS))  # no "straaljagers"


def is_site(word: Word) -> bool:
    """Whether a noun is a kind of place, or any compound that ends in one: "politiehoofdkwartier"."""
    return is_a(word, nouns.PLACES) or (word.text.islower() and word.text.endswith(_endings(nouns.CITIES | nouns.FACILITIES)))


def is_title(word: Word) -> bool:
    """Whether a noun names a person by office: "generaal", "bendeleider", "VN-gezant"."""
    return is_a(word, nouns.TITLES) or word.text.lower().endswith(nouns.TITLE_ENDINGS)


def is_name(word: Word) -> bool:
    """Whether a noun is written as a name: a capital that does not just start the sentence."""
    return word.upos is not Upos.NOUN or (word.text[0].isupper() and word.id > 1 and not _listed(word))


def is_force_name(run: tuple[Word, ...]) -> bool:
    """Whether a name ends in the noun of a force: "Nationale Garde", "Vijfde Korps", "Toearegrebellen"."""
    return is_force(run[-1], nouns.FORCES)


def place_kind(word: Word) -> LocationKind:
    """The kind of place that a noun names: "wijk" is a district."""
    parts = (word.lemma.lower(), word.parts[-1].lower() if word.parts else "")
    return next((kind for listed, kind in _KIND_OF_PLACE if listed & {*parts}), LocationKind.AREA)


def kind_of_noun(noun: str) -> LocationKind:
    """The kind of place of a noun in dictionary form."""
    return next((kind for listed, kind in _KIND_OF_PLACE if noun in listed), LocationKind.AREA)


def is_form(text: str, noun: str) -> bool:
    """Whether a written form is a noun or its plural: "strijders" of ``strijder``, "troepen" of ``troep``."""
    return text in _forms(noun)


def _listed(word: Word) -> bool:
    return is_a(word, _ALL_NOUNS)


@cache
def _endings(listed: frozenset[str]) -> tuple[str, ...]:
    return tuple(form for form in _all_forms(listed) if len(form) >= _SHORTEST_ENDING)


@cache
def _all_forms(listed: frozenset[str]) -> frozenset[str]:
    return frozenset(form for noun in listed for form in _forms(noun))


def _forms(noun: str) -> Iterator[str]:
    yield from (noun, noun + "s", noun + "en", noun + "'s", noun.removesuffix("e") + "ies", noun + noun[-1] + "en", noun + "n")
