"""The brief as one HTML page: findings beside the text, in place, with no network and nothing of the article run."""

from __future__ import annotations

from nutgraf.exports.page import page
from nutgraf.exports.segments import zones
from nutgraf.records import Brief, Change

KINDS = ("summary", "official", "number", "instrument", "order", "quote")
BAR = 160  # pixels of the longest bar of a change


def write(brief: Brief) -> str:
    """A self-contained page; its Content-Security-Policy admits its own style and script by their hashes alone."""
    return page(
        "report",
        brief=brief,
        zones=zones(brief),
        counts=dict(zip(KINDS, _counts(brief), strict=True)),
        changes=[(change, bars) for change in brief.changes if (bars := _bars(brief, change))],
        direction=_direction(brief.language.code),
        link=brief.article.url if (brief.article.url or "").startswith(("https://", "http://")) else None,
    )


def _counts(brief: Brief) -> tuple[int, ...]:
    said = brief.directives
    found = (brief.summary.sentences, brief.officials, brief.numbers, said.instruments, said.orders, brief.quotes)
    return tuple(len(findings) for findings in found)


def _bars(brief: Brief, change: Change) -> list[tuple[int, float]]:
    """The ends of a change as (index of the number, length of its bar in pixels); none where one end is missing."""
    if change.from_ is None or change.to is None:
        return []
    ends = [(index, abs(float(brief.numbers[index].value))) for index in (change.from_, change.to)]
    longest = max(value for _, value in ends)
    return [(index, round(max(1.0, BAR * value / longest), 1) if longest else 1.0) for index, value in ends]


def _direction(code: str) -> str:
    """The direction that CLDR gives a language's script: "rtl" or "ltr"."""
    from babel import Locale, UnknownLocaleError

    try:
        return "rtl" if Locale.parse(code).character_order == "right-to-left" else "ltr"
    except (UnknownLocaleError, ValueError):
        return "ltr"
