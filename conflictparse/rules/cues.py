"""Words that say how sure a text is: what they set, which words they are, and how far they reach.

Cue, scope and kind are separate, as in ConText (Harkema et al. 2009). All words are dictionary forms, lower case; "weten+laten" is
"laten" with "weten" in the same clause.
"""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen, validators

from conflictparse.model import Modality


class Scope(StrEnum):
    """Where a cue stands, seen from the trigger of a claim."""

    CLAUSE = "clause"  # an adverb, modal or auxiliary in the same clause: "zal de stad innemen"
    ATTRIBUTE = "attribute"  # an adjective before a trigger that is a noun: "de dreigende val"
    GOVERNOR = "governor"  # a word above the trigger: "probeert de stad in te nemen", "de verwachting is dat …"
    SPEAKER = "speaker"  # a verb of saying; its subject is the source: "X meldt dat …", "…, meldt X", "dat wordt door X gemeld"
    BEHIND = "behind"  # a verb of saying that has this sense only behind what is said: "…, waarschuwt X"
    PREPOSITION = "preposition"  # a preposition that names the source: "volgens X"


def _split(text: str) -> frozenset[str]:
    return frozenset(text.split())


@frozen(kw_only=True)
class Cue:
    """A family of cue words. ``example`` shows one at work, with the claim that it qualifies."""

    sets: Modality
    scope: Scope
    words: frozenset[str] = field(converter=_split, validator=validators.min_len(1))
    example: str


# "Onzin", "noemt dat een leugen": what a denial calls a claim
NONSENSE = _split(
    "onzin larie lariekoek leugen leugens gelogen fabel fabels fabeltje fabeltjes kletskoek flauwekul verzinsel verzinsels verzonnen "
    "propaganda desinformatie laster fantasie fictie nonsens nepnieuws ongegrond onwaar onjuist gegrepen bedrog bluf quatsch"
)

CUES = (
    Cue(
        sets=Modality.DENIED,
        scope=Scope.CLAUSE,
        words="niet nooit geen nergens evenmin nauwelijks amper noch allerminst geenszins nimmer",
        example="Het leger heeft Aleppo nog niet heroverd.",
    ),
    Cue(
        sets=Modality.DENIED,
        scope=Scope.ATTRIBUTE,
        words="mislukt afgeblazen",
        example="De mislukte inname van Goma kostte veel levens.",
    ),
    Cue(
        sets=Modality.DENIED,
        scope=Scope.SPEAKER,
        words=(
            "ontkennen tegenspreken bestrijden weerspreken ontkrachten loochenen weerleggen ontzenuwen logenstraffen niets+weten "
            + " ".join(f"{word}+{verb}" for word in sorted(NONSENSE) for verb in ("noemen", "afdoen"))
        ),
        example="Moskou ontkent dat Oekraïne Opytne heeft heroverd.",
    ),
    Cue(
        sets=Modality.DENIED,
        scope=Scope.GOVERNOR,
        words="weigeren mislukken falen afzien verhinderen voorkomen beletten verijdelen nalaten uitblijven afblazen mislukking",
        example="Het leger weigerde de stad te ontruimen.",
    ),
    Cue(
        sets=Modality.EXPECTED,
        scope=Scope.CLAUSE,
        words="zullen gaan willen moeten dreigen hopen straks binnenkort spoedig weldra dadelijk aanstonds eerdaags naar+verwachting",
        example="Mayadeen is straks in handen van het regime.",
    ),
    Cue(
        sets=Modality.EXPECTED,
        scope=Scope.ATTRIBUTE,
        words="verwacht aangekondigd dreigend aanstaand ophanden gepland voorgenomen nakend voorspeld toekomstig gevreesd beoogd",
        example="De aangekondigde inname van Goma door M23 baart de bewoners zorgen.",
    ),
    Cue(
        sets=Modality.EXPECTED,
        scope=Scope.GOVERNOR,
        words=(
            "proberen pogen trachten dreigen willen hopen verwachten plannen bereiden voorbereiden zweren dromen zinnen verlangen beogen "
            "overwegen vasthouden besluiten aankondigen doel plan voornemen verwachting dreiging bevel belofte eis poging kwestie vrees "
            "bedoeling opdracht ultimatum hoop voorbereiding ambitie streven oproep verzoek besluit order gevaar punt+staan aan+toekomen "
            "aandringen"
        ),
        example="M23 heeft het plan om Goma te veroveren.",
    ),
    Cue(
        sets=Modality.EXPECTED,
        scope=Scope.SPEAKER,
        words=(
            "verwachten voorspellen vrezen beloven aankondigen eisen oproepen bevelen gelasten sommeren toezeggen opdragen dreigen hopen "
            "waarschuwen rekening+houden bevel+geven opdracht+geven uur+geven ultimatum+stellen eis+stellen voorwaarde+stellen"
        ),
        example="Ankara eist dat de YPG zich terugtrekt uit Manbij.",
    ),
    Cue(
        sets=Modality.POSSIBLE,
        scope=Scope.CLAUSE,
        words="mogelijk waarschijnlijk vermoedelijk misschien wellicht kennelijk blijkbaar allicht lijken schijnen naar+waarschijnlijkheid",
        example="De wijk is vermoedelijk al in handen van de rebellen.",
    ),
    Cue(
        sets=Modality.POSSIBLE,
        scope=Scope.ATTRIBUTE,
        words="mogelijk vermoedelijk vermeend waarschijnlijk eventueel",
        example="De mogelijke val van Goma hield iedereen bezig.",
    ),
    Cue(
        sets=Modality.POSSIBLE,
        scope=Scope.GOVERNOR,
        words="lijken schijnen waarschijnlijk mogelijk onduidelijk onzeker aannemelijk vraag vermoed erop+wijzen kans",
        example="Het leger lijkt de stad te hebben ingenomen.",
    ),
    Cue(
        sets=Modality.POSSIBLE,
        scope=Scope.SPEAKER,
        words="vermoeden betwijfelen twijfelen gokken mogelijk+achten waarschijnlijk+achten aannemelijk+achten",
        example="Een bron acht het mogelijk dat Goma is gevallen.",
    ),
    Cue(
        sets=Modality.REPORTED,
        scope=Scope.SPEAKER,
        words=(
            "melden zeggen claimen beweren bevestigen meedelen verklaren stellen berichten bekendmaken vertellen schrijven rapporteren "
            "benadrukken toegeven erkennen beamen verkondigen twitteren onderstrepen getuigen bezweren verzekeren volhouden "
            "constateren concluderen reageren seinen seint onthullen juichen pochen opmerken toelichten uitleggen aanvoeren opwerpen "
            "betogen repliceren antwoorden fluisteren mopperen snoeven denken menen schatten eraan+toevoegen weten+laten gewag+maken "
            "melding+maken erop+houden ervan+uitgaan op+houden zweren sms'en beschuldigen betichten suggereren "
            "vermelden noteren vernemen opperen "
            "insisteren roepen"
        ),
        example="Het leger meldt dat Palmyra is heroverd.",
    ),
    Cue(
        sets=Modality.REPORTED,
        scope=Scope.BEHIND,
        words="waarschuwen zweren klinken heten spreken vragen",
        example="De rebellen rukken op naar N'Djamena, waarschuwt de Franse ambassade.",
    ),
    Cue(
        sets=Modality.REPORTED,
        scope=Scope.GOVERNOR,
        words="bericht gerucht claim bewering lezing heten verhaal teken verzekering aankondiging melding",
        example="In Asunción gaat het gerucht dat het leger het fort Boquerón heeft ingenomen.",
    ),
    Cue(
        sets=Modality.REPORTED,
        scope=Scope.PREPOSITION,
        words="volgens aldus",
        example="Volgens activisten hebben de rebellen Hama ingenomen.",
    ),
    Cue(
        sets=Modality.REPORTED,
        scope=Scope.CLAUSE,
        words="naar+verluidt zogezegd verluiden",
        example="Jalalabad is naar verluidt gevallen.",
    ),
)

# --- how far a cue reaches -------------------------------------------------------------------------------------------

# "meldt dat …", "bevel om …", "een kwestie van uren voordat …": what opens the clause that a word above it governs
OPENERS = frozenset("dat of om hoe als".split())
BESIDE = frozenset("terwijl hoewel ofschoon al".split())  # "…, terwijl Goma viel": beside what is said, not in it
UNTIL = frozenset("voor voordat eer tot totdat".split())
# "onduidelijk of Goma is gevallen"
WHETHER = "of"
# "zoals het leger meldt", "naar het leger meldt": the clause of the speaker stands inside what is said
AS_SAID = frozenset({"zoals", "naar"})
# "niemand weet of …", "de vraag of …"
UNKNOWN = frozenset(
    "weten vraag onduidelijk onbekend onzeker onbevestigd zeker duidelijk bekend zeggen afwachten afvragen betwijfelen twijfelen "
    "bevestigen weet vaststellen nagaan verifiëren raadsel".split()
)
# "Als Mosul valt, …": the condition itself is no claim, and what follows from it is expected
CONDITIONS = frozenset("als indien zodra tenzij mits wanneer ingeval".split())
# "zodra de stad was gevallen, …": with a past tense these tell what happened
WHEN = frozenset("zodra wanneer".split())
# "om de stad in te nemen": a purpose
PURPOSE = frozenset({"om", "teneinde"})
# "Na de val van Goma zei hij …": the noun tells when or why, and is not what is said
ADJUNCT = frozenset("na sinds bij tijdens door wegens ondanks sedert dankzij vanwege in voor vóór uit".split())

# --- particular verbs and adverbs -----------------------------------------------------------------------------------

# "zou": hearsay with a perfect, a state or something under way, else what is to come ("zou de aanval beginnen")
HEARSAY = "zullen"
UNDER_WAY = frozenset("sinds al inmiddels momenteel nog intussen ondertussen nu reeds".split())
# "Arnhem zou pas in 1945 worden bevrijd": told from then on, and a fact
AFTERWARDS = frozenset("pas uiteindelijk later duren".split())
# "Moest zich terugtrekken" has happened, "moet zich terugtrekken" not
FACTS_IN_PAST = frozenset({"moeten", "gaan"})
# "slaagde er niet in", "niet van plan": a negation of these words is one of what they govern
NEGATED = frozenset("slagen lukken plan voornemen bereid bedoeling toestaan sprake kloppen waar juist erin weten zin".split())
# "niet zeker dat", "sluit niet uit dat": of these it makes a doubt
NOBODY = frozenset({"niemand"})
DOUBTED = frozenset("zeker duidelijk bekend bevestigen uitsluiten vaststaan bewezen".split())
# "niet alleen Goma", "niet ver van Goma", "niet zonder verliezen": a "niet" of the next words only
NOT_MERELY = frozenset("alleen slechts enkel ver zonder lang veel toevallig uitsluitend te zozeer onverdienstelijk".split())
# "morgen", "de komende dagen", "binnen 48 uur": with a present tense, what is to come
TO_COME = frozenset("morgen overmorgen komend komende aanstaand aanstaande eerstvolgend volgend straks".split())
WITHIN = frozenset({"binnen"})
SPANS = frozenset("uur dag week maand jaar minuut etmaal".split())
# "deze week nog", "vóór de moesson"
STILL = frozenset({"nog"})
DEADLINE = frozenset({"vóór"})
# "Klopt het dat …? Nee."
NO = frozenset({"nee", "neen"})
# "Waarom viel Goma?": asks something else, and takes it for granted that it fell
ASKS_ELSE = frozenset("waarom hoe wanneer waar hoelang waardoor waarmee".split())
# "Dat klopt niet", "daar is geen sprake van": with a word that points back, a denial of what was said before
POINTS_BACK = frozenset("dat dit daar hier die deze het zulks ervan daarvan hiervan".split())
IS_SO = frozenset("kloppen waar sprake juist".split())
NEGATIONS = frozenset("niet niets geen nooit nergens evenmin allerminst geenszins niks".split())
# "regering: leger heeft Bama heroverd": who may stand before a colon, beside names
VOICES = frozenset(
    "regering leger politie activist waarnemer getuige ooggetuige woordvoerder woordvoerster minister ministerie president "
    "premier generaal bewoner inwoner rebel opstandeling persbureau krant media bron legerleiding legertop hulporganisatie "
    "hulpverlener burgemeester gouverneur analist deskundige expert diplomaat journalist staatsmedia staatstelevisie staf "
    "commandant leider junta bewind separatist onderzoeker denktank oppositie pentagon kremlin observatorium".split()
)
# "zegt hij", "volgens hem": the speaker last named
SPEAKER_PRONOUNS = frozenset("hij zij ze hem haar hen hun zijn dezelfde".split())

# "hetzelfde bureau meldt …"
THE_SAME = frozenset({"dezelfde", "hetzelfde", "diezelfde", "datzelfde"})

# --- how much of a place --------------------------------------------------------------------------------------------

# "vrijwel heel Goma", "bijna geheel omsingeld": only before a word for all of it
NEARLY = frozenset("vrijwel bijna nagenoeg zowat praktisch zogoed".split())
WHOLE = frozenset("heel hele geheel gehele volledig volledige helemaal overal al alle compleet complete totaal totale gans ganse".split())
MOST = frozenset("grotendeels gros leeuwendeel merendeel meerderheid driekwart tweederde twee-derde".split())
MOST_OF = frozenset("grootste meeste overgrote".split())  # "het grootste deel van", "voor het grootste deel"
PART = frozenset("gedeeltelijk deels".split())
SHARES = frozenset("deel delen gedeelte gedeelten stuk stukken".split())
DISTANCES = frozenset("kilometer meter centimeter mijl".split())  # "tot op een kilometer van het centrum": none of the place
GROUND = frozenset("terrein gebied gebieden grond grondgebied".split())  # "verliest terrein in Goma"
FRACTIONS = {"helft": 0.5, "kwart": 0.25, "derde": 1 / 3, "vierde": 0.25, "vijfde": 0.2, "zesde": 1 / 6, "tiende": 0.1}
PERCENT = frozenset("procent percent".split())
COUNTS = {
    "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "vijftien": 15,
    "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "vijfenzeventig": 75, "tachtig": 80,
    "vijfentachtig": 85,
    "negentig": 90, "vijfennegentig": 95, "honderd": 100,
}  # fmt: skip

# "zegden hun steun op", "de alliantie viel uiteen": an alliance is over
ENDED = frozenset(
    "opzeggen intrekken staken stopzetten verbreken uiteenvallen voorbij beëindigen opblazen gisteren breuk weigeren uitblijven "
    "ontzeggen onthouden".split()
)
# "X zegt", "X ontkent": the verbs whose subject speaks
SAYING = frozenset(word for cue in CUES if cue.scope is Scope.SPEAKER for word in cue.words if "+" not in word)
