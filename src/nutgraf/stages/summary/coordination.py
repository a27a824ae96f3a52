"""Where a sentence goes on with a further main clause behind "and": what is before it is a sentence without it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Final, NamedTuple

from nutgraf.languages.expressions import compile_expression
from nutgraf.languages.load import load_pack
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema.alternatives import split_alternatives
from nutgraf.text.fold import fold
from nutgraf.text.phrases import NOTHING, WORD, either

MIN_BEFORE_WORDS: Final = 8  # of the sentence up to the comma: fewer seldom tell an event
MIN_ITEM_WORDS: Final = 4  # behind the last comma before the joint: a shorter one is an item of a list
MIN_BEHIND_WORDS: Final = 6  # of the clause that may be left out
MAX_TO_VERB_WORDS: Final = 8  # from "and" to the verb of its clause: subjects are seldom longer
MAX_CLAUSE_CHARS: Final = 600  # code points before the comma that are read: a longer clause is hardly one


class _Words(NamedTuple):
    """What a pack tells of clauses, for text in lower case."""

    joint: re.Pattern[str]  # the comma and the coordinator behind it
    subject: frozenset[str]  # words that open a subject: pronouns, articles
    bare_subject: bool  # a subject may open with any word: the language has no articles
    auxiliaries: frozenset[str]
    verbs: frozenset[str]  # these among them
    verb_ending: re.Pattern[str]
    subordinate: re.Pattern[str]  # what opens a clause that depends on another
    relatives: frozenset[str]
    that: re.Pattern[str]  # what opens a clause of indirect speech


def coordinated_clauses(text: str, start: int, end: int, code: str) -> Iterator[int]:
    """Where a clause or predicate of its own begins behind a comma and "and", of a sentence: the comma's places.

    What is before such a comma has a verb and is complete, so the sentence can end there. `code` is a pack's key.
    """
    words, plain = clause_words(code), fold(text[start:end])
    if words.subordinate.match(plain):
        return
    opened = 0
    for found in words.joint.finditer(plain):
        comma = found.start()
        if _is_complete(plain, max(opened, comma - MAX_CLAUSE_CHARS), comma, words) and _has_verb(
            text[start:end], plain, found.end(), words
        ):
            yield start + comma
            opened = found.end()


def _is_complete(plain: str, start: int, comma: int, words: _Words) -> bool:
    """Whether a clause ends at a comma: it has a verb, and what is behind its last comma is no item of a list.

    A verb that is in a clause that depends on it is not that of the clause around it.
    """
    other = plain.rfind(",", start, comma)
    item = WORD.findall(plain, max(start, other), comma)
    if len(item) < MIN_ITEM_WORDS or len(WORD.findall(plain, start, comma)) < MIN_BEFORE_WORDS:
        return False
    depends = other >= 0 and (item[0] in words.relatives or words.subordinate.match(plain, other + 1))
    end = other if depends else comma
    inner = max((found.end() for found in words.that.finditer(plain, start, end)), default=start)
    return any(_is_verb(word, words) for word in WORD.findall(plain, inner, end)[inner == start :])


def _has_verb(text: str, plain: str, start: int, words: _Words) -> bool:
    """Whether a clause with its subject and verb, or an auxiliary, begins behind "and"."""
    behind = list(islice(WORD.finditer(plain, start), MAX_TO_VERB_WORDS + 1))
    if len(behind) < MIN_BEHIND_WORDS:
        return False
    first = behind[0].group()
    if first in words.auxiliaries:
        return True
    opens = first in words.subject or words.bare_subject or text[behind[0].start()].isupper()
    return opens and any(_is_verb(word, words) for word in _own_words(plain, behind, words))


def _own_words(plain: str, behind: Sequence[re.Match[str]], words: _Words) -> Iterator[str]:
    """The words behind the first of a clause up to its first comma or the first clause that depends on it."""
    for found in behind[1 : MAX_TO_VERB_WORDS + 1]:
        word = found.group()
        relative = word in words.relatives and word not in words.subject
        if relative or "," in plain[behind[0].end() : found.start()] or words.subordinate.match(plain, found.start()):
            return
        yield word


def _is_verb(word: str, words: _Words) -> bool:
    return word in words.verbs or words.verb_ending.fullmatch(word) is not None


@pack_cache
def clause_words(code: str) -> _Words:
    """The words and patterns of clauses of a pack. Raises re.error where an expression of it is wrong."""
    pack = load_pack(code)
    speech, orders = pack.speech, pack.orders
    listed = {*pack.officials.auxiliaries, *pack.numbers.auxiliaries, *split_alternatives(speech.auxiliaries)}
    auxiliaries = frozenset(word for word in listed if WORD.fullmatch(word))
    verbs = pack.verbs.values()
    forms = chain(*(v.forms for v in verbs), *(v.guarded for v in verbs), *(v.separated for v in verbs))
    subject = {*speech.he, *speech.she, *speech.determiners, *speech.indefinites}
    coordinators = either(re.escape(fold(word)) for word in pack.summary.coordinators)
    dependent = either(part for part in (orders.joints, orders.supposing) if part)
    return _Words(
        compile_expression(code, rf",\s(?:{coordinators})\s(?=\S)"),
        frozenset(word.rstrip("'") for word in subject),
        pack.grammar.articles != "before",
        auxiliaries,
        auxiliaries.union(forms),
        compile_expression(code, speech.finite_endings or NOTHING),
        compile_expression(code, rf"\W{{0,3}}(?:{dependent})(?!\w)"),
        frozenset(pack.officials.relatives),
        compile_expression(code, rf"(?<!\w)(?:{orders.that or NOTHING})(?!\w)"),
    )
