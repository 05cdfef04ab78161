"""Nouns by which Dutch names parties and places, as dictionary forms. A compound counts by its last part."""

# --- parties ------------------------------------------------------------------------------------------------------

# "het leger", "Turkse militairen", "de regeringstroepen": forces of a state, unless another party is named as theirs
STATE_FORCES = frozenset(
    "leger regeringsleger regeringstroep regeringssoldaat troep militair soldaat strijdmacht strijdkracht krijgsmacht luchtmacht "
    "landmacht marine marinier politie gendarmerie oproerpolitie veiligheidstroep veiligheidsdienst elitetroep grenstroep "
    "invasietroep bezettingstroep bezettingsmacht interventiemacht legereenheid commando para parachutist infanterie artillerie "
    "brigade bataljon divisie regiment garnizoen legerkorps korps legermacht colonne eenheid manschap luchtlandingstroep legertop "
    "vloot garde grondtroep frontsoldaat dienstplichtige reservist genie cavalerie pantserbrigade pantserdivisie pantsertroep "
    "grenadier legionair fuselier marinefuselier jager infanterist artillerist tankbemanning opperbevel legerleiding legerstaf "
    "legerkader kustwacht grenswacht elite-eenheid oproereenheid".split()
)
# "het leger", "de troepen": without a name, the army of the country last spoken of
THE_ARMY = frozenset("leger regeringsleger regeringstroep regeringssoldaat luchtmacht legerleiding troep militair".split())
# "de rebellen", "jihadisten", "een militie": armed non-state parties
ARMED_GROUPS = frozenset(
    "rebel opstandeling militie militant jihadist strijder separatist guerrilla guerrillastrijder guerrillabeweging extremist "
    "terrorist huurling islamist fundamentalist krijgsheer bende bendelid groepering terreurgroep terreurorganisatie terreurbeweging "
    "rebellengroep rebellenbeweging rebellenleger strijdgroep strijdgroepering verzetsgroep verzetsstrijder partizaan muiter "
    "putschist paramilitair nationalist militielid bevrijdingsleger bevrijdingsfront bevrijdingsbeweging volksmilitie burgermilitie "
    "moedjahedien mudjahedien moslimstrijder moslimrebel onafhankelijkheidsstrijder vrijheidsstrijder stammenstrijder "
    "strijdersverbond rebellencoalitie opstandelingenleger splintergroep ex-rebel schutterij patriot geus watergeus maquisard "
    "guerrillero contra contrarebel doodseskader kozak factie verzet buurtwacht burgerwacht knokploeg vrijwilligerskorps "
    "vrijwilligersbataljon zelfverdedigingsgroep drugskartel kartel legioen".split()
)
# "de opstandelingen", "strijders": any armed group may be called so
ANY_GROUP = frozenset(
    "rebel opstandeling militie militant strijder guerrilla guerrillastrijder verzetsstrijder terrorist extremist".split()
)
# "de rebellen", then "de opstandelingen": who was called by one of these may be called by the others
ALIKE = (
    frozenset("rebel opstandeling rebellenbeweging rebellengroep rebellenleger opstandelingenleger rebellencoalitie muiter".split()),
    frozenset("jihadist extremist islamist terrorist fundamentalist terreurgroep terreurbeweging moslimstrijder moslimrebel".split()),
    frozenset("guerrilla guerrillastrijder guerrillabeweging guerrillero partizaan".split()),
    frozenset("militie militielid volksmilitie burgermilitie paramilitair".split()),
)
# "het verzet" fights, "veel verzet" does not
ONLY_DEFINITE = frozenset({"verzet"})
# "soldaten" without an article: those of the army in play
SOLDIERS = frozenset("soldaat regeringssoldaat regeringsleger regeringstroep".split())
# "de groep", "de beweging": an armed group only once one has been named
GROUP_ANAPHORS = frozenset("groep beweging organisatie strijdgroep factie gevechtsgroep kalifaat".split())
# "het regime", "de regering in Bagdad": the state
GOVERNMENTS = frozenset(
    "regering regime bewind autoriteit junta kabinet overgangsregering eenheidsregering machthebber regeringskamp overheid "
    "regeringskant eenheidsbewind interim-regering dictatuur".split()
)
# "JNIM, de Sahel-tak van Al Qaida": another word for the party beside it
WINGS = ("tak", "afdeling", "vleugel", "arm", "filiaal", "afsplitsing", "opvolger")
# "de coalitie", "het bondgenootschap": parties acting as one
COALITIONS = frozenset(
    "coalitie alliantie bondgenootschap troepenmacht vredesmacht vredesmissie politiemissie stabilisatiemacht verbond "
    "interventiemacht geallieerde".split()
)
# any force; and also what acts as one
FORCES = STATE_FORCES | ARMED_GROUPS
FORCES_AND_COALITIONS = FORCES | COALITIONS
# "de soennitische stammen", "inwoners van Pétion-Ville": a population that acts
COMMUNITIES = frozenset("stam clan gemeenschap bevolkingsgroep minderheid".split())
# "de verdedigers van Marib", "de aanvallers": fighters by what they do there
FIGHTERS = frozenset("verdediger aanvaller belegeraar bezetter indringer veroveraar belager overvaller vrijwilliger".split())
# "de vijand", "de indringers": the other side
ENEMIES = frozenset("vijand bezetter indringer belager tegenpartij".split())
# "de mannen van commandant Massoud": a party only with "van" behind it
FOLLOWERS = frozenset("man mens lid aanhanger volgeling ruiter medestander".split())
# "persbureau ANP", "staatstelevisie RTI": bodies that speak
INSTITUTIONS = frozenset(
    "ministerie bron persbureau krant dagblad weekblad zender staatstelevisie televisie radio staatsradio nieuwssite site website "
    "mensenrechtenorganisatie inlichtingendienst hulporganisatie observatorium denktank waarnemersgroep waarnemingsmissie".split()
)
# "een woordvoerder van het leger": they speak; they hold nothing
SPEAKERS = INSTITUTIONS | frozenset(
    "woordvoerder woordvoerster legerwoordvoerder regeringswoordvoerder zegsman commandant president premier minister leider "
    "generaal kolonel luitenant majoor kapitein gouverneur burgemeester ambassadeur functionaris diplomaat correspondent "
    "verslaggever journalist waarnemer mensenrechtenactivist activist ooggetuige getuige inwoner bewoner analist kenner deskundige "
    "expert gezant gezante onderhandelaar secretaris-generaal secretaris legerleider rebellenleider krijgsheer militieleider "
    "legerchef topman baas kopstuk adviseur wethouder hulpverlener arts politicus historicus hoogleraar onderzoeker veldmaarschalk "
    "admiraal stafchef opperbevelhebber bevelhebber koning sultan ayatollah imam bisschop partijleider juntaleider oppositieleider "
    "vicevoorzitter voorzitter brigadegeneraal sergeant".split()
)
# "president Assad", "generaal Mladic": the name behind it is a person
TITLES = (SPEAKERS - INSTITUTIONS - {"correspondent", "verslaggever"}) | frozenset(
    "oud-president ex-president oud-premier vicepresident vicepremier prins heer mevrouw paus sjeik moellah".split()
)

# "bendeleider Barbecue": a compound that ends so is a title too
TITLE_ENDINGS = (
    "leider",
    "leidster",
    "minister",
    "president",
    "woordvoerder",
    "commandant",
    "generaal",
    "majoor",
    "kolonel",
    "voorman",
    "gezant",
    "ambassadeur",
    "voorzitter",
    "-baas",
)

# "luchtsteun van Frankrijk", "Turkse drones": what a state lends, sends or fires; it acts, though it is not the subject
ASSETS = frozenset(
    "steun luchtsteun vuursteun hulp wapen wapentuig wapenlevering munitie geld leiding opperbevel bevel vliegtuig gevechtsvliegtuig "
    "straaljager toestel bommenwerper helikopter gevechtshelikopter drone tank pantserwagen pantservoertuig pantser konvooi "
    "oorlogsschip marineschip raket luchtafweer artillerie instructeur adviseur agent luchtaanval bombardement bondgenoot interventie "
    "invasie offensief garnizoen contingent marine geesteskind marionet beschermheer".split()
)
# "een Israëlische legerwoordvoerder": speaks for the army
ARMY_VOICES = frozenset("legerwoordvoerder legerchef legerleider opperbevelhebber stafchef legercommandant".split())
# "de Russische VN-ambassadeur": speaks for the state, if an adjective says which
ENVOYS = frozenset("ambassadeur vn-ambassadeur president premier minister regeringsleider buitenlandminister defensieminister".split())

# "sergeant Abakar", "een kolonel": speaks for an army
RANKS = frozenset("sergeant kapitein majoor kolonel luitenant generaal brigadegeneraal officier soldaat militair admiraal".split())

# --- places -------------------------------------------------------------------------------------------------------

CITIES = frozenset(
    "stad dorp plaats gehucht hoofdstad havenstad provinciehoofdstad provinciestad grensstad grensplaats kustplaats kuststad oliestad "
    "mijnstad stadstaat miljoenenstad badplaats vesting vestingstad metropool nederzetting buurdorp garnizoensstad deelstaathoofdstad "
    "bergdorp grensdorp havenplaats goudstad industriestad oasestad oase regeringszetel knooppunt hoofdplaats".split()
)
REGIONS = frozenset(
    "provincie regio district gouvernement oblast deelstaat republiek enclave exclave eiland schiereiland eilandengroep gewest streek "
    "staat landstreek volksrepubliek emiraat sultanaat koninkrijk ministaat kustprovincie olieprovincie grensprovincie kanton "
    "gebiedsdeel bergstreek kuststreek".split()
)
DISTRICTS = frozenset(
    "wijk buitenwijk stadsdeel stadswijk voorstad buurt binnenstad stadscentrum centrum krottenwijk sloppenwijk arbeiderswijk straat "
    "volkswijk woonwijk plein kern stadskern stadhart havenwijk kamp vluchtelingenkamp".split()
)
FACILITIES = frozenset(
    "vliegveld luchthaven vliegbasis luchtmachtbasis legerbasis basis marinebasis kazerne stadion voetbalstadion ziekenhuis brug dam "
    "stuwdam kerncentrale elektriciteitscentrale fabriek staalfabriek raffinaderij olieraffinaderij olieveld gasveld diamantveld "
    "goudveld veld mijn stadhuis paleis presidentspaleis parlement parlementsgebouw regeringsgebouw gebouw politiebureau gevangenis "
    "universiteit school hotel moskee kerk kathedraal klooster fort citadel burcht kasteel legerkamp checkpoint controlepost "
    "grenspost grensovergang wegversperring station treinstation busstation tunnel radiostation omroepgebouw hoofdkwartier "
    "commandopost oliehaven containerhaven kanaal sluis bunker stelling loopgraaf post uitkijkpost ambassade bank centrale terminal "
    "legerpost staatsomroep olieterminal rotonde haven vrijhaven complex regeringscomplex kliniek steunpunt depot wapendepot "
    "munitiedepot opslagplaats markt theater villa controletoren marinehaven".split()
)
COMPASS = frozenset("noorden zuiden oosten westen noordoosten noordwesten zuidoosten zuidwesten".split())
AREAS = COMPASS | frozenset(
    "gebied grensgebied grensstreek grens front frontlinie kust vallei berg bergkam gebergte heuvel heuvelrug woestijn jungle bos "
    "oerwoud zone bufferzone corridor hoogvlakte hoogte platteland weg snelweg toegangsweg aanvoerroute bevoorradingsroute kustweg "
    "grondgebied territorium binnenland delta moeras top oase landengte baai bergpas pas kloof bastion achterland kustgebied strook "
    "hartland kernland landstrook stuk saillant bruggenhoofd woud bosgebied "
    "linie rivier ravijn vlakte polder dal zijdal overkant oprit richel helling oever rechteroever linkeroever".split()
)
# "Rixos-hotel", "Johnsonbrug", "Qandil-gebergte": the end of a name that says what it is the name of
NAMED_SITES = tuple(
    "vluchtelingenkamp luchthaven vliegveld vliegbasis ziekenhuis hotel gebergte universiteit moskee kathedraal klooster kazerne "
    "citadel gevangenis centrale stadion station paleis brug vallei eiland woestijn plein kamp kanaal dam sluis wijk fabriek tunnel "
    "raffinaderij grensovergang corridor".split()
)
# "Mount Longdon", "Jabal Zayn", "Wadi Hawar": the beginning of a name that says so, in the languages that reports take names from
MOUNTAINS_AND_THE_LIKE = frozenset("mount mont monte jabal jebel djebel wadi oued tell ras fort lake rio".split())
# "operatie Market Garden": what bears such a name is neither party nor place
OPERATIONS = frozenset("operatie missie campagne oefening plan project verdrag akkoord wet".split())
PLACES = CITIES | REGIONS | DISTRICTS | FACILITIES | AREAS
# "de stad", "het gebied": mean a place that was named before, if they stand with a definite article
PLACE_ANAPHORS = CITIES | REGIONS | frozenset("gebied plaats land wijk eiland dorp vliegveld luchthaven brug".split())
# "het vliegveld" is "de luchthaven" that was named before
SITES_ALIKE = (frozenset("vliegveld luchthaven vliegbasis luchtmachtbasis airport".split()), frozenset("brug overbrugging".split()))
# "de plaats Harim"is a town; "de eerste plaats"is none
ONLY_WITH_A_NAME = frozenset("plaats staat punt top post grondgebied territorium terrein".split())
# "het complex": any site that was named before
ANY_SITE = frozenset("complex gebouw".split())
# "de stellingen bij Hodeida", not "hun stellingen"
ONLY_SOMEWHERE = frozenset("stelling linie".split())
# "een deel van Raqqa", "de helft van de stad": the place is what stands behind "van"
PARTS = frozenset("omgeving omstreek nabijheid deel stuk helft meerderheid merendeel gros leeuwendeel kwart procent rest restant".split())
