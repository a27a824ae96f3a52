"""The [officials] section of a pack: words around the names of officials."""

from __future__ import annotations

from dataclasses import dataclass

from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS


@dataclass(frozen=True, slots=True, eq=False)
class OfficialExample:
    """A sentence with what must be found in it ("name | title | organisation") and names that hold no post."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    text: str
    finds: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()  # "*": nobody


@dataclass(frozen=True, slots=True, eq=False)
class Officials:
    """Words around the names of officials.

    A head is the word that makes a phrase a post ("minister"). Heads, modifiers and bodies are given in one form;
    `feminine`, `plural` and `cases` make the others: "teur>trice" puts one ending for another, ">s" adds one.
    """

    __pydantic_config__ = FORBID_EXTRA_KEYS

    governing: tuple[str, ...] = ()  # heads whose portfolio or territory belongs to the title: "minister of health"
    titles: tuple[str, ...] = ()  # heads of posts in a body, which is the organisation: "director of the bank"
    members: tuple[str, ...] = ()  # heads that state membership
    synonyms: tuple[tuple[str, ...], ...] = ()  # heads by which the press calls one office in turn: "MP", "lawmaker"
    feminine: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()  # endings that make the other cases of these words and of given names: "a>ou"
    name_cases: tuple[str, ...] = ()  # bring the cases of a name together, the first that fits: "ovou>ov", "em>"
    prefixes: tuple[str, ...] = ()  # stand before a head, glued, hyphened or apart: "vice", "sous"
    deputy: tuple[str, ...] = ()  # words of the title that say a deputy; before, glued to, or after the head
    former: tuple[str, ...] = ()
    acting: tuple[str, ...] = ()
    elect: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()  # adjectives of a title: "general", "permanent"
    bodies: tuple[str, ...] = ()  # first nouns of organisations: "committee", "bank"
    articles: tuple[str, ...] = ()
    indefinite: tuple[str, ...] = ()  # articles and possessives behind which a post points to nobody named before
    of: tuple[str, ...] = ()  # prepositions that lead from a head to its portfolio or body
    at: tuple[str, ...] = ()  # the same, but only before a capitalised word
    within: tuple[str, ...] = ()  # the same, but only before a body: "in the ministry"
    joins: tuple[str, ...] = ()  # "and"
    stops: tuple[str, ...] = ()  # words that end a phrase: verbs, pronouns, conjunctions, other prepositions
    stop_endings: tuple[str, ...] = ()  # endings of verbs that end a phrase: "ed"
    verb_endings: tuple[str, ...] = ()  # of verbs and adverbs, which are no adjectives behind a head: "ó", "mente"
    adjective_endings: tuple[str, ...] = ()  # of adjectives that belong to the title where they stand before its head
    honorifics_m: tuple[str, ...] = ()
    honorifics_f: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    copulas: tuple[str, ...] = ()  # between a name and the post: "is", "was elected as"
    passives: tuple[str, ...] = ()  # verbs before a name whose post follows: "named", "elected"
    relatives: tuple[str, ...] = ()  # may stand before a copula: "who"
    takes: tuple[str, ...] = ()  # between a name and the office taken: "takes over"
    leaves: tuple[str, ...] = ()
    succeeds: tuple[str, ...] = ()  # between a name and the name of the holder before: "replaces"
    organisations: tuple[str, ...] = ()  # names of bodies, with the acronym after a bar: "World Bank | WB"
    charges: tuple[str, ...] = ()  # the offices: "ministry", "chairmanship"
    relations: tuple[str, ...] = ()  # persons by their tie to another, who holds the post behind: "wife of the mayor"
    named_after: tuple[str, ...] = ()  # nouns before a name that are the name's no more: "law", "street"
    streets: tuple[str, ...] = ()  # of these, ways and places: a title behind one is nobody's: "avenue du Général X"
    areas: tuple[
        str, ...
    ] = ()  # of the bodies, kinds of place: two capitalised words behind one are its name: "tỉnh Lâm Sơn"
    commons: tuple[str, ...] = ()  # phrases that end in one of `named_after` and are none: Vietnamese "môi trường"
    given_names: tuple[str, ...] = ()  # of people in this language's news: read by all languages, as are the next two
    family_names: tuple[str, ...] = ()  # where the family name stands first
    particles: tuple[str, ...] = ()  # inside names: "de", "van"
    place_starts: tuple[str, ...] = ()  # first words of places of two words: "New", "San"
    places: tuple[str, ...] = ()  # places that look like names, beyond CLDR's territories
    age: tuple[str, ...] = ()  # words of "45 years old"
    examples: tuple[OfficialExample, ...] = ()
