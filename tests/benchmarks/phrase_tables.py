"""Which phrase table for the lists of a pack: `python tests/benchmarks/phrase_tables.py`.

Four engines find every phrase of all lists of a pack in the sample articles of its language: a dictionary by first
word (what stages/officials/phrase_index.py has), one by first word and number of words, spaCy's PhraseMatcher, and
pyahocorasick (`pip install pyahocorasick`; left out where it is not installed). All get the same folded words and must
find the same. Each is measured in a process of its own: milliseconds to build, microseconds a word to match (the best
of REPEATS passes), and the resident memory that the table adds.

Measured on two cores with Python 3.11, nine packs of 2,100 to 10,200 phrases:

    by first word              3 to 52 ms     0.13 to 1.41 us a word     0.2 to 1.9 MB
    by first word and length   3 to 90 ms     0.12 to 0.72 us a word     0.8 to 5.9 MB
    PhraseMatcher          426 to 1,381 ms    0.64 to 1.63 us a word    13.0 to 64.3 MB
    pyahocorasick              8 to 27 ms     0.36 to 0.91 us a word     0.6 to 1.9 MB

The dictionary by first word stays: an article of 600 words costs it less than 1 ms of about 100, it is the smallest,
and it needs no further library.
"""

from __future__ import annotations

import importlib.util
import multiprocessing
import time
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

from nutgraf.languages.load import load_pack, pack_codes
from nutgraf.stages.numbers.lexicon.lexicon import read_lexicon
from nutgraf.stages.officials.lexicon import lexicon_of
from nutgraf.text.words import tokenise

Phrase = tuple[str, ...]
Found = list[tuple[int, int]]
Find = Callable[[Phrase], Found]

SAMPLES = Path(__file__).parents[2] / "samples"
REPEATS = 30  # passes over the samples: the best one is the least disturbed by other work
BETWEEN = "\x1f"  # between words, in no text


def phrases_of(code: str) -> list[Phrase]:
    """The word lists of a pack that are plain words, and the officials' forms that are made of them."""
    pack = load_pack(code)
    accents = lexicon_of(pack).distinctive_diacritics
    found = {(first, *phrase.rest) for first, phrases in lexicon_of(pack).phrases.items() for phrase in phrases}
    numbers = read_lexicon(code)
    tables = (numbers.units, numbers.units_before, numbers.qualifiers, numbers.scales, numbers.months)
    words = {word for table in tables for word in table}
    for section in (pack.summary, pack.quotes, pack.zones):
        lists = (getattr(section, field.name) for field in fields(section))
        words |= {word for each in lists if isinstance(each, tuple) for word in each if isinstance(word, str)}
    found |= {tokenise(word, accents=accents).keys for word in words}
    return sorted(keys for keys in found if keys)


def articles(code: str) -> list[Phrase]:
    """The folded words of the sample articles of a language."""
    accents = lexicon_of(load_pack(code)).distinctive_diacritics
    paths = sorted(SAMPLES.glob(f"*.{code}.txt")) or sorted(SAMPLES.glob("*.en.txt"))
    return [tokenise(path.read_text("utf-8"), accents=accents).keys for path in paths]


def dictionary(phrases: list[Phrase]) -> Find:
    """By first word, the longest first."""
    table: dict[str, list[Phrase]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        table.setdefault(phrase[0], []).append(phrase[1:])
    by_first = {first: tuple(rests) for first, rests in table.items()}

    def find(keys: Phrase) -> Found:
        found = []
        for index, key in enumerate(keys):
            for rest in by_first.get(key, ()):
                end = index + 1 + len(rest)
                if keys[index + 1 : end] == rest:
                    found.append((index, end))
        return found

    return find


def dictionary_by_length(phrases: list[Phrase]) -> Find:
    """By first word and number of words: one look-up for each length, however many phrases begin with the word."""
    table: dict[str, dict[int, set[Phrase]]] = {}
    for phrase in phrases:
        table.setdefault(phrase[0], {}).setdefault(len(phrase), set()).add(phrase[1:])
    by_first = {first: tuple(sorted(lengths.items(), reverse=True)) for first, lengths in table.items()}

    def find(keys: Phrase) -> Found:
        found = []
        for index, key in enumerate(keys):
            for length, rests in by_first.get(key, ()):
                if keys[index + 1 : index + length] in rests:
                    found.append((index, index + length))
        return found

    return find


def phrase_matcher(phrases: list[Phrase]) -> Find:
    """spaCy's, over Docs of the folded words."""
    import spacy
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

    vocab = spacy.blank("xx").vocab
    matcher = PhraseMatcher(vocab)
    matcher.add("phrase", [Doc(vocab, words=list(phrase)) for phrase in phrases])

    def find(keys: Phrase) -> Found:
        return [(start, end) for _, start, end in matcher(Doc(vocab, words=list(keys)))]

    return find


def aho_corasick(phrases: list[Phrase]) -> Find:
    """pyahocorasick, over the folded words as one string; ends are brought back to word indexes."""
    import ahocorasick  # type: ignore[import-not-found]

    automaton = ahocorasick.Automaton()
    for phrase in phrases:
        automaton.add_word(f"{BETWEEN}{BETWEEN.join(phrase)}{BETWEEN}", len(phrase))
    automaton.make_automaton()

    def find(keys: Phrase) -> Found:
        ends = {}
        at = 0
        for index, key in enumerate(keys):
            at += len(key) + 1
            ends[at] = index + 1
        text = f"{BETWEEN}{BETWEEN.join(keys)}{BETWEEN}"
        return [(ends[at] - words, ends[at]) for at, words in automaton.iter(text)]

    return find


ENGINES: dict[str, Callable[[list[Phrase]], Find]] = {
    "dictionary": dictionary,
    "by length": dictionary_by_length,
    "PhraseMatcher": phrase_matcher,
    "pyahocorasick": aho_corasick,
}


def resident_bytes() -> int:
    """Memory of this process that is in use (Linux)."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * 4096


def measure(job: tuple[str, str]) -> tuple[float, float, float, list[Found]]:
    """Seconds to build, microseconds a word, megabytes, and what is found."""
    engine, code = job
    phrases, texts = phrases_of(code), articles(code)
    ENGINES[engine]([("warm", "up")])(("warm", "up"))  # the engine's own import is no part of the table
    before, start = resident_bytes(), time.perf_counter()
    find = ENGINES[engine](phrases)
    built = time.perf_counter() - start
    memory = (resident_bytes() - before) / 1e6
    passes = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        for keys in texts:
            find(keys)
        passes.append(time.perf_counter() - start)
    matched = min(passes) / sum(map(len, texts)) * 1e6
    return built, matched, memory, [sorted(find(keys)) for keys in texts]


def rows(code: str) -> Iterator[str]:
    """One line an engine."""
    expected = None
    for engine in ENGINES:
        if engine == "pyahocorasick" and importlib.util.find_spec("ahocorasick") is None:
            continue
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            built, matched, memory, found = pool.map(measure, [(engine, code)])[0]
        expected = expected or found
        same = "" if found == expected else "  finds something else"
        yield f"{code}  {engine:14} {built * 1000:8.1f} ms {matched:8.3f} us/word {memory:7.1f} MB{same}"


if __name__ == "__main__":
    for language in sorted(pack_codes()):
        print(f"{language}  {len(phrases_of(language))} phrases, {sum(map(len, articles(language)))} words")
        for row in rows(language):
            print(row)
