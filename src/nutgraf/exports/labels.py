"""How findings are worded for readers: names, posts, values and parties, the same in every format."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final

from nutgraf.languages.load import language_name
from nutgraf.records import Brief, Change, Instrument, Number, Order, Position, Speaker

SIGNS: Final = {
    "exact": "",
    "about": "≈ ",
    "more_than": "> ",
    "at_least": "≥ ",
    "less_than": "< ",
    "at_most": "≤ ",
}


def join_parts(*parts: str | None) -> str:
    """The parts that are there, with a middle dot between them."""
    return " · ".join(part for part in parts if part)


def title_of(brief: Brief) -> str | None:
    """The title of the article, or its first headline, or None."""
    headline = next((b for b in brief.blocks if b.kind == "headline"), None)
    return brief.article.title or (brief.article.text[headline.start : headline.end] if headline else None)


def date_of(brief: Brief) -> str | None:
    """The day, month or year that the article is dated to (ISO 8601), or None where the date is written otherwise."""
    written = re.match(r"[1-9]\d{3}(?:-\d\d(?:-\d\d)?)?(?![\d-])", brief.article.published or "", re.ASCII)
    if written is None:
        return None
    try:
        date.fromisoformat(written.group() + "-01-01"[len(written.group()) - 4 :])
    except ValueError:
        return None
    return written.group()


def last_day(iso: str) -> str:
    """The last day of an ISO 8601 date, month or year, by which deadlines are sorted: "2025-02" ends on 2025-02-28."""
    year, month, day = [*iso.split("-"), "", ""][:3]
    month = month or "12"
    return f"{year}-{month}-{day or monthrange(int(year), int(month))[1]}"


def source_facts(brief: Brief) -> tuple[str, ...]:
    """Who wrote the article, where and when it came out, as far as its source states it, for a line of facts."""
    article = brief.article
    changed = article.updated if article.updated != article.published else None
    place = join_parts(article.site, article.section)
    facts = (", ".join(article.authors), place, article.published, f"updated {changed}" if changed else None)
    return tuple(fact for fact in facts if fact)


def article_name(brief: Brief) -> str:
    """What to call the article: its title, else its file, else the beginning of its hash."""
    path = (brief.article.path or "").rpartition("/")[2].removeprefix("-")
    return title_of(brief) or path or f"Brief {brief.article.id[:12]}"


def language_line(brief: Brief) -> str:
    """The language with its probability in percent."""
    if brief.language.code == "und":
        return "language unknown"
    return f"{language_name(brief.language.code)} ({brief.language.code}) {brief.language.probability:.0%}"


def title_with_flags(position: Position) -> str:
    """The post's title, with what qualifies the holding of it: former, acting ..."""
    # "deputy" and "member" say what the title's own words already say, and so may the others in an English one.
    flags = [flag for flag in position.flags if flag not in ("deputy", "member", *position.title.casefold().split())]
    return f"{position.title} ({', '.join(flags)})" if flags else position.title


def post_text(position: Position) -> str:
    """The post with what qualifies it, and its body."""
    return join_parts(title_with_flags(position), position.organisation)


def number_text(number: Number) -> str:
    """The quantity as the text has it, behind the sign of its approximation."""
    return SIGNS[number.approximation] + number.text


def factor_text(change: Change) -> str:
    """The factor of a change in three digits, or nothing."""
    return "" if change.factor is None else f"×{change.factor:.3g}"


def number_value(number: Number) -> str:
    """The value in digits with its unit; a range has an en dash between its ends."""
    ends = [number.value] if number.value_high is None else [number.value, number.value_high]
    digits = "–".join(f"{end:,}" if isinstance(end, int) else f"{end:,.10g}" for end in ends)
    return f"{digits} {number.unit}" if number.unit else digits


def instrument_name(instrument: Instrument) -> str:
    """Kind and number of an act, or its title where it has no number; an article with the act that it is of."""
    name = " ".join(part for part in (instrument.type, instrument.number or instrument.title) if part)
    return f"{name}, {instrument.act}" if instrument.act else name


def speaker_name(speaker: Speaker | None) -> str:
    """The speaker's name, or "unnamed"."""
    return speaker.name if speaker else "unnamed"


def order_parties(order: Order) -> str:
    """Who says it to whom, with an arrow between them; a speaker taken from an earlier sentence has an asterisk.

    An addressee who is the order's own subject, and so its first words, is not said twice.
    """
    speaker = speaker_name(order.speaker) + ("*" if order.speaker and order.speaker_inherited else "")
    told = order.addressee is None or order.text.startswith(order.addressee)
    return speaker if told else f"{speaker} → {order.addressee}"


def deadline_text(order: Order) -> str | None:
    """Until when it is to be done, as the text says it, and the date where that says more: "by Friday (2025-06-06)"."""
    if order.deadline is None:
        return None
    day = order.deadline.iso
    return f"{order.deadline.text} ({day})" if day else order.deadline.text


def change_ends(brief: Brief, change: Change) -> list[str]:
    """The words of the change's numbers, earlier first; one or none where the text does not give both."""
    ends = (brief.numbers[index] for index in (change.from_, change.to) if index is not None)
    return [f"{end.text} ({end.period})" if end.period else end.text for end in ends]


def shorten(text: str, most: int) -> str:
    """At most `most` code points of a long clause, cut between words; the other formats have it whole."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
