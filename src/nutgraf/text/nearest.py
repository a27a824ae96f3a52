"""The name that somebody may have meant, of a few names or of all languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_MIN_LIKENESS_RATIO: Final = 0.55  # of difflib, from which a name is offered: "htm" gives html, "docx" nothing
# The same for one of 600 names of languages, of which some are always a bit alike: "englisch" gives English (.80),
# "klingon" no Kaingang (.67).
_MIN_LANGUAGE_RATIO: Final = 0.75


def nearest(name: str, names: Iterable[str], least: float = _MIN_LIKENESS_RATIO) -> str | None:
    """The one of the names that is most like `name`, or None where none is; `least` is of difflib, from 0 to 1."""
    from difflib import get_close_matches

    known = {known.casefold(): known for known in names}
    found = get_close_matches(name.casefold(), known, 1, least)
    return known[found[0]] if found else None


def nearest_language(name: str) -> str | None:
    """The code of the language that has this name in English or in itself, or an older code; else of one like it."""
    from babel import Locale
    from babel.core import get_global
    from babel.localedata import locale_identifiers

    wanted = name.strip().casefold()
    codes = [code for code in locale_identifiers() if re.fullmatch(r"[a-z]{2,3}", code)]
    replaced = str(get_global("language_aliases").get(wanted, ""))
    if replaced in codes:
        return replaced
    names = {str(Locale(code).english_name).casefold(): code for code in codes}
    names |= {str(Locale(code).language_name).casefold(): code for code in codes}
    near = nearest(wanted, names, _MIN_LANGUAGE_RATIO)
    return f"{names[near]} ({Locale(names[near]).english_name})" if near else None
