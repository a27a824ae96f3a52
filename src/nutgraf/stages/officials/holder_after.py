"""The name that follows a post: right behind it, behind a colon, or behind a comma."""

from __future__ import annotations

from nutgraf.stages.officials.complement import read_complement, skip_articles
from nutgraf.stages.officials.names import Name, is_certain_name, name_end, plausible
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.posts import Post
from nutgraf.text.words import Shape

MAX_PLACE_WORDS = 5  # words of "in the community" between a post and the comma before the name
MAX_NAMES = 8  # names that share one head: "the deputies A, B and C"


def names_after(r: PhraseIndex, post: Post, starts: frozenset[int]) -> list[Name]:
    """The names right behind the post, a bracketed acronym or a colon apart."""
    index = _skip_brackets(r, post.end)
    verb = r.phrase_end("copula", index)  # "Neuer Leiter des Amtes wird X"
    if verb and (r.phrase_end("honorific", verb) or is_certain_name(r, verb, starts)):
        return read_names(r, post, verb)
    listed = r.is_mark(index, ":–—-") and (r.is_mark(index, ":") or r.is_capitalised(index + 1))
    names = read_names(r, post, index + 1 if listed else index)
    if not names:
        return []
    name = names[0]
    if listed and not _is_reliable(r, name, starts):
        return []
    return [] if name.end - name.start == 1 and not _is_surname(r, post, name) else names


def _is_surname(r: PhraseIndex, post: Post, name: Name) -> bool:
    """Whether one word behind the post is a surname: "le président Macron", and not "le président Conseil"."""
    if name.honorific >= 0:
        return True
    if r.starts_phrase(name.start, "modifier", "territory", "body", "calendar", "eponym", "head", "stop", "charge"):
        return False
    if "plural" in post.features or r.key(name.start) in r.lexicon.place_starts:
        return False
    return r.shape(name.start) is Shape.CAPITAL and r.key(name.start) not in r.lower_case_keys


def read_names(r: PhraseIndex, post: Post, index: int) -> list[Name]:
    """The name at `index` behind its honorifics, and where the head is a plural the names that go on from it."""
    names: list[Name] = []
    while len(names) < MAX_NAMES:
        honorific = -1
        while end := r.phrase_end("honorific", index):
            honorific, index = (index if honorific < 0 else honorific), end
        stop = name_end(r, index)
        if not stop:
            break
        names.append(Name(index, stop, honorific))
        index = stop + 1
        if "plural" not in post.features or not (r.is_mark(stop, ",&") or r.phrase_end("join", stop)):
            break
    return names


def _skip_brackets(r: PhraseIndex, index: int) -> int:
    if r.is_mark(index, "("):
        for end in range(index + 1, index + 5):
            if r.is_mark(end, ")"):
                return end + 1
    return index


def names_behind_comma(r: PhraseIndex, post: Post, starts: frozenset[int]) -> list[Name]:
    """The name behind "the minister of finance, ", perhaps behind "the socialist" too."""
    index, placed = _skip_brackets(r, post.end), False
    if r.phrase_end("at", index):
        index = next((i for i in range(index + 1, index + MAX_PLACE_WORDS) if r.shape(i) is Shape.MARK), index)
        placed = True
    if not r.is_mark(index, ","):
        return []
    index = _skip_charge(r, index + 1, starts)
    after = skip_articles(r, index)
    if r.phrase_end("honorific", after):
        index = after
    elif after > index and r.shape(after) is Shape.LOWER and not r.phrase_end("head", after):
        index = after + 1
    names = read_names(r, post, index)
    if not names or not (
        _is_reliable(r, names[0], starts) and (not placed or is_certain_name(r, names[0].start, starts))
    ):
        return []
    listed = r.phrase_end("join", names[0].end) or r.phrase_end("of", names[0].end)
    return [] if listed and not is_certain_name(r, names[0].start, starts) else names


def _skip_charge(r: PhraseIndex, index: int, starts: frozenset[int]) -> int:
    """Over a portfolio between commas: "le ministre délégué, chargé du Budget, X"."""
    if r.phrase_end("of", index) < index + 2:
        return index
    end, _ = read_complement(r, index, starts)
    return end + 1 if end > index and r.is_mark(end, ",") else index


def names_in_signature(r: PhraseIndex, post: Post, starts: frozenset[int]) -> list[Name]:
    """The name on the line under a post that fills its own: "Le porte-parole du gouvernement," over "X"."""
    index = post.end + bool(r.is_mark(post.end, ","))
    if not _fills_line(r, post.start, index):
        return []
    names = read_names(r, post, index + 1)
    if not names or r.shape(names[0].end) is not Shape.LINE or not _is_reliable(r, names[0], starts):
        return []
    return names[:1]


def name_above_post(r: PhraseIndex, post: Post, starts: frozenset[int]) -> Name | None:
    """The name that fills the line over a post that fills its own, as in a signature."""
    first = _line_start(r, post.start)
    if not _fills_line(r, post.start, post.end) or first < 2:
        return None
    start = first - 2
    while start > first - 2 - MAX_NAMES and r.shape(start - 1) is not Shape.LINE:
        start -= 1
    names = read_names(r, post, start)
    filled = bool(names) and names[0].end == first - 1 and _is_reliable(r, names[0], starts)
    return names[0] if filled else None


def _fills_line(r: PhraseIndex, start: int, end: int) -> bool:
    """Whether the words from `start`, articles before them apart, are a line of their own."""
    return r.shape(end) is Shape.LINE and r.shape(_line_start(r, start) - 1) is Shape.LINE


def _line_start(r: PhraseIndex, start: int) -> int:
    while start > 0 and r.phrase_end("article", start - 1) == start:
        start -= 1
    return start


def _is_reliable(r: PhraseIndex, name: Name, starts: frozenset[int]) -> bool:
    if name.honorific >= 0 or is_certain_name(r, name.start, starts):
        return True
    return plausible(r, name.start, name.end)
