"""A text read with a lexicon: which phrase begins at which word. Everything else in this package asks it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, get_args

from nutgraf.languages.schema import LanguagePack
from nutgraf.stages.officials.lexicon import Features, Kind, Lexicon, Phrase, lexicon_of
from nutgraf.stages.officials.namesakes import drop_namesakes
from nutgraf.text.fold import fold_key
from nutgraf.text.words import CAPITALISED_SHAPES, Shape, Words, strip_case_ending, tokenise

NOTHING: Features = frozenset()
MAX_ARTICLE_LETTERS = 3  # letters of an article that is joined to a surname: "al-Rashid", "ben-Gvir"
MIN_LOWER_SUFFIX_LETTERS = 5  # letters of a head that ends a compound in lower case: "arts" ends Dutch adverbs
MIN_LOWER_COMPOUND_LETTERS = 7  # letters of such a compound
MAX_PARTICLE_WORDS = 4  # words from a given name to the surname behind its particles: "van de la", "van 't"


class PhraseIndex(NamedTuple):
    """The words, and for each kind of phrase where one begins: word index -> (index after it, what is known)."""

    words: Words
    lexicon: Lexicon
    by_kind: dict[Kind, dict[int, tuple[int, Features]]]
    lower_case_keys: frozenset[str]  # keys that stand in lower case somewhere in the text
    lone_capitals: frozenset[str]  # keys that stand in capitals somewhere without a capitalised word before
    capitalised_by_stem: dict[str, list[int]]  # places of capitalised words by stem, where the pack declines names

    def phrase_end(self, kind: Kind, index: int) -> int:
        """Index after the phrase of this kind that begins at `index`, or 0."""
        hit = self.by_kind[kind].get(index)
        return hit[0] if hit else 0

    def features(self, kind: Kind, index: int) -> Features:
        """What is known of the phrase of this kind that begins at `index`."""
        hit = self.by_kind[kind].get(index)
        return hit[1] if hit else NOTHING

    def starts_phrase(self, index: int, *kinds: Kind) -> bool:
        """Whether a phrase of one of these kinds begins at `index`."""
        return any(index in self.by_kind[kind] for kind in kinds)

    def is_mark(self, index: int, marks: str) -> bool:
        """Whether the word at `index` is one of these marks."""
        return 0 <= index < len(self.words.keys) and self.words.keys[index] in marks

    def key(self, index: int) -> str:
        """The key at `index`; beyond the text, nothing."""
        return self.words.keys[index] if 0 <= index < len(self.words.keys) else ""

    def keys_in(self, index: int, keys: frozenset[str]) -> bool:
        """Whether the word at `index` is one of these keys, in lower case."""
        inside = 0 <= index < len(self.words.keys)
        return inside and self.words.shapes[index] is Shape.LOWER and self.words.keys[index] in keys

    def shape(self, index: int) -> Shape:
        """The shape at `index`; beyond the text, a line end."""
        return self.words.shapes[index] if 0 <= index < len(self.words.shapes) else Shape.LINE

    def is_capitalised(self, index: int) -> bool:
        """Whether the word at `index` is capitalised."""
        return self.shape(index) in CAPITALISED_SHAPES

    def same_stem(self, key: str) -> list[int]:
        """The places of the capitalised words that are this one in any case, in order."""
        return self.capitalised_by_stem.get(strip_case_ending(key, self.lexicon.name_cases), [])

    def is_line_or_sentence_start(self, index: int) -> bool:
        """Whether the word at `index` opens a line or follows a mark that may end a sentence."""
        return index == 0 or self.words.shapes[index - 1] is Shape.LINE or self.is_mark(index - 1, '.!?…:«“"•–—-')


def index_phrases(text: str, pack: LanguagePack) -> PhraseIndex:
    """Find every phrase of the pack in the text; one pass, and the longest phrase of a kind wins."""
    lexicon = lexicon_of(pack)
    words = tokenise(text, accents=lexicon.distinctive_diacritics)
    found: dict[Kind, dict[int, tuple[int, Features]]] = {kind: {} for kind in get_args(Kind)}
    keys = words.keys
    for index, key in enumerate(keys):
        for phrase in lexicon.phrases.get(key, ()):
            end = index + 1 + len(phrase.rest)
            if keys[index + 1 : end] == phrase.rest and _is_spelled(words, lexicon, index, phrase):
                _add_phrase(found, index, end, phrase)
    _drop_acronyms(words, found)
    _drop_hours(words, found)
    words = _with_joined_articles(words, lexicon)
    _drop_parts_of_words(found)
    _read_compounds(words, lexicon, found)
    _drop_surnames(words, lexicon, found)
    _drop_particles(words, lexicon, found)
    drop_namesakes(words, lexicon, found)
    shapes = words.shapes
    lower = frozenset(key for key, shape in zip(keys, shapes, strict=True) if shape is Shape.LOWER)
    capitals = (i for i, shape in enumerate(shapes) if shape is Shape.CAPITALS)
    alone = frozenset(keys[i] for i in capitals if i == 0 or shapes[i - 1] not in CAPITALISED_SHAPES)
    return PhraseIndex(words, lexicon, found, lower, alone, _capitalised_by_stem(words, lexicon))


def _capitalised_by_stem(words: Words, lexicon: Lexicon) -> dict[str, list[int]]:
    """Where each capitalised word is, under its stem; nothing for a language whose names have no cases."""
    places: dict[str, list[int]] = {}
    if lexicon.pack.complement_endings or lexicon.pack.nominatives:
        for index, shape in enumerate(words.shapes):
            if shape in CAPITALISED_SHAPES:
                places.setdefault(strip_case_ending(words.keys[index], lexicon.name_cases), []).append(index)
    return places


def _drop_hours(words: Words, found: dict[Kind, dict[int, tuple[int, Features]]]) -> None:
    """Two letters in lower case behind a number are a unit and no title: "7 pm"."""
    heads = found["head"]
    short = [i for i, (end, _) in heads.items() if end == i + 1 and len(words.keys[i]) == len("pm")]
    for index in short:
        if index and words.shapes[index] is Shape.LOWER and words.shapes[index - 1] is Shape.DIGIT:
            del heads[index]


def _drop_parts_of_words(found: dict[Kind, dict[int, tuple[int, Features]]]) -> None:
    """A kind of street or place at the end of a word of several syllables is none, nor is a title inside of one."""
    for index, (end, _) in found["common"].items():
        for inside in range(index, end):
            kinds: tuple[Kind, ...] = ("named_after", "street", "head") if inside > index else ("head",)
            for kind in kinds:
                if found[kind].get(inside, (end + 1, NOTHING))[0] <= end:
                    del found[kind][inside]


PREPOSITIONS: tuple[Kind, ...] = ("of", "at", "by")
GRAMMAR: tuple[Kind, ...] = ("stop", "article", "of", "at", "coordinator", "relative", "copula", "calendar")


def _drop_acronyms(words: Words, found: dict[Kind, dict[int, tuple[int, Features]]]) -> None:
    """Capitals among words that are none are an acronym: WHO is not "who"."""
    shapes = (Shape.LINE, *words.shapes, Shape.LINE)
    for kind in GRAMMAR:
        alone = [
            i
            for i in found[kind]
            if shapes[i + 1] is Shape.CAPITALS and Shape.CAPITALS not in (shapes[i], shapes[i + 2])
        ]
        for index in alone:
            del found[kind][index]


def _drop_particles(words: Words, lexicon: Lexicon, found: dict[Kind, dict[int, tuple[int, Features]]]) -> None:
    """A preposition with a capital inside a sentence opens a surname: "minister Van Weel", "le préfet De Witt"."""
    shapes, keys = words.shapes, words.keys
    for kind in PREPOSITIONS:
        for index in [i for i in found[kind] if 0 < i < len(keys) - 1 and keys[i] in lexicon.particles]:
            titled = shapes[index - 1] is Shape.CAPITAL and (index - 1 in found["head"] or index - 1 in found["stop"])
            inside = titled or shapes[index - 1] is Shape.LOWER
            if inside and shapes[index] is Shape.CAPITAL and shapes[index + 1] in (Shape.CAPITAL, Shape.LOWER):
                del found[kind][index]


def _with_joined_articles(words: Words, lexicon: Lexicon) -> Words:
    """The words where a surname with a joined article in lower case is a capitalised word: "Omar al-Rashid"."""
    shapes = list(words.shapes)
    for index, key in enumerate(words.keys):
        if not index or shapes[index] is not Shape.LOWER or "-" not in key:
            continue
        article, _, name = words.text[words.starts[index] : words.ends[index]].partition("-")
        short = len(article) <= MAX_ARTICLE_LETTERS and name.istitle() and article not in lexicon.prefixes
        known = words.keys[index - 1] in lexicon.given or article in lexicon.particles  # "Moustafa al-Kazimi"
        if short and known and shapes[index - 1] is Shape.CAPITAL:
            shapes[index] = Shape.CAPITAL
    return words._replace(shapes=tuple(shapes)) if shapes != list(words.shapes) else words


def _drop_surnames(words: Words, lexicon: Lexicon, found: dict[Kind, dict[int, tuple[int, Features]]]) -> None:
    """A title that is part of a name is no head: "Hans Kanzler", "J. R. Bishop", "Karin de Koning", "Dean Smith"."""
    heads = found["head"]
    for index in sorted(heads):
        end = heads[index][0]
        if end > index + 1 or words.shapes[index] is not Shape.CAPITAL:
            continue
        if end in found["of"] and not _is_surname_before_of(words, lexicon, found, index):
            continue
        if _closes_name(words, lexicon, index) or _opens_name(words, lexicon, found, index):
            del heads[index]


def _is_surname_before_of(
    words: Words, lexicon: Lexicon, found: dict[Kind, dict[int, tuple[int, Features]]], index: int
) -> bool:
    """Whether a title that "of" follows is a surname for all that: "Karin de (Koning) van", "Hans (Kanzler) am Montag".

    So behind a given name with a particle, behind a given name with its own title, and before a time.
    """
    shapes, keys, given = words.shapes, words.keys, index - 1
    if shapes[given] is Shape.LOWER and keys[given] in lexicon.particles:
        given -= 1
    if given < 0 or shapes[given] is not Shape.CAPITAL or keys[given] not in lexicon.given:
        return False
    timed = found["of"][index + 1][0] in found["calendar"]
    return timed or given < index - 1 or given - 1 in found["head"]


def _closes_name(words: Words, lexicon: Lexicon, index: int) -> bool:
    """Whether a given name or an initial, perhaps with particles, is before the word and no other name follows."""
    shapes, keys = words.shapes, words.keys
    before = index - 1
    while before > 0 and before > index - MAX_PARTICLE_WORDS:
        particle = keys[before] in lexicon.particles and keys[before] not in lexicon.given
        if shapes[before] is Shape.LOWER and (not particle or lexicon.grammar.noun_capitals == "all_nouns"):
            return False
        if not particle:
            break
        before -= 1
    if before < 0 or shapes[before] not in CAPITALISED_SHAPES:
        return False
    initial = shapes[before] is Shape.INITIAL and len(keys[before]) == len("J.")
    if not initial and (keys[before] not in lexicon.given or shapes[before] is Shape.CAPITALS):
        return False
    follows = index + 1 < len(keys) and shapes[index + 1] in CAPITALISED_SHAPES
    return not (follows and keys[index + 1] in lexicon.given)


def _opens_name(words: Words, lexicon: Lexicon, found: dict[Kind, dict[int, tuple[int, Features]]], index: int) -> bool:
    """Whether the title is a given name here: a surname follows, and nothing before makes it a title."""
    shapes, keys = words.shapes, words.keys
    if keys[index] not in lexicon.given or index + 1 >= len(keys) or shapes[index + 1] is not Shape.CAPITAL:
        return False
    if keys[index + 1] in lexicon.given or index + 1 in found["head"]:
        return False
    before = index - 1
    return before not in found["article"] and before not in found["flag"] and before not in found["body"]


def _is_spelled(words: Words, lexicon: Lexicon, index: int, phrase: Phrase) -> bool:
    """Whether the word's accents are the phrase's where these tell, and those of a head where the word has any."""
    if not phrase.surface and phrase.kind != "head":
        return True
    word = words.text[words.starts[index] : words.ends[index]]
    if phrase.kind in ("street", "named_after"):  # "a placé Marc Petit" is no "place Marc Petit"
        return word.isascii() or fold_key(word, accents=True) == phrase.surface
    if phrase.surface:
        lax = len(phrase.surface) > 1 and words.shapes[index] is not Shape.CAPITAL and phrase.kind != "head"
        return lax or fold_key(word, accents=True) == phrase.surface
    return lexicon.distinctive_diacritics or word.isascii() or fold_key(word, accents=True) in lexicon.spelled


def _add_phrase(found: dict[Kind, dict[int, tuple[int, Features]]], index: int, end: int, phrase: Phrase) -> None:
    known = found[phrase.kind].get(index)
    if known is None:
        found[phrase.kind][index] = (end, phrase.features)
    elif known[0] == end and (phrase.kind != "head" or phrase.surface):
        found[phrase.kind][index] = (end, known[1] | phrase.features)


def _read_compounds(words: Words, lexicon: Lexicon, found: dict[Kind, dict[int, tuple[int, Features]]]) -> None:
    """Heads behind a prefix ("vice-président", "exministro") and at the end of a compound ("Finanzminister")."""
    heads = found["head"]
    lower = lexicon.grammar.noun_capitals == "names"
    for index, key in enumerate(words.keys):
        compound = words.shapes[index] in CAPITALISED_SHAPES or (lower and len(key) >= MIN_LOWER_COMPOUND_LETTERS)
        if lexicon.body_suffixes and compound and key.endswith(lexicon.body_suffixes):
            found["body"].setdefault(index, (index + 1, NOTHING))
        if index in heads or len(key) < 5:
            continue
        if glued := _prefixed(key, words.keys[index + 1 : index + 4], lexicon):
            heads[index] = (index + 1 + glued[0], glued[1])
        elif "-" in key and not lexicon.suffixes and _joins_heads(key, lexicon):
            heads[index] = (index + 1, frozenset(("governing",)))
        elif lexicon.suffixes and compound:
            lower_case = words.shapes[index] is Shape.LOWER
            features = _compound(key, lexicon, MIN_LOWER_SUFFIX_LETTERS if lower_case else 1)
            if features is not None:
                heads[index] = (index + 1, features)


def _joins_heads(key: str, lexicon: Lexicon) -> bool:
    """Whether a hyphened word is a post by its first part ("député-maire") or its last ("médecin-commandant")."""
    parts = key.split("-")
    last = parts[-1] if parts[0] not in lexicon.given and not lexicon.complement_first else ""
    return any(p.kind == "head" and not p.rest for part in (parts[0], last) for p in lexicon.phrases.get(part, ()))


def _prefixed(key: str, after: tuple[str, ...], lexicon: Lexicon) -> tuple[int, Features] | None:
    """How many words follow in a head behind a prefix, and its features: "ex-Premier ministre"."""
    for length in range(2, min(len(key) - 3, 12)):
        flags = lexicon.prefixes.get(key[:length])
        if flags is None:
            continue
        rest = key[length:].removeprefix("-")
        for phrase in lexicon.phrases.get(rest, ()):
            if phrase.kind == "head" and after[: len(phrase.rest)] == phrase.rest:
                return len(phrase.rest), flags | phrase.features
        if len(rest) >= 5 and (deeper := _prefixed(rest, after, lexicon)):
            return deeper[0], flags | deeper[1]
        features = _compound(rest, lexicon) if lexicon.suffixes else None
        if features is not None:
            return 0, flags | features
    return None


def _compound(key: str, lexicon: Lexicon, shortest: int = 1) -> Features | None:
    for length in lexicon.suffix_lengths:
        if shortest <= length and length + 2 <= len(key) and key[-length:] in lexicon.suffixes:
            return lexicon.suffixes[key[-length:]]
    return None


def folded(words: Iterable[str]) -> tuple[str, ...]:
    """The words without case and diacritics, Vietnamese or not: what names are compared by."""
    return tuple(fold_key(word) for word in words)
