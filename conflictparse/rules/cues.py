"""Words that say how sure a text is: what they set, which words they are, and how far they reach.

Cue, scope and kind are separate, as in ConText (Harkema et al. 2009). All words are dictionary forms, lower case.
"""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen, validators

from conflictparse.model import Modality


class Scope(StrEnum):
    """Where a cue stands, seen from the trigger of a claim."""

    CLAUSE = "clause"  # an adverb, auxiliary or determiner in the same clause: "zal de stad innemen"
    GOVERNOR = "governor"  # a word above the trigger: "probeert de stad in te nemen", "de verwachting is dat …"
    SPEAKER = "speaker"  # a verb of saying above or beside the trigger; its subject is the source: "X meldt dat …"
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


CUES = (
    Cue(
        sets=Modality.DENIED,
        scope=Scope.CLAUSE,
        words="niet nooit geen nergens evenmin nauwelijks amper noch allerminst geenszins",
        example="Het leger heeft Aleppo nog niet heroverd.",
    ),
    Cue(
        sets=Modality.DENIED,
        scope=Scope.SPEAKER,
        words="ontkennen tegenspreken bestrijden weerspreken ontkrachten loochenen weerleggen",
        example="Moskou ontkent dat Oekraïne Opytne heeft heroverd.",
    ),
    Cue(
        sets=Modality.DENIED,
        scope=Scope.GOVERNOR,
        words="weigeren mislukken falen uitsluiten afzien",
        example="Het leger weigerde de stad te ontruimen.",
    ),
    Cue(
        sets=Modality.EXPECTED,
        scope=Scope.CLAUSE,
        words="zullen gaan willen straks binnenkort spoedig weldra dadelijk aanstonds ooit",
        example="Mayadeen is straks in handen van het regime.",
    ),
    Cue(
        sets=Modality.EXPECTED,
        scope=Scope.GOVERNOR,
        words=(
            "proberen pogen trachten dreigen willen beloven hopen eisen verwachten voorspellen aankondigen bereiden voorbereiden plannen "
            "waarschuwen vrezen oproepen bevelen zweren staan gaan dromen zinnen verlangen moeten doel plan voornemen verwachting dreiging "
            "bevel belofte eis poging kwestie vrees bedoeling opdracht ultimatum hoop voorbereiding ambitie streven"
        ),
        example="IS probeert Kobani in te nemen.",
    ),
    Cue(
        sets=Modality.POSSIBLE,
        scope=Scope.CLAUSE,
        words="mogelijk waarschijnlijk vermoedelijk misschien wellicht kennelijk blijkbaar allicht",
        example="De wijk is vermoedelijk al in handen van de rebellen.",
    ),
    Cue(
        sets=Modality.POSSIBLE,
        scope=Scope.GOVERNOR,
        words="lijken schijnen vermoeden betwijfelen waarschijnlijk mogelijk onduidelijk onzeker",
        example="Het leger lijkt de stad te hebben ingenomen.",
    ),
    Cue(
        sets=Modality.REPORTED,
        scope=Scope.SPEAKER,
        words=(
            "melden zeggen claimen beweren bevestigen meedelen verklaren stellen berichten bekendmaken vertellen schrijven rapporteren "
            "aankondigen benadrukken toegeven erkennen beamen verkondigen twitteren onderstrepen getuigen aldus "
            "beschuldigen betichten bezweren verzekeren volhouden constateren concluderen "
        ),
        example="Het leger meldt dat Palmyra is heroverd.",
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
        words="verluiden zogezegd",
        example="Jalalabad is naar verluidt gevallen.",
    ),
)

# "zou": hearsay with a perfect or a state ("zou zijn ingenomen"), else what is to come ("zou de aanval beginnen")
HEARSAY = "zullen"
# "Als Mosul valt, …": the condition itself is no claim, and what follows from it is expected
CONDITIONS = frozenset("als indien zodra mocht tenzij mits wanneer".split())
# "om de stad in te nemen": a purpose
PURPOSE = frozenset({"om", "teneinde"})
# "grotendeels", "het grootste deel van", "delen van"
MOST = frozenset("grotendeels vrijwel bijna nagenoeg gros leeuwendeel merendeel meerderheid grootst overgroot".split())
PART = frozenset("deel helft kwart derde vijfde stuk enkele slechts gedeeltelijk deels wat paar".split())
# "zegden hun steun op", "de alliantie viel uiteen": an alliance is over
ENDED = frozenset(
    "opzeggen intrekken staken stopzetten verbreken uiteenvallen voorbij beëindigen opblazen gisteren breuk weigeren uitblijven "
    "ontzeggen onthouden".split()
)
# "X zegt", "X ontkent": the verbs whose subject speaks
SAYING = frozenset().union(*(cue.words for cue in CUES if cue.scope is Scope.SPEAKER))
