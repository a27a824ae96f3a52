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
    blocks: tuple[tuple[BlockKind, str], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Zones:
    """Cue words of the parts of a page that are not the story; any text is searched for those of all packs."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    credit: tuple[str, ...] = ()  # label before a colon and a photographer: "Photo"
    credit_by: tuple[str, ...] = ()  # label straight before the name: "Photo by"
    credit_alone: tuple[str, ...] = ()  # says all by itself: "File photo"
    agencies: tuple[str, ...] = ()  # press agencies and picture banks, in their own capitals: "AFP"
    caption: tuple[str, ...] = ()  # label before a caption: "Pictured"
    source: tuple[str, ...] = ()  # label before the source: "Source"
    byline: tuple[str, ...] = ()  # words that open an author's line: "By"
    author: tuple[str, ...] = ()  # label before a colon and an author: "Author"
    desk: tuple[str, ...] = ()  # what stands in an author's line beside or instead of a name: "staff"
    stamp: tuple[str, ...] = ()  # words before the date of publication: "Posted"
    related: tuple[str, ...] = ()  # words before a link to something else: "Read also"
    chrome: tuple[str, ...] = ()  # whole lines: "Share"
    comments: tuple[str, ...] = ()  # the heading over the readers' comments, which end the page: "Comments"
    notice: tuple[str, ...] = ()  # wherever they stand, the line is not the story: "all rights reserved"
    examples: tuple[ZoneExample, ...] = ()
