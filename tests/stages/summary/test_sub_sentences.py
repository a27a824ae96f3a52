"""Long sentences are cut at semicolons, brackets and dashes: what is left out is listed, and shown as "[…]"."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

import nutgraf
from nutgraf.cli import cli
from nutgraf.records import Brief, SummarySentence

SEMICOLONS = (
    "The provincial council of Marlow adopted on Tuesday a plan for the roads of its northern valleys; a panel "
    "of engineers is to give its opinion on the old tunnel; 30 million pounds were set aside for three new bridges "
    "over the river; members thanked all those who had worked in the snow through the whole of the last winter."
)
BRACKETS = (
    "The provincial council of Marlow adopted on Tuesday a plan for the roads of its northern valleys (they were "
    "flooded twice in the spring and closed to lorries ever since) and asked the ministry of transport to examine "
    "before the end of the year what could be done for the old railway tunnel under the pass."
)
DASHES = BRACKETS.replace("(", "– ").replace(")", " –")
COORDINATED = {
    "en": (
        "The provincial council of Marlow has adopted a plan for the roads of its northern valleys, which were flooded "
        "twice in the spring and closed to lorries ever since, and the mayor has thanked all the engineers who had "
        "worked in the snow through the whole of the last winter."
    ),
    "fr": (
        "Le conseil provincial de Marlieu a adopté mardi un plan pour les routes de ses vallées du nord qui avaient "
        "été inondées deux fois au printemps dernier, et la maire a remercié tous les ingénieurs qui avaient travaillé "
        "dans la neige pendant tout le dernier hiver."
    ),
    "de": (
        "Der Kreistag von Marlheim hat am Dienstag nach langer Beratung einen Plan für die Straßen der nördlichen "
        "Täler beschlossen, die im Frühjahr zweimal überflutet wurden, und die Landrätin hat allen Technikern "
        "gedankt, die den ganzen letzten Winter über bei Eis und Schnee gearbeitet hatten."
    ),
    "es": (
        "El consejo provincial de Marlares ha aprobado el martes un plan para las carreteras de sus valles del norte "
        "que se inundaron dos veces en la primavera pasada, y la alcaldesa ha agradecido el trabajo de los "
        "ingenieros que pasaron todo el último invierno en la nieve."
    ),
}
SHORT = "The council (of nine members from five towns) adopted a plan; it thanked its engineers."
QUOTED = SEMICOLONS.replace("adopted", "said: “We adopted") + "”"
MONEY = BRACKETS.replace("flooded twice in the spring", "repaired for 30 million pounds")


def first(text: str, **options: bool) -> SummarySentence:
    brief = nutgraf.summarise(text + "\n\nMayor Ada Quill spoke.", language="en", words=60, **options)
    sentence = brief.summary.sentences[0]
    assert sentence.text == brief.article.text[sentence.start : sentence.end]
    places = [(place.start, place.end) for place in sentence.omitted]
    assert places == sorted(places)
    assert all(sentence.start <= start < end <= sentence.end for start, end in places)
    return sentence


def test_the_first_clause_and_the_one_with_a_sum_are_kept() -> None:
    assert first(SEMICOLONS).shown == (
        "The provincial council of Marlow adopted on Tuesday a plan for the roads of its northern valleys […] 30 "
        "million pounds were set aside for three new bridges over the river […]"
    )


def test_a_clause_that_points_back_is_kept_with_the_one_before() -> None:
    assert first(SEMICOLONS.replace("30 million pounds were", "but it means that 30 million pounds were")).shown == (
        "The provincial council of Marlow adopted on Tuesday a plan for the roads of its northern valleys; a panel of "
        "engineers is to give its opinion on the old tunnel; but it means that 30 million pounds were set aside for "
        "three new bridges over the river […]"
    )


@pytest.mark.parametrize("text", [BRACKETS, DASHES])
def test_an_aside_is_left_out(text: str) -> None:
    assert first(text).shown == (
        "The provincial council of Marlow adopted on Tuesday a plan for the roads of its northern valleys […] and "
        "asked the ministry of transport to examine before the end of the year what could be done for the old railway "
        "tunnel under the pass."
    )


@pytest.mark.parametrize("code", sorted(COORDINATED))
def test_a_main_clause_that_is_added_to_another_is_left_out(code: str) -> None:
    text = COORDINATED[code]
    brief = nutgraf.summarise(f"{text}\n\nAda Quill 2031.", language=code, words=60)
    sentence = brief.summary.sentences[0]
    joint = max(text.rfind(f", {word} ") for word in ("and", "et", "und", "y"))
    assert sentence.shown == f"{text[:joint]} […]"
    assert brief.article.text[sentence.start : sentence.end] == sentence.text == text[: joint + 1]


@pytest.mark.parametrize(
    ("part", "other"),
    [
        ("and the mayor has thanked", "and pledged 30 million pounds, which thanked"),  # worth keeping
        (", and the mayor has thanked", ", a lawyer and the mayor thanked"),  # no joint
        ("has adopted a plan", "heard that a table"),  # what is before it is no sentence: its verb is not known
        ("The provincial", "Because the provincial"),  # depends on a later clause
    ],
)
def test_what_may_be_needed_is_not_left_out(part: str, other: str) -> None:
    assert first(COORDINATED["en"].replace(part, other)).omitted == ()


@pytest.mark.parametrize("text", [SHORT, QUOTED, MONEY])
def test_nothing_is_left_out_of_a_short_sentence_a_quotation_or_what_has_a_sum(text: str) -> None:
    assert first(text).omitted == ()


def test_the_words_of_a_summary_are_those_that_are_shown() -> None:
    brief = nutgraf.summarise(BRACKETS, language="en", words=60)
    assert brief.summary.words == len(brief.summary.text.replace("[…]", "").split())


def test_whole_sentences_have_no_gaps() -> None:
    assert first(SEMICOLONS, whole_sentences=True).shown == SEMICOLONS


def test_a_share_of_one_is_the_story() -> None:
    brief = nutgraf.summarise(f"{SEMICOLONS}\n\n{BRACKETS}", language="en", share=1)
    assert [sentence.shown for sentence in brief.summary.sentences] == [SEMICOLONS, BRACKETS]


@pytest.mark.parametrize("format_", ["brief", "markdown", "html"])
def test_the_gap_is_shown_in_every_view_unless_whole_sentences_are_wanted(format_: str) -> None:
    def shown(*options: str) -> str:
        done = CliRunner().invoke(cli, ["summarise", "-", "--language", "en", "-f", format_, *options], input=BRACKETS)
        assert done.exit_code == 0, done.stderr
        return " ".join(done.stdout.split()).replace("\\", "")

    assert "northern valleys […] and asked" in shown()
    assert "[…]" not in shown("--whole-sentences")


def test_a_brief_with_a_gap_is_read_again_and_one_without_the_field_too() -> None:
    brief = nutgraf.summarise(BRACKETS, language="en")
    assert Brief.from_json(brief.to_json()) == brief
    written = json.loads(brief.to_json())
    del written["summary"]["sentences"][0]["omitted"]
    assert Brief.from_json(json.dumps(written)).summary.sentences[0].shown == BRACKETS
