"""Bring the citations of one act together: short forms, second names, acronyms, what is part of another act."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nutgraf.stages.instruments.citations import TOKEN, Citation
from nutgraf.stages.instruments.patterns import CitationPatterns
from nutgraf.text.fold import fold_key

MAX_ALIAS_CHARS = 40  # code points between an act and the name by which it goes on
MAX_GAP_CHARS = 14  # code points between two acts that share the issuer after the second: "n° 1 et de la loi "
ACRONYM = re.compile(r"[ \u00a0]?\(([^\W\d_a-z][^\W\d_]{1,9})\)")
LETTERS = re.compile(r"(?:[-/&][a-z]{1,20}\d{0,9}){1,6}$")  # "40" of "40-ct/tw", "78/2002" of "78/2002/nd-cp"
OF_YEAR = re.compile(r"(?:/|d[aeiou]l?)(?:19|20)?\d\d$")  # "12.305" of "12.305/2010", "194" of "194 del 1978"
LEADING_NUMBER = re.compile(r"^(?!(?:19|20)\d\d[-/])\d+(?!\.?\d)")  # "78" of "78/2002", not "2019" of "2019-1446"


@dataclass(slots=True)
class Act:
    """An act in the making: what its citations have told so far."""

    kind: str
    number: str | None
    name: str | None
    whole: str | None = None  # the act that an article is of
    paragraph: str | None = None
    citations: list[Citation] = field(default_factory=list)
    spans: set[tuple[int, int]] = field(default_factory=set)


@dataclass(slots=True)
class ActIndex:
    """The acts of an article, with the ways in which a later citation can name one of them."""

    acts: list[Act] = field(default_factory=list)
    keys: dict[tuple[str, str], Act] = field(default_factory=dict)


def link_citations(text: str, citations: tuple[Citation, ...], grammar: CitationPatterns) -> list[Act]:
    """The acts cited, in the order of their first mention."""
    register = ActIndex()
    previous: tuple[Citation, Act] | None = None
    for citation in citations:
        act = _find_act(citation, register)
        if act is None and previous and _is_alias(text, previous[0], citation, grammar):
            act = previous[1]
            act.number, act.name = act.number or citation.number, act.name or citation.name
        if act is None:
            act = Act(citation.kind, citation.number, citation.name)
            register.acts.append(act)
        act.whole, act.paragraph = act.whole or citation.act, act.paragraph or citation.paragraph
        act.citations.append(citation)
        act.spans.add((citation.start, citation.end))
        _add_keys(citation, act, register)
        previous = (citation, act)
    _add_acronyms(text, register.acts)
    return register.acts


def _find_act(citation: Citation, register: ActIndex) -> Act | None:
    for key in _keys(citation):
        act = register.keys.get(key)
        if act is None or not _compatible(citation, act):
            continue
        if citation.number and len(citation.number) > len(act.number or ""):
            act.number = citation.number
        return act
    return None


def _compatible(citation: Citation, act: Act) -> bool:
    """Same number or short form of it; of two names one must begin the other: "Rivers Act", "Rivers Act 2011".

    An act that has two names goes on by either: "Ley de Aguas (LAG)". Articles of one number are one unless the acts
    that they are of share no word.
    """
    if citation.act and act.whole and not (_stems(citation.act) & _stems(act.whole)):
        return False
    if citation.part:
        return citation.number == act.number
    if citation.number and act.number:
        return _same_number(citation.number, act.number)
    if citation.name and act.name:
        names = [act.name, *(known.name for known in act.citations if known.name)]
        return any(_begins(_bare_name(citation.name), _bare_name(name)) for name in names)
    return True


def _begins(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _stems(name: str) -> set[str]:
    return {word[:5] for word in TOKEN.findall(fold_key(name))}


def _add_keys(citation: Citation, act: Act, register: ActIndex) -> None:
    for key in _keys(citation):
        register.keys[key] = act  # the latest act takes a short form that two could have


def _bare_name(name: str) -> str:
    """The name, folded, without what is in brackets: "Safety of Ports (Dues and Pilots) Act"."""
    return re.sub(r" ?\([^()]{0,80}\)", "", fold_key(name))


def _keys(citation: Citation) -> list[tuple[str, str]]:
    """What the citation can be found by, the surest first."""
    kind = fold_key(citation.kind)
    if citation.number:
        number = _number_key(citation.number)
        if citation.part:
            return [(kind, number)]
        shorter = [LETTERS.sub("", number), OF_YEAR.sub("", number), *LEADING_NUMBER.findall(number)[:1]]
        sure = [] if number.isdigit() else [("", number)]
        return [*sure, *((kind, n.lstrip("0")) for n in dict.fromkeys((number, *shorter)))]
    words = [w for w in TOKEN.findall(_bare_name(citation.name or "")) if w != kind]
    return [(kind, " ".join(words[:count])) for count in range(len(words), min(len(words), 1), -1)] or [(kind, "")]


def _number_key(number: str) -> str:
    return fold_key(number).replace(" ", "")


def _same_number(one: str, other: str) -> bool:
    """Equal, or one is how the other begins, up to a sign: "40" of "40-CT/TW", not "40/2001" of "40/2002"."""
    a, b = sorted((_number_key(one).lstrip("0"), _number_key(other).lstrip("0")), key=len)
    return b.startswith(a) and not b[len(a) : len(a) + 1].isdigit()


def _is_alias(text: str, before: Citation, citation: Citation, grammar: CitationPatterns) -> bool:
    between = text[before.end : citation.start]
    if between.strip() == "(" and text[citation.end : citation.end + 1] == ")" and not (before.part or citation.part):
        return not (before.number and citation.number)
    if grammar.also_called is None or len(between) > MAX_ALIAS_CHARS or (before.number and citation.number):
        return False
    return grammar.also_called.search(between) is not None


def _add_acronyms(text: str, acts: list[Act]) -> None:
    """An acronym in brackets after a name is a mention wherever it stands alone later: "Harbour Dues Act (HDA)"."""
    acronyms: dict[str, Act] = {}
    for act in acts:
        for citation in act.citations:
            found = ACRONYM.match(text, citation.end)
            if found and sum(c.isupper() for c in found[1]) > 1:
                acronyms.setdefault(found[1], act)
    if not acronyms:
        return
    taken = [span for act in acts for span in act.spans]
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, acronyms))})(?![\w-])")
    inside = {place for start, end in taken for place in range(start, end)}
    for found in pattern.finditer(text):
        if found.start() not in inside:
            acronyms[found.group()].spans.add(found.span())
