"""The subject behind the verb of a main clause that opens with something else: "(Am Montag forderte) der Rat (...)"."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import Final

from nutgraf.languages.load import load_pack
from nutgraf.languages.schema import LanguagePack
from nutgraf.records import Place
from nutgraf.stages.speech.clauses import SentenceText, VerbClause, strip_adverbials, trim
from nutgraf.stages.speech.noun_phrases import WORDS, capitalised_runs, is_pronoun, leads_to_verb, noun_phrase_at
from nutgraf.text.phrases import skip_space

MAX_BARE_WORDS: Final = 4  # words in which a subject without an article has its noun: "alle großen Betriebe"
MAX_SUBJECT_CHARS: Final = 120  # code points that a subject behind its verb may take


def subject_after_verb(scene: SentenceText, clause: VerbClause) -> Place | None:
    """Where the subject is right behind the verb, in a language whose main clauses have their verb second.

    Where nouns have cases and no articles, the subject is an office in the nominative with another phrase behind it.
    """
    if not scene.grammar.verb_last:
        return _nominative_behind(scene, clause)
    if not _is_fronted(scene, clause):
        return None
    start = skip_space(scene.plain, clause.verb.end)
    end = min(clause.end, start + MAX_SUBJECT_CHARS)
    pronoun = scene.grammar.subjects.match(scene.plain, start, end)
    if pronoun and is_pronoun(scene, start, pronoun.end() + 1):
        return Place(*pronoun.span())
    pack = load_pack(scene.grammar.code)
    found = noun_phrase_at(scene.text, start, end, pack)
    if found is None or found[0] != start:
        found = _bare_phrase(scene, start, end, pack)
    if found is None:
        return None
    last = before_next_phrase(scene, *found)
    if pack.grammar.noun_capitals == "all_nouns":
        return Place(found[0], _past_genitive(scene, last, end, pack))
    runs = capitalised_runs(scene.text, found[0], end, pack)  # "(vroeg) Anna de Vries": "de" opens no phrase in a name
    return Place(found[0], next((run[1] for run in runs if run[0] < last < run[1]), last))


def _past_genitive(scene: SentenceText, start: int, end: int, pack: LanguagePack) -> int:
    """Where a subject ends whose genitive has an article, for an object follows: "(forderte) der Rat der Stadt (die)".

    Where no clause follows the object, the second phrase may be whom something is forbidden, so it stays out.
    """
    opened = skip_space(scene.plain, start)
    led = scene.grammar.genitives.match(scene.plain, opened, end)
    genitive = noun_phrase_at(scene.text, opened, end, pack) if led else None
    if genitive is None or genitive[0] != opened:
        return start
    last = before_next_phrase(scene, *genitive)
    behind = noun_phrase_at(scene.text, skip_space(scene.plain, last), end, pack)
    if behind is None or behind[0] != skip_space(scene.plain, last):
        return start
    closed = before_next_phrase(scene, *behind)
    comma = scene.plain.find(",", closed, end)
    return last if comma >= 0 and len(WORDS.findall(scene.plain, closed, comma)) <= 1 else start


def _nominative_behind(scene: SentenceText, clause: VerbClause) -> Place | None:
    """The office that is the subject behind a verb: "Ve čtvrtek požádal (ministr) hejtmany, aby"; not one alone."""
    pack = load_pack(scene.grammar.code)
    if pack.grammar.articles != "none" or not pack.speech.inverts or not _opens_or_is_fronted(scene, clause):
        return None
    start = skip_space(scene.plain, clause.verb.end)
    head = scene.grammar.authorities.match(scene.plain, start, clause.end)
    if head is None:
        return None
    last = head.end()
    for word in islice(WORDS.finditer(scene.text, last, clause.end), MAX_BARE_WORDS):
        field = word[0].casefold() in pack.officials.portfolios
        if scene.text[last : word.start()] != " " or not (field or word[0][0].isupper()):
            break
        last = word.end()
    after = skip_space(scene.plain, last)
    return Place(start, last) if after < clause.end and scene.text[after].isalpha() else None


def _opens_or_is_fronted(scene: SentenceText, clause: VerbClause) -> bool:
    """Whether a verb opens its clause, or has nothing before it that may be its subject."""
    first, last = strip_adverbials(scene, clause.start, clause.verb.start)
    if first >= last:
        return True
    if not _is_fronted(scene, clause):
        return False
    for head in scene.grammar.authorities.finditer(scene.plain, first, last):
        before = list(WORDS.finditer(scene.plain, first, head.start()))[-1:]
        if not any(scene.grammar.adverbial.fullmatch(word[0]) for word in before):
            return "," in scene.plain[head.end() : clause.verb.start]
    return True


def _bare_phrase(scene: SentenceText, start: int, end: int, pack: LanguagePack) -> tuple[int, int] | None:
    """The phrase without an article that names a party right behind the verb: "(müssen) große Dienste"."""
    words = list(islice(WORDS.finditer(scene.plain, start, end), MAX_BARE_WORDS))
    if not words or words[0].start() != start or scene.grammar.adverbial.match(scene.plain, start, end):
        return None
    found = noun_phrase_at(scene.text, start, end, pack, bare=True)
    if found is None or found[0] != start:
        return None
    if pack.grammar.noun_capitals == "all_nouns":
        nouns = [word for word in words[1:] if scene.text[word.start()].isupper() and word.end() <= found[1]]
        return found if nouns else None
    return found if scene.grammar.bodies.search(scene.plain, *found) else None


def _is_fronted(scene: SentenceText, clause: VerbClause) -> bool:
    """Whether what is before the verb is no subject: "(Am Montag)", "(Weil es brennt,)"."""
    verb, grammar = clause.verb.start, scene.grammar
    first, last = trim(scene.text, clause.start, verb)
    if first >= last:
        return False
    if leads_to_verb(scene, clause.start, verb):  # "es brennt, und deshalb (fordert) der Rat"
        return True
    closed = "," in scene.plain[last:verb]
    if any(opens.match(scene.plain, first, last) for opens in (grammar.subordinators, grammar.conditionals)):
        return closed
    if closed:  # "Nach dem Sturm, der Stunden dauerte, forderte der Rat"
        return grammar.adverbial.match(scene.plain, first, last) is not None
    if grammar.report_words.search(scene.plain, first, last):
        return False
    led = grammar.connectors.match(scene.plain, first, last)
    if led and not scene.plain[led.end() : last].strip(" ,"):
        return True
    rest = strip_adverbials(scene, first, last)
    return rest[0] >= rest[1] or grammar.adverbial.match(scene.plain, first, last) is not None


def before_next_phrase(scene: SentenceText, first: int, last: int) -> int:
    """Where the phrase ends that opens at `first`: before a pronoun, and before another phrase's first word."""
    articles = scene.grammar.articles
    pack = load_pack(scene.grammar.code)
    nouns_are_capital = pack.grammar.noun_capitals == "all_nouns"
    for before, word in pairwise(WORDS.finditer(scene.text, first, last)):
        if word[0][0].isdigit() or (is_pronoun(scene, *word.span()) and not articles.match(word[0])):
            return before.end()
        small = word[0] in pack.speech.prepositions or any(
            p.fullmatch(scene.plain, *word.span()) for p in (scene.grammar.genitives, scene.grammar.coordinators)
        )
        if not small and scene.grammar.adverbial.fullmatch(scene.plain, *word.span()):
            return before.end()
        if nouns_are_capital and before[0][0].isupper() and word[0][0].islower() and not small:
            return before.end()
    return last
