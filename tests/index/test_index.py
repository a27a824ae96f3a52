"""The index: one entry a person, act or measure over all articles, each merge with its reason, homonyms apart."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.errors import BadBrief, BadInput
from nutgraf.index import exports
from nutgraf.index.build import build_index
from nutgraf.index.findings import SAME_WORDS
from nutgraf.index.orders_table import orders_as_csv
from nutgraf.index.read_briefs import read_briefs
from nutgraf.index.text_table import as_text
from nutgraf.pipeline import brief_article
from nutgraf.records import (
    Brief,
    Deadline,
    Directives,
    Instrument,
    Number,
    Official,
    Order,
    Place,
    Position,
    Span,
    Speaker,
)
from nutgraf.settings import Settings
from nutgraf.stages.acquire.read import article_from_text
from nutgraf.stories.keys import is_same_name, name_words, names_specific_office, post_words
from nutgraf.stories.linking import DisjointSets, Evidence, link_all

Posts = Sequence[tuple[str, str | None]]


@pytest.fixture(scope="module")
def bare() -> Brief:
    return brief_article(article_from_text("Der Rat tagt am Montag.\n"), Settings(language="de"))


@pytest.fixture
def make(bare):
    """A function that makes a brief of these findings, with a path of its own."""
    made_so_far = 0

    def build(
        *officials: tuple[str, Posts], acts: Sequence[tuple[str | None, ...]] = (), language="fr", **more
    ) -> Brief:
        nonlocal made_so_far
        made_so_far += 1
        people = tuple(
            Official(f"o{i}", name, None, None, tuple(Position(0, 1, "x", *post) for post in posts), (Span(0, 1, "x"),))
            for i, (name, posts) in enumerate(officials, 1)
        )
        instruments = tuple(Instrument(f"a{i}", *act, (Span(0, 1, "x"),)) for i, act in enumerate(acts, 1))
        article = replace(bare.article, path=f"{made_so_far}.txt")
        spoken = replace(bare.language, code=language)
        directives = Directives(instruments)
        return replace(bare, article=article, officials=people, directives=directives, language=spoken, **more)

    return build


def index(briefs: list[Brief], *, merge: bool = True) -> dict[str, Any]:
    with build_index(briefs, merge=merge) as ledger:
        found: dict[str, Any] = json.loads("".join(exports.as_json(ledger, merged=merge)))
    return found


def groups(found: dict[str, Any], kind: str = "officials") -> list[list[int]]:
    """The articles of each entity, in order."""
    return sorted([member["article"] for member in entity["members"]] for entity in found[kind])


def reasons(entity: dict[str, Any]) -> list[str]:
    return [link["reason"] for member in entity["members"] for link in member["merged_with"]]


def test_one_person_in_several_articles_is_one_entry_with_its_reasons(make):
    briefs = [
        make(("Claire Vidal", [("maire de Dole", None)])),
        make(("Paul Mas", [("préfet", "Jura")]), ("CLAIRE VIDAL", [("Maire de Dole", None), ("députée", None)])),
        make(("Claire Vidal", [("présidente", "Ligue du Jura")])),
        make(("Claire Vidal", [("vice-présidente", "Ligue du Jura"), ("députée", None)])),
    ]
    found = index(briefs)
    vidal, mas = found["officials"]
    assert (vidal["entity"], vidal["name"], vidal["articles"]) == ("official-1", "Claire Vidal", 4)
    assert [(m["article"], m["ref"], m["name"]) for m in vidal["members"]][:2] == [
        (1, "o1", "Claire Vidal"),
        (2, "o2", "CLAIRE VIDAL"),
    ]
    assert sorted(reasons(vidal)) == ["same name and same organisation"] + ["same name and same post"] * 2
    link = {"article": 1, "ref": "o1", "reason": "same name and same post", "shared": "Maire de Dole"}
    assert vidal["members"][1]["merged_with"] == [link]
    assert mas["name"] == "Paul Mas"
    assert [article["path"] for article in found["articles"]] == ["1.txt", "2.txt", "3.txt", "4.txt"]


def test_homonyms_with_other_posts_stay_apart_and_know_of_each_other(make):
    found = index(
        [
            make(("Paul Martin", [("maire de Dole", None)])),
            make(("Paul Martin", [("maire de Lyon", None)])),
            make(("Paul Martin", [("maire", None)])),  # which of the two is meant?
            make(("Paul Martin", [("directeur", "OMS")])),
        ]
    )
    assert groups(found) == [[1], [2], [3], [4]]
    assert found["officials"][0]["namesakes"] == ["official-2", "official-3", "official-4"]


def test_a_lesser_post_of_both_homonyms_does_not_bridge_them(make):
    briefs = [make(("Paul Martin", [("maire", None), (f"maire de {town}", None)])) for town in ("Dole", "Lyon")]
    assert groups(index(briefs)) == [[1], [2]]


def test_a_post_that_says_less_joins_the_only_one_that_says_more(make):
    briefs = [
        make(("Paul Martin", [("maire", None)])),
        make(("Paul Martin", [("maire de Dole", None)])),
        make(("Paul Martin", [("maire de Dole et du Jura", None)])),
        make(("Paul Martin", [("adjoint au maire", None)])),
    ]
    found = index(briefs)
    assert groups(found) == [[1, 2, 3], [4]]
    assert set(reasons(found["officials"][0])) == {"same name, and one post says less than the other"}


def test_a_shorter_name_joins_the_only_holder_of_the_same_post(make):
    post = [("président de la République", None)]
    found = index([make(("Emmanuel Macron", post)), make(("Macron", post)), make(("E. Macron", post))])
    assert groups(found) == [[1, 2, 3]]
    assert found["officials"][0]["name"] == "Emmanuel Macron"
    assert "one name is part of the other, and same post" in reasons(found["officials"][0])
    two = index([make(("Emmanuel Macron", post)), make(("Brigitte Macron", post)), make(("Macron", post))])
    assert groups(two) == [[1], [2], [3]]
    surnames = index([make(("Macron", [("maire", None)])), make(("Macron", [("maire", None)]))])
    assert groups(surnames) == [[1], [2]]


def test_names_that_differ_in_more_than_capitals_and_accents_are_others(make):
    post = [("chủ tịch", "Quốc hội")]
    assert groups(index([make(("Lê Dũng", post), language="vi"), make(("Lê Dung", post), language="vi")])) == [[1], [2]]
    assert groups(index([make(("Éric Noël", post)), make(("ERIC NOEL", post))])) == [[1, 2]]
    assert groups(index([make(("Jean-Luc Mas", post)), make(("Jean Luc Mas", post))])) == [[1, 2]]
    son = index([make(("John Hall", [("mayor of York", None)])), make(("John Hall Jr.", [("mayor of York", None)]))])
    assert groups(son) == [[1], [2]]


def test_acts_are_one_by_their_number_unless_issuers_or_languages_differ(make):
    same = [("directive", "2014/65/EU", None, None)], [("Richtlinie", "2014/65/EU", None, "MiFID")]
    assert groups(index([make(acts=same[0]), make(acts=same[1], language="de")]), "instruments") == [[1, 2]]
    issuers = [("nghị quyết", "12/2010/NQ", issuer, None) for issuer in ("Huế", "Hà Nội", None)]
    assert groups(index([make(acts=[act], language="vi") for act in issuers]), "instruments") == [[1], [2], [3]]
    unnamed = index([make(acts=[act], language="vi") for act in issuers[1:]])
    assert groups(unnamed, "instruments") == [[1, 2]]
    law = [("ley", "12/2010", None, None)]
    found = index([make(acts=law, language="es"), make(acts=law, language="gl"), make(acts=law, language="es")])
    assert groups(found, "instruments") == [[1, 3], [2]]
    assert reasons(found["instruments"][0]) == ["same number, no issuer told"]


def test_acts_without_a_telling_number_or_title_stay_alone(make):
    for act in [
        ("article", "49.3", None, None),
        ("constitution", None, None, "Constitution"),
        ("loi", None, None, None),
    ]:
        assert groups(index([make(acts=[act]), make(acts=[act])]), "instruments") == [[1], [2]]
    named = [("loi", None, None, "loi Carrez")], [("Loi", None, None, "Loi Carrez")]
    found = index([make(acts=acts) for acts in named])
    assert groups(found, "instruments") == [[1, 2]]
    assert found["instruments"][0]["name"] == "loi Carrez"


def test_numbers_are_one_indicator_by_what_they_measure_their_unit_and_language(make):
    def rate(value: float, unit: str | None = "%", measures: str | None = "taux de pauvreté", period=None) -> Number:
        return Number(0, 1, f"{value} {unit}", "percent", value, None, unit, "exact", measures, period)

    numbers = (rate(6.6, period="2021"), rate(7, measures=None), rate(8, "EUR"))
    briefs = [make(numbers=numbers), make(numbers=(rate(27.8, measures="Taux de  pauvreté", period="2016/2020"),))]
    briefs.append(make(numbers=(rate(9),), language="es"))
    one, *others = index(briefs)["indicators"]
    assert (one["measures"], one["unit"], one["periods"]) == ("taux de pauvreté", "%", ["2016/2020", "2021"])
    assert [(m["article"], m["ref"], m["value"], m["period"]) for m in one["members"]] == [
        (1, "0", 6.6, "2021"),
        (2, "0", 27.8, "2016/2020"),
    ]
    assert one["reason"] == SAME_WORDS
    assert [(other["unit"], other["reason"]) for other in others] == [("EUR", None), ("%", None)]


def test_without_merging_every_finding_stands_alone(make):
    briefs = [make(("Claire Vidal", [("maire de Dole", None)]), acts=[("loi", "2019-1446", None, None)])] * 3
    assert groups(index(briefs), "instruments") == groups(index(briefs)) == [[1, 2, 3]]
    found = index(briefs, merge=False)
    assert groups(found, "instruments") == groups(found) == [[1], [2], [3]]
    assert not any(reasons(entity) for entity in found["officials"])
    assert found["merged"] is False


def test_every_merge_can_be_undone_by_its_links(make):
    posts = [("maire de Dole", None), ("députée", None), ("présidente", "Ligue"), ("maire", None), ("avocate", None)]
    briefs = [make(("Claire Vidal", [post])) for post in posts] + [make(("Claire Vidal", posts[:2]))]
    found = index(briefs)
    for entity in found["officials"]:
        sets = DisjointSets()
        links = [(m["article"], link["article"]) for m in entity["members"] for link in m["merged_with"]]
        assert len(links) == len(entity["members"]) - 1  # a tree: without one link it falls in two
        assert all(sets.join(*link) for link in links)


def test_csv_is_a_row_a_member_and_safe_to_open(make):
    briefs = [make(("=Claire Vidal", [("maire de Dole", None)])), make(("=Claire Vidal", [("maire de Dole", None)]))]
    with build_index(briefs) as ledger:
        rows = list(csv.DictReader(io.StringIO("".join(exports.as_csv(ledger)), newline="")))
    assert [(row["entity"], row["name"], row["path"], row["ref"]) for row in rows] == [
        ("official-1", "'=Claire Vidal", "1.txt", "o1"),
        ("official-1", "'=Claire Vidal", "2.txt", "o1"),
    ]
    assert [row["reason"] for row in rows] == ["", "same name and same post: maire de Dole"]
    assert rows[1]["merged_with"] == "1#o1"


def test_the_table_shows_what_occurs_most_and_where(make):
    briefs = [make(("Claire Vidal", [("maire de Dole", None)]), ("\x1b[1mX Y", [("maire", None)])) for _ in range(5)]
    with build_index(briefs) as ledger:
        text = "".join(as_text(ledger, top=1, width=60))
    assert "OFFICIALS  2, of these 2 in several articles" in text
    assert "  Claire Vidal: maire de Dole\n    5 articles: 1.txt, 2.txt, 3.txt and 2 more\n" in text
    assert "and 1 more: --top N" in text
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 60


@pytest.mark.parametrize("name", ["out", "out.jsonl", "out.sqlite"])
def test_every_output_of_a_batch_is_indexed(tmp_path: Path, name: str):
    from nutgraf.batch.inputs.task import Query
    from nutgraf.batch.run import Plan, run_batch
    from nutgraf.batch.sources import find_tasks

    table = tmp_path / "news.jsonl"
    story = "Bürgermeisterin Anna Kolb hat am Montag den Haushalt vorgelegt. Die Ausgaben steigen auf {} Euro.\n"
    rows = [{"id": f"n{i}", "text": story.format(i)} for i in range(3)]
    table.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    out = tmp_path / name
    run_batch(find_tasks(str(table), Query()), Plan(out, Settings(language="de"), jobs=1))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with build_index(read_briefs([out])) as ledger:
        found = json.loads("".join(exports.as_json(ledger, merged=True)))
    assert groups(found) == [[1, 2, 3]]
    assert [article["path"] for article in found["articles"]] == ["n0", "n1", "n2"]
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_what_holds_no_briefs_is_told(tmp_path):
    with pytest.raises(BadInput, match="does not exist"):
        read_briefs([tmp_path / "no.jsonl"])
    (tmp_path / "brief.html").write_text("x", encoding="utf-8")
    with pytest.raises(BadInput, match="no briefs as JSON"):
        read_briefs([tmp_path])
    (tmp_path / "x.sqlite").write_bytes(b"")
    with pytest.raises(BadInput, match="the briefs behind"):
        read_briefs([tmp_path / "x.sqlite"])
    (tmp_path / "x.jsonl").write_text("{}\n", encoding="utf-8")
    with pytest.raises(BadBrief, match=r"x\.jsonl:1: not a brief"):
        list(read_briefs([tmp_path / "x.jsonl"]))


@given(st.lists(st.lists(st.sampled_from("abcdef"), max_size=3, unique=True), max_size=12))
def test_links_are_a_forest_that_spans_what_shares_a_mark(findings):
    marks = [[Evidence(key, "same", key, "h", frozenset(key)) for key in keys] for keys in findings]
    links, root = link_all(marks, "less")
    sets = DisjointSets()
    assert all(sets.join(link.one, link.other) for link in links)
    for one, keys in enumerate(findings):
        for other, others in enumerate(findings):
            if set(keys) & set(others):
                assert root(one) == root(other) == sets.root(one)


def test_words_of_names_and_posts():
    assert name_words("Ellwood-Pryce", "en") == ("ellwood", "pryce")
    assert post_words("ministre de l’Économie", None, "fr") == ("ministre", frozenset(("ministre", "economie")))
    assert post_words("chef", "OMS", "fr")[1] == {"chef", "oms"}
    assert post_words("phó chủ tịch", None, "vi")[1] != post_words("chủ tịch", None, "vi")[1]
    offices = [("maire de Dole", True), ("deputy mayor", False), ("Deputy Mayor", False), ("chef de service", False)]
    assert [names_specific_office(title, None) for title, _ in offices] == [office for _, office in offices]
    assert names_specific_office("chef", "OMS")
    assert is_same_name(("j.", "hall"), ("john", "hall"))
    assert not is_same_name(("p.", "hall"), ("john", "hall"))
    assert not is_same_name(("hall",), ("john", "hallam"))


def test_orders_of_many_briefs_are_sorted_by_the_last_day_of_their_deadline(make):
    def order(text: str, iso: str | None, words: str = "=soon") -> Order:
        deadline = Deadline(0, 1, words, iso)
        return Order(0, 1, text, Speaker("Rat"), False, "Stadt", "order", Place(0, 1), (text, "melden"), deadline)

    def brief_of(*orders: Order) -> Brief:
        brief = make()
        return replace(brief, directives=Directives((), orders))

    briefs = [brief_of(order("later", "2025-07"), order("undated", None)), brief_of(order("first", "2025-07-30"))]
    rows = list(csv.DictReader(io.StringIO("".join(orders_as_csv(briefs)))))
    assert [row["text"] for row in rows] == ["first", "later", "undated"]
    assert [row["until"] for row in rows] == ["2025-07-30", "2025-07-31", ""]
    assert (
        rows[0] | {"speaker": "Rat", "addressee": "Stadt", "actions": "first; melden", "deadline": "'=soon"} == rows[0]
    )
    assert [row["path"] for row in rows] == ["2.txt", "1.txt", "1.txt"]
