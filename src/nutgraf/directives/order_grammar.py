"""The order rules of a language pack, compiled once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from nutgraf.packs import OrderRule, Orders

NEVER: Final = re.compile(r"(?!)")  # what an empty key of the pack compiles to
SHAPE: Final = re.compile(r"\{([a-z_]+)\}")  # not {0,3}: a name has no digits
PLAIN: Final = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\t": " "})
ROUNDS: Final = 6  # shapes may name shapes: this deep


@dataclass(frozen=True, slots=True)
class Grammar:
    """A pack's order rules as patterns over text made plain by `plain_text`.

    The three tables of cues have one group a rule, named "r" and the rule's index: `cues` are looked for
    everywhere, `scope_cues` only where an order stands just before, `openings` only where a sentence or a quotation
    opens.
    """

    rules: tuple[OrderRule, ...]
    cues: re.Pattern[str]
    scope_cues: re.Pattern[str]
    openings: re.Pattern[str]
    tells: re.Pattern[str]
    negation: re.Pattern[str]
    introduces: re.Pattern[str]
    says: re.Pattern[str]
    according: re.Pattern[str]
    that: re.Pattern[str]
    that_dropped: bool
    joints: re.Pattern[str]
    supposing: re.Pattern[str]
    adding: re.Pattern[str]
    connectors: re.Pattern[str]
    between: re.Pattern[str]
    selves: re.Pattern[str]
    adverbial: re.Pattern[str]
    pronouns: re.Pattern[str]
    articles: re.Pattern[str]
    bodies: re.Pattern[str]
    to: re.Pattern[str]
    act: re.Pattern[str]
    coordinated: re.Pattern[str]


def plain_text(text: str) -> str:
    """The text in lower case, with plain apostrophes and spaces: every code point keeps its place."""
    lower = text.lower()
    if len(lower) != len(text):  # "İ" becomes two code points
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return lower.translate(PLAIN)


@lru_cache(maxsize=32)
def compile_orders(orders: Orders) -> Grammar:
    """The grammar of a pack's section. Raises re.error or KeyError where the pack is wrong."""
    shapes = orders.shapes
    return Grammar(
        rules=orders.rules,
        cues=_table(orders, lambda rule: not rule.opens and rule.support != "scope"),
        scope_cues=_table(orders, lambda rule: not rule.opens and rule.support == "scope"),
        openings=_table(orders, lambda rule: rule.opens),
        tells=_words(orders.tells, shapes),
        negation=_ending(orders.negation, shapes),
        introduces=re.compile(rf"(?<![\w-])(?:{fill(orders.introduces, shapes)})\s?:$") if orders.introduces else NEVER,
        says=_words(orders.says, shapes),
        according=_words(orders.according, shapes),
        that=_words(orders.that, shapes),
        that_dropped=orders.that_dropped,
        joints=_words(orders.joints, shapes),
        supposing=_words(orders.supposing, shapes),
        adding=_words(orders.adding, shapes),
        connectors=_opening(orders.connectors, shapes),
        between=_ending(orders.between, shapes),
        selves=_opening(orders.selves, shapes),
        adverbial=_opening(orders.adverbial, shapes),
        pronouns=_opening(orders.pronouns, shapes),
        articles=_opening(orders.articles, shapes),
        bodies=_words(orders.bodies, shapes),
        to=_opening(orders.to, shapes),
        act=_words(orders.act, shapes),
        coordinated=_words(orders.coordinated, shapes),
    )


def _table(orders: Orders, wanted: Callable[[OrderRule], bool]) -> re.Pattern[str]:
    """The rules that are wanted as one pattern; the group that matched names the rule, none matched a decoy."""
    decoys = [rf"(?:{fill(orders.decoys, orders.shapes)})(?![\w-])"] if orders.decoys else []
    parts = decoys + [f"(?P<r{i}>{_rule(rule, orders.shapes)})" for i, rule in enumerate(orders.rules) if wanted(rule)]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})") if len(parts) > len(decoys) else NEVER


def fill(fragment: str, shapes: dict[str, str]) -> str:
    """The fragment with every {name} replaced by its shape. Raises KeyError for a name that is none."""
    for _ in range(ROUNDS):
        fragment, count = SHAPE.subn(lambda named: f"(?:{shapes[named[1]]})", fragment)
        if not count:
            break
    return fragment


def _rule(rule: OrderRule, shapes: dict[str, str]) -> str:
    behind = "".join(rf"(?<!\b{re.escape(word)})" for word in rule.not_after)
    cue = "|".join(fill(cue, shapes) for cue in rule.cues)
    then = f"(?={fill(rule.then, shapes)})" if rule.then else ""
    unless = f"(?!{fill(rule.unless, shapes)})" if rule.unless else ""
    ahead = rf"(?={cue}){behind}" if behind else ""  # the cheap test first: few places have the cue's words
    return rf"{ahead}(?:{cue})(?![\w-]){then}{unless}"


def _words(fragment: str, shapes: dict[str, str]) -> re.Pattern[str]:
    """An elided word ("l'") and one with its space need not end at a word's end."""
    return re.compile(rf"(?<![\w-])(?:{fill(fragment, shapes)})(?:(?<=[' ])|(?!\w))") if fragment else NEVER


def _opening(fragment: str, shapes: dict[str, str]) -> re.Pattern[str]:
    """For `match` at a place where a word opens."""
    return re.compile(rf"(?:{fill(fragment, shapes)})(?:(?<=[' ])|(?!\w))") if fragment else NEVER


def _ending(fragment: str, shapes: dict[str, str]) -> re.Pattern[str]:
    """For the text right before a cue."""
    return re.compile(rf"(?<![\w-])(?:{fill(fragment, shapes)})\s?$") if fragment else NEVER
