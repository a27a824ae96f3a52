"""Scan a text for quantities: digits and number words, completed, joined and sifted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from nutgraf.records import NumberKind
from nutgraf.stages.numbers.candidates.digits import DecimalStyle, Digits, decide_style, find_digits, read_digits
from nutgraf.stages.numbers.candidates.fractions import after_links, read_fraction, scale_fraction
from nutgraf.stages.numbers.candidates.non_quantities import find_non_quantities, in_code_before, merge
from nutgraf.stages.numbers.combine.combine import combine, read_rank
from nutgraf.stages.numbers.combine.restated import merge_restated
from nutgraf.stages.numbers.combine.units import attach_unit_and_qualifier
from nutgraf.stages.numbers.filter import filter_quantities
from nutgraf.stages.numbers.lexicon.lexicon import Lexicon
from nutgraf.stages.numbers.quantity import Quantity, SourceText, read_qualifier
from nutgraf.text.phrases import WORD, fold, longest_after, longest_before, sign_after, skip_space, skip_space_back

# "2/3", "1 3/4": at most three digits each, so that dates with years stay out.
FRACTION: Final = re.compile(r"(?<![\d/.,])(?:(\d{1,3}) {1,2})?(\d{1,3})/(\d{1,3})(?![\d/]|[.,]\d)")
VULGAR: Final = re.compile(r"[\u00bc-\u00be\u2150-\u215e]")  # one half, two thirds ... as one sign
WHOLE: Final = re.compile(r"\d{1,6}$")
SIGNS: Final = "-−"
BEFORE_SIGN: Final = frozenset(" \u00a0\n(±\u200e\u200f\u061c")
MILLION: Final = 10**6
COMMON_PARTS: Final = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 100, 1000})


def find_quantities(
    text: str, lexicon: Lexicon, skip_spans: Sequence[tuple[int, int]] = ()
) -> tuple[SourceText, list[Quantity], DecimalStyle]:
    """The text as read, its quantities in order, and the decimal sign that its numbers were read with.

    Nothing is read in the stretches `aside`.
    """
    source = SourceText(text, fold(text), lexicon)
    skipped = merge([*find_non_quantities(text), *skip_spans])
    runs = [run for run in find_digits(text) if not _inside(run.start, run.end, skipped)]
    style = decide_style((run for run in runs if not _is_reference(source, run)), lexicon.locale.decimal)
    raw = sorted(_candidates(source, runs, style, skipped), key=lambda quantity: (quantity.start, -quantity.end))
    found: list[Quantity] = []
    for quantity in merge_restated(source, raw):
        if found and quantity.start < found[-1].end:
            continue
        done = _complete(source, quantity)
        if found and done.start < found[-1].end:  # its sign belongs to the number before
            done = attach_unit_and_qualifier(source, quantity, before=False)
        found.append(done)
    return source, filter_quantities(source, _negated(text, combine(source, found))), style


def _negated(text: str, found: list[Quantity]) -> list[Quantity]:
    """A text that is nothing but one number behind a minus and a blank ("- 1 4/5") says it is negative."""
    sign = text[: found[0].start].strip() if len(found) == 1 else ""
    if sign not in set(SIGNS) or found[0].digits == "" or text[found[0].end :].strip():
        return found
    return [replace(found[0], start=text.index(sign), qualifier_start=text.index(sign), value=-found[0].value)]


def _inside(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a stretch touches one of the spans (in order, apart): binary search."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][1] <= start:
            low = middle + 1
        else:
            high = middle
    return low < len(spans) and spans[low][0] < end


def _is_reference(source: SourceText, run: Digits) -> bool:
    """Whether digits name a document or a part of it ("article 49.3"): they say nothing of the decimal sign."""
    if in_code_before(source.text, run.start):
        return True
    before = skip_space_back(source.text, run.start)
    return longest_before(source.folded, before, source.lexicon.exclusions.references) is not None


def _candidates(
    source: SourceText, runs: list[Digits], style: DecimalStyle, skipped: list[tuple[int, int]]
) -> Iterator[Quantity]:
    """Numbers as they stand: digits, fractions in digits, words."""
    fractions = list(_fractions(source, skipped))
    taken = [(quantity.start, quantity.end) for quantity in fractions if quantity.end > quantity.start]
    yield from (quantity for quantity in fractions if quantity.word_count)
    for run in runs:
        value = read_digits(run.text, style.decimal)
        if value is not None and not _inside(run.start, run.end, taken):
            yield _signed(source.text, run, value)
    for word in source.lexicon.reader.find(source.folded):
        if not _inside(word.start, word.end, skipped):
            yield Quantity(
                word.start,
                word.end,
                word.value,
                spelled=True,
                ordinal=word.ordinal,
                may_be_article=word.one,
                word_count=word.word_count,
                scale=word.scale if word.scale >= 10**6 else 1,
            )
    yield from _fraction_words(source)


def _signed(text: str, run: Digits, value: int | float) -> Quantity:
    """The number with the minus written on to it, where that is no dash between words or numbers."""
    at = run.start
    if at and text[at - 1] in SIGNS and (at == 1 or text[at - 2] in BEFORE_SIGN):
        return Quantity(at - 1, run.end, -value, digits=run.text)
    return Quantity(at, run.end, value, digits=run.text)


def _fractions(source: SourceText, skipped: list[tuple[int, int]]) -> Iterator[Quantity]:
    """Fractions in digits; one that is a day and month comes out with no atoms, to keep its digits from others."""
    for match in FRACTION.finditer(source.text) if "/" in source.text else ():
        if _inside(*match.span(), skipped):
            continue
        whole, top, bottom = int(match[1] or 0), int(match[2]), int(match[3])
        if _is_fraction(source, match, top, bottom):
            signed = _signed(source.text, Digits(*match.span(), match[0]), whole + top / bottom)
            yield replace(signed, kind="ratio")
        else:
            yield Quantity(match.start(2), match.end(), 0, word_count=0)
    for match in VULGAR.finditer(source.text):
        before = WHOLE.search(source.text, max(0, match.start() - 6), match.start())
        value = (int(before[0]) if before else 0) + unicodedata.numeric(match[0])
        start = before.start() if before else match.start()
        yield Quantity(start, match.end(), value, kind="ratio", digits=source.text[start : match.end()])


def _is_fraction(source: SourceText, match: re.Match[str], top: int, bottom: int) -> bool:
    """Whether "a/b" is a share: alone, or with a usual denominator and no word for a day before it."""
    if not bottom:
        return False
    if match[0] == source.text.strip():
        return True
    unit = longest_after(source.folded, skip_space(source.text, match.end()), source.lexicon.units)
    if unit is not None and top < bottom and unit - match.end() > len(" m"):
        return True  # "van 1/4 mijl"
    before = skip_space_back(source.text, match.start())
    days = source.lexicon.dates.before_day | source.lexicon.dates.before_year
    return top < bottom and bottom in COMMON_PARTS and longest_before(source.folded, before, days) is None


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
        elif word in halves:
            yield from _half(source, Quantity(*place, 0.5, kind="ratio", spelled=True))
        elif word in quarters:
            quarter = scale_fraction(source, Quantity(*place, 0.25, kind="ratio", spelled=True))
            if quarter.scale >= MILLION:
                yield quarter  # "quarter million"
        elif word in articles:
            yield from _with_article(source, Quantity(*place, 1, spelled=True, may_be_article=True))


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
    if (unit := _half_unit(source, half)) is not None:
        yield unit
        return
    if source.folded[half.start : half.end] in source.lexicon.exclusions.homonyms:
        return  # "por meio do banco"
    if read_qualifier(source, replace(half, qualifier_start=half.start)).approximation != "exact":
        yield half  # "more than half voted"
        return
    link = longest_after(source.folded, at, source.lexicon.syntax.share_links)
    if link is not None and not sign_after(source.text, link).isdigit():  # "metà del 1972"
        yield half


def _half_unit(source: SourceText, half: Quantity) -> Quantity | None:
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
        yield _half_unit(source, part) or part


def _complete(source: SourceText, quantity: Quantity) -> Quantity:
    if quantity.ordinal:
        return read_rank(source, replace(quantity, qualifier_start=quantity.start))
    if quantity.kind == "ratio":
        return _fraction_with_unit(source, quantity)
    done = attach_unit_and_qualifier(source, quantity)
    part = read_fraction(source, done)
    return done if part is done else _fraction_with_unit(source, part)


def _fraction_with_unit(source: SourceText, part: Quantity) -> Quantity:
    """A fraction with its unit: "3/4 %", "half a percent", "three quarters of a billion euros", "10 1/2 miles"."""
    if part.kind == "count":
        return attach_unit_and_qualifier(source, part)
    unit = _half_unit(source, part)
    if unit is not None:
        return attach_unit_and_qualifier(source, unit)
    if part.digits:
        done = attach_unit_and_qualifier(source, replace(part, kind="count"))
        if done.unit is not None or done.scale > 1:
            return replace(done, word_count=2)
    return read_qualifier(source, replace(part, qualifier_start=part.start))
