"""X takes Y: set phrases, places that fall, and the order of words where the tree is broken."""

from conflictparse.model import ControlStatus
from conflictparse.pattern import Node, Reach, Role, Rule, argument
from conflictparse.rules import words
from conflictparse.rules.control.parts import FROM_LOSER, NEAR_ACTOR, NEAR_AGENT, NEAR_PLACE, NO_ATTRIBUTE, NO_PASSIVE
from conflictparse.tree import Deprel

PREY_TO = Rule(
    id="control.captures.falls_prey",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=("prooi",),
        children=(
            Node(reach=Reach.BEFORE, role=Role.LOCATION, without_case=True),
            Node(reach=Reach.AFTER, role=Role.ACTOR, case=("aan",)),
        ),
    ),
    examples=("<location>Palmyra</location> viel opnieuw ten prooi aan <actor>IS</actor>.",),
    counterexamples=("Het huis viel ten prooi aan de vlammen.",),
)

MASTER_OF = Rule(
    id="control.captures.masters",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=("meester",),
        children=(
            Node(reach=Reach.BEFORE, role=Role.ACTOR, without_case=True),
            Node(reach=Reach.AFTER, role=Role.LOCATION, case=("van", "over", "in")),
        ),
    ),
    examples=("De <actor>rebellen</actor> maakten zich meester van <location>Bangui</location>.",),
    counterexamples=("Angst maakte zich meester van de reizigers.",),
)

FALLS = Rule(
    id="control.captures.falls",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=("vallen",),
        children=(
            argument(Deprel.NSUBJ, role=Role.LOCATION, without_case=True),
            argument(Deprel.COMPOUND_PRT, absent=True),
            argument(Deprel.OBL, Deprel.OBL_ARG, case=("onder", "binnen", "buiten"), absent=True),
        ),
    ),
    examples=("<location>Palmyra</location> is gevallen.",),
    counterexamples=("Mosul valt onder het gezag van Bagdad.", "In Mosul vielen tien doden."),
)

EXPEL_NEAR = Rule(
    id="control.captures.expels_near",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=words.EXPEL,
        children=(
            Node(reach=Reach.NEAR, role=Role.LOCATION, case=("uit", "van")),
            Node(reach=Reach.AFTER, role=Role.ACTOR, without_case=True),
            Node(reach=Reach.AFTER, role=Role.FROM_ACTOR, without_case=True),
            NO_PASSIVE,
        ),
    ),
    examples=(
        "Daarna verdreef het <actor>Iraakse leger</actor> de <from_actor>jihadisten</from_actor> snel uit <location>Talafar</location>.",
    ),
    counterexamples=("Daarna verdreef de zon de kou uit de kamer.",),
)

CAPTURE_BY_NEAR = Rule(
    id="control.captures.passive_near",
    emits=ControlStatus.CAPTURES,
    root=Node(lemma=words.CAPTURE, children=(NEAR_AGENT, NEAR_PLACE)),
    examples=("<location>Palmyra</location> werd zondag voor de tweede keer door de <actor>jihadisten</actor> ingenomen.",),
    counterexamples=("De beker werd zondag door de jihadisten veroverd.",),
)

CAPTURE_NEAR = Rule(
    id="control.captures.active_near",
    emits=ControlStatus.CAPTURES,
    root=Node(lemma=words.CAPTURE, children=(NO_PASSIVE, NO_ATTRIBUTE, NEAR_PLACE, NEAR_ACTOR, FROM_LOSER)),
    examples=("Zondag heroverden de <actor>separatisten</actor>, geholpen door kozakken, de <location>brug</location> naar Tiraspol.",),
    counterexamples=("De separatisten veroverden de beker.",),
)

ENTER_NEAR = Rule(
    id="control.captures.enters_near",
    emits=ControlStatus.CAPTURES,
    root=Node(lemma=words.ENTER, children=(Node(reach=Reach.NEAR, role=Role.LOCATION), NEAR_ACTOR)),
    examples=("Maandag reden colonnes van het <actor>Iraakse leger</actor> <location>Kirkuk</location> binnen.",),
    counterexamples=("De kinderen reden het plein binnen.",),
)

LOST = Rule(
    id="control.captures.goes_lost",
    emits=ControlStatus.CAPTURES,
    root=Node(lemma=("gaan",), children=(Node(reach=Reach.NEAR, lemma=("verliezen", "verloren")), NEAR_PLACE)),
    examples=("<location>Mazar-i-Sharif</location> ging op 9 november verloren.",),
    counterexamples=("De wedstrijd ging verloren.",),
)

FLAG_RAISED = Rule(
    id="control.captures.flag",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=("vlag",),
        children=(
            Node(reach=Reach.NEAR, lemma=("hijsen", "wapperen", "planten")),
            Node(reach=Reach.NEAR, role=Role.LOCATION, case=("op", "boven", "in")),
            Node(reach=Reach.NEAR, role=Role.ACTOR),
        ),
    ),
    examples=("<actor>IS</actor> heeft de zwarte vlag gehesen op het <location>gerechtsgebouw</location>.",),
    counterexamples=("De turnster heeft de vlag gehesen in het stadion.",),
)

OVERRUN = Rule(
    id="control.captures.overruns",
    emits=ControlStatus.CAPTURES,
    root=Node(lemma=("voet",), case=("onder",), children=(Node(reach=Reach.NEAR, lemma=("lopen",)), NEAR_PLACE, NEAR_ACTOR)),
    examples=("De <actor>rebellen</actor> liepen <location>Bondoukou</location> onder de voet.",),
    counterexamples=("De fans liepen de suppoosten onder de voet.",),
)
