"""Small words by which Dutch refers back, and by which it shows whether a name is a party, a place or neither. Lower case."""

# --- words that refer back ------------------------------------------------------------------------------------------

# "Ze trokken zich terug": the party last mentioned
PERSONAL = frozenset("ze zij hen hun hij hem we wij ons onze".split())
# "Daar wordt nog gevochten": the place last mentioned
HERE = frozenset("daar er hier".split())
# "Mosul, dat is heroverd", "de stad waar IS zat": the noun that the clause hangs on
RELATIVE = frozenset("die dat wie waar wat waarvan waarin waaruit waarop".split())
# "de stad", "dit gebied", "hun wijk": one that the text has spoken of; "een stad" is none
DEFINITE = frozenset("de het die dat deze dit 't zijn haar hun diezelfde dezelfde datzelfde hetzelfde".split())

# --- words beside a name or a noun ----------------------------------------------------------------------------------

# "gesteund door Turkije", "volgens Kiev": what stands behind acts, so it is a party
PARTY_CASES = frozenset("door volgens tegen met aldus namens".split())
# "in Harim", "rond Kobani": what stands behind is a place
PLACE_CASES = frozenset("in bij uit naar rond rondom nabij richting tussen vanuit boven buiten binnen langs ten".split())
# "zeker drie dorpen", "vorige regering": no part of the name that a noun gives
NO_ADJECTIVE = frozenset("zeker minstens circa ruim bijna vorige volgende slechts uitsluitend".split())
# "Maandag", "Donderdagavond": written like a name, and none
DAYS = tuple("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag vannacht vanmorgen vanochtend".split())
