"""X loses or leaves Y, and nobody is named who takes it."""

from conflictparse.model import ControlStatus
from conflictparse.pattern import Node, Reach, Role, Rule, argument
from conflictparse.rules import words
from conflictparse.rules.control.parts import ACTOR_SUBJECT, NEAR_ACTOR, NEAR_PLACE, NO_ATTRIBUTE, NO_PASSIVE, OBLIQUE, PLACE_OBJECT
from conflictparse.tree import Deprel

LOSE_ACTIVE = Rule(
    id="control.loses.active",
    emits=ControlStatus.LOSES,
    root=Node(lemma=words.LOSE, children=(PLACE_OBJECT, ACTOR_SUBJECT)),
    examples=("<actor>IS</actor> heeft <location>Mosul</location> verloren.",),
    counterexamples=("De SDF verloor twintig man.",),
)

WITHDRAW_FROM = Rule(
    id="control.loses.withdraws",
    emits=ControlStatus.LOSES,
    root=Node(lemma=words.WITHDRAW, children=(argument(*OBLIQUE, case=("uit", "van"), role=Role.LOCATION), ACTOR_SUBJECT)),
    examples=("Het <actor>Syrische leger</actor> heeft zich teruggetrokken uit <location>Idlib</location>.",),
    counterexamples=("De kandidaat heeft zich teruggetrokken uit de race.",),
)

RETREAT_NOUN = Rule(
    id="control.loses.retreat",
    emits=ControlStatus.LOSES,
    root=Node(
        lemma=("terugtrekking", "aftocht", "terugtocht", "vertrek", "vlucht"),
        children=(
            Node(reach=Reach.AFTER, case=("van",), role=Role.ACTOR),
            Node(reach=Reach.AFTER, case=("uit",), role=Role.LOCATION),
        ),
    ),
    examples=("De terugtrekking van het <actor>Russische leger</actor> uit <location>Cherson</location> is begonnen.",),
    counterexamples=("Het vertrek van de trein uit Utrecht is vertraagd.",),
)

FALL_OF = Rule(
    id="control.loses.fall_of",
    emits=ControlStatus.LOSES,
    root=Node(
        lemma=words.FALL_NOUN,
        children=(
            argument(Deprel.NMOD, Deprel.OBL, case=("van",), role=Role.LOCATION),
            Node(reach=Reach.AFTER, role=Role.ACTOR, case=("voor",), required=False),
        ),
    ),
    examples=("De val van <location>Mosul</location> was een klap voor <actor>IS</actor>.",),
    counterexamples=("De val van het kabinet was een klap voor de premier.",),
)

LOSE_NEAR = Rule(
    id="control.loses.active_near",
    emits=ControlStatus.LOSES,
    root=Node(lemma=words.LOSE, children=(NO_PASSIVE, NO_ATTRIBUTE, NEAR_PLACE, NEAR_ACTOR)),
    examples=("De opstandelingen zeggen dat de <actor>rebellen</actor> <location>Bor</location> hebben prijsgegeven.",),
    counterexamples=("De rebellen gaven de hoop op.",),
)

WITHDRAW_NEAR = Rule(
    id="control.loses.withdraws_near",
    emits=ControlStatus.LOSES,
    root=Node(lemma=words.WITHDRAW, children=(Node(reach=Reach.NEAR, role=Role.LOCATION, case=("uit", "van")), NEAR_ACTOR)),
    examples=("Zondag trokken de <actor>regeringstroepen</actor> zich na zware gevechten terug uit <location>Bor</location>.",),
    counterexamples=("De rebellen trokken zich terug uit het overleg.",),
)
