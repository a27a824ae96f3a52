"""Who can speak in an article: every mention of a person by name or by post, tied to the official it names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from nutgraf.document import Document
from nutgraf.languages.endings import change_endings, split_rules
from nutgraf.languages.load import load_pack
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.alternatives import split_alternatives
from nutgraf.records import Gender, Official, Person, Speaker
from nutgraf.stages.speech.ages import find_ages
from nutgraf.stages.speech.listed_names import names_in_lists
from nutgraf.stages.speech.owners import is_owner
from nutgraf.stages.speech.verbs import reporting_verbs
from nutgraf.text.fold import UPPER_CASE_LETTERS, fold
from nutgraf.text.phrases import NOTHING, any_word, either
from nutgraf.text.spans import start_of, starting_in
from nutgraf.text.words import strip_case_ending

MentionKind = Literal["name", "post"]

# A word with its inner hyphens and apostrophes; initials with their full stops ("U.S."); a full stop inside ("Ver.di").
INITIALS = rf"(?:[{UPPER_CASE_LETTERS}]\.){{2,4}}(?=[^\w.]\w)"
DOTTED = rf"[{UPPER_CASE_LETTERS}][^\W_]{{1,20}}\.(?![{UPPER_CASE_LETTERS}])[^\W\d_]{{2,20}}"
WORD = re.compile(rf"(?:{INITIALS}|{DOTTED}|[^\W_]+)(?:['’-][^\W_]+)*")
APPOSED = re.compile(r"[\s,]*")
MAX_ACRONYM_LETTERS = 5  # letters
BREAK = re.compile(r"[^\w\s'’-]")
MAX_NOUNS_BETWEEN = 4  # words looked back at for a preposition: "avec la camarade ministre Le Thi"
MIN_FIRST_LETTERS = 3  # letters of the first part of a compound
MIN_TITLE_LETTERS = 6  # letters of a title that ends a compound: "Landrat" is no "Rat", which is a body
MAX_COMPARED = 20  # names with a word in common that are compared: a list of ten thousand must not cost its square
MAX_LEAD_CHARS = 40  # code points looked at before a name for its honorific and preposition: three words have fewer
PORTFOLIO_WORDS = 6  # words behind a post, prepositions among them, that may say what it governs
MAX_PORTFOLIO_CHARS = 60  # code points after "the minister" in which its portfolio must stand to tell it from another's


class Mention(NamedTuple):
    """A person as mentioned at `start` to `end`; `phrase` is where the words begin that belong to the name.

    "le ministre du budget, Jérôme Cahuzac": the name is the mention, the phrase begins at "le" or at the post.
    `governed` is true after a preposition: in "the plan of Mr X" X does not speak.
    """

    start: int
    end: int
    phrase: int
    speaker: Speaker
    kind: MentionKind
    gender: Gender | None
    after_preposition: bool
    listed: bool = False  # in a list of names that a preposition governs


class Mentions(NamedTuple):
    """All mentions of an article in text order, none overlapping another."""

    mentions: tuple[Mention, ...]
    possessors: frozenset[str] = frozenset()  # the names of those who are named only as in "the reports of X"
    posts: tuple[tuple[str, Speaker], ...] = ()  # of officials, in plain text, each with its holder

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin in this stretch of the text (code points), in order."""
        return tuple(starting_in(self.mentions, start, end))

    def last_before(self, before: int, gender: Gender | None = None) -> Mention | None:
        """The last person mentioned before this code point whose gender does not gainsay the one asked for.

        One mentioned as a subject goes before one that hangs on a preposition nearer by, within two mentions; one of
        the `possessors` is nobody's antecedent, and none of a list whose names fit alike.
        """
        fitting: list[Mention] = []
        place = bisect_left(self.mentions, before, key=start_of)
        while place and len(fitting) < 2:
            last = place
            place = self._list_start(place - 1)
            alike = [m for m in self.mentions[place:last] if gender is None or m.gender in (None, gender)]
            fitting.extend(alike if len(alike) == 1 else ())
        free = (m for m in fitting if not m.after_preposition)
        return next(free, None) or next((m for m in fitting if m.speaker.name not in self.possessors), None)

    def _list_start(self, place: int) -> int:
        """Index of the first name of the list in which the mention with this index is."""
        first = place
        while first > max(0, place - MAX_COMPARED) and self.mentions[first].listed and self.mentions[first - 1].listed:
            first -= 1
        return first


def find_mentions(document: Document, officials: tuple[Official, ...], people: tuple[Person, ...] = ()) -> Mentions:
    """Everybody the article names: officials, the other people, and bare posts of officials.

    `people` need not be given where rules alone found them: they are the document's names.
    """
    found = [*_by_name(document, officials, people), *_by_post(document, officials)]
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, m.kind, -m.end)):
        if kept and kept[-1].kind == "post" and _is_post_of(document.text, kept[-1], mention):
            kept.pop()  # "the judge Bocock": no earlier judge
        if not kept or kept[-1].end <= mention.start:
            kept.append(_apposed(document.text, kept[-1] if kept else None, mention))
        elif (kept[-1].kind == "post" and mention.kind == "name") or (  # a name says more than the post around it
            mention.kind == "post" and not kept[-1].speaker.official and mention.end > kept[-1].end
        ):  # capitals of the post that were read as a name: "Phó Thủ (tướng)"
            kept[-1] = mention
    ages = find_ages(document, [m.start for m in kept], [m.speaker for m in kept])
    kept += [Mention(a.start, a.end, a.start, a.speaker, "post", None, _is_governed(document, a.start)) for a in ages]
    kept.sort(key=start_of)
    for place in names_in_lists(document.text, kept, split_alternatives(document.pack.orders.adding)):
        kept[place] = kept[place]._replace(after_preposition=True, listed=True)
    others = frozenset(m.speaker.name for m in kept if not _is_possessor(document, m))
    possessors = frozenset(m.speaker.name for m in kept if m.speaker.name not in others)
    posts = ((fold(post.text), Speaker(who.name, who.id)) for who in officials for post in who.positions)
    return Mentions(tuple(kept), possessors, tuple(posts))


def _is_possessor(document: Document, mention: Mention) -> bool:
    """Whether a genitive stands right before a mention: "the reports of X"."""
    lead = WORD.findall(document.text[max(0, mention.phrase - MAX_LEAD_CHARS) : mention.phrase])
    speech = document.pack.speech
    last = lead[-1].casefold() if mention.after_preposition and lead else ""
    return last in speech.genitives and last in speech.prepositions


def _is_post_of(text: str, post: Mention, mention: Mention) -> bool:
    """Whether a bare post is another one's than its last holder's: it is right before that person's name."""
    other = mention.kind == "name" and mention.speaker != post.speaker
    return other and post.end <= mention.start and not text[post.end : max(post.end, mention.phrase)].strip(" \u00a0")


def _apposed(text: str, before: Mention | None, mention: Mention) -> Mention:
    """A post right after its holder's name is the same noun phrase: governed where the name is."""
    if before and before.speaker == mention.speaker and APPOSED.fullmatch(text, before.end, mention.start):
        return mention._replace(after_preposition=before.after_preposition)
    return mention


def pronoun_gender(word: str, pack: LanguagePack) -> Gender | None:
    """The gender that a pronoun of the third person tells ("he": m), or None where the word is none."""
    folded = word.casefold()
    if folded in pack.speech.he:
        return "m"
    return "f" if folded in pack.speech.she else None


def _by_name(document: Document, officials: tuple[Official, ...], people: tuple[Person, ...]) -> Iterator[Mention]:
    for official in officials:
        speaker = Speaker(official.name, official.id)
        posts = {p.end: p.start for p in official.positions}
        for m in official.mentions:
            yield _mention(document, (m.start, m.end), speaker, official, posts)
    yield from _other_people(document, officials, people)


def _other_people(document: Document, officials: tuple[Official, ...], people: tuple[Person, ...]) -> Iterator[Mention]:
    """Persons that are no officials; a bare surname takes the fullest name in the article that it is part of."""
    spans = {(n.start, n.end): n.text for n in document.names}
    spans |= {(m.start, m.end): m.text for person in people for m in person.mentions}
    full = [Speaker(o.name, o.id) for o in officials]
    full += [Speaker(" ".join(t.split())) for t in sorted(set(spans.values()), key=lambda t: (-len(t), t))]
    by_word: dict[str, list[tuple[set[str], Speaker]]] = {}
    for speaker in full:
        known = set(WORD.findall(speaker.name.casefold()))
        for word in known:
            if len(by_word.setdefault(word, [])) < MAX_COMPARED:
                by_word[word].append((known, speaker))
    speakers: dict[tuple[int, int], Speaker] = {}
    for place, text in spans.items():
        own = WORD.findall(text.casefold())
        namesakes = by_word.get(own[-1], ()) if own else ()
        speakers[place] = next((s for known, s in namesakes if known.issuperset(own)), Speaker(text))
    genders: dict[str, Gender] = {}
    for place, speaker in speakers.items():
        if gender := _honorific_gender(document, place[0]):
            genders.setdefault(speaker.name, gender)
    for place, speaker in speakers.items():
        yield _mention(document, place, speaker, None, {})._replace(gender=genders.get(speaker.name))


def _honorific_gender(document: Document, start: int) -> Gender | None:
    """The gender that the form of address right before a name tells: "Mrs", "M."."""
    lead = fold(document.text[max(0, start - MAX_LEAD_CHARS) : start]).rstrip()
    last = lead[lead.rfind(" ") + 1 :] if lead else ""
    if last and last in document.pack.officials.honorifics_f:
        return "f"
    return "m" if last and last in document.pack.officials.honorifics_m else None


def _mention(
    document: Document, place: tuple[int, int], speaker: Speaker, official: Official | None, posts: dict[int, int]
) -> Mention:
    start, end = place
    phrase = _phrase_start(document.text, start, official, posts)
    governed = _is_governed(document, phrase) or is_owner(document.text, end, speaker.name, document.pack)
    return Mention(start, end, phrase, speaker, "name", official.gender if official else None, governed)


def _phrase_start(text: str, start: int, official: Official | None, posts: dict[int, int]) -> int:
    """Step back over the honorific and the post that stand before a name."""
    lead = text[max(0, start - MAX_LEAD_CHARS) : start]
    bare = lead.rstrip()
    honorific = official.honorific if official else None
    if honorific and bare.casefold().endswith(honorific.casefold()):
        start -= len(lead) - len(bare) + len(honorific)
        lead = text[max(0, start - MAX_LEAD_CHARS) : start]
    for gap in range(3):  # "post name", "post, name"
        if start - gap in posts and APPOSED.fullmatch(text, start - gap, start):
            return posts[start - gap]
    return start


def _is_governed(document: Document, phrase: int) -> bool:
    return is_after_preposition(document.text, phrase, document.pack)


def is_after_preposition(text: str, phrase: int, pack: LanguagePack) -> bool:
    """Whether a preposition stands before a noun phrase, with at most an article and two common nouns between."""
    lead = BREAK.split(text[max(0, phrase - MAX_LEAD_CHARS) : phrase].rstrip(" \u00a0\u202f"))[-1]
    words = WORD.findall(lead)
    if any(" ".join(words[-count:]).casefold() in pack.officials.areas for count in (1, 2)):
        return True  # "huyện (Trần Văn Thời)", a district
    determined = False
    for word in reversed(words[-MAX_NOUNS_BETWEEN:]):
        folded = word.casefold()
        if folded in pack.speech.prepositions:
            return True
        if folded in pack.officials.copulas and folded not in pack.officials.roles:
            return False  # "the first witness at the trial was X"
        if word.isupper() and len(word) <= MAX_ACRONYM_LETTERS:
            continue  # "du député LR Paul Renaud"
        if determined or not word[0].islower() or fold(word, case=True).partition("'")[2].isupper():
            return False  # the last: "confie à l'AFP Awa Diop"
        determined = folded in pack.speech.determiners
    return False


def _by_post(document: Document, officials: tuple[Official, ...]) -> Iterator[Mention]:
    """Posts standing alone: those the officials' finder tied to their holder, and "the minister" for the last one."""
    for official in officials:
        who = Speaker(official.name, official.id)
        for p in official.positions:
            yield Mention(p.start, p.end, p.start, who, "post", official.gender, _is_governed(document, p.start))
    heads = _heads(document, officials)
    grammar = document.pack.grammar
    if heads and document.pack.speech.determiners:
        yield from _bare_posts(document, heads)
    if heads and grammar.articles == "none" and grammar.separation == "words":
        yield from _posts_without_article(document, _in_nominative(heads, document.pack))
    elif grammar.articles == "none":
        yield from _titles_alone(document, officials)


def _heads(document: Document, officials: tuple[Official, ...]) -> dict[str, list[Official]]:
    """The noun that each post turns on -> its holders: the first word of the title, in English or German the last."""
    heads: dict[str, list[Official]] = {}
    for official in officials:
        for position in official.positions:
            for head in _head_words(WORD.findall(position.title.casefold()), document.pack):
                if official not in heads.setdefault(head, []):
                    heads[head].append(official)
    return heads


def _head_words(words: list[str], pack: LanguagePack) -> set[str]:
    """The noun that a title turns on, and the nouns that the press uses for it: "Gov.", "governor"."""
    section = pack.officials
    if not words:
        return set()
    if pack.speech.head_last and not any(word in pack.speech.prepositions for word in words):
        head = words[-1]
    else:
        known = (
            w for w in words if not w.endswith(section.adjective_endings or ("\n",)) and w not in section.modifiers
        )
        head = next(known, words[0]) if pack.grammar.articles == "none" else words[0]
    masculine = set(change_endings(head, _reversed(section.feminine)))
    same = {
        w for group in section.synonyms if any(f in group or f"{f}." in group for f in (head, *masculine))
        for w in group if w.isalpha()
    }  # fmt: skip
    if same and masculine:
        same.update(*(change_endings(word, section.feminine) for word in same))
    whole = {part for part in head.split("-") if part in section.governing}
    return {head, *same, *whole, *_last_part(head, masculine, pack)}


def _reversed(endings: tuple[str, ...]) -> tuple[str, ...]:
    """Rules that change endings, the other way round."""
    return tuple(">".join(reversed(rule.split(">"))) for rule in endings)


def _last_part(head: str, masculine: set[str], pack: LanguagePack) -> set[str]:
    """The title that a compound ends in, where compounds are one word: "Ministerin" of "Finanzministerin"."""
    section = pack.officials
    if pack.grammar.compounding != "closed":
        return set()
    listed = (section.governing, section.titles)
    no_portfolio = (*listed, section.prefixes, section.deputy, section.former)  # "Ministerpräsident" is no "Präsident"
    for word in (head, *masculine):
        for at in range(MIN_FIRST_LETTERS, len(word) - MIN_TITLE_LETTERS + 1):
            if any(word[at:] in words for words in listed):
                return set() if any(word[:at] in words for words in no_portfolio) else {head[at:]}
    return set()


def _in_nominative(heads: dict[str, list[Official]], pack: LanguagePack) -> dict[str, list[Official]]:
    """The heads and, for one that the text has in another case, the nominative that the pack lists."""
    cases = split_rules(pack.officials.name_cases)
    listed = (*pack.officials.governing, *pack.officials.titles)
    nominatives = {strip_case_ending(word, cases): word for word in listed}
    found = dict(heads)
    for head, holders in heads.items():
        if word := nominatives.get(strip_case_ending(head, cases)):
            found.setdefault(word, holders)
    return found


def _titles_alone(document: Document, officials: tuple[Official, ...]) -> Iterator[Mention]:
    """Whole titles of a language whose words are written as syllables, before no name and behind no "deputy"."""
    titles: dict[str, list[Official]] = {}
    for official in officials:
        for position in official.positions:
            titles.setdefault(fold(position.title), []).append(official)
    if not titles:
        return
    alone = re.compile(rf"(?<!\w)(?:{any_word(titles)})(?!\w)")
    named = re.compile(rf"[ \u00a0][{UPPER_CASE_LETTERS}]")
    plain = document.folded
    for found in alone.finditer(plain):
        lead = plain[max(0, found.start() - MAX_LEAD_CHARS) : found.start()].rstrip()
        holder = _holder(document, titles[found.group()], found.start(), found.end())
        if holder is None or named.match(document.text, found.end()) or lead.endswith(document.pack.officials.deputy):
            continue
        yield Mention(
            *found.span(), found.start(), Speaker(holder.name, holder.id), "post", holder.gender,
            _is_governed(document, found.start()),
        )  # fmt: skip


@cache
def _determined(determiners: tuple[str, ...]) -> re.Pattern[str]:
    """A determiner, up to two words, and a word: "the PAHO Director"."""
    spaced = either(re.escape(d) for d in determiners if d[-1].isalpha())
    elided = either(re.escape(d[:-1]) for d in determiners if not d[-1].isalpha())
    return re.compile(
        rf"\b(?:(?:{spaced})[ \u00a0]|(?:{elided})['’])(?=([\w’'-]{{2,40}}(?:[ \u00a0][\w’'-]{{2,40}}){{0,2}}))",
        re.IGNORECASE,
    )


def _bare_posts(document: Document, heads: dict[str, list[Official]]) -> Iterator[Mention]:
    for found in _determined(document.pack.speech.determiners).finditer(document.text):
        words = list(WORD.finditer(document.text, found.start(1), found.end(1)))
        reach = words if document.pack.speech.head_last else words[:2]
        head = next((w for w in reach if w.group().casefold() in heads), None)
        if head is None:
            yield from _compound_post(document, heads, words[0], found.start())
            continue
        holders = _with_title(heads[head.group().casefold()], document.text[found.start(1) : head.end()], document.pack)
        holder = _holder(document, holders, found.start(), head.end(), found.start(1))
        if holder is not None:
            yield Mention(
                found.start(), head.end(), found.start(), Speaker(holder.name, holder.id), "post", holder.gender,
                _is_governed(document, found.start()),
            )  # fmt: skip


def _with_title(holders: list[Official], post: str, pack: LanguagePack) -> list[Official]:
    """The holders of a post of two words that are a title of their own: "le premier ministre" is no other minister."""
    title = post.casefold()
    if " " not in title or not any(title in known for known in (pack.officials.governing, pack.officials.titles)):
        return holders
    return [o for o in holders if any(title in position.text.casefold() for position in o.positions)]


def _compound_post(
    document: Document, heads: dict[str, list[Official]], word: re.Match[str], start: int
) -> Iterator[Mention]:
    """A post whose first part is the body of one holder alone: "der CSU-Chef" of "Karl Brand, Chef der CSU"."""
    body, hyphen, post = word.group().casefold().rpartition("-")
    if not hyphen or document.pack.grammar.compounding != "closed":
        return
    seen = [o for o in heads.get(post, []) if any(m.start < start for m in o.mentions)]
    holders = [o for o in seen if any(body in _position_words(p.text) for p in o.positions)]
    if len(holders) == 1:
        yield Mention(
            start, word.end(), start, Speaker(holders[0].name, holders[0].id), "post", holders[0].gender,
            _is_governed(document, start),
        )  # fmt: skip


def _position_words(text: str) -> set[str]:
    """The words of a post, and the parts of those with a hyphen."""
    words = WORD.findall(text.casefold())
    return {part for word in words for part in (word, *word.split("-"))}


def _posts_without_article(document: Document, heads: dict[str, list[Official]]) -> Iterator[Mention]:
    """Posts in a language without articles: the head alone, in the form in which the text gave it, before no name."""
    alone = re.compile(rf"(?<!\w)(?:{any_word(heads)})(?!\w)(?![ \u00a0](?-i:[{UPPER_CASE_LETTERS}]))", re.IGNORECASE)
    for found in alone.finditer(document.text):
        holder = _holder(document, heads.get(found.group().casefold(), []), found.start(), found.end())
        if holder is not None:
            yield Mention(
                *found.span(), found.start(), Speaker(holder.name, holder.id), "post", holder.gender,
                _is_governed(document, found.start()),
            )  # fmt: skip


class _Portfolio(NamedTuple):
    """What a bare post is said to govern: its words, the preposition before them, whether they must be the holder's."""

    words: frozenset[str] = frozenset()
    preposition: str = ""
    strict: bool = False


def _portfolio(document: Document, after: int) -> _Portfolio:
    """Three words of what a post governs; behind a preposition that leads to no portfolio, only capitalised ones."""
    pack = document.pack
    following = WORD.findall(behind := document.text[after : after + MAX_PORTFOLIO_CHARS])
    if not following or not behind.lstrip()[0].isalnum():
        return _Portfolio()
    preposition = following[0].casefold()
    if pack.grammar.noun_complement == "bare" and _is_complement(preposition, pack):
        return _Portfolio(frozenset([preposition]), strict=True)
    adverb = _adverbs(pack.key).match(document.text, after + 1)
    if preposition not in pack.speech.prepositions or (adverb and len(adverb[0]) > len(preposition)):
        return _Portfolio()
    light = {*pack.speech.prepositions, *pack.speech.determiners}
    governed = [word for word in following[1:PORTFOLIO_WORDS] if word.casefold() not in light][:3]
    governs = preposition in {word.rstrip("'") for word in pack.officials.of}
    if not governs and not any(word[0].isupper() for word in governed):
        return _Portfolio()
    strict = governs and preposition in (*pack.speech.genitives, *pack.speech.viewpoint)
    return _Portfolio(frozenset(word.casefold() for word in governed), preposition, strict)


def _is_complement(word: str, pack: LanguagePack) -> bool:
    """Whether a word right after a post may be the genitive of what it governs: "ministr (zdravotnictví)"."""
    if word in _closed_words(pack.key) or reporting_verbs(pack.key).is_verb(word):
        return False
    return word.endswith(pack.officials.complement_endings or ("\n",))


@pack_cache
def _closed_words(code: str) -> frozenset[str]:
    """Auxiliaries, adverbs, prepositions and conjunctions of the language with this key."""
    pack = load_pack(code)
    speech, orders = pack.speech, pack.orders
    lists = (speech.auxiliaries, speech.adverbs, speech.pronouns, orders.tells, orders.adding, orders.joints)
    return frozenset(speech.prepositions).union(*map(split_alternatives, lists))


@pack_cache
def _adverbs(code: str) -> re.Pattern[str]:
    """For the adverbs of the language with this key, "on Monday" among them."""
    return re.compile(rf"(?:{load_pack(code).speech.adverbs or NOTHING})(?!\w)", re.IGNORECASE)


def _holder(document: Document, holders: list[Official], at: int, after: int, lead: int = 0) -> Official | None:
    """Whose post "the minister (of X)" is: of those whose title has most of X, the one mentioned last before.

    What stands between `lead` and the post says which one it is, too: "the health (minister)".
    """
    portfolio = _portfolio(document, after)
    *before, head = WORD.findall(document.text[lead:after]) if lead else ("",)
    if head[:1].islower():  # "the Republican governor": of what party or country, not of what
        before = [word for word in before if not word[0].isupper()]
    best: tuple[tuple[int, int], Official] | None = None
    for official in holders:
        known = {word for p in official.positions for word in _position_words(p.text)}
        seen = max((m.start for m in official.mentions if m.start < at), default=-1)
        fitting = (len(known.intersection(portfolio.words)), seen)
        other = portfolio.words and not fitting[0] and (portfolio.strict or portfolio.preposition in known)
        if other or seen < 0 or not _fits_lead(before, official, document.pack):
            continue
        if best is None or fitting > best[0]:
            best = (fitting, official)
    return best[1] if best else None


def _fits_lead(before: list[str], official: Official, pack: LanguagePack) -> bool:
    """Whether the words before a bare post may be said of a holder: no other portfolio, no deputy's."""
    section = pack.officials
    own = {word.casefold() for word in before}
    light = {*section.modifiers, *section.new, *section.former, *section.acting, *section.deputy}
    titles = [WORD.findall(position.title.casefold()) for position in official.positions]
    if own.intersection(section.deputy).difference(*titles):
        return False
    if pack.grammar.noun_complement != "before":
        return True
    return any(not own.difference(title, light) or not set(title[:-1]).difference(own, light) for title in titles)
