"""What holds for any text: blocks, quotes, instruments and the whole brief stay in their places."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import nutgraf
from nutgraf.errors import NutgrafError
from nutgraf.pipeline import brief_article
from nutgraf.settings import Settings
from nutgraf.stages.acquire.read import article_from_text
from nutgraf.stages.zones.find import find_blocks

PIECES = (
    *("\n", "\n\n", " ", ". ", ", ", " : ", "« ", " »", "“", "”", '"', "‘", "’", "— ", "(", ")", "Photo : AFP", "© X"),
    *("a dit ", "said ", "M. Dupont ", "le ministre ", "loi n° 2019-1446 ", "directive 40-CT/TW ", "Article 5 "),
    *(
        "5 % ",
        "1 000 ",
        "il faut ",
        "must ",
        "PARIS, ",
        "Lire aussi : ",
        "said Mr Smith. ",
        "Act 1998 ",
        "\u0301",
        "\0",
    ),
)
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=40).map("".join)
CODES = st.sampled_from(["fr", "en", "de", "vi", "es", "zh", "ar", "sw"])
ANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_blocks_are_in_order_and_leave_out_only_space(text: str) -> None:
    blocks = find_blocks(text)
    assert blocks == find_blocks(text)
    assert all(one.end <= two.start for one, two in pairwise(blocks))
    assert all(0 <= block.start < block.end <= len(text) for block in blocks)
    ends = [0, *(at for block in blocks for at in (block.start, block.end)), len(text)]
    outside = "".join(text[one:two] for one, two in list(pairwise(ends))[::2])
    assert not any(char.isalnum() for char in outside)


@given(TEXTS, CODES)
@ANY
def test_any_text_gives_quotes_and_acts_in_their_places_or_our_error(text: str, code: str) -> None:
    try:
        article = article_from_text(text)
    except NutgrafError:
        return
    brief = brief_article(article, Settings(language=code))
    text = brief.article.text
    mentions = [mention for act in brief.directives.instruments for mention in act.mentions]
    for span in (*brief.quotes, *mentions, *brief.directives.orders, *brief.summary.sentences):
        assert text[span.start : span.end] == span.text != ""
    assert [quote.start for quote in brief.quotes] == sorted(quote.start for quote in brief.quotes)
    assert all(act.mentions for act in brief.directives.instruments)
    assert len({act.id for act in brief.directives.instruments}) == len(brief.directives.instruments)
    officials = {official.id for official in brief.officials}
    speakers = [said.speaker for said in (*brief.quotes, *brief.directives.orders) if said.speaker]
    assert all(speaker.official in {None, *officials} for speaker in speakers)
    assert nutgraf.Brief.from_json(brief.to_json()) == brief
    assert brief_article(article, Settings(language=code)) == brief
