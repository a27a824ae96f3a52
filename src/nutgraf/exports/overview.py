"""The index of a batch as one HTML page: search, filters, a timeline, who appears where, and figures by indicator."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final
from urllib.parse import quote

from nutgraf.exports.labels import date_of, flagged_title, grouped, instrument_name, name_of, number_text
from nutgraf.exports.page import page
from nutgraf.exports.sanitise import one_line, script_data
from nutgraf.languages.load import language_name
from nutgraf.records import Brief, Position

# What an article may weigh in the index, so that thousands of them stay one page; its own brief has everything.
LONGEST: Final = 700  # characters of the summary
MOST: Final = 60  # officials, acts and figures, each
LARGEST: Final = 1e300  # a script has no larger numbers
Entry = dict[str, Any]


def entry(brief: Brief) -> str:
    """What the index says of one article, as one line of JSON."""
    said = brief.directives
    facts: Entry = {
        "title": one_line(name_of(brief)),
        "language": brief.language.code,
        "date": date_of(brief),
        "words": len(brief.article.text.split()),
        "summary": _cut(one_line(" ".join(sentence.text for sentence in brief.summary.sentences))),
        "officials": [
            [one_line(official.name), list(dict.fromkeys(one_line(_post(p)) for p in official.positions))]
            for official in brief.officials[:MOST]
        ],
        "acts": [one_line(instrument_name(act)) for act in said.instruments[:MOST]],
        "figures": _figures(brief),
        "orders": len(said.orders),
        "quotes": len(brief.quotes),
    }
    return json.dumps(facts, ensure_ascii=True, separators=(",", ":"))


def write(entries: Iterable[tuple[str, str]], failures: Sequence[tuple[str, str]], *, anchors: bool) -> str:
    """The page over (file, entry) pairs in order, and over the articles that failed as (path, message).

    Files are relative to the page; `anchors` says that they are pages of nutgraf, which a link can enter at a finding.
    """
    from markupsafe import Markup

    articles = [{"file": quote(file), **json.loads(line)} for file, line in entries]
    names = {code: language_name(code) for code in {article["language"] for article in articles}}
    languages = dict(sorted(names.items(), key=lambda item: item[::-1]))
    data = {"anchors": anchors, "languages": languages, "articles": articles}
    return page(
        "overview",
        data=Markup(script_data(json.dumps(data, ensure_ascii=False, separators=(",", ":")))),
        count=len(articles),
        failures=failures,
        languages=languages,
    )


def _figures(brief: Brief) -> list[list[object]]:
    """Index, words, value, unit, measures and period of the numbers of which the text says what they measure."""
    told = [(index, n) for index, n in enumerate(brief.numbers) if n.measures and abs(n.value) < LARGEST]
    return [
        [index, one_line(number_text(n)), n.value, n.unit, one_line(n.measures or ""), n.period]
        for index, n in told[:MOST]
    ]


def _post(position: Position) -> str:
    return grouped(flagged_title(position), position.organisation)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"
