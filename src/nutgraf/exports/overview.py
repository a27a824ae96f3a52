"""The index of a batch as one HTML page: search, filters, a timeline, stories, who appears where, and figures."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final
from urllib.parse import quote

from nutgraf.exports.catalogue import SOURCE, catalogue
from nutgraf.exports.cldr import direction_of, language_in, unit_name
from nutgraf.exports.figures import first_indexes
from nutgraf.exports.findings import layers_in
from nutgraf.exports.labels import (
    article_name,
    date_of,
    instrument_name,
    last_day,
    number_text,
    place_of,
    post_text,
    shown_addressee,
    title_with_flags,
)
from nutgraf.exports.layers import Layer
from nutgraf.exports.page import page, world
from nutgraf.exports.posts import distinct_posts
from nutgraf.exports.sanitise import escape_script, one_line
from nutgraf.records import Brief, Instrument, Official
from nutgraf.stories.acts import act_key, link_acts
from nutgraf.stories.group import Grouping
from nutgraf.stories.marks import as_json, from_json, profile_of
from nutgraf.stories.officials import link_officials
from nutgraf.stories.orders import ToldOrder, link_orders
from nutgraf.stories.summary import combine_summaries

# What an article may weigh in the index, so that thousands of them stay one page; its own brief has everything.
MAX_SUMMARY_CHARS: Final = 700  # characters of the summary
MAX_TASK_CHARS: Final = 280  # characters of an order
MAX_ENTRIES: Final = 60  # officials, acts and figures, each
MAX_SHARED: Final = 8  # names that are listed of what the articles of a story share
MAX_NUMBER: Final = 1e300  # a script has no larger numbers
ENTRY_FORM_VERSION: Final = 4  # of what an entry holds: entries of another form are made again
_SHOWN_LABELS: Final = ("overview.", "modality.", "column.")
Entry = dict[str, Any]


def entry(brief: Brief) -> str:
    """What the index says of one article, as one line of JSON."""
    said = brief.directives
    bodies = [p.organisation for official in brief.officials for p in official.positions if p.organisation]
    bodies += [body.name for body in brief.organisations]
    facts: Entry = {
        "form": ENTRY_FORM_VERSION,
        "title": one_line(article_name(brief)),
        "language": brief.language.code,
        "date": date_of(brief),
        "words": len(brief.article.text.split()),
        "summary": list(_short(one_line(sentence.shown) for sentence in brief.summary.sentences)),
        "officials": [_official(official) for official in brief.officials[:MAX_ENTRIES]],
        "acts": [_act(act, brief.language.code) for act in said.instruments[:MAX_ENTRIES]],
        "bodies": list(dict.fromkeys(map(one_line, bodies)))[:MAX_ENTRIES],
        "places": list(dict.fromkeys(map(one_line, _place_names(brief))))[:MAX_ENTRIES],
        "towns": _towns(brief),
        "figures": _figures(brief),
        "tasks": _tasks(brief),
    }
    facts |= {layer.plural: len(layer.findings(brief)) for layer in _counted()}
    facts |= {"site": one_line(brief.article.site)} if brief.article.site else {}
    facts["profile"] = as_json(profile_of(brief))
    return json.dumps(facts, ensure_ascii=True, separators=(",", ":"))


def _official(official: Official) -> Entry:
    posts = [post for _, post in distinct_posts(official)]
    return {
        "name": one_line(official.name),
        "posts": [
            {"title": one_line(title_with_flags(p)), "organisation": p.organisation, "shown": one_line(post_text(p))}
            for p in posts
        ],
    }


def _act(act: Instrument, language: str) -> Entry:
    facts = {"key": act_key(act, language), "number": act.number, "issuer": act.issuer, "title": act.title}
    return {"name": one_line(instrument_name(act)), **facts}


def is_entry(line: str) -> bool:
    """Whether the line is what this version says of an article."""
    try:
        facts = json.loads(line)
    except ValueError:
        return False
    return isinstance(facts, dict) and facts.get("form") == ENTRY_FORM_VERSION


def write(
    entries: Iterable[tuple[str, str]],
    failures: Sequence[tuple[str, str]],
    *,
    anchors: bool,
    ui: str | None = None,
) -> str:
    """The page over (file, entry) pairs in order, and over the articles that failed as (path, message).

    Files are relative to the page; `anchors` says that they are pages of nutgraf, which a link can enter at a finding.
    `ui` is the language of the labels (ISO 639-1); None is that of the articles where it is one, else English.
    """
    from markupsafe import Markup

    articles: list[Entry] = [{"file": quote(file), **json.loads(line)} for file, line in entries]
    spoken = {article["language"] for article in articles}
    words = catalogue(ui or (spoken.pop() if len(spoken) == 1 else SOURCE))
    stories = _stories(articles, words.code)
    story_of = {at: number for number, story in enumerate(stories) for at in story["articles"]}
    _number_persons(articles, story_of)
    _number_acts(articles, story_of)
    _number_orders(articles, story_of)
    names = {code: language_in(code, words.locale) for code in {article["language"] for article in articles}}
    languages = dict(sorted(names.items(), key=lambda item: item[::-1]))
    data = {
        "anchors": anchors,
        "languages": languages,
        "units": {unit: unit_name(unit, words.locale) for unit in _units(articles)},
        "counts": {layer.plural: layer.name for layer in _counted()},
        "words": {"code": words.code, "locale": words.locale.replace("_", "-"), "plurals": words.plurals}
        | {"labels": {name: text for name, text in words.labels.items() if name.startswith(_SHOWN_LABELS)}},
        "articles": articles,
        "stories": stories,
    }
    return page(
        "overview",
        data=Markup(escape_script(json.dumps(data, ensure_ascii=False, separators=(",", ":")))),
        count=len(articles),
        failures=failures,
        languages=languages,
        words=words,
        ui_direction=direction_of(words.code),
        world=world(),
    )


def _number_persons(articles: list[Entry], story_of: dict[int, int]) -> None:
    """Write the officials as [name, posts, person]: the same number in all articles that name the same person."""
    said = [[official | {"language": article["language"]} for official in article["officials"]] for article in articles]
    persons = link_officials(said, [story_of.get(at) for at in range(len(articles))])
    for article, numbers in zip(articles, persons, strict=True):
        article["officials"] = [
            [official["name"], [post["shown"] for post in official["posts"]], number]
            for official, number in zip(article["officials"], numbers, strict=True)
        ]


def _number_acts(articles: list[Entry], story_of: dict[int, int]) -> None:
    """Write the acts as [name, act]: the same number in all articles that cite the same act."""
    said = [[act | {"language": article["language"]} for act in article["acts"]] for article in articles]
    numbers = link_acts(said, [story_of.get(at) for at in range(len(articles))])
    for article, own in zip(articles, numbers, strict=True):
        article["acts"] = [[act["name"], number] for act, number in zip(article["acts"], own, strict=True)]


def _number_orders(articles: list[Entry], story_of: dict[int, int]) -> None:
    """Write for the cue of each order a number, the same for what is one order in several articles."""
    tasks = [(at, task) for at, article in enumerate(articles) for task in article["tasks"]]
    told = [
        ToldOrder(
            at, story_of.get(at), articles[at]["language"], day, speaker or None, addressee or None, text, until, cue
        )
        for at, (_, _, speaker, addressee, text, until, day, cue) in tasks
    ]
    for (_, task), number in zip(tasks, link_orders(told), strict=True):
        task[-1] = number


def _counted() -> list[Layer[Any]]:
    """The layers of which the page says how many an article has; of the others it lists the findings."""
    return [layer for layer in layers_in("overview") if layer.name not in ("official", "instrument", "number")]


def _stories(articles: list[Entry], reader: str) -> list[Entry]:
    """The stories that several articles tell, the newest first: places in the list, those of one text, what is shared,
    and the sentences of one summary of all that are in the `reader`'s language, or in that of the newest.

    The profiles are taken out of the articles.
    """
    grouping = Grouping()
    marks = []
    for article in articles:
        article.pop("form", None)
        profile = from_json(article.pop("profile"))
        marks.append(profile.marks)
        grouping.add(profile)
    found = [story for story in grouping.stories() if len(story.articles) > 1]
    newest = [max(articles[at]["date"] or "" for at in story.articles) for story in found]
    order = sorted(range(len(found)), key=lambda at: (newest[at], len(found[at].articles)), reverse=True)
    told = [sorted(story.articles, key=lambda number: articles[number]["date"] or "", reverse=True) for story in found]
    return [
        {
            "articles": told[at],
            "summary": _combined(articles, told[at], reader),
            "texts": found[at].texts,
            "shared": [
                one_line(next(marks[n][key] for n in found[at].articles if key in marks[n]))
                for key in found[at].shared[:MAX_SHARED]
            ],
        }
        for at in order
    ]


def _combined(articles: list[Entry], told: list[int], reader: str) -> list[tuple[int, int]]:
    """The sentences of a story's summary, each as the place of its article in the list and its own in that summary."""
    spoken = [articles[number]["language"] for number in told]
    language = reader if reader in spoken else spoken[0]
    members = [number for number, code in zip(told, spoken, strict=True) if code == language]
    places = combine_summaries([articles[number]["summary"] for number in members], language)
    return [(members[place.summary], place.sentence) for place in places]


def _figures(brief: Brief) -> list[list[object]]:
    """Index, words, value, unit, measures and period of the numbers of which the text says what they measure."""
    first = first_indexes(brief)
    told = [
        (index, n)
        for index, n in enumerate(brief.numbers)
        if n.measures and abs(n.value) < MAX_NUMBER and first[index] == index
    ]
    return [
        [index, one_line(number_text(n)), n.value, n.unit, one_line(n.measures or ""), n.period]
        for index, n in told[:MAX_ENTRIES]
    ]


def _tasks(brief: Brief) -> list[list[object]]:
    """Index, modality, speaker, addressee, words, deadline, its last day (ISO 8601) and cue of the orders."""
    return [
        [
            index,
            order.modality,
            one_line(order.speaker.name) if order.speaker else "",
            one_line(shown_addressee(order, brief.language.code) or ""),
            _cut(one_line(order.text), MAX_TASK_CHARS),
            one_line(order.deadline.text) if order.deadline else "",
            last_day(order.deadline.iso) if order.deadline and order.deadline.iso else "",
            brief.article.text[order.cue.start : order.cue.end] if order.cue else "",
        ]
        for index, order in islice(enumerate(brief.directives.orders), MAX_ENTRIES)
    ]


def _units(articles: Iterable[Entry]) -> list[str]:
    return sorted({unit for article in articles for _, _, _, unit, _, _ in article["figures"] if unit})


def _place_names(brief: Brief) -> list[str]:
    """The places, and what its dateline names where that is none of them."""
    own = place_of(brief)
    return [*([own] if own else []), *(place.name for place in brief.places)]


def _towns(brief: Brief) -> list[list[object]]:
    """Name, latitude and longitude of the places that are points on the map."""
    located = ((p.name, p.latitude, p.longitude) for p in brief.places if p.latitude is not None)
    return [[one_line(name), latitude, longitude] for name, latitude, longitude in islice(located, MAX_ENTRIES)]


def _short(sentences: Iterable[str]) -> Iterator[str]:
    """The sentences up to MAX_SUMMARY_CHARS in all."""
    left = MAX_SUMMARY_CHARS
    for sentence in sentences:
        if left <= 0:
            return
        yield _cut(sentence, left)
        left -= len(sentence)


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"
