"""The pass over a document that finds who and what it speaks of.

Names come first (what the knowledge has, then other proper nouns), then nouns ("het Syrische leger", "de laatste wijk"), then
what refers back ("de stad", "de rebellen", "ze", "daar"). A word may have two readings, a party and a place ("Damascus"): the
claim decides by the role it needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from conflictparse.knowledge import Knowledge, Party, Place, State, inflected
from conflictparse.mentions.discourse import Discourse
from conflictparse.mentions.model import Mentions, Spot
from conflictparse.model import ActorKind, LocationKind
from conflictparse.rules import nouns
from conflictparse.tree import Deprel, Document, Sentence, Upos, Word

NOMINAL = frozenset({Upos.NOUN, Upos.PROPN, Upos.SYM, Upos.X})
_KIND_OF_PLACE = (
    (nouns.CITIES, LocationKind.CITY),
    (nouns.REGIONS, LocationKind.REGION),
    (nouns.DISTRICTS, LocationKind.DISTRICT),
    (nouns.FACILITIES, LocationKind.FACILITY),
    (nouns.AREAS, LocationKind.AREA),
)
_FORCE_NOUNS = nouns.STATE_FORCES | nouns.ARMED_GROUPS | frozenset({"strijder", "militie", "man", "brigade", "jihadist"})
_PERSONAL = frozenset("ze zij hen hun hij hem we wij ons onze".split())
_HERE = frozenset("daar er hier".split())
_RELATIVE = frozenset("die dat wie waar wat waarvan waarin waaruit waarop".split())
_DEFINITE = frozenset("de het die dat deze dit 't zijn haar hun diezelfde dezelfde datzelfde hetzelfde".split())
_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z]+[A-Z-]*")
_ABBREVIATION = 3  # code points: a longer name in capitals is a name shouted
_SHORTEST = 5  # code points of a name in lower case: "taliban", "geallieerden"
_HYPHENS = "-‑–"
_NO_NAME = frozenset({Upos.ADP, Upos.DET, Upos.PUNCT, Upos.CCONJ, Upos.SCONJ, Upos.PRON})
_THE_ARMY = frozenset("leger regeringsleger regeringstroep regeringssoldaat luchtmacht legerleiding troep militair".split())
_PARTY_CASES = frozenset("door volgens tegen met aldus namens".split())
_PLACE_CASES = frozenset("in bij uit naar rond rondom nabij richting tussen vanuit boven buiten binnen langs ten".split())
_PARTY_RELATIONS = frozenset({Deprel.NSUBJ, Deprel.OBL_AGENT, Deprel.IOBJ, Deprel.NMOD_POSS})
_NO_ADJECTIVE = frozenset("zeker minstens circa ruim bijna vorige volgende slechts uitsluitend".split())
_DAYS = tuple("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag vannacht vanmorgen vanochtend".split())


def find_mentions(document: Document, knowledge: Knowledge) -> Mentions:
    """Every word of a document that stands for a party or a place."""
    discourse = Discourse()
    for sentence in document.sentences:
        _Reader(document, sentence, knowledge, discourse).read()
    return discourse.mentions()


class _Reader:
    """Reads one sentence into the discourse so far."""

    def __init__(self, document: Document, sentence: Sentence, knowledge: Knowledge, discourse: Discourse) -> None:
        self._text = document.text
        self._sentence = sentence
        self._knowledge = knowledge
        self._discourse = discourse
        self._named: set[int] = set()

    def read(self) -> None:
        self._known_names()
        for word in self._sentence.words:
            if word.id in self._named:
                continue
            if word.upos in NOMINAL:
                self._nominal(word)
            elif word.upos in (Upos.PRON, Upos.DET, Upos.ADV):
                self._pronoun(word)
        for word in self._sentence.words:
            self._relative(word)
            self._adjective(word)

    # --- names --------------------------------------------------------------------------------------------------

    def _known_names(self) -> None:
        """The longest names that the knowledge has: "Vrije Syrische Leger", "Deir al-Zor"."""
        words, at = self._sentence.words, 0
        while at < len(words):
            longest = 0 if words[at].upos in _NO_NAME and words[at].text.islower() else self._knowledge.longest_name
            for length in range(min(longest, len(words) - at), 0, -1):
                run = words[at : at + length]
                if self._known(run):
                    at += length
                    break
            else:
                at += 1

    def _known(self, run: tuple[Word, ...]) -> bool:
        name = self._surface(run[0], run[-1]).replace("’", "'").strip(".'‘\"“”„ ")
        if len(name) < _SHORTEST and name.islower():
            return False
        spot = (run[0].start, run[-1].end)
        if name.isupper() and len(name) > _ABBREVIATION and not self._knowledge.named(name):
            name = name.title()  # a dateline: "KIGALI, 5 juli"
        records = self._knowledge.named(name)
        if records:
            parties = [record for record in records if not isinstance(record, Place)]
            places = [record for record in records if not isinstance(record, Party)]
            self._name_party(run, spot, parties)
            self._name_place(run, spot, places)
        elif state := self._knowledge.state_of_inhabitants(name):
            if adjective := self._adjective_before(run[0]):  # "Bosnische Serviërs"
                named = f"{adjective.text} {name}"
                self._note_actor(run, (adjective.start, run[-1].end), ActorKind.COMMUNITY, None, named, certain=True)
            elif community := self._discourse.community(name):  # "de Serviërs", once they are the Bosnian ones
                self._discourse.mention_actor(community, spot, name, _starts(run), certain=True)
            else:
                self._note_state(run, state, spot, certain=True)
        else:
            return False
        if state := self._knowledge.state_of_capital(name):
            acts = self._acts(run)
            self._note_state(run, state, spot, certain=acts)
            if not any(isinstance(record, Place) for record in records):
                self._note_place(run, spot, LocationKind.CITY, state.code, state.name, name, certain=not acts)
        self._named.update(word.id for word in run)
        return True

    def _name_party(self, run: tuple[Word, ...], spot: Spot, parties: Sequence[State | Party]) -> None:
        for record in parties[:1]:
            if isinstance(record, State):
                self._note_state(run, record, spot, certain=self._acts(run))
            else:
                key = self._discourse.actor(record.name, record.kind, record.country, descriptions=record.descriptions)
                self._discourse.mention_actor(key, spot, self._clean(run), _starts(run), certain=True)

    def _name_place(self, run: tuple[Word, ...], spot: Spot, places: Sequence[State | Place]) -> None:
        for record in places[:1]:
            if isinstance(record, State):
                self._note_place(run, spot, LocationKind.COUNTRY, record.code, None, record.name, certain=not self._acts(run))
            else:
                if record.kind is LocationKind.REGION and self._acts(run):  # "betwist door Koerdistan"
                    self._note_actor(run, spot, ActorKind.REGIONAL_GOVERNMENT, None, record.name, certain=False)
                self._note_place(
                    run,
                    spot,
                    record.kind,
                    record.country,
                    record.parent,
                    record.name,
                    certain=not self._knowledge.state_of_capital(record.name) or not self._acts(run),
                )

    # --- nouns --------------------------------------------------------------------------------------------------

    def _nominal(self, word: Word) -> None:
        if word.upos is not Upos.NOUN or self._is_name(word):
            if word.deprel is Deprel.FLAT and word.upos is not Upos.NOUN and self._parent_is_name(word):
                return  # read with its head
            if self._hyphenated(word):
                return
            self._unknown_name(word)
            return
        if self._hyphenated(word):
            return
        lemma = word.lemma.lower()
        if self._is_a(word, nouns.GOVERNMENTS):
            self._government(word)
        elif lemma in nouns.GROUP_ANAPHORS or self._is_a(word, nouns.STATE_FORCES | nouns.ARMED_GROUPS | nouns.COALITIONS):
            self._force(word)
        elif lemma in nouns.PARTS:
            self._part(word)
        elif self._is_a(word, nouns.PLACES):
            self._place_noun(word)

    def _hyphenated(self, word: Word) -> bool:
        """ "IS-strijders", "VN-waarnemers", "Houthi-milities": a known party and what is said of it."""
        hyphen = next((at for at, character in enumerate(word.text) if character in _HYPHENS and at), 0)
        head, tail = word.text[:hyphen], word.text[hyphen + 1 :].lower()
        if not hyphen or not tail or not head[0].isupper():
            return False
        party = next((record for record in self._knowledge.named(head) if isinstance(record, Party)), None)
        is_force = any(tail.startswith(noun) or _singular_in(tail, noun) for noun in _FORCE_NOUNS)
        known = self._discourse.actor_called(head)
        spot = (word.start, word.end)
        if party or known:
            key = known or self._discourse.actor(party.name, party.kind, party.country, descriptions=party.descriptions)  # type: ignore[union-attr]
            if is_force or not any(_singular_in(tail, noun) for noun in nouns.SPEAKERS):
                self._discourse.mention_actor(key, spot, word.text, (word.start,), certain=True)
                return True
        elif is_force:
            self._note_actor((word,), spot, ActorKind.ARMED_GROUP, None, word.text, certain=True)
            return True
        return False

    def _unknown_name(self, word: Word) -> None:
        """A proper noun that the knowledge lacks: a person behind a title, else a place or a party as the claim needs."""
        run = self._name_run(word)
        name = self._clean(run)
        if not any(character.isupper() for character in name) or self._is_no_name(run, name):
            return
        spot = (run[0].start, run[-1].end)
        above = self._sentence.parent(word)
        title = above if above is not None and word.deprel in (Deprel.APPOS, Deprel.FLAT, Deprel.NMOD) and above.upos is Upos.NOUN else None
        if title is not None and title.id == run[0].id - 1:
            if self._is_a(title, nouns.TITLES):
                self._note_actor(run, spot, ActorKind.PERSON, None, name, certain=True)
                return
            if self._is_a(title, nouns.STATE_FORCES | nouns.ARMED_GROUPS) or title.lemma in nouns.GROUP_ANAPHORS:
                self._note_actor(run, spot, ActorKind.ARMED_GROUP, None, name, certain=True)
                return
        if _ACRONYM.fullmatch(name) and not self._is_located(run[0]):  # "FRCI": places have no abbreviations
            self._note_actor(run, spot, ActorKind.ARMED_GROUP, None, name, certain=True)
            return
        if self._is_force_name(run):  # "de Nationale Garde", "het Vijfde Korps"
            self._note_actor(run, spot, ActorKind.ARMED_FORCES, None, name, certain=True)
            return
        if len(name) > 1:
            known_place = self._discourse.place_called(name)
            certain = (title is not None and self._is_a(title, nouns.PLACES)) or self._is_located(run[0])
            kind = self._place_kind(title) if title is not None and self._is_a(title, nouns.PLACES) else LocationKind.CITY
            if certain or not self._is_definite(word):  # "de Arabieren" are no place
                self._note_place(run, spot, kind, None, None, name, certain=certain or known_place is not None)
            if not certain and self._acts(run):
                kind_of_actor = ActorKind.PERSON if len(run) > 1 else ActorKind.ARMED_GROUP
                self._note_actor(run, spot, kind_of_actor, None, name, certain=False)

    def _government(self, word: Word) -> None:
        """ "het Syrische regime", "de regering in Bagdad", "de junta": the state."""
        state = self._state_beside(word)
        phrase = self._phrase(word)
        spot = (phrase[0].start, word.end)
        name = self._surface(phrase[0], word)
        if state is not None:
            key = self._discourse.actor(state.name, ActorKind.STATE, state.code)
            self._discourse.mention_actor(key, spot, name, (word.start,), certain=True)
            self._discourse.mention_actor(key, (word.start, word.end), word.text, (word.start,), certain=True)
        elif self._is_definite(word) and (earlier := self._discourse.last_actor(ActorKind.STATE)):
            self._discourse.mention_actor(earlier, spot, name, (word.start,), certain=True)
        else:
            self._note_actor((word,), spot, ActorKind.STATE, None, name, certain=True)

    def _force(self, word: Word) -> None:
        """ "het Syrische leger", "de troepen van Haftar", "rebellen", "de groep"."""
        lemma = word.lemma.lower()
        phrase = self._phrase(word)
        spot, name = (phrase[0].start, word.end), self._surface(phrase[0], word)
        of_state = self._is_a(word, nouns.STATE_FORCES)
        kind = ActorKind.ARMED_FORCES if of_state else ActorKind.COALITION if self._is_a(word, nouns.COALITIONS) else ActorKind.ARMED_GROUP
        if (owner := self._owner(word)) is not None:  # "troepen van het regime", "de terreurgroep IS", "strijders van de SDF"
            self._discourse.mention_actor(owner, spot, name, (word.start,), certain=True)
            return
        state = self._state_beside(word)
        if state is not None and of_state:  # "Turkse militairen" are the Turkish army
            self._discourse.mention_actor(self._army(state), spot, name, (word.start,), certain=True)
            return
        if self._is_definite(word) or lemma in nouns.GROUP_ANAPHORS or len(phrase) == 1:
            earlier = self._discourse.actor_described(lemma, word.text.lower())
            if earlier is None and (self._is_definite(word) or lemma in nouns.GROUP_ANAPHORS):
                earlier = self._discourse.last_actor(kind)
            if earlier is None and of_state and lemma in _THE_ARMY and (code := self._discourse.last_country()):
                owner_state = next((each for each in self._knowledge.states if each.code == code and each.adjectives), None)
                earlier = self._army(owner_state) if owner_state else None
            if earlier:
                self._discourse.mention_actor(earlier, spot, name, (word.start,), certain=True)
                return
        if lemma not in nouns.GROUP_ANAPHORS:
            self._note_actor((word,), spot, kind, None, name, certain=True)

    def _owner(self, word: Word) -> str | None:
        """The party that a force belongs to: behind it ("de militie SDF") or behind "van" ("troepen van het regime")."""
        for child in self._sentence.children(word, Deprel.APPOS, Deprel.FLAT, Deprel.NMOD):
            if child.deprel in (Deprel.APPOS, Deprel.FLAT) or child.id == word.id + 1:
                if child.id > word.id and (key := self._name_key(child)):
                    return key
            elif any(case.text == "van" for case in self._sentence.children(child, Deprel.CASE)):
                state = self._state_beside(child) if self._is_a(child, nouns.GOVERNMENTS) else None
                states = [record for record in self._knowledge.named(child.text) if isinstance(record, State)]
                if state := state or next(iter(states), None):
                    if self._is_a(word, nouns.STATE_FORCES) and state.adjectives:
                        return self._army(state)
                    continue
                if key := self._name_key(child):
                    return key
        return None

    def _army(self, state: State) -> str:
        name = f"{inflected(state.adjectives[0])} leger" if state.adjectives else f"leger van {state.name}"
        return self._discourse.actor(name, ActorKind.ARMED_FORCES, state.code)

    def _name_key(self, word: Word) -> str | None:
        unread = word.id not in self._named and word.upos in NOMINAL and not self._discourse.actor_at(word.start)
        if unread and not self._hyphenated(word) and self._is_a(word, nouns.STATE_FORCES | nouns.ARMED_GROUPS):
            self._force(word)  # "colonnes van het Iraakse leger"
        return self._discourse.actor_at(word.start)

    def _part(self, word: Word) -> None:
        """ "een deel van Raqqa", "de helft van de stad": the place behind "van"."""
        for child in self._sentence.children(word, Deprel.NMOD, Deprel.OBL, Deprel.OBL_ARG):
            if child.id not in self._named:
                self._nominal(child)
            if key := self._discourse.place_at(child.start):
                self._discourse.link_place(word.start, key)

    def _place_noun(self, word: Word) -> None:
        """ "de stad Talafar", "de stad" (the one named before), "de laatste wijk"."""
        phrase = self._phrase(word)
        spot, name = (phrase[0].start, word.end), self._surface(phrase[0], word)
        kind = self._place_kind(word)
        for child in self._sentence.children(word, Deprel.APPOS, Deprel.FLAT, Deprel.NMOD):
            named_directly = child.id == word.id + 1 and child.upos in NOMINAL
            if named_directly and not self._sentence.children(child, Deprel.CASE):
                if child.id not in self._named:
                    self._nominal(child)
                if key := self._discourse.place_at(child.start):
                    self._discourse.mention_place(key, spot, name, (word.start,), certain=True, kind=kind)
                    return
        above = self._sentence.parent(word)
        if word.deprel is Deprel.APPOS and above is not None and (key := self._discourse.place_at(above.start)):
            self._discourse.mention_place(key, spot, name, (word.start,), certain=True)  # "Falluja, een andere stad die …"
            return
        inside = self._inside(word)
        if word.lemma.lower() in nouns.ONLY_WITH_A_NAME:
            return
        state = self._state_beside(word)
        if state is not None and state.capitals and word.lemma.lower() == "hoofdstad" and self._is_definite(word):
            key = self._discourse.place(state.capitals[0], LocationKind.CITY, state.code, state.name)
            self._discourse.mention_place(key, spot, name, (word.start,), certain=True)  # "de Syrische hoofdstad"
            return
        bare = all(self._knowledge.state_of_adjective(each.text) for each in phrase[:-1]) or self._is_demonstrative(word)
        refers_back = bare and self._is_a(word, nouns.PLACE_ANAPHORS) and self._is_definite(word) and not inside
        if refers_back and (earlier := self._discourse.last_place(kind)):
            self._discourse.mention_place(earlier, spot, name, (word.start,), certain=True)
            return
        if len(phrase) == 1 and not inside and not self._is_definite(word) and kind in (LocationKind.CITY, LocationKind.REGION):
            return  # "een stad", "steden": no place in particular
        parent = self._discourse.place_name(inside) if inside else None
        key = self._discourse.place(name, kind, self._discourse.country_of(inside), parent)
        self._discourse.mention_place(key, spot, name, (word.start,), certain=False)
        for child in self._sentence.children(word, Deprel.NMOD):
            if child.id > word.id and self._sentence.children(child, Deprel.CASE):  # "luchthaven van Donetsk", "brug bij Arnhem"
                self._discourse.alias_place(key, self._surface(phrase[0], self._name_run(child)[-1]))

    def _inside(self, word: Word) -> str | None:
        """The place that a place noun is put in: "het centrum van Afrin", "een brug bij Cherson"."""
        for child in self._sentence.children(word, Deprel.NMOD):
            if child.id not in self._named and not self._discourse.place_at(child.start):
                self._nominal(child)
            if key := self._discourse.place_at(child.start):
                return key
        return None

    # --- what refers back ---------------------------------------------------------------------------------------

    def _pronoun(self, word: Word) -> None:
        lower = word.text.lower()
        if lower in _PERSONAL or (lower == "die" and word.upos is Upos.PRON and word.feat("PronType") == "Dem"):
            plural = lower not in ("hij", "hem")
            if key := self._discourse.last_actor(None if plural else ActorKind.PERSON):
                self._discourse.link_actor(word.start, key)
        here = lower in _HERE and word.upos is Upos.ADV and word.deprel in (Deprel.ADVMOD, Deprel.OBL, Deprel.NMOD)
        if here and (key := self._discourse.last_place(None)):
            self._discourse.link_place(word.start, key)

    def _relative(self, word: Word) -> None:
        """ "Mosul, dat …", "de stad waar …": the noun that the clause hangs on. Read last, once that noun is known."""
        if word.text.lower() not in _RELATIVE or word.upos not in (Upos.PRON, Upos.ADV, Upos.DET, Upos.SCONJ):
            return
        for above in self._sentence.ancestors(word):
            if above.deprel is Deprel.ACL_RELCL and (noun := self._sentence.parent(above)) is not None:
                if key := self._discourse.actor_at(noun.start):
                    self._discourse.link_actor(word.start, key)
                if key := self._discourse.place_at(noun.start):
                    self._discourse.link_place(word.start, key)
                return

    def _adjective(self, word: Word) -> None:
        """ "in Russische handen": an adjective that names a state can stand for it."""
        if (
            word.id not in self._named
            and not self._discourse.actor_at(word.start)
            and (state := self._knowledge.state_of_adjective(word.text))
        ):
            key = self._discourse.actor(state.name, ActorKind.STATE, state.code)
            self._discourse.link_actor(word.start, key, (word.start, word.end))

    # --- small questions ----------------------------------------------------------------------------------------

    def _surface(self, first: Word, last: Word) -> str:
        return " ".join(self._text[first.start : last.end].split())

    def _clean(self, run: tuple[Word, ...]) -> str:
        """A name without the full stop or quotation mark that a tokenizer left on it."""
        return self._surface(run[0], run[-1]).strip(".'‘’\"“”„, ") or run[0].text

    def _acts(self, run: tuple[Word, ...]) -> bool:
        """Whether the name of a state or capital stands for its government: as a subject, or behind "door", "volgens", "tegen"."""
        head = self._head(run)
        cases = {case.text.lower() for case in self._sentence.children(head, Deprel.CASE)}
        after = self._sentence.words[run[-1].id].text if run[-1].id < len(self._sentence.words) else ""
        if run[0].id == 1 and run[0].text.isupper() and after in ("-", "–", "(", ",", ":"):
            return False  # a dateline: "KIEV - …"
        return bool(cases & _PARTY_CASES) or (not cases and head.deprel in _PARTY_RELATIONS)

    def _is_located(self, word: Word) -> bool:
        """Whether a name stands where only a place can: "in X", "naar X", and what is coordinated with it."""
        if any(case.text.lower() in _PLACE_CASES for case in self._sentence.children(word, Deprel.CASE)):
            return True
        above = self._sentence.parent(word)
        return word.deprel is Deprel.CONJ and above is not None and above.upos in NOMINAL and self._is_located(above)

    def _head(self, run: tuple[Word, ...]) -> Word:
        ids = {word.id for word in run}
        return next((word for word in run if word.head not in ids), run[0])

    def _is_no_name(self, run: tuple[Word, ...], name: str) -> bool:
        """Whether a word that the parser took for a name is none: a day, a number, an adjective ("Arabisch-Koerdische militie")."""
        after = self._sentence.words[run[-1].id] if run[-1].id < len(self._sentence.words) else None
        adjective = name.endswith(("sche", "ische", "aanse", "ese", "nse")) and after is not None and after.upos is Upos.NOUN
        first = name.split()[0].lower()
        return adjective or first.startswith(_DAYS) or not any(character.isalpha() for character in name) or self._listed_form(first)

    def _is_force_name(self, run: tuple[Word, ...]) -> bool:
        last = run[-1].text.lower()
        return any(_singular_in(last, noun) for noun in nouns.STATE_FORCES | nouns.ARMED_GROUPS)

    def _listed_form(self, text: str) -> bool:
        return any(text in _forms(noun) for noun in ("rebel", "opstandeling", "troep", "strijder", "militie", "stad", "leger", "dorp"))

    def _is_a(self, word: Word, listed: frozenset[str]) -> bool:
        """Whether a noun is in a list, itself or by the last part of a compound."""
        lemma = word.lemma.lower()
        return lemma in listed or (bool(word.parts) and word.parts[-1].lower() in listed)

    def _is_name(self, word: Word) -> bool:
        """Whether a noun is written as a name: a capital that does not just start the sentence."""
        return word.upos is not Upos.NOUN or (word.text[0].isupper() and word.id > 1 and not self._listed(word))

    def _listed(self, word: Word) -> bool:
        return self._is_a(word, _FORCE_NOUNS | nouns.PLACES | nouns.GOVERNMENTS | nouns.COALITIONS | nouns.SPEAKERS)

    def _parent_is_name(self, word: Word) -> bool:
        above = self._sentence.parent(word)
        return above is not None and above.upos in (Upos.PROPN, Upos.X) and above.id not in self._named

    def _is_definite(self, word: Word) -> bool:
        determiners = self._sentence.children(word, Deprel.DET, Deprel.NMOD_POSS)
        return any(each.text.lower() in _DEFINITE for each in determiners)

    def _is_demonstrative(self, word: Word) -> bool:
        return any(each.text.lower() in ("die", "deze", "dat", "dit") for each in self._sentence.children(word, Deprel.DET))

    def _place_kind(self, word: Word) -> LocationKind:
        lemma, last = word.lemma.lower(), word.parts[-1].lower() if word.parts else ""
        return next((kind for listed, kind in _KIND_OF_PLACE if lemma in listed or last in listed), LocationKind.AREA)

    def _name_run(self, word: Word) -> tuple[Word, ...]:
        """A proper noun and what is written on with it: "Khalifa Haftar", "Tel Rifaat"."""
        flat = self._sentence.children(word, Deprel.FLAT, Deprel.FIXED)
        last = word
        for child in flat:
            if child.id == last.id + 1 and (child.text[0].isupper() or child.upos in (Upos.PROPN, Upos.X, Upos.ADP)):
                last = child
        return self._sentence.words[word.id - 1 : last.id]

    def _phrase(self, word: Word) -> tuple[Word, ...]:
        """A noun with the adjectives and numbers right before it: "laatste wijk", "Iraakse federale regering"."""
        first = word
        for before in reversed(self._sentence.words[: word.id - 1]):
            adjective = before.upos is Upos.ADJ or self._knowledge.state_of_adjective(before.text) is not None
            if adjective and before.text.lower() not in _NO_ADJECTIVE:
                first = before
            else:
                break
        return self._sentence.words[first.id - 1 : word.id]

    def _adjective_before(self, word: Word) -> Word | None:
        before = self._sentence.words[word.id - 2] if word.id > 1 else None
        return before if before is not None and self._knowledge.state_of_adjective(before.text) else None

    def _state_beside(self, word: Word) -> State | None:
        """The state that an adjective or a place beside a noun names: "Syrische leger", "het regime in Damascus"."""
        for each in self._phrase(word)[:-1]:
            if state := self._knowledge.state_of_adjective(each.text):
                return state
        for child in self._sentence.children(word, Deprel.AMOD, Deprel.NMOD, Deprel.APPOS):
            if state := self._knowledge.state_of_adjective(child.text) or self._knowledge.state_of_capital(child.text):
                return state
            if child.deprel is Deprel.NMOD:
                for record in self._knowledge.named(child.text):
                    if isinstance(record, State):
                        return record
        return None

    # --- notes --------------------------------------------------------------------------------------------------

    def _note_state(self, run: tuple[Word, ...], state: State, spot: Spot, *, certain: bool) -> None:
        key = self._discourse.actor(state.name, ActorKind.STATE, state.code)
        self._discourse.mention_actor(key, spot, self._clean(run), _starts(run), certain=certain)

    def _note_actor(self, run: tuple[Word, ...], spot: Spot, kind: ActorKind, country: str | None, name: str, *, certain: bool) -> None:
        key = self._discourse.actor(name, kind, country)
        self._discourse.mention_actor(key, spot, name, _starts(run), certain=certain)

    def _note_place(
        self,
        run: tuple[Word, ...],
        spot: Spot,
        kind: LocationKind,
        country: str | None,
        inside: str | None,
        name: str,
        *,
        certain: bool = True,
    ) -> None:
        key = self._discourse.place(name, kind, country, inside)
        self._discourse.mention_place(key, spot, self._clean(run), _starts(run), certain=certain)


def _starts(run: tuple[Word, ...]) -> tuple[int, ...]:
    return tuple(word.start for word in run)


def _singular_in(text: str, noun: str) -> bool:
    """Whether a written form is a noun or its plural: "strijders" of ``strijder``, "troepen" of ``troep``."""
    return text in _forms(noun)


def _forms(noun: str) -> Iterator[str]:
    yield from (noun, noun + "s", noun + "en", noun + "'s", noun.removesuffix("e") + "ies", noun + noun[-1] + "en", noun + "n")
