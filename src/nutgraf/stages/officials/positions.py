"""A post as a record: its title and its body, each in the words of the text, and its flags."""

from __future__ import annotations

from nutgraf.records import Position, PositionFlag
from nutgraf.stages.officials.asides import newly_appointed_end
from nutgraf.stages.officials.body_names import OPENING
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.post_labels import title_label
from nutgraf.stages.officials.posts import Post
from nutgraf.text.fold import fold_key

FLAGS: tuple[PositionFlag, ...] = ("former", "acting", "deputy", "member", "elect")


def to_position(phrases: PhraseIndex, post: Post, *, former: bool = False) -> Position:
    """The post as a record: the words of its title, without a party in brackets, and those of its body."""
    words = phrases.words
    end = post.end
    organisation = None
    first_word = _title_start(phrases, post)
    title = _words_of_title(phrases, first_word, end, post)
    if post.organisation is not None:
        first, last = post.organisation
        organisation = words.text_of(first, last)
        title_end = post.head_end if first >= post.head_end else end
        behind_name = first >= end
        title_start = first_word if first >= post.head_end else _after_body(phrases, last)
        if first >= post.head_end and not behind_name:
            title_end = _title_end(phrases, post, first)
        title = _words_of_title(phrases, title_start, title_end, post)
    start = words.starts[post.start]
    stop = words.ends[end - 1]
    if post.head_end <= post.start:  # the head is said once: "los alcaldes (de Huesca, X, y) de Teruel"
        title = f"{words.text_of(post.head, post.head_end)} {title}"
    title = _without_prefix(phrases, title)
    flags = tuple(f for f in FLAGS if f in post.features or (f == "former" and former))
    label = title_label(title, phrases.lexicon.pack, phrases.lexicon.grammar)
    return Position(start, stop, words.text[start:stop], title, organisation, flags, label)


def _words_of_title(phrases: PhraseIndex, start: int, end: int, post: Post) -> str:
    """The title's words without "newly elected" or a party in brackets behind its head: "maire (PS) de Lens"."""
    words, opened = phrases.words, post.head_end
    if start < opened < (apart := newly_appointed_end(phrases, opened)):
        rest = words.text_of(apart, end) if apart < end else ""
        return f"{words.text_of(start, opened)} {rest}".rstrip()
    party = phrases.is_mark(opened, "(") and phrases.is_capitalised(opened + 1)
    closed = next((i for i in range(opened, end) if phrases.is_mark(i, ")")), post.end)
    if not party or not start < opened < end or closed + 1 >= post.end:
        return words.text_of(start, end)
    rest = words.text_of(closed + 1, end) if closed + 1 < end else ""
    return f"{words.text_of(start, opened)} {rest}".rstrip()


def _title_start(phrases: PhraseIndex, post: Post) -> int:
    """Index of the title's first word: "new" and "former" say since when; "at the helm" is a helm."""
    start = post.start
    if "leading" in post.features and not phrases.lexicon.syllabic:
        return post.head_end - 1
    while start < post.head:
        end = 0 if _is_in_name(phrases, start) else phrases.phrase_end("new", start)
        if "former" in phrases.features("flag", start):
            end = max(end, phrases.phrase_end("flag", start))
        if not start < end <= post.head:
            break
        start = end
    return start


def _is_in_name(phrases: PhraseIndex, start: int) -> bool:
    """Whether "new" with a capital is a place's name: "(New) Mexico Governor", and not "New mayor"."""
    named = phrases.lexicon.complement_first and phrases.is_capitalised(start) and phrases.is_capitalised(start + 1)
    return named and not phrases.starts_phrase(start + 1, "head", "modifier", "flag", "body")


def _without_prefix(phrases: PhraseIndex, title: str) -> str:
    """The title without a hyphened prefix that says that the post is over: "Oud-(burgemeester)"."""
    prefix, hyphen, rest = title.partition("-")
    former = "former" in phrases.lexicon.prefixes.get(fold_key(prefix), frozenset())
    return rest if hyphen and rest and former else title


def _title_end(phrases: PhraseIndex, post: Post, first: int) -> int:
    """Index after the title's last word: the link, articles and the comma before the body are left out."""
    if phrases.is_mark(first - 1, ","):
        return first - 1
    first -= phrases.is_mark(first - 1, OPENING)
    for index in range(post.head_end, first):  # the last link where several are: "docente di diritto all'(Università)"
        link = max(phrases.phrase_end("of", index), phrases.phrase_end("at", index))
        while link and (after := phrases.phrase_end("article", link)):
            link = after
        if link == first:
            return index
    for index in range(post.head_end, first):
        if (phrases.phrase_end("of", index) or phrases.phrase_end("at", index)) and not phrases.phrase_end(
            "modifier", index
        ):
            return index
    return first


def _after_body(phrases: PhraseIndex, index: int) -> int:
    while (
        phrases.is_mark(index, "()")
        or phrases.key(index) == "'s"
        or (phrases.is_mark(index - 1, "(") and phrases.is_mark(index + 1, ")"))
    ):
        index += 1
    return index
