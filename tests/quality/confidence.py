"""Count, for each kind of finding, how many are right, and write the table that confidences are read from.

    python tests/quality/confidence.py FOLDER ... --grid FILE ... [--write] [--bins]

FOLDER holds ID.txt and ID.gold.json pairs, FILE one case a line; neither is part of this repository. A finding is right
where its words overlap those of an annotation and say the same: the name of the official, the value and unit of the
number, the type and number of the act, the speaker of the order or quote. What is left open does not count.
`--write` replaces the table in the package, `--bins` prints confidence against the share that is right, in ten bins.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import nutgraf
from nutgraf import Brief
from nutgraf.stages import confidence
from nutgraf.text.fold import fold

LAYERS = ("officials", "numbers", "instruments", "orders", "quotes")
SAME_VALUE = 1e-6
NAMES = {"{n}": "Marta Velden", "{n2}": "Peter Albrecht"}  # for the cases of a grid


class Judged(NamedTuple):
    """A finding: its layer, kind and confidence, and whether it is right."""

    layer: str
    kind: str
    confidence: float | None
    right: bool


def judged_articles(folder: Path) -> Iterator[Judged]:
    """Every finding of the articles of a folder that its annotation can judge."""
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = (path.parent / f"{path.name.removesuffix('.gold.json')}.txt").read_bytes().decode("utf-8")
        yield from judge(nutgraf.summarise(text, language=gold["lang"], model="none"), gold)


def judge(brief: Brief, gold: dict[str, Any]) -> Iterator[Judged]:
    """Every finding of a brief against the annotation of its article."""
    left_open = gold.get("optional", {})
    names = {words(official["name"]) for official in gold["officials"]}
    people = {words(name) for name in left_open.get("officials", [])}
    for official in brief.officials:
        if words(official.name) not in people:
            right = words(official.name) in names
            yield Judged("officials", confidence.official_kind(official), official.confidence, right)
    acts = {(fold(act["type"]), act.get("number")) for act in gold["instruments"]}
    for act in brief.directives.instruments:
        if not touches(act.mentions[0], left_open.get("instruments", [])):
            right = (fold(act.type), act.number) in acts
            yield Judged("instruments", confidence.instrument_kind(act), act.confidence, right)
    direct = [quote for quote in brief.quotes if quote.kind == "direct"]  # the annotations have no indirect speech
    for layer, found, kind, is_same in (
        ("numbers", brief.numbers, confidence.number_kind, same_number),
        ("orders", brief.directives.orders, confidence.order_kind, same_speaker),
        ("quotes", direct, confidence.quote_kind, same_speaker),
    ):
        for one in found:
            if not touches(one, left_open.get(layer, [])):
                right = any(is_same(one, other) for other in overlapping(one, gold[layer]))
                yield Judged(layer, kind(one), one.confidence, right)


def words(name: str) -> frozenset[str]:
    """The words of a name without capitals and accents."""
    return frozenset(fold(name).replace(",", " ").split())


def touches(found: Any, spans: list[Any]) -> bool:
    """Whether a finding overlaps one of these stretches of text."""
    return any(found.start < end and start < found.end for start, end in spans)


def overlapping(found: Any, annotated: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The annotations that share text with a finding."""
    return [other for other in annotated if found.start < other["end"] and other["start"] < found.end]


def same_number(number: Any, other: dict[str, Any]) -> bool:
    """Whether value and unit are those of the annotation; a range has two values."""
    wanted = other["value"] if isinstance(other["value"], list) else [other["value"]]
    values = [number.value] if number.value_high is None else [number.value, number.value_high]
    alike = len(wanted) == len(values) and all(
        abs(one - two) <= SAME_VALUE * max(1, abs(two)) for one, two in zip(values, wanted, strict=True)
    )
    return alike and number.unit == other["unit"]


def same_speaker(said: Any, other: dict[str, Any]) -> bool:
    """Whether the speaker is the one annotated, or neither names one."""
    speaker, wanted = said.speaker, other["speaker"]
    if speaker is None or wanted is None:
        return speaker is None and wanted is None
    one, two = words(speaker.name), words(wanted)
    return one <= two or two <= one


def judged_cases(path: Path) -> Iterator[Judged]:
    """The quotes and orders of the cases of a grid: one sentence each, with what is wanted."""
    for line in path.read_text("utf-8").splitlines():
        case = json.loads(line)
        if case["layer"] not in ("quotes", "orders"):
            continue
        text = filled(case["text"])
        wanted = [located(text, want) for want in case["want"]]
        gold = {"officials": [], "numbers": [], "instruments": [], "orders": [], "quotes": [], case["layer"]: wanted}
        brief = nutgraf.summarise(text, language=case["lang"], model="none")
        yield from (row for row in judge(brief, gold) if row.layer == case["layer"])


def located(text: str, want: dict[str, Any]) -> dict[str, Any]:
    """What a case wants with its place and its names."""
    words_wanted = filled(want["text"])
    start = max(0, text.find(words_wanted))
    speaker = filled(want["speaker"]) if want.get("speaker") else None
    return {"start": start, "end": start + len(words_wanted), "speaker": speaker}


def filled(text: str) -> str:
    """The text of a case with names in it."""
    for mark, name in NAMES.items():
        text = text.replace(mark, name)
    return text


def print_bins(judged: list[Judged]) -> None:
    """Confidence against what is right, in ten bins."""
    bins: dict[int, list[Judged]] = defaultdict(list)
    for row in judged:
        if row.confidence is not None:
            bins[min(9, int(row.confidence * 10))].append(row)
    print("confidence    findings  mean confidence  right")
    for index in sorted(bins):
        rows = bins[index]
        mean = sum(row.confidence or 0 for row in rows) / len(rows)
        right = sum(row.right for row in rows) / len(rows)
        print(f".{index}0 to .{index}9 {len(rows):10}  {mean:15.2f}  {right:5.2f}")


def table(judged: list[Judged]) -> str:
    """The counts as TOML: right ones and all, by layer and kind."""
    found = Counter((row.layer, row.kind) for row in judged)
    right = Counter((row.layer, row.kind) for row in judged if row.right)
    lines = [
        "# Findings that are right, and all, by kind, on annotated articles and cases: tests/quality/confidence.py"
    ]
    for layer in LAYERS:
        lines += ["", f"[{layer}]"]
        lines += [
            f'"{kind}" = [{right[key]}, {found[key]}]' for key in sorted(found) for _, kind in [key] if key[0] == layer
        ]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--grid", type=Path, nargs="*", default=[])
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--bins", action="store_true")
    options = parser.parse_args()
    judged = [row for folder in options.folders for row in judged_articles(folder)]
    judged += [row for path in options.grid for row in judged_cases(path)]
    if options.bins:
        print_bins(judged)
    print(table(judged), end="")
    if options.write:
        Path(confidence.__file__).with_name(confidence.TABLE).write_text(table(judged), "utf-8")


if __name__ == "__main__":
    main()
