"""The grammar of citations: the packs' kinds and shapes as dictionaries and compiled patterns, once a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from nutgraf.languages.expressions import compile_expression
from nutgraf.languages.load import shared_packs
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.instruments import Instruments, WholeCitation
from nutgraf.text.fold import UPPER_CASE_LETTERS
from nutgraf.text.phrases import NOTHING, either

SPACE = r"[ \u00a0\u202f]"
CAP = rf"(?-i:[{UPPER_CASE_LETTERS}][\w’'-]{{1,30}})"
LOW = rf"(?-i:(?![{UPPER_CASE_LETTERS}])[^\W\d_][\w’'-]{{0,30}})"
YEAR = r"(?:1[6-9]|20)\d\d"
# What stands after "n°": letters, then digits, then parts at "-", "/", "." ("2016-1152/PRES/TRANS", "13.709/2018").
RUN = (
    r"(?-i:(?:[A-Z]{1,6}[-/.]?)?\d[\w]{0,8}(?:(?:[-/.&]| / (?=[A-Z\d]))[\w&]{1,12}){0,7}"
    r"(?: \(\d{4}\)| ?[-/] ?[A-ZĐƯ]{1,6} ?[-/] ?[A-ZĐƯ]{2,6})?)"
)
BARE = r"\d{1,5}(?:[-.]\d{1,4}){0,3}[a-z]?(?: \(\d{4}\))?"
NUMERO = r"n\.?\s?[°ºᵒ]s?\.?|№"  # the sign that many languages share; the words for it are in the packs


Compiler = Callable[..., re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class ActKindForm:
    """One form of the name of a kind of act; `name` is its singular."""

    form: str
    name: str
    plural: bool
    article_pack: bool  # of the article's language: only then does a bare number make a citation
    needs_number_mark: bool
    part: bool
    long_series: bool
    capital: bool


@dataclass(frozen=True, slots=True)
class CitationPatterns:
    """All that is needed to find citations in one language; patterns match at a place, `whole` and `names` anywhere."""

    kinds: dict[str, tuple[ActKindForm, ...]]  # by first word, longest form first
    marked: re.Pattern[str]
    shaped: re.Pattern[str]
    bare: re.Pattern[str]
    more: re.Pattern[str]
    part_of: re.Pattern[str]
    whole: re.Pattern[str]
    whole_kinds: tuple[str, ...]  # of the groups w0, w1 ... of `whole`
    names: re.Pattern[str] | None
    compounds: re.Pattern[str] | None
    not_named: re.Pattern[str] | None
    dated: re.Pattern[str] | None
    issued: re.Pattern[str] | None
    issued_before: re.Pattern[str] | None
    about: re.Pattern[str] | None
    also_called: re.Pattern[str] | None


@pack_cache
def compile_patterns(pack: LanguagePack) -> CitationPatterns:
    """The grammar for articles in the language of this pack; every pack's numbers are tried in it."""
    own = pack.instruments
    packs = [own if p.code == pack.code else p.instruments for p in shared_packs(pack.own)]
    whole = [w for p in packs for w in p.whole if p is own or not w.own]
    marks = either([NUMERO, *(m for p in packs for m in p.marks)])
    shapes = either([n for p in packs for n in p.numbers])
    between = rf"(?:{SPACE}[^\W\d_][\w’'/-]{{0,20}}){{0,3}}"
    bare = rf"{SPACE}(?P<number>{BARE})(?![\w%]|[.,]\d|[-/]\w)"
    coordinators = either([",", *(rf"{SPACE}{re.escape(c)}" for c in own.coordinators)])
    compiled = partial(compile_expression, pack.code)
    return CitationPatterns(
        kinds=_kinds(own, packs),
        marked=_pattern(
            compiled, rf"(?P<between>{between}),?{SPACE}?\(?(?<![^\W\d_])(?:{marks}){SPACE}?(?P<number>{RUN})(?!\w)"
        ),
        shaped=_pattern(compiled, rf"{SPACE}(?P<number>(?-i:{shapes}))(?![\w%]|[-/]\w)"),
        bare=_pattern(compiled, bare),
        more=_pattern(
            compiled,
            rf"(?:{coordinators}){SPACE}(?P<mention>(?:(?:{marks}){SPACE}?)?(?P<number>{RUN}))(?![\w%]|[.,]\d)",
        ),
        part_of=_pattern(
            compiled, rf"(?:{SPACE}|{coordinators}|{SPACE}(?:{either(own.of)})(?:{LOW}|{SPACE}){{0,5}}){{1,3}}"
        ),
        whole=_whole(compiled, whole),
        whole_kinds=tuple(w.type for w in whole),
        names=_names(compiled, own),
        compounds=_optional(compiled, own.compounds, before=r"(?<![\w-])[\w-]{4,60}"),
        not_named=_optional(compiled, own.not_named, flags=0),
        dated=_pattern(compiled, rf",?{SPACE}(?P<date>{own.date})(?!\w)") if own.date else None,
        issued=_issued(compiled, own),
        issued_before=compiled(rf"(?<![\w.])((?:{CAP}{SPACE}){{1,5}})$") if own.issuer_first else None,
        about=_optional(
            compiled, own.about, before=rf",?{SPACE}", after=rf"{SPACE}(?P<title>[^\n.,;:()«»“”\"]{{4,200}})"
        ),
        also_called=_optional(compiled, own.also_called, before=r"(?<!\w)"),
    )


def singular(kind: str) -> str:
    """The first of a kind's forms."""
    return kind.split("|", 1)[0]


def _kinds(own: Instruments, packs: Iterable[Instruments]) -> dict[str, tuple[ActKindForm, ...]]:
    found: dict[str, dict[str, ActKindForm]] = {}
    for pack in (own, *packs):
        for kinds, paper, part in ((pack.kinds, False, False), (pack.papers, True, False), (pack.parts, False, True)):
            for forms in (k.split("|") for k in kinds):
                for place, form in enumerate(forms):
                    kind = ActKindForm(
                        form,
                        forms[0],
                        place == 1,
                        pack is own,
                        paper,
                        part,
                        forms[0] in pack.long_series,
                        forms[0] in pack.capital,
                    )
                    found.setdefault(form.split(" ", 1)[0], {}).setdefault(form, kind)
    return {first: tuple(sorted(k.values(), key=lambda k: -len(k.form))) for first, k in found.items()}


def _whole(compiled: Compiler, citations: Iterable[WholeCitation]) -> re.Pattern[str]:
    """All whole citations in one pattern: one pass, and most places are left at the first character."""
    groups = []
    for place, whole in enumerate(citations):
        groups.append(rf"(?P<w{place}>{whole.pattern.replace('(?P<number>', f'(?P<n{place}>')})")
    return compiled(rf"(?<!\w)(?=[A-ZÀ-Þ§(\d])(?:{either(groups)})(?!\w)")


def _names(compiled: Compiler, own: Instruments) -> re.Pattern[str] | None:
    links = either(own.links)
    chain = rf"{CAP}(?:(?:{SPACE}(?:{links}))?(?:(?<=['’])|{SPACE}|-){CAP}){{0,7}}"
    slots = {"{Caps}": chain, "{Cap}": CAP, "{low}": LOW, "{year}": YEAR, "{date}": own.date}
    names = either(own.names)
    for slot, pattern in slots.items():
        names = names.replace(slot, pattern)
    return compiled(rf"(?<!\w)(?:{names})(?!\w)") if own.names else None


def _issued(compiled: Compiler, own: Instruments) -> re.Pattern[str] | None:
    if not own.of:
        return None
    of = either(own.of)
    adjective = own.adjectives or NOTHING
    tail = rf"(?:{SPACE}(?:{adjective})(?!\w))?"
    more = rf"(?:{SPACE}(?:{of})(?:(?<=['’])|{SPACE}){CAP}{tail}|{SPACE}{CAP}{tail}){{0,5}}"
    low = rf"(?:{SPACE}(?:{of})(?:(?<=['’])|{SPACE})(?!\d){LOW})?"
    return compiled(rf"{SPACE}(?:{of})(?:(?<=['’])|{SPACE})(?P<issuer>{CAP}{tail}{more}{low})")


def _optional(
    compiled: Compiler, patterns: tuple[str, ...], *, before: str = "", after: str = "", flags: int = re.IGNORECASE
) -> re.Pattern[str] | None:
    return compiled(rf"{before}(?:{either(patterns)})(?!\w){after}", flags) if patterns else None


def _pattern(compiled: Compiler, text: str) -> re.Pattern[str]:
    return compiled(text, re.IGNORECASE)
