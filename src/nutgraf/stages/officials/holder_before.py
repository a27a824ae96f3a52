"""The holder who is named before a post: across a comma, by a copula, by a verb of nomination or of taking office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from nutgraf.stages.officials.asides import aside_start, before_dates, behind_participle
from nutgraf.stages.officials.lexicon import Kind
from nutgraf.stages.officials.names import Name, is_given, name_before
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.posts import Post, PostHolder, one_of_start
from nutgraf.text.words import Shape

MAX_GAP_WORDS = 5  # words between a comma and the post: "the country 's newly appointed"
MAX_BRACKET_WORDS = 5  # words of a party's name and its bracket
MAX_IDENTITY_WORDS = 7  # words of a staff number and its commas: "Mle 1 096 237 G"
MAX_PREDICATE_WORDS = 7  # words from "is" to the comma behind its noun: "est avocat et enseignant"
MAX_ITEM_WORDS = 40  # words from the start of a list's item to its verb
MAX_ASIDES = 3  # births, trades and the like between a name and a post
MIN_CLAUSE_WORDS = 3  # words and the comma of a relative clause between a name and its verb
MAX_CLAUSE_WORDS = 36  # the same at most
MAX_LINK_WORDS = 8  # words of the longest phrase between a name and the post
MAX_TOWN_WORDS = 2  # words of a town: "New York"
MAX_NOUN_WORDS = 3  # of a noun and its adjectives: "la transition écologique"
MAX_ADJECTIVES = 2  # between an article and a post: "de charismatische inheemse (president)"
PREPOSITIONS: tuple[Kind, ...] = ("of", "at", "by")
NO_ADJECTIVES: tuple[Kind, ...] = (
    *PREPOSITIONS,
    "stop",
    "article",
    "coordinator",
    "copula",
    "auxiliary",
    "relative",
    "head",
    "relation",
    "calendar",
)


class HolderContext(NamedTuple):
    """What was read before a post: certain starts of names, names by the word index after them, and holdings."""

    phrases: PhraseIndex
    starts: frozenset[int]
    name_by_end: dict[int, Name]
    holders: Sequence[PostHolder]


def holder_before(scene: HolderContext, post: Post) -> PostHolder | None:
    """The holder named before the post: across a comma, by a copula, or that of the post before."""
    phrases = scene.phrases
    post = _behind_copula(phrases, post)
    index = _before_articles(phrases, one_of_start(phrases, post.start) - 1)
    if post.is_office:
        return _holder_by_change_verb(scene, post, index)
    if _is_relative(phrases, index):
        return None
    if dates := _dates_of_post(phrases, index):  # "X, seit 2014 (Bürgermeister)"
        index = dates
    index = _skip_premodifiers(phrases, index, post)
    if (passive := phrase_start(phrases, "passive", index)) and not phrase_start(phrases, "copula", index):
        index = passive - 1
    definite = index < post.start - 1
    if phrases.is_mark(index, ",(–—-:"):
        return _held(post, _across_mark(scene, post, index, passive=passive > 0))
    of_several = phrases.lexicon.syllabic and phrases.starts_phrase(post.head_end, "plural")
    if of_several and phrases.starts_phrase(index, "coordinator"):
        return None  # "bà A, Phó Chủ tịch tỉnh và (lãnh đạo) các sở"
    return _held(post, _by_words(scene, index, definite=definite))


def _across_mark(scene: HolderContext, post: Post, index: int, *, passive: bool) -> Name | None:
    """The name before the comma, dash, colon or bracket at `index` that goes before a post: "X, the (mayor)"."""
    phrases = scene.phrases
    several = "plural" in post.features and not phrases.lexicon.closed_compounds  # "X, lawyers and friends"
    if several or (index < post.start - 1 and not _is_apposition(phrases, post)):
        return None
    name = before_mark(scene, index) or _of_predicate(scene, post, index)
    given = passive or any(phrases.starts_phrase(i, "appoint") for i in range(index, post.start))
    return None if given and name and is_subject_of_relative(phrases, name) else name


def _before_articles(phrases: PhraseIndex, index: int) -> int:
    """The index before the articles and forms of address that end here, but for a relative pronoun."""
    while index >= 0 and (phrases.phrase_end("article", index) or phrases.phrase_end("honorific", index) == index + 1):
        if _is_relative(phrases, index):
            break
        index -= 1
    return index


def _is_relative(phrases: PhraseIndex, index: int) -> bool:
    """Whether what looks like an article is a relative pronoun before one: "X, (die) der Bürgermeister ernannte"."""
    doubled = phrases.phrase_end("article", index) == index + 1 and phrases.phrase_end("article", index + 1) > 0
    return doubled and phrases.is_mark(index - 1, ",") and phrases.phrase_end("relative", index) > 0


def _behind_copula(phrases: PhraseIndex, post: Post) -> Post:
    """The post without the end of "was elected", which alone would say "elect"."""
    for start in range(max(1, post.start - MAX_LINK_WORDS), post.start):
        end = phrases.phrase_end("copula", start)
        if post.start < end <= post.head:
            return replace(post, start=end, features=post.features - {"elect"})
    return post


def _by_words(scene: HolderContext, index: int, *, definite: bool) -> Name | None:
    """The name before "and", a copula, an article alone, or as the object of a verb of nomination."""
    phrases = scene.phrases
    if joins := phrase_start(phrases, "coordinator", index) or (phrases.starts_phrase(index, "coordinator") and index):
        before = _skip_back(phrases, joins - 1 if not phrases.is_mark(joins - 1, ",") else joins - 2)
        name = _holder_of_previous_post(scene, before_dates(phrases, before))
        return name or _behind_profession(scene, before)
    if copula := phrase_start(phrases, "copula", index) or (definite and phrase_start(phrases, "copula", index + 1)):
        name = _subject(scene, copula - 1)
        related = phrases.phrase_end("relative", copula - 1) > 0  # "the plan of X, who is", but not "the plan of X, is"
        if name is None or is_subject_of_relative(phrases, name):  # "Y, die X zur (Direktorin) ernannte"
            return None
        return name if related or not is_governed(phrases, name) else None
    if definite and phrases.phrase_end("article", index + 1):
        name = name_ending(scene, index)
        fronted = name and (is_governed(phrases, name) or phrases.starts_phrase(name.start - 1, "governor"))
        return None if fronted else name  # "Sur X le maire n'a rien dit"
    return _object(scene, index)


def passive_before_agent(phrases: PhraseIndex, name: Name) -> int:
    """Index of the auxiliary that makes the named the agent of a passive, where one goes before him; or 0.

    So in Vietnamese: "Bà Lan (được) Bộ trưởng Nam bổ nhiệm làm giám đốc".
    """
    if not phrases.lexicon.syllabic:
        return 0
    first = name.honorific if name.honorific >= 0 else name.start
    for start in range(first - 1, max(0, first - 1 - MAX_LINK_WORDS), -1):
        if phrases.shape(start) in (Shape.MARK, Shape.LINE):
            return 0
        if end := phrases.phrase_end("auxiliary", start):
            return start if end == first or phrases.starts_phrase(end, "head", "modifier") else 0
    return 0


def _is_apposition(phrases: PhraseIndex, post: Post) -> bool:
    """Whether the post behind a comma closes as an apposition does, a year apart: "the captain in 1999,".

    Behind "a" it may have adjectives that are in no list: "un analista político no partidista,".
    """
    index = post.end
    if phrases.phrase_end("at", index) == index + 1 and phrases.shape(index + 1) is Shape.DIGIT:
        return _closes(phrases, index + 2)
    if phrases.phrase_end("at", index) and _closes(phrases, _behind_place(phrases, index)):
        return True
    one = one_of_start(phrases, post.start) < post.start
    if one or "indefinite" in phrases.features("article", post.start - 1):
        while index < post.end + MAX_GAP_WORDS and (
            phrases.shape(index) is Shape.LOWER or (one and phrases.is_capitalised(index))
        ):
            if phrases.starts_phrase(index, "copula", "auxiliary", "article"):
                break
            index += 1
    return any(_closes(phrases, end) for end in (post.end, index, behind_participle(phrases, post.end)))


def _behind_place(phrases: PhraseIndex, index: int) -> int:
    """Index behind the town or noun that the preposition at `index` has: "at Burnaston", "pour l'euro"; or `index`."""
    link = phrases.phrase_end("at", index)
    first = link
    while phrases.phrase_end("article", first) == first + 1:
        first += 1
    end = first
    while end < first + MAX_TOWN_WORDS and phrases.shape(end) is Shape.CAPITAL:
        end += 1
    while link < first and end < first + MAX_NOUN_WORDS and phrases.shape(end) is Shape.LOWER:
        if phrases.starts_phrase(end, *NO_ADJECTIVES):
            break
        end += 1
    return end if end > first else index


def _closes(phrases: PhraseIndex, index: int) -> bool:
    """Whether an apposition may end here: a mark, a line end, "and" or "who"; a verb begins a clause."""
    return phrases.shape(index) in (Shape.MARK, Shape.LINE) or bool(
        phrases.phrase_end("coordinator", index) or phrases.phrase_end("relative", index)
    )


def _behind_profession(scene: HolderContext, last: int) -> Name | None:
    """The name before a trade and "and": "X, virologue et membre du conseil"."""
    phrases = scene.phrases
    index = last
    while index > last - 3 and phrases.shape(index) is Shape.LOWER and not phrases.phrase_end("stop", index):
        index -= 1
    return name_ending(scene, index - 1) if index < last and phrases.is_mark(index, ",") else None


def _held(post: Post, name: Name | None, *, former: bool = False) -> PostHolder | None:
    return PostHolder(name, post, former) if name is not None else None


def _skip_premodifiers(phrases: PhraseIndex, index: int, post: Post) -> int:
    """Before the words between a comma and a post: "X, Bayerns (Minister)", "X, le charismatique (président)"."""
    if phrases.lexicon.complement_first:
        return _skip_english(phrases, index)
    owned = phrases.lexicon.closed_compounds and phrases.is_capitalised(index) and phrases.key(index).endswith("s")
    if owned:
        return index - 1 if phrases.is_mark(index - 1, ",") else index
    return _skip_adjectives(phrases, index, post)


def _skip_english(phrases: PhraseIndex, index: int) -> int:
    """Before an English post: "X, the country's newly appointed (minister)"."""
    if phrases.starts_phrase(index, "of", "at", "by", "governor"):  # "X, ally of the (minister)", "praised by the"
        return index
    for here in range(index, max(-1, index - MAX_GAP_WORDS - 1), -1):
        if phrases.is_mark(here, ",("):
            return here
        if phrases.shape(here) in (Shape.MARK, Shape.LINE) and not phrases.key(here).endswith("s"):
            return index
        other = phrases.key(here) in phrases.lexicon.negations or phrases.starts_phrase(here, "relative", "whom")
        named = phrases.is_capitalised(here) and is_given(phrases, here) and phrases.is_capitalised(here + 1)
        if other or named:  # "who is not yet (chair)", "is mayor and Tom Reed (treasurer)"
            return index
        if phrase_start(phrases, "copula", here):
            return here
    return index


def _skip_adjectives(phrases: PhraseIndex, index: int, post: Post) -> int:
    """Before adjectives that are in no list: "X, le charismatique (président)", "X, jeune (maire) de Y,"; or `index`.

    Without an article the apposition must close behind the post, and no name may follow it.
    """
    first = index
    while first > index - MAX_ADJECTIVES and phrases.shape(first) is Shape.LOWER:
        if phrases.starts_phrase(first, *NO_ADJECTIVES):
            break
        first -= 1
    closed = phrases.shape(post.end) in (Shape.MARK, Shape.LINE)
    if first < index and closed and phrases.is_mark(first, ",") and not phrases.lexicon.syllabic:
        endings = phrases.lexicon.pack.verb_endings
        words = (phrases.words.text_of(i, i + 1) for i in range(first + 1, index + 1))
        return index if endings and any(word.endswith(endings) for word in words) else first
    articled = first < index and phrases.phrase_end("article", first) == first + 1
    return first - 1 if articled and phrases.is_mark(first - 1, ",(") else index


def before_mark(scene: HolderContext, mark: int) -> Name | None:
    """The name that ends before this comma, bracket, dash or colon, or the holder of the post that ends there."""
    phrases = scene.phrases
    last = _skip_back(phrases, mark - 1)
    name = _holder_of_previous_post(scene, last) or name_ending(scene, last) or _before_party(scene, mark)
    return name or _before_asides(scene, mark) or lone_name(phrases, last)


def _of_predicate(scene: HolderContext, post: Post, mark: int) -> Name | None:
    """The subject of "is" with a noun before this comma: "X est un homme d'affaires, (PDG de Y)"."""
    phrases = scene.phrases
    if not phrases.is_mark(mark, ",") or phrases.is_capitalised(post.end):  # "X is ill, (mayor) Y is not"
        return None
    for index in range(mark - 1, max(0, mark - MAX_PREDICATE_WORDS), -1):
        if copula := phrase_start(phrases, "copula", index):
            name = _subject(scene, copula - 1)
            return None if name is None or is_governed(phrases, name) else name
        if phrases.starts_phrase(index, "article"):
            continue
        if phrases.shape(index) is not Shape.LOWER or phrases.starts_phrase(index, "stop", "relative", "subordinator"):
            return None
    return None


def _before_asides(scene: HolderContext, mark: int) -> Name | None:
    """The person of whom a birth, years or trades are said between commas: "X, born in 1970, engineer, (mayor)"."""
    phrases = scene.phrases
    if name := _holder_of_previous_post(scene, before_dates(phrases, mark - 1)):
        return name
    opened = aside_start(phrases, mark)
    for _ in range(MAX_ASIDES):
        if not opened:
            return None
        last = _skip_back(phrases, opened - 1)
        name = _holder_of_previous_post(scene, before_dates(phrases, last)) or name_ending(scene, last)
        if name:
            return name
        opened = aside_start(phrases, opened) if phrases.is_mark(opened, ",") else 0
    return None


def _dates_of_post(phrases: PhraseIndex, last: int) -> int:
    """Index of the comma, "and" or verb before the years that are right before a post, or 0."""
    index = before_dates(phrases, last)
    if index == last:
        return 0
    joined = phrases.is_mark(index, ",") or phrases.starts_phrase(index, "coordinator")
    return index if joined or phrase_start(phrases, "copula", index) else 0


def _before_party(scene: HolderContext, mark: int) -> Name | None:
    """The name before a bracket in which the post follows a party: "Ruth Achieng (NRM, Gulu City MP)"."""
    phrases = scene.phrases
    for opened in range(mark - 1, max(0, mark - MAX_BRACKET_WORDS), -1):
        if phrases.is_mark(opened, "("):
            return name_ending(scene, opened - 1)
        if not phrases.is_capitalised(opened):
            break
    return None


def _skip_back(phrases: PhraseIndex, last: int) -> int:
    """Over an age and a bracketed party: "Jean Dupont, 45 ans,", "Friedrich Merz (CDU),"."""
    if phrases.is_mark(last, ")"):
        opened = next((i for i in range(last - 1, last - 6, -1) if phrases.is_mark(i, "(")), last + 1)
        last = opened - 1
    for start in range(last, last - MAX_IDENTITY_WORDS, -1):
        if phrases.is_mark(start, ","):
            inside = range(start + 1, last + 1)
            aged = any(phrases.shape(i) is Shape.DIGIT for i in inside)
            return start - 1 if aged and all(_is_age(phrases, i) for i in inside) else last
    return last


def _is_age(phrases: PhraseIndex, index: int) -> bool:
    if phrases.shape(index) in (Shape.DIGIT, Shape.INITIAL):
        return True
    return any(phrases.phrase_end("age", start) > index for start in range(max(0, index - 2), index + 1))


def name_ending(scene: HolderContext, last: int) -> Name | None:
    """The name whose last word is at `last`."""
    phrases = scene.phrases
    if name := scene.name_by_end.get(last + 1):
        return name
    start = name_before(phrases, last, scene.starts)
    return Name(start, last + 1) if start is not None else None


def _holder_of_previous_post(scene: HolderContext, last: int) -> Name | None:
    """The holder of the post that ends at `last` or right before, or before a place: "X, head of the clinic in Y"."""
    ends = {last, last + 1, _place_start(scene.phrases, last)}
    return next((h.name for h in reversed(scene.holders[-3:]) if h.post.end in ends), None)


def _place_start(phrases: PhraseIndex, last: int) -> int:
    """Index of the preposition before the place of one or two words that ends at `last`; `last` where there is none."""
    first = last
    while first > last - MAX_TOWN_WORDS and phrases.shape(first) is Shape.CAPITAL:
        first -= 1
    return phrase_start(phrases, "at", first) or last if first < last else last


def phrase_start(phrases: PhraseIndex, kind: Kind, last: int) -> int:
    """Index where a phrase of this kind begins that ends with the word at `last`, or 0."""
    starts = range(max(1, last - MAX_LINK_WORDS), last + 1)
    return next((start for start in starts if phrases.phrase_end(kind, start) == last + 1), 0)


def _subject(scene: HolderContext, last: int) -> Name | None:
    """The name before a verb, "who" and a comma apart; behind a comma it may be the holder of the post before."""
    phrases = scene.phrases
    last = _before_year(phrases, last)
    if phrases.phrase_end("relative", last):
        last -= 1
    if phrases.is_mark(last, ","):
        return before_clause(scene, last) or before_mark(scene, last) or _opening_name(scene, last)
    if phrases.is_mark(last, ")"):
        last = _skip_back(phrases, last)
    name = name_ending(scene, last)
    before = _succeeds(phrases, name.start - 1) if name is not None else 0
    return _subject(scene, before - 1) if before else name  # "X replaces Y as (minister)"


def before_clause(scene: HolderContext, last: int) -> Name | None:
    """The name before the relative clause that ends at `last`: "X, who lives in Lyon, (is mayor)", "X, whose ..."."""
    phrases = scene.phrases
    for comma in range(last - MIN_CLAUSE_WORDS, max(0, last - MAX_CLAUSE_WORDS), -1):
        if phrases.shape(comma) is Shape.LINE or phrases.is_mark(comma, ".;!?"):
            return None
        if phrases.is_mark(comma, ",") and phrases.starts_phrase(comma + 1, "relative", "whose"):
            return name_ending(scene, comma - 1) or lone_name(phrases, comma - 1)
    return None


def lone_name(phrases: PhraseIndex, index: int) -> Name | None:
    """The surname here, where the text has it behind a known given name elsewhere: "Lee, whose book ..."."""
    if phrases.shape(index) is not Shape.CAPITAL or phrases.is_capitalised(index - 1):
        return None
    key = phrases.key(index)
    full = any(other == key and is_given(phrases, i - 1) for i, other in enumerate(phrases.words.keys) if i != index)
    return Name(index, index + 1) if full else None


def _succeeds(phrases: PhraseIndex, last: int) -> int:
    """Index where a verb of succeeding begins that ends here, a preposition or article behind it apart; or 0."""
    links: tuple[Kind, ...] = ("recipient", "of", "article")
    link = next((start for kind in links if (start := phrase_start(phrases, kind, last))), 0)
    return phrase_start(phrases, "succeed", last) or (phrase_start(phrases, "succeed", link - 1) if link else 0)


def _before_year(phrases: PhraseIndex, last: int) -> int:
    """Before a year and its preposition between "who" and a verb: "X, che (dal 2019) è preside"."""
    start = max(phrase_start(phrases, kind, last - 1) for kind in PREPOSITIONS)
    dated = phrases.shape(last) is Shape.DIGIT and start > 0
    return start - 1 if dated and phrases.phrase_end("relative", start - 1) else last


def is_subject_of_relative(phrases: PhraseIndex, name: Name) -> bool:
    """Whether a relative pronoun is right before the name, in a clause about another: "Y, whom X appointed"."""
    return opening_comma(phrases, name) > 0


def opening_comma(phrases: PhraseIndex, name: Name) -> int:
    """Index of the comma and relative pronoun that a name follows, or 0; the name's post may be between."""
    first = name.honorific if name.honorific >= 0 else name.start
    first = _apposed_start(phrases, first) or first
    opening = phrase_start(phrases, "whom", first - 1) or phrase_start(phrases, "relative", first - 1)
    return opening - 1 if opening and phrases.is_mark(opening - 1, ",") else 0


def _apposed_start(phrases: PhraseIndex, first: int) -> int:
    """Index of the post, with its article, before the comma behind which a name begins: "(the mayor), X"; or 0."""
    if not phrases.is_mark(first - 1, ","):
        return 0
    for head in range(first - 2, max(0, first - 2 - MAX_PREDICATE_WORDS), -1):
        if phrases.shape(head) in (Shape.MARK, Shape.LINE):
            return 0
        if phrases.starts_phrase(head, "head"):
            start = head
            while phrases.starts_phrase(start - 1, "modifier", "flag", "new"):
                start -= 1
            return start - 1 if phrases.phrase_end("article", start - 1) == start else start
    return 0


def is_governed(phrases: PhraseIndex, name: Name) -> bool:
    """Whether a preposition or a person's tie is before the name, its post and honorific apart: "the son of X"."""
    index = (name.honorific if name.honorific >= 0 else name.start) - 1
    for _ in range(MAX_GAP_WORDS):
        if _is_preposition(phrases, index):
            return True
        titled = phrases.starts_phrase(index, "head", "honorific", "modifier", "flag")
        if not titled and phrases.phrase_end("article", index) != index + 1:
            break
        index -= 1
    return bool(phrase_start(phrases, "relation", index))


def _is_preposition(phrases: PhraseIndex, last: int) -> bool:
    """Whether a preposition ends here; an article that looks like one is one only behind a noun: "Sohn der X"."""
    if last == 0:  # where phrase_start says 0 for a phrase and for none
        return any(phrases.phrase_end(kind, 0) == 1 for kind in PREPOSITIONS) and not phrases.phrase_end("article", 0)
    start = max(phrase_start(phrases, kind, last) for kind in PREPOSITIONS)
    if not start or phrases.phrase_end("subordinator", start):
        return False
    return not phrases.phrase_end("article", start) or phrases.is_capitalised(start - 1)


def _opening_name(scene: HolderContext, last: int) -> Name | None:
    """The name that opens the line, where a number, a grade and a class stand between it and the verb.

    So run the lists of a council of ministers: "- Madame X, Mle 45 112 K, Magistrat, 2ème classe, est nommée ...".
    """
    phrases = scene.phrases
    first = last
    while first > last - MAX_ITEM_WORDS and phrases.shape(first - 1) is not Shape.LINE:
        first -= 1
        if phrases.is_mark(first, ".;!?"):
            return None
    ends = (i for i in range(first, last) if i in scene.name_by_end and phrases.is_mark(i, ","))
    return next((scene.name_by_end[i] for i in ends), None)


def _object(scene: HolderContext, last: int) -> Name | None:
    """The name between a verb of nomination and the post: "nommé Jean Dupont ministre"."""
    phrases = scene.phrases
    name = name_ending(scene, last)
    if name is None or not (
        phrase_start(phrases, "passive", name.start - 1) or phrase_start(phrases, "passive", name.start - 2)
    ):
        return None
    return name


def _holder_by_change_verb(scene: HolderContext, post: Post, index: int) -> PostHolder | None:
    """An office taken or left: "X hérite du ministère du Travail", "X, qui perd le ministère"."""
    phrases = scene.phrases
    if phrases.phrase_end("of", index):
        index -= 1
    for start in range(max(1, index - 4), index + 1):
        end = max(phrases.phrase_end("take", start), phrases.phrase_end("leave", start))
        if end in (index + 1, index + 2):
            name = _subject(scene, start - 1)
            return _held(post, name, former=bool(phrases.phrase_end("leave", start)))
    return None
