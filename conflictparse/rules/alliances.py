"""Constructions that say who is on one side with whom. Specific ones first."""

from conflictparse.grammar import Shape
from conflictparse.model import AllianceKind
from conflictparse.pattern import Beside, Function, Role, Rule, Slot
from conflictparse.rules import words
from conflictparse.rules.control.parts import VERBAL

SUPPORT = Rule(
    id="alliance.supports.supports",
    emits=AllianceKind.SUPPORTS,
    words=words.SUPPORT,
    shapes=VERBAL,
    slots=(Slot(Role.SUBJECT, Function.DOER), Slot(Role.OBJECT, Function.DONE_TO)),
    examples=(
        "<subject>Rusland</subject> steunt het <object>Syrische regime</object>.",
        "De <object>SDF</object> wordt gesteund door de <subject>Amerikanen</subject>.",
        "De door <subject>Iran</subject> gesteunde <object>Houthi's</object> rukken op.",
        "De <object>huurlingen</object>, gesteund door <subject>Rusland</subject>, rukken op.",
        "<subject>Washington</subject> bewapent sinds vorig jaar ook de <object>SDF</object>.",
    ),
    counterexamples=("Het voorstel wordt gesteund door Frankrijk.", "Rusland steunt het voorstel."),
)

SUPPORT_RECEIVED = Rule(
    id="alliance.supports.receives",
    emits=AllianceKind.SUPPORTS,
    last_part=words.SUPPORT_NOUN,
    beside=(Beside("krijgen ontvangen genieten hebben"),),
    slots=(Slot(Role.OBJECT, Function.SUBJECT), Slot(Role.SUBJECT, Function.OF, case="van uit")),
    examples=("De <object>rebellen</object> krijgen steun van <subject>Turkije</subject>.",),
    counterexamples=("De premier krijgt steun van de oppositie.",),
)

SUPPORT_GIVEN = Rule(
    id="alliance.supports.gives",
    emits=AllianceKind.SUPPORTS,
    last_part=words.SUPPORT_NOUN,
    slots=(Slot(Role.OBJECT, case="aan voor"), Slot(Role.SUBJECT, (Function.OF, Function.SUBJECT), case="van uit door")),
    examples=(
        "De steun van <subject>Iran</subject> aan <object>Hezbollah</object> groeit.",
        "<subject>Turkije</subject> geeft steun aan de <object>rebellen</object>.",
    ),
    counterexamples=("De steun van de kiezer aan de premier daalt.",),
)

WITH_SUPPORT = Rule(
    id="alliance.supports.with_support_of",
    emits=AllianceKind.SUPPORTS,
    last_part=words.SUPPORT_NOUN,
    case="met dankzij",
    slots=(Slot(Role.SUBJECT, Function.OF, case="van uit"), Slot(Role.OBJECT, Function.SUBJECT, case="door")),
    examples=("De <object>rebellen</object> rukken met luchtsteun van <subject>Turkije</subject> op.",),
    counterexamples=("De bakker opent met steun van de gemeente.",),
)

GIVES = Rule(
    id="alliance.supports.supplies",
    emits=AllianceKind.SUPPORTS,
    words="leveren geven sturen verstrekken schenken lenen bezorgen verschaffen bieden verlenen toezeggen",
    beside=(Beside(words.SUPPLIES | words.SUPPORT_NOUN),),
    slots=(Slot(Role.SUBJECT, Function.DOER), Slot(Role.OBJECT, Function.DONE_TO, case="aan voor")),
    examples=(
        "<subject>Israël</subject> levert raketten aan <object>Azerbeidzjan</object>.",
        "<subject>Frankrijk</subject> geeft het <object>Malinese leger</object> luchtsteun.",
    ),
    counterexamples=("De gemeente geeft subsidie aan de club.",),
)

GETS = Rule(
    id="alliance.supports.gets",
    emits=AllianceKind.SUPPORTS,
    words="krijgen ontvangen betrekken",
    beside=(Beside(words.SUPPLIES),),
    slots=(Slot(Role.OBJECT, Function.DOER), Slot(Role.SUBJECT, case="van uit")),
    examples=("De <object>RSF</object> krijgt wapens van de <subject>Emiraten</subject>.",),
    counterexamples=("De club krijgt geld van de gemeente.",),
)

PROVIDES = Rule(
    id="alliance.supports.provides",
    emits=AllianceKind.SUPPORTS,
    words=("voorzien", "helpen", "verzekeren"),
    beside=(Beside(words.SUPPLIES, case="van aan"),),
    slots=(Slot(Role.SUBJECT, Function.DOER), Slot(Role.OBJECT, Function.DONE_TO)),
    examples=("<subject>Rusland</subject> voorziet de <object>separatisten</object> van wapens.",),
    counterexamples=("De kantine voorziet de spelers van drank.",),
)

TO_THE_RESCUE = Rule(
    id="alliance.supports.to_the_rescue",
    emits=AllianceKind.SUPPORTS,
    words=("schieten", "komen", "snellen"),
    beside=(Beside("hulp", case="te"),),
    slots=(Slot(Role.SUBJECT, Function.SUBJECT), Slot(Role.OBJECT, Function.DONE_TO)),
    examples=("<subject>Cuba</subject> schoot de <object>MPLA</object> te hulp.",),
    counterexamples=("De brandweer schoot de bewoners te hulp.",),
)

TAKES_SIDE = Rule(
    id="alliance.supports.takes_side",
    emits=AllianceKind.SUPPORTS,
    words="kant zijde achter zij",
    beside=(Beside("staan kiezen scharen vechten strijden meevechten opstellen"),),
    slots=(Slot(Role.SUBJECT, Function.SUBJECT), Slot(Role.OBJECT, Function.OF, case="van achter")),
    examples=(
        "<subject>Rwanda</subject> staat aan de kant van <object>M23</object>.",
        "<subject>Turkije</subject> schaart zich achter <object>Azerbeidzjan</object>.",
    ),
    counterexamples=("De bondscoach staat achter zijn spelers.",),
)

CONSISTS_OF = Rule(
    id="alliance.part_of.consists_of",
    emits=AllianceKind.PART_OF,
    words=("bestaan",),
    slots=(Slot(Role.SUBJECT, case="uit"), Slot(Role.OBJECT, Function.SUBJECT)),
    examples=("De <object>SDF</object> bestaat voornamelijk uit <subject>Syrische Koerden</subject>.",),
    counterexamples=("Het gebied bestaat uit woestijn.",),
)

LED_BY = Rule(
    id="alliance.part_of.led_by",
    emits=AllianceKind.PART_OF,
    words="leiding aanvoering",
    case=("onder",),
    slots=(Slot(Role.SUBJECT, Function.OF), Slot(Role.OBJECT, Function.GROUP)),
    examples=("De <object>coalitie</object> onder leiding van <subject>Saoedi-Arabië</subject> zwijgt.",),
    counterexamples=("Het orkest onder leiding van de dirigent zwijgt.",),
)

BELONGS_TO = Rule(
    id="alliance.part_of.belongs_to",
    emits=AllianceKind.PART_OF,
    words="deel onderdeel vleugel tak lid afdeling eenheid zelfmoordeenheid arm",
    shapes=(Shape.NOMINAL,),
    slots=(Slot(Role.SUBJECT, Function.SAME), Slot(Role.OBJECT, Function.OF)),
    examples=(
        "De <subject>YPG</subject> maakt deel uit van de <object>SDF</object>.",
        "<subject>JNIM</subject>, de Sahel-afdeling van <object>Al Qaida</object>, eiste de aanslag op.",
    ),
    counterexamples=("Raqqa maakt deel uit van Syrië.", "De Russen bezetten delen van Georgië."),
)

JOINS = Rule(
    id="alliance.part_of.joins",
    emits=AllianceKind.PART_OF,
    words="aansluiten behoren horen opgaan inlijven opnemen toetreden vallen meedoen dienen",
    slots=(
        Slot(Role.SUBJECT, (Function.SUBJECT, Function.DONE_TO)),
        Slot(Role.OBJECT, case="bij tot in onder aan"),
    ),
    examples=(
        "De <subject>brigade</subject> sloot zich aan bij het <object>Vrije Syrische Leger</object>.",
        "De <subject>militie</subject> is opgegaan in het <object>LNA</object>.",
    ),
    counterexamples=("De wijk sluit aan bij het centrum.",),
)

SWORE_LOYALTY = Rule(
    id="alliance.part_of.swore_loyalty",
    emits=AllianceKind.PART_OF,
    words=("trouw",),
    beside=(Beside("zweren"),),
    slots=(Slot(Role.SUBJECT, Function.SUBJECT), Slot(Role.OBJECT, case="aan")),
    examples=("<subject>Boko Haram</subject> zwoer trouw aan <object>Islamitische Staat</object>.",),
    counterexamples=("De rekruten zwoeren trouw aan de vlag.",),
)

TOGETHER_WITH = Rule(
    id="alliance.cooperates.together_with",
    emits=AllianceKind.COOPERATES,
    words="samen samenwerken gezamenlijk gelieerd verbonden samenspannen krachten",
    slots=(Slot(Role.SUBJECT, Function.SUBJECT), Slot(Role.OBJECT, case="met aan")),
    examples=("De <subject>Peshmerga</subject> vechten samen met het <object>Iraakse leger</object>.",),
    counterexamples=("De brandweer werkt samen met de politie.",),
)

TOGETHER = Rule(
    id="alliance.cooperates.together",
    emits=AllianceKind.COOPERATES,
    words="samen samenwerken gezamenlijk samenspannen krachten bondgenoot ineenslaan schouder zij",
    slots=(Slot(Role.SUBJECT, Function.SUBJECT),),
    examples=("De <subject>FARC</subject> en het <subject>ELN</subject> trekken samen op.",),
    counterexamples=("Het leger trekt met man en macht op.",),
)

PACT = Rule(
    id="alliance.cooperates.pact",
    emits=AllianceKind.COOPERATES,
    words=words.PACT,
    slots=(Slot(Role.SUBJECT, Function.OF, case="van tussen met"),),
    examples=("De alliantie tussen <subject>Aideed</subject> en <subject>Ali Mahdi</subject> viel uiteen.",),
    counterexamples=("Het akkoord over de visserij viel uiteen.",),
)

MAKES_PACT = Rule(
    id="alliance.cooperates.makes_pact",
    emits=AllianceKind.COOPERATES,
    words=words.PACT,
    beside=(Beside("sluiten tekenen vormen aangaan smeden hebben"),),
    slots=(Slot(Role.SUBJECT, Function.SUBJECT), Slot(Role.OBJECT, case="met", required=False)),
    examples=("De <subject>MNLA</subject> sloot een pact met <object>Ansar Dine</object>.",
        "<subject>Mali</subject> en <subject>Niger</subject> sloten een verbond.",),
    counterexamples=("De bonden sloten een akkoord met de werkgevers.",),
)

AT_SIDE_OF = Rule(
    id="alliance.cooperates.at_side_of",
    emits=AllianceKind.COOPERATES,
    words="zij zijde schouder",
    slots=(Slot(Role.SUBJECT, Function.SUBJECT), Slot(Role.OBJECT, case="met van")),
    examples=("De <subject>Peshmerga</subject> vechten zij aan zij met het <object>Iraakse leger</object>.",),
    counterexamples=("De ploegen rijden zij aan zij met de auto's.",),
)

ALLY_OF = Rule(
    id="alliance.cooperates.ally_of",
    emits=AllianceKind.COOPERATES,
    words=words.ALLY_NOUN,
    slots=(Slot(Role.SUBJECT, Function.SAME), Slot(Role.OBJECT, Function.OF)),
    examples=("<subject>Rusland</subject> is een bondgenoot van <object>Syrië</object>.",),
    counterexamples=("De tijd is een bondgenoot van de vrede.",),
)

ALLIANCE_RULES = (
    SUPPORT,
    WITH_SUPPORT,
    SUPPORT_RECEIVED,
    SUPPORT_GIVEN,
    PROVIDES,
    GIVES,
    GETS,
    TO_THE_RESCUE,
    TAKES_SIDE,
    CONSISTS_OF,
    LED_BY,
    BELONGS_TO,
    JOINS,
    SWORE_LOYALTY,
    TOGETHER_WITH,
    AT_SIDE_OF,
    ALLY_OF,
    MAKES_PACT,
    PACT,
    TOGETHER,
)
