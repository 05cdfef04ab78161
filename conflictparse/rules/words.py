"""Verbs and nouns of control, as dictionary forms (a separable verb is joined). One list for each thing that they say."""

# X takes Y: "De SDF veroverde Raqqa."
CAPTURE = frozenset(
    "veroveren heroveren innemen overnemen bemachtigen overmeesteren bezetten inlijven annexeren bevrijden zuiveren oprollen "
    "terugveroveren terugwinnen terugpakken herwinnen buitmaken inpikken onderwerpen inpalmen terugkrijgen overrompelen terugnemen "
    "vrijmaken ontzetten".split()
)
# X drives Z out of Y: "Het leger verdreef IS uit Hawija."
EXPEL = frozenset("verdringen wegdrijven verdrijven verjagen wegjagen uitdrijven terugdringen verslaan wegvagen terugdrijven".split())
# X has Y: "IS controleert de stad."
HOLD = frozenset("overheersen bezitten controleren beheersen domineren vasthouden behouden besturen regeren".split())
# X loses Y: "IS verloor Mosul."
LOSE = frozenset("verlaten verliezen kwijtraken opgeven ontruimen prijsgeven inleveren".split())
# X leaves Y: "Het leger trok zich terug uit de stad."
WITHDRAW = frozenset("terugtrekken wegtrekken vertrekken vluchten wegvluchten".split())
# X shuts Y in: "Het leger omsingelde de stad."
BESIEGE = frozenset("omringen omsingelen belegeren insluiten afsnijden omcirkelen afgrendelen".split())
# X fights for Y: "De rebellen vielen de stad aan."
CONTEST = frozenset("aanvallen bestormen betwisten opeisen bevechten belagen binnenvallen".split())
# X moves on Y: "De rebellen rukken op naar de hoofdstad."
ADVANCE = frozenset("oprukken optrekken opstomen doorstoten opmarcheren".split())
# X gets into Y: "De troepen trokken de stad binnen."
ENTER = frozenset("binnenlopen binnenrukken binnenstormen binnenvallen binnentrekken binnenrijden binnendringen binnenmarcheren".split())
# people fight for Y: "Er wordt gevochten om de luchthaven."
FIGHT = frozenset("vechten strijden".split())

# "de inname van X door Y"
CAPTURE_NOUN = frozenset("inname verovering herovering bevrijding bezetting annexatie overname inneming".split())
# "de val van X", "het verlies van X"
FALL_NOUN = frozenset("val verlies ontruiming".split())
# "het beleg van X"
SIEGE_NOUN = frozenset("beleg belegering omsingeling insluiting".split())
# "de slag om X", "het offensief tegen X"
BATTLE_NOUN = frozenset("slag aanval offensief strijd opmars bestorming gevecht stormloop tegenoffensief grondoffensief veldtocht".split())
# "een bolwerk van X"
STRONGHOLD = frozenset("bolwerk bastion thuisbasis machtsbasis steunpunt uitvalsbasis".split())

# X holds out in Y: "IS-strijders verschansen zich in het stadion."
DIG_IN = frozenset("verschansen ingraven nestelen standhouden vastzitten verschuilen handhaven".split())
# "De vlag werd op het fort gehesen."
FLAG = frozenset("hijsen planten wapperen".split())
# "De stad is gevallen", "de wijk houdt stand": the place is the subject
FALL = frozenset("vallen bezwijken capituleren standhouden".split())
# "de rechteroever verlaten", "de stad naderen": about ground, though not of itself about who has it
GROUND = frozenset(
    "verlaten afstaan overlaten overdragen overgeven teruggeven ontrukken overheersen naderen bereiken verdedigen bezitten".split()
)
# "in handen van X", "onder controle van X"
HANDS = frozenset("hand macht bezit controle gezag greep beheer bewind".split())

# X backs Y: "de door Amerika gesteunde SDF"
SUPPORT = frozenset("steunen ondersteunen bewapenen trainen bijstaan bevoorraden financieren helpen opleiden".split())
SUPPORT_NOUN = frozenset("steun luchtsteun hulp rugdekking ondersteuning wapenhulp ruggensteun vuursteun wapenlevering".split())
ALLY_NOUN = frozenset("bondgenoot medestander".split())
