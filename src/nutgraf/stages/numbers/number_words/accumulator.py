"""Add up the words of a number: hundreds, tens and ones as they come, multiplied by the scale words after them."""

from __future__ import annotations


class Accumulator:
    """The reading of a run so far: parts still to be added up, each with the size below which more may follow."""

    __slots__ = ("atoms", "parts")

    def __init__(self) -> None:
        self.parts: list[tuple[int, int]] = []
        self.atoms = 0

    def add(self, value: int, limit: int) -> bool:
        """Append a value where it fits below the last part; `room` is what may follow it."""
        self.drop_zeros(value)
        if self.parts and value >= self.parts[-1][1]:
            return False
        self.parts.append((value, limit))
        self.atoms += 1
        return True

    def drop_zeros(self, value: int) -> None:
        """Forget zeros that were said before a number, as digits are dictated: "zero zero seven"."""
        if value and self.parts and not self.value:
            self.parts = []

    def multiply(self, scale: int) -> bool:
        """Multiply the parts smaller than the scale by it: "deux mille trois cents" "millions"."""
        total = 0
        self.drop_zeros(scale)
        kept = list(self.parts)
        while kept and kept[-1][0] < scale:
            total += kept.pop()[0]
        total = total or 1
        if kept and total * scale >= kept[-1][1]:
            return False
        kept.append((total * scale, scale))
        self.parts = kept
        self.atoms += 1
        return True

    @property
    def value(self) -> int:
        """The sum of the parts."""
        return sum(part for part, _ in self.parts)
