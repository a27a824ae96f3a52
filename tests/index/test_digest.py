"""The digest: the days up to the newest article, what is in them, and its files."""

from __future__ import annotations

import email
from dataclasses import replace
from email import policy
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

import nutgraf
from nutgraf.cli import cli
from nutgraf.errors import BadSetting
from nutgraf.index import digest as digest_module
from nutgraf.index.digest import make_digest
from nutgraf.index.digest_formats import digest_bytes

TEXTS = {
    "old": "LINTON, 1 September 2025\n\nThe mayor of Linton, Tom Ash, opened a school.",
    "first": (
        "HARROWMERE, 3 October 2025\n\nThe mayor of Harrowmere, Anna Berg, ordered residents to leave the valley "
        "before 30 November 2025. The share of homes at risk rose from 8.2% in 2014 to 13.7% in 2024."
    ),
    "last": "SELBY, 9 October 2025\n\nThe mayor of Selby, Ann <b>Lee</b>, asked drivers to stop before 1 October 2025.",
    "undated": "The mayor of Dole, Claire Vidal, opened a bridge.",
}


@pytest.fixture(scope="module")
def briefs():
    return [nutgraf.summarise(text, language="en", model="none") for text in TEXTS.values()]


def titled(digest):
    return dict(digest.sections)


def test_what_a_summary_leaves_out_is_marked_in_its_story():
    aside = "the engineers of the port authority wrote it over eleven long months and named many faults of the old wall"
    text = (
        "SELBY, 9 October 2025\n\nThe council of Selby presented on Monday a report about the harbour wall and the "
        f"roads behind it; {aside}; the mayor, Ann Lee, ordered the port to spend 4 million pounds before June 2027."
    )
    brief = nutgraf.summarise(text, language="en", model="none")
    assert brief.summary.sentences[0].omitted
    ((_, stories), *_) = make_digest([brief], "week").sections
    assert "[…]" in stories[0].text
    assert aside not in stories[0].text


def test_a_week_ends_with_the_newest_article(briefs):
    week = make_digest(briefs, "week")
    assert week.title == "3 October 2025 to 9 October 2025"
    assert [brief.article.text[:5] for brief in week.briefs] == ["SELBY", "HARRO"]
    assert [brief.article.text[:5] for brief in make_digest(briefs, "day").briefs] == ["SELBY"]
    assert len(make_digest(briefs, "month").briefs) == 2
    assert make_digest(briefs[3:], "week").sections == ()


def test_it_has_stories_decisions_changes_and_deadlines_ahead(briefs):
    sections = titled(make_digest(briefs, "week"))
    assert list(sections) == ["Stories", "Decisions", "Figures that changed", "Deadlines ahead"]
    assert len(sections["Stories"]) == 2
    (change,) = sections["Figures that changed"]
    assert change.text == "8.2% (2014) → 13.7% (2024): +5.5 points (+67%)"
    assert [item.label for item in sections["Deadlines ahead"]] == ["30 November 2025"]
    assert "leave the valley" in sections["Deadlines ahead"][0].text


def test_a_deadline_without_a_day_is_shown_as_precisely_as_it_is_stated():
    text = "SELBY, 9 October 2025\n\nThe mayor of Selby, Ann Lee, ordered ports to cut their emissions before 2032."
    digest = make_digest([nutgraf.summarise(text, language="en", model="none")], "week")
    assert [item.label for item in titled(digest)["Deadlines ahead"]] == ["2032"]


def test_its_headings_are_in_the_readers_language(briefs):
    assert next(iter(titled(make_digest(briefs, "week", "fr")))) == "Sujets"
    assert make_digest(briefs, "week", "de").title == "3. Oktober 2025 bis 9. Oktober 2025"


def test_its_files_hold_the_words_and_no_markup_of_an_article(briefs):
    week = make_digest(briefs, "week")
    page = digest_bytes(week, ".html").decode()
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert "<b>Lee" not in page
    assert "## Deadlines ahead\n" in digest_bytes(week, ".md").decode()
    message = email.message_from_bytes(digest_bytes(week, ".eml"), policy=policy.default)
    assert message["Subject"] == week.title
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert digest_bytes(week, ".eml") == digest_bytes(week, ".eml")
    items = ET.fromstring(digest_bytes(week, ".rss")).findall("./channel/item")
    assert items[0].findtext("pubDate") == "Thu, 09 Oct 2025 00:00:00 +0000"
    assert all((item.findtext("guid") or "").startswith("sha256:") for item in items)
    with pytest.raises(BadSetting, match="not written as"):
        digest_bytes(week, ".pdf")


def test_the_command_writes_a_digest_of_a_batch(briefs, tmp_path):
    for number, brief in enumerate(briefs):
        (tmp_path / "out").mkdir(exist_ok=True)
        brief.save(tmp_path / "out" / f"{number}.json")
    made = CliRunner().invoke(cli, ["index", str(tmp_path / "out"), "--digest", "week", "-o", str(tmp_path / "w.html")])
    assert (made.exit_code, made.stderr) == (0, "")
    assert "Deadlines ahead" in (tmp_path / "w.html").read_text("utf-8")
    shown = CliRunner().invoke(cli, ["index", str(tmp_path / "out"), "--digest", "week", "--ui", "vi"])
    assert "## Thời hạn sắp tới" in shown.stdout
    wrong = CliRunner().invoke(cli, ["index", str(tmp_path / "out"), "--digest", "week", "-o", str(tmp_path / "w.doc")])
    assert wrong.exit_code != 0


TOLD_TWICE = (
    (
        "BRACKWATER, 10 March 2026\n\nEnergy Minister Helen Marsh ordered Brackwater Power on Tuesday to empty the "
        "Brackwater dam before 30 June 2026. Repairs will cost £18.4 million, up from £11.2 million in 2024. The dam "
        "holds 42 million cubic metres of water."
    ),
    (
        "11 March 2026\n\nBrackwater Power must drain the Brackwater dam by 30 June 2026, Energy Minister Helen Marsh "
        "said on Tuesday. It holds 42 million cubic metres of water. Repairs will cost £18.4 million, up from £11.2 "
        "million in 2024. Ms Marsh ordered the company to empty the reservoir before 30 June 2026."
    ),
)


def test_an_order_and_a_change_that_two_articles_tell_are_given_once_with_both_articles():
    told = [nutgraf.summarise(text, language="en", model="none") for text in TOLD_TWICE]
    assert [len(brief.directives.orders) for brief in told] == [1, 2]
    sections = titled(make_digest(told, "week"))
    assert len(sections["Stories"]) == 1
    (deadline,) = sections["Deadlines ahead"]
    assert (deadline.label, len(deadline.sources)) == ("30 June 2026", 2)
    (change,) = sections["Figures that changed"]
    assert (change.text, len(change.sources)) == ("£11.2 million (2024) → £18.4 million: +64%", 2)


def test_addresses_and_marks_are_readable_in_markdown_and_in_a_plain_mail():
    brief = nutgraf.summarise("The mayor of Selby, Ann Lee, opened a school.", language="en", title="A *new* school")
    article = replace(brief.article, url="https://post.example/a_b?c=1", published="2026-03-11")
    digest = make_digest([replace(brief, article=article)], "week")
    assert "<https://post.example/a_b?c=1>" in digest_bytes(digest, ".md").decode()
    assert "A \\*new\\* school" in digest_bytes(digest, ".md").decode()
    message = email.message_from_bytes(digest_bytes(digest, ".eml"), policy=policy.default)
    assert "A *new* school" in next(message.iter_parts()).get_content()


def test_briefs_that_are_in_no_digest_are_let_go_while_they_are_read(briefs, monkeypatch):
    held, later = [], digest_module._later
    monkeypatch.setattr(digest_module, "MIN_KEPT_BRIEFS", 6)
    monkeypatch.setattr(
        digest_module, "_later", lambda kept, end, days: held.append(len(kept)) or later(kept, end, days)
    )

    def read():
        for number in range(60):
            published = f"2025-{1 + number // 5:02}-01"
            yield replace(briefs[0], article=replace(briefs[0].article, id=f"{number:064}", published=published))

    assert len(make_digest(read(), "day").briefs) == 5
    assert max(held) < 15


def test_the_title_has_the_name_of_the_collection(briefs):
    assert make_digest(briefs, "week", None, "valley").title == "valley: 3 October 2025 to 9 October 2025"


def test_an_article_in_another_language_than_the_readers_says_so():
    text = (
        "LYON, 9 octobre 2025\n\nLa maire de Lyon, Anne Roux, a ordonné aux riverains de partir avant le 30 novembre."
    )
    digest = make_digest([nutgraf.summarise(text, language="fr", model="none")], "week", "en")
    assert all("French" in source.about for _, items in digest.sections for item in items for source in item.sources)
    same = make_digest([nutgraf.summarise(text, language="fr", model="none")], "week", "fr")
    assert all("rançais" not in source.about for _, items in same.sections for item in items for source in item.sources)


def test_the_day_of_a_deadline_is_said_once(briefs):
    (item,) = titled(make_digest(briefs, "week"))["Deadlines ahead"]
    assert f"{item.label} {item.text}".count("30 November 2025") == 2  # the label, and the words of the order
