"""Writes the witness of each key anew, for the languages named or all: `python tests/pack_check/witnesses/renew.py fr`.

The tests hold without: a key whose witness is not known, or does not notice any more, has all examples read.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from nutgraf.languages.load import pack_codes, source_pack
from nutgraf.languages.schema import LanguagePack
from nutgraf.pack_check.emptying import find_witnesses
from nutgraf.pack_check.examples import examples_of

FOLDER = Path(__file__).parent
DIGITS = 8  # of a text's digest: enough to tell the examples of a pack apart


def digest(text: str) -> str:
    """What a file has in place of an example's text."""
    return sha256(text.encode()).hexdigest()[:DIGITS]


def read_witnesses(pack: LanguagePack) -> dict[str, str]:
    """The text of the example that noticed last time, by key, where the pack still has it."""
    file = FOLDER / f"{pack.code}.txt"
    texts = {digest(example.text): example.text for _, example in examples_of(pack)}
    lines = file.read_text("utf-8").split("\n") if file.exists() else []
    noted = (line.split(" ") for line in lines if line)
    return {key: texts[text] for key, text in noted if text in texts}


def write_witnesses(code: str, witnesses: Mapping[str, str | None]) -> None:
    """Keep the witnesses of a language's keys, sorted by key."""
    lines = sorted(f"{key} {digest(text)}\n" for key, text in witnesses.items() if text is not None)
    (FOLDER / f"{code}.txt").write_text("".join(lines), "utf-8")


def renew(codes: Iterable[str]) -> None:
    """Find the witnesses of these languages and keep them."""
    for code in codes:
        pack = source_pack(code)
        witnesses = find_witnesses(pack, examples_of(pack), remembered=read_witnesses(pack))
        write_witnesses(code, witnesses)
        sys.stdout.write(f"{code}: {', '.join(key for key, text in witnesses.items() if text is None)}\n")


if __name__ == "__main__":
    renew(sys.argv[1:] or pack_codes())
