"""X surrounds Y or shuts it in."""

from conflictparse.model import ControlStatus
from conflictparse.pattern import Beside, Function, Role, Rule, Slot
from conflictparse.rules import words
from conflictparse.rules.control.parts import MAYBE_DOER, PLACE, SUBJECT, VERBAL

BESIEGE = Rule(
    id="control.besieges.besieges",
    emits=ControlStatus.BESIEGES,
    words=words.BESIEGE,
    shapes=VERBAL,
    slots=(PLACE, MAYBE_DOER),
    examples=(
        "Het <actor>leger</actor> heeft <location>Falluja</location> omsingeld.",
        "<location>Mayadeen</location> is omsingeld door het <actor>Syrische leger</actor>.",
        "De omsingelde stad <location>Homs</location> krijgt voedsel.",
    ),
    counterexamples=("De fans omsingelden de spelersbus.",),
)

CUT_ROADS = Rule(
    id="control.besieges.cuts_roads",
    emits=ControlStatus.BESIEGES,
    words="afsluiten dichthouden afsnijden blokkeren afgrendelen versperren",
    beside=(Beside("weg toegangsweg aanvoerroute aanvoerlijn bevoorrading uitvalsweg toevoer"),),
    slots=(Slot(Role.LOCATION, case="naar van rond"), Slot(Role.ACTOR, Function.DOER)),
    carries=True,
    examples=("<actor>Strijders</actor> sluiten alle wegen naar <location>Djibo</location> af.",),
    counterexamples=("De gemeente sluit de wegen naar het strand af.",),
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
    words="tang wurggreep ring strop gordel net omknelling",
    beside=(Beside("hebben houden nemen leggen sluiten liggen zitten zijn trekken aanhalen vormen"),),
    slots=(
        Slot(Role.LOCATION, (Function.DONE_TO, Function.SUBJECT), case="rond om rondom"),
        Slot(Role.ACTOR, (Function.SUBJECT, Function.OF), required=False),
    ),
    examples=("Het <actor>leger</actor> heeft een ring rond <location>Falluja</location> gelegd.",),
    counterexamples=("De smid legde een ring in het vuur.",),
)

SHUT_IN = Rule(
    id="control.besieges.shut_in",
    emits=ControlStatus.BESIEGES,
    words=words.BESIEGE,
    shapes=VERBAL,
    slots=(
        Slot(Role.LOCATION, Function.THERE),
        Slot(Role.FROM_ACTOR, Function.DONE_TO),
        MAYBE_DOER,
    ),
    examples=("De <actor>Vietminh</actor> sloot het <from_actor>Franse garnizoen</from_actor> in <location>Dien Bien Phu</location> in.",),
    counterexamples=("De politie sloot de betogers in het station in.",),
)

TRAPPED = Rule(
    id="control.besieges.trapped",
    emits=ControlStatus.BESIEGES,
    words="tang ketel val klem zak muizenval",
    beside=(Beside("zitten raken vastzitten"),),
    slots=(Slot(Role.LOCATION, Function.THERE), Slot(Role.FROM_ACTOR, Function.SUBJECT)),
    examples=("De <from_actor>jihadisten</from_actor> zitten in <location>Baghouz</location> als ratten in de val.",),
    counterexamples=("De fraudeur zit in Baghouz in de val.",),
)

LIES_AROUND = Rule(
    id="control.besieges.lies_around",
    emits=ControlStatus.BESIEGES,
    words=("liggen",),
    slots=(Slot(Role.LOCATION, case="om rondom rond"), SUBJECT),
    examples=("Sinds mei lag het <actor>Spaanse leger</actor> rond de <location>stad Leiden</location>.",),
    counterexamples=("De kramen stonden rond de kerk.",),
)
