"""A pack's file checked: examples that fail, keys that no example needs, words of frames that no example uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from nutgraf.errors import BadInput
from nutgraf.languages.compile.artefact import with_forms
from nutgraf.languages.compile.forms import FormTable
from nutgraf.languages.compile.frames import compile_frame
from nutgraf.languages.inventory import FRAMES
from nutgraf.languages.load import pack_in_place
from nutgraf.languages.own_packs import parse_own_pack
from nutgraf.languages.parse import parse_pack
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.frames import VerbForms
from nutgraf.pack_check.emptying import READ_BY, Progress, find_witnesses
from nutgraf.pack_check.examples import Outcome, examples_of, run_example
from nutgraf.text.fold import fold

WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


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


def check_file(path: Path, progress: Progress = lambda _done, _all: None) -> PackReport:
    """Check a pack's file, of the package or one's own, which may have any name.

    Raises BadInput, BadPack; MissingModel without simplemma.
    """
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise BadInput(f"{path}: cannot be read: {error.strerror}", hint="Check the name and the folder.") from error
    except UnicodeDecodeError as error:
        raise BadInput(f"{path}: is not in UTF-8: {error}", hint="Save it in UTF-8.") from error
    is_built_in = path.with_name(FRAMES).is_file()  # nutgraf's packs have it beside them, and are named by their code
    return check_pack(parse_pack(text, path.name) if is_built_in else parse_own_pack(text, path.name), progress)


def check_pack(pack: LanguagePack, progress: Progress = lambda _done, _all: None) -> PackReport:
    """Check a pack as its file has it."""
    table = FormTable(pack.code)
    outcomes = run_examples(pack, with_forms(pack, table))
    holding = [example for example, outcome in zip(examples_of(pack), outcomes, strict=True) if outcome.holds]
    witnesses = find_witnesses(pack, holding, progress)
    unneeded = tuple(key for key, witness in witnesses.items() if witness is None)
    lemmas = [(name, lemma) for name, words in pack.frames.items() for lemma in words.verbs]
    failures = tuple(outcome for outcome in outcomes if not outcome.holds)
    unused = tuple(_unused_words(pack, table))
    return PackReport(pack.code, len(outcomes), failures, len(witnesses), unneeded, len(lemmas), unused)


def run_examples(pack: LanguagePack, compiled: LanguagePack) -> tuple[Outcome, ...]:
    """The outcome of every example of a pack, read with what was compiled from it."""
    with pack_in_place(compiled):
        return tuple(run_example(section, example, pack.code) for section, example in examples_of(pack))


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
