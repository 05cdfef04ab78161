"""Small words by which Dutch refers back, and by which it shows whether a name is a party, a place or neither. Lower case."""

# --- words that refer back ------------------------------------------------------------------------------------------

# "Ze trokken zich terug": the party last mentioned
PERSONAL = frozenset("ze zij hen hun hij hem".split())
# "anderen in Teheran": who speaks there
PEOPLE = frozenset("anderen sommigen velen".split())
# "De stad is van ons", zegt X: the party that speaks
WE = frozenset("we wij wíj ons onze".split())
# "Het leger verdreef hen": not the subject of its own clause
OBJECTS = frozenset("hen hun hem haar".split())
# "kwam onder hun controle": of the subject before
POSSESSIVE = frozenset("hun haar zijn".split())
# "Het leger haalt haar terug": a place, where the claim needs one
THING = frozenset("het haar hem hij ze die deze dat".split())
# "Daar wordt nog gevochten": the place last mentioned
HERE = frozenset("daar er hier eruit daaruit erin daarin daarheen".split())
# "Mosul, dat is heroverd", "de stad waar IS zat": the noun that the clause hangs on
RELATIVE = frozenset("die dat wie waar wat waarvan waarin waaruit waarop waaraan waartoe waarbij waarmee".split())
WHERE = frozenset("waar waarin waarop".split())
# "de stad", "dit gebied", "hun wijk": one that the text has spoken of; "een stad" is none
DEFINITE = frozenset("de het die dat deze dit 't zijn haar hun diezelfde dezelfde datzelfde hetzelfde".split())

# "die stad", "dit gebied": pointed at
POINTING = frozenset("die dat deze dit".split())
# "regeringshanden", "rebellengebied": what somebody has
HELD = ("handen", "gebied", "gezag", "bolwerk", "stad", "controle", "enclave")

# --- words beside a name or a noun ----------------------------------------------------------------------------------

# "gesteund door Turkije", "volgens Kiev": what stands behind acts, so it is a party
PARTY_CASES = frozenset("door volgens tegen met aldus namens".split())
# "in Harim", "rond Kobani": what stands behind is a place
PLACE_CASES = frozenset("in bij uit naar rond rondom nabij richting tussen vanuit boven buiten binnen langs ten".split())
# "uit de stad verdreven", "vechten om de brug": the place that a verb of control is about
GOALS = frozenset("uit om op naar tot tegen rond".split())
# "heel Zuid-Korea", "half Aleppo": only a place has parts
WHOLE = frozenset("heel hele geheel gehele half".split())
# "Um Rawaba, aan de weg naar Kosti": where a place lies is told behind its name
WHEREABOUTS = frozenset("aan ten nabij vlak vlakbij pal".split())
# "enkele dorpen": how many
SOME = frozenset("enkele enige verscheidene meerdere tientallen honderden tal".split())
# "om elke straat": no place in particular
EVERY = frozenset("elke elk iedere ieder".split())
# "de twee kampen": parties, not places
BOTH = frozenset("twee beide strijdend rivaliserend vijandig".split())
# "zeker drie dorpen", "vorige regering": no part of the name that a noun gives
NO_ADJECTIVE = frozenset(
    "heel hele geheel gehele ganse volledige zeker minstens circa ruim bijna vorige volgende slechts uitsluitend".split()
)
# "een andere stad", "de volgende wijk": not the one that was named; also "de laatste", "de tweede", "de noordelijke"
OTHERS = frozenset(
    "ander volgend laatste eerste tweede derde vierde nieuw naburig nabijgelegen omliggend aangrenzend elk ieder verscheidene "
    "diverse noordelijk zuidelijk oostelijk westelijk voormalig vijandelijk vijandig rivaliserend verschillende overig resterend "
    "groot".split()
)
# "Maandag", "Donderdagavond": written like a name, and none
DAYS = tuple("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag vannacht vanmorgen vanochtend".split())
# "3 SEPT.", "NOV": in a dateline in capitals, without the full stop
MONTHS = frozenset(
    "januari jan februari feb maart mrt april apr mei juni juli augustus aug september sept sep oktober okt november nov december "
    "dec".split()
)
# "minister van Defensie Daniel Chea", "minister Carter van Defensie": what a ministry is about is no name
MINISTRIES = frozenset(
    "Defensie Informatie Justitie Financiën Energie Olie Veiligheid Oorlog Binnenlandse Buitenlandse Zaken Landbouw".split()
)
