"""A pack without each of its keys and rules in turn, and the example that notices: its witness."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from types import MappingProxyType
from typing import Any, Final

from nutgraf.languages.compile.artefact import with_forms
from nutgraf.languages.compile.forms import FormTable
from nutgraf.languages.compile.frames import compile_frame
from nutgraf.languages.load import pack_in_place
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.orders import OrderRule
from nutgraf.languages.shapes import unknown_shapes
from nutgraf.pack_check.examples import Example, example_text, run_example
from nutgraf.pack_check.reduce import SmallPacks, TextPacks, beginning
from nutgraf.text.phrases import WORD

# By section, the sections whose examples may need its keys.
READ_BY: Final = {
    "grammar": ("sentences", "officials", "numbers", "orders", "quotes"),
    "zones": ("zones",),
    "sentences": ("sentences", "zones", "quotes"),
    "officials": ("officials", "quotes"),
    "numbers": ("numbers",),
    "instruments": ("instruments",),
    "frames": ("quotes", "orders", "officials", "summary"),
    "speech": ("quotes", "orders"),
    "orders": ("orders", "quotes", "officials"),
    "quotes": ("quotes",),
    "summary": ("summary",),
    "places": ("places",),
}
READ_SMALL: Final = (
    "officials",
    "orders",
    "quotes",
    "places",
)  # sections whose examples are read with packs for their text
NEEDS_FORMS: Final = ("grammar", "speech", "frames")  # sections that the compiler reads when it makes forms
NEVER: Final = "(?!)"  # matches nothing
ONE_BY_ONE: Final = ("rules", "whole", "dockets")  # lists of records, each of which has to be needed

Progress = Callable[[int, int], None]  # keys done, keys in all


@dataclass(frozen=True, slots=True)
class EmptiedPack:
    """A compiled pack without one key or rule of a section."""

    name: str
    section: str
    pack: LanguagePack
    words: frozenset[str]  # that the key has, in lower case
    rule: int | None = None  # the index of a rule of orders


def find_witnesses(
    pack: LanguagePack,
    examples: Sequence[Example],
    progress: Progress = lambda _done, _all: None,
    remembered: Mapping[str, str] = MappingProxyType({}),
) -> dict[str, str | None]:
    """By each key and rule of a pack the text of an example that needs it, or None.

    `examples` are those of the pack that hold. Such a one comes out in another way without the key, or cannot be
    read at all. `remembered` are witnesses of an earlier time: each is read first, and where it does not notice any
    more, the other examples are.
    """
    table = FormTable(pack.code)
    compiled = with_forms(pack, table)
    keys = list(empty_each_key(pack, compiled, table))
    read = _ExampleReader(compiled, examples)
    found: dict[str, str | None] = dict.fromkeys(emptied.name for emptied in keys)
    with pack_in_place(read.packs.compiled):
        # One text after the other: what was compiled for it is still there for its next key.
        for done, emptied in enumerate(sorted(keys, key=lambda key: (key.section, remembered.get(key.name, "")))):
            progress(done, len(keys))
            found[emptied.name] = read.find_witness(emptied, remembered.get(emptied.name, ""))
    progress(len(keys), len(keys))
    return found


class _ExampleReader:
    """Reads the examples of a pack without one of its keys, the likeliest to need it first."""

    def __init__(self, compiled: LanguagePack, examples: Sequence[Example]) -> None:
        self.examples = examples
        self.texts = {id(example): example_text(example) for _, example in examples}
        self.packs = SmallPacks(compiled, list(self.texts.values()))
        self.words = {key: {beginning(word) for word in WORD.findall(text)} for key, text in self.texts.items()}
        self.counts = Counter(word for words in self.words.values() for word in words)
        self.holding: dict[int, bool] = {}

    def find_witness(self, emptied: EmptiedPack, remembered: str = "") -> str | None:
        """The text of an example that comes out in another way without the key; None where all come out as before.

        The compiled pack is in place; an example with the `remembered` text is read first.
        """
        pack = replace(emptied.pack, locale=self.packs.compiled.locale)
        first = [e for e in self.examples if e[1].text == remembered and e[0] in READ_BY[emptied.section]]
        broken = emptied.section == "orders" and next(unknown_shapes(pack), None)
        if broken and (likely := first or self.likely(emptied)):
            return str(likely[0][1].text)  # an expression names a shape which is gone: no example can be read
        with pack_in_place(pack):
            if any(self._notices(section, example, pack) for section, example in first):
                return remembered
            return next((str(e.text) for section, e in self.likely(emptied) if self._notices(section, e, pack)), None)

    def _notices(self, section: str, example: Any, pack: LanguagePack) -> bool:
        """Whether an example comes out in another way with this pack, which is in place."""
        if section not in READ_SMALL:
            return not _holds(section, example, pack.code)
        packs = self.packs.for_text(self.texts[id(example)])
        with pack_in_place(packs.reduce(pack)):
            if _holds(section, example, pack.code):
                return False
        return self._holds_small(section, example, packs) or not _holds(section, example, pack.code)

    def likely(self, emptied: EmptiedPack) -> list[Example]:
        """Those of sections that read the key; first its own section's, and what has the rarest of its words."""
        words = {beginning(word) for word in emptied.words}

        def rank(example: Example) -> tuple[bool, float]:
            shared = self.words[id(example[1])] & words
            return example[0] != emptied.section, -sum(1 / self.counts[word] for word in shared)

        read = [e for e in self.examples if e[0] in READ_BY[emptied.section]]
        if emptied.rule is not None:
            read = [e for e in read if emptied.rule in self.packs.for_text(self.texts[id(e[1])]).rules]
        return sorted(read, key=rank)

    def _holds_small(self, section: str, example: Any, packs: TextPacks) -> bool:
        """Whether the example holds with a small pack that lacks no key: else only the whole packs tell."""
        if id(example) not in self.holding:
            with pack_in_place(packs.reduce(self.packs.compiled)):
                self.holding[id(example)] = _holds(section, example, self.packs.compiled.code)
        return self.holding[id(example)]


def _holds(section: str, example: Any, code: str) -> bool:
    try:
        return run_example(section, example, code).holds
    except (re.error, KeyError):  # an expression that names a shape which is gone
        return False


def empty_each_key(pack: LanguagePack, compiled: LanguagePack, table: FormTable) -> Iterator[EmptiedPack]:
    """The compiled pack without each key and rule in turn that the file states."""
    for section in READ_BY:
        if section == "frames":
            yield from _emptied_frames(pack, compiled, table)
            continue
        record = getattr(pack, section)
        for key, value in _stated(record):
            name = f"{section}.{key}"
            if key in ONE_BY_ONE:
                shorter = [(f"{name}.{i}", _without(value, i)) for i in range(len(value))]
            else:
                shorter = [(name, _usual(record, key))]
            for part, left in shorter:
                changed = replace(record, **{key: left})
                if section in NEEDS_FORMS:
                    made = with_forms(replace(pack, **{section: changed}), table)
                else:
                    made = replace(compiled, **{section: changed})
                rule = int(part.rpartition(".")[2]) if (section, key) == ("orders", "rules") else None
                yield EmptiedPack(part, section, made, _words(_left_out(value, left)), rule)


def _without(records: tuple[Any, ...], index: int) -> tuple[Any, ...]:
    """The records without one; a rule of orders stays but never holds: its cues are in an expression of all rules."""
    record = records[index]
    left = (replace(record, then=NEVER),) if isinstance(record, OrderRule) else ()
    return (*records[:index], *left, *records[index + 1 :])


def _emptied_frames(pack: LanguagePack, compiled: LanguagePack, table: FormTable) -> Iterator[EmptiedPack]:
    for name, words in pack.frames.items():
        for key, value in _stated(words):
            made = compile_frame(replace(words, **{key: _usual(words, key)}), table, pack)
            left = replace(compiled, verbs={**compiled.verbs, name: made})
            yield EmptiedPack(f"frames.{name}.{key}", "frames", left, _words((compiled.verbs[name], value)))


def _left_out(value: Any, left: Any) -> Any:
    """What a list of records no longer has; all of another value."""
    return [record for record in value if record not in left] if isinstance(value, tuple) else value


def _words(value: Any) -> frozenset[str]:
    """The words in a value of any kind, expressions too, in lower case."""
    return frozenset(WORD.findall(repr(value).casefold()))


def _stated(record: Any) -> Iterator[tuple[str, Any]]:
    """The keys that say something else than what is usual, but the examples."""
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name != "examples" and value != _usual(record, field.name):
            yield field.name, value


def _usual(record: Any, key: str) -> Any:
    """The value that a key has where a file does not state it."""
    (field,) = [field for field in fields(record) if field.name == key]
    return field.default if field.default_factory is MISSING else field.default_factory()
