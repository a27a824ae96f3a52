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
    assert said("en", "The council meets next Friday.") == [("next Friday", "2025-11-07", None)]
    assert said("fr", "Le conseil se réunit vendredi prochain.") == [("vendredi prochain", "2025-11-07", None)]
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
        ("fr", "Le décret n° 2014-1561 en fixe le tarif."),
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


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("en", "She left the board last October.", ("last October", "2025-10", None)),
        ("en", "She left the board last December.", ("last December", "2024-12", None)),
        ("en", "The fair returns next November.", ("next November", "2026-11", None)),
        ("en", "They met last week.", ("last week", "2025-10-27", "2025-11-02")),
        ("en", "They met on Monday last week.", ("Monday last week", "2025-10-27", None)),
        ("en", "The pool closed in October last year.", ("October last year", "2024-10", None)),
        ("fr", "Elle a quitté le conseil en décembre dernier.", ("décembre dernier", "2024-12", None)),
        ("fr", "La foire revient en avril prochain.", ("avril prochain", "2026-04", None)),
        ("fr", "Le tribunal siège la semaine prochaine.", ("la semaine prochaine", "2025-11-10", "2025-11-16")),
        ("de", "Sie verließ den Rat im letzten Dezember.", ("letzten Dezember", "2024-12", None)),
        ("de", "Die Messe kommt im kommenden April.", ("kommenden April", "2026-04", None)),
        ("de", "Das Bad schloss im Oktober vergangenen Jahres.", ("Oktober vergangenen Jahres", "2024-10", None)),
        ("es", "Dejó el consejo el pasado mes de diciembre.", ("pasado mes de diciembre", "2024-12", None)),
        ("es", "Se vieron la semana pasada.", ("la semana pasada", "2025-10-27", "2025-11-02")),
        ("it", "Ha lasciato il consiglio lo scorso dicembre.", ("scorso dicembre", "2024-12", None)),
        ("it", "La fiera torna il prossimo aprile.", ("prossimo aprile", "2026-04", None)),
        ("pt", "A feira volta no próximo mês de abril.", ("próximo mês de abril", "2026-04", None)),
        ("pt", "A piscina fechou em outubro do ano passado.", ("outubro do ano passado", "2024-10", None)),
        ("nl", "Ze verliet de raad afgelopen december.", ("afgelopen december", "2024-12", None)),
        ("cs", "Loni v září opustila radu.", ("Loni v září", "2024-09", None)),
        ("cs", "Příští týden zasedá soud.", ("Příští týden", "2025-11-10", "2025-11-16")),
        ("ro", "A părăsit consiliul în decembrie trecut.", ("decembrie trecut", "2024-12", None)),
        ("vi", "Hội chợ trở lại vào tháng 4 tới.", ("tháng 4 tới", "2026-04", None)),
        ("vi", "Bà rời hội đồng vào tháng 9 vừa qua.", ("tháng 9 vừa qua", "2025-09", None)),
    ],
)
def test_words_that_say_last_or_next_date_a_month_or_week(code, text, wanted):
    assert said(code, text) == [wanted]


def test_the_last_week_of_a_month_is_not_last_week():
    assert [named for named in said("en", "It rained in the last week of May 2024.") if "week" in named[0]] == []


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("en", "The clock will return in October.", "2026-10"),
        ("en", "The keeper left in April.", "2025-04"),
        ("en", "The council decided to shut the pool in December.", "2025-12"),
        ("fr", "La horloge reviendra en octobre.", "2026-10"),
        ("fr", "Le gardien a démissionné en avril.", "2025-04"),
        ("de", "Die Uhr wird im Oktober zurückkehren.", "2026-10"),
        ("de", "Der Wärter hat im April gekündigt.", "2025-04"),
        ("it", "L'orologio tornerà in ottobre.", "2026-10"),
        ("es", "El reloj volverá en octubre.", "2026-10"),
        ("nl", "De wachter heeft in april ontslag genomen.", "2025-04"),
        ("cs", "Hodiny se budou v říjnu opravovat.", "2026-10"),
    ],
)
def test_a_month_without_its_year_is_dated_by_the_tense_of_its_clause(code, text, iso):
    assert [named.iso for named in dates(code, text)] == [iso]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The fairs of 2012, 2014 and 2015 were cancelled."),
        ("fr", "Les salons de 2012, 2014 et 2015 furent annulés."),
        ("de", "Die Messen 2012, 2014 und 2015 fielen aus."),
    ],
)
def test_years_in_a_list_are_as_many_dates(code, text):
    assert [(iso, end) for _, iso, end in said(code, text)] == [("2012", None), ("2014", None), ("2015", None)]


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("en", "It ran in the summer of 2021.", "summer of 2021"),
        ("fr", "Elle y vécut à l'été 2021.", "l'été 2021"),
        ("de", "Im Sommer 2021 zog sie weg.", "Sommer 2021"),
        ("nl", "In de zomer van 2021 verhuisde ze.", "zomer van 2021"),
        ("vi", "Bà chuyển đi vào mùa hè năm 2021.", "mùa hè năm 2021"),
    ],
)
def test_a_season_is_part_of_its_year(code, text, wanted):
    assert said(code, text) == [(wanted, "2021", None)]


def test_hours_with_a_dot_are_no_days():
    assert said("de", "Die Feier beginnt um 13.45 Uhr.") == []
    assert said("de", "Die Feier beginnt ab 9.10 Uhr.") == []
    assert said("it", "La cerimonia inizia alle 17.30.") == []
    assert said("de", "Die Feier ist am 9.10.") == [("9.10.", "2025-10-09", None)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Le décret n° 2014-1561 du 12 mars 2014 en fixe le tarif."),
        ("fr", "La loi du 12 mars 2014 en fixe le tarif."),
        ("vi", "Bản án số 35/2014/DS-ST ngày 12/3/2014 có hiệu lực."),
        ("es", "El decreto 1561/2014, de 12 de marzo de 2014, fija la tarifa."),
    ],
)
def test_the_date_of_an_act_is_a_date(code, text):
    assert [named.iso for named in dates(code, text)] == ["2014-03-12"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Applications are read no later than 30 June."),
        ("fr", "Les dossiers sont déposés au plus tard le 30 juin."),
        ("fr", "Les dossiers sont reçus en mairie le 30 juin au plus tard."),
        ("de", "Die Anträge liegen spätestens am 30. Juni vor."),
        ("es", "Las solicitudes se entregan a más tardar el 30 de junio."),
        ("it", "Le domande si presentano non oltre il 30 giugno."),
        ("pt", "Os pedidos são entregues o mais tardar até 30 de junho."),
        ("nl", "De aanvragen zijn uiterlijk op 30 juni binnen."),
        ("cs", "Žádosti se podávají nejpozději do 30. června."),
        ("ro", "Cererile se depun cel târziu pe 30 iunie."),
        ("vi", "Hồ sơ nộp chậm nhất ngày 30/6."),
    ],
)
def test_words_of_a_limit_make_a_date_a_deadline_without_an_order(code, text):
    assert [(named.kind, named.iso) for named in dates(code, text)] == [("deadline", "2026-06-30")]


def test_an_order_may_have_a_second_limit():
    found = dates("en", "The firm must report by 30 June and repay the grant by 15 September.")
    assert [(named.kind, named.iso) for named in found] == [("deadline", "2026-06-30"), ("deadline", "2026-09-15")]
    found = dates("en", "The firm must report by 30 June on what it sold on 15 September.")
    assert [named.kind for named in found] == ["deadline", "event"]
