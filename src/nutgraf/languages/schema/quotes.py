"""The [quotes] section of a pack: words that lead to the speaker of a quotation."""

from __future__ import annotations

from dataclasses import dataclass

from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS


@dataclass(frozen=True, slots=True, eq=False)
class QuoteExample:
    """A text of one or more sentences, and the quotation it holds; `quote` is "" where it holds none."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    text: str
    quote: str
    speaker: str = ""  # as it stands in `text`; "" where nobody is named
    verb: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Quotes:
    """Words that lead to the speaker of a quotation. Where not said otherwise they are regular expressions."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    stems: tuple[str, ...] = ()  # of the regular verbs of saying, before `endings`: "déclar"
    endings: str = ""  # regular expression of the forms that report: "(?:e|ent|é)"
    verbs: tuple[str, ...] = ()  # forms of the other verbs of saying
    before_verbs: str = ""  # regular expression of auxiliaries, to belong to the verb: "a", "has"
    according: tuple[str, ...] = ()  # what the source follows: "according to", "selon"
    works: tuple[str, ...] = ()  # what a title, name or motto in marks follows: "entitled", "sous le thème"
    works_after: tuple[str, ...] = ()  # what follows a title or motto: "was the theme"
    capitals: bool = False  # a title of a work has capitals throughout: "Gone with the Wind"
    between: str = ""  # adverbs that stand between subject and verb: "also"
    indefinites: tuple[str, ...] = ()  # lower-case words that begin a speaker without a name: "un", "a", "some"
    genitives: tuple[str, ...] = ()  # lower-case words that go on with a noun phrase: "of", "du"
    inverts: bool = True  # the subject can follow the verb: "said Ellen Price", "dijo Valls"
    syllabic: bool = False  # only the first syllable of a name's word has a capital: "Bộ Giao thông"
    no_subjects: tuple[str, ...] = ()  # lower-case words that name nobody though a sentence begins with them
    he: tuple[str, ...] = ()  # pronouns of the third person, lower-case words
    she: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()  # lower-case words; with a post after them they name a person: "the", "la"
    prepositions: tuple[str, ...] = ()  # lower-case words; a name after one of them is not the subject
    head_last: bool = False  # "finance minister", not "ministre des finances"
    examples: tuple[QuoteExample, ...] = ()
