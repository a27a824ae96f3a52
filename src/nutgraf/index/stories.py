"""The stories of an index for its exports: which articles tell each, which have the same text, and what they share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from nutgraf.exports.csv import Cell, safe_cell, write_rows
from nutgraf.index.store import IndexStore
from nutgraf.stories.marks import kind_of, weight

MAX_SHARED: Final = 20  # marks that are listed of a story
COLUMNS: Final = "story articles languages first last shared article title path url published language same_text"


def describe_stories(ledger: IndexStore, most: int | None = None) -> Iterator[dict[str, Any]]:
    """The stories that several articles tell, the newest first, each with its articles, again the newest first.

    `same_text` is the number of the first article with the same text, or null; `shared` are names by what they are of.
    """
    for rank, story in enumerate(ledger.stories(most), 1):
        told = ledger.articles_in(story)
        days = sorted(article.published for article, _ in told if article.published)
        shared = sorted(ledger.shared_in(story), key=lambda mark: -mark[2] * weight(mark[0]))[:MAX_SHARED]
        yield {
            "story": f"story-{rank}",
            "title": told[0][0].title,
            "articles": len(told),
            "languages": sorted({article.language for article, _ in told}),
            "first": days[0] if days else None,
            "last": days[-1] if days else None,
            "shared": [{"kind": kind_of(key), "name": name, "articles": count} for key, name, count in shared],
            "members": [
                {
                    "article": article.article,
                    "title": article.title,
                    "path": article.path,
                    "url": article.url,
                    "published": article.published,
                    "language": article.language,
                    "same_text": same,
                }
                for article, same in told
            ],
        }


def stories_as_csv(ledger: IndexStore) -> Iterator[str]:
    """A row an article of a story that several tell, RFC 4180, safe to open in a spreadsheet."""
    names = COLUMNS.split()
    yield write_rows([names])
    for story in describe_stories(ledger):
        beside: dict[str, Cell] = {
            "languages": " ".join(story["languages"]),
            "shared": "; ".join(mark["name"] for mark in story["shared"]),
        }
        for member in story["members"]:
            cells = {**story, **member, "articles": story["articles"], **beside}
            yield write_rows([[safe_cell(cells[name]) for name in names]])
