"""What the library knows of the world, and how a user adds to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from conflictparse.errors import KnowledgeError
from conflictparse.knowledge import Knowledge, Party, Place, State, bundled_knowledge, inflected
from conflictparse.model import ActorKind, LocationKind

KNOWN = bundled_knowledge()


def named(knowledge: Knowledge, name: str) -> Party | Place | State:
    """The first record of a name."""
    return knowledge.named(name)[0]


def test_the_bundled_knowledge_is_read_once() -> None:
    assert bundled_knowledge() is KNOWN
    assert len(KNOWN.parties) > 100
    assert len(KNOWN.places) > 500


def test_every_member_of_the_united_nations_is_there() -> None:
    """193 members; more states are listed: Kosovo, Palestina, Taiwan, and former ones."""
    codes = {state.code for state in KNOWN.states}
    assert len(codes) >= 193
    assert {"NL", "SY", "UA", "SS", "TL", "ME", "TV", "VA"} <= codes
    assert all(len(code) == 2 and code.isascii() and code.isupper() for code in codes)


@pytest.mark.parametrize(
    ("adjective", "state"),
    [
        ("Syrische", "Syrië"),
        ("Syrisch", "Syrië"),
        ("Amerikaanse", "Verenigde Staten"),
        ("Chinese", "China"),
        ("Iraakse", "Irak"),
        ("Oekraïense", "Oekraïne"),
        ("Wit-Russische", "Wit-Rusland"),
    ],
)
def test_a_state_by_its_adjective(adjective: str, state: str) -> None:
    found = KNOWN.state_of_adjective(adjective)
    assert found is not None
    assert found.name == state


@pytest.mark.parametrize(
    ("inhabitants", "state"),
    [("Amerikanen", "Verenigde Staten"), ("Syriërs", "Syrië"), ("Russen", "Rusland"), ("Irakezen", "Irak"), ("Turken", "Turkije")],
)
def test_a_state_by_its_inhabitants(inhabitants: str, state: str) -> None:
    found = KNOWN.state_of_inhabitants(inhabitants)
    assert found is not None
    assert found.name == state


@pytest.mark.parametrize(
    ("capital", "code"), [("Damascus", "SY"), ("Moskou", "RU"), ("Ankara", "TR"), ("Bagdad", "IQ"), ("Washington", "US"), ("Kiev", "UA")]
)
def test_a_state_by_the_seat_of_its_government(capital: str, code: str) -> None:
    found = KNOWN.state_of_capital(capital)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("unknown", ["", "groene", "Atlantis"])
def test_what_is_not_known_is_none(unknown: str) -> None:
    assert KNOWN.state_of_adjective(unknown) is None
    assert KNOWN.state_of_inhabitants(unknown) is None
    assert KNOWN.state_of_capital(unknown) is None
    assert KNOWN.named(unknown) == ()


@pytest.mark.parametrize(("adjective", "form"), [("Syrisch", "Syrische"), ("Chinees", "Chinese"), ("Iraaks", "Iraakse")])
def test_an_adjective_before_a_noun(adjective: str, form: str) -> None:
    assert inflected(adjective) == form


def test_parties_and_places_by_name() -> None:
    sdf, caliphate, raqqa, country = (named(KNOWN, name) for name in ("SDF", "IS", "Raqqa", "VS"))
    assert isinstance(sdf, Party)
    assert (sdf.name, sdf.kind, sdf.country) == ("Syrische Democratische Strijdkrachten", ActorKind.ARMED_GROUP, None)
    assert isinstance(caliphate, Party)
    assert caliphate.name == "Islamitische Staat"
    assert "terreurgroep" in caliphate.descriptions
    assert isinstance(raqqa, Place)
    assert (raqqa.kind, raqqa.country) == (LocationKind.CITY, "SY")
    assert isinstance(country, State)
    assert country.code == "US"


def test_a_party_is_named_before_a_place() -> None:
    both = KNOWN.extended_with(Party(name="Raqqa", kind=ActorKind.ARMED_GROUP)).named("Raqqa")
    assert [type(record) for record in both] == [Party, Place]


# --- what a user adds ---------------------------------------------------------------------------------------------------

BRIGADE = Party(name="Brigade van de Rivier", aliases=("BvdR",), kind=ActorKind.ARMED_GROUP)
VILLAGE = Place(name="Nergenshuizen aan de Grote Rivier in het Oosten van het Land", kind=LocationKind.CITY, country="SY")


def test_a_party_and_a_place_can_be_added() -> None:
    more = KNOWN.extended_with(BRIGADE, VILLAGE)
    assert more.named("BvdR") == (BRIGADE,)
    assert more.named(VILLAGE.name) == (VILLAGE,)
    assert more.longest_name == len(VILLAGE.name.split())
    assert more.states == KNOWN.states
    assert KNOWN.named("BvdR") == ()


@pytest.mark.parametrize("form", [Path, str])
def test_files_can_be_added(tmp_path: Path, form: type[Path | str]) -> None:
    parties, places = tmp_path / "meer.toml", tmp_path / "meer.tsv"
    parties.write_text(
        '# a comment\n[[actor]]\nname = "Brigade van de Rivier"\naliases = ["BvdR"]\nkind = "armed_group"\n\n'
        '[[actor]]\nname = "Vliegend Leger"\nkind = "armed_forces"\ncountry = "SY"\n',
        encoding="utf-8",
    )
    places.write_text(
        "# a comment\nname\taliases\tkind\tcountry\tparent\nNergenshuizen\tNerghuizen|Nergens-Huizen\tcity\tSY\tSyrië\n\n"
        "Grensrug\t\tarea\t\t\n",
        encoding="utf-8",
    )
    more = KNOWN.extended_with(form(parties), form(places))
    assert more.named("BvdR") == (BRIGADE,)
    assert more.named("Vliegend Leger") == (Party(name="Vliegend Leger", kind=ActorKind.ARMED_FORCES, country="SY"),)
    aliases = ("Nerghuizen", "Nergens-Huizen")
    assert more.named("Nerghuizen") == (Place(name="Nergenshuizen", aliases=aliases, kind=LocationKind.CITY, country="SY", parent="Syrië"),)
    assert more.named("Grensrug") == (Place(name="Grensrug", kind=LocationKind.AREA),)


def test_what_the_user_adds_wins() -> None:
    ours, theirs = Party(name="SDF", kind=ActorKind.COALITION), Place(name="Raqqa", kind=LocationKind.REGION, country="SY")
    more = KNOWN.extended_with(ours, theirs)
    assert more.named("SDF")[0] == ours
    assert more.named("Raqqa")[0] == theirs
    assert len(more.named("Raqqa")) == len(KNOWN.named("Raqqa")) + 1


def test_of_two_additions_the_later_wins() -> None:
    later = Party(name="BvdR", kind=ActorKind.COALITION)
    assert KNOWN.extended_with(BRIGADE, later).named("BvdR") == (later, BRIGADE)
    assert KNOWN.extended_with(BRIGADE).extended_with(later).named("BvdR") == (later, BRIGADE)


def test_every_problem_of_every_file_is_reported_at_once(tmp_path: Path) -> None:
    parties, places, broken = tmp_path / "p.toml", tmp_path / "q.tsv", tmp_path / "r.toml"
    parties.write_text(
        '[[actor]]\nname = "A"\nkind = "army"\n'  # line 1
        '[[actor]]\nkind = "armed_group"\n'  # line 4
        '[[actor]]\nname = "B"\nkind = "armed_group"\ncountry = "Syrië"\ncolour = "red"\n'  # line 6
        '[[actor]]\nname = "C"\naliases = "CC"\nkind = "armed_group"\n',  # line 11
        encoding="utf-8",
    )
    places.write_text("# comment\nA\t\tcity\tSY\t\nB\t\ttown\tsy\t\nC\tcity\n\t\tcity\tSY\t\n", encoding="utf-8")
    broken.write_text('[[actor]\nname = "A"\n', encoding="utf-8")
    with pytest.raises(KnowledgeError) as refused:
        KNOWN.extended_with(parties, places, broken, tmp_path / "none.tsv")
    found = refused.value.problems
    expected = [
        ("p.toml:1", "'army' is no kind"),
        ("p.toml:4", "no name"),
        ("p.toml:6", "unknown keys colour"),
        ("p.toml:6", "'Syrië' is no ISO 3166-1 alpha-2 code"),
        ("p.toml:11", "aliases must be a list of strings"),
        ("q.tsv:3", "'town' is no kind"),
        ("q.tsv:3", "'sy' is no ISO 3166-1 alpha-2 code"),
        ("q.tsv:4", "2 columns, not 8"),
        ("q.tsv:5", "no name"),
        ("r.toml:1", "cannot be read"),
        ("none.tsv:1", "cannot be read"),
    ]
    for where, what in expected:
        assert any(each.startswith(f"{where}: ") and what in each for each in found), (where, what, found)
    assert len(found) == len(expected)
    assert all(each in refused.value.message for each in found)


GROUP = '[[actor]]\nname = "Abc"\nkind = "armed_group"\n'


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("p.toml", GROUP.replace("[[actor]]", "[[actor]]  # a comment")),
        ("p.toml", GROUP.replace("[[actor]]", "[[ actor ]]")),
        ("p.toml", GROUP.replace("Abc", " Abc ")),
        ("p.toml", f"\ufeff{GROUP}"),
        ("q.tsv", "name\taliases\tkind\tcountry\tparent\n Abc \t\tcity\tSY\t\n"),
        ("q.tsv", "\ufeffname\taliases\tkind\tcountry\tparent\nAbc\t\tcity\tSY\t\n"),
    ],
)
def test_a_file_may_be_written_as_editors_write_it(tmp_path: Path, file: str, content: str) -> None:
    """With a comment, a space or a byte order mark more."""
    (tmp_path / file).write_text(content, encoding="utf-8")
    (record,) = KNOWN.extended_with(tmp_path / file).named("Abc")
    assert record.name == "Abc"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (GROUP + "country = 5\n", "p.toml:1: country '5' is no ISO 3166-1 alpha-2 code"),
        (GROUP.replace("[[actor]]", "[actor]"), "p.toml:1: a party is a table [[actor]]; found actor"),
        (GROUP.replace("[[actor]]", "[[actors]]"), "p.toml:1: a party is a table [[actor]]; found actors"),
        ("actor = [5]\n", "p.toml:1: a party is a table [[actor]]; found actor"),
    ],
)
def test_no_party_is_lost_in_silence(tmp_path: Path, content: str, problem: str) -> None:
    (tmp_path / "p.toml").write_text(content, encoding="utf-8")
    with pytest.raises(KnowledgeError) as refused:
        KNOWN.extended_with(tmp_path / "p.toml")
    assert refused.value.problems == (problem,)


# --- the data itself ----------------------------------------------------------------------------------------------------


def test_no_record_names_itself_twice() -> None:
    records: list[Party | Place | State] = [*KNOWN.parties, *KNOWN.places, *KNOWN.states]
    for record in records:
        names = (record.name, *record.aliases)
        assert len(set(names)) == len(names), names
        assert all(name == " ".join(name.split()) != "" for name in names), names
