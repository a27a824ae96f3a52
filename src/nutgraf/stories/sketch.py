"""A text as a short sketch, so that two texts are compared, and like ones found, without reading them again.

MinHash (Broder 1997) by one permutation (Li, Owen and Zhang 2012): of the hashes of all runs of words, each bin keeps
the least; the share of bins that are equal in two sketches estimates how many of their runs two texts share.
"""

from __future__ import annotations

from array import array
from hashlib import blake2b
from operator import eq
from typing import Final

from nutgraf.text.fold import fold_key
from nutgraf.text.terms import WORD

RUN_WORDS: Final = 4  # words that are taken together
BINS_PER_TEXT: Final = 96  # of a text: with more two texts are compared more surely, and longer
BINS_PER_BAND: Final = 3  # bins that two compared texts have alike: of texts that share half, 98 % have a band alike
MIN_RUNS: Final = 20  # a shorter text is alike by chance
_BYTES_PER_BIN: Final = 4  # of a bin
_EMPTY: Final = 0xFFFFFFFF  # what is in a bin without words


def sketch_of(text: str) -> bytes | None:
    """The sketch of a text, 384 bytes; None for one of less than MIN_RUNS runs. Capitals and marks do not count."""
    words = WORD.findall(fold_key(text))
    runs = {" ".join(words[at : at + RUN_WORDS]) for at in range(len(words) - RUN_WORDS + 1)}
    if len(runs) < MIN_RUNS:
        return None
    bins = [_EMPTY] * BINS_PER_TEXT
    for run in runs:
        number = int.from_bytes(blake2b(run.encode("utf-8"), digest_size=8).digest(), "little")
        which, value = number % BINS_PER_TEXT, (number // BINS_PER_TEXT) & (_EMPTY - 1)
        bins[which] = min(bins[which], value)
    full = [value for value in bins if value != _EMPTY]
    return b"".join(
        value.to_bytes(_BYTES_PER_BIN, "little") for value in (_filled(bins) if len(full) < BINS_PER_TEXT else bins)
    )


def band(sketch: bytes, index: int) -> bytes:
    """The part of a sketch at this place, a band of some bins: two texts that share no band are not alike."""
    size = BINS_PER_BAND * _BYTES_PER_BIN
    return sketch[index * size : (index + 1) * size]


def likeness(one: bytes, other: bytes) -> float:
    """The share of runs of words that two texts have in common, estimated: 0 to 1."""
    equal: int = sum(map(eq, array("I", one), array("I", other)))
    return equal / BINS_PER_TEXT


def _filled(bins: list[int]) -> list[int]:
    """Bins without a run take what the next one has (Shrivastava and Li 2014), so that short texts are not alike."""
    filled = list(bins)
    last = next(value for value in bins if value != _EMPTY)
    for at in range(BINS_PER_TEXT - 1, -1, -1):
        last = filled[at] = bins[at] if bins[at] != _EMPTY else last
    return filled
