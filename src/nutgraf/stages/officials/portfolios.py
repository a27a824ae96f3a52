"""Lists of the fields of one office: "for housing, planning and rural affairs", "de Obras e Serviços Urbanos"."""

from __future__ import annotations

from typing import Final, NamedTuple

from nutgraf.stages.officials.lexicon import Kind
from nutgraf.stages.officials.names import capitalised_run_end, is_certain_name, is_given
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.words import Shape

MIN_FIELDS: Final = 2  # fields of a list
MAX_FIELDS: Final = 6  # of one office
MAX_PORTFOLIO_WORDS: Final = 3  # words of the last portfolio of a list: "Medio Rural"
MAX_LIST_WORDS: Final = 14  # words in which a list of portfolios must reach its "and"
MAX_FIELD_WORDS: Final = 4  # words of one field: "affari generali e legali", "young people and skills"
MAX_NAME_WORDS: Final = 4  # words of a name right behind a field, particles apart
MAX_ADJECTIVES: Final = 2  # adjectives behind the noun of a field: "desarrollo rural sostenible"
NO_NAMES: tuple[Kind, ...] = (
    "modifier",
    "portfolio",
    "portfolio_adjective",
    "body",
    "territory",
    "calendar",
    "stop",
)


class _Field(NamedTuple):
    end: int
    known: bool


def read_portfolio_list(phrases: PhraseIndex, index: int) -> tuple[int, int]:
    """Index after two or more fields of which the pack lists one, and where the first is; (index, 0) for no list.

    The index is that of the preposition before the first. The fields are joined by commas and "and". What is behind
    them must show that the list ends there: a mark, a name, a preposition, a verb, or one more title.
    """
    first = _behind_link(phrases, index)
    if phrases.lexicon.grammar.noun_capitals == "all_nouns" or phrases.lexicon.syllabic or not first:
        return index, 0
    fields: list[_Field] = []
    start, closes = first, False
    while start and len(fields) < MAX_FIELDS:
        field = _read_field(phrases, start)
        if field is None or not (field.known or phrases.is_capitalised(start) == phrases.is_capitalised(first)):
            break
        fields.append(field)
        start, closes = (0, True) if closes else _next_field(phrases, field.end)
    if not closes or len(fields) < MIN_FIELDS or not any(field.known for field in fields):
        return index, 0
    end = fields[-1].end
    return (end, first) if _ends_here(phrases, end) else (index, 0)


def _next_field(phrases: PhraseIndex, end: int) -> tuple[int, bool]:
    """Where the next field of the list begins, and whether "and" is before it; (0, False) for none."""
    closes = phrases.phrase_end("coordinator", end) == end + 1
    if not closes and not phrases.is_mark(end, ","):
        return 0, False
    start = _behind_link(phrases, end + 1) or end + 1
    while after := phrases.phrase_end("article", start):
        start = after
    return start, closes


def _behind_link(phrases: PhraseIndex, index: int) -> int:
    """Index behind "of the" or "for", but not "in"; or 0."""
    if "within" in phrases.features("at", index):
        return 0
    link = max(phrases.phrase_end("of", index), phrases.phrase_end("at", index))
    while link and (after := phrases.phrase_end("article", link)):
        link = after
    return link


def _read_field(phrases: PhraseIndex, start: int) -> _Field | None:
    """The field that begins here: a noun with its adjectives, in lower case or with capitals."""
    if not _may_be_field(phrases, start):
        return None
    listed = phrases.phrase_end("portfolio", start)
    end = max(listed, start + 1)
    if phrases.lexicon.grammar.noun_complement == "preposition" and not phrases.lexicon.closed_compounds:
        end = _behind_adjectives(phrases, end)
    else:
        while end < start + MAX_FIELD_WORDS and phrases.shape(end) is Shape.LOWER and _goes_on(phrases, end):
            end += 1
    return _Field(_behind_capital(phrases, end), listed > start)


def _may_be_field(phrases: PhraseIndex, start: int) -> bool:
    if phrases.shape(start) not in (Shape.LOWER, Shape.CAPITAL):
        return False
    if phrases.starts_phrase(start, "portfolio"):
        return True
    closed = phrases.starts_phrase(start, "stop", "of", "at", "head", "flag", "copula", "auxiliary", "relative")
    named = is_certain_name(phrases, start, frozenset()) or is_given(phrases, start)
    return not closed and not named and not phrases.starts_phrase(start, "honorific", "territory", "calendar")


def _behind_adjectives(phrases: PhraseIndex, index: int) -> int:
    """Index behind the lower-case adjectives of a field, where the field clearly ends behind them; or the index."""
    end = index
    while end < index + MAX_ADJECTIVES and phrases.shape(end) is Shape.LOWER and _goes_on(phrases, end):
        end += 1
    return end if end > index and _ends_here(phrases, end) else index


def _goes_on(phrases: PhraseIndex, index: int) -> bool:
    """Whether a lower-case word may be one more of a field."""
    closed = phrases.starts_phrase(index, "stop", "of", "at", "coordinator", "article", "head", "copula", "auxiliary")
    return not (closed or phrases.starts_phrase(index, "relative", "passive", "appoint") or _is_verb(phrases, index))


def _is_verb(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word is a verb of saying or ordering, or has the ending of a finite verb."""
    endings = phrases.lexicon.pack.verb_endings
    finite = bool(endings) and phrases.words.text_of(index, index + 1).endswith(endings)
    return finite or phrases.key(index) in phrases.lexicon.saying


def _behind_capital(phrases: PhraseIndex, index: int) -> int:
    """Index behind the capitalised words that belong to the field before: "Desenvolvimento (Urbano), X"."""
    while phrases.is_capitalised(index) and phrases.starts_phrase(index, "portfolio_adjective"):
        index += 1
    if not phrases.is_capitalised(index) or phrases.shape(index - 1) is not Shape.CAPITAL:
        return index
    run = capitalised_run_end(phrases, index)
    named = next((i for i in range(index, run) if is_certain_name(phrases, i, frozenset())), 0)
    if named:
        return named
    return index + 1 if run == index + 1 else index


def _ends_here(phrases: PhraseIndex, index: int) -> bool:
    """Whether a mark, a name, a preposition, a verb or "and" says that a list of fields ends here."""
    if phrases.shape(index) in (Shape.MARK, Shape.LINE) or phrases.is_capitalised(index) or _is_verb(phrases, index):
        return True
    return phrases.starts_phrase(index, "of", "at", "coordinator", "honorific", "head", "copula")


def begins_behind_field(phrases: PhraseIndex, start: int, index: int) -> bool:
    """Whether unknown capitalised words right behind a listed field are a name: "ministro da Saúde (Klinger Alves)"."""
    lexicon = phrases.lexicon
    if lexicon.complement_first or lexicon.pack.cases or phrases.phrase_end("portfolio", start) != index:
        return False
    run = range(index, capitalised_run_end(phrases, index))
    light = sum(phrases.key(i) in lexicon.particles for i in run)
    if not 2 <= len(run) - light <= MAX_NAME_WORDS or "-" in phrases.key(index):
        return False
    if any(is_given(phrases, i) for i in run[1:]):
        return False
    return not any(phrases.starts_phrase(i, *NO_NAMES) for i in run)


def is_bare_field(phrases: PhraseIndex, index: int) -> bool:
    """Whether a field with a capital is between a title and a certain name: Dutch "wethouder (Wonen) Jan Vos"."""
    lexicon = phrases.lexicon
    if not lexicon.closed_compounds or lexicon.grammar.noun_capitals != "names" or not phrases.is_capitalised(index):
        return False
    end = phrases.phrase_end("portfolio", index)
    return end > index and is_certain_name(phrases, end, frozenset())


def list_closes(phrases: PhraseIndex, index: int) -> bool:
    """Whether "and" with one more field or preposition closes the list that goes on here."""
    for here in range(index, index + MAX_LIST_WORDS):
        if phrases.shape(here) is Shape.LINE or phrases.is_mark(here, ".;:()"):
            return False
        if phrases.phrase_end("coordinator", here):
            linked = phrases.starts_phrase(here + 1, "of", "at")
            return linked or phrases.is_capitalised(here + 1)
    return False


def is_listed(phrases: PhraseIndex, index: int) -> bool:
    """Whether capitalised nouns, and no person, stand here up to an "and" with one more: ", Commerce and Tourism"."""
    for here in range(index, index + MAX_LIST_WORDS):
        if phrases.phrase_end("coordinator", here):
            return _closes_list(phrases, here + 1)
        if phrases.is_mark(here, ",") or (phrases.lexicon.bare_complement and phrases.shape(here) is Shape.LOWER):
            continue
        if _is_genitive_noun(phrases, here):
            continue
        if (
            not phrases.is_capitalised(here)
            or is_given(phrases, here)
            or phrases.phrase_end("head", here)
            or here - index > MAX_LIST_WORDS // 2
        ):
            return False
        if phrases.is_capitalised(here + 1) and phrases.is_capitalised(here + 2):
            return False
    return False


def _closes_list(phrases: PhraseIndex, start: int) -> bool:
    """Whether the last of some portfolios is here, and no person: "Medio Rural", "Rural Affairs (Ann Dow)"."""
    lexicon = phrases.lexicon
    if _is_genitive_noun(phrases, start):
        return phrases.is_capitalised(start + 1) or phrases.is_mark(start + 1, ",")
    adjective = phrases.shape(start) is Shape.LOWER and lexicon.grammar.noun_capitals == "all_nouns"
    end = start + adjective
    while phrases.is_capitalised(end) and not is_given(phrases, end) and end < start + MAX_PORTFOLIO_WORDS:
        end += 1
    if end == start + adjective:
        return False
    if end == start + 1:
        return not phrases.is_capitalised(end) or is_given(phrases, end)
    apposed = phrases.is_mark(end, ",") and is_given(phrases, end + 1)
    return apposed or (lexicon.complement_first and is_given(phrases, end))


def _is_genitive_noun(phrases: PhraseIndex, index: int) -> bool:
    """Whether a lower-case word may be the genitive of a portfolio, where such nouns have no preposition: "lesů"."""
    pack = phrases.lexicon.pack
    if not pack.cases or not pack.complement_endings or phrases.shape(index) is not Shape.LOWER:
        return False
    closed = phrases.starts_phrase(index, "stop", "of", "at", "article", "head", "copula", "auxiliary", "relative")
    return not closed and phrases.words.text_of(index, index + 1).endswith(pack.complement_endings)
