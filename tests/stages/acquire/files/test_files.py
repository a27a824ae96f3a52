"""Files of other kinds than text and pages: told by their content, read with what they state, refused within limits."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

import nutgraf
from nutgraf.document import MarkedArticle
from nutgraf.errors import BadInput, MissingReader
from nutgraf.settings import Limits
from nutgraf.stages.acquire.files.pdf import read_pdf
from nutgraf.stages.acquire.read import read_article_bytes, read_articles_bytes

sys.path.insert(0, str(Path(__file__).parent))
from documents import column, docx, epub, odt, pdf, word_paragraph, zipped

STORY = "The council of Harlow Bridge voted on Tuesday to spend 3.6 million pounds on a flood wall along the river Wen."
MORE = "The mayor, Daniel Adeyemi, said the wall would protect 1,250 families who live beside the water."
MAIL = """From: Nora Whitcombe <nora@example.org>
To: desk@example.org
Subject: =?utf-8?q?Council_backs_wall_=E2=80=94_at_last?=
Date: Fri, 03 May 2024 23:30:00 +0200
MIME-Version: 1.0
"""
PLAIN = f"{MAIL}Content-Type: text/plain; charset=utf-8\n\n{STORY}\n\n{MORE}\n"


def read(data: str | bytes, name: str = "file") -> MarkedArticle:
    article = read_article_bytes(data.encode() if isinstance(data, str) else data, name)
    assert isinstance(article, MarkedArticle)
    return article


def kinds(article: MarkedArticle, kind: str) -> list[str]:
    return [article.text[b.start : b.end] for b in article.marked if b.kind == kind]


# Mails


def test_mail_gives_title_day_author_and_its_own_words() -> None:
    mail = read(PLAIN)
    assert (mail.format, mail.title, mail.published) == ("mail", "Council backs wall — at last", "2024-05-03")
    assert mail.authors == ("Nora Whitcombe",)
    assert mail.text == f"{STORY}\n\n{MORE}"


@pytest.mark.parametrize(
    "tail",
    [
        "On 2 May 2024, Jack Fenn wrote:\n> Is there any news?\n> Jack",
        "Le 2 mai 2024 à 10:30, Jack Fenn <jack@example.org> a écrit :\n> Is there any news?",
        "-----Original Message-----\nFrom: Jack\nIs there any news?",
        "-- \nNora Whitcombe\nIs there any news?",
    ],
)
def test_quoted_history_and_signature_are_page_furniture(tail: str) -> None:
    mail = read(PLAIN + "\n" + tail)
    chrome = "\n".join(kinds(mail, "chrome"))
    assert "any news" in chrome
    assert STORY not in chrome
    brief = nutgraf.summarise(mail)
    assert "any news" not in " ".join(sentence.text for sentence in brief.summary.sentences)


def test_mail_in_html_alone_is_read_and_its_plain_text_goes_first() -> None:
    html = f"{MAIL}Content-Type: text/html\n\n<html><body><p>{STORY}</p><p>{MORE}</p></body></html>"
    assert read(html).text == f"{STORY}\n{MORE}"
    both = (
        f'{MAIL}Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/html\n\n<p>Web</p>\n'
        f"--b\nContent-Type: text/plain\n\n{STORY}\n--b--\n"
    )
    assert read(both).text == STORY


def test_attachments_are_not_the_message() -> None:
    mail = (
        f'{MAIL}Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\nContent-Disposition: '
        f"attachment\n\nSecret\n--b\nContent-Type: text/plain\n\n{STORY}\n--b--\n"
    )
    assert read(mail).text == STORY


def test_a_text_that_opens_with_one_such_line_is_no_mail() -> None:
    assert read_article_bytes(f"From: the mayor\n\n{STORY}".encode(), "a.txt").format == "text"


def test_a_mailbox_holds_several_articles() -> None:
    box = "".join(
        f"From nora@example.org Fri May  3 10:00:0{n} 2024\n{PLAIN}>From now on {n}.\n\n" for n in range(3)
    ).encode()
    articles = list(read_articles_bytes(box, "a.mbox"))
    assert [article.text.split("\n")[-1] for article in articles] == [f"From now on {n}." for n in range(3)]
    with pytest.raises(BadInput, match="several articles") as error:
        read_article_bytes(box, "a.mbox")
    assert "nutgraf batch" in (error.value.hint or "")


# Feeds


def test_rss_gives_an_article_an_item_with_its_full_content() -> None:
    names = 'xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    feed = f"""<?xml version="1.0"?><rss {names}>
    <channel><title>The Wen Courier</title><language>en-gb</language>
    <item><title>Wall backed</title><link>https://example.org/1</link><dc:creator>By Nora Whitcombe</dc:creator>
    <category>Politics</category><pubDate>Fri, 03 May 2024 21:30:00 GMT</pubDate><description>Short.</description>
    <c:encoded><![CDATA[<p>{STORY}</p><h2>More</h2><p>{MORE}</p>]]></c:encoded></item>
    <item><title>Empty</title></item><item><title>B</title>
    <description>The mayor &lt;b&gt;agreed&lt;/b&gt;.</description></item>
    </channel></rss>"""
    first, second = read_articles_bytes(feed.encode(), "feed")
    assert first.text == f"{STORY}\nMore\n{MORE}"
    assert (first.title, first.published, first.authors) == ("Wall backed", "2024-05-03", ("Nora Whitcombe",))
    assert (first.site, first.section, first.url, first.language) == (
        "The Wen Courier",
        "Politics",
        "https://example.org/1",
        "en-gb",
    )
    assert (second.title, second.text) == ("B", "The mayor agreed.")


def test_atom_gives_an_article_an_entry() -> None:
    feed = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Wen</title><entry><title>Wall</title>
    <link rel="self" href="https://example.org/x"/><link href="https://example.org/2"/>
    <author><name>Nora Whitcombe</name></author>
    <published>2024-05-03T10:00:00Z</published><updated>2024-05-04T10:00:00Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{STORY}</p></div></content></entry></feed>"""
    article = read(feed)
    assert (article.text, article.published, article.updated) == (STORY, "2024-05-03", "2024-05-04")
    assert (article.url, article.authors) == ("https://example.org/2", ("Nora Whitcombe",))


# Data


@pytest.mark.parametrize("key", ["text", "body", "content", "articleBody"])
def test_json_with_a_named_text(key: str) -> None:
    article = read(
        json.dumps({key: STORY, "title": "Wall", "author": {"name": "Nora Whitcombe"}, "date": "2024-05-03"})
    )
    assert (article.text, article.title, article.published) == (STORY, "Wall", "2024-05-03")
    assert article.authors == ("Nora Whitcombe",)


def test_json_ld_of_an_article_and_lists() -> None:
    node = {"@type": "NewsArticle", "headline": "Wall", "articleBody": STORY, "publisher": {"name": "The Wen Courier"}}
    assert read(json.dumps({"@context": "https://schema.org", "@graph": [node]})).site == "The Wen Courier"
    assert len(list(read_articles_bytes(json.dumps([node, node]).encode(), "a"))) == 2


def test_json_without_a_text_names_its_keys() -> None:
    with pytest.raises(BadInput, match="without a text: it has a, b") as error:
        read('{"b": 1, "a": "x"}')
    assert "articleBody" in (error.value.hint or "")


def test_a_text_in_brackets_is_a_text() -> None:
    assert read_article_bytes(b"[Paris] The mayor said so.", "a.txt").format == "text"


def test_front_matter_of_markdown_is_stated_and_stays_in_the_text() -> None:
    head = "title: 'Wall: backed'\ndate: 2024-05-03\nauthors:\n  - Nora Whitcombe\n  - Jack Fenn\nlang: en"
    text = f"---\n{head}\n---\n\n{STORY}\n"
    article = read_article_bytes(text.encode(), "a.md")
    assert (article.text, article.title, article.published) == (text, "Wall: backed", "2024-05-03")
    assert (article.authors, article.language) == (("Nora Whitcombe", "Jack Fenn"), "en")
    assert read_article_bytes(f'+++\ntitle = "Wall"\ndate = 2024-05-03\n+++\n{STORY}'.encode(), "a.md").title == "Wall"


# Subtitles


def test_subtitles_are_what_is_said_in_paragraphs() -> None:
    srt = (
        "1\n00:00:01,000 --> 00:00:03,000\nGood evening. The council\n\n"
        "2\n00:00:03,100 --> 00:00:05,000\n<i>voted</i> today.\n\n"
        "3\n00:00:09,000 --> 00:00:11,000\nIt was close.\n"
    )
    assert read(srt).text == "Good evening. The council voted today.\nIt was close."
    assert read("\ufeff" + srt.replace("\n", "\r\n")).format == "subtitles"


def test_rolling_captions_are_said_once_and_voices_are_named() -> None:
    vtt = (
        "WEBVTT\n\nNOTE made by hand\n\n00:01.000 --> 00:03.000 align:start\n<v Ann Dow>We will build it.\n\n"
        "00:03.000 --> 00:05.000\nIn May.\n\n00:05.000 --> 00:06.000\nIn May.\nOr in June.\n"
    )
    assert read(vtt).text == "Ann Dow: We will build it. In May. Or in June."


# Office documents and books


def test_word_document() -> None:
    body = (
        word_paragraph("Wall backed", "T")
        + f"<w:p><w:r><w:t>The </w:t></w:r><w:del><w:r><w:delText>old </w:delText></w:r></w:del><w:r><w:t>council</w:t>"
        f"<w:tab/><w:t>voted.</w:t></w:r></w:p>{word_paragraph('Costs', 'U')}{word_paragraph(STORY)}"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>North</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>120</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    core = '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Nora Whitcombe</dc:creator></c>'
    article = read(docx(body, core=core))
    assert article.text == f"Wall backed\nThe council voted.\nCosts\n{STORY}\nNorth | 120"
    assert (article.title, article.authors) == ("Wall backed", ("Nora Whitcombe",))
    assert (kinds(article, "headline"), kinds(article, "subheading")) == (["Wall backed"], ["Costs"])


def test_open_document() -> None:
    article = read(odt(
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h>Wall backed</text:h><text:p>The "
        "<text:span>council</text:span><text:s/>voted<text:note>1</text:note>.</text:p><text:list><text:list-item>"
        "<text:p>one</text:p></text:list-item></text:list>"
    ))  # fmt: skip
    assert article.text == "Wall backed\nThe council voted.\n- one"
    assert article.title == "Wall backed"


def test_each_chapter_of_a_book_is_an_article() -> None:
    chapters = [f"<h1>Chapter {n}</h1>" + f"<p>{STORY}</p><p>{MORE}</p>" for n in (1, 2)]
    articles = list(read_articles_bytes(epub("<h1>Contents</h1>", *chapters), "a.epub"))
    assert [article.title for article in articles] == ["Chapter 1", "Chapter 2"]
    assert articles[0].text == f"Chapter 1\n{STORY}\n{MORE}"
    assert (articles[0].authors, articles[0].site, articles[0].published) == (
        ("Nora Whitcombe",),
        "The Wen Reader",
        "2024-05-03",
    )


# PDF


def test_pdf_in_two_columns_without_running_heads() -> None:
    left = [f"Part {n} left. {STORY}" for n in "abcd"]
    right = [f"Part {n} right. {MORE}" for n in "abcd"]
    pages = [
        [
            (50, 810, 8, "The Wen Courier, 3 May 2024"),
            (290, 20, 8, f"Page {n + 1} of 4"),
            *([(50, 770, 22, "Harlow Bridge backs wall")] if n == 0 else []),
            *column(left[n], 50, 720),
            *column(right[n], 310, 720),
        ]
        for n in range(4)
    ]
    article = read(pdf(pages))
    wanted = [words for pair in zip(left, right, strict=True) for words in pair]
    assert article.text.split("\n") == ["Harlow Bridge backs wall", *wanted]
    assert (article.title, kinds(article, "headline")) == ("Harlow Bridge backs wall", ["Harlow Bridge backs wall"])
    assert [article.text[start:].partition("\n")[0] for start in article.pages] == [
        "Harlow Bridge backs wall",
        *left[1:],
    ]


def test_words_parted_at_the_end_of_a_line_are_whole_again() -> None:
    lines = ["The council voted for the flood wall and the infra-", "structure of the Anglo-", "Saxon town was saved."]
    article = read(pdf([[(50, 700 - 12 * n, 10, line) for n, line in enumerate(lines)]]))
    assert (
        article.text
        == "The council voted for the flood wall and the infrastructure of the Anglo- Saxon town was saved."
    )


def test_letters_of_a_pdf_that_are_kerned_are_read_once() -> None:
    """Chromium prints "To" as two runs whose boxes overlap."""
    runs = [(50.0, 700.0, 20.0, "T"), (60.0, 700.0, 20.0, "ory offices open on "), (237.0, 700.0, 20.0, "T"),
            (247.0, 700.0, 20.0, "uesday in all the towns.")]  # fmt: skip
    assert read(pdf([runs])).text == "Tory offices open on Tuesday in all the towns."


def test_letters_of_a_pdf_that_are_set_apart_are_one_word() -> None:
    runs = [(50.0 + 8 * n, 700.0, 10.0, letter) for n, letter in enumerate("BUDGET")]
    assert read(pdf([[*runs, (104.0, 700.0, 10.0, "was adopted by the council.")]])).text.startswith("BUDGET was")


def test_paragraphs_of_a_pdf_are_told_by_space_and_go_on_across_pages() -> None:
    first = [*column(STORY, 50, 700, width=60), *column("The mayor said that the", 50, 650, width=60)]
    article = read(pdf([first, column("wall was needed.", 50, 800, width=60)]))
    assert article.text == f"{STORY}\nThe mayor said that the wall was needed."


@pytest.mark.parametrize(
    ("data", "problem", "hint"),
    [
        (pdf([[]]), "without a text layer", "OCR"),
        (b"%PDF-1.7 abc", "cannot be read as PDF", "save it"),
        (pdf([column(STORY, 50, 700)])[:300], "cannot be read as PDF|without a text layer", ""),
    ],
)
def test_pdf_that_holds_no_text_is_refused_with_what_to_do(data: bytes, problem: str, hint: str) -> None:
    with pytest.raises(BadInput, match=problem) as error:
        read(data)
    assert hint in (error.value.hint or "")


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(MissingReader, match="pypdfium2") as error:
        read(pdf([column(STORY, 50, 700)]))
    assert "nutgraf[documents]" in (error.value.hint or "")


# Hostile files: each is refused with a message of ours, and soon

SMALL = Limits(bytes=200_000, total=400_000, depth=50)
CHAPTER = '<item id="c{n}" href="c{n}" media-type="html"/><itemref idref="c{n}"/>'
DEEP_PARTS = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(60))
HOSTILE = {
    "a member that grows": zipped({"word/document.xml": b" " * 5_000_000}),
    "members that grow together": zipped(
        {"mimetype": "application/epub+zip", "META-INF/container.xml": '<c><rootfile full-path="a"/></c>'}
        | {"a": f"<p>{''.join(CHAPTER.format(n=n) for n in range(9))}</p>"}
        | {f"c{n}": b"<p>" + bytes(str(n), "ascii") * 90_000 for n in range(9)}
    ),
    "elements nested too deep": docx("<w:p>" * 60 + "</w:p>" * 60),
    "elements nested beyond the parser": docx("<w:p>" * 5000 + "</w:p>" * 5000),
    "XML that does not end": docx("<w:p>"),
    "XML with entities that multiply": zipped(
        {"word/document.xml": f"<!DOCTYPE a [<!ENTITY b 'cc'><!ENTITY d '{'&b;' * 1000}'>]><a>{'&d;' * 1000}</a>"}
    ),
    "a ZIP of something else": zipped({"a.txt": "x"}),
    "a ZIP in a ZIP": zipped({"word/document.xml": zipped({"word/document.xml": "<a/>"})}),
    "a ZIP that is cut off": docx(word_paragraph(STORY))[:200],
    "a ZIP with a damaged member": docx(word_paragraph(STORY)).replace(b"word/document.xml", b"word/document.xmk", 1),
    "a ZIP with nothing in it": b"PK\x03\x04" + b"\0" * 40,
    "a document without text": docx(""),
    "an office text without content": zipped({"mimetype": "application/vnd.oasis.opendocument.text"}),
    "a book without chapters": epub(),
    "a book whose chapters are missing": zipped(
        {"mimetype": "application/epub+zip", "META-INF/container.xml": '<c><rootfile full-path="a"/></c>'}
        | {"a": '<p><item id="c" href="../../../etc/passwd" media-type="html"/><itemref idref="c"/></p>'}
    ),
    "a book without a package": zipped({"META-INF/container.xml": "<container/>"}),
    "a book that names no file": zipped({"META-INF/container.xml": '<c><rootfile full-path="../a"/></c>'}),
    "a chapter nested too deep": epub(f"<p>{STORY}{MORE}</p>" + "<div>" * 60 + "a"),
    "a mail without text": f"{MAIL}Content-Type: image/png\n\nx".encode(),
    "a mail of parts nested too deep": (MAIL + DEEP_PARTS + "a").encode(),
    "a mail with a charset that is none": f"{MAIL}Content-Type: text/plain; charset=klingon\n\n".encode(),
    "a mail in HTML nested too deep": f"{MAIL}Content-Type: text/html\n\n{'<div>' * 60}a".encode(),
    "a feed that does not end": b"<rss><channel><item><description>a",
    "a feed nested too deep": b"<rss>" + b"<a>" * 60 + b"</a>" * 60 + b"</rss>",
    "a feed without articles": b"<rss><channel><title>a</title></channel></rss>",
    "a feed that loads a file": b'<?xml version="1.0"?><!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss><item/></rss>',
    "an item nested too deep": f"<rss><item><summary><![CDATA[{'<div>' * 60}a]]></summary></item></rss>".encode(),
    "JSON without a text": b'{"a": [1, 2, {"b": null}]}',
    "JSON with an empty text": b'{"text": " "}',
    "JSON with an empty list": b'{"articles": []}',
    "subtitles without words": b"WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>\n",
    "a file that is too large": b"The council voted. " * 20_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused_with_a_message(name: str) -> None:
    with pytest.raises(BadInput) as error:
        list(read_articles_bytes(HOSTILE[name], "file", limits=SMALL))
    assert len(error.value.message) < 300


def test_a_pdf_with_more_text_than_the_limit_is_refused() -> None:
    data = pdf([[run for n in range(8) for run in column(STORY * 3, 50, 800 - 90 * n)]] * 30)
    with pytest.raises(BadInput, match="--max-bytes"):
        read_pdf(data, "file", Limits(bytes=20_000))
