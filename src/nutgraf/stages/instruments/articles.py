"""Join an article with its paragraph, the articles beside it and the act that they are of: one citation an article."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import NamedTuple

from nutgraf.stages.instruments.citations import Citation
from nutgraf.stages.instruments.patterns import CitationPatterns

MAX_LINK_CHARS = 40  # code points between an article and its act: "of the amended", "i. V. m."
MAX_BEFORE_CHARS = 60  # code points of a paragraph before its article: "điểm a, b khoản 3"
MAX_CHAIN_ARTICLES = 12  # articles of one act: "§§ 708 Nr. 11, 711, 709 Satz 2 ZPO"


class _Reader(NamedTuple):
    """A text with its citations, and where each of these starts."""

    text: str
    citations: tuple[Citation, ...]
    starts: list[int]
    grammar: CitationPatterns

    def next_citation(self, at: int) -> Citation | None:
        place = bisect_left(self.starts, at)
        near = place < len(self.citations) and self.starts[place] - at <= MAX_LINK_CHARS
        return self.citations[place] if near else None


def join_articles(text: str, citations: tuple[Citation, ...], grammar: CitationPatterns) -> tuple[Citation, ...]:
    """The citations, each article with the act that it is of, which is then no citation of its own.

    Articles of one act that is named behind the last ("§§ 80 Abs. 5, 123 VwGO") are all cited by the whole of it.
    """
    reader = _Reader(text, citations, [c.start for c in citations], grammar)
    joined: list[Citation] = []
    at = 0
    for citation in citations:
        if citation.start < at:
            continue
        if citation.part:
            found, at = _read_chain(reader, citation)
            joined += found
        else:
            joined.append(citation)
    return tuple(joined)


def _read_chain(reader: _Reader, first: Citation) -> tuple[list[Citation], int]:
    """The articles of one act from this one on, and the end of all that was read."""
    chain = [_with_paragraph(reader, first)]
    while chain[-1].act is None and len(chain) < MAX_CHAIN_ARTICLES:
        act = _act_after(reader, chain[-1].end)
        if act:
            start, end = chain[0].start, act[1]
            return [replace(c, start=start, end=end, act=reader.text[slice(*act)]) for c in chain], end
        following = _next_article(reader, chain)
        if following is None:
            break
        chain.append(_with_paragraph(reader, following))
    return [c for c in chain if c.act or not c.bound], chain[-1].end


def _with_paragraph(reader: _Reader, article: Citation) -> Citation:
    text, grammar = reader.text, reader.grammar
    start, end, parts = article.start, article.end, []
    if grammar.paragraphs_before:
        from_ = max(0, start - MAX_BEFORE_CHARS)
        before = grammar.paragraphs_before.search(text[from_:start])
        if before:
            start = from_ + before.start()
            parts.append(before["paragraph"])
    after = grammar.paragraphs.match(text, end) if grammar.paragraphs else None
    if after:
        end = after.end()
        parts.append(after["paragraph"])
    return replace(article, start=start, end=end, paragraph=", ".join(parts) or article.paragraph)


def _act_after(reader: _Reader, at: int) -> tuple[int, int] | None:
    """Where the act is named that an article which ends here is of."""
    code = reader.grammar.codes.match(reader.text, at) if reader.grammar.codes else None
    if code:
        return code.span("act")
    following = reader.next_citation(at)
    if following is None or following.part:
        return None
    linked = reader.grammar.of_act.fullmatch(reader.text, at, following.start)
    return (following.start, following.end) if linked else None


def _next_article(reader: _Reader, chain: list[Citation]) -> Citation | None:
    """The next article of the same act, with a word for it ("Art. 2 i. V. m. Art. 1") or, after "§§", without."""
    at = chain[-1].end
    following = reader.next_citation(at)
    if following and following.part and reader.grammar.chained.fullmatch(reader.text, at, following.start):
        return following
    more = reader.grammar.more_articles.match(reader.text, at) if chain[0].plural else None
    if more is None:
        return None
    return replace(chain[0], start=more.start("number"), end=more.end("number"), number=more["number"], paragraph=None)
