""" "In handen van", "in Russische handen", "onder controle": phrases of having and getting, which belong together."""

from conflictparse.grammar import Shape
from conflictparse.model import ControlStatus
from conflictparse.pattern import Beside, Function, Role, Rule, Slot
from conflictparse.rules import words
from conflictparse.rules.control.parts import DOER, FROM_LOSER, MAYBE_DOER, OWNER, PLACE, PLACE_NAMED, PLACE_SUBJECT, SUBJECT

_IN_HANDS = Beside(words.HANDS, case="in onder")

HANDS_FALL = Rule(
    id="control.captures.falls_into_hands",
    emits=ControlStatus.CAPTURES,
    words=words.HANDS,
    case="in onder tot",
    beside=(Beside("vallen komen raken belanden overgaan terechtkomen geraken terugkeren toevallen terugkomen"),),
    slots=(PLACE_SUBJECT, OWNER),
    examples=(
        "<location>Raqqa</location> is in handen van de <actor>SDF</actor> gevallen.",
        "<location>Kirkuk</location> viel vrijdag in handen van het <actor>Iraakse leger</actor>.",
        "Voordat ook de <location>laatste wijk</location> daar in handen van de <actor>rebellen</actor> zal vallen, duurt het een week.",
        "<location>Soewon</location> is in <actor>Chinese</actor> handen gevallen.",
    ),
    counterexamples=("De brief kwam in handen van de krant.",),
)

HANDS_GET = Rule(
    id="control.captures.gets_in_hands",
    emits=ControlStatus.CAPTURES,
    words="krijgen nemen brengen terugkrijgen stellen spelen plaatsen",
    beside=(_IN_HANDS,),
    slots=(PLACE, MAYBE_DOER, FROM_LOSER),
    examples=(
        "De <actor>rebellen</actor> kregen <location>Goma</location> in handen.",
        "De <actor>rebellen</actor> kregen in één dag <location>Goma</location> en het vliegveld in handen.",
        "<location>Goma</location> werd door de <actor>rebellen</actor> in bezit genomen.",
    ),
    counterexamples=("De politie kreeg de dader in handen.",),
)

HANDS_HAVE = Rule(
    id="control.holds.has_in_hands",
    emits=ControlStatus.HOLDS,
    words="hebben houden vasthebben vasthouden",
    beside=(_IN_HANDS,),
    slots=(PLACE, DOER),
    examples=(
        "De <actor>rebellen</actor> hebben <location>Aleppo</location> nog in handen.",
        "De <actor>rebellen</actor> hebben de <location>laatste wijk</location> nog stevig in handen.",
    ),
    counterexamples=("De kapitein heeft de beker in handen.",),
)

HANDS_ARE = Rule(
    id="control.holds.in_hands",
    emits=ControlStatus.HOLDS,
    words=words.HANDS,
    case="in onder",
    slots=(PLACE_SUBJECT, OWNER),
    examples=(
        "<location>Mayadeen</location> is in handen van de <actor>rebellen</actor>.",
        "De <location>stad Goma</location> was toen al in handen van <actor>M23</actor>.",
        "<location>Mosul</location>, dat al drie jaar in handen van <actor>IS</actor> is, ligt in puin.",
        "<location>Severny</location> is nog stevig in <actor>Russische</actor> handen.",
    ),
    counterexamples=("De leiding is in handen van een ervaren arts.", "De winnaar nam de prijs in handen."),
)

IN_HANDS_SINCE = Rule(
    id="control.holds.in_hands_since",
    emits=ControlStatus.HOLDS,
    words=words.HANDS,
    case="in onder",
    beside=(Beside("sinds sedert nog weer"),),
    slots=(PLACE_NAMED, OWNER),
    examples=("In <location>Izjoem</location>, sinds april in handen van de <actor>Russen</actor>, is het stil.",),
    counterexamples=("In Izjoem, sinds april in handen van de lente, is het stil.",),
)

IN_ITS_HANDS = Rule(
    id="control.holds.in_its_hands",
    emits=ControlStatus.HOLDS,
    last_part=("-handen", "-controle", "-gezag", "-domein", "-hand"),
    slots=(PLACE_SUBJECT, OWNER),
    examples=("<location>Goma</location> is sinds maandag in <actor>M23-handen</actor>.",),
    counterexamples=("De winkel is in OR-handen.",),
)

HAS_STILL = Rule(
    id="control.holds.has",
    emits=ControlStatus.HOLDS,
    words=("hebben",),
    shapes=(Shape.ACTIVE,),
    beside=(Beside("nog ook inmiddels weer al"), Beside("willen moeten zullen kunnen nodig lief", absent=True)),
    slots=(PLACE, SUBJECT),
    examples=(
        "<location>Charikar</location> hebben de <actor>Taliban</actor> inmiddels ook.",
        "<location>Misrata</location>, de enige stad die de <actor>rebellen</actor> nog hebben, ligt onder vuur.",
    ),
    counterexamples=("Het leger heeft nog geen nieuws.", "De stad heeft nog een zwembad."),
)

CONTROL_TAKEN = Rule(
    id="control.captures.takes_control",
    emits=ControlStatus.CAPTURES,
    words="controle macht zeggenschap gezag heerschappij bezit",
    beside=(
        Beside(
            "overnemen krijgen herwinnen veroveren terugkrijgen herstellen verwerven grijpen innemen heroveren nemen terugwinnen "
            "verkrijgen vestigen bemachtigen opeisen"
        ),
    ),
    slots=(
        Slot(Role.LOCATION, Function.THERE, case="over in van op"),
        Slot(Role.ACTOR, Function.SUBJECT, case="door"),
        Slot(Role.FROM_ACTOR, case="van op", required=False),
    ),
    examples=(
        "De <actor>rebellen</actor> hebben de controle over <location>Goma</location> overgenomen.",
        "De <actor>rebellen</actor> namen korte tijd bezit van het <location>parlementsgebouw</location>.",
    ),
    counterexamples=("De piloot kreeg de controle over het toestel terug.",),
)

CONTROL_HELD = Rule(
    id="control.holds.has_control",
    emits=ControlStatus.HOLDS,
    words="controle macht zeggenschap gezag heerschappij",
    beside=(Beside("hebben uitoefenen behouden houden voeren bezitten"),),
    slots=(Slot(Role.LOCATION, Function.THERE, case="over in op"), SUBJECT),
    examples=("De <actor>rebellen</actor> hebben de controle over <location>Goma</location>.",),
    counterexamples=("De piloot had geen controle meer over het toestel.",),
)

CONTROL_LOST_TO = Rule(
    id="control.captures.control_lost_to",
    emits=ControlStatus.CAPTURES,
    words="controle macht zeggenschap gezag greep",
    beside=(Beside("verliezen kwijtraken kwijt overdragen afstaan verspelen"),),
    slots=(
        Slot(Role.LOCATION, Function.THERE, case="over in op"),
        Slot(Role.FROM_ACTOR, Function.SUBJECT),
        Slot(Role.ACTOR, case="aan"),
    ),
    examples=("De <from_actor>junta</from_actor> raakt de controle over <location>Lashio</location> kwijt aan de <actor>MNDAA</actor>.",),
    counterexamples=("De piloot verloor de controle over het toestel aan de computer.",),
)

CONTROL_LOST = Rule(
    id="control.loses.loses_control",
    emits=ControlStatus.LOSES,
    words="controle macht zeggenschap gezag greep",
    beside=(Beside("verliezen kwijtraken kwijt opgeven verspelen"),),
    slots=(Slot(Role.LOCATION, Function.THERE, case="over in op"), SUBJECT),
    examples=("Het <actor>leger</actor> heeft de controle over <location>Goma</location> verloren.",),
    counterexamples=("De piloot verloor de controle over het toestel.",),
)

GRIP_GOT = Rule(
    id="control.captures.gets_grip",
    emits=ControlStatus.CAPTURES,
    words="hand grip greep beslag",
    beside=(Beside("krijgen leggen"),),
    slots=(Slot(Role.LOCATION, case="op"), SUBJECT),
    examples=("<actor>M23</actor> legde de hand op de <location>luchthaven</location>.",),
    counterexamples=("De politie legde beslag op de auto.",),
)

GRIP_HAD = Rule(
    id="control.holds.has_grip",
    emits=ControlStatus.HOLDS,
    words="grip greep vat",
    beside=(Beside("hebben houden verstevigen behouden"),),
    slots=(Slot(Role.LOCATION, case="op"), SUBJECT),
    examples=("<actor>IS</actor> heeft nog altijd greep op <location>Darfur</location>.",),
    counterexamples=("De trainer heeft geen vat op de groep.",),
)

GRIP_LOST = Rule(
    id="control.loses.loses_grip",
    emits=ControlStatus.LOSES,
    words="grip greep vat",
    beside=(Beside("verliezen kwijtraken kwijt"),),
    slots=(Slot(Role.LOCATION, case="op"), SUBJECT),
    examples=("Het <actor>leger</actor> verliest de grip op <location>Darfur</location>.",),
    counterexamples=("De trainer verliest de grip op de groep.",),
)

IN_POWER = Rule(
    id="control.holds.in_power",
    emits=ControlStatus.HOLDS,
    words="macht bewind regering",
    case=("aan",),
    beside=(Beside("komen", absent=True),),
    slots=(Slot(Role.LOCATION, Function.THERE), SUBJECT),
    examples=("De <actor>Taliban</actor> zijn weer aan de macht in <location>Kabul</location>.",),
    counterexamples=("De liberalen zijn weer aan de macht in de gemeenteraad.",),
)

TO_POWER = Rule(
    id="control.captures.to_power",
    emits=ControlStatus.CAPTURES,
    words="macht bewind",
    case=("aan",),
    beside=(Beside("komen"),),
    slots=(Slot(Role.LOCATION, Function.THERE), SUBJECT),
    examples=("In 1996 kwamen de <actor>Taliban</actor> in <location>Kabul</location> aan de macht.",),
    counterexamples=("In 1996 kwam de partij in de raad aan de macht.",),
)

OUT_OF_HANDS = Rule(
    id="control.loses.out_of_hands",
    emits=ControlStatus.LOSES,
    words="geven glippen",
    beside=(Beside("hand", case="uit"),),
    slots=(Slot(Role.LOCATION, (Function.DONE_TO, Function.SUBJECT)), Slot(Role.ACTOR, (Function.SUBJECT, Function.DONE_TO))),
    examples=("De <actor>regering</actor> gaf <location>Kidal</location> uit handen.",),
    counterexamples=("De keeper gaf de winst uit handen.",),
)
