"""Keywords: names whole, phrases that recur, no function words, in any script; every mention is the text's own."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import nutgraf
from nutgraf.document import Document, Findings
from nutgraf.languages.load import load_pack
from nutgraf.records import Article, Block, Keyword
from nutgraf.stages.keywords.extract import find_keywords

ENGLISH = """\
Harbour bridge closed

The harbour bridge in Millbrook was closed on Monday. Engineer Ruth Calloway said that the steel cables of the bridge
had rusted. Calloway wants new steel cables before the winter. The shipping company Norvik Lines protested, for the
harbour bridge is the only way to its terminal. "The steel cables can wait," said the company.
"""


def keywords(text: str, language: str = "en", title: str | None = None) -> tuple[Keyword, ...]:
    return nutgraf.summarise(text, language=language, title=title).keywords


def words(text: str, language: str = "en", title: str | None = None) -> list[str]:
    return [keyword.text for keyword in keywords(text, language, title)]


def test_there_are_at_most_ten_the_best_first_with_their_share_of_the_first_ones_weight():
    found = keywords(ENGLISH)
    assert len(found) == 10
    scores = [keyword.score for keyword in found]
    assert scores[0] == 1.0
    assert scores == sorted(scores, reverse=True)


def test_a_phrase_that_recurs_is_better_than_its_words():
    found = words(ENGLISH)
    assert {"harbour bridge", "steel cables"} <= {text.lower() for text in found}
    assert not {"harbour", "steel", "cables"} & {text.lower() for text in found}


def test_a_name_has_its_fullest_form_and_the_mentions_of_all_its_forms():
    (name,) = [keyword for keyword in keywords(ENGLISH) if "Calloway" in keyword.text]
    assert name.text == "Ruth Calloway"
    assert [mention.text for mention in name.mentions] == ["Ruth Calloway", "Calloway"]


def test_no_keyword_is_a_function_word_a_number_or_a_word_of_time():
    text = "On Monday they had 30 boats. On Monday they sold 30 boats within the month. The 30 boats were theirs."
    assert words(text)[0] == "boats"
    assert not {"monday", "30", "the", "they", "month", "theirs"} & {word.lower() for word in words(text)}


def test_words_of_bylines_and_credits_are_none():
    text = f"{ENGLISH}\nPhoto: Quimby Agency\n"
    assert "Quimby" not in " ".join(words(text))


def test_words_of_the_title_and_early_ones_count_more():
    text = "A ferry met a tugboat. A tugboat met a ferry. A canoe met a raft."
    assert words(text).index("ferry") < words(text).index("canoe")
    untitled = {k.text: k.score for k in keywords(text)}
    titled = {k.text: k.score for k in keywords(text, title="The raft")}
    assert titled["raft"] > untitled["raft"]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "La taxe de séjour augmente. La taxe de séjour rapporte peu. Le maire la défend.", "taxe de séjour"),
        ("es", "El banco de alimentos abre. El banco de alimentos pide ayuda. Los vecinos dan.", "banco de alimentos"),
        ("pt", "A linha de metrô fechou. A linha de metrô reabre em breve. Os passageiros esperam.", "linha de metrô"),
        ("it", "La pista ciclabile è pronta. La pista ciclabile costa poco. Piace a tutti.", "pista ciclabile"),
        ("de", "Der Radweg wird gebaut. Die Anwohner loben den Radweg. Der Radweg kostet wenig.", "Radweg"),
        ("nl", "De nieuwe sluis is klaar. De nieuwe sluis werkt goed. De schippers zijn blij.", "nieuwe sluis"),
        ("cs", "Nová tramvajová trať vede k nádraží. Tramvajová trať stála málo.", "tramvajová trať"),
        ("vi", "Nhà máy nước đã mở cửa. Người dân thăm nhà máy nước. Nhà máy nước rất lớn.", "nhà máy nước"),
    ],
)  # fmt: skip
def test_phrases_of_each_language(language, text, wanted):
    assert wanted in [word.lower() if wanted.islower() else word for word in words(text, language)]


def test_in_german_only_nouns_are_keywords():
    found = words("Der neue Hafen ist teuer. Viele Fischer nutzen den neuen Hafen täglich.", "de")
    assert all(word.split()[-1][0].isupper() for word in found)


def test_a_phrase_in_syllables_is_not_cut_inside_a_word():
    found = words("Công ty Hòa Phát mở xưởng. Công ty Hòa Phát tuyển thợ. Dân mừng vì Công ty Hòa Phát.", "vi")
    assert "Công ty Hòa Phát" in found
    assert not [word for word in found if word.startswith("ty ")]


def test_a_language_without_a_pack_has_keywords_without_its_short_and_common_words():
    text = "Nowy most na rzece jest gotowy. Nowy most na rzece kosztował mało. Nowy most służy miastu."
    assert words(text, "pl")[0].lower() == "nowy most"
    assert "na" not in words(text, "pl")


def test_a_script_without_blanks_has_the_strings_that_recur():
    text = "北京修建环城铁路。专家称环城铁路很重要。居民支持环城铁路。"
    assert words(text, "zh") == ["环城铁路"]


def test_a_text_without_content_words_has_none():
    assert keywords("And so on, and on, and on.") == ()


@settings(max_examples=30)
@given(st.text(st.sampled_from("Aa bé-'.’\n9城the of Bank"), max_size=300))
def test_every_mention_is_a_slice_of_the_article(text):
    assume(any(letter.isalpha() for letter in text))
    brief = nutgraf.summarise(text, language="en")
    for keyword in brief.keywords:
        places = [(mention.start, mention.end) for mention in keyword.mentions]
        assert places == sorted(places)
        assert keyword.text in [mention.text for mention in keyword.mentions]
        for mention in keyword.mentions:
            assert brief.article.text[mention.start : mention.end] == mention.text


def test_the_keyword_of_a_wrapped_text_is_a_stretch_of_it():
    text = "The city opened a night\nmarket near the river, and the night\nmarket was full until the evening ended.\n"
    for keyword in keywords(text * 3):
        assert keyword.text in text


def test_cost_is_linear_in_the_text(count_calls):
    def calls(times: int) -> int:
        text = ENGLISH * times
        document = Document(Article("x", text), load_pack("en"), (Block("paragraph", 0, len(text)),), ())
        return count_calls(lambda: find_keywords(document, Findings()))

    calls(20)
    assert calls(160) < 4.5 * calls(40)
