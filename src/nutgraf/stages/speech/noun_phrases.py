"""Noun phrases as parties of a clause, with their determiner: the one that opens at a place, the one before a verb.

The first is cut word by word, since what follows it is not known. The second is anywhere between the marks and
conjunctions before its verb, since what precedes it is not known. What numbers count is a noun phrase of another kind:
without its determiner, cut at the function words around a value (stages/numbers/describe/noun_phrases.py).
"""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import Final

from nutgraf.languages.endings import change_endings
from nutgraf.languages.gazetteer import is_country_or_region
from nutgraf.languages.load import load_pack
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.speech import Speech
from nutgraf.stages.speech.clauses import SentenceText, strip_adverbials, trim
from nutgraf.stages.speech.mentions import WORD, is_after_preposition
from nutgraf.stages.speech.reporting import ReportingPatterns, opens_sentence, reporting_patterns
from nutgraf.text.fold import UPPER_CASE_LETTERS, fold
from nutgraf.text.spans import NounPhrase
from nutgraf.text.words import is_before_name

MAX_NAME_CHARS: Final = 60  # code points; the longest names with particles have fewer
MAX_PARTICLES_CHARS: Final = 14  # code points between two words of a name: " von und zu ", " van 't "
MAX_ABBREVIATION_LETTERS: Final = 4  # "J. Roe", "Prof. Roe"; a longer word before a full stop ends a sentence
MAX_TITLE_CHARS: Final = 40  # code points of a title behind its first words
MAX_BODY_WORDS: Final = 3  # words of a body's name in small letters, the last its noun: "statistického úřadu"
MAX_PHRASE_WORDS: Final = 9  # "le secrétaire général adjoint du ministère de l'Intérieur" has nine
CAPITALISED: Final = re.compile(rf"(?<!\w)(?<!\w['’-])[{UPPER_CASE_LETTERS}][^\W_]*(?:['’-][^\W_]+)*")
ELIDED: Final = re.compile(r"([^\W\d_]{1,2})['’]\w")  # an article that lost its vowel
APPOSED_NAME: Final = re.compile(r",\s(?=\S)")
MAX_PHRASE_CHARS: Final = 400  # code points before a verb in which its subject is looked for: 60 words
WORDS: Final = re.compile(r"\w+")
PIECE: Final = re.compile(r"[,«»“”„()–—:;\"] ?")


def noun_phrase_at(text: str, start: int, limit: int, pack: LanguagePack, *, bare: bool = False) -> NounPhrase | None:
    """The noun phrase that begins at `start`, as (start, end), or None where no noun phrase begins there.

    It goes on over names, nouns and genitives and stops at marks, other prepositions and auxiliaries. With `bare` it
    may begin with any word, as behind a preposition that holds the article: "(im) Bericht".
    """
    words: list[re.Match[str]] = []
    coordinators = reporting_patterns(pack.key).coordinators
    for word in WORD.finditer(text, start, limit):
        if words and not _joins(text[words[-1].end() : word.start()]) and not _is_abbreviation(text, words[-1], pack):
            break
        opens = bare and not words
        if len(words) == MAX_PHRASE_WORDS or not (opens or _continues(text, words, word, pack)):
            break
        if words and word.group() in coordinators and text[word.end() : word.end() + 2].strip().islower():
            break
        words.append(word)
    articles = pack.speech.indefinites if pack.grammar.articles == "before" else ()
    small = (*pack.speech.determiners, *pack.speech.genitives)
    while words and (words[-1].group().casefold() in small or words[-1].group() in articles):
        words.pop()  # "a" of "a report", whose noun looks like a verb, is no phrase
    return (words[0].start(), words[-1].end()) if words else None


def _continues(text: str, words: list[re.Match[str]], word: re.Match[str], pack: LanguagePack) -> bool:
    """Whether a word belongs to the noun phrase that `words` have begun, or may begin one."""
    speech, reporting = pack.speech, reporting_patterns(pack.key)
    folded = word.group().casefold()
    if (not words and _is_title_word(text, word, speech)) or _is_known_noun(text, words, word, pack):
        return True
    if words and word.group()[0].isupper() and words[-1].group()[0].isupper():
        return folded not in (*speech.he, *speech.she)  # "Marine Le Pen": no article within a name
    article = not words and folded in speech.determiners  # Italian "gli", which is a pronoun before a verb too
    noun = bool(words) and word.group()[0].isupper() and pack.grammar.noun_capitals == "all_nouns"  # "der Rat"
    if not (article or noun) and (_ends_phrase(folded, speech, reporting) or _is_relative_pronoun(folded, pack)):
        return False
    if not words:
        return _begins(word.group(), speech, reporting)
    last = words[-1].group()
    if last.replace("’", "'").endswith(tuple(e for e in speech.possessive_endings if len(e) > 1) or "\n"):
        return True  # "Britain's (minister)"
    if folded in speech.determiners:  # "of the", "de la": an article within a phrase follows a preposition
        return last.casefold() in speech.prepositions
    full_name = last[0].isupper() and (
        words[-2].group()[0].isupper() and not is_determiner(words[-2].group(), speech)
        if len(words) > 1
        else not opens_sentence(text, words[0].start())
    )
    return (
        not full_name
        or pack.grammar.separation == "syllables"
        or not word.group()[0].islower()
        or folded in speech.genitives
    )


def _is_relative_pronoun(folded: str, pack: LanguagePack) -> bool:
    """Whether a word opens a relative clause, and is no article too: "qui", not "der"."""
    speech = pack.speech
    return folded in pack.officials.relatives and folded not in (*speech.determiners, *speech.indefinites)


def _is_known_noun(text: str, words: list[re.Match[str]], word: re.Match[str], pack: LanguagePack) -> bool:
    """Whether a person's noun begins a phrase without an article, or a title or a document, which may look like a verb.

    So do Spanish "el abogado de X" and Italian "la nota del ministero" behind their article.
    """
    reporting = reporting_patterns(pack.key)
    ahead = fold(text[word.start() : word.start() + MAX_NAME_CHARS])
    if not words and reporting.bare_speakers.match(ahead):
        return True
    opens = pack.grammar.articles == "none" if not words else is_determiner(words[-1].group(), pack.speech)
    titled = bool(words) and word.group().casefold() in _titles(pack.key)
    declined = pack.grammar.articles == "none" and pack.grammar.separation == "words"
    body = bool(words) and declined and _leads_to_body(text, word, pack)
    return body or (opens and (titled or reporting.documents.match(ahead) is not None))


def _leads_to_body(text: str, word: re.Match[str], pack: LanguagePack) -> bool:
    """Whether a word, or one right behind it, is a body's noun in any case: "Českého (statistického úřadu)"."""
    end = word.start()
    for near in islice(WORDS.finditer(text, word.start(), word.start() + MAX_NAME_CHARS), MAX_BODY_WORDS):
        if near.start() > end + 1 or not near.group()[0].islower():
            return False
        if near.group() in _body_nouns(pack.key):
            return True
        end = near.end()
    return False


@pack_cache
def _body_nouns(code: str) -> frozenset[str]:
    """The bodies' nouns of the pack with this key in all cases."""
    section = load_pack(code).officials
    return frozenset(
        form for body in section.bodies for form in (body, *change_endings(body, section.cases)) if " " not in form
    )


@pack_cache
def _titles(code: str) -> frozenset[str]:
    """The titles of one word in the pack with this key."""
    section = load_pack(code).officials
    return frozenset(title for title in (*section.governing, *section.titles, *section.members) if " " not in title)


def is_determiner(word: str, speech: Speech) -> bool:
    """Whether a word is an article or another determiner, an indefinite one too."""
    folded = word.casefold()
    return folded in speech.determiners or folded in speech.indefinites


def is_form_of_address(word: str, pack: LanguagePack) -> bool:
    """Whether a word, with its full stop if it has one, stands before names: "Sr.", "Frau"."""
    section = pack.officials
    forms = (section.honorifics, section.honorifics_m, section.honorifics_f)
    return any(word.casefold() in known for known in forms)


def _is_abbreviation(text: str, word: re.Match[str], pack: LanguagePack) -> bool:
    """Whether a form of address with its full stop goes on with a name: "o sr. (Albence)"."""
    stop, after = text[word.end() : word.end() + 1], text[word.end() + 1 : word.end() + 3]
    return stop == "." and after.strip().isupper() and is_form_of_address(f"{word.group()}.", pack)


def _joins(between: str) -> bool:
    """Whether what stands between two words keeps them in one phrase: a space, an apostrophe, "&"."""
    return len(between) <= 3 and not between.strip(" \u00a0'’&-/.") and between.strip() != "."


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
    pronoun = folded in (*speech.he, *speech.she) or reporting.objects.fullmatch(folded) is not None
    if pronoun and folded not in (*speech.determiners, *speech.indefinites):
        return True
    return bool(reporting.skipped.fullmatch(folded) or reporting.verbs.is_verb(folded))


def _is_title_word(text: str, word: re.Match[str], speech: Speech) -> bool:
    """In Vietnamese the pronouns stand before names as titles: "ông Trần Văn Lộc"."""
    folded = word.group().casefold()
    return (folded in speech.he or folded in speech.she) and is_before_name(text, word.end())


def name_in_phrase(text: str, phrase: NounPhrase, pack: LanguagePack) -> tuple[int, int]:
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
        if first > start and is_country_or_region(text[first:last], pack.key):
            continue  # "Giới chức (Hàn Quốc)"
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
        if runs and _joins_name(text, runs[-1], word.start(), particles):
            runs[-1] = (runs[-1][0], word.end(), runs[-1][2] + 1)
        elif not any(folded in words for words in (speech.no_subjects, speech.prepositions, *titles)):
            possessive = folded in speech.indefinites and opens_sentence(text, word.start())  # "Seine (Augen)"
            runs.append((*word.span(), 0 if possessive else 1))
    return [
        (first, last)
        for first, last, count in runs
        if count > 1 and not (pack.grammar.separation == "syllables" and _cuts_title(text, first, last, pack))
    ]


def _cuts_title(text: str, start: int, end: int, pack: LanguagePack) -> bool:
    """Whether a run of capitals is cut from a post or a body, whose next syllable is small: "Phó Thủ" of "tướng"."""
    opened = text[start : end + MAX_TITLE_CHARS].casefold()
    led, _, behind = opened.partition(" ")
    if is_determiner(led, pack.speech):  # "Các Đại biểu"
        start, opened = start + len(led) + 1, behind
    titles = (*pack.officials.titles, *pack.officials.governing)
    if any(len(title) > end - start and opened.startswith(title.casefold()) for title in titles):
        return True
    after = text[end : end + 2]
    head = opened[: opened.find(" ")]
    return after[:1] == " " and after[1:].islower() and head in pack.officials.bodies


def _joins_name(text: str, run: tuple[int, int, int], start: int, particles: set[str]) -> bool:
    """Whether a capitalised word goes on with a name: "Jean-Luc", "J. Roe", "Jan van 't Hof", not "Social. Trump"."""
    between = text[run[1] : start]
    if between == "." and run[1] - run[0] <= len("J.R"):
        return text[start + 1 : start + 3] == ". "  # "J.R. Roe"
    if between == ". ":
        return len(WORD.findall(text, run[0], run[1])[-1]) <= MAX_ABBREVIATION_LETTERS
    if between in (" ", "\u00a0", "-"):
        return True
    if len(between) > MAX_PARTICLES_CHARS or "\n" in between:
        return False
    words = between.replace("-", " ").split()
    return bool(words) and all(word in particles for word in words)


def noun_phrase_before(scene: SentenceText, start: int, end: int) -> NounPhrase:
    """The span of the last phrase between two places, without the adverbs before it; empty where there is none."""
    start = max(start, end - MAX_PHRASE_CHARS)
    joints = [joint.span() for joint in scene.grammar.subordinators.finditer(scene.plain, start, end)]
    cuts = [*joints, *(mark.span() for mark in PIECE.finditer(scene.plain, start, end))]
    edges = [(start, start), *sorted(cuts), (end, end)]
    spans = [_phrase(scene, left[1], max(left[1], right[0])) for left, right in pairwise(edges)]
    if leads_to_verb(scene, start, end):  # "the rule holds, and from then on (must institutions)"
        return end, end
    closed = len(spans) > 1 and spans[-1][0] == spans[-1][1]  # "the union, which met today, asked"
    full = [
        span for span in spans if span[0] < span[1] and not _is_adverbial(scene, *span) and not _goes_on(scene, *span)
    ]
    if full and full[-1] == spans[-1] and _opens_clause(scene, cuts, full[-1]):
        return full[-1]
    if len(full) > 1 and full[-1] == spans[-1] and _follows_relative(scene, joints, full[-2:]):
        return full[-2]
    if closed and full and (_is_relative(scene, full[-1]) or any(_is_inserted(scene, j, full[-1]) for j in joints)):
        full = full[:-1] or full
    for opens in (is_determined, opens_phrase):
        for first, last in reversed(full):
            if opens(scene, first, last):
                return (first, last) if closed else (first, max(last, spans[-1][1]))
    return full[-1] if full else (end, end)


def leads_to_verb(scene: SentenceText, start: int, end: int) -> bool:
    """Whether nothing but adverbs stands between the last "and" and a verb: its subject is no earlier phrase."""
    joints = list(scene.grammar.coordinators.finditer(scene.plain, start, end))
    if not joints:
        return False
    first, last = trim(scene.text, joints[-1].end(), end)
    led = scene.grammar.connectors.match(scene.plain, first, last)
    return led is not None and not scene.plain[led.end() : last].strip(" ,")


def _is_relative(scene: SentenceText, span: tuple[int, int]) -> bool:
    """Whether a phrase between commas is a relative clause that ends in its verb: "firms(, die Wasser entnehmen,)"."""
    relatives = load_pack(scene.grammar.code).officials.relatives if scene.grammar.verb_last else ()
    word = WORDS.match(scene.plain, *span)
    after_comma: bool = scene.plain[max(0, span[0] - 2) : span[0]] == ", "
    small = scene.text[span[0] : span[1]].split()[-1:]
    return bool(after_comma and word and word[0] in relatives and small and small[0].islower())


def _follows_relative(scene: SentenceText, joints: list[tuple[int, int]], spans: list[NounPhrase]) -> bool:
    """Whether a pronoun that is nothing else joins a phrase to the clause behind it: "parents (qui) le peuvent"."""
    pack = load_pack(scene.grammar.code)
    relatives = {*pack.officials.relatives}.difference(pack.speech.complementizers, pack.speech.determiners)
    before, after = spans
    return any(
        scene.plain[slice(*joint)].strip() in relatives
        and not scene.plain[before[1] : joint[0]].strip()
        and not scene.plain[joint[1] : after[0]].strip()
        for joint in joints
    )


def _is_inserted(scene: SentenceText, joint: tuple[int, int], span: tuple[int, int]) -> bool:
    """Whether a conjunction behind a comma opens this phrase: "(the mayor, who) saw the place(, asked)"."""
    opened = not scene.plain[joint[1] : span[0]].strip() and joint[1] <= span[0]
    return opened and scene.plain[joint[0] - 2 : joint[0]] == ", "


def _phrase(scene: SentenceText, start: int, end: int) -> NounPhrase:
    first, last = trim(scene.text, start, end)
    if led := scene.grammar.connectors.match(scene.plain, first, last):
        first, last = trim(scene.text, led.end(), last)
    if small := scene.grammar.between.search(scene.plain[first:last]):
        first, last = trim(scene.text, first, first + small.start())
    return strip_adverbials(scene, first, last)


def _opens_clause(scene: SentenceText, cuts: list[tuple[int, int]], span: tuple[int, int]) -> bool:
    """Whether a phrase that may name a party opens a clause of its own: ", and from then on (institutions)"."""
    opened = max((cut[1] for cut in cuts if cut[1] <= span[0]), default=None)
    if opened is None:
        return False
    joint = scene.grammar.coordinators.match(scene.plain, opened, span[0])
    led = joint and scene.grammar.connectors.match(scene.plain, joint.end() + 1, span[0])
    return bool(led) and opens_phrase(scene, *span)


def _goes_on(scene: SentenceText, first: int, last: int) -> bool:
    """Whether a phrase is the possessor in one before a bracket: "the agency (EA) (of Mali)"."""
    word = WORDS.match(scene.plain, first, last)
    bracketed: bool = scene.plain[max(0, first - 2) : first] == ") "
    return bool(bracketed and word and scene.grammar.genitives.fullmatch(scene.plain, *word.span()))


def _is_adverbial(scene: SentenceText, first: int, last: int) -> bool:
    """Whether the phrase stands in brackets or is no noun phrase: "(WHO)", "on Monday"."""
    bracketed: bool = scene.plain[first - 1 : first] == "("
    return bracketed or bool(scene.grammar.adverbial.match(scene.plain, first, last))


def is_pronoun(scene: SentenceText, first: int, last: int) -> bool:
    """Whether a phrase is a pronoun: "die", but not "die Stadt"."""
    grammar = scene.grammar
    if grammar.first_second_person.match(scene.plain, first, last):
        return True
    led = grammar.pronouns.match(scene.plain, first, last)  # "die", but not "die Stadt"
    return bool(led and (led.end() == last or not grammar.articles.match(scene.plain, first, last)))


def is_determined(scene: SentenceText, first: int, last: int) -> bool:
    """Whether a phrase opens with an article, a capital or a pronoun."""
    if scene.grammar.adverbial.match(scene.plain, first, last):
        return False
    article = scene.grammar.articles.match(scene.plain, first, last)
    return bool(scene.text[first].isupper() or article or is_pronoun(scene, first, last))


def opens_phrase(scene: SentenceText, first: int, last: int) -> bool:
    """Whether a phrase opens as one that names a party may."""
    return is_determined(scene, first, last) or bool(scene.grammar.bodies.match(scene.plain, first, last))


def first_verb(scene: SentenceText, first: int, last: int) -> re.Match[str] | None:
    """The first auxiliary behind the first word of a phrase: no party's name goes beyond it."""
    word = WORDS.search(scene.plain, first, last)
    return scene.grammar.report_words.search(scene.plain, word.end(), last) if word else None


def is_thing(scene: SentenceText, first: int, last: int) -> bool:
    """Whether the head of a phrase names what cannot act: "the measure", "ten proposals of the council"."""
    end = last
    for word in islice(WORDS.finditer(scene.plain, first, last), 1, None):
        if scene.grammar.genitives.fullmatch(scene.plain, *word.span()):
            end = word.start()
            break
    if scene.grammar.bodies.search(scene.plain, first, end):
        return False
    things = scene.grammar.things.finditer(scene.plain, first, end)
    return any(not _is_in_name(scene, thing.start()) for thing in things)


def _is_in_name(scene: SentenceText, at: int) -> bool:
    """Whether a word with a capital is behind another one with a capital: "Thames Water"."""
    if load_pack(scene.grammar.code).grammar.noun_capitals == "all_nouns" or not scene.text[at].isupper():
        return False
    before = list(WORDS.finditer(scene.plain, max(scene.start, at - MAX_NAME_CHARS), at))
    return bool(before) and scene.text[before[-1].start()].isupper() and before[-1].end() + 1 == at
