"""nutgraf reads news articles in many languages and returns a brief of each, verbatim and in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nutgraf import errors
from nutgraf.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import IO

    from nutgraf.records import Article, Brief, Language, Number
    from nutgraf.settings import Settings

__version__ = VERSION
__all__ = [
    "Article",
    "Brief",
    "Settings",
    "detect_language",
    "errors",
    "find_numbers",
    "read",
    "summarise",
    "summarise_many",
    "summarize",
]


def __getattr__(name: str) -> object:
    """The records, imported when they are asked for: making them costs as much as `import click` (measured)."""
    if name in ("Article", "Brief"):
        from nutgraf import records

        return getattr(records, name)
    if name == "Settings":
        from nutgraf.settings import Settings

        return Settings
    raise AttributeError(f"module 'nutgraf' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]


def summarise(  # noqa: PLR0913 - each is an option of the command
    text: str | Article | Path,
    language: str | None = None,
    title: str | None = None,
    words: int | None = None,
    *,
    sentences: int | None = None,
    share: float | None = None,
    model: str | None = None,
    ner: str | None = None,
    encoder: str | None = None,
    authority: str | Path | None = None,
    min_confidence: float | None = None,
    whole_sentences: bool | None = None,
    timeout: float | None = None,
    settings: Settings | None = None,
) -> Brief:
    """The brief of an article, given as text, as what `read` returned, or as a file; the defaults are the command's.

    `language` is an ISO 639-1 code (None detects it). The summary's length is given in `words`, in `sentences` or as a
    `share` of the story (0 to 1); by default it has a tenth of the story's words, 60 to 150. `model` is "auto" (the
    default), "none", an installed spaCy pipeline or the folder of one; `ner` and `encoder` are folders of transformers
    models. `authority` is a file of persons with identifiers and posts, CSV or JSON Lines. Findings with a confidence
    below `min_confidence` (0 to 1) are left out. With `whole_sentences` the summary leaves nothing out of a
    sentence. After `timeout` seconds the article is given up (None waits; only in
    the main thread, and not on Windows). `settings` has the same options in one object; those given beside it count.

    Raises errors.BadInput for what is no article or has no letters, errors.BadSetting for a language that is none, a
    number out of range or settings that are none, errors.BadPack for a wrong file, errors.MissingModel for a model
    that is not there, errors.TimeIsUp.
    """
    from nutgraf.batch.engines.clock import within
    from nutgraf.pipeline import brief_article
    from nutgraf.settings import check_timeout, chosen
    from nutgraf.stages.acquire.given import article_of

    check_timeout(timeout)
    options = chosen(
        settings,
        words=words,
        sentences=sentences,
        share=share,
        language=language,
        encoder=encoder,
        ner=ner,
        model=model,
        authority=str(authority) if authority else None,
        min_confidence=min_confidence,
        whole_sentences=whole_sentences,
    )
    with within(timeout):
        return brief_article(article_of(text, title), options)


summarize = summarise


def summarise_many(  # noqa: PLR0913 - each is an option of the command
    articles: Iterable[str | Article | Path],
    jobs: int | None = 1,
    *,
    language: str | None = None,
    words: int | None = None,
    sentences: int | None = None,
    share: float | None = None,
    model: str | None = None,
    ner: str | None = None,
    encoder: str | None = None,
    authority: str | Path | None = None,
    min_confidence: float | None = None,
    whole_sentences: bool | None = None,
    timeout: float | None = None,
    settings: Settings | None = None,
) -> Iterator[Brief | errors.NutgrafError]:
    """The briefs of many articles, one by one in the order of the input; articles and options are as in `summarise`.

    An article that cannot be read does not stop the others: in the place of its brief comes the error, not raised, as
    `nutgraf batch` lists it in errors.jsonl. It is an errors.BadInput, an errors.TimeIsUp after `timeout` seconds an
    article (60 where None), or an errors.ArticleFailed for what nobody expected. Give files as pathlib.Path, so that a
    file that cannot be read is such an error too.

    `jobs` is the number of worker processes; 1 works in this process, None takes as many as there are cores and
    memory. With workers the program needs `if __name__ == "__main__":`. At most 16 articles, or four a worker, are
    read ahead, so that memory does not grow with their number.

    Raises errors.BadInput for one article in place of a list and errors.BadSetting at once; while it runs
    errors.BadPack and errors.MissingModel, which concern every article.
    """
    from nutgraf.batch.many import brief_many
    from nutgraf.settings import chosen

    options = chosen(
        settings,
        words=words,
        sentences=sentences,
        share=share,
        language=language,
        encoder=encoder,
        ner=ner,
        model=model,
        authority=str(authority) if authority else None,
        min_confidence=min_confidence,
        whole_sentences=whole_sentences,
    )
    return brief_many(articles, options, jobs=jobs, timeout=timeout)


def read(source: str | Path | bytes | IO[str] | IO[bytes], *, encoding: str | None = None) -> Article:
    """Read an article from a file (text, page, PDF, office document, mail ...): its path, its bytes, or the open file.

    `encoding` is that of its text; None finds it. Raises errors.BadInput, also for the address of a page, which is not
    downloaded, and for a table or an archive of many articles; errors.BadSetting for an encoding that is none.
    """
    from nutgraf.stages.acquire.given import read_given

    return read_given(source, encoding)


def detect_language(text: str) -> Language:
    """The language of a text; code "und" where no letters tell it. Raises errors.BadInput for what is no text."""
    from nutgraf.stages.acquire.given import checked_text
    from nutgraf.stages.language.detect import detect_language as detect
    from nutgraf.stages.zones.find import find_blocks
    from nutgraf.text.normalise import normalise

    text = normalise(checked_text(text)).text
    return detect(text, find_blocks(text))


def find_numbers(text: str, language: str | None = None) -> tuple[Number, ...]:
    """The quantities in a text. Loads no model; time grows linearly with the text.

    `language` is an ISO 639-1 code or a locale that CLDR knows ("pt-PT"); None detects it. Raises errors.BadInput for
    no text, errors.BadSetting for a language that is none.
    """
    from nutgraf.settings import language_code
    from nutgraf.stages.acquire.given import checked_text
    from nutgraf.stages.numbers.extract import find_numbers as find
    from nutgraf.text.normalise import normalise
    from nutgraf.verbatim import restore

    normal = normalise(checked_text(text))
    if language is None:
        language = detect_language(text).code
    else:
        language_code(language)
    return restore(find(normal.text, language), normal)
