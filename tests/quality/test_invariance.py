"""Which space and which apostrophe a text is written with changes nothing that is found, in any language."""

from __future__ import annotations

import dataclasses
import json
import random
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import nutgraf
from nutgraf.languages.load import pack_codes, source_pack
from nutgraf.records import Brief
from nutgraf.settings import Limits, Settings

ROOT = Path(__file__).parents[2]
SPACES = ("\u00a0", "\u2009", "\u202f", "  ")
APOSTROPHES = ("\u02bc", "\u2018", "\u2019", "\uff07")
INNER_SPACE = re.compile(r"(?<=\S) (?=\S)")
APOSTROPHE = re.compile(r"(?<=[^\W\d_])['\u2019](?=[^\W\d_])")
SEEDS = st.integers(0, 2**32)
CODES = sorted(pack_codes())
FEW = settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
MANY = settings(max_examples=60, deadline=None)


@cache
def examples(code: str) -> tuple[str, ...]:
    """The example texts of a pack, and the samples in its language."""
    pack = source_pack(code)
    sections = (getattr(pack, f.name) for f in dataclasses.fields(pack))
    texts = [example.text for section in sections for example in getattr(section, "examples", ())]
    return (*texts, *(path.read_text("utf-8") for path in sorted((ROOT / "samples").glob(f"*.{code}.txt"))))


def rewritten(text: str, seed: int) -> str:
    """The text with about half of its spaces and apostrophes written in another way."""
    chance = random.Random(seed)

    def other(signs: tuple[str, ...]) -> Any:
        return lambda found: chance.choice(signs) if chance.random() < 0.5 else found[0]

    return INNER_SPACE.sub(other(SPACES), APOSTROPHE.sub(other(APOSTROPHES), text))


def findings(brief: Brief) -> object:
    """All that a brief says but for offsets, in plain spaces and apostrophes."""
    return _plain(json.loads(brief.to_json()))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        inside = {name: item for name, item in value.items() if name not in ("start", "end")}
        inside.pop("id" if "encoding" in inside else "", None)  # the article's is a hash of its text
        return {name: _plain(item) for name, item in inside.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return (
        " ".join(APOSTROPHE.sub("'", re.sub(f"[{''.join(APOSTROPHES)}]", "\u2019", value)).split())
        if isinstance(value, str)
        else value
    )


def spans(value: Any) -> list[tuple[int, int, str]]:
    """Every span with a text in a brief as JSON."""
    if isinstance(value, dict):
        own = [(value["start"], value["end"], value["text"])] if {"start", "end", "text"} <= value.keys() else []
        return own + [span for item in value.values() for span in spans(item)]
    return [span for item in value for span in spans(item)] if isinstance(value, list) else []


@pytest.mark.parametrize("code", CODES)
@given(SEEDS)
@FEW
def test_spaces_and_apostrophes_change_no_finding(code: str, seed: int) -> None:
    text = "\n\n".join(random.Random(seed).sample(examples(code), 25))
    brief = nutgraf.summarise(text, language=code)
    other = nutgraf.summarise(rewritten(text, seed), language=code)
    assert findings(other) == findings(brief)
    assert all(other.article.text[start:end] == words for start, end, words in spans(json.loads(other.to_json())))


@given(st.sampled_from(CODES), SEEDS)
@MANY
def test_numbers_are_the_same_with_any_space(code: str, seed: int) -> None:
    text = random.Random(seed).choice([example.text for example in source_pack(code).numbers.examples])
    other = rewritten(text, seed)
    found = nutgraf.find_numbers(other, code)
    assert all(other[number.start : number.end] == number.text for number in found)
    assert [_plain(dataclasses.asdict(n)) for n in found] == [
        _plain(dataclasses.asdict(n)) for n in nutgraf.find_numbers(text, code)
    ]


@pytest.mark.parametrize("space", SPACES)
def test_two_words_of_a_verb_are_apart_by_any_space(space: str) -> None:
    text = f"Le maire, Paul Mertin, a{space}demandé aux habitants de quitter la place."
    (order,) = nutgraf.summarise(text, language="fr").directives.orders
    assert order.speaker is not None
    assert order.speaker.name == "Paul Mertin"
    assert text[order.start : order.end] == order.text
    assert order.actions[0] in text


@pytest.mark.parametrize("sign", ["'", *APOSTROPHES])
def test_the_issuer_has_any_apostrophe(sign: str) -> None:
    text = f"La circulaire n° 31 du Ministère de l{sign}Intérieur fixe les règles."
    (act,) = nutgraf.summarise(text, language="fr").directives.instruments
    assert act.issuer is not None
    assert act.issuer.endswith(f"l{sign}Intérieur")


def test_words_without_a_place_are_those_of_the_text() -> None:
    text = (
        "Le\u00a0ministre de l\u2019Économie,  Paul\u00a0 Mertin, est venu. "
        "«\u00a0Nous irons  tous au port demain\u202f», a  dit M.\u00a0Mertin."
    )
    brief = nutgraf.summarise(text, language="fr")
    (official,) = brief.officials
    assert official.name == "Paul\u00a0 Mertin"
    assert official.positions[0].title == "ministre de l\u2019Économie"
    assert official.positions[0].text in text
    assert official.honorific == "M."
    (quote,) = brief.quotes
    assert quote.speaker is not None
    assert quote.speaker.name == official.name
    assert quote.verb == "a  dit"


def test_a_name_that_the_text_has_in_plain_spaces_is_given_so() -> None:
    text = "Le maire Paul\u00a0Mertin part. Le maire Paul Mertin revient."
    assert [official.name for official in nutgraf.summarise(text, language="fr").officials] == ["Paul Mertin"]


def test_long_texts_in_pieces_keep_their_places() -> None:
    from nutgraf.pipeline import brief_article
    from nutgraf.stages.acquire.read import article_from_text

    text = "\n\n".join(f"Le maire  Paul Mertin  a vendu  {n} maisons\u00a0 en 2019." for n in range(20, 60))
    article = article_from_text(text)
    brief = brief_article(article, Settings(language="fr", limits=Limits(chars=500)))
    assert brief.article == article
    found = spans(json.loads(brief.to_json()))
    assert len(found) > 40
    assert all(text[start:end] == words for start, end, words in found)
    assert all(not text[place.end - 1].isspace() for place in brief.sentences)


def test_one_summary_over_articles_is_in_the_words_of_each() -> None:
    from nutgraf.pipeline import summarise_documents
    from nutgraf.stages.acquire.read import article_from_text

    articles = [article_from_text(f"Le maire\u00a0 a vendu  {n} maisons à la  ville de Lyon.") for n in (20, 30)]
    summary = summarise_documents(articles, Settings(language="fr"))
    assert summary.sentences
    assert all(articles[s.article].text[s.start : s.end] == s.text for s in summary.sentences)
