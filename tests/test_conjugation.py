"""The written forms of Dutch verbs, and the verb of a written form that a lemmatizer does not know."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from trees import tree, word

from conflictparse.backends.conjugation import STRONG, forms, written
from conflictparse.backends.lemmas import verb_forms
from conflictparse.tree import Upos

LISTED = [
    line
    for line in files("conflictparse.backends").joinpath("verbs_nl.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
BARE = sorted({line.rpartition("|")[2] for line in LISTED})


@pytest.mark.parametrize(
    ("infinitive", "some"),
    [
        # weak: the past in -te after a voiceless sound, else in -de
        ("pakken", "pak pakt pakte pakten gepakt"),
        ("stellen", "stel stelt stelde stelden gesteld gestelde"),
        ("leggen", "leg legt legde legden gelegd gelegde"),
        # a long vowel in a closed syllable
        ("maken", "maak maakt maakte maakten gemaakt gemaakte"),
        ("bevoorraden", "bevoorraad bevoorraadt bevoorraadde bevoorraad bevoorrade"),
        # the voiced sound of the infinitive tells the ending
        ("leven", "leef leeft leefde leefden geleefd"),
        ("inlijven", "inlijf inlijfde"),
        ("reizen", "reis reist reisde reisden gereisd"),
        # a stem in -t has no second t
        ("bezetten", "bezet bezette bezetten"),
        ("haasten", "haast haastte haastten gehaast"),
        # no "ge" after an unstressed prefix
        ("veroveren", "verover verovert veroverde veroverden veroverd"),
        ("omsingelen", "omsingel omsingelt omsingelde omsingelden omsingeld omsingelde"),
        ("ontruimen", "ontruim ontruimt ontruimde ontruimd"),
        # a word from French
        ("controleren", "controleer controleert controleerde controleerden gecontroleerd gecontroleerde"),
        # strong: by its principal parts
        ("nemen", "neem neemt nam namen genomen"),
        ("vallen", "val valt viel vielen gevallen"),
        ("trekken", "trek trekt trok trokken getrokken"),
        ("brengen", "breng brengt bracht brachten gebracht gebrachte"),
        # … also behind a prefix
        ("verdrijven", "verdrijf verdrijft verdreef verdreven"),
        ("ontnemen", "ontneem ontneemt ontnam ontnamen ontnomen"),
        # the present participle
        ("oprukken", "oprukkend oprukkende"),
    ],
)
def test_a_verb_has_its_forms(infinitive: str, some: str) -> None:
    assert set(some.split()) - set(forms(infinitive)) == set()


@pytest.mark.parametrize(
    ("infinitive", "none"),
    [
        ("pakken", "pakde gepakd pakk pakkt"),
        ("stellen", "stelte gestelt stellt"),
        ("maken", "makte gemakt mak maaken"),
        ("leven", "leevde leev leefte geleeft"),
        ("veroveren", "geveroverd geveroverde"),
        ("bezetten", "gebezet bezett"),
        ("nemen", "neemde geneemd nemde"),
        ("verdrijven", "verdrijfde geverdreven verdrijfd"),
    ],
)
def test_a_verb_does_not_have_the_forms_of_another_class(infinitive: str, none: str) -> None:
    assert set(none.split()) & set(forms(infinitive)) == set()


SOUNDS = st.tuples(
    st.sampled_from(["", "be", "ver", "her", "ont"]),
    st.sampled_from(["b", "dr", "gr", "k", "l", "pl", "sp", "sch", "v", "w", "z"]),
    st.sampled_from(["a", "aa", "e", "ee", "ij", "o", "oe", "ui", "u"]),
    st.sampled_from(["b", "d", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "kk", "nk", "rm", "st", "tt"]),
)


@given(SOUNDS.map("".join))
def test_any_weak_verb_has_whole_forms(stem: str) -> None:
    """Whatever the verb: its infinitive, a present in -t, a past in -de or -te with its plural, a participle; all as one writes them."""
    infinitive = stem + "en"
    assume(not infinitive.endswith(tuple(STRONG)))
    found = set(forms(infinitive))
    assert {infinitive, infinitive + "d", infinitive + "de"} <= found
    assert all(form.isalpha() and form.islower() for form in found)
    past = {form for form in found if form.endswith(("de", "te")) and form + "n" in found}
    assert past
    assert not any(form.endswith(("v", "z", "tt", "vt", "zt", "dd")) for form in found)
    assert not any(form[-2:-1] == form[-1:] and form[-1] not in "aeiou" for form in found), found


@given(st.lists(st.sampled_from(BARE), max_size=8))
def test_of_a_form_that_two_verbs_share_the_first_counts(verbs: list[str]) -> None:
    table = written(verbs)
    assert set(table) == {form for verb in verbs for form in forms(verb)}
    for form, verb in table.items():
        assert verb == next(each for each in verbs if form in set(forms(each)))


def test_the_strong_verbs_have_three_principal_parts() -> None:
    assert {verb: parts for verb, parts in STRONG.items() if len(parts) != 3} == {}
    for verb, (past, plural, participle) in STRONG.items():
        assert {verb, past, plural, participle} <= set(forms(verb))
        assert plural.endswith("en")


# --- the verbs that ship with the package -------------------------------------------------------------------------------


def test_each_verb_is_an_infinitive_and_listed_once() -> None:
    assert [verb for verb in LISTED if not verb.replace("|", "", 1).isalpha() or not verb.endswith("n")] == []
    assert [verb for verb, number in Counter(verb.replace("|", "") for verb in LISTED).items() if number > 1] == []


def test_a_listed_verb_is_found_by_its_forms() -> None:
    """A separable verb by the forms that have its prefix in front: "ingenomen", "innemen", "intenemen" as some write it."""
    table = verb_forms()
    for prefix, _, bare in (listed.rpartition("|") for listed in LISTED):
        assert table[prefix + bare] == prefix + bare
        assert {form for form in forms(bare) if prefix + form not in table} == set()
        assert not prefix or table[f"{prefix}te{bare}"] == prefix + bare


def test_every_form_leads_to_a_listed_verb() -> None:
    verbs = {line.replace("|", "") for line in LISTED} | set(BARE)
    assert set(verb_forms().values()) <= verbs


# --- the verb of a form in a sentence -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "verb", "lemma"),
    [
        # the lemmatizer has not met "lijfde"
        ("1 Rusland Rusland PROPN _ 2 nsubj\n2 lijfde lijden VERB VerbForm=Fin 0 root\n3 de de DET _ 4 det\n4 Krim Krim PROPN _ 2 obj\n"
         "5 in in ADP _ 2 compound:prt", "lijfde", "inlijven"),
        ("1 Rusland Rusland PROPN _ 2 nsubj\n2 lijfde lijfen VERB VerbForm=Fin 0 root\n3 de de DET _ 4 det\n4 Krim Krim PROPN _ 2 obj\n"
         "5 in in ADP _ 2 compound:prt", "lijfde", "inlijven"),
        # a participle with its prefix in front
        ("1 Goma Goma PROPN _ 3 nsubj\n2 is zijn AUX VerbForm=Fin 3 aux\n3 ingelijfd ingelijven VERB VerbForm=Part 0 root", "ingelijfd",
         "inlijven"),
        # what the lemmatizer knows stays
        ("1 Ze ze PRON _ 2 nsubj\n2 namen nemen VERB VerbForm=Fin 0 root\n3 Goma Goma PROPN _ 2 obj", "namen", "nemen"),
        ("1 Ze ze PRON _ 2 nsubj\n2 wandelden wandelen VERB VerbForm=Fin 0 root", "wandelden", "wandelen"),
        # no verb, no verb's lemma
        ("1 vallen val NOUN _ 0 root", "vallen", "val"),
    ],
)  # fmt: skip
def test_the_verb_of_a_form(rows: str, verb: str, lemma: str) -> None:
    assert word(tree(rows), verb).lemma == lemma


def test_a_participle_that_the_tagger_took_for_another_word_is_a_verb() -> None:
    """Only one of a separable verb, with "ge" inside: it can be nothing else."""
    sentence = tree("1 rebellen rebel NOUN _ 0 root\n2 binnengerukt binnengerukt ADJ _ 1 dep\n3 bezet bezet ADJ _ 1 dep")
    entered, occupied = word(sentence, "binnengerukt"), word(sentence, "bezet")
    assert (entered.lemma, entered.upos, entered.feat("VerbForm")) == ("binnenrukken", Upos.VERB, "Part")
    assert (occupied.lemma, occupied.upos) == ("bezet", Upos.ADJ)


def test_a_participle_before_its_noun_stays_an_adjective() -> None:
    sentence = tree("1 ingelijfde ingelijfd ADJ _ 2 amod\n2 gebieden gebied NOUN _ 0 root")
    assert (word(sentence, "ingelijfde").lemma, word(sentence, "ingelijfde").upos) == ("ingelijfd", Upos.ADJ)
