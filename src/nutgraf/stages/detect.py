"""Tell the language of an article."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Any

from nutgraf.records import Block, Candidate, Language


def detect_language(text: str, blocks: Sequence[Block] = ()) -> Language:
    """The language of the text, of its paragraphs where `blocks` are given. Never raises."""
    story = "\n".join(text[b.start : b.end] for b in blocks if b.kind == "paragraph") or text
    story = unicodedata.normalize("NFC", story)
    if not any(char.isalpha() for char in story):
        return Language("und", 0.0)
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory().create()
    detector.append(story[:3000])
    try:
        found = detector.get_probabilities()
    except LangDetectException:
        found = []
    candidates = tuple(Candidate(_code(f.lang), round(f.prob, 4)) for f in found)
    if not candidates:
        return Language("und", 0.0)
    return Language(candidates[0].code, candidates[0].probability, candidates)


def _code(code: str) -> str:
    return {"no": "nb", "zh-cn": "zh", "zh-tw": "zh"}.get(code, code)


@cache
def _factory() -> Any:
    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory

    factory = DetectorFactory()
    factory.seed = 0
    factory.load_profile(PROFILES_DIRECTORY)
    return factory
