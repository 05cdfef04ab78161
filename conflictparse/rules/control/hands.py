""" "In handen van", "in Russische handen", "onder controle": phrases of having and getting, which belong together."""

from conflictparse.model import ControlStatus
from conflictparse.pattern import Node, Reach, Role, Rule, argument
from conflictparse.rules.control.parts import ACTOR_SUBJECT, NEAR_ACTOR, NEAR_PLACE, OBLIQUE, PLACE_OBJECT, PLACE_SUBJECT, SUBJECT
from conflictparse.tree import Deprel, Upos

HANDS_FALL = Rule(
    id="control.captures.in_hands",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=("vallen", "komen", "raken", "belanden", "overgaan"),
        children=(
            argument(
                lemma=("hand", "macht", "bezit", "handen"), case=("in",), children=(argument(*OBLIQUE, case=("van",), role=Role.ACTOR),)
            ),
            argument(*SUBJECT, role=Role.LOCATION, without_case=True),
        ),
    ),
    examples=(
        "<location>Raqqa</location> is in handen van de <actor>SDF</actor> gevallen.",
        "<location>Kirkuk</location> viel vrijdag in handen van het <actor>Iraakse leger</actor>.",
    ),
    counterexamples=("De brief kwam in handen van de krant.",),
)

HANDS_FALL_FLAT = Rule(
    id="control.captures.in_hands_flat",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=("vallen", "komen", "raken", "overgaan"),
        children=(
            argument(lemma=("hand", "macht", "handen"), case=("in",)),
            argument(*SUBJECT, role=Role.LOCATION, without_case=True),
            argument(*OBLIQUE, case=("van",), role=Role.ACTOR),
        ),
    ),
    examples=("<location>Mosul</location> zal in handen van de <actor>rebellen</actor> vallen.",),
    counterexamples=("Het boek kwam in handen van een verzamelaar.",),
)

HANDS_GET = Rule(
    id="control.captures.gets_in_hands",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=("krijgen", "nemen", "brengen"),
        children=(
            argument(lemma=("hand", "macht", "bezit", "handen", "controle"), case=("in", "onder")),
            ACTOR_SUBJECT,
            PLACE_OBJECT,
        ),
    ),
    examples=("De <actor>rebellen</actor> kregen <location>Goma</location> in handen.",),
    counterexamples=("De politie kreeg de dader in handen.",),
)

HANDS_ARE = Rule(
    id="control.holds.in_hands",
    emits=ControlStatus.HOLDS,
    root=Node(
        lemma=("hand", "macht", "bezit", "handen", "controle", "gezag"),
        case=("in", "onder"),
        children=(PLACE_SUBJECT, argument(*OBLIQUE, case=("van",), role=Role.ACTOR)),
    ),
    examples=(
        "<location>Mayadeen</location> is in handen van de <actor>rebellen</actor>.",
        "De <location>stad Goma</location> was toen al in handen van <actor>M23</actor>.",
    ),
    counterexamples=("De leiding is in handen van een ervaren arts.",),
)

HANDS_HAVE = Rule(
    id="control.holds.has_in_hands",
    emits=ControlStatus.HOLDS,
    root=Node(
        lemma=("hebben", "houden"),
        children=(
            argument(lemma=("hand", "macht", "bezit", "handen", "greep", "controle"), case=("in", "onder")),
            ACTOR_SUBJECT,
            PLACE_OBJECT,
        ),
    ),
    examples=("De <actor>rebellen</actor> hebben <location>Aleppo</location> nog in handen.",),
    counterexamples=("De kapitein heeft de beker in handen.",),
)

HANDS_PHRASE = Rule(
    id="control.holds.in_hands_phrase",
    emits=ControlStatus.HOLDS,
    root=Node(
        lemma=("hand", "handen", "controle", "gezag", "macht", "bezit"),
        case=("in", "onder"),
        children=(
            Node(reach=Reach.BEFORE, role=Role.LOCATION, without_case=True),
            Node(reach=Reach.AFTER, role=Role.ACTOR, case=("van",)),
        ),
    ),
    examples=("<location>Mosul</location>, dat al drie jaar in handen van <actor>IS</actor> is, ligt in puin.",),
    counterexamples=("De winnaar nam de prijs in handen.",),
)

HANDS_FALL_NEAR = Rule(
    id="control.captures.in_hands_near",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=("hand", "handen", "macht"),
        case=("in",),
        children=(
            Node(reach=Reach.NEAR, lemma=("vallen", "komen", "raken", "overgaan", "belanden")),
            Node(reach=Reach.BEFORE, role=Role.LOCATION, without_case=True),
            Node(reach=Reach.AFTER, role=Role.ACTOR, case=("van",)),
        ),
    ),
    examples=(
        "Voordat ook de <location>laatste wijk</location> daar in handen van de <actor>rebellen</actor> zal vallen, duurt het een week.",
    ),
    counterexamples=("De brief is in handen van de krant gevallen.",),
)

HANDS_TO_NEAR = Rule(
    id="control.captures.gets_in_hands_near",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=("hand", "handen", "controle", "bezit"),
        case=("in", "onder"),
        children=(Node(reach=Reach.NEAR, lemma=("krijgen", "nemen", "brengen")), NEAR_PLACE, NEAR_ACTOR),
    ),
    examples=("De <actor>rebellen</actor> kregen in één dag <location>Goma</location> en het vliegveld in handen.",),
    counterexamples=("De politie kreeg de dader in handen.",),
)

HANDS_HAVE_NEAR = Rule(
    id="control.holds.has_in_hands_near",
    emits=ControlStatus.HOLDS,
    root=Node(
        lemma=("hand", "handen", "controle", "bezit"),
        case=("in", "onder"),
        children=(Node(reach=Reach.NEAR, lemma=("hebben", "houden")), NEAR_PLACE, NEAR_ACTOR),
    ),
    examples=("De <actor>rebellen</actor> hebben de <location>laatste wijk</location> nog stevig in handen.",),
    counterexamples=("De kapitein heeft de beker in handen.",),
)

HANDS_OF_STATE = Rule(
    id="control.holds.in_their_hands",
    emits=ControlStatus.HOLDS,
    root=Node(
        lemma=("hand", "handen", "bezit"),
        case=("in",),
        children=(
            argument(Deprel.AMOD, Deprel.NMOD_POSS, Deprel.DET, upos=(Upos.ADJ, Upos.PRON, Upos.PROPN, Upos.NOUN), role=Role.ACTOR),
            Node(reach=Reach.BEFORE, role=Role.LOCATION, without_case=True),
        ),
    ),
    examples=("<location>Severny</location> is nog stevig in <actor>Russische</actor> handen.",),
    counterexamples=("De brief is in Russische handen.",),
)

HANDS_OF_STATE_FALL = Rule(
    id="control.captures.into_their_hands",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=("hand", "handen", "bezit"),
        case=("in",),
        children=(
            Node(reach=Reach.NEAR, lemma=("vallen", "komen", "raken", "overgaan", "krijgen")),
            argument(Deprel.AMOD, Deprel.NMOD_POSS, Deprel.DET, upos=(Upos.ADJ, Upos.PRON, Upos.PROPN, Upos.NOUN), role=Role.ACTOR),
            Node(reach=Reach.BEFORE, role=Role.LOCATION, without_case=True),
        ),
    ),
    examples=("<location>Soewon</location> is in <actor>Chinese</actor> handen gevallen.",),
    counterexamples=("De brief is in Chinese handen gevallen.",),
)
