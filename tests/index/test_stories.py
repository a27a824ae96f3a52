"""Stories: invented articles of one event come together in any language and order, others never, and in linear time."""

from __future__ import annotations

import csv
import io
import json
import random
import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from nutgraf.cli import cli
from nutgraf.exports import overview
from nutgraf.index.build import build_index
from nutgraf.index.stories import describe_stories
from nutgraf.pipeline import brief_article
from nutgraf.records import Brief
from nutgraf.settings import Settings
from nutgraf.stages.acquire.read import article_from_text
from nutgraf.stories.group import Grouping, Story
from nutgraf.stories.marks import Profile, as_json, from_json, profile_of
from nutgraf.stories.sketch import likeness, sketch_of
from nutgraf.tables import write_tables

# One event, as papers of five languages tell it: a mayor asks for money for a work that many people wait for.
TELLINGS = {
    "en": (
        (
            "{name}, mayor of {city}, asked the government on {day} {month} 2026 for {money} million euros. The {en} "
            "is to serve {count} residents. Work must begin before the winter, according to decision {act}."
        ),
        (
            "Decision {act} is clear: {count} people in {city} are waiting for the {en}. The mayor of {city}, {name}, "
            "said that {money} million euros were missing. Engineers have inspected the site twice since the spring."
        ),
    ),
    "fr": (
        (
            "{name}, maire de {city}, demande {money} millions d'euros à l'État. {count} habitants attendent {fr}"
            ", prévu par la décision {act}. Les travaux doivent commencer avant l'hiver."
        ),
        (
            "La décision {act} le prévoit : {fr} doit servir à {count} personnes. « Il manque {money} millions d'euros"
            " », a déclaré le maire de {city}, {name}."
        ),
    ),
    "de": (
        (
            "Der Bürgermeister von {city}, {name}, hat die Regierung um {money} Millionen Euro gebeten. Auf {de} "
            "warten {count} Einwohner. So steht es im Beschluss {act}."
        ),
    ),
    "es": (
        (
            "El alcalde de {city}, {name}, pidió al Gobierno {money} millones de euros. {count} vecinos esperan {es}, "
            "según la decisión {act}."
        ),
    ),
    "it": (
        (
            "Il sindaco di {city}, {name}, ha chiesto al governo {money} milioni di euro. {count} abitanti aspettano "
            "{it}, secondo la decisione {act}."
        ),
    ),
}
WORKS = (
    {"en": "flood wall", "fr": "la digue", "de": "den Deich", "es": "el dique", "it": "la diga"},
    {"en": "tram line", "fr": "la ligne de tramway", "de": "die Straßenbahn", "es": "el tranvía", "it": "il tram"},
    {"en": "hospital", "fr": "l'hôpital", "de": "das Krankenhaus", "es": "el hospital", "it": "l'ospedale"},
    {"en": "water tower", "fr": "le réservoir", "de": "den Wasserturm", "es": "el depósito", "it": "il serbatoio"},
)
# Other events of the same persons and towns.
OTHERS = {
    "en": "{name}, mayor of {city}, opened the {place} on Sunday. {count} guests came. The music lasted to midnight.",
    "fr": "Le maire de {city}, {name}, a inauguré {place} dimanche. {count} invités sont venus écouter la fanfare.",
    "de": "Bürgermeister {name} hat am Sonntag in {city} {place} eröffnet. {count} Gäste kamen zur Feier.",
    "es": "El alcalde de {city}, {name}, inauguró {place} el domingo. Acudieron {count} invitados.",
    "it": "Il sindaco di {city}, {name}, ha inaugurato {place} domenica. Sono venuti {count} ospiti.",
}
FIRST = ("Clara", "Jonas", "Marta", "Emil", "Laura", "Viktor", "Elena", "Simon", "Nora", "Hugo", "Alma", "Felix")
LAST = (
    *("Bergmann", "Carrel", "Dolmen", "Estrada", "Fontane", "Gallardo", "Haller", "Ibarra", "Jansen", "Kolman"),
    *("Lindner", "Moreau", "Novotny", "Olivares", "Petrelli", "Quintero", "Rasmus", "Sandoval", "Tiberi", "Urbano"),
)
CITIES = ("Dijon", "Porto", "Leipzig", "Valencia", "Bologna", "Utrecht", "Ostrava", "Toulouse", "Bremen", "Bilbao")
PLACES = ("Salon", "Villa", "Galerie", "Casa", "Studio", "Palais", "Bistro", "Bazar", "Atelier", "Forum")
MONTHS = ("March", "April", "May", "June")
LANGUAGES = tuple(TELLINGS)
STORIES = 20
DISTRACTORS = 200


def brief_of(text: str, language: str, path: str, published: str | None = None) -> Brief:
    article = replace(article_from_text(text + "\n"), path=path, published=published)
    return brief_article(article, Settings(language=language, model="none"))


def facts(number: int) -> dict[str, str]:
    """What one event has: a mayor, a town, a sum, a count and an act, the last three of no other event."""
    return {
        "name": f"{FIRST[number % 12]} {LAST[number // 12 % 20]}",
        "city": CITIES[number % 10],
        "money": str(12 + 7 * number),
        "count": str(1_203 + 811 * number),
        "act": f"{100 + number}/K-{20 + number}",
        "day": str(1 + number),
        "month": MONTHS[number % 4],
    }


def told(number: int) -> list[tuple[str, str, str]]:
    """Three to six articles of one event with their languages and days."""
    chosen = [(LANGUAGES[(number + at) % 5], at // 5) for at in range(3 + number % 4)]
    pairs = [(code, TELLINGS[code][min(variant, len(TELLINGS[code]) - 1)]) for code, variant in chosen]
    day = f"2026-{3 + number % 4:02}-{1 + number:02}"
    return [(form.format(**facts(number), **WORKS[number % 4]), code, day) for code, form in pairs]


def distractor(number: int) -> tuple[str, str, str]:
    """An article of its own: a third have the mayor, town and day of a story, a third only its wording."""
    code = LANGUAGES[number % 5]
    own = facts(STORIES + number) | {"day": str(1 + number % 28)}
    if number % 3 == 0:
        own |= {key: facts(number % STORIES)[key] for key in ("name", "city")}
    day = f"2026-{3 + number % STORIES % 4:02}-{1 + (number % STORIES + 7 * (number // 60)) % 28:02}"
    if number % 3 == 1:
        return TELLINGS[code][0].format(**own, **WORKS[number // 3 % 4]), code, day
    return OTHERS[code].format(**own, place=f"{PLACES[number % 10]} {LAST[number // 10]}"), code, day


@pytest.fixture(scope="module")
def corpus() -> tuple[list[Brief], list[str]]:
    """The briefs of all articles in a mixed order, and the event of each."""
    made = [(f"story {n}", article) for n in range(STORIES) for article in told(n)]
    made += [(f"alone {n}", distractor(n)) for n in range(DISTRACTORS)]
    random.Random(7).shuffle(made)
    briefs = [brief_of(text, code, f"{n}.txt", day) for n, (_, (text, code, day)) in enumerate(made)]
    return briefs, [event for event, _ in made]


def group(profiles: Sequence[Profile]) -> list[Story]:
    grouping = Grouping()
    for profile in profiles:
        grouping.add(profile)
    return grouping.stories()


def b_cubed(stories: list[Story], events: list[str]) -> float:
    sizes = Counter(events)
    precision = recall = 0.0
    for story in stories:
        found = Counter(events[at] for at in story.articles)
        precision += sum(count * count / len(story.articles) for count in found.values())
        recall += sum(count * count / sizes[event] for event, count in found.items())
    return 2 * precision * recall / (precision + recall) / len(events)


def test_articles_of_one_event_come_together_and_no_others(corpus):
    briefs, events = corpus
    stories = group([profile_of(brief) for brief in briefs])
    joined = [{events[at] for at in story.articles} for story in stories]
    assert [found for found in joined if len(found) > 1] == []
    assert b_cubed(stories, events) >= 0.95


def test_the_order_of_articles_does_not_matter(corpus):
    profiles = [profile_of(brief) for brief in corpus[0]]
    order = list(range(len(profiles)))
    random.Random(3).shuffle(order)
    mixed = group([profiles[at] for at in order])
    again = {tuple(sorted(order[at] for at in story.articles)) for story in mixed}
    assert again == {story.articles for story in group(profiles)}


def profile(id_: str, marks: str = "", day: str | None = None, language: str = "en", sketch: bytes | None = None):
    keys = (key.strip() for key in marks.split(",") if key)
    return Profile(id_, language, day, {key: key for key in keys}, sketch)


EVENT = "person:ann dow, place:geonames:1, act:2024/155, figure:2450000 EUR"


def joined(*profiles: Profile) -> list[tuple[int, ...]]:
    return [story.articles for story in group(profiles)]


def test_acts_names_and_figures_join_over_languages_and_persons_in_a_town_alone_do_not():
    assert joined(profile("a", EVENT), profile("b", EVENT, language="vi")) == [(0, 1)]
    who = "person:ann dow, person:eva lind, place:geonames:1, country:FR"
    assert joined(profile("a", who), profile("b", who, language="vi")) == [(0,), (1,)]
    many = who + ", person:jan most, person:ida vale"
    assert joined(profile("a", many), profile("b", many)) == [(0, 1)]


def test_other_persons_ask_for_more():
    shared = ", place:geonames:1, figure:2450000 EUR, day:2026-03-04"
    assert joined(profile("a", shared), profile("b", shared)) == [(0, 1)]
    assert joined(profile("a", "person:ann dow" + shared), profile("b", "person:jan most" + shared)) == [(0,), (1,)]


def test_a_story_ends_where_no_article_follows_for_ten_days():
    days = [profile(day, EVENT, f"2026-03-{day}") for day in ("01", "11", "22")]
    assert joined(*days) == [(0, 1), (2,)]
    assert joined(*days[:2], profile("x", EVENT)) == [(0, 1, 2)]


def test_an_article_about_two_stories_does_not_make_them_one():
    other = "person:jan most, place:geonames:2, act:2023/999, figure:7310000 EUR"
    first = [profile(f"a{n}", EVENT) for n in range(3)]
    second = [profile(f"b{n}", other) for n in range(3)]
    found = joined(*first, *second, profile("c", f"{EVENT}, {other}"))
    assert [story for story in found if set(story) & {0, 1, 2} and set(story) & {3, 4, 5}] == []
    assert len(found) == 2


def test_comparisons_grow_with_the_number_of_articles():
    def compared(count: int) -> int:
        grouping = Grouping()
        sketches = [sketch_of(" ".join(f"w{n}x{at}" for at in range(30))) for n in range(count // 4)]
        for n in range(count):
            marks = f"person:p {n // 4}, place:geonames:{n % 50}, figure:{1000 + n // 4} EUR, keyword:en word {n % 9}"
            grouping.add(profile(f"{n:05}", marks, sketch=sketches[n // 4]))
        assert len(grouping.stories()) == count / 4
        return grouping.compared

    assert compared(4_000) < 4.6 * compared(1_000)


TEXT = " ".join(f"The {n} wall of the old town {n * n} was seen by {n + 7} guests." for n in range(40))


def test_the_same_text_is_marked_and_a_form_with_other_names_is_not():
    edited = "Reuters. " + TEXT.replace("guests", "visitors", 6)
    assert likeness(sketch_of(TEXT), sketch_of(edited)) > 0.6
    assert likeness(sketch_of(TEXT), sketch_of(TEXT[::-1])) == 0
    assert sketch_of("Too short to be told from others.") is None
    copies = [profile("a", EVENT, sketch=sketch_of(TEXT)), profile("b", EVENT, sketch=sketch_of(edited))]
    assert [story.texts for story in group([*copies, profile("c", EVENT)])] == [((0, 1),)]
    form = profile("b", EVENT.replace("1", "3").replace("ann", "eva"), sketch=sketch_of(edited))
    assert [story.texts for story in group([copies[0], form])] == [(), ()]


def test_a_profile_is_read_back():
    whole = profile("a", EVENT, "2026-03-04", sketch=sketch_of(TEXT))
    assert from_json(json.loads(json.dumps(as_json(whole)))) == whole


@pytest.fixture
def few() -> list[Brief]:
    """Two copies and a translation of one event, and one article of another."""
    other = distractor(1)[0]
    english = " ".join(form.format(**facts(2), **WORKS[2]) for form in TELLINGS["en"])
    german = TELLINGS["de"][0].format(**facts(2), **WORKS[2])
    told = [(english, "en", "05"), (english + " More soon.", "en", "06"), (german, "de", "07"), (other, "fr", "08")]
    return [brief_of(text, code, f"{n}.txt", f"2026-05-{day}") for n, (text, code, day) in enumerate(told)]


def test_the_index_lists_stories_with_what_they_share(few, tmp_path):
    with build_index(few) as ledger:
        (story,) = describe_stories(ledger)
    assert (story["story"], story["articles"], story["languages"]) == ("story-1", 3, ["de", "en"])
    assert (story["first"], story["last"]) == ("2026-05-05", "2026-05-07")
    assert [(m["path"], m["same_text"]) for m in story["members"]] == [("2.txt", None), ("1.txt", 1), ("0.txt", 1)]
    assert {"kind": "person", "name": "Marta Bergmann", "articles": 3} in story["shared"]
    with build_index(few, merge=False) as ledger:
        assert list(describe_stories(ledger)) == []
    lines = tmp_path / "briefs.jsonl"
    lines.write_text("".join(brief.to_json() + "\n" for brief in few), "utf-8")
    table = CliRunner().invoke(cli, ["index", str(lines), "--format", "stories"]).stdout
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [(row["story"], row["path"], row["same_text"]) for row in rows] == [
        ("story-1", "2.txt", ""),
        ("story-1", "1.txt", "1"),
        ("story-1", "0.txt", "1"),
    ]
    assert "STORIES  1 that several articles tell" in CliRunner().invoke(cli, ["index", str(lines)]).stdout


def test_databases_and_the_page_have_the_stories(few, tmp_path: Path):
    write_tables(few, tmp_path / "x.sqlite", tmp_path / "part")
    with sqlite3.connect(tmp_path / "x.sqlite") as database:
        rows = database.execute("SELECT article, story, same_text FROM stories ORDER BY article").fetchall()
    database.close()
    assert rows == [(1, 1, 1), (2, 1, 1), (3, 1, None), (4, 4, None)]
    page = overview.write([(f"{n}.html", overview.entry(brief)) for n, brief in enumerate(few)], [], anchors=True)
    data = page.partition('<script type="application/json" id="data">')[2].partition("</script>")[0]
    story = json.loads(data)["stories"][0]
    assert story["articles"] == [2, 1, 0]
    assert story["texts"] == [[0, 1]]
    assert story["summary"]
    assert len({few[at].language.code for at, _ in story["summary"]}) == 1, "a summary of one language"
    assert "sketch" not in page


PARALLEL = {
    "en": "The conclusion 06-KL/TW was signed by the General Secretary, Nguyen Phu Trong, on 30 October 2024. It gives "
    "4,355 billion dong to the Social Policy Bank in Tuyen Quang.",
    "de": "Die Schlussfolgerung 06-KL/TW unterzeichnete der Generalsekretär Nguyen Phu Trong am 30. Oktober 2024. Sie "
    "gibt der Sozialbank in Tuyen Quang 4.355 Milliarden Dong.",
    "vi": "Kết luận số 06-KL/TW được Tổng Bí thư Nguyễn Phú Trọng ký ngày 30/10/2024. Ngân hàng ở Tuyên Quang nhận "
    "4.355 tỷ đồng.",
}


def parallel() -> list[Brief]:
    return [brief_of(text, code, f"{code}.txt", "2024-11-01") for code, text in PARALLEL.items()]


def members(ledger, kind: str) -> list[int]:
    return sorted(entity.findings for entity in ledger.entities(kind))


def test_acts_and_persons_of_one_story_join_over_languages():
    briefs = parallel()
    assert [story.articles for story in group([profile_of(brief) for brief in briefs])] == [(0, 1, 2)]
    with build_index(briefs) as ledger:
        assert members(ledger, "instruments") == [3]
        assert members(ledger, "officials") == [3]
    page = overview.write([(f"{n}.html", overview.entry(brief)) for n, brief in enumerate(briefs)], [], anchors=True)
    data = json.loads(page.partition('<script type="application/json" id="data">')[2].partition("</script>")[0])
    assert len({official[2] for article in data["articles"] for official in article["officials"]}) == 1


def test_names_with_other_diacritics_are_two_persons_and_a_plain_one_is_neither():
    form = "Kết luận số 06-KL/TW được Tổng Bí thư {} ký ngày 30/10/2024. Ngân hàng ở Tuyên Quang nhận 4.355 tỷ đồng."
    names = ("Nguyễn Phú Trọng", "Nguyễn Phú Trong")
    briefs = [brief_of(form.format(name), "vi", f"{name}.txt", "2024-11-01") for name in names]
    with build_index([*briefs, parallel()[0]]) as ledger:
        assert members(ledger, "officials") == [1, 1, 1]
