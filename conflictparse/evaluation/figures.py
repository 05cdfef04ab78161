"""Scores of one or many texts in numbers: counts are summed over the texts first (micro-averaged)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import frozen

from conflictparse.evaluation.names import NameMatch, NameScore
from conflictparse.evaluation.scoring import ClaimScore, FoundClaim, Score
from conflictparse.model import ControlStatus, Modality


@frozen(kw_only=True)
class Counts:
    """How many there are in the gold, how many were predicted, how many of these are right."""

    gold: int
    predicted: int
    right: int

    @property
    def precision(self) -> float:
        """The share of the predicted that is right; 1 where nothing was predicted and there was nothing to find, else 0."""
        if not self.predicted:
            return 0.0 if self.gold else 1.0
        return self.right / self.predicted

    @property
    def recall(self) -> float:
        """The share of the gold that was found; 1 where there was nothing to find."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@frozen(kw_only=True)
class Share:
    """How many of some are right."""

    right: int
    of: int

    @property
    def value(self) -> float:
        """From 0 to 1; 0 of none."""
        return self.right / (self.of or 1)


@frozen(kw_only=True)
class Slots:
    """Over the found claims: how often each further slot is right. ``time_given``: over those to which the gold gives a date."""

    modality: Share
    from_actor: Share
    source: Share
    time: Share
    time_given: Share
    extent: Share


@frozen(kw_only=True)
class Kinds:
    """Over the found actors and locations, optional ones too: how often the kind is right."""

    actors: Share
    locations: Share


@frozen(kw_only=True)
class Row:
    """The claims of one status or modality."""

    name: str
    counts: Counts


@frozen(kw_only=True)
class Figures:
    """All numbers of a run.

    Attributes:
        actors: Parties; optional ones count neither way.
        locations: Places; optional ones count neither way.
        claims: Control claims whose place, party and status are right.
        strict: Those whose modality and losing party are right too.
        alliances: Alliances whose kind and parties are right.
        strict_alliances: Those whose modality is right too.
        kinds: Kinds of parties and places.
        slots: The other slots of the claims found.
        statuses: The claims by status. A found claim counts under the gold's status, also where another was accepted.
        modalities: The claims by modality; right are the found ones that have the gold's.
    """

    actors: Counts
    locations: Counts
    claims: Counts
    strict: Counts
    alliances: Counts
    strict_alliances: Counts
    kinds: Kinds
    slots: Slots
    statuses: tuple[Row, ...]
    modalities: tuple[Row, ...]


def figures(scores: Iterable[Score]) -> Figures:
    """The numbers of some texts together."""
    scores = tuple(scores)
    actors, locations = [each.actors for each in scores], [each.locations for each in scores]
    claims, alliances = [each.claims for each in scores], [each.alliances for each in scores]
    found = [pair for each in claims for pair in each.found]
    allied = [pair for each in alliances for pair in each.found]
    core = Counts(
        gold=_size(each.missed for each in claims) + len(found),
        predicted=_size(each.false for each in claims) + len(found),
        right=len(found),
    )
    pacts = Counts(
        gold=_size(each.missed for each in alliances) + len(allied),
        predicted=_size(each.false for each in alliances) + len(allied),
        right=len(allied),
    )
    return Figures(
        actors=_named(actors),
        locations=_named(locations),
        claims=core,
        strict=Counts(gold=core.gold, predicted=core.predicted, right=sum(pair.strict for pair in found)),
        alliances=pacts,
        strict_alliances=Counts(gold=pacts.gold, predicted=pacts.predicted, right=sum(pair.modality_right for pair in allied)),
        kinds=Kinds(actors=_kinds(actors), locations=_kinds(locations)),
        slots=_slots(found),
        statuses=tuple(_status(status, claims) for status in ControlStatus),
        modalities=tuple(_modality(modality, claims) for modality in Modality),
    )


def _size(parts: Iterable[Sequence[object]]) -> int:
    return sum(map(len, parts))


def _named(scores: Sequence[NameScore]) -> Counts:
    right = sum(not match.optional for each in scores for match in each.found)
    return Counts(gold=right + _size(each.missed for each in scores), predicted=right + _size(each.false for each in scores), right=right)


def _kinds(scores: Sequence[NameScore]) -> Share:
    found: list[NameMatch] = [match for each in scores for match in each.found]
    return Share(right=sum(match.kind_right for match in found), of=len(found))


def _slots(found: Sequence[FoundClaim]) -> Slots:
    dated = [pair for pair in found if pair.time_given]

    def share(right: Callable[[FoundClaim], bool], of: Sequence[FoundClaim]) -> Share:
        return Share(right=sum(map(right, of)), of=len(of))

    return Slots(
        modality=share(lambda pair: pair.modality_right, found),
        from_actor=share(lambda pair: pair.from_actor_right, found),
        source=share(lambda pair: pair.source_right, found),
        time=share(lambda pair: pair.time_right, found),
        time_given=share(lambda pair: pair.time_right, dated),
        extent=share(lambda pair: pair.extent_right, found),
    )


def _status(status: ControlStatus, scores: Sequence[ClaimScore]) -> Row:
    right = sum(pair.gold.status == status for each in scores for pair in each.found)
    missed = sum(claim.status == status for each in scores for claim in each.missed)
    false = sum(claim.status == status for each in scores for claim in each.false)
    return Row(name=status.value, counts=Counts(gold=right + missed, predicted=right + false, right=right))


def _modality(modality: Modality, scores: Sequence[ClaimScore]) -> Row:
    found = [pair for each in scores for pair in each.found]
    gold = [pair.gold for pair in found] + [claim for each in scores for claim in each.missed]
    said = [pair.predicted for pair in found] + [claim for each in scores for claim in each.false]
    return Row(
        name=modality.value,
        counts=Counts(
            gold=sum(claim.modality == modality for claim in gold),
            predicted=sum(claim.modality == modality for claim in said),
            right=sum(pair.modality_right and pair.gold.modality == modality for pair in found),
        ),
    )
