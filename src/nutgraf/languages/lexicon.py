"""A lexicon of the user's own: words, one an entry, that are added to the packs without editing them.

A TOML file lists words by kind; a table with an ISO 639-1 code holds the words of that language, everything else those
of whatever language the article is in. A CSV file has the columns `kind`, `word` and, where needed, `language` and
`frame`. own_packs.md describes the kinds.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from nutgraf.errors import BadPack
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.frames import FrameWords
from nutgraf.text.nearest import nearest

VERB: Final = "verb"
# Where a pack has the words of a kind: its section and key.
KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "title": ("officials", "titles"),
    "governing title": ("officials", "governing"),
    "member title": ("officials", "members"),
    "honorific": ("officials", "honorifics"),
    "masculine honorific": ("officials", "honorifics_m"),
    "feminine honorific": ("officials", "honorifics_f"),
    "organisation": ("officials", "organisations"),
    "body": ("officials", "bodies"),
    "given name": ("officials", "given_names"),
    "family name": ("officials", "family_names"),
    "place": ("officials", "places"),
    "act type": ("instruments", "kinds"),
    "chrome": ("zones", "chrome"),
    "notice": ("zones", "notice"),
    "agency": ("zones", "agencies"),
    "abbreviation": ("sentences", "abbreviations"),
    VERB: ("frames", "verbs"),
}
COLUMNS: Final = ("kind", "word", "language", "frame")
CODE: Final = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One word. `language` is an ISO 639-1 code, "" any; `frame` is given for a verb."""

    kind: str
    word: str
    language: str = ""
    frame: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of a file, in its order."""

    entries: tuple[Entry, ...] = ()

    @property
    def languages(self) -> frozenset[str]:
        """The languages that entries name."""
        return frozenset(entry.language for entry in self.entries if entry.language)

    def frames(self, language: str) -> dict[str, FrameWords]:
        """The verbs for a language, as lemmas, by frame."""
        verbs: dict[str, list[str]] = {}
        for entry in self.of_language(language):
            if entry.kind == VERB:
                verbs.setdefault(entry.frame, []).append(entry.word)
        return {frame: FrameWords(tuple(words)) for frame, words in verbs.items()}

    def of_language(self, language: str) -> Iterator[Entry]:
        """The entries for a language: its own, and those that name none."""
        return (entry for entry in self.entries if entry.language in ("", language))


def add_words(pack: LanguagePack, lexicon: Lexicon) -> LanguagePack:
    """The pack with the words of the lexicon for its language in their sections, but for the verbs."""
    added: dict[tuple[str, str], list[str]] = {}
    for entry in lexicon.of_language(pack.code):
        if entry.kind != VERB:
            added.setdefault(KINDS[entry.kind], []).append(entry.word)
    for (section, key), words in added.items():
        record = getattr(pack, section)
        known = getattr(record, key)
        new = tuple(word for word in dict.fromkeys(words) if word not in known)
        pack = replace(pack, **{section: replace(record, **{key: (*known, *new)})})
    return pack


def read_lexicon(text: str, name: str, frames: Collection[str]) -> Lexicon:
    """The lexicon in a file's text; its form is told by the suffix of `name`: .toml, .csv or .tsv.

    `frames` are the names that a verb's frame may have. Raises BadPack with the file, the key or line, and the name
    that was probably meant.
    """
    suffix = Path(name).suffix.lower()
    if suffix == ".toml":
        rows = _toml_rows(text, name)
    elif suffix in (".csv", ".tsv"):
        rows = _csv_rows(text, name)
    else:
        raise BadPack(f"{name}: a lexicon is a .toml, .csv or .tsv file")
    return Lexicon(tuple(_checked(entry, f"{name}: {place}", frames) for place, entry in rows))


def _toml_rows(text: str, name: str) -> Iterator[tuple[str, Entry]]:
    """The entries, unchecked, each with its key."""
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadPack(f"{name}: not TOML: {error}") from error
    for key, value in data.items():
        if isinstance(value, dict) and _kind(key) not in KINDS and CODE.fullmatch(key):
            for kind, words in value.items():
                yield from _entries(f"{key}.{kind}", kind, words, key, name)
        else:
            yield from _entries(key, key, value, "", name)


def _entries(place: str, kind: str, words: Any, language: str, name: str) -> Iterator[tuple[str, Entry]]:
    """The entries of one key: a list of words, or of a verb's, lists by frame."""
    lists = {f"{place}.{frame}": (frame, found) for frame, found in words.items()} if isinstance(words, dict) else {}
    for where, (frame, found) in (lists or {place: ("", words)}).items():
        if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
            _check_name(_kind(kind), KINDS, f"{name}: {place}", "kind of word")
            raise BadPack(f"{name}: {where}: is no list of words in quotation marks")
        for word in found:
            yield where, Entry(_kind(kind), word, language, frame)


def _csv_rows(text: str, name: str) -> Iterator[tuple[str, Entry]]:
    """The entries, unchecked, each with its line."""
    import csv

    head = text.partition("\n")[0]
    lines = csv.reader(text.splitlines(), delimiter=max(",;\t", key=head.count))
    columns = [column.strip() for column in next(lines, [])]
    for column in columns:
        _check_name(column, COLUMNS, f"{name}: line 1", "column")
    if missing := [column for column in COLUMNS[:2] if column not in columns]:
        raise BadPack(f"{name}: line 1: the column {missing[0]!r} is missing")
    for cells in lines:
        row = dict(zip(columns, (cell.strip() for cell in cells), strict=False))
        if any(row.values()):
            kind, word, language, frame = (row.get(column, "") for column in COLUMNS)
            yield f"line {lines.line_num}", Entry(_kind(kind), word, language, frame)


def _checked(entry: Entry, place: str, frames: Iterable[str]) -> Entry:
    """The entry, its word ready for a pack. Raises BadPack."""
    _check_name(entry.kind, KINDS, place, "kind of word")
    word = " ".join(entry.word.split())
    if not word:
        raise BadPack(f"{place}: a word is missing")
    if entry.language and not CODE.fullmatch(entry.language):
        raise BadPack(f"{place}: language: {entry.language!r} is no ISO 639-1 code, such as fr")
    if entry.kind == VERB:
        _check_name(entry.frame, frames, place, "frame")
    elif entry.frame:
        raise BadPack(f"{place}: frame: only a verb has one")
    if entry.kind == "abbreviation" and not word.endswith("."):
        raise BadPack(f"{place}: an abbreviation has its full stop: {word + '.'!r}")
    return replace(entry, word=word.lower() if entry.kind in ("act type", VERB) else word)


def _check_name(name: str, known: Iterable[str], place: str, what: str) -> None:
    names = list(known)
    if name in names:
        return
    near = nearest(name, names)
    meant = f"; the nearest is {near!r}" if near else f"; there are: {', '.join(names)}"
    raise BadPack(f"{place}: no {what} is called {name!r}{meant}" if name else f"{place}: a {what} is missing{meant}")


def _kind(name: str) -> str:
    return name.strip().lower().replace("_", " ")
