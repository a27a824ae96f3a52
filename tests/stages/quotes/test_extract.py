"""Quotes: which stretches between marks are direct speech, and whom they are by."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.document import Document
from nutgraf.languages.load import load_pack, pack_codes, source_pack
from nutgraf.records import Article, Official, Position, Quote, Span
from nutgraf.stages.quotes.extract import find_quotes
from nutgraf.stages.sentences.split import split_sentences
from nutgraf.stages.speech.mentions import find_mentions
from nutgraf.stages.zones.find import find_blocks
from nutgraf.text.quote_marks import find_quoted

FRAGMENTS = [
    "« ",
    " »",
    "“",
    "”",
    "„",
    '"',
    "'",
    "’",
    "‘",
    "「",
    "」",
    "— ",
    "dit ",
    "Paul Renaud",
    ", ",
    ": ",
    ". ",
    "\n",
]


def document_of(text: str, code: str) -> Document:
    blocks = find_blocks(text)
    pack = load_pack(code)
    return Document(Article("id", text), pack, blocks, split_sentences(text, blocks, pack))


def read(text: str, code: str, *officials: Official) -> tuple[Quote, ...]:
    return find_quotes(document_of(text, code), officials)


def official(text: str, name: str, post: str, gender: str | None = None) -> Official:
    """An official with a mention at each place of the name or surname, and the post at its first place."""
    spans = []
    for form in (name, name.rsplit(maxsplit=1)[-1]):
        start = text.find(form)
        while start >= 0:
            if not any(a <= start < b for a, b in spans):
                spans.append((start, start + len(form)))
            start = text.find(form, start + 1)
    at = text.index(post)
    position = Position(at, at + len(post), post, post, None)
    mentions = tuple(Span(a, b, text[a:b]) for a, b in sorted(spans))
    return Official(name.casefold(), name, None, gender, (position,), mentions)


@pytest.mark.parametrize("code", pack_codes())
def test_every_pack_has_ten_examples_that_quote_and_some_that_do_not(code):
    examples = source_pack(code).quotes.examples
    assert sum(1 for e in examples if e.quote) >= 10
    assert sum(1 for e in examples if not e.quote) >= 5


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("« Bonjour » et « le « petit » monde » fin", ["Bonjour", "le « petit » monde"]),
        ("Er sagte: »Das ist gut« und „jetzt nicht“.", ["Das ist gut", "jetzt nicht"]),
        ('say "hello there" and " spaced out " ok', ["hello there", "spaced out"]),
        ("‘we can’t do it,’ then 'it's fine, isn't it' she", ["we can’t do it,", "it's fine, isn't it"]),
        ("the boys' club said 'no way out' today", ["no way out"]),
        ("他说「今天『天气』很好」了", ["今天『天气』很好"]),
        ("”Jag vill ha det”, sa hon", ["Jag vill ha det"]),
        ("»Suomi on hyvä» sanoi", ["Suomi on hyvä"]),
        ("l'homme d'État aujourd'hui, rock 'n", []),
    ],
)
def test_the_marks_of_many_languages_are_paired(text, inside):
    assert [text[m.start : m.end] for m in find_quoted(text)] == inside


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('A "lost mark here.\nThen "fine one now" ok', ["fine one now"]),
        ("x « ouvert sans fin. Autre « bon texte » là", ["bon texte"]),
        ('a 5" pipe and "real words"', ["real words"]),
        ("stray ” and “good one”", ["good one"]),
        ("« sans fin « dehors « dedans » fin » reste", ["dehors « dedans » fin"]),
    ],
)
def test_a_mark_without_partner_spoils_nothing_around_it(text, inside):
    assert [text[m.start : m.end] for m in find_quoted(text)] == inside


def test_a_quotation_over_paragraphs_opens_each_and_closes_the_last():
    text = "“Para one goes on.\n“Para two ends.” He said"
    assert [text[m.start : m.end] for m in find_quoted(text)] == ["Para one goes on.", "Para two ends."]


def test_three_words_are_no_quotation_and_six_letters_are_where_no_spaces_are_written():
    assert read('He called it "a bad idea" twice.', "en") == ()
    assert [q.text for q in read("他说：「今天天气很好。」", "zh")] == ["今天天气很好。"]


def test_the_speaker_is_linked_to_the_official():
    text = "Le préfet Luc Petit a reçu les maires. « Le pont rouvrira dès demain matin », a assuré M. Petit."
    (quote,) = read(text, "fr", official(text, "Luc Petit", "préfet"))
    assert (quote.speaker.name, quote.speaker.official) == ("Luc Petit", "luc petit")


def test_a_post_alone_speaks_for_its_holder():
    text = "La ministre Awa Diallo a visité Thiès. « Nous construirons trois écoles neuves », a promis la ministre."
    (quote,) = read(text, "fr", official(text, "Awa Diallo", "ministre"))
    assert quote.speaker.official == "awa diallo"


@pytest.mark.parametrize(
    ("code", "text", "post", "holder"),
    [
        ("it", "Il prefetto Luca Vella è qui. «È tutto molto grave», dice il prefetto al termine.", "prefetto", True),
        ("fr", "Le préfet Luc Vella est là. « Rien ne presse ici », dit le préfet à l'issue du vote.", "préfet", True),
        ("fr", "Le préfet Luc Vella est là. « Rien ne presse ici », a dit le préfet de région.", "préfet", False),
        ("es", "El alcalde Luis Vella vino. «Nada corre prisa aquí», dijo el alcalde de Soria.", "alcalde", False),
    ],
)  # fmt: skip
def test_what_follows_a_post_tells_another_holder_where_it_is_governed(code, text, post, holder):
    name = next(name for name in ("Luca Vella", "Luc Vella", "Luis Vella") if name in text)
    (quote,) = read(text, code, official(text, name, post))
    assert (quote.speaker.official is not None) == holder


def test_a_pronoun_means_the_person_of_its_gender():
    text = 'Mayor Ann Low met Governor Tom Ray. "We will share the cost of it," she said.'
    ann, tom = official(text, "Ann Low", "Mayor", "f"), official(text, "Tom Ray", "Governor", "m")
    (quote,) = read(text, "en", ann, tom)
    assert quote.speaker.official == "ann low"


def test_a_person_behind_a_preposition_is_not_the_speaker():
    text = "La mairesse Ida Roy a reçu le rapport de l'ingénieur Luc Petit et a affirmé : « Tout est en ordre ici. »"
    ida, luc = official(text, "Ida Roy", "mairesse"), official(text, "Luc Petit", "ingénieur")
    (quote,) = read(text, "fr", ida, luc)
    assert quote.speaker.name == "Ida Roy"


def test_a_speaker_goes_on_until_another_one_is_named():
    text = (
        '"The bridge is safe to cross," said Ann Low. "It was tested last night." '
        '"We doubt every word of it," said Tom Ray.'
    )
    assert [q.speaker.name for q in read(text, "en")] == ["Ann Low", "Ann Low", "Tom Ray"]


def test_names_inside_a_quotation_do_not_speak():
    text = 'Tom Ray spoke first. "Ann Low said nothing about it," he said.'
    (quote,) = read(text, "en", official(text, "Tom Ray", "spoke"))
    assert quote.speaker.name == "Tom Ray"


def test_nobody_is_invented_where_the_text_names_nobody():
    (quote,) = read("« La mer est belle et calme ce soir. »", "fr")
    assert quote.speaker is None
    assert quote.verb is None


def test_an_agency_that_is_told_does_not_govern_the_speaker():
    text = "« Nous partirons dès demain », confie à l'AFP Awa Diop."
    (quote,) = read(text, "fr", official(text, "Awa Diop", "Awa Diop"))
    assert quote.speaker.official == "awa diop"


def test_a_bare_surname_takes_the_full_name_of_a_person_without_a_post():
    text = "Ann Low arrived. Low left."
    spans = (Span(0, 7, "Ann Low"), Span(17, 20, "Low"))
    cast = find_mentions(replace(document_of(text, "en"), names=spans), ())
    assert [m.speaker.name for m in cast.mentions] == ["Ann Low", "Ann Low"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=5)), max_size=40), st.sampled_from(pack_codes()))
def test_every_quotation_is_verbatim_and_none_overlaps_on_any_text(parts, code):
    text = "".join(parts)
    found = find_quotes(Document(Article("id", text), load_pack(code), (), ()), ())
    assert all(text[q.start : q.end] == q.text for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "seed", ["“a b c d e,” said Jo Ab and ", '" a b c d ', "'a ", "« ", "Jo Ab said “\n", "— a b c, dit Paul\n"]
)
def test_fifty_thousand_characters_of_one_pattern_are_read(seed):
    find_quotes(Document(Article("id", seed * (50_000 // len(seed))), load_pack("en"), (), ()), ())


LONG_APPOSITION = (
    "Michael Stone led the party. “It is about the lanes that nobody repairs,” Guy Marsh, director of Common Roads, a "
    "campaign group for rural voters, told the Mill Post."
)
FAR_CLAUSE = (
    "El Valle Norte “perdería su mejor taller de vidrio” si cerrara la fábrica con sus hornos y sus talleres, "
    "dijo la ministra Ana Ruiz."
)


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("en", LONG_APPOSITION, "Guy Marsh"),
        ("es", FAR_CLAUSE, "Ana Ruiz"),
        ("en", "The minister praised Ann Dow and added: “We will go on with it.”", "The minister"),
        ("pt", "“Vamos continuar até ao fim do mês”, disse o sr. Albence.", "o sr. Albence"),
    ],
)
def test_who_closes_the_sentence_or_opens_it_speaks(code, text, speaker):
    (quote,) = read(text, code)
    assert quote.speaker
    assert quote.speaker.name == speaker
