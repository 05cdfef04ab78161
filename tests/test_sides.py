"""Who fights for a place and who has it, where a sentence leaves it out and the text tells it elsewhere."""

from __future__ import annotations

from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from conflictparse.model import ControlStatus, Evidence
from conflictparse.sides import with_sides


@frozen(kw_only=True)
class Claim:
    """A claim as it stands in the text."""

    emits: ControlStatus
    location: str | None
    actor: str | None
    from_actor: str | None
    speaker: str | None
    trigger: str = "innemen"
    evidence: Evidence


def said(status: str, place: str, actor: str | None = None, loser: str | None = None, *, speaker: str | None = None, at: int = 0) -> Claim:
    """A claim, who says it, and where in the text it stands."""
    evidence = Evidence(start=at, end=at + 10, text="x" * 10, rule="control.test")
    return Claim(emits=ControlStatus(status), location=place, actor=actor, from_actor=loser, speaker=speaker, evidence=evidence)


def parties(*claims: Claim) -> list[tuple[str, str | None, str | None]]:
    """What becomes of each claim: its status, its actor, and who loses the place."""
    return [(claim.emits.value, claim.actor, claim.from_actor) for claim in with_sides(claims)]


# --- who takes it -------------------------------------------------------------------------------------------------------


def test_a_capture_without_taker_gets_who_fights_for_the_place() -> None:
    """ "M23 rukt op naar Goma. … Zondag is de stad ingenomen." """
    assert parties(said("contests", "Goma", "M23"), said("captures", "Goma", at=100))[1] == ("captures", "M23", None)


def test_a_siege_without_besieger_gets_one_too() -> None:
    assert parties(said("contests", "Goma", "M23"), said("besieges", "Goma", at=100))[1] == ("besieges", "M23", None)


def test_who_fights_for_the_place_itself_goes_before_who_fights_nearer_by() -> None:
    """ "De SDF viel Raqqa aan. Het leger nam Mosul in. Raqqa viel." """
    claims = said("contests", "Raqqa", "SDF"), said("captures", "Mosul", "leger", at=50), said("captures", "Raqqa", at=100)
    assert parties(*claims)[2][1] == "SDF"


def test_else_it_is_who_fights_nearest_by_and_does_not_have_the_place() -> None:
    """ "Het leger nam Mosul in. De SDF viel Raqqa aan. … Tabqa is omsingeld." """
    claims = said("captures", "Mosul", "leger"), said("contests", "Raqqa", "SDF", at=50), said("besieges", "Tabqa", at=100)
    assert parties(*claims)[2][1] == "SDF"
    assert parties(*claims, said("holds", "Tabqa", "SDF", at=400))[2][1] == "leger"


def test_what_was_told_before_goes_before_what_is_told_later() -> None:
    claims = said("captures", "Goma", "rebellen"), said("captures", "Goma", at=100), said("captures", "Goma", "leger", at=110)
    assert parties(*claims)[1][1] == "rebellen"
    assert parties(*claims[1:])[0][1] == "leger"


def test_nobody_takes_a_place_from_himself() -> None:
    """ "Het leger vocht om Goma. … De stad is op het leger heroverd." """
    assert parties(said("contests", "Goma", "leger"), said("captures", "Goma", None, "leger", at=100))[1] == ("captures", None, "leger")


def test_without_any_attack_nobody_is_named() -> None:
    assert parties(said("captures", "Goma"), said("besieges", "Sake", at=50)) == [("captures", None, None), ("besieges", None, None)]


def test_far_from_any_attack_it_is_who_attacks_most() -> None:
    claims = (
        said("captures", "Mosul", "leger"),
        said("contests", "Raqqa", "SDF", at=50),
        said("captures", "Hawija", "leger", at=100),
        said("captures", "Tabqa", at=2000),
    )
    assert parties(*claims)[3][1] == "leger"


def test_a_party_that_tells_of_a_siege_lays_it() -> None:
    """ "Mayadeen is omsingeld, maakte het Syrische leger bekend", unless it is the one that has the place."""
    siege = said("besieges", "Mayadeen", speaker="leger", at=100)
    assert parties(said("contests", "Raqqa", "SDF"), siege)[1][1] == "leger"
    assert parties(said("contests", "Mayadeen", "SDF"), siege)[1][1] == "SDF"
    assert parties(siege, said("holds", "Mayadeen", "leger", at=400))[0][1] is None


# --- who has it ---------------------------------------------------------------------------------------------------------


def test_a_hold_without_holder_is_of_who_is_losing() -> None:
    """ "Het leger verdreef IS uit Raqqa. … Het laatste bolwerk is nu Mayadeen." """
    driven_out = said("captures", "Raqqa", "leger", "IS")
    assert parties(driven_out, said("holds", "Mayadeen", at=400))[1] == ("holds", "IS", None)


def test_a_hold_without_any_holder_is_no_claim() -> None:
    """Who attacks a place does not have it."""
    assert parties(said("holds", "Goma")) == []
    assert parties(said("contests", "Goma", "M23"), said("holds", "Goma", at=100)) == [("contests", "M23", None)]


# --- who loses it -------------------------------------------------------------------------------------------------------


def test_a_loss_without_loser_gets_who_has_the_place() -> None:
    """ "IS had Mosul in handen. … De val van Mosul was een klap." """
    assert parties(said("holds", "Mosul", "IS"), said("loses", "Mosul", at=400))[1] == ("loses", "IS", None)


def test_who_took_the_place_before_has_it() -> None:
    assert parties(said("captures", "Mosul", "IS"), said("loses", "Mosul", at=400))[1] == ("loses", "IS", None)


def test_who_is_attacked_there_has_the_place() -> None:
    assert parties(said("contests", "Mosul", "leger", "IS"), said("loses", "Mosul", at=400))[1] == ("loses", "IS", None)


def test_else_it_is_who_has_another_place_and_does_not_attack_this_one() -> None:
    """ "IS heerst in Raqqa. Het leger houdt Bagdad en rukt op naar Mosul. … Mosul viel." """
    claims = (
        said("holds", "Raqqa", "IS"),
        said("holds", "Bagdad", "leger", at=50),
        said("contests", "Mosul", "leger", at=60),
        said("loses", "Mosul", at=400),
    )
    assert parties(*claims)[3][:2] == ("loses", "IS")


def test_a_loss_of_which_nobody_has_the_place_is_a_capture() -> None:
    """ "Zondag is Goma gevallen", and no word of who had it (guide, rule 12)."""
    assert parties(said("loses", "Goma")) == [("captures", None, None)]
    assert parties(said("contests", "Goma", "M23"), said("loses", "Goma", at=100))[1][:2] == ("captures", "M23")


def test_who_has_the_place_in_a_neighbouring_sentence_loses_it() -> None:
    """ "IS had Mosul drie jaar in handen. Zondag heroverde het leger de stad." (guide, rule 13)."""
    held, taken = said("holds", "Mosul", "IS"), said("captures", "Mosul", "leger", at=100)
    assert parties(held, taken)[1] == ("captures", "leger", "IS")
    assert parties(taken, evolve(held, evidence=said("holds", "Mosul", at=190).evidence))[0] == ("captures", "leger", "IS")


def test_who_has_it_far_away_in_the_text_does_not() -> None:
    assert parties(said("holds", "Mosul", "IS"), said("captures", "Mosul", "leger", at=2000))[1] == ("captures", "leger", None)


def test_who_has_another_place_does_not_lose_this_one() -> None:
    assert parties(said("holds", "Raqqa", "IS"), said("captures", "Mosul", "leger", at=100))[1] == ("captures", "leger", None)


def test_nobody_loses_a_place_to_himself() -> None:
    """ "Het leger hield Mosul. Het leger heroverde Mosul." """
    assert parties(said("holds", "Mosul", "leger"), said("captures", "Mosul", "leger", at=100))[1] == ("captures", "leger", None)


# --- what is told stays -------------------------------------------------------------------------------------------------

NAMES = st.sampled_from([None, "leger", "IS", "M23"])
CLAIMS = st.builds(
    said,
    st.sampled_from(sorted(ControlStatus)),
    st.sampled_from(["Goma", "Mosul"]),
    NAMES,
    NAMES,
    speaker=NAMES,
    at=st.integers(min_value=0, max_value=600),
)


@given(st.lists(CLAIMS, max_size=6, unique_by=lambda claim: claim.evidence.start))
def test_what_a_claim_says_itself_stays(claims: list[Claim]) -> None:
    """Each claim keeps its turn, and the place, the parties and the words that it has; only a hold without holder goes."""
    found = {claim.evidence.start: claim for claim in with_sides(claims)}
    assert list(found) == [claim.evidence.start for claim in claims if claim.evidence.start in found]
    for before in claims:
        after = found.get(before.evidence.start)
        if after is None:
            assert (before.emits, before.actor) == (ControlStatus.HOLDS, None)
            continue
        assert (after.location, after.evidence) == (before.location, before.evidence)
        assert before.actor in (None, after.actor)
        assert before.from_actor in (None, after.from_actor)
        lost = before.emits is ControlStatus.LOSES and before.actor is None and after.emits is ControlStatus.CAPTURES
        assert after.emits is before.emits or lost


@given(st.lists(CLAIMS, max_size=6))
def test_nobody_is_named_that_the_text_does_not_name(claims: list[Claim]) -> None:
    told = {name for claim in claims for name in (claim.actor, claim.from_actor, claim.speaker)}
    assert {name for claim in with_sides(claims) for name in (claim.actor, claim.from_actor)} <= told | {None}
