"""What a number measures: the noun that a parse or the words around it give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nutgraf.numbers.context import Context, opens_parenthesis
from nutgraf.numbers.folding import WORD, longest_after, longest_before, skip_space, skip_space_back
from nutgraf.numbers.moves import moves_to
from nutgraf.numbers.nouns import Group, group_before, group_behind, strip_links, trim
from nutgraf.numbers.parse import Parse, read_parse
from nutgraf.numbers.periods import Time
from nutgraf.numbers.quantity import Quantity

SEGMENT: Final = re.compile(r"[^,;:()«»“”\"\n]+")
NEXT: Final = 80  # code points from a number to the next sentence that goes on about it
NEAR_WHOLE: Final = 16  # code points between "of the" and the whole's number: "of the intended 214,000 farmers"
NEAR_COUNT: Final = 40  # code points between two counts of one noun
NAMELESS: Final = frozenset({"age", "rank", "score"})
AMOUNTS: Final = frozenset({"percent", "money", "ratio", "measure"})


def measure(context: Context, times: Sequence[Time]) -> list[Group | None]:
    """Where the words stand that each number measures; None where the text has none."""
    parse = read_parse(context.document)
    groups: list[Group | None] = []
    for i, quantity in enumerate(context.found):
        group = _measure_one(context, parse, times, i)
        if group is None and quantity.kind not in ("duration", *NAMELESS):
            group = _inherited(context, groups, i) if quantity.kind != "count" else _count_before(context, groups, i)
        groups.append(_tidy(context, group))
        if i and groups[i - 1] is None and moves_to(context.source, context.found[i - 1], quantity):
            groups[i - 1] = groups[i]  # "de 2.600 à 2.850 centimes"
    return groups


def inherits(context: Context, i: int) -> bool:
    """Whether a number says its words with the one before it: "(au lieu de 0,7 %)", "contre 95 %"."""
    quantity, low = context.found[i], context.bounds[i][0]
    if i == 0 or context.found[i - 1].start < low:
        return False
    source = context.source
    before = skip_space_back(source.text, quantity.head)
    if opens_parenthesis(source.text, quantity.head, low):
        return (
            not opens_parenthesis(source.text, context.found[i - 1].head, low)
            or context.found[i - 1].unit == quantity.unit
        )
    return longest_before(source.folded, before, source.lexicon.words["compared"]) is not None


def _measure_one(context: Context, parse: Parse | None, times: Sequence[Time], i: int) -> Group | None:
    quantity = context.found[i]
    if (written_on := _written_on(context, i)) is not None:
        return written_on
    if quantity.kind == "rank" and context.source.lexicon.words["nouns_capitalised"]:
        return _ranked(context, i)
    if quantity.kind in NAMELESS:
        return None
    if quantity.kind == "count":
        return _longer(parse.counted(quantity) if parse else None, _counted(context, i)) or _part_of(context, i)
    if quantity.kind == "duration":
        return _lasting(context, i)
    if quantity.kind in AMOUNTS and inherits(context, i):
        return None
    before_noun = parse.counted(quantity) if parse and quantity.kind == "money" else None
    return _share(context, i) or before_noun or _amount(context, parse, times, i)


def _written_on(context: Context, i: int) -> Group | None:
    """The noun that a number is written on to: "60-Millionen-Euro-Programm", "a four-hour session"."""
    quantity, source, limit = context.found[i], context.source, context.bounds[i][1]
    if quantity.unit is None or quantity.kind in NAMELESS:
        return None
    if source.text[quantity.end : quantity.end + 1] == "-" and source.text[quantity.end + 1 : quantity.end + 2].isalpha():
        return group_behind(source, quantity.end + 1, limit)
    adjective = "-" in source.text[quantity.start : quantity.end] and source.lexicon.words["plural_endings"]
    return group_behind(source, quantity.end, limit) if adjective and quantity.value_high is None else None


def _part_of(context: Context, i: int) -> Group | None:
    """ "11 of the 16 suppliers", "trois des ministres": the noun of the whole."""
    quantity, source, limit = context.found[i], context.source, context.bounds[i][1]
    link = longest_after(source.folded, skip_space(source.text, quantity.end), source.lexicon.words["share_links"])
    if link is None or quantity.scale > 1:
        return None
    whole = context.found[i + 1] if i + 1 < len(context.found) else None
    if whole is not None and whole.start - link <= NEAR_WHOLE and whole.kind == "count":
        return _counted(context, i + 1)
    return group_behind(source, link, limit)


def _longer(parsed: Group | None, ruled: Group | None) -> Group | None:
    """The parse's group, unless the rules read further from the same word."""
    if parsed is None or (ruled is not None and ruled[0] == parsed[0] and ruled[1] > parsed[1]):
        return ruled
    return parsed


def _counted(context: Context, i: int) -> Group | None:
    """The noun group behind a count, over "de" where a scale word stands ("millions de personnes")."""
    quantity, source, limit = context.found[i], context.source, context.bounds[i][1]
    at = quantity.end
    if quantity.scale > 1 or quantity.spelled:
        link = longest_after(source.folded, skip_space(source.text, at), source.lexicon.words["linkers"])
        at = link if link is not None else at
    if source.text[at : at + 1] == "-":
        at += 1
    return group_behind(source, at, limit)


def _ranked(context: Context, i: int) -> Group | None:
    """German: "die Präsidentschaft zum dritten Mal": the noun before the preposition."""
    quantity, source, low = context.found[i], context.source, context.bounds[i][0]
    before = list(WORD.finditer(source.folded, max(low, quantity.start - 16), quantity.start))[-1:]
    if not before or not source.lexicon.has("function_words", before[0][0]):
        return None
    group = group_before(source, before[0].start(), low)
    if group is None:
        return None
    last = source.text.rfind(" ", group[0], group[1]) + 1 or group[0]
    return (last, group[1]) if source.text[last].isupper() else None


def _lasting(context: Context, i: int) -> Group | None:
    """What lasts: behind a link ("dix ans de mise en œuvre") or before one ("un mandat de trois ans")."""
    quantity, source, (low, high) = context.found[i], context.source, context.bounds[i]
    link = longest_after(source.folded, skip_space(source.text, quantity.end), source.lexicon.words["noun_links"])
    if link is not None and (group := group_behind(source, link, high)) is not None:
        return group
    links = source.lexicon.words["noun_links"]
    at = longest_before(source.folded, skip_space_back(source.text, quantity.head), links)
    if at is None and source.folded[quantity.head : quantity.start].rstrip().endswith(tuple(f" {x}" for x in links)):
        at = quantity.head  # "un plazo máximo de"
    group = group_before(source, at, low) if at is not None else None
    return group if group is not None and _has_article(context, group) else None


def _has_article(context: Context, group: Group) -> bool:
    """Whether a function word leads to a group: "un mandat", not the verb of ", dispose de"."""
    source = context.source
    before = list(WORD.finditer(source.folded, max(0, group[0] - 12), group[0]))[-1:]
    return bool(before) and source.text[before[0].end() : group[0]] in {" ", "'", "’"} and (
        source.lexicon.has("function_words", before[0][0]) or source.lexicon.has("function_words", before[0][0] + "'")
    )


def _share(context: Context, i: int) -> Group | None:
    """ "53 % des impôts": what the share is of, unless that is only its base ("4 % du PIB")."""
    quantity, source, limit = context.found[i], context.source, context.bounds[i][1]
    if quantity.kind not in ("percent", "ratio"):
        return None
    at = skip_space(source.text, quantity.end)
    link = longest_after(source.folded, at, source.lexicon.words["share_links"])
    if link is None:
        return group_behind(source, at, limit) if quantity.kind == "ratio" and quantity.value < 1 else None
    group = _part_of(context, i)
    if group is None:
        return None
    words = source.folded[slice(*group)]
    head = WORD.match(words)
    return None if words in source.lexicon.words["bases"] or (head and source.lexicon.has("bases", head[0])) else group


def _amount(context: Context, parse: Parse | None, times: Sequence[Time], i: int) -> Group | None:
    """What an amount is the value of: the noun before "de", the thing behind it, or the subject of its verb."""
    quantity, source, low = context.found[i], context.source, context.bounds[i][0]
    at, link = strip_links(source, _value_start(context, i), low)
    behind = _thing_behind(context, i)
    if behind is not None and quantity.kind == "measure":
        return behind
    if link == "noun" and source.lexicon.words["noun_links"]:
        group = group_before(source, at, low)
        if group is not None and _is_participle(context, group):
            at, link = group[0], "verb"
        elif group is not None or (i and context.found[i - 1].start >= low):
            return _of_what(context, i, _without_move(context, i, group))
    if behind is not None:
        return behind
    if link == "verb" and source.text[at - 1 : at] == "," and (named := group_before(source, at - 1, low)) is not None:
        return named  # "le projet de maison communale, estimé à 4 millions"
    return _governing(context, parse, times, i, (at, link)) or _purpose(context, i)


def _governing(
    context: Context, parse: Parse | None, times: Sequence[Time], i: int, led: tuple[int, str]
) -> Group | None:
    """The subject of an amount's verb, by the parse or by the words before it."""
    quantity, source, low = context.found[i], context.source, context.bounds[i][0]
    at, link = led
    if parse is not None:
        group = parse.valued(quantity)
        overlaps = group is not None and any(q.start < group[1] and group[0] < q.end for q in context.found)
        return None if overlaps else group
    if not source.lexicon.words["function_words"]:
        return None
    if link == "noun" and (group := _of_group(context, at, low)) is not None:
        return group
    return _subject(context, times, i, at) if link or not source.lexicon.words["noun_links"] else None


def _value_start(context: Context, i: int) -> int:
    """Where what leads to a value ends: before its qualifier, unless that is the verb itself ("supera los")."""
    quantity, words = context.found[i], context.source.lexicon.words
    qualifier = context.source.folded[quantity.head : quantity.start].strip()
    return quantity.start if qualifier in words["value_links"] else quantity.head


def _without_move(context: Context, i: int, group: Group | None) -> Group | None:
    """The group without the verb that leads from one value to the other: "cotisation passera de"."""
    found, source = context.found, context.source
    moving = i + 1 < len(found) and moves_to(source, found[i], found[i + 1])
    if group is None or not moving:
        return group
    words = list(WORD.finditer(source.folded, *group))
    stems = tuple(source.lexicon.words["moves"])
    if len(words) > 1 and words[-1][0].startswith(stems):
        return words[0].start(), words[-2].end()
    return group


def _of_what(context: Context, i: int, group: Group | None) -> Group | None:
    """ "montant": what it is the amount of, before it ("prêt d'un montant de") or behind it ("d'un montant de X, le prêt")."""
    source, (low, high) = context.source, context.bounds[i]
    if group is None or source.folded[slice(*group)] not in source.lexicon.words["amount_nouns"]:
        return group
    article = list(WORD.finditer(source.folded, max(low, group[0] - 12), group[0]))[-1:]
    start = article[0].start() if article and source.lexicon.has("function_words", article[0][0]) else group[0]
    link = longest_before(source.folded, skip_space_back(source.text, start), source.lexicon.words["noun_links"])
    before = group_before(source, link, low) if link is not None else None
    end = context.found[i].end
    if before is None and source.text[end : end + 2] == ", ":
        match = WORD.match(source.folded, end + 2)
        if match is not None and source.lexicon.has("function_words", match[0]):
            before = group_behind(source, match.end(), high)
    return before or group


def _purpose(context: Context, i: int) -> Group | None:
    """What money is for, where nothing else says what it is: "68 millones para hospitales"."""
    quantity, source, limit = context.found[i], context.source, context.bounds[i][1]
    if quantity.kind != "money":
        return None
    link = longest_after(source.folded, skip_space(source.text, quantity.end), source.lexicon.words["purposes"])
    return group_behind(source, link, limit) if link is not None else None


def _of_group(context: Context, at: int, low: int) -> Group | None:
    """English "a profit of": the noun before "of" comes behind a determiner."""
    source = context.source
    link = source.folded[at : at + 16].split(maxsplit=1)[:1]
    if source.lexicon.words["nouns_capitalised"]:
        before = list(WORD.finditer(source.text, max(low, at - 48), at))[-1:]
        return before[0].span() if before and before[0][0][0].isupper() else None
    if not source.lexicon.words["plural_endings"] or not link or link[0] not in source.lexicon.words["share_links"]:
        return None
    return group_before(source, at, low)


def _is_participle(context: Context, group: Group) -> bool:
    """Whether the word before a group is an auxiliary: "a reculé à"."""
    source = context.source
    before = skip_space_back(source.text, group[0])
    return longest_before(source.folded, before, source.lexicon.words["auxiliaries"]) is not None


def _thing_behind(context: Context, i: int) -> Group | None:
    """Money is followed by what it is: "55.000 tỷ đồng vốn trái phiếu", "100 millions de dollars de dégâts"."""
    quantity, source, limit = context.found[i], context.source, context.bounds[i][1]
    if quantity.kind not in ("money", "measure"):
        return None
    links = source.lexicon.words["noun_links"]
    if not links:
        return _next_noun(context, quantity, limit)
    link = longest_after(source.folded, skip_space(source.text, quantity.end), links)
    return group_behind(source, link, limit) if link is not None else None


def _next_noun(context: Context, quantity: Quantity, limit: int) -> Group | None:
    """The noun right behind money in a language without links; German marks it by its capital."""
    source = context.source
    if source.lexicon.words["plural_endings"] or not source.lexicon.words["function_words"]:
        return None
    group = group_behind(source, quantity.end, limit)
    if group is None or not source.lexicon.words["nouns_capitalised"]:
        return group
    last = source.text.rfind(" ", group[0], group[1]) + 1 or group[0]
    return group if source.text[last].isupper() else None


def _subject(context: Context, times: Sequence[Time], i: int, at: int) -> Group | None:
    """The last stretch between signs before the value that says more than when and by whom."""
    source, low = context.source, context.bounds[i][0]
    low = max([low, *(q.end for q in context.found[:i] if q.end <= at and q.kind != "duration")])
    for match in list(SEGMENT.finditer(source.text, low, at))[::-1]:
        if source.text[match.start() - 1 : match.start()] == "(":
            continue
        opening = WORD.search(source.folded, *match.span())
        if match.end() < at and opening is not None and source.lexicon.has("adverbial", opening[0]):
            continue  # "Tại cuộc họp": where, not what
        start, end = _bare(context, times, *match.span())
        words = list(WORD.finditer(source.folded, start, end))
        if not words or len(words) > 14:
            continue
        capital = source.text[words[0].start()].isupper() and not source.lexicon.words["nouns_capitalised"]
        if capital and words[0].start() > context.bounds[i][0] + 1:
            continue  # a name: who acts, not what is measured
        return words[0].start(), words[-1].end()
    return None


def _bare(context: Context, times: Sequence[Time], start: int, end: int) -> Group:
    """The noun group that a stretch begins with: behind or before its time expression, without what it does."""
    source = context.source
    end, _ = strip_links(source, end, start)
    words = _content(context, start, end)
    for time in times:
        if start <= time.start < end:
            words = _content(context, start, time.start) or _content(context, time.end, end)
            while words and source.lexicon.has("function_words", words[-1][0]):
                words.pop()
            break
    words = _noun_part(context, words)
    return (words[0].start(), words[-1].end()) if words else (start, start)


def _content(context: Context, start: int, end: int) -> list[re.Match[str]]:
    """The words of a stretch without the function words before the first noun."""
    words = list(WORD.finditer(context.source.folded, start, end))
    while words and context.source.lexicon.has("function_words", words[0][0]):
        words.pop(0)
    return words


def _noun_part(context: Context, words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words up to a verb of change or, where nouns have marks of their own, to the end of the first group."""
    source = context.source
    verbs = source.lexicon.words["value_links"] | source.lexicon.words["grows_by"]
    if source.lexicon.words["noun_links"]:  # "de" leads to values and links nouns too
        verbs -= source.lexicon.words["function_words"]
    for count, match in enumerate(words):
        if count and _ends_group(context, match):
            return _without_link(context, words[:count])
        if count and (longest_after(source.folded, match.start(), verbs) is not None):
            return words[:count]
        if source.lexicon.words["nouns_capitalised"] and source.text[match.start()].isupper():
            return words[: count + 1]
    return [] if source.lexicon.words["nouns_capitalised"] else words


def _without_link(context: Context, words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words without the links at their end: "taux de" is "taux"."""
    while len(words) > 1 and context.source.lexicon.has("function_words", words[-1][0]):
        words = words[:-1]
    return words


def _ends_group(context: Context, match: re.Match[str]) -> bool:
    """A function word that opens no complement ends a group; Vietnamese has them inside groups."""
    lexicon = context.source.lexicon
    if not (lexicon.words["noun_links"] or lexicon.words["plural_endings"] or lexicon.words["nouns_capitalised"]):
        return False
    inner = lexicon.words["share_links"] | lexicon.words["noun_links"]
    return lexicon.has("function_words", match[0]) and match[0] not in inner and f"{match[0]}'" not in inner


def _inherited(context: Context, groups: Sequence[Group | None], i: int) -> Group | None:
    """The words of the nearest number before it in the sentence, or in the one before where it has no noun at all."""
    low = context.bounds[i][0]
    for j in range(i - 1, -1, -1):
        if context.found[j].kind in ("duration", *NAMELESS):
            continue
        if not _alike(context, i, j, low):
            return None
        if groups[j] is not None:
            return groups[j]
    return None


def _count_before(context: Context, groups: Sequence[Group | None], i: int) -> Group | None:
    """The noun of the count just before: "57 votes for and three against", "13 voix contre 8", "de 5 à 7 écoles"."""
    source, mine, low = context.source, context.found[i], context.bounds[i][0]
    other = context.found[i - 1] if i else None
    if other is None or other.kind != "count" or other.start < low or mine.start - other.end > NEAR_COUNT:
        return None
    words = source.lexicon.words
    before = longest_before(
        source.folded, skip_space_back(source.text, mine.head), words["conjunctions"] | words["compared"]
    )
    return groups[i - 1] if before is not None else None


def _alike(context: Context, i: int, j: int, low: int) -> bool:
    """Whether a number may be said of the same thing as one before it: in the sentence, or next to it with its unit."""
    mine, other = context.found[i], context.found[j]
    if other.start >= low:
        return other.kind in (mine.kind, "ratio") or mine.kind in ("percent", "ratio") or inherits(context, i)
    return j == i - 1 and low - other.end < NEXT and (other.kind, other.unit) == (mine.kind, mine.unit)


def _tidy(context: Context, group: Group | None) -> Group | None:
    """The group without articles before it, and without what another number in it counts."""
    if group is None or not context.source.text[slice(*group)].strip():
        return None
    start, end = group
    inner = next((q.start for q in context.found if start < q.start < end), None)
    if inner is not None:
        words = _without_link(context, list(WORD.finditer(context.source.folded, start, inner)))
        if not words:
            return None
        end = words[-1].end()
    return trim(context.source, start, end)
