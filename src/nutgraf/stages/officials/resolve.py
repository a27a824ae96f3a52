"""The persons of one document with their posts: names, posts held and mentions, in word indexes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from nutgraf.document import NON_STORY_ZONES, Document
from nutgraf.languages.gazetteer import ANY_LANGUAGE, is_country_or_region
from nutgraf.records import Block, BlockKind
from nutgraf.stages.officials.biographies import posts_by_pronoun
from nutgraf.stages.officials.company_names import without_companies
from nutgraf.stages.officials.coreference import Mention, PersonForms, cluster_names, find_mentions, name_keys
from nutgraf.stages.officials.cued_names import cued_names, is_place, is_place_genitive
from nutgraf.stages.officials.holder_before import phrase_start
from nutgraf.stages.officials.holders import find_holders
from nutgraf.stages.officials.lone_surnames import is_lone_surname
from nutgraf.stages.officials.model_names import kept_names
from nutgraf.stages.officials.names import Name, is_certain_name, is_given, name_end, names_after_honorifics
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.posts import Post, PostHolder, read_posts
from nutgraf.stages.officials.signatures import signed_words
from nutgraf.stages.officials.street_names import after_street_word
from nutgraf.text.fold import fold_key
from nutgraf.text.words import Shape

MIN_BODY_WORDS: Final = 3  # words of a body's name that begins with a given name; two may be a surname: "John Bank"


class ResolvedPeople(NamedTuple):
    """The phrases and, by the index of the person, mentions, posts held, bylines and names after an honorific.

    `posts` are all posts of the text, with a holder or without.
    """

    phrases: PhraseIndex
    persons: tuple[PersonForms, ...]
    mentions: tuple[tuple[Mention, ...], ...]
    holders: tuple[tuple[int, PostHolder], ...]
    byline_zones: tuple[tuple[int, BlockKind], ...]
    posts: tuple[Post, ...]
    names_after_honorifics: dict[int, list[Name]]


def resolve_people(document: Document, phrases: PhraseIndex) -> ResolvedPeople:
    """Read the document: persons named by rules and, where a model ran, those of its persons that may be kept."""
    marked = kept_names(phrases, document.entities, document.pack)
    silent = _silent_words(phrases, document.blocks)
    starts = frozenset(name.start for name in marked)
    honoured = names_after_honorifics(phrases)
    starts |= {name.start for name in honoured}
    signed = signed_words(phrases, document.blocks)
    posts = tuple(
        p
        for p in read_posts(phrases, starts)
        if p.head not in silent or p.head in signed or _in_imprint(phrases, p, silent)
    )
    holdings = [h for h in find_holders(phrases, posts, honoured, starts) if not _is_place(phrases, document, h)]
    agencies = _agencies(phrases, document.pack.zones.agencies, silent)
    bylined = [name for name in (_signature(phrases, i, silent, agencies) for i in sorted(silent)) if name]
    names = [*honoured, *(h.name for h in holdings), *bylined, *marked, *_evident_beside(phrases, holdings)]
    taken = frozenset(silent).union(*(range(name.start, name.end) for name in names))
    names += cued_names(phrases, document.pack.key, taken)
    names = without_companies(phrases, document.pack.key, names, [*honoured, *(h.name for h in holdings), *bylined])
    persons = tuple(cluster_names(phrases, (name_keys(phrases, n.start, n.end) for n in names)))
    mentions: list[list[Mention]] = [[] for _ in persons]
    at: dict[int, int] = {}
    alone = (h.name.start for h in holdings if h.name.end == h.name.start + 1 and "governing" in h.post.features)
    sure = frozenset(start for start in alone if is_lone_surname(phrases, start))
    for mention in find_mentions(phrases, persons, sure):
        mentions[mention.person].append(mention)
        at.update((i, mention.person) for i in range(mention.start, mention.end))
    holders = [(at[h.name.start], _without_persons(phrases, h, at)) for h in holdings if h.name.start in at]
    ordered = sorted(mention for of_person in mentions for mention in of_person)
    holders += posts_by_pronoun(phrases, document.pack.code, posts, holders, ordered)
    bylines = {(at[name.start], silent[name.start]) for name in bylined if name.start in at}
    return ResolvedPeople(
        phrases,
        persons,
        tuple(tuple(m) for m in mentions),
        tuple(holders),
        tuple(sorted(bylines)),
        posts,
        _by_person(honoured, at),
    )


def _by_person(names: Iterable[Name], at: Mapping[int, int]) -> dict[int, list[Name]]:
    """The names of each person, in order; `at` has the person at a word."""
    found: dict[int, list[Name]] = {}
    for name in names:
        if name.start in at:
            found.setdefault(at[name.start], []).append(name)
    return found


def _is_place(phrases: PhraseIndex, document: Document, holding: PostHolder) -> bool:
    """Whether a noun and a place follow a post as a name does: "fünf Sektionen Bozen", "Präsident der Stadt Bozen"."""
    name, post = holding.name, holding.post
    bare = phrases.lexicon.bare_complement and post.end == name.start and name.honorific < 0
    words = phrases.words.text_of(name.start, name.end)
    if bare and is_country_or_region(words, document.pack.key, ANY_LANGUAGE):  # "thái tử Saudi Arabia"
        return True
    if name.end == name.start + 1 and name.honorific < 0:
        behind = post.end == name.start and post.end > post.head_end
        if behind and is_place(phrases, document.pack.key, name.start, name.end):
            return True
        return post.end == name.start and is_place_genitive(phrases, document.pack.key, name.start)
    nouns = phrases.lexicon.grammar.noun_capitals == "all_nouns"
    if not nouns or name.end - name.start < 2 or is_certain_name(phrases, name.start, frozenset()):
        return False
    return is_place(phrases, document.pack.key, name.end - 1, name.end)


def _without_persons(phrases: PhraseIndex, holding: PostHolder, at: dict[int, int]) -> PostHolder:
    """The post without the person for whom it is done: "chief of staff (to Anna Hale)" has no body of that name."""
    post = holding.post
    for index in range(post.head_end + 1, post.end):
        if index not in at or at.get(index - 1) == at[index] or phrases.starts_phrase(index, "article"):
            continue
        first = index
        while phrases.starts_phrase(first - 1, "honorific"):
            first -= 1
        link = phrase_start(phrases, "of", first - 1) or phrase_start(phrases, "at", first - 1)
        sure = first < index or at.get(index + 1) == at[index] or is_certain_name(phrases, index, frozenset())
        if sure and link >= post.head_end:
            kept = post.organisation if post.organisation and post.organisation[1] <= link else None
            return replace(holding, post=replace(post, end=link, organisation=kept))
    return holding


def _silent_words(phrases: PhraseIndex, blocks: tuple[Block, ...]) -> dict[int, BlockKind]:
    found: dict[int, BlockKind] = {}
    for block in blocks:
        if block.kind in NON_STORY_ZONES:
            first, last = bisect_left(phrases.words.starts, block.start), bisect_left(phrases.words.starts, block.end)
            found.update((index, block.kind) for index in range(first, last))
    return found


def _signature(phrases: PhraseIndex, index: int, silent: dict[int, BlockKind], agencies: frozenset[int]) -> Name | None:
    """The name that begins here in a byline or credit: two words or more that no longer run holds.

    Capitals after a slash are an agency's, not a name's: "Jean Morel/AFP"; an article begins a newspaper's name.
    """
    if "/" in phrases.key(index) or (phrases.is_mark(index - 1, "/") and phrases.shape(index) is Shape.CAPITALS):
        return None
    if silent[index] not in ("byline", "credit") or (
        phrases.is_capitalised(index - 1) and not phrases.is_line_or_sentence_start(index - 1)
    ):
        return None
    end = name_end(phrases, index)
    while end > index and end - 1 not in silent:
        end -= 1
    cuts = (i for i in range(index, end) if i != index + 1)  # "Marine (Le Pen)", but not "Adil Boukind (Le Devoir)"
    outlet = (i for i in cuts if phrases.starts_phrase(i, "article", "body") or i in agencies)
    end = next(outlet, end)
    return Name(index, end) if end - index > 1 else None


def _agencies(phrases: PhraseIndex, agencies: tuple[str, ...], silent: dict[int, BlockKind]) -> frozenset[int]:
    """The words of agencies' names in the lines beside the story."""
    known: dict[str, list[tuple[str, ...]]] = {}
    for agency in agencies if silent else ():
        keys = tuple(fold_key(word, accents=phrases.lexicon.distinctive_diacritics) for word in agency.split())
        known.setdefault(keys[0], []).append(keys)
    keys = phrases.words.keys
    named = ((i, name) for i in silent for name in known.get(keys[i], ()) if keys[i : i + len(name)] == name)
    return frozenset(word for start, name in named for word in range(start, start + len(name)))


def _in_imprint(phrases: PhraseIndex, post: Post, silent: dict[int, BlockKind]) -> bool:
    """Whether a line beside the story gives a post and, behind a colon, its holder: "Press officer: X"."""
    opens = phrases.shape(post.start - 1) is Shape.LINE and silent[post.head] == "chrome"
    return opens and phrases.is_mark(post.end, ":")


def _evident_beside(phrases: PhraseIndex, holdings: Sequence[PostHolder]) -> Iterator[Name]:
    """The evident names without those that begin in a portfolio, and no longer than those that hold a post."""
    portfolios = frozenset(h.name.start - 1 for h in holdings if h.post.end == h.name.start > h.post.head_end)
    held = {h.name.start: h.name.end for h in holdings}  # "minister Karin Vos (van Financiën)"
    for name in _evident_names(phrases):
        if portfolios.isdisjoint(range(name.start, name.end - 1)):
            yield name._replace(end=min(name.end, held.get(name.start, name.end)))


def _evident_names(phrases: PhraseIndex) -> list[Name]:
    """Names that begin with a known given or family name, without any other cue."""
    names: list[Name] = []
    done = 0
    districts = _districts(phrases)
    for index in range(len(phrases.words.keys)):
        if index < done or not phrases.is_capitalised(index) or not is_certain_name(phrases, index, frozenset()):
            continue
        if (
            index
            and phrases.is_capitalised(index - 1)
            and not (
                _free_before(phrases, index - 1)
                or _is_noun(phrases, index - 1)
                or _is_opening_place(phrases, index - 1)
            )
        ):
            continue
        if after_street_word(phrases, index) or (
            phrases.words.keys[index : index + 2] in districts and not phrases.is_capitalised(index + 2)
        ):
            continue
        end = name_end(phrases, index)
        named_after = any(phrases.phrase_end("named_after", i) == index for i in range(max(0, index - 2), index))
        if end - index > 1 and not named_after and not _is_body(phrases, index, end):
            names.append(Name(index, end))
            done = end
    return names


def _is_body(phrases: PhraseIndex, start: int, end: int) -> bool:
    """Whether three words and more that begin as a name end in a body's noun: "Shelby Baptist Medical Center"."""
    return end - start >= MIN_BODY_WORDS and phrases.phrase_end("body", end - 1) == end


def _districts(phrases: PhraseIndex) -> frozenset[tuple[str, ...]]:
    """Two Vietnamese words that somewhere follow "province", "town" ... are a place, though a family name begins it."""
    if not phrases.lexicon.syllabic:
        return frozenset()
    ends = (end for start, (end, _) in phrases.by_kind["body"].items() if phrases.shape(start) is Shape.LOWER)
    return frozenset(
        phrases.words.keys[end : end + 2]
        for end in ends
        if phrases.is_capitalised(end) and not phrases.is_capitalised(end + 2)
    )


def _free_before(phrases: PhraseIndex, index: int) -> bool:
    if any(character.isdigit() for character in phrases.key(index)):  # "BS.CK2 (Cao Thị Hồng)"
        return True
    return phrases.starts_phrase(index, "head", "honorific", "stop", "article", "territory", "modifier", "coordinator")


def _is_noun(phrases: PhraseIndex, index: int) -> bool:
    """Whether the capitalised word before a given name may be a noun: "des Sängers (Julio Iglesias)"."""
    if phrases.lexicon.grammar.noun_capitals != "all_nouns" or phrases.shape(index) is not Shape.CAPITAL:
        return False
    named = phrases.key(index) in phrases.lexicon.given or phrases.key(index) in phrases.lexicon.family
    return not named and (not phrases.is_capitalised(index - 1) or phrases.starts_phrase(index - 1, "article", "stop"))


def _is_opening_place(phrases: PhraseIndex, index: int) -> bool:
    """Whether a preposition opens the sentence with this one capitalised word: "A Roma (Paolo Verdi ha detto)"."""
    if phrases.shape(index) is not Shape.CAPITAL or phrases.key(index) in phrases.lexicon.place_starts:
        return False
    opens = phrases.is_line_or_sentence_start(index - 1) and phrases.starts_phrase(index - 1, "at", "of", "stop")
    return opens and not is_given(phrases, index)


def fullest_mention(resolved: ResolvedPeople, person: int) -> tuple[int, int]:
    """Words of the fullest mention: the most words, not in capitals, in the case names are listed in, the first."""
    phrases = resolved.phrases

    def fullness(mention: Mention) -> tuple[int, bool, bool, int, int]:
        shouted = phrases.words.text_of(mention.start, mention.end).isupper()
        oblique = bool(phrases.lexicon.name_cases) and phrases.key(mention.start) not in phrases.lexicon.listed
        ending = len(phrases.key(mention.end - 1)) if phrases.lexicon.name_cases else 0  # the nominative's is shortest
        return len(name_keys(phrases, mention.start, mention.end)), not shouted, not oblique, -ending, -mention.start

    best = max(resolved.mentions[person], key=fullness)
    return best.start, best.end
