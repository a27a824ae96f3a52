"""The n-grams of languages as a compiled file has them: a hash table, of which a text reads what it needs."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import pairwise
from struct import Struct
from typing import Final
from zlib import crc32

PARTS_PER_NAT: Final = 1 << 24  # a log-probability is a whole number of these parts of a nat
BUCKETS: Final = 1 << 16
FIRST_UNMAPPED: Final = 0x3000  # the first code point whose letter the table leaves to langdetect
_LANE_BYTES: Final = 5  # of a language in a row: 28 bits for a value, the rest for the sum of _MAX_ROWS of them
_MAX_ROWS: Final = 4_000  # rows of 28 bits that add up without leaving their lane of 40
_BOUNDS: Final = Struct("<II")
_SIZES: Final = Struct("<BH")
_VALUE_BYTES: Final = 5  # the language's number, and the value in four bytes
_SPACES: Final = re.compile(" +")


class NgramTable:
    """For each n-gram a row: how much more probable than an unseen one each language makes it, in parts of a nat.

    A row is one integer with a lane of _LANE_BYTES for each language, so that a sum of rows adds all languages at once:
    as fast as numpy, whose import takes longer than a text. Rows are kept once read; there are 88,000.
    """

    def __init__(self, content: bytes) -> None:
        head, _, self._buckets = content.partition(b"\n")
        header = json.loads(head)
        self.codes: tuple[str, ...] = tuple(header["codes"])
        self.unseen: float = header["unseen"]  # nats
        self._letters = str.maketrans(header["chars"], header["letters"])
        self._marks = re.compile(f"[{header['marks']}]")
        self._rows: dict[str, int] = {}

    def ngrams(self, text: str) -> list[str]:
        """The letters of a text, their pairs and triples, as langdetect counts them."""
        if self._marks.search(text):
            from langdetect.utils.ngram import NGram

            text = NGram.normalize_vi(text)
        letters = text.translate(self._letters)
        if not letters.isascii() and ord(max(letters)) >= FIRST_UNMAPPED:
            letters = "".join(map(_letter, letters))
        padded = _SPACES.sub(" ", f" {letters} ")
        grams = [char for char in padded if char != " "]
        grams += map("".join, pairwise(padded))
        grams += map("".join, zip(padded, padded[1:], padded[2:], strict=False))
        return grams

    def rows(self, grams: list[str]) -> list[int]:
        """The rows of those n-grams that the table has."""
        kept = self._rows
        return [row for gram in grams for row in [kept.get(gram) or self._read(gram)] if row]

    def sums(self, rows: list[int]) -> list[float]:
        """The log-likelihood of these rows in each language, in nats."""
        sums = [len(rows) * self.unseen] * len(self.codes)
        for first in range(0, len(rows), _MAX_ROWS):
            lanes = sum(rows[first : first + _MAX_ROWS]).to_bytes(_LANE_BYTES * len(sums), "little")
            for place in range(len(sums)):
                value = int.from_bytes(lanes[_LANE_BYTES * place : _LANE_BYTES * (place + 1)], "little")
                sums[place] += value / PARTS_PER_NAT
        return sums

    def _read(self, gram: str) -> int:
        """The row of an n-gram; 0 where the table has none."""
        key, buckets = encode_gram(gram), self._buckets
        at, end = _BOUNDS.unpack_from(buckets, 4 * bucket_of(key))
        while at < end:
            key_size, size = _SIZES.unpack_from(buckets, at)
            first = at + _SIZES.size + key_size
            at = first + size
            if buckets[first - key_size : first] == key:
                row = bytearray(_LANE_BYTES * len(self.codes))
                for place in range(first, at, _VALUE_BYTES):
                    lane = _LANE_BYTES * buckets[place]
                    row[lane : lane + 4] = buckets[place + 1 : place + _VALUE_BYTES]
                self._rows[gram] = int.from_bytes(row, "little")
                return self._rows[gram]
        return 0


def encode_gram(gram: str) -> bytes:
    """An n-gram as the table has it."""
    return gram.encode("utf-8", "surrogatepass")


def bucket_of(key: bytes) -> int:
    """The bucket of an encoded n-gram."""
    return crc32(key) % BUCKETS


@cache
def _letter(char: str) -> str:
    from langdetect.utils.ngram import NGram

    return str(NGram.normalize(char))
