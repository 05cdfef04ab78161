"""One text scored: what of the gold was found, what was missed, and what was said falsely.

This counts as the annotation guide says (its section on scoring) and as its own scorer, ``tests/score.py``, does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from conflictparse.evaluation.gold import GoldAlliance, GoldClaim, GoldReport
from conflictparse.evaluation.names import UNKNOWN, NameScore, folded, match_names
from conflictparse.evaluation.prediction import Predicted, PredictedAlliance, PredictedClaim, prediction
from conflictparse.evaluation.slots import alliance_key
from conflictparse.model import Modality


@frozen(kw_only=True)
class FoundClaim:
    """A gold claim and the predicted one that has its place, party and status."""

    gold: GoldClaim
    predicted: PredictedClaim

    @property
    def modality_right(self) -> bool:
        return self.predicted.modality == self.gold.modality

    @property
    def from_actor_right(self) -> bool:
        return self.predicted.from_actor in (self.gold.from_actor, *self.gold.from_alt)

    @property
    def strict(self) -> bool:
        """Whether modality and losing party are right too."""
        return self.modality_right and self.from_actor_right

    @property
    def source_right(self) -> bool:
        """Whether the one source is named as the other, or by a part of that name ("Assad" for "president Assad")."""
        mine, theirs = folded(self.predicted.source), folded(self.gold.source)
        if not self.predicted.source or not self.gold.source:
            return mine == theirs
        return mine in theirs or theirs in mine

    @property
    def time_given(self) -> bool:
        """Whether the gold has a date at all."""
        return bool(self.gold.start or self.gold.end)

    @property
    def time_right(self) -> bool:
        return (self.predicted.start, self.predicted.end) == (self.gold.start, self.gold.end)

    @property
    def extent_right(self) -> bool:
        return self.predicted.extent == self.gold.extent


@frozen(kw_only=True)
class ClaimScore:
    """The control claims of one text. The names of the predicted ones are the gold's; ``?`` stands before a name that the gold has not."""

    found: tuple[FoundClaim, ...]
    missed: tuple[GoldClaim, ...]
    false: tuple[PredictedClaim, ...]


@frozen(kw_only=True)
class FoundAlliance:
    """A gold alliance and the predicted one of its kind and parties. Said with several modalities, one in common is right."""

    gold: GoldAlliance
    predicted: PredictedAlliance
    modality_right: bool


@frozen(kw_only=True)
class AllianceScore:
    """The alliances of one text. The names of the predicted ones are the gold's; ``?`` stands before a name that the gold has not."""

    found: tuple[FoundAlliance, ...]
    missed: tuple[GoldAlliance, ...]
    false: tuple[PredictedAlliance, ...]


@frozen(kw_only=True)
class Score:
    """How well one text was read."""

    id: str
    actors: NameScore
    locations: NameScore
    claims: ClaimScore
    alliances: AllianceScore


def score(gold: GoldReport, report: Predicted) -> Score:
    """Score what was read in one text.

    Args:
        gold: What there is to read.
        report: A report, the data of ``Report.to_dict``, a gold report, or a gold file's data.

    Raises:
        ReportFormatError: if data with a ``schema_version`` is not that of a report.
        GoldError: if other data is not of the gold's shape.
    """
    said = prediction(report)
    actors, actor_names = match_names(gold.actors, said.actors)
    locations, location_names = match_names(gold.locations, said.locations)
    return Score(
        id=gold.id,
        actors=actors,
        locations=locations,
        claims=_score_claims(gold.control_claims, [_claim_in_gold_names(each, location_names, actor_names) for each in said.claims]),
        alliances=_score_alliances(gold.alliances, [_alliance_in_gold_names(each, actor_names) for each in said.alliances]),
    )


def _claim_in_gold_names(claim: PredictedClaim, locations: Mapping[str, str], actors: Mapping[str, str]) -> PredictedClaim:
    actor = None if claim.actor is None else _called(claim.actor, actors)
    from_actor = None if claim.from_actor is None else _called(claim.from_actor, actors)
    return evolve(claim, location=_called(claim.location, locations), actor=actor, from_actor=from_actor)


def _alliance_in_gold_names(alliance: PredictedAlliance, actors: Mapping[str, str]) -> PredictedAlliance:
    return evolve(alliance, subject=_called(alliance.subject, actors), object=_called(alliance.object, actors))


def _called(name: str, names: Mapping[str, str]) -> str:
    return names.get(name, UNKNOWN + name)


def _score_claims(gold: tuple[GoldClaim, ...], said: Iterable[PredictedClaim]) -> ClaimScore:
    first: dict[object, PredictedClaim] = {}
    for each in said:
        first.setdefault(each.key, each)
    predicted = tuple(first.values())
    candidates = []
    for at, theirs in enumerate(gold):
        for number, mine in enumerate(predicted):
            if _same_core(theirs, mine):
                pair = FoundClaim(gold=theirs, predicted=mine)
                candidates.append((pair.modality_right, pair.from_actor_right, at, number, pair))
    found: dict[int, FoundClaim] = {}
    used: set[int] = set()
    # right modality first, then right losing party; of equals the last, as in the guide's scorer
    for _, _, at, number, pair in sorted(candidates, key=lambda each: each[:4], reverse=True):
        if at not in found and number not in used:
            found[at] = pair
            used.add(number)
    return ClaimScore(
        found=tuple(found[at] for at in sorted(found)),
        missed=tuple(each for at, each in enumerate(gold) if at not in found),
        false=tuple(each for number, each in enumerate(predicted) if number not in used),
    )


def _same_core(gold: GoldClaim, said: PredictedClaim) -> bool:
    return (
        said.location in (gold.location, *gold.location_alt)
        and said.actor in (gold.actor, *gold.actor_alt)
        and said.status in (gold.status, *gold.status_alt)
    )


def _score_alliances(gold: Iterable[GoldAlliance], said: Iterable[PredictedAlliance]) -> AllianceScore:
    wanted: dict[object, list[GoldAlliance]] = {}
    for theirs in gold:
        wanted.setdefault(theirs.key, []).append(theirs)
    predicted: dict[object, list[PredictedAlliance]] = {}
    for mine in said:
        predicted.setdefault(mine.key, []).append(mine)
    found, missed = [], []
    left = dict(predicted)
    for group in wanted.values():
        accepted = {key for each in group for key in _accepted_keys(each)}
        hit = next((key for key in left if key in accepted), None)
        if hit is None:
            missed.append(group[0])
            continue
        same = left.pop(hit)
        found.append(FoundAlliance(gold=group[0], predicted=same[0], modality_right=bool(_modalities(group) & _modalities(same))))
    return AllianceScore(found=tuple(found), missed=tuple(missed), false=tuple(each[0] for each in left.values()))


def _accepted_keys(alliance: GoldAlliance) -> Iterable[object]:
    for subject in (alliance.subject, *alliance.subject_alt):
        for other in (alliance.object, *alliance.object_alt):
            yield alliance_key(alliance.kind, subject, other)


def _modalities(alliances: Iterable[GoldAlliance | PredictedAlliance]) -> set[Modality]:
    return {each.modality for each in alliances}
