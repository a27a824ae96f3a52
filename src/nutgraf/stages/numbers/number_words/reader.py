"""Find numbers written in words, in running text of any language that CLDR spells out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final, NamedTuple

from nutgraf.languages.schema.number_words import SCALES, NumberWordTable
from nutgraf.stages.numbers.number_words.accumulator import Accumulator
from nutgraf.text.phrases import HANGUL, TOKEN, WORD
from nutgraf.text.scripts import UNSPACED

# Words of one number; 999 999 999 999 has 21 in Vietnamese. Halved, 9 of 2,300 numbers of the phrase suites break.
MAX_WORDS: Final = 24
# Digits spoken one by one after the decimal point: a bound on the work. No number of 367 open articles differs with
# half or twice of it.
MAX_DECIMALS: Final = 12
WORD_SEPARATORS: Final = frozenset({"-", "\u00ad", "\u200b"})
GAPS: Final = frozenset({"", " ", "-", "  ", "   ", " - ", "\u00ad", "\u200b"})


class SpelledNumber(NamedTuple):
    """A number in words: where it stands, its value, whether it is an ordinal, how many words of the table it has."""

    start: int
    end: int
    value: int | float
    ordinal: bool = False
    word_count: int = 1
    one: bool = False
    scale: int = 1  # the scale word that it ends with: 1e6 in "deux millions"


class NumberWordReader:
    """Reads number words by one language's table; `conjunctions` may stand between the words of a number."""

    def __init__(self, table: NumberWordTable, conjunctions: frozenset[str], parts: Iterable[str] = ()) -> None:
        self.table = table
        self.parts = frozenset(part.replace(" ", "").replace("-", "") for part in parts)
        self.conjunctions = conjunctions
        self.unspaced = table.unspaced
        keys = [*table.small, *table.open_hundreds, *table.hundred, *table.scales, *table.scales_first]
        keys += table.ordinals
        self.longest = max(map(len, keys), default=0)
        self.prefixes = {key[:3] for key in keys}
        short = [key for key in table.small if len(key) == 2]  # Hungarian five opens five thousand
        self.prefixes |= {word + scale[0] for word in short for scale in table.scales}
        self.openings = {prefix[:size] for prefix in self.prefixes for size in (1, 2)}
        self.initials = {key[0] for key in keys}

    @cached_property
    def conjunction_lengths(self) -> tuple[int, ...]:
        """Lengths of the conjunctions, longest first."""
        return tuple(sorted({len(word) for word in self.conjunctions}, reverse=True))

    def find(self, folded: str) -> Iterator[SpelledNumber]:
        """Every number in words, left to right, none overlapping another."""
        if not self.longest:
            return
        done = 0
        for start in self._starts(folded):
            if start < done:
                continue
            found = self._read(folded, start)
            if found is not None:
                done = found.end
                yield found

    def read(self, folded: str, at: int) -> SpelledNumber | None:
        """The number in words that starts at a position, None where none does."""
        return self._read(folded, at) if self.longest else None

    def _starts(self, folded: str) -> Iterator[int]:
        for match in WORD.finditer(folded):
            word = match[0]
            if self.unspaced and UNSPACED.match(word):
                yield from (match.start() + i for i, c in enumerate(word) if c in self.initials)
                continue
            if word[:3] in self.prefixes or (word[0] >= HANGUL and word[0] in self.initials):
                yield match.start()
            elif word in self.openings:  # "o mie" is one word here; Ukrainian has an apostrophe inside "five"
                joined = "".join(c for c in folded[match.start() : match.start() + 5] if c.isalpha())
                if joined[:3] in self.prefixes:
                    yield match.start()

    def _read(self, folded: str, start: int) -> SpelledNumber | None:
        run, places, breaks = self._run(folded, start)
        number = self._cardinal(run, breaks, 0)
        ordinal = self._ordinal(run, breaks)
        if ordinal and (number is None or ordinal[0] > number[0]):
            return SpelledNumber(start, places[ordinal[0] - 1] + 1, ordinal[1], ordinal=True)
        if number is None:
            return None
        end, value, atoms = number
        one = run[:end] in self.table.ones
        scale = next((s for s in SCALES[::-1] if isinstance(value, int) and value % s == 0 < value), 1)
        return SpelledNumber(start, places[end - 1] + 1, value, word_count=atoms, one=one, scale=scale)

    def _run(self, folded: str, start: int) -> tuple[str, list[int], set[int]]:
        """The words from `start` on without their joints, where each letter stands, and where words end."""
        letters: list[str] = []
        places: list[int] = []
        breaks: set[int] = set()
        last = start
        for count, match in enumerate(TOKEN.finditer(folded, start, start + 400)):
            if match[0] in WORD_SEPARATORS and count:
                continue
            inner = match[0] == "'" and match.start() == last and folded[last + 1 : last + 2].isalpha()
            if inner and count:
                breaks.discard(len(places))
                last = match.end()
                continue
            if folded[last : match.start()] not in GAPS or not WORD.match(match[0]) or len(breaks) == MAX_WORDS:
                break
            letters.append(match[0])
            places.extend(range(match.start(), match.end()))
            breaks.add(len(places))
            last = match.end()
        return "".join(letters), places, breaks

    def _respects_word_ends(self, run: str, breaks: set[int], at: int, end: int) -> bool:
        """Whether the words of the text end inside this stretch only where those of the phrase do."""
        allowed = self.table.breaks.get(run[at:end], set())
        return all(b - at in allowed for b in range(at + 1, end) if b in breaks)

    def _ordinal(self, run: str, breaks: set[int]) -> tuple[int, int] | None:
        for end in range(min(self.longest, len(run)), 0, -1):
            value = self.table.ordinals.get(run[:end])
            if value is not None and end in breaks and self._respects_word_ends(run, breaks, 0, end):
                return end, value
        return None

    def _cardinal(
        self, run: str, breaks: set[int], at: int, *, point: bool = True
    ) -> tuple[int, int | float, int] | None:
        """(end, value, words) of the longest number that ends where a word does."""
        state, best = Accumulator(), None
        while at < len(run):
            step = self._step(run, breaks, at, state)
            if step is None:
                break
            key, at = run[at:step], step
            if key in self.table.ends_in_conjunction:
                continue
            if at in breaks or self._may_end(run, at) or (run[0] >= HANGUL and state.atoms > 1):
                best = (at, state.value, state.atoms)
        if best is None or not point or not self.table.decimal_points:
            return best
        return self._decimals(run, breaks, best)

    def _may_end(self, run: str, at: int) -> bool:
        return self.unspaced and UNSPACED.match(run[at - 1]) is not None

    def _step(self, run: str, breaks: set[int], at: int, state: Accumulator) -> int | None:
        """Read the next word of the table into the state: the position after it, or None."""
        for end in range(min(at + self.longest, len(run)), at, -1):
            key = run[at:end]
            if not self._known(key) or not self._respects_word_ends(run, breaks, at, end):
                continue
            if key in self.table.scales_first:
                return self._scale_first(run, breaks, (at, end), state)
            if (end in breaks or self._goes_on(run, end)) and self._take(key, run[end:], state):
                return end
        if state.parts:
            for length in self.conjunction_lengths:
                apart = at in breaks, at + length in breaks  # "cento e uno", and in one word "honderdenzes"
                if run[at : at + length] in self.conjunctions and apart[0] == apart[1]:
                    return self._step_small(run, breaks, at + length, state)
        return None

    def _step_small(self, run: str, breaks: set[int], at: int, state: Accumulator) -> int | None:
        for end in range(min(at + self.longest, len(run)), at, -1):
            value = self.table.small.get(run[at:end])
            shares = any(run.startswith(part, end) and end + len(part) in breaks for part in self.parts)
            if shares:
                return None  # "een miljoen en een half"
            if value is not None and self._respects_word_ends(run, breaks, at, end) and state.parts[-1][1] > 10:
                return end if state.add(value, 100 if value >= 100 else 0) else None
        return None

    def _known(self, key: str) -> bool:
        table = self.table
        return (
            key in table.small
            or key in table.scales
            or key in table.open_hundreds
            or key in table.hundred
            or key in table.scales_first
        )

    def _take(self, key: str, rest: str, state: Accumulator) -> bool:
        table = self.table
        if key in table.small:
            value = table.small[key]
            if state.add(value, 100 if value >= 100 else 1 if value == 0 else 0):
                return True
        opens = key in table.open_hundreds and self._small_follows(rest)
        if opens and state.add(table.open_hundreds[key], 100):
            return True
        if key in table.hundred:
            state.drop_zeros(100)
        if key in table.hundred and (self._counts_hundreds(key, state) if state.parts else self._stands_alone(key)):
            count = state.parts.pop()[0] if state.parts else 1
            return state.add(count * 100, 100)
        return key in table.scales and state.multiply(table.scales[key])

    def _scale_first(self, run: str, breaks: set[int], place: tuple[int, int], state: Accumulator) -> int | None:
        """A scale word before its coefficient: "elfu mbili" is two thousand."""
        scale = self.table.scales_first[run[slice(*place)]]
        for end in range(min(place[1] + self.longest, len(run)), place[1], -1):
            value = self.table.small.get(run[place[1] : end], 0)
            if value and self._respects_word_ends(run, breaks, place[1], end) and end in breaks:
                return end if state.add(value * scale, scale) else None
        return None

    def _goes_on(self, run: str, at: int) -> bool:
        """Whether a word of the table follows inside the same word of the text."""
        if self._may_end(run, at) or run[0] >= HANGUL:
            return True
        starts = [at, *(at + n for n in self.conjunction_lengths if run[at : at + n] in self.conjunctions)]
        return any(self._known(run[i:end]) for i in starts for end in range(i + 1, min(i + self.longest, len(run)) + 1))

    def _counts_hundreds(self, key: str, state: Accumulator) -> bool:
        """Whether the number before the word for hundred counts it: "ein hundert", but "un cent" is a coin."""
        count = state.parts[-1][0]
        said = self.table.small.get
        return 1 < count < 100 or (count == 1 and any(said(one + key) == 100 for one in self.table.ones))

    def _stands_alone(self, key: str) -> bool:
        """Whether the word for hundred says one hundred without a coefficient: not the plural "cents"."""
        wholes = [word for word, value in self.table.small.items() if value == 100]
        return any(word.endswith(key) for word in wholes)

    def _small_follows(self, rest: str) -> bool:
        small = self.table.small
        return any(0 < small.get(rest[:end], 0) < 100 for end in range(1, min(self.longest, len(rest)) + 1))

    def _decimals(
        self, run: str, breaks: set[int], number: tuple[int, int | float, int]
    ) -> tuple[int, int | float, int]:
        """Digits or a number after the word for the decimal point, and what they add."""
        end, value, atoms = number
        point = next((w for w in self.table.decimal_points if run.startswith(w, end) and end + len(w) in breaks), None)
        if point is None:
            return number
        at, digits = end + len(point), ""
        whole = self._cardinal(run[at:], {b - at for b in breaks if b > at}, 0, point=False) if at in breaks else None
        if whole is not None and whole[1] >= 100:  # "coma quinientos doce"
            return at + whole[0], float(f"{value}.{whole[1]}"), atoms + 1
        while at < len(run) and len(digits) < MAX_DECIMALS:
            stop = self._digit_word(run, breaks, at)
            if stop is None:
                break
            digits += str(self.table.small[run[at:stop]])
            at, end = stop, stop
        shares = any(
            run.startswith(part, end) and end + len(part) in breaks for part in self.parts
        )  # "con dos quintos"
        return (end, float(f"{value}.{digits}"), atoms + 1) if digits and not shares else number

    def _digit_word(self, run: str, breaks: set[int], at: int) -> int | None:
        for end in range(min(at + self.longest, len(run)), at, -1):
            value = self.table.small.get(run[at:end])
            ends = end in breaks or self._may_end(run, end)
            if value is not None and value < 100 and ends and self._respects_word_ends(run, breaks, at, end):
                return end
        return None
