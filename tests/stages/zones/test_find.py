"""Zones of a page: the packs' examples, shapes in languages without a pack, and any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.languages.load import pack_codes, source_pack
from nutgraf.stages.zones.find import find_blocks

STORY = (
    "The council of Harwick has met and cut its budget by three percent, the mayor told reporters on Monday evening."
)
PIECES = st.sampled_from(
    [
        "Photo : ",
        "(AFP)",
        "By Jane Doe",
        "\n",
        "\n\n",
        " - ",
        "Source: ",
        "© 2020",
        "Ảnh: ",
        "PARIS",
        ". ",
        "The end",
        "#",
        "1",
    ]
)


def zones(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in find_blocks(text)]


@pytest.mark.parametrize("pack", [source_pack(code) for code in pack_codes()], ids=lambda pack: pack.code)
def test_pack_has_examples_for_and_against(pack: object) -> None:
    examples = pack.zones.examples  # type: ignore[attr-defined]
    assert sum(bool(example.blocks) for example in examples) >= 10
    assert sum(not example.blocks for example in examples) >= 3


def test_pack_example_without_its_cue_checks_something() -> None:
    assert zones("Some words : Paul Mertin") != zones("Photo : Paul Mertin")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Council cuts its budget\n{STORY}", ("headline", "Council cuts its budget")),
        (f"{STORY}\nWhat comes next?\n{STORY}{STORY}", ("subheading", "What comes next?")),
        (f"{STORY}\n(AFP)", ("source", "(AFP)")),
        (f"{STORY}\nhttps://example.org/a/b.html", ("source", "https://example.org/a/b.html")),
        (f"{STORY}\n* * *", ("chrome", "* * *")),
        (f"{STORY}\n#budget #harwick", ("chrome", "#budget #harwick")),
        (f"{STORY} Mary Tolland", ("byline", "Mary Tolland")),
        (f"{STORY}\nMary Tolland", ("byline", "Mary Tolland")),
        (f"{STORY}\nnewsdesk@example.org", ("chrome", "newsdesk@example.org")),
        (f"(KNA) - {STORY}", ("dateline", "(KNA) -")),
        (f"NEW YORK, March 3, 2023 (Reuters) – {STORY}", ("dateline", "NEW YORK, March 3, 2023 (Reuters) –")),
        (f"Lima, 3 de marzo de 2023. {STORY}", ("dateline", "Lima, 3 de marzo de 2023.")),
        (f"11:05 AM UTC\n{STORY}", ("dateline", "11:05 AM UTC")),
        (f"Home > News > Politics\nCouncil cuts its budget\n{STORY}", ("chrome", "Home > News > Politics")),
        (f"{STORY}\nSponsored links\nBudget", ("chrome", "Sponsored links")),
        (f"{STORY}\nRelated:\nHarwick elects a mayor\n{STORY}", ("chrome", "Harwick elects a mayor")),
        (f"{STORY} {STORY}\n{STORY}\n{STORY}\nComments (1)\nI do not agree.", ("chrome", "I do not agree.")),
        (f"12 mars 2021. - {STORY}", ("dateline", "12 mars 2021. -")),
        (f"Mayor Tolland speaks. Foto: Jo Mertin The council met. {STORY}", ("credit", "Foto: Jo Mertin")),
        (f"{STORY}\nThe new bridge at dusk\nPhoto: Jo Mertin", ("caption", "The new bridge at dusk")),
        (f"{STORY}\nАdvеrtіsе wіth uѕ аnd ѕаvе mоnеу tоdау", ("chrome", "Аdvеrtіsе wіth uѕ аnd ѕаvе mоnеу tоdау")),
        (f"---\ntitle: Budget\n---\n{STORY}", ("chrome", "title: Budget")),
        (f"# Council cuts\n{STORY}\n## Schools\n{STORY}", ("headline", "# Council cuts")),
        (f"Rada schválila rozpočet města\n{STORY}", ("headline", "Rada schválila rozpočet města")),
    ],
)
def test_zone_is_found(text: str, expected: tuple[str, str]) -> None:
    assert expected in zones(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{STORY}\n- schools,\n- roads and\n- harbours.",
        "The members are:\nMayor: Mary Tolland\nClerk: Jack Osman\nTreasurer: Ann Weller",
        "“We will not give in,” she said. Photo opportunities were refused by both parties.",
        "Jack Osman – who had led the council since 2010 – resigned on Monday.",
        "From 2016-2020 the rate fell. By contrast, it rose in 2021.",
        "Is it true?\nYes.\nAre you sure?\nNo.\nWill you go?\nMaybe.\nWhy?\nWhy not.",
    ],
)
def test_story_stays_story(text: str) -> None:
    assert {kind for kind, _ in zones(text)} == {"paragraph"}


def test_an_article_of_one_line_is_no_caption() -> None:
    found = zones("The council has met. It cut its budget by three percent. (Photo: Jo Mertin)")
    assert [kind for kind, _ in found] == ["paragraph", "credit"]


def test_caption_closed_by_a_credit_does_not_swallow_a_long_paragraph() -> None:
    text = " ".join([STORY] * 6) + " Photo: Jo Mertin"
    assert ("caption", text) not in zones(text)
    assert max(zones(text), key=lambda zone: len(zone[1]))[0] == "paragraph"


@settings(deadline=None, max_examples=150)
@given(st.one_of(st.text(max_size=300), st.lists(PIECES | st.text(max_size=12), max_size=30).map("".join)))
def test_zones_cover_every_letter_in_order(text: str) -> None:
    blocks = find_blocks(text)
    at = 0
    for block in blocks:
        assert at <= block.start < block.end <= len(text)
        assert not text[at : block.start].strip()
        words = text[block.start : block.end]
        assert words == words.strip()
        assert "\n" not in words
        at = block.end
    assert not text[at:].strip()


@pytest.mark.parametrize("unit", ["\n", "a\n", ".", "(", "a ", "Photo : a. ", "# \n", "By A B: ", "© ", "-- ", "A. "])
def test_monotonous_text_keeps_every_letter(unit: str) -> None:
    text = unit * 5_000
    blocks = find_blocks(text)
    assert sum(map(str.isalnum, text)) == sum(sum(map(str.isalnum, text[b.start : b.end])) for b in blocks)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Whisky exports were worth £6.2 billion in 2022.", "paragraph"),
        ("Le chiffre a atteint 3 millions en 2022.", "paragraph"),
        ("London, 3 March 2022.", "dateline"),
        ("Hà Nội, ngày 3 tháng 4 năm 2022.", "dateline"),
    ],
)
def test_a_sentence_with_a_scale_word_and_a_year_is_no_dateline(text: str, kind: str) -> None:
    assert zones(f"{text}\n{STORY}")[0][0] == kind
