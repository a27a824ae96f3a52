"""Posts of a person whom the clause names by a pronoun, an age or not at all: "Before that, she was mayor of Dole"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set
from typing import Final, NamedTuple

from nutgraf.languages.age_nouns import age_noun
from nutgraf.languages.load import load_pack
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.records import Gender
from nutgraf.stages.officials.asides import before_dates
from nutgraf.stages.officials.coreference import Mention
from nutgraf.stages.officials.holder_before import PREPOSITIONS, is_governed, is_subject_of_relative, phrase_start
from nutgraf.stages.officials.lexicon import Kind, negation_words
from nutgraf.stages.officials.names import Name
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.posts import Post, PostHolder
from nutgraf.text.fold import fold
from nutgraf.text.words import Shape

MAX_GAP_WORDS: Final = 7  # words between a verb and the post: "was (from May 2010 to 2015) mayor"
MAX_LEAD_WORDS: Final = 6  # words before a verb without a subject: "Desde mayo de 2019 (es alcaldesa)"
MAX_ADVERB_WORDS: Final = 2  # words between a pronoun and its verb: "she (also later) became"
NO_GOVERNORS: Final[tuple[Kind, ...]] = ("role", "into", "article", "copula")  # may look like a preposition
MAX_SENTENCE_WORDS: Final = 80  # words of a sentence in which a person is looked for


class Persons(NamedTuple):
    """What is known of the persons of a text: their mentions in order, and their genders."""

    mentions: Sequence[Mention]
    genders: dict[int, Gender]


class Subject(NamedTuple):
    """The subject of a clause: where it is, the gender that a pronoun says, and the person whom the clause names."""

    at: int
    gender: Gender | None
    person: int | None = None


class _Words(NamedTuple):
    """The pronouns of the third person, and the words that open a clause that states no fact of its subject."""

    genders: dict[str, Gender]
    openers: frozenset[str]  # "that", "if"
    negations: frozenset[str]
    pronoun_needed: bool
    age_noun: re.Pattern[str] | None


@pack_cache
def _words_of(code: str) -> _Words:
    pack = load_pack(code)
    she: dict[str, Gender] = dict.fromkeys(map(fold, pack.speech.she), "f")
    he: dict[str, Gender] = dict.fromkeys(map(fold, pack.speech.he), "m")
    openers = (*pack.speech.complementizers, *pack.orders.supposing.split("|"))
    negations = frozenset(map(fold, negation_words(pack)))
    needed = pack.grammar.subject_pronouns == "required"
    return _Words(he | she, frozenset(map(fold, openers)), negations, needed, age_noun(code))


class Scene(NamedTuple):
    """A text in which the subjects of clauses without a name are looked for."""

    phrases: PhraseIndex
    words: _Words
    persons: Persons
    person_at: dict[int, int]  # word index -> the person mentioned there


def posts_by_pronoun(
    phrases: PhraseIndex,
    code: str,
    posts: Sequence[Post],
    held: Sequence[tuple[int, PostHolder]],
    mentions: Sequence[Mention],
) -> list[tuple[int, PostHolder]]:
    """By person, the posts in the predicate of a pronoun, of an age or of no subject at all.

    The person is the only one whom the sentence before names; where two may be meant it is nobody.
    """
    person_at = {i: m.person for m in mentions for i in range(m.start, m.end)}
    scene = Scene(phrases, _words_of(code), Persons(mentions, _genders(phrases, held, mentions)), person_at)
    taken = {holding.post.head for _, holding in held}
    by_end: dict[int, int] = {}
    ends = {holding.post.end for _, holding in held}
    found: list[tuple[int, PostHolder]] = []
    for post in posts:
        if post.head in taken or _is_of_another(phrases, post):
            continue
        person = _coordinated(scene, post, by_end)
        person = _named_beside(scene, post, ends) if person is None else person
        if person is None and (subject := _subject(scene, post)):
            person = subject.person if subject.person is not None else _referent(scene, post, subject, found)
        if person is None or (scene.persons.genders.get(person) == "m" and "feminine" in post.features):
            continue
        by_end[post.end] = person
        ends.add(post.end)
        found.append((person, PostHolder(Name(post.start, post.start), post)))
    return found


def _is_of_another(phrases: PhraseIndex, post: Post) -> bool:
    """Whether the post is an office, one of several, or a name or possessive behind it says that another has it."""
    if post.is_office or "plural" in post.features or phrases.key(post.end) == "'s":
        return True
    return phrases.is_capitalised(post.end) and not phrases.starts_phrase(post.end, "calendar")


def _genders(
    phrases: PhraseIndex, held: Sequence[tuple[int, PostHolder]], mentions: Sequence[Mention]
) -> dict[int, Gender]:
    """The genders that posts and forms of address tell; the forms of address go first."""
    genders: dict[int, Gender] = {person: "f" for person, holding in held if "feminine" in holding.post.features}
    for mention in mentions:
        features = phrases.features("honorific", mention.start - 1)
        if len(features & {"m", "f"}) == 1:
            genders[mention.person] = "m" if "m" in features else "f"
    return genders


def _coordinated(scene: Scene, post: Post, by_end: dict[int, int]) -> int | None:
    """Whose post is before "and" or a comma and this one."""
    phrases = scene.phrases
    index = _before_articles(phrases, post)
    while phrases.starts_phrase(index, "copula") and index > post.start - MAX_ADVERB_WORDS - 1:
        index -= 1
    joins = phrase_start(phrases, "coordinator", index)
    before = before_dates(phrases, (joins or index) - 1) + 1  # "an MP from 2012 and (minister)"
    return by_end.get(before) if joins or phrases.is_mark(index, ",") else None


def _named_beside(scene: Scene, post: Post, ends: Set[int]) -> int | None:
    """Who is named between the verb and the post, or before "new" in a headline: "In 2012 was X burgemeester".

    Also whom "and" joins to a post, of which `ends` has the ends, and the subject of a clause that has its verb last.
    """
    phrases = scene.phrases
    index = _before_articles(phrases, post)
    if index not in scene.person_at or post.start - 1 != index:
        return None
    first = index
    while scene.person_at.get(first - 1) == scene.person_at[index]:
        first -= 1
    while phrases.starts_phrase(first - 1, "honorific"):
        first -= 1
    inverted = phrases.lexicon.grammar.verb_position == "last" and phrase_start(phrases, "copula", first - 1) > 0
    joined = phrase_start(phrases, "coordinator", first - 1) in ends  # "X becomes mayor and (Y) treasurer"
    told = inverted or joined or _opens_headline(phrases, first, post) or _is_in_side_clause(phrases, first, post)
    return scene.person_at[index] if told else None


def _is_in_side_clause(phrases: PhraseIndex, first: int, post: Post) -> bool:
    """Whether a conjunction is before a name and a verb of being ends the clause: "während X Ministerin bleibt"."""
    opened = any(phrases.is_mark(i - 1, ",") for i in range(max(1, first - MAX_ADVERB_WORDS), first))
    return opened and _ends_with_copula(phrases, post.end)


def _opens_headline(phrases: PhraseIndex, name: int, post: Post) -> bool:
    """Whether a line is a name, perhaps with a post before, and a new post: "Ex-Minister Kogler neuer Chef"."""
    new = phrases.phrase_end("new", post.start) > 0
    while new and phrases.starts_phrase(name - 1, "head", "modifier", "flag"):
        name -= 1
    return (new and phrases.shape(name - 1) is Shape.LINE) or (new and name == 0)


def _before_articles(phrases: PhraseIndex, post: Post) -> int:
    index = post.start - 1
    while index > 0 and phrases.phrase_end("article", index) == index + 1:
        index -= 1
    return index


def _subject(scene: Scene, post: Post) -> Subject | None:
    """The pronoun, age or nothing that is the subject of the verb before the post, or behind it in a side clause."""
    phrases, words = scene.phrases, scene.words
    index = _before_articles(phrases, post)
    near = range(index, index - MAX_ADVERB_WORDS, -1)
    pronoun = next((i for i in near if phrases.key(i) in words.genders), 0)
    if pronoun and _ends_with_copula(phrases, post.end):
        return Subject(pronoun, words.genders[phrases.key(pronoun)])
    if _is_governed(phrases, index):
        return None
    pronoun = 0
    for here in range(index, max(0, index - MAX_GAP_WORDS), -1):
        if verb := phrase_start(phrases, "copula", here):
            if pronoun:
                return Subject(verb, words.genders[phrases.key(pronoun)])
            return _before_verb(scene, verb, role=bool(phrase_start(phrases, "role", here)))
        if phrases.key(here) in words.genders and not pronoun:
            pronoun = here
        elif not _is_function_word(scene, here):
            return None
    return None


def _is_governed(phrases: PhraseIndex, last: int) -> bool:
    """Whether a preposition ends right before the post, so that another holds it: "was praised by (the mayor)"."""
    kinds: tuple[Kind, ...] = (*PREPOSITIONS, "governor")
    governed = any(phrase_start(phrases, kind, last) for kind in kinds)
    return governed and not any(phrase_start(phrases, kind, last) for kind in NO_GOVERNORS)


def _is_function_word(scene: Scene, index: int) -> bool:
    """Whether the word between a verb and a post is a known small one or part of a time: "was (also) considering"."""
    phrases = scene.phrases
    if phrases.shape(index) is Shape.LOWER and not phrases.starts_phrase(index, "stop", "flag", "new", "at", "of"):
        return False
    return _is_adverbial(scene, index)


def _ends_with_copula(phrases: PhraseIndex, index: int) -> bool:
    """Whether the clause ends in a verb of being behind the post: "(bevor er Bürgermeister) wurde"."""
    if phrases.lexicon.grammar.verb_position != "last":
        return False
    end = phrases.phrase_end("copula", index)
    return end > 0 and phrases.shape(end) in (Shape.MARK, Shape.LINE)


def _before_verb(scene: Scene, verb: int, *, role: bool) -> Subject | None:
    phrases, genders = scene.phrases, scene.words.genders
    if verb - 1 in scene.person_at and not role:
        return _named_subject(scene, verb)
    for here in range(verb - 1, verb - 2 - MAX_ADVERB_WORDS, -1):
        if phrases.key(here) in genders:
            governed = any(phrase_start(phrases, kind, here - 1) for kind in PREPOSITIONS)
            return None if governed else Subject(here, genders[phrases.key(here)])
        if phrases.starts_phrase(here, "categorize") or not _is_adverbial(scene, here):
            break
    if aged := _age_start(phrases, scene.words.age_noun, verb - 1):
        return Subject(aged, None)
    return None if scene.words.pronoun_needed or role else _without_subject(scene, verb)


def _named_subject(scene: Scene, verb: int) -> Subject | None:
    """The person right before the verb, where no preposition governs the name."""
    first = verb - 1
    while scene.person_at.get(first - 1) == scene.person_at[verb - 1]:
        first -= 1
    name = Name(first, verb)
    other = is_governed(scene.phrases, name) or is_subject_of_relative(scene.phrases, name)
    return None if other else Subject(first, None, scene.person_at[verb - 1])


def _age_start(phrases: PhraseIndex, noun: re.Pattern[str] | None, last: int) -> int:
    """Where the noun of an age with its determiner begins, "the 45-year-old", that ends with this word; or 0."""
    words = phrases.words
    for first in (last - 1, last - 3):  # "la 45enne", "der 58-Jährige"
        found = noun.match(words.text, words.starts[first]) if noun and first > 0 else None
        if found and found.end() == words.ends[last]:
            return first
    return 0


def _without_subject(scene: Scene, verb: int) -> Subject | None:
    """Nothing but adverbs and times between the start of the sentence and the verb: "Desde 2019 es alcaldesa"."""
    phrases = scene.phrases
    for here in range(verb - 1, max(-1, verb - 2 - MAX_LEAD_WORDS), -1):
        if here < 0 or _ends_sentence(phrases, here):
            return Subject(verb, None)
        opens = here == 0 or _ends_sentence(phrases, here - 1)
        if here in scene.person_at or phrases.starts_phrase(here, "territory", "body", "article"):
            return None
        if not (_is_adverbial(scene, here) or phrases.is_mark(here, ",") or opens):
            return None
    return None


def _is_adverbial(scene: Scene, index: int) -> bool:
    """Whether the word may be part of an adverb or of a time: no name, no negation, nothing that joins clauses."""
    phrases = scene.phrases
    if phrases.starts_phrase(index, "calendar", "at", "of") or phrases.shape(index) is Shape.DIGIT:
        return True
    if phrases.starts_phrase(index, "coordinator"):  # "between 2005 and 2009"
        return phrases.shape(index - 1) is Shape.DIGIT and phrases.shape(index + 1) is Shape.DIGIT
    joins = phrases.starts_phrase(index, "article", "by", "subordinator", "relative")
    return phrases.shape(index) is Shape.LOWER and not joins and phrases.key(index) not in scene.words.negations


def _ends_sentence(phrases: PhraseIndex, index: int) -> bool:
    return phrases.shape(index) is Shape.LINE or phrases.is_mark(index, ".!?…")


def _sentence_start(phrases: PhraseIndex, index: int) -> int:
    """Where the sentence of this word begins; lines and full stops end one."""
    first = max(0, index - MAX_SENTENCE_WORDS)
    while index > first and not _ends_sentence(phrases, index - 1):
        index -= 1
    return index


def _referent(scene: Scene, post: Post, subject: Subject, found: Sequence[tuple[int, PostHolder]]) -> int | None:
    """The person whom the clause is about, or None where it may be another."""
    phrases = scene.phrases
    start = _sentence_start(phrases, subject.at)
    if any(phrases.is_mark(i, '«»“”„"') for i in range(start, post.start)):
        return None
    if phrases.key(subject.at - 1) in scene.words.openers:
        return None
    if here := _named(scene, start, subject.at):
        opens = phrases.shape(subject.at - 1) in (Shape.LOWER, Shape.CAPITAL)  # "before he", but not ", he"
        return _only(scene, here, subject) if opens else None
    end = start
    while end > 0 and _ends_sentence(phrases, end - 1):
        end -= 1
    before = _sentence_start(phrases, end - 1) if end else 0
    if named := _named(scene, before, end):
        return _only(scene, named, subject)
    if found and found[-1][1].post.start >= before:
        return found[-1][0] if _agrees(scene, found[-1][0], subject) else None
    return None


def _named(scene: Scene, start: int, end: int) -> Sequence[Mention]:
    """The mentions of persons between two words."""
    mentions = scene.persons.mentions
    return mentions[bisect_left(mentions, (start,)) : bisect_left(mentions, (end,))]


def _only(scene: Scene, mentions: Sequence[Mention], subject: Subject) -> int | None:
    """The one person of these mentions, where no preposition governs all of them."""
    person = mentions[0].person
    free = any(not is_governed(scene.phrases, Name(m.start, m.end)) for m in mentions)
    alone = free and all(m.person == person for m in mentions)
    return person if alone and _agrees(scene, person, subject) else None


def _agrees(scene: Scene, person: int, subject: Subject) -> bool:
    return subject.gender is None or scene.persons.genders.get(person) in (None, subject.gender)
