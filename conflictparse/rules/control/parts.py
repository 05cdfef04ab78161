"""The slots that constructions share: who does it, where, at whose expense."""

from conflictparse.pattern import Function, Role, Shape, Slot

DOER = Slot(Role.ACTOR, Function.DOER)
MAYBE_DOER = Slot(Role.ACTOR, Function.DOER, required=False)
SUBJECT = Slot(Role.ACTOR, Function.SUBJECT)
MAYBE_SUBJECT = Slot(Role.ACTOR, Function.SUBJECT, required=False)
OWNER = Slot(Role.ACTOR, Function.OF)

PLACE = Slot(Role.LOCATION, Function.DONE_TO)
PLACE_SUBJECT = Slot(Role.LOCATION, Function.SUBJECT)
PLACE_NAMED = Slot(Role.LOCATION, Function.SAME)
THERE = Slot(Role.LOCATION, Function.THERE)
OUT_OF = Slot(Role.LOCATION, case="uit van")

FROM_LOSER = Slot(Role.FROM_ACTOR, case="op van uit", required=False)
AGAINST = Slot(Role.FROM_ACTOR, case="tegen op van met", required=False)

VERBAL = (Shape.ACTIVE, Shape.PASSIVE, Shape.STATE, Shape.BARE, Shape.ATTRIBUTE, Shape.PRESENT)
