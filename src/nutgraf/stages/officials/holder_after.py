"""The name that follows a post: right behind it, behind a colon, or behind a comma."""

from __future__ import annotations

from nutgraf.stages.officials.asides import late_flag_end
from nutgraf.stages.officials.complement import read_complement, skip_articles
from nutgraf.stages.officials.foreign_names import foreign_start
from nutgraf.stages.officials.lexicon import Kind
from nutgraf.stages.officials.names import (
    Name,
    is_certain_name,
    is_given,
    is_likely_person,
    name_end,
    plausible,
)
from nutgraf.stages.officials.parties import name_behind_party
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.posts import Post
from nutgraf.text.words import Shape

MAX_PLACE_WORDS = 5  # words of "in the community" between a post and the comma before the name
MAX_VERB_WORDS = 9  # words between "was" and "elected": "wurde am Montag auf dem Kongress in Kassel gewählt"
MAX_TIME_WORDS = 3  # words of a time between "elected" and the name: "elegida el domingo"
MAX_LAST_VERB_WORDS = 3  # words from the name to the verb that ends the clause: "wurde X am Montag (gewählt)"
MAX_GOVERNOR_WORDS = 4  # words of a preposition: "as a result of"
MAX_NAMES = 8  # names that share one head: "the deputies A, B and C"


def names_after(phrases: PhraseIndex, post: Post, starts: frozenset[int]) -> list[Name]:
    """The names right behind the post, a bracketed acronym or a colon apart."""
    index = _behind_post(phrases, post)
    if phrases.lexicon.syllabic:
        index = phrases.phrase_end("copula", index) or index  # "Bộ trưởng khi đó là X"
    index += _is_owner(phrases, index)
    index = name_behind_party(phrases, index) or index
    if named := _names_behind_verb(phrases, post, index, starts):
        return named if not _is_only_called(phrases, post, named[0].end) else []
    listed = phrases.is_mark(index, ":–—-") and (phrases.is_mark(index, ":") or phrases.is_capitalised(index + 1))
    names = read_names(phrases, post, index + 1 if listed else index)
    if not names:
        return []
    name = names[0]
    if listed and not is_likely_person(phrases, name, starts):
        return []
    alone = [n for n in names if n.end - n.start == 1]
    if name not in alone:
        return names[:1] if alone and "member" in post.features else names
    if ("plural" in post.features and len(names) == 1) or not all(_is_surname(phrases, n) for n in alone):
        return []
    if len(names) == 1:
        return names
    places = any(is_country_genitive(phrases, n.start) for n in alone)
    linked = "governing" not in post.features and any(_is_linked_elsewhere(phrases, n.start) for n in alone)
    return [] if places or linked or "member" in post.features else names


def _names_behind_verb(phrases: PhraseIndex, post: Post, index: int, starts: frozenset[int]) -> list[Name]:
    """The names behind a verb: "Neuer Leiter des Amtes wird X", "Como director fue elegido X", "wurde X gewählt"."""
    verb = _verb_end(phrases, index)
    if not verb and "leading" in post.features:
        verb = phrases.phrase_end("lead", index)
    if verb:
        appointed = any(phrases.phrase_end("appoint", i) for i in range(index, verb)) or _is_new(phrases, post)
        honoured = phrases.phrase_end("honorific", verb) or is_certain_name(phrases, verb, starts)
        if honoured or (appointed and plausible(phrases, verb, name_end(phrases, verb))):
            return read_names(phrases, post, verb)
    last = _start_before_participle(phrases, index, starts)
    return read_names(phrases, post, last) if last else []


def _is_new(phrases: PhraseIndex, post: Post) -> bool:
    """Whether the post has a new holder, whom "is" then names: "Il nuovo comandante della polizia è (X)"."""
    return phrases.phrase_end("new", post.start) > 0 and phrases.phrase_end("article", post.start - 1) == post.start


def _is_owner(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word is a person's genitive before the holder's name: "Berater Trumps (Mike Ross)", with "Trump"."""
    stem = _genitive_stem(phrases, index)
    named = phrases.shape(index) is Shape.CAPITAL and is_certain_name(phrases, index + 1, frozenset())
    return bool(stem) and named and not is_given(phrases, index) and stem in phrases.words.keys


def is_country_genitive(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word is the genitive of a country: "die Minister Frankreichs (und Italiens)"."""
    stem = _genitive_stem(phrases, index)
    return any(phrase.kind == "territory" for phrase in phrases.lexicon.phrases.get(stem, ()))


def _genitive_stem(phrases: PhraseIndex, index: int) -> str:
    """The key of the name that the word is the genitive of, where nouns have capitals: "Trump" of "Trumps"; else ""."""
    stem = phrases.key(index).removesuffix("s")
    nouns = phrases.lexicon.grammar.noun_capitals == "all_nouns"
    return stem if nouns and stem != phrases.key(index) else ""


def _verb_end(phrases: PhraseIndex, index: int) -> int:
    """Index behind "is" or "was elected" with times and places between or behind, or 0."""
    end = max(phrases.phrase_end("copula", index), phrases.phrase_end("auxiliary", index))
    if not end:
        return 0
    for here in range(end, end + MAX_VERB_WORDS):
        if appointed := phrases.phrase_end("appoint", here):
            return _behind_time(phrases, appointed)
        if not _may_be_between(phrases, here):
            break
    return end if phrases.phrase_end("copula", index) else 0


def _may_be_between(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word may be of a time or place between "was" and "elected"."""
    if phrases.shape(index) is Shape.LOWER or phrases.phrase_end("calendar", index):
        return True
    placed = phrases.starts_phrase(index - 1, "at", "of") or phrases.shape(index - 1) is Shape.DIGIT
    return phrases.shape(index) is Shape.DIGIT or (placed and phrases.shape(index) is Shape.CAPITAL)


def _behind_time(phrases: PhraseIndex, index: int) -> int:
    """Index behind the weekday that begins here, with its article or preposition: "elegida (el domingo) Ana Ruiz"."""
    for here in range(index, index + MAX_TIME_WORDS):
        if phrases.phrase_end("calendar", here):
            return here + 1
        if not phrases.starts_phrase(here, "article", "at", "of"):
            break
    return index


def _start_before_participle(phrases: PhraseIndex, index: int, starts: frozenset[int]) -> int:
    """Where the name is between "was" and the participle that a clause has last: "wurde am Montag X gewählt"; or 0."""
    if phrases.lexicon.grammar.verb_position != "last" or not phrases.starts_phrase(index, "auxiliary"):
        return 0
    for here in range(index + 1, index + MAX_VERB_WORDS):
        if is_certain_name(phrases, here, starts) or phrases.starts_phrase(here, "honorific"):
            end = name_end(phrases, phrases.phrase_end("honorific", here) or here)
            last = range(end, end + MAX_LAST_VERB_WORDS) if end else range(0)
            return here if any(phrases.phrase_end("appoint", i) for i in last) else 0
        if not _may_be_between(phrases, here):
            return 0
    return 0


def _is_only_called(phrases: PhraseIndex, post: Post, end: int) -> bool:
    """Whether the clause ends in a verb that gives no post: "Als Präsident wird X gehandelt"."""
    role = any(phrases.phrase_end("role", i) == post.start for i in range(max(0, post.start - 2), post.start))
    last = range(end, end + MAX_LAST_VERB_WORDS)
    return (
        role
        and phrases.lexicon.grammar.verb_position == "last"
        and any(phrases.phrase_end("categorize", i) for i in last)
    )


def _is_surname(phrases: PhraseIndex, name: Name) -> bool:
    """Whether one word behind the post is a surname: "le président Macron", and not "le président Conseil"."""
    if name.honorific >= 0:
        return True
    if phrases.starts_phrase(
        name.start, "modifier", "territory", "body", "calendar", "named_after", "head", "stop", "office"
    ):
        return False
    if phrases.key(name.start) in phrases.lexicon.place_starts:
        return False
    if _is_place_genitive(phrases, name.start):
        return False
    return phrases.shape(name.start) is Shape.CAPITAL and phrases.key(name.start) not in phrases.lower_case_keys


def _is_held_by_indefinite(phrases: PhraseIndex, index: int) -> bool:
    """Whether the post before the word has "a" before it, which a post with its holder's name has not."""
    start = index - 1
    while start > index - MAX_PLACE_WORDS and not phrases.starts_phrase(start, "article"):
        if phrases.shape(start) in (Shape.MARK, Shape.LINE):
            return False
        start -= 1
    return "indefinite" in phrases.features("article", start)


def _is_linked_elsewhere(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word has an article or preposition before it elsewhere: "the leaders Arsenal", "at Arsenal"."""
    key = phrases.key(index)
    links: tuple[Kind, ...] = ("of", "at", "article")
    return any(
        any(phrases.phrase_end(kind, i - 1) == i for kind in links)
        for i, other in enumerate(phrases.words.keys)
        if other == key and i != index
    )


def _is_place_genitive(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word is the genitive of a place that the text has elsewhere: "Gouverneurin Alaskas", "in Alaska"."""
    stem = _genitive_stem(phrases, index)
    if not stem:
        return False
    if _is_held_by_indefinite(phrases, index) and stem in phrases.words.keys:
        return True  # "ein früherer Berater Trumps", of Trump
    return any(
        key == stem and (phrases.phrase_end("territory", i) or phrases.phrase_end("at", i - 1) == i)
        for i, key in enumerate(phrases.words.keys)
    )


def read_names(phrases: PhraseIndex, post: Post, index: int) -> list[Name]:
    """The name at `index` behind its honorifics, and where the head is a plural the names that go on from it."""
    names: list[Name] = []
    while len(names) < MAX_NAMES:
        honorific = -1
        while end := phrases.phrase_end("honorific", index):
            honorific, index = (index if honorific < 0 else honorific), end
        index = foreign_start(phrases, index)
        stop = name_end(phrases, index)
        if not stop:
            break
        stop, behind = _with_place(phrases, post, index, stop)
        names.append(Name(index, stop, honorific))
        several = "plural" in post.features or behind > stop
        stop = skip_brackets(phrases, behind)
        index = stop + 1
        if not several or not (phrases.is_mark(stop, ",&") or phrases.phrase_end("coordinator", stop)):
            break
    return names


def _with_place(phrases: PhraseIndex, post: Post, start: int, stop: int) -> tuple[int, int]:
    """Where a name in a list of holders ends, and where the place behind it does: "mayors X (of Dole) and Y"."""
    if not post.features & {"governing", "member"} or post.end > post.head_end:
        return stop, stop
    end, behind = _split_place(phrases, start, stop)
    if "plural" in post.features or end == behind:
        return end, behind
    joined = phrases.phrase_end("coordinator", behind)  # "burgemeester X van Arnhem en Y van Zwolle"
    other = name_end(phrases, joined) if joined else 0
    if not other:
        return stop, stop
    other_end, other_behind = _split_place(phrases, joined, other)
    return (end, behind) if other_end < other_behind else (stop, stop)


def _split_place(phrases: PhraseIndex, start: int, stop: int) -> tuple[int, int]:
    """Where the name ends that was read from `start` to `stop`, and where "of" with a place in it or behind it does."""
    for link in range(start + 2, stop):
        after = phrases.phrase_end("of", link) if phrases.shape(link) is Shape.LOWER else 0
        if after and not (is_given(phrases, after) or phrases.starts_phrase(after, "portfolio")):
            return link, stop
    link = max(phrases.phrase_end("of", stop), phrases.phrase_end("at", stop))
    end = skip_articles(phrases, link) if link else 0
    if not end or not phrases.is_capitalised(end) or phrases.starts_phrase(end, "portfolio"):
        return stop, stop
    last = end + MAX_PLACE_WORDS
    while end < last and (phrases.is_capitalised(end) or phrases.shape(end) is Shape.DIGIT):
        end += 1
    return stop, end


def skip_brackets(phrases: PhraseIndex, index: int) -> int:
    """Index behind an acronym in brackets that begins here, or the index."""
    if phrases.is_mark(index, "("):
        for end in range(index + 1, index + 5):
            if phrases.is_mark(end, ")"):
                return end + 1
    return index


def _behind_post(phrases: PhraseIndex, post: Post) -> int:
    """Index behind the post, what says "former" behind it and an acronym in brackets."""
    return skip_brackets(phrases, late_flag_end(phrases, post.end) or post.end)


def names_behind_comma(phrases: PhraseIndex, post: Post, starts: frozenset[int]) -> list[Name]:
    """The name behind "the minister of finance, ", perhaps behind "the socialist" too."""
    index, placed = _behind_post(phrases, post), False
    if phrases.phrase_end("at", index):
        place = range(index + 1, index + MAX_PLACE_WORDS)
        index = next((i for i in place if phrases.shape(i) is Shape.MARK or phrases.starts_phrase(i, "head")), index)
        placed = True
    if not phrases.is_mark(index, ","):
        return []
    names = read_names(phrases, post, _name_start(phrases, index + 1, starts))
    if not names or _is_subject_behind(phrases, post, names[-1]):
        return []
    if not is_likely_person(phrases, names[0], starts) or (
        placed and not is_certain_name(phrases, names[0].start, starts)
    ):
        return []
    distributed = "plural" in post.features and behind_separator(phrases, names[0].end) > 0
    if distributed and is_certain_name(phrases, names[0].start, starts):
        return names  # "los alcaldes de Huesca, Ana Ruiz; de Teruel, ..."
    if "plural" in post.features and len(names) == 1 and not phrases.is_capitalised(post.start):
        return []  # "ai due portavoce del movimento, il candidato X"
    if _are_places(phrases, post, names, starts):
        return []
    listed = phrases.phrase_end("coordinator", names[0].end) or phrases.phrase_end("of", names[0].end)
    return [] if listed and not is_certain_name(phrases, names[0].start, starts) else names


def _are_places(phrases: PhraseIndex, post: Post, names: list[Name], starts: frozenset[int]) -> bool:
    """Whether what is listed behind a place is more of them: "los alcaldes de Zafra, Fuente de Cantos y Montijo"."""
    governed = "plural" in post.features and "governing" in post.features and post.end > post.head_end
    certain = any(is_certain_name(phrases, name.start, starts) for name in names)
    return governed and not certain and any(name.end == name.start + 1 for name in names)


def _name_start(phrases: PhraseIndex, index: int, starts: frozenset[int]) -> int:
    """Index of the name behind the comma before `index`, over a portfolio, articles and a noun: "the socialist (X)"."""
    index = _skip_charge(phrases, index, starts)
    after = skip_articles(phrases, index)
    if phrases.phrase_end("honorific", after):
        return after
    noun = after > index and phrases.shape(after) is Shape.LOWER and not phrases.phrase_end("head", after)
    return after + 1 if noun else index


def _is_subject_behind(phrases: PhraseIndex, post: Post, name: Name) -> bool:
    """Whether the name is the clause's subject behind a fronted post that another holds: "Selon le maire, X ment".

    A comma behind the name says that it is the holder's: "According to the mayor, X, the road is closed".
    """
    after = skip_brackets(phrases, name.end)
    if phrases.shape(after) in (Shape.MARK, Shape.LINE):
        return False
    if phrases.lexicon.grammar.verb_position == "last" and phrases.starts_phrase(after, "copula", "auxiliary"):
        return True  # "Er arbeitet für den Gouverneur, X war beim Minister"
    start = post.start
    while phrases.phrase_end("article", start - 1) == start:
        start -= 1
    before = range(max(0, start - MAX_GOVERNOR_WORDS), start)
    return any(phrases.phrase_end("governor", i) == start and phrases.is_line_or_sentence_start(i) for i in before)


def behind_separator(phrases: PhraseIndex, index: int) -> int:
    """Index of the "of" that goes on with a list of portfolios or places behind a name, or 0: "; de Teruel, X"."""
    index += phrases.is_mark(index, ",;")
    index += phrases.phrase_end("coordinator", index) == index + 1
    genitive = bool(phrases.lexicon.pack.complement_endings) and phrases.starts_phrase(index, "territory")
    return index if genitive or phrases.phrase_end("of", index) else 0


def _skip_charge(phrases: PhraseIndex, index: int, starts: frozenset[int]) -> int:
    """Over a portfolio between commas: "le ministre délégué, chargé du Budget, X"."""
    if phrases.phrase_end("of", index) < index + 2:
        return index
    end, _ = read_complement(phrases, index, starts)
    return end + 1 if end > index and phrases.is_mark(end, ",") else index


def names_in_signature(phrases: PhraseIndex, post: Post, starts: frozenset[int]) -> list[Name]:
    """The name on the line under a post that fills its own: "Le porte-parole du gouvernement," over "X"."""
    index = post.end + bool(phrases.is_mark(post.end, ","))
    if not _fills_line(phrases, post.start, index):
        return []
    names = read_names(phrases, post, index + 1)
    if not names or phrases.shape(names[0].end) is not Shape.LINE or not is_likely_person(phrases, names[0], starts):
        return []
    return names[:1]


def name_above_post(phrases: PhraseIndex, post: Post, starts: frozenset[int]) -> Name | None:
    """The name that fills the line over a post that fills its own, as in a signature."""
    first = _line_start(phrases, post.start)
    if not _fills_line(phrases, post.start, post.end) or first < 2:
        return None
    start = first - 2
    while start > first - 2 - MAX_NAMES and phrases.shape(start - 1) is not Shape.LINE:
        start -= 1
    names = read_names(phrases, post, start)
    filled = bool(names) and _fills(phrases, names[0].end, first - 1) and is_likely_person(phrases, names[0], starts)
    return names[0] if filled else None


def _fills(phrases: PhraseIndex, end: int, line_end: int) -> bool:
    """Whether the name ends its line, short letters behind a comma apart: "Petra Nováková, v. r."."""
    if not phrases.is_mark(end, ","):
        return end == line_end
    return all(len(phrases.key(index).strip(".")) <= 1 for index in range(end + 1, line_end))


def _fills_line(phrases: PhraseIndex, start: int, end: int) -> bool:
    """Whether the words from `start`, articles before them apart, are a line of their own."""
    return phrases.shape(end) is Shape.LINE and phrases.shape(_line_start(phrases, start) - 1) is Shape.LINE


def _line_start(phrases: PhraseIndex, start: int) -> int:
    while start > 0 and phrases.phrase_end("article", start - 1) == start:
        start -= 1
    return start
