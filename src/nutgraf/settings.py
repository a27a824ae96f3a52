"""What the user chose, the limits on what is read, and their check before an article is read."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from nutgraf.errors import BadPack, BadSetting, first_line
from nutgraf.text.nearest import nearest_language

DEFAULT_TIMEOUT_SECONDS: Final = 60.0
"""For one article: 100,000 characters take 5 with the French model (measured)."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What is refused or cut before it costs too much; cli/README.md has the reasons.

    `bytes` of a file, or of a row of a table, after which it is refused; `chars` after which a text is read in
    pieces; `run` after which characters without a space are cut; `ratio` and `total` (bytes) of what a compressed
    table may become; `depth` of tags or brackets in each other.
    """

    bytes: int = 20_000_000
    chars: int = 200_000
    run: int = 1_000
    ratio: int = 100
    total: int = 10_000_000_000
    depth: int = 200


@dataclass(frozen=True, slots=True)
class PackFile:
    """A file of language data with its content: a worker on another machine needs no file, and a change of the file
    in the course of a batch changes no brief.
    """

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose. `words` is ignored where `sentences` or `share` (0 to 1) is given; without any of the three
    a summary has a tenth of the story's words, 60 at least and 150 at most.

    Findings with a confidence below `min_confidence` (0 to 1) are left out. With `whole_sentences` the summary leaves
    nothing out of a sentence.

    `model` finds names: "auto" (what is best for the article's language), "none", an installed spaCy pipeline or the
    folder of one. `ner` finds them instead where it is given.

    `language_pack` replaces the pack of its language or adds one; `lexicon` adds words to the packs: paths, which
    `validate` replaces by the files' content. So is `authority`, a list of persons with identifiers and posts.
    """

    words: int | None = None
    sentences: int | None = None
    share: float | None = None
    language: str | None = None
    encoder: str | None = None
    ner: str | None = None
    limits: Limits = Limits()
    language_pack: str | PackFile | None = None
    lexicon: str | PackFile | None = None
    authority: str | PackFile | None = None
    model: str = "auto"
    min_confidence: float | None = None
    whole_sentences: bool = False


def chosen(settings: Settings | None, **options: str | float | None) -> Settings:
    """The settings with the options that are not None in place of theirs, checked. Raises as `validate` does."""
    _check_is_settings(settings)
    given: dict[str, Any] = {name: value for name, value in options.items() if value is not None}
    lengths = {"words", "sentences", "share"} & set(given)
    if len(lengths) > 1:
        raise BadSetting(f"{' and '.join(sorted(lengths))} cannot be given together", hint="Give one of them.")
    if lengths:
        given = {"words": None, "sentences": None, "share": None, **given}
    return validate(replace(settings or Settings(), **given))


def _check_is_settings(given: object) -> None:
    """Raise BadSetting for what is neither Settings nor None, such as a dict."""
    if not isinstance(given, Settings | None):
        hint = "Give nutgraf.Settings(words=100), or the options themselves: words=100."
        raise BadSetting(f"settings must be a nutgraf.Settings, not a value of type {type(given).__name__}", hint=hint)


def check_timeout(seconds: object) -> None:
    """Raise BadSetting where this is neither None nor a number of seconds above 0."""
    if seconds is None:
        return
    hint = "Give a number of seconds, such as 30, or leave timeout out."
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise BadSetting(f"timeout must be a number of seconds, not {seconds!r}", hint=hint)
    if not 0 < seconds < math.inf:
        raise BadSetting(f"timeout must be above 0 seconds and finite, not {seconds:g}", hint=hint)


def validate(settings: Settings) -> Settings:
    """The settings with the language as a bare code ("fr-FR" is "fr"), and files with their content.

    Raises BadSetting, and BadPack for a file that cannot be read.
    """
    for name in ("words", "sentences", "share", "min_confidence"):
        value = getattr(settings, name)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
            raise BadSetting(f"{name} must be a number, not {value!r}")
    if settings.words is not None and settings.words < 1:
        raise BadSetting(f"words must be at least 1, not {settings.words}")
    if settings.sentences is not None and settings.sentences < 1:
        raise BadSetting(f"sentences must be at least 1, not {settings.sentences}")
    if settings.share is not None and not 0 < settings.share <= 1:
        raise BadSetting(f"share must be above 0 and at most 1, not {settings.share:g}")
    if settings.min_confidence is not None and not 0 <= settings.min_confidence <= 1:
        raise BadSetting(f"min_confidence must be from 0 to 1, not {settings.min_confidence:g}")
    settings = read_pack_files(settings)
    if settings.language is None:
        return settings
    return replace(settings, language=language_code(settings.language))


def read_pack_files(settings: Settings) -> Settings:
    """The settings with the content of the files of language data. Raises BadPack where one cannot be read."""
    pack, lexicon = read_pack_file(settings.language_pack), read_pack_file(settings.lexicon)
    return replace(settings, language_pack=pack, lexicon=lexicon, authority=read_pack_file(settings.authority))


def read_pack_file(file: str | PackFile | None) -> PackFile | None:
    """The file with its content, in UTF-8. Raises BadPack where it cannot be read."""
    if file is None or isinstance(file, PackFile):
        return file
    try:
        return PackFile(file, Path(file).read_text("utf-8-sig"))
    except OSError as error:
        raise BadPack(f"{file}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BadPack(f"{file}: is not in UTF-8: {first_line(error)}") from error


def language_code(name: str) -> str:
    """The ISO 639 code of a language tag that CLDR knows, or "und". Raises BadSetting."""
    code = re.split(r"[-_]", name.strip().casefold())[0]
    if code == "und":
        return code
    if re.fullmatch(r"[a-z]{2,3}", code):
        from babel.localedata import exists

        if exists(code):
            return code
    meant = nearest_language(name)
    advice = f"Did you mean {meant}? " if meant else "Give an ISO 639-1 code such as fr or vi. "
    raise BadSetting(f"there is no language {name!r}", hint=f"{advice}`nutgraf languages` lists the codes.")
