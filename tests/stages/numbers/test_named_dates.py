"""The dates of an article: each expression with its ISO form, and whether it is of an event, deadline or period."""

from __future__ import annotations

from dataclasses import replace

import pytest

import nutgraf
from nutgraf.records import DateMention
from nutgraf.stages.acquire.read import article_from_text

PUBLISHED = "2025-11-05"  # a Wednesday


def dates(code: str, text: str, published: str | None = PUBLISHED) -> tuple[DateMention, ...]:
    article = replace(article_from_text(text), published=published)
    return nutgraf.summarise(article, language=code).dates


def said(code: str, text: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None, str | None]]:
    return [(named.text, named.iso, named.iso_end) for named in dates(code, text, published)]


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("en", "The bridge closed on 3 March 2024.", ("3 March 2024", "2024-03-03", None)),
        ("en", "The mayor said so on Monday.", ("Monday", "2025-11-03", None)),
        ("en", "The market was open yesterday.", ("yesterday", "2025-11-04", None)),
        ("fr", "Le pont a rouvert en mai 2025.", ("mai 2025", "2025-05", None)),
        ("fr", "La foire a duré du 3 au 5 juin 2024.", ("3 au 5 juin 2024", "2024-06-03", "2024-06-05")),
        ("fr", "Le marché était ouvert avant-hier.", ("avant-hier", "2025-11-03", None)),
        ("de", "Die Brücke wurde am 3. März 2024 gesperrt.", ("3. März 2024", "2024-03-03", None)),
        ("de", "Das sagte der Bürgermeister am Montag.", ("Montag", "2025-11-03", None)),
        ("de", "Die Arbeiten begannen gestern.", ("gestern", "2025-11-04", None)),
        ("es", "El puente cerró el 3 de marzo de 2024.", ("3 de marzo de 2024", "2024-03-03", None)),
        ("es", "La alcaldesa lo dijo el lunes.", ("lunes", "2025-11-03", None)),
        ("es", "El mercado abrió ayer.", ("ayer", "2025-11-04", None)),
        ("it", "Il ponte è stato chiuso il 3 marzo 2024.", ("3 marzo 2024", "2024-03-03", None)),
        ("it", "La sindaca lo ha detto lunedì.", ("lunedì", "2025-11-03", None)),
        ("it", "I lavori sono iniziati ieri.", ("ieri", "2025-11-04", None)),
        ("pt", "A ponte fechou a 3 de março de 2024.", ("3 de março de 2024", "2024-03-03", None)),
        ("pt", "A prefeita disse isso na segunda-feira.", ("segunda-feira", "2025-11-03", None)),
        ("pt", "As obras começaram ontem.", ("ontem", "2025-11-04", None)),
        ("nl", "De brug ging in mei 2025 open.", ("mei 2025", "2025-05", None)),
        ("nl", "Dat zei de burgemeester maandag.", ("maandag", "2025-11-03", None)),
        ("nl", "Het werk begon eergisteren.", ("eergisteren", "2025-11-03", None)),
        ("cs", "Most se uzavřel 3. března 2024.", ("3. března 2024", "2024-03-03", None)),
        ("cs", "Starostka to řekla v pondělí.", ("pondělí", "2025-11-03", None)),
        ("cs", "Práce začaly včera.", ("včera", "2025-11-04", None)),
        ("vi", "Cầu đóng cửa ngày 3/3/2024.", ("3/3/2024", "2024-03-03", None)),
        ("vi", "Hội nghị diễn ra ngày 30/9.", ("30/9", "2025-09-30", None)),
        ("vi", "Chợ mở cửa hôm qua.", ("hôm qua", "2025-11-04", None)),
    ],
)
def test_dates_of_each_language(code, text, wanted):
    assert said(code, text) == [wanted]


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("en", "The shop closed last year.", ("last year", "2024", None)),
        ("fr", "La boutique a fermé l'an dernier.", ("l'an dernier", "2024", None)),
        ("cs", "Obchod zavřel v loňském roce.", ("v loňském roce", "2024", None)),
        ("en", "It reopened on 20 December after repairs.", ("20 December", "2025-12-20", None)),
        ("en", "It reopened on 20 June after repairs.", ("20 June", "2025-06-20", None)),
        ("en", "It was shut on Wednesday.", ("Wednesday", "2025-11-05", None)),
    ],
)
def test_what_the_day_of_the_article_tells_is_null_without_it(code, text, wanted):
    assert said(code, text) == [wanted]
    assert said(code, text, None) == [(wanted[0], None, None)]


def test_a_weekday_is_the_next_one_where_a_word_of_times_to_come_is_beside_it():
    assert said("en", "The council meets next Friday.") == [("Friday", "2025-11-07", None)]
    assert said("fr", "Le conseil se réunit vendredi prochain.") == [("vendredi", "2025-11-07", None)]
    assert said("en", "The council met on Friday.") == [("Friday", "2025-10-31", None)]


def test_a_weekday_is_part_of_the_date_after_it():
    assert said("en", "The fair is on Friday, 14 November 2025.") == [("Friday, 14 November 2025", "2025-11-14", None)]


def test_a_time_without_an_end_has_its_first_date_alone():
    assert said("en", "The shop has been shut since 2019.") == [("2019", "2019", None)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The hall has 1,950 seats and 2,024 lamps."),
        ("en", "The debate opened at 7.15pm and closed at 21:30."),
        ("en", "Children may swim there, and a march of clowns passed."),
        ("fr", "Le décret n° 2014-1561 du 12 mars 2014 en fixe le tarif."),
        ("de", "Am Morgen öffnet das Bad um 6.30 Uhr."),
        ("en", "On 31 April nothing happened.", ),
    ],
)  # fmt: skip
def test_numbers_hours_acts_and_other_words_are_no_dates(code, text):
    assert [named for named in dates(code, text) if named.iso] == []


@pytest.mark.parametrize(
    ("code", "text", "kind", "iso"),
    [
        ("en", "Ministers ordered firms to report by 30 January.", "deadline", "2026-01-30"),
        ("en", "The council ordered firms to report by Friday.", "deadline", "2025-11-07"),
        ("fr", "La préfète demande aux firmes de répondre avant le 30 janvier.", "deadline", "2026-01-30"),
        ("en", "In 2023 the town had 4,300 inhabitants.", "period", "2023"),
        ("en", "The town hall burned down in 2023.", "event", "2023"),
    ],
)
def test_what_a_date_is_of(code, text, kind, iso):
    assert [(named.kind, named.iso) for named in dates(code, text)] == [(kind, iso)]


def test_the_date_of_a_dateline_is_the_publication():
    text = "Bridge shut\n\nMILLBROOK, 4 November 2025\n\nThe bridge was shut after a crash, the mayor said.\n"
    blocks = {block.kind for block in nutgraf.summarise(text, language="en").blocks}
    assert "dateline" in blocks
    assert [(named.kind, named.iso) for named in dates("en", text)] == [("publication", "2025-11-04")]


def test_a_weekday_in_the_sentence_of_an_order_is_no_day_that_has_been():
    (named,) = dates("en", "The mayor urged residents to stay at home on Friday.")
    assert (named.text, named.iso) == ("Friday", None)
