"""One summary of a story from those of its articles."""

from __future__ import annotations

from nutgraf.stories.summary import MAX_SENTENCES, combine_summaries

FINED = "The regulator fined Northmoor Water 28 million pounds."
AGAIN = "Northmoor Water was fined 28 million pounds by the regulator."
PLAN = "The firm has 60 days for a repair plan."
WELCOME = "Minister Paul Draycott welcomed the penalty."


def test_what_several_articles_say_is_told_once() -> None:
    assert combine_summaries([[FINED, PLAN], [AGAIN, WELCOME]], "en") == [(0, 0), (0, 1), (1, 1)]


def test_what_all_agree_on_comes_before_what_one_alone_says() -> None:
    alone = ["Rain fell.", "Trains stood.", "Shops closed.", "Birds sang.", FINED]
    chosen = combine_summaries([alone, [AGAIN]], "en")
    assert len(chosen) == MAX_SENTENCES
    assert (0, 4) in chosen or (1, 0) in chosen
    assert not {(0, 4), (1, 0)} <= set(chosen)


def test_no_summary_gives_none() -> None:
    assert combine_summaries([[], ["", "…"]], "en") == []


def test_vietnamese_syllables_are_words() -> None:
    assert combine_summaries([["Cầu mở."], ["Cầu mở."]], "vi") == [(0, 0)]
