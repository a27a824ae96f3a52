"""The one door to underthesea, a Vietnamese toolkit whose names of persons can stand beside those of the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final

from nutgraf.document import Document, Entity
from nutgraf.errors import MissingModel

NAME: Final = "underthesea"
PERSON_TAG: Final = "PER"  # its organisations and places are left out: F1 10 for organisations (measured)

Tagged = Sequence[tuple[str, ...]]  # word, part of speech, chunk, name tag


def tag_persons(document: Document) -> tuple[Entity, ...]:
    """The persons that underthesea finds in the document's sentences, in text order.

    Raises nutgraf.errors.MissingModel where it is not installed.
    Source: underthesea's conditional random fields, which come in its wheel; nothing is downloaded.
    """
    tag = _load()
    return tuple(entity for s in document.sentences for entity in _persons(s.text, s.start, tag(s.text)))


@cache
def _load() -> Callable[[str], Tagged]:
    try:
        from underthesea import ner
    except ImportError as error:
        raise MissingModel(f"{NAME} is not installed", hint="pip install 'nutgraf[vietnamese]'") from error
    tagger: Callable[[str], Tagged] = ner
    return tagger


def _persons(sentence: str, offset: int, tagged: Tagged) -> Iterator[Entity]:
    """Each run of words tagged as one person; a word that the tagger has changed ends the run."""
    at = start = end = 0
    open_name = False
    for word, *_, tag in tagged:
        place = sentence.find(word, at)
        person = tag.endswith(PERSON_TAG) and place >= 0
        if open_name and (not person or tag.startswith("B-")):
            yield Entity(offset + start, offset + end, sentence[start:end], "person")
            open_name = False
        if person:
            start = start if open_name else place
            end, open_name = place + len(word), True
        at = place + len(word) if place >= 0 else at
    if open_name:
        yield Entity(offset + start, offset + end, sentence[start:end], "person")
