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
from nutgraf.languages.schema.numbers import Numbers
from nutgraf.languages.schema.officials import Officials
from nutgraf.languages.schema.orders import Orders
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
    name: str = ""
    grammar: Grammar = field(default_factory=Grammar)
    zones: Zones = field(default_factory=Zones)
    sentences: Sentences = field(default_factory=Sentences)
    officials: Officials = field(default_factory=Officials)
    numbers: Numbers = field(default_factory=Numbers)
    instruments: Instruments = field(default_factory=Instruments)
    frames: dict[str, FrameWords] = field(default_factory=dict)  # by the name that frames.toml has
    speech: Speech = field(default_factory=Speech)
    orders: Orders = field(default_factory=Orders)
    quotes: Quotes = field(default_factory=Quotes)
    summary: SummaryCues = field(default_factory=SummaryCues)
    verbs: dict[str, VerbForms] = field(default_factory=dict)  # by frame; made by the compiler, no key of a file
    own: str = ""  # digest of the user's own packs that it is one of; set by the loader, no key of a file

    @property
    def key(self) -> str:
        """What caches of compiled packs know it by: the code, with the digest of the user's own packs."""
        return f"{self.code}+{self.own}" if self.own else self.code
