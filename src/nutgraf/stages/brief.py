"""Stage: what was found, told as a brief, with what made it and what the reader should know."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

from nutgraf.document import Document, Findings
from nutgraf.languages.load import covered_codes, language_name, own_pack, pack_codes
from nutgraf.models.catalogue import AUTO, NONE, available_model, rules_suffice
from nutgraf.records import SCHEMA_VERSION, Brief, Generator, Language, Notice, Place, Summary
from nutgraf.settings import Limits, Settings, read_pack_file
from nutgraf.stages.confidence import with_confidence, without_unsure
from nutgraf.stages.key_facts import find_key_facts
from nutgraf.version import VERSION

# Of the detections at 0.9 and more, 99 % were right on news; under 0.7 the detectors disagreed with each other.
MIN_SURE_PROBABILITY = 0.7
RULES = "rules"  # the pipeline's name where no model ran


def build_brief(
    document: Document,
    language: Language,
    findings: Findings,
    summary: Summary,
    settings: Settings,
    second_language: str | None = None,
) -> Brief:
    """The brief: the same document, findings and settings give the same one.

    `second_language` (ISO 639-1) is a further language that a good part of the text is written in; a warning says so.
    """
    findings = with_confidence(findings)
    if settings.min_confidence is not None:
        findings = without_unsure(findings, settings.min_confidence)
    return Brief(
        schema_version=SCHEMA_VERSION,
        article=document.article,
        language=language,
        blocks=document.blocks,
        sentences=tuple(Place(sentence.start, sentence.end) for sentence in document.sentences),
        summary=replace(summary, key_facts=find_key_facts(document, findings, summary)),
        officials=findings.officials,
        people=findings.people,
        organisations=findings.organisations,
        numbers=findings.numbers,
        changes=findings.changes,
        directives=findings.directives,
        quotes=findings.quotes,
        warnings=(*_warnings(document, language, summary, settings, second_language), *findings.notices),
        generator=_generator(document, settings),
        offices=findings.offices,
        dates=findings.dates,
        keywords=findings.keywords,
        places=findings.places,
    )


def settings_hash(settings: Settings, own: str = "") -> str:
    """SHA-256 over the settings as JSON with sorted keys; of limits and model what shapes a brief and is not usual.

    `own` is the digest of the user's own packs: their content counts, not where their files are; so of `authority`.
    """
    chosen = asdict(replace(settings, language_pack=None, lexicon=None, authority=None))
    del chosen["language_pack"], chosen["lexicon"], chosen["authority"]
    if settings.model == AUTO:
        del chosen["model"]
    if settings.min_confidence is None:
        del chosen["min_confidence"]
    if not settings.whole_sentences:
        del chosen["whole_sentences"]
    if file := read_pack_file(settings.authority):
        chosen["authority"] = hashlib.sha256(file.text.encode("utf-8")).hexdigest()
    if own:
        chosen["own_packs"] = own
    shaping = {name: value for name, value in chosen.pop("limits").items() if name in ("chars", "run")}
    usual = Limits()
    if shaping != {"chars": usual.chars, "run": usual.run}:
        chosen |= shaping
    canonical = json.dumps(chosen, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()


def _generator(document: Document, settings: Settings) -> Generator:
    """`Document.model` is "name version", several of them joined by " + "; a transformers model has no version."""
    parts = [part.partition(" ") for part in document.model.split(" + ")] if document.model else []
    name = " + ".join(part[0] for part in parts) or RULES
    version = " + ".join(part[2] for part in parts if part[2]) or None
    return Generator("nutgraf", VERSION, name, version, settings_hash(settings, document.pack.own))


def _warnings(
    document: Document, language: Language, summary: Summary, settings: Settings, second_language: str | None
) -> Iterator[Notice]:
    code = document.pack.code
    name = document.pack.name or language_name(code)
    if code == "und":
        yield Notice("language-unknown", "The language could not be told; only rules of every language were used.")
    elif language.probability < MIN_SURE_PROBABILITY:
        others = ", ".join(c.code for c in language.candidates if c.code != language.code)
        beside = f" (also possible: {others})" if others else ""
        yield Notice("language-unsure", f"The language is unsure{beside}; give it with --language.")
    if second_language:
        message = f"The text is in {name} and in {language_name(second_language)}; it was read as {name} throughout."
        yield Notice("mixed-languages", message)
    yield from _unused_pack(code, name, document.pack.own)
    if code != "und" and code not in pack_codes(document.pack.own):
        yield Notice("no-pack", f"There is no language pack for {name}: only what CLDR knows and general rules apply.")
    if document.model is None and code != "und" and not (settings.model == AUTO and rules_suffice(code)):
        yield _without_model(code, name, settings.model)
    if not summary.sentences:
        yield Notice("no-summary", "No sentence of the text reads as story, so there is no summary.")


def _unused_pack(code: str, name: str, own: str) -> Iterator[Notice]:
    """That the article is in another language than the user's own pack is for."""
    pack = own_pack(own)
    if pack is None or code in covered_codes(pack):
        return
    wanted = pack.name or language_name(pack.code)
    article = "the language of the article could not be told" if code == "und" else f"the article is in {name}"
    yield Notice("pack-unused", f"Your language pack is for {wanted}, {article}.")


def _without_model(code: str, name: str, wanted: str) -> Notice:
    """Why no model found names: none for the language is installed, or the user chose none, or one of another."""
    if wanted != AUTO:
        message = f"No model for {name} was used (--model {Path(wanted).name}): names were found by rules alone."
        return Notice("no-model" if wanted == NONE else "model-unused", message)
    offered = available_model(code)
    mend = f"; a model can be installed: {offered.install}" if offered else ""
    return Notice("no-model", f"No model for {name} is installed: names were found by rules alone{mend}.")
