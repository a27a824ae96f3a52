"""Names of bodies with marks in them: quotation marks, the apostrophe of a genitive, "'s" of a company's name."""

from __future__ import annotations

from nutgraf.stages.officials.names import is_given
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.words import Shape

MAX_OWNED_WORDS = 3  # words from "'s" to the body's noun: "Transnet's civil engineering centre"
MAX_BODY_WORDS = 10  # words up to the noun of a body: "Pan American Health Organization"
MAX_QUOTED_WORDS = 6  # words of a newspaper's or a programme's name between quotation marks
OPENING, CLOSING = "«“„\"‘'", "»”“\"’'"


def quoted_end(phrases: PhraseIndex, start: int) -> int:
    """Index behind the name between quotation marks that begins here, or 0: "the editor of (“The Times”)"."""
    named = phrases.is_capitalised(start + 1) or phrases.shape(start + 1) is Shape.DIGIT
    if not named or not phrases.is_mark(start, OPENING):
        return 0
    ends = range(start + 2, start + 2 + MAX_QUOTED_WORDS)
    closed = next((i for i in ends if phrases.is_mark(i, CLOSING) or phrases.shape(i) is Shape.LINE), 0)
    return closed + 1 if phrases.is_mark(closed, CLOSING) and closed else 0


def quoted_name_of(phrases: PhraseIndex, start: int, end: int) -> int:
    """Index behind the quoted name of the body that the words have, or 0: "of the group (“Save the Dunes”)"."""
    named = any(phrases.phrase_end("body", i) for i in range(start, end))
    return quoted_end(phrases, end) if named else 0


def owns_body(phrases: PhraseIndex, index: int) -> bool:
    """Whether an English genitive leads to a body's noun: "of Transnet('s) engineering centre"."""
    if phrases.key(index) != "'s" or not phrases.lexicon.complement_first:
        return False
    for here in range(index + 1, index + 1 + MAX_OWNED_WORDS):
        if phrases.phrase_end("body", here):
            return True
        closed = phrases.shape(here) not in (Shape.LOWER, Shape.CAPITAL, Shape.DIGIT)
        if closed or is_given(phrases, here) or phrases.starts_phrase(here, "stop", "head", "of", "at"):
            return False
    return False


def ends_company(phrases: PhraseIndex, index: int) -> bool:
    """Whether "'s" closes a company's own name, with nothing behind that it owns: "the head of Sainsbury's, X"."""
    if phrases.key(index).strip("'’") != "s" or phrases.shape(index) is not Shape.MARK:
        return False
    if not phrases.is_capitalised(index - 1):
        return False
    lexicon = phrases.lexicon
    genitive = lexicon.complement_first or (lexicon.closed_compounds and lexicon.grammar.noun_capitals == "names")
    closed = phrases.shape(index + 1) in (Shape.MARK, Shape.LINE)
    return not genitive or closed or phrases.starts_phrase(index + 1, "copula", "auxiliary", "coordinator", "at")


def legal_form_end(phrases: PhraseIndex, index: int) -> int:
    """Index behind the abbreviated legal form of a body here, perhaps behind a comma, or 0: "Vodárny(, a. s.)"."""
    last = phrases.key(index - 1)
    if phrases.is_mark(index, "."):
        known = any(phrase.kind == "company_ending" for phrase in phrases.lexicon.phrases.get(last, ()))
        goes_on = phrases.is_mark(index + 1, ",") or phrases.shape(index + 1) is Shape.CAPITALS
        return index + 1 if known and goes_on else 0  # "Holt & Sons Ltd(.), Jane Dow", "GmbH & Co(.) KG"
    start = index + bool(phrases.is_mark(index, ","))
    end = phrases.phrase_end("company_ending", start)
    dotted = any("." in phrases.key(i) for i in range(start, end))
    return end if dotted and last[-1:].isalpha() else 0


def is_genitive(phrases: PhraseIndex, index: int) -> bool:
    """Whether an apostrophe closes a plural with a name's next word behind it: "the National Beekeepers' Union"."""
    words = phrases.words
    if not phrases.is_mark(index, "'’") or not phrases.lexicon.complement_first:
        return False
    if not phrases.is_capitalised(index + 1) and not phrases.starts_phrase(index + 1, "body"):  # "anglers' association"
        return False
    return words.starts[index] == words.ends[index - 1] and words.keys[index - 1].endswith("s")


def ends_in_legal_form(phrases: PhraseIndex, first: int, end: int) -> bool:
    """Whether a complement ends as a company's name does: "presidente de (Aguas del Sur S.A.)"."""
    named = phrases.is_capitalised(first) and any("." in phrases.key(i) for i in range(first + 1, end))
    return named and any(phrases.phrase_end("company_ending", i) == end for i in range(first + 1, end))


def is_unit(phrases: PhraseIndex, body: int) -> bool:
    """Whether the body is a kind of unit without a name, in a body that follows: "head of (unit) at the bank"."""
    lower = phrases.shape(body) is Shape.LOWER and phrases.phrase_end("of", body - 1) == body
    return lower and phrases.phrase_end("at", phrases.phrase_end("body", body)) > 0


def ends_in_body(phrases: PhraseIndex, start: int) -> bool:
    """Whether the noun phrase here ends in a body's noun, or has one behind adjectives: "National Union"."""
    index = start
    while phrases.shape(index) not in (Shape.MARK, Shape.LINE) and index < start + MAX_BODY_WORDS:
        if index > start and phrases.starts_phrase(index, "of", "at", "coordinator", "article"):
            return False
        end = phrases.phrase_end("body", index)
        if end and (phrases.lexicon.pack.cases or not phrases.is_capitalised(end)):
            return phrases.lexicon.complement_first or bool(phrases.lexicon.pack.cases)
        index += 1
    return False
