"""The house rules that no linter knows: sizes, names, words, records, and what an import may cost."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

import nutgraf
from nutgraf.languages.load import pack_codes

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "src" / "nutgraf").rglob("*.py"))
PACK_FILES = sorted((ROOT / "src" / "nutgraf" / "languages" / "schema").glob("[!_]*.py"))
STAGES = (
    "acquire",
    "zones",
    "language",
    "sentences",
    "officials",
    "numbers",
    "quotes",
    "instruments",
    "orders",
    "keywords",
    "places",
    "summary",
    "key_facts",
    "confidence",
    "brief",
)  # in the order of the data; stages/speech is no stage: quotes and orders share it
TOP_LEVEL = {"README.md", "pyproject.toml", "LICENSE", "CHANGELOG.md", "src", "models", "samples", "tests"}
VAGUE = re.compile(r"(?i)utils?|helpers?|managers?|common|misc|base$|^base_")
HEAVY = {
    "spacy",
    "torch",
    "transformers",
    "pydantic",
    "rich",
    "babel",
    "langdetect",
    "trafilatura",
    "numpy",
    "py3langid",
}
FUNCTION_LINES = 40
FILE_LINES = 500


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def docstring_nodes(module: ast.Module) -> set[int]:
    """The texts that document a module, a class, a function, or the key of a record above them."""
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    bodies = [node.body for node in ast.walk(module) if isinstance(node, holders)]
    found = {id(body[0].value) for body in bodies if body and isinstance(body[0], ast.Expr)}
    for body in bodies:
        pairs = pairwise(body)
        found |= {id(b.value) for a, b in pairs if isinstance(a, ast.AnnAssign) and isinstance(b, ast.Expr)}
    return found


def strings(module: ast.Module) -> Iterator[ast.Constant]:
    documented = docstring_nodes(module)
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented:
            yield node


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_file_is_short_and_says_its_job(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= FILE_LINES
    assert ast.get_docstring(tree(path))


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_functions_are_short(path: Path) -> None:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
            lines = (node.end_lineno or 0) - first.lineno + 1
            assert lines <= FUNCTION_LINES, f"{node.name} has {lines} lines"


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_names_are_not_vague(path: Path) -> None:
    classes = [node.name for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef)]
    assert not [name for name in (path.stem, *classes) if VAGUE.search(name)]


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_constants_say_what_they_count(path: Path) -> None:
    text = path.read_text("utf-8")
    lines = ["", *text.splitlines(), "", ""]
    for node in ast.parse(text).body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or not isinstance(node.value, ast.Constant):
            continue
        if isinstance(node.value.value, int | float) and not isinstance(node.value.value, bool):
            last = node.end_lineno or node.lineno
            said = "#" in "".join(lines[node.lineno : last + 1]) or lines[node.lineno - 1].startswith("#")
            assert said or lines[last + 1].startswith('"""'), f"line {node.lineno}: a comment with unit or measurement"


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_words_of_languages_stand_in_packs_alone(path: Path) -> None:
    for node in strings(tree(path)):
        outside_classes = re.sub(r"\[[^\]]*\]", " ", node.value)  # the ranges of a regular expression are no words
        words = re.findall(r"[^\W\d_]{3,}", outside_classes)
        foreign = [word for word in words if not word.isascii()]
        assert not foreign, f"line {node.lineno}: {foreign}"


# Language codes that code may hold, each with its reason.
ENGLISH_NAMES = "CLDR's English data is the measure for the names and signs of the other languages"
CODES_ALLOWED = {
    "exports/catalogue.py": ({"en"}, "a language without a catalogue has English labels"),
    "languages/load.py": ({"en"}, "messages name languages in English"),
    "languages/compile/cldr.py": ({"en", "fr"}, "a unit's symbol is international where two languages write it"),
    "languages/compile/currencies.py": ({"en"}, ENGLISH_NAMES),
    "text/scripts.py": ({"en"}, ENGLISH_NAMES),
    "models/encoders.py": ({"pt"}, "PyTorch, in the calls of tokenizers"),
    "models/transformers.py": ({"pt"}, "PyTorch, in the calls of tokenizers"),
}


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_no_language_codes_in_code(path: Path) -> None:
    allowed, _reason = CODES_ALLOWED.get(str(path.relative_to(ROOT / "src" / "nutgraf")), (set(), ""))
    codes = {node.value for node in strings(tree(path)) if re.split("[-_]", str(node.value))[0] in pack_codes()}
    assert codes == allowed, "what differs between languages is typology, in the [grammar] section of the packs"


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_no_word_lists_in_code(path: Path) -> None:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.List | ast.Tuple | ast.Set):
            items = [item for item in node.elts if isinstance(item, ast.Constant) and isinstance(item.value, str)]
            assert len(items) <= 10, f"line {node.lineno}: {len(items)} strings"


@pytest.mark.parametrize(
    "name", ["records.py", "document.py", *(f"languages/schema/{path.name}" for path in PACK_FILES)]
)
def test_records_are_frozen_and_slotted(name: str) -> None:
    classes = [node for node in tree(ROOT / "src" / "nutgraf" / name).body if isinstance(node, ast.ClassDef)]
    for node in classes:
        (decorator,) = [ast.unparse(item) for item in node.decorator_list]
        assert "frozen=True" in decorator, node.name
        assert "slots=True" in decorator, node.name


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_no_global_spacy_attributes(path: Path) -> None:
    calls = [
        ast.unparse(node)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("set_extension")
    ]
    own = ["Doc.set_extension(KEY, getter=brief_of)"] if path.name == "components.py" else []  # Doc._.nutgraf
    assert calls == own


def test_each_stage_is_a_place_of_its_own() -> None:
    folder = ROOT / "src" / "nutgraf" / "stages"
    places = {path.stem for path in folder.iterdir() if path.stem[0] not in "_." and path.suffix in ("", ".py")}
    assert places == {*STAGES, "speech", "back_references", "order_worth"}


def test_the_pipeline_calls_the_stages_in_the_order_of_the_data() -> None:
    source = (ROOT / "src" / "nutgraf" / "pipeline.py").read_text("utf-8")
    for calls in (
        ("find_blocks(", "detect_language(", "split_sentences(", "find_names("),
        ("extract_officials(", "extract_numbers(", "find_quotes(", "find_instruments(", "find_orders("),
    ):
        assert sorted(calls, key=source.index) == list(calls)


@pytest.mark.parametrize("folder", sorted({path.parent for path in SOURCES}), ids=named)
def test_each_folder_says_its_job(folder: Path) -> None:
    assert ast.get_docstring(tree(folder / "__init__.py"))


def test_top_level_holds_nothing_else() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    top = {name.split("/")[0] for name in tracked.splitlines()} or {path.name for path in ROOT.iterdir()}
    assert {name for name in top if not name.startswith(".")} <= TOP_LEVEL


def test_public_names_are_pinned() -> None:
    records = ["Article", "Brief", "Settings"]
    functions = ["detect_language", "find_numbers", "read", "summarise", "summarise_many", "summarize"]
    assert sorted(nutgraf.__all__) == sorted([*records, *functions, "errors"])
    assert dir(nutgraf) == sorted([*nutgraf.__all__, "__version__"])
    assert nutgraf.summarize is nutgraf.summarise


@pytest.mark.parametrize("code", ["import nutgraf", "import nutgraf.cli", "from nutgraf.__main__ import main"])
def test_import_is_light(code: str) -> None:
    script = f"import sys; {code}; print(' '.join(sorted(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert not HEAVY & set(loaded)
