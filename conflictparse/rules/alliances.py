"""Constructions that say who is on one side with whom. Specific ones first."""

from conflictparse.model import AllianceKind
from conflictparse.pattern import Node, Reach, Role, Rule, argument
from conflictparse.rules import words
from conflictparse.tree import Deprel

_SUBJECT = (Deprel.NSUBJ, Deprel.NSUBJ_PASS)
_OBLIQUE = (Deprel.OBL, Deprel.OBL_ARG, Deprel.OBL_AGENT, Deprel.NMOD)

SUPPORT_BY = Rule(
    id="alliance.supports.passive",
    emits=AllianceKind.SUPPORTS,
    root=Node(
        lemma=words.SUPPORT,
        children=(argument(*_OBLIQUE, case=("door",), role=Role.SUBJECT), argument(*_SUBJECT, role=Role.OBJECT, without_case=True)),
    ),
    examples=(
        "De <object>SDF</object> wordt gesteund door de <subject>Amerikanen</subject>.",
        "De door <subject>Iran</subject> gesteunde <object>Houthi's</object> rukken op.",
    ),
    counterexamples=("Het voorstel wordt gesteund door Frankrijk.",),
)

SUPPORT_ACTIVE = Rule(
    id="alliance.supports.active",
    emits=AllianceKind.SUPPORTS,
    root=Node(
        lemma=words.SUPPORT,
        children=(
            argument(*_SUBJECT, role=Role.SUBJECT, without_case=True),
            argument(Deprel.OBJ, Deprel.IOBJ, role=Role.OBJECT, without_case=True),
        ),
    ),
    examples=("<subject>Rusland</subject> steunt het <object>Syrische regime</object>.",),
    counterexamples=("Rusland steunt het voorstel.",),
)

SUPPORT_PHRASE = Rule(
    id="alliance.supports.phrase",
    emits=AllianceKind.SUPPORTS,
    root=Node(
        lemma=words.SUPPORT,
        children=(
            Node(reach=Reach.BEFORE, role=Role.OBJECT, without_case=True),
            Node(reach=Reach.AFTER, role=Role.SUBJECT, case=("door",)),
        ),
    ),
    examples=("De <object>huurlingen</object>, gesteund door <subject>Rusland</subject>, rukken op.",),
    counterexamples=("Het voorstel, gesteund door Frankrijk, is aangenomen.",),
)

SUPPORT_NOUN = Rule(
    id="alliance.supports.noun",
    emits=AllianceKind.SUPPORTS,
    root=Node(
        lemma=words.SUPPORT_NOUN,
        children=(
            Node(reach=Reach.AFTER, case=("van", "door", "uit"), role=Role.SUBJECT),
            Node(reach=Reach.AFTER, case=("aan", "voor"), role=Role.OBJECT),
        ),
    ),
    examples=("De steun van <subject>Iran</subject> aan <object>Hezbollah</object> groeit.",),
    counterexamples=("De steun van de kiezer aan de premier daalt.",),
)

SUPPORT_RECEIVED = Rule(
    id="alliance.supports.receives",
    emits=AllianceKind.SUPPORTS,
    root=Node(
        lemma=("krijgen", "ontvangen", "genieten"),
        children=(
            argument(*_SUBJECT, role=Role.OBJECT, without_case=True),
            argument(Deprel.OBJ, lemma=words.SUPPORT_NOUN),
            Node(reach=Reach.AFTER, case=("van", "uit"), role=Role.SUBJECT),
        ),
    ),
    examples=("De <object>rebellen</object> krijgen steun van <subject>Turkije</subject>.",),
    counterexamples=("De premier krijgt steun van de oppositie.",),
)

CONSISTS_OF = Rule(
    id="alliance.part_of.consists_of",
    emits=AllianceKind.PART_OF,
    root=Node(
        lemma=("bestaan",),
        children=(
            argument(*_OBLIQUE, case=("uit",), role=Role.SUBJECT),
            argument(*_SUBJECT, role=Role.OBJECT, without_case=True),
        ),
    ),
    examples=("De <object>SDF</object> bestaat voornamelijk uit <subject>Syrische Koerden</subject>.",),
    counterexamples=("Het gebied bestaat uit woestijn.",),
)

BELONGS_TO = Rule(
    id="alliance.part_of.belongs_to",
    emits=AllianceKind.PART_OF,
    root=Node(
        lemma=("deel", "onderdeel", "vleugel", "tak"),
        children=(
            Node(reach=Reach.BEFORE, role=Role.SUBJECT, without_case=True),
            Node(reach=Reach.AFTER, case=("van",), role=Role.OBJECT),
        ),
    ),
    examples=("De <subject>YPG</subject> maakt deel uit van de <object>SDF</object>.",),
    counterexamples=("Raqqa maakt deel uit van Syrië.",),
)

TOGETHER_WITH = Rule(
    id="alliance.cooperates.together_with",
    emits=AllianceKind.COOPERATES,
    root=Node(
        lemma=(
            "vechten",
            "strijden",
            "optrekken",
            "samenwerken",
            "veroveren",
            "heroveren",
            "innemen",
            "oprukken",
            "aanvallen",
            "omsingelen",
        ),
        children=(
            argument(Deprel.NSUBJ, role=Role.SUBJECT, without_case=True),
            Node(reach=Reach.AFTER, lemma=("samen", "zij"), children=(Node(reach=Reach.AFTER, case=("met",), role=Role.OBJECT),)),
        ),
    ),
    examples=("De <subject>Peshmerga</subject> vechten samen met het <object>Iraakse leger</object>.",),
    counterexamples=("De brandweer werkt samen met de politie.",),
)

ALLY_OF = Rule(
    id="alliance.cooperates.ally_of",
    emits=AllianceKind.COOPERATES,
    root=Node(
        lemma=words.ALLY_NOUN,
        children=(argument(*_SUBJECT, role=Role.SUBJECT, without_case=True), argument(Deprel.NMOD, case=("van",), role=Role.OBJECT)),
    ),
    examples=("<subject>Rusland</subject> is een bondgenoot van <object>Syrië</object>.",),
    counterexamples=("De tijd is een bondgenoot van de vrede.",),
)

SUPPORT_ATTRIBUTE = Rule(
    id="alliance.supports.attribute",
    emits=AllianceKind.SUPPORTS,
    root=Node(
        lemma=words.SUPPORT,
        children=(
            Node(reach=Reach.BEFORE, role=Role.SUBJECT, case=("door",)),
            Node(reach=Reach.AFTER, role=Role.OBJECT, without_case=True),
        ),
    ),
    examples=("De door <subject>Iran</subject> gesteunde sjiitische <object>rebellen</object> rukken op.",),
    counterexamples=("De door Iran gesteunde campagne is voorbij.",),
)

SUPPORT_NEAR = Rule(
    id="alliance.supports.active_near",
    emits=AllianceKind.SUPPORTS,
    root=Node(
        lemma=words.SUPPORT,
        children=(
            argument(Deprel.AUX_PASS, absent=True),
            Node(reach=Reach.BEFORE, role=Role.SUBJECT, without_case=True),
            Node(reach=Reach.AFTER, role=Role.OBJECT, without_case=True),
        ),
    ),
    examples=("<subject>Washington</subject> bewapent sinds vorig jaar ook de <object>SDF</object>.",),
    counterexamples=("Washington steunt sinds vorig jaar de hervormingen.",),
)

WITH_SUPPORT = Rule(
    id="alliance.supports.with_support_of",
    emits=AllianceKind.SUPPORTS,
    root=Node(
        last_part=words.SUPPORT_NOUN,
        case=("met", "dankzij"),
        children=(
            Node(reach=Reach.AFTER, role=Role.SUBJECT, case=("van", "uit")),
            Node(reach=Reach.NEAR, role=Role.OBJECT, without_case=True),
        ),
    ),
    examples=("De <object>rebellen</object> rukken met luchtsteun van <subject>Turkije</subject> op.",),
    counterexamples=("De bakker opent met steun van de gemeente.",),
)

ALLIANCE_RULES = (
    SUPPORT_BY,
    SUPPORT_ACTIVE,
    SUPPORT_ATTRIBUTE,
    SUPPORT_PHRASE,
    WITH_SUPPORT,
    SUPPORT_NOUN,
    SUPPORT_RECEIVED,
    SUPPORT_NEAR,
    CONSISTS_OF,
    BELONGS_TO,
    TOGETHER_WITH,
    ALLY_OF,
)
