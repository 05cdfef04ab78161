"""X has Y: controls, occupies or governs it, or holds out in it."""

from conflictparse.grammar import Shape
from conflictparse.model import ControlStatus
from conflictparse.pattern import Beside, Function, Role, Rule, Slot
from conflictparse.rules import words
from conflictparse.rules.control.parts import DOER, OWNER, PLACE, PLACE_NAMED, SUBJECT, THERE, VERBAL

HOLD = Rule(
    id="control.holds.controls",
    emits=ControlStatus.HOLDS,
    words=words.HOLD,
    shapes=VERBAL,
    slots=(PLACE, DOER),
    examples=(
        "De <actor>Houthi's</actor> controleren <location>Sanaa</location> sinds 2014.",
        "<location>Khalidiya</location> wordt nog altijd gecontroleerd door gewapende <actor>rebellen</actor>.",
        "Het <location>noorden</location>, dat de <actor>rebellen</actor> nog beheersen, is arm.",
    ),
    counterexamples=("De inspectie controleert de bakkers.", "De rebellen beheersen hun Frans."),
)

HOLD_PART = Rule(
    id="control.holds.parts_of",
    emits=ControlStatus.HOLDS,
    words=words.HOLD,
    shapes=VERBAL,
    beside=(Beside("stuk dorp deel gebied wijk helft grondgebied"),),
    slots=(Slot(Role.LOCATION, case="in van"), DOER),
    examples=("<actor>IS</actor> controleert nog enkele delen van <location>Anbar</location>.",),
    counterexamples=("De inspectie controleert delen van de stad.",),
)

OCCUPIED = Rule(
    id="control.holds.occupied",
    emits=ControlStatus.HOLDS,
    words=("bezetten",),
    shapes=(Shape.STATE, Shape.ATTRIBUTE, Shape.NOMINAL),
    slots=(Slot(Role.LOCATION, (Function.DONE_TO, Function.SUBJECT, Function.SAME)), Slot(Role.ACTOR, Function.DOER)),
    examples=(
        "De door <actor>Rusland</actor> bezette <location>regio Cherson</location> ligt onder vuur.",
        "<location>Walcheren</location> was nog door de <actor>Duitsers</actor> bezet.",
    ),
    counterexamples=("De door studenten bezette stoelen bleven leeg.",),
)

KEPT_OCCUPIED = Rule(
    id="control.holds.keeps_occupied",
    emits=ControlStatus.HOLDS,
    words=("houden",),
    beside=(Beside("bezetten bezet"),),
    slots=(PLACE, DOER),
    examples=(
        "<actor>Irak</actor> houdt de stad <location>Mehran</location> nog bezet.",
        "<location>Mocímboa da Praia</location> werd een jaar lang bezet gehouden door <actor>jihadisten</actor>.",
    ),
    counterexamples=("De studenten houden de stoelen bezet.",),
)

REMAINS_OCCUPIED = Rule(
    id="control.holds.remains_occupied",
    emits=ControlStatus.HOLDS,
    words=("bezetten",),
    beside=(Beside("blijven"), Beside("zijn worden", absent=True)),
    slots=(PLACE, Slot(Role.ACTOR, case="door", required=False)),
    examples=("Het <location>noorden</location> bleef tot in mei door de <actor>Duitsers</actor> bezet.",),
    counterexamples=("De stoelen bleven tot in mei bezet.", "Of de zaal bezet is, bleef onduidelijk."),
)

OCCUPIED_SINCE = Rule(
    id="control.holds.occupied_since",
    emits=ControlStatus.HOLDS,
    words=("bezetten",),
    beside=(Beside("sinds nog al jaar jaren lang jarenlang maandenlang"),),
    slots=(PLACE, DOER),
    examples=("<location>Sirte</location>, dat sinds januari door de <actor>rebellen</actor> wordt bezet, is leeg.",),
    counterexamples=("De stoelen zijn sinds januari door studenten bezet.",),
)

DIG_IN = Rule(
    id="control.holds.digs_in",
    emits=ControlStatus.HOLDS,
    words=words.DIG_IN,
    slots=(THERE, SUBJECT),
    examples=(
        "<actor>IS-strijders</actor> hebben zich verschanst in het <location>ziekenhuis</location>.",
        "De <actor>rebellen</actor> houden stand in het <location>centrum</location>.",
    ),
    counterexamples=("De minister verschanste zich in zijn gelijk.", "De prijzen houden stand in de winkel."),
)

STRONGHOLD = Rule(
    id="control.holds.stronghold",
    emits=ControlStatus.HOLDS,
    last_part=words.STRONGHOLD,
    slots=(PLACE_NAMED, OWNER),
    examples=(
        "<location>Mayadeen</location> is het laatste bolwerk van <actor>IS</actor>.",
        "In <location>Tarhuna</location>, het laatste bolwerk van de <actor>rebellen</actor>, is het stil.",
        "Het laatste bolwerk van de <actor>rebellen</actor>, de stad <location>Idlib</location>, wordt omsingeld.",
    ),
    counterexamples=("De universiteit is een bolwerk van vrijheid.", "In Leiden, een bolwerk van kennis, is het stil."),
)

RUNS_THINGS = Rule(
    id="control.holds.runs_things",
    emits=ControlStatus.HOLDS,
    words=("dienst",),
    beside=(Beside("uitmaken maken"),),
    slots=(Slot(Role.LOCATION, Function.THERE, case="over"), SUBJECT),
    carries=True,
    examples=("In <location>Helmand</location> maken de <actor>Taliban</actor> al jaren de dienst uit.",),
    counterexamples=("In de keuken maakt de chef de dienst uit.", "Jongeren hebben in Breda de dienst verstoord."),
)

POWER_PHRASE = Rule(
    id="control.holds.power_phrase",
    emits=ControlStatus.HOLDS,
    words="scepter plak laken touwtje touwtjes touw teugel wet rijk roer",
    beside=(Beside("maken zwaaien uitdelen hebben stellen staan"),),
    slots=(Slot(Role.LOCATION, Function.THERE, case="over"), SUBJECT),
    carries=True,
    examples=("In <location>Mocímboa</location> zwaaien de <actor>jihadisten</actor> al maanden de scepter.",),
    counterexamples=("In de keuken zwaait de chef de scepter.",),
)

MASTERS = Rule(
    id="control.holds.lord_and_master",
    emits=ControlStatus.HOLDS,
    words="meester baas oppermachtig almachtig alleenheerser heerser machthebber bezettingsmacht",
    slots=(Slot(Role.LOCATION, Function.THERE, case="over van"), SUBJECT),
    carries=True,
    examples=("In het <location>oosten</location> zijn de <actor>rebellen</actor> heer en meester.",),
    counterexamples=(
        "In de finale waren de Spanjaarden heer en meester.",
        "De rebellen vochten. Ntaganda, de baas van rebellengroep M23, sprak met de pers.",
    ),
)

HAS_THE_SAY = Rule(
    id="control.holds.has_the_say",
    emits=ControlStatus.HOLDS,
    words=("zeggen",),
    case=("voor",),
    slots=(Slot(Role.LOCATION, Function.THERE, case="over"), SUBJECT),
    carries=True,
    examples=("In <location>Kidal</location> hebben de <actor>rebellen</actor> het voor het zeggen.",),
    counterexamples=("In de klas heeft de leraar het voor het zeggen.", "De rebellen hebben naar eigen zeggen in Kidal gebeden."),
)

RULE_OVER = Rule(
    id="control.holds.rule_over",
    emits=ControlStatus.HOLDS,
    words=words.HOLD_NOUN,
    slots=(Slot(Role.LOCATION, case="over"), OWNER),
    examples=("De heerschappij van <actor>Al-Shabaab</actor> over <location>Jilib</location> duurt al jaren.",),
    counterexamples=("De heerschappij van de koning over het land duurt al jaren.",),
)

RULE_IN = Rule(
    id="control.holds.rule_in",
    emits=ControlStatus.HOLDS,
    last_part=("schrikbewind", "heerschappij", "overheersing", "bezettingsbewind"),
    slots=(Slot(Role.LOCATION, case="in over"), OWNER),
    examples=("Zo eindigt het schrikbewind van <actor>Ansar Dine</actor> in <location>Timboektoe</location>.",),
    counterexamples=("Zo eindigt de heerschappij van de winkels in het centrum.",),
)

OCCUPATION = Rule(
    id="control.holds.occupation",
    emits=ControlStatus.HOLDS,
    words=("bezetting",),
    slots=(PLACE, DOER),
    examples=("De bezetting van <location>Parijs</location> door de <actor>Duitsers</actor> duurde vier jaar.",),
    counterexamples=("De bezetting van de universiteit door studenten duurde vier dagen.",),
)

BELONGS = Rule(
    id="control.holds.is_of",
    emits=ControlStatus.HOLDS,
    words="zijn blijven",
    slots=(Slot(Role.LOCATION, Function.SUBJECT), Slot(Role.ACTOR, Function.OWNER)),
    examples=(
        "De stad <location>Bor</location> is weer van de <actor>rebellen</actor>.",
        "<location>Amsterdam</location> bleef <actor>Spaans</actor>.",
    ),
    counterexamples=("Bor is de hoofdstad van de deelstaat.", "De schuld is van de rebellen."),
)

RULES_OVER = Rule(
    id="control.holds.reigns",
    emits=ControlStatus.HOLDS,
    words="heersen regeren",
    slots=(Slot(Role.LOCATION, Function.THERE, case="over"), SUBJECT),
    examples=("In het <location>zuiden</location> heersen de <actor>rebellen</actor>.",),
    counterexamples=("In het zuiden heerst een griepepidemie.",),
)

KEEP = Rule(
    id="control.holds.keeps",
    emits=ControlStatus.HOLDS,
    words=("houden",),
    shapes=(Shape.ACTIVE,),
    beside=(
        Beside(
            "tegen op stand gevangen open dicht bij over onder gesloten oog gaten schoon vrij rekening omsingelen "
            "insluiten belegeren bezetten",
            absent=True,
        ),
    ),
    slots=(PLACE, DOER),
    examples=("Het <actor>garnizoen</actor> houdt de <location>citadel</location> nog altijd.",),
    counterexamples=("Het garnizoen houdt de burgers in de gaten.",),
)

BELONGS_TO = Rule(
    id="control.holds.belongs_to",
    emits=ControlStatus.HOLDS,
    words="toebehoren behoren",
    slots=(Slot(Role.LOCATION, Function.SUBJECT), Slot(Role.ACTOR, case="aan")),
    examples=("<location>Straatsburg</location> behoorde toen aan <actor>Duitsland</actor>.",),
    counterexamples=("Het boek behoort aan de school.",),
)

HELD_GROUND = Rule(
    id="control.holds.ground_of",
    emits=ControlStatus.HOLDS,
    words="bezit bezitting grondgebied gebied territorium",
    slots=(Slot(Role.LOCATION, Function.SAME), OWNER),
    examples=("<location>Kyrenia</location> is al sinds juli <actor>Turks</actor> bezit.",),
    counterexamples=("Het huis is al sinds juli Turks bezit.",),
)

HOLD_SHARE = Rule(
    id="control.holds.share",
    emits=ControlStatus.HOLDS,
    words=words.HOLD,
    shapes=(Shape.ACTIVE,),
    beside=(Beside("procent percent derde kwart helft"),),
    slots=(Slot(Role.LOCATION, case="van in"), DOER),
    carries=True,
    examples=("Gewapende <actor>rebellen</actor> beheersen zo'n veertig procent van <location>Mali</location>.",),
    counterexamples=("De gemeente beheert veertig procent van de huizen.",),
)

RESISTS = Rule(
    id="control.holds.resists",
    emits=ControlStatus.HOLDS,
    words="weerstand verzet tegenstand",
    beside=(Beside("bieden"),),
    slots=(THERE, SUBJECT),
    examples=("Alleen in de wijk <location>Ndosho</location> boden <actor>regeringssoldaten</actor> nog weerstand.",),
    counterexamples=("Alleen in de raad bood de oppositie nog weerstand.",),
)

REMAINS = Rule(
    id="control.holds.remains",
    emits=ControlStatus.HOLDS,
    words=("resten", "resteren"),
    slots=(Slot(Role.LOCATION, Function.SUBJECT, case="in"), Slot(Role.ACTOR, (Function.DONE_TO, Function.SUBJECT), case="voor")),
    examples=("Dan rest <actor>IS</actor> nog grondgebied in <location>Syrië</location>.",),
    counterexamples=("Dan rest de trainer nog een week in Syrië.",),
)

CALIPHATE = Rule(
    id="control.holds.city_of",
    emits=ControlStatus.HOLDS,
    words="stad hoofdstad",
    beside=(Beside(("kalifaat",)),),
    slots=(PLACE_NAMED, OWNER),
    examples=("In <location>Raqqa</location>, de hoofdstad van het <actor>kalifaat</actor>, klinken schoten.",),
    counterexamples=("In Damascus, de hoofdstad van Syrië, is het rustig.",),
)

LAST_STRONGHOLD = Rule(
    id="control.holds.last_stronghold",
    emits=ControlStatus.HOLDS,
    last_part=("bolwerk", "bastion"),
    beside=(Beside("laatste laat enig enige ander"),),
    slots=(PLACE_NAMED,),
    examples=("<actor>IS</actor> verloor Raqqa. Het laatste bolwerk is nu <location>Mayadeen</location>.",),
    counterexamples=("Het laatste bolwerk van de kerk is nu Leiden.",),
)
