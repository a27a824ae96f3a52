"""Pages: title, standfirst, authors, dates and body as pages state them, and nothing that surrounds the story."""

from __future__ import annotations

import json

import pytest

import nutgraf
from nutgraf.document import MarkedArticle
from nutgraf.errors import BadInput
from nutgraf.records import Brief
from nutgraf.settings import Limits
from nutgraf.stages.acquire.pages.dates import day_in_words, machine_day
from nutgraf.stages.acquire.pages.titles import without_site
from nutgraf.stages.acquire.read import read_article_bytes
from nutgraf.stages.language.detect import detect_language

STORY = (
    "The council of Harlow Bridge voted on Tuesday to spend 3.6 million pounds on a flood wall along the river Wen.",
    "The mayor, Daniel Adeyemi, said the wall would protect 1,250 families who live beside the water.",
    "Residents asked the council to clear the drains before the end of the month, and the engineer agreed to report.",
    "A report published last year found that the share of homes at risk had risen from 8 per cent to 13 per cent.",
)
LEAD = "Council leader Margaret Ellwood resigned after the vote, which gives the town its first wall in 90 years."
TITLE = "Harlow Bridge backs flood wall"


def page(body: str = "", *, head: str = "", story: str = "", title: str = TITLE, lang: str = "en-GB") -> str:
    """A page with this in its head, and this between the title and the story, and after it."""
    paragraphs = "".join(f"<p>{text}</p>" for text in STORY)
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>'
        f"<main><header><h1>{TITLE}</h1>{body}</header><div class='text'>{paragraphs}{story}</div></main></body></html>"
    )


def read(html: str) -> MarkedArticle:
    article = read_article_bytes(html.encode(), "a.html")
    assert isinstance(article, MarkedArticle)
    return article


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def json_ld(**said: object) -> str:
    return (
        f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": TITLE} | said)}</script>'
    )


def zones(article: MarkedArticle, kind: str) -> list[str]:
    return [article.text[b.start : b.end] for b in nutgraf.summarise(article).blocks if b.kind == kind]


# Titles


@pytest.mark.parametrize(
    ("title", "names", "others", "wanted"),
    [
        ("Flood wall backed | The Wen Courier", ["thewencourier"], [], "Flood wall backed"),
        ("Flood wall backed - News - The Wen Courier", ["wencourier"], ["Flood wall backed"], "Flood wall backed"),
        ("Flood wall backed – Wen", ["wencourier"], [], "Flood wall backed"),
        ("Flood wall backed - Politics", [], ["Politics"], "Flood wall backed"),
        ("Wall backed | City News", [], [], "Wall backed"),
        ("Report: activist killed - minister denies", ["courier"], [], "Report: activist killed - minister denies"),
        ("The Wen Courier", ["thewencourier"], [], "The Wen Courier"),
        ("The Wen Courier - Flood wall backed", ["thewencourier"], [], "Flood wall backed"),
        ("News | Flood wall backed by council", [], [], "Flood wall backed by council"),
        ("Culture : What do readers want?", [], ["What do readers want?"], "What do readers want?"),
        ("Wall backed - what the who experts say", ["who"], [], "Wall backed - what the who experts say"),
        ("Wall backed - Courier.de", ["courier"], [], "Wall backed"),
    ],
)
def test_the_name_of_the_site_is_no_part_of_the_title(
    title: str, names: list[str], others: list[str], wanted: str
) -> None:
    assert without_site(title, names, others) == wanted


def test_title_without_site_or_section() -> None:
    head = meta("og:title", f"{TITLE} | The Wen Courier") + meta("og:site_name", "The Wen Courier")
    article = read(page(head=head))
    assert (article.title, article.site) == (TITLE, "The Wen Courier")


def test_heading_and_shared_title_that_agree_are_the_title() -> None:
    structured = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Mills cost more"}</script>'
    assert read(page(head=structured)).title == "Mills cost more"
    assert read(page(head=structured + meta("og:title", TITLE))).title == TITLE


# Standfirst


def test_standfirst_in_the_page_is_a_zone_and_there_once() -> None:
    article = read(page(f'<div class="teaser-lead">{LEAD}</div>', head=meta("description", LEAD)))
    assert zones(article, "standfirst") == [LEAD]
    assert article.text.count("Margaret Ellwood") == 1
    assert article.text.startswith(LEAD)


def test_standfirst_that_only_metadata_has_opens_the_story() -> None:
    for head in (meta("og:description", LEAD), json_ld(description=LEAD)):
        article = read(page(head=head))
        assert zones(article, "standfirst") == [LEAD]
        brief = nutgraf.summarise(article)
        assert any(official.name == "Margaret Ellwood" for official in brief.officials)
        assert LEAD in [sentence.text for sentence in nutgraf.summarise(article, words=300).summary.sentences]


def test_standfirst_that_no_reader_sees_is_in_no_summary_that_the_story_fills() -> None:
    article = read(page(head=meta("description", LEAD)))
    told = [sentence.text for sentence in nutgraf.summarise(article, words=60).summary.sentences]
    assert told
    assert LEAD not in told
    shown = read(page(f"<p class='lead'>{LEAD}</p>", head=meta("description", LEAD)))
    assert LEAD in [sentence.text for sentence in nutgraf.summarise(shown, words=60).summary.sentences]
    assert LEAD in [sentence.text for sentence in nutgraf.summarise(article, share=1).summary.sentences]


def test_standfirst_is_the_sentence_rather_than_a_heading_above_it() -> None:
    article = read(page(f"<div>How Harlow Bridge fought over its flood wall</div><div>{LEAD}</div>"))
    assert zones(article, "standfirst") == [LEAD]


def test_a_heading_that_the_description_repeats_is_the_standfirst() -> None:
    html = page(head=meta("description", LEAD + " - The Courier")).replace("<p>", f"<h4>{LEAD}</h4><p>", 1)
    article = read(html)
    assert zones(article, "standfirst") == [LEAD]
    assert article.text.count("Margaret Ellwood") == 1


def test_authors_and_the_captions_of_a_gallery_are_no_standfirst() -> None:
    byline = "<div>By NORA WHITCOMBE of the Harlow Bridge council desk</div>"
    assert zones(read(page(byline, head=json_ld(author="Nora Whitcombe"))), "standfirst") == []
    assert zones(read(page(f"<div class='carousel-slide'><p class='description'>{LEAD}</p></div>")), "standfirst") == []


def test_a_description_that_is_a_pictures_text_is_no_standfirst() -> None:
    picture = f'<img src="a.jpg" alt="{LEAD}">'
    assert zones(read(page(picture, head=meta("description", LEAD))), "standfirst") == []


@pytest.mark.parametrize(
    "description",
    [
        STORY[0],  # a copy of the first paragraph
        "The council of Harlow Bridge voted to spend 3.6 million pounds on a flood wall along the river Wen today.",
        LEAD[:60] + "...",  # cut off
        "All news, sport and weather from your favourite regional website, every single day of the year.",
        TITLE + ".",
    ],
)
def test_a_description_that_tells_nothing_new_is_no_standfirst(description: str) -> None:
    assert zones(read(page(head=meta("description", description))), "standfirst") == []


def test_a_byline_with_its_hour_is_no_standfirst() -> None:
    article = read(page("<p class='summary'>Updated by the Harlow Bridge council desk on 3 May 2024 at 10:30</p>"))
    assert zones(article, "standfirst") == []


# Authors


@pytest.mark.parametrize(
    ("body", "head", "wanted"),
    [
        ("", json_ld(author={"@type": "Person", "name": "Nora Whitcombe"}), ("Nora Whitcombe",)),
        (
            "",
            json_ld(author=[{"givenName": "Nora", "familyName": "Whitcombe"}]),
            ("Nora Whitcombe",),
        ),
        ("", json_ld(author="Nora Whitcombe and Jack Fenn"), ("Nora Whitcombe", "Jack Fenn")),
        (
            "",
            meta("author", "By Nora Whitcombe, Political Correspondent"),
            ("Nora Whitcombe", "Political Correspondent"),
        ),
        ('<p class="byline">By <a href="/staff/1">Nora Whitcombe</a></p>', "", ("Nora Whitcombe",)),
        ("<p>Von Nora Whitcombe und Jack Fenn</p>", "", ("Nora Whitcombe", "Jack Fenn")),
        ("", json_ld(author={"@type": "Organization", "name": "Reuters"}), ("Reuters",)),
        (
            '<p class="author">Nora Whitcombe</p>',
            json_ld(author={"@type": "Organization", "name": "The Wen Courier"}),
            ("Nora Whitcombe",),
        ),
        ("", json_ld(author="https://example.org/staff"), ()),
        ("", "", ()),
    ],
)
def test_authors_are_persons_or_the_body_that_signs(body: str, head: str, wanted: tuple[str, ...]) -> None:
    assert read(page(body, head=head)).authors == wanted


def test_authors_that_json_ld_only_refers_to_are_looked_up() -> None:
    graph = [
        {"@type": "NewsArticle", "headline": TITLE, "author": {"@id": "#nora"}},
        {"@type": "Person", "@id": "#nora", "name": "Nora Whitcombe"},
    ]
    head = f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>'
    assert read(page(head=head)).authors == ("Nora Whitcombe",)


def test_a_name_that_closes_the_story_signs_it() -> None:
    assert read(page(story="<p><strong>Lê Phương</strong></p>", lang="vi")).authors == ("Lê Phương",)


# Dates


@pytest.mark.parametrize(
    ("body", "head", "wanted"),
    [
        (
            "",
            json_ld(datePublished="2024-05-03T23:30+02:00", dateModified="2024-05-04"),
            ("2024-05-03", "2024-05-04"),
        ),
        ("", meta("article:published_time", "2024-05-03T10:00:00Z"), ("2024-05-03", None)),
        ('<time datetime="2024-05-03T10:00">yesterday</time>', "", ("2024-05-03", None)),
        ('<p class="updated"><time datetime="2024-05-03">now</time></p>', "", (None, None)),
        ("<p>Friday, 3 May 2024</p>", "", ("2024-05-03", None)),
        ("<p>03/05/2024</p>", "", ("2024-05-03", None)),
        ("<p>Copyright 2024 The Wen Courier</p>", "", (None, None)),
        ("", json_ld(datePublished="soon"), (None, None)),
    ],
)
def test_dates_are_stated_or_none(body: str, head: str, wanted: tuple[str | None, str | None]) -> None:
    article = read(page(body, head=head))
    assert (article.published, article.updated) == wanted


def test_a_date_elsewhere_in_the_page_is_none_of_the_articles() -> None:
    article = read(page(story="<p>It was first planned on 3 March 1998.</p><p>Copyright © 2026 The Courier</p>"))
    assert article.published is None


@pytest.mark.parametrize(
    ("line", "language", "wanted"),
    [
        ("3. März 2024", "de", "2024-03-03"),
        ("Le 3 mars 2024 à 10h30", "fr", "2024-03-03"),
        ("3 de marzo de 2024", "es-ES", "2024-03-03"),
        ("3. března 2024", "cs", "2024-03-03"),
        ("May 3, 2024 10:15", "en-US", "2024-05-03"),
        ("Thứ Sáu, 3/5/2024, 10:15", "vi", "2024-05-03"),
        ("05/03/2024", "en-US", "2024-05-03"),
        ("05/03/2024", "en", None),
        ("05/03/2024", None, None),
        ("13.05.2024", None, "2024-05-13"),
        ("31.02.2024", None, None),
        ("2024年5月3日", "ja", "2024-05-03"),
        ("In May 2024", "en", None),
        ("3 May 2024 " + "and " * 40, "en", None),
    ],
)
def test_a_line_is_a_date_only_where_it_reads_one_way(line: str, language: str | None, wanted: str | None) -> None:
    assert day_in_words(line, language) == wanted


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("2024-05-03T10:00:00.000+0000", "2024-05-03"),
        ("Fri, 03 May 2024 21:30:00 GMT", "2024-05-03"),
        ("20240503", "2024-05-03"),
        ("2024/05/03 10:00", "2024-05-03"),
        ("1714732200", None),
        ("0001-01-01", None),
    ],
)
def test_dates_as_machines_write_them(value: str, wanted: str | None) -> None:
    assert machine_day(value) == wanted


# The other facts


def test_section_site_address_and_language_as_stated() -> None:
    head = json_ld(articleSection="Politics", publisher={"@type": "Organization", "name": "The Wen Courier"})
    head += '<link rel="canonical" href="/news/1">' + meta("og:url", "https://example.org/news/1?x=2")
    article = read(page(head=head))
    assert (article.section, article.site, article.language) == ("Politics", "The Wen Courier", "en-GB")
    assert article.url == "https://example.org/news/1"


def test_addresses_that_are_no_addresses_are_left_out() -> None:
    assert read(page(head='<link rel="canonical" href="javascript:alert(1)">')).url is None


def test_facts_go_into_the_brief_and_the_zones_do_not() -> None:
    head = json_ld(author="Nora Whitcombe", articleSection="Politics", datePublished="2024-05-03")
    brief = nutgraf.summarise(read(page(head=head)))
    written = json.loads(brief.to_json())
    assert written["schema_version"] == "1.4"
    assert written["article"]["authors"] == ["Nora Whitcombe"]
    assert "marked" not in written["article"]
    assert Brief.from_json(brief.to_json()) == brief


def test_broken_structured_data_costs_nothing() -> None:
    for script in (
        "{",
        '{"@type": "NewsArticle", "headline": ["a", {}], "author": 7}',
        "[" * 5000,
        "null",
        '{"@graph": 3}',
    ):
        head = f'<script type="application/ld+json">{script}</script>'
        assert STORY[3] in read(page(head=head)).text


# The body


def test_hidden_and_deleted_text_is_none_of_the_articles() -> None:
    hidden = (
        "<p hidden>Secret one that nobody sees on the page of the paper.</p>"
        "<p style='display: none'>Secret two that nobody sees on the page of the paper.</p>"
        "<p aria-hidden='true'>Secret three that nobody sees on the page of the paper.</p>"
        "<p><span class='sr-only'>Secret four.</span>It costs <del>five</del> six pounds a day, the council said.</p>"
    )
    text = read(page(story=hidden)).text
    assert "Secret" not in text
    assert "It costs six pounds" in " ".join(text.split())


def test_a_story_that_a_script_shows_is_read_though_hidden() -> None:
    html = page().replace("<div class='text'>", "<div class='text' style='display:none'>")
    assert STORY[1] in read(html).text


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("It cost 25,000<sup>3</sup> pounds in all, the council of the town said.", "25,000³ pounds"),
        ("It cost 25,000<sup><a href='#n3'>3</a></sup> pounds in all, the council said.", "25,000 pounds"),
        ("Mayor Ann Dow<sup>1</sup> said that the wall was needed by everyone in town.", "Ann Dow said"),
        ("The wall is 40 m<sup>2</sup> large, and it keeps back CO<sub>2</sub> as well.", "40 m² large"),
        ("The wall is 40 m<sup>2</sup> large, and it keeps back CO<sub>2</sub> as well.", "CO2 as"),
        ("Le 1<sup>er</sup> mai le mur a été construit par la ville et ses voisins.", "1er mai"),
        ("It cost 25,000<sup>[12]</sup> pounds in all, the council of the town said.", "25,000 pounds"),
    ],
)
def test_raised_figures_keep_apart_from_the_figure_before_them(markup: str, wanted: str) -> None:
    assert wanted in read(page(story=f"<p>{markup}</p>")).text


@pytest.mark.parametrize(
    "links",
    [
        "<ul><li><a href='/1'>Ten walls that you must see</a></li><li><a href='/2'>What a wall costs</a></li></ul>",
        "<p>Zum Thema: <a href='/1'>Ten walls that you must see this year</a></p>",
        "<p><a href='/1'>Ten walls that you must see this year</a></p>",
        "<blockquote class='twitter-tweet'><p>Ten walls to see</p>&mdash; A <a href='//x.com/1'>May 3</a></blockquote>",
        "<div>" + "".join(
            f"<div class='card'><h3><a href='/{n}'>Ten walls to see</a></h3><p>And why number {n} is best.</p></div>"
            for n in range(4)
        ) + "</div>",
    ],
)  # fmt: skip
def test_links_elsewhere_are_no_story(links: str) -> None:
    article = read(page(story=links + "<p>The vote was close, and the wall will be built in May all the same.</p>"))
    assert "Ten walls" not in article.text
    assert "The vote was close" in article.text
    assert STORY[2] in article.text


def test_links_in_running_text_are_story() -> None:
    text = "<a href='/1'>The council</a>, <a href='/2'>the mayor</a> and <a href='/3'>the engineers</a> met on Monday."
    assert "The council, the mayor and the engineers met on Monday." in read(page(story=f"<p>{text}</p>")).text


def test_captions_are_captions_where_their_picture_is() -> None:
    figure = "<figure><img src='a.jpg'><figcaption>Mayor Rita Holm beside the old wall</figcaption></figure>"
    article = read(page(story=figure + "<p>The vote was close, and the wall will be built in May all the same.</p>"))
    assert zones(article, "caption") == ["Mayor Rita Holm beside the old wall"]
    assert article.text.index("Rita Holm") < article.text.index("The vote was close")


CAPTION = "Mayor Rita Holm stands beside the old wall on the river Wen in May"


@pytest.mark.parametrize(
    "picture",
    [
        f"<div><img src='a.jpg'><div class='caption'>{CAPTION}</div></div>",
        f"<div class='image-widget'><img src='a.jpg'><p>{CAPTION}</p></div>",
        f"<div><img src='a.jpg' alt='{CAPTION}'><p>{CAPTION}</p></div>",
    ],
)
def test_captions_are_known_without_a_figure(picture: str) -> None:
    article = read(page(story=picture + "<p>The vote was close, and the wall will be built in May all the same.</p>"))
    assert zones(article, "caption") in ([CAPTION], [])
    assert CAPTION not in zones(article, "paragraph")
    assert "The vote was close" in article.text


def test_a_paragraph_that_a_picture_elsewhere_repeats_is_story() -> None:
    picture = f"<div><img src='a.jpg' alt='{STORY[1]}'></div>"
    assert STORY[1] in zones(read(page(story=picture + f"<p>{STORY[2]}</p>")), "paragraph")


def test_a_box_of_pictures_and_paragraphs_is_story() -> None:
    story = "".join(f"<p>Then {text}</p>" for text in STORY[:3])
    text = read(page(story=f"<div class='image-story'><img src='a.jpg'>{story}</div>")).text
    assert f"Then {STORY[1]}" in text


@pytest.mark.parametrize(
    "box",
    [
        "<div class='share-popup'><p>The address of this article was copied to the clipboard.</p></div>",
        "<div role='dialog'><p>You must be logged in before you can leave a comment here.</p></div>",
        "<div id='respond'><p>You must be logged in before you can leave a comment here.</p></div>",
        "<p class='author-bio-text'>Nora Whitcombe is an assistant editor who writes of rivers and walls.</p>",
        "<div class='card-1'><h5>Today</h5><div><a href='/2'>What a wall may cost</a></div><p>Ten towns.</p></div>",
    ],
)
def test_dialogs_author_boxes_and_single_teasers_are_no_story(box: str) -> None:
    article = read(page(story=box + "<p>The vote was close, and the wall will be built in May all the same.</p>"))
    assert article.text.split("\n")[-1] == "The vote was close, and the wall will be built in May all the same."
    assert not any(words in article.text for words in ("copied", "logged in", "assistant editor", "Ten towns"))


def test_a_box_that_holds_the_story_is_no_dialog() -> None:
    html = page(story="".join(f"<p>{text} More of it.</p>" for text in STORY * 4))
    assert STORY[1] in read(html.replace("<div class='text'>", "<div class='modal text'>")).text
    linked = "<div class='card'><p>The wall, says <a href='/1'>the council of the town</a>, will last.</p></div>"
    assert "will last" in read(page(story=linked)).text


def test_tables_are_rows() -> None:
    rows = "<tr><td>North</td><td>120</td></tr><tr><td>South</td><td>95</td></tr>"
    table = f"<table><tr><th>Ward</th><th>Homes</th></tr>{rows}</table>"
    lines = read(page(story=table)).text.split("\n")
    assert "Ward | Homes" in lines
    assert "North | 120" in lines


def test_a_story_cut_up_by_adverts_is_read_whole() -> None:
    parts = "".join(
        f"<div class='grid'><div class='part'><p>{' '.join(STORY)} Part {n} ends here.</p><p>{STORY[n]} Part {n}.</p>"
        f"<p>{STORY[(n + 1) % 4]} And more of part {n}.</p></div></div><div class='advert'>Buy a wall</div>"
        for n in range(3)
    )
    html = f"<html><body><article><h1>{TITLE}</h1>{parts}</article></body></html>"
    text = read(html).text
    assert [f"Part {n} ends here." in text for n in range(3)] == [True, True, True]


def test_a_story_that_only_the_pages_scripts_hold_is_read() -> None:
    story = "".join(f"<p>{text}</p>" for text in STORY)
    code = "self.push([1," + json.dumps(json.dumps({"a": [{"html": story}]})) + "])"
    html = f"<html><head><title>{TITLE}</title></head><body><div id='app'></div><script>{code}</script></body></html>"
    assert STORY[2] in read(html).text


# Nesting


def test_tags_that_close_themselves_make_no_depth() -> None:
    drawing = "<svg>" + "<path d='M0'/>" * 300 + "<use href='#a'/>" * 50 + "</svg>" + "<img><br><wbr>" * 100
    assert STORY[0] in read(page(drawing)).text


@pytest.mark.parametrize("deep", [201, 3000, 100_000])
def test_tags_nested_too_deep_are_refused(deep: int) -> None:
    html = "<html><body>" + "<div>" * deep + "a</div></body></html>"
    with pytest.raises(BadInput, match="deep in each other") as error:
        read_article_bytes(html.encode(), "a.html")
    assert "--max-depth" in (error.value.hint or "")
    with pytest.raises(BadInput):
        read_article_bytes(html.encode(), "a.html", limits=Limits(depth=4000) if deep > 4000 else Limits(depth=100))


def test_the_pages_language_decides_between_near_languages_only() -> None:
    assert nutgraf.summarise(read(page(lang="de"))).language.code == "en"
    text = "Statsministeren sier at regjeringen vil bruge flere penge."  # Norwegian or Danish
    told = [detect_language(text, stated=tag) for tag in (None, "da-DK")]
    shares = [{c.code: c.probability for c in language.candidates} for language in told]
    assert shares[1]["da"] > shares[0]["da"]
