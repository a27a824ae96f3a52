"""Reporting clauses: the verb of saying near a quotation, and the noun phrase that is its subject."""

from __future__ import annotations

import re
from typing import NamedTuple

from nutgraf.languages.load import load_pack
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.speech import Speech
from nutgraf.records import Place
from nutgraf.stages.speech.mentions import WORD, is_after_preposition
from nutgraf.stages.speech.verbs import VerbFinder, reporting_verbs, whole_words
from nutgraf.text.fold import UPPER_CASE_LETTERS, fold
from nutgraf.text.phrases import NOTHING, any_word, either
from nutgraf.text.spans import starting_in

SENTENCE_START = '.!?…:;»”"\n'
MAX_NAME_CHARS = 60  # code points; the longest names with particles have fewer
MAX_PARTICLES_CHARS = 14  # code points between two words of a name: " von und zu ", " van 't "
MAX_TITLE_CHARS = 40  # code points of a title behind its first words
MAX_PHRASE_WORDS = 9  # "le secrétaire général adjoint du ministère de l'Intérieur" has nine
CAPITALISED = re.compile(rf"(?<!\w)(?<!\w['’-])[{UPPER_CASE_LETTERS}][^\W_]*(?:['’-][^\W_]+)*")
ELIDED = re.compile(r"([^\W\d_]{1,2})['’]\w")  # an article that lost its vowel
MIN_TITLE_LETTERS = 5  # letters of a title that may be a part of a word: "chef", "earl" are in too many
BEFORE_DOCUMENT = r"(?:[\w’'-]{1,30}[ \u00a0’']){0,3}?"  # its article and adjectives
APPOSED_NAME = re.compile(r",\s(?=\S)")


class ReportingPatterns(NamedTuple):
    """A language's compiled cues; `verbs` and `according` read text in lower case."""

    verbs: VerbFinder
    skipped: re.Pattern[str]  # auxiliaries and adverbs between subject and verb
    according: re.Pattern[str]
    viewpoint: re.Pattern[str]
    sayings: re.Pattern[str]  # "the reply of", up to who says it
    documents: re.Pattern[str]
    bare_speakers: re.Pattern[str]  # nouns that begin a speaker without an article, an adjective before them apart
    written_after: re.Pattern[str]  # "reads in the (report)", which a quotation precedes
    written_before: re.Pattern[str]  # "in the (report) one reads:", before a quotation, with the group "document"
    acts: re.Pattern[str]  # kinds of acts, with the article before them
    acts_last: re.Pattern[str]  # where the head of a phrase is its last word
    works: re.Pattern[str]
    works_after: re.Pattern[str]
    performed: re.Pattern[str]
    coordinators: frozenset[str]
    no_verbs: frozenset[str]  # words that open other phrases than a verb's, or join clauses
    titles: frozenset[str]  # of one word, and the words of a body's name
    pronouns: re.Pattern[str]  # demonstratives among them
    relative: re.Pattern[str]  # a relative pronoun at the end of a stretch, with what may stand before its verb


@pack_cache
def reporting_patterns(code: str) -> ReportingPatterns:
    """The compiled cues of the language with this ISO 639-1 code; a language without a pack has none."""
    pack = load_pack(code)
    speech, quotes = pack.speech, pack.quotes
    articles = any_word(word.rstrip("'") for word in speech.determiners)
    kinds = any_word(fold(word) for kind in pack.instruments.kinds for word in kind.split("|"))
    coordinators = split_alternatives(pack.orders.adding)
    joining = coordinators | split_alternatives(pack.orders.joints) | split_alternatives(pack.orders.that)
    opening = (speech.prepositions, speech.determiners, speech.indefinites, speech.no_subjects, speech.genitives)
    skipped = either(part for part in (speech.auxiliaries, speech.adverbs) if part)
    return ReportingPatterns(
        verbs=reporting_verbs(code),
        skipped=re.compile(rf"(?<!\w)(?:{skipped})(?!\w)", re.IGNORECASE),
        according=whole_words(either(speech.according)),
        viewpoint=re.compile(rf"(?:{either(speech.viewpoint)})(?!\w)", re.IGNORECASE),
        sayings=re.compile(rf"(?<!\w)(?:{speech.sayings or NOTHING})(?!\w)"),
        documents=re.compile(rf"(?:{speech.documents or NOTHING})(?!\w)"),
        bare_speakers=_bare_speakers(pack),
        written_after=_written_after(speech),
        written_before=_written_before(speech),
        acts=re.compile(rf"(?:(?:{articles})[ '])?(?:{kinds})(?!\w)"),
        acts_last=re.compile(rf"(?<!\w)(?:{kinds})$" if pack.speech.head_last else NOTHING),
        works=re.compile(rf"(?<!\w)(?:{either(quotes.works)})[\s:,]*$", re.IGNORECASE),
        performed=re.compile(rf"(?<!\w)(?:{either(quotes.performed)})[ \u00a0]$"),
        works_after=re.compile(rf"[\s,.]{{0,8}}(?:{either(quotes.works_after)})(?!\w)", re.IGNORECASE),
        coordinators=coordinators,
        no_verbs=joining.union(*opening),
        titles=_titles(pack),
        pronouns=re.compile(pack.speech.pronouns or NOTHING),
        relative=_relative(pack, skipped),
    )


def _titles(pack: LanguagePack) -> frozenset[str]:
    section = pack.officials
    listed = (*section.governing, *section.titles, *section.members, *section.bodies)
    return frozenset(fold(title) for title in listed if title.isalpha() and len(title) >= MIN_TITLE_LETTERS)


def _bare_speakers(pack: LanguagePack) -> re.Pattern[str]:
    """Nouns of persons without an article; languages that have none may have an adjective before: "horský vůdce"."""
    adjectives = pack.officials.adjective_endings if pack.grammar.articles == "none" else ()
    adjective = rf"(?:[^\W\d_]{{2,20}}(?:{any_word(adjectives)})[ \u00a0])?" if adjectives else ""
    return re.compile(rf"{adjective}(?:{any_word(pack.speech.bare_speakers)})(?!\w)")


def _written_after(speech: Speech) -> re.Pattern[str]:
    """A clause that quotes a document up to the document, which it only looks ahead at: "steht in (dem Brief)"."""
    if not speech.written:
        return re.compile(NOTHING)
    clause = rf"(?:{either(speech.written)})(?:[ \u00a0][\w-]{{2,12}})?"
    document = rf"{BEFORE_DOCUMENT}(?:{speech.documents})(?!\w)"
    return re.compile(rf"(?<!\w){clause}[ \u00a0](?:{speech.written_in})(?!\w)(?=[ \u00a0'’]?{document})")


def _written_before(speech: Speech) -> re.Pattern[str]:
    """A document and the clause that quotes it, before a quotation: "im Bericht heißt es:"."""
    if not speech.written:
        return re.compile(NOTHING)
    document = rf"(?P<document>{BEFORE_DOCUMENT}(?:{speech.documents})(?!\w)[^.,;:!?\n]{{0,60}}?)"
    inside = rf"(?:{speech.written_in})(?!\w)[ \u00a0'’]?{document}[, ]{{1,2}}(?:{either(speech.written)})(?!\w)"
    outside = rf"(?:{either(speech.written)})(?:[ \u00a0][\w-]{{2,12}})?[ \u00a0](?:{speech.written_in})(?!\w)"
    outside += rf"[ \u00a0'’]?{document.replace('document>', 'object>')}"
    return re.compile(rf"(?<!\w)(?:{inside}|{outside})(?:[ \u00a0][\w-]{{2,12}})?[ \u00a0]?:?[ \u00a0]?$")


def _relative(pack: LanguagePack, skipped: str) -> re.Pattern[str]:
    """A relative pronoun, then the words before its verb: adverbs, or all of a clause that has its verb at the end."""
    pronoun = rf"(?:,[ \u00a0]?|(?<=[ \u00a0]))(?:{any_word(pack.officials.relatives)})(?!\w)"
    if pack.grammar.verb_position == "last":
        return re.compile(rf",[ \u00a0](?:{any_word(pack.officials.relatives)})(?!\w)[^,;:.!?\n]{{0,60}}$")
    return re.compile(rf"{pronoun}(?:[ \u00a0]{{1,2}}(?:{skipped})(?!\w)){{0,3}}[ \u00a0]*$")


def names_act(name: str, reporting: ReportingPatterns) -> bool:
    """Whether a name is that of a law, a decree or the like, which says what holds: its head is the kind of an act."""
    folded = fold(name)
    return reporting.acts.match(folded) is not None or reporting.acts_last.search(folded) is not None


def split_alternatives(fragment: str) -> frozenset[str]:
    """The words of a pack's fragment that is a list of alternatives."""
    return frozenset(fragment.split("|"))


class ReportingCues(NamedTuple):
    """Where an article's reporting verbs and its cues of sources are, in order."""

    verbs: tuple[Place, ...]
    according_to: tuple[Place, ...]
    written_in: tuple[Place, ...]
    folded: str  # the text that they are in, in lower case


def find_cues(text: str, reporting: ReportingPatterns) -> ReportingCues:
    """All cues of a text; a capitalised verb within a sentence is a name ("The Post") and left out."""
    lowered = fold(text)
    verbs = reporting.verbs.find(lowered)
    sources = (Place(*m.span()) for m in reporting.according.finditer(lowered))
    kept = (v for v in verbs if not text[v.start].isupper() or _opens_sentence(text, v.start))
    written = tuple(Place(*m.span()) for m in reporting.written_after.finditer(lowered))
    return ReportingCues(tuple(kept), tuple(sources), written, lowered)


def _opens_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 4) : at].rstrip(" \u00a0")
    return not before or before[-1] in SENTENCE_START


def places_in(places: tuple[Place, ...], start: int, end: int) -> tuple[Place, ...]:
    """Those of some ordered places that lie in a stretch of the text."""
    return tuple(p for p in starting_in(places, start, end) if p.end <= end)


def noun_phrase_at(
    text: str, start: int, limit: int, pack: LanguagePack, *, bare: bool = False
) -> tuple[int, int] | None:
    """The noun phrase that begins at `start`, as (start, end), or None where no noun phrase begins there.

    It goes on over names, nouns and genitives and stops at marks, other prepositions and auxiliaries. With `bare` it
    may begin with any word, as behind a preposition that holds the article: "(im) Bericht".
    """
    words: list[re.Match[str]] = []
    coordinators = reporting_patterns(pack.key).coordinators
    for word in WORD.finditer(text, start, limit):
        if words and not _joins(text[words[-1].end() : word.start()]):
            break
        opens = bare and not words
        if len(words) == MAX_PHRASE_WORDS or not (opens or _goes_on(text, words, word, pack)):
            break
        if words and word.group() in coordinators and text[word.end() : word.end() + 2].strip().islower():
            break
        words.append(word)
    articles = pack.speech.indefinites if pack.grammar.articles == "before" else ()
    small = (*pack.speech.determiners, *pack.speech.genitives)
    while words and (words[-1].group().casefold() in small or words[-1].group() in articles):
        words.pop()  # "a" of "a report", whose noun looks like a verb, is no phrase
    return (words[0].start(), words[-1].end()) if words else None


def _goes_on(text: str, words: list[re.Match[str]], word: re.Match[str], pack: LanguagePack) -> bool:
    """Whether a word belongs to the noun phrase that `words` have begun, or may begin one."""
    speech, reporting = pack.speech, reporting_patterns(pack.key)
    folded = word.group().casefold()
    if (not words and _is_title_word(text, word, speech)) or _is_known_noun(text, words, word, pack):
        return True
    if words and word.group()[0].isupper() and words[-1].group()[0].isupper():
        return folded not in (*speech.he, *speech.she)  # "Marine Le Pen": no article within a name
    article = not words and folded in speech.determiners  # Italian "gli", which is a pronoun before a verb too
    if not article and _ends_phrase(folded, speech, reporting):
        return False
    if not words:
        return _begins(word.group(), speech, reporting)
    last = words[-1].group()
    if folded in speech.determiners:  # "of the", "de la": an article within a phrase follows a preposition
        return last.casefold() in speech.prepositions
    full_name = last[0].isupper() and (
        words[-2].group()[0].isupper() if len(words) > 1 else not _opens_sentence(text, words[0].start())
    )
    return not full_name or speech.syllabic or not word.group()[0].islower() or folded in speech.genitives


def _is_known_noun(text: str, words: list[re.Match[str]], word: re.Match[str], pack: LanguagePack) -> bool:
    """Whether a person's noun begins a phrase without an article, or a document's, which may look like a verb."""
    reporting = reporting_patterns(pack.key)
    ahead = fold(text[word.start() : word.start() + MAX_NAME_CHARS])
    if not words and reporting.bare_speakers.match(ahead):
        return True
    opens = pack.grammar.articles == "none" if not words else _is_determiner(words[-1].group(), pack.speech)
    return opens and reporting.documents.match(ahead) is not None


def _joins(between: str) -> bool:
    """Whether what stands between two words keeps them in one phrase: a space, an apostrophe, "&"."""
    return len(between) <= 3 and not between.strip(" \u00a0'’&-/.") and between.strip() != "."


def _is_determiner(word: str, speech: Speech) -> bool:
    folded = word.casefold()
    return folded in speech.determiners or folded in speech.indefinites


def _begins(word: str, speech: Speech, reporting: ReportingPatterns) -> bool:
    folded = word.casefold()
    if folded in speech.no_subjects:
        return False
    elided = ELIDED.match(folded)
    if elided and reporting.skipped.fullmatch(folded, elided.end(1) + 1):
        return False  # "l'ha (definita)": a pronoun and the verb
    article = f"{elided[1]}'" if elided else folded
    return article in speech.determiners or folded in speech.indefinites or word[0].isupper()


def _ends_phrase(folded: str, speech: Speech, reporting: ReportingPatterns) -> bool:
    if folded in speech.genitives:
        return False
    if folded in speech.prepositions:
        return True
    if folded in (*speech.he, *speech.she) and folded not in speech.determiners:
        return True
    return bool(reporting.skipped.fullmatch(folded) or reporting.verbs.is_verb(folded))


def _is_title_word(text: str, word: re.Match[str], speech: Speech) -> bool:
    """In Vietnamese the pronouns stand before names as titles: "ông Trần Văn Lộc"."""
    folded = word.group().casefold()
    return (folded in speech.he or folded in speech.she) and is_before_name(text, word.end())


def is_before_name(text: str, end: int) -> bool:
    """Whether a capitalised word follows right after this place."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def name_in_phrase(text: str, phrase: tuple[int, int], pack: LanguagePack) -> tuple[int, int]:
    """The personal name that ends a noun phrase or stands right after it, else the phrase itself.

    "le porte-parole Jean Morel", "the spokesman, John Clay": two capitalised words that no genitive governs.
    """
    start, end = phrase
    chains = [c for c in capitalised_runs(text, start, end, pack) if c[1] == end]
    after = APPOSED_NAME.match(text, end)
    if after and not chains:
        line_end = text.find("\n", after.end())
        reach = min(after.end() + MAX_NAME_CHARS, line_end if line_end >= 0 else len(text))
        chains = [c for c in capitalised_runs(text, after.end(), reach, pack) if c[0] == after.end()]
    for first, last in chains:
        if not is_after_preposition(text, first, pack) and not _is_named_body(text, start, (first, last), pack):
            return first, last
    return phrase


def _is_named_body(text: str, start: int, run: tuple[int, int], pack: LanguagePack) -> bool:
    """Whether a run of capitalised words with particles right after an article is no person's: "el Ministerio de X"."""
    words = WORD.findall(text, start, run[0])
    particles = any(word.group()[0].islower() for word in WORD.finditer(text, *run))
    return particles and len(words) == 1 and words[0].casefold() in pack.speech.determiners


def capitalised_runs(text: str, start: int, end: int, pack: LanguagePack) -> list[tuple[int, int]]:
    """Runs of two and more capitalised words with nothing but a space, a hyphen or particles between: names, mostly."""
    speech = pack.speech
    titles = (speech.determiners, speech.he, speech.she)
    particles = {part for particle in pack.officials.particles for part in particle.split()}
    runs: list[tuple[int, int, int]] = []
    for word in CAPITALISED.finditer(text, start, end):
        folded = word.group().casefold()
        if runs and _joins_name(text[runs[-1][1] : word.start()], particles):
            runs[-1] = (runs[-1][0], word.end(), runs[-1][2] + 1)
        elif not any(folded in words for words in (speech.no_subjects, speech.prepositions, *titles)):
            runs.append((*word.span(), 1))
    return [
        (first, last)
        for first, last, count in runs
        if count > 1 and not (speech.syllabic and _cuts_title(text, first, last, pack))
    ]


def _cuts_title(text: str, start: int, end: int, pack: LanguagePack) -> bool:
    """Whether a run of capitals is cut from a post or a body, whose next syllable is small: "Phó Thủ" of "tướng"."""
    opened = text[start : end + MAX_TITLE_CHARS].casefold()
    titles = (*pack.officials.titles, *pack.officials.governing)
    if any(len(title) > end - start and opened.startswith(title.casefold()) for title in titles):
        return True
    after = text[end : end + 2]
    head = opened[: opened.find(" ")]
    return after[:1] == " " and after[1:].islower() and head in pack.officials.bodies


def _joins_name(between: str, particles: set[str]) -> bool:
    """Whether two capitalised words are of one name: "Jean-Luc", "J. Roe", "Jan van 't Hof"."""
    if between in (" ", "\u00a0", "-", ". "):
        return True
    if len(between) > MAX_PARTICLES_CHARS or "\n" in between:
        return False
    words = between.replace("-", " ").split()
    return bool(words) and all(word in particles for word in words)
