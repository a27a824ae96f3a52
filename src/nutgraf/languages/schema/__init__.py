"""What a language pack may hold: one frozen record a section of languages/xx.toml, every key with its meaning.

Words are matched without regard to case unless a key says otherwise. Every section carries `examples`: sentences
written for this project, which the tests run, so that a pack cannot rot. A section is read once a process and is
equal only to itself, so that what is compiled from it can be cached by it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from nutgraf.languages.schema.frames import FrameWords, VerbForms
from nutgraf.languages.schema.grammar import Grammar
from nutgraf.languages.schema.instruments import Instruments
from nutgraf.languages.schema.locale_data import LocaleData
from nutgraf.languages.schema.number_words import NumberWordTable
from nutgraf.languages.schema.numbers import Numbers
from nutgraf.languages.schema.officials import Officials
from nutgraf.languages.schema.orders import Orders
from nutgraf.languages.schema.places import Places
from nutgraf.languages.schema.quotes import Quotes
from nutgraf.languages.schema.sentences import Sentences
from nutgraf.languages.schema.speech import Speech
from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS
from nutgraf.languages.schema.summary import SummaryCues
from nutgraf.languages.schema.zones import Zones


@dataclass(frozen=True, slots=True, eq=False)
class LanguagePack:
    """One language's data. A language without a pack has the empty one: CLDR and general rules still apply."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    code: str
    """The ISO 639-1 code of the language, which is the name of the file too."""
    name: str = ""
    """The English name of the language."""
    grammar: Grammar = field(default_factory=Grammar)
    """What kind of language it is."""
    zones: Zones = field(default_factory=Zones)
    """Cue words of the parts of a page that are not the story."""
    sentences: Sentences = field(default_factory=Sentences)
    """Abbreviations and openers, for the sentence splitter."""
    officials: Officials = field(default_factory=Officials)
    """Words around the names of officials."""
    numbers: Numbers = field(default_factory=Numbers)
    """Number words, units and time words that CLDR does not have."""
    instruments: Instruments = field(default_factory=Instruments)
    """Kinds of acts, and the shapes of their numbers."""
    frames: dict[str, FrameWords] = field(default_factory=dict)
    """Words that evoke a frame, by the name that the frame has in frames.toml."""
    speech: Speech = field(default_factory=Speech)
    """Words around a verb of saying and its subject."""
    orders: Orders = field(default_factory=Orders)
    """How the language says that something is to be done."""
    quotes: Quotes = field(default_factory=Quotes)
    """What tells a quotation from the title of a work."""
    summary: SummaryCues = field(default_factory=SummaryCues)
    """Words by which a sentence points back to the one before."""
    places: Places = field(default_factory=Places)
    """Words around the names of places."""
    verbs: dict[str, VerbForms] = field(default_factory=dict)
    """The forms of the verbs, by frame; made by the compiler, no key of a file."""
    number_words: NumberWordTable | None = None
    """The words of numbers; made by the compiler, no key of a file."""
    locale: LocaleData | None = None
    """What CLDR knows of the language; made by the compiler, no key of a file."""
    own: str = ""
    """The digest of the user's own packs that it is one of; set by the loader, no key of a file."""

    @property
    def key(self) -> str:
        """What caches of compiled packs know it by: the code, with the digest of the user's own packs."""
        return f"{self.code}+{self.own}" if self.own else self.code
