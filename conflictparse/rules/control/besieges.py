"""X shuts Y in."""

from conflictparse.model import ControlStatus
from conflictparse.pattern import Node, Reach, Role, Rule, argument
from conflictparse.rules import words
from conflictparse.rules.control.parts import (
    ACTOR_SUBJECT,
    BY_ACTOR,
    MAYBE_BY_ACTOR,
    NEAR_ACTOR,
    NEAR_AGENT,
    NEAR_PLACE,
    NO_ATTRIBUTE,
    NO_PASSIVE,
    PLACE_OBJECT,
    PLACE_SUBJECT,
)
from conflictparse.tree import Deprel

BESIEGE_BY = Rule(
    id="control.besieges.passive",
    emits=ControlStatus.BESIEGES,
    root=Node(lemma=words.BESIEGE, children=(PLACE_SUBJECT, BY_ACTOR)),
    examples=("<location>Mayadeen</location> is omsingeld door het <actor>Syrische leger</actor>.",),
    counterexamples=("De betogers werden door de politie omsingeld.",),
)

BESIEGE_SHORT_PASSIVE = Rule(
    id="control.besieges.short_passive",
    emits=ControlStatus.BESIEGES,
    root=Node(lemma=words.BESIEGE, children=(PLACE_SUBJECT,)),
    examples=("Mayadeen is in gevaar, want ook die <location>stad</location> is omsingeld.",),
    counterexamples=("De betogers zijn omsingeld.",),
)

BESIEGE_ACTIVE = Rule(
    id="control.besieges.active",
    emits=ControlStatus.BESIEGES,
    root=Node(lemma=words.BESIEGE, children=(PLACE_OBJECT, ACTOR_SUBJECT)),
    examples=("Het <actor>regeringsleger</actor> omsingelde <location>Aleppo</location>.",),
    counterexamples=("De fans omsingelden de bus.",),
)

SIEGE_NOUN = Rule(
    id="control.besieges.noun",
    emits=ControlStatus.BESIEGES,
    root=Node(lemma=words.SIEGE_NOUN, children=(argument(Deprel.NMOD, Deprel.OBL, case=("van",), role=Role.LOCATION), MAYBE_BY_ACTOR)),
    examples=("Het beleg van <location>Sarajevo</location> door de <actor>Bosnische Serviërs</actor> duurde jaren.",),
    counterexamples=("Het beleg van de boterham was kaas.",),
)

BESIEGED = Rule(
    id="control.besieges.participle",
    emits=ControlStatus.BESIEGES,
    root=Node(lemma=words.BESIEGE, children=(Node(reach=Reach.PARENT, deprel=(Deprel.AMOD, Deprel.ACL), role=Role.LOCATION),)),
    examples=("In de omsingelde <location>stad</location> Homs is het brood op.",),
    counterexamples=("De omsingelde soldaten gaven zich over.",),
)

BESIEGE_BY_NEAR = Rule(
    id="control.besieges.passive_near",
    emits=ControlStatus.BESIEGES,
    root=Node(lemma=words.BESIEGE, children=(NEAR_AGENT, NEAR_PLACE)),
    examples=("Rond <location>Sarajevo</location>, dat al jaren door het <actor>Servische leger</actor> wordt belegerd, is het stil.",),
    counterexamples=("De betogers werden door het leger omsingeld.",),
)

BESIEGE_NEAR = Rule(
    id="control.besieges.active_near",
    emits=ControlStatus.BESIEGES,
    root=Node(lemma=words.BESIEGE, children=(NO_PASSIVE, NO_ATTRIBUTE, NEAR_PLACE, NEAR_ACTOR)),
    examples=("De <actor>rebellen</actor> hebben de stad <location>Bossangoa</location> langs drie kanten ingesloten.",),
    counterexamples=("De rebellen hebben de generaal ingesloten.",),
)
