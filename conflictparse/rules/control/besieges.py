"""X surrounds Y or shuts it in."""

from conflictparse.model import ControlStatus
from conflictparse.pattern import Beside, Function, Role, Rule, Slot
from conflictparse.rules import words
from conflictparse.rules.control.parts import MAYBE_DOER, PLACE, VERBAL

BESIEGE = Rule(
    id="control.besieges.besieges",
    emits=ControlStatus.BESIEGES,
    words=words.BESIEGE,
    shapes=VERBAL,
    slots=(PLACE, MAYBE_DOER, Slot(Role.FROM_ACTOR, Function.DONE_TO, required=False)),
    examples=(
        "Het <actor>leger</actor> heeft <location>Falluja</location> omsingeld.",
        "<location>Mayadeen</location> is omsingeld door het <actor>Syrische leger</actor>.",
        "De omsingelde stad <location>Homs</location> krijgt voedsel.",
    ),
    counterexamples=("De fans omsingelden de spelersbus.",),
)

SIEGE_NOUN = Rule(
    id="control.besieges.siege",
    emits=ControlStatus.BESIEGES,
    words=words.SIEGE_NOUN,
    slots=(
        Slot(Role.LOCATION, Function.SUBJECT, case="van rond om"),
        Slot(Role.ACTOR, Function.DOER, required=False),
    ),
    examples=("Het beleg van <location>Sarajevo</location> door de <actor>Serviërs</actor> duurde jaren.",),
    counterexamples=("Het beleg van de boterham was dun.",),
)

CUT_OFF = Rule(
    id="control.besieges.grip",
    emits=ControlStatus.BESIEGES,
    words="tang wurggreep ring kordon",
    beside=(Beside("hebben houden nemen leggen sluiten liggen zitten zijn"),),
    slots=(Slot(Role.LOCATION, (Function.DONE_TO, Function.SUBJECT), case="rond om rondom"), Slot(Role.ACTOR, (Function.SUBJECT, Function.OF))),
    examples=("Het <actor>leger</actor> heeft een ring rond <location>Falluja</location> gelegd.",),
    counterexamples=("De smid legde een ring in het vuur.",),
)
