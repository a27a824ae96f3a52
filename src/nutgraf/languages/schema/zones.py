"""The [zones] section of a pack: cue words of the parts of a page that are not the story."""

from __future__ import annotations

from dataclasses import dataclass

from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS
from nutgraf.records import BlockKind


@dataclass(frozen=True, slots=True, eq=False)
class ZoneExample:
    """A text and the zones in it that are no story, as (kind, words); without any, all of it is story."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    text: str
    """The text, perhaps of several lines."""
    blocks: tuple[tuple[BlockKind, str], ...] = ()
    """The parts that are no story, in order, each a kind and its words; an empty list: all of it is story."""


@dataclass(frozen=True, slots=True, eq=False)
class Zones:
    """Cue words of the parts of a page that are not the story; any text is searched for those of all packs."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    credit: tuple[str, ...] = ()
    """Label before a colon and a photographer: "Photo"."""
    credit_by: tuple[str, ...] = ()
    """Label straight before the name: "Photo by"."""
    credit_alone: tuple[str, ...] = ()
    """What is a credit by itself: "File photo"."""
    agencies: tuple[str, ...] = ()
    """Press agencies and picture banks, in their own capitals: "AFP"."""
    caption: tuple[str, ...] = ()
    """Label before a caption: "Pictured"."""
    source: tuple[str, ...] = ()
    """Label before the source: "Source"."""
    byline: tuple[str, ...] = ()
    """Words that open an author's line: "By"."""
    author: tuple[str, ...] = ()
    """Label before a colon and an author: "Author"."""
    desk: tuple[str, ...] = ()
    """What an author's line has beside or instead of a name: "staff"."""
    stamp: tuple[str, ...] = ()
    """Words before the date of publication: "Posted"."""
    related: tuple[str, ...] = ()
    """Words before a link to something else: "Read also"."""
    chrome: tuple[str, ...] = ()
    """Whole lines that belong to the page: "Share"."""
    comments: tuple[str, ...] = ()
    """The heading over the readers' comments, which end the page: "Comments"."""
    notice: tuple[str, ...] = ()
    """Phrases that make their line no story, wherever they are in it: "all rights reserved"."""
    examples: tuple[ZoneExample, ...] = ()
    """Texts with the parts that are no story."""
