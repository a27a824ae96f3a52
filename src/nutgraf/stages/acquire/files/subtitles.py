"""Subtitles of a broadcast (SubRip and WebVTT): what is said, in paragraphs, without times and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from nutgraf.stages.acquire.lines import MarkedLine, SourceText

_TIME: Final = r"(?:\d{1,3}:)?\d\d:\d\d[.,]\d{1,3}"
_TIMES: Final = re.compile(rf"({_TIME})\s{{1,3}}-->\s{{1,3}}({_TIME})[^\n]{{0,200}}")
_SRT: Final = re.compile(rf"\s{{0,20}}\d{{1,6}}[ \t]{{0,3}}\n{_TIMES.pattern}\n")
_VTT: Final = re.compile(r"WEBVTT(?:[ \t][^\n]{0,500})?\n")
_VOICE: Final = re.compile(r"<v(?:\.\w{1,30}){0,3}\s([^<>\n]{1,80})>")
_MARKUP: Final = re.compile(r"</?[a-zA-Z][^<>\n]{0,100}>|<\d[\d:.]{0,20}>|\{\\[^{}\n]{0,60}\}")
_SENTENCE_END: Final = re.compile(r"[.!?…。][\"'”’»)]{0,2}$")
_NEW_SPEAKER: Final = re.compile(r"\s{0,2}(?:-|–|—|>>)\s?(?=\S)")
_PAUSE_SECONDS: Final = 2.0  # between two sentences that are two paragraphs
_MAX_PARAGRAPH_CHARS: Final = 500  # code points after which a sentence ends a paragraph


@dataclass(frozen=True, slots=True)
class _Cue:
    """What is shown at one time, in seconds from the beginning."""

    start: float
    end: float
    text: str


def is_subtitles(text: str) -> bool:
    """Tell whether the text opens like a file of subtitles."""
    return bool(_VTT.match(text) or _SRT.match(text))


def read_subtitles(text: str) -> SourceText:
    """What is said in a file of subtitles: cues joined to paragraphs, what is shown twice there once."""
    return SourceText(tuple(MarkedLine(paragraph) for paragraph in _paragraphs(list(_cues(text)))))


def _cues(text: str) -> Iterator[_Cue]:
    shown: list[str] = []
    for block in re.split(r"\n[ \t]*\n", text):
        times = _TIMES.search(block)
        if not times:
            continue
        lines = []
        for line in block[times.end() :].split("\n"):
            said = " ".join(_MARKUP.sub("", _VOICE.sub(r"\1: ", line)).split())
            if said and said not in shown:  # rolling captions show a line again
                lines.append(said)
        shown = lines or shown
        if lines:
            yield _Cue(_seconds(times[1]), _seconds(times[2]), "\n".join(lines))


def _paragraphs(cues: list[_Cue]) -> Iterator[str]:
    paragraph = ""
    last = 0.0
    for cue in cues:
        for line in cue.text.split("\n"):
            speaker = _NEW_SPEAKER.match(line)
            ended = bool(_SENTENCE_END.search(paragraph))
            over = ended and (cue.start - last > _PAUSE_SECONDS or len(paragraph) > _MAX_PARAGRAPH_CHARS)
            if paragraph and (over or (speaker and ended)):
                yield paragraph
                paragraph = ""
            paragraph = f"{paragraph} {line}".strip()
        last = cue.end
    if paragraph:
        yield paragraph


def _seconds(time: str) -> float:
    seconds = 0.0
    for part in time.replace(",", ".").split(":"):
        seconds = 60 * seconds + float(part)
    return seconds
