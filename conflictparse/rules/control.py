"""Constructions that say who has, takes, loses, besieges or fights for a place. Specific ones first."""

from conflictparse.model import ControlStatus
from conflictparse.pattern import Node, Reach, Role, Rule, argument
from conflictparse.rules import words
from conflictparse.tree import Deprel, Upos

SUBJECT = (Deprel.NSUBJ, Deprel.NSUBJ_PASS, Deprel.NSUBJ_OUTER)
OBJECT = (Deprel.OBJ, Deprel.IOBJ, Deprel.OBL_ARG)
OBLIQUE = (Deprel.OBL, Deprel.OBL_ARG, Deprel.NMOD, Deprel.ADVMOD, Deprel.OBL_AGENT)
AGENT = (Deprel.OBL_AGENT, Deprel.OBL, Deprel.NMOD, Deprel.OBL_ARG)

# the parts that constructions share
ACTOR_SUBJECT = argument(*SUBJECT, role=Role.ACTOR, without_case=True)
MAYBE_ACTOR_SUBJECT = argument(*SUBJECT, role=Role.ACTOR, without_case=True, required=False)
PLACE_SUBJECT = argument(*SUBJECT, role=Role.LOCATION, without_case=True)
PLACE_OBJECT = argument(*OBJECT, role=Role.LOCATION, without_case=True)
BY_ACTOR = argument(*AGENT, case=("door",), role=Role.ACTOR)
MAYBE_BY_ACTOR = argument(*AGENT, case=("door",), role=Role.ACTOR, required=False)
FROM_LOSER = argument(*OBLIQUE, case=("op", "van", "uit"), role=Role.FROM_ACTOR, required=False)


def _of(*case: str, role: Role, required: bool = True) -> Node:
    return argument(*OBLIQUE, case=case, role=role, required=required)


# --- in handen ------------------------------------------------------------------------------------------------------

HANDS_FALL = Rule(
    id="control.captures.in_hands",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=("vallen", "komen", "raken", "belanden", "overgaan"),
        children=(
            argument(lemma=("hand", "macht", "bezit", "handen"), case=("in",), children=(_of("van", role=Role.ACTOR),)),
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
            _of("van", role=Role.ACTOR),
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
        children=(PLACE_SUBJECT, _of("van", role=Role.ACTOR)),
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

# --- taking -----------------------------------------------------------------------------------------------------------

EXPEL_ACTIVE = Rule(
    id="control.captures.expels",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=words.EXPEL,
        children=(
            argument(*OBLIQUE, case=("uit", "van"), role=Role.LOCATION),
            argument(Deprel.OBJ, Deprel.IOBJ, role=Role.FROM_ACTOR, without_case=True),
            ACTOR_SUBJECT,
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
            argument(*OBLIQUE, case=("uit", "van"), role=Role.LOCATION),
            argument(*SUBJECT, role=Role.FROM_ACTOR, without_case=True),
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
    root=Node(lemma=words.CAPTURE, children=(PLACE_SUBJECT, FROM_LOSER)),
    examples=("<location>Palmyra</location> is donderdag heroverd.",),
    counterexamples=("De eerste plaats is heroverd.",),
)

FALL_TO = Rule(
    id="control.captures.falls_to",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=("vallen", "aanvallen", "toevallen", "overgaan", "toekomen", "gevallen"),
        children=(
            argument(*SUBJECT, role=Role.LOCATION, without_case=True),
            _of("aan", "naar", role=Role.ACTOR),
        ),
    ),
    examples=("<location>Deir al-Zor</location> viel in september aan troepen van het <actor>Syrisch regime</actor>.",),
    counterexamples=("De prijs viel toe aan een jonge schrijver.",),
)

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
                children=(_of("over", "in", role=Role.LOCATION),),
            ),
            ACTOR_SUBJECT,
        ),
    ),
    examples=("De <actor>rebellen</actor> hebben de controle over <location>Goma</location> overgenomen.",),
    counterexamples=("De piloot kreeg de controle over het toestel terug.",),
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

ENTER_CITY = Rule(
    id="control.captures.enters",
    emits=ControlStatus.CAPTURES,
    root=Node(lemma=words.ENTER, children=(argument(*OBJECT, Deprel.OBL, role=Role.LOCATION), ACTOR_SUBJECT)),
    examples=("De <actor>rebellen</actor> trokken <location>Bangui</location> binnen.",),
    counterexamples=("De kinderen trokken de klas binnen.",),
)

CAPTURE_NOUN = Rule(
    id="control.captures.noun",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=words.CAPTURE_NOUN, children=(_of("van", role=Role.LOCATION), MAYBE_BY_ACTOR, _of("op", role=Role.FROM_ACTOR, required=False))
    ),
    examples=("De inname van <location>Raqqa</location> door de <actor>SDF</actor> kostte maanden.",),
    counterexamples=("De inname van medicijnen door patiënten is gedaald.",),
)

# --- holding ----------------------------------------------------------------------------------------------------------

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
                children=(_of("in", "van", role=Role.LOCATION),),
            ),
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
            Node(reach=Reach.PARENT, deprel=(Deprel.APPOS,), role=Role.LOCATION),
            argument(Deprel.NMOD, lemma=("kalifaat", "opstandelingengebied", "rebellengebied"), case=("van",), role=Role.ACTOR),
        ),
    ),
    examples=("In <location>Raqqa</location>, de hoofdstad van het <actor>kalifaat</actor>, klinken schoten.",),
    counterexamples=("In Damascus, de hoofdstad van Syrië, is het rustig.",),
)

# --- losing -----------------------------------------------------------------------------------------------------------

LOSE_TO = Rule(
    id="control.captures.lost_to",
    emits=ControlStatus.CAPTURES,
    root=Node(
        lemma=words.LOSE | {"afstaan", "overdragen", "overlaten"},
        children=(
            argument(*OBJECT, role=Role.LOCATION, without_case=True),
            argument(*SUBJECT, role=Role.FROM_ACTOR, without_case=True),
            _of("aan", role=Role.ACTOR),
        ),
    ),
    examples=("<from_actor>IS</from_actor> verloor <location>Sirte</location> aan het <actor>LNA</actor>.",),
    counterexamples=("De club verloor de wedstrijd aan de koploper.",),
)

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

# --- besieging --------------------------------------------------------------------------------------------------------

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

# --- fighting ---------------------------------------------------------------------------------------------------------

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
                children=(argument(Deprel.NMOD, Deprel.OBL, Deprel.OBL_ARG, case=("om", "op", "tegen", "naar"), role=Role.LOCATION),),
            ),
        ),
    ),
    examples=("De <actor>rebellen</actor> openden een offensief tegen <location>Hama</location>.",),
    counterexamples=("De oppositie opende de aanval op het kabinet.",),
)

# --- one role only: what is left of a construction that the parser broke ------------------------------------------------

BESIEGED = Rule(
    id="control.besieges.participle",
    emits=ControlStatus.BESIEGES,
    root=Node(lemma=words.BESIEGE, children=(Node(reach=Reach.PARENT, deprel=(Deprel.AMOD, Deprel.ACL), role=Role.LOCATION),)),
    examples=("In de omsingelde <location>stad</location> Homs is het brood op.",),
    counterexamples=("De omsingelde soldaten gaven zich over.",),
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

# --- the same by the order of words, where the tree is broken ---------------------------------------------------------------

_NOMINAL = (Upos.NOUN, Upos.PROPN, Upos.PRON, Upos.X, Upos.SYM)
NEAR_ACTOR = Node(reach=Reach.NEAR, upos=_NOMINAL, role=Role.ACTOR, without_case=True)
NEAR_AGENT = Node(reach=Reach.NEAR, role=Role.ACTOR, case=("door",))
NEAR_PLACE = Node(reach=Reach.NEAR, role=Role.LOCATION, without_case=True)
NO_PASSIVE = argument(Deprel.AUX_PASS, absent=True)

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
    examples=("Voordat ook de <location>laatste wijk</location> daar in handen van de <actor>rebellen</actor> zal vallen, duurt het een week.",),
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
    examples=("In de <location>laatste wijk</location> die <actor>ze</actor> nog in handen hebben, staat het ziekenhuis van de <actor>rebellen</actor>.",),
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

KEPT_OCCUPIED_BY = Rule(
    id="control.holds.kept_occupied_by",
    emits=ControlStatus.HOLDS,
    root=Node(lemma=("bezetten", "bezet"), children=(Node(reach=Reach.NEAR, lemma=("houden", "blijven", "lijken")), NEAR_AGENT, NEAR_PLACE)),
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

TAKEN_BY = Rule(
    id="control.captures.taken_by",
    emits=ControlStatus.CAPTURES,
    root=Node(lemma=("nemen",), children=(BY_ACTOR, PLACE_SUBJECT)),
    examples=("<location>Zawiya</location> is door de <actor>opstandelingen</actor> genomen.",),
    counterexamples=("Het besluit is door de opstandelingen genomen.",),
)

STANDS_FIRM = Rule(
    id="control.holds.stands_firm",
    emits=ControlStatus.HOLDS,
    root=Node(lemma=("standhouden",), children=(Node(reach=Reach.NEAR, role=Role.LOCATION, case=("in", "op", "rond")), NEAR_ACTOR)),
    examples=("De <actor>rebellen</actor> houden stand in het <location>centrum</location>.",),
    counterexamples=("De prijzen houden stand in de winkel.",),
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
        "Daarna verdreef het <actor>Iraakse leger</actor> de <from_actor>jihadisten van IS</from_actor> in recordtempo uit de stad <location>Talafar</location>.",
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
    root=Node(lemma=words.CAPTURE, children=(NO_PASSIVE, NEAR_PLACE, NEAR_ACTOR)),
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
    root=Node(lemma=words.HOLD, children=(NO_PASSIVE, NEAR_PLACE, NEAR_ACTOR)),
    examples=("Het <location>noorden</location>, dat de <actor>rebellen</actor> nog beheersen, is arm.",),
    counterexamples=("De rebellen beheersen hun Frans.",),
)

LOSE_NEAR = Rule(
    id="control.loses.active_near",
    emits=ControlStatus.LOSES,
    root=Node(lemma=words.LOSE, children=(NO_PASSIVE, NEAR_PLACE, NEAR_ACTOR)),
    examples=("De opstandelingen zeggen dat de <actor>rebellen</actor> <location>Bor</location> hebben prijsgegeven.",),
    counterexamples=("De rebellen gaven de hoop op.",),
)

LOST = Rule(
    id="control.loses.goes_lost",
    emits=ControlStatus.LOSES,
    root=Node(lemma=("gaan",), children=(Node(reach=Reach.NEAR, lemma=("verliezen", "verloren")), NEAR_PLACE)),
    examples=("<location>Mazar-i-Sharif</location> ging op 9 november verloren.",),
    counterexamples=("De wedstrijd ging verloren.",),
)

WITHDRAW_NEAR = Rule(
    id="control.loses.withdraws_near",
    emits=ControlStatus.LOSES,
    root=Node(lemma=words.WITHDRAW, children=(Node(reach=Reach.NEAR, role=Role.LOCATION, case=("uit", "van")), NEAR_ACTOR)),
    examples=("Zondag trokken de <actor>regeringstroepen</actor> zich na zware gevechten terug uit <location>Bor</location>.",),
    counterexamples=("De rebellen trokken zich terug uit het overleg.",),
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
    root=Node(lemma=words.BESIEGE, children=(NO_PASSIVE, NEAR_PLACE, NEAR_ACTOR)),
    examples=("De <actor>rebellen</actor> hebben de stad <location>Bossangoa</location> langs drie kanten ingesloten.",),
    counterexamples=("De rebellen hebben de generaal ingesloten.",),
)

CONTEST_NEAR = Rule(
    id="control.contests.active_near",
    emits=ControlStatus.CONTESTS,
    root=Node(lemma=words.CONTEST, children=(NO_PASSIVE, NEAR_PLACE, NEAR_ACTOR)),
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
            Node(reach=Reach.NEAR, upos=_NOMINAL, role=Role.ACTOR, without_case=True),
        ),
    ),
    examples=("<actor>Amerikaanse mariniers</actor> leverden dinsdag nog slag om de <location>luchthaven</location>.",),
    counterexamples=("De advocaten leverden slag om de erfenis.",),
)

# --- set phrases ---------------------------------------------------------------------------------------------------------

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
    root=Node(lemma=("meester", "baas", "oppermachtig"), children=(NEAR_ACTOR, Node(reach=Reach.NEAR, role=Role.LOCATION, case=("in", "over", "op")))),
    examples=("In het <location>oosten</location> zijn de <actor>rebellen</actor> heer en meester.",),
    counterexamples=("In de finale waren de Spanjaarden heer en meester.",),
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

LAYS_CLAIM = Rule(
    id="control.contests.lays_claim",
    emits=ControlStatus.CONTESTS,
    root=Node(lemma=("aanspraak",), children=(Node(reach=Reach.NEAR, role=Role.LOCATION), NEAR_ACTOR)),
    examples=("<actor>Marokko</actor> maakt aanspraak op de <location>Westelijke Sahara</location>.",),
    counterexamples=("De weduwe maakt aanspraak op een uitkering.",),
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
        children=(Node(reach=Reach.PARENT, deprel=(Deprel.AMOD, Deprel.ACL), role=Role.LOCATION), Node(reach=Reach.BEFORE, role=Role.ACTOR, case=("door",))),
    ),
    examples=("De door <actor>Rusland</actor> bezette <location>regio Cherson</location> ligt onder vuur.",),
    counterexamples=("De door studenten bezette stoelen bleven leeg.",),
)

# Specific before general; what the tree says before what the order of words says
CONTROL_RULES = (
    HANDS_FALL, HANDS_FALL_FLAT, HANDS_FALL_NEAR, HANDS_OF_STATE_FALL, HANDS_OF_STATE, HANDS_GET, HANDS_ARE, HANDS_HAVE, HANDS_TO_NEAR, HANDS_HAVE_NEAR, HANDS_PHRASE,
    OCCUPIED, KEPT_OCCUPIED_BY, KEPT_OCCUPIED, OCCUPIED_SINCE, TAKEN_BY, EXPEL_ACTIVE, EXPEL_PASSIVE, EXPEL_NEAR, LOSE_TO, CONTROL_TAKEN,
    CAPTURE_BY, CAPTURE_BY_NEAR, CAPTURE_ACTIVE, FALL_TO, PREY_TO, OVERRUN, FLAG_RAISED, POWER_PHRASE, LORD_AND_MASTER, MASTER_OF,
    ENTER_CITY, CAPTURE_NOUN, CAPTURE_NEAR, CAPTURE_SHORT_PASSIVE, ENTER_NEAR,
    HOLD_BY, HOLD_ACTIVE, HOLD_PLACE_IN, DIG_IN, STANDS_FIRM, STRONGHOLD, STRONGHOLD_APPOSED, STRONGHOLD_NEAR, CAPITAL_OF, HOLD_BY_NEAR, HOLD_NEAR,
    LOSE_ACTIVE, WITHDRAW_FROM, RETREAT_NOUN, FALL_OF, LOST, LOSE_NEAR, WITHDRAW_NEAR,
    BESIEGE_BY, BESIEGE_BY_NEAR, BESIEGE_ACTIVE, BESIEGE_NEAR, BESIEGE_SHORT_PASSIVE, SIEGE_NOUN, BESIEGED,
    CONTEST_BY, CONTEST_ACTIVE, ADVANCE, FIGHT_FOR, FIGHT_FOR_NEAR, OFFENSIVE_BY, BATTLE_NEAR, BATTLE_FOR, CONTEST_NEAR, ADVANCE_NEAR, LAYS_CLAIM,
    FALLS,
)  # fmt: skip
