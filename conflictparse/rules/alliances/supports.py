"""One party backs another: arms, money, air cover, a side taken."""

from conflictparse.model import AllianceKind
from conflictparse.pattern import Beside, Function, Role, Rule, Slot
from conflictparse.rules import words
from conflictparse.rules.control.parts import VERBAL

_DOER = Slot(Role.SUBJECT, Function.DOER)
_DONE_TO = Slot(Role.OBJECT, Function.DONE_TO)
_GIVER = Slot(Role.SUBJECT, Function.OF, case="van uit vanuit")  # "steun van Iran", "Iraanse steun", "hulp uit Belgrado"
_HELPED = Slot(Role.OBJECT, Function.SUBJECT, case="door")  # "de rebellen rukken met steun van X op", "werd door de rebellen ingenomen"
_RECEIVER = Slot(Role.OBJECT, Function.DONE_TO, case="aan voor")

SUPPORT = Rule(
    id="alliance.supports.supports",
    emits=AllianceKind.SUPPORTS,
    words=words.SUPPORT,
    shapes=VERBAL,
    slots=(Slot(Role.SUBJECT, Function.DOER, case="vanuit"), _DONE_TO),
    examples=(
        "<subject>Rusland</subject> steunt het <object>Syrische regime</object>.",
        "De <object>SDF</object> wordt gesteund door de <subject>Amerikanen</subject>.",
        "De door <subject>Iran</subject> gesteunde <object>Houthi's</object> rukken op.",
        "De <object>huurlingen</object>, gesteund door <subject>Rusland</subject>, rukken op.",
        "<subject>Washington</subject> bewapent sinds vorig jaar ook de <object>SDF</object>.",
    ),
    counterexamples=("Het voorstel wordt gesteund door Frankrijk.", "Rusland steunt het voorstel."),
)

TRAIN_MEN = Rule(
    id="alliance.supports.trains_men_of",
    emits=AllianceKind.SUPPORTS,
    words=words.SUPPORT,
    shapes=VERBAL,
    beside=(Beside("rekruut soldaat militair officier piloot strijder eenheid troep"),),
    slots=(_DOER, Slot(Role.OBJECT, case="van")),
    examples=("<subject>Groot-Brittannië</subject> traint rekruten van het <object>Oekraïense leger</object>.",),
    counterexamples=("De trainer leidt spelers van Ajax op.",),
)

SUPPORT_RECEIVED = Rule(
    id="alliance.supports.receives",
    emits=AllianceKind.SUPPORTS,
    last_part=words.SUPPORT_NOUN,
    beside=(Beside("krijgen ontvangen genieten hebben rekenen bouwen leunen steunen danken inroepen aanvaarden"),),
    slots=(Slot(Role.OBJECT, Function.SUBJECT), _GIVER),
    examples=(
        "De <object>rebellen</object> krijgen steun van <subject>Turkije</subject>.",
        "De <object>Houthi's</object> kunnen rekenen op de steun van <subject>Iran</subject>.",
    ),
    counterexamples=("De premier krijgt steun van de oppositie.",),
)

WITH_SUPPORT = Rule(
    id="alliance.supports.with_support_of",
    emits=AllianceKind.SUPPORTS,
    last_part=words.SUPPORT_NOUN,
    case="met dankzij zonder",
    slots=(_GIVER, _HELPED),
    examples=(
        "De <object>rebellen</object> rukken met luchtsteun van <subject>Turkije</subject> op.",
        "Met <subject>Turkse</subject> steun heroverden de <object>rebellen</object> de stad Al-Bab.",
    ),
    counterexamples=("De bakker opent met steun van de gemeente.",),
)

WITH_MEANS = Rule(
    id="alliance.supports.with_means_of",
    emits=AllianceKind.SUPPORTS,
    words="geld wapen munitie bajonet",
    case="met dankzij",
    slots=(Slot(Role.SUBJECT, Function.OF, case="uit"), _HELPED),
    examples=("De <object>rebellen</object> vechten met <subject>Turks</subject> geld en Turkse wapens.",),
    counterexamples=("De boeren bouwen met Europees geld een stal.",),
)

RELIES_ON = Rule(
    id="alliance.supports.relies_on",
    emits=AllianceKind.SUPPORTS,
    last_part=words.SUPPLIES,
    case="op aan",
    beside=(Beside("bouwen rekenen leunen danken steunen drijven"),),
    slots=(Slot(Role.SUBJECT, Function.OF, case="uit"), Slot(Role.OBJECT, Function.SUBJECT)),
    examples=("De <object>nationalisten</object> konden bouwen op <subject>Duitse</subject> vliegtuigen.",),
    counterexamples=("De reiziger rekent op Duitse treinen.",),
)

IN_SUPPORT_OF = Rule(
    id="alliance.supports.in_support_of",
    emits=AllianceKind.SUPPORTS,
    words="ondersteuning steun versterking bijstand bescherming",
    case="ter tot",
    slots=(Slot(Role.OBJECT, Function.OF), Slot(Role.SUBJECT, Function.SUBJECT, case="door")),
    examples=("<subject>Rusland</subject> stuurde vliegtuigen ter ondersteuning van het <object>Syrische leger</object>.",),
    counterexamples=("De gemeente plaatst een hek ter ondersteuning van de heg.",),
)

OWN_SUPPORT = Rule(
    id="alliance.supports.own_support",
    emits=AllianceKind.SUPPORTS,
    last_part=words.SUPPORT_NOUN,
    beside=(Beside("opzeggen toezeggen intrekken betuigen staken stopzetten uitspreken"),),
    slots=(Slot(Role.SUBJECT, Function.SUBJECT), Slot(Role.OBJECT, case="aan voor")),
    examples=("De <subject>Verenigde Staten</subject> zegden hun steun aan <object>UNITA</object> op.",),
    counterexamples=("De partij zegde haar steun aan het voorstel op.",),
)

SUPPORT_BY = Rule(
    id="alliance.supports.support_by",
    emits=AllianceKind.SUPPORTS,
    words="ondersteuning bewapening financiering opleiding training bevoorrading uitrusting",
    slots=(Slot(Role.SUBJECT, case="door"), Slot(Role.OBJECT, case="van")),
    examples=("De bewapening van de <object>rebellen</object> door <subject>Turkije</subject> stuitte op kritiek.",),
    counterexamples=("De opleiding van leerlingen door de school is duur.",),
)

SUPPORT_GIVEN = Rule(
    id="alliance.supports.gives",
    emits=AllianceKind.SUPPORTS,
    last_part=words.SUPPORT_NOUN,
    slots=(Slot(Role.OBJECT, case="aan voor"), Slot(Role.SUBJECT, (Function.OF, Function.SUBJECT), case="van uit door")),
    examples=(
        "De steun van <subject>Iran</subject> aan de <object>Houthi's</object> groeit.",
        "<subject>Turkije</subject> geeft steun aan de <object>rebellen</object>.",
    ),
    counterexamples=("De steun van de kiezer aan de premier daalt.",),
)

GIVES = Rule(
    id="alliance.supports.supplies",
    emits=AllianceKind.SUPPORTS,
    words=(
        "leveren geven sturen verstrekken schenken lenen uitlenen bezorgen verschaffen bieden verlenen toezeggen overhandigen "
        "toestoppen toespelen verkopen aanbieden ontzeggen onthouden smokkelen"
    ),
    beside=(Beside(last_part=words.SUPPLIES | words.SUPPORT_NOUN),),
    slots=(_DOER, _RECEIVER),
    examples=(
        "<subject>Israël</subject> levert raketten aan <object>Azerbeidzjan</object>.",
        "<subject>Frankrijk</subject> geeft het <object>Malinese leger</object> luchtsteun.",
    ),
    counterexamples=("De gemeente geeft subsidie aan de club.",),
)

SENDS_TO = Rule(
    id="alliance.supports.sends_to",
    emits=AllianceKind.SUPPORTS,
    words="sturen zenden leveren uitzenden verschepen",
    beside=(Beside(last_part="instructeur adviseur wapen munitie vrijwilliger raket drone tank wapentuig helikopter".split()),),
    slots=(_DOER, Slot(Role.OBJECT, case="naar")),
    examples=("<subject>Frankrijk</subject> stuurt instructeurs naar <object>Oekraïne</object>.",),
    counterexamples=("Frankrijk stuurt waarnemers naar Oekraïne.",),
)

AT_DISPOSAL = Rule(
    id="alliance.supports.at_disposal",
    emits=AllianceKind.SUPPORTS,
    words=("beschikking",),
    case=("ter",),
    beside=(Beside("stellen"),),
    slots=(Slot(Role.SUBJECT, Function.SUBJECT), Slot(Role.OBJECT, Function.OF, case="aan")),
    examples=("<subject>België</subject> stelt twee helikopters ter beschikking van het <object>Franse leger</object>.",),
    counterexamples=("De school stelt een zaal ter beschikking van de buurt.",),
)

GETS = Rule(
    id="alliance.supports.gets",
    emits=AllianceKind.SUPPORTS,
    words="krijgen ontvangen betrekken afnemen",
    beside=(Beside(last_part=words.SUPPLIES),),
    slots=(Slot(Role.OBJECT, Function.DOER), Slot(Role.SUBJECT, case="van uit")),
    examples=("De <object>RSF</object> krijgt wapens van de <subject>Emiraten</subject>.",),
    counterexamples=("De club krijgt geld van de gemeente.",),
)

PROVIDES = Rule(
    id="alliance.supports.provides",
    emits=AllianceKind.SUPPORTS,
    words=("voorzien", "helpen", "verzekeren"),
    beside=(Beside(last_part=words.SUPPLIES | words.SUPPORT_NOUN, case="van aan"),),
    slots=(_DOER, _DONE_TO),
    examples=("<subject>Rusland</subject> voorziet de <object>separatisten</object> van wapens.",),
    counterexamples=("De kantine voorziet de spelers van drank.",),
)

TO_THE_RESCUE = Rule(
    id="alliance.supports.to_the_rescue",
    emits=AllianceKind.SUPPORTS,
    words="schieten komen snellen vliegen",
    beside=(Beside(("hulp",)),),
    slots=(Slot(Role.SUBJECT, Function.SUBJECT), _DONE_TO),
    examples=("<subject>Cuba</subject> schoot de <object>MPLA</object> te hulp.",),
    counterexamples=("De brandweer schoot de bewoners te hulp.",),
)

TAKES_SIDE = Rule(
    id="alliance.supports.takes_side",
    emits=AllianceKind.SUPPORTS,
    words="kant zijde achter partij",
    beside=(Beside("staan kiezen scharen opstellen trekken"),),
    slots=(Slot(Role.SUBJECT, Function.SUBJECT), Slot(Role.OBJECT, Function.OF, case="van achter voor")),
    examples=(
        "<subject>Rwanda</subject> staat aan de kant van <object>M23</object>.",
        "<subject>Turkije</subject> schaart zich achter <object>Azerbeidzjan</object>.",
        "<subject>Turkije</subject> koos partij voor <object>Azerbeidzjan</object>.",
    ),
    counterexamples=("De bondscoach staat achter zijn spelers.",),
)

STANDS_UP_FOR = Rule(
    id="alliance.supports.stands_up_for",
    emits=AllianceKind.SUPPORTS,
    words="opnemen opkomen bres sympathiseren meevechten",
    slots=(Slot(Role.SUBJECT, Function.SUBJECT), Slot(Role.OBJECT, case="voor met")),
    examples=(
        "<subject>Rusland</subject> nam het op voor de <object>Serviërs</object>.",
        "<subject>Frankrijk</subject> sprong in de bres voor de <object>rebellen</object>.",
        "<subject>Turkije</subject> sympathiseert met de <object>rebellen</object>.",
    ),
    counterexamples=("De advocaat nam het op voor zijn cliënt.",),
)

KEEPS_GOING = Rule(
    id="alliance.supports.keeps_going",
    emits=AllianceKind.SUPPORTS,
    words=("houden", "helpen"),
    beside=(Beside("overeind zadel been leven hoofd"),),
    slots=(_DOER, _DONE_TO),
    examples=(
        "<subject>Rusland</subject> houdt <object>Assad</object> in het zadel.",
        "<subject>Cuba</subject> hield de <object>MPLA</object> overeind.",
    ),
    counterexamples=("De subsidies houden het theater overeind.",),
)

FEEDS = Rule(
    id="alliance.supports.feeds",
    emits=AllianceKind.SUPPORTS,
    last_part=("kas",),
    beside=(Beside("spekken vullen"),),
    slots=(Slot(Role.SUBJECT, Function.SUBJECT), Slot(Role.OBJECT, Function.OF)),
    examples=("<subject>Iran</subject> spekt de kas van <object>Hezbollah</object>.",),
    counterexamples=("De eigenaar spekte de kas van de club.",),
)

BACKER = Rule(
    id="alliance.supports.backer_of",
    emits=AllianceKind.SUPPORTS,
    words=(
        "geldschieter beschermheer beschermer sponsor wapenleverancier patroon broodheer suikeroom steunpilaar weldoener "
        "hofleverancier geldgever"
    ),
    slots=(Slot(Role.SUBJECT, Function.SAME), Slot(Role.OBJECT, Function.OF)),
    examples=(
        "<subject>Iran</subject>, de geldschieter van <object>Hezbollah</object>, zweeg.",
        "<subject>Rusland</subject> is de grootste wapenleverancier van <object>Syrië</object>.",
    ),
    counterexamples=("De geldschieter van de club is een bank.",),
)

FORCE_BEHIND = Rule(
    id="alliance.supports.force_behind",
    emits=AllianceKind.SUPPORTS,
    words=("kracht", "brein"),
    slots=(Slot(Role.SUBJECT, Function.SAME), Slot(Role.OBJECT, case="achter")),
    examples=("<subject>Rwanda</subject> is de stuwende kracht achter <object>M23</object>.",),
    counterexamples=("Zij is de stuwende kracht achter het festival.",),
)

PUPPET = Rule(
    id="alliance.supports.puppet_of",
    emits=AllianceKind.SUPPORTS,
    words="marionet marionettenregering zetbaas vazal vazalstaat stroman beschermeling verlengstuk satelliet satellietstaat creatie",
    slots=(Slot(Role.OBJECT, Function.SAME), Slot(Role.SUBJECT, Function.OF)),
    examples=("<object>Hezbollah</object> is een marionet van <subject>Iran</subject>.",),
    counterexamples=("De marionet van het museum is oud.",),
)

LOYAL = Rule(
    id="alliance.supports.loyal_to",
    emits=AllianceKind.SUPPORTS,
    words=("loyaal", "trouw"),
    beside=(Beside("zweren afleggen", absent=True),),
    slots=(Slot(Role.SUBJECT, (Function.GROUP, Function.SUBJECT)), Slot(Role.OBJECT, case="aan")),
    examples=("De <subject>rebellen</subject> blijven trouw aan <object>Assad</object>.",),
    counterexamples=("De klanten blijven trouw aan hun winkel.",),
)

IN_SERVICE = Rule(
    id="alliance.supports.in_service_of",
    emits=AllianceKind.SUPPORTS,
    words=("dienst", "loondienst"),
    case=("in",),
    slots=(Slot(Role.SUBJECT, (Function.SUBJECT, Function.GROUP)), Slot(Role.OBJECT, Function.OF)),
    examples=("<subject>Wagner</subject> vecht in dienst van het <object>Malinese leger</object>.",),
    counterexamples=("Zij is in dienst van de gemeente.",),
)

ON_HAND = Rule(
    id="alliance.supports.on_the_hand_of",
    emits=AllianceKind.SUPPORTS,
    words=("hand",),
    case=("op",),
    slots=(Slot(Role.SUBJECT, Function.SUBJECT), Slot(Role.OBJECT, Function.OF)),
    examples=("De <subject>Hashid</subject> zijn op de hand van de <object>Houthi's</object>.",),
    counterexamples=("De jury was op de hand van de zanger.",),
)

LETS_DOWN = Rule(
    id="alliance.supports.lets_down",
    emits=AllianceKind.SUPPORTS,
    words=("vallen",),
    beside=(Beside(("laten",)),),
    denies=True,
    slots=(Slot(Role.SUBJECT, Function.SUBJECT), _DONE_TO),
    examples=("<subject>Rusland</subject> liet <object>Armenië</object> vallen als een baksteen.",),
    counterexamples=("De bank liet de klant vallen als een baksteen.",),
)

HANDS_OFF = Rule(
    id="alliance.supports.hands_off",
    emits=AllianceKind.SUPPORTS,
    words=("aftrekken",),
    beside=(Beside("hand"),),
    denies=True,
    slots=(_DOER, Slot(Role.OBJECT, case="van")),
    examples=("<subject>Rusland</subject> trok zijn handen af van <object>Armenië</object>.",),
    counterexamples=("De sponsor trok zijn handen af van het project.",),
)

SUPPORTS_RULES = (
    PROVIDES,
    SUPPORT,
    TRAIN_MEN,
    WITH_SUPPORT,
    IN_SUPPORT_OF,
    SUPPORT_RECEIVED,
    TO_THE_RESCUE,
    OWN_SUPPORT,
    SUPPORT_GIVEN,
    SUPPORT_BY,
    GIVES,
    SENDS_TO,
    AT_DISPOSAL,
    GETS,
    WITH_MEANS,
    RELIES_ON,
    TAKES_SIDE,
    STANDS_UP_FOR,
    KEEPS_GOING,
    FEEDS,
    BACKER,
    FORCE_BEHIND,
    PUPPET,
    LOYAL,
    IN_SERVICE,
    ON_HAND,
    LETS_DOWN,
    HANDS_OFF,
)
