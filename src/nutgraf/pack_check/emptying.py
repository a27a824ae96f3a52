"""A pack without each of its keys and rules in turn, and the example that notices: its witness."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from typing import Any, Final

from nutgraf.languages.compile.artefact import with_forms
from nutgraf.languages.compile.forms import FormTable
from nutgraf.languages.compile.frames import compile_frame
from nutgraf.languages.load import pack_in_place
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.orders import OrderRule
from nutgraf.pack_check.examples import Example, run_example

# By section, the sections whose examples may need its keys.
READ_BY: Final = {
    "grammar": ("sentences", "officials", "numbers", "orders", "quotes"),
    "zones": ("zones",),
    "sentences": ("sentences", "zones", "quotes"),
    "officials": ("officials", "quotes"),
    "numbers": ("numbers",),
    "instruments": ("instruments",),
    "frames": ("quotes", "orders", "officials"),
    "speech": ("quotes", "orders"),
    "orders": ("orders", "quotes", "officials"),
    "quotes": ("quotes",),
    "summary": ("summary",),
    "places": ("places",),
}
NEEDS_FORMS: Final = ("grammar", "speech", "frames")  # sections that the compiler reads when it makes forms
WORD: Final = re.compile(r"[^\W\d_]+")
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


def find_witness(emptied: EmptiedPack, examples: Sequence[Example]) -> str | None:
    """The text of an example that comes out in another way without the key; None where all come out as before.

    `examples` are those that hold with the whole pack, the likeliest first. One that cannot be read at all notices.
    """
    with pack_in_place(emptied.pack):
        for section, example in examples:
            try:
                if not run_example(section, example, emptied.pack.code).holds:
                    return str(example.text)
            except (re.error, KeyError):  # an expression that names a shape which is gone
                return str(example.text)
    return None


def find_witnesses(
    pack: LanguagePack, examples: Sequence[Example], progress: Progress = lambda _done, _all: None
) -> dict[str, str | None]:
    """By each key and rule of a pack the text of an example that needs it, or None.

    `examples` are those of the pack that hold.
    """
    table = FormTable(pack.code)
    keys = list(empty_each_key(pack, with_forms(pack, table), table))
    ordered = _LikelyExamples(examples)
    found: dict[str, str | None] = {}
    for done, emptied in enumerate(keys):
        progress(done, len(keys))
        found[emptied.name] = find_witness(emptied, ordered.ask_for(emptied))
    progress(len(keys), len(keys))
    return found


class _LikelyExamples:
    """The examples of a pack in the order in which they are asked whether they need a key."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self.words = {id(e): set(WORD.findall(f"{getattr(e, 'before', '')} {e.text}".casefold())) for _, e in examples}
        self.examples = examples
        self.counts = Counter(word for words in self.words.values() for word in words)

    def ask_for(self, emptied: EmptiedPack) -> list[Example]:
        """Those of sections that read the key; first its own section's, and what has the rarest of its words."""
        words = set(emptied.words)

        def rank(example: Example) -> tuple[bool, float]:
            shared = self.words[id(example[1])] & words
            return example[0] != emptied.section, -sum(1 / self.counts[word] for word in shared)

        return sorted((e for e in self.examples if e[0] in READ_BY[emptied.section]), key=rank)


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
                yield EmptiedPack(part, section, made, _words(_left_out(value, left)))


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
