"""The written forms of Dutch verbs, for those that a lemmatizer meets too seldom to know: "lijfde" is of "lijven".

Regular verbs by rule, strong ones by their principal parts (Algemene Nederlandse Spraakkunst 2.3).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

VOWELS = frozenset("aeiou")
_VOICELESS = frozenset("tkfschpx")  # "'t kofschip": the past in -te
_UNSTRESSED = ("her", "ver", "be", "ont", "ge", "er", "over", "onder", "om", "door", "mis", "vol", "weer")
# Infinitive, past singular, past plural, participle
STRONG = {
    row.split()[0]: tuple(row.split()[1:])
    for row in """
bieden bood boden geboden
bijten beet beten gebeten
blazen blies bliezen geblazen
blijven bleef bleven gebleven
breken brak braken gebroken
brengen bracht brachten gebracht
dragen droeg droegen gedragen
drijven dreef dreven gedreven
dringen drong drongen gedrongen
dwingen dwong dwongen gedwongen
gaan ging gingen gegaan
geven gaf gaven gegeven
graven groef groeven gegraven
grijpen greep grepen gegrepen
hangen hing hingen gehangen
hebben had hadden gehad
helpen hielp hielpen geholpen
houden hield hielden gehouden
jagen joeg joegen gejaagd
kiezen koos kozen gekozen
komen kwam kwamen gekomen
kopen kocht kochten gekocht
krijgen kreeg kregen gekregen
laten liet lieten gelaten
lezen las lazen gelezen
liggen lag lagen gelegen
lopen liep liepen gelopen
nemen nam namen genomen
raden raadde raadden geraden
rijden reed reden gereden
roepen riep riepen geroepen
schenken schonk schonken geschonken
schieten schoot schoten geschoten
schrijven schreef schreven geschreven
schuiven schoof schoven geschoven
slaan sloeg sloegen geslagen
sluipen sloop slopen geslopen
sluiten sloot sloten gesloten
smijten smeet smeten gesmeten
snijden sneed sneden gesneden
spreken sprak spraken gesproken
springen sprong sprongen gesprongen
staan stond stonden gestaan
strijden streed streden gestreden
treden trad traden getreden
trekken trok trokken getrokken
vallen viel vielen gevallen
vangen ving vingen gevangen
vechten vocht vochten gevochten
verliezen verloor verloren verloren
vinden vond vonden gevonden
vliegen vloog vlogen gevlogen
wegen woog wogen gewogen
werpen wierp wierpen geworpen
wijken week weken geweken
wijzen wees wezen gewezen
winnen won wonnen gewonnen
zetten zette zetten gezet
zien zag zagen gezien
zitten zat zaten gezeten
zoeken zocht zochten gezocht
zweren zwoer zwoeren gezworen
zwijken zweek zweken gezweken
""".strip().splitlines()
}


def forms(infinitive: str) -> Iterator[str]:
    """The written forms of an unseparated verb: present, past and participle, the participle also as an adjective."""
    base, prefix = _strong_base(infinitive)
    yield from (infinitive, infinitive + "d", infinitive + "de")
    for stem in _stems(infinitive):
        yield from (stem, stem if stem.endswith("t") else stem + "t")
    if base is not None:
        past, plural, participle = STRONG[base]
        yield from (prefix + past, prefix + plural)
        yield from _inflected(prefix + (participle.removeprefix("ge") if prefix else participle))
        return
    ending = "t" if infinitive.removesuffix("en")[-1:] in _VOICELESS else "d"
    for stem in _stems(infinitive):
        yield from (stem + ending + "e", stem + ending + "en")
        participle = stem if stem.endswith(("d", "t")) else stem + ending
        yield from _inflected(participle if infinitive.startswith(_UNSTRESSED) else "ge" + participle)


def written(verbs: Iterable[str]) -> dict[str, str]:
    """The verb of each form; of a form that two verbs share, the first verb's."""
    table: dict[str, str] = {}
    for verb in verbs:
        for form in forms(verb):
            table.setdefault(form, verb)
    return table


def _strong_base(infinitive: str) -> tuple[str | None, str]:
    """The strong verb that this one is made from, and the prefix before it: "bezwijken" → "wijken", "be"."""
    if infinitive in STRONG:
        return infinitive, ""
    for prefix in _UNSTRESSED:
        if infinitive.startswith(prefix) and infinitive[len(prefix) :] in STRONG:
            return infinitive[len(prefix) :], prefix
    return None, ""


def _stems(infinitive: str) -> tuple[str, ...]:
    """ "vallen" → "val", "nemen" → "neem", "geven" → "geef"; of "veroveren" and "controleren" with one "e" and with two."""
    stem = infinitive.removesuffix("en")
    if stem == infinitive:
        return (infinitive.removesuffix("n"),)
    if len(stem) > 1 and stem[-1] == stem[-2] and stem[-1] not in VOWELS:
        return (stem[:-1],)
    closed = len(stem) > 1 and stem[-1] not in VOWELS | {"w"} and stem[-2] in VOWELS and stem[-3:-2] not in VOWELS
    doubled = stem[:-1] + stem[-2] + stem[-1]
    stems = (stem, doubled) if closed and stem[-2:] in ("er", "el", "em", "en", "ig") else (doubled,) if closed else (stem,)
    return tuple(each[:-1] + {"v": "f", "z": "s"}.get(each[-1], each[-1]) for each in stems)


def _inflected(participle: str) -> Iterator[str]:
    yield participle
    if participle.endswith("en"):
        return
    if len(participle) > 2 and participle[-1] in "dt" and participle[-2] in VOWELS and participle[-3] == participle[-2]:
        yield participle[:-2] + participle[-1] + "e"
    else:
        yield from (participle + "e", participle + participle[-1] + "e")  # "veroverde", "bezette"
