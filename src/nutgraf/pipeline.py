"""The recipe: an article goes in, a brief comes out, one line a stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from nutgraf import nlp
from nutgraf.cluster import Cluster, ClusterSentence
from nutgraf.document import Document, Findings
from nutgraf.language import load_pack
from nutgraf.records import SCHEMA_VERSION, Article, Brief, Language, Settings
from nutgraf.stages.clean import find_blocks
from nutgraf.stages.detect import detect_language
from nutgraf.stages.divide import split_sentences
from nutgraf.stages.extract_directives import extract_directives
from nutgraf.stages.extract_numbers import extract_numbers
from nutgraf.stages.extract_officials import extract_officials, find_names
from nutgraf.stages.rank import rank, rank_together
from nutgraf.stages.report import report


def brief_article(article: Article, settings: Settings) -> Brief:
    """The brief of one article. Raises nutgraf.errors.NutgrafError."""
    return next(brief_articles([article], settings))


def brief_articles(articles: Iterable[Article], settings: Settings) -> Iterator[Brief]:
    """The briefs of several articles, in order; the model reads them in batches."""
    prepared = (_prepare(article, settings) for article in articles)
    for document, language in nlp.analyse(prepared, settings.ner):
        findings = _extract(document)
        yield report(document, language, findings, rank(document, findings, settings), settings)


def summarise_together(articles: Sequence[Article], settings: Settings) -> Cluster:
    """One summary over several articles, without repetition. Raises nutgraf.errors.NutgrafError."""
    prepared = (_prepare(article, settings) for article in articles)
    read = [(document, _extract(document)) for document, _ in nlp.analyse(prepared, settings.ner)]
    parts = rank_together(read, settings)
    sentences = tuple(
        ClusterSentence(s.start, s.end, s.text, s.score, s.reasons, index)
        for index, part in enumerate(parts)
        for s in part.sentences
    )
    return Cluster(SCHEMA_VERSION, tuple(articles), sentences, sum(part.words for part in parts), parts[0].method)


def _prepare(article: Article, settings: Settings) -> tuple[Document, Language]:
    blocks = find_blocks(article.text)
    language = detect_language(article.text, blocks) if settings.language is None else Language(settings.language, 1.0)
    pack = load_pack(language.code)
    document = Document(article, pack, blocks, split_sentences(article.text, blocks, pack))
    return replace(document, names=find_names(document)), language


def _extract(document: Document) -> Findings:
    numbers, changes, notices = extract_numbers(document)
    officials, people, organisations = extract_officials(document)
    directives, quotes = extract_directives(document, officials)
    return Findings(officials, people, organisations, numbers, changes, directives, quotes, notices)
