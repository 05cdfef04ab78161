"""X fights for Y, attacks or claims it, and does not yet have it."""

from conflictparse.grammar import Shape
from conflictparse.model import ControlStatus
from conflictparse.pattern import Beside, Function, Role, Rule, Slot
from conflictparse.rules import words
from conflictparse.rules.control.parts import AGAINST, DOER, FROM_LOSER, MAYBE_DOER, OUT_OF, PLACE, SUBJECT, VERBAL

CONTEST = Rule(
    id="control.contests.attacks",
    emits=ControlStatus.CONTESTS,
    words=words.CONTEST,
    shapes=VERBAL,
    slots=(PLACE, MAYBE_DOER),
    examples=(
        "De <actor>rebellen</actor> vielen zondag <location>Goma</location> aan.",
        "<location>Kirkuk</location> wordt betwist door de <actor>Koerden</actor> en Bagdad.",
    ),
    counterexamples=("De spits viel de verdediger aan.",),
)

ADVANCE = Rule(
    id="control.contests.advances",
    emits=ControlStatus.CONTESTS,
    words=words.ADVANCE,
    shapes=VERBAL,
    slots=(Slot(Role.LOCATION, case="naar op richting tot tegen"), SUBJECT),
    examples=("De <actor>rebellen</actor> rukken op naar <location>Tripoli</location>.",),
    counterexamples=("De woestijn rukt op naar het zuiden.",),
)

ADVANCE_IN = Rule(
    id="control.contests.advances_in",
    emits=ControlStatus.CONTESTS,
    words=words.ADVANCE,
    shapes=VERBAL,
    slots=(Slot(Role.LOCATION, case="in"), SUBJECT),
    examples=("Het <actor>Russische leger</actor> rukt op in de <location>Donbas</location>.",),
    counterexamples=("De woestijn rukt op in het zuiden.",),
)

FIGHT_FOR = Rule(
    id="control.contests.fights_for",
    emits=ControlStatus.CONTESTS,
    words=words.FIGHT,
    shapes=VERBAL,
    slots=(Slot(Role.LOCATION, case="om rond voor"), MAYBE_DOER, AGAINST),
    examples=(
        "De rebellen rukken op. Er wordt zwaar gevochten om de <location>luchthaven</location>.",
        "<actor>Rebellen</actor> vechten met het leger om <location>Goma</location>.",
    ),
    counterexamples=("De kinderen vechten om het speelgoed.",),
)

FIGHT_IN = Rule(
    id="control.contests.fights_in",
    emits=ControlStatus.CONTESTS,
    words=words.FIGHT,
    shapes=(Shape.PASSIVE, Shape.STATE),
    slots=(Slot(Role.LOCATION, Function.THERE), MAYBE_DOER, AGAINST),
    examples=("In <location>Goma</location> wordt nog gevochten.", "In <location>Goma</location> is vannacht zwaar gevochten."),
    counterexamples=("In het café wordt vaak gevochten.", "De Noren vochten in Narvik mee."),
)

FIGHT_STREETS = Rule(
    id="control.contests.fights_street_by_street",
    emits=ControlStatus.CONTESTS,
    words=words.FIGHT,
    beside=(Beside("straat huis meter gebouw steeg", case="om voor per"),),
    slots=(Slot(Role.LOCATION, Function.THERE), MAYBE_DOER, AGAINST),
    examples=("In <location>Goma</location> vechten het <actor>leger</actor> en M23 om elke straat.",),
    counterexamples=("In de gemeente vechten buren om elke meter.",),
)

BATTLE_BY = Rule(
    id="control.contests.launches",
    emits=ControlStatus.CONTESTS,
    words=words.BATTLE_NOUN,
    beside=(Beside(words.LAUNCH),),
    slots=(
        Slot(Role.LOCATION, case="om op tegen naar van rond voor richting in bij"),
        Slot(Role.ACTOR, (Function.SUBJECT, Function.DOER)),
        Slot(Role.FROM_ACTOR, case="tegen op", required=False),
    ),
    examples=("Het <actor>leger</actor> begon een offensief tegen <location>Tikrit</location>.",),
    counterexamples=("De winkel begon een offensief tegen de concurrent.",),
)

BATTLE_ON = Rule(
    id="control.contests.battle_on",
    emits=ControlStatus.CONTESTS,
    words=words.BATTLE_NOUN,
    slots=(
        Slot(Role.LOCATION, case="in bij rond"),
        Slot(Role.FROM_ACTOR, case="op tegen"),
        Slot(Role.ACTOR, Function.DOER, required=False),
    ),
    examples=("Vannacht begon de aanval op de laatste <from_actor>IS-strijders</from_actor> in <location>Raqqa</location>.",),
    counterexamples=("Vannacht begon de aanval op de voorraden in de kelder.",),
)

BATTLE = Rule(
    id="control.contests.battle",
    emits=ControlStatus.CONTESTS,
    words=words.BATTLE_NOUN,
    slots=(
        Slot(Role.LOCATION, case="om op tegen naar van rond voor richting"),
        Slot(Role.ACTOR, Function.DOER, required=False),
        Slot(Role.FROM_ACTOR, case="op tegen", required=False),
    ),
    examples=(
        "De strijd om <location>Aleppo</location> duurt al weken.",
        "De <actor>Russische</actor> opmars naar <location>Charkov</location> is vastgelopen.",
    ),
    counterexamples=("De strijd om de titel duurt al weken.",),
)

LAYS_CLAIM = Rule(
    id="control.contests.claims",
    emits=ControlStatus.CONTESTS,
    words=("aanspraak",),
    slots=(Slot(Role.LOCATION, case="op"), SUBJECT),
    examples=("<actor>Marokko</actor> maakt aanspraak op de <location>Westelijke Sahara</location>.",),
    counterexamples=("De speler maakt aanspraak op een bonus.",),
)

TRY_TO_TAKE = Rule(
    id="control.contests.tries_to_take",
    emits=ControlStatus.CONTESTS,
    words=words.CAPTURE,
    shapes=(Shape.ACTIVE,),
    beside=(Beside(words.TRY),),
    slots=(PLACE, MAYBE_DOER, FROM_LOSER),
    examples=(
        "<actor>IS</actor> probeert <location>Kobani</location> in te nemen.",
        "Het <actor>leger</actor> begon een offensief om <location>Tikrit</location> te heroveren.",
    ),
    counterexamples=("Ajax probeert de eerste plaats te veroveren.",),
)

TRY_TO_EXPEL = Rule(
    id="control.contests.tries_to_expel",
    emits=ControlStatus.CONTESTS,
    words=words.EXPEL,
    shapes=(Shape.ACTIVE,),
    beside=(Beside(words.TRY),),
    slots=(OUT_OF, DOER, Slot(Role.FROM_ACTOR, Function.DONE_TO, required=False)),
    examples=("Het <actor>leger</actor> probeert <from_actor>IS</from_actor> uit <location>Hawija</location> te verdrijven.",),
    counterexamples=("De man probeert de kou uit de kamer te verdrijven.",),
)

AT_THE_GATES = Rule(
    id="control.contests.at_the_gates",
    emits=ControlStatus.CONTESTS,
    words="poort rand",
    beside=(Beside("staan kloppen liggen"),),
    slots=(Slot(Role.LOCATION, case="van"), SUBJECT),
    examples=("De <actor>rebellen</actor> staan voor de poorten van <location>Damascus</location>.",),
    counterexamples=("De toeristen staan voor de poorten van het park.",),
)

HAS_DESIGNS = Rule(
    id="control.contests.has_designs",
    emits=ControlStatus.CONTESTS,
    words="azen loeren munten gemunt",
    slots=(Slot(Role.LOCATION, case="op"), SUBJECT),
    examples=("Het <actor>leger</actor> heeft het nu gemunt op <location>Idlib</location>.",),
    counterexamples=("De dief heeft het gemunt op de kassa.",),
)

AIMS_AT = Rule(
    id="control.contests.aims_at",
    emits=ControlStatus.CONTESTS,
    words="pijl vizier",
    beside=(Beside("richten hebben krijgen"),),
    slots=(Slot(Role.LOCATION, (Function.SUBJECT, Function.DONE_TO), case="op"), SUBJECT),
    examples=("De <actor>rebellen</actor> richten hun pijlen nu op <location>Mandalay</location>.",),
    counterexamples=("De oppositie richt haar pijlen op de minister.",),
)

TARGET = Rule(
    id="control.contests.target",
    emits=ControlStatus.CONTESTS,
    words="doelwit doel",
    beside=(Beside("zijn worden vormen blijven"),),
    slots=(Slot(Role.LOCATION, Function.SAME), Slot(Role.ACTOR, Function.OF, required=False)),
    examples=("<location>Raqqa</location> is het volgende doelwit van de <actor>SDF</actor>.",),
    counterexamples=("Het wereldrecord is het volgende doelwit van de renner.",),
)

ON_THE_WAY = Rule(
    id="control.contests.on_the_way",
    emits=ControlStatus.CONTESTS,
    words=("weg", "onderweg"),
    case=("op",),
    slots=(Slot(Role.LOCATION, case="naar"), SUBJECT),
    examples=("<actor>Rebellen</actor> zijn op weg naar <location>Goma</location>.",),
    counterexamples=("De minister is op weg naar Goma.",),
)

TRY_TO_ENTER = Rule(
    id="control.contests.tries_to_enter",
    emits=ControlStatus.CONTESTS,
    words=words.ENTER,
    shapes=(Shape.ACTIVE,),
    beside=(Beside(words.TRY),),
    slots=(Slot(Role.LOCATION, Function.DONE_TO, case="in"), SUBJECT),
    examples=("<actor>Rebellen</actor> trachten het <location>stadscentrum</location> binnen te komen.",),
    counterexamples=("De fans trachten het stadion binnen te komen.",),
)
