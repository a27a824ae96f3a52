"""The acts that an article cites: laws, decrees, directives, resolutions, with every mention of each."""

from __future__ import annotations

import re
from itertools import pairwise

from nutgraf.document import Document
from nutgraf.records import Instrument, Span
from nutgraf.stages.instruments.articles import join_articles
from nutgraf.stages.instruments.citations import find_citations
from nutgraf.stages.instruments.issuer import find_issuer
from nutgraf.stages.instruments.linking import Act, link_citations
from nutgraf.stages.instruments.patterns import compile_patterns
from nutgraf.stages.instruments.standing import celex, find_date, find_status
from nutgraf.stages.instruments.title import find_title
from nutgraf.text.fold import fold_key


def find_instruments(document: Document) -> tuple[Instrument, ...]:
    """The acts cited, in the order of their first mention; short forms are mentions of the act they shorten."""
    text, own = document.text, document.pack.instruments
    grammar = compile_patterns(document.pack)
    cited = tuple(c for c in find_citations(text, grammar) if document.is_story(c.start))
    citations = join_articles(text, cited, grammar)
    following = {a.start: b for a, b in pairwise(citations)}
    found: list[Instrument] = []
    ids: set[str] = set()
    for act in link_citations(text, citations, grammar):
        issuer = find_issuer(document, act, grammar, following)
        mentions = tuple(Span(s, e, text[s:e]) for s, e in sorted(act.spans))
        title = find_title(text, act, grammar, own)
        status, since = find_status(text, act, grammar, own)
        found.append(
            Instrument(
                _id(act, ids),
                act.kind,
                act.number,
                issuer,
                title,
                mentions,
                act=act.whole,
                paragraph=act.paragraph,
                date=find_date(text, act, grammar),
                status=status,
                status_date=since,
                identifier=celex(text, act, grammar, own),
            )
        )
    return tuple(found)


def _id(act: Act, taken: set[str]) -> str:
    """The kind and the number or name as an identifier: "directive-40-ct-tw"; a second act of that id gets "-2"."""
    named = act.name if act.name and not act.number else f"{act.kind} {act.number}"
    base = re.sub(r"[\W_]+", "-", fold_key(named)).strip("-")
    name, count = base, 1
    while name in taken:
        count += 1
        name = f"{base}-{count}"
    taken.add(name)
    return name
