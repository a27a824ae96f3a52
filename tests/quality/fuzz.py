"""Mutated articles against each reading stage: `python tests/quality/fuzz.py --seconds 60 [--seed N] [TARGET ...]`.

The seeds are the hostile inputs of naughty.py, the samples and the examples of the language packs; the words of the
packs are what is inserted. An input that gives a new kind of result joins the seeds. A target fails where it raises
anything but one of our errors, breaks what it promises, or takes more than SLOW CPU seconds; each failing input is
printed, and the exit status is 1. The same seed tries the same inputs in the same order; only the clock ends them.
"""

from __future__ import annotations

import argparse
import importlib.util
import math
import random
import re
import signal
import sys
import time
import tomllib
import traceback
import unicodedata
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice, pairwise
from pathlib import Path

import nutgraf
from nutgraf.document import Document
from nutgraf.errors import NutgrafError
from nutgraf.languages.load import load_pack, pack_codes
from nutgraf.pipeline import brief_article
from nutgraf.settings import Settings
from nutgraf.stages.acquire.read import article_from_text, read_article_bytes
from nutgraf.stages.instruments.extract import find_instruments
from nutgraf.stages.quotes.extract import find_quotes
from nutgraf.stages.sentences.split import split_sentences
from nutgraf.stages.zones.find import find_blocks

ROOT = Path(__file__).parents[2]
SEEDS = (".txt", ".html")
PACKS = ROOT / "src" / "nutgraf" / "languages"
CODES = (*pack_codes(), "zh", "ar", "th", "ja", "sw", "und")
LONGEST = 4_000  # characters of an input: what is slow at this length is slow for its length
SLOW = 5.0  # CPU seconds
HUNG = 60  # CPU seconds after which an input is given up
NAMES = ("a.txt", "a.html", "-", "a.md", "x.xhtml")
MOST_SEEDS = 20_000
TOLD = 20  # failures printed of each target


class HungError(BaseException):
    """An input took HUNG CPU seconds."""


def acquired(data: bytes, pick: random.Random) -> Hashable:
    """Bytes become an article in NFC with \\n, which is read back as the same text."""
    article = read_article_bytes(data, pick.choice(NAMES))
    text = article.text
    assert unicodedata.is_normalized("NFC", text), "not NFC"
    assert "\r" not in text, "a carriage return"
    if not text.startswith("\ufeff"):
        assert article_from_text(text).text == text, "not the same when read again"
    assert text.encode("utf-8").decode("utf-8") == text
    return article.format, article.encoding


def cleaned(text: str, _: random.Random) -> Hashable:
    """Blocks stand in order, leave out nothing but spaces and marks, and are the same again."""
    blocks = find_blocks(text)
    assert blocks == find_blocks(text), "not the same again"
    assert all(0 <= block.start < block.end <= len(text) for block in blocks), "outside"
    assert all(one.end <= two.start for one, two in pairwise(blocks)), "out of order"
    edges = [0, *(at for block in blocks for at in (block.start, block.end)), len(text)]
    outside = "".join(text[one:two] for one, two in list(pairwise(edges))[::2])
    assert not any(char.isalnum() for char in outside), "letters outside"
    return frozenset(block.kind for block in blocks), min(len(blocks), 6)


def counted(text: str, pick: random.Random) -> Hashable:
    """Numbers stand in order, apart, and have finite values."""
    numbers = nutgraf.find_numbers(text, language=pick.choice(CODES))
    assert all(text[number.start : number.end] == number.text != "" for number in numbers), "not its text"
    assert all(one.end <= two.start for one, two in pairwise(numbers)), "out of order"
    assert all(math.isfinite(number.value) for number in numbers), "not finite"
    assert all(number.value_high is None or math.isfinite(number.value_high) for number in numbers), "not finite"
    return frozenset((number.kind, number.approximation, number.value_high is None) for number in numbers)


def cited(text: str, pick: random.Random) -> Hashable:
    """Acts have mentions in their places, and ids of their own."""
    acts = find_instruments(made(text, pick.choice(CODES)))
    for act in acts:
        assert act.mentions, "no mention"
        assert all(text[one.start : one.end] == one.text != "" for one in act.mentions), "not its text"
    assert len({act.id for act in acts}) == len(acts), "one id twice"
    return frozenset((act.type, act.issuer is None, act.title is None) for act in acts)


def quoted(text: str, pick: random.Random) -> Hashable:
    """Quotes stand in order, apart, in their places."""
    quotes = find_quotes(made(text, pick.choice(CODES)), ())
    assert all(text[quote.start : quote.end] == quote.text != "" for quote in quotes), "not its text"
    assert all(one.end <= two.start for one, two in pairwise(quotes)), "out of order"
    return min(len(quotes), 4), frozenset(quote.speaker is None for quote in quotes)


def briefed(text: str, pick: random.Random) -> Hashable:
    """The whole of a brief: every place slices to its text, and the JSON reads back the same."""
    settings = Settings(language=pick.choice((None, *(code for code in CODES if code not in ("fr", "en")))))
    brief = brief_article(article_from_text(text), settings)
    naughty_test.check(brief)
    return (brief.language.code, *(bool(part) for part in (brief.officials, brief.changes, brief.directives.orders)))


def made(text: str, code: str) -> Document:
    """The document that extractors read, of a text and a language, without a model."""
    pack = load_pack(code)
    blocks = find_blocks(text)
    article = nutgraf.Article(id="", text=text)
    return Document(article, pack, blocks, split_sentences(text, blocks, pack))


TARGETS: dict[str, Callable[[bytes, random.Random], Hashable] | Callable[[str, random.Random], Hashable]] = {
    "acquire": acquired,
    "clean": cleaned,
    "numbers": counted,
    "instruments": cited,
    "quotes": quoted,
    "brief": briefed,
}


def loaded(name: str) -> object:
    """A module of this folder."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


naughty_test: object = loaded("test_naughty")
naughty: object = naughty_test.naughty


def strings(value: object) -> Iterator[str]:
    """The strings inside a TOML value, and its keys that are words of the language."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (key for key in value if not key.isascii())
        yield from chain.from_iterable(strings(item) for item in value.values())
    elif isinstance(value, list):
        yield from chain.from_iterable(strings(item) for item in value)


@dataclass
class Mutator:
    """Makes inputs out of seeds and words; the seeds grow with what gives new results."""

    seeds: list[str]
    words: list[str]
    pick: random.Random
    known: dict[str, set[Hashable]] = field(default_factory=dict)

    def text(self) -> str:
        """One mutated text."""
        text = self.pick.choice(self.seeds)
        if len(text) > LONGEST // 2:
            start = self.pick.randrange(len(text) - LONGEST // 2)
            text = text[start : start + LONGEST // 2]
        for _ in range(self.pick.choice((1, 1, 2, 3, 5, 9))):
            text = self.pick.choice(CHANGES)(self, text)[:LONGEST]
        return text

    def data(self) -> bytes:
        """One mutated text in some encoding, with bytes of it changed."""
        data = bytearray(self.text().encode(self.pick.choice(naughty.CODECS), "replace"))
        for _ in range(self.pick.choice((0, 0, 1, 2, 8))):
            at = self.pick.randrange(len(data) + 1)
            data[at : at + self.pick.randrange(3)] = self.pick.randbytes(self.pick.randrange(3))
        return bytes(data)

    def learn(self, target: str, text: str, result: Hashable) -> None:
        """Take a text that gave a new result as a seed."""
        known = self.known.setdefault(target, set())
        if result not in known and len(self.seeds) < MOST_SEEDS:
            known.add(result)
            self.seeds.append(text)

    def place(self, text: str) -> int:
        """Somewhere in the text."""
        return self.pick.randrange(len(text) + 1)


def inserted(by: Mutator, text: str) -> str:
    """The text with a word put in."""
    at = by.place(text)
    return text[:at] + by.pick.choice(("", " ")) + by.pick.choice(by.words) + by.pick.choice(("", " ")) + text[at:]


def crossed(by: Mutator, text: str) -> str:
    """The beginning of the text and the end of another."""
    other = by.pick.choice(by.seeds)[:LONGEST]
    return text[: by.place(text)] + other[by.place(other) :]


def left_out(by: Mutator, text: str) -> str:
    """The text without a stretch."""
    at = by.place(text)
    return text[:at] + text[at + by.pick.choice((1, 1, 2, 9, 80)) :]


def repeated(by: Mutator, text: str) -> str:
    """The text with a stretch written many times."""
    at, length = by.place(text), by.pick.choice((1, 2, 5, 20))
    return text[:at] + text[at : at + length] * by.pick.choice((2, 3, 30, 300)) + text[at:]


def swapped(by: Mutator, text: str) -> str:
    """The text with one sign put for another throughout, or in one place."""
    if not text:
        return text
    old, new = by.pick.choice(text), odd(by)
    return text.replace(old, new, by.pick.choice((1, -1)))


def cased(by: Mutator, text: str) -> str:
    """A stretch of the text in another case or normal form."""
    at = by.place(text)
    change = by.pick.choice((str.upper, str.lower, str.title, str.swapcase, decomposed, compatible))
    return text[:at] + change(text[at : at + 60]) + text[at + 60 :]


def decomposed(text: str) -> str:
    """The text in NFD."""
    return unicodedata.normalize("NFD", text)


def compatible(text: str) -> str:
    """The text in NFKC."""
    return unicodedata.normalize("NFKC", text)


def odd(by: Mutator) -> str:
    """A sign that is rare, dangerous, or any."""
    pool = naughty.BIDI + naughty.ODD_SPACES + naughty.NON_CHARACTERS + naughty.MARKS + "\0\r\n\t()[]{}.,;:!?%°§/\\'-"
    return by.pick.choice((by.pick.choice(pool), chr(by.pick.randrange(0x3000)), chr(by.pick.randrange(0x110000))))


def mixed(by: Mutator, text: str) -> str:
    """The lines or words of the text in another order."""
    parts = re.split(by.pick.choice((r"(\n)", r"(\s)", r"([.,])")), text)
    by.pick.shuffle(parts)
    return "".join(parts)


CHANGES = (inserted, inserted, inserted, crossed, left_out, repeated, swapped, cased, mixed)


def seeds_and_words() -> tuple[list[str], list[str]]:
    """What mutations start from, and what they put in."""
    packs = [tomllib.loads(path.read_text("utf-8")) for path in sorted(PACKS.glob("*.toml"))]
    words = sorted({text for pack in packs for text in strings(pack) if 0 < len(text) <= 300})
    seeds = [text[:LONGEST] for kind in naughty.texts().values() for text in islice(kind, 40)]
    seeds += [path.read_text("utf-8") for path in sorted((ROOT / "samples").glob("*.*")) if path.suffix in SEEDS]
    return seeds + [word for word in words if " " in word and len(word) > 20], words


def fail_after(_signal: int, _frame: object) -> None:
    """End an input that hangs."""
    raise HungError


def tried(target: str, given: str | bytes, pick: random.Random) -> tuple[Hashable, str | None]:
    """What a target says of an input, and what went wrong."""
    started = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, HUNG)
    result: Hashable = None
    try:
        result = TARGETS[target](given, pick)
    except NutgrafError as error:
        result = type(error).__name__, error.message.rpartition(" ")[2]
    except HungError:
        return None, f"hangs: {HUNG} CPU s were not enough"
    except Exception:  # noqa: BLE001 - that is what is looked for
        return None, traceback.format_exc(limit=-4)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    seconds = time.process_time() - started
    return result, f"slow: {seconds:.1f} CPU seconds for {len(given)}" if seconds > SLOW else None


def main() -> int:
    """Try inputs until the time is up; returns 1 where any failed."""
    parser = argparse.ArgumentParser(description="Fuzz the stages of nutgraf.")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chosen = options.targets or list(TARGETS)
    signal.signal(signal.SIGPROF, fail_after)
    pick = random.Random(options.seed)
    mutator = Mutator(*seeds_and_words(), pick)
    counts, failures = dict.fromkeys(chosen, 0), dict.fromkeys(chosen, 0)
    worst = dict.fromkeys(chosen, 0.0)
    for code in ("fr", "en"):  # the models, which no input is to blame for
        brief_article(article_from_text("Un mot, a word."), Settings(language=code))
    until = time.monotonic() + options.seconds
    while time.monotonic() < until:
        target = pick.choice(chosen)
        given = mutator.data() if target == "acquire" else mutator.text()
        state = pick.getstate()
        started = time.process_time()
        result, wrong = tried(target, given, pick)
        worst[target] = max(worst[target], time.process_time() - started)
        counts[target] += 1
        if wrong:
            failures[target] += 1
            if failures[target] <= TOLD:
                pick.setstate(state)
                print(f"{target} fails with {pick.random()!r}\n{given!a}\n{wrong}", flush=True)
        elif isinstance(given, str):
            mutator.learn(target, given, result)
    for target in chosen:
        print(f"{target}: {counts[target]} inputs, {failures[target]} failed, worst {worst[target]:.2f} CPU s")
    return 1 if any(failures.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
