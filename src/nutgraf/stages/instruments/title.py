"""The title of an act: its name, or what the text says after its number that it is about."""

from __future__ import annotations

import re

from nutgraf.languages.schema.instruments import Instruments
from nutgraf.stages.instruments.linking import Act
from nutgraf.stages.instruments.patterns import CitationPatterns, past_date

MAX_TITLE_WORDS = 14  # a longer title is the rest of the sentence


def find_title(text: str, act: Act, grammar: CitationPatterns, own: Instruments) -> str | None:
    """The act's name, or what the text says right after its number that it is about; None where it does not."""
    if act.name:
        return act.name
    for citation in act.citations:
        if citation.part or grammar.about is None:
            continue
        end = past_date(text, citation.end, grammar)
        issued = grammar.issued.match(text, end)
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
