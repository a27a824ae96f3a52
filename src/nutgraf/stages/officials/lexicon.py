"""A language's words about officials, compiled once: every generated form in a table of phrases, and the names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple, get_args

from nutgraf.languages.endings import change_endings, split_rules
from nutgraf.languages.load import locale_data, shared_names
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.frames import VerbForms
from nutgraf.languages.schema.grammar import Grammar
from nutgraf.languages.schema.locale_data import LocaleData
from nutgraf.languages.schema.officials import Officials
from nutgraf.text.fold import fold_key
from nutgraf.text.phrases import WORD
from nutgraf.text.words import MAX_FUNCTION_WORD_LETTERS, Endings, strip_case_ending, tokenise

NamingKind = Literal["head", "office", "honorific", "modifier", "new", "plural", "body", "age", "flag"]
PersonKind = Literal["relation", "trade"]
CompanyKind = Literal["company", "company_ending", "company_matter"]
BarringKind = Literal["named_after", "street", "area", "common", "calendar", "territory", "portfolio_adjective"]
LinkingKind = Literal["article", "of", "at", "by", "governor", "coordinator", "stop", "copula", "auxiliary", "passive"]
ClauseKind = Literal["relative", "whom", "whose", "subordinator"]
ChangingKind = Literal["take", "leave", "succeed", "appoint", "quit", "hold", "categorize"]
LinkedKind = Literal[
    "one_of", "role", "into", "entrust", "recipient", "respective", "portfolio", "lead", "since", "turn"
]
Kind = Literal[NamingKind, PersonKind, CompanyKind, BarringKind, LinkingKind, ClauseKind, ChangingKind, LinkedKind]
Features = frozenset[
    str
]  # of a head: governing, member, feminine, plural; of a flag: deputy, former ...; of an honorific


Stems = frozenset[str]  # of a title's words, by their first letters


class Phrase(NamedTuple):
    """A phrase of the lexicon: the keys after its first word, its kind, and what is known of it.

    `written` is its first word with its accents where these tell: in one letter (Italian "è" is, "e" and), in a verb
    against a name ("sarà" will be, "Sara"), and in a title's plural against a case of its singular ("ministrů").
    """

    rest: tuple[str, ...]
    kind: Kind
    features: Features
    surface: str = ""


class Lexicon(NamedTuple):
    """What the reader of a language knows. `phrases` are keyed by the first word, the longest first."""

    pack: Officials
    grammar: Grammar
    phrases: dict[str, tuple[Phrase, ...]]
    suffixes: dict[str, Features]  # heads that end a compound
    suffix_lengths: tuple[int, ...]
    body_suffixes: tuple[str, ...]  # bodies that end a compound
    prefixes: dict[str, Features]
    nominatives: frozenset[str]  # titles that are in the nominative alone, where complements have a case of their own
    spelled: frozenset[str]  # first words of heads with their accents: "juge" is a head, "jugé" is not
    synonyms: tuple[tuple[Stems, ...], ...]  # groups of titles that may mean one office, each by its stems
    given: frozenset[str]  # in every case
    listed: frozenset[str]  # as the packs have them
    name_cases: Endings  # of names, and what makes their cases one
    given_stems: frozenset[str]  # the listed names, and the pack's by the one form of all their cases
    family: frozenset[str]
    particles: frozenset[str]
    place_starts: frozenset[str]
    negations: frozenset[str]
    saying: frozenset[str]  # forms of verbs of saying and ordering, which end a body's name
    participles: frozenset[str]  # of verbs of appointing, with their accents: "nommée" of "a été nommée"

    @property
    def distinctive_diacritics(self) -> bool:
        """Whether diacritics make other words."""
        return self.grammar.diacritics == "distinctive"

    @property
    def syllabic(self) -> bool:
        """Whether blanks separate syllables."""
        return self.grammar.separation == "syllables"

    @property
    def family_first(self) -> bool:
        """Whether the family name is the first of a person's names."""
        return self.grammar.name_order == "family_first"

    @property
    def closed_compounds(self) -> bool:
        """Whether a head can be the end of a longer word."""
        return self.grammar.compounding == "closed"

    @property
    def complement_first(self) -> bool:
        """Whether the portfolio or the body is before the head."""
        return self.grammar.noun_complement == "before"

    @property
    def bare_complement(self) -> bool:
        """Whether the body is after the head without a preposition."""
        return self.grammar.noun_complement == "bare"


VERBS: Final = frozenset(("stop", "copula", "auxiliary", "passive", *get_args(ChangingKind))) - {"role", "into"}
# The frames of posts and the kind of phrase that their verbs are.
POST_FRAMES: Final[dict[str, Kind]] = {
    "Appointing": "appoint",
    "Change_of_leadership": "succeed",
    "Quitting": "quit",
    "Holding_office": "hold",
    "Categorization": "categorize",
}
STEM_LETTERS = 5  # letters by which "adjointe" and "adjoint", "Ministerin" and "Minister" are one word
MAX_WORD_LETTERS = 80  # letters that `tokenise` takes for one word
GROUP: Final = re.compile(r"\([^()]*\)")  # of an expression, with no other inside
MIN_SUFFIX_LETTERS = 4  # letters of a head that may end a compound: shorter ones end too many other words


@pack_cache
def lexicon_of(pack: LanguagePack) -> Lexicon:
    """Compile a pack's section; kept for the process."""
    section, grammar = pack.officials, pack.grammar
    distinctive, closed = grammar.diacritics == "distinctive", grammar.compounding == "closed"
    names = shared_names(pack.own)
    forms = list(_heads(pack))
    phrases = _phrase_table(pack, forms)
    heads = {f: features for w, features in forms for f in [fold_key(w, accents=distinctive)]}
    suffixes = {h: features for h, features in heads.items() if len(h) >= MIN_SUFFIX_LETTERS} if closed else {}
    name_cases = tuple((fold_key(old), fold_key(new)) for old, new in split_rules(section.name_cases))
    return Lexicon(
        section,
        grammar,
        phrases,
        suffixes,
        tuple(sorted({len(h) for h in suffixes}, reverse=True)),
        tuple(fold_key(w) for w in section.bodies if len(w) >= MIN_SUFFIX_LETTERS) if closed else (),
        _prefixes(section, accents=distinctive),
        _nominatives(section),
        frozenset(word for phrase, _ in forms for word in [fold_key(phrase.split(" ")[0], accents=True)]),
        _synonyms(section, accents=distinctive),
        names.given | names.case_forms,
        names.given,
        name_cases,
        _given_stems(section, name_cases) | names.given,
        names.family,
        names.particles,
        names.place_starts,
        frozenset(fold_key(word, accents=distinctive) for word in negation_words(pack)),
        _saying(pack),
        _participles(pack),
    )


def _nominatives(section: Officials) -> frozenset[str]:
    """The titles of one word in the nominative, those left out that are so in another case: "mluvčí"."""
    if not section.complement_endings:
        return frozenset()
    titles = [w for w in (*section.governing, *section.titles, *section.members) if " " not in w]
    declined = {w: set(map(fold_key, change_endings(w, section.cases))) for w in titles}
    others = frozenset[str]().union(*declined.values())
    return frozenset(key for w in titles if declined[w] and (key := fold_key(w)) not in others)


def _phrase_table(pack: LanguagePack, forms: Iterable[tuple[str, Features]]) -> dict[str, tuple[Phrase, ...]]:
    """All phrases of the pack by their first word, the longest first; `forms` are those of its heads."""
    distinctive = pack.grammar.diacritics == "distinctive"
    table: dict[str, dict[tuple[str, ...], list[Phrase]]] = {}
    for words, kind, features in dict.fromkeys(_entries(pack, forms)):  # rules make many forms more than once
        if keys := _keys(words, accents=distinctive):
            first = fold_key(words.split(" ")[0], accents=True)
            marked = kind in VERBS or kind == "since" or (kind == "head" and "plural" in features and not distinctive)
            marked = marked and not first.isascii()
            written = first if len(keys[0]) == 1 or marked or kind in ("street", "named_after") else ""
            table.setdefault(keys[0], {}).setdefault(keys[1:], []).append(Phrase(keys[1:], kind, features, written))
    return {
        first: tuple(p for rest in sorted(rests, key=len, reverse=True) for p in rests[rest])
        for first, rests in table.items()
    }


def _saying(pack: LanguagePack) -> frozenset[str]:
    """The finite forms of the verbs of all frames but those of posts; none where nouns have the same forms: English."""
    if pack.grammar.noun_complement != "preposition":
        return frozenset()
    verbs = (verbs for frame, verbs in pack.verbs.items() if frame not in POST_FRAMES)
    accents = pack.grammar.diacritics == "distinctive"
    return frozenset(fold_key(form, accents=accents) for v in verbs for form in (*v.forms, *v.guarded))


def _participles(pack: LanguagePack) -> frozenset[str]:
    """The verbs of appointing that are behind an auxiliary in the phrases between a name and a post."""
    being = tuple(f"{verb} " for verb in (*pack.officials.auxiliaries, *pack.officials.copulas))
    phrases = (phrase for phrase in pack.officials.copulas if phrase.startswith(being))
    behind = {fold_key(phrase.rsplit(" ", 1)[-1], accents=True) for phrase in phrases}
    appoint = pack.verbs["Appointing"].forms if "Appointing" in pack.verbs else frozenset[str]()
    words = {*appoint, *pack.officials.passives}
    return frozenset(behind & {fold_key(word, accents=True) for word in words})


def negation_words(pack: LanguagePack) -> frozenset[str]:
    """The words that open a negation: "nicht" of "nicht(?! nur)", "no" of "no (?:lo|la)"."""
    cues, grouped = pack.orders.negation, 1
    while grouped:
        cues, grouped = GROUP.subn("", cues)
    return frozenset(word[0] for word in map(WORD.match, cues.split("|")) if word is not None)


def _keys(phrase: str, *, accents: bool) -> tuple[str, ...]:
    """The phrase's keys; an apostrophe at its end stands before a word that is not given."""
    words = phrase.split(" ")
    if all(word.isalpha() and len(word) <= MAX_WORD_LETTERS for word in words):  # most phrases: no need to cut them
        return tuple(fold_key(word, accents=accents) for word in words)
    if phrase.endswith("'"):
        return tokenise(phrase + "x", accents=accents).keys[:-1]
    return tokenise(phrase, accents=accents).keys


def _given_stems(section: Officials, cases: Endings) -> frozenset[str]:
    """The pack's own given names by the one form of all their cases."""
    return frozenset(strip_case_ending(fold_key(name), cases) for name in section.given_names if cases)


def _synonyms(section: Officials, *, accents: bool) -> tuple[tuple[Stems, ...], ...]:
    """The groups of titles that may mean one office, each title by the stems of its words."""
    return tuple(tuple(stems_of(_keys(title, accents=accents)) for title in group) for group in section.synonyms)


def stems_of(keys: Iterable[str]) -> Stems:
    """The stems of the words that are more than prepositions and articles; all words where none is: "PM"."""
    words = tuple(keys)
    return frozenset(key[:STEM_LETTERS] for key in words if len(key) >= MAX_FUNCTION_WORD_LETTERS) or frozenset(words)


def _prefixes(section: Officials, *, accents: bool) -> dict[str, Features]:
    found: dict[str, Features] = {}
    for features, words in (
        (frozenset(("deputy",)), (*section.prefixes, *section.deputy)),
        (frozenset(("former",)), section.former),
        (frozenset(("acting",)), section.acting),
    ):
        found.update({fold_key(w, accents=accents): features for w in words if " " not in w})
    return found


def _entries(pack: LanguagePack, heads: Iterable[tuple[str, Features]]) -> Iterator[tuple[str, Kind, Features]]:
    section = pack.officials
    for word, features in heads:
        yield word, "head", features
    yield from _inflected_kinds(section)
    for entry in section.organisations:
        for form in entry.split("|"):
            yield form.strip(), "body", frozenset()
    yield from _phrase_kinds(section)
    yield from ((word, "one_of", frozenset()) for word in section.one_of)
    yield from ((word, "whose", frozenset()) for word in section.possessive_relatives)
    yield from ((word, "company", frozenset()) for word in section.company_nouns)
    yield from ((word, "company_ending", frozenset()) for word in section.company_endings)
    yield from ((word, "company_matter", frozenset()) for word in section.company_matters)
    for frame, kind in POST_FRAMES.items():
        if frame in pack.verbs:
            yield from _verb_forms(pack.verbs[frame], kind)
    if pack.grammar.separation == "syllables":
        yield from ((verb, "stop", frozenset(("verb",))) for verb in _verbs_of_syllables(pack))
    for words in pack.numbers.since:
        yield words, "since", frozenset()
    yield from ((word, "turn", frozenset()) for word in (*pack.numbers.times, *pack.numbers.rank_nouns))
    yield from ((words, "governor", frozenset()) for words in pack.summary.governors)
    yield from ((name, "territory", frozenset()) for name in pack.places.names)
    yield from _calendar(locale_data(pack))


def _inflected_kinds(section: Officials) -> Iterator[tuple[str, Kind, Features]]:
    """The words around heads that have a feminine, plurals and cases as they do."""
    flags = {
        "deputy": section.deputy,
        "former": section.former,
        "acting": section.acting,
        "elect": section.elect,
    }
    for flag, words in flags.items():
        for word, _ in _inflect(words, section):
            yield word, "flag", frozenset((flag,))
    groups: list[tuple[Kind, Iterable[str]]] = [
        ("modifier", (*section.modifiers, *section.new)),
        ("new", section.new),
        ("body", section.bodies),
        ("trade", section.trades),
    ]
    for kind, listed in groups:
        for word, features in _inflect(listed, section):
            yield word, kind, features


def _verbs_of_syllables(pack: LanguagePack) -> Iterator[str]:
    """The verbs of two syllables and more that end a body's name, but those of posts: "Chính phủ (đồng ý)"."""
    for frame, verbs in pack.verbs.items():
        if frame not in POST_FRAMES:
            yield from (f"{first} {rest}" for first, rests in verbs.phrases.items() for rest in rests)


def _verb_forms(verbs: VerbForms, kind: Kind) -> Iterator[tuple[str, Kind, Features]]:
    """The forms of a frame's verbs and nouns; those of a separable verb have its particles as their features."""
    for form in sorted(verbs.forms | verbs.guarded | verbs.infinitives | verbs.reflexive | verbs.nouns):
        yield form, kind, frozenset()
    for form, rests in verbs.phrases.items():
        for rest in rests:
            yield f"{form} {rest}", kind, frozenset()
    for form, particles in verbs.separated.items():
        if form not in verbs.forms:
            yield form, kind, frozenset(fold_key(particle) for particle in particles)


def _phrase_kinds(section: Officials) -> Iterator[tuple[str, Kind, Features]]:
    groups: list[tuple[Kind, Iterable[str], Features]] = [
        ("article", section.articles, frozenset()),
        ("article", section.indefinite, frozenset(("indefinite",))),
        ("of", section.of, frozenset()),
        ("at", section.at, frozenset()),
        ("at", section.within, frozenset(("within",))),
        ("at", section.relating, frozenset(("within", "relating"))),
        ("by", section.by, frozenset()),
        ("role", section.roles, frozenset()),
        ("into", section.into, frozenset()),
        ("entrust", section.entrusts, frozenset()),
        ("recipient", section.recipients, frozenset()),
        ("respective", section.respectively, frozenset()),
        ("lead", section.leading_verbs, frozenset()),
        ("auxiliary", section.auxiliaries, frozenset()),
        ("coordinator", section.joins, frozenset()),
        ("stop", section.stops, frozenset()),
        ("honorific", section.honorifics_m, frozenset(("m",))),
        ("honorific", section.honorifics_f, frozenset(("f",))),
        ("honorific", section.honorifics, frozenset()),
        ("copula", section.copulas, frozenset()),
        ("passive", section.passives, frozenset()),
        ("relative", section.relatives, frozenset()),
        ("whom", section.object_relatives, frozenset()),
        ("subordinator", section.subordinators, frozenset()),
        ("plural", section.plural_words, frozenset()),
        ("take", section.takes, frozenset()),
        ("leave", section.leaves, frozenset()),
        ("office", section.charges, frozenset()),
        ("relation", section.relations, frozenset()),
        ("portfolio", section.portfolios, frozenset()),
        ("portfolio_adjective", section.portfolio_adjectives, frozenset()),
        ("named_after", (*section.named_after, *section.streets), frozenset()),
        ("street", section.streets, frozenset()),
        ("area", section.areas, frozenset()),
        ("common", section.commons, frozenset()),
        ("age", section.age, frozenset()),
        ("territory", section.places, frozenset()),
    ]
    yield from ((word, kind, features) for kind, words, features in groups for word in words)


def _heads(pack: LanguagePack) -> Iterator[tuple[str, Features]]:
    """The forms of all titles, but those made by a rule that are a verb's: "giudice" makes "giudica", "judges"."""
    section = pack.officials
    verbs = frozenset[str]().union(*(verbs.forms | verbs.guarded for verbs in pack.verbs.values()))
    listed = {*section.governing, *section.titles, *section.members, *section.candidates}
    for features, words in (
        (frozenset(("governing",)), section.governing),
        (frozenset[str](), section.titles),
        (frozenset(("member",)), section.members),
        (frozenset(("candidate",)), section.candidates),
    ):
        for word, more in _inflect(words, section):
            if word not in verbs:
                yield word, features | more
            elif word in listed:
                yield word, features | more | {"verb"}
    for phrase in section.leading:
        yield phrase, frozenset(("leading",))


def _inflect(words: Iterable[str], section: Officials) -> Iterator[tuple[str, Features]]:
    """Each word with its feminine, plurals and cases. Forms that no speaker uses do no harm: no text has them."""
    for word in words:
        yield word, frozenset()
        if len(word) < MIN_SUFFIX_LETTERS:
            continue
        for plural in change_endings(word, section.plural):
            yield plural, frozenset(("plural",))
        cases = frozenset(change_endings(word, section.cases))
        for case in cases:
            yield case, frozenset()
        for feminine in change_endings(word, section.feminine):
            for form, features in _feminine_forms(feminine, section):
                if form not in cases and form != word:  # Romanian "președintele" is rather the man in the singular
                    yield form, features


def _feminine_forms(feminine: str, section: Officials) -> Iterator[tuple[str, Features]]:
    for form in (feminine, *change_endings(feminine, section.cases)):
        yield form, frozenset(("feminine",))
    for plural in change_endings(feminine, section.plural):
        yield plural, frozenset(("feminine", "plural"))


def _calendar(locale: LocaleData) -> Iterator[tuple[str, Kind, Features]]:
    """Weekdays, months and territories in the language (CLDR): capitalised words that are no person's name."""
    for name in locale.weekdays:
        yield name, "calendar", frozenset(("weekday", "small") if name.islower() else ("weekday",))
    for name in locale.months:
        yield name, "calendar", frozenset(("small",) if name.islower() else ())
    for name in locale.territories:
        yield name, "territory", frozenset()
