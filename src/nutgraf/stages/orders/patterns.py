"""The order rules of a language pack, compiled once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from nutgraf.languages.expressions import compile_expression
from nutgraf.languages.load import load_pack
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.frames import VerbForms
from nutgraf.languages.schema.orders import OrderRule
from nutgraf.languages.shapes import BODIES, SHAPE
from nutgraf.stages.speech.verbs import VerbFinder, verbs_of_saying
from nutgraf.text.phrases import NOTHING, any_word

ORDERING: Final = (
    "Request",
    "Attempt_suasion",
    "Imposing_obligation",
    "Prohibiting_or_licensing",
    "Commitment",
)
NEVER: Final = re.compile(NOTHING)  # what an empty key of the pack compiles to
# Capitals between words that are not: among capitals they are a heading's.
ACRONYM: Final = re.compile(r"(?<![^\W\d_])(?<![A-Z] )(?<!\w')[A-Z]{2,5}(?![^\W\d_])(?! [A-Z]{2})")
MAX_SHAPE_DEPTH: Final = 6  # shapes may name shapes: this deep


class RuleTable(NamedTuple):
    """Rules that are looked for together: `cues` finds where one may match, `compile_rule` says whether it does.

    A decoy matches in the group "decoy".
    """

    code: str  # ISO 639-1
    rules: tuple[int, ...]  # indexes into orders.rules, in order
    cues: re.Pattern[str]


class OrderPatterns(NamedTuple):
    """A pack's order rules as patterns over text folded by `text.fold.fold`.

    Of the three tables `cues` is looked for everywhere, `scope_cues` only where an order stands just before,
    `openings` only where a sentence or a quotation opens.
    """

    cues: RuleTable
    scope_cues: RuleTable
    openings: RuleTable
    report_words: re.Pattern[str]
    negation: re.Pattern[str]
    introduces: re.Pattern[str]
    verbs_of_saying: VerbFinder
    according: re.Pattern[str]
    that: re.Pattern[str]
    that_dropped: bool
    subordinators: re.Pattern[str]
    conditionals: re.Pattern[str]
    irrealis: re.Pattern[str]
    coordinators: re.Pattern[str]
    connectors: re.Pattern[str]
    between: re.Pattern[str]
    first_second_person: re.Pattern[str]
    first_plural: re.Pattern[str]
    adverbial: re.Pattern[str]
    pronouns: re.Pattern[str]
    articles: re.Pattern[str]
    bodies: re.Pattern[str]
    authorities: re.Pattern[str]
    bound: re.Pattern[str]
    to: re.Pattern[str]
    by: re.Pattern[str]
    possessive: re.Pattern[str]
    them: re.Pattern[str]
    them_joined: re.Pattern[str]
    met: re.Pattern[str]
    aside: re.Pattern[str]
    aside_at_end: re.Pattern[str]
    subjects: re.Pattern[str]  # pronouns, wherever they stand
    verb_last: bool
    passive: re.Pattern[str]
    agents: re.Pattern[str]
    genitives: re.Pattern[str]
    things: re.Pattern[str]
    ordering: re.Pattern[str]  # the verbs of the frames that make an order
    act: re.Pattern[str]
    coordinated: re.Pattern[str]


def keep_acronyms(text: str, plain: str, grammar: OrderPatterns) -> str:
    """The plain text with acronyms that are words of the grammar in their capitals: WHO is not "who"."""
    pieces, done = [], 0
    for word in ACRONYM.finditer(text):
        if grammar.subordinators.fullmatch(plain, *word.span()) or grammar.pronouns.fullmatch(plain, *word.span()):
            pieces += [plain[done : word.start()], word[0]]
            done = word.end()
    return "".join([*pieces, plain[done:]])


@pack_cache
def order_patterns(code: str) -> OrderPatterns:
    """The patterns of the language with this ISO 639-1 code. Raises re.error or KeyError where the pack is wrong."""
    pack = load_pack(code)
    orders, shapes = pack.orders, order_shapes(code)
    return OrderPatterns(
        cues=_table(code, lambda rule: not rule.opens and rule.support != "scope"),
        scope_cues=_table(code, lambda rule: not rule.opens and rule.support == "scope"),
        openings=_table(code, lambda rule: rule.opens),
        negation=_ending(orders.negation, shapes),
        introduces=_before_colon(orders.introduces, shapes),
        verbs_of_saying=verbs_of_saying(code),
        that_dropped=orders.that_dropped,
        between=_ending(orders.between, shapes),
        possessive=shapes.compile(rf"(?:{orders.possessive})$") if orders.possessive else NEVER,
        them_joined=shapes.compile(rf"(?<=\w)(?:{orders.them_joined})$") if orders.them_joined else NEVER,
        aside_at_end=_ending(orders.aside, shapes),
        verb_last=pack.grammar.verb_position == "last",
        **{name: _words(fragment, shapes) for name, fragment in _anywhere(pack).items()},
        **{name: _opening(fragment, shapes) for name, fragment in _at_start(pack).items()},
    )


def _anywhere(pack: LanguagePack) -> dict[str, str]:
    """The fragments that are looked for anywhere in a clause, by the field of OrderPatterns."""
    orders, speech = pack.orders, pack.speech
    return {
        "report_words": orders.tells,
        "according": "|".join(speech.according),
        "that": orders.that,
        "subordinators": orders.joints,
        "conditionals": orders.supposing,
        "coordinators": orders.adding,
        "bodies": orders.bodies,
        "authorities": orders.authorities,
        "bound": orders.bound,
        "them": orders.them,
        "met": orders.met,
        "subjects": speech.pronouns,
        "passive": orders.passive,
        "agents": orders.by,
        "genitives": "|".join(re.escape(word) for word in speech.genitives),
        "things": orders.things,
        "ordering": "|".join(f"{{frame.{name}}}" for name in ORDERING if name in pack.verbs),
        "act": orders.act,
        "coordinated": orders.coordinated,
    }


def _at_start(pack: LanguagePack) -> dict[str, str]:
    """The fragments that are matched where a word opens, by the field of OrderPatterns."""
    orders, speech = pack.orders, pack.speech
    return {
        "connectors": orders.connectors,
        "irrealis": orders.irrealis,
        "first_second_person": orders.selves,
        "first_plural": orders.ourselves,
        "adverbial": orders.adverbial,
        "pronouns": speech.pronouns,
        "articles": speech.articles,
        "to": orders.to,
        "by": orders.by,
        "aside": orders.aside,
    }


def _before_colon(fragment: str, shapes: OrderShapes) -> re.Pattern[str]:
    """For the end of a sentence that leads to a list."""
    return shapes.compile(rf"(?<![\w-])(?:{expand_shapes(fragment, shapes)})\s?:$") if fragment else NEVER


class TermPatterns(NamedTuple):
    """What opens the condition of an order, what makes a limit of the date after it, and (to `match`) such a date."""

    conditions: re.Pattern[str]
    deadlines: re.Pattern[str]
    points: re.Pattern[str]


@pack_cache
def term_patterns(code: str) -> TermPatterns:
    """The patterns of the language with this ISO 639-1 code. Raises re.error or KeyError where the pack is wrong."""
    orders, shapes = load_pack(code).orders, order_shapes(code)
    return TermPatterns(
        _words(orders.conditions, shapes), _words(orders.deadlines, shapes), _opening(orders.deadline_points, shapes)
    )


class OrderShapes(dict[str, str]):
    """The shapes of a pack by name, and those of each frame, which are made when they are first named.

    "frame.NAME" are the forms of its verbs, "infinitive.NAME" their infinitives (without the last vowel too, where a
    pronoun is joined to one), "noun.NAME" its nouns, "verb.NAME" the nouns' light verbs, "light.NAME" such a verb
    with its noun. Raises KeyError for a name that is none.
    """

    def __init__(self, pack: LanguagePack) -> None:
        super().__init__({BODIES: pack.orders.bodies, **pack.orders.shapes})
        self.pack = pack

    def __missing__(self, name: str) -> str:
        kind, _, frame = name.partition(".")
        self[name] = FRAME_SHAPES[kind](self.pack.verbs[frame])
        return self[name]

    def compile(self, pattern: str) -> re.Pattern[str]:
        """An expression of the pack's language."""
        return compile_expression(self.pack.code, pattern)


@pack_cache
def order_shapes(code: str) -> OrderShapes:
    """The shapes of the language with this key."""
    return OrderShapes(load_pack(code))


def _light(nouns: str, verbs: tuple[str, ...]) -> str:
    """A light verb and its noun, with at most an article and two adjectives between them."""
    return rf"(?:{any_word(verbs)})(?: [\w']+){{0,3}}?[ '](?:{any_word(nouns.split('|'))})" if verbs else NOTHING


def _verb_forms(verbs: VerbForms) -> str:
    phrases = (f"{form} {rest}" for form, rests in verbs.phrases.items() for rest in rests)
    return any_word((*verbs.forms, *verbs.guarded, *phrases))


FRAME_SHAPES: Final[Mapping[str, Callable[[VerbForms], str]]] = {
    "frame": _verb_forms,
    "infinitive": lambda verbs: any_word([stem for verb in verbs.infinitives for stem in (verb, verb[:-1])]),
    "noun": lambda verbs: any_word(verbs.nouns),
    "verb": lambda verbs: any_word([form for forms in verbs.light.values() for form in forms]),
    "light": lambda verbs: "|".join(_light(nouns, forms) for nouns, forms in verbs.light.items()) or NOTHING,
}


def _table(code: str, wanted: Callable[[OrderRule], bool]) -> RuleTable:
    """The rules that are wanted; a cue that opens with a letter is a branch of its own, dismissed by that letter."""
    orders, shapes = load_pack(code).orders, order_shapes(code)
    rules = tuple(index for index, rule in enumerate(orders.rules) if wanted(rule))
    decoys = [rf"(?:{expand_shapes(orders.decoys, shapes)})(?![\w-])(?P<decoy>)"] if orders.decoys else []
    cues = [expand_shapes(cue, shapes) for index in rules for cue in orders.rules[index].cues]
    pattern = rf"(?<![\w-])(?:{'|'.join(decoys + cues)})(?![\w-])"
    return RuleTable(code, rules, shapes.compile(pattern) if cues else NEVER)


@pack_cache
def compile_rule(code: str, index: int) -> re.Pattern[str]:
    """One rule with all its conditions, for `match` where a cue begins. Compiled when its cues first turn up."""
    rule, shapes = load_pack(code).orders.rules[index], order_shapes(code)
    behind = "".join(rf"(?<!\b{re.escape(word)})" for word in rule.not_after)
    cues = "|".join(expand_shapes(cue, shapes) for cue in rule.cues)
    then = f"(?={expand_shapes(rule.then, shapes)})" if rule.then else ""
    unless = f"(?!{expand_shapes(rule.unless, shapes)})" if rule.unless else ""
    return shapes.compile(rf"{behind}(?:{cues})(?![\w-]){then}{unless}")


def expand_shapes(fragment: str, shapes: OrderShapes) -> str:
    """The fragment with every {name} replaced by its shape. Raises KeyError for a name that is none."""
    for _ in range(MAX_SHAPE_DEPTH):
        fragment, count = SHAPE.subn(lambda named: f"(?:{shapes[named[1]]})", fragment)
        if not count:
            break
    return fragment


def _words(fragment: str, shapes: OrderShapes) -> re.Pattern[str]:
    """An elided word ("l'") and one with its space need not end at a word's end."""
    return (
        shapes.compile(rf"(?<![\w-])(?:{expand_shapes(fragment, shapes)})(?:(?<=[' ])|(?!\w))") if fragment else NEVER
    )


def _opening(fragment: str, shapes: OrderShapes) -> re.Pattern[str]:
    """For `match` at a place where a word opens."""
    return shapes.compile(rf"(?:{expand_shapes(fragment, shapes)})(?:(?<=[' ])|(?!\w))") if fragment else NEVER


def _ending(fragment: str, shapes: OrderShapes) -> re.Pattern[str]:
    """For the text right before a cue."""
    return shapes.compile(rf"(?<![\w-])(?:{expand_shapes(fragment, shapes)})\s?$") if fragment else NEVER
