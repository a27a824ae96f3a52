"""The news of some days out of many briefs: stories, decisions, figures that changed, deadlines ahead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from nutgraf.exports.catalogue import SOURCE, Catalogue, catalogue
from nutgraf.exports.cldr import day
from nutgraf.exports.figures import change_text
from nutgraf.exports.labels import (
    article_name,
    change_ends,
    date_of,
    deadline_text,
    join_parts,
    last_day,
    link_of,
    order_parties,
    shorten,
)
from nutgraf.exports.sanitise import one_line
from nutgraf.records import Brief, Order
from nutgraf.stories.group import Grouping
from nutgraf.stories.marks import profile_of

SPANS: Final = {"day": 1, "week": 7, "month": 31}  # days that a digest reaches back from the newest article
MAX_ITEMS: Final = 40  # of each section
MAX_TEXT_CHARS: Final = 400  # code points of a sentence
MAX_SOURCES: Final = 12  # articles that are listed of a story


@dataclass(frozen=True, slots=True)
class Source:
    """An article: its title, its address if it is one of the web, where and when it came out, its language."""

    title: str
    link: str | None
    about: str
    language: str


@dataclass(frozen=True, slots=True)
class Item:
    """Words with a label before them, and the articles that say it."""

    label: str
    text: str
    language: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """Sections under their headings, for the days in the title; `briefs` are those of these days, newest first."""

    title: str
    words: Catalogue
    sections: tuple[tuple[str, tuple[Item, ...]], ...]
    briefs: tuple[Brief, ...]


def make_digest(briefs: Iterable[Brief], span: str, ui: str | None = None) -> Digest:
    """The digest of a day, week or month (see SPANS) that ends with the day of the newest article.

    `ui` is the language of the labels (ISO 639-1); None is that of the articles where it is one, else English.
    Deadlines are those of all briefs after these days; articles without a date are in no digest.
    """
    every = list(briefs)
    dated = [(last_day(stated), brief) for brief in every if (stated := date_of(brief))]
    spoken = {brief.language.code for brief in every}
    words = catalogue(ui or (spoken.pop() if len(spoken) == 1 else SOURCE))
    end = max((stated for stated, _ in dated), default=None)
    if end is None:
        return Digest(words("digest.nothing"), words, (), ())
    start = (date.fromisoformat(end) - timedelta(days=SPANS[span] - 1)).isoformat()
    dated = sorted(((on, brief) for on, brief in dated if on >= start), key=lambda pair: pair[0], reverse=True)
    recent = [brief for _, brief in dated]
    days = {"from": day(start, words.locale), "to": day(end, words.locale)}
    title = words("digest.title", **days) if start != end else days["to"]
    stories = _stories(recent)
    sections = (
        ("stories", _items(stories, words)),
        ("decisions", _decisions(stories, words)),
        ("changes", _changes(recent, words)),
        ("deadlines", _deadlines(every, end, words)),
    )
    shown = tuple((words(f"digest.{name}"), items) for name, items in sections if items)
    return Digest(title, words, shown, tuple(recent))


def _stories(briefs: Sequence[Brief]) -> list[list[Brief]]:
    """The briefs by story, the stories of most articles first."""
    grouping = Grouping()
    for brief in briefs:
        grouping.add(profile_of(brief))
    groups = [[briefs[at] for at in sorted(story.articles)] for story in grouping.stories()]
    return sorted(groups, key=len, reverse=True)


def _items(stories: list[list[Brief]], words: Catalogue) -> tuple[Item, ...]:
    found = []
    for told in stories[:MAX_ITEMS]:
        lead = next((brief for brief in told if brief.language.code == words.code), told[0])
        sentence = next((each.shown for each in lead.summary.sentences), "")
        sources = tuple(_source(brief, words) for brief in told[:MAX_SOURCES])
        found.append(Item(one_line(article_name(lead)), _text(sentence), lead.language.code, sources))
    return tuple(found)


def _decisions(stories: list[list[Brief]], words: Catalogue) -> tuple[Item, ...]:
    """The decision of each story, as its newest article that has one says it."""
    found = []
    for told in stories:
        facts = ((fact, brief) for brief in told for fact in brief.summary.key_facts if fact.kind == "decision")
        if first := next(facts, None):
            fact, brief = first
            found.append(Item("", _text(fact.text), brief.language.code, (_source(brief, words),)))
    return tuple(found[:MAX_ITEMS])


def _changes(briefs: Sequence[Brief], words: Catalogue) -> tuple[Item, ...]:
    found: dict[tuple[str, str], Item] = {}
    for brief in briefs:
        for change in brief.changes:
            ends = " → ".join(change_ends(brief, change))
            if change.measures and ends and (text := change_text(brief, change, words)):
                item = Item(one_line(change.measures), f"{ends}: {text}", brief.language.code, (_source(brief, words),))
                found.setdefault((item.label.casefold(), item.text), item)
    return tuple(found.values())[:MAX_ITEMS]


def _deadlines(briefs: Sequence[Brief], end: str, words: Catalogue) -> tuple[Item, ...]:
    found = [
        (last_day(order.deadline.iso), order.deadline.iso, brief, order)
        for brief in briefs
        for order in brief.directives.orders
        if order.deadline and order.deadline.iso and last_day(order.deadline.iso) > end
    ]
    found.sort(key=lambda each: each[0])
    return tuple(_deadline(iso, brief, order, words) for _, iso, brief, order in found[:MAX_ITEMS])


def _deadline(iso: str, brief: Brief, order: Order, words: Catalogue) -> Item:
    head = join_parts(order_parties(order, words, brief.language.code), deadline_text(order, words))
    source = _source(brief, words)
    label = day(iso, words.locale) if iso == last_day(iso) else iso  # "before 2032" names no day
    return Item(label, _text(f"{head}: {order.text}"), brief.language.code, (source,))


def _source(brief: Brief, words: Catalogue) -> Source:
    stated = date_of(brief)
    about = join_parts(brief.article.site, day(stated, words.locale) if stated else None)
    return Source(one_line(article_name(brief)), link_of(brief), one_line(about), brief.language.code)


def _text(text: str) -> str:
    return shorten(one_line(text), MAX_TEXT_CHARS)


def lines(digest: Digest) -> Iterator[str]:
    """The digest as CommonMark, line by line."""
    from nutgraf.exports.markdown import safe

    yield from (f"# {safe(digest.title)}", "")
    for heading, items in digest.sections:
        yield from (f"## {heading}", "")
        for item in items:
            yield f"- {f'**{safe(item.label)}**: ' if item.label else ''}{safe(item.text)}"
            for source in item.sources:
                about = f" ({safe(source.about)})" if source.about else ""
                yield f"  - {safe(source.title)}{about}{f' {safe(source.link)}' if source.link else ''}"
        yield ""
