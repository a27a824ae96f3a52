"""The bodies a text names: acronyms with their expansions, the bodies of posts, and a model's organisations."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from nutgraf.document import Document, Entity
from nutgraf.languages.schema import LanguagePack
from nutgraf.records import Official, Organisation, Span
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.fold import fold_key
from nutgraf.text.words import WORD, Shape

MAX_EXPANSION_WORDS = 12  # words of the longest name that an acronym stands for
MAX_COMPARED = 50  # organisations that begin with one word and are looked for at each of its places


def find_organisations(
    document: Document, phrases: PhraseIndex, officials: Iterable[Official]
) -> tuple[Organisation, ...]:
    """The organisations in the order of their first mention, an acronym and its expansion as one."""
    pairs = {**_listed(document.pack), **dict(_acronyms(phrases))}
    named = [p.organisation for o in officials for p in o.positions if p.organisation]
    entities = [e for e in document.entities if e.label == "organisation"]
    named += [e.text for e in entities if _is_body(phrases, e) and document.is_story(e.start)]
    short = {expansion: acronym for acronym, expansion in pairs.items()}
    bodies: dict[str, set[str]] = {}
    for name in [*pairs.values(), *named]:
        full = pairs.get(name, name)
        forms = bodies.setdefault(fold_key(full), set())
        forms.update((name, full, short.get(full, full)))
    mentions = _find_mentions(phrases, {form: name for name, forms in bodies.items() for form in forms})
    found = [Organisation(max(bodies[name], key=lambda f: (len(f), f)), tuple(m)) for name, m in mentions.items()]
    return tuple(sorted(found, key=lambda o: (o.mentions[0].start, -len(o.name))))


def _listed(pack: LanguagePack) -> dict[str, str]:
    """The organisations that the pack lists, by their acronym, or by their name where they have none."""
    named = ([part.strip() for part in entry.split("|")] for entry in pack.officials.organisations)
    return {forms[-1]: forms[0] for forms in named}


def _is_body(phrases: PhraseIndex, entity: Entity) -> bool:
    """Whether a recogniser's organisation may be one: no post, whole words, capitalised, no loose end."""
    first, last = bisect_left(phrases.words.starts, entity.start), bisect_left(phrases.words.ends, entity.end)
    if not (phrases.is_capitalised(first) and phrases.words.starts[first] == entity.start) or phrases.phrase_end(
        "head", first
    ):
        return False
    whole = last < len(phrases.words.ends) and phrases.words.ends[last] == entity.end
    loose = phrases.shape(last) in (Shape.MARK, Shape.DIGIT) or phrases.starts_phrase(
        last, "of", "article", "coordinator", "stop"
    )
    return whole and (not loose or phrases.shape(last) is Shape.CAPITALS)


def _find_mentions(phrases: PhraseIndex, owners: dict[str, str]) -> dict[str, list[Span]]:
    """By organisation, the places where one of its forms stands as whole words, the longest form first."""
    text = phrases.words.text
    by_word: dict[str, list[str]] = {}
    for form in sorted(owners, key=lambda f: (-len(f), f)):
        if first := WORD.match(form):
            by_word.setdefault(first.group(), []).append(form)
    ends = set(phrases.words.ends)
    found: dict[str, list[Span]] = {}
    done = 0
    for start, stop in zip(phrases.words.starts, phrases.words.ends, strict=True):
        for form in by_word.get(text[start:stop], ())[:MAX_COMPARED] if start >= done else ():
            if text.startswith(form, start) and start + len(form) in ends:
                done = start + len(form)
                found.setdefault(owners[form], []).append(Span(start, done, form))
                break
    return found


def _acronyms(phrases: PhraseIndex) -> Iterator[tuple[str, str]]:
    """Pairs such as ("OMS", "Organisation mondiale de la santé") from "expansion (acronym)"."""
    for index, shape in enumerate(phrases.words.shapes):
        if shape is not Shape.CAPITALS or not phrases.is_mark(index - 1, "(") or not phrases.is_mark(index + 1, ")"):
            continue
        acronym = phrases.words.text_of(index, index + 1)
        start = _expansion_start(phrases, index - 1, fold_key(acronym))
        if start is not None:
            yield acronym, phrases.words.text_of(start, index - 1)


def _expansion_start(phrases: PhraseIndex, end: int, letters: str) -> int | None:
    """Index of the word whose initial is the acronym's first letter, the others following in order."""
    waiting = len(letters) - 1
    for index in range(end - 1, max(-1, end - 1 - MAX_EXPANSION_WORDS), -1):
        if phrases.shape(index) in (Shape.MARK, Shape.LINE):
            return None
        if phrases.words.keys[index][0] == letters[waiting]:
            if waiting == 0 and phrases.is_capitalised(index):
                return index
            waiting = max(0, waiting - 1)
    return None
