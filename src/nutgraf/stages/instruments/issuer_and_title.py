"""What the words around a citation tell of the act: who issued it, what it is about."""

from __future__ import annotations

import re

from nutgraf.languages.schema.instruments import Instruments
from nutgraf.stages.instruments.citations import Citation
from nutgraf.stages.instruments.linking import MAX_GAP_CHARS, Act
from nutgraf.stages.instruments.patterns import CitationPatterns

MAX_ISSUER_CHARS = 80  # code points before a citation in which an issuer of five words can stand
MAX_TITLE_WORDS = 14  # a longer title is the rest of the sentence


def find_issuer(
    text: str, act: Act, grammar: CitationPatterns, own: Instruments, following: dict[int, Citation]
) -> str | None:
    """The body that the text says issued the act, in its fullest form there, or None.

    `following` maps the start of a citation to the one after it: two acts joined by "and" share the issuer.
    """
    issuers = []
    for citation in act.citations:
        if citation.part or citation.name:
            continue
        after = following.get(citation.start)
        issuer = _issuer_after(text, citation, grammar, after) or _issuer_before(text, citation, grammar, own)
        if issuer is None and after and after.start - citation.end <= MAX_GAP_CHARS and not (after.part or after.name):
            issuer = _issuer_after(text, after, grammar, following.get(after.start))
        if issuer:
            issuers.append(issuer)
    return max(issuers, key=len, default=None)


def _past_date(text: str, end: int, grammar: CitationPatterns) -> int:
    found = grammar.dated.match(text, end) if grammar.dated else None
    return found.end() if found else end


def _issuer_after(text: str, citation: Citation, grammar: CitationPatterns, after: Citation | None) -> str | None:
    found = grammar.issued.match(text, _past_date(text, citation.end, grammar)) if grammar.issued else None
    if found is None or (after and after.start < found.end()):
        return None  # what follows is another act: "Section 230 of the Harbour Act"
    return found["issuer"]


def _issuer_before(text: str, citation: Citation, grammar: CitationPatterns, own: Instruments) -> str | None:
    if grammar.issued_before is None:
        return None
    found = grammar.issued_before.search(text[max(0, citation.start - MAX_ISSUER_CHARS) : citation.start])
    words = found[1].split() if found else []
    while words and words[0].casefold() in own.not_issuers:  # "Under Security Council resolution 1701"
        words.pop(0)
    return " ".join(words) or None


def find_title(text: str, act: Act, grammar: CitationPatterns, own: Instruments) -> str | None:
    """The act's name, or what the text says right after its number that it is about; None where it does not."""
    if act.name:
        return act.name
    for citation in act.citations:
        if citation.part or grammar.about is None:
            continue
        end = _past_date(text, citation.end, grammar)
        issued = grammar.issued.match(text, end) if grammar.issued else None
        found = grammar.about.match(text, issued.end() if issued else end)
        if found:
            title = _until_stop(found["title"], own)
            if title:
                return text[found.start() : found.start("title") + len(title)].strip(" ,\u00a0")
    return None


def _until_stop(title: str, own: Instruments) -> str:
    """The title up to the first word that no title goes beyond; empty where it is cut at once or never ends."""
    words = list(re.finditer(r"\S+", title))[: MAX_TITLE_WORDS + 1]
    for place, word in enumerate(words):
        if word.group().casefold() in own.stops:
            return title[: words[place - 1].end()] if place else ""
    return title.rstrip() if len(words) <= MAX_TITLE_WORDS else ""
