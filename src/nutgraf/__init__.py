"""nutgraf reads news articles in many languages and returns a brief of each, verbatim and in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nutgraf import errors
from nutgraf.version import VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from nutgraf.records import Article, Brief, Language, Number
    from nutgraf.settings import Settings

__version__ = VERSION
__all__ = ["Article", "Brief", "Settings", "detect_language", "errors", "find_numbers", "read", "summarise"]


def __getattr__(name: str) -> object:
    """The records, imported when they are asked for: making them costs as much as `import click` (measured)."""
    if name in ("Article", "Brief"):
        from nutgraf import records

        return getattr(records, name)
    if name == "Settings":
        from nutgraf.settings import Settings

        return Settings
    raise AttributeError(f"module 'nutgraf' has no attribute {name!r}")


def summarise(  # noqa: PLR0913 - each is an option of the command
    text: str | Article,
    language: str | None = None,
    title: str | None = None,
    words: int | None = None,
    *,
    sentences: int | None = None,
    share: float | None = None,
    model: str = "auto",
    ner: str | None = None,
    encoder: str | None = None,
    authority: str | Path | None = None,
    min_confidence: float | None = None,
) -> Brief:
    """The brief of an article, given as text or as what `read` returned; the defaults are the command's.

    `language` is an ISO 639-1 code (None detects it). The summary's length is given in `words`, in `sentences` or as a
    `share` of the story (0 to 1); by default it has a tenth of the story's words, 60 to 150. `model` is "auto", "none",
    an installed spaCy pipeline or the folder of one; `ner` and `encoder` are folders of transformers models.
    `authority` is a file of persons with identifiers and posts, CSV or JSON Lines. Findings with a confidence below
    `min_confidence` (0 to 1) are left out.

    Raises errors.BadInput for a text without letters, errors.BadSetting for a language that is none or a number out of
    range, errors.BadPack for a wrong file, errors.MissingModel for a model that is not there.
    """
    from nutgraf.pipeline import brief_article
    from nutgraf.settings import Settings, validate
    from nutgraf.stages.acquire.read import article_from_text

    settings = Settings(
        words=words,
        sentences=sentences,
        share=share,
        language=language,
        encoder=encoder,
        ner=ner,
        model=model,
        authority=str(authority) if authority else None,
        min_confidence=min_confidence,
    )
    article = article_from_text(text, title=title) if isinstance(text, str) else text
    return brief_article(article, validate(settings))


def read(path: str | Path) -> Article:
    """Read an article from a file (text, page, PDF, office document, mail ...). Raises errors.BadInput."""
    from nutgraf.stages.acquire.read import read_article

    return read_article(path)


def detect_language(text: str) -> Language:
    """The language of a text; code "und" where there are no letters to tell it by. Never raises."""
    from nutgraf.stages.language.detect import detect_language as detect
    from nutgraf.stages.zones.find import find_blocks
    from nutgraf.text.normalise import normalise

    text = normalise(text).text
    return detect(text, find_blocks(text))


def find_numbers(text: str, language: str = "en") -> tuple[Number, ...]:
    """The quantities in a text, for any CLDR language. Loads no model; time grows linearly with the text."""
    from nutgraf.stages.numbers.extract import find_numbers as find
    from nutgraf.text.normalise import normalise
    from nutgraf.verbatim import restore

    normal = normalise(text)
    return restore(find(normal.text, language), normal)
