"""What the grammar of Dutch tells of a sentence, on sentences tagged by hand: its clauses, how a verb stands, its prepositions."""

from __future__ import annotations

import pytest
from hypothesis import given
from trees import sentences, tagged, word

from conflictparse.grammar import (
    Clause,
    ClauseKind,
    Shape,
    clauses_of,
    is_adjective,
    is_part,
    is_time,
    part_of,
    prepositions,
    shape_of,
)
from conflictparse.tree import Deprel, Sentence, Upos

# --- clauses ------------------------------------------------------------------------------------------------------------

RELATIVE = (
    "De/DET SDF/PROPN ,/PUNCT die/PRON:Rel wordt/AUX:Fin=worden gesteund/VERB:Part door/ADP Washington/PROPN ,/PUNCT veroverde/VERB:Fin "
    "Raqqa/PROPN"
)
SHARED = "Ze/PRON omsingelden/VERB:Fin de/DET stad/NOUN en/CCONJ veroverden/VERB:Fin haar/PRON"
REDUCED = "Goma/PROPN ,/PUNCT vorige/ADJ week/NOUN door/ADP M23/PROPN ingenomen/VERB:Part ,/PUNCT brandt/VERB:Fin"
HAS_THE_CITY = "Het/DET leger/NOUN heeft/AUX:Fin=hebben de/DET stad/NOUN die/PRON:Rel gevallen/VERB:Part was/AUX:Fin=zijn"
THAT_AND = "Sana/PROPN meldt/VERB:Fin dat/SCONJ Goma/PROPN viel/VERB:Fin en/CCONJ Sake/PROPN brandt/VERB:Fin"


def split(words: str) -> list[tuple[str, str]]:
    """The clauses of a tagged sentence: the kind and the words of each, without punctuation."""
    made = clauses_of(tagged(words)).all
    return [(each.kind.value, " ".join(word.text for word in each.words if word.upos is not Upos.PUNCT)) for each in made if each.words]


@pytest.mark.parametrize(
    ("words", "clauses"),
    [
        # a relative clause between subject and verb
        (RELATIVE, [("main", "De SDF veroverde Raqqa"), ("relative", "die wordt gesteund door Washington")]),
        # … without a comma: the second verb is the main clause's
        ("De/DET stad/NOUN die/PRON:Rel viel/VERB:Fin brandt/VERB:Fin", [("main", "De stad brandt"), ("relative", "die viel")]),
        # … behind a preposition with "waar"
        (
            "Bor/PROPN ,/PUNCT waaruit/ADV de/DET rebellen/NOUN vluchtten/VERB:Fin ,/PUNCT is/AUX:Fin leeg/ADJ",
            [("main", "Bor is leeg"), ("relative", "waaruit de rebellen vluchtten")],
        ),
        # … inside a subordinate clause
        (
            "Sana/PROPN meldt/VERB:Fin dat/SCONJ Goma/PROPN ,/PUNCT dat/PRON:Rel leeg/ADJ was/AUX:Fin ,/PUNCT viel/VERB:Fin",
            [("main", "Sana meldt"), ("subordinate", "dat Goma viel"), ("relative", "dat leeg was")],
        ),
        # a conjunct that shares its subject; one with a subject of its own, behind an adverb; two participles of one auxiliary
        (SHARED, [("main", "Ze omsingelden de stad en"), ("conjunct", "veroverden haar")]),
        (
            "IS/PROPN verloor/VERB:Fin Mosul/PROPN en/CCONJ gisteren/ADV nam/VERB:Fin het/DET leger/NOUN Raqqa/PROPN",
            [("main", "IS verloor Mosul en"), ("conjunct", "gisteren nam het leger Raqqa")],
        ),
        (
            "Goma/PROPN werd/AUX:Fin=worden omsingeld/VERB:Part en/CCONJ door/ADP M23/PROPN ingenomen/VERB:Part",
            [("main", "Goma werd omsingeld en"), ("conjunct", "door M23 ingenomen")],
        ),
        (THAT_AND, [("main", "Sana meldt"), ("subordinate", "dat Goma viel en"), ("conjunct", "Sake brandt")]),
        # a participle without auxiliary
        (REDUCED, [("main", "Goma brandt"), ("reduced", "vorige week door M23 ingenomen")]),
        (
            "De/DET SDF/PROPN heeft/AUX:Fin=hebben Goma/PROPN ,/PUNCT bestookt/VERB:Part door/ADP M23/PROPN ,/PUNCT ingenomen/VERB:Part",
            [("main", "De SDF heeft Goma ingenomen"), ("reduced", "bestookt door M23")],
        ),
        # "om … te", behind the verb and before it
        (
            "Het/DET leger/NOUN vecht/VERB:Fin om/ADP>mark Goma/PROPN in/ADP te/ADP nemen/VERB:Inf",
            [("main", "Het leger vecht"), ("subordinate", "om Goma in te nemen")],
        ),
        (
            "Het/DET leger/NOUN ,/PUNCT om/ADP>mark Goma/PROPN te/ADP sparen/VERB:Inf ,/PUNCT trok/VERB:Fin weg/ADV",
            [("main", "Het leger trok weg"), ("subordinate", "om Goma te sparen")],
        ),
        # a clause before the main one
        (
            "Als/SCONJ Goma/PROPN valt/VERB:Fin ,/PUNCT vlucht/VERB:Fin het/DET leger/NOUN",
            [("main", "vlucht het leger"), ("subordinate", "Als Goma valt")],
        ),
        # a cluster of verbs is one clause
        (
            "Toen/SCONJ het/DET leger/NOUN Goma/PROPN had/AUX:Fin weten/AUX:Inf te/ADP heroveren/VERB:Inf ,/PUNCT viel/VERB:Fin M23/PROPN",
            [("main", "viel M23"), ("subordinate", "Toen het leger Goma had weten te heroveren")],
        ),
        # what stands in brackets, with a clause in it
        (
            "Het/DET leger/NOUN (/PUNCT dat/PRON:Rel gevlucht/VERB:Part was/AUX:Fin )/PUNCT nam/VERB:Fin Goma/PROPN in/ADP",
            [("main", "Het leger nam Goma in"), ("aside", ""), ("relative", "dat gevlucht was")],
        ),
        # a colon, a semicolon and a dash begin anew
        (
            "Leger/NOUN :/PUNCT Goma/PROPN is/AUX:Fin gevallen/VERB:Part ;/PUNCT M23/PROPN juicht/VERB:Fin",
            [("main", "Leger"), ("main", "Goma is gevallen"), ("main", "M23 juicht")],
        ),
        (
            "De/DET stad/NOUN viel/VERB:Fin –/PUNCT zo/ADV bleek/VERB:Fin later/ADV",
            [("main", "De stad viel"), ("main", "zo bleek later")],
        ),
        # who is quoted stands beside the quotation
        (
            '"/PUNCT Goma/PROPN is/AUX:Fin gevallen/VERB:Part "/PUNCT ,/PUNCT zegt/VERB:Fin het/DET leger/NOUN',
            [("main", "Goma is gevallen"), ("conjunct", "zegt het leger")],
        ),
        # the auxiliary of the main clause waits for its participle
        (
            f"{HAS_THE_CITY} ,/PUNCT weer/ADV ingenomen/VERB:Part",
            [("main", "Het leger heeft de stad weer ingenomen"), ("relative", "die gevallen was")],
        ),
        (
            f"{HAS_THE_CITY} weer/ADV ingenomen/VERB:Part",
            [("main", "Het leger heeft de stad weer ingenomen"), ("relative", "die gevallen was")],
        ),
        (
            f"{HAS_THE_CITY} gisteren/ADV weer/ADV ingenomen/VERB:Part",
            [("main", "Het leger heeft de stad gisteren weer ingenomen"), ("relative", "die gevallen was")],
        ),
    ],
)
def test_the_clauses_of_a_sentence(words: str, clauses: list[tuple[str, str]]) -> None:
    assert split(words) == clauses


@pytest.mark.parametrize(
    "words",
    [
        # a list of places
        "Het/DET leger/NOUN heeft/AUX:Fin=hebben Mosul/PROPN ,/PUNCT Tikrit/PROPN en/CCONJ Falluja/PROPN ingenomen/VERB:Part",
        "Het/DET leger/NOUN nam/VERB:Fin Mosul/PROPN ,/PUNCT Tikrit/PROPN en/CCONJ Falluja/PROPN in/ADP",
        "Mosul/PROPN ,/PUNCT Tikrit/PROPN en/CCONJ Falluja/PROPN zijn/AUX:Fin=zijn ingenomen/VERB:Part",
        # a participle before its noun
        "De/DET bezette/VERB:Part>amod@stad stad/NOUN brandt/VERB:Fin",
        "De/DET door/ADP rebellen/NOUN bezette/VERB:Part>acl@stad stad/NOUN brandt/VERB:Fin",
        # an apposition
        "Goma/PROPN ,/PUNCT de/DET hoofdstad/NOUN ,/PUNCT viel/VERB:Fin",
        # "dan" that compares, "als" that lists, a conjunction without a verb
        "Ze/PRON zijn/AUX:Fin sterker/ADJ dan/SCONJ M23/PROPN was/AUX:Fin",
        "Zowel/CCONJ Japan/PROPN als/SCONJ China/PROPN eist/VERB:Fin het/DET eiland/NOUN",
        "M23/PROPN geldt/VERB:Fin als/SCONJ groep/NOUN",
        # "zeggen" that is no verb
        "IS/PROPN heeft/AUX:Fin=hebben naar/ADP eigen/ADJ zeggen/VERB:Inf Goma/PROPN ingenomen/VERB:Part",
        # "om" that is a preposition
        "Ze/PRON vechten/VERB:Fin om/ADP>case@Goma Goma/PROPN te/ADP behouden/VERB:Inf",
        # a question word that opens the sentence
        "Waar/ADV vocht/VERB:Fin het/DET leger/NOUN",
    ],
)
def test_what_is_one_clause(words: str) -> None:
    assert split(words) == [("main", " ".join(each.text for each in tagged(words).words if each.upos is not Upos.PUNCT))]


def clause(words: str, inside: str) -> Clause:
    """The clause that a word of a tagged sentence is in."""
    sentence = tagged(words)
    return clauses_of(sentence).of(word(sentence, inside))


@pytest.mark.parametrize(
    ("words", "inside", "antecedent", "opener"),
    [
        (RELATIVE, "gesteund", "SDF", "die"),
        (REDUCED, "ingenomen", "Goma", None),
        (THAT_AND, "viel", None, "dat"),
        (THAT_AND, "brandt", None, "dat"),  # a conjunct has what the clause beside it has
        (SHARED, "veroverden", None, None),
        # over the comma and the preposition
        (
            "De/DET rebellen/NOUN ,/PUNCT met/ADP wie/PRON:Rel Parijs/PROPN praat/VERB:Fin ,/PUNCT wonnen/VERB:Fin",
            "praat",
            "rebellen",
            "wie",
        ),
        # a relative clause without a noun
        ("Ze/PRON zagen/VERB:Fin snel/ADV wie/PRON:Rel won/VERB:Fin", "won", None, "wie"),
    ],
)
def test_what_a_clause_describes_and_what_opens_it(words: str, inside: str, antecedent: str | None, opener: str | None) -> None:
    found = clause(words, inside)
    assert (found.antecedent and found.antecedent.text, found.opener and found.opener.text) == (antecedent, opener)


def test_the_clauses_beside_one() -> None:
    """Those before it first, the nearest first."""
    three = "Ze/PRON kwamen/VERB:Fin ,/PUNCT zagen/VERB:Fin en/CCONJ wonnen/VERB:Fin"
    sentence = tagged(three)
    clauses = clauses_of(sentence)
    first, second, third = (clauses.of(word(sentence, text)) for text in ("kwamen", "zagen", "wonnen"))
    assert [list(clauses.beside(each)) for each in (first, second, third)] == [[second], [first, third], [second, first]]
    assert clause(RELATIVE, "veroverde").beside is None


@pytest.mark.parametrize(
    ("words", "inside", "heads"),
    [
        (RELATIVE, "gesteund", ["veroverde"]),
        (RELATIVE, "veroverde", []),
        (THAT_AND, "brandt", ["meldt"]),  # a conjunct stands where the clause beside it stands
        (
            "Sana/PROPN meldt/VERB:Fin dat/SCONJ Goma/PROPN ,/PUNCT dat/PRON:Rel leeg/ADJ was/AUX:Fin ,/PUNCT viel/VERB:Fin",
            "was",
            ["viel", "meldt"],
        ),
    ],
)
def test_the_clauses_above_one_from_the_inside_out(words: str, inside: str, heads: list[str]) -> None:
    sentence = tagged(words)
    clauses = clauses_of(sentence)
    above = clauses.above(clauses.of(word(sentence, inside)))
    assert [number.number for number in above] == [clauses.of(word(sentence, head)).number for head in heads]


# --- shapes -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "trigger", "shape"),
    [
        ("Het/DET leger/NOUN verovert/VERB:Fin Goma/PROPN", "verovert", Shape.ACTIVE),
        ("Het/DET leger/NOUN heeft/AUX:Fin=hebben Goma/PROPN veroverd/VERB:Part", "veroverd", Shape.ACTIVE),
        ("Het/DET leger/NOUN probeert/VERB:Fin Goma/PROPN te/ADP veroveren/VERB:Inf", "veroveren", Shape.ACTIVE),
        ("Het/DET leger/NOUN houdt/VERB:Fin=houden Goma/PROPN omsingeld/VERB:Part", "omsingeld", Shape.ACTIVE),
        ("Goma/PROPN wordt/AUX:Fin=worden veroverd/VERB:Part", "veroverd", Shape.PASSIVE),
        ("Goma/PROPN is/AUX:Fin=zijn veroverd/VERB:Part", "veroverd", Shape.STATE),
        ("Goma/PROPN blijft/VERB:Fin=blijven bezet/VERB:Part", "bezet", Shape.STATE),
        ("Goma/PROPN veroverd/VERB:Part", "veroverd", Shape.BARE),
        ("de/DET veroverde/VERB:Part>amod@stad stad/NOUN>root brandt/VERB:Fin", "veroverde", Shape.ATTRIBUTE),
        ("de/DET door/ADP rebellen/NOUN bezette/VERB:Part>acl@stad stad/NOUN>root", "bezette", Shape.ATTRIBUTE),
        ("de/DET oprukkende/VERB:Part>amod@rebellen rebellen/NOUN>root", "oprukkende", Shape.PRESENT),
        ("de/DET verovering/NOUN van/ADP Goma/PROPN", "verovering", Shape.NOMINAL),
        ("het/DET veroveren/VERB:Inf van/ADP Goma/PROPN", "veroveren", Shape.NOMINAL),
        ("bij/ADP veroveren/VERB:Inf van/ADP Goma/PROPN", "veroveren", Shape.NOMINAL),
        # the auxiliary of the conjunct before it
        ("Goma/PROPN werd/AUX:Fin=worden omsingeld/VERB:Part en/CCONJ ingenomen/VERB:Part", "ingenomen", Shape.PASSIVE),
        ("Het/DET leger/NOUN heeft/AUX:Fin=hebben Goma/PROPN omsingeld/VERB:Part en/CCONJ ingenomen/VERB:Part", "ingenomen", Shape.ACTIVE),
        # not the one of the clause around it
        ("Goma/PROPN ,/PUNCT vorige/ADJ week/NOUN veroverd/VERB:Part ,/PUNCT is/AUX:Fin=zijn leeg/ADJ", "veroverd", Shape.BARE),
        (RELATIVE, "gesteund", Shape.PASSIVE),
        # a participle that the tagger took for a name, an adjective or a past tense, and the other way round
        ("Goma/PROPN heroverd/PROPN=heroveren door/ADP leger/NOUN", "heroverd", Shape.BARE),
        ("Goma/PROPN is/AUX:Fin=zijn bezet/ADJ:Part", "bezet", Shape.STATE),
        ("Libië/PROPN>nsubj@bewapende bewapende/VERB:Part=bewapenen>root de/DET IRA/PROPN", "bewapende", Shape.ACTIVE),
        # a past tense that the tagger took for a noun; and a noun
        ("Rebellen/NOUN namen/NOUN=innemen Goma/PROPN in/ADP", "namen", Shape.ACTIVE),
        ("de/DET namen/NOUN=naam van/ADP rebellen/NOUN", "namen", Shape.NOMINAL),
        (
            "Toen/ADV overmeesterden/VERB:Part=overmeesteren>acl@troepen Duitse/ADJ troepen/NOUN>root Goma/PROPN",
            "overmeesterden",
            Shape.ACTIVE,
        ),
        # a participle that looks like an infinitive
        ("Goma/PROPN zou/AUX:Fin=zullen zijn/AUX:Inf=zijn verlaten/VERB:Inf=verlaten", "verlaten", Shape.STATE),
        # a finite verb that looks like a participle
        ("het/DET fort/NOUN>root dat/PRON:Rel de/DET Fransen/PROPN verloren/VERB:Part=verliezen", "verloren", Shape.ACTIVE),
    ],
)
def test_how_a_verb_stands(words: str, trigger: str, shape: Shape) -> None:
    sentence = tagged(words)
    assert shape_of(sentence, clauses_of(sentence), word(sentence, trigger)) is shape


# --- prepositions -------------------------------------------------------------------------------------------------------

OUT_OF = "Het/DET leger/NOUN verdreef/VERB:Fin>root IS/PROPN>obj Uit/ADP>case@stad de/DET>det@stad stad/NOUN>obl Hawija/PROPN>appos@stad"


@pytest.mark.parametrize(
    ("words", "noun", "behind"),
    [
        # in lower case; those of "de stad" count for the name behind it too
        (OUT_OF, "stad", {"uit"}),
        (OUT_OF, "Hawija", {"uit"}),
        (OUT_OF, "IS", set()),
        (OUT_OF, "leger", set()),
        # of a name of two words; not of the name behind it
        ("Ze/PRON vielen/VERB:Fin>root in/ADP Deir/PROPN>obl al-Zor/PROPN>flat@Deir", "al-Zor", {"in"}),
        ("Ze/PRON vielen/VERB:Fin>root gisteren/ADV in/ADP Syrië/PROPN>nmod@gisteren Raqqa/PROPN>obj", "Raqqa", set()),
        # where the tree lost it
        ("uit/ADP de/DET oude/ADJ stad/NOUN", "stad", {"uit"}),
        ("van/ADP generaal/NOUN Haftar/PROPN", "Haftar", {"van"}),
        ("uit/ADP een/DET aantal/NOUN straten/NOUN", "straten", {"uit"}),
        ("in/ADP twee/NUM dorpen/NOUN", "dorpen", {"in"}),
        # a prefix of a verb is none
        ("namen/VERB:Fin>root in/ADP>compound:prt Raqqa/PROPN>obj", "Raqqa", set()),
        # of a list the first one's
        ("tussen/ADP>case@Pristina Pristina/PROPN>root en/CCONJ>cc@Pec Pec/PROPN>conj@Pristina", "Pec", {"tussen"}),
        # the "in" of "er … in"
        ("Ze/PRON slaagden/VERB:Fin=slagen er/ADV niet/ADV in/ADP de/DET stad/NOUN te/ADP nemen/VERB:Inf", "stad", set()),
        # the mark of a clause
        ("Ze/PRON kwamen/VERB:Fin om/ADP>mark Goma/PROPN te/ADP nemen/VERB:Inf", "Goma", set()),
        # what belongs to another noun: of an article, a comma, a year, a time, a plural
        ("Strijders/NOUN van/ADP Soeharto/PROPN de/DET stad/NOUN", "stad", set()),
        ("uit/ADP Goma/PROPN ,/PUNCT Sake/PROPN", "Sake", set()),
        ("in/ADP 2014/NUM Sanaa/PROPN", "Sanaa", set()),
        ("in/ADP januari/NOUN Goma/PROPN", "Goma", set()),
        ("eind/NOUN van/ADP de/DET maand/NOUN Calais/PROPN", "Calais", set()),
        ("van/ADP generaals/NOUN:Plur Haftar/PROPN", "Haftar", set()),
        # the adverbs that have a preposition in them
        ("Ze/PRON trokken/VERB:Fin daaruit/ADV weg/ADV", "daaruit", {"uit"}),
        ("Ze/PRON gingen/VERB:Fin ernaartoe/ADV", "ernaartoe", {"naar"}),
        ("Goma/PROPN waarheen/ADV ze/PRON gingen/VERB:Fin", "waarheen", {"naar"}),
        ("Ze/PRON gingen/VERB:Fin snel/ADV", "snel", set()),
    ],
)
def test_the_prepositions_of_a_word(words: str, noun: str, behind: set[str]) -> None:
    sentence = tagged(words)
    assert prepositions(sentence, word(sentence, noun)) == behind


def test_there_may_stand_for_any_preposition() -> None:
    """ "Ze trokken zich er uit terug", "er werd om gevochten"."""
    sentence = tagged("Ze/PRON trokken/VERB:Fin zich/PRON er/ADV uit/ADP terug/ADV")
    assert prepositions(sentence, word(sentence, "er")) >= {"uit", "in", "om", "naar"}


@pytest.mark.parametrize(
    ("words", "noun", "part"),
    [
        ("een/DET deel/NOUN van/ADP Goma/PROPN", "Goma", "deel"),
        ("tachtig/NUM procent/NOUN van/ADP de/DET stad/NOUN", "stad", "procent"),
        ("enkele/DET wijken/NOUN in/ADP Goma/PROPN", "Goma", "wijken"),
        ("het/DET leger/NOUN van/ADP Goma/PROPN", "Goma", None),
        ("een/DET deel/NOUN bij/ADP Goma/PROPN", "Goma", None),
        ("van/ADP Goma/PROPN", "Goma", None),
        ("deel/NOUN Goma/PROPN", "Goma", None),
    ],
)
def test_a_part_of_a_place(words: str, noun: str, part: str | None) -> None:
    sentence = tagged(words)
    found = part_of(sentence, word(sentence, noun))
    assert (found and found.text) == part
    assert [each.text for each in sentence.words if is_part(sentence, each) and part] == ([part] if part else [])


@pytest.mark.parametrize("words", ["een/DET deel/NOUN", "deel/NOUN bij/ADP Goma/PROPN", "leger/NOUN van/ADP Goma/PROPN"])
def test_what_takes_no_part(words: str) -> None:
    sentence = tagged(words)
    assert [each.text for each in sentence.words if is_part(sentence, each)] == []


def test_a_time_is_known_by_the_word_or_its_dictionary_form() -> None:
    sentence = tagged("maandag/NOUN jaren/NOUN=jaar Week/NOUN Goma/PROPN leger/NOUN")
    assert [each.text for each in sentence.words if is_time(each)] == ["maandag", "jaren", "Week"]


@pytest.mark.parametrize(
    ("words", "adjectives"),
    [
        ("De/DET Russische/ADJ mariniers/NOUN", ["Russische"]),
        ("Mozambikaanse/PROPN mariniers/NOUN", ["Mozambikaanse"]),  # as a tagger has it
        ("Kinshase/PROPN viel/VERB:Fin", []),
        ("Raqqa/PROPN stad/NOUN", []),
    ],
)
def test_an_adjective_describes_the_noun_behind_it(words: str, adjectives: list[str]) -> None:
    sentence = tagged(words)
    assert [each.text for each in sentence.words if is_adjective(sentence, each)] == adjectives


# --- any tree -----------------------------------------------------------------------------------------------------------


@given(sentences())
def test_clauses_partition_the_words_of_any_tree(sentence: Sentence) -> None:
    clauses = clauses_of(sentence)
    assert sorted(each.id for one in clauses.all for each in one.words) == [each.id for each in sentence.words]
    for one in clauses.all:
        assert list(one.words) == sorted(one.words, key=lambda each: each.id)
        assert all(clauses.of(each) is one for each in one.words)


@given(sentences())
def test_clauses_of_any_tree_stand_in_and_beside_earlier_ones(sentence: Sentence) -> None:
    clauses = clauses_of(sentence)
    for number, one in enumerate(clauses.all):
        assert one.number == number
        assert (one.beside is not None) == (one.kind is ClauseKind.CONJUNCT)
        assert all(each.number < number for each in clauses.above(one))
        assert all((each.number < number) or each.beside == number for each in clauses.beside(one))
        assert one.kind not in (ClauseKind.RELATIVE, ClauseKind.SUBORDINATE) or one.opener in sentence.words
        if one.antecedent is not None and one.opener is not None:
            assert one.antecedent.id < one.opener.id


@given(sentences())
def test_a_preposition_of_any_tree_stands_before_its_word_or_in_it(sentence: Sentence) -> None:
    for each in sentence.words:
        before = {other.text.lower() for other in sentence.words if other.id < each.id and other.upos is Upos.ADP}
        cases = {other.text.lower() for other in sentence.children(each, Deprel.CASE)}
        own = each.text in ("er", "daaruit", "waarin")
        heads = {case for head in sentence.ancestors(each) for case in prepositions(sentence, head)}
        assert prepositions(sentence, each) <= before | cases | heads or own


@given(sentences())
def test_a_part_of_any_tree_stands_right_before_a_preposition(sentence: Sentence) -> None:
    for each in sentence.words:
        part = part_of(sentence, each)
        assert part is None or (part.id < each.id and is_part(sentence, part))


@given(sentences())
def test_a_verb_of_any_tree_has_a_shape(sentence: Sentence) -> None:
    """Only what may be a verb has another shape than a noun has."""
    clauses = clauses_of(sentence)
    verbs = {Upos.VERB, Upos.AUX}
    for each in sentence.words:
        shape = shape_of(sentence, clauses, each)
        form = each.feat("VerbForm")
        if each.upos not in verbs and form is None and not each.lemma.endswith("en"):
            assert shape is Shape.NOMINAL
        if each.upos in verbs and form == "Fin":
            assert shape is Shape.ACTIVE
        if shape in (Shape.ATTRIBUTE, Shape.PRESENT):
            head = sentence.parent(each)
            assert head is not None
            assert head.id > each.id
