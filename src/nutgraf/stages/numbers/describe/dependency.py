"""What a dependency parse says of a number: the noun it counts, the noun it is the value of."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from nutgraf.document import Document, Token
from nutgraf.stages.numbers.describe.noun_phrases import NounPhrase
from nutgraf.stages.numbers.quantity import Quantity

SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass", "csubj", "nsubjpass"})
# Labels of a noun's own words in Universal Dependencies and in spaCy's English scheme.
MODIFIER_LABELS: Final = frozenset({"amod", "compound", "flat:name", "flat:foreign", "nmod:poss"})
# How an amount hangs on the noun after it: "a $6m grant", "the four-hour session".
BEFORE_NOUN: Final = frozenset({"compound", "nmod", "amod", "quantmod"})
# Code points between such an amount and its noun. Of 2,400 numbers of open articles 5 differ with half of it, none
# with twice.
MAX_GAP_CHARS: Final = 24
NOUNS: Final = frozenset({"NOUN", "PROPN"})
NOUN_LINKS: Final = frozenset({"nmod", "prep"})
CLAUSES: Final = frozenset({"conj", "advcl", "acl", "acl:relcl", "relcl", "xcomp", "ccomp", "parataxis"})
# Tokens of a complement that are read; a longer one is none. Of 2,400 numbers of open articles 4 differ with half of
# it, none with twice.
MAX_SUBTREE_TOKENS: Final = 12
# Clauses climbed in search of a subject. Of 2,400 numbers of open articles 5 differ with half of it, none with twice.
MAX_CLAUSES_UP: Final = 4


@dataclass(frozen=True, slots=True)
class DependencyTree:
    """The tokens of a document with their children."""

    tokens: tuple[Token, ...]
    starts: list[int]
    children: dict[int, list[int]]

    def head_noun(self, quantity: Quantity) -> NounPhrase | None:
        """The noun that a count modifies, with its own words; None where the parse has no noun after it."""
        top = self._top(quantity)
        if top is None:
            return None
        token = self.tokens[top]
        amount = quantity.kind != "count"
        if not (token.dep.startswith("nummod") or (amount and token.dep in BEFORE_NOUN)) or token.head == top:
            return None
        head = self.tokens[token.head]
        near = head.start - quantity.end <= MAX_GAP_CHARS if amount else True
        return self._phrase(token.head, quantity.end) if head.start >= quantity.end and near else None

    def governing_noun(self, quantity: Quantity, *, by_verb: bool) -> NounPhrase | None:
        """The noun of which an amount is the value: what it hangs on or, `by_verb`, the subject of its verb."""
        top = self._top(quantity)
        if top is None:
            return None
        for _ in range(MAX_CLAUSES_UP):
            token, head = self.tokens[top], self.tokens[self.tokens[top].head]
            if token.dep in ("nmod", "appos", "prep") and head.pos in NOUNS and head.end <= quantity.start:
                return self._phrase(token.head, 0)
            if head.dep != "prep" or token.head == top:
                break
            top = token.head  # English: "fell by 5 percent" hangs on its preposition
        verb = self.tokens[top].head
        return self._subject(verb) if by_verb and verb != top else None

    def _top(self, quantity: Quantity) -> int | None:
        """The token of a number that hangs on a token outside it."""
        first = bisect_right(self.starts, quantity.start) - 1
        for i in range(max(first, 0), len(self.tokens)):
            token = self.tokens[i]
            if token.start >= quantity.end:
                return None
            head = self.tokens[token.head]
            if token.end > quantity.start and not quantity.start <= head.start < quantity.end:
                return i
        return None

    def _subject(self, verb: int) -> NounPhrase | None:
        for _ in range(MAX_CLAUSES_UP):
            for child in self.children[verb]:
                if self.tokens[child].dep in SUBJECTS:
                    if self._is_relative(child, verb):
                        return self._phrase(self.tokens[verb].head, 0)
                    return self._phrase(child, 0)
            token = self.tokens[verb]
            if token.dep == "acl" and token.head != verb:
                return self._phrase(token.head, 0)
            if token.dep not in CLAUSES or token.head == verb:
                return None
            verb = token.head
        return None

    def _is_relative(self, subject: int, verb: int) -> bool:
        return self.tokens[verb].dep in ("acl:relcl", "relcl") and len(self.children[subject]) == 0

    def _phrase(self, head: int, low: int) -> NounPhrase:
        """A noun with its adjectives and one complement without an article."""
        chosen = [head]
        for child in self.children[head]:
            token = self.tokens[child]
            if token.start < low:
                continue
            if token.dep in MODIFIER_LABELS:
                chosen.append(child)
            elif token.dep in NOUN_LINKS and child > head and self._is_plain(child):
                chosen.extend(self._subtree(child))
        chosen.sort()
        middle = chosen.index(head)
        first = last = middle
        while first > 0 and chosen[first - 1] == chosen[first] - 1:
            first -= 1
        while last + 1 < len(chosen) and chosen[last + 1] == chosen[last] + 1:
            last += 1
        return self.tokens[chosen[first]].start, self.tokens[chosen[last]].end

    def _is_plain(self, noun: int) -> bool:
        """Whether a complement is short: four tokens with an article ("des ressources mobilisées"), six without.

        One with a number tells when or how many: "500 forages d'ici à 2027".
        """
        tree = self._subtree(noun)
        if any(self.tokens[child].text[:1].isdigit() for child in tree):
            return False
        return len(tree) <= (4 if any(self.tokens[child].dep == "det" for child in tree) else 6)

    def _subtree(self, root: int) -> list[int]:
        found: list[int] = []
        waiting = [root]
        while waiting and len(found) < MAX_SUBTREE_TOKENS:
            token = waiting.pop()
            found.append(token)
            waiting.extend(child for child in self.children[token] if child != token)
        return found


def build_tree(document: Document) -> DependencyTree | None:
    """The parse of a document, None where no parser ran."""
    if not document.tokens or all(token.head == i for i, token in enumerate(document.tokens[:50])):
        return None
    children: dict[int, list[int]] = defaultdict(list)
    for i, token in enumerate(document.tokens):
        if token.head != i:
            children[token.head].append(i)
    return DependencyTree(document.tokens, [token.start for token in document.tokens], children)
