"""What was found in a normalised text, in the words and at the places of the original."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any, Final, TypeVar

from nutgraf.records import Article, Brief
from nutgraf.text.normalise import NormalisedText

Record = TypeVar("Record")

# Fields of records that hold words of the text without saying where.
_NAME: Final = "name"
_WORDS: Final = frozenset(
    {"honorific", "title", "organisation", "measures", "addressee", "actions", "verb", "condition"}
)
_CITED: Final = frozenset({"number", "issuer"})
_MAX_DISTANCE_CHARS: Final = 1_000  # code points on either side of a finding in which its words are looked for first


def restore(record: Record, text: NormalisedText) -> Record:
    """A record, or a tuple of them, with the places and the words of the original.

    Words that are no stretch of the text stay as they are.
    """
    return record if text.is_unchanged else _Restoring(text).restore(record, 0)


def restore_brief(brief: Brief, article: Article, text: NormalisedText) -> Brief:
    """The brief of the normalised text as that of the original article."""
    if text.is_unchanged:
        return replace(brief, article=article)
    own = _Restoring(text)
    found = {f.name: own.restore(getattr(brief, f.name), 0) for f in fields(brief) if f.name not in _NOT_FOUND}
    return replace(brief, article=article, **found)


_NOT_FOUND: Final = frozenset({"schema_version", "article", "language", "warnings", "generator"})


@dataclass(frozen=True, slots=True)
class _Restoring:
    """A text, and the words of it that were looked up already."""

    text: NormalisedText
    known: dict[str, str] = field(default_factory=dict)

    def restore(self, record: Record, near: int) -> Record:
        """The record; `near` is where the record is that holds it."""
        if isinstance(record, tuple):
            return tuple(self.restore(item, near) for item in record)  # type: ignore[return-value]  # of the same
        if not is_dataclass(record) or isinstance(record, type):
            return record
        values: dict[str, Any] = {f.name: getattr(record, f.name) for f in fields(record)}
        near = _place(values, near)
        changed = {name: self._value(name, value, near) for name, value in values.items()}
        if "start" in values:
            start, end = self.text.to_original(values["start"], values["end"])
            changed |= {"start": start, "end": end}
            if "text" in values:
                changed["text"] = self.text.original[start:end]
        elif "text" in values:
            changed["text"] = self._first(values["text"])
        return replace(record, **changed)

    def _value(self, name: str, value: Any, near: int) -> Any:
        if isinstance(value, str):
            if name == _NAME:
                return self._first(value)  # one person has one name, wherever she is mentioned
            return self._nearest(value, near) if name in _WORDS | _CITED else value
        if name in _WORDS and isinstance(value, tuple):
            return tuple(self._nearest(part, near) for part in value)
        return self.restore(value, near)

    def _nearest(self, words: str, near: int) -> str:
        low = max(0, near - _MAX_DISTANCE_CHARS)
        at = self.text.text.find(words, near, near + _MAX_DISTANCE_CHARS)
        if at < 0:
            at = self.text.text.rfind(words, low, near + len(words))
        return self._original(words, at) if at >= 0 else self._first(words)

    def _first(self, words: str) -> str:
        """The words themselves where the original has them somewhere, else as it has them first."""
        if words not in self.known and words in self.text.original:
            self.known[words] = words
        elif words not in self.known:
            at = self.text.text.find(words)
            self.known[words] = self._original(words, at) if at >= 0 else words
        return self.known[words]

    def _original(self, words: str, at: int) -> str:
        """The words as the original has them there, without the line breaks that only wrap its paragraphs."""
        found = self.text.original_text(at, at + len(words))
        if "\n" not in found or "\n" in words:
            return found
        signs = (self.text.original_text(place, place + 1) for place in range(at, at + len(words)))
        return "".join(word if "\n" in sign else sign for word, sign in zip(words, signs, strict=True))


def _place(values: dict[str, Any], near: int) -> int:
    """Where a record is: its own place, that of its first mention, else that of the record around it."""
    if "start" in values:
        return int(values["start"])
    mentions: Iterable[Any] = values.get("mentions", ())
    return next((mention.start for mention in mentions), near)
