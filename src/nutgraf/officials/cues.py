"""Who holds which post: the name beside the post, across a comma, a colon, a copula, or a verb of taking office."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from nutgraf.officials.complement import read_complement, skip_articles
from nutgraf.officials.names import is_evident, name_at, name_before, plausible
from nutgraf.officials.posts import Post
from nutgraf.officials.reading import Reading
from nutgraf.officials.words import Shape

GAP = 5  # words between a comma and the post: "the country 's newly appointed"
COPULA = 8  # words of the longest phrase between a name and the post


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in word indexes, and the index of the honorific before it, or -1."""

    start: int
    end: int
    honorific: int = -1


@dataclass(frozen=True, slots=True)
class Holding:
    """A name with a post; `former` where the verb says that the office is left."""

    name: Name
    post: Post
    former: bool = False


def honoured_names(r: Reading) -> tuple[Name, ...]:
    """The names behind an honorific: "le camarade X", "Frau Dr. X"."""
    names = []
    done = 0
    for index in sorted(r.found["honorific"]):
        end = r.ends("honorific", index)
        if index < done or _inside_run(r, index):
            continue
        while more := r.ends("honorific", end):
            end = more
        stop = name_at(r, end)
        if stop and not r.ends("head", end):
            names.append(Name(end, stop, index))
            done = stop
    return tuple(names)


def _inside_run(r: Reading, index: int) -> bool:
    """Whether the honorific is part of a name: an initial, or a syllable of a Vietnamese place."""
    initial = r.shape(index) is Shape.INITIAL and r.shape(index - 1) in (Shape.CAPITAL, Shape.INITIAL)
    return initial or (r.lexicon.accents and r.namely(index) and r.namely(index - 1) and not r.opens(index))


def find_holdings(r: Reading, posts: Iterable[Post], names: Iterable[Name], starts: frozenset[int]) -> list[Holding]:
    """Give every post its holder where the text states one; posts without a holder are left out."""
    known = {name.end: name for name in names}
    holdings: list[Holding] = []
    waiting: list[Post] = []
    for post in posts:
        direct = [] if post.charge else _names_after(r, post, starts)
        before = None
        if not direct or _is_fused(r, post, direct[0]):
            before = _holder_before(r, post, known, holdings, starts)
        if direct and before and not _is_definite(r, post):
            post, direct = replace(post, end=direct[0].end), []
        elif direct and not before and _is_doubtful(r, post, direct[0], starts):
            direct = []
        found = [Holding(name, post) for name in direct] or ([before] if before else [])
        if before and not direct:
            found = [replace(before, post=post)]
        if not post.charge and (not found or _is_definite(r, post)) and not direct:
            behind = _names_behind_comma(r, post, starts)
            if behind and (not found or not _begins_own(r, behind[0])):
                found = [Holding(name, post) for name in behind]
                direct = behind
        if direct:
            found += [Holding(direct[0], earlier) for earlier in _joined(r, waiting, post)]
        if direct and "plural" in post.facts:
            found += _further(r, post, direct[-1], starts)
        waiting = [] if found else [*waiting, post][-4:]
        known.update((h.name.end, h.name) for h in found)
        holdings += found
    return holdings


def _further(r: Reading, post: Post, name: Name, starts: frozenset[int]) -> list[Holding]:
    """The rest of "the ministers of finance X, of health Y and of labour Z": the head is said once."""
    found: list[Holding] = []
    for _ in range(8):
        index = name.end + bool(r.is_mark(name.end, ","))
        index += bool(r.ends("join", index))
        link = r.ends("of", index) if index > name.end else 0
        end = read_complement(r, index, starts)[0] if link else 0
        names = _read_names(r, post, end + bool(r.is_mark(end, ","))) if end else []
        if not names:
            break
        name = names[0]
        found.append(Holding(name, replace(post, start=skip_articles(r, link), end=end, body=None)))
    return found


def _joined(r: Reading, waiting: list[Post], post: Post) -> list[Post]:
    """Posts before this one in the same list: "ministre de la Justice, garde des Sceaux : X"."""
    joined: list[Post] = []
    start = post.start
    for earlier in reversed(waiting):
        gap = range(earlier.end, start)
        apart = len(gap) == 2 and r.is_mark(gap[0], ",") and bool(r.ends("article", gap[1]))
        if not (apart and earlier.end > earlier.head_end) and (not gap or not all(_links(r, i) for i in gap[:4])):
            break
        joined.append(earlier)
        start = earlier.start
    return joined


def _links(r: Reading, index: int) -> bool:
    return r.is_mark(index, ",/&") or (bool(r.ends("join", index)) and not r.lexicon.accents)


def _is_fused(r: Reading, post: Post, name: Name) -> bool:
    """Whether the name stands right behind the words of a complement, so that it may belong to them."""
    if r.lexicon.accents:
        return not is_evident(r, name.start, frozenset())
    return post.end == name.start and post.end > post.head_end + 1


def _is_doubtful(r: Reading, post: Post, name: Name, starts: frozenset[int]) -> bool:
    """Whether post and unknown name look like one apposition: ", member of the platform Green Hills"."""
    if not _is_fused(r, post, name) or r.lexicon.pack.noun_before or not r.is_mark(post.start - 1, ",("):
        return False
    return not is_evident(r, name.start, starts)


def _is_definite(r: Reading, post: Post) -> bool:
    return bool(r.ends("article", post.start - 1)) and not r.lexicon.accents


def _begins_own(r: Reading, name: Name) -> bool:
    """Whether the name is followed by a post of its own."""
    if not r.is_mark(name.end, ",("):
        return False
    after = skip_articles(r, name.end + 1)
    return bool(r.ends("head", after) or r.ends("flag", after) or r.ends("head", after + 1))


def _names_after(r: Reading, post: Post, starts: frozenset[int]) -> list[Name]:
    """The names right behind the post, a bracketed acronym or a colon apart."""
    index = _skip_brackets(r, post.end)
    listed = r.is_mark(index, ":–—-") and (r.is_mark(index, ":") or r.namely(index + 1))
    names = _read_names(r, post, index + 1 if listed else index)
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
    kinds = ("modifier", "territory", "body", "calendar", "eponym", "head", "stop", "charge")
    if any(name.start in r.found[k] for k in kinds) or "plural" in post.facts:
        return False
    return r.shape(name.start) is Shape.CAPITAL and r.words.keys[name.start] not in r.lower


def _read_names(r: Reading, post: Post, index: int) -> list[Name]:
    names: list[Name] = []
    while len(names) < 8:
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


def _names_behind_comma(r: Reading, post: Post, starts: frozenset[int]) -> list[Name]:
    """The name behind "the minister of finance, ", perhaps behind "the socialist" too."""
    index, placed = _skip_brackets(r, post.end), False
    if r.ends("at", index):
        index = next((i for i in range(index + 1, index + GAP) if r.shape(i) is Shape.MARK), index)
        placed = True
    if not r.is_mark(index, ","):
        return []
    index += 1
    after = skip_articles(r, index)
    if after > index and r.shape(after) is Shape.LOWER and not r.ends("head", after):
        index = after + 1
    names = _read_names(r, post, index)
    if not names or not (_strong(r, names[0], starts) and (not placed or is_evident(r, names[0].start, starts))):
        return []
    listed = r.ends("join", names[0].end) or r.ends("of", names[0].end)
    return [] if listed and not is_evident(r, names[0].start, starts) else names


def _strong(r: Reading, name: Name, starts: frozenset[int]) -> bool:
    if name.honorific >= 0 or is_evident(r, name.start, starts):
        return True
    return plausible(r, name.start, name.end)


def _holder_before(
    r: Reading, post: Post, known: dict[int, Name], holdings: list[Holding], starts: frozenset[int]
) -> Holding | None:
    """The holder named before the post: across a comma, by a copula, or that of the post before."""
    index = post.start - 1
    while index >= 0 and (r.ends("article", index) or r.ends("honorific", index) == index + 1):
        index -= 1
    if post.charge:
        return _taken(r, post, index, known, holdings, starts)
    index = _skip_premodifiers(r, index)
    if (passive := _phrase_start(r, "passive", index)) and not _phrase_start(r, "copula", index):
        index = passive - 1
    if r.is_mark(index, ",(–—-:"):
        if index < post.start - 1 and not _closes(r, post.end):
            return None
        return _held(post, _across(r, index, known, holdings, starts))
    if r.ends("join", index):
        before = _skip_back(r, index - 1 if not r.is_mark(index - 1, ",") else index - 2)
        return _held(post, _chained(before, holdings) or _behind_profession(r, before, known, starts))
    if copula := _phrase_start(r, "copula", index):
        return _held(post, _subject(r, copula - 1, known, holdings, starts))
    if index < post.start - 1 and r.ends("article", index + 1):
        return _held(post, _name_ending(r, index, known, starts))
    return _held(post, _object(r, index, known, starts))


def _closes(r: Reading, index: int) -> bool:
    """Whether an apposition may end here: a mark, a line end, "and" or "who"; a verb begins a clause."""
    return r.shape(index) in (Shape.MARK, Shape.LINE) or bool(r.ends("join", index) or r.ends("relative", index))


def _behind_profession(r: Reading, last: int, known: dict[int, Name], starts: frozenset[int]) -> Name | None:
    """The name before a trade and "and": "X, virologue et membre du conseil"."""
    index = last
    while index > last - 3 and r.shape(index) is Shape.LOWER and not r.ends("stop", index):
        index -= 1
    return _name_ending(r, index - 1, known, starts) if index < last and r.is_mark(index, ",") else None


def _held(post: Post, name: Name | None, *, former: bool = False) -> Holding | None:
    return Holding(name, post, former) if name is not None else None


def _skip_premodifiers(r: Reading, index: int) -> int:
    """Before an English post: "X, the country's newly appointed (minister)"."""
    if r.lexicon.pack.compounds and r.namely(index) and r.words.keys[index].endswith("s"):  # "X, Bayerns (Minister)"
        return index - 1 if r.is_mark(index - 1, ",") else index
    if not r.lexicon.pack.noun_before:
        return index
    for here in range(index, max(-1, index - GAP), -1):
        if r.is_mark(here, ",("):
            return here
        if r.shape(here) in (Shape.MARK, Shape.LINE) and not r.words.keys[here].endswith("s"):
            return index
        if _phrase_start(r, "copula", here):
            return here
    return index


def _across(
    r: Reading, mark: int, known: dict[int, Name], holdings: list[Holding], starts: frozenset[int]
) -> Name | None:
    """The name that ends before this comma, bracket, dash or colon, or the holder of the post that ends there."""
    last = _skip_back(r, mark - 1)
    return _chained(last, holdings) or _name_ending(r, last, known, starts)


def _skip_back(r: Reading, last: int) -> int:
    """Over an age and a bracketed party: "Jean Dupont, 45 ans,", "Friedrich Merz (CDU),"."""
    if r.is_mark(last, ")"):
        opened = next((i for i in range(last - 1, last - 6, -1) if r.is_mark(i, "(")), last + 1)
        last = opened - 1
    for start in range(last, last - 5, -1):
        if r.is_mark(start, ","):
            inside = range(start + 1, last + 1)
            aged = any(r.shape(i) is Shape.DIGIT for i in inside)
            return start - 1 if aged and all(r.shape(i) is Shape.DIGIT or _is_age(r, i) for i in inside) else last
    return last


def _is_age(r: Reading, index: int) -> bool:
    return any(r.ends("age", start) > index for start in range(max(0, index - 2), index + 1))


def _name_ending(r: Reading, last: int, known: dict[int, Name], starts: frozenset[int]) -> Name | None:
    if name := known.get(last + 1):
        return name
    start = name_before(r, last, starts)
    return Name(start, last + 1) if start is not None else None


def _chained(last: int, holdings: list[Holding]) -> Name | None:
    return next((h.name for h in reversed(holdings[-3:]) if h.post.end in (last + 1, last)), None)


def _phrase_start(r: Reading, kind: str, last: int) -> int:
    """Index where a phrase of this kind begins that ends with the word at `last`, or 0."""
    for start in range(max(1, last - COPULA), last + 1):
        if kind == "copula" and r.ends("copula", start) == last + 1:
            return start
        if kind == "passive" and r.ends("passive", start) == last + 1:
            return start
    return 0


def _subject(
    r: Reading, last: int, known: dict[int, Name], holdings: list[Holding], starts: frozenset[int]
) -> Name | None:
    """The name before a verb, "who" and a comma apart; behind a comma it may be the holder of the post before."""
    if r.ends("relative", last):
        last -= 1
    if r.is_mark(last, ","):
        return _across(r, last, known, holdings, starts)
    if r.is_mark(last, ")"):
        last = _skip_back(r, last)
    return _name_ending(r, last, known, starts)


def _object(r: Reading, last: int, known: dict[int, Name], starts: frozenset[int]) -> Name | None:
    """The name between a verb of nomination and the post: "nommé Jean Dupont ministre"."""
    name = _name_ending(r, last, known, starts)
    if name is None or not (_phrase_start(r, "passive", name.start - 1) or _phrase_start(r, "passive", name.start - 2)):
        return None
    return name


def _taken(
    r: Reading, post: Post, index: int, known: dict[int, Name], holdings: list[Holding], starts: frozenset[int]
) -> Holding | None:
    """An office taken or left: "X hérite du ministère du Travail", "X, qui perd le ministère"."""
    if r.ends("of", index):
        index -= 1
    for start in range(max(1, index - 4), index + 1):
        end = max(r.ends("take", start), r.ends("leave", start))
        if end in (index + 1, index + 2):
            name = _subject(r, start - 1, known, holdings, starts)
            return _held(post, name, former=bool(r.ends("leave", start)))
    return None
