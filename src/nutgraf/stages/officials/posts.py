"""Posts as the text states them: from the words before a head of a title to the end of its body's name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nutgraf.records import Position, PositionFlag
from nutgraf.stages.officials.complement import read_complement
from nutgraf.stages.officials.lexicon import Features
from nutgraf.stages.officials.names import Name, all_capitals, is_given
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.street_names import after_street_word
from nutgraf.text.words import Shape

MAX_WORDS_BEFORE = 10  # words that may stand before a head: "Pan American Health Organization (PAHO) Director"
NOUNS_BEFORE = 2  # of them in lower case: "interior affairs minister"
ADJECTIVES = 2  # lower-case adjectives after a head: "primer ministro francés saliente"


@dataclass(frozen=True, slots=True)
class Post:
    """A post in word indexes. `body` is the organisation's stretch, before or after the head, or None."""

    start: int
    end: int
    head: int
    head_end: int
    organisation: tuple[int, int] | None
    features: Features
    is_office: bool = False


@dataclass(frozen=True, slots=True)
class PostHolder:
    """A name with a post; `former` where the verb says that the office is left."""

    name: Name
    post: Post
    former: bool = False


def read_posts(r: PhraseIndex, starts: frozenset[int]) -> Iterator[Post]:
    """Every post of the text in order; heads inside another post's words do not begin one of their own."""
    done = 0
    heads = sorted(r.by_kind["head"].keys() | r.by_kind["charge"].keys())
    for head in heads:
        if head < done or _inside_name(r, head) or after_street_word(r, head):
            continue
        if _is_board(r, head) or r.phrase_end("territory", head) > head + 1:  # "Cabo Verde"
            continue
        after = r.phrase_end("head", head)
        if (
            r.lexicon.pack.noun_before
            and r.is_capitalised(head)
            and r.is_capitalised(after)
            and r.phrase_end("head", after)
        ):
            continue  # "Justice Minister"
        post = _read_post(r, head, starts, done)
        done = post.end
        yield post


def _is_board(r: PhraseIndex, head: int) -> bool:
    """Whether the plural head is the body's name rather than a post: "le conseil des ministres"."""
    if "plural" not in r.facts("head", head):
        return False
    before = head - 1
    while before > 0 and r.phrase_end("article", before) and not r.phrase_end("of", before):
        before -= 1
    return bool(r.phrase_end("of", before)) and bool(r.phrase_end("body", before - 1))


def _inside_name(r: PhraseIndex, head: int) -> bool:
    """Whether a capitalised head is part of a name: "Bruno Le Maire", "Stephen King"."""
    pack = r.lexicon.pack
    if (
        not r.is_capitalised(head)
        or pack.compounds
        or r.is_line_or_sentence_start(head)
        or (pack.bare_complement and not pack.cases)
    ):
        return False
    if is_given(r, head - 1):
        return True
    if pack.noun_before or not r.is_capitalised(head - 1) or r.is_line_or_sentence_start(head - 1):
        return False
    before = head - 1
    return not r.starts_phrase(before, "flag", "honorific", "modifier", "body") and r.shape(before) is Shape.CAPITAL


def _read_post(r: PhraseIndex, head: int, starts: frozenset[int], floor: int) -> Post:
    charge = head not in r.by_kind["head"]
    head_end = r.phrase_end("charge", head) if charge else r.phrase_end("head", head)
    start, before = (head, None) if charge else _words_before(r, head, floor)
    facts = r.facts("head", head)
    end = head_end
    while not charge and (more := _modifier(r, end)):
        facts |= r.facts("flag", end)
        end = more
    if not charge:
        end = _adjectives(r, end, starts)
    complement, first = read_complement(r, _behind_party(r, end), starts)
    body = before
    if first and body is None and (r.phrase_end("body", first) if charge else _is_body(r, first, facts)):
        body = (first, complement)
    for index in range(start, head_end):
        facts |= r.facts("flag", index)
    return Post(start, complement if first else end, head, head_end, body, facts, charge)


def _behind_party(r: PhraseIndex, index: int) -> int:
    """Index behind a bracketed party where the post goes on: "maire (PS) de Lens"."""
    closed = next((i for i in range(index + 2, index + 5) if r.is_mark(i, ")")), 0) if r.is_mark(index, "(") else 0
    return closed + 1 if closed and r.phrase_end("of", closed + 1) else index


def _modifier(r: PhraseIndex, index: int) -> int:
    """Index after an adjective or a word of deputising that belongs to the title."""
    agreeing = bool(r.lexicon.pack.cases)  # such an adjective belongs to the noun behind it
    end = max(0 if agreeing else r.phrase_end("modifier", index), r.phrase_end("flag", index))
    if end and r.lexicon.pack.compounds and r.is_capitalised(index):
        return 0
    return end


def _adjectives(r: PhraseIndex, index: int, starts: frozenset[int]) -> int:
    """Index after lower-case adjectives such as those of nationality, where the phrase clearly ends behind them."""
    pack = r.lexicon.pack
    if pack.noun_before or pack.compounds or pack.bare_complement:
        return index
    after = index
    while after < index + ADJECTIVES and _is_adjective(r, after):
        after += 1
    if after == index:
        return index
    closed = r.shape(after) in (Shape.MARK, Shape.LINE) or r.is_capitalised(after) or after in starts
    return (
        after
        if closed or r.phrase_end("of", after) or r.phrase_end("join", after) or r.phrase_end("at", after)
        else index
    )


def _is_adjective(r: PhraseIndex, index: int) -> bool:
    if r.shape(index) is not Shape.LOWER or r.starts_phrase(index, "stop", "of", "at", "join", "article", "head"):
        return False
    if r.starts_phrase(index, "copula", "take", "leave", "relative", "honorific", "passive"):
        return False
    endings = r.lexicon.pack.verb_endings
    return not endings or not r.words.text_of(index, index + 1).endswith(endings)


def _is_body(r: PhraseIndex, first: int, facts: Features) -> bool:
    """Whether the complement names a body rather than what the post governs."""
    inflected = bool(r.lexicon.pack.cases)  # adjectives agree and stand first: "prezident Hospodářské komory"
    if inflected and (
        r.phrase_end("head", first) or (r.phrase_end("modifier", first) and r.phrase_end("head", first + 1))
    ):
        return False  # the other's post belongs to the title: "náměstek ministra"
    if r.key(first).endswith("-"):  # "Städte- und Gemeindebund"
        first += 2
    if r.phrase_end("body", first) or (inflected and r.phrase_end("body", first + 1)):
        return True
    if r.phrase_end("territory", first) or is_given(r, first):
        return False
    if r.phrase_end("head", first) and "plural" not in r.facts("head", first):  # "adviser to the minister"
        return False
    acronym = r.shape(first) is Shape.CAPITALS and not all_capitals(r, first)
    return acronym or "governing" not in facts


def _words_before(r: PhraseIndex, head: int, floor: int) -> tuple[int, tuple[int, int] | None]:
    """Where the post begins before its head, and the body that stands there."""
    start = head
    while start > max(floor, head - MAX_WORDS_BEFORE):
        more = _extend_left(r, start, head)
        if more == start:
            break
        start = more
    while start < head and not (r.is_capitalised(start) or r.shape(start) is Shape.LOWER):
        start += 1
    if not r.lexicon.pack.noun_before:
        return start, None
    return start, _body_before(r, start, head)


def _body_before(r: PhraseIndex, start: int, head: int) -> tuple[int, int] | None:
    end = head
    while end > start and (
        r.phrase_end("flag", end - 1) or r.phrase_end("modifier", end - 1) or r.is_mark(end - 1, "()")
    ):
        end -= 1
    acronym = next((i for i in range(start, end) if r.is_mark(i, "(")), end)
    inside = range(start, acronym)
    if not inside:
        return None
    named = "governing" not in r.facts("head", head) and all(
        r.is_capitalised(i) for i in inside if not r.phrase_end("flag", i)
    )
    if not named and not any(r.phrase_end("body", i) or r.shape(i) is Shape.CAPITALS for i in inside):
        return None
    if any(r.phrase_end("territory", i) >= acronym for i in inside) or all_capitals(r, start):
        return None
    first = next((i for i in inside if not r.phrase_end("flag", i)), start)
    return first, acronym


def _extend_left(r: PhraseIndex, start: int, head: int) -> int:
    """Index of the word before `start` where it belongs to the post that begins there, else `start`."""
    before = start - 1
    if r.phrase_end("body", before - 1) > before:
        return start
    if r.phrase_end("flag", before) == start or (
        r.phrase_end("modifier", before) == start and not r.phrase_end("stop", before)
    ):
        return before
    if r.phrase_end("flag", before - 1) == start:
        return before - 1
    endings = r.lexicon.pack.adjective_endings
    if endings and r.key(before).endswith(endings) and r.shape(before) in (Shape.LOWER, Shape.CAPITAL):
        return before if not r.phrase_end("stop", before) and not r.phrase_end("article", before) else start
    return _noun_before(r, start, head) if r.lexicon.pack.noun_before else start


def _noun_before(r: PhraseIndex, start: int, head: int) -> int:
    before = start - 1
    if r.is_capitalised(start) and r.is_capitalised(before) and r.phrase_end("head", before) == start == head:
        return before  # "Justice Minister"
    if r.starts_phrase(before, "stop", "article", "head", "honorific", "calendar", "relative", "copula"):
        return start
    if r.is_capitalised(before):
        return start if is_given(r, before) and r.is_capitalised(start) and before + 2 == head else before
    if r.is_mark(before, ")") and r.shape(before - 1) is Shape.CAPITALS and r.is_mark(before - 2, "("):
        return before - 2
    if r.phrase_end("of", before) or r.phrase_end("join", before):
        reach = range(max(0, before - 4), before)
        inside = any(r.phrase_end("body", i) for i in reach) and not any(is_given(r, i) for i in reach)
        return before if start < head and r.is_capitalised(start) and inside else start
    lower = r.shape(before) is Shape.LOWER and r.shape(head) is Shape.LOWER and head - start < NOUNS_BEFORE
    if not lower or r.phrase_end("at", before) or r.key(before).endswith(r.lexicon.pack.stop_endings or ("\n",)):
        return start
    return before


FLAGS: tuple[PositionFlag, ...] = ("former", "acting", "deputy", "member", "elect")


def to_position(r: PhraseIndex, post: Post, *, former: bool = False) -> Position:
    """The post as a record: the title's words and the body's words, each a slice of the text."""
    words = r.words
    end = post.end
    organisation = None
    title = words.text_of(post.start, end)
    if post.organisation is not None:
        first, last = post.organisation
        organisation = words.text_of(first, last)
        title_end = post.head_end if first >= post.head_end else end
        title_start = post.start if first >= post.head_end else _after_body(r, last)
        if first >= post.head_end:
            title_end = _title_end(r, post, first)
        title = words.text_of(title_start, title_end)
    start = words.starts[post.start]
    stop = words.ends[end - 1]
    flags = tuple(f for f in FLAGS if f in post.features or (f == "former" and former))
    return Position(start, stop, words.text[start:stop], title, organisation, flags)


def _title_end(r: PhraseIndex, post: Post, first: int) -> int:
    """Index after the title's last word: the link and articles before the body are left out."""
    for index in range(post.head_end, first):
        if (r.phrase_end("of", index) or r.phrase_end("at", index)) and not r.phrase_end("modifier", index):
            return index
    return first


def _after_body(r: PhraseIndex, index: int) -> int:
    while r.is_mark(index, "()") or (r.is_mark(index - 1, "(") and r.is_mark(index + 1, ")")):
        index += 1
    return index
