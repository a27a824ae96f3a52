"""A brief without the names of private people: initials in their place, in the text and in every finding.

Private is who is named and has no post in the text: victims, minors, witnesses. Officials keep their names, and so do
authors and photographers, who sign the article themselves.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, Final, TypeVar

from nutgraf.records import Article, Brief, Notice, Official, Person
from nutgraf.text.fold import fold_key

T = TypeVar("T")

MIN_WORD_LETTERS: Final = 3  # of a first or last name that is hidden where it is alone
MIN_STEM_LETTERS: Final = 5  # of one that is hidden in its other forms too: "Nováková", "Nováka"
MAX_ENDING_LETTERS: Final = 3  # of these forms
NOTICE: Final = Notice("redacted", "Initials replace the names of people for whom the article states no post.")
_WORD: Final = re.compile(r"[^\W\d_][\w'\u2019]*")


def redact(brief: Brief) -> Brief:
    """The brief with initials for the names of private people; offsets count into the new text.

    `article.id` is that of the new text, and an address or a path that has the name in it is None. A notice says what
    was done. Names that no stage found stay, and so does a first or last name that a person with a post has too.
    """
    private: list[Person | Official] = [person for person in brief.people if person.role is None]
    private += [official for official in brief.officials if not official.positions]
    names = {name for person in private for name in _names_of(person)}
    if not names:
        return brief
    return _Redaction(brief, names).brief()


def _names_of(person: Person | Official) -> tuple[str, ...]:
    return person.name, *(mention.text for mention in person.mentions)


def initials(name: str) -> str:
    """The first letters of a name's words, each with a point: "Anne-Laure Vidal" is "A.-L. V."."""
    return re.sub(rf"{_WORD.pattern}\.?", lambda word: word[0][0] + ".", name)


@dataclass(frozen=True, slots=True)
class _Cut:
    """A stretch of the text that is replaced, and where what replaces it is in the new text."""

    start: int
    end: int
    new_start: int
    new_end: int


class _Redaction:
    """The names that are hidden in one brief, and the new places of everything else."""

    def __init__(self, brief: Brief, names: set[str]) -> None:
        self._brief = brief
        self._names = names
        self._kept = [mention for official in brief.officials if official.positions for mention in official.mentions]
        self._pattern = re.compile("|".join(_alternatives(names, self._kept_words())) or r"(?!)")
        self._cuts: list[_Cut] = []
        self._text = self._replace_in_text(brief.article.text)
        self._starts = [cut.start for cut in self._cuts]

    def brief(self) -> Brief:
        """The brief over the new text."""
        made = self._renewed(replace(self._brief, article=replace(self._brief.article, text="")))
        return replace(made, article=self._article(), warnings=(*made.warnings, NOTICE))

    def _kept_words(self) -> set[str]:
        signed = [person.name for person in self._brief.people if person.role]
        known = [official.name for official in self._brief.officials if official.positions]
        bodies = [body.name for body in self._brief.organisations] + [place.name for place in self._brief.places]
        return {word for name in (*signed, *known, *bodies) for word in _WORD.findall(name)}

    def _replace_in_text(self, text: str) -> str:
        pieces: list[str] = []
        here = new = 0
        for found in self._pattern.finditer(text):
            if any(kept.start < found.end() and found.start() < kept.end for kept in self._kept):
                continue
            short = _short(found)
            new += found.start() - here
            pieces += [text[here : found.start()], short]
            self._cuts.append(_Cut(found.start(), found.end(), new, new + len(short)))
            here, new = found.end(), new + len(short)
        return "".join((*pieces, text[here:]))

    def _article(self) -> Article:
        article: Article = self._brief.article
        changed = self._renewed(replace(article, text=""))
        return replace(
            changed,
            text=self._text,
            id=hashlib.sha256(self._text.encode("utf-8")).hexdigest(),
            url=self._address(article.url),
            path=self._address(article.path),
            pages=tuple(self._shift(page, end=False) for page in article.pages),
        )

    def _address(self, address: str | None) -> str | None:
        """The address, unless a hidden name is written in it."""
        letters = _letters(address or "")
        return None if any(_letters(name) in letters for name in self._names if " " in name) else address

    def _renewed(self, value: T) -> T:
        """A record, tuple or text without the names; places count into the new text."""
        if isinstance(value, str):
            return self._pattern.sub(_short, value)  # type: ignore[return-value]
        if isinstance(value, tuple):
            return tuple(map(self._renewed, value))  # type: ignore[return-value]
        if not is_dataclass(value) or isinstance(value, type):
            return value
        changes: dict[str, Any] = {each.name: self._renewed(getattr(value, each.name)) for each in fields(value)}
        if "start" in changes:
            changes["start"] = self._shift(changes["start"], end=False)
            changes["end"] = self._shift(changes["end"], end=True)
            if "text" in changes:
                changes["text"] = self._text[changes["start"] : changes["end"]]
        return replace(value, **changes)

    def _shift(self, offset: int, *, end: bool) -> int:
        """The offset in the new text; inside a hidden name it is an end of what replaces the name."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return offset
        cut = self._cuts[at]
        if offset >= cut.end:
            return offset - cut.end + cut.new_end
        return cut.new_end if end and offset > cut.start else cut.new_start


def _short(found: re.Match[str]) -> str:
    """The initials, without their last point where the text goes on with one."""
    short = initials(found.group())
    return short[:-1] if found.string[found.end() :].startswith(".") else short


def _alternatives(names: set[str], kept: set[str]) -> Iterator[str]:
    """Expressions for the names in any capitals, longest first, then for first and last names alone, capitalised."""
    for name in sorted(names, key=lambda each: (-len(each), each)):
        if len(name.split()) > 1:
            words = r"\s+".join(map(re.escape, name.split()))
            yield rf"(?<!\w)(?i:{words}){_endings(name)}(?!\w)"
    own = {word for name in names for word in _ends(_WORD.findall(name))}
    for word in sorted(own - kept, key=lambda each: (-len(each), each)):
        if len(word) >= MIN_WORD_LETTERS and word[0].isupper():
            yield rf"(?<!\w)(?:{re.escape(word)}{_endings(word)}|{re.escape(word.upper())})(?!\w)"


def _ends(words: list[str]) -> Iterable[str]:
    return {*words[:1], *words[-1:]}


def _endings(name: str) -> str:
    """What may end another form of a name of one word or more; nothing after a short one."""
    long = len(_WORD.findall(name)[-1]) >= MIN_STEM_LETTERS if _WORD.search(name) else False
    return rf"[a-z\u00df-\u024f]{{0,{MAX_ENDING_LETTERS}}}" if long else ""


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold_key(text))
