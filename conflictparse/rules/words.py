"""Verbs and nouns of control, as dictionary forms (a separable verb is joined). One list for each thing that they say."""

# X takes Y: "De SDF veroverde Raqqa."
CAPTURE = frozenset(
    "veroveren heroveren innemen overnemen bemachtigen overmeesteren bezetten inlijven annexeren bevrijden zuiveren oprollen "
    "terugveroveren terugwinnen terugpakken herwinnen inpikken onderwerpen inpalmen terugkrijgen overrompelen terugnemen "
    "vrijmaken ontzetten herbezetten heroccuperen occuperen pacificeren bedwingen vrijvechten opslokken schoonvegen uitkammen "
    "veiligstellen confisqueren terughalen schoonmaken hernemen herinnemen kapen vermeesteren overweldigen koloniseren enteren "
    "inslikken aanhechten herinlijven wegkapen kuisen grijpen overlopen ontdoen terughebben".split()
)
# words of war, of which a place alone makes a claim: "Palmyra is heroverd"
WARLIKE = frozenset(
    "veroveren heroveren terugveroveren bevrijden omsingelen belegeren bestormen vechten strijden herovering verovering beleg belegering "
    "omsingeling slag strijd gevecht offensief opmars bezetten innemen inname val oprukken opeisen betwisten annexeren inlijven "
    "annexatie".split()
)
# X drives Z out of Y: "Het leger verdreef IS uit Hawija."
EXPEL = frozenset(
    "verdringen wegdrijven verdrijven verjagen wegjagen uitdrijven terugdringen wegvagen terugdrijven uitjagen verdelgen".split()
)
# the same, of anything that is moved: only with the party that is driven out
THROW_OUT = frozenset("jagen drijven zetten gooien smijten werpen wippen uitzetten uitgooien verslaan wegslaan".split())
# X has Y: "IS controleert de stad."
HOLD = frozenset(
    "overheersen bezitten controleren beheersen domineren vasthouden behouden besturen regeren beheren overhebben bestieren "
    "monopoliseren".split()
)
# X loses Y: "IS verloor Mosul."
LOSE = frozenset(
    "verliezen kwijtraken opgeven ontruimen prijsgeven inleveren kwijtspelen verspelen evacueren ruimen opdoeken inboeten onttakelen "
    "vrijgeven".split()
)
# the same, of anything that one goes away from: only with the party that does
LEAVE = frozenset("verlaten achterlaten ontvluchten loslaten leeghalen".split())
# X leaves Y: "Het leger trok zich terug uit de stad."
WITHDRAW = frozenset(
    "terugtrekken wegtrekken vertrekken vluchten wegvluchten ontvluchten wegglippen weglopen wegwezen aftrekken opkrassen weggaan "
    "opstappen opbreken wijken terugwijken aftaaien afdruipen ophoepelen uitwijken deserteren verdwijnen evacueren".split()
)
# X shuts Y in: "Het leger omsingelde de stad."
BESIEGE = frozenset(
    "omringen omsingelen belegeren insluiten afsnijden omcirkelen afgrendelen afsluiten blokkeren omknellen omvatten uithongeren "
    "dichthouden isoleren omsluiten inkapselen insnoeren omklemmen berennen cerneren opsluiten".split()
)
# X fights for Y: "De rebellen vielen de stad aan."
CONTEST = frozenset(
    "aanvallen bestormen betwisten opeisen bevechten belagen binnenvallen binnendringen claimen naderen zwaarbevechten".split()
)
# X moves on Y: "De rebellen rukken op naar de hoofdstad."
ADVANCE = frozenset(
    "oprukken optrekken opstomen doorstoten opmarcheren doordringen afstormen marcheren opschuiven doorbreken storten afgaan afkomen "
    "afstevenen voortrukken opdringen aanrukken aanstormen vorderen".split()
)
# X gets into Y: "De troepen trokken de stad binnen."
ENTER = frozenset(
    "binnenlopen binnenrukken binnenstormen binnentrekken binnenrijden binnenmarcheren binnenkomen intrekken inrijden binnenwandelen "
    "binnenrollen".split()
)
# people fight for Y: "Er wordt gevochten om de luchthaven."
FIGHT = frozenset("vechten strijden knokken".split())

# "de inname van X door Y"
CAPTURE_NOUN = frozenset(
    "inname verovering herovering bevrijding annexatie overname inneming inlijving landing machtsovername zuivering onderwerping "
    "vermeestering overweldiging overrompeling overmeestering aanhechting bezitname inbezitneming heroveringsoffensief".split()
)
# "de bezetting van X door Y": a state
HOLD_NOUN = frozenset("bezetting heerschappij overheersing controle gezag bewind macht".split())
# "de val van X", "het verlies van X"
FALL_NOUN = frozenset("val verlies ontruiming capitulatie prijsgave verdrijving".split())
# "de aftocht uit X"
RETREAT_NOUN = frozenset("terugtrekking aftocht terugtocht vertrek vlucht evacuatie uittocht troepenaftrek verdwijning".split())
# "het beleg van X"
SIEGE_NOUN = frozenset(
    "beleg belegering omsingeling insluiting blokkade hongerbeleg omcirkeling omsluiting omknelling afgrendeling zeeblokkade "
    "hongerblokkade uithongering omsingelingsbeweging tangbeweging".split()
)
# "de slag om X", "het offensief tegen X"
BATTLE_NOUN = frozenset(
    "slag aanval offensief strijd opmars bestorming gevecht stormloop tegenoffensief grondoffensief veldtocht tegenaanval stormaanval "
    "charge eindstrijd straatgevecht inval invasie lenteoffensief grondaanval veroveringspoging mars grondoperatie veldslag "
    "krachtmeting landing landingspoging vuurgevecht heroveringspoging".split()
)
# "begon een offensief", "leverde slag": whose subject does what the noun says
LAUNCH = frozenset(
    "beginnen openen lanceren inzetten ondernemen uitvoeren voeren leveren doen plannen voorbereiden staken hervatten voortzetten "
    "opvoeren aankondigen dreigen starten ontketenen afblazen wagen".split()
)
# "meldt de inname", "voltooide de verovering"
ACHIEVE = frozenset(
    "beginnen voltooien claimen melden aankondigen bekendmaken vieren plannen voorbereiden uit hopen dromen dreigen opeisen".split()
)
# "een bolwerk van X"
STRONGHOLD = frozenset(
    "bolwerk bastion thuisbasis machtsbasis steunpunt uitvalsbasis hoofdkwartier thuishaven vesting vrijplaats "
    "rebellengebied burcht voorpost rebellennest roversnest toevluchtsoord kerngebied hartland machtscentrum domein".split()
)

# X holds out in Y: "IS-strijders verschansen zich in het stadion."
DIG_IN = frozenset("verschansen ingraven nestelen standhouden vastzitten verschuilen handhaven verbarricaderen vastzetten".split())
# "De vlag werd op het fort gehesen."
FLAG = frozenset("hijsen planten wapperen waaien".split())
# "De stad is gevallen", "de wijk houdt stand": the place is the subject
FALL = frozenset("vallen bezwijken capituleren zwichten".split())
# "de rechteroever verlaten", "de stad naderen": about ground, though not of itself about who has it
GROUND = frozenset(
    "verlaten afstaan overlaten overdragen overgeven teruggeven ontrukken overheersen naderen bereiken verdedigen bezitten".split()
)
# "in handen van X", "onder controle van X"
HANDS = frozenset(
    "hand handen macht bezit controle gezag greep beheer bewind heerschappij staatsgezag zeggenschap overheersing juk laars "
    "knoet duim klauw vlag regeringshanden rebellenhanden regime".split()
)
# "probeert de stad in te nemen": a fight for it
TRY = frozenset("proberen pogen trachten poging offensief aanval operatie campagne veldtocht opmars".split())

# X backs Y: "de door Amerika gesteunde SDF"
SUPPORT = frozenset(
    "steunen ondersteunen bewapenen trainen bijstaan bevoorraden financieren helpen opleiden sponsoren betalen bekostigen subsidiëren "
    "uitrusten beschermen dekken begunstigen adviseren bijspringen aansturen".split()
)
SUPPORT_NOUN = frozenset(
    "steun luchtsteun hulp rugdekking ondersteuning wapenhulp ruggensteun vuursteun wapenlevering bijstand dekking luchtdekking "
    "rugsteun".split()
)
# "X levert Y wapens": what one side gives the other
SUPPLIES = frozenset(
    "wapen geld munitie geweer raket drone tank granaat uniform vliegtuig brandstof instructeur piloot helikopter materieel kanon "
    "wapentuig oorlogstuig officier rekruut steun pantserwagen straaljager vrijwilliger adviseur onderdak toestel".split()
)
ALLY_NOUN = frozenset("bondgenoot medestander wapenbroeder partner".split())
# "een pact van A en B"
PACT = frozenset("pact verbond alliantie bondgenootschap akkoord coalitie monsterverbond verdrag vriendschapsverdrag front".split())
# "de samenwerking tussen A en B"
COOPERATION = frozenset("samenwerking samenwerkingsverband band breuk fusie".split())
# "A en B trekken samen op"
TOGETHER = frozenset("samen tezamen samenwerken gezamenlijk samenspannen".split())
# "de politiemissie onder leiding van Kenia": what a state leads and belongs to
LED = frozenset("coalitie alliantie missie macht troepenmacht verbond bondgenootschap operatie".split())
