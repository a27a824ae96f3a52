"""The index as text for a terminal: what occurs in most articles, and where."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill
from typing import Final

from nutgraf.exports.sanitise import one_line
from nutgraf.index.exports import describe
from nutgraf.index.findings import kinds
from nutgraf.index.store import Entity, IndexStore
from nutgraf.index.stories import describe_stories

MAX_ARTICLES: Final = 3  # articles that are named of each entity
MAX_POSTS: Final = 3  # posts that are named of each official
MAX_VALUES: Final = 4  # values that are named of each thing measured
MAX_FINDINGS_READ: Final = 100  # findings that are looked through for values that differ


def as_text(ledger: IndexStore, *, top: int, width: int) -> Iterator[str]:
    """The first `top` of each kind, in lines of `width` columns."""
    yield f"{_counted(ledger.count(), 'article')}\n"
    yield from _stories(ledger, top, width)
    for kind in kinds():
        total = ledger.count(kind)
        several = ledger.count(kind, least=2)
        yield f"\n{kind.upper()}  {total:,}, of these {several:,} in several articles\n"
        for entity in ledger.entities(kind, top):
            yield _filled(_headline(ledger, entity), width, "  ", "    ")
            yield _filled(f"{_counted(entity.articles, 'article')}: " + _places(ledger, entity), width, "    ", "    ")
        if total > top:
            yield f"  and {total - top:,} more: --top N, or --format json\n"


def _stories(ledger: IndexStore, top: int, width: int) -> Iterator[str]:
    total = ledger.count_stories()
    if total:
        yield f"\nSTORIES  {total:,} that several articles tell\n"
    for story in describe_stories(ledger, top):
        name = story["title"] or story["members"][0]["path"] or story["story"]
        days = " to ".join(dict.fromkeys(day[:10] for day in (story["first"], story["last"]) if day))
        yield _filled(f"{name}{f' ({days})' if days else ''}", width, "  ", "    ")
        paths = [member["path"] or f"article {member['article']}" for member in story["members"]]
        more = f" and {len(paths) - MAX_ARTICLES:,} more" if len(paths) > MAX_ARTICLES else ""
        line = f"{_counted(len(paths), 'article')}: {', '.join(paths[:MAX_ARTICLES])}{more}"
        yield _filled(line, width, "    ", "    ")
    if total > top:
        yield f"  and {total - top:,} more: --top N, or --format stories\n"


def _headline(ledger: IndexStore, entity: Entity) -> str:
    told = describe(ledger, entity)
    if entity.kind == "officials":
        posts = [post.replace(" · ", ", ") for post in told["posts"]]
        more = [f"and {len(posts) - MAX_POSTS} more posts"] if len(posts) > MAX_POSTS else []
        return f"{told['name']}: {'; '.join(posts[:MAX_POSTS] + more)}"
    if entity.kind == "indicators":
        texts = (m.facts["text"] + _of_period(m.facts["period"]) for m in ledger.members(entity, MAX_FINDINGS_READ))
        values = list(dict.fromkeys(texts))
        return f"{told['measures']}: {', '.join(values[:MAX_VALUES])}{', ...' if len(values) > MAX_VALUES else ''}"
    return str(told["name"])


def _of_period(period: str | None) -> str:
    return f" ({period})" if period else ""


def _places(ledger: IndexStore, entity: Entity) -> str:
    """The paths of the first articles."""
    paths: dict[int, str] = {}
    for member in ledger.members(entity):
        paths.setdefault(member.article, member.path or f"article {member.article}")
        if len(paths) == MAX_ARTICLES:
            break
    more = entity.articles - len(paths)
    return ", ".join(paths.values()) + (f" and {more:,} more" if more > 0 else "")


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}" + ("" if count == 1 else "s")


def _filled(text: str, width: int, first: str, later: str) -> str:
    return fill(one_line(text), width, initial_indent=first, subsequent_indent=later, break_on_hyphens=False) + "\n"
