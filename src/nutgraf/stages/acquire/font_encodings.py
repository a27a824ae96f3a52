"""Vietnamese in TCVN3 (ABC) or VNI, encodings of old fonts that no decoder knows: recognised by their letters.

In both the bytes of other letters are drawn as Vietnamese ones, so that a file in any encoding, and a document of a
word processor, holds "ViÖt Nam" or "Vieät Nam" for "Việt Nam".
"""

from __future__ import annotations

import re
from typing import Final

from nutgraf.errors import BadInput

SAMPLE_CHARS: Final = 20_000  # code points at the beginning that are looked at
MIN_WORDS: Final = 20  # different ones
MIN_SHARE: Final = 0.25  # of the words: Vietnamese articles have .45 and more, texts in 25 other languages .10 at most
_WORD: Final = re.compile(r"[^\s.,;:!?()\"“”/-]{2,}")
# Signs within words, or small letters that no language has between two others.
_TCVN3: Final = re.compile(
    r"(?<=[A-Za-z])[µ¶·¸¹§®©ª¬¨¼½¾×÷Þþ]|[§®©ª¬¨¾×](?=[a-z])|(?<=[a-z])[ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖØÜÝ](?=[a-z]|$)"
)
# A vowel and the letter that draws its accent.
_VNI: Final = re.compile(r"[aeouyöôAEOUYÖÔ][øùûõïâêéèáàåãäëúüØÙÛÕÏÂÊÉÈÁÀÅÃÄËÚÜ]|(?<!\w)ñ[aeiouöôy]", re.ASCII)


def check_font_encoding(text: str, label: str) -> None:
    """Raise BadInput where a text is Vietnamese in the encoding of an old font."""
    words = set(_WORD.findall(text[:SAMPLE_CHARS]))
    if len(words) < MIN_WORDS:
        return
    for name, letters in (("TCVN3 (ABC)", _TCVN3), ("VNI", _VNI)):
        if sum(letters.search(word) is not None for word in words) >= MIN_SHARE * len(words):
            hint = "Convert it to Unicode first, for example with UniKey."
            raise BadInput(f"{label} is Vietnamese in {name}, the encoding of an old font", hint=hint)
