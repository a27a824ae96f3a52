"""The standfirst of an article (lead, chapeau): the lines between title and story that say what the story is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from lxml.html import HtmlElement

from nutgraf.stages.acquire.lines import MarkedLine
from nutgraf.stages.acquire.pages.blocks import TextBlock
from nutgraf.text.fold import fold_key
from nutgraf.text.terms import split_words

# The names that templates give to the element, as in classes and `itemprop`.
_CLASS: Final = re.compile(
    r"(?:^|[\s_-])(?:stand-?first|sub-?(?:title|head|heading|headline|line)|lead|lede|deck|dek|intro(?:duction)?|excerpt"
    r"|summary|abstract|teaser|description|chapeau|chapo|sapo|preamble)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAPTION_CLASS: Final = re.compile(
    r"caption|credit|image|img|picture|photo|figure|media|legend|carousel|slide|gallery|lightbox|popup|modal",
    re.IGNORECASE,
)
_CUT_OFF: Final = re.compile(r"(?:\.\.\.|…|\[…\]|[,;:–-])\W{0,3}$")
_MIN_WORDS: Final = 6  # words; a shorter line is a label
_MAX_CHARS: Final = 800  # code points
_MIN_SAME_WORDS_SHARE: Final = 0.75  # share of the words of a description and a line that are the same
_COPY_WORDS_SHARE: Final = 0.9  # share of a description's words, in order, that are in one paragraph: a copy of it
_LEAD_WORDS_SHARE: Final = 0.6  # share of its longer words that the first two paragraphs have: the same in other words
_MIN_TOPIC_SHARE: Final = 0.15  # share of its longer words that the story or title has too: else it is about the site
_MIN_UNNAMED_TOPIC_SHARE: Final = 0.35  # where the title has none of them
_MIN_TOPIC_LETTERS: Final = 4  # letters of a word that tells what a line is about
_MAX_LINES: Final = 4  # lines of a standfirst
_MAX_HEAD_LINES: Final = 4  # lines at the head of the story among which a description may be a subheading
_SENTENCE_END: Final = re.compile(r"[.!?…。][\"'”’»)」]{0,2}$")
_STAMP: Final = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)|(?<!\d)(?:19|20)\d\d(?!\d)")
_STAMP_WORDS: Final = 14  # words of a line with a date or a time of day that is no sentence


def find_standfirst(
    lines: Sequence[MarkedLine], over: Sequence[TextBlock], descriptions: Sequence[str], title: str | None
) -> list[str]:
    """The lines of the standfirst, none where the page has none: seen over the story, else stated in its metadata.

    `lines` are the story's, `over` the blocks between title and story. The lines may be among those of the story.
    """
    usable = [text for text in descriptions if _usable(text, title)]
    seen = [block.text for block in over if _could_be(block, title)]
    marked = [block.text for block in over if _could_be(block, title) and _is_marked(block.element)]
    topic = _topic(lines, title)
    heads = [line.text for line in lines[:_MAX_HEAD_LINES] if line.kind == "subheading"]
    stated = [line for text in usable for line in (*seen, *heads) if _alike(text, line)]
    named = [text for text in marked if _is_of_story(text, topic, title)][:_MAX_LINES]
    told = [text for text in seen if _is_of_story(text, topic, title)]
    shown = sorted(told, key=ends_sentence, reverse=True)[:1]  # a line without an end may be a heading
    if found := stated[:1] or named or shown:
        return found
    opening = [line.text for line in lines[:3] if line.kind == "standfirst"]
    if opening:
        return opening
    story = [line.text for line in lines if line.kind is None]
    if story and story[0].startswith("- "):  # the story opens with a summary in points
        return []
    return next(([text] for text in usable if _is_of_story(text, topic, title) and not _is_in_story(text, story)), [])


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _SENTENCE_END.search(text) is not None


def _usable(text: str, title: str | None) -> bool:
    words = split_words(text)
    return (
        len(words) >= _MIN_WORDS
        and len(text) <= _MAX_CHARS
        and not _CUT_OFF.search(text)
        and not _alike(text, title or "")
    )


def _could_be(block: TextBlock, title: str | None) -> bool:
    if block.link_share > 0.5 or not _usable(block.text, title):
        return False
    if _STAMP.search(block.text) and len(block.text.split()) <= _STAMP_WORDS:
        return False
    around = (block.element, *block.element.iterancestors())
    return not any(
        e.tag in ("figure", "figcaption", "nav", "footer") or _CAPTION_CLASS.search(e.get("class", ""))
        for e in around[:3]
    )


def _is_marked(element: HtmlElement) -> bool:
    for part in (element, element.getparent()):
        if part is not None and _CLASS.search(
            " ".join((part.get("class", ""), part.get("itemprop", ""), part.get("id", "")))
        ):
            return True
    return False


def _alike(one: str, two: str) -> bool:
    """Whether two lines are the same but for a few words."""
    if not one or not two:
        return False
    first, second = (Counter(split_words(fold_key(text))) for text in (one, two))
    return (first & second).total() >= _MIN_SAME_WORDS_SHARE * max(first.total(), second.total())


def _is_in_story(text: str, story: Sequence[str]) -> bool:
    """Whether a paragraph of the story, or two that follow each other, has nearly all words of the text."""
    wanted = Counter(split_words(fold_key(text)))
    lead = Counter(_long_words(" ".join(story[:2])))
    longer = Counter(_long_words(text))
    if (longer & lead).total() >= _LEAD_WORDS_SHARE * longer.total():
        return True
    pairs = zip(story, [*story[1:], ""], strict=True)
    return any(
        (wanted & Counter(split_words(fold_key(" ".join(pair))))).total() >= _COPY_WORDS_SHARE * wanted.total()
        for pair in pairs
    )


def _topic(lines: Sequence[MarkedLine], title: str | None) -> frozenset[str]:
    return frozenset(_long_words(" ".join([title or "", *(line.text for line in lines)])))


def _about(text: str, topic: frozenset[str]) -> bool:
    words = _long_words(text)
    return bool(words) and sum(word in topic for word in words) >= _MIN_TOPIC_SHARE * len(words)


def _is_of_story(text: str, topic: frozenset[str], title: str | None) -> bool:
    """Whether a description is of this story, for which it shares a word with the title or many with the story."""
    words = _long_words(text)
    named = not set(words).isdisjoint(_long_words(title or ""))
    return _about(text, topic) and (
        named or sum(word in topic for word in words) >= _MIN_UNNAMED_TOPIC_SHARE * len(words)
    )


def _long_words(text: str) -> list[str]:
    return [word for word in split_words(fold_key(text)) if len(word) >= _MIN_TOPIC_LETTERS or not word.isascii()]
