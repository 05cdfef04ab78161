"""X loses or leaves Y, and nobody is named who takes it."""

from conflictparse.grammar import Shape
from conflictparse.model import ControlStatus
from conflictparse.pattern import Beside, Function, Role, Rule, Slot
from conflictparse.rules import words
from conflictparse.rules.control.parts import DOER, MAYBE_DOER, OUT_OF, PLACE, SUBJECT

LOSE = Rule(
    id="control.loses.loses",
    emits=ControlStatus.LOSES,
    words=words.LOSE,
    shapes=(Shape.ACTIVE, Shape.PASSIVE, Shape.STATE, Shape.BARE),
    slots=(PLACE, MAYBE_DOER),
    examples=(
        "<actor>IS</actor> heeft <location>Mosul</location> verloren.",
        "De opstandelingen zeggen dat de <actor>rebellen</actor> <location>Bor</location> hebben prijsgegeven.",
    ),
    counterexamples=("De SDF verloor twintig man.", "De rebellen gaven de hoop op."),
)

LEAVE = Rule(
    id="control.loses.leaves",
    emits=ControlStatus.LOSES,
    words=words.LEAVE,
    shapes=(Shape.ACTIVE, Shape.PASSIVE, Shape.STATE, Shape.BARE),
    slots=(PLACE, DOER),
    examples=("De <actor>regeringstroepen</actor> hebben <location>Palma</location> verlaten.",),
    counterexamples=("De wijk Al-Sabil in Homs was grotendeels verlaten.",),
)

WITHDRAW = Rule(
    id="control.loses.withdraws",
    emits=ControlStatus.LOSES,
    words=words.WITHDRAW,
    shapes=(Shape.ACTIVE, Shape.STATE, Shape.BARE),
    slots=(OUT_OF, SUBJECT),
    examples=(
        "Het <actor>Syrische leger</actor> heeft zich teruggetrokken uit <location>Idlib</location>.",
        "Zondag trokken de <actor>regeringstroepen</actor> zich na zware gevechten terug uit <location>Bor</location>.",
    ),
    counterexamples=("De kandidaat heeft zich teruggetrokken uit de race.",),
)

DRIVEN_OUT = Rule(
    id="control.loses.driven_out",
    emits=ControlStatus.LOSES,
    words=words.EXPEL,
    shapes=(Shape.PASSIVE, Shape.STATE, Shape.BARE),
    slots=(OUT_OF, Slot(Role.ACTOR, Function.DONE_TO)),
    examples=("<actor>IS</actor> is in juli uit <location>Mosul</location> verdreven.",),
    counterexamples=("De kou werd uit de kamer verdreven.",),
)

NO_RETREAT = Rule(
    id="control.loses.no_retreat",
    emits=ControlStatus.LOSES,
    words=words.RETREAT_NOUN - {"vlucht", "vertrek"},
    beside=(Beside("komen sprake uitblijven"),),
    slots=(Slot(Role.LOCATION, case="uit van"), Slot(Role.ACTOR, Function.DOER, required=False)),
    carries=True,
    examples=("Van een terugtrekking van de <actor>Russen</actor> uit <location>Cherson</location> is geen sprake.",),
    counterexamples=("Van een aftocht van het water is geen sprake.",),
)

RETREAT_NOUN = Rule(
    id="control.loses.retreat",
    emits=ControlStatus.LOSES,
    words=words.RETREAT_NOUN,
    slots=(Slot(Role.LOCATION, case="uit"), Slot(Role.ACTOR, Function.DOER)),
    examples=("De terugtrekking van het <actor>Russische leger</actor> uit <location>Cherson</location> is begonnen.",),
    counterexamples=("Het vertrek van de trein uit Utrecht is vertraagd.",),
)

TAKES_FLIGHT = Rule(
    id="control.loses.takes_flight",
    emits=ControlStatus.LOSES,
    words=("vlucht",),
    beside=(Beside("slaan"),),
    slots=(Slot(Role.LOCATION, case="uit van"), SUBJECT),
    examples=("Uit <location>Faya-Largeau</location> sloeg het <actor>Libische leger</actor> daarna op de vlucht.",),
    counterexamples=("In Utrecht sloeg een dief op de vlucht.",),
)

SOUNDS_RETREAT = Rule(
    id="control.loses.sounds_retreat",
    emits=ControlStatus.LOSES,
    words=("aftocht",),
    beside=(Beside("blazen"),),
    slots=(Slot(Role.LOCATION, case="uit van"), SUBJECT),
    carries=True,
    examples=("In 2012 veroverde M23 Goma. Uit <location>Sake</location> blies <actor>M23</actor> daarna de aftocht.",),
    counterexamples=("Na een uur blies de voorzitter de aftocht.",),
)

IN_RETREAT = Rule(
    id="control.loses.in_retreat",
    emits=ControlStatus.LOSES,
    words=("terugtocht",),
    case=("op",),
    beside=(Beside("zijn"),),
    slots=(Slot(Role.LOCATION, case="uit van in"), SUBJECT),
    examples=("In <location>Galmudug</location> is het <actor>Somalische leger</actor> op de terugtocht.",),
    counterexamples=("In Galmudug is de woestijn op de terugtocht.",),
)

GIVES_UP_TITLE = Rule(
    id="control.loses.gives_up_title",
    emits=ControlStatus.LOSES,
    words=("afstand",),
    beside=(Beside("doen"),),
    slots=(Slot(Role.LOCATION, case="van"), SUBJECT),
    examples=("Op 5 augustus deed <actor>Servië</actor> afstand van <location>Mitrovica</location>.",),
    counterexamples=("In augustus deed de koning afstand van de troon.",),
)

BLOW_TO = Rule(
    id="control.loses.blow_to",
    emits=ControlStatus.LOSES,
    words=words.FALL_NOUN,
    beside=(Beside("klap nederlaag tegenslag dreun ramp vernedering"),),
    slots=(Slot(Role.LOCATION, case="van"), Slot(Role.ACTOR, case="voor")),
    examples=("De val van <location>Mosul</location> was een klap voor <actor>IS</actor>.",),
    counterexamples=("De val van het kabinet was een klap voor de premier.",),
)

FALL_OF = Rule(
    id="control.loses.fall_of",
    emits=ControlStatus.LOSES,
    words=words.FALL_NOUN,
    slots=(Slot(Role.LOCATION, case="van"), Slot(Role.ACTOR, case="door", required=False)),
    examples=("De ontruiming van <location>Cherson</location> door de <actor>Russen</actor> duurde drie dagen.",),
    counterexamples=("De val van het kabinet door een motie duurde een uur.",),
)

CLEARED_BY = Rule(
    id="control.loses.gives_up",
    emits=ControlStatus.LOSES,
    words="hazenpad veld been benen biezen duim wapen nederlaag terreinverlies",
    beside=(Beside("kiezen ruimen nemen pakken leggen neerleggen lijden"),),
    slots=(Slot(Role.LOCATION, Function.THERE, case="uit"), SUBJECT),
    examples=("In <location>Goma</location> moest het <actor>regeringsleger</actor> het veld ruimen.",),
    counterexamples=("De trainer moest het veld ruimen.",),
)

MISLAY = Rule(
    id="control.loses.gets_rid",
    emits=ControlStatus.LOSES,
    words=("kwijtraken", "kwijtspelen"),
    slots=(PLACE, SUBJECT),
    examples=("Het <actor>UCK</actor> is ook de stad <location>Pec</location> kwijtgeraakt.",),
    counterexamples=("De club is zijn trainer kwijtgeraakt.",),
)

IS_RID_OF = Rule(
    id="control.loses.is_rid_of",
    emits=ControlStatus.LOSES,
    words=("kwijt",),
    beside=(Beside("zijn raken"),),
    slots=(Slot(Role.LOCATION, Function.SUBJECT), SUBJECT),
    examples=("Het <actor>leger</actor> is <location>Rakhine</location> na een jaar kwijt.",),
    counterexamples=("De toerist is zijn paspoort kwijt.",),
)

GONE_FROM = Rule(
    id="control.loses.gone",
    emits=ControlStatus.LOSES,
    words=("weg",),
    slots=(Slot(Role.LOCATION, case="uit"), SUBJECT),
    examples=("Laatste <actor>Nederlandse troepen</actor> weg uit <location>Djokjakarta</location>",),
    counterexamples=("De vlekken zijn weg uit het tapijt.",),
)

LETS_FALL = Rule(
    id="control.loses.lets_fall",
    emits=ControlStatus.LOSES,
    words=("vallen", "schieten"),
    beside=(Beside("laten"),),
    slots=(PLACE, DOER),
    examples=("<actor>Parijs</actor> liet <location>Lang Son</location> vallen.",),
    counterexamples=("De trainer liet de aanvoerder vallen.",),
)

ABANDONS = Rule(
    id="control.loses.abandons",
    emits=ControlStatus.LOSES,
    words=("laten",),
    beside=(Beside("steek", case="in"),),
    slots=(PLACE, DOER),
    examples=("De <actor>soldaten</actor> lieten hun <location>basis</location> in de steek.",),
    counterexamples=("De man liet zijn gezin in de steek.",),
)

GOES_UNDER = Rule(
    id="control.loses.goes_under",
    emits=ControlStatus.LOSES,
    words=("teloor",),
    beside=(Beside("gaan"),),
    slots=(Slot(Role.LOCATION, Function.SUBJECT), Slot(Role.ACTOR, case="voor", required=False)),
    examples=("In oktober ging <location>Goma</location> voor het <actor>leger</actor> teloor.",),
    counterexamples=("In de brand ging de oogst teloor.",),
)

GOES_LOST = Rule(
    id="control.loses.goes_lost",
    emits=ControlStatus.LOSES,
    words=("verliezen",),
    beside=(Beside("gaan"),),
    slots=(Slot(Role.LOCATION, Function.SUBJECT), Slot(Role.ACTOR, case="voor", required=False)),
    examples=("In mei ging <location>Ramadi</location> voor het <actor>Iraakse leger</actor> verloren.",),
    counterexamples=("In de brand ging de oogst verloren.",),
)
