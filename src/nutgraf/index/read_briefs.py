"""The briefs that a batch has written: a folder of JSON files, JSON Lines, or the lines behind a database."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from nutgraf.batch.outputs import LINES, is_one_file, lines_file
from nutgraf.errors import BadBrief, BadInput
from nutgraf.records import Brief


def read_briefs(outputs: Sequence[Path]) -> Iterator[Brief]:
    """The briefs of the outputs, one after the other: a folder's by path, others in the order of their input.

    Raises BadInput, before a brief is read, for an output that is missing or holds no briefs as JSON; BadBrief for a
    file or line that is none.
    """
    found = [(output, _files(output)) for output in outputs]
    return (brief for output, files in found for brief in _read(output, files))


def _files(output: Path) -> list[Path]:
    """The files that hold an output's briefs."""
    if not output.exists():
        hint = "Give what `nutgraf batch -o` wrote; while a batch has not ended there is no such file."
        raise BadInput(f"{output} does not exist", hint=hint)
    if is_one_file(output):
        if not lines_file(output).exists():
            hint = "It was deleted, or the tables are of another origin; run the batch again."
            raise BadInput(f"{lines_file(output)}, the briefs behind {output}, does not exist", hint=hint)
        return [lines_file(output)]
    files = _inside(output) if output.is_dir() else [output]
    if not files:
        hint = "The index is made of JSON: nutgraf batch ... --format json, or -o FILE.jsonl."
        raise BadInput(f"{output} holds no briefs as JSON", hint=hint)
    return files


def _inside(folder: Path) -> list[Path]:
    found: list[Path] = []
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(parent, name) for name in files if name.endswith(".json") and not name.startswith(".")]
    return sorted(found, key=lambda path: path.relative_to(folder).parts)


def _read(output: Path, files: list[Path]) -> Iterator[Brief]:
    for path in files:
        with path.open("rb") as file:
            if path.suffix.lower() not in LINES:
                yield _brief(file.read(), str(path))
                continue
            for number, line in enumerate(file, 1):
                yield _brief(line, f"{output}:{number}")


def _brief(data: bytes, place: str) -> Brief:
    try:
        return Brief.from_json(data)
    except BadBrief as error:
        raise BadBrief(f"{place}: {error.message}", hint="Is it what `nutgraf batch` wrote?") from error
