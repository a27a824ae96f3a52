"""The gate for a model's persons: rules first, titles left out, one word only with something that speaks for it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from nutgraf.document import Document, Entity
from nutgraf.stages.officials.model_names import kept_names
from nutgraf.stages.officials.phrase_index import index_phrases

MakeDocument = Callable[..., Document]


def kept(document: Document, *names: str) -> list[str]:
    """The names that are kept where a model marks every place of these words as a person."""
    text = document.text
    places = [match for name in names for match in re.finditer(re.escape(name), text)]
    entities = [Entity(match.start(), match.end(), match.group(), "person") for match in places]
    phrases = index_phrases(text, document.pack)
    return [phrases.words.text_of(name.start, name.end) for name in kept_names(phrases, entities, document.pack)]


@pytest.mark.parametrize(
    ("code", "text", "marked", "wanted"),
    [
        ("pt", "A obra de Iara Quintal abriu ontem.", "Iara Quintal", ["Iara Quintal"]),
        ("pt", "A obra de Quintal abriu ontem.", "Quintal", []),
        ("pt", "Ontem Quintal abriu a obra. Quintal chegou cedo.", "Quintal", ["Quintal", "Quintal"]),
        ("pt", "Todos vieram de Rabat ontem. Rabat esperou muito. Rabat dorme.", "Rabat", []),
        ("pt", "A Lisnave fechou ontem. Lisnave esperou muito.", "Lisnave", []),
        ("pt", "A série «Iara Quintal» abriu ontem.", "Iara Quintal", []),
        ("pt", "A festa abriu em Lono Alto ontem.", "Lono Alto", []),
        ("pt", "Segundo a nota, Quintal disse que sim.", "Quintal", ["Quintal"]),
        ("pt", "A nota é antiga, disse Quintal ontem.", "Quintal", ["Quintal"]),
        ("pt", "O ministro Quintal abriu a obra.", "Quintal", ["Quintal"]),
        ("pt", "A obra abriu em Janeiro, e em Janeiro fecha.", "Janeiro", []),
        ("fr", "Le Premier Ministre a signé. Le Premier Ministre est parti.", "Premier Ministre", []),
        ("fr", "Hier, Ministre Ouédraogo a signé.", "Ministre Ouédraogo", ["Ouédraogo"]),
        ("en", "The film by tom hale opened.", "tom hale", []),
        ("en", "The film was shown at City Council on Monday.", "City Council", []),
    ],
)
def test_which_names_are_kept(
    make_document: MakeDocument, code: str, text: str, marked: str, wanted: list[str]
) -> None:
    assert kept(make_document(text, code), marked) == wanted


def test_a_name_that_ends_within_a_word_is_not_kept(make_document: MakeDocument) -> None:
    assert kept(make_document("A obra de Iara Quintalense abriu.", "pt"), "Iara Quintal") == []
