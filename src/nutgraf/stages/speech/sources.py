"""The noun phrase behind "according to", and where it ends when no comma divides it from the clause that follows.

What follows the phrase tells its end: the finite verb where that is second ("Laut Landesamt für Umwelt ist ..."), a
verb or another noun phrase where nouns are declined ("Podle Nejvyššího soudu byla ..."), and in the other languages
a new article, a number or a pronoun.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise, takewhile
from typing import Final, NamedTuple

from nutgraf.languages.endings import split_rules
from nutgraf.languages.expressions import compile_expression
from nutgraf.languages.load import load_pack
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.alternatives import split_alternatives
from nutgraf.stages.speech.mentions import WORD
from nutgraf.stages.speech.noun_phrases import is_form_of_address, noun_phrase_at
from nutgraf.stages.speech.reporting import is_saying, reporting_patterns
from nutgraf.text.phrases import NOTHING, either
from nutgraf.text.words import strip_case_ending

MAX_SOURCE_WORDS: Final = 14  # words of a source up to its verb, a place and a date behind it among them
MAX_ADJECTIVES: Final = 3  # words from an adjective to its noun: "der zuständigen oberen Landesbehörde"
YEAR: Final = re.compile(r"(?:19|20)\d\d")
MAX_GAP_CHARS: Final = 2  # code points between two words of one phrase: a blank, an apostrophe


class Source(NamedTuple):
    """A source: its words from `start` to `end`, and where the clause behind it begins (code points)."""

    start: int
    end: int
    clause: int


class _SourceWords(NamedTuple):
    """The words of a pack that a source may be made of, and those that end it."""

    links: frozenset[str]  # prepositions, articles and conjunctions: a noun follows
    articles: frozenset[str]
    names_go_on: frozenset[str]  # links that a body's name has inside: "Landesamt (für) Umwelt"
    heads: frozenset[str]  # titles, bodies and persons' nouns; without their case endings where nouns are declined
    cases: tuple[tuple[str, str], ...]
    verbs: frozenset[str]  # auxiliaries and the like
    finite: re.Pattern[str]  # a word that is a verb for sure
    stops: frozenset[str]  # words that open what is behind a source
    joints: frozenset[str]  # words that open a clause
    standards: re.Pattern[str]  # nouns of what is kept to: "the criteria"
    genitives: tuple[str, ...]  # endings of a noun or adjective in the genitive


@pack_cache
def _source_words(code: str) -> _SourceWords:
    pack = load_pack(code)
    speech, section, orders = pack.speech, pack.officials, pack.orders
    declined = pack.grammar.articles == "none" and pack.grammar.separation == "words"
    cases = split_rules(section.name_cases) if declined else ()
    heads = (*section.titles, *section.governing, *section.members, *section.bodies, *speech.bare_speakers)
    joining = split_alternatives(orders.adding)
    articles = frozenset((*speech.determiners, *speech.indefinites))
    known = {*speech.prepositions, *speech.genitives, *joining}
    verbs = [re.escape(word) for word in orders.tells.split("|") if word and "{" not in word and "(" not in word]
    return _SourceWords(
        links=frozenset(known) | articles,
        articles=articles,
        names_go_on=frozenset((*speech.genitives, *{*section.of}.difference(section.at))) | joining,
        heads=frozenset(strip_case_ending(word.casefold(), cases) for word in heads),
        cases=cases,
        verbs=split_alternatives(orders.tells) - known - articles,
        finite=re.compile(rf"(?:{either((*verbs, speech.finite_endings or NOTHING))})(?!\w)"),
        stops=frozenset((*speech.no_subjects, *split_alternatives(orders.selves))) - known - articles,
        joints=split_alternatives(orders.joints) | split_alternatives(orders.that),
        standards=compile_expression(pack.code, rf"(?:{speech.standards or NOTHING})(?!\w)"),
        genitives=tuple(section.complement_endings),
    )


def read_source(text: str, start: int, limit: int, pack: LanguagePack) -> Source | None:
    """The source that begins at `start`, or None where no noun phrase is there or its end is not sure."""
    words = list(WORD.finditer(text, start, limit))[: MAX_SOURCE_WORDS + 1]
    words = words[: _unbroken(text, words, pack)]
    if not words or text[start : words[0].start()].strip():
        return None
    grammar = pack.grammar
    if grammar.separation == "syllables":
        return None
    if grammar.verb_position == "last" or grammar.articles == "none":
        bracketed = text[words[-1].end() : limit + 1].strip() == "("  # "Laut Jan Adler (CDU) ist"
        last = grammar.verb_position == "last"
        return (_before_verb if last else _declined)(words, pack, bracketed=bracketed)
    return _before_article(text, words, pack)


def is_pronoun_of_source(text: str, start: int, limit: int, pack: LanguagePack) -> bool:
    """Whether a source is a pronoun that has its form only there; a noun behind it makes it a possessive."""
    words = list(WORD.finditer(text, start, limit))[:3]
    speech, known = pack.speech, _source_words(pack.key)
    if not words or words[0][0].casefold() not in (*speech.he_in_source, *speech.she_in_source):
        return False
    if len(words) < len(("haar", "advocaat", "is")) or text[words[0].end() : words[1].start()].strip():
        return True
    second, third = (word[0] for word in words[1:])
    noun = second[0].isupper() or _head(second, known) in known.heads
    return not noun and not known.finite.fullmatch(third.casefold())


def is_no_source(phrase: str, pack: LanguagePack) -> bool:
    """Whether a phrase holds a verb, or says what is kept to, or is a noun in lower case alone: "secondo (tempo)"."""
    words = [word[0] for word in WORD.finditer(phrase)]
    known, reporting = _source_words(pack.key), reporting_patterns(pack.key)
    if any(word[0].islower() and word in known.verbs for word in words):
        return True
    linking = {*pack.speech.genitives}.difference(known.articles)
    head = takewhile(lambda word: word.casefold() not in linking, words)
    if any(word.islower() and known.standards.fullmatch(word) for word in islice(head, MAX_ADJECTIVES)):
        return True  # "secondo i criteri della legge"
    alone = len(words) == 1 and words[0].islower() and words[0].isalpha() and pack.grammar.articles == "before"
    able = reporting.bare_speakers.match(phrase) or reporting.documents.match(phrase) or words[0] in known.heads
    return alone and not able and not is_saying(words[0], pack)


def has_verb(text: str, start: int, end: int, pack: LanguagePack) -> bool:
    """Whether a finite verb is in a stretch without a word that joins clauses: "podle redakce žádal (Jan Hora)"."""
    known = _source_words(pack.key)
    words = [word[0] for word in WORD.finditer(text, start, end)]
    joined = any(word in pack.officials.relatives or word in known.joints for word in words)
    return not joined and any(known.finite.fullmatch(word) for word in words)


def _unbroken(text: str, words: list[re.Match[str]], pack: LanguagePack) -> int:
    """How many words follow each other without a mark between; a form of address may have its full stop: "Mr. Dow"."""
    for index, (one, two) in enumerate(pairwise(words), 1):
        between = text[one.end() : two.start()]
        mark = between.strip(" \u00a0'’&-/")
        if len(between) > MAX_GAP_CHARS or (mark and not (mark == "." and is_form_of_address(f"{one[0]}.", pack))):
            return index
    return len(words)


def _before_verb(words: list[re.Match[str]], pack: LanguagePack, *, bracketed: bool) -> Source | None:
    """A source that the finite verb or a bracket follows: "Volgens het Bureau voor de Statistiek (steeg)"."""
    known = _source_words(pack.key)
    name_end, noun = 0, False
    opened = _opens_attribute(words, pack)
    for index, word in enumerate(words):
        folded = word[0].casefold()
        small = not word[0][0].isupper()
        link = folded in known.links and (not noun or folded not in known.articles or folded in known.names_go_on)
        if small and noun and _is_particle(words, index, pack):
            noun = False  # "Jan (de Wit)"
        elif small and link:
            if noun and not name_end and folded not in known.names_go_on and not opened:
                name_end = words[index - 1].end()
            noun = False
        elif noun and small and opened and index + 1 < len(words) and words[index + 1][0][0].isupper():
            noun = opened = False  # "einem am Montag (veröffentlichten) Bericht"
        elif noun and small:
            return _closed(words, index, name_end or words[index - 1].end(), word.start(), known)
        else:
            noun = not (small and _is_adjective(words, index, pack, known)) and not _is_of_country(words, index, pack)
    return _closed(words, len(words), words[-1].end(), words[-1].end(), known) if bracketed else None


def _is_of_country(words: list[re.Match[str]], index: int, pack: LanguagePack) -> bool:
    """Whether a word with a capital behind an article is a country's adjective: "de Franse (bond)"."""
    led = words[index - 1][0].casefold() if index else ""
    following = [word[0] for word in words[index + 1 : index + 2]]
    if pack.grammar.noun_capitals == "all_nouns" or led not in _source_words(pack.key).articles or not following:
        return False
    word = words[index][0]
    declined = word[0].isupper() and word.casefold().endswith(pack.officials.declined or "\n")
    known = word.casefold().startswith(tuple(pack.places.adjectives) or "\n")
    headed = following[0] in _source_words(pack.key).heads  # "een Zuid-Koreaanse (rechter)"
    return declined and following[0].islower() and (known or headed)


def _opens_attribute(words: list[re.Match[str]], pack: LanguagePack) -> bool:
    """Whether an article is before a preposition, so that its noun is farther off: "einem am Montag ... Bericht"."""
    first, second = (word[0].casefold() for word in words[:2]) if len(words) > 1 else ("", "")
    return first in _source_words(pack.key).articles and second in pack.speech.prepositions


def _is_particle(words: list[re.Match[str]], index: int, pack: LanguagePack) -> bool:
    """Whether a small word is inside a name: "Karin (de) Koning"."""
    following = words[index + 1][0] if index + 1 < len(words) else ""
    if index == 0 or not words[index - 1][0][0].isupper():
        return False
    known = {part for particle in pack.officials.particles for part in particle.split()}
    return following[:1].isupper() and words[index][0] in known


def _closed(words: list[re.Match[str]], index: int, end: int, clause: int, known: _SourceWords) -> Source | None:
    """The source whose clause begins at the word with this index: it has an article, a capital or a known head."""
    opened = words[0][0]
    sure = opened[0].isupper() or opened.casefold() in known.articles
    sure = sure or any(_head(word[0], known) in known.heads for word in words[:index])
    return Source(words[0].start(), end, clause) if sure else None


def _head(word: str, known: _SourceWords) -> str:
    return strip_case_ending(word.casefold(), known.cases)


def _is_adjective(words: list[re.Match[str]], index: int, pack: LanguagePack, known: _SourceWords) -> bool:
    """Whether a word in lower case is before its noun: where nouns have capitals one follows, else by its ending."""
    following = [word[0] for word in words[index + 1 : index + 1 + MAX_ADJECTIVES]]
    if pack.grammar.noun_capitals == "all_nouns":
        return any(word[0].isupper() for word in following)
    word = words[index][0].casefold()
    if word in known.heads or not following or not word.endswith(pack.officials.declined or "\n"):
        return False
    behind = following[0].casefold()
    return behind not in known.links and not known.finite.fullmatch(behind)


def _declined(words: list[re.Match[str]], pack: LanguagePack, *, bracketed: bool) -> Source | None:
    """A source in the genitive, with the genitives that follow its head: "Podle Ministerstva zdravotnictví (chybí)"."""
    known = _source_words(pack.key)
    head = next((i for i, word in enumerate(words) if not _is_declined_adjective(words, i, pack)), len(words))
    if head == len(words) or _ends_source(words[head][0], known):
        return None
    titled = any(_head(word[0], known) in known.heads for word in words[: head + 1])
    titled = titled or reporting_patterns(pack.key).documents.match(words[head][0].casefold()) is not None
    if not titled and words[0][0][0].islower():
        return None
    end = head + 1
    while titled and end < len(words) and _goes_on(words, end, pack, known):
        end += 1
    if bracketed and titled and end == len(words) - 1 and words[end][0][0].isupper():
        end += 1
    if end == len(words):
        return Source(words[0].start(), words[-1].end(), words[-1].end()) if bracketed else None
    return Source(words[0].start(), words[end - 1].end(), words[end].start())


def _is_declined_adjective(words: list[re.Match[str]], index: int, pack: LanguagePack) -> bool:
    """Whether a word is an adjective in the genitive: by its ending, with another word behind it."""
    word = words[index][0].casefold()
    known = _source_words(pack.key)
    if index + 1 == len(words) or _head(word, known) in known.heads or word in known.heads:
        return False
    endings = tuple(old for old, _ in split_rules(pack.officials.adjective_nominatives))
    return word.endswith(endings or ("\n",)) and not _ends_source(words[index + 1][0], known)


def _ends_source(word: str, known: _SourceWords) -> bool:
    """Whether a word is a verb or one that opens a clause."""
    folded = word.casefold()
    return word[0].islower() and (folded in known.stops or known.finite.fullmatch(folded) is not None)


def _goes_on(words: list[re.Match[str]], index: int, pack: LanguagePack, known: _SourceWords) -> bool:
    """Whether a word behind the head still belongs to it: a name, or a genitive that no verb is."""
    word = words[index][0]
    folded = word.casefold()
    if _ends_source(word, known) or folded in pack.speech.prepositions or index + 1 == len(words):
        return False
    if word[0].isupper() or not known.genitives:
        return word[0].isupper()
    if folded in pack.speech.genitives:  # "práce a sociálních věcí"
        return words[index - 1][0][0].islower() and words[index + 1][0].casefold().endswith(known.genitives)
    led = words[index - 1][0]
    return folded.endswith(known.genitives) and (led[0].islower() or _head(led, known) in known.heads)


def _dates_noun(words: list[re.Match[str]], index: int, pack: LanguagePack) -> bool:
    """Whether a year is part of the month before it and dates the noun behind: "an August (2025) memo"."""
    before, behind = words[index - 1][0], [word[0] for word in words[index + 1 : index + 2]]
    dated = pack.speech.head_last and YEAR.fullmatch(words[index][0]) is not None and before[0].isupper()
    return dated and any(noun[0].islower() and noun not in _source_words(pack.key).links for noun in behind)


def _before_article(text: str, words: list[re.Match[str]], pack: LanguagePack) -> Source | None:
    """A source before a new article, a number or a pronoun: "Según la policía (nadie)"."""
    known = _source_words(pack.key)
    phrase = noun_phrase_at(text, words[0].start(), words[-1].end(), pack)
    if phrase is None:
        return None
    for index, word in enumerate(words[1:], 1):
        if word.start() >= phrase[1]:
            break
        folded, before = word[0].casefold(), words[index - 1]
        if _dates_noun(words, index, pack):
            continue
        linked = before[0].casefold() in known.links
        if word[0][0].isdigit() and linked and index > 1:  # "l'Insee (de 3 %)"
            return Source(phrase[0], words[index - 2].end(), before.start())
        opens = folded in known.stops or (folded in pack.speech.indefinites and folded not in known.names_go_on)
        if (opens or word[0][0].isdigit()) and not linked:
            return Source(phrase[0], before.end(), word.start())
    last = sum(word.end() <= phrase[1] for word in words) - 1
    end = words[last + 1].end() if last > 0 and _dates_noun(words, last, pack) else phrase[1]  # "a May 2023 (report)"
    return Source(phrase[0], end, end)
