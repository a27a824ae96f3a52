"""The order rules of a language pack, compiled once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from nutgraf.languages.load import load_pack
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.orders import OrderRule
from nutgraf.stages.speech.clauses import ClausePatterns, clause_fields
from nutgraf.stages.speech.shapes import NEVER, PackShapes, anywhere, at_start, expand_shapes, pack_shapes, right_before
from nutgraf.stages.speech.verbs import ORDERING

DENYING: Final = "Denying"


class RuleTable(NamedTuple):
    """Rules that are looked for together: `cues` finds where one may match, `compile_rule` says whether it does.

    A decoy matches in the group "decoy".
    """

    code: str  # ISO 639-1
    rules: tuple[int, ...]  # indexes into orders.rules, in order
    cues: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class OrderPatterns(ClausePatterns):
    """A pack's order rules as patterns over text folded by `text.fold.fold`.

    Of the three tables `cues` is looked for everywhere, `scope_cues` only where an order stands just before,
    `openings` only where a sentence or a quotation opens.
    """

    cues: RuleTable
    scope_cues: RuleTable
    openings: RuleTable
    negation: re.Pattern[str]
    as_clauses: re.Pattern[str]  # "as" right before a verb
    opposing: re.Pattern[str]
    introduces: re.Pattern[str]
    that_dropped: bool
    irrealis: re.Pattern[str]
    guesses: re.Pattern[str]
    usual: re.Pattern[str]
    past: re.Pattern[str]
    denials: re.Pattern[str]
    negations: re.Pattern[str]  # negations, wherever they stand
    asked_of: re.Pattern[str]
    gapped: re.Pattern[str]
    nonfinite: re.Pattern[str]
    whoever: re.Pattern[str]
    contained: re.Pattern[str]
    particles: Mapping[str, frozenset[str]]  # by the form of a separable verb that orders, what closes its clause
    first_plural: re.Pattern[str]
    bound: re.Pattern[str]
    instances: re.Pattern[str]
    by: re.Pattern[str]
    them: re.Pattern[str]
    them_joined: re.Pattern[str]
    met: re.Pattern[str]
    letters: re.Pattern[str]
    hearers: re.Pattern[str]
    passive: re.Pattern[str]
    agents: re.Pattern[str]
    ordering: re.Pattern[str]  # the verbs of the frames that make an order
    act: re.Pattern[str]
    coordinated: re.Pattern[str]


@pack_cache
def order_patterns(code: str) -> OrderPatterns:
    """The patterns of the language with this ISO 639-1 code. Raises re.error or KeyError where the pack is wrong."""
    pack = load_pack(code)
    orders, shapes = pack.orders, pack_shapes(code)
    fields: dict[str, Any] = {
        **clause_fields(pack, shapes),
        **{name: anywhere(fragment, shapes) for name, fragment in _anywhere(pack).items()},
        **{name: at_start(fragment, shapes) for name, fragment in _at_start(pack).items()},
    }
    return OrderPatterns(
        **fields,
        cues=_table(code, lambda rule: not rule.opens and rule.support != "scope"),
        scope_cues=_table(code, lambda rule: not rule.opens and rule.support == "scope"),
        openings=_table(code, lambda rule: rule.opens),
        negation=right_before(orders.negation, shapes),
        as_clauses=right_before("|".join(pack.speech.as_clauses), shapes),
        opposing=at_start("|".join(pack.speech.opposing), shapes),
        introduces=_before_colon(orders.introduces, shapes),
        that_dropped=orders.that_dropped,
        them_joined=shapes.compile(rf"(?<=\w)(?:{orders.them_joined})$") if orders.them_joined else NEVER,
        particles=_particles(pack),
    )


def _particles(pack: LanguagePack) -> Mapping[str, frozenset[str]]:
    """The particles of the separable verbs that order, by form: "fordert" has "auf" and "ein"."""
    found: dict[str, frozenset[str]] = {}
    for verbs in (pack.verbs[name] for name in ORDERING if name in pack.verbs):
        for form, particles in verbs.separated.items():
            found[form] = found.get(form, frozenset()).union(particles)
    return found


def _anywhere(pack: LanguagePack) -> dict[str, str]:
    """The fragments that are looked for anywhere in a clause, by the field of OrderPatterns."""
    orders = pack.orders
    return {
        "bound": orders.bound,
        "usual": orders.usual,
        "past": orders.past,
        "instances": orders.instances,
        "them": orders.them,
        "met": "|".join(part for part in (orders.met, orders.letters) if part),
        "letters": orders.letters,
        "hearers": orders.hearers,
        "passive": orders.passive,
        "agents": orders.by,
        "ordering": "|".join(f"{{frame.{name}}}" for name in ORDERING if name in pack.verbs),
        "denials": f"{{frame.{DENYING}}}" if DENYING in pack.verbs else "",
        "negations": orders.negation,
        "asked_of": orders.asked_of,
        "contained": orders.contained,
        "gapped": orders.gapped,
        "act": orders.act,
        "coordinated": orders.coordinated,
    }


def _at_start(pack: LanguagePack) -> dict[str, str]:
    """The fragments that are matched where a word opens, by the field of OrderPatterns."""
    orders = pack.orders
    return {
        "irrealis": orders.irrealis,
        "guesses": orders.guesses,
        "first_plural": orders.ourselves,
        "nonfinite": orders.nonfinite,
        "whoever": orders.whoever,
        "by": orders.by,
    }


def _before_colon(fragment: str, shapes: PackShapes) -> re.Pattern[str]:
    """For the end of a sentence that leads to a list."""
    return shapes.compile(rf"(?<![\w-])(?:{expand_shapes(fragment, shapes)})\s?:$") if fragment else NEVER


class TermPatterns(NamedTuple):
    """What opens the condition of an order, what makes a limit of the date after it, and (to `match`) such a date."""

    conditions: re.Pattern[str]
    deadlines: re.Pattern[str]
    points: re.Pattern[str]
    counted_from: re.Pattern[str]


@pack_cache
def term_patterns(code: str) -> TermPatterns:
    """The patterns of the language with this ISO 639-1 code. Raises re.error or KeyError where the pack is wrong."""
    orders, shapes = load_pack(code).orders, pack_shapes(code)
    return TermPatterns(
        anywhere(orders.conditions, shapes),
        anywhere(orders.deadlines, shapes),
        at_start(orders.deadline_points, shapes),
        at_start(orders.counted_from, shapes),
    )


def _table(code: str, wanted: Callable[[OrderRule], bool]) -> RuleTable:
    """The rules that are wanted; a cue that opens with a letter is a branch of its own, dismissed by that letter."""
    orders, shapes = load_pack(code).orders, pack_shapes(code)
    rules = tuple(index for index, rule in enumerate(orders.rules) if wanted(rule))
    decoys = [rf"(?:{expand_shapes(orders.decoys, shapes)})(?![\w-])(?P<decoy>)"] if orders.decoys else []
    cues = [expand_shapes(cue, shapes) for index in rules for cue in orders.rules[index].cues]
    pattern = rf"(?<![\w-])(?:{'|'.join(decoys + cues)})(?![\w-])"
    return RuleTable(code, rules, shapes.compile(pattern) if cues else NEVER)


@pack_cache
def compile_rule(code: str, index: int) -> re.Pattern[str]:
    """One rule with all its conditions, for `match` where a cue begins. Compiled when its cues first turn up."""
    rule, shapes = load_pack(code).orders.rules[index], pack_shapes(code)
    behind = "".join(rf"(?<!\b{re.escape(word)})" for word in rule.not_after)
    cues = "|".join(expand_shapes(cue, shapes) for cue in rule.cues)
    then = f"(?={expand_shapes(rule.then, shapes)})" if rule.then else ""
    unless = f"(?!{expand_shapes(rule.unless, shapes)})" if rule.unless else ""
    return shapes.compile(rf"{behind}(?:{cues})(?![\w-]){then}{unless}")
