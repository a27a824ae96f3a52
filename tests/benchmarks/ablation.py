"""What a model adds to the rules, and what it costs: F1 a layer, milliseconds an article and memory, a language each.

    python tests/benchmarks/ablation.py SCORER GOLD_DIR [--language pt] [--model DIR] [--limit 60]

GOLD_DIR holds ID.txt and ID.gold.json pairs with the language in "lang"; SCORER is called as `SCORER GOLD_DIR --briefs
DIR --json FILE` and writes {layer: {"f1": ...}} with the mean as {"FIRST FIGURE": {"rate": ...}}. Neither comes with
nutgraf. Every column is a process of its own: rules alone, rules and the model's persons, rules and all its names. No
layer reads part of speech or a parse, so they are not run and have no column.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

COLUMNS = {"rules": ("none", ()), "+ names": ("model", ("person",)), "+ all": ("model", ("person", "organisation"))}
MEAN = "FIRST FIGURE"


def brief_folder(folder: Path, into: Path, language: str, model: str, labels: Sequence[str]) -> None:
    """Write a brief of each text of the folder, and cost.json: milliseconds an article when warm, MiB at the most."""
    from nutgraf.models import spacy
    from nutgraf.pipeline import brief_article
    from nutgraf.settings import Settings
    from nutgraf.stages.acquire.read import read_article

    spacy.LABELS = {tag: label for tag, label in spacy.LABELS.items() if label in labels or model == "none"}
    settings = Settings(language=language, model=model)
    articles = {path.stem: read_article(path) for path in sorted(folder.glob("*.txt"))}
    for name, article in articles.items():  # warms up, too
        (into / f"{name}.json").write_text(brief_article(article, settings).to_json(), "utf-8")
    begun = time.process_time()
    for article in articles.values():
        brief_article(article, settings)
    spent = (time.process_time() - begun) * 1000 / len(articles)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    (into / "cost.json").write_text(json.dumps({"ms": spent, "mib": peak}), "utf-8")


def measure(scorer: Path, gold: Path, language: str, model: str, labels: Sequence[str]) -> dict[str, float]:
    """The figures of one column: F1 by layer, their mean, milliseconds and MiB."""
    with tempfile.TemporaryDirectory() as folder:
        briefs = Path(folder)
        child = [sys.executable, __file__, "--child", str(gold), folder, language, model, *labels]
        subprocess.run(child, check=True)
        cost = json.loads((briefs / "cost.json").read_text("utf-8"))
        (briefs / "cost.json").unlink()
        figures = briefs / "figures"
        call = [sys.executable, str(scorer), str(gold), "--briefs", folder, "--json", str(figures)]
        subprocess.run(call, check=True, stdout=subprocess.DEVNULL)
        rows = json.loads(figures.read_text("utf-8"))
    scores = {layer: row["f1"] for layer, row in rows.items() if "f1" in row and row["hit"] + row["missed"]}
    return {**scores, "mean of the ten layers": rows[MEAN]["rate"], "ms an article": cost["ms"], "MiB": cost["mib"]}


def only_language(gold: Path, language: str, into: Path, limit: int) -> int:
    """Link the articles of one language into a folder; how many there are."""
    count = 0
    for path in sorted(gold.glob("*.gold.json")):
        if json.loads(path.read_text("utf-8"))["lang"] == language and count < limit:
            count += 1
            for file in (path, path.with_name(path.name.replace(".gold.json", ".txt"))):
                (into / file.name).symlink_to(file.resolve())
    return count


def table(language: str, count: int, columns: dict[str, dict[str, float]]) -> str:
    """The figures as a Markdown table."""
    lines = [f"| {language}, {count} articles | {' | '.join(columns)} |", f"|---|{'---|' * len(columns)}"]
    for layer in next(iter(columns.values())):
        digits = 0 if layer in ("ms an article", "MiB") else 3
        cells = " | ".join(f"{figures.get(layer, 0):.{digits}f}".lstrip("0") or "0" for figures in columns.values())
        lines.append(f"| {layer} | {cells} |")
    return "\n".join(lines)


def main() -> None:
    """Measure each language with a model and print its table."""
    if sys.argv[1:2] == ["--child"]:
        folder, into, language, model, *labels = sys.argv[2:]
        brief_folder(Path(folder), Path(into), language, model, labels)
        return
    from nutgraf.models.catalogue import best_model, installed_models

    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("scorer", type=Path)
    ask.add_argument("gold", type=Path)
    ask.add_argument("--language", action="append", help="only this one (repeatable)")
    ask.add_argument("--model", help="a package or folder in place of the best model of the language")
    ask.add_argument("--limit", type=int, default=1000, help="articles a language")
    opts = ask.parse_args()
    for language in opts.language or sorted({model.code for model in installed_models()}):
        best = best_model(language)
        model = opts.model or (best.folder or best.package if best else "none")
        with tempfile.TemporaryDirectory() as folder:
            count = only_language(opts.gold, language, Path(folder), opts.limit)
            if not count:
                print(f"{language}: no articles\n")
                continue
            columns = {
                name: measure(opts.scorer, Path(folder), language, model if kind == "model" else "none", labels)
                for name, (kind, labels) in COLUMNS.items()
            }
        print(table(language, count, columns) + "\n", flush=True)


if __name__ == "__main__":
    main()
