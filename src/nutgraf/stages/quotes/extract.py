"""Direct speech: what stands between quotation marks and is said by somebody, not a title or a single term."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from nutgraf.document import Document
from nutgraf.languages.schema import LanguagePack
from nutgraf.records import Official, Quote, QuoteKind
from nutgraf.stages.quotes.attribution import QuoteAttributor
from nutgraf.stages.quotes.indirect import IndirectSpeech
from nutgraf.stages.speech.antecedents import BLANK, Attribution
from nutgraf.stages.speech.mentions import Mentions, find_mentions
from nutgraf.stages.speech.reporting import ReportingPatterns, reporting_patterns
from nutgraf.stages.speech.verbs import verbs_of_judging
from nutgraf.text.fold import fold
from nutgraf.text.phrases import WORD
from nutgraf.text.quote_marks import QuotedSpan, find_dash_quotes
from nutgraf.text.scripts import UNSPACED

MIN_WORDS = 4  # shorter ones are single terms and scare quotes (the gold's definition)
MIN_LETTERS = 6  # the like in scripts that write without spaces
MAX_CUE_CHARS = 60  # code points before a mark in which "on the theme of" stands
MAX_TITLE_WORDS = 6  # words of the title of a work behind its maker's name
# The maker of a work behind its noun: "de Jean Morel,".
MAKER = re.compile(
    r" [^\W\d_]{1,3}(?:[ \u00a0’'][^\W\d_]{1,3})?[ \u00a0’'](?:[A-ZÀ-ÝĐ][\w’'-]{1,20}[ \u00a0]?){1,4},? ?[«“„\"]?$"
)
CLAUSE_MARK = re.compile(r"[.;:!?]\s")
SMALL_WORD_LETTERS = 4  # letters: a title writes longer words with a capital


def find_quotes(
    document: Document, officials: tuple[Official, ...], mentions: Mentions | None = None
) -> tuple[Quote, ...]:
    """The article's direct and indirect speech of four words or more, in order, with its speaker where named.

    `mentions` are all people of the article, where the caller has found them already.
    """
    reporting = reporting_patterns(document.pack.key)
    marked = _all_marked(document, reporting)
    text = _mask_quotes(document.text, marked)
    cast = mentions or find_mentions(document, officials)
    attribution = QuoteAttributor(document, text, cast)
    indirect = IndirectSpeech(document, attribution.subjects, attribution.cues)
    speech = [stretch for stretch in marked if _is_speech(document, stretch, reporting)]
    found: list[Quote] = []
    for part in _in_text_order(document, speech):
        if isinstance(part, tuple):
            found += _direct(document, part, attribution)
        elif quote := indirect.read(part):
            found.append(quote)
            attribution.remember(quote)
    return tuple(found)


def _in_text_order(document: Document, speech: list[QuotedSpan]) -> list[tuple[QuotedSpan, ...] | int]:
    """The quotations, each with its pieces, and the indexes of the sentences that hold none: who spoke goes on."""
    taken: set[int] = set()
    for stretch in speech:
        first, last = document.sentence_at(stretch.start), document.sentence_at(max(stretch.start, stretch.end - 1))
        taken.update(range(first, last + 1) if first is not None and last is not None else ())
    parts: list[tuple[int, tuple[QuotedSpan, ...] | int]] = [
        (pieces[0].start, pieces) for pieces in _quotations(document, speech)
    ]
    parts += [(s.start, index) for index, s in enumerate(document.sentences) if index not in taken]
    return [part for _, part in sorted(parts, key=lambda part: part[0])]


def _direct(document: Document, pieces: tuple[QuotedSpan, ...], attribution: QuoteAttributor) -> Iterator[Quote]:
    for stretch, said in zip(pieces, attribution.attribute_pieces(pieces), strict=True):
        unsure = document.pack.grammar.separation == "syllables" and not (said and said.sure)
        if not unsure or _is_long(document.text, stretch):
            yield _quote(document, stretch, said)


def _quotations(document: Document, speech: Iterable[QuotedSpan]) -> Iterator[tuple[QuotedSpan, ...]]:
    """The quotations of a text, each with its pieces: those in one sentence, and paragraphs without a closing mark."""
    pieces: list[QuotedSpan] = []
    for stretch in speech:
        if pieces and not _belong_together(document, pieces[-1], stretch):
            yield tuple(pieces)
            pieces = []
        pieces.append(stretch)
    if pieces:
        yield tuple(pieces)


def _belong_together(document: Document, piece: QuotedSpan, following: QuotedSpan) -> bool:
    between = document.text[piece.outer_end : following.outer_start]
    if between.startswith("\n") and not between.strip():
        closed = document.text[piece.end : piece.outer_end].strip()
        return not (closed and _has_other_words(document, piece) and _has_other_words(document, following))
    sentence = document.sentence_at(piece.outer_end)
    ended = document.text[piece.end - 1] in ".!?…"
    return not ended and sentence is not None and sentence == document.sentence_at(following.outer_start)


def _has_other_words(document: Document, stretch: QuotedSpan) -> bool:
    """Whether the line of a quotation has words outside its marks."""
    text = document.text
    start, end = text.rfind("\n", 0, stretch.outer_start) + 1, text.find("\n", stretch.outer_end)
    return bool((text[start : stretch.outer_start] + text[stretch.outer_end : end if end >= 0 else len(text)]).strip())


def _quote(document: Document, stretch: QuotedSpan, said: Attribution | None) -> Quote:
    words = document.text[stretch.start : stretch.end]
    kind: QuoteKind = "mixed" if _is_part_of_clause(document, stretch) else "direct"
    if said is None:
        return Quote(stretch.start, stretch.end, words, None, kind=kind)
    return Quote(stretch.start, stretch.end, words, said.speaker, said.verb, kind, said.source)


def _is_part_of_clause(document: Document, stretch: QuotedSpan) -> bool:
    """Whether quoted words go on with a clause of the article: in lower case, right after a word of the sentence."""
    before = document.text[max(0, stretch.outer_start - 3) : stretch.outer_start].rstrip(" \u00a0\u202f'’")
    return document.text[stretch.start].islower() and before[-1:].isalnum()


def _all_marked(document: Document, reporting: ReportingPatterns) -> tuple[QuotedSpan, ...]:
    """What stands between marks, and after dashes where no mark stands in the same stretch."""
    marked = document.marks.quoted
    starts = [m.outer_start for m in marked]
    dashed = [
        d
        for d in find_dash_quotes(
            document.text, lambda *place: ((v.start, v.end) for v in reporting.verbs.find(*place))
        )
        if bisect_left(starts, d.outer_start) == bisect_left(starts, d.outer_end)
        and document.marks.pair_around(d.outer_start) is None
    ]
    return tuple(sorted((*marked, *dashed), key=lambda m: m.outer_start)) if dashed else marked


def _mask_quotes(text: str, marked: tuple[QuotedSpan, ...]) -> str:
    """The text with every character between marks replaced, so that names inside quotations report nothing."""
    parts = []
    here = 0
    for stretch in marked:
        parts += [text[here : stretch.outer_start], BLANK * (stretch.outer_end - stretch.outer_start)]
        here = stretch.outer_end
    return "".join((*parts, text[here:]))


def _is_speech(document: Document, stretch: QuotedSpan, reporting: ReportingPatterns) -> bool:
    text = document.text[stretch.start : stretch.end]
    if not _is_long_enough(text) or not document.is_story(stretch.start):
        return False
    line_start = document.text.rfind("\n", 0, stretch.outer_start) + 1
    lead = document.text[max(line_start, stretch.outer_start - MAX_CUE_CHARS) : stretch.outer_start]
    named = (reporting.works.search(lead) or _is_work_of(lead, text, reporting)) and not (
        _reports(lead, reporting) or _judges(document, lead, text)
    )
    if named or reporting.works_after.match(document.text, stretch.outer_end):
        return False
    performed = text[0].isupper() and reporting.performed.search(fold(lead))
    return not (performed and text[-1] not in ".,!?") and not _is_title(text, document.pack)


def _is_work_of(lead: str, text: str, reporting: ReportingPatterns) -> bool:
    """Whether the noun of a work and its maker's name lead to a short title: "l'émission de Jean Morel, « ... »"."""
    if text[-1] in ".,!?" or len(text.split()) > MAX_TITLE_WORDS:
        return False
    maker = MAKER.search(lead)
    return maker is not None and reporting.works.search(lead[: maker.start()]) is not None


def _reports(lead: str, reporting: ReportingPatterns) -> bool:
    """Whether a source or a verb of saying and a colon lead to a quotation: "according to the report,", "a dit :"."""
    words = lead.rstrip()
    plain = fold(words)
    if reporting.according.search(plain) or reporting.written_before.search(plain):
        return True
    if not words.endswith(":"):
        return False
    verbs = list(reporting.verbs.find(fold(words)))
    return bool(verbs) and not words[verbs[-1].end : -1].strip()


def _judges(document: Document, lead: str, text: str) -> bool:
    """Whether quoted words go on with a judgement, and name no work: "ha definito il piano «una risposta ...»"."""
    clause = CLAUSE_MARK.split(fold(lead))[-1]
    return text[0].islower() and verbs_of_judging(document.pack.key).search(clause, 0, len(clause)) is not None


def _is_long_enough(text: str) -> bool:
    words = sum(1 for w in text.split() if any(c.isalnum() for c in w))
    return words >= MIN_WORDS or len(UNSPACED.findall(text)) >= MIN_LETTERS


def _is_long(text: str, stretch: QuotedSpan) -> bool:
    """Whether it is too long for a term; a written syllable between spaces is about half a word."""
    return len(text[stretch.start : stretch.end].split()) >= 2 * MIN_WORDS


def _is_title(text: str, pack: LanguagePack) -> bool:
    """Whether all longer words have capitals, as in a title; an English one stands in other languages' texts too."""
    names_alone = pack.grammar.noun_capitals == "names" and pack.grammar.separation == "words"
    if not names_alone or text[-1] in ".,!?…" or text.isupper():
        return False
    long_words = [w for w in WORD.findall(text) if len(w) > SMALL_WORD_LETTERS]
    return len(long_words) > 1 and all(w[0].isupper() for w in long_words)
