"""Trees for tests: by hand, one word a line as ``ID FORM LEMMA UPOS FEATS HEAD DEPREL``, or all words on a line, tagged; or any tree."""

from __future__ import annotations

import re

from hypothesis import strategies as st

from conflictparse.backends.conllu import ConlluBackend
from conflictparse.tree import Deprel, Sentence, Upos, Word

_TAGGED = re.compile(
    r"(?P<form>[^/]+)/(?P<upos>[A-Z]+)(?::(?P<feats>[A-Za-z:]+))?(?:=(?P<lemma>[^>]+))?(?:>(?P<deprel>[a-z:]+)(?:@(?P<head>.+))?)?"
)
_FEATURES = {"Fin": "VerbForm", "Inf": "VerbForm", "Part": "VerbForm", "Rel": "PronType", "Sing": "Number", "Plur": "Number"}


def conllu(rows: str) -> str:
    """The rows as a CoNLL-U document of one sentence."""
    lines = []
    for row in rows.strip().splitlines():
        number, form, lemma, upos, feats, head, deprel = row.split()
        lines.append("\t".join((number, form, lemma, upos, "_", feats, head, deprel, "_", "_")))
    return "\n".join(["# newdoc", *lines, "", ""])


def tree(rows: str) -> Sentence:
    """The rows as a sentence whose words are separated by one space."""
    text = " ".join(row.split()[1] for row in rows.strip().splitlines())
    (sentence,) = ConlluBackend(recordings=(conllu(rows),)).parse(text).sentences
    return sentence


def tagged(words: str) -> Sentence:
    """A sentence of words as ``form/UPOS:feature=lemma>relation@head``, such as ``wordt/AUX:Fin=worden>aux:pass@gesteund``.

    All after the tag may be left out. The lemma is then the form in lower case, and a word without a relation hangs on the root: the
    word whose relation is ``root``, else the first one that has no relation. A head is the first word that is written so.
    """
    parsed = []
    for each in words.split():
        found = _TAGGED.fullmatch(each)
        assert found is not None, each
        parsed.append(found)
    ids = {found["form"]: number for number, found in reversed(list(enumerate(parsed, start=1)))}
    root = next((number for number, found in enumerate(parsed, start=1) if found["deprel"] == "root"), None) or next(
        (number for number, found in enumerate(parsed, start=1) if not found["deprel"]), 1
    )
    made: list[Word] = []
    start = 0
    for number, found in enumerate(parsed, start=1):
        feats = tuple(sorted((_FEATURES[value], value) for value in (found["feats"] or "").split(":") if value))
        made.append(
            Word(
                id=number,
                start=start,
                end=start + len(found["form"]),
                text=found["form"],
                lemma=found["lemma"] or found["form"].lower(),
                upos=Upos(found["upos"]),
                feats=feats,
                head=0 if number == root else ids[found["head"]] if found["head"] else root,
                deprel=Deprel.ROOT if number == root else Deprel(found["deprel"] or "dep"),
            )
        )
        start += len(found["form"]) + 1
    return Sentence(words=tuple(made))


def word(sentence: Sentence, text: str) -> Word:
    """The first word of a sentence that is written so."""
    return next(each for each in sentence.words if each.text == text)


def texts(words: tuple[Word, ...]) -> list[str]:
    """The words as written."""
    return [each.text for each in words]


# --- any tree -----------------------------------------------------------------------------------------------------------

_FORMS = (
    ("Goma", Upos.PROPN),
    ("leger", Upos.NOUN),
    ("deel", Upos.NOUN),
    ("generaal", Upos.NOUN),
    ("de", Upos.DET),
    ("oude", Upos.ADJ),
    ("van", Upos.ADP),
    ("in", Upos.ADP),
    ("om", Upos.ADP),
    ("te", Upos.ADP),
    ("er", Upos.ADV),
    ("daaruit", Upos.ADV),
    ("waarin", Upos.ADV),
    ("die", Upos.PRON),
    ("ze", Upos.PRON),
    ("dat", Upos.SCONJ),
    ("als", Upos.SCONJ),
    ("en", Upos.CCONJ),
    ("zowel", Upos.CCONJ),
    ("heeft", Upos.AUX),
    ("wordt", Upos.AUX),
    ("viel", Upos.VERB),
    ("nemen", Upos.VERB),
    ("bezette", Upos.VERB),
    ("ingenomen", Upos.VERB),
    ("heroverd", Upos.PROPN),
    ("2014", Upos.NUM),
    (",", Upos.PUNCT),
    (":", Upos.PUNCT),
    ("–", Upos.PUNCT),
    ("(", Upos.PUNCT),
    (")", Upos.PUNCT),
    (".", Upos.PUNCT),
)
_LEMMAS = {"heeft": "hebben", "wordt": "worden", "viel": "vallen", "bezette": "bezetten", "ingenomen": "innemen", "heroverd": "heroveren"}
_ANY_FEATURES = st.sampled_from([(), (("VerbForm", "Fin"),), (("VerbForm", "Inf"),), (("VerbForm", "Part"),), (("PronType", "Rel"),)])


@st.composite
def sentences(draw: st.DrawFn) -> Sentence:
    """Any words in any tree, however little sense they make."""
    forms = draw(st.lists(st.sampled_from(_FORMS), min_size=1, max_size=14))
    order = draw(st.permutations(range(1, len(forms) + 1)))
    heads = {order[0]: 0}
    for place, number in enumerate(order[1:], start=1):
        heads[number] = order[draw(st.integers(min_value=0, max_value=place - 1))]
    words: list[Word] = []
    start = 0
    for number, (text, upos) in enumerate(forms, start=1):
        deprel = draw(st.sampled_from(sorted(Deprel))) if heads[number] else Deprel.ROOT
        words.append(
            Word(
                id=number,
                start=start,
                end=start + len(text),
                text=text,
                lemma=_LEMMAS.get(text, text),
                upos=upos,
                feats=draw(_ANY_FEATURES),
                head=heads[number],
                deprel=deprel,
            )
        )
        start += len(text) + 1
    return Sentence(words=tuple(words))
