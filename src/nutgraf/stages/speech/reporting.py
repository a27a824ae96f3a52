"""Reporting clauses: the patterns of a pack for them, and the verbs of saying and sources in a text."""

from __future__ import annotations

import re
from functools import partial
from typing import NamedTuple

from nutgraf.languages.expressions import compile_expression
from nutgraf.languages.load import load_pack
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.alternatives import split_alternatives
from nutgraf.languages.schema.speech import Speech
from nutgraf.records import Place
from nutgraf.stages.speech.shapes import anywhere, at_start, expand_shapes, pack_shapes
from nutgraf.stages.speech.verbs import VerbFinder, reporting_verbs, whole_words
from nutgraf.text.fold import fold, join_numbers
from nutgraf.text.phrases import NOTHING, any_word, either
from nutgraf.text.spans import starting_in

SENTENCE_START = '.!?…:;»”"\n'
MIN_TITLE_LETTERS = 5  # letters of a title that may be a part of a word: "chef", "earl" are in too many
BEFORE_DOCUMENT = r"(?:[\w’'-]{1,30}[ \u00a0’']){0,3}?"  # its article and adjectives


class ReportingPatterns(NamedTuple):
    """A language's compiled cues; `verbs` and `according` read text in lower case."""

    verbs: VerbFinder
    skipped: re.Pattern[str]  # auxiliaries and adverbs between subject and verb
    according: re.Pattern[str]
    postpositions: re.Pattern[str]  # words that a source stands right before
    viewpoint: re.Pattern[str]
    sayings: re.Pattern[str]  # "the reply of", up to who says it
    times: re.Pattern[str]  # adverbials, times among them
    connectors: re.Pattern[str]  # adverbs that join a sentence to the one before: "moreover"
    asides: re.Pattern[str]  # dates and adverbs, all of each
    objects: re.Pattern[str]  # pronouns that are objects: "ihn"
    documents: re.Pattern[str]
    bare_speakers: re.Pattern[str]  # nouns that begin a speaker without an article, an adjective before them apart
    written_after: re.Pattern[str]  # "reads in the (report)", which a quotation precedes
    written_before: re.Pattern[str]  # "in the (report) one reads:", before a quotation, with the group "document"
    acts: re.Pattern[str]  # kinds of acts, with the article before them
    acts_last: re.Pattern[str]  # where the head of a phrase is its last word
    works: re.Pattern[str]
    works_after: re.Pattern[str]
    performed: re.Pattern[str]
    coordinators: frozenset[str]
    no_verbs: frozenset[str]  # words that open other phrases than a verb's, or join clauses
    titles: frozenset[str]  # of one word, and the words of a body's name
    pronouns: re.Pattern[str]  # demonstratives among them
    relative: re.Pattern[str]  # a relative pronoun at the end of a stretch, with what may stand before its verb


@pack_cache
def reporting_patterns(code: str) -> ReportingPatterns:
    """The compiled cues of the language with this ISO 639-1 code; a language without a pack has none."""
    pack = load_pack(code)
    speech, quotes, shapes = pack.speech, pack.quotes, pack_shapes(code)
    compiled = partial(compile_expression, pack.code)
    articles = any_word(word.rstrip("'") for word in speech.determiners)
    kinds = any_word(fold(word) for kind in pack.instruments.kinds for word in kind.split("|"))
    coordinators = split_alternatives(pack.orders.adding)
    joining = coordinators | split_alternatives(pack.orders.joints) | split_alternatives(pack.orders.that)
    opening = (speech.prepositions, speech.determiners, speech.indefinites, speech.no_subjects, speech.genitives)
    skipped = either(part for part in (speech.auxiliaries, speech.adverbs) if part)
    return ReportingPatterns(
        verbs=reporting_verbs(code),
        skipped=compiled(rf"(?<!\w)(?:{skipped})(?!\w)", re.IGNORECASE),
        according=whole_words(code, either(speech.according)),
        postpositions=compiled(rf"(?<=[ \u00a0])(?:{any_word(speech.postpositions)})(?!\w)"),
        viewpoint=compiled(rf"(?:{either(speech.viewpoint)})(?!\w)", re.IGNORECASE),
        sayings=compiled(rf"(?<!\w)(?:{expand_shapes(speech.sayings, shapes) or NOTHING})(?!\w)"),
        times=at_start(pack.orders.adverbial, shapes),
        connectors=at_start(pack.orders.connectors, shapes),
        asides=at_start(pack.orders.aside, shapes),
        objects=anywhere(pack.orders.them, shapes),
        documents=compiled(rf"(?:{speech.documents or NOTHING})(?!\w)"),
        bare_speakers=_bare_speakers(pack),
        written_after=compiled(_written_after(speech)),
        written_before=compiled(_written_before(speech)),
        acts=compiled(rf"(?:(?:{articles})[ '])?(?:{kinds})(?!\w)"),
        acts_last=compiled(_acts_last(pack, kinds), re.IGNORECASE),
        works=compiled(rf"(?<!\w)(?:{either(quotes.works)})[\s:,]*$", re.IGNORECASE),
        performed=compiled(rf"(?<!\w)(?:{either(quotes.performed)})[ \u00a0]$"),
        works_after=compiled(rf"[\s,.]{{0,8}}(?:{either(quotes.works_after)})(?!\w)", re.IGNORECASE),
        coordinators=coordinators,
        no_verbs=joining.union(*opening),
        titles=_titles(pack),
        pronouns=compiled(pack.speech.pronouns or NOTHING),
        relative=_relative(pack, skipped),
    )


def _acts_last(pack: LanguagePack, kinds: str) -> str:
    """A kind of acts as the last word of a phrase, or as the end of that word: "Bruggenwet"."""
    if not pack.speech.head_last:
        return NOTHING
    return rf"(?<!\w)(?:{kinds}|\w{{2,40}}?(?:{either(pack.instruments.compounds)}))$"


def _titles(pack: LanguagePack) -> frozenset[str]:
    section = pack.officials
    listed = (*section.governing, *section.titles, *section.members, *section.bodies)
    return frozenset(fold(title) for title in listed if title.isalpha() and len(title) >= MIN_TITLE_LETTERS)


def _bare_speakers(pack: LanguagePack) -> re.Pattern[str]:
    """Nouns of persons without an article; languages that have none may have an adjective before: "horský vůdce"."""
    adjectives = pack.officials.adjective_endings if pack.grammar.articles == "none" else ()
    adjective = rf"(?:[^\W\d_]{{2,20}}(?:{any_word(adjectives)})[ \u00a0])?" if adjectives else ""
    return compile_expression(pack.code, rf"{adjective}(?:{any_word(pack.speech.bare_speakers)})(?!\w)")


def _written_after(speech: Speech) -> str:
    """A clause that quotes a document up to the document, which it only looks ahead at: "steht in (dem Brief)"."""
    if not speech.written:
        return NOTHING
    clause = rf"(?:{either(speech.written)})(?:[ \u00a0][\w-]{{2,12}})?"
    document = rf"{BEFORE_DOCUMENT}(?:{speech.documents})(?!\w)"
    return rf"(?<!\w){clause}[ \u00a0](?:{speech.written_in})(?!\w)(?=[ \u00a0'’]?{document})"


def _written_before(speech: Speech) -> str:
    """A document and the clause that quotes it, before a quotation: "im Bericht heißt es:"."""
    if not speech.written:
        return NOTHING
    document = rf"(?P<document>{BEFORE_DOCUMENT}(?:{speech.documents})(?!\w)[^.,;:!?\n]{{0,60}}?)"
    inside = rf"(?:{speech.written_in})(?!\w)[ \u00a0'’]?{document}[, ]{{1,2}}(?:{either(speech.written)})(?!\w)"
    outside = rf"(?:{either(speech.written)})(?:[ \u00a0][\w-]{{2,12}})?[ \u00a0](?:{speech.written_in})(?!\w)"
    outside += rf"[ \u00a0'’]?{document.replace('document>', 'object>')}"
    return rf"(?<!\w)(?:{inside}|{outside})(?:[ \u00a0][\w-]{{2,12}})?[ \u00a0]?:?[ \u00a0]?$"


def _relative(pack: LanguagePack, skipped: str) -> re.Pattern[str]:
    """A relative pronoun, then the words before its verb: adverbs, or all of a clause that has its verb at the end."""
    pronoun = rf"(?:,[ \u00a0]?|(?<=[ \u00a0]))(?:{any_word(pack.officials.relatives)})(?!\w)"
    if pack.grammar.verb_position == "last":
        return compile_expression(
            pack.code, rf",[ \u00a0](?:{any_word(pack.officials.relatives)})(?!\w)[^,;:.!?\n]{{0,60}}$"
        )
    return compile_expression(pack.code, rf"{pronoun}(?:[ \u00a0]{{1,2}}(?:{skipped})(?!\w)){{0,3}}[ \u00a0]*$")


def names_act(name: str, reporting: ReportingPatterns) -> bool:
    """Whether a name is that of a law, a decree or the like, which says what holds: its head is the kind of an act."""
    folded = fold(name)
    return reporting.acts.match(folded) is not None or reporting.acts_last.search(folded) is not None


def is_saying(noun: str, pack: LanguagePack) -> bool:
    """Whether a folded noun is for what somebody says: "reports", "Angaben"."""
    sayings = reporting_patterns(pack.key).sayings
    return any(sayings.fullmatch(f"{noun} {of}") for of in pack.speech.genitives)


class ReportingCues(NamedTuple):
    """Where an article's reporting verbs and its cues of sources are, in order."""

    verbs: tuple[Place, ...]
    according_to: tuple[Place, ...]
    written_in: tuple[Place, ...]
    folded: str  # the text that they are in, in lower case


def find_cues(text: str, reporting: ReportingPatterns) -> ReportingCues:
    """All cues of a text; a capitalised verb within a sentence is a name ("The Post") and left out."""
    lowered = join_numbers(fold(text))
    verbs = reporting.verbs.find(lowered)
    sources = (Place(*m.span()) for m in reporting.according.finditer(lowered))
    kept = (v for v in verbs if not text[v.start].isupper() or opens_sentence(text, v.start))
    written = tuple(Place(*m.span()) for m in reporting.written_after.finditer(lowered))
    return ReportingCues(tuple(kept), tuple(sources), written, lowered)


def opens_sentence(text: str, at: int) -> bool:
    """Whether a sentence, or what is between marks, opens at this place."""
    before = text[max(0, at - 4) : at].rstrip(" \u00a0")
    return not before or before[-1] in SENTENCE_START


def places_in(places: tuple[Place, ...], start: int, end: int) -> tuple[Place, ...]:
    """Those of some ordered places that lie in a stretch of the text."""
    return tuple(p for p in starting_in(places, start, end) if p.end <= end)
