"""Figures on which articles differ: told with each article's own words, and only where they cannot all be right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import nutgraf
from nutgraf.cli import cli
from nutgraf.multi_document import Disagreement
from nutgraf.pipeline import summarise_documents
from nutgraf.settings import Settings

PAIRS = {
    "en": (
        "The flood at Marlow destroyed 340 houses on Sunday night. The army sent boats to the town.",
        "The flood destroyed 420 houses in Marlow on Sunday. Schools stay closed for a week.",
        ["340", "420"],
    ),
    "fr": (
        "L'inondation a détruit 340 maisons à Marlieu dimanche soir. L'armée a envoyé des bateaux.",
        "Dimanche, l'inondation a détruit 420 maisons à Marlieu. Les écoles restent fermées une semaine.",
        ["340", "420"],
    ),
    "de": (
        "Das Hochwasser hat am Sonntag in Marlheim 340 Häuser zerstört. Die Armee schickte Boote.",
        "In Marlheim hat das Hochwasser am Sonntag 420 Häuser zerstört. Die Schulen bleiben geschlossen.",
        ["340", "420"],
    ),
    "es": (
        "La inundación destruyó 340 casas en Marlares el domingo. El ejército envió barcos.",
        "El domingo la inundación destruyó 420 casas en Marlares. Las escuelas siguen cerradas.",
        ["340", "420"],
    ),
    "it": (
        "L'alluvione ha distrutto 340 case a Marlona domenica sera. L'esercito ha inviato barche.",
        "Domenica l'alluvione ha distrutto 420 case a Marlona. Le scuole restano chiuse.",
        ["340", "420"],
    ),
    "vi": (
        "Trận lũ hôm chủ nhật đã phá hủy 340 ngôi nhà tại huyện Marlo. Quân đội đã điều thuyền đến.",
        "Trận lũ hôm chủ nhật tại huyện Marlo đã phá hủy 420 ngôi nhà. Các trường học đóng cửa.",
        ["340", "420"],
    ),
}
FLOOD = PAIRS["en"][0]


def differences(*texts: str, code: str = "en") -> tuple[Disagreement, ...]:
    articles = [nutgraf.Article("", text) for text in texts]
    found = summarise_documents(articles, Settings(language=code, model="none"))
    for one in found.disagreements:
        assert [f.article for f in one.figures] == sorted({f.article for f in one.figures})
        assert all(texts[f.article][f.start : f.end] == f.text for f in one.figures)
    return found.disagreements


@pytest.mark.parametrize("code", sorted(PAIRS))
def test_two_figures_for_one_thing_are_told(code: str) -> None:
    first, second, figures = PAIRS[code]
    (found,) = differences(first, second, code=code)
    assert [figure.text for figure in found.figures] == figures
    assert found.measures in first


@pytest.mark.parametrize(
    "second",
    [
        FLOOD,  # the same
        "The flood destroyed more than 300 houses in Marlow on Sunday.",  # a bound that holds
        "The flood destroyed about 350 houses in Marlow on Sunday.",  # near it
        "The flood destroyed 300 houses in Marlow on Sunday, a first count said.",  # rounded
        "The flood destroyed 420 cars in Marlow on Sunday night.",  # something else
        "The fire destroyed 420 houses in Kelt last May, said a report.",  # another event
        "The flood on Sunday destroyed 6,000 houses along the river, 300 of them in Marlow.",  # far from it
        "In 2019 the flood destroyed 420 houses in Marlow.",  # another year
        "The flood destroyed 420 houses in Marlow, not 340 houses, as was said on Sunday.",  # knows both
    ],
)
def test_what_may_be_right_beside_the_other_is_no_difference(second: str) -> None:
    first = FLOOD.replace("on Sunday night", "in 2026") if "2019" in second else FLOOD
    assert differences(first, second) == ()


def test_nouns_that_share_a_syllable_are_not_one() -> None:
    first = "Bệnh viện Marlo hôm chủ nhật tiếp nhận 24 bệnh nhân sau trận lũ."
    second = "Bệnh viện Marlo hôm chủ nhật tiếp nhận 12 nạn nhân sau trận lũ."
    assert differences(first, second, code="vi") == ()


def test_figures_of_one_article_are_not_compared() -> None:
    assert differences(f"{FLOOD} The flood destroyed 420 houses in Kelt on Sunday.") == ()


def test_each_further_article_is_in_the_same_difference() -> None:
    (found,) = differences(*PAIRS["en"][:2], "On Sunday the flood destroyed 510 houses in Marlow.")
    assert [figure.text for figure in found.figures] == ["340", "420", "510"]


def test_sums_are_compared_by_their_currency() -> None:
    (found,) = differences(
        "The repair of the town hall of Marlow costs £3.6 million.",
        "The repair of the town hall of Marlow will cost £4.2 million.",
    )
    assert {figure.unit for figure in found.figures} == {"GBP"}
    other = "The repair of the town hall of Marlow costs €4.2 million."
    assert differences("The repair of the town hall of Marlow costs £3.6 million.", other) == ()


@pytest.mark.parametrize("format_", ["brief", "json", "markdown"])
def test_the_differences_are_shown_with_their_articles(tmp_path: Path, format_: str) -> None:
    files = []
    for name, text in zip(("monday.txt", "tuesday.txt"), PAIRS["en"][:2], strict=True):
        (tmp_path / name).write_text(text, "utf-8")
        files.append(str(tmp_path / name))
    done = CliRunner().invoke(cli, ["summarise", *files, "--together", "--format", format_, "--language", "en"])
    assert done.exit_code == 0, done.stderr
    if format_ == "json":
        (one,) = json.loads(done.stdout)["disagreements"]
        assert [(figure["article"], figure["value"]) for figure in one["figures"]] == [(0, 340), (1, 420)]
    else:
        shown = " ".join(done.stdout.replace("\\", "").split())
        assert "The articles differ" in shown
        assert "monday.txt), 420 (" in shown
