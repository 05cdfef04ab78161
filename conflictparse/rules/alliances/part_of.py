"""One party belongs to another, or makes it up."""

from conflictparse.grammar import Shape
from conflictparse.model import AllianceKind
from conflictparse.pattern import Beside, Function, Role, Rule, Slot
from conflictparse.rules import words
from conflictparse.rules.control.parts import VERBAL

_SUBJECT = Slot(Role.SUBJECT, Function.SUBJECT)
_SAME = Slot(Role.SUBJECT, Function.SAME)
_WHOLE = Slot(Role.OBJECT, Function.OF)

CONSISTS_OF = Rule(
    id="alliance.part_of.consists_of",
    emits=AllianceKind.PART_OF,
    words="bestaan samenstellen opbouwen",
    slots=(Slot(Role.SUBJECT, case="uit"), Slot(Role.OBJECT, Function.SUBJECT)),
    examples=("De <object>SDF</object> bestaat voornamelijk uit <subject>Syrische Koerden</subject>.",),
    counterexamples=("Het gebied bestaat uit woestijn.",),
)

COMPRISES = Rule(
    id="alliance.part_of.comprises",
    emits=AllianceKind.PART_OF,
    words="omvatten overkoepelen verenigen",
    shapes=VERBAL,
    slots=(Slot(Role.SUBJECT, Function.DONE_TO), Slot(Role.OBJECT, Function.DOER, case="in binnen tot")),
    examples=(
        "De <object>SDF</object> omvat ook de <subject>YPG</subject>.",
        "De <subject>Hamza-brigade</subject> is verenigd in het <object>Vrije Syrische Leger</object>.",
    ),
    counterexamples=("De tuin omvat twee vijvers.",),
)

LED_BY = Rule(
    id="alliance.part_of.led_by",
    emits=AllianceKind.PART_OF,
    words="leiding aanvoering bevel commando",
    case=("onder",),
    beside=(Beside(last_part=words.LED),),
    slots=(Slot(Role.SUBJECT, Function.OF, case=("onder",)), Slot(Role.OBJECT, Function.GROUP)),
    examples=("De <object>politiemissie</object> onder leiding van <subject>Kenia</subject> zwijgt.",),
    counterexamples=("Het orkest onder leiding van de dirigent zwijgt.",),
)

LEADS = Rule(
    id="alliance.part_of.leads",
    emits=AllianceKind.PART_OF,
    words="leiden aanvoeren",
    shapes=VERBAL,
    beside=(Beside(last_part=words.LED),),
    slots=(Slot(Role.SUBJECT, Function.DOER), Slot(Role.OBJECT, Function.DONE_TO)),
    examples=("De door <subject>Australië</subject> geleide <object>troepenmacht</object> landde in Dili.",),
    counterexamples=("Zij leidt het museum.",),
)

MAKES_PART = Rule(
    id="alliance.part_of.makes_part",
    emits=AllianceKind.PART_OF,
    words=("deel",),
    beside=(Beside("uitmaken maken vormen"),),
    shapes=(Shape.NOMINAL,),
    slots=(_SAME, Slot(Role.OBJECT, Function.OF)),
    examples=("De <subject>YPG</subject> maakt deel uit van de <object>SDF</object>.",),
    counterexamples=("Raqqa maakt deel uit van Syrië.", "Burundi heeft een deel van zijn leger teruggetrokken."),
)

BELONGS_TO = Rule(
    id="alliance.part_of.belongs_to",
    emits=AllianceKind.PART_OF,
    words=(
        "onderdeel vleugel tak lid lidstaat afdeling eenheid zelfmoordeenheid arm filiaal dochterorganisatie ruggengraat kern "
        "gros speerpunt voorhoede stoottroep keurkorps lidmaatschap deelnemer bestanddeel"
    ),
    last_part=("-afdeling", "-tak", "-vleugel", "-eenheid"),
    shapes=(Shape.NOMINAL,),
    slots=(_SAME, Slot(Role.OBJECT, Function.OF, case="aan")),
    examples=(
        "<subject>JNIM</subject>, de Sahel-afdeling van <object>Al Qaida</object>, eiste de aanslag op.",
        "De <subject>YPG</subject> vormt de ruggengraat van de <object>SDF</object>.",
    ),
    counterexamples=("Raqqa maakt deel uit van Syrië.", "De Russen bezetten delen van Georgië."),
)

JOINS = Rule(
    id="alliance.part_of.joins",
    emits=AllianceKind.PART_OF,
    words="aansluiten behoren toebehoren horen voegen opgaan inlijven opnemen integreren toetreden toevoegen samenbrengen",
    slots=(
        Slot(Role.SUBJECT, (Function.SUBJECT, Function.DONE_TO)),
        Slot(Role.OBJECT, case="bij tot in aan"),
    ),
    examples=(
        "De <subject>brigade</subject> sloot zich aan bij het <object>Vrije Syrische Leger</object>.",
        "De <subject>Zawiya-brigade</subject> is opgegaan in het <object>LNA</object>.",
    ),
    counterexamples=("De wijk sluit aan bij het centrum.",),
)

TAKES_PART = Rule(
    id="alliance.part_of.takes_part",
    emits=AllianceKind.PART_OF,
    words="meedoen deelnemen participeren bijdragen",
    slots=(_SUBJECT, Slot(Role.OBJECT, case="aan in met")),
    examples=("<subject>Tsjaad</subject> neemt deel aan de <object>coalitie</object> tegen Boko Haram.",),
    counterexamples=("Genk neemt deel aan de beker.",),
)

FALLS_UNDER = Rule(
    id="alliance.part_of.falls_under",
    emits=AllianceKind.PART_OF,
    words="vallen ressorteren dienen staan",
    slots=(_SUBJECT, Slot(Role.OBJECT, case=("onder",))),
    examples=("De <subject>brigade</subject> valt onder de <object>Nationale Garde</object>.",),
    counterexamples=("De stad valt onder de provincie.",),
)

UNDER_BANNER = Rule(
    id="alliance.part_of.under_banner",
    emits=AllianceKind.PART_OF,
    words="vlag vaandel paraplu koepel bevel commando",
    case=("onder",),
    slots=(_SUBJECT, _WHOLE),
    examples=("De <subject>brigades</subject> vechten onder de vlag van de <object>SDF</object>.",),
    counterexamples=("Het schip vaart onder de vlag van Panama.",),
)

IN_RANKS = Rule(
    id="alliance.part_of.in_ranks",
    emits=AllianceKind.PART_OF,
    words="geleding gelid rang gelederen rangen",
    case="in uit binnen",
    slots=(_SUBJECT, _WHOLE),
    examples=("<subject>Tsjetsjenen</subject> vechten in de gelederen van <object>Islamitische Staat</object>.",),
    counterexamples=("Er is rust in de gelederen van de partij.",),
)

SITS_IN = Rule(
    id="alliance.part_of.sits_in",
    emits=AllianceKind.PART_OF,
    words="zitten strijden vechten dienen meevechten",
    slots=(_SUBJECT, Slot(Role.OBJECT, case="in binnen")),
    examples=("In de <object>coalitie</object> zitten ook <subject>Egypte</subject> en <subject>Jordanië</subject>.",),
    counterexamples=("In de gevangenis zitten rebellen.",),
)

AMONG_WHOM = Rule(
    id="alliance.part_of.among_whom",
    emits=AllianceKind.PART_OF,
    words=("wie", "waaronder"),
    slots=(Slot(Role.OBJECT, Function.GROUP), Slot(Role.SUBJECT, Function.NEXT)),
    examples=("De <object>jihadisten</object>, onder wie <subject>Tsjetsjenen</subject>, vluchtten.",),
    counterexamples=("De gasten, onder wie burgemeesters, vertrokken.",),
)

UMBRELLA = Rule(
    id="alliance.part_of.umbrella_of",
    emits=AllianceKind.PART_OF,
    words=(
        "bundeling koepel koepelorganisatie verzameling strijdersverbond samenwerkingsverband verbond coalitie alliantie "
        "samenbundeling fusie"
    ),
    of_equals=True,
    slots=(Slot(Role.OBJECT, Function.SAME), Slot(Role.SUBJECT, case="van")),
    examples=("De <object>SDF</object>, een bundeling van <subject>Koerden</subject> en <subject>Arabieren</subject>, nadert.",),
    counterexamples=("De krant is een bundeling van columns.",),
)

SWORE_LOYALTY = Rule(
    id="alliance.part_of.swore_loyalty",
    emits=AllianceKind.PART_OF,
    words=("trouw",),
    beside=(Beside("zweren afleggen"),),
    slots=(_SUBJECT, Slot(Role.OBJECT, case="aan")),
    examples=("<subject>Boko Haram</subject> zwoer trouw aan <object>Islamitische Staat</object>.",),
    counterexamples=("De rekruten zwoeren trouw aan de vlag.",),
)

LEFT = Rule(
    id="alliance.part_of.left",
    emits=AllianceKind.PART_OF,
    words="uittreden stappen uitstappen terugtrekken afscheiden afscheuren losmaken afsplitsen",
    denies=True,
    slots=(_SUBJECT, Slot(Role.OBJECT, case="uit van")),
    examples=("<subject>Mali</subject> stapte uit de <object>G5 Sahel</object>.",),
    counterexamples=("De minister stapte uit de auto.",),
)

QUIT = Rule(
    id="alliance.part_of.quit",
    emits=AllianceKind.PART_OF,
    words=("verlaten",),
    beside=(Beside(last_part="coalitie alliantie verbond bondgenootschap missie organisatie"),),
    denies=True,
    slots=(Slot(Role.SUBJECT, Function.DOER), Slot(Role.OBJECT, (Function.DONE_TO, Function.OF))),
    examples=("<subject>Qatar</subject> verliet de <object>coalitie</object>.",),
    counterexamples=("De gasten verlieten de zaal.",),
)

SPLIT_OFF = Rule(
    id="alliance.part_of.split_off",
    emits=AllianceKind.PART_OF,
    words="afsplitsing splintergroep",
    denies=True,
    slots=(_SAME, _WHOLE),
    examples=("<subject>Ansaru</subject> is een afsplitsing van <object>Boko Haram</object>.",),
    counterexamples=("De partij is een afsplitsing van de liberalen.",),
)

PART_OF_RULES = (
    CONSISTS_OF,
    COMPRISES,
    LED_BY,
    LEADS,
    MAKES_PART,
    BELONGS_TO,
    JOINS,
    TAKES_PART,
    FALLS_UNDER,
    UNDER_BANNER,
    IN_RANKS,
    SITS_IN,
    AMONG_WHOM,
    SWORE_LOYALTY,
    LEFT,
    QUIT,
    SPLIT_OFF,
    UMBRELLA,
)
