"""What follows the head of a title: "of health and social affairs", "of the central bank of the province"."""

from __future__ import annotations

from nutgraf.stages.officials.asides import is_duration, is_year, late_flag_end
from nutgraf.stages.officials.body_names import (
    ends_company,
    is_genitive,
    legal_form_end,
    owns_body,
    quoted_end,
    quoted_name_of,
)
from nutgraf.stages.officials.embassies import is_embassy_town
from nutgraf.stages.officials.foreign_names import is_foreign
from nutgraf.stages.officials.genitives import may_be_genitive
from nutgraf.stages.officials.names import capitalised_run_end, is_acronym, is_certain_name, is_given, is_plural_group
from nutgraf.stages.officials.parties import is_party
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.portfolios import (
    begins_behind_field,
    is_bare_field,
    is_listed,
    list_closes,
    read_portfolio_list,
)
from nutgraf.stages.officials.region_names import region_end
from nutgraf.stages.officials.syllabic_bodies import joins_fields, says_work_of_unit
from nutgraf.text.words import Shape

MAX_PHRASE_WORDS = 12  # words of one noun phrase; a ministry's name has at most nine between two prepositions
MAX_SYLLABLES_IN_PHRASE = 20  # the same where a word is written as its syllables
MAX_PHRASES = 6  # noun phrases in a row: "of the council of the bank of the province"
MAX_ADJECTIVES = 3  # words from a place's adjective to the body's noun: "na Vysoké škole"
MAX_TITLE_WORDS = 6  # words of a title between a comma and its preposition
MAX_PARTY_LETTERS = 3  # letters of a party's acronym that is written as a word: "Pd", "Fdi", "Usa"
VOWELS = frozenset("aeiouy")  # letters of which an acronym that cannot be spoken has none at its start


def read_complement(phrases: PhraseIndex, index: int, starts: frozenset[int]) -> tuple[int, int]:
    """Index after the complement that begins at `index`, and where its first noun stands; (index, 0) for none."""
    end, first = read_portfolio_list(phrases, index)
    region = 0 if first else region_end(phrases, end)
    return (region, end) if region else _read_phrases(phrases, end, first, starts)


def _read_phrases(phrases: PhraseIndex, end: int, first: int, starts: frozenset[int]) -> tuple[int, int]:
    """Index after the noun phrases in a row that go on at `end`, and where the first noun stands."""
    nested = -1
    for _ in range(MAX_PHRASES):
        start = _after_link(phrases, end, started=first > 0)
        dated = is_year(phrases, start) and not phrases.is_capitalised(start + 1)  # "ministre de 2018 à 2020"
        if (
            not start
            or dated
            or is_duration(phrases, start)
            or (first and is_certain_name(phrases, start, starts) and not phrases.phrase_end("body", start))
        ):
            break
        stop = quoted_end(phrases, start) if first == 0 else 0
        if stop:
            return stop, start
        stop = _noun_phrase(phrases, start, starts)
        if stop == start:
            break
        if name := quoted_name_of(phrases, start, stop):
            return name, first or start
        titled = phrases.phrase_end("head", start) and not is_body_head(phrases, start)
        if nested < 0 and titled and phrases.phrase_end("of", end):
            nested = end
        first, end = first or start, stop
    if nested >= 0 and phrases.is_capitalised(end):  # "the chancellor of president X": the name is the president's
        return nested, first if nested > first else 0
    return end, first


def is_body_head(phrases: PhraseIndex, index: int) -> bool:
    """Whether a capitalised word inside a sentence that may be a title is a body's: "ministro da Secretaria"."""
    body = phrases.phrase_end("body", index) and phrases.phrase_end("head", index)
    linked = index > 0 and phrases.phrase_end("of", index - 1) == index
    return bool(body) and linked and phrases.shape(index) is Shape.CAPITAL


def read_body_behind_comma(phrases: PhraseIndex, comma: int, starts: frozenset[int]) -> int:
    """Index after a body that is an apposition of its own, or 0: "X, Director, (Office of Health Policy)"."""
    first = comma + 1
    capitals = phrases.shape(first) is Shape.CAPITALS and phrases.is_capitalised(first + 1)
    if not phrases.is_mark(comma, ",") or not (capitals or phrases.phrase_end("body", first)):
        return 0
    if not phrases.is_capitalised(first) or phrases.lexicon.bare_complement:
        return 0
    end = body_end(phrases, first, starts)
    closed = phrases.is_mark(end, ".,;") or phrases.shape(end) is Shape.LINE
    return end if closed and end > first + 1 else 0


def body_end(phrases: PhraseIndex, first: int, starts: frozenset[int]) -> int:
    """Index after the noun phrase of a body that begins here and what "of" ties to it."""
    end = _noun_phrase(phrases, first, starts)
    while link := phrases.phrase_end("of", end):
        after = skip_articles(phrases, link)
        end, before = _noun_phrase(phrases, after, starts), end
        if end == after:
            return before
    return end


def _after_link(phrases: PhraseIndex, index: int, *, started: bool) -> int:
    """Index of the noun phrase that continues the chain at `index`, or 0."""
    if late_flag_end(phrases, index):
        return 0
    if link := phrases.phrase_end("of", index):
        return skip_articles(phrases, link)
    if link := phrases.phrase_end("at", index):
        if "within" in phrases.features("at", index):
            if "relating" in phrases.features("at", index) and not started:
                return 0
            after = skip_articles(phrases, link)
            return after if phrases.phrase_end("body", after) and phrases.is_capitalised(after) else 0
        after = skip_articles(phrases, link)
        abroad = bool(phrases.phrase_end("territory", after)) and phrases.phrase_end("article", link - 1) != link
        taught = started and link == index + 1 and bool(phrases.phrase_end("body", after)) and not abroad
        if taught:
            return after  # "professeur de droit à l'université de Lyon", "responsable du logement au conseil exécutif"
        goes_on = (
            abroad
            or is_embassy_town(phrases, index, after)
            or (phrases.is_capitalised(after) and (_holds_body(phrases, after) or _is_seat(phrases, index, after)))
        )  # "leader of the Greens in the Senate", "director of the hospital in Lyon"
        return _after_place(phrases, link) if not started or goes_on or phrases.lexicon.complement_first else 0
    return _after_no_link(phrases, index) if not started else _after_list(phrases, index)


def _holds_body(phrases: PhraseIndex, start: int) -> bool:
    """Whether a body's noun is here, or behind the adjectives of a language that has them before it."""
    reach = MAX_ADJECTIVES if phrases.lexicon.pack.cases else 1
    for index in range(start, start + reach):
        if phrases.phrase_end("body", index):
            return True
        if phrases.shape(index) in (Shape.MARK, Shape.LINE):
            return False
    return False


def _is_seat(phrases: PhraseIndex, index: int, place: int) -> bool:
    """Whether a place says where the body in lower case before `index` is, so that it belongs to its name."""
    if phrases.phrase_end("calendar", place) or is_given(phrases, place) or phrases.starts_phrase(place, "head"):
        return False
    start = index - 1
    while phrases.shape(start) is Shape.LOWER and not phrases.starts_phrase(start, "of", "at", "article", "head"):
        if phrases.phrase_end("body", start):
            return True
        start -= 1
    return False


def _after_no_link(phrases: PhraseIndex, index: int) -> int:
    """A complement without a preposition: always so in Vietnamese, elsewhere a party or body in capitals."""
    if phrases.lexicon.bare_complement:
        if phrases.key(index) in phrases.lexicon.nominatives:  # "řekl novinářům (ministr Jan Novák)"
            return 0
        return 0 if is_certain_name(phrases, index, frozenset()) or is_foreign(phrases, index) else index
    surname = phrases.is_capitalised(index + 1) and not phrases.is_capitalised(
        index + 2
    )  # "le préfet KONÉ Siaka", not "la députée EELV Ana Diaz"
    if is_plural_group(phrases, index) and phrases.is_capitalised(index):  # "le sénateur Les Républicains Marc Dubois"
        return index
    if is_party(phrases, index) or is_bare_field(phrases, index):
        return index
    return index if (is_acronym(phrases, index) and not surname) or _is_short_party(phrases, index) else 0


def _is_short_party(phrases: PhraseIndex, index: int) -> bool:
    """Whether an acronym written as a word, a party or a country, is before a name: "senatore Pd Mario Rossi"."""
    if (
        phrases.lexicon.complement_first
        or phrases.lexicon.closed_compounds
        or phrases.shape(index) is not Shape.CAPITAL
    ):
        return False
    word = phrases.words.text_of(index, index + 1)
    short = len(word) <= MAX_PARTY_LETTERS
    if short and phrases.phrase_end("territory", index) == index + 1 and phrases.shape(index - 1) is Shape.LOWER:
        return True  # "ambasciatore Usa in Italia"
    unspoken = short and not VOWELS & set(phrases.key(index)[:2])
    if not unspoken and sum(map(str.isupper, word)) < 2:
        return False
    closed = phrases.starts_phrase(index, "honorific", "article", "of", "at", "calendar", "stop")
    return not closed and is_given(phrases, index + 1) and is_certain_name(phrases, index + 1, frozenset())


def _after_list(phrases: PhraseIndex, index: int) -> int:
    """Behind "and", or behind the comma of a list that an "and" closes."""
    if phrases.phrase_end("coordinator", index):
        return _after_conjunction(phrases, index + 1)
    if not phrases.is_mark(index, ","):
        return 0
    if link := phrases.phrase_end("of", index + 1) or phrases.phrase_end("at", index + 1):
        return skip_articles(phrases, link) if list_closes(phrases, link) else 0
    return index + 1 if is_listed(phrases, index + 1) else 0


def _after_place(phrases: PhraseIndex, link: int) -> int:
    """Index behind "at the"; a phrase in lower case must lead on to a name or a nested title: "au numérique X"."""
    after = skip_articles(phrases, link)
    if phrases.is_capitalised(after):
        return 0 if phrases.phrase_end("calendar", after) else after
    if phrases.phrase_end("head", after) and (
        phrases.phrase_end("of", phrases.phrase_end("head", after)) or phrases.lexicon.complement_first
    ):
        return after  # "adviser to the president"
    if phrases.phrase_end("office", after):
        return after  # "candidate for the presidency"
    end = _noun_phrase(phrases, after, frozenset())
    if phrases.lexicon.complement_first and any(phrases.phrase_end("body", i) == end for i in range(after, end)):
        return after  # "adviser to the fisheries ministry"
    while end > after and (more := phrases.phrase_end("of", end)):
        after = skip_articles(phrases, more)
        end = _noun_phrase(phrases, after, frozenset())
    listed = phrases.is_mark(end, ",") and (
        phrases.is_capitalised(end + 1) or bool(phrases.phrase_end("copula", end + 1))
    )
    closed = phrases.is_capitalised(end) or listed or (_is_apposed(phrases, link) and _ends_apposed(phrases, end))
    return skip_articles(phrases, link) if end > after and closed else 0


def _is_apposed(phrases: PhraseIndex, link: int) -> bool:
    """Whether a comma or bracket opens the title before a preposition: "X, commissaire européen (aux transports)"."""
    for index in range(link - 1, link - 1 - MAX_TITLE_WORDS, -1):
        if phrases.is_mark(index, ",("):
            return True
        if phrases.shape(index) is not Shape.LOWER or phrases.starts_phrase(index, "copula", "auxiliary", "relative"):
            return False
    return False


def _ends_apposed(phrases: PhraseIndex, index: int) -> bool:
    """Whether the title goes on with another field or with a body: "et aux douanes", "à l'université"."""
    if phrases.is_mark(index, ","):
        return phrases.phrase_end("at", index + 1) > 0 and list_closes(phrases, index + 1)
    if phrases.phrase_end("coordinator", index):
        return phrases.phrase_end("at", index + 1) > 0
    link = phrases.phrase_end("at", index)
    return link > 0 and phrases.phrase_end("body", skip_articles(phrases, link)) > 0


def _after_conjunction(phrases: PhraseIndex, index: int) -> int:
    """A coordination goes on unless another title, a person or a clause begins."""
    after = skip_articles(phrases, index)
    if phrases.phrase_end("head", after) or phrases.phrase_end("flag", after):
        return 0
    if link := phrases.phrase_end("of", index):
        return skip_articles(phrases, link)
    if phrases.phrase_end("stop", after) or phrases.shape(after) in (Shape.MARK, Shape.LINE):
        return 0
    if phrases.is_capitalised(after) and after == index:
        return 0 if _is_person(phrases, after) else after
    if phrases.is_capitalised(after):
        return after
    if phrases.lexicon.closed_compounds or after > index or phrases.is_capitalised(index - 2):
        return 0  # "président du parti ANO et bras droit du chef"
    endings = phrases.lexicon.pack.verb_endings
    verb = bool(endings) and phrases.words.text_of(after, after + 1).endswith(endings)
    joined = phrases.phrase_end("body", index - 3) == index - 2  # "comité social et économique de l'usine"
    return after if joined or (not verb and not phrases.phrase_end("of", after + 1)) else 0


def _is_person(phrases: PhraseIndex, index: int) -> bool:
    """Whether a person rather than one more portfolio stands behind "and"; a name behind it tells a portfolio."""
    if is_given(phrases, index) or phrases.lexicon.complement_first or not phrases.is_capitalised(index + 1):
        return is_given(phrases, index)
    end = capitalised_run_end(phrases, index)
    named = any(is_given(phrases, i) for i in range(index + 1, end + 1))
    return not named and not (phrases.is_mark(end, ",") and is_given(phrases, end + 1))


def skip_articles(phrases: PhraseIndex, index: int) -> int:
    """Index after the articles that stand here."""
    while end := phrases.phrase_end("article", index):
        index = end
    return index


def _noun_phrase(phrases: PhraseIndex, start: int, starts: frozenset[int]) -> int:
    led = phrases.phrase_end("modifier", start) if phrases.lexicon.pack.cases else 0  # "generálního ředitele"
    index = max(start, phrases.phrase_end("head", start), phrases.phrase_end("head", led) if led else 0)
    limit = MAX_SYLLABLES_IN_PHRASE if phrases.lexicon.bare_complement else MAX_PHRASE_WORDS
    while index < start + limit and (
        says_work_of_unit(phrases, start, index)
        or not (late_flag_end(phrases, index) or _ends_phrase(phrases, start, index))
    ):
        region = region_end(phrases, index)
        if index > start and not region and _begins_holder(phrases, start, index, starts):
            break
        index = max(index + 1, phrases.phrase_end("territory", index), phrases.phrase_end("body", index), region)
        index = legal_form_end(phrases, index) or index
    return index


def _begins_holder(phrases: PhraseIndex, start: int, index: int, starts: frozenset[int]) -> bool:
    """Whether the holder's name begins inside a capitalised run: "Chief Secretary Punjab (Zahid Akhtar)"."""
    return begins_behind_field(phrases, start, index) or starts_holder_name(phrases, start, index, starts)


def _ends_phrase(phrases: PhraseIndex, start: int, index: int) -> bool:
    shape = phrases.shape(index)
    if shape in (Shape.MARK, Shape.LINE):
        owned = is_genitive(phrases, index) or (index > start and owns_body(phrases, index))
        owned = owned or (index > start and ends_company(phrases, index))
        return not (phrases.is_mark(index, "&/") or owned or joins_fields(phrases, start, index))
    if phrases.phrase_end("honorific", index) and phrases.is_capitalised(phrases.phrase_end("honorific", index)):
        return True
    if phrases.starts_phrase(index, "of", "coordinator", "copula", "relative"):
        return shape is not Shape.CAPITAL
    named = shape is Shape.CAPITAL and phrases.is_capitalised(index + 1)  # "waterschap De Lage Venen"
    if index > start and (
        (phrases.starts_phrase(index, "head") and not _is_adjective_of_body(phrases, start, index))
        or phrases.starts_phrase(index, "at")
        or (phrases.phrase_end("article", index) and not named)
    ):
        return True
    if phrases.phrase_end("calendar", index) and (
        shape is Shape.LOWER or "weekday" in phrases.features("calendar", index)
    ):
        return True
    if shape is Shape.LOWER:
        return _ends_lower(phrases, start, index)
    return (
        phrases.starts_phrase(index, "stop")
        and shape is not Shape.CAPITALS
        and not phrases.lexicon.syllabic
        and phrases.key(index) not in phrases.lexicon.place_starts
        and index > start
    )


def _is_adjective_of_body(phrases: PhraseIndex, start: int, index: int) -> bool:
    """Whether a title's word right behind a body's noun is an adjective: "du groupe (parlementaire) du parti"."""
    lexicon = phrases.lexicon
    if phrases.shape(index) is not Shape.LOWER or lexicon.closed_compounds or lexicon.grammar.articles == "none":
        return False
    linked = lexicon.grammar.noun_complement == "preposition" and phrases.phrase_end("of", index + 1) > 0
    return linked and any(phrases.phrase_end("body", i) == index for i in range(start, index))


def _ends_noun(phrases: PhraseIndex, start: int, index: int) -> bool:
    """Whether the words before are a noun with its adjectives, where it is one word: "buitenlandse zaken (zei)"."""
    before = index - 1
    may_be = phrases.shape(before) is Shape.LOWER or phrases.starts_phrase(before - 1, "article")  # "het Welshe"
    adjective = may_be and phrases.key(before).endswith(phrases.lexicon.pack.declined)
    return index > start and not (adjective or phrases.phrase_end("modifier", before))


def _ends_lower(phrases: PhraseIndex, start: int, index: int) -> bool:
    """Whether a lower-case word is no more of the phrase; in German only an adjective is."""
    pack = phrases.lexicon.pack
    if index > start and phrases.phrase_end("entrust", index) and not phrases.lexicon.syllabic:
        return True
    opens = (index == start and not phrases.lexicon.bare_complement) or phrases.key(
        index - 1
    ) == "'s"  # "of (housing)", "of the (engineering) centre"
    verb = bool(pack.stop_endings) and not opens and phrases.key(index).endswith(pack.stop_endings)
    verb = verb or (index > start and phrases.starts_phrase(index, "lead"))
    verb = verb or (phrases.shape(index - 1) is Shape.CAPITAL and phrases.key(index) in phrases.lexicon.saying)
    if verb or phrases.phrase_end("stop", index):
        return True
    if not phrases.lexicon.closed_compounds:
        return False
    if phrases.lexicon.grammar.noun_capitals == "names":
        return _ends_noun(phrases, start, index)
    return phrases.is_capitalised(index - 1) or not (
        phrases.is_capitalised(index + 1) or phrases.is_capitalised(index + 2)
    )


def starts_holder_name(phrases: PhraseIndex, start: int, index: int, starts: frozenset[int]) -> bool:
    """Whether the holder's name begins at `index`, fused to a complement that began at `start`."""
    in_portfolio = index == start + 1 and phrases.phrase_end("portfolio", start) > index  # "Asuntos Exteriores (Vidal)"
    in_name = index == start + 1 and is_given(phrases, start) and not is_given(phrases, index)  # "de Ana (Ruiz Amador)"
    if (
        in_portfolio
        or in_name
        or not phrases.is_capitalised(index)
        or phrases.starts_phrase(index, "body", "territory", "article")
    ):
        return False
    if (
        phrases.shape(index - 1) is Shape.CAPITAL
        and phrases.key(index - 1) in phrases.lexicon.place_starts
        and phrases.is_capitalised(index + 1)
        and not (phrases.lexicon.bare_complement and is_given(phrases, index))  # "Univerzity Karlovy (Milena Malá)"
    ):
        return False  # "San Miguel Ana Ruiz"
    if is_certain_name(phrases, index, starts):
        return not any(
            phrases.phrase_end("named_after", i) in (index, index - 1)
            for i in range(start, index)
            if phrases.phrase_end("named_after", i)
        )
    length = capitalised_run_end(phrases, index) - index
    of_country = phrases.lexicon.complement_first and any(
        _is_of_country(phrases, i, index) for i in range(max(1, start), index)
    )
    own_name = of_country or _is_body_name(phrases, index, starts)
    if own_name or _is_named_later(phrases, index + length, starts):  # "Marram Air Base, Ann Dow,"
        return False
    abroad = any(phrases.phrase_end("territory", i) == index for i in range(max(start, index - 4), index))
    if abroad and (length < 3 or phrases.lexicon.syllabic):
        return phrases.shape(index) is Shape.CAPITAL and not phrases.starts_phrase(index, "modifier")
    light = sum(1 for i in range(index, index + length) if phrases.key(i) in phrases.lexicon.particles)
    most = 4 if phrases.shape(index - 1) is Shape.LOWER and not phrases.lexicon.complement_first else 2
    if not 2 <= length - light <= most or phrases.key(index - 1) in phrases.lexicon.place_starts:
        return False
    return _unknown_pair(phrases, start, index)


def _is_body_name(phrases: PhraseIndex, index: int, starts: frozenset[int]) -> bool:
    """Whether a body's own name is between its noun in lower case and a certain name: "groupe (Horizons) Ana Ruiz"."""
    if phrases.lexicon.complement_first or phrases.lexicon.syllabic or phrases.shape(index - 1) is not Shape.LOWER:
        return False
    if not any(phrases.phrase_end("body", i) == index for i in range(max(0, index - 3), index)):
        return False
    return any(
        is_certain_name(phrases, i, starts) and phrases.shape(i) is Shape.CAPITAL
        for i in range(index + 1, capitalised_run_end(phrases, index) - 1)
    )


def _is_named_later(phrases: PhraseIndex, index: int, starts: frozenset[int]) -> bool:
    """Whether a certain name is behind the comma or "is" at `index`: the holder's, so that none is before it."""
    after = index + 1 if phrases.is_mark(index, ",") else phrases.phrase_end("copula", index)
    return after > 0 and is_certain_name(phrases, after, starts)


def _is_of_country(phrases: PhraseIndex, index: int, end: int) -> bool:
    """Whether an English body begins with a country's name, which then has an article: "the Ghana Cocoa Watch"."""
    return phrases.phrase_end("territory", index) == end and phrases.phrase_end("article", index - 1) == index


def _unknown_pair(phrases: PhraseIndex, start: int, index: int) -> bool:
    """Two capitalised words that are no given name: a name only where the complement cannot be going on."""
    if phrases.lexicon.syllabic:
        return False
    for here in range(index, capitalised_run_end(phrases, index)):
        if phrases.key(here) in phrases.lexicon.particles and here > index:
            continue
        if phrases.shape(here) is not Shape.CAPITAL or phrases.key(here) in phrases.lower_case_keys:
            return False
        if phrases.starts_phrase(here, "modifier", "territory", "body", "calendar"):
            return False
    if may_be_genitive(phrases, index) or _is_behind_adjective(phrases, index):
        return False
    named = any(phrases.phrase_end("body", i) for i in range(start, index))
    return phrases.shape(index - 1) is not Shape.CAPITAL or not named


def _is_behind_adjective(phrases: PhraseIndex, index: int) -> bool:
    """Whether an adjective with a capital makes the pair a body's name: "het Indonesische (Rode Kruis)"."""
    lexicon, before = phrases.lexicon, index - 1
    if phrases.shape(before) is not Shape.CAPITAL or not lexicon.closed_compounds:
        return False
    listed = phrases.phrase_end("modifier", before) == index
    inflected = phrases.key(before).endswith(lexicon.pack.declined or ("\n",))
    return listed or (inflected and phrases.phrase_end("article", before - 1) == before)
