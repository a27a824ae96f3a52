"""Who issued an act: the body named after it, within it or right before it, or the subject of a verb of enacting."""

from __future__ import annotations

import re
from itertools import islice

from nutgraf.document import Document
from nutgraf.languages.schema.instruments import Instruments
from nutgraf.stages.instruments.citations import Citation
from nutgraf.stages.instruments.linking import MAX_GAP_CHARS, Act
from nutgraf.stages.instruments.patterns import CitationPatterns, past_date
from nutgraf.text.phrases import HYPHENATED_WORD

MAX_NOUN_WORDS = 3  # of a body's noun: "house of representatives"
MAX_RELATIVE_WORDS = 4  # words from "which" to the body: "que a publié hier le (ministère)"
MAX_ISSUER_CHARS = 80  # code points before a citation in which an issuer of five words can stand
MAX_CLAUSE_CHARS = 160  # code points before or after a citation in which the subject of its verb can stand
CLAUSE_END = re.compile(r"(?<!\d)[.!?;:]\s|\n")
ACRONYM = re.compile(r"[A-ZÀ-ÞĐ]{3,8}")


def find_issuer(document: Document, act: Act, grammar: CitationPatterns, following: dict[int, Citation]) -> str | None:
    """The body that the text says issued the act, in its fullest form there, or None.

    `following` maps the start of a citation to the one after it: two acts joined by "and" share the issuer.
    """
    text, own = document.text, document.pack.instruments
    named: list[str] = []
    subjects: list[str] = []
    for citation in act.citations:
        if citation.part:
            continue
        subject = (
            _subject(text, citation, grammar, own)
            or _agent(text, citation, grammar, own)
            or _owner(text, citation, grammar, own)
            or _in_relative(text, citation, grammar, own)
        )
        subject = _without_person(subject, document) if subject else None
        subjects += [subject] if subject else []
        if citation.name and not citation.number:
            continue
        after = following.get(citation.start)
        issuer = (
            citation.court
            or _within(text, citation, grammar, own)
            or _after(text, citation, grammar, after)
            or _before(text, citation, grammar, own)
        )
        if issuer is None and after and after.start - citation.end <= MAX_GAP_CHARS and not (after.part or after.name):
            issuer = _after(text, after, grammar, following.get(after.start))
        named += [issuer] if issuer else []
    return max(named or subjects, key=len, default=None)


def _after(text: str, citation: Citation, grammar: CitationPatterns, after: Citation | None) -> str | None:
    """The body after the number and the date: "decree no. 9 of the Transport Ministry"."""
    limit = after.start if after else len(text)
    found = grammar.issued.match(text, past_date(text, citation.end, grammar), limit)
    if found is None or not (found["of"] or _is_body(found["issuer"], grammar)):
        return None
    return found["issuer"]


def _within(text: str, citation: Citation, grammar: CitationPatterns, own: Instruments) -> str | None:
    """The body between the kind and the number: "Resolution of the Council of Ministers no. 55"."""
    if citation.ruling:
        return None  # what is between is the court's, which is known by its own name
    kind_words = len(HYPHENATED_WORD.findall(citation.kind))
    start = next(islice(HYPHENATED_WORD.finditer(text, citation.start, citation.end), kind_words, None), None)
    for found in grammar.body.finditer(text, start.start() if start else citation.end, citation.end):
        if found.end() >= citation.end or text[found.start() - 1] == "(":
            continue
        issuer = _without_opening(found["issuer"], grammar, own)
        if issuer and _is_body(issuer, grammar):
            return issuer
    return None


def _before(text: str, citation: Citation, grammar: CitationPatterns, own: Instruments) -> str | None:
    if grammar.issued_before is None or citation.ruling:
        return None
    found = grammar.issued_before.search(text[max(0, citation.start - MAX_ISSUER_CHARS) : citation.start])
    return _without_opening(found[1], grammar, own) if found else None


def _subject(text: str, citation: Citation, grammar: CitationPatterns, own: Instruments) -> str | None:
    """The subject of the verb of enacting whose object the act is: "the council adopted Regulation no. 5"."""
    if grammar.enacting is None:
        return None
    before, after = _clause_before(text, citation), _clause_after(text, citation, grammar)
    for found in reversed(list(grammar.body.finditer(before))):
        gap = before[found.end() :]
        if grammar.subject_gap.fullmatch(gap) is None:
            return None
        issuer = _without_opening(found["issuer"], grammar, own)
        if not issuer or not _is_body(issuer, grammar):
            continue
        lead = before[: found.start()]
        last = grammar.enacting_last and (grammar.enacting_last.search(gap) or _is_inverted(lead, grammar))
        if grammar.enacting.search(gap) or (last and grammar.enacted_last.match(after)):
            return None if grammar.governed.search(lead) and not _is_inverted(lead, grammar) else issuer
    return None


def _is_inverted(lead: str, grammar: CitationPatterns) -> bool:
    """Whether the auxiliary is right before the subject, with its article between: "gestern hat der Landrat ...".

    Another "der" is a genitive's: the spokesman of a ministry is who publishes something, not the ministry.
    """
    found = grammar.governed.search(lead)
    previous = lead[: found.start() if found else len(lead)].split()
    previous = previous[:-1] if previous and previous[-1].casefold() in grammar.articles else previous
    return bool(previous and grammar.enacting_last and grammar.enacting_last.fullmatch(previous[-1]))


def _agent(text: str, citation: Citation, grammar: CitationPatterns, own: Instruments) -> str | None:
    """The agent of a passive verb: "adopted by the Council" before or after the act, "do Chính phủ ban hành"."""
    if grammar.enacting is None:
        return None
    before, after = _clause_before(text, citation), _clause_after(text, citation, grammar)
    for found in grammar.body.finditer(before):
        near = grammar.agent_gap.fullmatch(before[found.end() :])
        if near and grammar.agent_lead.search(before[: found.start()]):
            return _without_opening(found["issuer"], grammar, own)
    for found in grammar.body.finditer(after):
        lead = after[: found.start()]
        first = grammar.agent_first is not None and grammar.agent_first.fullmatch(lead)
        if grammar.agent_lead.search(lead) and grammar.agent_reach.match(lead):
            return _without_opening(found["issuer"], grammar, own)
        if first and grammar.enacted_last.match(after[found.end() :]):
            return found["issuer"]
    return None


def _in_relative(text: str, citation: Citation, grammar: CitationPatterns, own: Instruments) -> str | None:
    """The subject of a clause about the act: "Decree 12, which the ministry issued", "kterou vydalo ministerstvo"."""
    after = _clause_after(text, citation, grammar)
    opening = grammar.act_relative.match(after) if grammar.act_relative else None
    found = grammar.body.search(after, opening.end()) if opening else None
    if opening is None or found is None or grammar.enacting is None:
        return None
    lead = after[opening.end() : found.start()]
    near = len(lead.split()) <= MAX_RELATIVE_WORDS and "," not in lead
    enacted = grammar.enacting.search(lead) or grammar.enacted_last.match(after[found.end() :])
    issuer = _without_opening(found["issuer"], grammar, own) if near and enacted else None
    return issuer if issuer and _is_body(issuer, grammar) else None


def _owner(text: str, citation: Citation, grammar: CitationPatterns, own: Instruments) -> str | None:
    """The subject of a clause whose act it is: "In its Directive 5/2024, the central bank caps fees"."""
    before = _clause_before(text, citation)
    lead = grammar.own_acts.search(before) if grammar.own_acts else None
    if lead is None:
        return None
    opening = before[: lead.start()]
    if opening.strip():  # "the central bank, in its Directive 5/2024,"
        owners = [found for found in grammar.body.finditer(opening) if not opening[found.end() :].strip(" ,")]
    else:
        after = _clause_after(text, citation, grammar)
        owners = [
            found for found in grammar.body.finditer(after) if grammar.owner_gap.fullmatch(after[: found.start()])
        ]
    issuer = _without_opening(owners[0]["issuer"], grammar, own) if owners else None
    return issuer if issuer and (not grammar.noun_first or _is_body(issuer, grammar)) else None


def _clause_before(text: str, citation: Citation) -> str:
    window = text[max(0, citation.start - MAX_CLAUSE_CHARS) : citation.start]
    ends = [found.end() for found in CLAUSE_END.finditer(window)]
    return window[ends[-1] :] if ends else window


def _clause_after(text: str, citation: Citation, grammar: CitationPatterns) -> str:
    start = past_date(text, citation.end, grammar)
    window = text[start : start + MAX_CLAUSE_CHARS]
    end = CLAUSE_END.search(window)
    return window[: end.start()] if end else window


def _without_opening(phrase: str, grammar: CitationPatterns, own: Instruments) -> str | None:
    """The phrase without the words that only open a sentence: "Under Security Council resolution 1701".

    A preposition after the article begins what is said of an act: "der vom Rat (gefasste Beschluss)".
    """
    words = phrase.split()
    while words and (words[0].casefold() in own.not_issuers or words[0].casefold() in grammar.articles):
        phrase = phrase[len(words.pop(0)) :].lstrip()
        if led := grammar.governing.match(phrase):
            phrase = phrase[led.end() :]
    if grammar.noun_first:
        phrase = phrase[_body_start(phrase, grammar) or 0 :]
    return phrase.strip() or None


def _is_vague(noun: str, phrase: str) -> bool:
    """Whether a noun of one syllable without a capital has no name after it: not the "bộ" of "bộ Tư pháp"."""
    after = phrase[phrase.index(noun) + len(noun) :].lstrip()
    return " " not in noun and noun.islower() and not after[:1].isupper()


def _without_person(phrase: str, document: Document) -> str | None:
    """The post or body that a person's name follows: "Prime Minister Ann Lee" is the prime minister."""
    for name in document.names:
        if name.text in phrase:
            phrase = phrase[: phrase.index(name.text)]
    return phrase.strip(" ,") or None


def _is_body(phrase: str, grammar: CitationPatterns) -> bool:
    """Whether a word of the phrase is known to be of those that issue acts, a compound of one, or an acronym."""
    return _body_start(phrase, grammar) is not None


def _body_start(phrase: str, grammar: CitationPatterns) -> int | None:
    """Where in the phrase the first noun of a body begins."""
    words = list(HYPHENATED_WORD.finditer(phrase))
    for place, word in enumerate(words):
        for last in words[place : place + MAX_NOUN_WORDS][::-1]:
            noun = phrase[word.start() : last.end()]
            known = noun.casefold() in grammar.bodies and not (grammar.noun_first and _is_vague(noun, phrase))
            if known or ACRONYM.fullmatch(noun) or (grammar.issuers and grammar.issuers.fullmatch(noun)):
                return word.start()
        key = word.group().casefold()
        endings = (key[: len(key) - cut].endswith(body) for cut in (0, 1, 2) for body in grammar.compounding)
        if any(endings):
            return word.start()
    return None
