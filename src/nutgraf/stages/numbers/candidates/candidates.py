"""What may be a quantity: digits, fractions in digits, number words, and other words that are numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nutgraf.records import NumberKind
from nutgraf.stages.numbers.candidates.digits import DecimalStyle, Digits, read_digits
from nutgraf.stages.numbers.candidates.fractions import MILLION, after_links, read_fraction, scale_fraction
from nutgraf.stages.numbers.candidates.joined_words import joined_words
from nutgraf.stages.numbers.quantity import Quantity, SourceText, read_qualifier
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space, skip_space_back
from nutgraf.text.spans import touches_any

# "2/3", "1 3/4": at most three digits each, so that dates with years stay out.
MONTHS: Final = 12  # a larger figure is no month
DAYS: Final = 31  # a larger figure is no day
FRACTION: Final = re.compile(r"(?<![\d/.,])(?:(\d{1,3}) {1,2})?(\d{1,3})/(\d{1,3})(?![\d/]|[.,]\d)")
VULGAR: Final = re.compile(r"[\u00bc-\u00be\u2150-\u215e]")  # one half, two thirds ... as one sign
WHOLE: Final = re.compile(r"\d{1,6}$")
SPACED_MINUS: Final = re.compile(r"\([-−–][ \u00a0]$")  # "(- 2,5 %"
SIGNS: Final = "-−"
DASH_AFTER_WORD: Final = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,24}) [-−][ \u00a0]$")
MAX_WORD_CHARS: Final = 24  # code points looked back for the word before a minus
YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d(?!\d|[.,]\d)")
MAX_ASIDE_CHARS: Final = 120  # code points in which a second dash makes the first one no minus
BEFORE_SIGN: Final = frozenset(" \u00a0\n(±\u200e\u200f\u061c")
COMMON_PARTS: Final = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 100, 1000})


def find_candidates(
    source: SourceText, runs: list[Digits], style: DecimalStyle, skipped: list[tuple[int, int]]
) -> Iterator[Quantity]:
    """What may be a quantity, in no order: digits, fractions in digits, words."""
    fractions = list(_fractions(source, skipped))
    taken = [(quantity.start, quantity.end) for quantity in fractions if quantity.end > quantity.start]
    yield from (quantity for quantity in fractions if quantity.word_count)
    for run in runs:
        value = read_digits(run.text, style.decimal)
        if value is not None and not touches_any(taken, run.start, run.end):
            yield _signed(source, run, value)
    for word in source.lexicon.reader.find(source.folded):
        if not touches_any(skipped, word.start, word.end):
            yield Quantity(
                word.start,
                word.end,
                word.value,
                spelled=True,
                ordinal=word.ordinal,
                may_be_article=word.one,
                word_count=word.word_count,
                scale=word.scale if word.scale >= MILLION else 1,
            )
    yield from _fraction_words(source)
    yield from (found for found in joined_words(source) if not touches_any(skipped, found.start, found.end))


def _signed(source: SourceText, run: Digits, value: int | float) -> Quantity:
    """The number with the minus before it, where that is no dash between words or numbers."""
    text, at = source.text, run.start
    spaced = SPACED_MINUS.search(text, max(0, at - len("(- ")), at)
    if spaced is None:  # "et même - 3,5 %"
        dash = DASH_AFTER_WORD.search(text, max(0, at - MAX_WORD_CHARS), at)
        closed = dash is not None and text.find(" - ", run.end, run.end + MAX_ASIDE_CHARS) >= 0
        functional = dash is not None and source.folded[slice(*dash.span(1))] in source.lexicon.syntax.function_words
        spaced = dash if functional and not closed else None
    if spaced is not None and text[skip_space(text, run.end) :][:1] in "%‰°":
        return Quantity(spaced.end() - 2, run.end, -value, digits=run.text)
    if at and text[at - 1] in SIGNS and (at == 1 or text[at - 2] in BEFORE_SIGN):
        return Quantity(at - 1, run.end, -value, digits=run.text)
    return Quantity(at, run.end, value, digits=run.text)


def _fractions(source: SourceText, skipped: list[tuple[int, int]]) -> Iterator[Quantity]:
    """Fractions in digits; one that is a day and month has no words (`word_count` 0): its digits are no number."""
    for match in FRACTION.finditer(source.text) if "/" in source.text else ():
        if touches_any(skipped, *match.span()):
            continue
        whole, top, bottom = int(match[1] or 0), int(match[2]), int(match[3])
        if _is_fraction(source, match, top, bottom):
            signed = _signed(source, Digits(*match.span(), match[0]), whole + top / bottom)
            yield replace(signed, kind="ratio")
        else:
            yield Quantity(match.start(2), match.end(), 0, word_count=0)
    for match in VULGAR.finditer(source.text):
        before = WHOLE.search(source.text, max(0, match.start() - 6), match.start())
        value = (int(before[0]) if before else 0) + unicodedata.numeric(match[0])
        start = before.start() if before else match.start()
        yield Quantity(start, match.end(), value, kind="ratio", digits=source.text[start : match.end()])


def _is_fraction(source: SourceText, match: re.Match[str], top: int, bottom: int) -> bool:
    """Whether "a/b" is a share: with a unit, or with a usual denominator and no word for a day before it."""
    if not bottom:
        return False
    unit = longest_after(source.folded, skip_space(source.text, match.end()), source.lexicon.units)
    if unit is not None and top < bottom and unit - match.end() > len(" m"):
        return True  # "van 1/4 mijl"
    if _is_part_of_whole(source, match.end(), top, bottom):
        return True
    before = skip_space_back(source.text, match.start())
    if source.text[before - 1 : before] == "(" and source.text[match.end() : match.end() + 1] == ")":
        return False  # "chiều nay (7/10)"
    days = source.lexicon.dates.before_day | source.lexicon.dates.before_year
    return top < bottom and bottom in COMMON_PARTS and longest_before(source.folded, before, days) is None


def _is_part_of_whole(source: SourceText, end: int, top: int, bottom: int) -> bool:
    """Whether "a/b" is a part of a whole that is counted, and no day of a month: "50/53 delegates"."""
    if not MONTHS < bottom >= top or not (top > MONTHS or bottom > DAYS):
        return False
    at = skip_space(source.text, end)
    word = WORD.match(source.folded, at)
    counted = word is not None and word[0] not in source.lexicon.syntax.function_words
    return counted and at > end and source.text[at].islower()


def _fraction_words(source: SourceText) -> Iterator[Quantity]:
    """Words that CLDR does not spell: "anderthalb", "a dozen", "half a million", "la moitié des"."""
    lexicon = source.lexicon
    halves = {word for word, parts in lexicon.denominators.items() if parts == 2}
    quarters = {word for word, parts in lexicon.denominators.items() if parts == 4} - set(lexicon.reader.table.ordinals)
    articles = lexicon.syntax.articles - lexicon.reader.table.ones
    if not lexicon.syntax.function_words:  # no pack: nothing to look for
        return
    for match in _special_words(source, halves | quarters | articles):
        word, place = match[0], match.span()
        single = _single_word(source, match)
        if single is not None:
            yield single
        elif word in halves and not _of_period(source, match.end()):
            yield from _half(source, Quantity(*place, 0.5, kind="ratio", spelled=True))
        elif word in quarters:
            quarter = scale_fraction(source, Quantity(*place, 0.25, kind="ratio", spelled=True))
            if quarter.scale >= MILLION:
                yield quarter  # "quarter million"
        elif word in articles:
            yield from _with_article(source, Quantity(*place, 1, spelled=True, may_be_article=True))


def _of_period(source: SourceText, end: int) -> bool:
    """Whether a half that ends there is one of a period: "the second half of next year"."""
    return longest_before(source.folded, end, source.lexicon.dates.halves) is not None


def _special_words(source: SourceText, words: set[str]) -> Iterator[re.Match[str]]:
    """The places of these words and of those that are numbers of their own kind: few of a text's words are either."""
    lexicon = source.lexicon
    special = words | lexicon.forms.multiple_starts | lexicon.forms.mixed.keys() | lexicon.forms.elided_tens.keys()
    endings = lexicon.forms.fold_endings
    for match in WORD.finditer(source.folded):
        if match[0] in special or (endings and match[0].endswith(endings)):
            yield match


def _single_word(source: SourceText, match: re.Match[str]) -> Quantity | None:
    """A word that is a number of its own kind: "el doble", "Zwanzigfache", "anderthalb", "trent'anni"."""
    lexicon, word, place = source.lexicon, match[0], match.span()
    starts = word in lexicon.forms.multiple_starts
    multiple = longest_after(source.folded, match.start(), lexicon.forms.multiples) if starts else None
    if multiple is not None:
        value = lexicon.forms.multiples[source.folded[match.start() : multiple]]
        return Quantity(match.start(), multiple, value, kind="ratio", spelled=True)
    if word in lexicon.forms.mixed:
        kind: NumberKind = "ratio" if lexicon.forms.mixed[word] < 1 else "count"
        return scale_fraction(
            source, Quantity(*place, lexicon.forms.mixed[word], kind=kind, spelled=True, word_count=2)
        )
    if word in lexicon.forms.elided_tens and source.folded[match.end() : match.end() + 1] == "'":
        return Quantity(*place, lexicon.forms.elided_tens[word], spelled=True, word_count=2)
    return _multiple_word(source, match)


def _multiple_word(source: SourceText, match: re.Match[str]) -> Quantity | None:
    """A multiple in one word: "Zwanzigfache", "tenfold"."""
    endings = source.lexicon.forms.fold_endings
    ending = next((e for e in endings if match[0].endswith(e) and len(match[0]) > len(e)), None)
    if ending is None:
        return None
    stem = match[0][: -len(ending)]
    words = list(source.lexicon.reader.find(stem))
    if len(words) != 1 or (words[0].start, words[0].end) != (0, len(stem)) or words[0].value <= 1:
        return None
    return Quantity(match.start(), match.end(), words[0].value, kind="ratio", spelled=True)


def _half(source: SourceText, half: Quantity) -> Iterator[Quantity]:
    scaled = scale_fraction(source, half)
    if scaled is not half:
        yield scaled
        return
    at = skip_space(source.text, half.end)
    if (unit := half_unit(source, half)) is not None:
        yield unit
        return
    if source.folded[half.start : half.end] in source.lexicon.exclusions.homonyms:
        return  # "por meio do banco"
    if read_qualifier(source, replace(half, qualifier_start=half.start)).approximation != "exact":
        yield half  # "more than half voted"
        return
    link = longest_after(source.folded, at, source.lexicon.syntax.share_links)
    if link is not None and not YEAR.match(source.text, skip_space(source.text, link)):  # "metà del 1972"
        yield half


def half_unit(source: SourceText, half: Quantity) -> Quantity | None:
    """Half of a unit of time or measure: "half an hour", "nửa tháng", "ein halbes Jahr", "une demi-heure"."""
    lexicon, at = source.lexicon, half.end
    at = at + 1 if source.text[at : at + 1] == "-" else skip_space(source.text, at)
    after = after_links(source, at)
    end = longest_after(source.folded, after, lexicon.units)
    kind = lexicon.units[source.folded[after:end]].kind if end is not None else "count"
    if end is None or (kind != "percent" and (end - after < 2 or half.value != 0.5)):
        return None
    if kind not in ("duration", "measure", "percent"):
        return None
    return replace(
        half, end=skip_space_back(source.text, after) if after > at else half.end, kind="count", word_count=2
    )


def _with_article(source: SourceText, article: Quantity) -> Iterator[Quantity]:
    """ "a dozen", "a third of": the article counts one."""
    scaled = scale_fraction(source, article)
    part = read_fraction(source, article)
    if scaled is not article and scaled.scale < 1000:
        yield scaled
    elif part is not article:
        yield half_unit(source, part) or part
