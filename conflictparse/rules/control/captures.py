"""X takes Y, or has taken it."""

from conflictparse.model import ControlStatus
from conflictparse.pattern import Node, Reach, Role, Rule, argument
from conflictparse.rules import words
from conflictparse.rules.control.parts import (
    ACTOR_SUBJECT,
    BY_ACTOR,
    FROM_LOSER,
    MAYBE_BY_ACTOR,
    OBJECT,
    OBLIQUE,
    PLACE_OBJECT,
    PLACE_SUBJECT,
    SUBJECT,
)
from conflictparse.tree import Deprel

EXPEL_ACTIVE = Rule(
    id="control.captures.expels",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=words.EXPEL,
        children=(
            argument(*OBLIQUE, case=("uit", "van"), role=Role.LOCATION),
            argument(Deprel.OBJ, Deprel.IOBJ, role=Role.FROM_ACTOR, without_case=True, required=False),
            ACTOR_SUBJECT,
            argument(Deprel.AUX_PASS, absent=True),
        ),
    ),
    examples=("Het <actor>Iraakse leger</actor> verdreef <from_actor>IS</from_actor> uit de stad <location>Hawija</location>.",),
    counterexamples=("De zon verdreef de kou uit de kamer.",),
)

EXPEL_PASSIVE = Rule(
    id="control.captures.expelled",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=words.EXPEL,
        children=(
            Node(reach=Reach.NEAR, case=("uit", "van"), role=Role.LOCATION),
            argument(*SUBJECT, role=Role.FROM_ACTOR, without_case=True),
            argument(Deprel.AUX_PASS),
            MAYBE_BY_ACTOR,
        ),
    ),
    examples=("<from_actor>IS</from_actor> werd door het <actor>Iraakse leger</actor> uit <location>Hawija</location> verdreven.",),
    counterexamples=("De kou werd uit de kamer verdreven.",),
)

CAPTURE_BY = Rule(
    id="control.captures.passive",
    emits=ControlStatus.CAPTURES,
    root=Node(lemma=words.CAPTURE, children=(BY_ACTOR, PLACE_SUBJECT, FROM_LOSER)),
    examples=(
        "<location>Raqqa</location> wordt nu ingenomen door de <actor>SDF</actor>.",
        "<location>Palmyra</location> werd vorig jaar bevrijd door het <actor>Syrische leger</actor>.",
    ),
    counterexamples=("Raqqa werd door de SDF bestookt.",),
)

CAPTURE_ACTIVE = Rule(
    id="control.captures.active",
    emits=ControlStatus.CAPTURES,
    root=Node(lemma=words.CAPTURE, children=(PLACE_OBJECT, ACTOR_SUBJECT, FROM_LOSER)),
    examples=(
        "Het <actor>regeringsleger</actor> heeft <location>Aleppo</location> heroverd op de <from_actor>rebellen</from_actor>.",
        "De <actor>Taliban</actor> namen zondag <location>Kabul</location> in.",
        "<actor>IS</actor> probeert <location>Kobani</location> in te nemen.",
    ),
    counterexamples=("Ajax veroverde de eerste plaats.", "Het Rode Kruis nam de zieken mee."),
)

CAPTURE_SHORT_PASSIVE = Rule(
    id="control.captures.short_passive",
    emits=ControlStatus.CAPTURES,
    root=Node(lemma=words.CAPTURE, children=(argument(Deprel.NSUBJ_PASS, role=Role.LOCATION, without_case=True), FROM_LOSER)),
    examples=("<location>Palmyra</location> werd donderdag heroverd.",),
    counterexamples=("De eerste plaats is heroverd.",),
)

FALL_TO = Rule(
    id="control.captures.falls_to",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=("vallen", "aanvallen", "toevallen", "overgaan", "toekomen", "gevallen"),
        children=(
            argument(*SUBJECT, role=Role.LOCATION, without_case=True),
            argument(
                *OBLIQUE,
                case=(
                    "aan",
                    "naar",
                ),
                role=Role.ACTOR,
            ),
        ),
    ),
    examples=("<location>Deir al-Zor</location> viel in september aan <actor>troepen</actor> van het Syrisch regime.",),
    counterexamples=("De prijs viel toe aan een jonge schrijver.",),
)

CONTROL_TAKEN = Rule(
    id="control.captures.takes_control",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=("overnemen", "krijgen", "herwinnen", "veroveren", "terugkrijgen", "herstellen", "verwerven", "grijpen", "innemen"),
        children=(
            argument(
                Deprel.OBJ,
                Deprel.OBL,
                lemma=("controle", "macht", "zeggenschap", "gezag"),
                children=(
                    argument(
                        *OBLIQUE,
                        case=(
                            "over",
                            "in",
                        ),
                        role=Role.LOCATION,
                    ),
                ),
            ),
            ACTOR_SUBJECT,
        ),
    ),
    examples=("De <actor>rebellen</actor> hebben de controle over <location>Goma</location> overgenomen.",),
    counterexamples=("De piloot kreeg de controle over het toestel terug.",),
)

ENTER_CITY = Rule(
    id="control.captures.enters",
    emits=ControlStatus.CAPTURES,
    root=Node(lemma=words.ENTER, children=(argument(*OBJECT, Deprel.OBL, role=Role.LOCATION), ACTOR_SUBJECT)),
    examples=("De <actor>rebellen</actor> trokken <location>Bangui</location> binnen.",),
    counterexamples=("De kinderen trokken de klas binnen.",),
)

CAPTURE_SHORT_PERFECT = Rule(
    id="control.captures.short_perfect",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=words.CAPTURE,
        children=(PLACE_SUBJECT, argument(Deprel.AUX, Deprel.AUX_PASS, Deprel.COP, lemma=("zijn", "worden")), FROM_LOSER),
    ),
    examples=("<location>Palmyra</location> is donderdag heroverd.",),
    counterexamples=("Ajax veroverde de eerste plaats.",),
)

CAPTURE_NOUN = Rule(
    id="control.captures.noun",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=words.CAPTURE_NOUN,
        children=(
            argument(*OBLIQUE, case=("van",), role=Role.LOCATION),
            MAYBE_BY_ACTOR,
            argument(*OBLIQUE, case=("op",), role=Role.FROM_ACTOR, required=False),
        ),
    ),
    examples=("De inname van <location>Raqqa</location> door de <actor>SDF</actor> kostte maanden.",),
    counterexamples=("De inname van medicijnen door patiënten is gedaald.",),
)

LOSE_TO = Rule(
    id="control.captures.lost_to",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=words.LOSE | {"afstaan", "overdragen", "overlaten"},
        children=(
            argument(*OBJECT, role=Role.LOCATION, without_case=True),
            argument(*SUBJECT, role=Role.FROM_ACTOR, without_case=True),
            argument(*OBLIQUE, case=("aan",), role=Role.ACTOR),
        ),
    ),
    examples=("<from_actor>IS</from_actor> verloor <location>Sirte</location> aan het <actor>LNA</actor>.",),
    counterexamples=("De club verloor de wedstrijd aan de koploper.",),
)

TAKEN_BY = Rule(
    id="control.captures.taken_by",
    emits=ControlStatus.CAPTURES,
    root=Node(lemma=("nemen",), children=(BY_ACTOR, PLACE_SUBJECT)),
    examples=("<location>Zawiya</location> is door de <actor>opstandelingen</actor> genomen.",),
    counterexamples=("Het besluit is door de opstandelingen genomen.",),
)
