"""Evaluation: the annotation guide's own scorer is right by definition, and the package must count as it does."""

from __future__ import annotations

import copy
import importlib
import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest
from conftest import RememberingBackend

from conflictparse import ActorKind, ControlStatus, Extent, InputError, LocationKind, Modality, Published, Report, ReportFormatError
from conflictparse.errors import GoldError, ModelError
from conflictparse.evaluation import (
    Counts,
    Evaluation,
    Failure,
    Figures,
    GoldReport,
    Score,
    Share,
    compare,
    comparison_text,
    evaluate,
    evaluation_text,
    figures,
    is_blind,
    read_gold,
    score,
)
from conflictparse.evaluation import __main__ as command
from conflictparse.evaluation.names import folded

FOLDER = Path(__file__).parent / "gold"
DATA: dict[str, dict[str, Any]] = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}
GOLD = read_gold(FOLDER)
EACH = pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.id)
reference: Any = importlib.import_module("score")


# --- Predictions: the gold itself, damaged by chance but always alike ----------------------------------------------------


def damaged(source: Mapping[str, Any]) -> dict[str, Any]:
    """A gold file's data with parties, places and statements dropped, swapped, renamed, split and said twice."""
    chance = random.Random(source["id"])
    data = copy.deepcopy(dict(source))
    for what, kinds in (("actors", list(ActorKind)), ("locations", list(LocationKind))):
        names = [each["name"] for each in data[what]]
        for each in list(data[what]):
            fate = chance.random()
            if fate < 0.1:
                data[what].remove(each)
            elif fate < 0.2 and each["aliases"]:  # by an alias only
                each["name"] = each["aliases"].pop(0)
            elif fate < 0.3:  # split in two, or named twice
                twin = {**each, "name": chance.choice([each["name"], *each["aliases"]]), "kind": chance.choice(kinds).value}
                data[what].insert(chance.randrange(len(data[what])), twin)
            elif fate < 0.4:  # with a name of another
                each["aliases"] = [*each["aliases"], chance.choice(names)]
            elif fate < 0.5:
                each["name"] = f"De {each['name'].upper()}"
            elif fate < 0.6:
                each["kind"] = chance.choice(kinds).value
        data[what].append({"name": "Verzinsel", "aliases": [], "kind": kinds[0].value})
        if chance.random() < 0.5:
            chance.shuffle(data[what])
    actors, places = [each["name"] for each in data["actors"]], [each["name"] for each in data["locations"]]
    for claim in list(data["control_claims"]):
        damage_claim(claim, chance, actors, places)
        if chance.random() < 0.2:
            data["control_claims"].remove(claim)
        elif chance.random() < 0.3:
            data["control_claims"].append(again := copy.deepcopy(claim))
            damage_claim(again, chance, actors, places)
    for alliance in list(data["alliances"]):
        if chance.random() < 0.2:
            data["alliances"].remove(alliance)
        elif chance.random() < 0.3:
            alliance["subject"], alliance["object"] = alliance["object"], alliance["subject"]
        elif chance.random() < 0.3:
            data["alliances"].append({**alliance, "modality": chance.choice(list(Modality)).value})
        elif chance.random() < 0.3:
            alliance["object"] = chance.choice(alliance.get("object_alt") or actors)
            alliance["subject"] = chance.choice([alliance["subject"], *alliance.get("subject_alt", ())])
    return data


def damage_claim(claim: dict[str, Any], chance: random.Random, actors: list[str], places: list[str]) -> None:
    """One slot of a claim, or none, is changed; at times to what the gold accepts too."""
    others: dict[str, Callable[[], Any]] = {
        "location": lambda: chance.choice([*claim["location_alt"], *places]),
        "actor": lambda: chance.choice([*claim["actor_alt"], *actors, None]),
        "status": lambda: chance.choice([*claim["status_alt"], *(each.value for each in ControlStatus)]),
        "from_actor": lambda: chance.choice([*claim.get("from_alt", ()), *actors, None]),
        "modality": lambda: chance.choice(list(Modality)).value,
        "source": lambda: chance.choice([None, "activisten", f"de {claim['source']}", "."]),
        "start": lambda: chance.choice([None, "2017-10-13"]),
        "end": lambda: None,
        "extent": lambda: chance.choice(list(Extent)).value,
    }
    slot = chance.choice([*others, "none", "none", "none"])
    if slot in others:
        claim[slot] = others[slot]()


def as_report(data: Mapping[str, Any]) -> dict[str, Any]:
    """The same as the data of a report, with ids, as far as that can be: of statements about a name that is not listed, none is left."""
    actors, places = ({each["name"]: f"{what}{at}" for at, each in enumerate(data[what])} for what in ("actors", "locations"))
    time = {"start": None, "end": None, "text": None}
    empty: dict[str, Any] = {"country": None, "mentions": []}
    point = {"latitude": None, "longitude": None, "geonames_id": None, "parent": None}
    evidence = [{"start": 0, "end": 0, "text": "", "rule": "control.test"}]
    claims = [
        each for each in data["control_claims"] if each["location"] in places and {each["actor"], each["from_actor"]} <= {None, *actors}
    ]
    alliances = [each for each in data["alliances"] if {each["subject"], each["object"]} <= actors.keys()]
    return {
        "schema_version": "1.0",
        "text": data["text"],
        "published": data["published"],
        "title": None,
        "url": None,
        "backend": {"name": "test", "model": "test", "version": "0"},
        "actors": [
            {"id": f"actors{at}", **{key: each[key] for key in ("name", "aliases", "kind")}, **empty}
            for at, each in enumerate(data["actors"])
        ],
        "locations": [
            {"id": f"locations{at}", **{key: each[key] for key in ("name", "aliases", "kind")}, **empty, **point}
            for at, each in enumerate(data["locations"])
        ],
        "control_claims": [
            {
                "id": f"c{at}",
                "location": places[each["location"]],
                **{key: actors.get(each[key]) for key in ("actor", "from_actor")},
                **{key: each[key] for key in ("status", "modality", "source", "extent")},
                "time": {**time, "start": each["start"], "end": each["end"]},
                "evidence": evidence,
            }
            for at, each in enumerate(claims)
        ],
        "alliances": [
            {
                "id": f"a{at}",
                **{key: each[key] for key in ("kind", "modality")},
                **{key: actors[each[key]] for key in ("subject", "object")},
                "time": time,
                "source": None,
                "evidence": evidence,
            }
            for at, each in enumerate(alliances)
        ],
    }


def counted(numbers: Figures) -> dict[tuple[str, str], int]:
    """Figures under the names of the guide's scorer, without zeros."""
    slots, kinds = numbers.slots, numbers.kinds
    found: dict[tuple[str, str], int] = {}
    for what in ("actors", "locations", "claims", "strict", "alliances"):
        counts: Counts = getattr(numbers, what)
        found |= {(what, "tp"): counts.right, (what, "gold"): counts.gold, (what, "pred"): counts.predicted}
    for what, share in (("actors", kinds.actors), ("locations", kinds.locations)):
        found |= {(what, "kind_ok"): share.right, (what, "kind_n"): share.of}
    found |= {("slot", what): getattr(slots, what).right for what in ("modality", "from_actor", "source", "time", "extent")}
    found |= {("slot", "n"): slots.time.of, ("slot", "time_given"): slots.time_given.of, ("slot", "time_given_ok"): slots.time_given.right}
    found["alliances", "modality_ok"] = numbers.strict_alliances.right
    return {key: count for key, count in found.items() if count}


def errors_of(result: Score) -> list[Any]:
    """What was missed and what is false, as the guide's scorer lists it."""
    listed: list[Any] = [("MISS", claim.key, claim.evidence) for claim in result.claims.missed]
    listed += [("FALSE", claim.key) for claim in result.claims.false]
    listed += [("MISS-ALLY", alliance.key) for alliance in result.alliances.missed]
    return listed + [("FALSE-ALLY", alliance.key) for alliance in result.alliances.false]


def reference_errors(errors: list[Any]) -> list[Any]:
    """The guide's scorer's list, with claims reduced to what makes them distinct."""
    slots = ("location", "actor", "status", "from_actor", "modality")
    listed: list[Any] = []
    for judged, each in errors:
        told = tuple(each[slot] for slot in slots) if isinstance(each, dict) else each
        listed.append((judged, told, each["evidence"]) if judged == "MISS" else (judged, told))
    return listed


# --- The same figures as the guide's scorer ------------------------------------------------------------------------------


@EACH
def test_a_text_is_counted_as_the_guides_scorer_does(gold: GoldReport) -> None:
    """Every count, every miss and every false one, in their order, over a damaged prediction."""
    predicted = damaged(DATA[gold.id])
    counts, errors = reference.score(DATA[gold.id], reference.load_pred(predicted))
    result = score(gold, predicted)
    assert counted(figures([result])) == {key: count for key, count in counts.items() if count}
    assert errors_of(result) == reference_errors(errors)


@EACH
def test_a_report_is_counted_as_the_guides_scorer_does(gold: GoldReport) -> None:
    """The same over reports, which refer by id: as an object, and as its data."""
    predicted = as_report(damaged(DATA[gold.id]))
    counts, errors = reference.score(DATA[gold.id], reference.load_pred(predicted))
    result = score(gold, Report.from_dict(predicted))
    assert counted(figures([result])) == {key: count for key, count in counts.items() if count}
    assert errors_of(result) == reference_errors(errors)
    assert score(gold, predicted) == result


def test_all_texts_together_have_the_guides_scorers_figures(tmp_path: Path) -> None:
    """Precision, recall, F1 and shares over all gold are what ``score.py --json`` prints."""
    for name, data in DATA.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(damaged(data)), encoding="utf-8")
    arguments = [sys.executable, str(FOLDER.parent / "score.py"), str(FOLDER), "--pred", str(tmp_path), "--json"]
    printed = json.loads(subprocess.run(arguments, check=True, capture_output=True, text=True).stdout)
    numbers = figures(score(gold, damaged(DATA[gold.id])) for gold in GOLD)
    for what in ("actors", "locations", "claims", "strict", "alliances"):
        counts: Counts = getattr(numbers, what)
        assert 0.2 < counts.f1 < 0.98  # the damage is neither too little to tell, nor too much
        assert [round(rate, 3) for rate in (counts.precision, counts.recall, counts.f1)] == printed[what]
    slots = {what: round(getattr(numbers.slots, what).value, 3) for what in ("modality", "from_actor", "source", "time", "extent")}
    assert {**slots, "time_when_given": round(numbers.slots.time_given.value, 3)} == printed["slots"]
    assert {"actors": round(numbers.kinds.actors.value, 3), "locations": round(numbers.kinds.locations.value, 3)} == printed["kind"]


@EACH
def test_gold_scored_against_itself_is_right(gold: GoldReport) -> None:
    """Nothing is missed and nothing is false."""
    result = score(gold, gold)
    assert errors_of(result) == []
    assert (result.actors.missed, result.actors.false, result.locations.missed, result.locations.false) == ((), (), (), ())
    assert all(pair.strict for pair in result.claims.found)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (Counts(gold=0, predicted=0, right=0), (1.0, 1.0, 1.0)),
        (Counts(gold=2, predicted=0, right=0), (0.0, 0.0, 0.0)),
        (Counts(gold=0, predicted=2, right=0), (0.0, 1.0, 0.0)),
        (Counts(gold=4, predicted=2, right=1), (0.5, 0.25, 1 / 3)),
    ],
)
def test_rates(counts: Counts, expected: tuple[float, float, float]) -> None:
    """Precision, recall and F1, also where there is nothing to divide by."""
    assert (counts.precision, counts.recall, counts.f1) == pytest.approx(expected)
    tallied = Counter({("x", "gold"): counts.gold, ("x", "pred"): counts.predicted, ("x", "tp"): counts.right})
    assert (counts.precision, counts.recall, counts.f1) == reference.f1(tallied, "x")


def test_a_share_of_none_is_nought() -> None:
    assert Share(right=0, of=0).value == 0.0


# --- A small text, where the numbers can be counted by hand --------------------------------------------------------------

TEXT = "M23 heeft Goma ingenomen. Volgens Kigali omsingelt het leger Bukavu. Rwanda steunt M23."
SMALL: dict[str, Any] = {
    "id": "goma",
    "published": "2025-01-27",
    "text": TEXT,
    "actors": [
        {"name": "M23", "kind": "armed_group"},
        {"name": "Congolees leger", "aliases": ["het leger"], "kind": "armed_forces", "country": "CD"},
        {"name": "Rwanda", "aliases": ["Kigali"], "kind": "state", "country": "RW"},
        {"name": "VN", "kind": "organisation", "optional": True},
    ],
    "locations": [{"name": "Goma", "kind": "city"}, {"name": "Bukavu", "kind": "city", "parent": "Goma"}],
    "control_claims": [
        {"location": "Goma", "actor": "M23", "status": "captures", "status_alt": ["holds"], "from_alt": ["Congolees leger"],
         "modality": "asserted", "start": "2025-01-27", "end": "2025-01-27", "evidence": "heeft Goma ingenomen"},
        {"location": "Bukavu", "actor": "Congolees leger", "status": "besieges", "modality": "reported", "source": "Kigali",
         "evidence": "omsingelt het leger Bukavu"},
    ],
    "alliances": [{"kind": "supports", "subject": "Rwanda", "object": "M23", "modality": "asserted", "evidence": "Rwanda steunt M23"}],
}  # fmt: skip


def changed(**changes: Any) -> dict[str, Any]:
    """The small text with other fields."""
    return {**copy.deepcopy(SMALL), **changes}


def small() -> GoldReport:
    return GoldReport.from_dict(SMALL)


def with_claims(*claims: dict[str, Any]) -> dict[str, Any]:
    """A prediction of the small text with each claim changed so."""
    both = zip(SMALL["control_claims"], claims, strict=False)
    return changed(control_claims=[{**claim, **change} for claim, change in both])


def test_other_status_that_the_gold_accepts() -> None:
    """It is right, and counts in the row of the gold's status."""
    numbers = figures([score(small(), with_claims({"status": "holds"}, {}))])
    assert numbers.claims == Counts(gold=2, predicted=2, right=2)
    rows = {row.name: row.counts for row in numbers.statuses}
    assert rows["captures"] == Counts(gold=1, predicted=1, right=1)
    assert rows["holds"] == Counts(gold=0, predicted=0, right=0)
    assert list(rows) == [each.value for each in ControlStatus]


def test_rows_of_status_add_up() -> None:
    """A wrong status is missed in one row and false in another."""
    rows = {row.name: row.counts for row in figures([score(small(), with_claims({"status": "loses"}, {}))]).statuses}
    assert rows["captures"] == Counts(gold=1, predicted=0, right=0)
    assert rows["loses"] == Counts(gold=0, predicted=1, right=0)
    assert rows["besieges"] == Counts(gold=1, predicted=1, right=1)


def test_rows_of_modality() -> None:
    """A found claim of another modality is not right in either row."""
    rows = {row.name: row.counts for row in figures([score(small(), with_claims({"modality": "denied"}, {}))]).modalities}
    assert rows["asserted"] == Counts(gold=1, predicted=0, right=0)
    assert rows["denied"] == Counts(gold=0, predicted=1, right=0)
    assert rows["reported"] == Counts(gold=1, predicted=1, right=1)


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"from_actor": "Congolees leger"}, set()),
        ({"from_actor": "Rwanda"}, {"from_actor"}),
        ({"modality": "expected"}, {"modality"}),
        ({"source": "Rwanda"}, {"source"}),
        ({"end": None}, {"time", "time_given"}),
        ({"extent": "part"}, {"extent"}),
    ],
)
def test_slots(change: dict[str, Any], wrong: set[str]) -> None:
    """Each slot is told by its own share; strict asks for modality and losing party only."""
    numbers = figures([score(small(), with_claims(change))])
    found = {each.name for each in attrs.fields(type(numbers.slots)) if getattr(numbers.slots, each.name) == Share(right=0, of=1)}
    assert found == wrong
    assert numbers.strict.right == (0 if wrong & {"modality", "from_actor"} else 1)


@pytest.mark.parametrize(
    ("source", "right"), [("Kigali", True), ("de Kigali.", True), ("Kigali en Kinshasa", True), ("Goma", False), (None, False)]
)
def test_source_may_be_part_of_a_name(source: str | None, right: bool) -> None:
    [_, pair] = score(small(), with_claims({}, {"source": source})).claims.found
    assert pair.source_right is right


def test_names_that_the_gold_has_not_are_marked() -> None:
    predicted = changed(locations=[{"name": "Sake", "kind": "city"}], control_claims=[{**SMALL["control_claims"][0], "location": "Sake"}])
    result = score(small(), predicted)
    assert [claim.location for claim in result.claims.false] == ["?Sake"]
    assert result.locations.false == ("Sake",)
    assert result.locations.missed == ("Goma", "Bukavu")


def test_a_split_party_is_false_but_its_claims_are_right() -> None:
    """Two predicted parties of one gold party: one is found, the other is false, and the claims of both are its claims."""
    predicted = changed(
        actors=[
            *SMALL["actors"][:1],
            {"name": "Kigali", "kind": "state"},
            {"name": "Rwanda", "kind": "person"},
            {"name": "VN", "kind": "state"},
        ],
        alliances=[{**SMALL["alliances"][0], "subject": "Kigali"}],
    )
    result = score(small(), predicted)
    assert (result.actors.missed, result.actors.false) == (("Congolees leger",), ("Kigali",))
    assert figures([result]).kinds.actors == Share(right=1, of=3)
    assert len(result.alliances.found) == 1


def test_order_of_those_who_cooperate() -> None:
    """It says nothing; of those who support it does."""
    pair = {**SMALL["alliances"][0], "kind": "cooperates"}
    turned = {**pair, "subject": "M23", "object": "Rwanda", "modality": "expected"}
    numbers = figures([score(GoldReport.from_dict(changed(alliances=[pair])), changed(alliances=[turned]))])
    assert (numbers.alliances.right, numbers.strict_alliances.right) == (1, 0)
    supports = {**turned, "kind": "supports"}
    assert figures([score(small(), changed(alliances=[supports]))]).alliances == Counts(gold=1, predicted=1, right=0)


@pytest.mark.parametrize("slot", ["subject", "object"])
def test_other_parties_that_the_gold_accepts(slot: str) -> None:
    """An alliance with another accepted party is right; without that acceptance it is not."""
    other = {**SMALL["alliances"][0], slot: "Congolees leger"}
    accepting = GoldReport.from_dict(changed(alliances=[{**SMALL["alliances"][0], f"{slot}_alt": ["VN", "Congolees leger"]}]))
    assert len(score(accepting, changed(alliances=[other])).alliances.found) == 1
    assert len(score(small(), changed(alliances=[other])).alliances.found) == 0


NAMES = [
    "De  Islamitische\tStaat",
    "'t Harde",
    "‘t Harde",
    "Oost`Ghouta",
    "ﬁliaal",
    "the UN",
    "„IS”.",
    " (SDF) ",
    "Dé Stem",
    "het",
    "de\u00a0VN",
    ".",
    "",
]


@pytest.mark.parametrize("name", [*NAMES, None])
def test_names_are_compared_as_the_guides_scorer_does(name: str | None) -> None:
    assert folded(name) == reference.norm(name)


def test_evidence_and_rules_of_false_claims() -> None:
    """A false claim keeps the words and the rule that made it."""
    data = as_report({**damaged(DATA["raqqa-2017-10"]), **{key: DATA["raqqa-2017-10"][key] for key in ("actors", "locations")}})
    data["control_claims"] = [{**data["control_claims"][0], "actor": None, "from_actor": None, "status": "loses"}]
    data["control_claims"][0]["evidence"] = [{"start": 0, "end": 3, "text": data["text"][:3], "rule": "control.loses.test"}]
    gold = next(each for each in GOLD if each.id == "raqqa-2017-10")
    [false] = score(gold, data).claims.false
    assert (false.evidence, false.rules) == ((data["text"][:3],), ("control.loses.test",))


def test_what_cannot_be_scored() -> None:
    with pytest.raises(ReportFormatError, match="'text' is a required property"):
        score(small(), {"schema_version": "1.0"})
    with pytest.raises(GoldError, match="actors: is missing"):
        score(small(), {"id": "x", "text": "y"})


def test_values_are_frozen() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        score(small(), small()).id = "other"  # type: ignore[misc]


# --- Gold files ----------------------------------------------------------------------------------------------------------


def test_gold_is_read_with_dates_and_enums() -> None:
    gold = small()
    assert gold.published == Published.of("2025-01-27")
    assert gold.actors[0].aliases == ()
    assert gold.actors[3].optional
    assert gold.control_claims[0].status is ControlStatus.CAPTURES
    assert str(gold.control_claims[0].start) == "2025-01-27"
    assert gold.control_claims[1].extent is Extent.ALL


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"published": "2025-13"}, "published: published='2025-13' is not a date on the calendar"),
        ({"text": 3}, "text: 3 is no text"),
        ({"actors": "M23"}, "actors: 'M23' is no list"),
        ({"actors": ["M23"]}, "actors[0]: 'M23' is no object"),
        ({"actors": [{"kind": "state"}]}, "actors[0].name: is missing"),
        ({"actors": [{"name": "M23", "kind": "rebels"}]}, "actors[0].kind: 'rebels' is none of state, armed_forces"),
        ({"actors": [{"name": "M23", "kind": "state", "aliases": "M"}]}, "actors[0].aliases: 'M' is no list"),
        ({"actors": [{"name": "M23", "kind": "state", "optional": "yes"}]}, "actors[0].optional: 'yes' is neither true nor false"),
        ({"actors": [{"name": "M23", "kind": "state", "colour": "red"}]}, "actors[0]: has unknown fields: colour"),
        ({"note": "x", "mood": "y"}, "has unknown fields: mood, note"),
        ({"actors": [*SMALL["actors"], SMALL["actors"][0]]}, "actors: 'M23' is there 2 times"),
        ({"locations": [*SMALL["locations"], SMALL["locations"][0]]}, "locations: 'Goma' is there 2 times"),
        ({"locations": [*SMALL["locations"], {"name": "X", "kind": "city", "parent": "Y"}]}, "locations[2].parent: 'Y' is not among"),
        ({"control_claims": SMALL["control_claims"][:1] * 2}, "control_claims: 'Goma, M23, captures, None, asserted' is there 2 times"),
    ],
)
def test_broken_gold(change: dict[str, Any], problem: str) -> None:
    """The error names the field."""
    with pytest.raises(GoldError) as raised:
        GoldReport.from_dict(changed(**change))
    assert any(each.startswith(problem) for each in raised.value.problems), raised.value.problems


@pytest.mark.parametrize(
    ("slot", "value", "problem"),
    [
        ("location", "Sake", "location: 'Sake' is not among the names of this file's locations"),
        ("location_alt", ["Sake"], "location_alt: 'Sake' is not among the names of this file's locations"),
        ("actor", "Kigali", "actor: 'Kigali' is not among the names of this file's actors"),
        ("actor_alt", [None, "FDLR"], "actor_alt: 'FDLR' is not among the names of this file's actors"),
        ("from_actor", "FDLR", "from_actor: 'FDLR' is not among the names of this file's actors"),
        ("from_alt", ["FDLR"], "from_alt: 'FDLR' is not among the names of this file's actors"),
        ("evidence", "nam Goma in", "evidence: 'nam Goma in' are not words of the text"),
        ("evidence", "", "evidence: '' are not words of the text"),
        ("end", "2025-01-26", "end: 2025-01-26 is before the start, 2025-01-27"),
        ("start", "2025-01", "start: '2025-01' is a month; give a day: '2017-10-13'"),
        ("start", "20250127", "start: published='20250127' is not a date; give"),
        ("status", None, "status: None is none of holds, captures, loses, besieges, contests"),
    ],
)
def test_broken_claims(slot: str, value: Any, problem: str) -> None:
    """The error names the claim and its slot."""
    with pytest.raises(GoldError) as raised:
        GoldReport.from_dict(with_claims({slot: value}, {}))
    [found] = raised.value.problems
    assert found.startswith(f"control_claims[0].{problem}")


@pytest.mark.parametrize("slot", ["subject", "object", "subject_alt", "object_alt", "evidence"])
def test_broken_alliances(slot: str) -> None:
    value = ["FDLR"] if slot.endswith("_alt") else "FDLR"
    with pytest.raises(GoldError) as raised:
        GoldReport.from_dict(changed(alliances=[{**SMALL["alliances"][0], slot: value}]))
    [found] = raised.value.problems
    assert found.startswith(f"alliances[0].{slot}: 'FDLR' ")


def test_every_problem_of_every_file_at_once(tmp_path: Path) -> None:
    """The error names files and fields; what is right beside them does not help."""
    (tmp_path / "a.json").write_text(json.dumps(SMALL), encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps(SMALL), encoding="utf-8")
    (tmp_path / "c.json").write_text(json.dumps(changed(text=None, published=7)), encoding="utf-8")
    (tmp_path / "d.json").write_bytes(b'{"id": "\xe9"}')
    (tmp_path / "e.json").write_text("[1, 2", encoding="utf-8")
    (tmp_path / "f.json").write_text("[1, 2]", encoding="utf-8")
    (tmp_path / "g.json").mkdir()
    with pytest.raises(GoldError) as raised:
        read_gold(tmp_path)
    starts = (
        "b.json: id: 'goma' is the id of an earlier file too",
        "c.json: published: published=7 is not a date",
        "c.json: text: None is no text",
        "d.json: is not UTF-8 (byte 8)",
        "e.json: is no JSON: ",
        "f.json: [1, 2] is no object",
        "g.json: cannot be read: ",
    )
    assert len(raised.value.problems) == len(starts)
    assert all(problem.startswith(start) for problem, start in zip(raised.value.problems, starts, strict=True)), raised.value.problems
    assert "7 problem(s) in the gold; mend these fields:" in raised.value.message


def test_a_directory_without_gold(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"is no directory with gold files \(\*\.json\)"):
        read_gold(tmp_path / "nowhere")


# --- Runs ----------------------------------------------------------------------------------------------------------------


def recorded(text: str, /, *, published: object, backend: object) -> dict[str, Any]:
    """A reader that knows the gold by heart, with errors."""
    assert backend is None
    data = next(each for each in [SMALL, *DATA.values()] if each["text"] == text)
    assert str(published) == data["published"]
    return SMALL if data is SMALL else damaged(data)


def failing(text: str, /, *, published: object, backend: object) -> dict[str, Any]:
    """A reader that stumbles over one text."""
    if text == TEXT:
        raise RuntimeError("too hard")
    return recorded(text, published=published, backend=backend)


def test_evaluate_scores_each_text() -> None:
    run = evaluate(GOLD[:3], parse=recorded)
    assert run.scores == tuple(score(gold, damaged(DATA[gold.id])) for gold in GOLD[:3])
    assert run.words == sum(len(gold.text.split()) for gold in GOLD[:3])
    assert run.figures == figures(run.scores)


def test_evaluate_reads_with_the_library(bundled: RememberingBackend) -> None:
    run = evaluate([small()], backend=bundled)
    assert run.failures == ()
    assert run.scores[0].locations.missed == ()


def test_a_text_that_cannot_be_read_counts_as_nothing_found() -> None:
    """The others are scored; the figures count its gold as missed, as the guide's scorer does."""
    run = evaluate([small(), GOLD[0]], parse=failing)
    assert run.failures == (Failure(id="goma", reason="RuntimeError: too hard"),)
    assert run.words == len(GOLD[0].text.split())
    nothing: dict[str, Any] = {"actors": [], "locations": [], "control_claims": [], "alliances": []}
    counts, _ = reference.score({**DATA[GOLD[0].id]}, reference.load_pred(damaged(DATA[GOLD[0].id])))
    data = {**SMALL, "control_claims": [{"from_actor": None, **claim} for claim in SMALL["control_claims"]]}
    counts.update(reference.score(data, nothing)[0])
    assert counted(run.figures) == {key: count for key, count in counts.items() if count}


def test_a_broken_set_up_ends_the_run() -> None:
    """A missing model would befall every text: it is no figure of 0."""

    def broken(text: str, /, *, published: object, backend: object) -> Report:
        raise ModelError(model="nl", reason=f"gone before {text}, {published}, {backend}.", remedy="Install it.")

    with pytest.raises(ModelError, match="gone"):
        evaluate([small()], parse=broken)


def test_held_out_texts_are_not_read() -> None:
    read: list[str] = []

    def listening(text: str, /, *, published: object, backend: object) -> dict[str, Any]:
        read.append(text)
        return recorded(text, published=published, backend=backend)

    run = evaluate(GOLD[:9], parse=listening, hold_out=is_blind)
    kept = [gold for gold in GOLD[:9] if not is_blind(gold.id)]
    assert [each.id for each in run.scores] == [gold.id for gold in kept]
    assert read == [gold.text for gold in kept]
    assert 0 < len(kept) < 9


def test_the_blind_third() -> None:
    """About a third, and always the same."""
    assert 300 < sum(is_blind(str(number)) for number in range(1000)) < 370
    assert [gold.id for gold in GOLD if is_blind(gold.id)][:2] == ["afghanistan-kunduz-2001-11", "bangui-2013-12"]


def test_a_run_is_saved_and_read_back() -> None:
    """As JSON, equal to the first; the figures in it are for other readers."""
    run = evaluate([small(), *GOLD[:5]], parse=failing)
    data = json.loads(json.dumps(run.to_dict()))
    assert Evaluation.from_dict(data) == run
    claims = run.figures.claims
    assert data["figures"]["claims"] == {
        **attrs.asdict(claims),
        **{name: round(getattr(claims, name), 3) for name in ("precision", "recall", "f1")},
    }
    assert data["figures"]["slots"]["time"]["value"] == round(run.figures.slots.time.value, 3)
    assert data["figures"]["statuses"][0]["name"] == "holds"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"run_version": "9"}, "This is no saved evaluation"),
        ({"words": "many"}, r"damaged \(words: 'many' is no whole number\)"),
        ({"scores": 3}, r"damaged \(scores: 3 is no list\)"),
    ],
)
def test_a_file_that_is_no_run(change: dict[str, Any], told: str) -> None:
    with pytest.raises(InputError, match=told):
        Evaluation.from_dict({**evaluate([small()], parse=recorded).to_dict(), **change})


# --- Gains and losses ----------------------------------------------------------------------------------------------------


def run_of(*predictions: tuple[GoldReport, Any]) -> Evaluation:
    return Evaluation(scores=tuple(score(gold, predicted) for gold, predicted in predictions))


def test_nothing_changed() -> None:
    run = evaluate(GOLD[:5], parse=recorded)
    difference = compare(run, run)
    assert (difference.gained, difference.lost, difference.false_came, difference.false_went) == ((), (), (), ())
    assert difference.before == difference.after == run.figures


def test_gains_and_losses() -> None:
    """One claim and one alliance found more, one claim found less; one false one gone, one new."""
    before = run_of(
        (small(), changed(control_claims=[SMALL["control_claims"][0], {**SMALL["control_claims"][1], "actor": "M23"}], alliances=[]))
    )
    after = run_of((small(), with_claims({"status": "contests"}, {})))
    difference = compare(before, after)
    assert [(each.id, each.statement) for each in difference.gained] == [
        ("goma", small().control_claims[1]),
        ("goma", small().alliances[0]),
    ]
    assert [each.statement for each in difference.lost] == [small().control_claims[0]]
    assert [each.statement.key for each in difference.false_came] == [("Goma", "M23", "contests", None, "asserted")]
    assert [each.statement.key for each in difference.false_went] == [("Bukavu", "M23", "besieges", None, "reported")]
    assert difference.after.alliances.right - difference.before.alliances.right == 1


def test_only_texts_of_both_runs_are_compared() -> None:
    before, after = evaluate(GOLD[:3], parse=recorded), evaluate(GOLD[1:4], parse=recorded)
    difference = compare(before, after)
    assert (difference.only_before, difference.only_after) == ((GOLD[0].id,), (GOLD[3].id,))
    assert difference.before == difference.after == figures(before.scores[1:])


def test_changed_gold_is_no_gain() -> None:
    """A claim that was added to the gold in between was not missed before."""
    older = GoldReport.from_dict(changed(control_claims=SMALL["control_claims"][:1]))
    difference = compare(run_of((older, SMALL)), run_of((small(), SMALL)))
    assert (difference.gained, difference.lost, difference.false_came) == ((), (), ())


# --- Text and command line -----------------------------------------------------------------------------------------------


def test_tables() -> None:
    """The numbers stand under their names, and -v tells what was missed and what is false."""
    run = run_of((small(), changed(locations=SMALL["locations"][:1], control_claims=[{**SMALL["control_claims"][0], "actor": "Rwanda"}])))
    lines = evaluation_text(run).splitlines()
    assert "                   gold  predicted  right      P      R     F1" in lines
    assert "claims                2          1      0  0.000  0.000  0.000" in lines
    assert "alliances             1          1      1  1.000  1.000  1.000" in lines
    assert not any("missed" in line for line in lines)
    told = evaluation_text(run, verbose=True).splitlines()
    assert '  missed  Goma: captures by M23, asserted "heeft Goma ingenomen"' in told
    assert '  false   Goma: captures by Rwanda, asserted "heeft Goma ingenomen"' in told
    assert "  missed  locations: Bukavu" in told


def test_a_line_cannot_steer_the_terminal() -> None:
    gold = GoldReport.from_dict(changed(id="\x1b[2Jx", alliances=[], control_claims=[]))
    assert "\x1b" not in evaluation_text(run_of((gold, gold)), verbose=True)


def test_comparison_as_text() -> None:
    before, after = run_of((small(), with_claims({})), (GOLD[0], GOLD[0])), run_of((small(), with_claims({}, {"from_actor": "M23"})))
    told = comparison_text(compare(before, after)).splitlines()
    assert "claims              0.667  1.000  +0.333" in told
    assert f"Only in the earlier run, not compared: {GOLD[0].id}" in told
    assert told[told.index("Gained: missed before, found now (1)") + 1].startswith("  goma: Bukavu: besieges by Congolees leger, reported")
    assert "Lost: found before, missed now (0)" in told


@pytest.fixture
def gold_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory with a blind and two other gold files, and a command that reads with a recorded reader."""
    folder = tmp_path / "gold"
    folder.mkdir()
    for name in ("abidjan-2011-04", "bangui-2013-12"):
        (folder / f"{name}.json").write_text(json.dumps(DATA[name]), encoding="utf-8")
    (folder / "goma.json").write_text(json.dumps(SMALL), encoding="utf-8")
    monkeypatch.setattr(command, "evaluate", lambda gold: evaluate(gold, parse=recorded))
    return folder


def test_command_prints_saves_and_compares(gold_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved = tmp_path / "run.json"
    assert command.main([str(gold_dir), "--json", str(saved)]) == 0
    assert capsys.readouterr().out.startswith("3 texts, ")
    assert [each.id for each in Evaluation.from_dict(json.loads(saved.read_text(encoding="utf-8"))).scores] == [
        "abidjan-2011-04",
        "bangui-2013-12",
        "goma",
    ]
    assert command.main([str(gold_dir), "-v", "--against", str(saved)]) == 0
    printed = capsys.readouterr().out
    assert "== bangui-2013-12" in printed
    assert f"== against {saved}" in printed
    assert "Gained: missed before, found now (0)" in printed


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (["--third", "blind"], {"bangui-2013-12"}),
        (["--third", "read"], {"abidjan-2011-04", "goma"}),
        (["--only", "goma", "bangui-2013-12"], {"goma", "bangui-2013-12"}),
        (["--only", "goma", "--only", "abidjan-2011-04", "--third", "read"], {"abidjan-2011-04", "goma"}),
    ],
)
def test_command_chooses_texts(arguments: list[str], ids: set[str], gold_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([str(gold_dir), "-v", *arguments]) == 0
    printed = capsys.readouterr().out
    assert {line.removeprefix("== ") for line in printed.splitlines() if line.startswith("== ")} == ids


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--only", "elders"], "No gold file has the id elders"),
        (["--only", "goma", "--third", "blind"], "No text is left to score"),
        (["--against", "/nowhere/run.json"], "/nowhere/run.json: cannot be read"),
        (["--against", "{gold}/goma.json"], "goma.json: This is no saved evaluation"),
        (["--against", __file__], "test_evaluation.py: is no JSON"),
        (["--json", "/nowhere/run.json"], "/nowhere/run.json: cannot be written"),
    ],
)
def test_command_tells_what_is_wrong(arguments: list[str], told: str, gold_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([str(gold_dir), *(each.replace("{gold}", str(gold_dir)) for each in arguments)]) == 1
    assert told in capsys.readouterr().err


def test_command_on_broken_gold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([str(tmp_path)]) == 1
    assert "1 problem(s) in the gold" in capsys.readouterr().err


def test_command_ends_with_1_if_a_text_fails(gold_dir: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(command, "evaluate", lambda gold: evaluate(gold, parse=failing))
    assert command.main([str(gold_dir)]) == 1
    assert "Not read: goma: RuntimeError: too hard" in capsys.readouterr().out


def test_as_a_module() -> None:
    """The command answers without a pipeline, and the package does not import what only it needs."""
    done = subprocess.run([sys.executable, "-m", "conflictparse.evaluation", "--help"], capture_output=True, text=True, check=True)
    assert "GOLD_DIR" in done.stdout
    loaded = "import conflictparse, sys; print([name for name in sys.modules if name.startswith('conflictparse.evaluation')])"
    assert subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout.strip() == "[]"
