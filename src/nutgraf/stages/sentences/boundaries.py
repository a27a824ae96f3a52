"""Where sentences end: the marks, what closes behind them, and the full stops that end nothing."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from nutgraf.languages.load import locale_data
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema import LanguagePack
from nutgraf.text.scripts import starts_lower_case

# Marks that a space must follow, and marks of scripts without spaces, which end a sentence anywhere.
_MARK: Final = re.compile(r"[.!?…؟۔।॥։።፧‽\u104b\u17d4]+|[。！？｡．]+")
_SPACELESS: Final = "。！？｡．"
# Closing marks are read here by themselves, not in pairs (text/quote_marks): brackets close as well, a mark whose
# partner is lost still belongs to the sentence before it, and the splitter needs three code points of context only.
_CLOSERS: Final = re.compile(r"[\"'”’»«“›‹)\]」』）】》〉]+")
_FAR_QUOTE: Final = re.compile(r"[ \u00a0\u202f\u2009][»›](?=[\s.,;:!?)»]|$)")
_BRACKETS: Final = re.compile(r"[(（\[][^()（）\[\]\n]{0,250}[)）\]]")
_WORD_BEFORE: Final = re.compile(r"[^\s(\[\"'’“”«»„/–—,;:]{1,40}$")
_NEXT: Final = re.compile(r"[\s\"'“”„«»‹›‘(\[—–•*_-]{0,8}([^\W_]+)?")
_ORDINAL: Final = re.compile(r"\d{1,2}|[IVX]{1,6}")
_MARKER: Final = re.compile(r"\d+|[IVXLC]{1,6}|[^\W\d_]")  # "1. First item", "III. Appointments", "b. Roads"
_QUOTED: Final = re.compile(r"\s{1,3}[\"“„«¿¡]")
_CONTINUES: Final = re.compile(r"\s{1,3}[,;:)\]]")
_OPEN: Final = ("(", "[")  # "(...)" marks an omission
_INITIAL: Final = re.compile(r"(?<!\w)[^\W\d_]\.\s?$")
_GLUED: Final = re.compile(r"(?:^|(?<=[\s(\"“«‘'’]))([^\W\d_]{3,40})[”\"»)]{0,2}$")
_GLUED_NEXT: Final = re.compile(r"([\"“«¿¡]?)([^\W\d_]{1,40})[\s,’']")
_HIRAGANA: Final = ("\u3040", "\u309f")


class SentenceRules(NamedTuple):
    """A language's abbreviations (with full stop), words that open sentences, and its ordinals."""

    abbreviations: frozenset[str]
    numbered: frozenset[str]
    openers: frozenset[str]
    ordinals: bool  # is an ordinal number written with a full stop?
    common_capitals: bool  # may a capital follow such an ordinal within a sentence? German nouns; unknown: yes


@pack_cache
def sentence_rules(pack: LanguagePack) -> SentenceRules:
    """The rules of a language; CLDR says whether its ordinals carry a full stop."""
    return SentenceRules(
        frozenset(pack.sentences.abbreviations),
        frozenset(pack.sentences.numbered),
        frozenset(pack.sentences.openers),
        locale_data(pack).dotted_ordinals,
        not pack.name or pack.grammar.noun_capitals == "all_nouns",
    )


def sentence_boundaries(text: str, start: int, end: int, rules: SentenceRules) -> list[int]:
    """Where sentences end between start and end, closing marks included; the last end is left out."""
    ends: list[int] = []
    brackets = [(b.start(), b.end()) for b in _BRACKETS.finditer(text, start, end)]
    at_bracket, opened, counted = 0, False, start
    for mark in _MARK.finditer(text, start, end):
        opened ^= text.count('"', counted, mark.end()) % 2 == 1
        counted = mark.end()
        stop = _after_closing_marks(text, mark.end(), end, opened=opened)
        while at_bracket < len(brackets) and brackets[at_bracket][1] < stop:
            at_bracket += 1
        inside = (
            at_bracket < len(brackets) and brackets[at_bracket][0] < mark.start() and stop < brackets[at_bracket][1]
        )
        if stop < end and not inside and _is_boundary(text, start, end, mark, stop, rules):
            ends.append(stop)
    return ends


def _after_closing_marks(text: str, at: int, end: int, *, opened: bool) -> int:
    """Behind the closing quotation marks and brackets that follow an end mark."""
    closers = _CLOSERS.match(text, at, min(end, at + 4))
    if closers:
        after = text[closers.end() : closers.end() + 1] if closers.end() < end else ""
        if not after.isalnum() or text[at - 1] in _SPACELESS:
            at = closers.end()
    far = _FAR_QUOTE.match(text, at, end)
    if far:
        return far.end()
    if opened and text.startswith(' "', at) and (at + 2 >= end or text[at + 2].isspace()):
        return at + 2
    return at


def _is_boundary(text: str, start: int, end: int, mark: re.Match[str], stop: int, rules: SentenceRules) -> bool:
    if mark.group()[-1] in _SPACELESS:
        return stop == mark.end() or not _HIRAGANA[0] <= text[stop] <= _HIRAGANA[1]
    if not text[stop].isspace():
        return _is_missing_space(text, start, end, mark, stop, rules)
    follow = _NEXT.match(text, stop, min(end, stop + 60))
    word = (follow[1] if follow else None) or ""
    if starts_lower_case(word) or _CONTINUES.match(text, stop, end) or text[mark.start() - 1 : mark.start()] in _OPEN:
        return False
    if mark.group() == "." and stop == mark.end():
        return _full_stop(text, start, mark.start(), word, rules)
    return True


def _full_stop(text: str, start: int, at: int, follow: str, rules: SentenceRules) -> bool:
    """Tell whether the full stop at `at`, before the word `follow`, is more than part of an abbreviation."""
    found = _WORD_BEFORE.search(text, max(start, at - 40), at)
    if not found:
        return True
    word = found.group()
    short = {f"{word}.", f"{word.capitalize()}." if word.isupper() else f"{word[:1].lower()}{word[1:]}."}
    if short & rules.abbreviations:
        return word.islower() and follow in rules.openers  # many are words too: French "vol", English "art"
    if short & rules.numbered and follow[:1].isdigit():
        return False
    if found.start() == start and _MARKER.fullmatch(word):
        return False
    initial = len(word) == 1 and word.isalpha() and ord(word) < 0x2000 and text[max(start, at - 2)] not in "/0123456789"
    if initial and _INITIAL.search(text, max(start, at - 5), at - 1):
        return False  # "z. B."
    dotted = "." in word and all(len(part) <= 2 for part in word.replace("-", "").split("."))
    ordinal = rules.ordinals and bool(_ORDINAL.fullmatch(word))
    if dotted and _QUOTED.match(text, at + 1):
        return True
    plain = word.isdigit() and follow[:1].isupper() and not rules.common_capitals
    return plain or follow in rules.openers if initial or dotted or ordinal else True


def _is_missing_space(text: str, start: int, end: int, mark: re.Match[str], stop: int, rules: SentenceRules) -> bool:
    """Two sentences without the space between them: "was cut.The mayor"; not "example.Org", nor "Node.Js"."""
    before = _GLUED.search(text, max(start, mark.start() - 40), mark.start())
    follow = _GLUED_NEXT.match(text, stop, min(end, stop + 44))
    if not before or not follow or not (follow[2][0].isupper() or follow[1]):
        return False
    return before[1].islower() or follow[2] in rules.openers
