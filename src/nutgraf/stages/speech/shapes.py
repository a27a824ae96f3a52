"""Fragments of a pack as expressions: {shapes} filled in, read anywhere, at a word's start or right before a place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from nutgraf.languages.expressions import compile_expression
from nutgraf.languages.load import load_pack
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.frames import VerbForms
from nutgraf.languages.shapes import BODIES, BOUND, SHAPE
from nutgraf.text.phrases import NOTHING, any_word

NEVER: Final = re.compile(NOTHING)  # what an empty key of the pack compiles to
MAX_SHAPE_DEPTH: Final = 6  # shapes may name shapes: this deep


class PackShapes(dict[str, str]):
    """The shapes of a pack by name, and those of each frame, which are made when they are first named.

    "frame.NAME" are the forms of its verbs, "infinitive.NAME" their infinitives (without the last vowel too, where a
    pronoun is joined to one), "noun.NAME" its nouns, "verb.NAME" the nouns' light verbs, "light.NAME" such a verb
    with its noun. Raises KeyError for a name that is none.
    """

    def __init__(self, pack: LanguagePack) -> None:
        super().__init__({BODIES: pack.orders.bodies, BOUND: pack.orders.bound, **pack.orders.shapes})
        self.pack = pack

    def __missing__(self, name: str) -> str:
        kind, _, frame = name.partition(".")
        self[name] = FRAME_SHAPES[kind](self.pack.verbs[frame])
        return self[name]

    def compile(self, pattern: str) -> re.Pattern[str]:
        """An expression of the pack's language."""
        return compile_expression(self.pack.code, pattern)


@pack_cache
def pack_shapes(code: str) -> PackShapes:
    """The shapes of the language with this key."""
    return PackShapes(load_pack(code))


def _light(nouns: str, verbs: tuple[str, ...]) -> str:
    """A light verb and its noun, with at most a date, an article and two adjectives between them."""
    return rf"(?:{any_word(verbs)})(?: [\w'-]+){{0,4}}?[ '](?:{any_word(nouns.split('|'))})" if verbs else NOTHING


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


def expand_shapes(fragment: str, shapes: PackShapes) -> str:
    """The fragment with every {name} replaced by its shape. Raises KeyError for a name that is none."""
    for _ in range(MAX_SHAPE_DEPTH):
        fragment, count = SHAPE.subn(lambda named: f"(?:{shapes[named[1]]})", fragment)
        if not count:
            break
    return fragment


def anywhere(fragment: str, shapes: PackShapes) -> re.Pattern[str]:
    """An elided word ("l'") and one with its space need not end at a word's end."""
    return (
        shapes.compile(rf"(?<![\w-])(?:{expand_shapes(fragment, shapes)})(?:(?<=[' ])|(?!\w))") if fragment else NEVER
    )


def at_start(fragment: str, shapes: PackShapes) -> re.Pattern[str]:
    """For `match` at a place where a word opens."""
    return shapes.compile(rf"(?:{expand_shapes(fragment, shapes)})(?:(?<=[' ])|(?!\w))") if fragment else NEVER


def right_before(fragment: str, shapes: PackShapes) -> re.Pattern[str]:
    """For the text right before a cue."""
    return shapes.compile(rf"(?<![\w-])(?:{expand_shapes(fragment, shapes)})\s?$") if fragment else NEVER
