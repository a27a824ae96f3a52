"""How many ways of saying a thing are read right: invented sentences of one construction in nine languages.

    python tests/quality/grid.py [LAYER ...] [--wrong CONSTRUCTION]

Readers who had not seen the rules wrote the constructions in tests/quality/grid. A sentence is right where all that is
wanted of its layer is found with its parts, and nothing else of that layer. Prints the share right by construction and
language; `--wrong` prints the sentences of a construction that are not right, with what is found in them.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import nutgraf
from nutgraf import Brief
from nutgraf.records import Number, Order, Speaker
from nutgraf.text.fold import fold_key

FOLDER = Path(__file__).parent / "grid"
LAYERS = ("officials", "numbers", "instruments", "orders", "quotes")
ALIKE = 0.75  # share of words that two phrases have in common
PARTLY = 0.5  # the same for speakers, addressees and what is measured, which may be longer or shorter


class Case(NamedTuple):
    """A sentence with what is to be found in it."""

    layer: str
    construction: str
    language: str  # ISO 639-1
    text: str
    wanted: tuple[dict[str, Any], ...]


def read_cases(layer: str) -> Iterator[Case]:
    """The sentences of a layer, each with one of the names that fit it, in turn."""
    names = json.loads((FOLDER / "names.json").read_text("utf-8"))
    for place, line in enumerate((FOLDER / f"{layer}.jsonl").read_text("utf-8").splitlines()):
        row = json.loads(line)
        fitting = [n for n in names[row["lang"]] if row.get("names", n["sex"]) == n["sex"]]
        name = fitting[place % len(fitting)]
        filled = json.loads(line.replace("{n}", name["name"]).replace("{s}", name["surname"]))
        yield Case(layer, row["construction"], row["lang"], filled["text"], tuple(filled["want"]))


def is_right(case: Case, brief: Brief) -> bool:
    """Whether a brief has all that is wanted of the case's layer, and no more of it."""
    return JUDGES[case.layer](case, brief)


def alike(one: str | None, other: str | None, least: float) -> bool:
    """Whether two phrases share so many of their words, in any order; both may be missing."""
    words, others = (re.findall(r"\w+", fold_key(phrase or "")) for phrase in (one, other))
    if not words or not others:
        return words == others
    common = sum(min(words.count(word), others.count(word)) for word in set(words))
    return 2 * common >= least * (len(words) + len(others))


def _covers(text: str, wanted: str, found: Any) -> bool:
    """Whether what is found overlaps the wanted words."""
    start = text.find(wanted)
    return start >= 0 and found.start < start + len(wanted) and start < found.end


def _all_found(wanted: Iterable[Any], found: Iterable[Any], same: Callable[[Any, Any], bool]) -> bool:
    return all(any(same(want, one) for one in found) for want in wanted)


def _officials(case: Case, brief: Brief) -> bool:
    found = [official for official in brief.officials if official.name]
    if len({want["name"] for want in case.wanted}) != len(found):
        return False

    def same(want: dict[str, Any], official: Any) -> bool:
        said = f"{want['title']} {want.get('organisation') or ''}"
        posts = (
            post for post in official.positions if "former" not in want or ("former" in post.flags) == want["former"]
        )
        named = fold_key(official.name) == fold_key(want["name"])
        return named and any(alike(f"{post.title} {post.organisation or ''}", said, ALIKE) for post in posts)

    return _all_found(case.wanted, found, same)


def _numbers(case: Case, brief: Brief) -> bool:
    changes = [want for want in case.wanted if want.get("change")]
    numbers = [want for want in case.wanted if not want.get("change")]
    told = {(brief.numbers[c.from_].value, brief.numbers[c.to].value) for c in brief.changes if c.from_ is not None}
    if len(brief.numbers) != len(numbers) or not all((want["from"], want["to"]) in told for want in changes):
        return False
    return _all_found(numbers, brief.numbers, lambda want, number: _same_number(case.text, want, number))


def _same_number(text: str, want: dict[str, Any], number: Number) -> bool:
    low, high = want["value"] if isinstance(want["value"], list) else (want["value"], None)
    values = all(
        (one is None) == (other is None) and (one is None or math.isclose(one, other, rel_tol=1e-6))
        for one, other in ((number.value, low), (number.value_high, high))
    )
    unit = (want.get("unit") or "").replace(" ", "-").replace("meter", "metre").replace("liter", "litre")
    parts = values and (number.unit or "").replace(" ", "-") == unit and (number.period or None) == want.get("period")
    measured = not want.get("measures") or alike(number.measures, want["measures"], PARTLY)
    return parts and measured and _covers(text, want["text"], number)


def _instruments(case: Case, brief: Brief) -> bool:
    found = brief.directives.instruments

    def same(want: dict[str, Any], act: Any) -> bool:
        numbers = fold_key(act.number or ""), fold_key(want.get("number") or "")
        numbered = numbers[0] == numbers[1] or (all(numbers) and (numbers[0] in numbers[1] or numbers[1] in numbers[0]))
        issued = not want.get("issuer") or alike(act.issuer, want["issuer"], PARTLY)
        return numbered and issued and any(_covers(case.text, want["text"], mention) for mention in act.mentions)

    return len(found) == len(case.wanted) and _all_found(case.wanted, found, same)


def _orders(case: Case, brief: Brief) -> bool:
    found = brief.directives.orders

    def same(want: dict[str, Any], order: Order) -> bool:
        deadline = "deadline" not in want or alike(order.deadline and order.deadline.text, want["deadline"], PARTLY)
        parties = _same_speaker(want.get("speaker"), order.speaker) and alike(
            _name(order.addressee), want.get("addressee"), PARTLY
        )
        return deadline and parties and order.modality == want["modality"] and _covers(case.text, want["text"], order)

    return len(found) == len(case.wanted) and _all_found(case.wanted, found, same)


def _quotes(case: Case, brief: Brief) -> bool:
    """A quotation may be found in pieces, each with its speaker; beside direct speech indirect speech is left open."""
    indirect = not case.wanted or any(want["kind"] == "indirect" for want in case.wanted)
    found = [quote for quote in brief.quotes if indirect or quote.kind != "indirect"]
    spoken = all(any(_same_speaker(want["speaker"], quote.speaker) for want in case.wanted) for quote in found)
    if not spoken or bool(found) != bool(case.wanted):
        return False
    return _all_found(
        case.wanted,
        found,
        lambda want, quote: _covers(case.text, want["text"], quote) and _same_speaker(want["speaker"], quote.speaker),
    )


def _same_speaker(wanted: str | None, found: Speaker | None) -> bool:
    return alike(wanted, found.name if found else None, PARTLY)


def _name(party: Any) -> str | None:
    return getattr(party, "name", party)


JUDGES: dict[str, Callable[[Case, Brief], bool]] = {
    "officials": _officials,
    "numbers": _numbers,
    "instruments": _instruments,
    "orders": _orders,
    "quotes": _quotes,
}


def _found(case: Case, brief: Brief) -> Any:
    acts = brief.directives
    layers = {"instruments": acts.instruments, "orders": acts.orders}
    return layers.get(case.layer) or getattr(brief, case.layer, ())


def main() -> None:
    """Print the share right of each layer, by construction and language."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("layers", nargs="*", default=LAYERS, metavar="LAYER")
    arguments.add_argument("--wrong", metavar="CONSTRUCTION")
    options = arguments.parse_args()
    for layer in options.layers:
        right: dict[str, dict[str, bool]] = defaultdict(dict)
        for case in read_cases(layer):
            brief = nutgraf.summarise(case.text, language=case.language, model="none")
            right[case.construction][case.language] = is_right(case, brief)
            if case.construction == options.wrong and not right[case.construction][case.language]:
                lines = (case.language, case.text, *case.wanted, *_found(case, brief))
                sys.stdout.write("\n   ".join(map(str, lines)) + "\n")
        languages = sorted({language for row in right.values() for language in row})
        sys.stdout.write(f"\n{layer:44}" + "".join(f"{language:>5}" for language in languages) + "\n")
        for construction, row in sorted(right.items()):
            marks = "".join(f"{'.x'[not row.get(language)]:>5}" for language in languages)
            sys.stdout.write(f"{construction:44}{marks}\n")
        shares = [sum(row[language] for row in right.values()) / len(right) for language in languages]
        sys.stdout.write(f"{'share right':44}" + "".join(f"{share:5.2f}" for share in shares) + "\n")


if __name__ == "__main__":
    main()
