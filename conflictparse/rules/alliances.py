"""Constructions that say who is on one side with whom. Specific ones first."""

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

CONSISTS_OF = Rule(
    id="alliance.part_of.consists_of",
    emits=AllianceKind.PART_OF,
    words=("bestaan",),
    slots=(Slot(Role.SUBJECT, case="uit"), Slot(Role.OBJECT, Function.SUBJECT)),
    examples=("De <object>SDF</object> bestaat voornamelijk uit <subject>Syrische Koerden</subject>.",),
    counterexamples=("Het gebied bestaat uit woestijn.",),
)

BELONGS_TO = Rule(
    id="alliance.part_of.belongs_to",
    emits=AllianceKind.PART_OF,
    words="deel onderdeel vleugel tak lid afdeling",
    slots=(Slot(Role.SUBJECT, Function.SAME), Slot(Role.OBJECT, Function.OF)),
    examples=("De <subject>YPG</subject> maakt deel uit van de <object>SDF</object>.",),
    counterexamples=("Raqqa maakt deel uit van Syrië.", "De Russen bezetten delen van Georgië."),
)

JOINS = Rule(
    id="alliance.part_of.joins",
    emits=AllianceKind.PART_OF,
    words="aansluiten behoren",
    slots=(Slot(Role.SUBJECT, Function.SUBJECT), Slot(Role.OBJECT, case="bij tot")),
    examples=("De <subject>brigade</subject> sloot zich aan bij het <object>Vrije Syrische Leger</object>.",),
    counterexamples=("De wijk sluit aan bij het centrum.",),
)

TOGETHER_WITH = Rule(
    id="alliance.cooperates.together_with",
    emits=AllianceKind.COOPERATES,
    words="samen samenwerken zij gezamenlijk",
    slots=(Slot(Role.SUBJECT, Function.SUBJECT), Slot(Role.OBJECT, case="met")),
    examples=("De <subject>Peshmerga</subject> vechten samen met het <object>Iraakse leger</object>.",),
    counterexamples=("De brandweer werkt samen met de politie.",),
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
    CONSISTS_OF,
    BELONGS_TO,
    JOINS,
    TOGETHER_WITH,
    ALLY_OF,
)
