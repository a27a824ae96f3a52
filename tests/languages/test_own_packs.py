"""A user's own pack and lexicon: what they change, for which call, and how a wrong one is named."""

from __future__ import annotations

import pickle
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from nutgraf.batch.inputs.task import Query
from nutgraf.batch.run import Plan, run_batch
from nutgraf.batch.sources import find_tasks
from nutgraf.cli import cli
from nutgraf.errors import BadPack, PackNotCompiled
from nutgraf.languages.load import load_pack, pack_codes, pack_key, shared_packs
from nutgraf.languages.own_packs import open_own_packs, parse_own_pack
from nutgraf.pipeline import brief_article
from nutgraf.records import Brief
from nutgraf.settings import PackFile, Settings, validate
from nutgraf.stages.acquire.read import article_from_text
from nutgraf.stages.brief import settings_hash

DOCUMENT = (Path(__file__).parent.parent.parent / "src/nutgraf/languages/own_packs.md").read_text("utf-8")
HASH_WITHOUT = "efaaf83cafbfa35509c983e38a8298d7c2164756eebc66db7074ffcae0d357e7"
STORY = "Der Oberdeichgräfe Ulf Brackwasser öffnete am Montag das Siel. Im Mai schrieb die Sprg. Nord darüber."
TITLE = 'title = ["Oberdeichgräfe"]\n'
# Somali: the detectors know it, nutgraf has no pack, and simplemma has no forms, so that it compiles in a moment.
SOMALI = """
code = "so"
name = "Somali"
[officials]
titles = ["wasiirka caafimaadka"]
given_names = ["Hodan"]
[frames.Statement]
verbs = ["sheeg"]
forms = ["sheegtay"]
"""
ARTICLE = (
    "Wasiirka caafimaadka, Hodan Warsame, ayaa Isniintii furtay isbitaal cusub oo carruurta ah oo ku yaal magaalada."
)


@pytest.fixture(autouse=True)
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    return tmp_path / "cache" / "nutgraf" / "packs"


def brief(text: str, **chosen: object) -> Brief:
    return brief_article(article_from_text(text), validate(Settings(**chosen)))  # type: ignore[arg-type]


def lexicon(text: str, suffix: str = "toml") -> PackFile:
    return PackFile(f"words.{suffix}", text)


def posts(found: Brief) -> list[tuple[str, str]]:
    return [(official.name, post.title) for official in found.officials for post in official.positions]


def pack_file(text: str) -> PackFile:
    return PackFile("own.toml", text)


def test_a_pack_adds_a_language_that_is_detected_and_selected() -> None:
    found = brief(ARTICLE, language_pack=pack_file(SOMALI))
    assert (found.language.code, posts(found)) == ("so", [("Hodan Warsame", "Wasiirka caafimaadka")])
    assert "no-pack" not in [notice.code for notice in found.warnings]
    assert posts(brief(ARTICLE, language="so", language_pack=pack_file(SOMALI))) == posts(found)
    assert not posts(brief(ARTICLE, language="so"))


def test_a_pack_replaces_that_of_its_language_alone() -> None:
    own = pack_file('code = "de"\nname = "My German"\n[officials]\ntitles = ["Oberdeichgräfe"]\n')
    assert posts(brief(STORY, language_pack=own)) == [("Ulf Brackwasser", "Oberdeichgräfe")]
    minister = "La ministre de la santé, Odile Verneuil, a ouvert un hôpital à Dijon lundi matin avec le maire."
    assert posts(brief(minister, language_pack=own)) == posts(brief(minister)) != []


NORWEGIAN = (
    "Kari Nordmann, bystyreleder, åpnet mandag den nye brua over elva. Arbeidet har tatt to år og kostet mye mer enn "
    "kommunen hadde regnet med, men innbyggerne er glade for at de ikke lenger må ta ferja til sentrum hver dag."
)


def test_a_pack_for_a_macrolanguage_reads_its_members() -> None:
    own = pack_file('code = "no"\nname = "Norwegian"\n[officials]\ntitles = ["bystyreleder"]\n')
    found = brief(NORWEGIAN, language_pack=own)
    assert (found.language.code, posts(found)) == ("nb", [("Kari Nordmann", "bystyreleder")])
    assert not {"no-pack", "pack-unused"} & {notice.code for notice in found.warnings}
    for code in ("no", "nn"):
        assert posts(brief(NORWEGIAN, language=code, language_pack=own)) == posts(found)
    assert not posts(brief(NORWEGIAN, language="da", language_pack=own))


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (STORY, None, "Your language pack is for Somali, the article is in German."),
        (STORY, "und", "Your language pack is for Somali, the language of the article could not be told."),
        (ARTICLE, None, None),
    ],
)
def test_a_pack_that_was_not_used_is_told(text: str, language: str | None, told: str | None) -> None:
    found = brief(text, language=language, language_pack=pack_file(SOMALI))
    assert [notice.message for notice in found.warnings if notice.code == "pack-unused"] == ([told] if told else [])
    assert not [notice for notice in brief(text, language=language).warnings if notice.code == "pack-unused"]


def test_one_call_leaves_no_trace_in_the_next() -> None:
    before = brief(STORY)
    first = brief(STORY, lexicon=lexicon(TITLE))
    second = brief(STORY, lexicon=lexicon(TITLE.replace("gräfe", "graf")))
    assert posts(first) == [("Ulf Brackwasser", "Oberdeichgräfe")]
    assert posts(second) == []
    assert brief(STORY) == before
    assert brief(STORY, lexicon=lexicon(TITLE)) == first


def test_the_settings_hash_is_that_of_the_content() -> None:
    plain, mine = brief(STORY), brief(STORY, lexicon=lexicon(TITLE))
    elsewhere = brief(STORY, lexicon=PackFile("other/name.toml", TITLE))
    changed = brief(STORY, lexicon=lexicon(TITLE + "\n"))
    assert plain.generator.settings == settings_hash(Settings())
    assert mine.generator.settings == elsewhere.generator.settings
    assert len({found.generator.settings for found in (plain, mine, changed)}) == 3


def test_settings_without_a_pack_have_the_hash_that_they_had() -> None:
    assert settings_hash(Settings()) == HASH_WITHOUT


def test_settings_take_the_content_along(tmp_path: Path) -> None:
    file = tmp_path / "words.toml"
    file.write_text(TITLE, "utf-8")
    settings = validate(Settings(lexicon=str(file)))
    file.unlink()
    there = pickle.loads(pickle.dumps(settings))
    assert posts(brief_article(article_from_text(STORY), there)) == [("Ulf Brackwasser", "Oberdeichgräfe")]


@pytest.mark.parametrize("options", [{"jobs": 1}, {"jobs": 2, "timeout": 60.0}], ids=["inline", "workers"])
def test_a_batch_reads_with_them_and_goes_on_only_with_the_same(tmp_path: Path, options: dict[str, object]) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "story.txt").write_text(STORY, "utf-8")
    file = tmp_path / "words.toml"
    file.write_text(TITLE, "utf-8")

    def run() -> tuple[int, int]:
        plan = Plan(tmp_path / "out", Settings(lexicon=str(file)), **options)  # type: ignore[arg-type]
        counts = run_batch(find_tasks(str(tmp_path / "a"), Query()), plan)
        return counts.written, counts.skipped

    assert run() == (1, 0)
    found = Brief.from_json((tmp_path / "out" / "story.txt.json").read_text("utf-8"))
    assert posts(found) == [("Ulf Brackwasser", "Oberdeichgräfe")]
    assert run() == (0, 1)
    file.write_text(TITLE + '[de]\nabbreviation = ["Sprg."]\n', "utf-8")
    assert run() == (1, 0)


def test_forms_are_made_once_and_kept(cache_folder: Path) -> None:
    file = pack_file(SOMALI.replace("Somali", "Kept"))
    own = open_own_packs(Settings(language_pack=file))
    assert "sheegtay" in load_pack(pack_key("so", own)).verbs["Statement"].forms
    assert [path.name[:3] for path in cache_folder.iterdir()] == ["so-"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('code = "so"\n[zonen]\n', r"own\.toml.*zonen"),
        ('code = "so"\n[zones]\ncredit = 3\n', r"own\.toml.*zones\.credit"),
        ('code = "so"\nown = "x"\n', r"own\.toml.*own"),
        ('code = "qq"\n', r"own\.toml: code: there is no language 'qq'"),
        ('code = "so"\nname = "\n', r"own\.toml.*not TOML"),
    ],
)
def test_a_wrong_pack_is_named_by_file_and_key(text: str, message: str) -> None:
    with pytest.raises(BadPack, match=message) as raised:
        open_own_packs(Settings(language_pack=pack_file(text)))
    assert raised.value.exit_status == 2


@pytest.mark.parametrize("option", ["--language-pack", "--lexicon"])
def test_a_file_that_cannot_be_read_is_a_usage_error(option: str, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, "utf-8")
    (tmp_path / "latin.toml").write_bytes(TITLE.encode("latin-1"))
    missing = nutgraf("summarise", tmp_path / "story.txt", option, tmp_path / "none.toml")
    assert (missing.exit_code, "none.toml: cannot be read" in missing.stderr) == (2, True)
    latin = nutgraf("summarise", tmp_path / "story.txt", option, tmp_path / "latin.toml")
    assert (latin.exit_code, "latin.toml: is not in UTF-8" in latin.stderr) == (2, True)


@pytest.mark.parametrize(
    "chosen",
    [
        {"language_pack": PackFile("own.toml", SOMALI.replace("Somali", "Uncompiled"))},
        {"lexicon": PackFile("words.toml", '[so.verb]\nStatement = ["sheeg"]\n'), "language": "so"},
    ],
)
def test_without_simplemma_the_extra_is_named(chosen: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "simplemma.strategies.dictionaries.dictionary_factory", None)
    with pytest.raises(PackNotCompiled) as raised:
        brief(ARTICLE, **chosen)
    assert raised.value.exit_status == 4
    assert "nutgraf[packs]" in (raised.value.hint or "")


def test_words_need_no_simplemma(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "simplemma.strategies.dictionaries.dictionary_factory", None)
    assert posts(brief(STORY, lexicon=lexicon("[de]\n" + TITLE))) == [("Ulf Brackwasser", "Oberdeichgräfe")]


def test_packs_of_ones_own_are_among_all_packs() -> None:
    own = open_own_packs(Settings(language_pack=pack_file(SOMALI), lexicon=lexicon('[cy]\nchrome = ["Rhannu"]\n')))
    assert set(pack_codes(own)) == {*pack_codes(), "so"}
    assert {pack.code for pack in shared_packs(own)} == {*pack_codes(), "so", "cy"}
    assert {pack.code for pack in shared_packs()} == set(pack_codes())


# A lexicon

KINDS = """
given_name = ["Wubbke"]
[de]
title = ["Sielmeisterin"]
governing_title = ["Obmann"]
member_title = ["Achtsmann"]
masculine_honorific = ["Domine"]
organisation = ["Bund der Sielwärter | BDS"]
act_type = ["Deichbrief|Deichbriefe"]
chrome = ["Im Nachtmodus lesen und hören"]
notice = ["nachdruck nur mit siel"]
agency = ["KÜNA"]
abbreviation = ["Sprg."]
[de.verb]
Statement = ["orgeln"]
"""
CSV = """kind;word;language;frame
given name;Wubbke;;
title;Sielmeisterin;de;
organisation;Bund der Sielwärter | BDS;de;
act type;Deichbrief|Deichbriefe;de;
verb;orgeln;de;Statement
"""
LINES = """\
Die Sielmeisterin Wubbke Ohlsen öffnete am Montag das Siel von Nord, wie der Bund der Sielwärter mitteilte.
Im Nachtmodus lesen und hören
„Am Freitag ist das Wasser fort“, orgelte Ohlsen in der Sprg. Nord vor vielen Leuten. Der BDS verwies auf Deichbrief 12.
"""


@pytest.fixture
def orgeln(monkeypatch: pytest.MonkeyPatch) -> None:
    """The forms of a German verb without the ten seconds that all German forms take."""
    from nutgraf.languages.compile.forms import Forms, FormTable

    made = Forms(frozenset(("orgeln", "orgelte", "orgelt")), frozenset())
    monkeypatch.setattr(FormTable, "inflect", lambda _table, _lemma: made)


@pytest.mark.usefixtures("orgeln")
@pytest.mark.parametrize("words", [lexicon(KINDS), lexicon(CSV, "csv"), lexicon(CSV.replace(";", "\t"), "tsv")])
def test_a_lexicon_adds_words_of_each_kind(words: PackFile) -> None:
    found = brief(LINES, language="de", lexicon=words)
    assert ("Wubbke Ohlsen", "Sielmeisterin") in posts(found)
    assert [(act.type, act.number) for act in found.directives.instruments] == [("deichbrief", "12")]
    mentions = {body.name: [mention.text for mention in body.mentions] for body in found.organisations}
    assert mentions["Bund der Sielwärter"] == ["Bund der Sielwärter", "BDS"]
    assert [quote.speaker and quote.speaker.name for quote in found.quotes] == ["Wubbke Ohlsen"]


@pytest.mark.usefixtures("orgeln")
def test_without_it_none_of_them_is_found() -> None:
    found = brief(LINES, language="de")
    assert ("Wubbke Ohlsen", "Sielmeisterin") not in posts(found)
    assert not found.directives.instruments
    assert "Bund der Sielwärter" not in {body.name for body in found.organisations}


@pytest.mark.usefixtures("orgeln")
def test_chrome_and_abbreviations_of_a_lexicon_count() -> None:
    def kinds(found: Brief) -> list[str]:
        return [block.kind for block in found.blocks]

    mine, plain = (brief(LINES, language="de", lexicon=words) for words in (lexicon(KINDS), None))
    assert (kinds(mine)[1], kinds(plain)[1]) == ("chrome", "subheading")
    assert len(mine.sentences) < len(plain.sentences)


def test_rows_of_a_language_count_in_its_articles_alone() -> None:
    other = lexicon("[nl]\n" + TITLE)
    assert posts(brief(STORY, language="de", lexicon=other)) == []
    assert posts(brief(STORY, language="nl", lexicon=other)) != []


@pytest.mark.parametrize(
    ("suffix", "text", "message"),
    [
        ("toml", 'titel = ["x"]', r"words\.toml: titel: no kind of word is called 'titel'; the nearest is 'title'"),
        ("toml", '[de]\ntitels = ["x"]', r"words\.toml: de\.titels: .*'title'"),
        ("toml", '[de.verb]\nStatment = ["x"]', r"words\.toml: de\.verb\.Statment: no frame .*'Statement'"),
        ("toml", 'verb = ["x"]', r"words\.toml: verb: a frame is missing"),
        ("toml", 'title = "x"', r"words\.toml: title: is no list of words"),
        ("toml", 'abbreviation = ["Sprg"]', r"words\.toml: abbreviation: .*'Sprg\.'"),
        ("toml", "title = [", r"words\.toml: not TOML"),
        ("csv", "kind,wort\ntitle,x\n", r"words\.csv: line 1: no column is called 'wort'; the nearest is 'word'"),
        ("csv", "kind\ntitle\n", r"words\.csv: line 1: the column 'word' is missing"),
        ("csv", "kind,word\ntitle,x\nhonorifc,x\n", r"words\.csv: line 3: .*'honorific'"),
        ("csv", "kind,word,language\ntitle,x,German\n", r"words\.csv: line 2: language: 'German'"),
        ("csv", "kind,word,frame\ntitle,x,Statement\n", r"words\.csv: line 2: frame: only a verb"),
        ("csv", "kind,word\ntitle,\n", r"words\.csv: line 2: a word is missing"),
        ("txt", "x", r"words\.txt: a lexicon is a \.toml, \.csv or \.tsv file"),
    ],
)
def test_what_a_lexicon_has_wrong_is_named(suffix: str, text: str, message: str) -> None:
    with pytest.raises(BadPack, match=message) as raised:
        open_own_packs(Settings(lexicon=lexicon(text, suffix)))
    assert raised.value.exit_status == 2


# The document


def block(language: str, heading: str = "A lexicon") -> str:
    """The first block in a language of the section with this heading."""
    section = DOCUMENT.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    found = re.search(rf"^```{language}\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def nutgraf(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


def test_the_documents_small_pack_is_checked_and_reads_as_shown(tmp_path: Path) -> None:
    (tmp_path / "norwegian.toml").write_text(block("toml", "A pack"), "utf-8")
    (tmp_path / "brua.txt").write_text(block("text", "A pack"), "utf-8")
    runs = re.split(r"^\$ nutgraf (.*)\n", block("console", "A pack"), flags=re.MULTILINE)[1:]
    assert len(runs) == 4
    for command, shown in zip(runs[::2], runs[1::2], strict=True):
        run = f"{sys.executable} -m nutgraf {command}"
        done = subprocess.run(["bash", "-c", run], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
        assert done.stdout == shown


def test_the_small_pack_needs_its_cases() -> None:
    from nutgraf.pack_check.check import check_pack

    plain = block("toml", "A pack").replace('cases = [">en"]', "")
    (failure,) = check_pack(parse_own_pack(plain, "norwegian.toml")).failures
    assert failure.section == "officials"


def test_the_documents_example_prints_what_it_shows(tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text(block("toml"), "utf-8")
    (tmp_path / "article.txt").write_text(block("text"), "utf-8")
    command, _, shown = block("console").removeprefix("$ nutgraf ").partition("\n")
    run = f"{sys.executable} -m nutgraf {command}"
    done = subprocess.run(["bash", "-c", run], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == shown


def test_the_documents_table_is_a_lexicon_and_tells_every_kind() -> None:
    from nutgraf.languages.lexicon import KINDS as KNOWN

    assert open_own_packs(Settings(lexicon=lexicon(block("csv"), "csv")))
    rows = [line for line in DOCUMENT.splitlines() if line.startswith("| `")]
    assert sorted(kind for row in rows for kind in re.findall("`([^`]+)`", row.split(" | ")[0])) == sorted(KNOWN)


@pytest.mark.parametrize("command", ["summarise", "batch"])
def test_help_describes_both(command: str) -> None:
    text = nutgraf(command, "--help").stdout
    assert "--language-pack FILE" in text
    assert "--lexicon FILE" in text
