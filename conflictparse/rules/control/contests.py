"""X fights for Y, moves on it or claims it, without having it."""

from conflictparse.model import ControlStatus
from conflictparse.pattern import Node, Reach, Role, Rule, argument
from conflictparse.rules import words
from conflictparse.rules.control.parts import (
    ACTOR_SUBJECT,
    BY_ACTOR,
    MAYBE_ACTOR_SUBJECT,
    NEAR_ACTOR,
    NEAR_PLACE,
    NO_ATTRIBUTE,
    NO_PASSIVE,
    NOMINAL,
    OBLIQUE,
    PLACE_OBJECT,
    PLACE_SUBJECT,
)
from conflictparse.tree import Deprel, Upos

CONTEST_BY = Rule(
    id="control.contests.passive",
    emits=ControlStatus.CONTESTS,
    root=Node(lemma=words.CONTEST, children=(BY_ACTOR, PLACE_SUBJECT)),
    examples=("<location>Kirkuk</location> wordt betwist door <actor>Koerdistan</actor>.",),
    counterexamples=("De uitslag wordt betwist door de oppositie.",),
)

CONTEST_ACTIVE = Rule(
    id="control.contests.active",
    emits=ControlStatus.CONTESTS,
    root=Node(lemma=words.CONTEST, children=(PLACE_OBJECT, ACTOR_SUBJECT)),
    examples=("De <actor>rebellen</actor> vielen <location>Hama</location> aan.",),
    counterexamples=("De oppositie viel de premier aan.",),
)

ADVANCE = Rule(
    id="control.contests.advances",
    emits=ControlStatus.CONTESTS,
    root=Node(
        lemma=words.ADVANCE, children=(argument(*OBLIQUE, case=("naar", "richting", "op", "tot"), role=Role.LOCATION), ACTOR_SUBJECT)
    ),
    examples=("De <actor>Taliban</actor> rukken op naar <location>Kabul</location>.",),
    counterexamples=("De woestijn rukt op naar het zuiden.",),
)

FIGHT_FOR = Rule(
    id="control.contests.fights_for",
    emits=ControlStatus.CONTESTS,
    root=Node(lemma=words.FIGHT, children=(argument(*OBLIQUE, case=("om",), role=Role.LOCATION), MAYBE_ACTOR_SUBJECT)),
    examples=("Er wordt gevochten om <location>Bachmoet</location>.",),
    counterexamples=("De broers vechten om de erfenis.",),
)

BATTLE_FOR = Rule(
    id="control.contests.battle_noun",
    emits=ControlStatus.CONTESTS,
    root=Node(
        last_part=words.BATTLE_NOUN,
        upos=(Upos.NOUN,),
        children=(
            Node(reach=Reach.AFTER, case=("om", "op", "tegen", "naar"), role=Role.LOCATION),
            argument(Deprel.NMOD, Deprel.OBL, case=("van", "door"), role=Role.ACTOR, required=False),
        ),
    ),
    examples=("De slag om <location>Mosul</location> duurt al maanden.",),
    counterexamples=("De strijd om de titel is begonnen.",),
)

OFFENSIVE_BY = Rule(
    id="control.contests.launches",
    emits=ControlStatus.CONTESTS,
    root=Node(
        lemma=("beginnen", "openen", "lanceren", "inzetten", "ondernemen", "starten", "uitvoeren"),
        children=(
            ACTOR_SUBJECT,
            argument(
                Deprel.OBJ,
                Deprel.OBL,
                Deprel.OBL_ARG,
                last_part=words.BATTLE_NOUN,
            ),
            Node(reach=Reach.AFTER, case=("om", "op", "tegen", "naar"), role=Role.LOCATION),
        ),
    ),
    examples=("De <actor>rebellen</actor> openden een offensief tegen <location>Hama</location>.",),
    counterexamples=("De oppositie opende de aanval op het kabinet.",),
)

CONTEST_NEAR = Rule(
    id="control.contests.active_near",
    emits=ControlStatus.CONTESTS,
    root=Node(lemma=words.CONTEST, children=(NO_PASSIVE, NO_ATTRIBUTE, NEAR_PLACE, NEAR_ACTOR)),
    examples=("Op 1 november vielen <actor>Britse commando's</actor> vanuit landingsboten <location>Westkapelle</location> aan.",),
    counterexamples=("De rebellen vielen de generaal aan.",),
)

ADVANCE_NEAR = Rule(
    id="control.contests.advances_near",
    emits=ControlStatus.CONTESTS,
    root=Node(
        lemma=words.ADVANCE,
        children=(Node(reach=Reach.NEAR, role=Role.LOCATION, case=("naar", "richting", "op", "tot")), NEAR_ACTOR),
    ),
    examples=("Sinds vrijdag rukken de <actor>rebellen</actor> vanuit het oosten op naar <location>Goma</location>.",),
    counterexamples=("Sinds vrijdag rukt het water op naar de stad.",),
)

FIGHT_FOR_NEAR = Rule(
    id="control.contests.fights_for_near",
    emits=ControlStatus.CONTESTS,
    root=Node(lemma=words.FIGHT, children=(Node(reach=Reach.NEAR, role=Role.LOCATION, case=("om",)),)),
    examples=("Om <location>Nieuwpoort</location> wordt sinds gisteren hevig gestreden.",),
    counterexamples=("Om de titel wordt sinds gisteren hevig gestreden.",),
)

BATTLE_NEAR = Rule(
    id="control.contests.battle_near",
    emits=ControlStatus.CONTESTS,
    root=Node(
        lemma=("slag",),
        children=(
            Node(reach=Reach.NEAR, lemma=("leveren",)),
            Node(reach=Reach.NEAR, role=Role.LOCATION, case=("om",)),
            Node(reach=Reach.NEAR, upos=NOMINAL, role=Role.ACTOR, without_case=True),
        ),
    ),
    examples=("<actor>Amerikaanse mariniers</actor> leverden dinsdag nog slag om de <location>luchthaven</location>.",),
    counterexamples=("De advocaten leverden slag om de erfenis.",),
)

LAYS_CLAIM = Rule(
    id="control.contests.lays_claim",
    emits=ControlStatus.CONTESTS,
    root=Node(lemma=("aanspraak",), children=(Node(reach=Reach.NEAR, role=Role.LOCATION), NEAR_ACTOR)),
    examples=("<actor>Marokko</actor> maakt aanspraak op de <location>Westelijke Sahara</location>.",),
    counterexamples=("De weduwe maakt aanspraak op een uitkering.",),
)
