"""Digits that are no quantities by their shape: addresses, dates, clock times, telephone and document numbers."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.text.phrases import WORD
from nutgraf.text.scripts import UNSPACED

ADDRESSES: Final = re.compile(
    r"""(?:https?://|www\.)\S{1,2000}
    | (?<![\w.-])[a-z][a-z0-9-]{1,62}(?:\.[a-z][a-z0-9-]{1,62}){1,4}/\S{1,500}
    """,
    re.VERBOSE,
)
EMAILS: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
# The lookahead spares the alternatives at the nine of ten code points where none can begin.
NON_QUANTITY_SHAPES: Final = re.compile(
    r"""(?=[\d+#№\[(])(?:
    (?<![\d.,])\d{1,2}(?P<d>[./-])\d{1,2}(?P=d)(?:\d{4}|\d{2})(?!\d)             # 21/04/2022
    | (?<![\d.,])\d{1,2}\ (?P<f>[/-])\ \d{1,2}\ (?P=f)\ (?:19|20)\d\d(?!\d)   # 21 - 4 - 2022
    | (?<![\d.,])\d{4}(?P<e>[./-])\d{1,2}(?P=e)\d{1,2}(?!\d)                   # 2022-04-21
    | (?<![\d.,/])\d{1,3}/(?:1[5-9]|20)\d\d(?:/[^\s,;)]{1,40})?(?!\d)           # 6/2017, 78/2002/ND-CP
    | (?<![\d.,/])\d{1,5}(?:/\d{1,5})?[/-][^\W\d_]{1,8}(?<=[^\W\d_a-zß-ÿ][^\W\d_a-zß-ÿ])[\w/-]{0,20}(?!\w)  # 40-CT/TW
    | (?<![\d.,/])\d{1,3}\ [A-Z][A-Za-z]{0,4}\ \d{1,5}/(?:20)?\d\d(?:-\d{1,4})?(?!\d|[.,]\d)  # 2 BvR 859/15
    | (?<![\d.,])\d\d-\d\d\.\d{3}(?!\d|[.,]\d)                                   # n° 21-12.345
    | (?:(?<=\b[LRDAC]\.[ \u00a0])|(?<=\b[LRDAC][ \u00a0]))\d{1,4}(?:-\d{1,3}){1,3}(?!\w|[.,]\d)  # L. 131-1
    | (?<=\b[Nn]o\.[ \u00a0])\d{2}-\d{2,5}(?!\d|[.,]\d)                             # No. 19-123
    | (?<![\d.,])(?:1[5-9]|20)\d\d\ ?[-–—/]\ ?(?:(?:1[5-9]|20)\d\d|\d\d)(?![\d.,]\d|\d|\ ?%)   # 2016-2020
    | (?<![\d.,:])\d{1,2}:[0-5]\d(?::[0-5]\d)?(?![\d:])                        # 10:11
    | (?<![\w.,])\d{1,2}\ ?h\ ?[0-5]\d(?!\w)                                   # 22 h 30
    | (?<![\w.,])[01]?\d\.[0-5]\d\ ?(?:[ap]\.?m\b)
    | \+\d{1,3}[\s.()/-]{1,2}\d[\d\s.()/-]{5,18}\d
    | \+\d{9,15}(?![\d.,]\d|\d|\ ?%)
    | (?<![\d.,])\d{3}[-.]\d{3,4}[-.]\d{4}(?!\d|[.,]\d)
    | (?<![\d.,])0\d{2,4}[ /-]\d{3,4}[ -]?\d{2,4}(?!\d|[.,]\d)
    | \(0?\d{2,4}\)\ ?\d{3,5}[ -]\d{3,4}(?!\d|[.,]\d)                           # (11) 5555-0142
    | (?<![\d.,])\d{3}[ ]\d{3}-\d{4}(?!\d|[.,]\d)                              # 604 555-0142
    | (?<![\d.,])0\d{1,4}(?:[ /-]\d{2,4}){2,4}(?!\d|[.,]\d)                    # 02 5550 0142
    | (?<![\d.,])\d{2}(?:[ .-]\d{2}){4}(?![\d.,]\d|\d)
    | (?<![\d.,])\d{1,3}(?:\.\d{1,3}){3}(?![\d.,]\d|\d)(?<!\.\d\d\d\.\d\d\d)    # an internet address
    | [#№]\ ?\d[\w./-]{0,20}
    | \[\d{1,3}\]
    | (?<=[^\W\d_][ \t])\(\d{1,6}\)(?=[ \t]*(?:[|·•\n]|$))                       # Comments (12)
    )
    """,
    re.VERBOSE,
)
MARKERS: Final = re.compile(r"(?:^|\n)[ \t]{0,8}\(?\d{1,2}[.)](?=[ \t\u00a0])")
JOINERS: Final = frozenset("-–/.'’_·:")
SCRIPTS_WITH_PREFIXES: Final = re.compile("[\u0590-\u06ff]")  # scripts that write prepositions on to the number
CODE_WITH_LETTERS: Final = re.compile(
    r"(?<![^\W\d_])[A-Z]{1,3}\d{2,8}$"
)  # before "-40": an article's number, "L1124-40"
HANGUL: Final = re.compile("[\uac00-\ud7a3]")


def find_non_quantities(text: str) -> list[tuple[int, int]]:
    """The stretches of the text whose digits are no quantities, in no order."""
    patterns = [NON_QUANTITY_SHAPES, MARKERS]
    if "/" in text or "www." in text:
        patterns.append(ADDRESSES)
    if "@" in text:
        patterns.append(EMAILS)
    return [match.span() for pattern in patterns for match in pattern.finditer(text)]


def in_code_before(text: str, start: int) -> bool:
    """Whether the digits at `start` go on with something written together: "COVID-19", "G7", "BA.2"."""
    if start == 0:
        return False
    sign = text[start - 1]
    if _is_own_letter(sign):
        return True
    if sign not in JOINERS or start == 1:
        return False
    before = text[start - 2]
    if sign in "-–" and (before.isdigit() or SCRIPTS_WITH_PREFIXES.match(before)):
        return CODE_WITH_LETTERS.search(text, max(0, start - 12), start - 1) is not None
    if sign in ":'’":
        return before.isdigit()
    return before.isdigit() if sign == "." and before.isdigit() else _is_own_letter(before) or before.isdigit()


def in_code_after(text: str, end: int) -> bool:
    """Whether a hyphen and capitals, or a slash and letters, follow: "40-CT", "78/ND"."""
    rest = text[end : end + 12]
    if len(rest) < 2 or rest[0] not in "-/–":
        return False
    word = WORD.match(rest, 1)
    if word is None:
        return rest[0] == "/" and rest[1].isdigit()
    if rest[0] == "/":
        return word[0].isupper() and len(word[0]) > 1
    return word[0].isupper() and not word[0].islower() and (len(word[0]) <= 4 or word[0][1:].isupper())


def _is_own_letter(sign: str) -> bool:
    return (sign.isalpha() or sign == "_") and not (
        UNSPACED.match(sign) or HANGUL.match(sign) or SCRIPTS_WITH_PREFIXES.match(sign)
    )
