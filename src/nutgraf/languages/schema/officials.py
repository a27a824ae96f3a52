"""The [officials] section of a pack: words around the names of officials."""

from __future__ import annotations

from dataclasses import dataclass

from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS
from nutgraf.records import Gender, PositionFlag


@dataclass(frozen=True, slots=True, eq=False)
class OfficialExample:
    """A sentence with what must be found in it ("name | title | organisation") and names that hold no post."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    text: str
    """The sentence."""
    finds: tuple[str, ...] = ()
    """What must be found, each "name | title | organisation", the last empty where none is named; no more may be
    found."""
    rejects: tuple[str, ...] = ()
    """Names in the sentence that hold no post; "*": nobody does."""
    flags: tuple[PositionFlag, ...] | None = None
    """What qualifies the first post: "former", "deputy"; an empty list: nothing."""
    honorific: str | None = None
    """How the first official is addressed, in the words of the sentence; empty: not at all."""
    label: str | None = None
    """The title of the first post in the nominative, empty where the text has it so or it is not sure."""
    gender: Gender | None = None
    """Whether the first official is a man or a woman."""
    mentions: tuple[str, ...] | None = None
    """Each mention of the first official, in order, in the words of the sentence."""
    people: tuple[str, ...] | None = None
    """The names of persons without a post, in order."""
    organisations: tuple[str, ...] | None = None
    """The names of the bodies, in order."""
    offices: tuple[str, ...] | None = None
    """The posts that act without a named holder, in order, each "title | organisation"."""


@dataclass(frozen=True, slots=True, eq=False)
class Officials:
    """Words around the names of officials.

    A head is the word that makes a phrase a post ("minister"). Heads, modifiers and bodies are given in one form;
    `feminine`, `plural` and `cases` make the others: "teur>trice" puts one ending for another, ">s" adds one.
    """

    __pydantic_config__ = FORBID_EXTRA_KEYS

    governing: tuple[str, ...] = ()
    """Heads whose portfolio or territory belongs to the title: "minister of health"."""
    titles: tuple[str, ...] = ()
    """Heads of posts in a body, which is the organisation: "director of the bank"."""
    members: tuple[str, ...] = ()
    """Heads that state membership."""
    candidates: tuple[str, ...] = ()
    """Heads of who wants or is to get a post, which is part of the title: "nominee for commerce secretary"."""
    synonyms: tuple[tuple[str, ...], ...] = ()
    """Titles by which the press calls one office in turn: "MP", "lawmaker"; "prime minister", "premier"."""
    feminine: tuple[str, ...] = ()
    """Endings that make the feminine of heads, modifiers and bodies: "teur>trice", ">e"."""
    plural: tuple[str, ...] = ()
    """Endings that make their plural: ">s", "y>ies"."""
    cases: tuple[str, ...] = ()
    """Endings that make the other cases of these words and of given names: "a>ou"."""
    name_cases: tuple[str, ...] = ()
    """Endings that bring the cases of a name together, the first that fits: "ovou>ov", "em>"."""
    nominatives: tuple[str, ...] = ()
    """Endings of a given name and a surname in one other case, each with the nominative's: "em>|em>".
    With "?" behind it a rule holds only where the text has that nominative, with "!" wherever the
    given name is a listed one: "u>|ovi>a?", "a>|u>a!"."""
    prefixes: tuple[str, ...] = ()
    """Words that stand before a head, glued, hyphened or apart: "vice", "sous"."""
    deputy: tuple[str, ...] = ()
    """Words of the title that say that it is a deputy's; before, glued to, or after the head: "vice"."""
    former: tuple[str, ...] = ()
    """Words that say that a post is over: "former", "ex"."""
    new: tuple[str, ...] = ()
    """Words that say since when or that a post is held, and are no part of its title: "new", "current"."""
    acting: tuple[str, ...] = ()
    """Words that say that a post is held for a time: "acting", "interim"."""
    elect: tuple[str, ...] = ()
    """Words that say that a post is not held yet: "elect", "designate"."""
    modifiers: tuple[str, ...] = ()
    """Adjectives of a title: "general", "permanent"."""
    bodies: tuple[str, ...] = ()
    """First nouns of organisations: "committee", "bank"."""
    articles: tuple[str, ...] = ()
    """Articles and demonstratives before a post: "the", "le"."""
    plural_words: tuple[str, ...] = ()
    """Words before a head that make it a plural where its form does not: Vietnamese "các"."""
    indefinite: tuple[str, ...] = ()
    """Articles and possessives after which a post points to nobody named before: "a", "his"."""
    of: tuple[str, ...] = ()
    """Prepositions between a head and its portfolio or body: "of", "for"."""
    at: tuple[str, ...] = ()
    """Prepositions that do so only before a capitalised word: "at", "with"."""
    within: tuple[str, ...] = ()
    """Prepositions that do so only before a body: "in" in "minister in the ministry"."""
    relating: tuple[str, ...] = ()
    """Prepositions that do so only between a portfolio and a body: "relations with parliament"."""
    joins: tuple[str, ...] = ()
    """Words and signs between two posts: "and", "&"."""
    stops: tuple[str, ...] = ()
    """Words that end a phrase: verbs, pronouns, conjunctions, other prepositions."""
    stop_endings: tuple[str, ...] = ()
    """Endings of verbs that end a phrase: "ed"."""
    verb_endings: tuple[str, ...] = ()
    """Endings of verbs and adverbs, which are no adjectives after a head: "ó", "mente"."""
    adjective_endings: tuple[str, ...] = ()
    """Endings of adjectives that belong to the title where they stand before its head: "ische"."""
    adjective_nominatives: tuple[str, ...] = ()
    """Endings of adjectives in other cases, with those of their nominatives of both genders, masculine first:
    "ého>ý|". A page shows "generální ředitel" for "generálním ředitelem"."""
    honorifics_m: tuple[str, ...] = ()
    """Forms of address of a man: "Mr"."""
    honorifics_f: tuple[str, ...] = ()
    """Forms of address of a woman: "Mrs"."""
    honorifics: tuple[str, ...] = ()
    """Forms of address that do not say which: "Dr"."""
    copulas: tuple[str, ...] = ()
    """Between a name and the post: "is", "was elected as"."""
    auxiliaries: tuple[str, ...] = ()
    """Forms of "be" and the like, which make a verb of appointing passive: "was (formally appointed)"."""
    by: tuple[str, ...] = ()
    """Prepositions before who acts: "by"; a name after one is no holder."""
    passives: tuple[str, ...] = ()
    """Verbs before a name whose post follows: "named", "elected"."""
    subordinators: tuple[str, ...] = ()
    """Words that open a clause of its own: "that", "because"."""
    relatives: tuple[str, ...] = ()
    """Words that may stand between a name and a copula: "who"."""
    object_relatives: tuple[str, ...] = ()
    """Words that open a clause in which somebody appoints the person before: "whom", Czech "kterou"."""
    possessive_relatives: tuple[str, ...] = ()
    """Words that open a clause between a name and its verb: "whose" in "X, whose book sells well, is mayor"."""
    takes: tuple[str, ...] = ()
    """Between a name and the office taken: "takes over"."""
    leaves: tuple[str, ...] = ()
    """Between a name and the office that is left: "leaves", "quit"."""
    organisations: tuple[str, ...] = ()
    """Names of bodies, with the acronym after a bar: "World Bank | WB"."""
    portfolios: tuple[str, ...] = ()
    """Fields of ministers: "finances", "asuntos exteriores". A lone word with a capital behind one is a surname."""
    portfolio_adjectives: tuple[str, ...] = ()
    """Adjectives behind one of `portfolios`, which with a capital are no surname: "Social", "Urbana"."""
    charges: tuple[str, ...] = ()
    """Words for an office: "ministry", "chairmanship"."""
    relations: tuple[str, ...] = ()
    """Persons by their tie to another, who is the one with the post: "wife" in "wife of the mayor"."""
    trades: tuple[str, ...] = ()
    """What somebody is without a post, before the name: "singer", "player", "victim"."""
    named_after: tuple[str, ...] = ()
    """Nouns before or after a name that is then no person's: "law", "street"."""
    company_nouns: tuple[str, ...] = ()
    """Phrases before the name of a company, which may look like a person's: "shares in", "carmaker"."""
    company_endings: tuple[str, ...] = ()
    """Words behind such a name or at its end: "Ltd"."""
    company_matters: tuple[str, ...] = ()
    """What only a company has, in the clause behind its name: "its dividend"."""
    streets: tuple[str, ...] = ()
    """Those of `named_after` that are ways and places: a title after one is nobody's: "avenue du Général X"."""
    areas: tuple[str, ...] = ()
    """Those of `bodies` that are kinds of place; two capitalised words after one are its name: "tỉnh Lâm Sơn"."""
    commons: tuple[str, ...] = ()
    """Phrases that end in one of `named_after` or hold a title, and are none: Vietnamese "môi trường"."""
    given_names: tuple[str, ...] = ()
    """Given names of people in this language's news; all languages read them, `family_names` and `particles`.
    The file given_names.txt beside the packs has more, with where they are from and their licence."""
    family_names: tuple[str, ...] = ()
    """Family names, where the family name is first."""
    particles: tuple[str, ...] = ()
    """Words inside names: "de", "van"."""
    belonging: tuple[str, ...] = ()
    """Those of `particles` that behind a surname say where its bearer belongs: "del" in "Luca Rossi del Milan"."""
    noble_titles: tuple[str, ...] = ()
    """Titles inside a name, before its particle: "Graf" in "Claus Schenk Graf von Stauffenberg"."""
    parties: tuple[str, ...] = ()
    """Parties of one word that may be between a title and a name: "Renaissance" in "la députée Renaissance Anne X"."""
    name_joins: tuple[str, ...] = ()
    """Words for "and" between two surnames of one person: "e" in "João da Silva e Costa"."""
    declined: tuple[str, ...] = ()
    """Endings of adjectives before the lower-case noun of a portfolio, where compounds are one word: Dutch "e"."""
    complement_endings: tuple[str, ...] = ()
    """Endings of words that may follow a head without a preposition, all but these are a name's: Czech "y"."""
    foreign_letters: tuple[str, ...] = ()
    """Letters that no word of the language has, so that a word with them is a name, and no complement: Czech "rr"."""
    place_adjectives: tuple[str, ...] = ()
    """Endings of adjectives of places, with a capital and before a title: "er" in "Bozner Bürgermeister"."""
    one_of: tuple[str, ...] = ()
    """Phrases before a plural of which one person has the post: "one of the" in "one of the judges"."""
    roles: tuple[str, ...] = ()
    """Words between any verb and the post in which somebody acts: "as", "in his capacity as"."""
    into: tuple[str, ...] = ()
    """Words that do so only with a verb of appointing, electing or leaving: German "zum", "to the post of"."""
    recipients: tuple[str, ...] = ()
    """Prepositions before the person who is given or takes a post: "to", "by"."""
    entrusts: tuple[str, ...] = ()
    """Forms of verbs by which a post is given or taken away, named as "the post of" one: "handed", "goes" (to)."""
    leading: tuple[str, ...] = ()
    """Phrases before a body that somebody leads; the last word of one is the title: "at the helm", "an der Spitze"."""
    leading_verbs: tuple[str, ...] = ()
    """Verbs that join a person to one of `leading`, beyond those of being, appointing and holding: "steht"."""
    respectively: tuple[str, ...] = ()
    """Words that give the posts of one list to the persons of another in turn: "respectively"."""
    place_starts: tuple[str, ...] = ()
    """First words of places of two words: "New", "San"."""
    places: tuple[str, ...] = ()
    """Places that look like names, beyond CLDR's territories."""
    age: tuple[str, ...] = ()
    """Words of an age between commas after a name: "years old"."""
    examples: tuple[OfficialExample, ...] = ()
    """Sentences with the officials that they name."""
