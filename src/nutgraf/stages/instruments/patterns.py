"""The grammar of citations: the packs' kinds and shapes as dictionaries and compiled patterns, once a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import NamedTuple

from nutgraf.languages.expressions import compile_expression
from nutgraf.languages.load import locale_data, shared_packs
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.instruments import Docket, Instruments, StatusWords, WholeCitation
from nutgraf.records import ActStatus
from nutgraf.text.fold import UPPER_CASE_LETTERS
from nutgraf.text.phrases import HYPHENATED_WORD, NOTHING, either

SPACE = r"[ \u00a0\u202f]"
CAP = rf"(?-i:[{UPPER_CASE_LETTERS}][\w’'-]{{1,30}})"
LOW = rf"(?-i:(?![{UPPER_CASE_LETTERS}])[^\W\d_][\w’'-]{{0,30}})"
YEAR = r"(?:1[6-9]|20)\d\d"
# What stands after "n°": letters, then digits, then parts at "-", "/", "." ("2016-1152/PRES/TRANS", "13.709/2018").
RUN = (
    r"(?-i:(?:[A-Z]{1,6}[-/.]?)?\d[\w]{0,8}(?:(?:[-/.&]| / (?=[A-Z\d]))[\w&]{1,12}){0,7}"
    r"(?: \(\d{4}\)| ?[-/] ?[A-ZĐƯ]{1,6} ?[-/] ?[A-ZĐƯ]{2,6})?)"
)
ELIDED = r"[^\W\d_]{1,4}[’']"  # an article that is written on to its noun
MONTH = rf"\.?{SPACE}(?:de{SPACE})?[^\W\d_]{{3,9}}\.?{SPACE}(?:de{SPACE})?"
PLAIN_DATE = rf"\d{{1,2}}(?:[./]{SPACE}?\d{{1,2}}[./]{SPACE}?|{MONTH}){YEAR}"
BARE = r"\d{1,5}(?:[-.]\d{1,4}){0,3}[a-z]?(?: \(\d{4}\))?"
MAX_BARE_WORDS = 4  # lower-case words after a body's noun where no preposition joins them
MIN_COMPOUND_LETTERS = 4  # of a body's noun that ends a compound: "amt" ends too many other words
# What can only be the number of a paper: "C-63", "20/11946", "TED/1071/2022", "36410"; no season ("2023/2024").
FILED = r"[A-Z]{2,4}/\d{1,4}/\d{2,4}"
UNMISTAKABLE = rf"[A-Z]{{1,4}}-\d{{1,4}}|{FILED}|(?!{YEAR}/{YEAR})\d{{1,5}}/\d{{3,5}}|\d{{5,6}}"
NUMERO = r"n\.?\s?[°ºᵒ]s?\.?|№"  # the sign that many languages share; the words for it are in the packs


Compiler = Callable[..., re.Pattern[str]]


class ActKindForm(NamedTuple):
    """One form of the name of a kind of act; `name` is its singular."""

    form: str
    name: str
    plural: bool
    article_pack: bool  # of the article's language: only then does a bare number make a citation
    needs_number_mark: bool
    part: bool
    bound: bool
    long_series: bool
    capital: bool


class CitationPatterns(NamedTuple):
    """All that is needed to find citations in one language; patterns match at a place, `whole` and `names` anywhere."""

    kinds: dict[str, tuple[ActKindForm, ...]]  # by first word, longest form first
    marked: re.Pattern[str]
    shaped: re.Pattern[str]
    bare: re.Pattern[str]
    unmistakable: re.Pattern[str]
    more: re.Pattern[str]
    article: re.Pattern[str]
    more_articles: re.Pattern[str]
    chained: re.Pattern[str]
    of_act: re.Pattern[str]
    paragraphs: re.Pattern[str] | None
    paragraphs_before: re.Pattern[str] | None
    codes: re.Pattern[str] | None
    whole: re.Pattern[str]
    whole_kinds: tuple[str, ...]  # of the groups w0, w1 ... of `whole`
    openers: frozenset[str]  # words that have a capital only because they open a sentence
    dockets: re.Pattern[str] | None
    docket_kinds: tuple[Docket, ...]  # of the groups d0, d1 ... of `dockets`
    docket_lead: re.Pattern[str]
    trials: re.Pattern[str] | None
    rulings: Mapping[str, str]  # the forms, folded, with their singular
    names: re.Pattern[str] | None
    compounds: re.Pattern[str] | None
    not_named: re.Pattern[str] | None
    dated: re.Pattern[str] | None
    body: re.Pattern[str]
    bodies: frozenset[str]  # nouns of bodies, folded
    compounding: tuple[str, ...]  # those that may end a compound: "ministerium"
    articles: frozenset[str]
    noun_first: bool  # whether no word of a body's name is before its noun
    issuers: re.Pattern[str] | None
    issued: re.Pattern[str]
    issued_before: re.Pattern[str] | None
    enacting: re.Pattern[str] | None
    enacting_last: re.Pattern[str] | None
    enacted_last: re.Pattern[str]
    subject_gap: re.Pattern[str]
    agent_lead: re.Pattern[str]
    agent_gap: re.Pattern[str]
    agent_reach: re.Pattern[str]
    agent_first: re.Pattern[str] | None
    governed: re.Pattern[str]
    governing: re.Pattern[str]
    act_relative: re.Pattern[str] | None
    own_acts: re.Pattern[str] | None
    owner_gap: re.Pattern[str]
    months: Mapping[str, int]
    union: frozenset[str]
    statuses: tuple[tuple[ActStatus, re.Pattern[str] | None, re.Pattern[str] | None], ...]
    about: re.Pattern[str] | None
    also_called: re.Pattern[str] | None


@pack_cache
def compile_patterns(pack: LanguagePack) -> CitationPatterns:
    """The grammar for articles in the language of this pack; every pack's numbers are tried in it."""
    own = pack.instruments
    packs = [own if p.code == pack.code else p.instruments for p in shared_packs(pack.own)]
    whole = [w for p in packs for w in p.whole if p is own or not w.own]
    marks = either([NUMERO, *(m for p in packs for m in p.marks)])
    shapes = either([*(n for p in packs for n in p.numbers), FILED])
    between = rf"(?:{SPACE}[^\W\d_][\w’'/-]{{0,20}}){{0,6}}"
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
        unmistakable=_pattern(compiled, rf"{SPACE}(?P<number>(?-i:{UNMISTAKABLE}))(?![\w%]|[-/.,]\w)"),
        more=_pattern(
            compiled,
            rf"(?:{coordinators}){SPACE}(?P<mention>(?:(?:{marks}){SPACE}?)?(?P<number>{RUN}))(?![\w%]|[.,]\d)",
        ),
        **_articles(compiled, own, marks, coordinators),  # type: ignore[arg-type]  # as of `_enacting`
        whole=_whole_citations(compiled, whole),
        whole_kinds=tuple(w.type for w in whole),
        openers=frozenset((*own.not_issuers, *(word.casefold() for word in pack.officials.articles))),
        **_rulings(compiled, own, packs, marks),  # type: ignore[arg-type]  # as of `_enacting`
        names=_names(compiled, own),
        compounds=_optional(compiled, own.compounds, before=r"(?<![\w-])[\w-]{4,60}"),
        not_named=_optional(compiled, own.not_named, flags=0),
        dated=_pattern(compiled, rf",?{SPACE}(?P<date>{own.date})(?!\w)") if own.date else None,
        **_issuers(compiled, pack),  # type: ignore[arg-type]  # as of `_enacting`
        months=locale_data(pack).numbers.months,
        union=frozenset(name for p in packs for name in p.union),
        statuses=tuple(_status(compiled, words) for words in own.statuses),
        **_enacting(compiled, pack),  # type: ignore[arg-type]  # those that are never None are not
        about=_optional(
            compiled, own.about, before=rf",?{SPACE}", after=rf"{SPACE}(?P<title>[^\n.,;:()«»“”\"]{{4,200}})"
        ),
        also_called=_optional(compiled, own.also_called, before=r"(?<!\w)"),
    )


def _issuers(compiled: Compiler, pack: LanguagePack) -> dict[str, object]:
    """What finds the body that issued an act: the words of bodies' names, and where such a name is."""
    return {
        "body": compiled(rf"(?<![\w-])(?<!(?-i:[{UPPER_CASE_LETTERS}])[’'])(?:{_body(pack)})(?![\w])", re.IGNORECASE),
        "bodies": frozenset(word.casefold() for word in pack.officials.bodies),
        "compounding": tuple(
            word.casefold()
            for word in pack.officials.bodies
            if pack.grammar.compounding == "closed" and len(word) >= MIN_COMPOUND_LETTERS
        ),
        "noun_first": pack.grammar.separation == "syllables",
        "articles": frozenset(word.casefold() for word in pack.officials.articles),
        "issuers": _pattern(compiled, pack.instruments.issuers) if pack.instruments.issuers else None,
        "issued": _issued(compiled, pack),
        "issued_before": compiled(rf"(?<![\w.])((?:{CAP}{SPACE}){{1,5}})$") if pack.instruments.issuer_first else None,
    }


def _articles(compiled: Compiler, own: Instruments, marks: str, coordinators: str) -> dict[str, re.Pattern[str] | None]:
    """The expressions of articles and paragraphs, alone and in a chain, and of the act that they belong to."""
    words = either(re.escape(c) for c in own.coordinators)
    article = _article_number(own)
    chained = rf"(?:{coordinators}|,?{SPACE}(?:{either(own.chains)})){SPACE}(?:{ELIDED})?"
    return {
        "article": _pattern(
            compiled, rf"{SPACE}?(?:(?:{marks}){SPACE}?)?(?:{article}|(?P<roman>(?-i:[IVXL]{{1,7}})))(?!\w)"
        ),
        "more_articles": _pattern(compiled, rf"{chained}(?:(?:{marks}){SPACE}?)?{article}(?![\w%]|[.,]\d)"),
        "chained": _pattern(compiled, chained),
        "of_act": _pattern(
            compiled,
            rf",?{SPACE}(?:(?:{either(own.of)})(?:(?<=['’])|{SPACE})(?:(?!(?:{words})(?!\w)){LOW}{SPACE})?)?",
        ),
        "paragraphs": _paragraphs(compiled, own),
        "paragraphs_before": (
            _pattern(
                compiled,
                rf"(?<!\w)(?P<paragraph>{either(own.paragraphs_before)}){SPACE}(?:(?:{either(own.of)})(?:(?<=['’])|{SPACE}))?$",
            )
            if own.paragraphs_before
            else None
        ),
        "codes": compiled(
            rf",?{SPACE}(?:(?:{either(own.of)})(?:(?<=['’])|{SPACE}))?(?P<act>{either(own.codes)})(?![\w-])"
        )
        if own.codes
        else None,
    }


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
                        place == 1 or form in forms[1:2],
                        pack is own,
                        paper,
                        part,
                        forms[0] in pack.bound,
                        forms[0] in pack.long_series,
                        forms[0] in pack.capital,
                    )
                    found.setdefault(HYPHENATED_WORD.match(form).group(), {}).setdefault(form, kind)  # type: ignore[union-attr]
    return {first: tuple(sorted(k.values(), key=lambda k: -len(k.form))) for first, k in found.items()}


def _whole_citations(compiled: Compiler, citations: Iterable[WholeCitation]) -> re.Pattern[str]:
    """All whole citations in one pattern: one pass, and most places are left at the first character."""
    groups = []
    for place, whole in enumerate(citations):
        pattern = whole.pattern.replace("(?P<number>", f"(?P<n{place}>").replace("(?P<act>", f"(?P<a{place}>")
        pattern = pattern.replace("(?P<name>", f"(?P<m{place}>")
        groups.append(rf"(?P<w{place}>{pattern})")
    return compiled(rf"(?<!\w)(?=[A-ZÀ-Þ§(\[\d]|[a-z]{{1,2}}\.)(?:{either(groups)})(?!\w)")


def _rulings(compiled: Compiler, own: Instruments, packs: list[Instruments], marks: str) -> dict[str, object]:
    """The numbers of courts' cases, and what may be before one: court, kind, court, date and mark, in this order."""
    dockets = tuple(d for p in packs for d in p.dockets if p is own or not d.own)
    shapes = either(rf"(?P<d{place}>{docket.pattern})" for place, docket in enumerate(dockets))
    forms = {form: kind.split("|", 1)[0] for kind in own.rulings for form in kind.split("|")}
    courts = rf"(?-i:{either([*own.courts, *(c for p in packs if p is not own for c in p.courts)])})"
    gap = rf"(?:{SPACE}?[,:–—-])?{SPACE}?"
    kinds = either(re.escape(form) for form in forms)
    of = rf"(?:(?:{either(own.of)})(?:(?<=['’])|{SPACE}))?"
    date = rf"(?:(?:{own.date or NOTHING})|{PLAIN_DATE})"
    lead = (
        rf"(?<!\w)(?:(?P<court>{courts})(?!\w){gap})?(?:(?P<kind>{kinds})(?<!\d)(?!\w){gap})?"
        rf"(?:{of}(?P<of_court>{courts})(?!\w){gap})?(?:{of}{date}{gap})?"
        rf"(?:(?P<file>(?-i:{either(own.file_marks)}))(?!\w){gap}|(?P<mark>{marks}){SPACE}?)?$"
    )
    return {
        "dockets": compiled(rf"(?<![\w/.-])(?=[A-Z\d])(?:{shapes})(?![\w%]|[-/.]\w)") if dockets else None,
        "docket_kinds": dockets,
        "docket_lead": _pattern(compiled, lead),
        "trials": _pattern(compiled, rf"(?<!\w)(?:{own.trials})(?!\w)") if own.trials else None,
        "rulings": forms,
    }


def _article_number(own: Instruments) -> str:
    """The number of an article as one token: "222-33", "319(2)", "6:162", "L. 121-3", "416 bis"."""
    prefix = rf"(?:(?-i:{own.part_prefixes}){SPACE}?)?" if own.part_prefixes else ""
    suffix = rf"(?:[ -](?:{own.part_suffixes})(?!\w))?" if own.part_suffixes else ""
    sign = "(?:er|[º°ª])?"
    digits = rf"\d{{1,4}}{sign}[a-z]?(?:[-.:]\d{{1,4}}){{0,3}}{suffix}(?:\(\w{{1,4}}\)){{0,4}}"
    return rf"(?P<number>{prefix}{digits})(?![\w%]|[.,]\d|[-/]\w)"


def _paragraphs(compiled: Compiler, own: Instruments) -> re.Pattern[str] | None:
    if not own.paragraphs:
        return None
    one = rf"(?:{either(own.paragraphs)})(?!\w)"
    first = rf"(?!(?:{either(map(re.escape, own.coordinators))})(?!\w)){one}"
    return _pattern(compiled, rf",?{SPACE}(?P<paragraph>{first}(?:,?{SPACE}{one}){{0,6}})")


def _names(compiled: Compiler, own: Instruments) -> re.Pattern[str] | None:
    links = either(own.links)
    chain = rf"{CAP}(?:(?:{SPACE}(?:{links}))?(?:(?<=['’])|{SPACE}|-){CAP}){{0,7}}"
    slots = {"{Caps}": chain, "{Cap}": CAP, "{low}": LOW, "{year}": YEAR, "{date}": own.date}
    names = either(own.names)
    for slot, pattern in slots.items():
        names = names.replace(slot, pattern)
    return compiled(rf"(?<!\w)(?:{names})(?!\w)") if own.names else None


def _adjective(own: Instruments) -> str:
    return rf"(?:{SPACE}(?-i:{own.adjectives or NOTHING})(?!\w))"


def _body(pack: LanguagePack) -> str:
    """A noun phrase that may name a body: "Central Bank of Nigeria", "ministère de l'Éducation nationale"."""
    own = pack.instruments
    tail = rf"{_adjective(own)}{{0,{MAX_BARE_WORDS if pack.grammar.noun_complement == 'bare' else 2}}}"
    of = rf"{SPACE}(?:{either(own.of)})(?:(?<=['’])|{SPACE})"
    noun = rf"(?!(?:{either(map(re.escape, own.stops))}|{own.enacting or NOTHING})(?!\w)){LOW}"
    joined = rf"{SPACE}(?:{either(map(re.escape, own.coordinators))})(?:{of}|{SPACE})(?={CAP}){CAP}{tail}"
    more = rf"(?:{of}(?:{CAP}|{noun}){tail}|{SPACE}(?-i:[{UPPER_CASE_LETTERS}][\w’'-]{{0,30}}){tail}|{joined}){{0,6}}"
    nouns = either([*map(re.escape, pack.officials.bodies), *([own.issuers] if own.issuers else [])])
    verb = rf"(?!(?:{own.enacting or NOTHING})(?!\w))"
    return rf"(?P<issuer>{verb}(?:{CAP}{SPACE}){{0,3}}(?:{nouns})(?![\w-]){tail}{more}|{CAP}{tail}{more})"


def _issued(compiled: Compiler, pack: LanguagePack) -> re.Pattern[str]:
    """What is behind an act and issued it; without a word between where the language needs none."""
    of = rf"(?P<of>{SPACE}(?:{either(pack.instruments.of)})(?:(?<=['’])|{SPACE}))"
    between = rf"(?:{of}|{SPACE})" if pack.grammar.noun_complement == "bare" else of
    return _pattern(compiled, between + _body(pack))


def _enacting(compiled: Compiler, pack: LanguagePack) -> dict[str, re.Pattern[str] | None]:
    own = pack.instruments
    verbs = rf"(?<!\w)(?:{own.enacting or NOTHING})(?!\w)"
    word = r"[^\W_][\w’'-]{0,25}"
    agents = rf"(?:{either(own.agents)})(?:(?<=['’])|{SPACE})"
    governing = rf"(?:{either((*own.of, *own.agents))})(?:(?<=['’])|{SPACE})"
    first = rf",?{SPACE}(?:{either(own.agents_first)}){SPACE}" if own.agents_first else None
    return {
        "enacting": _pattern(compiled, verbs) if own.enacting else None,
        "enacting_last": _pattern(compiled, rf"(?<!\w)(?:{own.enacting_last})(?!\w)") if own.enacting_last else None,
        "enacted_last": _pattern(compiled, rf"(?:,?{SPACE}{word}){{0,3}}?{SPACE}{verbs}"),
        "subject_gap": _pattern(compiled, rf"(?:{SPACE}{word}){{1,8}}{SPACE}?"),
        "agent_lead": _pattern(compiled, rf"{verbs}(?:{SPACE}{LOW}){{0,2}}?{SPACE}{agents}$"),
        "agent_gap": _pattern(compiled, rf",?(?:{SPACE}{LOW}){{0,3}}{SPACE}?"),
        "agent_reach": _pattern(compiled, rf",?(?:{SPACE}{word}){{0,9}}{SPACE}?$"),
        "agent_first": _pattern(compiled, first) if first else None,
        "act_relative": _pattern(compiled, rf",{SPACE}(?:{own.act_relatives})(?:(?<=['’])|{SPACE})")
        if own.act_relatives
        else None,
        "own_acts": _pattern(compiled, rf"(?<!\w)(?:{own.own_acts}){SPACE}(?:{LOW}{SPACE})?$")
        if own.own_acts
        else None,
        "owner_gap": _pattern(compiled, rf",?(?:{SPACE}(?:{ELIDED})?{LOW}){{0,3}}?{SPACE}(?:{ELIDED})?"),
        "governed": _pattern(compiled, rf"(?<!\w){governing}$"),
        "governing": _pattern(compiled, governing),
    }


def _status(compiled: Compiler, words: StatusWords) -> tuple[ActStatus, re.Pattern[str] | None, re.Pattern[str] | None]:
    word = r"[^\W_][\w’'-]{0,25}"
    gap = rf"(?:{SPACE}{word}){{0,3}}{SPACE}?$"
    before = _pattern(compiled, rf"(?<!\w)(?:{either(words.before)})(?!\w){gap}") if words.before else None
    after = (
        _pattern(compiled, rf"(?:,?{SPACE}{word}){{0,6}}?,?{SPACE}(?:{either(words.after)})(?!\w)")
        if words.after
        else None
    )
    return words.status, before, after


def past_date(text: str, end: int, grammar: CitationPatterns) -> int:
    """Where the date of the act ends that begins here, or the same place."""
    found = grammar.dated.match(text, end) if grammar.dated else None
    return found.end() if found else end


def _optional(
    compiled: Compiler, patterns: tuple[str, ...], *, before: str = "", after: str = "", flags: int = re.IGNORECASE
) -> re.Pattern[str] | None:
    return compiled(rf"{before}(?:{either(patterns)})(?!\w){after}", flags) if patterns else None


def _pattern(compiled: Compiler, text: str) -> re.Pattern[str]:
    return compiled(text, re.IGNORECASE)
