"""Rank: the sentences of the story that make its summary, in text order, each with the reasons for its choice."""

from __future__ import annotations

from collections.abc import Sequence

from nutgraf.document import Document, Findings
from nutgraf.records import Settings, Summary, SummarySentence
from nutgraf.stages.summary.encoder_scores import add_centrality, listen
from nutgraf.stages.summary.length_budget import set_budget
from nutgraf.stages.summary.multi_document import Part, join
from nutgraf.stages.summary.required_sentences import find_needs
from nutgraf.stages.summary.select import Choice, Selection
from nutgraf.stages.summary.sentence_features import sentence_features, weigh
from nutgraf.stages.summary.story import Line, tell_story
from nutgraf.stages.summary.weights import load_weights
from nutgraf.stages.summary.word_model import expect_words

METHOD = "expected-words"


def rank(document: Document, findings: Findings, settings: Settings) -> Summary:
    """The summary of a document at the budget of the settings; empty where no paragraph holds a word.

    `score` is the expected share of the sentence's words that a human summary would hold too, beyond what the
    sentences chosen before it hold, plus what place and content add; `reasons` sum to it. Raises MissingModel where
    the settings name an encoder that cannot be loaded.
    """
    return rank_together([(document, findings)], settings)[0]


def rank_together(articles: Sequence[tuple[Document, Findings]], settings: Settings) -> list[Summary]:
    """One summary over several articles, at the budget of the settings: of each article its part, in their order.

    Nothing is said twice across the articles; an article that adds nothing has an empty part.
    """
    whole = join([_part(document, findings) for document, findings in articles])
    chosen = _choose(whole, settings) if whole.story.lines else []
    method = METHOD if settings.encoder is None else f"{METHOD} + {settings.encoder}"
    summaries = []
    for article in range(len(articles)):
        told = sorted(
            ((line, choice) for line, choice in chosen if line.article == article),
            key=lambda pair: pair[0].sentence.start,
        )
        sentences = tuple(_told(line, choice) for line, choice in told)
        summaries.append(Summary(sentences, sum(line.words for line, _ in told), method))
    return summaries


def _part(document: Document, findings: Findings) -> Part:
    story = tell_story(document)
    weights = load_weights().sentences
    extras = [weigh(row, weights) for row in sentence_features(story, document, findings)]
    return Part(story, extras, find_needs(story.lines, document.pack.summary))


def _choose(whole: Part, settings: Settings) -> list[tuple[Line, Choice]]:
    story, extras = whole.story, whole.extras
    budget = set_budget(settings, story)
    echo = listen(story, settings.encoder) if settings.encoder else None
    if echo:
        extras = add_centrality(extras, echo)
    expected = expect_words(story, budget.words, load_weights().words)
    selection = Selection(story, expected, extras, whole.needs, echo)
    return [(story.lines[choice.line], choice) for choice in selection.choose(budget)]


def _told(line: Line, choice: Choice) -> SummarySentence:
    sentence = line.sentence
    reasons = {name: round(value, 4) for name, value in sorted(choice.reasons.items())}
    return SummarySentence(sentence.start, sentence.end, sentence.text, round(sum(reasons.values()), 4), reasons)
