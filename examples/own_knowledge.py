"""Add a militia and a hamlet that the bundled knowledge lacks, and see what that changes.

Run it from a checkout: ``python examples/own_knowledge.py``. Both are made up, so no list has them.
"""

from conflictparse import ActorKind, LocationKind, Report, parse_report
from conflictparse.knowledge import Party, Place, bundled_knowledge

TEXT = "De Bronwachters hebben Tin Amassoura ingenomen. De dorpsmilitie verdreef daar jihadisten van JNIM."

mine = bundled_knowledge().extended_with(
    Party(name="Wachters van de Bron", aliases=("Bronwachters",), descriptions=("dorpsmilitie",), kind=ActorKind.ARMED_GROUP),
    Place(name="Tin Amassoura", kind=LocationKind.CITY, country="ML", latitude=15.42, longitude=-2.87),
)


def show(report: Report) -> None:
    """The claims, with the point of each place."""
    for claim in report.control_claims:
        place, loser = claim.location, f" from {claim.from_actor.name}" if claim.from_actor else ""
        point = f"{place.country} {place.latitude} {place.longitude}" if place.latitude is not None else "no point"
        print(f"  {claim.actor.name if claim.actor else 'someone'} {claim.status} {place.name}{loser} [{point}]")


print("With the bundled knowledge, the militia is two parties and the hamlet is nowhere:")
show(parse_report(TEXT))
print("With ours:")
show(parse_report(TEXT, knowledge=mine))
