"""Nouns by which Dutch names parties and places, as dictionary forms. A compound counts by its last part."""

# --- parties ------------------------------------------------------------------------------------------------------

# "het leger", "Turkse militairen", "de regeringstroepen": forces of a state, unless another party is named as theirs
STATE_FORCES = frozenset(
    "leger regeringsleger regeringstroep regeringssoldaat troep militair soldaat strijdmacht strijdkracht krijgsmacht "
    "luchtmacht landmacht marine marinier politie gendarmerie oproerpolitie veiligheidstroep veiligheidsdienst elitetroep "
    "grenstroep invasietroep bezettingstroep bezettingsmacht interventiemacht legereenheid commando para parachutist "
    "infanterie artillerie brigade bataljon divisie regiment garnizoen legerkorps korps legermacht colonne eenheid manschap "
    "luchtlandingstroep legertop vloot garde grondtroep frontsoldaat dienstplichtige reservist genie cavalerie "
    "pantserbrigade pantserdivisie".split()
)
# "het leger", "de troepen": without a name, the army of the country last spoken of
THE_ARMY = frozenset("leger regeringsleger regeringstroep regeringssoldaat luchtmacht legerleiding troep militair".split())
# "de rebellen", "jihadisten", "een militie": armed non-state parties
ARMED_GROUPS = frozenset(
    "rebel opstandeling militie militant jihadist strijder separatist guerrilla guerrillastrijder guerrillabeweging extremist "
    "terrorist huurling islamist fundamentalist krijgsheer bende bendelid groepering terreurgroep terreurorganisatie "
    "terreurbeweging rebellengroep rebellenbeweging rebellenleger strijdgroep strijdgroepering verzetsgroep verzetsstrijder "
    "partizaan muiter putschist paramilitair nationalist militielid bevrijdingsleger "
    "bevrijdingsfront bevrijdingsbeweging volksmilitie burgermilitie moedjahedien mudjahedien moslimstrijder moslimrebel "
    "onafhankelijkheidsstrijder vrijheidsstrijder stammenstrijder strijdersverbond rebellencoalitie opstandelingenleger "
    "splintergroep ex-rebel schutterij patriot geus maquisard guerrillero".split()
)
# "de groep", "de beweging": an armed group only once one has been named
GROUP_ANAPHORS = frozenset("groep beweging organisatie strijdgroep factie gevechtsgroep kalifaat".split())
# "het regime", "de regering in Bagdad": the state
GOVERNMENTS = frozenset(
    "regering regime bewind autoriteit junta kabinet overgangsregering eenheidsregering machthebber regeringskamp "
    "overheid legerleiding regeringskant eenheidsbewind interim-regering dictatuur".split()
)
# "de coalitie", "het bondgenootschap": parties acting as one
COALITIONS = frozenset(
    "coalitie alliantie bondgenootschap troepenmacht vredesmacht verbond interventiemacht bondgenoot geallieerde".split()
)
# "een woordvoerder van het leger": they speak; they hold nothing
SPEAKERS = frozenset(
    "woordvoerder zegsman commandant president premier minister leider generaal kolonel luitenant majoor kapitein gouverneur "
    "burgemeester ambassadeur ministerie bron functionaris diplomaat correspondent verslaggever journalist persbureau "
    "krant zender staatstelevisie televisie radio waarnemer mensenrechtenorganisatie mensenrechtenactivist "
    "activist ooggetuige getuige inwoner bewoner analist kenner deskundige expert gezant onderhandelaar secretaris-generaal "
    "legerleider rebellenleider krijgsheer militieleider legerchef topman baas kopstuk adviseur wethouder hulpverlener arts "
    "politicus veldmaarschalk admiraal stafchef opperbevelhebber bevelhebber koning sultan ayatollah imam bisschop secretaris "
    "inlichtingendienst hulporganisatie observatorium denktank waarnemersgroep woordvoerster legerwoordvoerder "
    "regeringswoordvoerder waarnemingsmissie".split()
)
# "president Assad", "generaal Mladic": the name behind it is a person
TITLES = SPEAKERS | frozenset(
    "oud-president ex-president oud-premier vicepresident vicepremier prins heer mevrouw paus sjeik moellah".split()
)

# --- places -------------------------------------------------------------------------------------------------------

CITIES = frozenset(
    "stad dorp plaats gehucht hoofdstad havenstad provinciehoofdstad provinciestad grensstad grensplaats "
    "kustplaats kuststad oliestad mijnstad stadstaat miljoenenstad badplaats vesting vestingstad metropool "
    "nederzetting buurdorp garnizoensstad deelstaathoofdstad bergdorp grensdorp haven havenplaats goudstad industriestad "
    "oasestad regeringszetel".split()
)
REGIONS = frozenset(
    "provincie regio district gouvernement oblast deelstaat republiek enclave exclave eiland schiereiland eilandengroep "
    "gewest streek staat landstreek volksrepubliek kustprovincie olieprovincie grensprovincie kanton gebiedsdeel "
    "bergstreek kuststreek".split()
)
DISTRICTS = frozenset(
    "wijk buitenwijk stadsdeel stadswijk voorstad buurt binnenstad stadscentrum centrum krottenwijk sloppenwijk arbeiderswijk "
    "straat volkswijk woonwijk plein kern stadskern stadhart oever rechteroever linkeroever havenwijk kamp "
    "vluchtelingenkamp".split()
)
FACILITIES = frozenset(
    "vliegveld luchthaven vliegbasis luchtmachtbasis legerbasis basis marinebasis kazerne stadion voetbalstadion ziekenhuis "
    "brug dam stuwdam kerncentrale elektriciteitscentrale fabriek staalfabriek raffinaderij olieraffinaderij olieveld gasveld "
    "mijn stadhuis paleis presidentspaleis parlement parlementsgebouw regeringsgebouw gebouw politiebureau gevangenis "
    "universiteit school moskee kerk kathedraal klooster fort citadel burcht kasteel legerkamp checkpoint controlepost "
    "grenspost grensovergang wegversperring station treinstation busstation tunnel radiostation omroepgebouw hoofdkwartier "
    "commandopost oliehaven containerhaven kanaal sluis bunker stelling loopgraaf post uitkijkpost ambassade bank centrale "
    "terminal legerpost ministerie staatsomroep olieterminal rotonde".split()
)
AREAS = frozenset(
    "gebied grensgebied grensstreek grens front frontlinie kust vallei berg bergkam gebergte heuvel heuvelrug woestijn jungle "
    "bos oerwoud zone bufferzone corridor noorden zuiden oosten westen noordoosten noordwesten zuidoosten zuidwesten "
    "hoogvlakte hoogte platteland weg snelweg toegangsweg aanvoerroute bevoorradingsroute kustweg grondgebied territorium "
    "binnenland delta moeras top bergpas pas kloof bastion achterland kustgebied strook landstrook stuk saillant bruggenhoofd "
    "linie rivier ravijn vlakte polder".split()
)
PLACES = CITIES | REGIONS | DISTRICTS | FACILITIES | AREAS
# "de stad", "het gebied": mean a place that was named before, if they stand with a definite article
PLACE_ANAPHORS = CITIES | REGIONS | frozenset("gebied plaats land wijk eiland dorp vliegveld luchthaven brug".split())
# "de plaats Harim"is a town; "de eerste plaats"is none
ONLY_WITH_A_NAME = frozenset("plaats staat punt top post".split())
# "een deel van Raqqa", "de helft van de stad": the place is what stands behind "van"
PARTS = frozenset("deel stuk helft meerderheid merendeel gros leeuwendeel kwart procent rest restant".split())
