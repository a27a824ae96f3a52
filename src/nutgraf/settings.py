"""Settings as users give them, checked: what is no choice is refused before an article is read."""

from __future__ import annotations

import re
from dataclasses import replace

from nutgraf.errors import BadSetting
from nutgraf.records import Settings


def checked(settings: Settings) -> Settings:
    """The settings with the language as a bare code ("fr-FR" is "fr"). Raises BadSetting."""
    if settings.words < 1:
        raise BadSetting(f"words must be at least 1, not {settings.words}")
    if settings.sentences is not None and settings.sentences < 1:
        raise BadSetting(f"sentences must be at least 1, not {settings.sentences}")
    if settings.share is not None and not 0 < settings.share <= 1:
        raise BadSetting(f"share must be above 0 and at most 1, not {settings.share:g}")
    if settings.language is None:
        return settings
    return replace(settings, language=language_code(settings.language))


def language_code(name: str) -> str:
    """The ISO 639 code of a language tag that CLDR knows, or "und". Raises BadSetting."""
    code = re.split(r"[-_]", name.strip().casefold())[0]
    if code == "und":
        return code
    if re.fullmatch(r"[a-z]{2,3}", code):
        from babel.localedata import exists

        if exists(code):
            return code
    raise BadSetting(
        f"no such language: {name!r}", hint="Give an ISO 639-1 code such as fr or vi; see `nutgraf languages`."
    )
