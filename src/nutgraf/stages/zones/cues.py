"""The cue words of all packs, compiled: a page's chrome is often in another language than its story."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from nutgraf.languages.expressions import ALL_PACKS, compile_expression
from nutgraf.languages.load import shared_packs
from nutgraf.languages.pack_cache import section_cache
from nutgraf.text.fold import fold
from nutgraf.text.phrases import any_phrase
from nutgraf.text.terms import WORD

GAPS = re.compile(r"[^\w'-]+|\d+|(?<!\w)[-_']+|[-_']+(?!\w)")


class ZoneCues(NamedTuple):
    """Folded cue words, longest first; `label` and `label_by` find credit labels inside a line."""

    label: re.Pattern[str]
    label_by: re.Pattern[str]
    label_words: tuple[str, ...]  # of both, folded: without one of them in a line the patterns need not run
    credit_alone: tuple[str, ...]
    agencies: frozenset[str]  # in their own capitals
    caption: tuple[str, ...]
    source: tuple[str, ...]
    byline: tuple[str, ...]
    author: tuple[str, ...]
    desk: frozenset[str]
    stamp: tuple[str, ...]
    related: tuple[str, ...]
    chrome: frozenset[str]
    comments: frozenset[str]
    notice: tuple[str, ...]
    notice_words: frozenset[str]  # the longest word of each notice
    openers: frozenset[str]


@section_cache("zones", "sentences")
def zone_cues(own: str = "") -> ZoneCues:
    """The union of all packs' cues, the user's `own` packs among them. Raises BadPack."""
    zones = [pack.zones for pack in shared_packs(own)]
    return ZoneCues(
        label=_label((word for z in zones for word in z.credit), after=r"\s{0,3}[:：]\s{0,3}"),
        label_by=_label((word for z in zones for word in z.credit_by), after=r"(?:\s{0,3}[/|]\s{0,3}|\s)"),
        label_words=_fold(word.rstrip(".") for z in zones for word in z.credit + z.credit_by),
        credit_alone=tuple(sorted(set(_fold(chain.from_iterable(z.credit_alone for z in zones))))),
        agencies=frozenset(chain.from_iterable(z.agencies for z in zones)),
        caption=_fold(chain.from_iterable(z.caption for z in zones)),
        source=_fold(chain.from_iterable(z.source for z in zones)),
        byline=_fold(chain.from_iterable(z.byline for z in zones)),
        author=_fold(chain.from_iterable(z.author for z in zones)),
        desk=frozenset(_fold(chain.from_iterable(z.desk for z in zones))),
        stamp=_fold(chain.from_iterable(z.stamp for z in zones)),
        related=_fold(chain.from_iterable(z.related for z in zones)),
        chrome=frozenset(GAPS.sub(" ", cue).strip() for z in zones for cue in _fold(z.chrome + z.comments)),
        comments=frozenset(_fold(chain.from_iterable(z.comments for z in zones))),
        notice=_fold(chain.from_iterable(z.notice for z in zones)),
        notice_words=frozenset(max(WORD.findall(fold(cue)), key=len) for z in zones for cue in z.notice),
        openers=frozenset(chain.from_iterable(pack.sentences.openers for pack in shared_packs(own))),
    )


def text_after_cue(folded: str, cues: tuple[str, ...]) -> str | None:
    """What follows the longest cue that opens the folded text as whole words, or None."""
    if not folded.startswith(cues):
        return None
    for cue in cues:
        rest = folded[len(cue) :]
        if folded.startswith(cue) and not rest[:1].isalnum() and not (rest[:1] in "-'" and rest[1:2].isalnum()):
            return rest
    return None


def _label(words: Iterable[str], after: str) -> re.Pattern[str]:
    return compile_expression(ALL_PACKS, any_phrase(words, after=rf"(?!\w){after}"), re.IGNORECASE)


def _fold(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({fold(word) for word in words}, key=lambda word: (-len(word), word)))
