"""The letter n-grams by which languages are told apart: langdetect's profiles as one table of log-probabilities.

The data are langdetect's (Nakatani Shuyo, Apache License 2.0).
"""

from __future__ import annotations

import json
import struct
from collections import defaultdict
from collections.abc import Mapping
from importlib import resources
from math import log
from typing import Final

from nutgraf.languages.ngram_table import BUCKETS, FIRST_UNMAPPED, PARTS_PER_NAT, bucket_of, encode_gram

NOTICE: Final = "N-grams: langdetect by Nakatani Shuyo and others (Apache License 2.0), as log-probabilities"
_UNSEEN_PROBABILITY: Final = 0.5 / 10_000  # langdetect's alpha over its base frequency


def compile_ngrams(made_from: str) -> bytes:
    """The table as `languages.ngrams` reads it; `made_from` is the digest of its sources."""
    from langdetect.utils.ngram import NGram

    codes: list[str] = []
    grams: dict[str, bytes] = defaultdict(bytes)
    files = (resources.files("langdetect") / "profiles").iterdir()
    for column, file in enumerate(sorted(files, key=lambda file: file.name)):
        profile = json.loads(file.read_text("utf-8"))
        codes.append(file.name)
        for gram, count in profile["freq"].items():
            probability = count / profile["n_words"][len(gram) - 1] + _UNSEEN_PROBABILITY
            grams[gram] += struct.pack("<BI", column, round(log(probability / _UNSEEN_PROBABILITY) * PARTS_PER_NAT))
    letters = {chr(point): letter for point in range(FIRST_UNMAPPED) for letter in [NGram.normalize(chr(point))]}
    mapped = {char: str(letter) for char, letter in letters.items() if char != letter}
    header = {
        "made_from": made_from,
        "notice": NOTICE,
        "codes": codes,
        "unseen": log(_UNSEEN_PROBABILITY),
        "chars": "".join(mapped),
        "letters": "".join(mapped.values()),
        "marks": NGram.DMARK_CLASS,
    }
    return json.dumps(header, separators=(",", ":")).encode("ascii") + b"\n" + _hash_table(grams)


def _hash_table(grams: Mapping[str, bytes]) -> bytes:
    """Where each bucket begins, then the buckets' n-grams: length of the n-gram and of its values, and both."""
    buckets: list[bytes] = [b""] * BUCKETS
    for gram in sorted(grams):
        key, values = encode_gram(gram), grams[gram]
        buckets[bucket_of(key)] += struct.pack("<BH", len(key), len(values)) + key + values
    starts = [4 * (BUCKETS + 1)]
    for bucket in buckets:
        starts.append(starts[-1] + len(bucket))
    return struct.pack(f"<{BUCKETS + 1}I", *starts) + b"".join(buckets)
