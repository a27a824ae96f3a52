"""Noun phrases as what is counted, without their determiner: the one after a number, the one before its value.

A number takes the place of the determiner, and what it counts may be any noun: the function words and signs around it
are all that cuts it. Those who speak and act are noun phrases of another kind, with a determiner or a capital, cut at
verbs, marks and conjunctions (stages/speech/noun_phrases.py): of 313 phrases of open articles that begin here 213 end
alike there, and 94 go on over what is not counted ("flights take off", "clients ayant", "quy chuẩn kỹ thuật đối").
"""

from __future__ import annotations

import re
from typing import Final

from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.phrases import BLANKS, WORD, longest_after, longest_before, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

# Words of a noun phrase where nothing marks its end (English). Of 2,400 numbers of open articles 48 differ with half
# of it, 3 with twice.
MAX_WORDS: Final = 3
# The same where a word is a syllable (Vietnamese): "chi bộ trực thuộc". Of 2,400 numbers of open articles 24 differ
# with half of it, 9 with twice.
MAX_SYLLABLES: Final = 4
# Complements of a noun: "groupes d'épargne et de crédit" has two. Of 2,400 numbers of open articles 3 differ with
# half of it, none with twice.
MAX_COMPLEMENTS: Final = 2
# Words of a noun phrase that ends at a position. Of 2,400 numbers of open articles 8 differ with half of it, 1 with
# twice.
MAX_WORDS_BACK: Final = 6
MAX_COMPLEMENT_WORDS: Final = 3  # further words of a name, or the noun behind an adjective: "San Pedro Alcántara"
MAX_ADVERBS: Final = 2  # between "and" and an adjective: "ehemalige und noch aktive"
CLOSING_SIGNS: Final = frozenset({".", "!", "?", ";", ""})
POSSESSIVE: Final = re.compile(r"['’]s(?=\s)")
ENDS: Final = re.compile(r"[^\w\s'’&\-]|\n|\d")


def noun_phrase_after(source: SourceText, at: int, limit: int) -> NounPhrase | None:
    """The noun group that begins at a position (over blanks); None where a function word or a sign stands there."""
    at = skip_space(source.text, at)
    match = WORD.match(source.folded, at)
    if match is None or match.end() > limit:
        return None
    if source.is_function(match) and compound_end(source, at) is None:
        return None
    lexicon = source.lexicon
    if lexicon.syntax.noun_links:
        return _linked(source, at, limit)
    if lexicon.capitalises_nouns:
        return _until(source, at, limit, "capital")
    if lexicon.syntax.plural_endings:
        group = _until(source, at, limit, "plural")
        owned = POSSESSIVE.match(source.text, group[1]) if group is not None else None
        return (noun_phrase_after(source, owned.end(), limit) if owned is not None else None) or group
    return _until(source, at, limit, "none" if lexicon.syntax.function_words else "one")


def words_of_noun(source: SourceText, start: int, end: int) -> list[re.Match[str]]:
    """The words of a stretch without the function words before the first noun."""
    words = list(WORD.finditer(source.folded, start, end))
    while words and words[0][0] in source.lexicon.syntax.function_words:
        if compound_end(source, words[0].start()) is not None:
            break  # "đầu tư"
        words.pop(0)
    return words


def _until(source: SourceText, at: int, limit: int, sign: str) -> NounPhrase | None:
    """Words up to the one that has the sign of a noun, or up to a function word; None without a capital in German."""
    start, end = at, at
    for _ in range(MAX_SYLLABLES if sign == "none" else MAX_WORDS):
        match = WORD.match(source.folded, skip_space(source.text, end) if end > start else at)
        if match is None or match.end() > limit:
            break
        whole = compound_end(source, match.start())
        if whole is not None and whole <= limit:
            end = whole
            continue
        if end == start and sign == "none" and is_verb_form(source, match[0]):
            return None
        ends = match[0] in source.lexicon.syntax.function_words or _is_verb(source, match, sign)
        if end > start and (ends or match[0].endswith(source.lexicon.syntax.verb_endings or "\n")):
            break
        end = _hyphenated(source, match.end())
        if sign == "one" or (sign == "capital" and source.text[match.start()].isupper()):
            break
        if sign == "plural" and source.lexicon.syntax.is_plural(match[0]):
            break
    last = source.text.rfind(" ", start, end) + 1 or start
    return None if sign == "capital" and not any(map(str.isupper, source.text[last:end])) else (start, end)


def over_other(source: SourceText, at: int) -> int:
    """Where the noun begins that "other" or "further" is before: "two other people"; else the same position."""
    syntax = source.lexicon.syntax
    word = WORD.match(source.folded, skip_space(source.text, at))
    if word is None or word[0] not in syntax.function_words & syntax.adjectives_before:
        return at
    noun = WORD.match(source.folded, skip_space(source.text, word.end()))
    return at if noun is None or source.is_function(noun) else word.end()


def over_joined_adjectives(source: SourceText, at: int, limit: int) -> int:
    """Where the noun begins that two joined adjectives are before: "240 former and current employees".

    The same position where no such pair is there.
    """
    syntax = source.lexicon.syntax
    first = WORD.match(source.folded, skip_space(source.text, at))
    joined = WORD.match(source.folded, skip_space(source.text, first.end())) if first is not None else None
    if first is None or joined is None or joined[0] not in syntax.conjunctions:
        return at
    following, before = joined.end(), first
    for _ in range(MAX_ADVERBS + 2):  # "ehemalige und noch aktive Beschäftigte"
        word = WORD.match(source.folded, skip_space(source.text, following))
        if word is None or word.end() > limit or source.text[following] not in BLANKS:
            return at
        if _are_adjectives(source, (first, before, word)) and before is not first:
            return at if source.is_function(word) else word.start()
        following, before = word.end(), word
    return at


def _are_adjectives(source: SourceText, words: tuple[re.Match[str], re.Match[str], re.Match[str]]) -> bool:
    """Whether the first two words are adjectives of the third, by the marks that the language has for it."""
    syntax, (first, second, noun) = source.lexicon.syntax, words
    if source.lexicon.capitalises_nouns:
        return [source.text[word.start()].isupper() for word in words] == [False, False, True]
    if syntax.plural_endings:
        return [syntax.is_plural(word[0]) for word in words] == [False, False, True]
    if syntax.noun_links and not syntax.adjective_endings:
        return first[0] in syntax.adjectives_before and second[0] in syntax.adjectives_before
    endings = syntax.adjective_endings or "\n"
    inflected = first[0].endswith(endings) and second[0].endswith(endings)
    return inflected and not (source.lexicon.has_cases and noun[0].endswith(endings))


def first_noun(source: SourceText, group: NounPhrase | None) -> NounPhrase | None:
    """A counted group up to its first word without the ending of an adjective, where nouns have cases: "pět lidí"."""
    syntax = source.lexicon.syntax
    if group is None or not source.lexicon.has_cases or not syntax.adjective_endings:
        return group
    for word in WORD.finditer(source.folded, *group):
        adjective = word[0].endswith(syntax.adjective_endings) or word[0] in syntax.adjectives_before
        if not adjective or word[0] in syntax.plural_nouns:
            return group[0], _hyphenated(source, word.end())
    return group


def is_verb_form(source: SourceText, word: str) -> bool:
    """Whether a word has an ending that finite verbs have and no noun."""
    endings = source.lexicon.syntax.verb_endings
    return bool(endings) and word.endswith(endings)


def _is_verb(source: SourceText, word: re.Match[str], sign: str) -> bool:
    """Whether a word with the ending of a participle is before a function word: "one opponent joked that"."""
    endings = source.lexicon.syntax.participle_endings
    if sign != "plural" or not endings or not word[0].endswith(endings):
        return False
    at = skip_space(source.text, word.end())
    following = WORD.match(source.folded, at)
    if following is None:
        return source.text[at : at + 1] in CLOSING_SIGNS  # "One school closed."
    return following[0] in source.lexicon.syntax.function_words


def compound_end(source: SourceText, at: int) -> int | None:
    """The end of the noun of several syllables there, of which one is a function word alone: "đầu tư"."""
    if not source.lexicon.separates_syllables:
        return None
    return longest_after(source.folded, at, source.lexicon.measured.compounds)


def _hyphenated(source: SourceText, end: int) -> int:
    """The end of a word with its hyphenated or ampersanded rest ("KH&ĐT")."""
    while source.text[end : end + 1] in {"-", "&"}:
        match = WORD.match(source.folded, end + 1)
        if match is None:
            break
        end = match.end()
    return end


def _linked(source: SourceText, at: int, limit: int) -> NounPhrase:
    """Romance: adjectives before, the noun, and complements with "de" that have no article."""
    start, end = at, at
    while True:
        match = WORD.match(source.folded, skip_space(source.text, end) if end > start else at)
        if match is None or match.end() > limit or (end > start and match[0] in source.lexicon.syntax.function_words):
            break
        whole = longest_after(source.folded, match.start(), source.lexicon.measured.compounds)
        if whole is not None:
            end = whole
            break
        end = _hyphenated(source, match.end())
        ending = source.lexicon.syntax.adjective_endings
        if not (match[0] in source.lexicon.syntax.adjectives_before or (ending and match[0].endswith(ending))):
            end = _agreeing_end(source, match, end, limit)
            break
    for _ in range(MAX_COMPLEMENTS):
        further = _complement(source, end, limit)
        if further is None:
            break
        end = further
    return start, end


def _agreeing_end(source: SourceText, noun: re.Match[str], end: int, limit: int) -> int:
    """The end of the adjective that shares the plural of a noun: "gastos públicos"; else that of the noun."""
    marks = source.lexicon.syntax.plural_marks
    word = WORD.match(source.folded, end + 1) if source.text[end : end + 1] in {" ", "\u00a0"} else None
    if word is None or word.end() > limit or not marks or not noun[0].endswith(marks):
        return end
    lexicon = source.lexicon
    other = word[0] in lexicon.syntax.function_words or word[0] in lexicon.months or source.text[word.start()].isupper()
    return (
        word.end() if word[0].endswith(marks) and not other and source.text[word.end() : word.end() + 1] != "'" else end
    )


def opens_with_gerund(source: SourceText, group: NounPhrase) -> bool:
    """Whether a group begins with a verb form that no determiner makes a noun: "recuando de R$ 969"."""
    endings = source.lexicon.syntax.gerund_endings
    word = WORD.match(source.folded, group[0]) if endings else None
    if word is None or not word[0].endswith(endings) or source.text[word.start()].isupper():
        return False
    before = skip_space_back(source.text, group[0])
    led = WORD.search(source.folded, max(0, before - 1), before)
    words = list(WORD.finditer(source.folded, max(0, before - 16), before)) if led is not None else []
    syntax = source.lexicon.syntax
    return not (words and words[-1][0] in syntax.determiners | syntax.prepositions | syntax.noun_links)


def opens_infinitive(source: SourceText, at: int) -> bool:
    """Whether an infinitive with its object begins at a position: "d'emprunter le pont"."""
    endings = source.lexicon.syntax.infinitive_endings
    word = WORD.match(source.folded, skip_space(source.text, at)) if endings else None
    if word is None or not word[0].endswith(endings):
        return False
    after = WORD.match(source.folded, skip_space(source.text, word.end()))
    return after is not None and after[0] in source.lexicon.syntax.articles | source.lexicon.syntax.determiners


def _complement(source: SourceText, end: int, limit: int) -> int | None:
    """The end of " de X", or of ", de Y" and " et de Y" after an earlier complement."""
    at = skip_space(source.text, end)
    if source.text[at : at + 1] == ",":
        at = skip_space(source.text, at + 1)
    joiner = longest_after(source.folded, at, source.lexicon.syntax.conjunctions)
    at = skip_space(source.text, joiner) if joiner is not None else at
    if longest_after(source.folded, at, source.lexicon.dates.deadlines) is not None:
        return None  # "500 forages d'ici à 2027"
    link = longest_after(source.folded, at, source.lexicon.syntax.noun_links)
    if link is None:
        return None
    match = WORD.match(source.folded, skip_space(source.text, link))
    if match is None or match.end() > limit or match[0] in source.lexicon.syntax.function_words:
        return None
    if source.text[match.end() : match.end() + 1] in {"'", "’"}:
        return None  # "les premiers mois de l’année"
    return _whole_complement(source, match, limit)


def _whole_complement(source: SourceText, word: re.Match[str], limit: int) -> int:
    """The end of a complement with the noun behind its adjective, "obras de grande porte", or the rest of its name."""
    end = _hyphenated(source, word.end())
    name = source.text[word.start()].isupper()
    for _ in range(MAX_COMPLEMENT_WORDS):
        following = WORD.match(source.folded, end + 1) if source.text[end : end + 1] in {" ", "\u00a0"} else None
        if following is None or following.end() > limit or source.is_function(following):
            break
        led = word[0] in source.lexicon.syntax.adjectives_before and end == word.end()
        if not led and not (name and source.text[following.start()].isupper()):
            break  # "comuni di San Marino" goes on
        end = _hyphenated(source, following.end())
    return end


def noun_phrase_before(source: SourceText, at: int, low: int, *, over_articles: bool = True) -> NounPhrase | None:
    """The noun group that ends at a position: backwards to a function word that is no link, or to a sign.

    A complement with an article ("de toute la province") is left out, unless not `over_articles`.
    """
    lexicon = source.lexicon
    end = skip_space_back(source.text, at)
    start, taken = end, 0
    while taken < MAX_WORDS_BACK:
        before = skip_space_back(source.text, start)
        if before != start and "\n" in source.text[before:start]:
            break
        match = _compound_before(source, before, low) or _word_before(source, before, low)
        if match is None:
            break
        word = source.folded[match[0] : match[1]]
        inner = source.text[match[1] : match[1] + 1] == "-" and taken  # "year-on-year inflation"
        if inner or (taken == 1 and _is_negated(source, match, (start, end), low)):
            start, taken = match[0], taken + 1
            continue
        if not lexicon.has_articles and is_verb_form(source, word):
            break  # "Kraj připravuje investice za"
        is_link = word in lexicon.syntax.noun_links or word + "'" in lexicon.syntax.noun_links
        elided = f"{word}'" in lexicon.syntax.function_words and source.text[match[1] : match[1] + 1] in {"'", "’"}
        if (elided or word in lexicon.syntax.function_words) and not (is_link and taken):
            further = _over_article(source, match[0], low) if taken and over_articles else None
            if further is None:
                break
            start = end = skip_space_back(
                source.text, further
            )  # "le taux de toute la province": the complement says where, not what
            taken = 0
            continue
        start = match[0]
        taken += 1
    group = trim(source, start, end) if taken else None
    return _without_participle(source, group) if group is not None else None


def _is_negated(source: SourceText, word: NounPhrase, adjective: NounPhrase, low: int) -> bool:
    """Whether a word denies a plural noun an adjective, and is between them: "exportaciones no petroleras"."""
    syntax = source.lexicon.syntax
    noun = _word_before(source, skip_space_back(source.text, word[0]), low)
    if source.folded[slice(*word)] not in syntax.negations or noun is None:
        return False
    if source.folded[slice(*noun)] in syntax.function_words:
        return False
    return all(source.folded[slice(*end)].endswith(syntax.negated_endings) for end in (noun, adjective))


def _compound_before(source: SourceText, end: int, low: int) -> NounPhrase | None:
    """The noun of several syllables that ends there, of which one is a function word alone: "đầu tư"."""
    if not source.lexicon.separates_syllables:
        return None
    start = longest_before(source.folded, end, source.lexicon.measured.compounds)
    return (start, end) if start is not None and start >= low else None


def _without_participle(source: SourceText, group: NounPhrase) -> NounPhrase:
    """The group without the participle that an auxiliary before it makes of its first word: "ha sbloccato fondi"."""
    words = list(WORD.finditer(source.folded, *group))
    before = skip_space_back(source.text, group[0])
    if len(words) == 1 or longest_before(source.folded, before, source.lexicon.syntax.auxiliaries) is None:
        return group
    return words[1].start(), group[1]


def _over_article(source: SourceText, start: int, low: int) -> int | None:
    """The position before " de (toute) la" where that leads to an article; None where another word stands there."""
    lexicon = source.lexicon
    article = WORD.match(source.folded, start)
    if article is None or article[0] in lexicon.syntax.articles:
        return None
    for _ in range(2):
        match = _word_before(source, skip_space_back(source.text, start), low)
        if match is None:
            return None
        word = source.folded[slice(*match)]
        if word in lexicon.syntax.noun_links or word + "'" in lexicon.syntax.noun_links:
            return match[0]
        if word not in lexicon.syntax.function_words:
            return None
        start = match[0]
    return None


def _word_before(source: SourceText, end: int, low: int) -> NounPhrase | None:
    while end > low and source.text[end - 1] in "'’-&":
        end -= 1
    starts = list(WORD.finditer(source.folded, max(low, end - 32), end))
    return starts[-1].span() if starts and starts[-1].end() == end else None


def trim(source: SourceText, start: int, end: int) -> NounPhrase | None:
    """The group without the function words at its beginning; None where nothing else is in it."""
    while True:
        match = WORD.match(source.folded, start)
        if match is None or match.start() >= end:
            return None
        if compound_end(source, start) is not None:
            return start, end
        if POSSESSIVE.match(source.text, start - 1):  # "last year's worst sector"
            start = skip_space(source.text, start + 1)
            continue
        elided = source.text[match.end() : match.end() + 1] in {"'", "’"} and len(match[0]) <= 2
        article = match[0] + "'" if elided else match[0]
        if match.end() >= end or article not in source.lexicon.syntax.function_words:
            return start, end
        start = skip_space(source.text, match.end())
        start += source.text[start : start + 1] in {"'", "’"}


def object_of_last_infinitive(source: SourceText, at: int, limit: int) -> NounPhrase | None:
    """The noun right before "te" and an infinitive, where an adverb is before it: "om sneller woningen te bouwen".

    Only where verbs are last and no capital marks the noun; None where the noun phrase at the position ends there.
    """
    if not source.lexicon.verbs_last or source.lexicon.capitalises_nouns:
        return None
    first = noun_phrase_after(source, at, limit)
    for word in list(WORD.finditer(source.folded, at, limit))[:MAX_WORDS_BACK]:
        if word[0] in source.lexicon.dates.infinitive_words:
            noun = source.word_before(word.start())
            if noun is None or noun.start() <= at or source.is_function(noun):
                return None
            return None if first is not None and first[1] == noun.end() else noun.span()
    return None


def skip_linking_words(source: SourceText, at: int, low: int) -> tuple[int, str]:
    """Position before the words that lead to a value, and what they are: "noun" ("de"), "verb" ("est de") or ""."""
    links, found = source.lexicon.syntax.value_links, ""
    for _ in range(3):
        at = skip_space_back(source.text, at)
        if source.text[at - 1 : at] in {"'", "’"} and longest_before(source.folded, at, links) is None:
            break
        start = longest_before(source.folded, at, links)
        if start is None or start < low:
            break
        plain = source.folded[start:at] in source.lexicon.syntax.function_words
        at, found = start, "noun" if plain and found != "verb" else "verb"
    return at, found
