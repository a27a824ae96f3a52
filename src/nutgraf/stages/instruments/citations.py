"""Find citations in running text: kind and number, dated acts, forms that need no kind, acts with a name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from nutgraf.stages.instruments.patterns import YEAR, ActKindForm, CitationPatterns
from nutgraf.text.phrases import HYPHENATED_WORD

TOKEN = re.compile(r"[^\W_]+")
SIGNS = "§§"  # the sign that opens a list of paragraphs
OF_UNION = re.compile(r"^\(\w{2,7}(?:, \w{2,7})?\) ?(?:[Nn]\D{0,4})?(?=\d)")  # "(EC) No " before a number
MAX_TRIAL_CHARS = 120  # code points around the parties of a case in which a word of the law is
MAX_LEAD_CHARS = 90  # code points before a court's number: "OLG Celle, Beschluss vom 3. Mai 2021 - "
MAX_NUMBERS = 8  # numbers that may follow one kind: "articles 1, 2, 3 ..."
MAX_FULL_NAME_CHARS = 110  # code points of a name that an acronym stands for
LONE_FIGURES = re.compile(r"\d+")
YEAR_ALONE = re.compile(YEAR)
ACRONYM = re.compile(r" \(([^\W\d_a-z][^\W\d_]{1,9})\)")
CLAUSE_MARK = re.compile(r"[.,;:()\n]")


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of an act. `name` is set where it is cited by its name or by its date alone ("loi du 3 mai 1905").

    `part` says that it is an article of another act, which may follow; `act` is that act and `paragraph` the part of
    the article, as in the text; a `bound` one is none without its act, a `plural` one may open a list of articles.
    """

    start: int
    end: int
    kind: str
    number: str | None
    name: str | None
    part: bool
    act: str | None = None
    paragraph: str | None = None
    plural: bool = False
    bound: bool = False
    court: str | None = None  # of a ruling, where the citation says it
    ruling: bool = False


def find_citations(text: str, grammar: CitationPatterns) -> tuple[Citation, ...]:
    """All citations in text order, none overlapping another; time grows with the text's length alone."""
    drafts: list[tuple[int, int]] = []
    found = [*_by_kind(text, grammar, drafts), *_whole_citations(text, grammar), *_rulings(text, grammar)]
    found += _abbreviated(text, grammar)
    found += [c for c in _named(text, grammar) if not any(s < c.start < e for s, e in _overlapping(drafts, c.start))]
    found.sort(key=lambda c: (c.start, -c.end))
    kept: list[Citation] = []
    for citation in found:
        if not kept or citation.start >= kept[-1].end:
            kept.append(citation)
        elif citation.number and kept[-1].name and citation.end > kept[-1].end:
            kept[-1] = citation  # the number says more than the name
        elif kept[-1].number and (citation.number or "").startswith(kept[-1].number) and citation.end > kept[-1].end:
            kept[-1] = replace(kept[-1], end=citation.end, number=citation.number)  # "89/2012" is "89/2012 Sb."
    return tuple(kept)


def _overlapping(spans: list[tuple[int, int]], at: int) -> list[tuple[int, int]]:
    place = bisect_right(spans, (at, 0))
    return spans[max(0, place - 1) : place]


def _by_kind(text: str, grammar: CitationPatterns, drafts: list[tuple[int, int]]) -> Iterator[Citation]:
    done = 0
    for word in HYPHENATED_WORD.finditer(text):
        first = word.group().casefold()
        if word.start() < done or (first not in grammar.kinds and "-" not in first):
            continue
        kind, end = _kind_at(text, word, grammar)
        if kind is None:
            continue
        done = end
        if kind.needs_number_mark:
            drafts.append((word.start(), end))
        for citation in _numbered_all(text, word.start(), end, kind, grammar):
            yield citation
            done = citation.end


def _numbered_all(text: str, start: int, end: int, kind: ActKindForm, grammar: CitationPatterns) -> Iterator[Citation]:
    first = _article(text, start, end, kind, grammar) if kind.part else _numbered(text, start, end, kind, grammar)
    if first is not None:
        yield first
        if first.number and not kind.part:
            yield from _continued(text, first, kind, grammar)


def _kind_at(text: str, word: re.Match[str], grammar: CitationPatterns) -> tuple[ActKindForm | None, int]:
    """The longest kind that begins with this word, or that a compound ends in ("EU-Richtlinie"); and its end."""
    first = word.group().casefold()
    for kind in grammar.kinds.get(first, ()):
        end = word.start() + len(kind.form)
        if text[word.start() : end].casefold() == kind.form and not text[end : end + 1].isalnum():
            return kind, end
    if "-" in first:
        for kind in grammar.kinds.get(first.rsplit("-", 1)[1], ()):
            if kind.article_pack and " " not in kind.form:
                return kind, word.end()
    return None, word.end()


def _numbered(text: str, start: int, end: int, kind: ActKindForm, grammar: CitationPatterns) -> Citation | None:
    """The citation that a kind opens: by marked number, a known shape; in its language by a bare number or a date."""
    found = grammar.marked.match(text, end)
    if found and found["between"] and _names_kind(text, found, grammar):
        return None  # "an article of decree no. 5": the number is the decree's
    dated = (
        grammar.dated.match(text, end) if grammar.dated and kind.article_pack and not kind.needs_number_mark else None
    )
    if dated:
        found = grammar.marked.match(text, dated.end()) or found
    elif found is None:
        found = _unmarked(text, start, end, kind, grammar)
    if found:
        number = found["number"].rstrip(".-/")
        stop = found.end("number") - (len(found["number"]) - len(number))
        number = OF_UNION.sub("", number)
        return Citation(start, stop, kind.name, number, None, part=False)
    return Citation(start, dated.end(), kind.name, None, text[start : dated.end()], part=False) if dated else None


def _article(text: str, start: int, end: int, kind: ActKindForm, grammar: CitationPatterns) -> Citation | None:
    """An article with its number; one in Roman figures is one only with its act, as "Article IV of the treaty"."""
    if not kind.article_pack or (kind.capital and text[start].islower()):
        return None
    found = grammar.article.match(text, end)
    if found is None:
        return None
    bound = kind.bound or found["roman"] is not None
    number = found["number"] or found["roman"]
    return Citation(start, found.end(), kind.name, number, None, part=True, plural=kind.plural, bound=bound)


def _unmarked(text: str, start: int, end: int, kind: ActKindForm, grammar: CitationPatterns) -> re.Match[str] | None:
    """A number right after its kind: of a country's shape, or any in the article's language."""
    if kind.capital and text[start].islower():
        return None
    if kind.needs_number_mark:
        return grammar.unmistakable.match(text, end) if kind.article_pack else None
    found = grammar.shaped.match(text, end) or (grammar.bare.match(text, end) if kind.article_pack else None)
    if found and not kind.long_series and YEAR_ALONE.fullmatch(found["number"]):
        return None  # "the law 2004": a year, or nothing to tell acts apart by
    return found


def _names_kind(text: str, found: re.Match[str], grammar: CitationPatterns) -> bool:
    words = HYPHENATED_WORD.finditer(text, *found.span("between"))
    return any(_kind_at(text, word, grammar)[0] for word in words)


def _continued(text: str, first: Citation, kind: ActKindForm, grammar: CitationPatterns) -> Iterator[Citation]:
    """Further numbers after the first: "articles 12, 13 et 14"; of a kind in the singular only with a mark."""
    at = first.end
    for _ in range(MAX_NUMBERS):
        found = grammar.more.match(text, at)
        if found is None or not (kind.plural or found["mention"] != found["number"] or _alike(first, found["number"])):
            return
        number = found["number"].rstrip(".-/")
        at = found.end("number") - (len(found["number"]) - len(number))
        yield Citation(found.start("mention"), at, kind.name, number, None, part=False)


def _alike(first: Citation, number: str) -> bool:
    """Whether two numbers have one shape that no count has: "100/2019/NĐ-CP", "123/2021/NĐ-CP"."""
    shapes = [LONE_FIGURES.sub("0", text) for text in (first.number or "", number)]
    return shapes[0] == shapes[1] and shapes[0].count("0") > 1 and any(c.isalpha() for c in number)


def _whole_citations(text: str, grammar: CitationPatterns) -> Iterator[Citation]:
    for found in grammar.whole.finditer(text):
        place = int((found.lastgroup or "w0")[1:])
        groups = found.groupdict()
        name, act = groups.get(f"m{place}"), groups.get(f"a{place}")
        if name and not _is_trial(text, found, grammar):
            continue
        number = None if name else groups.get(f"n{place}") or found.group()
        kind = grammar.whole_kinds[place]
        forms = grammar.kinds.get(kind, ())
        start = _past_openers(found, name, grammar)
        yield Citation(
            start,
            found.end(),
            kind,
            number,
            text[start : found.end()] if name else None,
            part=act is not None or any(k.part for k in forms),
            act=act,
            plural=found.group().startswith(SIGNS),
            bound=any(k.bound for k in forms),
        )


def _is_trial(text: str, found: re.Match[str], grammar: CitationPatterns) -> bool:
    """Whether a word near two parties says that they are at law: "England v. France" is a match elsewhere."""
    near = (max(0, found.start() - MAX_TRIAL_CHARS), found.end() + MAX_TRIAL_CHARS)
    return grammar.trials is not None and grammar.trials.search(text, *near) is not None


def _past_openers(found: re.Match[str], name: str | None, grammar: CitationPatterns) -> int:
    """Where a citation by name begins, without the words that only open a sentence: "In Roe v. Wade"."""
    start = found.start()
    for word in HYPHENATED_WORD.finditer(name or ""):
        if word.group().casefold() not in grammar.openers:
            return start + word.start()
    return start


def _rulings(text: str, grammar: CitationPatterns) -> Iterator[Citation]:
    """Numbers of courts' cases, each with the court, the kind of ruling, the date and the mark right before it."""
    for found in grammar.dockets.finditer(text) if grammar.dockets else ():
        docket = grammar.docket_kinds[int((found.lastgroup or "d0")[1:])]
        lead = grammar.docket_lead.search(text, max(0, found.start() - MAX_LEAD_CHARS), found.start())
        said = {name: lead.start(name) for name, part in lead.groupdict().items() if part} if lead else {}
        if lead is None or not (docket.alone or said.keys() - {"mark"}):
            continue
        kind = grammar.rulings.get((lead["kind"] or "").casefold(), docket.type)
        court = lead["court"] or lead["of_court"]
        start = min(said.values(), default=found.start())
        yield Citation(start, found.end(), kind, found.group(), None, part=False, court=court, ruling=True)


def _named(text: str, grammar: CitationPatterns) -> Iterator[Citation]:
    found = [(m.start(), m.end()) for m in grammar.names.finditer(text)] if grammar.names else []
    if grammar.compounds:
        words = (w for w in HYPHENATED_WORD.finditer(text) if w.group()[0].isupper())
        found += [w.span() for w in words if grammar.compounds.fullmatch(w.group())]
    for first, end in found:
        opening = HYPHENATED_WORD.match(text, first)
        is_article = opening is not None and opening.group().casefold() in grammar.articles  # "The Water Act is old."
        start = min(end - 1, opening.end() + 1) if opening and is_article else first
        name = text[start:end]
        if grammar.not_named is None or not grammar.not_named.search(name):
            yield Citation(start, end, _kind_in(name, grammar), None, name, part=False)


def _abbreviated(text: str, grammar: CitationPatterns) -> Iterator[Citation]:
    """Names that an acronym in brackets stands for, from their kind on: "testo unico sul lavoro (TUL)"."""
    for found in ACRONYM.finditer(text):
        floor = max(0, found.start() - MAX_FULL_NAME_CHARS)
        marks = [mark.end() for mark in CLAUSE_MARK.finditer(text, floor, found.start())]
        for word in HYPHENATED_WORD.finditer(text, marks[-1] if marks else floor, found.start()):
            kind, _ = _kind_at(text, word, grammar)
            name = text[word.start() : found.start()]
            if kind and kind.article_pack and not kind.needs_number_mark and _is_short_for(found[1], name):
                yield Citation(word.start(), found.start(), kind.name, None, name, part=False)
                break


def _is_short_for(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym are first letters of the name's words, in order and from the first on."""
    initials = [word.group()[0].casefold() for word in HYPHENATED_WORD.finditer(name)]
    letters = acronym.casefold()
    if initials[0] != letters[0] or len(initials) < len(letters):
        return False
    rest = iter(initials)
    return all(letter in rest for letter in letters)


def _kind_in(name: str, grammar: CitationPatterns) -> str:
    """The kind that a name says: the first of its words, or of their endings, that is one; else its last word."""
    words = list(HYPHENATED_WORD.finditer(name))
    for word in reversed(words) if grammar.issued_before else words:  # "Public Order Act", "loi sur le code"
        kind, _ = _kind_at(name, word, grammar)
        if kind and kind.article_pack:
            return kind.name
    last = TOKEN.findall(name.casefold())[-1:] or [name.casefold()]
    endings = (f for f, kinds in grammar.kinds.items() if len(f) > 3 and kinds[0].article_pack and last[0].endswith(f))
    ending = max(endings, key=len, default=None)
    return grammar.kinds[ending][0].name if ending else last[0]
