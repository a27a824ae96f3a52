"""The [speech] section of a pack: what quotes and orders share to tell who speaks."""

from __future__ import annotations

from dataclasses import dataclass

from nutgraf.languages.schema.alternatives import Alternatives
from nutgraf.languages.schema.expressions import Expression
from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """Words around a verb of saying and its subject. The verbs themselves are in [frames], as lemmas.

    Where a key does not say otherwise, its words are in lower case and are no regular expressions.
    """

    __pydantic_config__ = FORBID_EXTRA_KEYS

    patterns: tuple[Expression, ...] = ()
    """Regular expressions of ways of saying that are no single verb: "lit-on"."""
    auxiliaries: Alternatives = ""
    """Regular expression of what belongs to the verb before it: "a", "has"."""
    silent: Alternatives = ""
    """Regular expression, ending in the verb, of forms that report nothing: "was criticised", "to say"."""
    silent_openings: Alternatives = ""
    """Regular expression, beginning with the verb, of forms that report nothing: "wusste nicht", Czech "říká se"."""
    first_persons: Alternatives = ""
    """Regular expression of a verb's form in the first person, with an auxiliary behind it: "penso", "řekl jsem".

    It is for languages that leave out pronouns: nobody whom the text names is the subject of such a verb.
    """
    gerunds: Expression = ""
    """Regular expression of a verb's forms whose subject is never behind them: "adding", "descrivendo (il piano)"."""
    reflexives: tuple[str, ...] = ()
    """Pronouns before a reflexive verb, in [frames] too: "se", "s'"."""
    adverbs: Alternatives = ""
    """Regular expression of what stands between subject and verb: "also"."""
    according: tuple[Expression, ...] = ()
    """Regular expressions of what the source follows: "according to", "selon"."""
    documents: Alternatives = ""
    """Regular expression of nouns for what is written and can be quoted, in all cases: "report", "zpráv[auy]"."""
    written: tuple[Expression, ...] = ()
    """Regular expressions of clauses without a person that quote a document: "lit-on" in "lit-on dans la lettre"."""
    written_in: Alternatives = ""
    """Regular expression of the prepositions between such a clause and the document, in one word with articles too."""
    sayings: Alternatives = ""
    """Regular expression of nouns for what somebody says, with "of", before who says it and a colon: "reply of".

    `{noun.Statement}` are the nouns of that frame.
    """
    viewpoint: tuple[Expression, ...] = ()
    """Regular expressions of what a person follows whose view a quotation is, at a clause's start: "for", "pour"."""
    trailing_sources: tuple[Expression, ...] = ()
    """Regular expressions of what a source follows only behind the clause: "so" in ", so Meier"."""
    contrasting: tuple[str, ...] = ()
    """Conjunctions that join a second verb of the same subject, as "and" does: "but"."""
    opposing: tuple[str, ...] = ()
    """Conjunctions that set what one says against what another says, behind a comma: "while", "whereas"."""
    postpositions: tuple[str, ...] = ()
    """Words that a source stands right before: German "zufolge"."""
    source_determiners: tuple[str, ...] = ()
    """Determiners in the case that these words govern: "dem"."""
    as_clauses: tuple[Expression, ...] = ()
    """Regular expressions of what opens a clause that says whose words another clause is: "as (Ann Dow writes)"."""
    accounts: tuple[str, ...] = ()
    """Phrases around the source of a clause that follows, "…" in its place: "to hear … tell it"."""
    complementizers: tuple[Expression, ...] = ()
    """Regular expressions of words that open a clause of indirect speech: "that", "qu'"."""
    clause_verbs: tuple[str, ...] = ()
    """Forms of verbs of saying with which a clause follows even without a word that opens it: "said", "cho rằng"."""
    telling_verbs: tuple[str, ...] = ()
    """Forms of verbs that who is told follows right away, before a clause without "that": "told (reporters) it was"."""
    reported_forms: tuple[str, ...] = ()
    """Forms of verbs that only report what somebody else says: "habe", "sei"."""
    reported_infinitives: Alternatives = ""
    """Regular expression of infinitives that tell what somebody says of himself: "to have", "avoir", "zu haben".

    It is right behind the verb of saying, or ends the clause where verbs are last. Vietnamese has words of time for it.
    The clause begins at the group "clause", if there is one: "di (?P<clause>aver)".
    """
    he: tuple[str, ...] = ()
    """Pronouns of the third person, of men where the language tells: "he", "il"."""
    she: tuple[str, ...] = ()
    """The same, of women where the language tells: "she", "elle"."""
    he_in_source: tuple[str, ...] = ()
    """The same behind "according to", where it has a form of its own there that is not in `he`: Dutch "hem"."""
    she_in_source: tuple[str, ...] = ()
    """The same, of women; a noun behind it shows that it is a possessive: Dutch "haar (advocaat)"."""
    pronouns_in_source: tuple[str, ...] = ()
    """Pronouns that stand alone behind "according to": where the text does not name whom they mean, nobody is named.

    "them", Spanish "ellos", Dutch "hen".
    """
    standards: Alternatives = ""
    """Regular expression of nouns of what is kept to, so that "according to" names no source: "the criteria", "needs".
    """
    agreement: tuple[str, ...] = ()
    """Endings of a participle by gender and number, "old>new", where the form data lack some: "l>la" for "řekla"."""
    nominatives: tuple[str, ...] = ()
    """Endings of an adjective that opens a subject where nouns have no articles: "á" in "japonská automobilka"."""
    plural_pronouns: tuple[str, ...] = ()
    """Those of `he` and `she`, and others, that are of several people: "they", "ils"."""
    plural_verbs: Expression = ""
    """Regular expression of a verb's form in the third person plural, where nobody alone is its subject: "escriben".

    It is for languages that leave out pronouns, or in which "she" and "they" are one word, as in German.
    """
    pronouns: Alternatives = ""
    """Regular expression of all that stands for a speaker named before: "the latter", "who"."""
    determiners: tuple[str, ...] = ()
    """With a post after them they name a person: "the", "la"."""
    articles: Alternatives = ""
    """Regular expression of what may open a noun phrase."""
    indefinites: tuple[str, ...] = ()
    """Words that begin a speaker without a name: "un", "a", "some"."""
    bare_speakers: tuple[str, ...] = ()
    """Nouns of persons that begin a speaker without an article: "residents", Czech "svědek"."""
    reflexive_possessives: tuple[str, ...] = ()
    """Possessives of what the subject owns, so that their phrase is never the subject: Czech "svých"."""
    possessive_endings: tuple[str, ...] = ()
    """What is behind a name that owns the noun behind it: "'s" in "Holt's lawyer"."""
    genitives: tuple[str, ...] = ()
    """Words that go on with a noun phrase: "of", "du"."""
    prepositions: tuple[str, ...] = ()
    """A name after one of them is not the subject."""
    finite_endings: Expression = ""
    """Regular expression of words that are finite verbs by their ending, where a noun could be in their place.

    It is for languages that decline nouns without an article: "vzrostly" behind "úřadu".
    """
    no_subjects: tuple[str, ...] = ()
    """Words that name nobody though a sentence begins with them, with a capital."""
    inverts: bool = True
    """Whether the subject can follow the verb: "said Ellen Price", "dijo Valls"."""
    head_last: bool = False
    """Whether the head of a post is its last word: "finance minister", not "ministre des finances"."""
