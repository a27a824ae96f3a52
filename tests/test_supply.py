"""What is trusted: pinned models, weights that are data, and no way for an input or a model to bring code."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "nutgraf"
FILES = sorted(SOURCE.rglob("*.py"))
RUN_CODE = {"pickle", "marshal", "shelve", "dill", "joblib", "cloudpickle", "subprocess", "code", "runpy", "ctypes"}
REACH_OUT = {"urllib", "http", "requests", "httpx", "aiohttp", "urllib3", "ftplib", "smtplib", "huggingface_hub"}
READ_XML = {"xml", "defusedxml", "bs4"}
EXECUTE = {"eval", "exec", "compile", "__import__", "breakpoint"}


def named(path: Path) -> str:
    return str(path.relative_to(SOURCE))


def imported(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        yield from (name.split(".")[0] for name in names if name != "urllib.parse")  # cuts addresses, opens none


def calls(module: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


@pytest.mark.parametrize("path", FILES, ids=named)
def test_nothing_is_unpickled_executed_or_fetched(path: Path) -> None:
    module = ast.parse(path.read_text("utf-8"))
    own = {"pickle", "subprocess"} if path.parent.name == "engines" else set()  # work for processes of our own
    own |= {"huggingface_hub"} if path.name == "transformers.py" else set()  # looks into the local cache, see below
    assert not ((RUN_CODE | REACH_OUT | READ_XML) - own) & set(imported(module))
    for name, _ in calls(module):
        assert name not in EXECUTE
        assert name not in ("os.system", "os.popen", "torch.load", "numpy.load", "np.load", "yaml.load")
        assert not name.startswith(("os.exec", "os.spawn"))


def test_a_model_by_name_is_local_brings_no_code_and_has_safe_weights() -> None:
    loads = [
        (name, {word.arg: ast.unparse(word.value) for word in call.keywords})
        for path in FILES
        for name, call in calls(ast.parse(path.read_text("utf-8")))
        if name.endswith(".from_pretrained") or name == "snapshot_download"
    ]
    assert loads
    for name, given in loads:
        assert given["local_files_only"] == "True", name
        if name.endswith(".from_pretrained"):
            assert given["trust_remote_code"] == "False", name
            assert given.get("use_safetensors") == "True" or "Tokenizer" in name, name


def test_models_are_pinned_with_their_sum_and_nothing_else_is_downloaded(root: Path) -> None:
    lock = tomllib.loads((root / "models" / "models.lock.toml").read_text("utf-8"))["model"]
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    pinned = {line.split("==")[0] for line in project["optional-dependencies"]["models"] if "==" in line}
    assert pinned == {model["name"] for model in lock if model["where"] == "extra"}
    assert all(re.fullmatch(r"[0-9a-f]{64}", model["sha256"]) for model in lock)
    wanted = [*project["dependencies"], *project["optional-dependencies"]["models"]]
    assert not [line for line in wanted if "@" in line]  # no address, no repository


def test_torch_is_new_enough_to_read_weights_safely(root: Path) -> None:
    extras = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert "torch>=2.10" in extras["transformers"]  # CVE-2025-32434, CVE-2026-24747


def test_every_change_is_fuzzed_audited_and_listed(root: Path) -> None:
    run = (root / ".ci" / "run").read_text("utf-8")
    for tool in ("tests/quality/fuzz.py", "pip-audit", "cyclonedx-py environment"):
        assert tool in run
