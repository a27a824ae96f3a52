"""Where a person's name begins and ends: runs of capitalised words, particles, initials, and family names first."""

from __future__ import annotations

from typing import NamedTuple

from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.region_names import is_region
from nutgraf.stages.officials.street_names import after_place_word, after_street_word, holds_street
from nutgraf.text.words import Shape, strip_case_ending

MAX_NAME_WORDS = 7  # words of a name, particles with the word behind them: "José Maria Lopes Pereira Brandão de Brito"
MAX_SYLLABLE_LETTERS = 6  # letters of a Vietnamese syllable without its marks: "Nguyen", "Phuong"
MIN_STEM_LETTERS = 4  # letters of a given name without the ending of its case
MAX_SHORT_SURNAME_LETTERS = 3  # letters: "SOW", "BAH"
MAX_ACRONYM_LETTERS = 6  # letters of capitals that are rather a body than a surname
FEW_WORDS = 5  # words that a line must have before its share of capitals says that case tells nothing in it


class Name(NamedTuple):
    """A person's name in word indexes, and the index of the honorific before it, or -1."""

    start: int
    end: int
    honorific: int = -1


def is_given(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word is a known given name, by its first part where it has a hyphen."""
    if not phrases.is_capitalised(index):
        return False
    key = phrases.key(index)
    given = phrases.lexicon.given
    if index in phrases.by_kind["stop"] and not _is_named_like_stop(phrases, index):
        return False
    joined = "-" in key and key.split("-", 1)[0] in given and not is_region(phrases, index)  # "Emilia-Romagna"
    return key in given or joined or _is_declined(phrases, index)


def _is_named_like_stop(phrases: PhraseIndex, index: int) -> bool:
    """Whether a capital inside a sentence, before another, tells a name from its namesake: "coach Will Wade"."""
    if phrases.lexicon.syllabic:  # "(Theo Reuters)" is "according to"
        return False
    inside = not phrases.is_line_or_sentence_start(index) and not phrases.is_capitalised(index - 1)
    return inside and phrases.shape(index) is phrases.shape(index + 1) is Shape.CAPITAL


def _is_declined(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word is a known given name in another case, where the language declines them: "Chrisem"."""
    lexicon = phrases.lexicon
    if not lexicon.name_cases or not lexicon.pack.cases:
        return False
    if phrases.starts_phrase(index, "body", "head", "office", "modifier", "territory", "calendar", "area", "stop"):
        return False
    stem = strip_case_ending(phrases.key(index), lexicon.name_cases)
    return len(stem) >= MIN_STEM_LETTERS and (stem in lexicon.given or stem + "a" in lexicon.given)


def is_family(phrases: PhraseIndex, index: int) -> bool:
    """Whether a family name that stands first (Vietnamese, Chinese, Korean) begins a name of two to five words here.

    "Le", "Do" or "Ho" are articles elsewhere: there three capitalised words must stand together.
    """
    if not phrases.is_capitalised(index) or phrases.key(index) not in phrases.lexicon.family:
        return False
    if (
        not phrases.is_capitalised(index + 1)
        or phrases.phrase_end("territory", index)
        or phrases.phrase_end("territory", index - 1) > index
    ):
        return False
    nouns = phrases.starts_phrase(index + 1, "named_after", "body", "head")  # "Park Avenue"
    if not phrases.lexicon.syllabic and (
        nouns or phrases.starts_phrase(index + 2, "named_after")
    ):  # "Sun Life Stadium"
        return False
    if after_place_word(phrases, index) and not phrases.is_capitalised(index + 2):
        return False
    if _closes_place(phrases, index):
        return False
    if phrases.lexicon.syllabic or not (phrases.phrase_end("article", index) or phrases.phrase_end("stop", index)):
        return True
    short = all(
        phrases.is_capitalised(i) and len(phrases.key(i)) <= MAX_SYLLABLE_LETTERS for i in (index + 1, index + 2)
    )
    return short and not phrases.phrase_end("head", index + 1) and not phrases.phrase_end("body", index + 1)


def _closes_place(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word is the second of a place's name and a whole name follows: "tỉnh Bình Lâm (Nguyễn Thị Hoa)"."""
    if not phrases.lexicon.syllabic or not phrases.is_capitalised(index - 1):
        return False
    placed = phrases.phrase_end("area", index - 2) == index - 1
    named = phrases.key(index + 1) in phrases.lexicon.family
    return placed and named and phrases.is_capitalised(index + 2) and phrases.is_capitalised(index + 3)


def is_certain_name(phrases: PhraseIndex, index: int, starts: frozenset[int]) -> bool:
    """Whether a name certainly begins here: a given name with more behind it, a family name, or a known start."""
    if index in starts or is_family(phrases, index):
        return True
    if phrases.shape(index) is Shape.INITIAL and _is_initialled(phrases, index):
        return True
    follows = (
        phrases.is_capitalised(index + 1)
        or phrases.shape(index + 1) is Shape.INITIAL
        or phrases.keys_in(index + 1, phrases.lexicon.particles)
    )
    if not is_given(phrases, index) or not follows or _is_place(phrases, index):
        return False
    return phrases.phrase_end("territory", index) <= index + 1


def _is_place(phrases: PhraseIndex, index: int) -> bool:
    """Whether a given name is a place's: "the (Jordan River)", "het (Jan Smit-theater)", "São (Miguel Arcanjo)"."""
    if _is_behind_place_start(phrases, index):
        return True
    _, hyphen, noun = phrases.key(index + 1).rpartition("-")
    kinds = {phrase.kind for phrase in phrases.lexicon.phrases.get(noun, ()) if not phrase.rest} if hyphen else set()
    return bool(kinds & {"named_after", "street"}) or _is_noun_behind_link(phrases, index)


def _is_behind_place_start(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word before is one that names of places begin with, and no article: "São", "Villa"."""
    before = index - 1
    if phrases.lexicon.bare_complement:  # "Univerzity Karlovy (Milena Malá)"
        return False
    begins = phrases.shape(before) is Shape.CAPITAL and phrases.key(before) in phrases.lexicon.place_starts
    return begins and not phrases.starts_phrase(before, "article")


def _is_noun_behind_link(phrases: PhraseIndex, index: int) -> bool:
    """Whether a noun is the second word of an English name behind an article or preposition: "the Jordan (River)"."""
    named = phrases.lexicon.complement_first and phrases.starts_phrase(index + 1, "named_after")
    if not named or phrases.is_capitalised(index + 2) or phrases.key(index + 2) == "'s":
        return False
    return any(phrases.phrase_end(kind, index - 1) == index for kind in ("article", "at", "of"))


def is_certain_person(phrases: PhraseIndex, name: Name, starts: frozenset[int]) -> bool:
    """Whether what was read as a name is certainly one: after an honorific, or by its first word."""
    return name.honorific >= 0 or is_certain_name(phrases, name.start, starts)


def is_likely_person(phrases: PhraseIndex, name: Name, starts: frozenset[int]) -> bool:
    """Whether what was read as a name is certainly one, or looks like one."""
    return is_certain_person(phrases, name, starts) or plausible(phrases, name.start, name.end)


def _is_initialled(phrases: PhraseIndex, index: int) -> bool:
    """Whether initials of one letter and a surname begin here: "J. R. Bishop", and not "U.S. Steel"."""
    if phrases.is_capitalised(index - 1) or phrases.phrase_end("honorific", index):
        return False
    after = index
    while phrases.shape(after) is Shape.INITIAL and len(phrases.key(after)) == len("J."):
        after += 1
    if phrases.shape(after) is not Shape.CAPITAL or phrases.key(after) in phrases.lower_case_keys:  # "she and I. My"
        return False
    return after > index and not phrases.starts_phrase(after, "body", "stop")


def capitalised_run_end(phrases: PhraseIndex, start: int) -> int:
    """Index after the run of name words that begins at `start`."""
    index, count = start, 0
    family = is_family(phrases, start)
    surname = phrases.key(start) in phrases.lexicon.particles and not is_given(phrases, start)
    while count < MAX_NAME_WORDS:
        if phrases.is_capitalised(index):
            if index > start and _ends_name(phrases, start, index):
                break
            index += 1
        else:
            closed = family or index == start or (surname and phrases.is_capitalised(index - 1) and index > start + 1)
            closed = closed or _has_surname(phrases, start, index)
            after = 0 if closed else _after_particles(phrases, index)
            after = after or _after_join(phrases, start, index)
            if not after:
                break
            index = after
        count += 1
    return index


def _has_surname(phrases: PhraseIndex, start: int, end: int) -> bool:
    """Whether a given name and a surname are here, and the particle behind them says where their bearer belongs.

    "Karl Maier (von der Caritas)", "Luca Rossi (del Milan)", but "Anna Luise von der Heide", "Claus Graf von Ahlen".
    """
    if phrases.key(end) not in phrases.lexicon.pack.belonging or end - start < 2 or not is_given(phrases, start):
        return False
    noble = phrases.key(end - 1) in phrases.lexicon.pack.noble_titles
    return phrases.shape(end - 1) is Shape.CAPITAL and not (is_given(phrases, end - 1) or noble)


def _after_particles(phrases: PhraseIndex, index: int) -> int:
    """Index of the capitalised word behind one to three particles, or 0."""
    after = index
    while after < index + 3 and phrases.keys_in(after, phrases.lexicon.particles):
        after += 1
    if after == index or not phrases.is_capitalised(after):
        return 0
    surname = phrases.key(index - 1) in phrases.lexicon.particles  # "Van der Lee"
    if (
        not surname
        and is_given(phrases, after)
        and (not is_given(phrases, index - 1) or phrases.is_capitalised(after + 1))
    ):
        return 0  # "Jorge de León", but not "the sister of Ana Ruiz de Jorge"
    if after == index + 1 and phrases.phrase_end("article", index) and not is_given(phrases, index - 1):
        # "von der Ahe" and "Karin de Vries", but not "Koch der Ware"
        return 0
    if phrases.phrase_end("stop", index) > index + 1:  # "Vogel zu Beginn"
        return 0
    other = phrases.starts_phrase(after, "head", "flag", "body", "territory") or is_acronym(phrases, after)
    return 0 if other else after  # "President Varela (of Panama)", "Claire Vidal (du CNRS)"


def _after_join(phrases: PhraseIndex, start: int, index: int) -> int:
    """Index of the last surname behind "and", or 0: a particle before tells one person, "João da Silva e Costa"."""
    pack, after = phrases.lexicon.pack, index + 1
    if phrases.key(index) not in pack.name_joins or not is_given(phrases, start) or not phrases.is_capitalised(after):
        return 0
    if not any(phrases.keys_in(i, phrases.lexicon.particles) for i in range(start + 1, index - 1)):
        return 0
    other = is_given(phrases, after) or phrases.starts_phrase(after, "head", "flag", "body", "territory", "honorific")
    goes_on = phrases.is_capitalised(after + 1) or phrases.keys_in(after + 1, phrases.lexicon.particles)
    return 0 if other or goes_on else after


def _ends_name(phrases: PhraseIndex, start: int, index: int) -> bool:
    """Whether the capitalised word here is no more part of the name."""
    if "weekday" in phrases.features("calendar", index) or (
        phrases.phrase_end("calendar", index) and index - start > 1
    ):
        return True
    if index - start > 1 and _opens_time(phrases, index):
        return True
    if phrases.phrase_end("honorific", index) and phrases.shape(index) is not Shape.INITIAL:
        return not (phrases.lexicon.syllabic and is_family(phrases, start))  # "Nguyễn Thị Lan Anh"
    if index - start > 1 and _is_genitive(phrases, index - 1) and not _recurs(phrases, index - 1):
        return True
    if (
        index - start > 1
        and is_given(phrases, index)
        and not is_given(phrases, index - 1)
        and (phrases.is_capitalised(index + 1) or phrases.keys_in(index + 1, phrases.lexicon.particles))
        and not (phrases.lexicon.syllabic and is_family(phrases, start))  # "Lê Thị Kim Dung"
    ):
        return phrases.key(index - 1) not in phrases.lexicon.particles
    head = phrases.phrase_end("head", index)
    return bool(head) and (
        bool(phrases.phrase_end("of", head)) or phrases.lexicon.complement_first or phrases.lexicon.closed_compounds
    )


def _opens_time(phrases: PhraseIndex, index: int) -> bool:
    """Whether a noun with its capital leads to a month behind a whole name: "Peter Hauk (Ende Februar)"."""
    nouns = phrases.lexicon.grammar.noun_capitals == "all_nouns"
    return nouns and phrases.phrase_end("calendar", index + 1) > 0 and not is_given(phrases, index)


def _is_genitive(phrases: PhraseIndex, index: int) -> bool:
    """Whether a surname is in the genitive where nouns have capitals, so that one follows: "Theresa Mays (Plan)"."""
    nouns = phrases.lexicon.grammar.noun_capitals == "all_nouns"
    return nouns and phrases.key(index).endswith("s") and not is_given(phrases, index)


def _recurs(phrases: PhraseIndex, index: int) -> bool:
    """Whether the two capitalised words here are elsewhere without a given name before: "Vargas Llosa"."""
    keys = phrases.words.keys
    pair = keys[index : index + 2]
    places = (i for i in range(len(keys) - 1) if keys[i] == pair[0] and keys[i + 1] == pair[1] and i != index)
    return any(not phrases.is_capitalised(i - 1) for i in places)


def name_end(phrases: PhraseIndex, start: int) -> int:
    """Index after the name that begins at `start`, or 0 where what stands there is none."""
    if not phrases.is_capitalised(start) or _cannot_begin(phrases, start):
        return 0
    end = capitalised_run_end(phrases, start)
    title_case = phrases.lexicon.complement_first and _is_title_case(phrases, start)
    if title_case and not (is_given(phrases, start) or is_family(phrases, start)):
        return 0
    if all_capitals(phrases, start) or title_case:
        light = start + 1 < end and phrases.key(start + 1) in phrases.lexicon.particles
        end = min(end, start + (3 if light else 2))
    elif any(phrases.shape(i) is Shape.CAPITAL for i in range(start, end)):
        while end - 1 > start and is_acronym(phrases, end - 1) and not _is_surname(phrases, start, end - 1):
            end -= 1
    elif is_acronym(phrases, start):
        return 0
    if end - start == 1 and (phrases.shape(start) is Shape.INITIAL or len(phrases.key(start)) < 2):
        return 0
    return 0 if holds_street(phrases, start, end) else end


def _is_surname(phrases: PhraseIndex, start: int, index: int) -> bool:
    """Whether a short word in capitals is a surname rather than a party: right behind a given name, or said so above.

    "Issa BARRY" is a person, in "Ana Diaz PSOE" a party follows; a text in which such a word stands alone names a body.
    """
    if len(phrases.key(index)) < MAX_SHORT_SURNAME_LETTERS or phrases.key(index) in phrases.lone_capitals:
        return False
    return index == start + 1 or is_given(phrases, index - 1)


def is_acronym(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word is capitals that name a body or party, and no roman numeral of a pope."""
    key = phrases.key(index)
    short = phrases.shape(index) is Shape.CAPITALS and len(key) < MAX_ACRONYM_LETTERS and not set(key) <= set("ivx")
    return short and not is_given(phrases, index) and not all_capitals(phrases, index)


def _cannot_begin(phrases: PhraseIndex, start: int) -> bool:
    key = phrases.key(start)
    if any(character.isdigit() for character in key) or key[1:2] == "-":  # "BS.CK2 (Cao Thị Hồng)", "R-Maine"
        return True
    if phrases.phrase_end("body", start) > start + 1:  # "Lầu Năm Góc"
        return True
    if is_family(phrases, start) or is_given(phrases, start):
        return bool(phrases.phrase_end("territory", start)) and not phrases.is_capitalised(start + 1)
    if phrases.starts_phrase(
        start, "body", "calendar", "territory", "honorific", "of", "relative", "flag", "head", "stop"
    ):
        return True
    if is_plural_group(phrases, start):
        return True
    return phrases.starts_phrase(start, "article") and (
        not phrases.is_capitalised(start + 1) or phrases.starts_phrase(start + 1, "body", "territory")
    )


def is_plural_group(phrases: PhraseIndex, start: int) -> bool:
    """Whether an article and a noun, both in the plural by their last letter, are a party: "Les Républicains"."""
    agree = phrases.key(start).endswith("s") and phrases.key(start + 1).endswith("s")
    return agree and phrases.phrase_end("article", start) == start + 1 and phrases.lexicon.grammar.articles != "none"


def name_before(phrases: PhraseIndex, last: int, starts: frozenset[int]) -> int | None:
    """Index where the name begins whose last word is at `last`, or None where no name of two words ends there."""
    first = _run_start(phrases, last) if phrases.is_capitalised(last) else last
    for index in range(first, last):
        if index in starts or is_certain_name(phrases, index, starts):
            return index - _opens_foreign(phrases, index) if capitalised_run_end(phrases, index) == last + 1 else None
    if phrases.key(first - 1) in phrases.lexicon.pack.name_joins and phrases.is_capitalised(first - 2):
        joined = range(_run_start(phrases, first - 2), first - 1)
        named = next((i for i in joined if is_certain_name(phrases, i, starts)), None)
        if named is not None and capitalised_run_end(phrases, named) == last + 1:
            return named
    if phrases.lexicon.family_first and not all(phrases.key(i).isascii() for i in range(first, last + 1)):
        return None  # a Vietnamese name begins with a family name, a foreign one has no accents
    while first < last and _cannot_begin(phrases, first):
        if phrases.starts_phrase(first, "body", "territory"):
            return None
        first += 1
    return first if last > first and plausible(phrases, first, last + 1) else None


def _opens_foreign(phrases: PhraseIndex, index: int) -> bool:
    """Whether a foreigner's first name opens a Vietnamese sentence before one that is known: "(Espen) Egil Hansen"."""
    first = index - 1
    if not phrases.lexicon.syllabic or index == 0 or not phrases.is_line_or_sentence_start(first):
        return False
    known = phrases.starts_phrase(first, "body", "head", "territory", "calendar", "stop", "modifier", "honorific")
    return phrases.shape(first) is Shape.CAPITAL and phrases.key(first).isascii() and not known


def _run_start(phrases: PhraseIndex, last: int) -> int:
    """Index of the first capitalised word of the run that ends at `last`, acronyms before it apart."""
    first = last
    while last - first < MAX_NAME_WORDS + 2 and (before := _word_before(phrases, first)) is not None:
        first = before
    while first < last and (not phrases.is_capitalised(first) or is_acronym(phrases, first)):
        first += 1
    return first


def _word_before(phrases: PhraseIndex, index: int) -> int | None:
    """Index of the capitalised word before, up to three particles apart, or None."""
    before = index - 1
    while before > index - 4 and phrases.keys_in(before, phrases.lexicon.particles):
        before -= 1
    if not phrases.is_capitalised(before):
        return None
    named = is_given(phrases, before) or phrases.shape(before) is Shape.INITIAL  # "Anna de Vries"
    if before == index - 2 and phrases.phrase_end("article", before + 1) and not named:
        return None
    if before < index - 1 and phrases.phrase_end("stop", before + 1) > before + 2:
        return None
    return before


def plausible(phrases: PhraseIndex, start: int, end: int) -> bool:
    """Whether an unknown run may be a person: two words, none a body, place, or word that is lower case elsewhere."""
    if end - start < 2:
        return False
    if phrases.key(start) in phrases.lexicon.place_starts or all_capitals(phrases, start):
        return False
    if phrases.starts_phrase(end - 1, "company_ending") or phrases.phrase_end("company_ending", end):
        return False
    for index in range(start, end):
        if phrases.starts_phrase(index, "body", "modifier", "calendar", "territory", "named_after"):
            return False
        if (
            phrases.is_capitalised(index)
            and phrases.key(index) in phrases.lower_case_keys
            and not phrases.lexicon.syllabic
            and not _is_inner_particle(phrases, start, index)
        ):
            return False
    return any(phrases.shape(i) is Shape.CAPITAL for i in range(start, end))


def _is_inner_particle(phrases: PhraseIndex, start: int, index: int) -> bool:
    """Whether the word is a particle with a capital between a first name and a surname: "Joost De Winter"."""
    inside = index > start and phrases.is_capitalised(index + 1)
    return inside and phrases.key(index) in phrases.lexicon.particles


def _line(phrases: PhraseIndex, index: int) -> tuple[int, int]:
    """The words of the line about `index`, twenty either way at most."""
    low = high = index
    while low > 0 and index - low < 20 and phrases.shape(low - 1) is not Shape.LINE:
        low -= 1
    while high < index + 20 and phrases.shape(high) is not Shape.LINE:
        high += 1
    return low, high


def all_capitals(phrases: PhraseIndex, index: int) -> bool:
    """Whether the words of the line are in capitals, so that they tell no names."""
    low, high = _line(phrases, index)
    shapes = [s for s in phrases.words.shapes[low:high] if s not in (Shape.MARK, Shape.DIGIT, Shape.INITIAL)]
    capitals = sum(1 for s in shapes if s is Shape.CAPITALS)
    return len(shapes) >= FEW_WORDS and capitals > 0.7 * len(shapes)


def _is_title_case(phrases: PhraseIndex, index: int) -> bool:
    """Whether the line is a headline that writes all its longer words with a capital, as English ones do."""
    low, high = _line(phrases, index)
    shapes = [phrases.words.shapes[i] for i in range(low, high) if len(phrases.words.keys[i]) > 3]
    capitals = sum(1 for s in shapes if s is Shape.CAPITAL)
    stopped = any(phrases.is_mark(i, ".") for i in range(low, high))
    return len(shapes) > FEW_WORDS and capitals > 0.8 * len(shapes) and not stopped


def names_after_honorifics(phrases: PhraseIndex) -> tuple[Name, ...]:
    """The names behind an honorific: "le camarade X", "Frau Dr. X"."""
    names = []
    done = 0
    for index in sorted(phrases.by_kind["honorific"]):
        end = phrases.phrase_end("honorific", index)
        if index < done or _inside_run(phrases, index) or after_street_word(phrases, index):
            continue
        while more := phrases.phrase_end("honorific", end):
            end = more
        stop = name_end(phrases, end)
        if stop and not phrases.phrase_end("head", end):
            names.append(Name(end, stop, index))
            done = stop
    return tuple(names)


def _inside_run(phrases: PhraseIndex, index: int) -> bool:
    """Whether the honorific is part of a name: an initial, or a syllable of a Vietnamese place."""
    initial = phrases.shape(index) is Shape.INITIAL and phrases.shape(index - 1) in (Shape.CAPITAL, Shape.INITIAL)
    return initial or (
        phrases.lexicon.syllabic
        and phrases.is_capitalised(index)
        and phrases.is_capitalised(index - 1)
        and not phrases.is_line_or_sentence_start(index)
    )
