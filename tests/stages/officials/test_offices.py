"""Posts that act without a named holder: found where they are a subject, and never beside a holder of the post."""

from __future__ import annotations

import pytest

import nutgraf
from nutgraf import Article, Brief
from nutgraf.pipeline import brief_article
from nutgraf.settings import Limits, Settings


def offices(text: str, code: str) -> list[tuple[str, str | None, list[str]]]:
    found = nutgraf.summarise(text, language=code).offices
    return [(office.title, office.organisation, [m.text for m in office.mentions]) for office in found]


ACTING = [
    ("fr", "Le préfet du Nord a signé l'arrêté mardi.", ("préfet du Nord", None)),
    ("en", "The director of the museum ordered staff to leave.", ("director", "museum")),
    (
        "de",
        "Der Bürgermeister von Brixen fordert die Anwohner auf, das Haus zu verlassen.",
        ("Bürgermeister von Brixen", None),
    ),
    ("es", "El gobernador de Sonora pidió a los vecinos que no salgan.", ("gobernador de Sonora", None)),
    ("it", "Il prefetto di Cuneo ha firmato l'ordinanza.", ("prefetto di Cuneo", None)),
    ("pt", "O prefeito de Recife pediu aos moradores que fiquem em casa.", ("prefeito de Recife", None)),
    ("nl", "De burgemeester van Gent heeft het besluit ondertekend.", ("burgemeester van Gent", None)),
    ("cs", "Hejtman Vysočiny řekl, že silnice bude zavřená.", ("Hejtman Vysočiny", None)),
    ("vi", "Chủ tịch UBND tỉnh Lào Cai đã ký quyết định.", ("Chủ tịch", "UBND tỉnh Lào Cai")),
]


@pytest.mark.parametrize(("code", "text", "wanted"), ACTING)
def test_a_post_that_acts_is_an_office(code: str, text: str, wanted: tuple[str, str | None]) -> None:
    assert [(title, body) for title, body, _ in offices(text, code)] == [wanted]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Le préfet Jean Roux est venu. Le préfet a signé l'arrêté."),
        ("en", "The mayor of Leeds, Ann Dow, smiled. The mayor said that the road would close."),
        ("en", "The prefect of the Nord was appointed in May."),
        ("fr", "Le maire de Lille a été élu hier."),
        ("en", "With the mayor of Leeds, residents walked home."),
        ("en", "A mayor said that the road would close."),
        ("en", "Ministers said that the road would close."),
        ("en", "The candidate for governor said no."),
        ("en", "The lawyer said that he would appeal."),
        ("de", "Der frühere Bürgermeister von Brixen sagte, das Haus sei leer."),
    ],
)
def test_a_held_post_and_one_that_does_nothing_are_none(code: str, text: str) -> None:
    assert offices(text, code) == []


def test_a_shorter_form_is_a_mention_of_the_only_office_like_it() -> None:
    text = "El gobernador de Sonora pidió calma. “No vamos a abrir las escuelas”, dijo el gobernador."
    assert offices(text, "es") == [("gobernador de Sonora", None, ["gobernador de Sonora", "gobernador"])]


def test_two_offices_with_one_title_do_not_share_the_bare_title() -> None:
    text = "The mayor of Leeds said no. The mayor of York said yes. The mayor said nothing."
    assert [mentions for _, _, mentions in offices(text, "en")] == [["mayor of Leeds"], ["mayor of York"]]


def speakers(brief: Brief) -> set[str | None]:
    said = (*brief.quotes, *brief.directives.orders)
    return {each.speaker.office for each in said if each.speaker}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Le préfet du Nord a signé. « Nous interdisons tout rassemblement sur la place », a dit le préfet."),
        ("en", "The director of the museum ordered staff to leave."),
        ("es", "El gobernador de Sonora pidió a los vecinos que no salgan."),
    ],
)
def test_speakers_of_quotes_and_orders_point_at_the_office(code: str, text: str) -> None:
    brief = nutgraf.summarise(text, language=code)
    assert speakers(brief) == {brief.offices[0].id} == {"p1"}


def test_long_texts_keep_one_office_and_its_speakers() -> None:
    text = "The director of the museum ordered staff to leave.\n\n" * 20
    settings = Settings(language="en", limits=Limits(chars=300))
    brief = brief_article(Article("x", text), settings)
    assert [(office.id, len(office.mentions)) for office in brief.offices] == [("p1", 20)]
    assert speakers(brief) == {"p1"}
