"""A pack's file checked: examples that fail, keys that no example needs, words of frames that no example uses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import MISSING, dataclass, fields, replace
from pathlib import Path
from typing import Any, Final

from nutgraf.errors import BadInput
from nutgraf.languages.compile.artefact import with_forms
from nutgraf.languages.compile.forms import FormTable
from nutgraf.languages.compile.frames import compile_frame
from nutgraf.languages.load import pack_in_place
from nutgraf.languages.parse import parse_pack
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.frames import VerbForms
from nutgraf.pack_check.examples import Outcome, examples_of, run_example
from nutgraf.text.fold import fold

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
    "orders": ("orders",),
    "quotes": ("quotes",),
    "summary": ("summary",),
}
NEEDS_FORMS: Final = ("grammar", "speech", "frames")  # sections that the compiler reads when it makes forms
ONE_BY_ONE: Final = ("rules", "whole", "dockets")  # lists of records, each of which has to be needed
WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

Progress = Callable[[int, int], None]  # keys done, keys in all


@dataclass(frozen=True, slots=True)
class PackReport:
    """What a check has found; `unneeded` are keys and rules, `unused` "FRAME: lemma"."""

    code: str
    examples: int
    failures: tuple[Outcome, ...]
    keys: int
    unneeded: tuple[str, ...]
    words: int
    unused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Emptied:
    """A pack without one key or rule, and the sections whose examples may notice."""

    name: str
    section: str
    pack: LanguagePack


def check_file(path: Path, progress: Progress = lambda _done, _all: None) -> PackReport:
    """Check a pack's file, of the package or one's own. Raises BadInput, BadPack; MissingModel without simplemma."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path}: cannot be read: {error}") from error
    return check_pack(parse_pack(text, path.name), progress)


def check_pack(pack: LanguagePack, progress: Progress = lambda _done, _all: None) -> PackReport:
    """Check a pack as its file has it."""
    table = FormTable(pack.code)
    compiled = with_forms(pack, table)
    outcomes = run_examples(pack, compiled)
    unneeded, keys = [], list(_emptied(pack, compiled, table))
    for done, emptied in enumerate(keys):
        progress(done, len(keys))
        if not _is_noticed(emptied, pack, outcomes):
            unneeded.append(emptied.name)
    progress(len(keys), len(keys))
    lemmas = [(name, lemma) for name, words in pack.frames.items() for lemma in words.verbs]
    failures = tuple(outcome for outcome in outcomes if not outcome.holds)
    unused = tuple(_unused_words(pack, table))
    return PackReport(pack.code, len(outcomes), failures, len(keys), tuple(unneeded), len(lemmas), unused)


def run_examples(pack: LanguagePack, compiled: LanguagePack) -> tuple[Outcome, ...]:
    """The outcome of every example of a pack, read with what was compiled from it."""
    with pack_in_place(compiled):
        return tuple(run_example(section, example, pack.code) for section, example in examples_of(pack))


def _is_noticed(emptied: _Emptied, pack: LanguagePack, outcomes: tuple[Outcome, ...]) -> bool:
    """Whether an example comes out in another way; one that cannot be read at all notices too."""
    sections = READ_BY[emptied.section]
    examples = zip(examples_of(pack), outcomes, strict=True)
    ordered = sorted(examples, key=lambda pair: pair[0][0] != emptied.section)
    with pack_in_place(emptied.pack):
        try:
            return any(
                run_example(section, example, pack.code).found != before.found
                for (section, example), before in ordered
                if section in sections
            )
        except (re.error, KeyError):  # an expression that names a shape which is gone
            return True


def _emptied(pack: LanguagePack, compiled: LanguagePack, table: FormTable) -> Iterator[_Emptied]:
    """The compiled pack without each key and rule in turn that the file states."""
    for section in READ_BY:
        if section == "frames":
            yield from _emptied_frames(pack, compiled, table)
            continue
        record = getattr(pack, section)
        for key, value in _stated(record):
            name = f"{section}.{key}"
            if key in ONE_BY_ONE:
                shorter = [(f"{name}.{i}", (*value[:i], *value[i + 1 :])) for i in range(len(value))]
            else:
                shorter = [(name, _usual(record, key))]
            for part, left in shorter:
                changed = replace(record, **{key: left})
                if section in NEEDS_FORMS:
                    made = with_forms(replace(pack, **{section: changed}), table)
                else:
                    made = replace(compiled, **{section: changed})
                yield _Emptied(part, section, made)


def _emptied_frames(pack: LanguagePack, compiled: LanguagePack, table: FormTable) -> Iterator[_Emptied]:
    for name, words in pack.frames.items():
        for key, _ in _stated(words):
            made = compile_frame(replace(words, **{key: _usual(words, key)}), table, pack)
            yield _Emptied(f"frames.{name}.{key}", "frames", replace(compiled, verbs={**compiled.verbs, name: made}))


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


def _unused_words(pack: LanguagePack, table: FormTable) -> Iterator[str]:
    """Lemmas of which no example of quotes or orders has a form, with the particle or the words that belong to it."""
    examples = [e for section, e in examples_of(pack) if section in READ_BY["frames"]]
    texts = [set(WORD.findall(fold(f"{getattr(e, 'before', '')} {e.text}"))) for e in examples]
    for name, words in pack.frames.items():
        for lemma in words.verbs:
            forms, with_more = _ways_to_write(compile_frame(replace(words, verbs=(lemma,)), table, pack))
            if not any(forms & text or any(more <= text for more in with_more) for text in texts):
                yield f"{name}: {lemma}"


def _ways_to_write(made: VerbForms) -> tuple[frozenset[str], list[set[str]]]:
    """The forms that are a lemma by themselves, and the sets of words that are it together."""
    alone = made.forms | made.guarded | made.infinitives | made.reflexive
    together = {**made.phrases, **made.separated}
    return alone, [{form, *more.split()} for form, rest in together.items() for more in rest]
