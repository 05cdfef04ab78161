"""Two parties act together as equals."""

from conflictparse.model import AllianceKind
from conflictparse.pattern import Beside, Function, Role, Rule, Slot
from conflictparse.rules import words

_SUBJECT = Slot(Role.SUBJECT, Function.SUBJECT)
_WITH = Slot(Role.OBJECT, case="met")

TOGETHER_WITH = Rule(
    id="alliance.cooperates.together_with",
    emits=AllianceKind.COOPERATES,
    words=words.TOGETHER,
    slots=(Slot(Role.SUBJECT, Function.SUBJECT, case="door"), _WITH),
    examples=(
        "De <subject>Peshmerga</subject> vechten samen met het <object>Iraakse leger</object>.",
        "Samen met de <object>Fransen</object> namen de <subject>Tsjadiërs</subject> Kidal in.",
    ),
    counterexamples=("De brandweer werkt samen met de politie.",),
)

ACTS_WITH = Rule(
    id="alliance.cooperates.acts_with",
    emits=AllianceKind.COOPERATES,
    words=(
        "heulen collaboreren fuseren samengaan meevechten meestrijden optrekken verbroederen alliëren verbinden coördineren afstemmen "
        "aanspannen verenigen"
    ),
    slots=(_SUBJECT, _WITH),
    examples=("De <subject>YPG</subject> trekt op met de <object>Peshmerga</object>.",),
    counterexamples=("Het leger trekt op met tanks.",),
)

LINKED_TO = Rule(
    id="alliance.cooperates.linked_to",
    emits=AllianceKind.COOPERATES,
    words="gelieerd gelieerde geallieerde lieren",
    slots=(Slot(Role.SUBJECT, (Function.SUBJECT, Function.DONE_TO, Function.GROUP)), Slot(Role.OBJECT, case="aan met")),
    examples=("<subject>Abu Sayyaf</subject>, gelieerd aan <object>Al Qaida</object>, liet een zeiler vrij.",),
    counterexamples=("Een aan de universiteit gelieerd bureau meldt dat.",),
)

JOINS_FORCES = Rule(
    id="alliance.cooperates.joins_forces",
    emits=AllianceKind.COOPERATES,
    words="kracht hand zaak militie",
    beside=(Beside("bundelen ineenslaan verenigen samenvoegen gemeen"),),
    slots=(_SUBJECT, Slot(Role.OBJECT, case="met", required=False)),
    examples=("De <subject>FARC</subject> en het <subject>ELN</subject> hebben de handen ineengeslagen.",),
    counterexamples=("De bakkers bundelen de krachten.",),
)

HAND_IN_GLOVE = Rule(
    id="alliance.cooperates.hand_in_glove",
    emits=AllianceKind.COOPERATES,
    words="hoed hoedje zee lijn buik hand",
    case="onder in op",
    beside=(Beside("spelen gaan zitten zijn werken"),),
    slots=(_SUBJECT, Slot(Role.OBJECT, case="met", required=False)),
    examples=("<subject>Rusland</subject> speelt onder één hoedje met <object>Turkije</object>.",),
    counterexamples=("De agent speelde onder één hoedje met de dief.",),
)

AT_SIDE_OF = Rule(
    id="alliance.cooperates.at_side_of",
    emits=AllianceKind.COOPERATES,
    words=("zij", "schouder"),
    last_part=("zijde",),
    case=("aan",),
    slots=(_SUBJECT, Slot(Role.OBJECT, Function.OF, case="met van")),
    examples=(
        "De <subject>Peshmerga</subject> vechten zij aan zij met het <object>Iraakse leger</object>.",
        "<subject>Finland</subject> streed aan de zijde van <object>Duitsland</object>.",
    ),
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

MAKES_PACT = Rule(
    id="alliance.cooperates.makes_pact",
    emits=AllianceKind.COOPERATES,
    last_part=words.PACT,
    beside=(Beside("sluiten tekenen vormen aangaan smeden hebben opzeggen verbreken"),),
    slots=(_SUBJECT, Slot(Role.OBJECT, case="met", required=False)),
    examples=(
        "De <subject>MNLA</subject> sloot een pact met <object>Ansar Dine</object>.",
        "<subject>Mali</subject> en <subject>Niger</subject> sloten een verbond.",
    ),
    counterexamples=("De bonden sloten een akkoord met de werkgevers.",),
)

PACT_WITH = Rule(
    id="alliance.cooperates.pact_with",
    emits=AllianceKind.COOPERATES,
    last_part=words.PACT | words.COOPERATION,
    slots=(Slot(Role.SUBJECT, (Function.OF, Function.SUBJECT)), _WITH),
    examples=("De samenwerking van de <subject>YPG</subject> met de <object>Amerikanen</object> is voorbij.",),
    counterexamples=("De samenwerking van de school met het museum is voorbij.",),
)

PACT = Rule(
    id="alliance.cooperates.pact",
    emits=AllianceKind.COOPERATES,
    last_part=words.PACT | words.COOPERATION,
    slots=(Slot(Role.SUBJECT, Function.OF, case="van tussen met"),),
    examples=("De alliantie tussen de <subject>SDF</subject> en <subject>Rusland</subject> viel uiteen.",),
    counterexamples=("Het akkoord over de visserij viel uiteen.",),
)

JOINT = Rule(
    id="alliance.cooperates.joint",
    emits=AllianceKind.COOPERATES,
    words=("gezamenlijk",),
    slots=(Slot(Role.SUBJECT, case="van door"),),
    examples=("De gezamenlijke veldtocht van <subject>Rusland</subject> en <subject>Turkije</subject> begon.",),
    counterexamples=("De gezamenlijke inzet van de buren hielp.",),
)

TOGETHER = Rule(
    id="alliance.cooperates.together",
    emits=AllianceKind.COOPERATES,
    words=words.TOGETHER | words.ALLY_NOUN | {"geallieerde", "fuseren", "eendrachtig"},
    slots=(Slot(Role.SUBJECT, Function.SUBJECT, case="door"),),
    examples=("De <subject>FARC</subject> en het <subject>ELN</subject> trekken samen op.",),
    counterexamples=("Het leger trekt met man en macht op.",),
)

SIDE_BY_SIDE = Rule(
    id="alliance.cooperates.side_by_side",
    emits=AllianceKind.COOPERATES,
    words=("zij", "schouder"),
    case=("aan",),
    slots=(_SUBJECT,),
    examples=("De <subject>FARC</subject> en het <subject>ELN</subject> vechten zij aan zij.",),
    counterexamples=("De renners reden zij aan zij.",),
)

BREAKS_WITH = Rule(
    id="alliance.cooperates.breaks_with",
    emits=AllianceKind.COOPERATES,
    words=("breken",),
    denies=True,
    slots=(_SUBJECT, _WITH),
    examples=("<subject>Joegoslavië</subject> brak met de <object>Sovjet-Unie</object>.",),
    counterexamples=("Zij brak met haar verloofde.",),
)

IN_WAKE = Rule(
    id="alliance.cooperates.in_wake",
    emits=AllianceKind.COOPERATES,
    words=("kielzog",),
    slots=(_SUBJECT, Slot(Role.OBJECT, (Function.NEXT, Function.OF))),
    examples=("Het <subject>Turkse leger</subject> viel binnen, met in zijn kielzog de <object>rebellen</object>.",),
    counterexamples=("Het schip voer uit met in zijn kielzog de meeuwen.",),
)

COOPERATES_RULES = (
    JOINS_FORCES,
    HAND_IN_GLOVE,
    LINKED_TO,
    TOGETHER_WITH,
    ACTS_WITH,
    AT_SIDE_OF,
    ALLY_OF,
    MAKES_PACT,
    PACT_WITH,
    PACT,
    JOINT,
    TOGETHER,
    SIDE_BY_SIDE,
    BREAKS_WITH,
    IN_WAKE,
)
