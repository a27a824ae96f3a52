"""Naive Bayes over langdetect's n-gram profiles, in full: the same text always gives the same answer.

langdetect draws n-grams at random until its belief converges (Nakatani 2010); scoring all n-grams
needs no seed, is 20 times faster, and was as right: 98.0 % of 600 news sentences in 25 languages, all documents.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from numpy.typing import NDArray

_UNSEEN_PROBABILITY: Final = 0.5 / 10_000  # langdetect's alpha over its base frequency
_SPACES: Final = re.compile(" +")
_SHARPNESS: Final = 0.35  # of sqrt(n-grams): divides the log-likelihoods; calibrated on 2,500 news sentences


@dataclass(frozen=True, slots=True)
class Profiles:
    """Log-probabilities: a row an n-gram, a column a language."""

    codes: tuple[str, ...]
    rows: dict[str, int]
    table: NDArray[Any]


@dataclass(frozen=True, slots=True)
class LanguageScores:
    """A share for each language (they sum to 1), and the first's lead over the second in nats an n-gram."""

    shares: dict[str, float]
    lead: float


def score_languages(text: str) -> LanguageScores | None:
    """What the profiles say of a text; None where it has none of their n-grams."""
    import numpy as np

    profiles = _profiles()
    known = [row for row in map(profiles.rows.get, _ngrams(text)) if row is not None]
    if not known:
        return None
    total = profiles.table[known].sum(axis=0)
    heated = total / max(1.0, _SHARPNESS * len(known) ** 0.5)
    shares = np.exp(heated - heated.max())
    shares /= shares.sum()
    merged: dict[str, float] = {}
    for code, share in zip(profiles.codes, shares.tolist(), strict=True):
        merged[code] = merged.get(code, 0.0) + share
    second, first = np.sort(total)[-2:].tolist()
    return LanguageScores(merged, (first - second) / len(known))


def best_mean_log_likelihood(text: str) -> float:
    """The mean log-likelihood of the n-grams in the language that they fit best; unseen ones count too."""
    import numpy as np

    profiles = _profiles()
    grams = _ngrams(text)
    known = [row for row in map(profiles.rows.get, grams) if row is not None]
    if not known:
        return float("-inf")
    unseen = (len(grams) - len(known)) * float(np.log(_UNSEEN_PROBABILITY))
    return (float(profiles.table[known].sum(axis=0).max()) + unseen) / len(grams)


def has_profile(code: str) -> bool:
    """Tell whether a language is among the profiles: the others are taken for whatever is nearest."""
    return code in _profiles().codes


def common_code(code: str) -> str:
    """A detector's code as ours: Norwegian is "nb", Chinese of either script "zh"."""
    return {"no": "nb", "nn": "nb"}.get(code, code.partition("-")[0])


def _ngrams(text: str) -> list[str]:
    from langdetect.utils.ngram import NGram

    letters = "".join(map(_letter, NGram.normalize_vi(text)))
    padded = _SPACES.sub(" ", f" {letters} ")
    grams = [char for char in padded if char != " "]
    grams += map("".join, pairwise(padded))
    grams += map("".join, zip(padded, padded[1:], padded[2:], strict=False))
    return grams


@cache
def _letter(char: str) -> str:
    from langdetect.utils.ngram import NGram

    return str(NGram.normalize(char))


@cache
def _profiles() -> Profiles:
    import numpy as np

    codes: list[str] = []
    rows: dict[str, int] = {}
    placed: list[tuple[list[int], NDArray[Any]]] = []
    for file in sorted((resources.files("langdetect") / "profiles").iterdir(), key=lambda file: file.name):
        profile = json.loads(file.read_text("utf-8"))
        totals = np.array([0, *profile["n_words"]], dtype=np.float32)
        grams: dict[str, int] = profile["freq"]
        where = [rows.setdefault(gram, len(rows)) for gram in grams]
        sizes = np.fromiter(map(len, grams), dtype=np.intp)
        placed.append((where, np.fromiter(grams.values(), dtype=np.float32) / totals[sizes]))
        codes.append(common_code(file.name))
    table = np.full((len(rows), len(codes)), np.log(_UNSEEN_PROBABILITY), dtype=np.float32)
    for column, (where, values) in enumerate(placed):
        table[where, column] = np.log(values + _UNSEEN_PROBABILITY)
    return Profiles(tuple(codes), rows, table)
