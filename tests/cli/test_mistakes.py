"""What people type wrongly: each mistake has its status and one line that says what happened and what to do."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from nutgraf.cli import cli

STORY = "Der Rat der Stadt hat am Montag den Haushalt beschlossen. Die Ausgaben steigen auf 12 Millionen Euro.\n"
S = ("summarise", "story.txt")
B = ("batch", "folder", "-o", "out")
MISTAKES = [
    # What was typed, the exit status, what the message has.
    (("sumarise", "story.txt"), 2, "There is no command 'sumarise'. Did you mean `nutgraf summarise`?"),
    (("breif", "story.txt"), 2, "There is no command 'breif'. Did you mean `nutgraf brief`?"),
    (("story.txt",), 2, "There is no command 'story.txt'. Did you mean `nutgraf summarise story.txt`?"),
    (("folder",), 2, "There is no command 'folder'. Did you mean `nutgraf batch folder -o OUT`?"),
    (("translate",), 2, "There is no command 'translate'. The commands are: batch, completion, index,"),
    (("languages", "chek"), 2, "There is no command 'chek'. Did you mean `nutgraf languages check`?"),
    (("summarise",), 2, "Missing argument 'FILE...|-'. See `nutgraf summarise --help`."),
    (("batch", "folder"), 2, "Missing option '--output' / '-o'. See `nutgraf batch --help`."),
    ((*S, "--formt", "html"), 2, "There is no option --formt. Did you mean --format?"),
    ((*S, "--lang", "en"), 2, "There is no option --lang. Did you mean --language?"),
    ((*S, "--xyzzy"), 2, "There is no option --xyzzy. See `nutgraf summarise --help`."),
    ((*S, "--words"), 2, "Option '--words' requires an argument. See `nutgraf summarise --help`."),
    ((*S, "--format", "htm"), 2, "--format has no value 'htm'. Did you mean html? The values are: brief, json,"),
    ((*S, "--format", "pdf"), 2, "--format has no value 'pdf'. The values are: brief, json, markdown,"),
    ((*S, "-f", "JSON"), 2, "--format has no value 'JSON'. Did you mean json?"),
    (("models", "--format", "jsn"), 2, "--format has no value 'jsn'. Did you mean json? The values are: text, json."),
    (("index", "out", "--format", "cvs"), 2, "--format has no value 'cvs'. Did you mean csv?"),
    (("completion", "bsh"), 2, "has no value 'bsh'. Did you mean bash?"),
    ((*S, "-o", "x.epub"), 2, "No format has files in .epub. Use one of: .txt, .json, .md, .html, .csv,"),
    ((*S, "-o", "x.pdf"), 2, "No format has files in .pdf. Write .html: a browser prints that page as a PDF. Use one"),
    ((*S, "--ui", "deutsch"), 2, "There are no labels in 'deutsch'. Did you mean de (German)? Use one of:"),
    ((*S, "--ui", "klingon"), 2, "There are no labels in 'klingon'. Use one of:"),
    (("languages", "check", "none.toml"), 2, "none.toml: cannot be read: No such file or directory. Check the name"),
    (("index", "./nowhere/"), 2, "nowhere does not exist."),
    ((*S, "-o", "x.jsn"), 2, "No format has files in .jsn. Did you mean .json?"),
    ((*S, "--language", "english"), 2, "There is no language 'english'. Did you mean en (English)?"),
    ((*S, "--language", "fre"), 2, "There is no language 'fre'. Did you mean fr?"),
    ((*S, "--language", "Deutsch"), 2, "There is no language 'Deutsch'. Did you mean de (German)?"),
    ((*S, "--language", "englsh"), 2, "Did you mean en (English)? `nutgraf languages` lists the codes."),
    ((*S, "--language", "xx"), 2, "There is no language 'xx'. Give an ISO 639-1 code such as fr or vi."),
    ((*B, "--language", "french"), 2, "There is no language 'french'. Did you mean fr (French)?"),
    ((*S, "--share", "20%"), 2, "--share is a number above 0 to 1, not '20%'. Give 0.2: --share 0.2."),
    ((*S, "--share", "20"), 2, "--share is a number above 0 to 1, not '20'. Give 0.2: --share 0.2."),
    ((*S, "--share", "0,3"), 2, "Give 0.3: --share 0.3."),
    ((*S, "--share", "0"), 2, "--share is a number above 0 to 1, not '0'."),
    ((*S, "--min-confidence", "80%"), 2, "--min-confidence is a number from 0 to 1, not '80%'. Give 0.8:"),
    ((*S, "--words", "many"), 2, "--words is a whole number from 1, not 'many'. Example: --words 3."),
    ((*S, "--words", "0"), 2, "--words is a whole number from 1, not '0'."),
    ((*S, "--sentences", "2.5"), 2, "--sentences is a whole number from 1, not '2.5'."),
    (
        (*S, "--max-chars", "100,000"),
        2,
        "--max-chars is a whole number from 1, not '100,000'. Example: --max-chars 100000.",
    ),
    ((*S, "--timeout", "30s"), 2, "--timeout is a number of seconds above 0, not '30s'. Example: --timeout 30,"),
    ((*S, "--words", "5", "--share", "0.2"), 2, "--words, --sentences and --share cannot be given together."),
    (("summarise", "stroy.txt"), 2, "Cannot read stroy.txt: No such file or directory. Did you mean story.txt?"),
    (("summarise", "zzz"), 2, "Cannot read zzz: No such file or directory. Check the name and the folder."),
    (("summarise", "folder"), 2, "folder is a folder. Use `nutgraf batch folder -o OUT`, which reads folders."),
    (("summarise", "news.csv"), 2, "news.csv is a table or an archive with many articles. Use `nutgraf batch news.csv"),
    (("summarise", "news.jsonl"), 2, "Use `nutgraf batch news.jsonl -o OUT`, which makes a brief of each."),
    (
        ("summarise", "https://example.org/a"),
        2,
        "nutgraf: https://example.org/a is an address, not a file. Pipe the page: `curl -s https://example.org/a | ",
    ),
    (
        ("summarise", "story.txt", "story.txt", "-f", "html"),
        2,
        "A file in html cannot hold several briefs one after the other. Use `nutgraf batch FILES -o FOLDER --form",
    ),
    (("summarise", "story.txt", "story.txt", "-o", "x.spacy"), 2, "A file in spacy cannot hold several briefs"),
    (("summarise", "empty.txt"), 2, "empty.txt is empty. See `nutgraf summarise --help`."),
    (("summarise", "digits.txt"), 2, "digits.txt has no letters. Nutgraf reads news articles."),
    (("summarise", "binary.txt"), 2, "binary.txt is binary, not text. Save the article as text, markdown or HTML."),
    ((*S, "--encoding", "utf9"), 2, "Unknown encoding 'utf9'. Try utf-8, cp1252,"),
    (
        (*S, "-o", "no/such/folder/x"),
        2,
        "no/such/folder/x: No such file or directory. Name a file in a folder that exists",
    ),
    ((*S, "-o", "/"), 2, "Cannot write /: Is a directory. Name a file in a folder that exists and can be written."),
    ((*S, "-o", "story.txt"), 2, "story.txt is the article itself. Give another name with -o."),
    ((*S, "-o", "./story.txt"), 2, "story.txt is the article itself. Give another name with -o."),
    ((*S, "-o", "link.html"), 2, "link.html is the article itself. Give another name with -o."),
    (("summarise", "link.html", "-f", "html", "-o", "story.txt"), 2, "story.txt is the article itself."),
    (("summarise", "folder/a.txt", "story.txt", "-o", "story.txt"), 2, "story.txt is the article itself."),
    (
        ("summarise", "folder/a.txt", "story.txt", "--together", "-o", "story.txt"),
        2,
        "story.txt is the article itself.",
    ),
    ((*S, "--model", "no_such_model"), 4, "no_such_model"),
    ((*S, "--lexicon", "none.toml"), 2, "none.toml: cannot be read: No such file or directory."),
    (("batch", "nowhere", "-o", "out"), 2, "nowhere does not exist. Give a folder, files, or - for a list of paths."),
    (("batch", "bare", "-o", "out"), 2, "There is no article in bare, which is empty. It reads *.txt,"),
    (("batch", "odd", "-o", "out"), 2, "There is no article in odd: 1 file left out: 1 .xyz. It reads *.txt,"),
    (
        ("batch", "odd", "-o", "out", "--glob", "*.abc"),
        2,
        "There is no article in odd: none of its files is *.abc. Give --glob a",
    ),
    (("batch", "odd/a.xyz", "-o", "out"), 2, "For one file use `nutgraf summarise odd/a.xyz`;"),
    (
        ("batch", "folder", "-o", "folder"),
        2,
        "folder is the output too. Give the briefs a folder of their own: -o FOLDER.",
    ),
    (("batch", "news.jsonl", "-o", "news.jsonl"), 2, "news.jsonl is the output too. Give another name with -o."),
    (("batch", "folder/a.txt", "lines.jsonl", "-o", "news.jsonl"), 2, "lines.jsonl is the output too. Give another"),
    (("batch", "folder", "-o", "x.csv"), 2, "A batch writes no .csv file, as x.csv would be. Choose --format csv into"),
    (("batch", "folder", "-o", "x.xlsx"), 2, "A batch writes no .xlsx file, as x.xlsx would be. Choose --format excel"),
    (
        ("batch", "folder", "-o", "x.json"),
        2,
        "A batch writes no .json file, as x.json would be. Choose one file in .jsonl",
    ),
    (("batch", "folder", "-o", "x.jsonl", "-f", "html"), 2, "x.jsonl holds briefs as data, not as html. Name a folder"),
    ((*B, "--jobs", "0"), 2, "--jobs is a whole number from 1, or auto, not '0'. Example: --jobs 2."),
    (("index", "nowhere"), 2, "nowhere does not exist."),
    (("index", "news.jsonl", "-o", "news.jsonl"), 2, "news.jsonl is what is to be indexed. Give another name with -o."),
    (("index", "out", "-o", "x.html"), 2, "No format of the index has files in .html. Use one of: .txt, .json, .csv;"),
    (("index", "out", "-o", "x.jsonl"), 2, "No format of the index has files in .jsonl. Did you mean .json?"),
    (("index", "out", "-o", "x.csv", "-f", "json"), 2, "--format json is not written into a file in .csv. Give a name"),
    (("index", "out", "-f", "csv", "--digest", "day"), 2, "--format and --digest cannot be given together. The ending"),
    (("index", "out", "--find", "x", "--digest", "week"), 2, "--find and --digest cannot be given together. Give one"),
]


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("folder", "bare", "odd"):
        (tmp_path / name).mkdir()
    for name in ("story.txt", "folder/a.txt", "odd/a.xyz"):
        (tmp_path / name).write_text(STORY, "utf-8")
    (tmp_path / "news.csv").write_text(f"id,text\n1,{STORY}", "utf-8")
    (tmp_path / "news.jsonl").write_text(json.dumps({"text": STORY}) + "\n", "utf-8")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "link.html").symlink_to("story.txt")
    (tmp_path / "lines.jsonl").symlink_to("news.jsonl")
    (tmp_path / "digits.txt").write_text("12 34", "utf-8")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 9)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(("arguments", "status", "words"), MISTAKES, ids=lambda value: value if value is str else None)
def test_a_mistake_has_one_line_with_advice(arguments: tuple[str, ...], status: int, words: str) -> None:
    result = CliRunner().invoke(cli, list(arguments))
    assert (result.exit_code, result.stdout) == (status, ""), result.stderr
    assert words in result.stderr
    line = result.stderr.removesuffix("\n")
    assert "\n" not in line
    assert line.startswith("nutgraf: ")
    assert line.endswith((".", "?"))
    assert not re.search(r"[?!.]\.(?!\.)", line.replace("...", ""))
    message = line.removeprefix("nutgraf: ")
    given = (*arguments, *(argument.rpartition("/")[2] for argument in arguments))
    assert not message[0].islower() or message.startswith(given)


def test_an_article_is_not_replaced_by_its_brief() -> None:
    for more in ((), ("folder/a.txt",), ("folder/a.txt", "--together")):
        result = CliRunner().invoke(cli, [*S, *more, "-o", "story.txt"])
        assert (result.exit_code, Path("story.txt").read_text("utf-8")) == (2, STORY)


def test_an_article_from_standard_input_is_not_replaced_either() -> None:
    command = [sys.executable, "-m", "nutgraf", "summarise", "-", "-o", "story.txt"]
    with Path("story.txt").open("rb") as story:
        done = subprocess.run(command, stdin=story, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (
        2,
        "nutgraf: story.txt is the article itself. Give another name with -o.\n",
    )
    assert Path("story.txt").read_text("utf-8") == STORY


def test_the_table_is_long() -> None:
    assert len(MISTAKES) >= 50
