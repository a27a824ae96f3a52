"""Long texts in pieces: cut at the ends of paragraphs, read one by one, joined with every place where it belongs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Final, TypeVar

from nutgraf.document import Document, Findings
from nutgraf.records import (
    Article,
    Block,
    Change,
    Directives,
    Notice,
    Number,
    Office,
    Official,
    Order,
    Position,
    Quote,
    Span,
    Summary,
)
from nutgraf.text.quote_marks import QuotationMarks

Record = TypeVar("Record")
Said = TypeVar("Said", Order, Quote)

# Where a piece may end, the best first: between paragraphs, lines, sentences, words.
_CUT_POINTS: Final = ("\n\n", "\n", ". ", " ")


@dataclass(frozen=True, slots=True)
class TextPart:
    """A piece of an article as read: its document, where it starts in the article, and what was found in it."""

    document: Document
    start: int
    findings: Findings


def cut_text(text: str, limit: int) -> list[tuple[int, int]]:
    """The pieces of a text as (start, end), each at most `limit` long: the whole where it is no longer.

    A piece ends at a border in its second half where it has one, else where it is full.
    """
    pieces: list[tuple[int, int]] = []
    start = 0
    while len(text) - start > limit:
        found = ((text.rfind(border, start + limit // 2, start + limit), border) for border in _CUT_POINTS)
        end = next((at + len(border) for at, border in found if at >= 0), start + limit)
        pieces.append((start, end))
        start = end
    return [*pieces, (start, len(text))]


def blocks_within(text: str, blocks: Sequence[Block], start: int, end: int) -> tuple[Block, ...]:
    """The zones of one piece, counted from its start; a zone that is cut stands in both pieces."""
    found = []
    for block in blocks:
        low, high = max(block.start, start), min(block.end, end)
        words = text[low:high].strip() if low < high else ""
        if words:
            low += len(text[low:high]) - len(text[low:high].lstrip())
            found.append(Block(block.kind, low - start, low - start + len(words)))
    return tuple(found)


def shift(record: Record, by: int) -> Record:
    """A record with every place in it that many code points further on."""
    if isinstance(record, tuple):
        return tuple(shift(item, by) for item in record)  # type: ignore[return-value]  # a tuple of the same
    if not is_dataclass(record) or isinstance(record, type):
        return record
    changed = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name in ("start", "end"):
            changed[field.name] = value + by
        elif isinstance(value, tuple) or is_dataclass(value):
            changed[field.name] = shift(value, by)
    return replace(record, **changed)


def join_document(article: Article, blocks: tuple[Block, ...], pieces: Sequence[TextPart]) -> Document:
    """The document of the whole article, without its parse and its quotation marks."""
    sentences = []
    paragraphs = 0
    for piece in pieces:
        for sentence in piece.document.sentences:
            paragraph = sentence.paragraph + paragraphs
            sentences.append(replace(shift(sentence, piece.start), paragraph=paragraph))
        paragraphs = sentences[-1].paragraph + 1 if sentences else 0
    first = pieces[0].document
    return Document(
        article,
        first.pack,
        blocks,
        tuple(sentences),
        model=first.model,
        marks=QuotationMarks(),
        unshown=first.unshown,
    )


def join_findings(pieces: Sequence[TextPart], limit: int) -> Findings:
    """What was found in all pieces; people, bodies and acts of one name are one. The notices say that it was cut."""
    found = [shift(piece.findings, piece.start) for piece in pieces]
    officials, ids = _join_officials(found)
    known = {official.name.casefold() for official in officials}
    people = _merge_by_name((p for f in found for p in f.people if p.name.casefold() not in known), lambda p: p.name)
    acts = _merge_by_name((a for f in found for a in f.directives.instruments), lambda a: a.id)
    offices, office_ids = _join_offices(found)
    ids = [{**ids[i], **office_ids[i]} for i in range(len(found))]
    orders = tuple(_with_official_ids(o, ids[i]) for i, f in enumerate(found) for o in f.directives.orders)
    numbers: list[Number] = []
    changes: list[Change] = []
    sentences = 0
    for piece, part in zip(pieces, found, strict=True):
        before = len(numbers)
        numbers += [replace(n, sentence=_plus(n.sentence, sentences)) for n in part.numbers]
        changes += [replace(c, from_=_plus(c.from_, before), to=_plus(c.to, before)) for c in part.changes]
        sentences += len(piece.document.sentences)
    told = f"The text has more than {limit:,} characters and was read in {len(pieces)} pieces (--max-chars)."
    return Findings(
        officials=officials,
        people=people,
        organisations=_merge_by_name((o for f in found for o in f.organisations), lambda o: o.name),
        numbers=tuple(numbers),
        changes=tuple(changes),
        directives=Directives(acts, orders),
        quotes=tuple(_with_official_ids(q, ids[i]) for i, f in enumerate(found) for q in f.quotes),
        offices=offices,
        notices=tuple(dict.fromkeys((*(n for f in found for n in f.notices), Notice("read-in-pieces", told)))),
    )


def join_summaries(pieces: Sequence[TextPart], summaries: Sequence[Summary]) -> Summary:
    """The summary of the whole, of those that were chosen together for the pieces."""
    sentences = (shift(s, piece.start) for piece, part in zip(pieces, summaries, strict=True) for s in part.sentences)
    return Summary(tuple(sentences), sum(part.words for part in summaries), summaries[0].method)


def _plus(index: int | None, by: int) -> int | None:
    return None if index is None else index + by


def _join_officials(found: Sequence[Findings]) -> tuple[tuple[Official, ...], list[dict[str | None, str]]]:
    """The officials, and for each piece the new ids by the old ones; who has a post in one piece has it in all."""
    joined: dict[str, Official] = {}
    ids: list[dict[str | None, str]] = []
    for part in found:
        ids.append({})
        for official in part.officials:
            name = official.name.casefold()
            kept = joined.setdefault(name, replace(official, id=f"o{len(joined) + 1}", positions=(), mentions=()))
            positions = _new_posts(kept.positions, official.positions)
            joined[name] = replace(kept, positions=positions, mentions=(*kept.mentions, *official.mentions))
            ids[-1][official.id] = kept.id
    for person in (person for part in found for person in part.people):
        kept_as = joined.get(person.name.casefold())
        if kept_as is not None:
            mentions: Iterable[Span] = (*kept_as.mentions, *person.mentions)
            joined[person.name.casefold()] = replace(kept_as, mentions=tuple(sorted(mentions, key=lambda m: m.start)))
    return tuple(joined.values()), ids


def _join_offices(found: Sequence[Findings]) -> tuple[tuple[Office, ...], list[dict[str | None, str]]]:
    """The offices, one a title and body, and for each piece the new ids by the old ones."""
    joined: dict[tuple[str, str], Office] = {}
    ids: list[dict[str | None, str]] = []
    for part in found:
        ids.append({})
        for office in part.offices:
            key = (office.title.casefold(), (office.organisation or "").casefold())
            kept = joined.setdefault(key, replace(office, id=f"p{len(joined) + 1}", mentions=()))
            joined[key] = replace(kept, mentions=(*kept.mentions, *office.mentions))
            ids[-1][office.id] = kept.id
    return tuple(joined.values()), ids


def _new_posts(known: tuple[Position, ...], more: tuple[Position, ...]) -> tuple[Position, ...]:
    said = {(post.title.casefold(), (post.organisation or "").casefold()) for post in known}
    return known + tuple(p for p in more if (p.title.casefold(), (p.organisation or "").casefold()) not in said)


def _merge_by_name(records: Iterable[Record], name: Callable[[Record], str]) -> tuple[Record, ...]:
    """Records of one name as one, with the mentions of all."""
    joined: dict[str, Record] = {}
    for record in records:
        kept = joined.get(name(record).casefold())
        if kept is not None:
            mentions = (*kept.mentions, *record.mentions)  # type: ignore[attr-defined]  # of each kind that is merged
            record = replace(kept, mentions=mentions)  # type: ignore[type-var]  # noqa: PLW2901 - the joined one
        joined[name(record).casefold()] = record
    return tuple(joined.values())


def _with_official_ids(said: Said, ids: dict[str | None, str]) -> Said:
    speaker = said.speaker
    if speaker is None:
        return said
    return replace(said, speaker=replace(speaker, official=ids.get(speaker.official), office=ids.get(speaker.office)))
