"""A sentence read by its clauses: the patterns of what opens and joins phrases, and phrases without what is beside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from nutgraf.languages.schema import LanguagePack
from nutgraf.records import Place, Quote
from nutgraf.stages.speech.shapes import NEVER, PackShapes, anywhere, at_start, right_before
from nutgraf.stages.speech.verbs import VerbFinder, verbs_of_saying
from nutgraf.text.quote_marks import closing_mark, opening_mark

OPENERS: Final = "\"'«»“”„‘‚‹›()-–—•* "
CLOSERS: Final = ".…!;:,(\"'»”’“–— \t"
OPENING: Final = '«“„"('
MAX_PAIR_CHARS: Final = 2000  # code points in which the other mark of a pair is looked for
MAX_ASIDES: Final = 4  # dates and adverbs taken from a phrase
# Capitals between words that are not: among capitals they are a heading's.
ACRONYM: Final = re.compile(r"(?<![^\W\d_])(?<![A-Z] )(?<!\w')[A-Z]{2,5}(?![^\W\d_])(?! [A-Z]{2})")


@dataclass(frozen=True, slots=True)
class ClausePatterns:
    """A pack's words of clauses and phrases, as patterns over text folded by `text.fold.fold`."""

    code: str  # key of the pack
    report_words: re.Pattern[str]
    subordinators: re.Pattern[str]
    coordinators: re.Pattern[str]
    connectors: re.Pattern[str]
    between: re.Pattern[str]
    first_second_person: re.Pattern[str]
    adverbial: re.Pattern[str]
    pronouns: re.Pattern[str]
    articles: re.Pattern[str]
    bodies: re.Pattern[str]
    authorities: re.Pattern[str]
    genitives: re.Pattern[str]
    things: re.Pattern[str]
    aside: re.Pattern[str]
    aside_at_end: re.Pattern[str]
    verbs_of_saying: VerbFinder
    according: re.Pattern[str]
    that: re.Pattern[str]
    conditionals: re.Pattern[str]
    subjects: re.Pattern[str]  # pronouns, wherever they stand
    to: re.Pattern[str]
    dative: re.Pattern[str]
    possessive: re.Pattern[str]
    verb_last: bool


@dataclass(frozen=True, slots=True)
class SentenceText:
    """A sentence to read: the article as it is and made plain, and where in both the sentence is (code points)."""

    text: str
    plain: str
    start: int
    end: int
    grammar: ClausePatterns
    quotes: tuple[Quote, ...] = ()  # the direct speech that the sentence holds or stands in

    def quotation(self, offset: int) -> Quote | None:
        """The direct speech that holds this code point."""
        return next((quote for quote in self.quotes if quote.start <= offset < quote.end), None)


@dataclass(frozen=True, slots=True)
class VerbClause:
    """A clause of a sentence, and its verb whose subject or object is looked for (code points)."""

    start: int
    end: int
    verb: Place


def clause_fields(pack: LanguagePack, shapes: PackShapes) -> dict[str, Any]:
    """The fields of ClausePatterns for a pack. Raises re.error or KeyError where the pack is wrong."""
    orders, speech = pack.orders, pack.speech
    found_anywhere = {
        "report_words": orders.tells,
        "subordinators": orders.joints,
        "coordinators": orders.adding,
        "bodies": orders.bodies,
        "authorities": orders.authorities,
        "genitives": "|".join(re.escape(word) for word in speech.genitives),
        "things": orders.things,
        "according": "|".join(speech.according),
        "that": orders.that,
        "conditionals": orders.supposing,
        "subjects": speech.pronouns,
    }
    opening = {
        "connectors": orders.connectors,
        "first_second_person": orders.selves,
        "adverbial": orders.adverbial,
        "pronouns": speech.pronouns,
        "articles": speech.articles,
        "aside": orders.aside,
        "to": orders.to,
    }
    return {
        "code": pack.key,
        "verbs_of_saying": verbs_of_saying(pack.key),
        "verb_last": pack.grammar.verb_position == "last",
        "dative": right_before(orders.dative, shapes),
        "possessive": shapes.compile(rf"(?:{orders.possessive})$") if orders.possessive else NEVER,
        **{name: anywhere(fragment, shapes) for name, fragment in found_anywhere.items()},
        **{name: at_start(fragment, shapes) for name, fragment in opening.items()},
        "between": right_before(orders.between, shapes),
        "aside_at_end": right_before(orders.aside, shapes),
    }


def keep_acronyms(text: str, plain: str, grammar: ClausePatterns) -> str:
    """The plain text with acronyms that are words of the grammar in their capitals: WHO is not "who"."""
    pieces, done = [], 0
    for word in ACRONYM.finditer(text):
        if grammar.subordinators.fullmatch(plain, *word.span()) or grammar.pronouns.fullmatch(plain, *word.span()):
            pieces += [plain[done : word.start()], word[0]]
            done = word.end()
    return "".join([*pieces, plain[done:]])


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the marks and spaces around it; a closing mark whose opening one it holds stays.

    It cuts a pair that reaches beyond the span, so it looks for partners inside the span and not at the text's pairs.
    """
    while start < end and text[start] in OPENERS + ",;:.":
        if (
            text[start] in OPENING
            and text.find(closing_mark(text[start]), start + 1, min(end, start + MAX_PAIR_CHARS)) > 0
        ):
            break
        start += 1
    while end > start and text[end - 1] in CLOSERS:
        mark = text[end - 1]
        if mark in '»”"' and text.find(opening_mark(mark), max(start, end - MAX_PAIR_CHARS), end - 1) >= 0:
            break
        end -= 1
    return start, end


def strip_adverbials(scene: SentenceText, start: int, end: int) -> tuple[int, int]:
    """The span without the marks, dates and adverbs around it: "private clinics (on Thursday)"."""
    first, last = trim(scene.text, start, end)
    for _ in range(MAX_ASIDES):
        if led := scene.grammar.aside.match(scene.plain, first, last):
            first, last = trim(scene.text, led.end(), last)
        elif closing := scene.grammar.aside_at_end.search(scene.plain[first:last]):
            first, last = trim(scene.text, first, first + closing.start())
        else:
            break
    return first, last
