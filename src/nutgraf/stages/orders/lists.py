"""Parties named one after the other, and those named with examples: "banks, insurers and brokers"."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.languages.load import load_pack
from nutgraf.stages.orders.cues import SentenceContext
from nutgraf.stages.speech.clauses import strip_adverbials, trim
from nutgraf.stages.speech.noun_phrases import WORDS, first_verb, is_thing, noun_phrase_before, opens_phrase

NUMBER: Final = re.compile(r"\d{1,4} ")
MAX_MEMBERS: Final = 8  # members of a list that are put before its last ones
MAX_MEMBER_WORDS: Final = 7  # words of one member of a list
MAX_BODY_WORDS: Final = 11  # words, of one syllable each, of a body: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh" has nine
MAX_BARE_MEMBER_WORDS: Final = 2  # words of a member that is no known body, where no conjunction joins the last two


def list_start(scene: SentenceContext, start: int, first: int, last: int) -> int:
    """Where the list opens whose end is the phrase from `first` to `last`; `first` where it is no list's end."""
    if not scene.grammar.coordinators.search(scene.plain, first, last):
        return first
    opened = first
    for _ in range(MAX_MEMBERS):
        comma = scene.plain.rfind(",", start, opened)
        if comma < 0 or scene.plain[comma + 1 : opened].strip():
            break
        member = strip_adverbials(scene, max(start, scene.plain.rfind(",", start, comma) + 1), comma)
        led = scene.grammar.connectors.match(scene.plain, *member)
        member = trim(scene.text, led.end(), member[1]) if led else member
        if not _is_member(scene, *member) or scene.plain[member[1] : comma].strip():
            break
        opened = member[0]
    return opened


def _is_member(scene: SentenceContext, first: int, last: int) -> bool:
    """Whether a stretch between commas names one party of a list: no clause, no adverb, no thing."""
    grammar = scene.grammar
    if not 0 < len(WORDS.findall(scene.text[first:last])) <= MAX_MEMBER_WORDS:
        return False
    if grammar.adverbial.match(scene.plain, first, last) or grammar.subordinators.search(scene.plain, first, last):
        return False
    verb = first_verb(scene, first, last) or grammar.verbs_of_saying.search(scene.plain, first, last)
    return verb is None and opens_phrase(scene, first, last) and not is_thing(scene, first, last)


def is_bare_list(scene: SentenceContext, first: int, last: int) -> bool:
    """Whether a stretch with commas lists parties without a conjunction, where words are written by syllables."""
    if load_pack(scene.grammar.code).grammar.separation != "syllables":
        return False
    grammar = scene.grammar
    members = scene.plain[first:last].split(", ")
    return all(_is_bare_member(scene, member) for member in members if not grammar.aside.match(member)) and not any(
        grammar.adverbial.match(member) or grammar.aside.match(member) for member in members
    )


def _is_bare_member(scene: SentenceContext, member: str) -> bool:
    """Whether a member of a list is a known body or short, its number or the article of a plural apart: "(18) tỉnh"."""
    led = scene.grammar.articles.match(f"{member} ") or NUMBER.match(member)
    head = member[led.end() :].lstrip() if led else member
    if any(scene.grammar.bodies.match(words) for words in (member, head)):
        return len(member.split()) <= MAX_BODY_WORDS
    return len(head.split()) <= MAX_BARE_MEMBER_WORDS


def head_of_instances(scene: SentenceContext, start: int, first: int, last: int) -> int:
    """Where the phrase opens whose examples are from `first` to `last`: "(large services such as) Lake Mail"."""
    named = [match for match in scene.grammar.instances.finditer(scene.plain, start, last) if match.start() > start]
    if not named or (named[-1].end() > first + 1 and named[-1].start() > first):
        return first
    if scene.plain[named[-1].end() : first].strip():
        return first
    head = noun_phrase_before(scene, start, named[-1].start())
    return head[0] if head[0] < head[1] and opens_phrase(scene, *head) else first
