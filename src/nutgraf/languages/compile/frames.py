"""The verbs of a frame with all their forms: one word, several words, reflexive, separable."""

from __future__ import annotations

from collections.abc import Mapping

from nutgraf.languages.compile.forms import Forms, FormTable
from nutgraf.languages.endings import split_rules
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.frames import FrameWords, VerbForms
from nutgraf.text.fold import fold


class _Collector:
    """Gathers the forms of one frame's verbs."""

    def __init__(self) -> None:
        self.forms: set[str] = set()
        self.guarded: set[str] = set()
        self.infinitives: set[str] = set()
        self.reflexive: set[str] = set()
        self.phrases: dict[str, set[str]] = {}
        self.separated: dict[str, set[str]] = {}


def compile_frame(words: FrameWords, table: FormTable, pack: LanguagePack) -> VerbForms:
    """The forms of all verbs of a frame; the infinitive only where it is a finite form too ("they say")."""
    found = _Collector()
    for entry in words.verbs:
        _add(entry, table, found, pack)
    found.forms |= set(words.forms)
    drop = set(words.not_forms)
    light = _light_verbs(words.nouns, table, {fold(word) for word in pack.speech.prepositions})
    return VerbForms(
        frozenset(found.forms - found.guarded - drop) | frozenset(words.forms),
        frozenset(found.guarded - drop - set(words.forms)),
        frozenset(found.infinitives - found.forms - drop),
        frozenset(found.reflexive - drop - found.forms),
        {form: tuple(sorted(rest)) for form, rest in sorted(found.phrases.items())},
        nouns=frozenset(form for noun in light for form in noun.split("|")),
        light=light,
        separated={form: tuple(sorted(rest)) for form, rest in sorted(found.separated.items())},
    )


def _light_verbs(entries: tuple[str, ...], table: FormTable, closed: set[str]) -> dict[str, tuple[str, ...]]:
    """The forms of each noun, joined by "|", and those of its light verbs; a separable verb's particle is dropped.

    A form that is one of the `closed` words without its accent is left out: Spanish "dé".
    """
    found = {}
    for entry in entries:
        noun, _, verbs = (part.strip() for part in entry.partition(":"))
        forms = {form for verb in verbs.split(",") if verb.strip() for form in _light_forms(verb.strip(), table)}
        forms = {form for form in forms if fold(form) not in closed}
        found["|".join(sorted(_noun_forms(noun, table)))] = tuple(sorted(forms))
    return found


def _noun_forms(noun: str, table: FormTable) -> set[str]:
    lemma, _, rest = noun.partition(" ")
    return {f"{form} {rest}".rstrip().lower() for form in table.inflect(lemma).forms}


def _light_forms(verb: str, table: FormTable) -> set[str]:
    """A verb's forms; of a separable verb also those without the particle: "richtete (einen Appell) an"."""
    particle, _, base = verb.rpartition("|")
    lemma, _, rest = base.partition(" ")
    made = {f"{form} {rest}".rstrip() for form in table.inflect(lemma).forms}
    return made | (set(table.inflect(particle + base).forms) if particle else set())


def _with_agreement(made: Forms, pack: LanguagePack) -> Forms:
    """The forms with those of the participles in the genders and numbers that the data lack: "připomněla"."""
    endings = split_rules(pack.speech.agreement)
    more = {f"{form[: -len(old)]}{new}" for form in made.forms for old, new in endings if form.endswith(old)}
    return Forms(made.forms | more, made.ambiguous)


def _add(entry: str, table: FormTable, found: _Collector, pack: LanguagePack) -> None:
    pronouns = (word if word.endswith("'") else f"{word} " for word in pack.speech.reflexives)
    pronoun = next((p for p in pronouns if entry.startswith(p)), "")
    lemma, _, rest = entry.removeprefix(pronoun).partition(" ")
    if "|" in lemma:
        particle, _, base = lemma.partition("|")
        _add_separable(particle, base, table, found)
        return
    made = _with_agreement(table.inflect(lemma), pack)
    forms = made.forms if pack.grammar.infinitive == "finite" else made.forms - {lemma}
    if rest:
        for form in forms:
            found.phrases.setdefault(form, set()).add(rest)
    elif pronoun:
        found.reflexive |= forms
    else:
        found.forms |= forms
        found.guarded |= made.ambiguous & forms
        found.infinitives |= made.forms - forms


def _add_separable(particle: str, base: str, table: FormTable, found: _Collector) -> None:
    """ "mitteilen": together in subordinate clauses and participles, apart in main clauses ("teilte ... mit")."""
    apart = table.inflect(base).forms
    together = {form for form in table.inflect(particle + base).forms if form.startswith(particle)}
    # "mitzuteilen" is the lemma with a word inside, not the particle with a form of "teilen": an infinitive.
    infinitives = {
        form for form in together if form.endswith(base) and form.removeprefix(particle) not in apart | {base}
    }
    found.forms |= together - infinitives
    found.infinitives |= infinitives
    for form in apart - {base}:
        if not form.startswith("ge"):
            found.separated.setdefault(form, set()).add(particle)
    found.separated.setdefault(base, set()).add(particle)  # the plural of the present: "teilen ... mit"


def merge_forms(first: VerbForms | None, second: VerbForms) -> VerbForms:
    """The forms of two lists of a frame's verbs."""
    if first is None:
        return second
    return VerbForms(
        forms=first.forms | second.forms,
        guarded=first.guarded | second.guarded,
        infinitives=first.infinitives | second.infinitives,
        reflexive=first.reflexive | second.reflexive,
        phrases=_merge(first.phrases, second.phrases),
        nouns=first.nouns | second.nouns,
        light=_merge(first.light, second.light),
        separated=_merge(first.separated, second.separated),
    )


def _merge(
    first: Mapping[str, tuple[str, ...]], second: Mapping[str, tuple[str, ...]]
) -> Mapping[str, tuple[str, ...]]:
    return {form: tuple(sorted({*first.get(form, ()), *second.get(form, ())})) for form in sorted({*first, *second})}
