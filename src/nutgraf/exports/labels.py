"""How findings are worded for readers: names, posts, values and parties, the same in every format."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final

from nutgraf.exports.catalogue import Catalogue
from nutgraf.exports.sanitise import one_line
from nutgraf.languages.load import language_name, load_pack
from nutgraf.records import Brief, Change, Instrument, KeyFact, Number, Order, Position, Speaker

SIGNS: Final = {
    "exact": "",
    "about": "≈ ",
    "more_than": "> ",
    "at_least": "≥ ",
    "less_than": "< ",
    "at_most": "≤ ",
}

MAX_PLACE_CHARS: Final = 40  # code points of a place that only the dateline names
MAX_NAME_CHARS: Final = 140  # code points of a first line that stands for a headline
MIN_SURE_LANGUAGE_PROBABILITY: Final = 0.95  # probability from which the language is shown without it


def join_parts(*parts: str | None) -> str:
    """The parts that are there, with a middle dot between them."""
    return " · ".join(part for part in parts if part)


def notes_of(brief: Brief) -> tuple[str, ...]:
    """What the reader should know. That names were found by rules alone is the usual case, and said in JSON only."""
    return tuple(notice.message for notice in brief.warnings if notice.code != "no-model")


def title_of(brief: Brief) -> str | None:
    """The title of the article, or its first headline, or None."""
    headline = next((b for b in brief.blocks if b.kind == "headline"), None)
    return brief.article.title or (brief.article.text[headline.start : headline.end] if headline else None)


def date_of(brief: Brief) -> str | None:
    """The day, month or year that the article is dated to (ISO 8601): what its source states, else its dateline.

    None where neither has a date, or it is written otherwise.
    """
    written = re.match(r"[1-9]\d{3}(?:-\d\d(?:-\d\d)?)?(?![\d-])", brief.article.published or "", re.ASCII)
    if written is None:
        return _dateline_date(brief)
    try:
        date.fromisoformat(written.group() + "-01-01"[len(written.group()) - 4 :])
    except ValueError:
        return None
    return written.group()


def _dateline_date(brief: Brief) -> str | None:
    """The day that the dateline or the line of the author names."""
    heads = [block for block in brief.blocks if block.kind in ("dateline", "byline")]
    days = (day for day in brief.dates if day.iso and len(day.iso) == len("2025-10-09") and not day.iso_end)
    return next((day.iso for day in days if any(head.start <= day.start < head.end for head in heads)), None)


def authors_of(brief: Brief) -> tuple[str, ...]:
    """Who wrote the article: what its source states, else the people whom its line of authors names."""
    return brief.article.authors or tuple(person.name for person in brief.people if person.role == "author")


def link_of(brief: Brief) -> str | None:
    """The address of the original, where it is one of the web."""
    url = brief.article.url or ""
    return url if url.startswith(("https://", "http://")) else None


def place_of(brief: Brief) -> str | None:
    """Where the article was sent from: the place of its dateline, or the dateline's words before the first comma."""
    known = next((place.name for place in brief.places if place.dateline), None)
    head = next((block for block in brief.blocks if block.kind == "dateline"), None)
    if known or head is None:
        return known
    words = re.split(r"[,(–—-]|\s\d", brief.article.text[head.start : head.end])[0].strip(" .:/")
    named = words and words[0].isupper() and not any(letter.isdigit() for letter in words)
    return words if named and len(words) <= MAX_PLACE_CHARS else None


def last_day(iso: str) -> str:
    """The last day of an ISO 8601 date, month or year, by which deadlines are sorted: "2025-02" ends on 2025-02-28."""
    year, month, day = [*iso.split("-"), "", ""][:3]
    month = month or "12"
    return f"{year}-{month}-{day or monthrange(int(year), int(month))[1]}"


def source_facts(brief: Brief, words: Catalogue) -> Iterator[tuple[str, str]]:
    """What a reader asks first of an article, as (label, words): where, when, by whom, in which language, how long."""
    from nutgraf.exports.cldr import day

    article = brief.article
    dated = date_of(brief)
    place = place_of(brief)
    yield from _facts(
        ("site", join_parts(article.site, article.section)),
        ("date", day(dated, words.locale) if dated else article.published),
        ("updated", day(article.updated, words.locale) if article.updated not in (None, dated) else None),
        ("authors", ", ".join(authors_of(brief))),
        ("place", place.title() if place and place.isupper() else place),
        ("language", language_line(brief, words)),
        ("length", words.count("words", len(article.text.split()))),
    )


def _facts(*facts: tuple[str, str | None]) -> Iterator[tuple[str, str]]:
    return ((label, text) for label, text in facts if text)


def article_name(brief: Brief) -> str:
    """What to call the article: its title, else its first line where that is short and no sentence, else its file,
    else the beginning of its hash."""
    path = (brief.article.path or "").rpartition("/")[2].removeprefix("-")
    return title_of(brief) or _first_line(brief) or path or f"Brief {brief.article.id[:12]}"


def _first_line(brief: Brief) -> str | None:
    """The first line of a text with more of them, where it reads as a headline: short, without a full stop."""
    line, _, rest = brief.article.text.strip().partition("\n")
    line = line.strip()
    if brief.blocks and brief.blocks[0].kind not in ("headline", "paragraph", "standfirst"):
        return None
    return line if rest.strip() and line and len(line) <= MAX_NAME_CHARS and line[-1] not in ".:;," else None


def language_line(brief: Brief, words: Catalogue) -> str:
    """The language; with its probability in percent where that is below MIN_SURE_LANGUAGE_PROBABILITY."""
    from nutgraf.exports.cldr import language_in, percent

    language = brief.language
    if language.code == "und":
        return words("head.unknown_language")
    name = language_in(language.code, words.locale)
    name = name if name != language.code else language_name(language.code)
    return (
        name
        if language.probability >= MIN_SURE_LANGUAGE_PROBABILITY
        else f"{name} ({percent(_hundred(brief), words.locale)})"
    )


def _hundred(brief: Brief) -> float:
    return round(brief.language.probability * 100)


def title_with_flags(position: Position, words: Catalogue | None = None) -> str:
    """The post's title, in the nominative where that is known, with what qualifies the holding of it: former,
    acting ... in the words of a catalogue."""
    title = position.label or position.title
    # "deputy" and "member" say what the title's own words already say, and so may the others in an English one.
    flags = [flag for flag in position.flags if flag not in ("deputy", "member", *title.casefold().split())]
    shown = [words(f"flag.{flag}") if words else flag for flag in flags]
    return f"{title} ({', '.join(shown)})" if shown else title


def post_text(position: Position, words: Catalogue | None = None) -> str:
    """The post with what qualifies it, and its body."""
    return join_parts(*post_parts(position, words))


def post_parts(position: Position, words: Catalogue | None = None) -> tuple[str, str | None]:
    """The title with what qualifies it, and the body: "Energy Minister" and none where the text has that right before
    the title."""
    title, body = title_with_flags(position, words), position.organisation
    if body and not position.label and position.text == f"{body} {position.title}":
        return f"{body} {title}", None
    return title, body


def number_text(number: Number) -> str:
    """The quantity as the text has it, after the sign of its approximation."""
    return SIGNS[number.approximation] + number.text


def number_value(number: Number) -> str:
    """The value in digits with its unit; a range has an en dash between its ends."""
    ends = [number.value] if number.value_high is None else [number.value, number.value_high]
    digits = "–".join(f"{end:,}" if isinstance(end, int) else f"{end:,.10g}" for end in ends)
    return f"{digits} {number.unit}" if number.unit else digits


def instrument_name(instrument: Instrument) -> str:
    """Kind and number of an act, or kind and title where it has no number; an article with the act that it is of.

    The kind begins with a capital. It is left out where it is a word of the title.
    """
    kind = instrument.type[:1].upper() + instrument.type[1:]
    if instrument.number:
        name = f"{kind} {instrument.number}".strip()
    elif instrument.title and instrument.type.casefold() not in instrument.title.casefold().split():
        name = f"{kind}: {instrument.title}" if kind else instrument.title
    else:
        name = instrument.title or kind
    return f"{name}, {instrument.act}" if instrument.act else name


def speaker_name(speaker: Speaker | None, words: Catalogue | None = None) -> str:
    """The speaker's name, or "unnamed"."""
    return speaker.name if speaker else words("text.unnamed") if words else "unnamed"


def order_parties(order: Order, words: Catalogue | None = None, code: str = "und") -> str:
    """Who says it to whom, with an arrow between them; a speaker taken from an earlier sentence has an asterisk.

    An addressee who is the order's own subject, and so its first words, is not said twice, and a pronoun of the
    article's language (ISO 639-1) names nobody.
    """
    named = order.speaker if order.speaker and not is_pronoun(order.speaker.name, code) else None
    speaker = speaker_name(named, words) + ("*" if named and order.speaker_inherited else "")
    addressee = shown_addressee(order, code)
    return f"{speaker} → {addressee}" if addressee else speaker


def shown_addressee(order: Order, code: str) -> str | None:
    """The addressee, unless the order begins with it or it is a pronoun of the language (ISO 639-1)."""
    said = order.addressee
    return None if said is None or order.text.startswith(said) or is_pronoun(said, code) else said


def is_pronoun(text: str, code: str) -> bool:
    """Whether the words are a pronoun of the language (ISO 639-1) by its pack: "nous", "dem", "them"."""
    return bool(_pronouns(code).fullmatch(" ".join(text.split())))


@cache
def _pronouns(code: str) -> re.Pattern[str]:
    pack = load_pack(code)
    speech, orders = pack.speech, pack.orders
    words = map(re.escape, (*speech.he, *speech.she, *speech.determiners, *speech.reflexives))
    every = (*words, speech.pronouns, orders.selves, orders.ourselves, orders.them)
    return re.compile("|".join(f"(?:{each})" for each in every if each) or r"(?!)", re.IGNORECASE)


def deadline_text(order: Order, words: Catalogue | None = None) -> str | None:
    """Until when it is to be done, as the text says it, and the date where that says more: "by Friday (2025-06-06)"."""
    if order.deadline is None:
        return None
    iso = order.deadline.iso
    if not iso:
        return order.deadline.text
    if words is None:
        return f"{order.deadline.text} ({iso})"
    from nutgraf.exports.cldr import day

    shown, told = day(iso, words.locale), order.deadline.text.casefold()
    numbers = {int(number) for number in re.findall(r"\d+", told)}
    says_all = (
        all(word in told for word in shown.casefold().split()) or {int(part) for part in iso.split("-")} <= numbers
    )
    return order.deadline.text if says_all else f"{order.deadline.text} ({shown})"


def key_fact_text(brief: Brief, fact: KeyFact) -> str:
    """The fact on one line; a deadline with what is to be done until then, where no decision above it says that."""
    text, facts = one_line(fact.text), brief.summary.key_facts
    if fact.kind != "deadline" or any(each is not fact and each.start <= fact.start < each.end for each in facts):
        return text
    orders = (order for order in brief.directives.orders if order.deadline and order.deadline.start == fact.start)
    order = next(orders, None)
    return f"{text}: {one_line(order.text)}" if order else text


def change_ends(brief: Brief, change: Change) -> list[str]:
    """The words of the change's numbers, earlier first; one or none where the text does not give both."""
    ends = (brief.numbers[index] for index in (change.from_, change.to) if index is not None)
    return [f"{end.text} ({end.period})" if end.period else end.text for end in ends]


def shorten(text: str, most: int) -> str:
    """At most `most` code points of a long clause, cut between words; the other formats have it whole."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
