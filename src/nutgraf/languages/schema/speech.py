"""The [speech] section of a pack: what quotes and orders share to tell who speaks."""

from __future__ import annotations

from dataclasses import dataclass

from nutgraf.languages.schema.alternatives import Alternatives
from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """Words around a verb of saying and its subject. The verbs themselves are in [frames], as lemmas.

    Where a key does not say otherwise, its words are in lower case and are no regular expressions.
    """

    __pydantic_config__ = FORBID_EXTRA_KEYS

    patterns: tuple[str, ...] = ()  # regular expressions of ways of saying that are no single verb: "lit-on"
    auxiliaries: Alternatives = ""  # regular expression of what belongs to the verb before it: "a", "has"
    silent: Alternatives = (
        ""  # regular expression, ending in the verb, of forms that report nothing: "was criticised", "to say"
    )
    reflexives: tuple[str, ...] = ()  # pronouns before a reflexive verb, in [frames] too: "se", "s'"
    adverbs: Alternatives = ""  # regular expression of what stands between subject and verb: "also"
    according: tuple[str, ...] = ()  # regular expressions of what the source follows: "according to", "selon"
    he: tuple[str, ...] = ()  # pronouns of the third person
    she: tuple[str, ...] = ()
    pronouns: Alternatives = ""  # regular expression of all that stands for a speaker named before: "the latter", "who"
    determiners: tuple[str, ...] = ()  # with a post after them they name a person: "the", "la"
    articles: Alternatives = ""  # regular expression of what may open a noun phrase
    indefinites: tuple[str, ...] = ()  # words that begin a speaker without a name: "un", "a", "some"
    genitives: tuple[str, ...] = ()  # words that go on with a noun phrase: "of", "du"
    prepositions: tuple[str, ...] = ()  # a name after one of them is not the subject
    no_subjects: tuple[str, ...] = ()  # words that name nobody though a sentence begins with them
    inverts: bool = True  # the subject can follow the verb: "said Ellen Price", "dijo Valls"
    syllabic: bool = False  # only the first syllable of a name's word has a capital: "Bộ Giao thông"
    head_last: bool = False  # "finance minister", not "ministre des finances"
