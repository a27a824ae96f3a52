"""The index of a batch as one HTML page: search, filters, a timeline, stories, who appears where, and figures."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any, Final
from urllib.parse import quote

from nutgraf.exports.findings import layers_in
from nutgraf.exports.labels import article_name, date_of, instrument_name, last_day, number_text, post_text
from nutgraf.exports.layers import Layer
from nutgraf.exports.page import page
from nutgraf.exports.sanitise import escape_script, one_line
from nutgraf.languages.load import language_name
from nutgraf.records import Brief
from nutgraf.stories.group import Grouping
from nutgraf.stories.marks import as_json, from_json, profile_of

# What an article may weigh in the index, so that thousands of them stay one page; its own brief has everything.
MAX_SUMMARY_CHARS: Final = 700  # characters of the summary
MAX_TASK_CHARS: Final = 280  # characters of an order
MAX_ENTRIES: Final = 60  # officials, acts and figures, each
MAX_SHARED: Final = 8  # names that are listed of what the articles of a story share
MAX_NUMBER: Final = 1e300  # a script has no larger numbers
Entry = dict[str, Any]


def entry(brief: Brief) -> str:
    """What the index says of one article, as one line of JSON."""
    said = brief.directives
    facts: Entry = {
        "title": one_line(article_name(brief)),
        "language": brief.language.code,
        "date": date_of(brief),
        "words": len(brief.article.text.split()),
        "summary": _cut(one_line(" ".join(sentence.shown for sentence in brief.summary.sentences))),
        "officials": [
            [one_line(official.name), list(dict.fromkeys(one_line(post_text(p)) for p in official.positions))]
            for official in brief.officials[:MAX_ENTRIES]
        ],
        "acts": [one_line(instrument_name(act)) for act in said.instruments[:MAX_ENTRIES]],
        "figures": _figures(brief),
        "tasks": _tasks(brief),
    }
    facts |= {layer.plural: len(layer.findings(brief)) for layer in _counted()}
    facts |= {"site": one_line(brief.article.site)} if brief.article.site else {}
    facts["profile"] = as_json(profile_of(brief))
    return json.dumps(facts, ensure_ascii=True, separators=(",", ":"))


def write(entries: Iterable[tuple[str, str]], failures: Sequence[tuple[str, str]], *, anchors: bool) -> str:
    """The page over (file, entry) pairs in order, and over the articles that failed as (path, message).

    Files are relative to the page; `anchors` says that they are pages of nutgraf, which a link can enter at a finding.
    """
    from markupsafe import Markup

    articles: list[Entry] = [{"file": quote(file), **json.loads(line)} for file, line in entries]
    stories = _stories(articles)
    names = {code: language_name(code) for code in {article["language"] for article in articles}}
    languages = dict(sorted(names.items(), key=lambda item: item[::-1]))
    counts = {layer.plural: layer.name for layer in _counted()}
    data = {"anchors": anchors, "languages": languages, "counts": counts, "articles": articles, "stories": stories}
    return page(
        "overview",
        data=Markup(escape_script(json.dumps(data, ensure_ascii=False, separators=(",", ":")))),
        count=len(articles),
        failures=failures,
        languages=languages,
    )


def _counted() -> list[Layer[Any]]:
    """The layers of which the page says how many an article has; of the others it lists the findings."""
    return [layer for layer in layers_in("overview") if layer.name not in ("official", "instrument", "number")]


def _stories(articles: list[Entry]) -> list[Entry]:
    """The stories that several articles tell, the newest first: places in the list, those of one text, what is shared.

    The profiles are taken out of the articles.
    """
    grouping = Grouping()
    marks = []
    for article in articles:
        profile = from_json(article.pop("profile"))
        marks.append(profile.marks)
        grouping.add(profile)
    found = [story for story in grouping.stories() if len(story.articles) > 1]
    newest = [max(articles[at]["date"] or "" for at in story.articles) for story in found]
    order = sorted(range(len(found)), key=lambda at: (newest[at], len(found[at].articles)), reverse=True)
    return [
        {
            "articles": sorted(found[at].articles, key=lambda number: articles[number]["date"] or "", reverse=True),
            "texts": found[at].texts,
            "shared": [
                one_line(next(marks[n][key] for n in found[at].articles if key in marks[n]))
                for key in found[at].shared[:MAX_SHARED]
            ],
        }
        for at in order
    ]


def _figures(brief: Brief) -> list[list[object]]:
    """Index, words, value, unit, measures and period of the numbers of which the text says what they measure."""
    told = [(index, n) for index, n in enumerate(brief.numbers) if n.measures and abs(n.value) < MAX_NUMBER]
    return [
        [index, one_line(number_text(n)), n.value, n.unit, one_line(n.measures or ""), n.period]
        for index, n in told[:MAX_ENTRIES]
    ]


def _tasks(brief: Brief) -> list[list[object]]:
    """Index, modality, speaker, addressee, words, deadline and its last day (ISO 8601) of the orders."""
    return [
        [
            index,
            order.modality,
            one_line(order.speaker.name) if order.speaker else "",
            one_line(order.addressee or ""),
            _cut(one_line(order.text), MAX_TASK_CHARS),
            one_line(order.deadline.text) if order.deadline else "",
            last_day(order.deadline.iso) if order.deadline and order.deadline.iso else "",
        ]
        for index, order in islice(enumerate(brief.directives.orders), MAX_ENTRIES)
    ]


def _cut(text: str, limit: int = MAX_SUMMARY_CHARS) -> str:
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"
