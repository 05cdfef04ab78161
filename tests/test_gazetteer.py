"""The index of the world's towns, and which town of a name is meant; with the acceptance table of Dutch names."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections.abc import Mapping
from math import inf, pi
from pathlib import Path
from types import ModuleType

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictparse.knowledge import Likeness, Place, bundled_knowledge
from conflictparse.knowledge.gazetteer import FOLDER, ROW, bundled_gazetteer
from conflictparse.model import LocationKind

KNOWN = bundled_knowledge()
TOWNS = bundled_gazetteer()
TABLE = Path(__file__).parent / "places_nl.tsv"


def tool(name: str) -> ModuleType:
    """A script of ``tools/``, which is no package."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).parent.parent / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


EVALUATION = tool("evaluate_places")


def city(name: str, latitude: float | None, longitude: float | None, country: str | None = None) -> Place:
    return Place(name=name, kind=LocationKind.CITY, country=country, latitude=latitude, longitude=longitude)


def distance(place: Place | None, latitude: float, longitude: float) -> float:
    """Kilometres, by the evaluation's own measure."""
    return float(EVALUATION.distance_km(place, latitude, longitude))


# --- the index ----------------------------------------------------------------------------------------------------------


def test_the_manifest_describes_the_files() -> None:
    """The bytes that ship are those that were built, and there are as many places as it says."""
    manifest = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
    files = sorted(path.name for path in FOLDER.iterdir() if path.name != "manifest.json")
    assert files == sorted(manifest["sha256"]) == ["names.bin", "names.marisa", "places.bin"]
    for name, expected in manifest["sha256"].items():
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == expected, name
    assert (FOLDER / "places.bin").stat().st_size == manifest["places"] * ROW.size
    assert (FOLDER / "names.bin").read_bytes().count(b"\n") == manifest["places"]
    assert manifest["names"] > manifest["places"] > 200_000
    assert "GeoNames" in manifest["source"]
    assert "CC BY 4.0" in manifest["source"]


def test_the_index_is_opened_once() -> None:
    assert bundled_gazetteer() is TOWNS
    assert KNOWN.gazetteer is TOWNS


@pytest.mark.parametrize(
    ("name", "country", "latitude", "longitude"),
    [
        ("Kunduz", "AF", 36.73, 68.86),
        ("Homs", "SY", 34.73, 36.71),
        ("Al Mayādīn", "SY", 35.02, 40.45),
        ("El Fasher", "SD", 13.63, 25.35),
        ("Córdoba", "ES", 37.89, -4.77),
        ("Bukavu", "CD", -2.49, 28.84),
        ("Mariupol", "UA", 47.10, 37.54),
        ("Magelang", "ID", -7.47, 110.22),
    ],
)
def test_a_town_by_its_written_name(name: str, country: str, latitude: float, longitude: float) -> None:
    """The right hemisphere too: south and west are below zero."""
    (town, *_) = [each for each in TOWNS.written(name) if each.country == country]
    assert distance(city(town.name, town.latitude, town.longitude), latitude, longitude) < 15
    assert town.likeness is Likeness.WRITTEN_SO
    assert town.population > 10_000
    assert TOWNS.has(name)


@pytest.mark.parametrize("name", ["mayadin", "MAYADIN", "Mayādīn", "Maya\u0304di\u0304n", "‘Mayadin’"])
def test_a_written_name_without_its_decoration(name: str) -> None:
    assert {each.geonames_id for each in TOWNS.written(name)} == {each.geonames_id for each in TOWNS.written("Mayadin")} != set()
    assert TOWNS.has(name)


def test_a_main_name_is_told_from_an_alternate_one() -> None:
    assert [town.is_main_name for town in TOWNS.written("Mariupol") if town.country == "UA"] == [True]
    assert [town.is_main_name for town in TOWNS.written("Zhdanov") if town.name == "Mariupol"] == [False]


@pytest.mark.parametrize(
    ("dutch", "name", "country"),
    [
        ("Koendoez", "Kunduz", "AF"),
        ("Boekavoe", "Bukavu", "CD"),
        ("Marioepol", "Mariupol", "UA"),
        ("Tsjernihiv", "Chernihiv", "UA"),
        ("Lysytsjansk", "Lysychansk", "UA"),
        ("Cherson", "Kherson", "UA"),
        ("Goedermes", "Gudermes", "RU"),
        ("Chasavjoert", "Khasavyurt", "RU"),
        ("Mekele", "Mek'ele", "ET"),
        ("Mjawadi", "Myawaddy", "MM"),
        ("Falloedja", "Al Fallūjah", "IQ"),
    ],
)
def test_a_town_by_the_sound_of_its_name(dutch: str, name: str, country: str) -> None:
    """Dutch writes by ear; the index has it as GeoNames does."""
    found = {(town.name, town.country) for town in TOWNS.sounding(dutch)}
    assert (name, country) in found
    assert {town.likeness for town in TOWNS.sounding(dutch)} == {Likeness.SOUNDS_SO}


@pytest.mark.parametrize("name", ["Goma", "Boekavoe", "Tripoli", "Aleppo", "Cherson"])
def test_each_town_of_a_sound_is_given_once(name: str) -> None:
    ids = [town.geonames_id for town in TOWNS.sounding(name)]
    assert len(ids) == len(set(ids)) > 0


@pytest.mark.parametrize(
    ("misspelt", "name", "country"),
    [
        ("Lysitsjanks", "Lysychansk", "UA"),
        ("Marioepool", "Mariupol", "UA"),
        ("Kandahaar", "Kandahār", "AF"),
        ("Benghasie", "Benghazi", "LY"),
    ],
)
def test_a_misspelt_town_within_a_country(misspelt: str, name: str, country: str) -> None:
    """The likest first; nothing from a country that was not named, and nothing where none was."""
    found = TOWNS.resembling(misspelt, [country])
    assert found[0].name == name
    assert {town.country for town in found} == {country}
    assert {town.likeness for town in found} == {Likeness.ALMOST}
    assert TOWNS.resembling(misspelt, []) == ()
    assert TOWNS.resembling(misspelt, ["ID"]) == ()


@pytest.mark.parametrize("name", ["Goma", "Gao", "Wau", "Homs"])
def test_a_short_name_resembles_nothing(name: str) -> None:
    """Of four letters too many towns differ by one."""
    assert TOWNS.resembling(name[:-1] + "p", ["CD", "ML", "SD", "SY"]) == ()


@pytest.mark.parametrize("nonsense", ["Xyzzyville", "Qwrtpsdf", "Nergenshuizen", "", "...", "'"])
def test_what_is_no_town_is_not_in_the_index(nonsense: str) -> None:
    assert TOWNS.written(nonsense) == ()
    assert TOWNS.sounding(nonsense) == ()
    assert not TOWNS.has(nonsense)


@settings(deadline=None)
@given(st.text(max_size=20))
def test_any_text_may_be_asked_for(name: str) -> None:
    """``has`` says what ``written`` gives; every town has a point and a country; a guess stays in the countries given."""
    written = TOWNS.written(name)
    assert TOWNS.has(name) is bool(written)
    assert all(-90 <= town.latitude <= 90 and -180 <= town.longitude <= 180 and len(town.country) == 2 for town in written)
    assert {town.country for town in TOWNS.resembling(name, ["SY", "UA"])} <= {"SY", "UA"}


# --- which of all places of a name --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "country", "latitude", "longitude"),
    [
        ("Tripoli", "LY", 32.89, 13.19),
        ("Tripoli", "LB", 34.43, 35.84),
        ("Homs", "SY", 34.72, 36.73),
        ("Rafah", "PS", 31.30, 34.24),
        ("Rafah", "EG", 31.28, 34.24),
        ("Cordoba", "ES", 37.89, -4.77),
        ("Cordoba", "AR", -31.41, -64.19),
        ("Córdoba", "AR", -31.41, -64.19),
        ("Victoria", "SC", -4.62, 55.46),
        ("Victoria", "CA", 48.43, -123.36),
        ("San José", "CR", 9.93, -84.09),
        ("San Jose", "CR", 9.93, -84.09),
        ("San José", "PH", 12.35, 121.07),
        ("Barcelona", "VE", 10.14, -64.69),
        ("Barcelona", "ES", 41.39, 2.16),
        ("Valencia", "VE", 10.16, -68.00),
        ("Valencia", "ES", 39.47, -0.38),
        ("León", "NI", 12.44, -86.88),
        ("León", "ES", 42.60, -5.57),
        ("Mérida", "MX", 20.97, -89.62),
        ("Mérida", "VE", 8.58, -71.17),
        ("Granada", "NI", 11.93, -85.95),
        ("Alexandria", "EG", 31.20, 29.92),
        ("Alexandria", "US", 38.80, -77.05),
        ("Hyderabad", "PK", 25.40, 68.37),
        ("Hyderabad", "IN", 17.38, 78.46),
        ("Georgetown", "GY", 6.80, -58.16),
        ("Bethlehem", "PS", 31.70, 35.20),
        ("Bethlehem", "ZA", -28.23, 28.31),
        ("Odessa", "UA", 46.49, 30.74),
        ("Odessa", "US", 31.85, -102.37),
        ("Trinidad", "BO", -14.83, -64.90),
        ("Trinidad", "CU", 21.80, -79.98),
        ("London", "CA", 42.98, -81.23),
    ],
)
def test_the_country_of_the_report_decides(name: str, country: str, latitude: float, longitude: float) -> None:
    found = KNOWN.locate(name, countries=(country,))
    assert found is not None
    assert found.country == country
    assert distance(found, latitude, longitude) < 25


@pytest.mark.parametrize(
    ("weights", "country"),
    [
        ({"LB": 4.0}, "LB"),
        ({"LB": 4.0, "SY": 1.0}, "LB"),
        ({"LY": 3.0, "LB": 1.0}, "LY"),
        ({"LY": 1.0, "LB": 9.0}, "LB"),
        ({"TR": 4.0, "LB": 4.0}, "LB"),
    ],
)
def test_the_country_that_a_report_speaks_of_most_decides(weights: Mapping[str, float], country: str) -> None:
    found = KNOWN.locate("Tripoli", countries=weights)
    assert found is not None
    assert found.country == country


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Aleppo", "SY"),
        ("Alexandrië", "EG"),
        ("Athene", "GR"),
        ("Barcelona", "ES"),
        ("Birmingham", "GB"),
        ("Gaza", "PS"),
        ("Homs", "SY"),
        ("Jericho", "PS"),
        ("Londen", "GB"),
        ("Odessa", "UA"),
        ("Parijs", "FR"),
        ("Sint-Petersburg", "RU"),
        ("St. Petersburg", "RU"),
        ("Tripoli", "LY"),
        ("Koendoez", "AF"),
        ("Boekavoe", "CD"),
    ],
)
def test_a_bare_name_is_the_place_that_everyone_means(name: str, country: str) -> None:
    found = KNOWN.locate(name)
    assert found is not None
    assert found.country == country


@pytest.mark.parametrize("name", ["Victoria", "Georgetown", "Cambridge", "Santa Rosa", "Trinidad"])
def test_a_bare_name_of_many_towns_is_none_of_them(name: str) -> None:
    """In a dozen countries, and none of them ten times as large as the others: no point rather than a wild guess."""
    assert len({town.country for town in TOWNS.written(name)}) > 3
    assert KNOWN.locate(name) is None


@pytest.mark.parametrize("countries", [(), ("SY",), ("UA", "RU"), {"CD": 9.0}], ids=str)
@pytest.mark.parametrize(
    "nonsense",
    ["Xyzzyville", "Nergenshuizen", "Qwrtpsdf", "Brandweerkazerne", "Kabouterdorp", "Kwakzalverij", "Narnia", "Hogwarts", "", "'"],
)
def test_a_name_of_nowhere_is_nowhere(nonsense: str, countries: tuple[str, ...] | Mapping[str, float]) -> None:
    assert KNOWN.locate(nonsense, countries=countries) is None


def test_a_name_is_guessed_at_only_within_the_countries_of_the_report() -> None:
    """ "Lysitsjanks" in a report on Ukraine; on its own or in a report on Syria it is nothing."""
    found = KNOWN.locate("Lysitsjanks", countries=("UA",))
    assert found is not None
    assert (found.name, found.country) == ("Lysychansk", "UA")
    assert KNOWN.locate("Lysitsjanks") is None
    assert KNOWN.locate("Lysitsjanks", countries=("SY",)) is None


@pytest.mark.parametrize(
    ("name", "loosest", "is_found"),
    [
        ("Lysychansk", Likeness.WRITTEN_SO, True),
        ("Lysytsjansk", Likeness.WRITTEN_SO, False),
        ("Lysytsjansk", Likeness.SOUNDS_SO, True),
        ("Lysitsjanks", Likeness.SOUNDS_SO, False),
        ("Lysitsjanks", Likeness.ALMOST, True),
    ],
)
def test_how_loosely_a_name_is_read(name: str, loosest: Likeness, is_found: bool) -> None:
    """The gazetteer alone: our own table has this town under its Dutch name too."""
    found = evolve(KNOWN, places=()).locate(name, countries=("UA",), loosest=loosest)
    assert (found is not None) is is_found


def test_our_own_table_goes_before_the_index() -> None:
    """It has the Dutch name, the region, and the places that are no town."""
    deir, strip = KNOWN.locate("Deir al-Zor", countries=("SY",)), KNOWN.locate("Gazastrook", countries=("PS",))
    assert deir is not None
    assert deir in KNOWN.places
    assert deir.parent is not None
    assert strip is not None
    assert strip.kind is LocationKind.REGION


MINE = Place(name="Tripoli", aliases=("Trablous aan de Juba",), kind=LocationKind.CITY, country="SO", latitude=2.0, longitude=45.0)


@pytest.mark.parametrize("name", ["Tripoli", "tripoli", "Trípoli", "Trablous aan de Juba"])
def test_a_place_of_the_user_wins_in_its_country(name: str) -> None:
    """Under any spelling that only differs in decoration; a report on Libya still means the Libyan town."""
    more = KNOWN.extended_with(MINE)
    assert more.locate(name, countries=("SO",)) == MINE
    assert KNOWN.locate(name, countries=("SO",)) != MINE
    assert more.locate("Tripoli", countries={"LY": 4.0}) == KNOWN.locate("Tripoli", countries={"LY": 4.0}) != MINE


@pytest.mark.parametrize(("name", "country"), [("Tel Rifaat", "SY"), ("Moura", "ML")])
def test_a_place_of_the_user_wins_over_ours(name: str, country: str) -> None:
    """As when a user knows the point better."""
    mine = city(name, 1.5, 2.5, country)
    assert KNOWN.locate(name) is not None
    assert KNOWN.extended_with(mine).locate(name) == mine


def test_a_place_of_the_user_need_not_be_in_the_index() -> None:
    village = city("Nergenshuizen", 12.5, 30.25, "SD")
    more = KNOWN.extended_with(village)
    assert more.locate("Nergenshuizen") == village
    assert more.locate("Nergenshuizen", countries=("SD",)) == village


def test_of_two_places_of_the_user_the_country_decides() -> None:
    one, other = city("Nergenshuizen", 12.5, 30.25, "SD"), city("Nergenshuizen", 52.0, 5.0, "NL")
    more = KNOWN.extended_with(one, other)
    assert more.locate("Nergenshuizen", countries=("SD",)) == one
    assert more.locate("Nergenshuizen", countries=("NL",)) == other


# --- the evaluation, and what must hold of it -----------------------------------------------------------------------------


def test_the_table_is_large_and_says_where_it_is_from() -> None:
    rows = EVALUATION.read_table(TABLE)
    assert len(rows) >= 300
    assert len({row["country"] for row in rows}) >= 25
    assert len({(row["name"], row["country"]) for row in rows}) == len(rows)
    for row in rows:
        assert row["source"].strip(), row
        assert -90 <= float(row["latitude"]) <= 90, row
        assert -180 <= float(row["longitude"]) <= 180, row


def test_dutch_names_are_put_in_the_right_country_and_on_the_right_spot() -> None:
    """The acceptance: bare names, right country 97 %, within 25 km 95 %."""
    rows = EVALUATION.read_table(TABLE)
    found = [KNOWN.locate(row["name"]) for row in rows]
    countries = sum(place is not None and place.country == row["country"] for place, row in zip(found, rows, strict=True))
    spots = sum(distance(place, float(row["latitude"]), float(row["longitude"])) <= 25 for place, row in zip(found, rows, strict=True))
    assert countries / len(rows) >= 0.97
    assert spots / len(rows) >= 0.95


def test_told_the_country_a_name_is_never_worse_off() -> None:
    """What a report adds by naming the country may only help."""
    rows = EVALUATION.read_table(TABLE)
    told, bare = 0, 0
    for row in rows:
        point = float(row["latitude"]), float(row["longitude"])
        told += distance(KNOWN.locate(row["name"], countries=(row["country"],)), *point) <= 25
        bare += distance(KNOWN.locate(row["name"]), *point) <= 25
    assert told >= bare


def test_the_script_prints_the_figures(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    table = tmp_path / "few.tsv"
    table.write_text(
        "name\tcountry\tlatitude\tlongitude\nKoendoez\tAF\t36.73\t68.86\nTripoli\tLB\t34.43\t35.84\nXyzzyville\tSY\t35\t38\n",
        encoding="utf-8",
    )
    monkeypatch.setattr("sys.argv", ["evaluate_places.py", str(table), "-v"])
    EVALUATION.main()
    printed = capsys.readouterr().out
    assert "few.tsv: 3 names in 3 countries; right country 33.3%, right point (25 km) 33.3%, not found 33.3%" in printed
    assert "Xyzzyville (SY): nothing" in printed
    assert "Tripoli (LB): Tripoli (LY)" in printed
    monkeypatch.setattr("sys.argv", ["evaluate_places.py", str(table), "--given-country"])
    EVALUATION.main()
    assert "right country 66.7%" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("t.tsv", "name\tcountry\tlatitude\tlongitude\nGoma\tCD\t-1.67\t29.23\n"),
        ("t.csv", "name,country,latitude,longitude\nGoma,CD,-1.67,29.23\n"),
        ("t.csv", "country_code,lat,lon,name\nCD,-1.67,29.23,Goma\n"),
        ("t.csv", 'Name,CountryCode,Lat,Lng,note\n"Goma",CD,-1.67,29.23,"a, b"\n'),
        ("t.tsv", "# a comment\n\nname\tcountry\tlatitude\tlongitude\tsource\n\nGoma\tCD\t-1.67\t29.23\there\n# another\n"),
        ("t.tsv", "\ufeffname\tcountry\tlatitude\tlongitude\nGoma\tCD\t-1.67\t29.23\n"),
    ],
)
def test_a_table_may_be_written_in_several_ways(tmp_path: Path, file: str, content: str) -> None:
    """Tabs or commas, short or long headers, in any order, with more columns, comments and a byte order mark."""
    (tmp_path / file).write_text(content, encoding="utf-8")
    (row,) = EVALUATION.read_table(tmp_path / file)
    assert [row[key] for key in ("name", "country", "latitude", "longitude")] == ["Goma", "CD", "-1.67", "29.23"]


@pytest.mark.parametrize(
    ("content", "missing"),
    [
        ("name\tcountry\tlatitude\nGoma\tCD\t-1.67\n", "no column longitude"),
        ("plaats,land,lat,lon\nGoma,CD,-1.67,29.23\n", "no column country, name"),
        ("name\tcountry\tlatitude\tlongitude\n", "no column"),
    ],
)
def test_a_table_without_a_column_is_refused(tmp_path: Path, content: str, missing: str) -> None:
    (tmp_path / "t.tsv").write_text(content, encoding="utf-8")
    with pytest.raises(SystemExit) as refused:
        EVALUATION.read_table(tmp_path / "t.tsv")
    assert missing in str(refused.value)
    assert "t.tsv" in str(refused.value)


@pytest.mark.parametrize(
    ("place", "latitude", "longitude", "kilometres"),
    [
        (city("Amsterdam", 52.374, 4.890), 50.851, 4.349, 173),
        (city("Parijs", 48.853, 2.349), 51.509, -0.126, 344),
        (city("Damascus", 33.510, 36.291), 36.201, 37.161, 310),
        (city("Noordpool", 90.0, 0.0), -90.0, 0.0, 20015),
        (city("datumgrens", 0.0, 179.5), 0.0, -179.5, 111),
        (city("Goma", -1.674, 29.228), -1.674, 29.228, 0),
    ],
)
def test_known_distances(place: Place, latitude: float, longitude: float, kilometres: float) -> None:
    assert distance(place, latitude, longitude) == pytest.approx(kilometres, rel=0.005, abs=0.5)


@pytest.mark.parametrize("place", [None, city("nergens", None, None)])
def test_no_point_is_infinitely_far(place: Place | None) -> None:
    assert distance(place, 1.0, 2.0) == inf


LATITUDES, LONGITUDES = st.floats(min_value=-90, max_value=90), st.floats(min_value=-180, max_value=180)


@settings(deadline=None)
@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_a_distance_is_one(first: float, first_east: float, second: float, second_east: float) -> None:
    """Never below zero, never more than half the way around, the same both ways, and none to oneself."""
    there = distance(city("a", first, first_east), second, second_east)
    back = distance(city("b", second, second_east), first, first_east)
    assert 0 <= there <= pi * EVALUATION.EARTH_RADIUS_KM + 0.001
    assert there == pytest.approx(back, abs=0.001)
    assert distance(city("a", first, first_east), first, first_east) == 0
