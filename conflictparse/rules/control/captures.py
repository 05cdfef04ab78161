"""X takes Y, or has taken it."""

from conflictparse.grammar import Shape
from conflictparse.model import ControlStatus
from conflictparse.pattern import Beside, Function, Role, Rule, Slot
from conflictparse.rules import words
from conflictparse.rules.control.parts import DOER, FROM_LOSER, MAYBE_DOER, OUT_OF, PLACE, PLACE_SUBJECT, SUBJECT, VERBAL

TAKE = Rule(
    id="control.captures.takes",
    emits=ControlStatus.CAPTURES,
    words=words.CAPTURE,
    shapes=VERBAL,
    beside=(Beside("zich", case="voor", absent=True), Beside("lucht", absent=True)),
    slots=(PLACE, MAYBE_DOER, FROM_LOSER),
    examples=(
        "Het <actor>regeringsleger</actor> heeft <location>Aleppo</location> heroverd op de <from_actor>rebellen</from_actor>.",
        "De <actor>Taliban</actor> namen zondag <location>Kabul</location> in.",
        "<location>Raqqa</location> wordt nu ingenomen door de <actor>SDF</actor>.",
        "<location>Palmyra</location> werd vorig jaar bevrijd door het <actor>Syrische leger</actor>.",
        "<location>Palmyra</location> is donderdag heroverd.",
        "De <actor>SDF</actor>, die wordt gesteund door de Amerikanen, veroverde <location>Raqqa</location>.",
        "<location>Bentiu</location>, vorige week door het <actor>leger</actor> ingenomen, is platgebrand.",
        "De stad <location>Homs</location>, die de <actor>rebellen</actor> in mei innamen, is leeg.",
        "Het door <actor>rebellen</actor> veroverde <location>Goma</location> ligt in puin.",
    ),
    counterexamples=(
        "Ajax veroverde de eerste plaats.",
        "Het Rode Kruis nam de zieken mee.",
        "Raqqa werd door de SDF bestookt.",
        "De president nam heel Goma voor zich in.",
        "De berichten over Goma zijn volgens M23 uit de lucht gegrepen.",
    ),
)

TAKE_NOUN = Rule(
    id="control.captures.taking",
    emits=ControlStatus.CAPTURES,
    words=words.CAPTURE_NOUN | words.CAPTURE,
    shapes=(Shape.NOMINAL,),
    slots=(
        PLACE,
        Slot(Role.ACTOR, Function.DOER, required=False),
        Slot(Role.FROM_ACTOR, case="op", required=False),
    ),
    examples=(
        "De inname van <location>Raqqa</location> door de <actor>SDF</actor> kostte maanden.",
        "De <actor>Russische</actor> verovering van <location>Bachmoet</location> duurde bijna een jaar.",
    ),
    counterexamples=("De inname van medicijnen door patiënten is gedaald.",),
)

TAKE_NOUN_BY = Rule(
    id="control.captures.taking_by",
    emits=ControlStatus.CAPTURES,
    words=words.CAPTURE_NOUN,
    beside=(Beside(words.ACHIEVE),),
    slots=(PLACE, SUBJECT, Slot(Role.FROM_ACTOR, case="op", required=False)),
    examples=("Het <actor>leger</actor> meldt de verovering van <location>Bama</location>.",),
    counterexamples=("De krant meldt de verovering van de beker.",),
)

TAKE_OFF = Rule(
    id="control.captures.takes_off",
    emits=ControlStatus.CAPTURES,
    words="ontrukken ontnemen afnemen afpakken ontfutselen afsnoepen",
    slots=(PLACE, MAYBE_DOER, Slot(Role.FROM_ACTOR, Function.DONE_TO, case="aan van", required=False)),
    examples=(
        "De <actor>Rode Khmers</actor> ontrukten <location>Pnom Penh</location> aan de <from_actor>soldaten</from_actor> van Lon Nol.",
    ),
    counterexamples=("De agent nam de automobilist het rijbewijs af.",),
)

EXPEL = Rule(
    id="control.captures.expels",
    emits=ControlStatus.CAPTURES,
    words=words.EXPEL,
    shapes=VERBAL,
    slots=(OUT_OF, Slot(Role.FROM_ACTOR, Function.DONE_TO, required=False), DOER),
    carries=True,
    examples=(
        "Het <actor>Iraakse leger</actor> verdreef <from_actor>IS</from_actor> uit de stad <location>Hawija</location>.",
        "<from_actor>IS</from_actor> werd door het <actor>Iraakse leger</actor> uit <location>Hawija</location> verdreven.",
    ),
    counterexamples=("De zon verdreef de kou uit de kamer.",),
)

THROW_OUT = Rule(
    id="control.captures.throws_out",
    emits=ControlStatus.CAPTURES,
    words=words.THROW_OUT,
    shapes=VERBAL,
    slots=(OUT_OF, Slot(Role.FROM_ACTOR, Function.DONE_TO), DOER),
    examples=("De <actor>rebellen</actor> joegen de <from_actor>garde</from_actor> uit <location>Bangui</location>.",),
    counterexamples=("De rebellen gooiden granaten uit het raam.",),
)

LOSE_TO = Rule(
    id="control.captures.lost_to",
    emits=ControlStatus.CAPTURES,
    words=words.LOSE | words.LEAVE | {"afstaan", "overdragen", "overlaten", "overgeven", "teruggeven", "uitleveren"},
    shapes=VERBAL,
    slots=(PLACE, Slot(Role.FROM_ACTOR, Function.DOER, required=False), Slot(Role.ACTOR, case="aan")),
    examples=(
        "<from_actor>IS</from_actor> verloor <location>Sirte</location> aan het <actor>LNA</actor>.",
        "<location>Tabqa</location> werd door de <from_actor>Koerden</from_actor> overgedragen aan <actor>regeringstroepen</actor>.",
    ),
    counterexamples=("De club verloor de wedstrijd aan de koploper.",),
)

TAKE_PLAIN = Rule(
    id="control.captures.takes_plain",
    emits=ControlStatus.CAPTURES,
    words=("nemen",),
    beside=(
        Beside(
            "vuur gijzeling arrest dienst bezit been wijk afscheid deel hand gebruik ontvangst leiding gevangen krijgsgevangen", absent=True
        ),
    ),
    slots=(PLACE, MAYBE_DOER, FROM_LOSER),
    examples=(
        "<location>Zawiya</location> is door de <actor>opstandelingen</actor> genomen.",
        "De <actor>mariniers</actor> namen <location>Tarawa</location> na drie dagen.",
    ),
    counterexamples=("Het besluit is door de opstandelingen genomen.", "De opstandelingen namen Zawiya onder vuur."),
)

FALL_TO = Rule(
    id="control.captures.falls_to",
    emits=ControlStatus.CAPTURES,
    words="vallen toevallen overgaan toekomen bezwijken overlopen capituleren",
    slots=(PLACE_SUBJECT, Slot(Role.ACTOR, case="aan naar voor")),
    examples=(
        "<location>Deir al-Zor</location> viel in september aan <actor>troepen</actor> van het Syrisch regime.",
        "<location>Kisangani</location> is dit weekeinde overgegaan naar de <actor>rebellen</actor>.",
        "<location>Argoen</location> bezweek voor de <actor>Tsjetsjenen</actor>.",
    ),
    counterexamples=("De prijs viel toe aan een jonge schrijver.",),
)

FALL_TO_WHOM = Rule(
    id="control.captures.falls_to_whom",
    emits=ControlStatus.CAPTURES,
    words="toevallen toekomen",
    slots=(PLACE_SUBJECT, Slot(Role.ACTOR, Function.DONE_TO)),
    examples=(
        "<location>Ghazni</location> viel de <actor>Taliban</actor> zonder slag of stoot toe.",
        "Op 20 september viel de <location>Waalbrug</location> de <actor>Amerikanen</actor> onbeschadigd toe.",
    ),
    counterexamples=("Die eer viel de burgemeester toe.",),
)

PREY_TO = Rule(
    id="control.captures.prey_to",
    emits=ControlStatus.CAPTURES,
    words=("prooi",),
    beside=(Beside("vallen"),),
    slots=(PLACE_SUBJECT, Slot(Role.ACTOR, case="aan")),
    examples=("<location>Huambo</location> viel ten prooi aan <actor>Unita</actor>.",),
    counterexamples=("Het schaap viel ten prooi aan de wolf.",),
)

OVERRUN = Rule(
    id="control.captures.overruns",
    emits=ControlStatus.CAPTURES,
    words=("lopen",),
    beside=(Beside("voet", case="onder"),),
    slots=(PLACE, MAYBE_DOER),
    examples=("De <actor>rebellen</actor> liepen <location>Goma</location> onder de voet.",),
    counterexamples=("De fans liepen de stewards onder de voet.",),
)

MASTER_OF = Rule(
    id="control.captures.masters",
    emits=ControlStatus.CAPTURES,
    words=("meester",),
    beside=(Beside("maken"),),
    slots=(Slot(Role.LOCATION, case=("van",)), SUBJECT),
    examples=("De <actor>rebellen</actor> hebben zich meester gemaakt van <location>Goma</location>.",),
    counterexamples=("De dief maakte zich meester van de kassa.",),
)

FLAG_RAISED = Rule(
    id="control.captures.flag",
    emits=ControlStatus.CAPTURES,
    last_part=("vlag", "driekleur", "vaandel"),
    beside=(Beside(words.FLAG),),
    slots=(
        Slot(Role.LOCATION, Function.THERE, case="van"),
        Slot(Role.ACTOR, (Function.SUBJECT, Function.OF), case="door"),
    ),
    examples=(
        "<actor>Rebellen</actor> hesen hun vlag op het <location>stadhuis</location>.",
        "Boven <location>Cherson</location> wappert weer de <actor>Oekraïense</actor> vlag.",
    ),
    counterexamples=("De burgemeester hees de vlag op het stadhuis.",),
)

ENTER = Rule(
    id="control.captures.enters",
    emits=ControlStatus.CAPTURES,
    words=words.ENTER,
    shapes=VERBAL,
    slots=(Slot(Role.LOCATION, Function.DONE_TO, case="in"), SUBJECT),
    examples=("De <actor>rebellen</actor> trokken <location>Bangui</location> binnen.",),
    counterexamples=("De kinderen trokken de klas binnen.",),
)

GETS_BACK = Rule(
    id="control.captures.gets_back",
    emits=ControlStatus.CAPTURES,
    words="krijgen hebben",
    beside=(Beside("terug"),),
    slots=(PLACE, DOER),
    examples=("Binnen een week krijgt het <actor>leger</actor> <location>Goma</location> weer terug.",),
    counterexamples=("De eigenaar kreeg zijn fiets weer terug.",),
)

OCCUPIES_ON_A_DAY = Rule(
    id="control.captures.occupies_on_a_day",
    emits=ControlStatus.CAPTURES,
    words=("bezetten",),
    shapes=(Shape.PASSIVE, Shape.STATE, Shape.BARE, Shape.ACTIVE),
    beside=(
        Beside(
            "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren eergisteren vannacht vorige",
            last_part="avond ochtend middag nacht",
        ),
        Beside("sinds", absent=True),
    ),
    slots=(PLACE, MAYBE_DOER),
    examples=("<location>Da Nang</location> is zondag vrijwel zonder strijd bezet door <actor>Noord-Vietnamese troepen</actor>.",),
    counterexamples=("De zaal was zondag tot de laatste stoel bezet.",),
)

FALLS = Rule(
    id="control.captures.falls",
    emits=ControlStatus.CAPTURES,
    words=words.FALL,
    shapes=VERBAL,
    beside=(Beside("binnen onder buiten nagaan gaan", absent=True),),
    slots=(PLACE_SUBJECT,),
    examples=(
        "De rebellen rukken op. <location>Kabul</location> is gevallen.",
        "De rebellen rukken op. <location>Kabul</location> is na een beleg van vijf dagen gevallen.",
    ),
    counterexamples=("In Kabul viel gisteren sneeuw.", "Of Kabul leeg is, viel niet na te gaan."),
)

ROB = Rule(
    id="control.captures.robs",
    emits=ControlStatus.CAPTURES,
    words=("maken",),
    beside=(Beside("afhandig"),),
    slots=(PLACE, MAYBE_DOER, Slot(Role.FROM_ACTOR, Function.DONE_TO, required=False)),
    examples=("Het <actor>leger</actor> maakte <location>Aleppo</location> de <from_actor>rebellen</from_actor> afhandig.",),
    counterexamples=("De dief maakte de toerist zijn portemonnee afhandig.",),
)

INTO_LAP = Rule(
    id="control.captures.into_lap",
    emits=ControlStatus.CAPTURES,
    words=("schoot", "deel"),
    beside=(Beside("vallen werpen"),),
    slots=(PLACE_SUBJECT, Slot(Role.ACTOR, Function.SUBJECT, case="van")),
    examples=("<location>Durayhimi</location> viel de <actor>Houthi's</actor> in de schoot.",),
    counterexamples=("De prijs viel de schrijver in de schoot.",),
)

TAKES_REINS = Rule(
    id="control.captures.takes_reins",
    emits=ControlStatus.CAPTURES,
    words="teugel touwtje touwtjes touw lakens",
    beside=(Beside("krijgen nemen overnemen"),),
    slots=(Slot(Role.LOCATION, Function.THERE), SUBJECT),
    examples=("In <location>Sevilla</location> wisten de <actor>nationalisten</actor> de teugels in handen te krijgen.",),
    counterexamples=("In de zaak kreeg de zoon de teugels in handen.",),
)

MOVES_IN = Rule(
    id="control.captures.moves_in",
    emits=ControlStatus.CAPTURES,
    words=("intocht",),
    slots=(Slot(Role.LOCATION, case="in"), Slot(Role.ACTOR, (Function.SUBJECT, Function.OF))),
    examples=("Het <actor>Rode Leger</actor> hield zijn intocht in <location>Boekarest</location>.",),
    counterexamples=("De sint hield zijn intocht in de haven.",),
)

FOOTHOLD = Rule(
    id="control.captures.foothold",
    emits=ControlStatus.CAPTURES,
    words="voet bruggenhoofd terreinwinst terrein",
    beside=(Beside("krijgen vestigen slaan boeken winnen"),),
    slots=(Slot(Role.LOCATION, Function.THERE), SUBJECT),
    examples=("In <location>Sirte</location> kreeg <actor>IS</actor> voet aan de grond.",),
    counterexamples=("In de politiek kreeg de acteur voet aan de grond.",),
)

COUP = Rule(
    id="control.captures.coup",
    emits=ControlStatus.CAPTURES,
    words="machtsgreep machtsovername staatsgreep",
    slots=(Slot(Role.LOCATION, case="in"), Slot(Role.ACTOR, Function.DOER)),
    examples=("De machtsgreep van het <actor>leger</actor> in <location>Bamako</location> bleef onbestraft.",),
    counterexamples=("De machtsgreep van de directeur in de fabriek mislukte.",),
)

BRING_DOWN = Rule(
    id="control.captures.brings_down",
    emits=ControlStatus.CAPTURES,
    words="brengen dwingen krijgen",
    beside=(Beside("val knie overgave capitulatie", case="ten op tot"),),
    slots=(PLACE, DOER),
    examples=("De <actor>Japanners</actor> brachten <location>Singapore</location> ten val.",),
    counterexamples=("De oppositie bracht het kabinet ten val.",),
)

HANDOVER = Rule(
    id="control.captures.handover",
    emits=ControlStatus.CAPTURES,
    words="overgave overdracht teruggave",
    slots=(
        Slot(Role.LOCATION, case="van"),
        Slot(Role.ACTOR, case="aan"),
        Slot(Role.FROM_ACTOR, case="door", required=False),
    ),
    examples=("De overdracht van <location>Hongkong</location> aan <actor>China</actor> gebeurde om middernacht.",),
    counterexamples=("De overdracht van de winkel aan de zoon gebeurde in mei.",),
)

EXPULSION = Rule(
    id="control.captures.expulsion",
    emits=ControlStatus.CAPTURES,
    words=("verdrijving",),
    slots=(Slot(Role.LOCATION, case="uit"), Slot(Role.FROM_ACTOR, case="van", required=False), Slot(Role.ACTOR, case="door")),
    examples=(
        "De verdrijving van <from_actor>IS</from_actor> uit <location>Hawija</location> door het <actor>leger</actor> duurde dagen.",
    ),
    counterexamples=("De verdrijving van de kou uit de kamer door de kachel duurde een uur.",),
)

CHANGES_HANDS = Rule(
    id="control.captures.becomes_master",
    emits=ControlStatus.CAPTURES,
    words="meester baas",
    beside=(Beside("worden"),),
    slots=(Slot(Role.LOCATION, Function.THERE, case="van over"), SUBJECT),
    examples=("In het <location>noorden</location> zijn de <actor>rebellen</actor> de baas geworden.",),
    counterexamples=("In de fabriek is de zoon de baas geworden.",),
)

NEXT_IN_TURN = Rule(
    id="control.captures.its_turn",
    emits=ControlStatus.CAPTURES,
    words=("beurt",),
    beside=(Beside("zijn komen"),),
    slots=(Slot(Role.LOCATION, Function.SUBJECT, case="aan"),),
    examples=("De rebellen namen Goma in. Een dag later was het de beurt aan <location>Sake</location>.",),
    counterexamples=("Na de koffie was het de beurt aan de voorzitter.",),
)
