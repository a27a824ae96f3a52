"""Names of persons without a title and without a known given name, where the words around them tell a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from nutgraf.languages.expressions import compile_expression
from nutgraf.languages.gazetteer import gazetteer
from nutgraf.languages.gazetteer_table import name_key
from nutgraf.languages.load import load_pack
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema.frames import SAYING_FRAMES
from nutgraf.stages.officials.enumerations import listed_names
from nutgraf.stages.officials.lexicon import Kind
from nutgraf.stages.officials.names import Name, is_acronym, is_given, name_end, plausible
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.fold import fold, fold_key
from nutgraf.text.phrases import NOTHING, either
from nutgraf.text.words import Shape, strip_case_ending

MAX_CAPITALISED_WORDS: Final = 3  # capitalised words of such a name
MAX_PARTICLES: Final = 3  # words between two of them
MIN_SURNAME_LETTERS: Final = 3  # letters of a surname after a first name
MIN_LONE_LETTERS: Final = 4  # of a name of one word
MIN_VERB_LETTERS: Final = 3  # of a verb of saying: "di'" is a preposition too
MIN_TOWN_INHABITANTS: Final = 100_000  # inhabitants of a town whose name makes a run of two words no person's
MIN_AGE, MAX_AGE = 14, 105  # years
MAX_AUXILIARIES: Final = 2  # words before a verb of saying: "would have said"
MAX_PHRASE_WORDS: Final = 3  # of a phrase right before a name
MAX_LEAD_CHARS: Final = 60  # code points before a name in which "according to" is
MAX_APPOSITION_WORDS: Final = 30  # words and commas of a noun phrase between commas
MIN_NAME_POINTS: Final = 2  # points that make a run a name; one with particles, which bodies have too, needs one more
OPENING: Final = '«“„"‘'
CLOSING: Final = '»”“"’'
BEFORE_NAMES: Final[tuple[Kind, ...]] = ("stop", "article", "head", "honorific", "modifier", "relation", "trade")
NO_NAMES: Final[tuple[Kind, ...]] = (*BEFORE_NAMES, "body", "calendar", "territory", "named_after", "area", "flag")
LINKS: Final[tuple[Kind, ...]] = ("of", "at", "by", "coordinator", "relative", "subordinator")
SMALL: Final[tuple[Kind, ...]] = (*LINKS, "stop", "article", "copula", "auxiliary", "calendar")


class _Cues(NamedTuple):
    """Words of a language about speech: verbs of saying, their auxiliaries, "according to", and what is no name."""

    saying: frozenset[str]
    participles: frozenset[str]  # of them, verbs only behind an auxiliary
    auxiliaries: re.Pattern[str]
    according: re.Pattern[str]
    ways: re.Pattern[str]  # of saying that are no single verb
    closed: frozenset[str]


@pack_cache
def name_cues(code: str) -> _Cues:
    """The cues of the language with this key."""
    pack = load_pack(code)
    speech = pack.speech
    closed = {*speech.genitives, *speech.prepositions, *speech.determiners, *speech.he, *speech.she}
    verbs = [pack.verbs[frame] for frame in SAYING_FRAMES if frame in pack.verbs]
    accents = pack.grammar.diacritics == "distinctive"
    words = {fold_key(w, accents=accents) for v in verbs for w in (*v.forms, *v.guarded, *v.separated)}
    last = [rest.rsplit(" ", 1)[-1] for v in verbs for rests in v.phrases.values() for rest in rests]  # "(ha) detto"
    behind = [word for v in verbs for word in v.infinitives]
    participles = frozenset(fold_key(word, accents=accents) for word in (*behind, *last))
    source = either(speech.according) if speech.according else NOTHING
    return _Cues(
        frozenset(word for word in words - closed if len(word) >= MIN_VERB_LETTERS),
        participles - words,
        compile_expression(code, speech.auxiliaries or NOTHING),
        compile_expression(code, rf"(?<!\w)(?:{source})[ '’]$"),
        compile_expression(code, rf"(?<!\w)(?:{either(speech.patterns) if speech.patterns else NOTHING}) $"),
        frozenset((*closed, *speech.no_subjects)),
    )


class _Scene(NamedTuple):
    """A text, its language's key, and its capitalised words without another beside them, each with its places."""

    phrases: PhraseIndex
    code: str
    cues: _Cues
    alone: dict[str, list[int]]
    taken: frozenset[int]

    def says(self, index: int) -> bool:
        """Whether the word is a verb of saying."""
        if self.phrases.shape(index) is not Shape.LOWER:
            return False
        key = self.phrases.key(index)
        return key in self.cues.saying or (key in self.cues.participles and self.is_auxiliary(index - 1))

    def is_auxiliary(self, index: int) -> bool:
        """Whether the word may be between a name and the participle of a verb of saying."""
        lower = self.phrases.shape(index) is Shape.LOWER
        return lower and self.cues.auxiliaries.fullmatch(self.phrases.key(index)) is not None


def cued_names(phrases: PhraseIndex, code: str, taken: frozenset[int]) -> list[Name]:
    """The names that the words around them tell, with no word at the places `taken`; those of one word come last."""
    listed = [n for n in listed_names(phrases, taken) if not is_place(phrases, code, n.start, n.end)]
    taken = taken.union(*(range(name.start, name.end) for name in listed))
    scene = _Scene(phrases, code, name_cues(code), _words_alone(phrases), taken)
    found = [*listed]
    found += [Name(*run) for run in _runs(scene) if taken.isdisjoint(range(*run)) and _is_person(scene, *run)]
    places = taken.union(*(range(name.start, name.end) for name in found))
    known = frozenset(_stem(phrases, index) for index in places)
    return [*found, *_lone_speakers(scene, known)]


def _stem(phrases: PhraseIndex, index: int) -> str:
    return strip_case_ending(phrases.key(index), phrases.lexicon.name_cases)


def _words_alone(phrases: PhraseIndex) -> dict[str, list[int]]:
    alone: dict[str, list[int]] = {}
    for index, shape in enumerate(phrases.words.shapes):
        if shape is Shape.CAPITAL and not (phrases.is_capitalised(index - 1) or phrases.is_capitalised(index + 1)):
            alone.setdefault(phrases.key(index), []).append(index)
    return alone


def _runs(scene: _Scene) -> Iterator[tuple[int, int]]:
    """Runs of two capitalised words and more, with particles between and without what is before a name."""
    index, phrases = 0, scene.phrases
    while index < len(phrases.words.keys):
        if not phrases.is_capitalised(index):
            index += 1
            continue
        start, end = index, _run_end(phrases, index)
        index = end
        hyphened = "-" in phrases.key(start) and not phrases.words.text_of(start, start + 1).istitle()
        if hyphened or _opens_before_name(scene, start):  # "Knesset-lid (Colette Avital)"
            start += 1
        while start < end and _is_before_name(phrases, start):
            start += 1
        if end - start > 1:
            yield start, end


def _is_before_name(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word with a capital is an article, a title, a noun or the like, and no part of a name."""
    return phrases.starts_phrase(index, *BEFORE_NAMES) or _is_noun(phrases, index) or _is_inhabitant(phrases, index)


def _run_end(phrases: PhraseIndex, start: int) -> int:
    end = start + 1
    while True:
        after = end
        while after < end + MAX_PARTICLES and phrases.keys_in(after, phrases.lexicon.particles):
            after += 1
        if not phrases.is_capitalised(after):
            return end
        end = after + 1


def _is_noun(phrases: PhraseIndex, index: int) -> bool:
    """Whether an article, with an adjective at most between, makes a word with a capital the noun before a name."""
    if phrases.lexicon.grammar.noun_capitals != "all_nouns":
        return False
    adjective = phrases.shape(index - 1) is Shape.LOWER and phrases.starts_phrase(index - 2, "article")
    return adjective or phrases.starts_phrase(index - 1, "article")


def _is_inhabitant(phrases: PhraseIndex, index: int) -> bool:
    """Whether an article makes a word with a capital a noun before a whole name: "De Deen (Ole Holm)"."""
    lexicon = phrases.lexicon
    if not lexicon.closed_compounds or lexicon.grammar.noun_capitals != "names" or is_given(phrases, index):
        return False
    led = phrases.starts_phrase(index - 1, "article") and not phrases.starts_phrase(index, "body", "named_after")
    return led and is_given(phrases, index + 1) and phrases.shape(index + 2) is Shape.CAPITAL


def _opens_before_name(scene: _Scene, index: int) -> bool:
    """Whether a word opens its sentence and a given name and a surname follow: "Parlano (Elena Doli)".

    Where nouns are declined without an article, who is told may be there: "napsal Právu (Jan Novák)".
    """
    phrases = scene.phrases
    if not (_is_told(scene, index) or phrases.is_line_or_sentence_start(index)) or is_given(phrases, index):
        return False
    return is_given(phrases, index + 1) and phrases.is_capitalised(index + 2)


def _is_told(scene: _Scene, index: int) -> bool:
    """Whether a word with a capital right behind a verb of saying may be who is told: "napsal (Právu) Jan Novák"."""
    phrases, grammar = scene.phrases, scene.phrases.lexicon.grammar
    declined = grammar.articles == "none" and grammar.separation == "words"
    return declined and scene.says(index - 1) and phrases.is_capitalised(index) and not is_given(phrases, index)


def _is_person(scene: _Scene, start: int, end: int) -> bool:
    phrases = scene.phrases
    capitals = [i for i in range(start, end) if phrases.is_capitalised(i)]
    particles = len(capitals) < end - start
    nouns = phrases.lexicon.grammar.noun_capitals == "all_nouns"
    if particles and (nouns or _is_of_title(phrases, start)):  # "Angaben von Ferrand", "secretario de Estado de Salud"
        return False
    if not _has_shape(scene, start, end, capitals):
        return False
    if any(phrases.starts_phrase(i, *NO_NAMES) for i in capitals) or phrases.starts_phrase(end, "named_after"):
        return False
    if _follows(phrases, start, "article", "named_after"):
        return False
    # "en Zorvan Ferrand" is a place, "a Zorvan" both
    needed = MIN_NAME_POINTS + particles + _follows(phrases, start, "at")
    return _points(scene, start, end) >= needed and not is_place(scene.phrases, scene.code, start, end)


def _has_shape(scene: _Scene, start: int, end: int, capitals: list[int]) -> bool:
    """Whether the run is written as a name: two or three words that are no acronym, not between quotation marks."""
    phrases = scene.phrases
    if not 1 < len(capitals) <= MAX_CAPITALISED_WORDS or phrases.key(start) in scene.cues.closed:
        return False
    if any(phrases.shape(i) is not Shape.CAPITAL or is_acronym(phrases, i) for i in (start, end - 1)):
        return False
    quoted = phrases.is_mark(start - 1, OPENING) and phrases.is_mark(end, CLOSING)
    if quoted or len(phrases.key(end - 1)) < MIN_SURNAME_LETTERS:
        return False
    return plausible(phrases, start, end) and name_end(phrases, start) == end


def _points(scene: _Scene, start: int, end: int) -> int:
    """How much speaks for a person: an age and a kin word each two points, other cues one."""
    phrases = scene.phrases
    points = 2 * (_has_age(phrases, end) + _follows(phrases, start, "relation"))
    points += _speech_points(scene, start, end) + _is_apposed(scene, end) + _is_in_list(scene, start, end)
    points += 2 * _has_trade(phrases, start)
    points += 2 * (_says_behind_apposition(scene, start, end) + _is_inhabitant(phrases, start - 1))
    points += any(is_given(phrases, i) for i in range(start + 1, end))
    again = [i for i in scene.alone.get(phrases.key(end - 1), ()) if i >= end]
    opens = phrases.is_line_or_sentence_start(start)  # "Behalve Ferrand": the first word has a capital anyway
    if again and not opens and not any(_follows(phrases, i, "article", "at") for i in again):
        points += 1 + (len(again) > 1) + any(_speech_points(scene, i, i + 1) for i in again)
    return points


def _has_trade(phrases: PhraseIndex, start: int) -> bool:
    """Whether a trade is before the name, an adjective at most between: "nuotatrice italiana (X)"."""
    adjective = phrases.lexicon.grammar.noun_complement == "preposition" and phrases.shape(start - 1) is Shape.LOWER
    apart = adjective and not phrases.starts_phrase(start - 1, *SMALL)
    return _follows(phrases, start, "trade") or (apart and _follows(phrases, start - 1, "trade"))


def _speech_points(scene: _Scene, start: int, end: int) -> int:
    """Two where a quotation is the words of the name's bearer, one where a verb of saying or a source cue is there."""
    phrases = scene.phrases
    before = start - 1 - _is_told(scene, start - 1)
    if scene.says(before):
        while scene.is_auxiliary(before - 1):
            before -= 1
        return 1 + _closes_quotation(phrases, before - 1)
    after = end
    while after < end + MAX_AUXILIARIES and scene.is_auxiliary(after):
        after += 1
    if scene.says(after):
        return 1 + (phrases.is_mark(after + 1, ":") or _closes_quotation(phrases, start - 1))
    first = phrases.words.starts[start]
    lead = fold(phrases.words.text[max(0, first - MAX_LEAD_CHARS) : first])
    if way := scene.cues.ways.search(lead):
        return 1 + (lead[: way.start()].rstrip(" \u00a0,").endswith(tuple(CLOSING)))
    return int(scene.cues.according.search(lead) is not None)


def _closes_quotation(phrases: PhraseIndex, index: int) -> bool:
    """Whether a quotation ends with the mark here, a comma behind it apart."""
    return phrases.is_mark(index - phrases.is_mark(index, ","), CLOSING)


def _has_age(phrases: PhraseIndex, end: int) -> bool:
    """Whether an age is behind the name: ", 58,", "(46)", ", de 36 años"."""
    first = phrases.phrase_end("age", end + 1) or end + 1
    number = phrases.key(first)
    if not number.isdecimal() or not MIN_AGE <= int(number) <= MAX_AGE:
        return False
    if phrases.is_mark(end, "("):
        return phrases.is_mark(first + 1, "),")
    aged = phrases.starts_phrase(first + 1, "age")
    closed = aged or (first == end + 1 and phrases.is_mark(first + 1, ",."))
    return closed and phrases.is_mark(end, ",")


def _is_apposed(scene: _Scene, end: int) -> bool:
    """Whether a lower-case noun phrase is behind the name and a comma: "a nurse", "médecin"."""
    phrases = scene.phrases
    if not phrases.is_mark(end, ","):
        return False
    if "indefinite" in phrases.features("article", end + 1):
        return phrases.shape(end + 2) is Shape.LOWER
    bare = phrases.lexicon.grammar.noun_complement == "preposition" and phrases.shape(end + 1) is Shape.LOWER
    return bare and not (phrases.starts_phrase(end + 1, *SMALL) or scene.says(end + 1))


def _says_behind_apposition(scene: _Scene, start: int, end: int) -> bool:
    """Whether a verb of saying is behind a noun phrase between commas that the name is in or before.

    "X, the head of the clinic, said", "The head of the clinic, X, said"; a body is no person: "X, the bank, said".
    """
    phrases = scene.phrases
    if not phrases.is_mark(end, ","):
        return False
    if phrases.is_mark(start - 1, ",") and _says_at(scene, end + 1):
        return True
    if not phrases.starts_phrase(end + 1, "article") or phrases.shape(end + 2) is not Shape.LOWER:
        return False
    for index in range(end + 1, end + MAX_APPOSITION_WORDS):
        if phrases.shape(index) is Shape.LINE or phrases.is_mark(index, ".;:"):
            return False
        if index < end + MAX_PHRASE_WORDS and phrases.starts_phrase(index, "body"):
            return False
        if phrases.is_mark(index, ",") and _says_at(scene, index + 1):
            return True
    return False


def _says_at(scene: _Scene, index: int) -> bool:
    """Whether a verb of saying is here, two auxiliaries before it at most: "X, her predecessor, (had warned)"."""
    end = index
    while end < index + MAX_AUXILIARIES and scene.is_auxiliary(end):
        end += 1
    return scene.says(end)


def _is_in_list(scene: _Scene, start: int, end: int) -> bool:
    """Whether a comma or "and" joins the name to another that is known."""
    phrases = scene.phrases
    before = phrases.is_mark(start - 1, ",") or phrases.starts_phrase(start - 1, "coordinator")
    after = phrases.is_mark(end, ",") or phrases.starts_phrase(end, "coordinator")
    return (before and start - 2 in scene.taken) or (after and end + 1 in scene.taken)


def _lone_speakers(scene: _Scene, known: frozenset[str]) -> Iterator[Name]:
    """Names of one word whose bearer is quoted once, or says something twice: « ... », dit Ferrand."""
    phrases = scene.phrases
    if phrases.lexicon.syllabic:
        return
    nouns = phrases.lexicon.grammar.noun_capitals == "all_nouns"
    for key, places in scene.alone.items():
        aged = key in phrases.lexicon.given and any(_has_age(phrases, i + 1) for i in places)  # "Kevin, 36,"
        if nouns and not aged:
            continue
        if (
            len(key) < MIN_LONE_LETTERS
            or not key.replace("-", "").isalpha()
            or key in phrases.lower_case_keys
            or key in scene.cues.closed
        ):
            continue
        first = places[0]
        if _stem(phrases, first) in known or not (aged or _may_be_lone(phrases, places)):
            continue
        if any(phrases.starts_phrase(i + 1, "body") and not phrases.is_capitalised(i + 1) for i in places):
            continue  # Czech "Národní (centrum)"
        points = sum(_speech_points(scene, i, i + 1) + 2 * _is_told_of(phrases, i) for i in places)
        if (aged or points >= MIN_NAME_POINTS) and not is_place(phrases, scene.code, first, first + 1):
            yield Name(first, first + 1)


def _is_told_of(phrases: PhraseIndex, index: int) -> bool:
    """Whether a trade or a tie to another is right before the name: "the singer X", "her brother X"."""
    return _has_trade(phrases, index) or _follows(phrases, index, "relation")


def _may_be_lone(phrases: PhraseIndex, places: list[int]) -> bool:
    """Whether a word that is somewhere inside a sentence nowhere has an article or a noun before it.

    A preposition of place may be before half of its mentions: some of them lead to persons too.
    """
    if all(phrases.is_line_or_sentence_start(i) for i in places):
        return False
    if 2 * sum(_follows(phrases, i, "at") for i in places) > len(places):
        return False
    for index in places:
        if phrases.starts_phrase(index, *NO_NAMES) or _follows(phrases, index, "article", "named_after"):
            return False
        noun = phrases.shape(index - 1) is Shape.LOWER and phrases.starts_phrase(index - 2, "article")
        if (noun and not _is_told_of(phrases, index)) or _is_of_title(phrases, index):  # "le tabloïd Blesk"
            return False
    return True


def _is_of_title(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word belongs to the title before "of": "secretario de Finanzas"."""
    return phrases.starts_phrase(index - 2, "head") and phrases.starts_phrase(index - 1, "of")


def _follows(phrases: PhraseIndex, index: int, *kinds: Kind) -> bool:
    """Whether a phrase of one of the kinds ends right before the word."""
    before = range(max(0, index - MAX_PHRASE_WORDS), index)
    return any(phrases.phrase_end(kind, i) == index for kind in kinds for i in before)


def is_place(phrases: PhraseIndex, code: str, start: int, end: int) -> bool:
    """Whether words are a place's name or one of them is a country's, a region's or a large town's."""
    table, words = gazetteer(), phrases.words
    if end - start > 1 and table.find(name_key(words.text_of(start, end)), code).places:
        return True
    parts = (words.text_of(i, i + 1) for i in range(start, end) if phrases.is_capitalised(i))
    places = (place for part in parts for place in table.find(name_key(part), code).places)
    return any(p.exact and (p.kind != "town" or p.population >= MIN_TOWN_INHABITANTS) for p in places)


def is_place_genitive(phrases: PhraseIndex, code: str, index: int) -> bool:
    """Whether the word is the genitive of a country, region or large town, where nouns have capitals: "Alaskas"."""
    word = phrases.words.text_of(index, index + 1)
    if phrases.lexicon.grammar.noun_capitals != "all_nouns" or not word.endswith("s"):
        return False
    places = gazetteer().find(name_key(word[:-1]), code).places
    return any(p.exact and p.population >= MIN_TOWN_INHABITANTS for p in places)
