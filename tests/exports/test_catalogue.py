"""The catalogues: every one has every label with the same places, and pages speak the language that is asked for."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from string import Formatter

import pytest
from babel import Locale

from nutgraf import exports
from nutgraf.errors import BadSetting
from nutgraf.exports.catalogue import Catalogue, catalogue, catalogue_codes, check_ui
from nutgraf.languages.load import pack_codes

SOURCE = catalogue("en")
# Labels that are asked for by the value of a field, by their group.
GROUPS = {"section", "about", "fact", "modality", "flag", "zone", "kind", "date", "column", "head"}


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.fixture(params=catalogue_codes())
def words(request: pytest.FixtureRequest) -> Catalogue:
    return catalogue(request.param)


def test_every_language_with_a_pack_has_a_catalogue():
    assert set(catalogue_codes()) == set(pack_codes())


def test_a_catalogue_has_every_label_with_the_same_places(words):
    assert set(words.labels) == set(SOURCE.labels)
    assert [name for name, text in words.labels.items() if not text.strip()] == []
    assert {name: places(text) for name, text in words.labels.items()} == {
        name: places(text) for name, text in SOURCE.labels.items()
    }


def test_a_catalogue_has_every_plural_of_its_language(words):
    assert set(words.plurals) == set(SOURCE.plurals)
    categories = {str(Locale.parse(words.locale).plural_form(n)) for n in (*range(200), 1.5, 2.7, 1_000_000)}
    inflected = any(set(forms) != {"other"} for forms in words.plurals.values())  # Vietnamese nouns have one form
    for name, forms in words.plurals.items():
        assert set(forms) >= ((categories - {"many", "zero"} if inflected else set()) | {"other"}), name
        assert all(places(form) <= {"n"} for form in forms.values())


def test_a_locale_is_of_the_catalogues_language(words):
    assert Locale.parse(words.locale).language == words.code


def test_every_label_of_the_code_is_in_the_catalogue_and_every_other_is_asked_for(root):
    folder = root / "src" / "nutgraf"
    files = [*folder.rglob("*.py"), *folder.rglob("*.j2")]
    source = "\n".join(Path(file).read_text("utf-8") for file in files)
    asked = set(re.findall(r"""words\(\s*["']([a-z_]+\.[a-z_]+)["']""", source))
    counted = set(re.findall(r"""words\.count\(\s*["']([a-z_]+)["']""", source))
    assert asked <= set(SOURCE.labels)
    assert counted <= set(SOURCE.plurals)


@pytest.mark.parametrize("code", ["fr", "de", "vi", "cs"])
def test_a_page_speaks_the_language_of_its_article(brief, code):
    words = catalogue(code)
    own = replace(brief, language=replace(brief.language, code=code))
    page = exports.write(own, "html")
    assert page.startswith(f'<!doctype html>\n<html lang="{code}" dir="ltr">')
    for name in ("section.officials", "column.measure", "modality.obligation", "head.link", "page.dark"):
        assert words(name) in page
    assert words("section.officials").upper() in exports.write(own, "brief")
    assert f"## {words('section.orders')}\n" in exports.write(own, "markdown")


@pytest.mark.parametrize("name", ["brief", "markdown", "html"])
def test_ui_is_the_readers_language_whatever_the_articles(brief, name):
    french = replace(brief, language=replace(brief.language, code="fr"))
    shown = exports.write(french, name, ui="de")
    assert "Amtsträger" in shown.replace("AMTSTRÄGER", "Amtsträger")
    assert "Responsables" not in shown
    if name == "html":
        assert '<html lang="de"' in shown
        assert re.search(r'<article id="text" lang="fr"', shown)


def test_a_language_without_a_catalogue_has_english_labels(brief):
    arabic = exports.write(replace(brief, language=replace(brief.language, code="ar")), "html")
    assert '<html lang="en" dir="ltr">' in arabic
    assert '<article id="text" lang="ar" dir="rtl"' in arabic


@pytest.mark.parametrize("code", ["xx", "EN", "french"])
def test_labels_in_a_language_that_has_none_are_an_error(code):
    with pytest.raises(BadSetting, match="there are no labels"):
        check_ui(code)


def test_no_word_of_web_makers_is_on_a_page(brief):
    page = exports.write(brief, "html")
    text = re.sub(r"<style>.*?</style>|<script.*?</script>|<[^>]*>", " ", page, flags=re.DOTALL)
    assert not re.search(r"(?i)\bchrome\b", text)
    assert not re.search(r'data-zone="chrome"', page)
