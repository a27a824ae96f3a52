"""The factored French token pattern matches what the stock one matches."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys

import pytest

from nutgraf.models.french_token_match import STOCK_SHA256, factor_pattern, use_factored_pattern

ENDINGS = ("", "-", "-x", "x", "xyz", "'x", "’xy", "-l'x", "-X", "s-y'z", "\n")
WORDS = ("saut-de-ski", "pet-en-l'air", "Saint-Denis-de-la", "a-l-x", "Villeneuve-lès-Avignon", "arc-en-ciel", "12-a")


@pytest.fixture(scope="module")
def stock_pattern() -> str:
    """The pattern of spaCy, as its French module hands it to `re.compile`; read in a process of its own."""
    code = (
        "import re, sys; seen = []; stock = re.compile\n"
        "def spy(pattern, flags=0):\n"
        "    seen.append(pattern)\n"
        "    return stock('x' if len(pattern) > 10**6 else pattern, flags)\n"
        "import spacy; re.compile = spy; import spacy.lang.fr\n"
        "sys.stdout.buffer.write(max(seen, key=len).encode())"
    )
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout.decode()


def test_the_installed_stock_pattern_is_the_known_one(stock_pattern: str) -> None:
    assert hashlib.sha256(stock_pattern.encode()).hexdigest() == STOCK_SHA256


def test_factored_pattern_matches_the_same_words(stock_pattern: str) -> None:
    stock, small = re.compile(stock_pattern), re.compile(factor_pattern(stock_pattern))
    heads = [re.sub(r"\[.*", "", part).replace("?", "") for part in stock_pattern[8:].split(")|(?:^")]
    words = [head + glue + end for head in heads for glue in ("", "-", "'", "‑") for end in ENDINGS]
    words += [word.swapcase() for word in words] + [w + e for w in WORDS for e in ENDINGS]
    matched = [word for word in words if stock.match(word)]
    assert matched == [word for word in words if small.match(word)]
    assert len(matched) > 1000
    assert len(small.pattern) < 20_000


def test_other_patterns_compile_as_they_are() -> None:
    with use_factored_pattern():
        assert re.compile("a+b").pattern == "a+b"
    assert re.compile.__module__ == "re"
