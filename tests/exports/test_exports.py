"""Formats: each is read back by its own standard's rules, and article text means nothing in any of them."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf import exports
from nutgraf.errors import BadSetting
from nutgraf.exports.brief import write as write_brief
from nutgraf.exports.sanitise import escape_json, one_line, sanitise
from nutgraf.records import Brief, Notice

TEXTS = [name for name in exports.SUFFIXES if name not in exports.BINARY]
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def rows(brief: Brief) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(exports.write(brief, "csv"), newline="")))


@pytest.mark.parametrize("format_", [name for name in TEXTS if name not in ("csv", "excel", "brat")])
def test_no_format_passes_on_what_steers_a_terminal(brief, format_):
    assert not STEERING.search(exports.write(brief, format_))


@pytest.mark.parametrize("format_", TEXTS)
def test_formats_are_the_same_every_time_and_end_with_a_line_end(brief, format_):
    text = exports.write(brief, format_)
    assert text == exports.write(brief, format_)
    assert text.endswith("\n")


def test_an_unknown_format_is_refused_with_the_known_ones(brief):
    with pytest.raises(BadSetting) as raised:
        exports.write(brief, "odt")
    assert "markdown" in (raised.value.hint or "")


def test_json_reads_back_as_the_same_brief(brief):
    assert Brief.from_json(exports.write(brief, "json")) == brief


@given(st.text())
def test_escaped_json_is_the_same_data(text):
    assert json.loads(escape_json(json.dumps(text, ensure_ascii=False))) == text


@given(st.text())
def test_inert_text_steers_nothing(text):
    assert not STEERING.search(sanitise(text))
    assert "\n" not in one_line(text)


@pytest.mark.parametrize("width", [20, 60, 80, 120])
def test_brief_keeps_to_its_width(brief, width):
    lines = write_brief(brief, width=width).split("\n")
    assert max(map(len, lines)) <= width


def test_brief_says_every_kind_of_finding(brief):
    text = " ".join(write_brief(brief).split())
    for words in (
        "4 May 2023 · English · 65 words https://example.org/levy?a=1&b=2",
        "Ilse Harmsen Mayor (acting) chair · Water Board",
        "12.5 % levy · 2019",
        "≈ 9 % levy · 2023",
        "12.5 % (2019) → 9 % (2023) levy · −3.5 points (−28%)",
        "Decree 14/2021 the Board",
        "obligation Ilse Harmsen* → every council: The councils must",
        "Ilse Harmsen “We will not wait for anybody”",
        "No model for [x].",
    ):
        assert words in text


@pytest.mark.parametrize("form", ["brief", "markdown", "html"])
def test_that_no_model_was_needed_is_no_note(brief, form):
    usual, asked_for = (replace(brief, warnings=(Notice(c, "No model of X."),)) for c in ("no-model", "model-unused"))
    assert "No model of X." not in exports.write(usual, form)
    assert "No model of X." in exports.write(asked_for, form)
    assert "No model of X." in exports.write(usual, "json")


def test_an_addressee_whom_the_order_opens_with_is_not_said_twice(brief):
    (order,) = brief.directives.orders
    order = replace(order, addressee="The councils")
    text = " ".join(write_brief(replace(brief, directives=replace(brief.directives, orders=(order,)))).split())
    assert "obligation Ilse Harmsen*: The councils must" in text


def test_brief_has_styles_on_request_alone(brief):
    assert "\x1b[" not in write_brief(brief)
    assert "\x1b[1m" in write_brief(brief, color=True)


def test_brief_folds_a_word_that_never_ends(brief):
    endless = replace(brief, article=replace(brief.article, title="x" * 10_000))
    assert max(map(len, write_brief(endless, width=60).split("\n"))) <= 60


def test_markdown_leaves_no_markup_of_the_article(brief):
    text = exports.write(brief, "markdown")
    assert text.startswith("# Vorden council \\<script\\>alert(1)\\</script\\> cuts the levy\n")
    assert "| Ilse Harmsen | chair | Water Board |" in text
    assert "| levy | 12.5 % (2019) → 9 % (2023) | −3.5 points (−28%) |" in text


@pytest.mark.parametrize(
    ("title", "escaped_title"),
    [
        ("1. First", "1\\. First"),
        ("- item", "\\- item"),
        ("a|b", "a\\|b"),
        ("see http://x.org", "see http&#58;//x.org"),
        ("![x](y)", "\\!\\[x\\](y)"),
    ],
)
def test_markdown_escapes(brief, title, escaped_title):
    titled = replace(brief, article=replace(brief.article, title=title))
    assert exports.write(titled, "markdown").split("\n")[0] == f"# {escaped_title}"


def test_csv_has_a_row_a_finding_at_its_place(brief):
    text = brief.article.text
    for row in rows(brief):
        assert one_line(text[int(row["start"]) : int(row["end"])]) == row["text"].removeprefix("'")
    kinds = [row["finding"] for row in rows(brief)]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "summary": 1,
        "position": 2,
        "official": 1,
        "person": 1,
        "organisation": 1,
        "number": 2,
        "instrument": 1,
        "order": 1,
        "quote": 1,
    }


def test_csv_has_the_posts_of_an_official_before_the_mentions(brief):
    about = [(row["finding"], row["title"]) for row in rows(brief) if row["name"] == "Ilse Harmsen"]
    assert about == [("position", "Mayor"), ("position", "chair"), ("official", "")]


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "\n@SUM(1)"])
def test_csv_runs_no_formula(brief, start):
    named = replace(brief, people=(replace(brief.people[0], name=start),))
    cell = next(row["name"] for row in rows(named) if row["finding"] == "person")
    assert cell.startswith("'")


def test_webannotation_selectors_agree_with_the_text(brief):
    collection = json.loads(exports.write(brief, "webannotation"))
    assert (collection["@context"], collection["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationCollection")
    items = collection["first"]["items"]
    assert collection["total"] == len(items) == 9
    assert len({item["id"] for item in items}) == len(items)
    text = brief.article.text
    for item in items:
        assert item["type"] == "Annotation"
        position, quote = item["target"]["selector"]
        start, end = position["start"], position["end"]
        assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])


def test_schemaorg_is_a_news_article_that_a_script_element_can_hold(brief):
    text = exports.write(brief, "schemaorg")
    article = json.loads(text)
    assert "<" not in text
    assert (article["@context"], article["@type"]) == ("https://schema.org", "NewsArticle")
    assert article["citation"][0]["legislationIdentifier"] == "14/2021"
    person = article["mentions"][0]
    assert (person["@type"], person["jobTitle"]) == ("Person", ["Mayor", "chair"])
    assert article["hasPart"][0]["creator"]["@id"] == person["@id"]


def test_schemaorg_tells_money_with_its_currency(brief):
    money = replace(brief.numbers[0], kind="money", unit="EUR", value=5, value_high=7)
    article = json.loads(exports.write(replace(brief, numbers=(money,)), "schemaorg"))
    amount = next(thing for thing in article["mentions"] if thing["@type"] == "MonetaryAmount")
    assert (amount["currency"], amount["minValue"], amount["maxValue"]) == ("EUR", 5, 7)


def test_brat_annotations_are_the_text_of_their_places(brief):
    text = brief.article.text
    entities = {}
    for line in exports.write(brief, "brat").splitlines():
        name, rest, *words = line.split("\t")
        if name[0] == "T":
            places = [piece.split() for piece in rest.partition(" ")[2].split(";")]
            pieces = [text[int(start) : int(end)] for start, end in places]
            assert " ".join(pieces) == words[0]
            assert not any("\n" in piece for piece in pieces)
            entities[name] = rest.split()[0]
        elif name[0] == "R":
            first, second = (argument.split(":")[1] for argument in rest.split()[1:])
            assert (entities[first], entities[second]) == ("Official", "Position")
        elif name[0] in "A#":
            assert rest.split()[1] in entities


def test_brat_has_posts_notes_and_modality(brief):
    lines = exports.write(brief, "brat").splitlines()
    names = {line.split("\t")[1].split()[0]: line.split("\t")[0] for line in lines if line[0] == "T"}
    assert f"A1\tModality {names['Order']} obligation" in lines
    assert f"R2\tHolds Arg1:{names['Official']} Arg2:{names['Position']}" in lines
    assert any(line.endswith(f"AnnotatorNotes {names['Instrument']}\tDecree 14/2021") for line in lines)


def test_brat_cuts_a_place_at_line_ends(brief):
    start = brief.article.text.index("auditor")
    end = brief.article.text.index("red")
    order = replace(brief.directives.orders[0], start=start, end=end, text=brief.article.text[start:end])
    across = replace(brief, directives=replace(brief.directives, orders=(order,)))
    line = next(line for line in exports.write(across, "brat").split("\n") if "\tOrder " in line)
    assert line.split("\t")[1].count(";") == 1


def test_a_narrow_brief_is_stacked_only_where_that_is_shorter(brief):
    narrow = write_brief(brief, width=60)
    assert "  12.5 %  levy · 2019\n" in narrow
    post = replace(brief.officials[0].positions[1], organisation="Board of the Water " * 6, flags=())
    official = replace(brief.officials[0], name="Ilse van der Harmsen-Oosterhuis", positions=(post,))
    stacked = write_brief(replace(brief, officials=(official,)), width=40)
    assert "  Ilse van der Harmsen-Oosterhuis\n    chair · Board" in stacked


def test_a_column_that_says_nothing_takes_no_room(brief):
    act = replace(
        brief.directives.instruments[0], number=None, issuer=None, title="Flood and Water Management Act 2010"
    )
    shown = write_brief(replace(brief, directives=replace(brief.directives, instruments=(act,))), width=80)
    assert "\n  Decree: Flood and Water Management Act 2010\n\nQUOTES" in shown


@pytest.mark.parametrize(
    ("code", "separator", "number"), [("de", ";", "12,5"), ("en", ",", "12.5"), ("xx", ",", "12.5")]
)
def test_excel_gets_the_separator_and_decimal_mark_of_the_language(
    brief: Brief, code: str, separator: str, number: str
) -> None:
    known = replace(brief, language=replace(brief.language, code=code))
    known = replace(known, numbers=(replace(brief.numbers[0], value=12.5),), changes=())
    text = exports.write(known, "excel")
    assert text.startswith("\ufeffarticle" + separator)
    header, *lines = csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=separator)
    values = [line[header.index("value")] for line in lines if line[1] == "number"]
    assert values == [number]
