"""The places of the world by name, as a compiled file has them: a hash table, of which a text reads what it needs."""

from __future__ import annotations

import json
from functools import lru_cache
from mmap import mmap
from struct import Struct
from typing import Final, Literal, NamedTuple
from zlib import crc32

from nutgraf.text.fold import fold_key
from nutgraf.text.phrases import WORD

SUBDIVISIONS: Final = "subdivisions.txt"
BUCKETS: Final = 1 << 16
OPENER_BITS: Final = 1 << 18  # bits, one a digest of the first word of each name of several words
BOUNDS: Final = Struct("<II")
HEAD: Final = Struct("<BHH")  # of a name: bytes of its key and of its places, languages in which it is a common word
REFERENCE: Final = Struct("<I")  # a place of a name: its row and which of the next two follow
SPELLING: Final = Struct("<H")  # digest of the name's accents, where it has any
LANGUAGES: Final = Struct("<H")  # those that the name is of, where it is not of any
ROW_BITS: Final = 0xFFFFFF  # of a reference, which are its row: 16 million places
HAS_SPELLING: Final = 1 << 24
HAS_LANGUAGES: Final = 1 << 25
ROW: Final = Struct("<2s3sBBiiI")  # of a place: country, rest of the subdivision, kind, size, coordinates, GeoNames id
PARTS_PER_DEGREE: Final = 10_000  # coordinates are whole numbers of these parts of a degree: eleven metres
SIZE_STEPS: Final = 8  # of a doubling of the population: a size is the logarithm in these
NO_DEGREES: Final = -(1 << 31)
CAPITAL_BIT: Final = 4  # of the kind

PlaceKind = Literal["country", "subdivision", "town"]
KINDS: Final[tuple[PlaceKind, ...]] = ("country", "subdivision", "town")


class Known(NamedTuple):
    """A place of the world. `country` is ISO 3166-1, `subdivision` ISO 3166-2 or None; degrees are None but for towns.

    `population` is a power of two to an eighth, 0 where it is not known; `row` tells places apart.
    """

    row: int
    kind: PlaceKind
    country: str
    subdivision: str | None
    population: int
    latitude: float | None
    longitude: float | None
    geonames: int | None
    capital: bool = False
    exact: bool = True  # whether the name that was looked up has the accents of the place's


class Named(NamedTuple):
    """The places of one name, and whether the name is a common word of the language that was asked for."""

    places: tuple[Known, ...]
    is_word: bool


NOBODY: Final = Named((), is_word=False)


class Gazetteer:
    """Looks names up; what was read is kept, as an article names the same places again and again."""

    def __init__(self, content: bytes | mmap) -> None:
        self._content = content
        self._start = content.find(b"\n") + 1  # of the table, from which all else is counted
        header = json.loads(content[: self._start])
        self._languages: dict[str, int] = {code: 1 << i for i, code in enumerate(header["languages"])}
        self._rows: int = self._start + header["rows"]  # where the rows begin
        openers = self._start + header["openers"]
        self._openers = bytes(content[openers : openers + OPENER_BITS // 8])

    def find(self, words: str, language: str) -> Named:
        """The places with this name, a key of `name_key`, in a language with a pack; in another one of any language."""
        key = strip_key(words).encode("utf-8")
        bounds = BOUNDS.unpack_from(self._content, self._start + 4 * bucket_of(key))
        at, end = (self._start + bound for bound in bounds)
        bit = self._languages.get(language, 0)
        while at < end:
            size, length, common = HEAD.unpack_from(self._content, at)
            first = at + HEAD.size + size
            at = first + length
            if self._content[first - size : first] == key:
                return Named(tuple(self._places(first, at, bit, accents_of(words))), bool(common & bit))
        return NOBODY

    def opens_name(self, word: str) -> bool:
        """Whether a name of several words may begin with this word, a key of `name_key`; seldom wrongly."""
        bit = opener_of(strip_key(word))
        return bool(self._openers[bit >> 3] & 1 << (bit & 7))

    def by_code(self, code: str) -> tuple[Known, ...]:
        """The country or subdivision with an ISO 3166 code; none where there is no such place."""
        return self.find(code_key(code), "").places

    def _places(self, at: int, end: int, bit: int, accents: int) -> list[Known]:
        found: dict[int, Known] = {}
        while at < end:
            (reference,) = REFERENCE.unpack_from(self._content, at)
            at += REFERENCE.size
            spelling = languages = 0
            if reference & HAS_SPELLING:
                (spelling,) = SPELLING.unpack_from(self._content, at)
                at += SPELLING.size
            if reference & HAS_LANGUAGES:
                (languages,) = LANGUAGES.unpack_from(self._content, at)
                at += LANGUAGES.size
            row = reference & ROW_BITS
            is_exact = spelling == accents
            if (not (bit and languages) or languages & bit) and (row not in found or is_exact):
                found[row] = self._place(row)._replace(exact=is_exact)
        return list(found.values())

    def _place(self, row: int) -> Known:
        country, rest, kind, size, latitude, longitude, number = ROW.unpack_from(
            self._content, self._rows + row * ROW.size
        )
        located = latitude != NO_DEGREES
        code = country.decode("ascii")
        division = rest.rstrip(b"\0").decode("ascii")
        return Known(
            row,
            KINDS[kind & ~CAPITAL_BIT],
            code,
            f"{code}-{division}" if division else None,
            round(2 ** (size / SIZE_STEPS)) if size else 0,
            latitude / PARTS_PER_DEGREE if located else None,
            longitude / PARTS_PER_DEGREE if located else None,
            number or None,
            bool(kind & CAPITAL_BIT),
        )


def name_key(name: str) -> str:
    """A name as it is looked up: its words in lower case with their accents, a blank between two."""
    return " ".join(WORD.findall(fold_key(name, accents=True)))


def code_key(code: str) -> str:
    """The key of a country or subdivision by its ISO 3166 code, which no name has."""
    return f"= {code.lower()}"


@lru_cache(maxsize=1 << 14)
def strip_key(key: str) -> str:
    """A key without accents."""
    return key if key.isascii() else fold_key(key)


def accents_of(key: str) -> int:
    """A short digest of a key with its accents; 0 for one without any."""
    return 0 if key.isascii() else crc32(key.encode("utf-8")) & 0xFFFF or 1


def opener_of(word: str) -> int:
    """The bit of the first word of a name, a key without accents."""
    return crc32(word.encode("utf-8")) % OPENER_BITS


def bucket_of(key: bytes) -> int:
    """The bucket of an encoded key."""
    return crc32(key) % BUCKETS
