"""The compiled n-grams: they are langdetect's, read without numpy, and rows of all languages add up."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from importlib import resources

import pytest

from nutgraf.languages.compile.ngrams import compile_ngrams
from nutgraf.languages.ngram_table import NgramTable
from nutgraf.languages.ngrams import best_mean_log_likelihood, has_profile, score_languages

TABLE = NgramTable(compile_ngrams("0"))


@pytest.mark.parametrize("gram", ["e", "é ", "ing", "ông", "ние"])
def test_a_row_holds_langdetects_probability_in_each_language(gram: str) -> None:
    sums = TABLE.sums(TABLE.rows([gram]))
    for column, code in enumerate(TABLE.codes):
        profile = json.loads((resources.files("langdetect") / "profiles" / code).read_text("utf-8"))
        probability = profile["freq"].get(gram, 0) / profile["n_words"][len(gram) - 1]
        assert sums[column] == pytest.approx(math.log(probability + 0.5 / 10_000), abs=1e-6)


def test_rows_add_up_beyond_what_one_sum_may_hold() -> None:
    rows = TABLE.rows(["e"])
    assert TABLE.sums(rows * 10_000) == pytest.approx([10_000 * value for value in TABLE.sums(rows)])


def test_an_ngram_of_no_language_has_no_row() -> None:
    assert TABLE.rows(["\ue000", "qqq", "\ud800"]) == []


@pytest.mark.parametrize("text", ["Straße, 3 Häuser!", "e\u0302\u0301", "te\u0301 ti\u0323", "東京は カタカナ 한국어"])
def test_letters_are_those_that_langdetect_counts(text: str) -> None:
    from langdetect.utils.ngram import NGram

    letters = "".join(map(NGram.normalize, NGram.normalize_vi(text)))
    assert TABLE.ngrams(text)[: len(letters.replace(" ", ""))] == list(letters.replace(" ", ""))


def test_shares_sum_to_one_and_name_the_language() -> None:
    scores = score_languages("Der Stadtrat hat am Dienstag beschlossen, die Schule zu schließen.")
    assert scores is not None
    assert sum(scores.shares.values()) == pytest.approx(1)
    assert max(scores.shares, key=lambda code: scores.shares[code]) == "de"
    assert scores.lead > 0


def test_a_text_without_known_ngrams_has_no_scores() -> None:
    assert score_languages("12345") is None
    assert best_mean_log_likelihood("12345") == float("-inf")


def test_a_language_is_known_by_the_code_that_a_brief_gives_it() -> None:
    assert has_profile("nb")
    assert has_profile("zh")
    assert not has_profile("gl")


def test_telling_a_language_imports_neither_numpy_nor_langdetect() -> None:
    code = (
        "import sys, nutgraf; nutgraf.detect_language('Le conseil a voté le budget de la ville hier soir. ' * 9);"
        "sys.exit(', '.join({'numpy', 'langdetect', 'py3langid'} & set(sys.modules)) or 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
