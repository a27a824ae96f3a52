"""The news of some days out of many briefs: stories, decisions, figures that changed, deadlines ahead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, TypeVar
from urllib.parse import quote

from nutgraf.exports.catalogue import SOURCE, Catalogue, catalogue
from nutgraf.exports.cldr import day
from nutgraf.exports.figures import change_text
from nutgraf.exports.labels import (
    article_name,
    change_ends,
    date_of,
    deadline_text,
    join_parts,
    language_line,
    last_day,
    link_of,
    order_parties,
    shorten,
    shown_addressee,
)
from nutgraf.exports.sanitise import one_line
from nutgraf.records import Brief, Change, Order
from nutgraf.stories.group import Grouping
from nutgraf.stories.marks import profile_of
from nutgraf.stories.orders import ToldOrder, link_orders

T = TypeVar("T")

SPANS: Final = {"day": 1, "week": 7, "month": 31}  # days that a digest reaches back from the newest article
MAX_ITEMS: Final = 40  # of each section
MIN_KEPT_BRIEFS: Final = 1000  # briefs that are held before it is looked which of them may be in the digest
MAX_TEXT_CHARS: Final = 400  # code points of a sentence
MAX_SOURCE_ARTICLES: Final = 12  # articles that are listed of a story
_IN_LINKS: Final = "!#$%&'()*+,/:;=?@[]~"  # what an address has beside letters, digits and "-._"


@dataclass(frozen=True, slots=True)
class Source:
    """An article: its title, its address if it is one of the web, its language (ISO 639-1).

    `about` is where it came out, else its file, when, and its language in words where that is not the reader's.
    """

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


def make_digest(briefs: Iterable[Brief], span: str, ui: str | None = None, name: str | None = None) -> Digest:
    """The digest of a day, week or month (see SPANS) that ends with the day of the newest article.

    `ui` is the language of the labels (ISO 639-1); None is that of the articles where it is one, else English.
    `name` is that of the collection, for the title. Deadlines are those of all briefs after these days; articles
    without a date are in no digest.
    """
    kept, spoken, end = _of_interest(briefs, SPANS[span])
    words = catalogue(ui or (spoken.pop() if len(spoken) == 1 else SOURCE))
    if not end:
        return Digest(words("digest.nothing"), words, (), ())
    start = _days_before(end, SPANS[span] - 1)
    dated = [(stated, brief) for stated, brief in kept if stated >= start]
    dated.sort(key=lambda pair: pair[0], reverse=True)
    recent = [brief for _, brief in dated]
    days = {"from": day(start, words.locale), "to": day(end, words.locale)}
    title = words("digest.title", **days) if start != end else days["to"]
    title = f"{name}: {title}" if name else title
    stories = _stories(recent)
    sections = (
        ("stories", _items(stories, words)),
        ("decisions", _decisions(stories, words)),
        ("changes", _changes(stories, words)),
        ("deadlines", _deadlines(_stories([brief for _, brief in kept if _orders_after(brief, end)]), end, words)),
    )
    shown = tuple((words(f"digest.{name}"), items) for name, items in sections if items)
    return Digest(title, words, shown, tuple(recent))


def _of_interest(briefs: Iterable[Brief], days: int) -> tuple[list[tuple[str, Brief]], set[str], str]:
    """The briefs of the last days or with an order that is due later, each with its day; the languages of all briefs;
    the newest day. Where there is none, a day is "".

    What can be neither is let go while the briefs are read, so that memory grows with the digest and not with them.
    """
    kept: list[tuple[str, Brief]] = []
    spoken: set[str] = set()
    end, most = "", MIN_KEPT_BRIEFS
    for brief in briefs:
        spoken.add(brief.language.code)
        stated = date_of(brief)
        kept.append((last_day(stated) if stated else "", brief))
        end = max(end, kept[-1][0])
        if len(kept) > most:
            kept = _later(kept, end, days)
            most = max(MIN_KEPT_BRIEFS, 2 * len(kept))
    return (_later(kept, end, days) if end else []), spoken, end


def _later(kept: list[tuple[str, Brief]], end: str, days: int) -> list[tuple[str, Brief]]:
    if not end:
        return kept
    start = _days_before(end, days - 1)
    return [(day, brief) for day, brief in kept if day >= start or _orders_after(brief, end)]


def _days_before(day: str, days: int) -> str:
    return (date.fromisoformat(day) - timedelta(days=days)).isoformat()


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
        sources = tuple(_source(brief, words) for brief in told[:MAX_SOURCE_ARTICLES])
        found.append(Item(one_line(article_name(lead)), _text(sentence), lead.language.code, sources))
    return tuple(found)


def _decisions(stories: list[list[Brief]], words: Catalogue) -> tuple[Item, ...]:
    """The decision of each story, as its newest article that has one says it, in the reader's language if one does."""
    found = []
    for told in stories:
        ordered = sorted(told, key=lambda brief: brief.language.code != words.code)
        facts = ((fact, brief) for brief in ordered for fact in brief.summary.key_facts if fact.kind == "decision")
        if first := next(facts, None):
            fact, brief = first
            found.append(Item("", _text(fact.text), brief.language.code, (_source(brief, words),)))
    return tuple(found[:MAX_ITEMS])


def _changes(stories: list[list[Brief]], words: Catalogue) -> tuple[Item, ...]:
    """The changes, each once in a story: the same figures in two languages are one."""
    found: dict[tuple[object, ...], list[tuple[Brief, Change]]] = {}
    for number, told in enumerate(stories):
        for brief in told:
            for change in brief.changes:
                if _measured(brief, change) and change_ends(brief, change) and change_text(brief, change, words):
                    key = number, *(_amount(brief, index) for index in (change.from_, change.to, change.by))
                    found.setdefault(key, []).append((brief, change))
    return tuple(_change(told, words) for told in list(found.values())[:MAX_ITEMS])


def _amount(brief: Brief, index: int | None) -> tuple[object, ...] | None:
    if index is None:
        return None
    number = brief.numbers[index]
    return number.value, number.value_high, number.unit


def _measured(brief: Brief, change: Change) -> str:
    """What changes, as the change or one of its values has it; "" where none says it."""
    ends = [brief.numbers[index].measures for index in (change.to, change.from_) if index is not None]
    return next(filter(None, (change.measures, *ends)), "")


def _change(told: list[tuple[Brief, Change]], words: Catalogue) -> Item:
    brief, change = _best(told, words)
    text = f"{' → '.join(change_ends(brief, change))}: {change_text(brief, change, words)}"
    return Item(one_line(_measured(brief, change)), text, brief.language.code, _sources(told, words))


def _deadlines(stories: list[list[Brief]], end: str, words: Catalogue) -> tuple[Item, ...]:
    """The orders that are due after a day, the nearest first; an order that several articles tell is one."""
    found = [
        (at, number, brief, order)
        for at, (number, brief) in enumerate((number, brief) for number, told in enumerate(stories) for brief in told)
        for order in _orders_after(brief, end)
    ]
    orders: dict[int, list[tuple[Brief, Order]]] = {}
    for first, (_, _, brief, order) in zip(link_orders([_told(*each) for each in found]), found, strict=True):
        orders.setdefault(first, []).append((brief, order))
    items = [_deadline(told, words) for told in orders.values()]
    return tuple(item for _, item in sorted(items, key=lambda each: each[0])[:MAX_ITEMS])


def _orders_after(brief: Brief, end: str) -> list[Order]:
    dated = ((order, order.deadline.iso) for order in brief.directives.orders if order.deadline)
    return [order for order, iso in dated if iso and last_day(iso) > end]


def _told(at: int, story: int, brief: Brief, order: Order) -> ToldOrder:
    speaker, deadline = order.speaker, order.deadline
    cue = brief.article.text[order.cue.start : order.cue.end] if order.cue else ""
    day, until = (last_day(deadline.iso), deadline.text) if deadline and deadline.iso else ("", "")
    language, addressee = brief.language.code, shown_addressee(order, brief.language.code)
    return ToldOrder(at, story, language, day, speaker.name if speaker else None, addressee, order.text, until, cue)


def _deadline(told: list[tuple[Brief, Order]], words: Catalogue) -> tuple[str, Item]:
    """The order as it is told best, behind the last day of its deadline."""
    brief, order = _best(sorted(told, key=lambda each: each[1].speaker is None), words)
    iso = order.deadline.iso if order.deadline and order.deadline.iso else ""
    said = order.deadline is None or order.deadline.text in order.text  # the label has the day, and the order its words
    until = None if said else deadline_text(order, words)
    head = join_parts(order_parties(order, words, brief.language.code), until)
    label = day(iso, words.locale) if iso == last_day(iso) else iso  # "before 2032" names no day
    return last_day(iso), Item(label, _text(f"{head}: {order.text}"), brief.language.code, _sources(told, words))


def _best(told: list[tuple[Brief, T]], words: Catalogue) -> tuple[Brief, T]:
    """The first telling in the reader's language, else the first."""
    return next((each for each in told if each[0].language.code == words.code), told[0])


def _sources(told: Sequence[tuple[Brief, object]], words: Catalogue) -> tuple[Source, ...]:
    articles = {id(brief): brief for brief, _ in told}
    return tuple(_source(brief, words) for brief in list(articles.values())[:MAX_SOURCE_ARTICLES])


def _source(brief: Brief, words: Catalogue) -> Source:
    stated = date_of(brief)
    file = (brief.article.path or "").rpartition("/")[2] or None
    language = language_line(brief, words) if brief.language.code != words.code else None
    about = join_parts(brief.article.site or file, day(stated, words.locale) if stated else None, language)
    return Source(one_line(article_name(brief)), link_of(brief), one_line(about), brief.language.code)


def _text(text: str) -> str:
    return shorten(one_line(text), MAX_TEXT_CHARS)


def lines(digest: Digest, escape: Callable[[str], str]) -> Iterator[str]:
    """The digest as CommonMark, line by line; `escape` makes text safe where it is to be read as that."""
    yield from (f"# {escape(digest.title)}", "")
    for heading, items in digest.sections:
        yield from (f"## {heading}", "")
        for item in items:
            yield f"- {f'**{escape(item.label)}**: ' if item.label else ''}{escape(item.text)}"
            for source in item.sources:
                about = f" ({escape(source.about)})" if source.about else ""
                link = f" <{quote(source.link, safe=_IN_LINKS)}>" if source.link else ""
                yield f"  - {escape(source.title)}{about}{link}"
        yield ""
