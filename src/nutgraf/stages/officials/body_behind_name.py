"""The portfolio or body behind the holder's name: Dutch "minister De Jonge van Volksgezondheid"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from nutgraf.stages.officials.complement import body_end, read_complement, skip_articles
from nutgraf.stages.officials.names import is_given
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.posts import PostHolder
from nutgraf.text.words import Shape

MAX_SPLIT_WORDS: Final = 12  # words of a body behind a name


def with_body_behind_name(phrases: PhraseIndex, holding: PostHolder, starts: frozenset[int]) -> PostHolder:
    """The holding with the body that "of" has behind the name, where the post has none before it."""
    name, post = holding.name, holding.post
    split = phrases.lexicon.closed_compounds and phrases.lexicon.grammar.noun_capitals == "names"
    if post.end > post.head_end or post.organisation or post.features & {"plural", "member"}:
        return holding
    if not split:
        return holding if "governing" in post.features else _with_own_body(phrases, holding, starts)
    if bracketed := _portfolio_in_brackets(phrases, name.end):
        return replace(holding, post=replace(post, organisation=bracketed))
    link = _link_inside(phrases, name.start, name.end) or name.end
    if not _is_of(phrases, link):
        return holding
    end, first = read_complement(phrases, link, starts)
    named = phrases.is_capitalised(first) or phrases.phrase_end("body", first) > 0
    if not first or not named or end - first > MAX_SPLIT_WORDS or phrases.phrase_end("territory", first):
        return holding
    has_body = any(phrases.starts_phrase(i, "body", "portfolio") for i in range(first, end))
    governed = "governing" in post.features and not has_body
    if governed or _is_party(phrases, first, end):  # "burgemeester X van Dole", "Kamerlid X van de PvdA"
        return replace(holding, name=name._replace(end=link))
    return replace(holding, name=name._replace(end=link), post=replace(post, organisation=(first, end)))


def _with_own_body(phrases: PhraseIndex, holding: PostHolder, starts: frozenset[int]) -> PostHolder:
    """The holding with the body that "of" or "at" has behind the name: "Professor X, of the University of Y,"."""
    comma = phrases.is_mark(holding.name.end, ",")
    index = holding.name.end + comma
    link = phrases.phrase_end("of", index) or phrases.phrase_end("at", index)
    first = skip_articles(phrases, link) if link else 0
    if comma and phrases.lexicon.syllabic and phrases.starts_phrase(index, "body"):
        first = index  # "Trung tá X, Phòng Cảnh sát giao thông, ..."
    acronym = phrases.shape(first) is Shape.CAPITALS
    if not first or not (acronym or phrases.is_capitalised(first) or phrases.phrase_end("body", first)):
        return holding
    end = body_end(phrases, first, starts)
    lower = () if phrases.lexicon.syllabic else (Shape.LOWER,)
    while end > first and phrases.shape(end - 1) in lower and not phrases.phrase_end("body", end - 1):
        end -= 1  # "of Leeds University (agreed)"
    inside = range(first, end)
    body = acronym or any(phrases.phrase_end("body", i) for i in inside)
    if not comma and not phrases.phrase_end("of", index) and not any(phrases.is_capitalised(i) for i in inside):
        return holding  # "an article by Professor X in the journal"
    closed = not comma or phrases.shape(end) in (Shape.MARK, Shape.LINE)
    return replace(holding, post=replace(holding.post, organisation=(first, end))) if body and closed else holding


def _portfolio_in_brackets(phrases: PhraseIndex, opened: int) -> tuple[int, int] | None:
    """The portfolio in the brackets behind a name, a party behind it left out: "minister Vos (Defensie, VVD)"."""
    if not phrases.is_mark(opened, "(") or not phrases.phrase_end("portfolio", opened + 1):
        return None
    end = next((i for i in range(opened + 1, opened + MAX_SPLIT_WORDS) if phrases.is_mark(i, ",)")), 0)
    return (opened + 1, end) if end else None


def _is_of(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word is a preposition before a portfolio or a body with its article: "van (de brandweer Zuid)"."""
    end = phrases.phrase_end("of", index)
    first = skip_articles(phrases, end) if end else 0
    service = phrases.phrase_end("body", first) if first else 0
    return end > 0 and (phrases.is_capitalised(first) or (service > 0 and phrases.is_capitalised(service)))


def _link_inside(phrases: PhraseIndex, start: int, end: int) -> int:
    """Index of the "of" in the words of a name that is no part of it, or 0: "Anna de Vries (van) Defensie"."""
    for index in range(end - 1, start, -1):
        if phrases.shape(index) is not Shape.LOWER or not _is_of(phrases, index):
            continue
        chained = phrases.keys_in(index - 1, phrases.lexicon.particles)
        if chained or phrases.phrase_end("of", index) != index + 1 or not phrases.is_capitalised(index + 1):
            return 0  # "Jan van de Berg", "Jan van der Berg"
        known = is_given(phrases, start) or not is_given(phrases, index - 2)
        surname = start + 1 < index and known and not is_given(phrases, index - 1)
        portfolio = phrases.phrase_end("portfolio", index + 1) > 0
        return index if surname or portfolio or _is_alone_elsewhere(phrases, start, index) else 0
    return 0


def _is_alone_elsewhere(phrases: PhraseIndex, start: int, end: int) -> bool:
    """Whether the text has these words of a name without the "of" behind them."""
    keys = phrases.words.keys
    wanted = keys[start:end]
    places = (i for i in range(len(keys)) if i != start and keys[i : i + end - start] == wanted)
    return any(phrases.is_capitalised(i) and keys[i + end - start] != keys[end] for i in places)


def _is_party(phrases: PhraseIndex, first: int, end: int) -> bool:
    """Whether the body is one word with capitals inside, as parties' names have: "PvdA"."""
    return end == first + 1 and sum(map(str.isupper, phrases.words.text_of(first, end))) > 1
