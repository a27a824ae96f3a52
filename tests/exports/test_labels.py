"""Names, posts, acts and parties in words: the same thing once, no pronoun, and the head of an article."""

from __future__ import annotations

from dataclasses import replace

import pytest

import nutgraf
from nutgraf.exports.catalogue import catalogue
from nutgraf.exports.labels import (
    article_name,
    authors_of,
    date_of,
    deadline_text,
    instrument_name,
    is_pronoun,
    key_fact_text,
    order_parties,
    place_of,
    post_text,
    shown_addressee,
)
from nutgraf.exports.posts import are_forms, distinct_posts
from nutgraf.records import Deadline, Instrument, Official, Order, Position, Speaker
from nutgraf.stages.acquire.read import article_from_text


def post(title: str, body: str | None = None, *flags: str) -> Position:
    return Position(0, 1, title, title, body, flags)  # type: ignore[arg-type]


def test_a_post_is_shown_in_the_nominative_where_that_is_known() -> None:
    ours = replace(post("starostou Zlína", None, "former"), label="starosta Zlína")
    assert post_text(ours) == "starosta Zlína (former)"
    assert post_text(replace(ours, label=None)) == "starostou Zlína (former)"


def kept(*posts: Position) -> list[int]:
    return [index for index, _ in distinct_posts(Official("o1", "X", None, None, posts, ()))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("secrétaire adjointe permanente", "Secrétaire adjoint permanent"),
        ("directeur", "directrice"),
        ("stellvertretender Leiter", "stellvertretenden Leiters"),
        ("Bürgermeisterin", "Bürgermeister"),
        ("náměstek ministra", "náměstkyně ministra"),
        ("Chủ tịch", "chủ tịch"),
    ],
)
def test_a_post_in_another_gender_case_or_capitals_is_the_same(one, other):
    assert are_forms(one, other) is are_forms(other, one) is True
    assert kept(post(one), post(other)) == [0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mayor", "deputy mayor"),
        ("Präsident", "Vizepräsident"),
        ("senator", "senior adviser"),
        ("Bí thư", "Chủ tịch"),
        ("minister", "president"),
    ],
)
def test_other_posts_stay(one, other):
    assert not are_forms(one, other)
    assert kept(post(one), post(other)) == [0, 1]


def test_a_post_with_a_body_is_kept_before_one_without():
    assert kept(post("leader"), post("Leader", "council")) == [1]
    assert kept(post("leader", "council"), post("leader", "party")) == [0, 1]
    assert kept(post("leader", None, "former"), post("leader")) == [0, 1]


@pytest.mark.parametrize(
    ("act", "name"),
    [
        (("gesetz", None, "Wärmeplanungsgesetz", None), "Gesetz: Wärmeplanungsgesetz"),
        (("act", None, "Flood Act 2010", None), "Flood Act 2010"),
        (("directive", "40-CT/TW", "sur le crédit", None), "Directive 40-CT/TW"),
        (("section", "9", None, "Flood Act 2010"), "Section 9, Flood Act 2010"),
        (("nghị định", "60/2024", None, None), "Nghị định 60/2024"),
    ],
)
def test_the_kind_of_an_act_begins_with_a_capital(act, name):
    kind, number, title, of = act
    assert instrument_name(Instrument("i1", kind, number, None, title, (), of)) == name


@pytest.mark.parametrize(
    ("code", "word"), [("fr", "nous"), ("fr", "Nous"), ("de", "dem"), ("en", "them"), ("es", "ellos"), ("cs", "on")]
)
def test_a_pronoun_is_nobody_to_whom_an_order_is_given(code, word):
    order = Order(0, 9, "Act now.", Speaker("Ann"), False, word, "order", None)
    assert is_pronoun(word, code)
    assert shown_addressee(order, code) is None
    assert order_parties(order, None, code) == "Ann"


@pytest.mark.parametrize(("code", "word"), [("fr", "elle"), ("de", "sie"), ("en", "she")])
def test_a_pronoun_is_nobody_who_gives_an_order(code, word):
    order = Order(0, 9, "Act now.", Speaker(word), False, "mayors", "order", None)
    assert order_parties(order, None, code) == "unnamed → mayors"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Harbour wall to be mended\n\nThe mayor of Selby said so on Monday.\n", "Harbour wall to be mended"),
        ("SELBY, 9 October 2025\n\nThe mayor of Selby said so on Monday.\n", "selby.txt"),
        ("The mayor of Selby said so on Monday.\n\nHe left.\n", "selby.txt"),
    ],
)
def test_an_article_is_called_by_its_first_line_where_that_is_a_headline(text, name):
    article = replace(article_from_text(text), path="in/selby.txt")
    assert article_name(nutgraf.summarise(article, language="en", model="none")) == name


def test_a_deadline_says_of_what_it_is_where_no_decision_says_it():
    text = (
        "The council of Harl voted by 14 to five on Monday to build a wall. The fire officer, Ann Berg, asked "
        "residents to clear the drains before 30 June 2027. Two neighbours spoke."
    )
    brief = nutgraf.summarise(text, language="en", model="none")
    shown = {fact.kind: key_fact_text(brief, fact) for fact in brief.summary.key_facts}
    assert shown["deadline"].startswith("before 30 June 2027: The fire officer, Ann Berg, asked residents to clear")


@pytest.mark.parametrize(("code", "words"), [("fr", "les maires"), ("de", "dem Landrat"), ("en", "theatres")])
def test_an_addressee_with_a_noun_is_shown(code, words):
    assert not is_pronoun(words, code)


def test_the_head_comes_from_the_dateline_where_the_source_states_nothing(root):
    brief = nutgraf.summarise(nutgraf.read(root / "samples" / "council.en.txt"), model="none")
    assert (date_of(brief), place_of(brief), authors_of(brief)) == ("2025-10-09", "Harrowmere", ("Judith Ashcombe",))
    stated = replace(brief, article=replace(brief.article, published="2025-10-10", authors=("Ann Lee",)))
    assert (date_of(stated), authors_of(stated)) == ("2025-10-10", ("Ann Lee",))
    undated = replace(brief, blocks=tuple(block for block in brief.blocks if block.kind != "dateline"), places=())
    assert (date_of(undated), place_of(undated)) == (None, None)


def test_a_body_right_before_its_title_is_shown_there():
    text = "Energy Minister Helen Marsh spoke. The director of the Port Authority, Ann Lee, agreed."
    first, second = nutgraf.summarise(text, language="en", model="none").officials
    assert post_text(first.positions[0]) == "Energy Minister"
    assert post_text(second.positions[0]) == "director · Port Authority"


@pytest.mark.parametrize(
    ("text", "iso", "code", "shown"),
    [
        ("avant le 1er septembre 2026", "2026-09-01", "fr", "avant le 1er septembre 2026"),
        ("trước ngày 30/4/2026", "2026-04-30", "en", "trước ngày 30/4/2026"),
        ("by Friday", "2026-04-10", "en", "by Friday (10 April 2026)"),
        ("by 10 April", "2026-04-10", "en", "by 10 April (10 April 2026)"),
    ],
)
def test_the_day_of_a_deadline_is_not_said_twice(text, iso, code, shown):
    order = Order(0, 9, "Go now.", None, False, None, "order", None, (), Deadline(0, len(text), text, iso))
    assert deadline_text(order, catalogue(code)) == shown
