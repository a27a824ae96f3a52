"""Rank: the sentences of the story that make its summary, in text order, each with the reasons for its choice."""

from __future__ import annotations

from collections.abc import Sequence

from nutgraf.document import Document, Findings
from nutgraf.records import Summary, SummarySentence
from nutgraf.settings import Settings
from nutgraf.stages.summary.disagreements import ArticlePart
from nutgraf.stages.summary.encoder_scores import add_centrality, embed_story
from nutgraf.stages.summary.length_budget import set_budget
from nutgraf.stages.summary.multi_document import ArticleCandidates, interleave
from nutgraf.stages.summary.required_sentences import required_sentences
from nutgraf.stages.summary.select import Choice, Selection
from nutgraf.stages.summary.sentence_features import sentence_features, weighted_features
from nutgraf.stages.summary.story import Cut, Story, StorySentence, build_story
from nutgraf.stages.summary.sub_sentences import SubSentences
from nutgraf.stages.summary.title_figure import title_figure_lines
from nutgraf.stages.summary.weights import load_weights
from nutgraf.stages.summary.word_model import expected_counts

METHOD = "expected-words"


def summarise_document(document: Document, findings: Findings, settings: Settings) -> Summary:
    """The summary of a document at the budget of the settings; empty where no paragraph holds a word.

    `score` is the expected share of the sentence's words that a human summary would hold too, beyond what the
    sentences chosen before it hold, plus what place and content add; `reasons` sum to it. Raises MissingModel where
    the settings name an encoder that cannot be loaded.
    """
    return summarise_parts([ArticlePart(0, document, findings)], settings)[0]


def summarise_parts(articles: Sequence[ArticlePart], settings: Settings) -> list[Summary]:
    """One summary over several articles, at the budget of the settings: of each article its part, in their order.

    Nothing is said twice across the articles, what several say comes before what one says; an article that adds
    nothing has an empty part.
    """
    candidates = [_candidates(part.document, part.findings, settings) for part in articles]
    whole = interleave(candidates, [part.article for part in articles])
    chosen = _choose(whole, settings) if whole.story.lines else []
    method = METHOD if settings.encoder is None else f"{METHOD} + {settings.encoder}"
    summaries = []
    for article in range(len(articles)):
        told = sorted(
            ((line, choice) for line, choice in chosen if line.article == article),
            key=lambda pair: pair[0].sentence.start,
        )
        sentences = tuple(_to_record(line, choice) for line, choice in told)
        summaries.append(Summary(sentences, sum(line.words for line, _ in told), method))
    return summaries


def _candidates(document: Document, findings: Findings, settings: Settings) -> ArticleCandidates:
    keeps_whole = settings.whole_sentences or settings.share == 1
    story = _told_story(document, None if keeps_whole else SubSentences(document, findings).cut, settings)
    weights = load_weights().sentences
    needs = required_sentences(story.lines, document.pack.summary, document.marks, titled=bool(story.title))
    extras = [weighted_features(row, weights) for row in sentence_features(story, document, findings, needs)]
    return ArticleCandidates(story, extras, needs, title_figure_lines(story.lines, document, findings))


def _told_story(document: Document, cut: Cut | None, settings: Settings) -> Story:
    """The story, without what its source shows to no reader where the rest is longer than the summary may be.

    Of 11 descriptions that only the metadata of 133 publishers' pages have, their own parsers take one.
    """
    story = build_story(document, cut)
    if not document.unshown:
        return story
    shown = build_story(document, cut, unshown=False)
    return shown if shown.words > set_budget(settings, shown).words else story


def _choose(whole: ArticleCandidates, settings: Settings) -> list[tuple[StorySentence, Choice]]:
    story, extras = whole.story, whole.feature_scores
    budget = set_budget(settings, story)
    echo = embed_story(story, settings.encoder) if settings.encoder else None
    if echo:
        extras = add_centrality(extras, echo)
    expected = expected_counts(story, budget.words, load_weights().words)
    selection = Selection(story, expected, extras, whole.needs, echo)
    return [(story.lines[choice.line], choice) for choice in selection.choose(budget, whole.figure_lines)]


def _to_record(line: StorySentence, choice: Choice) -> SummarySentence:
    sentence = line.sentence
    reasons = {name: round(value, 4) for name, value in sorted(choice.reasons.items())}
    return SummarySentence(
        sentence.start, sentence.end, sentence.text, round(sum(reasons.values()), 4), reasons, omitted=line.omitted
    )
