"""X has Y."""

from conflictparse.model import ControlStatus
from conflictparse.pattern import Node, Reach, Role, Rule, argument
from conflictparse.rules import words
from conflictparse.rules.control.parts import (
    ACTOR_SUBJECT,
    BY_ACTOR,
    NEAR_ACTOR,
    NEAR_AGENT,
    NEAR_PLACE,
    NO_ATTRIBUTE,
    NO_PASSIVE,
    OBLIQUE,
    PLACE_OBJECT,
    PLACE_SUBJECT,
    SUBJECT,
)
from conflictparse.tree import Deprel

HOLD_BY = Rule(
    id="control.holds.passive",
    emits=ControlStatus.HOLDS,
    root=Node(lemma=words.HOLD, children=(BY_ACTOR, PLACE_SUBJECT)),
    examples=("<location>Idlib</location> wordt gecontroleerd door <actor>rebellen</actor>.",),
    counterexamples=("De boeken worden gecontroleerd door een accountant.",),
)

HOLD_ACTIVE = Rule(
    id="control.holds.active",
    emits=ControlStatus.HOLDS,
    root=Node(lemma=words.HOLD, children=(PLACE_OBJECT, ACTOR_SUBJECT)),
    examples=("De <actor>Houthi's</actor> controleren <location>Sanaa</location> sinds 2014.",),
    counterexamples=("De inspectie controleert de bakkers.",),
)

HOLD_PLACE_IN = Rule(
    id="control.holds.parts_of",
    emits=ControlStatus.HOLDS,
    root=Node(
        lemma=words.HOLD,
        children=(
            ACTOR_SUBJECT,
            argument(
                Deprel.OBJ,
                lemma=("stuk", "dorp", "deel", "gebied", "wijk", "helft", "groot_deel"),
            ),
            Node(reach=Reach.AFTER, case=("in", "van"), role=Role.LOCATION),
        ),
    ),
    examples=("<actor>IS</actor> controleert nog enkele dorpen in <location>Anbar</location>.",),
    counterexamples=("De inspectie controleert winkels in de stad.",),
)

DIG_IN = Rule(
    id="control.holds.digs_in",
    emits=ControlStatus.HOLDS,
    root=Node(
        lemma=("verschansen", "ingraven"), children=(argument(*OBLIQUE, case=("in", "op", "rond"), role=Role.LOCATION), ACTOR_SUBJECT)
    ),
    examples=("<actor>IS-strijders</actor> hebben zich verschanst in het <location>ziekenhuis</location>.",),
    counterexamples=("De minister verschanste zich in zijn gelijk.",),
)

STRONGHOLD = Rule(
    id="control.holds.stronghold",
    emits=ControlStatus.HOLDS,
    root=Node(
        last_part=words.STRONGHOLD,
        children=(
            argument(*SUBJECT, Deprel.APPOS, role=Role.LOCATION, without_case=True),
            argument(Deprel.NMOD, Deprel.NMOD_POSS, Deprel.OBL_ARG, Deprel.OBL, role=Role.ACTOR),
        ),
    ),
    examples=("<location>Mayadeen</location> is het laatste bolwerk van <actor>IS</actor>.",),
    counterexamples=("De universiteit is een bolwerk van vrijheid.",),
)

STRONGHOLD_APPOSED = Rule(
    id="control.holds.stronghold_apposed",
    emits=ControlStatus.HOLDS,
    root=Node(
        last_part=words.STRONGHOLD,
        children=(
            Node(reach=Reach.PARENT, deprel=(Deprel.APPOS,), role=Role.LOCATION),
            argument(Deprel.NMOD, case=("van",), role=Role.ACTOR),
        ),
    ),
    examples=("In <location>Tarhuna</location>, het laatste bolwerk van de <actor>rebellen</actor>, is het stil.",),
    counterexamples=("In Leiden, een bolwerk van kennis, is het stil.",),
)

CAPITAL_OF = Rule(
    id="control.holds.capital_of",
    emits=ControlStatus.HOLDS,
    root=Node(
        last_part=("hoofdstad", "stad"),
        children=(
            Node(reach=Reach.BEFORE, role=Role.LOCATION),
            Node(reach=Reach.AFTER, lemma=("kalifaat",), case=("van",), role=Role.ACTOR),
        ),
    ),
    examples=("In <location>Raqqa</location>, de hoofdstad van het <actor>kalifaat</actor>, klinken schoten.",),
    counterexamples=("In Damascus, de hoofdstad van Syrië, is het rustig.",),
)

KEPT_OCCUPIED_BY = Rule(
    id="control.holds.kept_occupied_by",
    emits=ControlStatus.HOLDS,
    root=Node(
        lemma=("bezetten", "bezet"), children=(Node(reach=Reach.NEAR, lemma=("houden", "blijven", "lijken")), NEAR_AGENT, NEAR_PLACE)
    ),
    examples=("<location>Mocímboa da Praia</location> werd een jaar lang bezet gehouden door <actor>jihadisten</actor>.",),
    counterexamples=("De stoelen werden bezet gehouden door studenten.",),
)

KEPT_OCCUPIED = Rule(
    id="control.holds.keeps_occupied",
    emits=ControlStatus.HOLDS,
    root=Node(lemma=("bezetten", "bezet"), children=(Node(reach=Reach.NEAR, lemma=("houden",)), NEAR_PLACE, NEAR_ACTOR)),
    examples=("<actor>Irak</actor> houdt de stad <location>Mehran</location> nog bezet.",),
    counterexamples=("De studenten houden de stoelen bezet.",),
)

OCCUPIED_SINCE = Rule(
    id="control.holds.occupied_since",
    emits=ControlStatus.HOLDS,
    root=Node(lemma=("bezetten", "bezet"), children=(Node(reach=Reach.NEAR, case=("sinds",)), NEAR_AGENT, NEAR_PLACE)),
    examples=("<location>Sirte</location>, dat sinds januari door de <actor>rebellen</actor> wordt bezet, is leeg.",),
    counterexamples=("De stoelen zijn sinds januari door studenten bezet.",),
)

STANDS_FIRM = Rule(
    id="control.holds.stands_firm",
    emits=ControlStatus.HOLDS,
    root=Node(lemma=("standhouden",), children=(Node(reach=Reach.NEAR, role=Role.LOCATION, case=("in", "op", "rond")), NEAR_ACTOR)),
    examples=("De <actor>rebellen</actor> houden stand in het <location>centrum</location>.",),
    counterexamples=("De prijzen houden stand in de winkel.",),
)

HOLD_BY_NEAR = Rule(
    id="control.holds.passive_near",
    emits=ControlStatus.HOLDS,
    root=Node(lemma=words.HOLD, children=(NEAR_AGENT, NEAR_PLACE)),
    examples=("<location>Khalidiya</location> wordt nog altijd gecontroleerd door gewapende <actor>rebellen</actor>.",),
    counterexamples=("De boeken worden nog altijd gecontroleerd door rebellen.",),
)

HOLD_NEAR = Rule(
    id="control.holds.active_near",
    emits=ControlStatus.HOLDS,
    root=Node(lemma=words.HOLD, children=(NO_PASSIVE, NO_ATTRIBUTE, NEAR_PLACE, NEAR_ACTOR)),
    examples=("Het <location>noorden</location>, dat de <actor>rebellen</actor> nog beheersen, is arm.",),
    counterexamples=("De rebellen beheersen hun Frans.",),
)

POWER_PHRASE = Rule(
    id="control.holds.power_phrase",
    emits=ControlStatus.HOLDS,
    root=Node(
        lemma=("dienst", "scepter", "plak", "laken", "touwtje", "zeggen"),
        children=(
            Node(reach=Reach.NEAR, lemma=("uitmaken", "maken", "zwaaien", "uitdelen", "hebben")),
            NEAR_ACTOR,
            Node(reach=Reach.NEAR, role=Role.LOCATION),
        ),
    ),
    examples=("In <location>Helmand</location> maken de <actor>Taliban</actor> al jaren de dienst uit.",),
    counterexamples=("In de keuken maakt de chef de dienst uit.",),
)

LORD_AND_MASTER = Rule(
    id="control.holds.lord_and_master",
    emits=ControlStatus.HOLDS,
    root=Node(
        lemma=("meester", "baas", "oppermachtig"),
        children=(NEAR_ACTOR, Node(reach=Reach.NEAR, role=Role.LOCATION, case=("in", "over", "op"))),
    ),
    examples=("In het <location>oosten</location> zijn de <actor>rebellen</actor> heer en meester.",),
    counterexamples=("In de finale waren de Spanjaarden heer en meester.",),
)

STRONGHOLD_NEAR = Rule(
    id="control.holds.stronghold_near",
    emits=ControlStatus.HOLDS,
    root=Node(
        last_part=words.STRONGHOLD,
        children=(
            Node(reach=Reach.NEAR, role=Role.LOCATION, without_case=True),
            Node(reach=Reach.NEAR, role=Role.ACTOR, case=("van",)),
        ),
    ),
    examples=("Het laatste bolwerk van de <actor>rebellen</actor>, de stad <location>Idlib</location>, wordt omsingeld.",),
    counterexamples=("Het laatste bolwerk van de vrijheid, de universiteit, sluit.",),
)

OCCUPIED = Rule(
    id="control.holds.occupied",
    emits=ControlStatus.HOLDS,
    root=Node(
        lemma=("bezetten", "bezet"),
        children=(
            Node(reach=Reach.PARENT, deprel=(Deprel.AMOD, Deprel.ACL), role=Role.LOCATION),
            Node(reach=Reach.BEFORE, role=Role.ACTOR, case=("door",)),
        ),
    ),
    examples=("De door <actor>Rusland</actor> bezette <location>regio Cherson</location> ligt onder vuur.",),
    counterexamples=("De door studenten bezette stoelen bleven leeg.",),
)
