"""The name that follows a post: right behind it, behind a colon, or behind a comma."""

from __future__ import annotations

from nutgraf.stages.officials.complement import read_complement, skip_articles
from nutgraf.stages.officials.names import Name, is_evident, name_at, plausible
from nutgraf.stages.officials.phrase_index import Reading
from nutgraf.stages.officials.posts import Post
from nutgraf.text.words import Shape

PLACED = 5  # words of "in the community" between a post and the comma before the name
MOST = 8  # names that share one head: "the deputies A, B and C"


def names_after(r: Reading, post: Post, starts: frozenset[int]) -> list[Name]:
    """The names right behind the post, a bracketed acronym or a colon apart."""
    index = _skip_brackets(r, post.end)
    verb = r.ends("copula", index)  # "Neuer Leiter des Amtes wird X"
    if verb and (r.ends("honorific", verb) or is_evident(r, verb, starts)):
        return read_names(r, post, verb)
    listed = r.is_mark(index, ":–—-") and (r.is_mark(index, ":") or r.namely(index + 1))
    names = read_names(r, post, index + 1 if listed else index)
    if not names:
        return []
    name = names[0]
    if listed and not _strong(r, name, starts):
        return []
    return [] if name.end - name.start == 1 and not _single(r, post, name) else names


def _single(r: Reading, post: Post, name: Name) -> bool:
    """Whether one word behind the post is a surname: "le président Macron", and not "le président Conseil"."""
    if name.honorific >= 0:
        return True
    if r.is_any(name.start, "modifier", "territory", "body", "calendar", "eponym", "head", "stop", "charge"):
        return False
    if "plural" in post.facts or r.key(name.start) in r.lexicon.place_starts:
        return False
    return r.shape(name.start) is Shape.CAPITAL and r.key(name.start) not in r.lower


def read_names(r: Reading, post: Post, index: int) -> list[Name]:
    """The name at `index` behind its honorifics, and where the head is a plural the names that go on from it."""
    names: list[Name] = []
    while len(names) < MOST:
        honorific = -1
        while end := r.ends("honorific", index):
            honorific, index = (index if honorific < 0 else honorific), end
        stop = name_at(r, index)
        if not stop:
            break
        names.append(Name(index, stop, honorific))
        index = stop + 1
        if "plural" not in post.facts or not (r.is_mark(stop, ",&") or r.ends("join", stop)):
            break
    return names


def _skip_brackets(r: Reading, index: int) -> int:
    if r.is_mark(index, "("):
        for end in range(index + 1, index + 5):
            if r.is_mark(end, ")"):
                return end + 1
    return index


def names_behind_comma(r: Reading, post: Post, starts: frozenset[int]) -> list[Name]:
    """The name behind "the minister of finance, ", perhaps behind "the socialist" too."""
    index, placed = _skip_brackets(r, post.end), False
    if r.ends("at", index):
        index = next((i for i in range(index + 1, index + PLACED) if r.shape(i) is Shape.MARK), index)
        placed = True
    if not r.is_mark(index, ","):
        return []
    index = _skip_charge(r, index + 1, starts)
    after = skip_articles(r, index)
    if r.ends("honorific", after):
        index = after
    elif after > index and r.shape(after) is Shape.LOWER and not r.ends("head", after):
        index = after + 1
    names = read_names(r, post, index)
    if not names or not (_strong(r, names[0], starts) and (not placed or is_evident(r, names[0].start, starts))):
        return []
    listed = r.ends("join", names[0].end) or r.ends("of", names[0].end)
    return [] if listed and not is_evident(r, names[0].start, starts) else names


def _skip_charge(r: Reading, index: int, starts: frozenset[int]) -> int:
    """Over a portfolio between commas: "le ministre délégué, chargé du Budget, X"."""
    if r.ends("of", index) < index + 2:
        return index
    end, _ = read_complement(r, index, starts)
    return end + 1 if end > index and r.is_mark(end, ",") else index


def names_signed(r: Reading, post: Post, starts: frozenset[int]) -> list[Name]:
    """The name on the line under a post that fills its own: "Le porte-parole du gouvernement," over "X"."""
    index = post.end + bool(r.is_mark(post.end, ","))
    if not _fills_line(r, post.start, index):
        return []
    names = read_names(r, post, index + 1)
    if not names or r.shape(names[0].end) is not Shape.LINE or not _strong(r, names[0], starts):
        return []
    return names[:1]


def name_over(r: Reading, post: Post, starts: frozenset[int]) -> Name | None:
    """The name that fills the line over a post that fills its own, as in a signature."""
    first = _line_start(r, post.start)
    if not _fills_line(r, post.start, post.end) or first < 2:
        return None
    start = first - 2
    while start > first - 2 - MOST and r.shape(start - 1) is not Shape.LINE:
        start -= 1
    names = read_names(r, post, start)
    filled = bool(names) and names[0].end == first - 1 and _strong(r, names[0], starts)
    return names[0] if filled else None


def _fills_line(r: Reading, start: int, end: int) -> bool:
    """Whether the words from `start`, articles before them apart, are a line of their own."""
    return r.shape(end) is Shape.LINE and r.shape(_line_start(r, start) - 1) is Shape.LINE


def _line_start(r: Reading, start: int) -> int:
    while start > 0 and r.ends("article", start - 1) == start:
        start -= 1
    return start


def _strong(r: Reading, name: Name, starts: frozenset[int]) -> bool:
    if name.honorific >= 0 or is_evident(r, name.start, starts):
        return True
    return plausible(r, name.start, name.end)
