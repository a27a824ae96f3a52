"""The recipe: an article goes in, a brief comes out, one line a stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple, TypeVar

from nutgraf.document import Document, Findings, MarkedArticle, plain_article
from nutgraf.languages.load import load_pack, pack_key
from nutgraf.languages.own_packs import open_own_packs
from nutgraf.long_texts import TextPart, blocks_within, cut_text, join_document, join_findings, join_summaries, shift
from nutgraf.models import spacy
from nutgraf.multi_document import Disagreement, MultiDocumentSentence, MultiDocumentSummary, SourcedFigure
from nutgraf.records import (
    SCHEMA_VERSION,
    Article,
    Block,
    Brief,
    Directives,
    Language,
    Place,
)
from nutgraf.settings import Settings, read_pack_file
from nutgraf.stages.brief import build_brief
from nutgraf.stages.instruments.extract import find_instruments
from nutgraf.stages.keywords.extract import find_keywords
from nutgraf.stages.language.detect import detect_language
from nutgraf.stages.language.mixed import second_language
from nutgraf.stages.numbers.extract import extract_dates, extract_numbers, find_dates
from nutgraf.stages.officials.extract import extract_officials, find_names, read_people
from nutgraf.stages.officials.offices import link_speakers
from nutgraf.stages.officials.resolve import ResolvedPeople
from nutgraf.stages.orders.extract import find_orders
from nutgraf.stages.places.extract import find_places
from nutgraf.stages.quotes.extract import find_quotes
from nutgraf.stages.sentences.split import split_sentences
from nutgraf.stages.speech.mentions import find_mentions
from nutgraf.stages.summary.disagreements import ArticlePart, FigurePlace, find_disagreements
from nutgraf.stages.summary.extract import summarise_document, summarise_parts
from nutgraf.stages.zones.find import find_blocks
from nutgraf.text.normalise import NormalisedText, normalise
from nutgraf.text.wrapping import soft_breaks
from nutgraf.verbatim import restore, restore_brief

Stretch = TypeVar("Stretch", Block, Place)

_WRAPPED_FORMATS: Final = ("text", "markdown", "mail")  # in which a line break may only wrap a paragraph


class _ReadArticle(NamedTuple):
    """An article with its zones, its language, and the pieces that it was read in: one, unless it is long.

    All is said of the normalised text; `original` is the article as it came.
    """

    original: Article
    text: NormalisedText
    article: Article
    blocks: tuple[Block, ...]
    language: Language
    pieces: list[TextPart]


def brief_article(article: Article, settings: Settings) -> Brief:
    """The brief of one article. Raises nutgraf.errors.NutgrafError."""
    return next(brief_articles([article], settings))


def brief_articles(articles: Iterable[Article], settings: Settings) -> Iterator[Brief]:
    """The briefs of several articles, in order; the model reads them in batches."""
    for read in _read(articles, settings):
        pieces = read.pieces
        if len(pieces) == 1:
            document, findings = pieces[0].document, pieces[0].findings
            summary = summarise_document(document, findings, settings)
        else:
            document = join_document(read.article, read.blocks, pieces)
            findings = join_findings(pieces, settings.limits.chars)
            summary = join_summaries(
                pieces, summarise_parts([ArticlePart(0, p.document, p.findings) for p in pieces], settings)
            )
        if file := read_pack_file(settings.authority):
            from nutgraf.stages.officials.authority import with_authority  # few have such a file

            officials = with_authority(findings.officials, file, read.original.published)
            findings = replace(findings, officials=tuple(officials))
        dates = extract_dates(document, findings.numbers, findings.directives.orders)
        places = find_places(document, findings)
        findings = replace(findings, dates=dates, keywords=find_keywords(document, findings), places=places)
        language = read.language
        second = second_language(document.text, document.blocks, language) if language.candidates else None
        brief = build_brief(document, language, findings, summary, settings, second)
        yield restore_brief(brief, read.original, read.text)


def summarise_documents(articles: Sequence[Article], settings: Settings) -> MultiDocumentSummary:
    """One summary over several articles, without repetition. Raises nutgraf.errors.NutgrafError."""
    read = list(_read(articles, settings))
    pieces = [(index, piece) for index, article in enumerate(read) for piece in article.pieces]
    parts = summarise_parts([ArticlePart(index, piece.document, piece.findings) for index, piece in pieces], settings)
    sentences = tuple(
        MultiDocumentSentence(s.start, s.end, s.text, s.score, s.reasons, index, omitted=s.omitted)
        for (index, piece), part in zip(pieces, parts, strict=True)
        for s in restore(shift(part.sentences, piece.start), read[index].text)
    )
    words = sum(part.words for part in parts)
    return MultiDocumentSummary(
        SCHEMA_VERSION, tuple(map(plain_article, articles)), sentences, words, parts[0].method, _disagreements(read)
    )


def _disagreements(read: Sequence[_ReadArticle]) -> tuple[Disagreement, ...]:
    """The figures on which the articles differ, at their places in the articles as they came."""
    pieces = [(index, piece) for index, article in enumerate(read) for piece in article.pieces]
    parts = [ArticlePart(index, piece.document, piece.findings) for index, piece in pieces]

    def sourced(place: FigurePlace) -> SourcedFigure:
        index, piece = pieces[place.part]
        n = restore(shift(place.number, piece.start), read[index].text)
        return SourcedFigure(n.start, n.end, n.text, index, n.value, n.value_high, n.unit, n.approximation)

    found = find_disagreements(parts)
    return tuple(Disagreement(group[0].number.measures or "", tuple(map(sourced, group))) for group in found)


def _read(articles: Iterable[Article], settings: Settings) -> Iterator[_ReadArticle]:
    """The articles with what was found in them, in order."""
    prepared = (part for article in articles for part in _prepare(article, settings))
    pieces: list[TextPart] = []
    for document, (whole, start, last, people) in spacy.analyse(
        prepared, settings.model, settings.ner, settings.limits.run
    ):
        pieces.append(TextPart(document, start, _extract(document, people)))
        if last:
            yield whole._replace(pieces=pieces)
            pieces = []


def _prepare(
    article: Article, settings: Settings
) -> Iterator[tuple[Document, tuple[_ReadArticle, int, bool, ResolvedPeople]]]:
    """The article's documents, one a piece: its article, its start, whether it is the last, its people by rules."""
    marked, unshown = (article.marked, article.unshown) if isinstance(article, MarkedArticle) else ((), ())
    breaks = soft_breaks(article.text) if article.format in _WRAPPED_FORMATS else ()
    original, normal = plain_article(article), normalise(article.text, breaks)
    text = normal.text
    title = None if article.title is None else normalise(article.title).text
    article = replace(original, text=text, title=title)
    own = open_own_packs(settings)
    blocks = find_blocks(text, own, [_normalised(block, normal) for block in marked])
    unread = tuple(_normalised(place, normal) for place in unshown)
    chosen = settings.language
    language = Language(chosen, 1.0) if chosen else detect_language(text, blocks, own, article.language)
    pack = load_pack(pack_key(language.code, own))
    whole = _ReadArticle(original, normal, article, blocks, language, [])
    for start, end in cut_text(text, settings.limits.chars):
        part = replace(article, text=text[start:end])
        zones = blocks if end - start == len(text) else blocks_within(text, blocks, start, end)
        sentences = split_sentences(part.text, zones, pack)
        document = Document(part, pack, zones, sentences, unshown=shift(unread, -start))
        people = read_people(document)
        yield replace(document, names=find_names(people)), (whole, start, end == len(text), people)


def _normalised(place: Stretch, text: NormalisedText) -> Stretch:
    """A stretch of the original at its place in the normalised text."""
    return replace(place, start=text.to_normalised(place.start), end=text.to_normalised(place.end))


def _extract(document: Document, by_rules: ResolvedPeople) -> Findings:
    found = extract_officials(document, by_rules)
    numbers, changes, notices = extract_numbers(document)
    mentions = find_mentions(document, found.officials, found.people)
    quotes = find_quotes(document, found.officials, mentions)
    instruments = find_instruments(document)
    orders = find_orders(document, found.officials, quotes, instruments, mentions, find_dates(document, numbers))
    directives = Directives(instruments, tuple(link_speakers(orders, found.offices)))
    return Findings(
        found.officials,
        found.people,
        found.organisations,
        numbers,
        changes,
        directives,
        tuple(link_speakers(quotes, found.offices)),
        notices,
        found.offices,
    )
