"""Mark the captions of pictures in a page: those that its markup names, and those that a picture states as its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from lxml import etree
from lxml.html import HtmlElement

from nutgraf.stages.acquire.pages.blocks import text_key

# Private use: what a page has of these itself is taken out before.
_MARK: Final = "\ue0c1"
_END: Final = "\ue0c2"
_CAPTION: Final = re.compile(f"{_MARK}([^{_MARK}{_END}]*){_END}")
_MARKS: Final = re.compile("[\ue0c0-\ue0cf]")
_MAX_AROUND_CAPTION_CHARS: Final = 80  # code points beside the caption above which a figure holds more than a picture
_MAX_CHARS: Final = 600  # code points of a caption; a longer box holds a story
_MIN_STATED_CHARS: Final = 30  # code points of a picture's own text by which its caption is known
_MAX_CAPTION_PARAGRAPHS: Final = 2  # of a box with a picture: the caption and its credit
_MAX_NEAR_ANCESTORS: Final = 3  # boxes around an image that may hold its caption
_CAPTION_CLASS: Final = re.compile(r"(?:^|[\s_-])captions?(?:$|[\s_-])", re.IGNORECASE)
_PICTURE_CLASS: Final = re.compile(r"(?:^|[\s_-])(?:image|photo|picture)(?:$|[\s_-])", re.IGNORECASE)
_BOXES: Final = ("div", "p", "span", "figcaption", "aside", "section", "small", "em")


def mark_captions(tree: HtmlElement) -> None:
    """Put each picture's caption in the picture's place, as a paragraph that can be told apart."""
    for figure in list(tree.iter("figure")):
        captions = list(figure.iter("figcaption"))
        text = " ".join(" ".join(c.text_content().split()) for c in captions)
        around = len(" ".join(figure.text_content().split())) - len(text)
        if text and around <= _MAX_AROUND_CAPTION_CHARS:
            _replace(figure, text)
    for box in [*_named_captions(tree), *_stated_captions(tree)]:
        text = " ".join(box.text_content().split())
        if text and len(text) <= _MAX_CHARS and _MARK not in text:
            _replace(box, text)


def split_captions(text: str) -> Iterator[tuple[str, bool]]:
    """The lines of a text, one space a run, each with whether it is a caption."""
    for part in _CAPTION.sub(r"\n\g<0>\n", text).split("\n"):
        line = " ".join(part.split())
        caption = _CAPTION.fullmatch(line)
        yield (caption[1] if caption else _MARKS.sub("", line)).strip(), caption is not None


def image_texts(image: HtmlElement) -> frozenset[str]:
    """What an image states of itself in its attributes, as keys for comparison; a few words are a label."""
    texts = (image.get(name) or "" for name in ("alt", "title"))
    return frozenset(text_key(text) for text in texts if len(text) >= _MIN_STATED_CHARS)


def _named_captions(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The boxes that are captions by their class, and those of a picture that have little else."""
    for box in tree.iter(*_BOXES):
        name = box.get("class", "")
        if _CAPTION_CLASS.search(name) or (_PICTURE_CLASS.search(name) and _is_picture(box)):
            yield box


def _is_picture(box: HtmlElement) -> bool:
    """Whether a box has an image, and a caption and its credit at most."""
    return box.find(".//img") is not None and 1 <= len(list(box.iter("p"))) <= _MAX_CAPTION_PARAGRAPHS


def _stated_captions(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The boxes near an image that repeat what it states of itself."""
    for image in tree.iter("img"):
        stated = image_texts(image)
        for near in islice(image.iterancestors(), _MAX_NEAR_ANCESTORS) if stated else ():
            if len(list(near.iter("p"))) > _MAX_CAPTION_PARAGRAPHS:
                break
            yield from (box for box in near.iter(*_BOXES) if text_key(box.text_content()) in stated)


def _replace(element: HtmlElement, text: str) -> None:
    parent = element.getparent()
    if parent is None:
        return
    bare = "".join([parent.text or "", *(child.tail or "" for child in parent)]).strip()
    caption = etree.Element("span" if bare else "p")  # a paragraph beside bare text would hide that text
    caption.text = f"{_MARK}{_MARKS.sub('', text)}{_END}"
    caption.tail = element.tail
    parent.replace(element, caption)
