"""Where a person's name begins and ends: runs of capitalised words, particles, initials, and family names first."""

from __future__ import annotations

from dataclasses import dataclass

from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.street_names import after_place_word, after_street_word, holds_street
from nutgraf.text.words import Shape

MAX_NAME_WORDS = 6  # words of a name, particles aside: "María de los Ángeles López Díaz"
MAX_SYLLABLE_LETTERS = 6  # letters of a Vietnamese syllable without its marks: "Nguyen", "Phuong"
SHORT_SURNAME = 3  # letters: "SOW", "BAH"
MAX_ACRONYM_LETTERS = 6  # letters of capitals that are rather a body than a surname
FEW_WORDS = 5  # words that a line must have before its share of capitals says that case tells nothing in it


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in word indexes, and the index of the honorific before it, or -1."""

    start: int
    end: int
    honorific: int = -1


def is_given(r: PhraseIndex, index: int) -> bool:
    """Whether the word is a known given name, by its first part where it has a hyphen."""
    if not r.is_capitalised(index):
        return False
    key = r.key(index)
    given = r.lexicon.given
    if index in r.by_kind["stop"]:
        return False
    return key in given or ("-" in key and key.split("-", 1)[0] in given)


def is_family(r: PhraseIndex, index: int) -> bool:
    """Whether a family name that stands first (Vietnamese, Chinese, Korean) begins a name of two to five words here.

    "Le", "Do" or "Ho" are articles elsewhere: there three capitalised words must stand together.
    """
    if not r.is_capitalised(index) or r.key(index) not in r.lexicon.family:
        return False
    if (
        not r.is_capitalised(index + 1)
        or r.phrase_end("territory", index)
        or r.phrase_end("territory", index - 1) > index
    ):
        return False
    if not r.lexicon.accents and r.starts_phrase(index + 1, "eponym", "body", "head"):  # "Park Avenue"
        return False
    if after_place_word(r, index) and not r.is_capitalised(index + 2):
        return False
    if r.lexicon.accents or not (r.phrase_end("article", index) or r.phrase_end("stop", index)):
        return True
    short = all(r.is_capitalised(i) and len(r.key(i)) <= MAX_SYLLABLE_LETTERS for i in (index + 1, index + 2))
    return short and not r.phrase_end("head", index + 1) and not r.phrase_end("body", index + 1)


def is_certain_name(r: PhraseIndex, index: int, starts: frozenset[int]) -> bool:
    """Whether a name certainly begins here: a given name with more behind it, a family name, or a known start."""
    if index in starts or is_family(r, index):
        return True
    follows = (
        r.is_capitalised(index + 1) or r.shape(index + 1) is Shape.INITIAL or r.keys_in(index + 1, r.lexicon.particles)
    )
    return is_given(r, index) and follows and r.phrase_end("territory", index) <= index + 1


def capitalised_run_end(r: PhraseIndex, start: int) -> int:
    """Index after the run of name words that begins at `start`."""
    index, count = start, 0
    family = is_family(r, start)
    while count < MAX_NAME_WORDS:
        if r.is_capitalised(index):
            if index > start and _ends_name(r, start, index):
                break
            index += 1
        else:
            after = 0 if family or index == start else _after_particles(r, index)
            if not after:
                break
            index = after
        count += 1
    return index


def _after_particles(r: PhraseIndex, index: int) -> int:
    """Index of the capitalised word behind one to three particles, or 0."""
    after = index
    while after < index + 3 and r.keys_in(after, r.lexicon.particles):
        after += 1
    if after == index or not r.is_capitalised(after) or is_given(r, after):
        return 0
    if after == index + 1 and r.phrase_end("article", index) and not is_given(r, index - 1):
        # "von der Ahe" and "Karin de Vries", but not "Koch der Ware"
        return 0
    if r.phrase_end("stop", index) > index + 1:  # "Vogel zu Beginn"
        return 0
    return 0 if r.phrase_end("head", after) or r.phrase_end("flag", after) or r.phrase_end("body", after) else after


def _ends_name(r: PhraseIndex, start: int, index: int) -> bool:
    """Whether the capitalised word here is no more part of the name."""
    if "weekday" in r.facts("calendar", index) or (r.phrase_end("calendar", index) and index - start > 1):
        return True
    if r.phrase_end("honorific", index) and r.shape(index) is not Shape.INITIAL:
        return True
    if index - start > 1 and is_given(r, index) and not is_given(r, index - 1) and r.is_capitalised(index + 1):
        return r.key(index - 1) not in r.lexicon.particles
    head = r.phrase_end("head", index)
    return bool(head) and (bool(r.phrase_end("of", head)) or r.lexicon.pack.noun_before or r.lexicon.pack.compounds)


def name_end(r: PhraseIndex, start: int) -> int:
    """Index after the name that begins at `start`, or 0 where what stands there is none."""
    if not r.is_capitalised(start) or _cannot_begin(r, start):
        return 0
    end = capitalised_run_end(r, start)
    title_case = r.lexicon.pack.noun_before and _is_title_case(r, start)
    if title_case and not (is_given(r, start) or is_family(r, start)):
        return 0
    if all_capitals(r, start) or title_case:
        light = start + 1 < end and r.key(start + 1) in r.lexicon.particles
        end = min(end, start + (3 if light else 2))
    elif any(r.shape(i) is Shape.CAPITAL for i in range(start, end)):
        while end - 1 > start and is_acronym(r, end - 1) and not _is_surname(r, start, end - 1):
            end -= 1
    elif is_acronym(r, start):
        return 0
    if end - start == 1 and (r.shape(start) is Shape.INITIAL or len(r.key(start)) < 2):
        return 0
    return 0 if holds_street(r, start, end) else end


def _is_surname(r: PhraseIndex, start: int, index: int) -> bool:
    """Whether a short word in capitals is a surname rather than a party: right behind a given name, or said so above.

    "Issa BARRY" is a person, in "Ana Diaz PSOE" a party follows; a text in which such a word stands alone names a body.
    """
    if len(r.key(index)) < SHORT_SURNAME or r.key(index) in r.lone_capitals:
        return False
    return index == start + 1 or is_given(r, index - 1)


def is_acronym(r: PhraseIndex, index: int) -> bool:
    """Whether the word is capitals that name a body or party, and no roman numeral of a pope."""
    key = r.key(index)
    short = r.shape(index) is Shape.CAPITALS and len(key) < MAX_ACRONYM_LETTERS and not set(key) <= set("ivx")
    return short and not is_given(r, index) and not all_capitals(r, index)


def _cannot_begin(r: PhraseIndex, start: int) -> bool:
    if is_family(r, start) or is_given(r, start):
        return bool(r.phrase_end("territory", start)) and not r.is_capitalised(start + 1)
    if r.starts_phrase(start, "body", "calendar", "territory", "honorific", "of", "relative", "flag", "head", "stop"):
        return True
    return r.starts_phrase(start, "article") and (
        not r.is_capitalised(start + 1) or r.starts_phrase(start + 1, "body", "territory")
    )


def name_before(r: PhraseIndex, last: int, starts: frozenset[int]) -> int | None:
    """Index where the name begins whose last word is at `last`, or None where no name of two words ends there."""
    first = _run_start(r, last) if r.is_capitalised(last) else last
    for index in range(first, last):
        if index in starts or is_certain_name(r, index, starts):
            return index if capitalised_run_end(r, index) == last + 1 else None
    if r.lexicon.accents and not all(r.key(i).isascii() for i in range(first, last + 1)):
        return None  # a Vietnamese name begins with a family name, a foreign one has no accents
    while first < last and _cannot_begin(r, first):
        if r.starts_phrase(first, "body", "territory"):
            return None
        first += 1
    return first if last > first and plausible(r, first, last + 1) else None


def _run_start(r: PhraseIndex, last: int) -> int:
    """Index of the first capitalised word of the run that ends at `last`, acronyms before it apart."""
    first = last
    while last - first < MAX_NAME_WORDS + 2 and (before := _word_before(r, first)) is not None:
        first = before
    while first < last and (not r.is_capitalised(first) or is_acronym(r, first)):
        first += 1
    return first


def _word_before(r: PhraseIndex, index: int) -> int | None:
    """Index of the capitalised word before, up to three particles apart, or None."""
    before = index - 1
    while before > index - 4 and r.keys_in(before, r.lexicon.particles):
        before -= 1
    if not r.is_capitalised(before) or (before == index - 2 and r.phrase_end("article", before + 1)):
        return None
    if before < index - 1 and r.phrase_end("stop", before + 1) > before + 2:
        return None
    return before


def plausible(r: PhraseIndex, start: int, end: int) -> bool:
    """Whether an unknown run may be a person: two words, none a body, place, or word that is lower case elsewhere."""
    if end - start < 2:
        return False
    if r.key(start) in r.lexicon.place_starts or all_capitals(r, start):
        return False
    for index in range(start, end):
        if r.starts_phrase(index, "body", "modifier", "calendar", "territory", "eponym"):
            return False
        if r.is_capitalised(index) and r.key(index) in r.lower_case_keys and not r.lexicon.accents:
            return False
    return any(r.shape(i) is Shape.CAPITAL for i in range(start, end))


def _line(r: PhraseIndex, index: int) -> tuple[int, int]:
    """The words of the line about `index`, twenty either way at most."""
    low = high = index
    while low > 0 and index - low < 20 and r.shape(low - 1) is not Shape.LINE:
        low -= 1
    while high < index + 20 and r.shape(high) is not Shape.LINE:
        high += 1
    return low, high


def all_capitals(r: PhraseIndex, index: int) -> bool:
    """Whether the words of the line are in capitals, so that they tell no names."""
    low, high = _line(r, index)
    shapes = [s for s in r.words.shapes[low:high] if s not in (Shape.MARK, Shape.DIGIT, Shape.INITIAL)]
    capitals = sum(1 for s in shapes if s is Shape.CAPITALS)
    return len(shapes) >= FEW_WORDS and capitals > 0.7 * len(shapes)


def _is_title_case(r: PhraseIndex, index: int) -> bool:
    """Whether the line is a headline that writes all its longer words with a capital, as English ones do."""
    low, high = _line(r, index)
    shapes = [r.words.shapes[i] for i in range(low, high) if len(r.words.keys[i]) > 3]
    capitals = sum(1 for s in shapes if s is Shape.CAPITAL)
    stopped = any(r.is_mark(i, ".") for i in range(low, high))
    return len(shapes) > FEW_WORDS and capitals > 0.8 * len(shapes) and not stopped


def names_after_honorifics(r: PhraseIndex) -> tuple[Name, ...]:
    """The names behind an honorific: "le camarade X", "Frau Dr. X"."""
    names = []
    done = 0
    for index in sorted(r.by_kind["honorific"]):
        end = r.phrase_end("honorific", index)
        if index < done or _inside_run(r, index) or after_street_word(r, index):
            continue
        while more := r.phrase_end("honorific", end):
            end = more
        stop = name_end(r, end)
        if stop and not r.phrase_end("head", end):
            names.append(Name(end, stop, index))
            done = stop
    return tuple(names)


def _inside_run(r: PhraseIndex, index: int) -> bool:
    """Whether the honorific is part of a name: an initial, or a syllable of a Vietnamese place."""
    initial = r.shape(index) is Shape.INITIAL and r.shape(index - 1) in (Shape.CAPITAL, Shape.INITIAL)
    return initial or (
        r.lexicon.accents
        and r.is_capitalised(index)
        and r.is_capitalised(index - 1)
        and not r.is_line_or_sentence_start(index)
    )
