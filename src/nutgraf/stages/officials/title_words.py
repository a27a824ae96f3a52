"""Whether a word that may be a title is another thing: a verb, an adjective, part of a name, a body's name."""

from __future__ import annotations

from nutgraf.stages.officials.names import is_given
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.words import Shape


def is_adjective(phrases: PhraseIndex, head: int) -> bool:
    """Whether a title is an adjective behind a noun: "l'Assemblée (générale)", "il figlio (maggiore)" of somebody."""
    if _is_of_relative(phrases, head):
        return True
    if phrases.shape(head) is not Shape.LOWER or phrases.phrase_end("modifier", head) != phrases.phrase_end(
        "head", head
    ):
        return False
    if phrases.lexicon.grammar.noun_complement != "preposition":
        return False
    return any(phrases.phrase_end("body", i) in (head, head + 1) for i in range(max(0, head - 2), head))


def _is_of_relative(phrases: PhraseIndex, head: int) -> bool:
    """Whether the word is right behind a noun of a person's tie, in a language whose adjectives follow their nouns."""
    if phrases.lexicon.grammar.noun_complement != "preposition" or phrases.shape(head) is not Shape.LOWER:
        return False
    return phrases.phrase_end("relation", head - 1) == head


def is_office_of(phrases: PhraseIndex, head: int) -> bool:
    """Whether the word for an office names the post behind it: "Das Amt des (Generalsekretärs)"."""
    if phrases.starts_phrase(head, "head"):
        return False
    ends = (phrases.phrase_end("into", start) for start in range(max(0, head - 2), head + 1))
    return any(end > head and phrases.starts_phrase(end, "head") for end in ends)


def is_verb(phrases: PhraseIndex, head: int) -> bool:
    """Whether the word is a verb here: "« ... », juge Mme X", "X, professeure, juge le texte fragile"."""
    after = phrases.phrase_end("head", head)
    if "verb" not in phrases.features("head", head) or phrases.shape(head) is not Shape.LOWER:
        return False
    if not phrases.is_mark(head - 1, ',»”“"'):
        return False
    quoted = phrases.is_mark(head - 1, '»”"') or phrases.is_mark(head - 2, '»”“"')
    return quoted or (phrases.phrase_end("article", after) > 0 and not phrases.phrase_end("of", after))


def is_board(phrases: PhraseIndex, head: int) -> bool:
    """Whether the plural head is the body's name rather than a post: "le conseil des ministres"."""
    if "plural" not in phrases.features("head", head):
        return False
    before = head - 1
    while before > 0 and phrases.phrase_end("article", before) and not phrases.phrase_end("of", before):
        before -= 1
    named = bool(phrases.phrase_end("of", before)) and bool(phrases.phrase_end("body", before - 1))
    return named and not is_office_of(phrases, before - 1)


def is_inside_name(phrases: PhraseIndex, head: int) -> bool:
    """Whether a capitalised head is part of a name: "Bruno Le Maire", "Stephen King"."""
    pack = phrases.lexicon.pack
    if (
        not phrases.is_capitalised(head)
        or phrases.lexicon.closed_compounds
        or phrases.is_line_or_sentence_start(head)
        or (phrases.lexicon.bare_complement and not pack.cases)
    ):
        return False
    if is_given(phrases, head - 1):
        return not is_given(phrases, phrases.phrase_end("head", head))  # "German Chancellor Angela Merkel"
    if (
        phrases.lexicon.complement_first
        or not phrases.is_capitalised(head - 1)
        or phrases.is_line_or_sentence_start(head - 1)
    ):
        return False
    before = head - 1
    return (
        not phrases.starts_phrase(before, "flag", "honorific", "modifier", "body")
        and phrases.shape(before) is Shape.CAPITAL
    )
