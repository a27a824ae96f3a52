"""One example of a pack, read by the real stages: what it wants and what is found, in the same words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from nutgraf.document import Document, Sentence
from nutgraf.document import Findings as Found
from nutgraf.languages.load import load_pack
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.instruments import InstrumentExample
from nutgraf.languages.schema.numbers import NumberExample
from nutgraf.languages.schema.officials import OfficialExample
from nutgraf.languages.schema.orders import OrderExample
from nutgraf.languages.schema.places import PlaceExample
from nutgraf.languages.schema.quotes import QuoteExample
from nutgraf.languages.schema.sentences import SentenceExample
from nutgraf.languages.schema.summary import SummaryExample
from nutgraf.languages.schema.zones import ZoneExample
from nutgraf.records import Article, DateMention, Number, Order, Quote, Speaker
from nutgraf.stages.back_references import connective_end, refers_back
from nutgraf.stages.instruments.extract import find_instruments
from nutgraf.stages.numbers.extract import extract_dates, extract_numbers, find_dates, find_numbers
from nutgraf.stages.officials.extract import People, extract_officials, find_names, read_people
from nutgraf.stages.orders.extract import find_orders
from nutgraf.stages.places.extract import find_places
from nutgraf.stages.quotes.extract import find_quotes
from nutgraf.stages.sentences.split import split_sentences
from nutgraf.stages.speech.mentions import find_mentions
from nutgraf.stages.speech.verbs import deciding_verbs
from nutgraf.stages.summary.coordination import coordinated_clauses
from nutgraf.stages.summary.sentence_features import addresses_reader
from nutgraf.stages.summary.story import is_ceremony
from nutgraf.stages.zones.find import find_blocks
from nutgraf.text.fold import fold

SPEECH: Final = re.compile(r"«\s?([^«»]{1,200}?)\s?»|“([^“”]{1,200})”|„([^„“”]{1,200})“")
SENTENCE: Final = re.compile(r"\S.*?(?:[.!?][»”“]?(?=\s)|$)")
LINE: Final = re.compile(r"[^\n]+")
DIGITS: Final = ".7g"  # of a number's value: figures beyond these are rounding

SUMMARY_WORDS: Final = (
    "points back",
    "connective",
    "ceremony",
    "addresses the reader",
    "decides",
    "has a further clause",
)

Findings = tuple[str, ...]
Example = tuple[str, Any]  # its section, and the record that the pack has


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an example wants and what was found, each a finding or a part of one.

    `states_something` is False for an example of officials that says neither who holds a post nor that nobody does.
    """

    section: str
    text: str
    wanted: Findings
    found: Findings
    states_something: bool = True

    @property
    def holds(self) -> bool:
        """Whether what was found is what the example wants, no more and no less."""
        return self.states_something and self.wanted == self.found


def examples_of(pack: LanguagePack) -> tuple[Example, ...]:
    """Every example of a pack as its file has it, with its section, in the order of the sections."""
    return tuple((section, example) for section in RUNNERS for example in getattr(pack, section).examples)


def example_text(example: Any) -> str:
    """All that an example has read: its text, after what stands before it."""
    return f"{getattr(example, 'before', '')}\n{example.text}".lstrip()


def run_example(section: str, example: Any, code: str) -> Outcome:
    """Read an example with the language's pack."""
    wanted, found = RUNNERS[section](example, load_pack(code))
    nothing = isinstance(example, OfficialExample) and not (wanted or example.rejects)
    return Outcome(section, example.text, wanted, found, not nothing)


def _zones(example: ZoneExample, _pack: LanguagePack) -> tuple[Findings, Findings]:
    blocks = [(b.kind, example.text[b.start : b.end]) for b in find_blocks(example.text) if b.kind != "paragraph"]
    return tuple(f"{kind}: {text}" for kind, text in example.blocks), tuple(f"{kind}: {text}" for kind, text in blocks)


def _sentences(example: SentenceExample, pack: LanguagePack) -> tuple[Findings, Findings]:
    found = split_sentences(example.text, find_blocks(example.text), pack)
    return example.sentences, tuple(sentence.text for sentence in found)


def _officials(example: OfficialExample, pack: LanguagePack) -> tuple[Findings, Findings]:
    people = extract_officials(plain_document(example.text, pack))
    found = {f"{o.name} | {p.title} | {p.organisation or ''}" for o in people.officials for p in o.positions}
    stated = _stated_parts(example, _official_parts(people))
    return (*sorted(set(example.finds)), *stated[0]), (*sorted(found), *stated[1])


def _official_parts(people: People) -> dict[str, object]:
    """What an example may state of the first official, and of the others whom a text names."""
    parts: dict[str, object] = {
        "people": tuple(person.name for person in people.people),
        "organisations": tuple(organisation.name for organisation in people.organisations),
        "offices": tuple(f"{office.title} | {office.organisation or ''}" for office in people.offices),
    }
    if people.officials:
        first = people.officials[0]
        parts["flags"] = first.positions[0].flags
        parts["label"] = first.positions[0].label or ""
        parts["honorific"] = first.honorific or ""
        parts["gender"] = first.gender
        parts["mentions"] = tuple(mention.text for mention in first.mentions)
    return parts


def _stated_parts(example: Any, found: Mapping[str, object]) -> tuple[Findings, Findings]:
    """What an example states of these parts, and what was found of them."""
    wanted = {name: getattr(example, name) for name in found if getattr(example, name) is not None}
    return _part_lines(wanted), _part_lines({name: found[name] for name in wanted})


def _part_lines(parts: Mapping[str, object]) -> Findings:
    return tuple(f"{n}: {'; '.join(part) if isinstance(part, tuple) else part}" for n, part in parts.items())


def _numbers(example: NumberExample, pack: LanguagePack) -> tuple[Findings, Findings]:
    found = tuple(map(_number_line, find_numbers(example.text, pack.code)))
    wanted = tuple(map(_rounded_line, example.numbers))
    stated = _stated_parts(example, _number_parts(plain_document(example.text, pack, example.published)))
    return (*wanted, *stated[0]), (*found, *stated[1])


def _number_parts(document: Document) -> dict[str, object]:
    """What an example may state of its numbers and their changes."""
    numbers, changes, _ = extract_numbers(document)
    ends = (
        " ".join(
            f"{word} {numbers[index].text}"
            for word, index in (("from", change.from_), ("to", change.to), ("by", change.by))
            if index is not None
        )
        for change in changes
    )
    return {
        "changes": tuple(f"{c.direction} {c.factor:{DIGITS}}" for c in changes if c.factor is not None),
        "ends": tuple(ends),
        "kinds": tuple(number.kind for number in numbers),
        "approximations": tuple(number.approximation for number in numbers),
        "measures": tuple(number.measures or "" for number in numbers),
        "periods": tuple(number.period or "" for number in numbers),
        "dates": tuple(map(_date_line, extract_dates(document, numbers, ()))),
    }


def _date_line(named: DateMention) -> str:
    """As an example writes a date: "TEXT = ISO"."""
    iso = "/".join(part for part in (named.iso, named.iso_end) if part)
    return f"{named.text} = {'deadline ' if named.kind == 'deadline' else ''}{iso}"


def _number_line(number: Number) -> str:
    """As an example writes a number: "TEXT = VALUE UNIT"."""
    high = "" if number.value_high is None else f"..{number.value_high:{DIGITS}}"
    return f"{number.text} = {number.value:{DIGITS}}{high}{f' {number.unit}' if number.unit else ''}"


def _rounded_line(line: str) -> str:
    """An example's line with its values written like those found; as it is where it is no such line."""
    text, _, value = line.rpartition(" = ")
    amount, space, unit = value.partition(" ")
    try:
        values = "..".join(f"{float(end):{DIGITS}}" for end in amount.split(".."))
    except ValueError:
        return line
    return f"{text} = {values}{space}{unit}"


_ACT_FACTS: Final = (
    "type",
    "number",
    "issuer",
    "title",
    "act",
    "paragraph",
    "date",
    "status",
    "status_date",
    "identifier",
)


def _instruments(example: InstrumentExample, pack: LanguagePack) -> tuple[Findings, Findings]:
    acts = find_instruments(Document(Article("x", example.text), pack, (), ()))
    mentions = sorted((mention for act in acts for mention in act.mentions), key=lambda mention: mention.start)
    wanted, found = list(example.mentions), [mention.text for mention in mentions]
    if wanted and found:
        wanted.append(f"acts: {len(example.mentions) if example.acts is None else example.acts}")
        found.append(f"acts: {len(acts)}")
        stated = {name: getattr(example, name) for name in _ACT_FACTS if getattr(example, name)}
        wanted += [f"{name}: {value}" for name, value in stated.items()]
        found += [f"{name}: {getattr(acts[0], name)}" for name in stated]
    return tuple(wanted), tuple(found)


def _quotes(example: QuoteExample, pack: LanguagePack) -> tuple[Findings, Findings]:
    blocks = find_blocks(example.text)
    sentences = split_sentences(example.text, blocks, pack)
    document = Document(Article("x", example.text), pack, blocks, sentences)
    document = replace(document, names=find_names(read_people(document)))
    found = extract_officials(document)
    quotes = find_quotes(document, found.officials, find_mentions(document, found.officials, found.people))
    kind = (f"kind: {example.kind}",) if example.kind else ()
    wanted = (example.quote, f"speaker: {example.speaker}", f"verb: {example.verb}", *kind) if example.quote else ()
    return wanted, tuple(part for quote in quotes for part in _quote_parts(quote, with_kind=bool(kind)))


def _quote_parts(quote: Quote, *, with_kind: bool) -> Findings:
    speaker = quote.speaker.name if quote.speaker else ""
    kind = (f"kind: {quote.kind}",) if with_kind else ()
    return quote.text, f"speaker: {speaker}", f"verb: {quote.verb or ''}", *kind


def _orders(example: OrderExample, pack: LanguagePack) -> tuple[Findings, Findings]:
    text = f"{example.before}\n{example.text}" if example.before else example.text
    own = len(text) - len(example.text)
    document = plain_document(text, pack)
    dates = find_dates(document, find_numbers(text, pack.code))
    orders = [o for o in find_orders(document, (), plain_quotes(text), dates=dates) if o.start >= own]
    wanted = [f"{cue.casefold()}: {modality}" for cue, modality in zip(example.found, example.modality, strict=False)]
    if len(example.found) != len(example.modality):
        wanted.append(f"modality: {len(example.found)}, not {len(example.modality)}")
    found = [f"{text[o.cue.start : o.cue.end].casefold()}: {o.modality}" for o in orders if o.cue]
    if orders:
        stated_wanted, stated_found = _order_parts(example, orders[0])
        wanted, found = wanted + stated_wanted, found + stated_found
    return tuple(wanted), tuple(found)


def _order_parts(example: OrderExample, order: Order) -> tuple[list[str], list[str]]:
    """Who orders, who is to act, until when and on what condition, where the example states it."""
    wanted, found = [], []
    if example.speaker is not None:
        speaker = Speaker(example.speaker) if example.speaker else None
        wanted.append(f"speaker: {speaker}, inherited: {bool(speaker and example.before)}")
        found.append(f"speaker: {order.speaker}, inherited: {order.speaker_inherited}")
    if example.addressee is not None:
        wanted.append(f"addressee: {example.addressee or None}")
        found.append(f"addressee: {order.addressee}")
    if example.deadline:
        wanted.append(f"deadline: {example.deadline}")
        found.append(f"deadline: {order.deadline.text if order.deadline else ''}")
    if example.condition:
        wanted.append(f"condition: {example.condition}")
        found.append(f"condition: {order.condition or ''}")
    if example.actions is not None:
        wanted += example.actions
        found += order.actions
    return wanted, found


def plain_document(text: str, pack: LanguagePack, published: str = "") -> Document:
    """A text whose lines are paragraphs and whose sentences end at full stops, whatever the pack's abbreviations."""
    sentences = [
        Sentence(line.start() + part.start(), line.start() + part.end(), part[0], "paragraph", number)
        for number, line in enumerate(LINE.finditer(text))
        for part in SENTENCE.finditer(line[0])
    ]
    return Document(Article("x", text, published=published or None), pack, (), tuple(sentences))


def plain_quotes(text: str, speaker: Speaker | None = None) -> tuple[Quote, ...]:
    """What stands between marks, as quotations of this speaker."""
    said = ((m, m.lastindex) for m in SPEECH.finditer(text))
    return tuple(Quote(m.start(group), m.end(group), m[group], speaker) for m, group in said if group)


def _summary(example: SummaryExample, pack: LanguagePack) -> tuple[Findings, Findings]:
    back, ceremony = refers_back(example.text, pack.summary), is_ceremony(example.text, pack.summary)
    reader = addresses_reader(example.text, pack.summary)
    decides = any(deciding_verbs(pack.key).find(fold(example.text)))
    further = any(coordinated_clauses(example.text, 0, len(example.text), pack.key))
    e = example
    joined = connective_end(example.text, pack.summary) > 0
    wanted = _summary_words(e.points_back, e.connective, e.ceremony, e.addresses_reader, e.decides, e.coordinated)
    return wanted, _summary_words(back, joined, ceremony, reader, decides, further)


def _summary_words(*flags: bool) -> Findings:
    return tuple(word for word, flag in zip(SUMMARY_WORDS, flags, strict=True) if flag)


def _places(example: PlaceExample, pack: LanguagePack) -> tuple[Findings, Findings]:
    blocks = find_blocks(example.text)
    document = Document(Article("x", example.text), pack, blocks, split_sentences(example.text, blocks, pack))
    found = extract_officials(replace(document, names=find_names(read_people(document))))
    people = Found(found.officials, found.people, found.organisations)
    places = find_places(document, people)
    return example.places, tuple(f"{place.name} = {place.subdivision or place.country or '?'}" for place in places)


RUNNERS: Final[Mapping[str, Callable[[Any, LanguagePack], tuple[Findings, Findings]]]] = {
    "zones": _zones,
    "sentences": _sentences,
    "officials": _officials,
    "numbers": _numbers,
    "instruments": _instruments,
    "orders": _orders,
    "quotes": _quotes,
    "summary": _summary,
    "places": _places,
}
