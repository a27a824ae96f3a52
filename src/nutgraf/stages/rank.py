"""Rank: the sentences of the story that make its summary, in text order, each with the reasons for its choice."""

from __future__ import annotations

from nutgraf.document import Document, Findings
from nutgraf.ranking.budget import set_budget
from nutgraf.ranking.expectation import expect_words
from nutgraf.ranking.features import sentence_features, weigh
from nutgraf.ranking.select import Choice, Selection, choose
from nutgraf.ranking.standalone import find_needs
from nutgraf.ranking.story import Story, tell_story
from nutgraf.ranking.weights import load_weights
from nutgraf.records import Settings, Summary, SummarySentence

METHOD = "expected-words"


def rank(document: Document, findings: Findings, settings: Settings) -> Summary:
    """The summary of a document at the budget of the settings; empty where no paragraph holds a word.

    `score` is the expected share of the sentence's words that a human summary would hold too, beyond what the
    sentences chosen before it hold, plus what place and content add; `reasons` sum to it.
    """
    story = tell_story(document)
    if not story.lines:
        return Summary((), 0, METHOD)
    weights, budget = load_weights(), set_budget(settings, story)
    expected = expect_words(story, budget.words, weights.words)
    extras = [weigh(row, weights.sentences) for row in sentence_features(story, document, findings)]
    needs = find_needs(story.lines, document.pack.summary)
    selection = Selection(story, expected, extras)
    choices = choose(selection, story.lines, needs, budget)
    return Summary(tuple(_told(story, choice) for choice in choices), selection.words, METHOD)


def _told(story: Story, choice: Choice) -> SummarySentence:
    sentence = story.lines[choice.line].sentence
    reasons = {name: round(value, 4) for name, value in sorted(choice.reasons.items())}
    return SummarySentence(sentence.start, sentence.end, sentence.text, round(sum(reasons.values()), 4), reasons)
