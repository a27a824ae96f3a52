"""What follows the head of a title: "of health and social affairs", "of the central bank of the province"."""

from __future__ import annotations

from nutgraf.stages.officials.names import capitalised_run_end, is_acronym, is_certain_name, is_given
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.words import Shape

MAX_PHRASE_WORDS = 12  # words of one noun phrase; a ministry's name has at most nine between two prepositions
LONG_PHRASE = 20  # the same where a word is written as its syllables
MAX_PHRASES = 6  # noun phrases in a row: "of the council of the bank of the province"
MAX_LIST_WORDS = 14  # words in which a list of portfolios must reach its "and"


def read_complement(r: PhraseIndex, index: int, starts: frozenset[int]) -> tuple[int, int]:
    """Index after the complement that begins at `index`, and where its first noun stands; (index, 0) for none."""
    end, first, nested = index, 0, -1
    for _ in range(MAX_PHRASES):
        start = _after_link(r, end, started=first > 0)
        if not start or (first and is_certain_name(r, start, starts) and not r.phrase_end("body", start)):
            break
        stop = _noun_phrase(r, start, starts)
        if stop == start:
            break
        if nested < 0 and r.phrase_end("head", start) and r.phrase_end("of", end):
            nested = end
        first, end = first or start, stop
    if nested >= 0 and r.is_capitalised(end):  # "the chancellor of president X": the name is the president's
        return nested, first if nested > first else 0
    return end, first


def _after_link(r: PhraseIndex, index: int, *, started: bool) -> int:
    """Index of the noun phrase that continues the chain at `index`, or 0."""
    if link := r.phrase_end("of", index):
        return skip_articles(r, link)
    if link := r.phrase_end("at", index):
        if "within" in r.facts("at", index):
            after = skip_articles(r, link)
            return after if r.phrase_end("body", after) and r.is_capitalised(after) else 0
        after = skip_articles(r, link)
        abroad = bool(r.phrase_end("territory", after)) and r.phrase_end("article", link - 1) != link
        goes_on = abroad or (
            r.is_capitalised(after) and bool(r.phrase_end("body", after))
        )  # "leader of the Greens in the Senate"
        return _after_place(r, link) if not started or goes_on or r.lexicon.pack.noun_before else 0
    return _after_no_link(r, index) if not started else _after_list(r, index)


def _after_no_link(r: PhraseIndex, index: int) -> int:
    """A complement without a preposition: always so in Vietnamese, elsewhere a party or body in capitals."""
    if r.lexicon.pack.bare_complement:
        return 0 if is_certain_name(r, index, frozenset()) or is_foreign(r, index) else index
    surname = r.is_capitalised(index + 1) and not r.is_capitalised(
        index + 2
    )  # "le préfet KONÉ Siaka", not "la députée EELV Ana Diaz"
    return index if is_acronym(r, index) and not surname else 0


def _after_list(r: PhraseIndex, index: int) -> int:
    """Behind "and", or behind the comma of a list that an "and" closes."""
    if r.phrase_end("join", index):
        return _after_conjunction(r, index + 1)
    if not r.is_mark(index, ","):
        return 0
    if link := r.phrase_end("of", index + 1):
        return skip_articles(r, link) if _list_closes(r, link) else 0
    return index + 1 if _is_listed(r, index + 1) else 0


def _after_place(r: PhraseIndex, link: int) -> int:
    """Index behind "at the"; a phrase in lower case must lead on to a name or a nested title: "au numérique X"."""
    after = skip_articles(r, link)
    if r.is_capitalised(after):
        return 0 if r.phrase_end("calendar", after) else after
    if r.phrase_end("head", after) and (r.phrase_end("of", r.phrase_end("head", after)) or r.lexicon.pack.noun_before):
        return after  # "adviser to the president"
    end = _noun_phrase(r, after, frozenset())
    while end > after and (more := r.phrase_end("of", end)):
        after = skip_articles(r, more)
        end = _noun_phrase(r, after, frozenset())
    listed = r.is_mark(end, ",") and (r.is_capitalised(end + 1) or bool(r.phrase_end("copula", end + 1)))
    closed = r.is_capitalised(end) or listed
    return skip_articles(r, link) if end > after and closed else 0


def _after_conjunction(r: PhraseIndex, index: int) -> int:
    """A coordination goes on unless another title, a person or a clause begins."""
    after = skip_articles(r, index)
    if r.phrase_end("head", after) or r.phrase_end("flag", after):
        return 0
    if link := r.phrase_end("of", index):
        return skip_articles(r, link)
    if r.phrase_end("stop", after) or r.shape(after) in (Shape.MARK, Shape.LINE):
        return 0
    if r.is_capitalised(after) and after == index:
        return 0 if _is_person(r, after) else after
    if r.is_capitalised(after):
        return after
    if r.lexicon.pack.compounds or after > index:
        return 0
    endings = r.lexicon.pack.verb_endings
    verb = bool(endings) and r.words.text_of(after, after + 1).endswith(endings)
    return after if not verb and not r.phrase_end("of", after + 1) else 0


def _is_person(r: PhraseIndex, index: int) -> bool:
    """Whether a person rather than one more portfolio stands behind "and"; a name behind it tells a portfolio."""
    if is_given(r, index) or r.lexicon.pack.noun_before or not r.is_capitalised(index + 1):
        return is_given(r, index)
    end = capitalised_run_end(r, index)
    named = any(is_given(r, i) for i in range(index + 1, end + 1))
    return not named and not (r.is_mark(end, ",") and is_given(r, end + 1))


def _list_closes(r: PhraseIndex, index: int) -> bool:
    for here in range(index, index + MAX_LIST_WORDS):
        if r.shape(here) is Shape.LINE or r.is_mark(here, ".;:()"):
            return False
        if r.phrase_end("join", here):
            return bool(r.phrase_end("of", here + 1)) or r.is_capitalised(here + 1)
    return False


def _is_listed(r: PhraseIndex, index: int) -> bool:
    """Whether capitalised nouns, and no person, stand here up to an "and" with one more: ", Commerce and Tourism"."""
    for here in range(index, index + MAX_LIST_WORDS):
        if r.phrase_end("join", here):
            return r.is_capitalised(here + 1) and not r.is_capitalised(here + 2) and not is_given(r, here + 1)
        if r.is_mark(here, ",") or (r.lexicon.pack.bare_complement and r.shape(here) is Shape.LOWER):
            continue
        if (
            not r.is_capitalised(here)
            or is_given(r, here)
            or r.phrase_end("head", here)
            or here - index > MAX_LIST_WORDS // 2
        ):
            return False
        if r.is_capitalised(here + 1) and r.is_capitalised(here + 2):
            return False
    return False


def skip_articles(r: PhraseIndex, index: int) -> int:
    """Index after the articles that stand here."""
    while end := r.phrase_end("article", index):
        index = end
    return index


def _noun_phrase(r: PhraseIndex, start: int, starts: frozenset[int]) -> int:
    led = r.phrase_end("modifier", start) if r.lexicon.pack.cases else 0  # "generálního ředitele"
    index = max(start, r.phrase_end("head", start), r.phrase_end("head", led) if led else 0)
    limit = LONG_PHRASE if r.lexicon.pack.bare_complement else MAX_PHRASE_WORDS
    while index < start + limit and not _ends_phrase(r, start, index):
        if index > start and starts_holder_name(r, start, index, starts):
            break
        index = max(index + 1, r.phrase_end("territory", index), r.phrase_end("body", index))
    return index


def _ends_phrase(r: PhraseIndex, start: int, index: int) -> bool:
    shape = r.shape(index)
    if shape in (Shape.MARK, Shape.LINE):
        return not r.is_mark(index, "&/")
    if r.phrase_end("honorific", index) and r.is_capitalised(r.phrase_end("honorific", index)):
        return True
    if r.starts_phrase(index, "of", "join", "copula", "relative"):
        return shape is not Shape.CAPITAL
    if index > start and r.starts_phrase(index, "head", "at", "article"):
        return True
    if r.phrase_end("calendar", index) and (shape is Shape.LOWER or "weekday" in r.facts("calendar", index)):
        return True
    if shape is Shape.LOWER:
        return _ends_lower(r, index)
    return r.starts_phrase(index, "stop") and shape is not Shape.CAPITALS and not r.lexicon.accents and index > start


def _ends_lower(r: PhraseIndex, index: int) -> bool:
    """Whether a lower-case word is no more of the phrase; in German only an adjective is."""
    pack = r.lexicon.pack
    if r.phrase_end("stop", index) or (pack.stop_endings and r.key(index).endswith(pack.stop_endings)):
        return True
    if not pack.compounds:
        return False
    return r.is_capitalised(index - 1) or not (r.is_capitalised(index + 1) or r.is_capitalised(index + 2))


def starts_holder_name(r: PhraseIndex, start: int, index: int, starts: frozenset[int]) -> bool:
    """Whether the holder's name begins at `index`, fused to a complement that began at `start`."""
    if not r.is_capitalised(index) or r.starts_phrase(index, "body", "territory"):
        return False
    if (
        r.shape(index - 1) is Shape.CAPITAL
        and r.key(index - 1) in r.lexicon.place_starts
        and r.is_capitalised(index + 1)
    ):
        return False  # "San Miguel Ana Ruiz"
    if is_certain_name(r, index, starts):
        return not any(
            r.phrase_end("eponym", i) in (index, index - 1) for i in range(start, index) if r.phrase_end("eponym", i)
        )
    length = capitalised_run_end(r, index) - index
    if r.lexicon.pack.noun_before and any(_is_of_country(r, i, index) for i in range(max(1, start), index)):
        return False
    abroad = any(r.phrase_end("territory", i) == index for i in range(max(start, index - 4), index))
    if abroad and (length < 3 or r.lexicon.accents):
        return r.shape(index) is Shape.CAPITAL and not r.starts_phrase(index, "modifier")
    light = sum(1 for i in range(index, index + length) if r.key(i) in r.lexicon.particles)
    most = 4 if r.shape(index - 1) is Shape.LOWER and not r.lexicon.pack.noun_before else 2
    if not 2 <= length - light <= most or r.key(index - 1) in r.lexicon.place_starts:
        return False
    return _unknown_pair(r, start, index)


def _is_of_country(r: PhraseIndex, index: int, end: int) -> bool:
    """Whether an English body begins with a country's name, which then has an article: "the Ghana Cocoa Watch"."""
    return r.phrase_end("territory", index) == end and r.phrase_end("article", index - 1) == index


def _unknown_pair(r: PhraseIndex, start: int, index: int) -> bool:
    """Two capitalised words that are no given name: a name only where the complement cannot be going on."""
    if r.lexicon.accents:
        return False
    for here in range(index, capitalised_run_end(r, index)):
        if r.key(here) in r.lexicon.particles and here > index:
            continue
        if r.shape(here) is not Shape.CAPITAL or r.key(here) in r.lower_case_keys:
            return False
        if r.starts_phrase(here, "modifier", "territory", "body", "calendar"):
            return False
    named = any(r.phrase_end("body", i) for i in range(start, index))
    return r.shape(index - 1) is not Shape.CAPITAL or not named


def is_foreign(r: PhraseIndex, index: int) -> bool:
    """Whether a capitalised word without accents, in a language that has them, begins a foreigner's name."""
    if not r.lexicon.accents or r.shape(index) is not Shape.CAPITAL or not r.key(index).isascii():
        return False
    if r.starts_phrase(index, "body", "territory", "calendar", "head", "modifier"):
        return False
    if r.is_capitalised(index + 1):
        return r.key(index + 1).isascii()
    return r.shape(index + 1) in (Shape.MARK, Shape.LINE) or bool(r.phrase_end("stop", index + 1))
