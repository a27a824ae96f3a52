"""Posts as the text states them: from the words before a head of a title to the end of its body's name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from nutgraf.languages.endings import change_endings
from nutgraf.stages.officials.asides import late_flag_end, newly_appointed_end
from nutgraf.stages.officials.body_before import body_before
from nutgraf.stages.officials.body_names import ends_in_body, ends_in_legal_form, is_unit
from nutgraf.stages.officials.complement import is_body_head, read_body_behind_comma, read_complement
from nutgraf.stages.officials.leading import leads_body
from nutgraf.stages.officials.lexicon import Features, Kind
from nutgraf.stages.officials.lone_surnames import is_lone_surname
from nutgraf.stages.officials.names import Name, all_capitals, is_acronym, is_given
from nutgraf.stages.officials.parties import is_party
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.portfolios import read_portfolio_list
from nutgraf.stages.officials.possessors import with_possessor
from nutgraf.stages.officials.street_names import after_street_word
from nutgraf.stages.officials.title_words import is_adjective, is_board, is_inside_name, is_office_of, is_verb
from nutgraf.text.fold import fold_key
from nutgraf.text.words import Shape

MAX_WORDS_BEFORE = 10  # words that may stand before a head: "Pan American Health Organization (PAHO) Director"
MAX_NOUNS_BEFORE = 2  # of them in lower case: "interior affairs minister"
MAX_ONE_OF_WORDS = 4  # words of "one of the": "l' un des"
MAX_ADJECTIVES_AFTER = 2  # lower-case adjectives after a head: "primer ministro francés saliente"


@dataclass(frozen=True, slots=True)
class Post:
    """A post in word indexes. `body` is the organisation's stretch, before or after the head, or None."""

    start: int
    end: int
    head: int
    head_end: int
    organisation: tuple[int, int] | None
    features: Features
    is_office: bool = False


@dataclass(frozen=True, slots=True)
class PostHolder:
    """A name with a post; `former` where the verb says that the office is left."""

    name: Name
    post: Post
    former: bool = False


def read_posts(phrases: PhraseIndex, starts: frozenset[int]) -> Iterator[Post]:
    """Every post of the text in order; heads inside another post's words do not begin one of their own."""
    done = 0
    heads = sorted(phrases.by_kind["head"].keys() | phrases.by_kind["office"].keys())
    for head in heads:
        if head < done or is_inside_name(phrases, head) or after_street_word(phrases, head) or is_verb(phrases, head):
            continue
        if (
            is_body_head(phrases, head) or is_board(phrases, head) or phrases.phrase_end("territory", head) > head + 1
        ):  # "Cabo Verde"
            continue
        if is_office_of(phrases, head) or is_adjective(phrases, head):
            continue
        after = phrases.phrase_end("head", head)
        if (
            phrases.lexicon.complement_first
            and phrases.is_capitalised(head)
            and phrases.is_capitalised(after)
            and phrases.phrase_end("head", after)
        ):
            continue  # "Justice Minister"
        post = _with_office(phrases, _read_post(phrases, head, starts, done), starts)
        if "leading" in post.features:
            if not leads_body(phrases, post.head_end, post.organisation):
                continue
            post = replace(post, features=frozenset(("leading",)))
        done = post.end
        yield post


def _with_office(phrases: PhraseIndex, post: Post, starts: frozenset[int]) -> Post:
    """A candidate's post with the office that is sought: "nominee for commerce secretary", "candidato sindaco di X"."""
    if "candidate" not in post.features:
        return post
    index = max(phrases.phrase_end("of", post.head_end), phrases.phrase_end("at", post.head_end), post.head_end)
    while end := phrases.phrase_end("article", index):
        index = end
    before = 2 if phrases.lexicon.complement_first else 0
    for head in range(index, index + before + 1):
        if phrases.shape(head) in (Shape.MARK, Shape.LINE):
            return post
        if phrases.phrase_end("head", head) and not phrases.is_capitalised(phrases.phrase_end("head", head)):
            office = _read_post(phrases, head, starts, head)
            return replace(post, end=office.end, head_end=office.head_end, organisation=office.organisation)
    return post


def _read_post(phrases: PhraseIndex, head: int, starts: frozenset[int], floor: int) -> Post:
    is_office = head not in phrases.by_kind["head"]
    head_end = phrases.phrase_end("office", head) if is_office else phrases.phrase_end("head", head)
    features = phrases.features("head", head)
    alone = is_office or "leading" in features
    start, before = (head, None) if alone else _words_before(phrases, head, floor)
    end = head_end
    while not is_office and (more := _modifier(phrases, end)):
        features |= phrases.features("flag", end)
        end = more
    if not is_office:
        end = _field(phrases, end) or _adjectives(phrases, end, starts)
    complement, first = _complement(phrases, end, features, starts)
    body = before
    if first and body is None:
        body = _body_behind(phrases, (end, first, complement), features, is_office=is_office)
    apposed = not (first or before or is_office or "governing" in features) and phrases.is_mark(start - 1, ",")
    if apposed and (behind := read_body_behind_comma(phrases, end, starts)):
        body, first, complement = (end + 1, behind), end + 1, behind
    for index in range(start, head_end):
        features |= phrases.features("flag", index) | _prefix_features(phrases, index)
    end = complement if first else end
    if late_flag_end(phrases, end):
        features |= phrases.features("flag", end)
    return Post(start, end, head, head_end, body, _with_number(phrases, start, head, features), is_office)


def _with_number(phrases: PhraseIndex, start: int, head: int, features: Features) -> Features:
    """The features with what the word before the post says of its number: "các", "one of the"."""
    if one_of_start(phrases, start) < start:
        return features - {"plural"}
    several = start > 0 and phrases.phrase_end("plural", start - 1) == start
    return features | {"plural"} if several and _may_be_plural(phrases, head, features) else features


def _body_behind(
    phrases: PhraseIndex, at: tuple[int, int, int], features: Features, *, is_office: bool
) -> tuple[int, int] | None:
    """The body in a complement: `at` is where the title ends, and where the complement begins and ends; or None."""
    end, first, complement = at
    if phrases.shape(first) is Shape.MARK:  # "the editor of “The Times”"
        return first + 1, complement - 1
    if ends_in_legal_form(phrases, first, complement):
        return first, complement
    if not (phrases.phrase_end("body", first) if is_office else _is_body(phrases, first, features)):
        return None
    if read_portfolio_list(phrases, end)[0] == complement:  # "assessora alla Scuola e alle Politiche giovanili"
        return None
    if not is_office and (_is_field(phrases, end, first, complement) or _is_common(phrases, first, complement)):
        return None
    return _body_behind_field(phrases, first, complement) or first, complement


def one_of_start(phrases: PhraseIndex, start: int) -> int:
    """Where "one of the" begins that is right before a post, or its own start."""
    before = range(max(0, start - MAX_ONE_OF_WORDS), start)
    return next((i for i in before if phrases.phrase_end("one_of", i) == start), start)


def _complement(phrases: PhraseIndex, index: int, features: Features, starts: frozenset[int]) -> tuple[int, int]:
    """The end and the first noun of a complement, which of a head that governs ends before a lone surname; or 0."""
    if _begins_name(phrases, index, features):
        return index, 0
    end, first = read_complement(phrases, _behind_aside(phrases, index), starts)
    if first and not _is_noun_phrase(phrases, first, end):
        return index, 0
    if first and "governing" in features:
        end = next((i for i in range(first + 1, end) if is_lone_surname(phrases, i)), end)
    return end, first


def _is_noun_phrase(phrases: PhraseIndex, first: int, end: int) -> bool:
    """Whether words are a complement: German "Sprecher (auf der)" has no noun, "for (transport) minister" goes on."""
    lexicon = phrases.lexicon
    if lexicon.complement_first and phrases.starts_phrase(end, "head") and phrases.shape(end - 1) is Shape.LOWER:
        return False
    return lexicon.grammar.noun_capitals != "all_nouns" or any(phrases.is_capitalised(i) for i in range(first, end))


def _may_be_plural(phrases: PhraseIndex, head: int, features: Features) -> bool:
    """Whether a plural article before the head tells its number: where it is the feminine's too, a masculine's only."""
    lexicon = phrases.lexicon
    if lexicon.grammar.noun_capitals != "all_nouns":
        return True
    key = phrases.key(head)
    feminines = (fold_key(form) for form in change_endings(key, lexicon.pack.feminine))
    return "feminine" not in features and any(form.endswith(tuple(lexicon.suffixes)) for form in feminines)


def _begins_name(phrases: PhraseIndex, index: int, features: Features) -> bool:
    """Whether the capitalised word behind a head is its holder's by its ending, which no genitive has.

    So in Czech, where a body follows without a preposition too: "prezident Trump", "prezidenta Hospodářské komory". Two
    such words may be a club's name, but not behind a head that governs.
    """
    endings = phrases.lexicon.pack.complement_endings
    if not endings or phrases.shape(index) is not Shape.CAPITAL:
        return False
    if phrases.starts_phrase(index, "body", "territory", "modifier", "calendar", "named_after", "head", "area"):
        return False
    several = phrases.is_capitalised(index + 1) and "governing" not in features
    declined = phrases.words.text_of(index, index + 1).lower().endswith(endings)
    if not several and (not declined or phrases.key(index) in phrases.lexicon.given):  # "ministr Vojtěch"
        return True
    named = _is_surname_elsewhere(phrases, index) or _opens_sentence_elsewhere(phrases, index)
    return not phrases.is_capitalised(index + 1) and named


def _is_surname_elsewhere(phrases: PhraseIndex, index: int) -> bool:
    """Whether the text has the word, in any case, right behind a given name."""
    return any(i != index and is_given(phrases, i - 1) for i in phrases.same_stem(phrases.key(index)))


def _opens_sentence_elsewhere(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word in this case opens a sentence, as its subject: "Premiér Fiala jednal. (Fiala) odmítl"."""
    key = phrases.key(index)
    return any(
        phrases.key(i) == key and phrases.is_line_or_sentence_start(i) and phrases.shape(i + 1) is Shape.LOWER
        for i in phrases.same_stem(key)
        if i != index
    )


def _prefix_features(phrases: PhraseIndex, index: int) -> Features:
    """What a hyphened prefix of a word before the head says: "ex-defence (minister)"."""
    prefix, hyphen, _ = phrases.key(index).partition("-")
    return phrases.lexicon.prefixes.get(prefix, frozenset()) if hyphen else frozenset()


def _behind_aside(phrases: PhraseIndex, index: int) -> int:
    """Index behind a bracketed party or "newly elected" where the post goes on: "maire (PS) de Lens"."""
    index = newly_appointed_end(phrases, index)
    closed = (
        next((i for i in range(index + 2, index + 5) if phrases.is_mark(i, ")")), 0)
        if phrases.is_mark(index, "(")
        else 0
    )
    return closed + 1 if closed and phrases.phrase_end("of", closed + 1) else index


def _modifier(phrases: PhraseIndex, index: int) -> int:
    """Index after an adjective or a word of deputising that belongs to the title."""
    if late_flag_end(phrases, index):
        return 0
    agreeing = bool(phrases.lexicon.pack.cases)  # such an adjective belongs to the noun behind it
    end = max(0 if agreeing else phrases.phrase_end("modifier", index), phrases.phrase_end("flag", index))
    if end and phrases.lexicon.closed_compounds and phrases.is_capitalised(index):
        return 0
    return end


def _adjectives(phrases: PhraseIndex, index: int, starts: frozenset[int]) -> int:
    """Index after lower-case adjectives such as those of nationality, where the phrase clearly ends behind them."""
    if phrases.lexicon.complement_first or phrases.lexicon.closed_compounds or phrases.lexicon.bare_complement:
        return index
    after = index
    while after < index + MAX_ADJECTIVES_AFTER and _is_adjective(phrases, after):
        after += 1
    if after == index:
        return index
    closed = phrases.shape(after) in (Shape.MARK, Shape.LINE) or phrases.is_capitalised(after) or after in starts
    return (
        after
        if closed
        or phrases.phrase_end("of", after)
        or phrases.phrase_end("coordinator", after)
        or phrases.phrase_end("at", after)
        else index
    )


def _field(phrases: PhraseIndex, index: int) -> int:
    """Index behind a science that has no preposition before it: "hoogleraar zeerecht aan de Universiteit"; or 0."""
    lexicon = phrases.lexicon
    if not lexicon.closed_compounds or lexicon.grammar.noun_capitals != "names":
        return 0
    if phrases.shape(index) is not Shape.LOWER or phrases.starts_phrase(index, "stop", "of", "at", "article", "into"):
        return 0
    link = max(phrases.phrase_end("of", index + 1), phrases.phrase_end("at", index + 1))
    while link and (after := phrases.phrase_end("article", link)):
        link = after
    return index + 1 if link and phrases.phrase_end("body", link) else 0


def _is_adjective(phrases: PhraseIndex, index: int) -> bool:
    if phrases.shape(index) is not Shape.LOWER or phrases.starts_phrase(
        index, "stop", "of", "at", "coordinator", "article", "head"
    ):
        return False
    if phrases.starts_phrase(index, "copula", "take", "leave", "relative", "honorific", "passive"):
        return False
    endings = phrases.lexicon.pack.verb_endings
    return not endings or not phrases.words.text_of(index, index + 1).endswith(endings)


def _is_body(phrases: PhraseIndex, first: int, features: Features) -> bool:
    """Whether the complement names a body rather than what the post governs."""
    inflected = bool(phrases.lexicon.pack.cases)  # adjectives agree and stand first: "prezident Hospodářské komory"
    if inflected and (
        phrases.phrase_end("head", first)
        or (phrases.phrase_end("modifier", first) and phrases.phrase_end("head", first + 1))
    ):
        return False  # the other's post belongs to the title: "náměstek ministra"
    if phrases.key(first).endswith("-"):  # "Städte- und Gemeindebund"
        first += 2
    if phrases.phrase_end("office", first) and "candidate" in features:
        return False
    if (
        is_party(phrases, first)
        or phrases.phrase_end("body", first)
        or (inflected and phrases.phrase_end("body", first + 1))
    ):
        return True
    if phrases.lexicon.complement_first and phrases.is_capitalised(first) and ends_in_body(phrases, first):
        return True
    if phrases.phrase_end("territory", first) or is_given(phrases, first):
        return False
    if phrases.phrase_end("head", first) and "plural" not in phrases.features(
        "head", first
    ):  # "adviser to the minister"
        return False
    acronym = phrases.shape(first) is Shape.CAPITALS and not all_capitals(phrases, first)
    return acronym or "governing" not in features


def _body_behind_field(phrases: PhraseIndex, first: int, end: int) -> int:
    """Where the body begins behind a field, which belongs to the title: "professor of law at the University"; or 0."""
    if phrases.shape(first) is Shape.CAPITALS or phrases.key(first).endswith("-"):
        return 0
    if phrases.phrase_end("body", first) and not is_unit(phrases, first):
        return 0
    field = phrases.phrase_end("portfolio", first)
    portfolio = field > first and not (phrases.lexicon.complement_first and phrases.is_capitalised(field))
    all_nouns = phrases.lexicon.grammar.noun_capitals == "all_nouns"
    for index in range(first, end):
        link = phrases.phrase_end("at", index) or phrases.phrase_end("of", index)
        if not link:
            if phrases.is_capitalised(index) and not (all_nouns or portfolio):
                return 0
            continue
        while after := phrases.phrase_end("article", link):
            link = after
        before = phrases.lexicon.complement_first
        named = before and phrases.phrase_end("at", index) > 0 and phrases.is_capitalised(link)
        named = named or (not all_nouns and is_acronym(phrases, link))  # "secretario de política de ERC"
        if link < end and (named or phrases.phrase_end("body", link) or ends_in_body(phrases, link)):
            return 0 if phrases.phrase_end("territory", link) else link
    return 0


def _is_field(phrases: PhraseIndex, link: int, first: int, end: int) -> bool:
    """Whether a complement has neither a capital nor a body's noun: "head of (planning)"."""
    charge = phrases.phrase_end("at", link) > 0 and not phrases.phrase_end("of", link)
    if not charge and (not phrases.lexicon.complement_first or phrases.starts_phrase(first - 1, "article")):
        return False
    inside = range(first, end)
    return not any(phrases.is_capitalised(i) or phrases.phrase_end("body", i) for i in inside)


def _is_common(phrases: PhraseIndex, first: int, end: int) -> bool:
    """Whether a complement in a language that has capitals for names alone has neither a capital nor a body's noun."""
    lexicon = phrases.lexicon
    if lexicon.syllabic or lexicon.grammar.noun_capitals != "names":
        return False
    kinds: tuple[Kind, ...] = ("body", "company")
    return not any(phrases.is_capitalised(i) or phrases.starts_phrase(i, *kinds) for i in range(first, end))


def _words_before(phrases: PhraseIndex, head: int, floor: int) -> tuple[int, tuple[int, int] | None]:
    """Where the post begins before its head, and the body that stands there."""
    start = head
    while start > max(floor, head - MAX_WORDS_BEFORE):
        more = _extend_left(phrases, start, head)
        if more == start:
            break
        start = more
    while start < head and not (phrases.is_capitalised(start) or phrases.shape(start) is Shape.LOWER):
        start += 1
    body = body_before(phrases, start, head) if phrases.lexicon.complement_first else None
    governing = "governing" in phrases.features("head", head)
    return with_possessor(phrases, start, body, floor, governing=governing)


def _extend_left(phrases: PhraseIndex, start: int, head: int) -> int:
    """Index of the word before `start` where it belongs to the post that begins there, else `start`."""
    before = start - 1
    if phrases.phrase_end("body", before - 1) > before or phrases.phrase_end("coordinator", before - 1) > before:
        return start
    if (known := _known_before(phrases, start)) < start:
        return known
    if phrases.starts_phrase(before, "passive"):
        return start  # German "inzwischen", which ends as an adjective does
    endings = phrases.lexicon.pack.adjective_endings
    if (
        endings
        and phrases.words.text_of(before, before + 1).lower().endswith(endings)
        and phrases.shape(before) in (Shape.LOWER, Shape.CAPITAL)
    ):
        return before if not phrases.phrase_end("stop", before) and not phrases.phrase_end("article", before) else start
    if _is_place_adjective(phrases, before):
        return before
    return _noun_before(phrases, start, head) if phrases.lexicon.complement_first else start


def _known_before(phrases: PhraseIndex, start: int) -> int:
    """Index of a flag, an adjective of titles or the part of a compound with a hanging hyphen before `start`, or it."""
    before = start - 1
    if phrases.starts_phrase(before, "coordinator") and phrases.key(before - 1).endswith("-"):
        return before - 1  # "Gesundheits-, Sozial- und (Integrationsdirektor)"
    if phrases.is_mark(before, ",") and phrases.is_mark(before - 1, "-") and phrases.key(start).endswith("-"):
        return before - 2
    if phrases.phrase_end("flag", before) == start or (
        phrases.phrase_end("modifier", before) == start and not phrases.phrase_end("stop", before)
    ):
        return before
    return before - 1 if phrases.phrase_end("flag", before - 1) == start else start


def _is_place_adjective(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word is an adjective made of a place's name: "der Bozner (Bürgermeister)"."""
    endings = phrases.lexicon.pack.place_adjectives
    if not endings or phrases.shape(index) is not Shape.CAPITAL or not phrases.key(index).endswith(endings):
        return False
    if is_given(phrases, index) or phrases.starts_phrase(index, "head", "stop", "article", "of", "at", "body"):
        return False
    opens = phrases.is_line_or_sentence_start(index) or phrases.is_mark(index - 1, ",(")
    return opens or phrases.starts_phrase(index - 1, "article", "of", "at", "coordinator", "flag", "modifier")


def _is_appointed(phrases: PhraseIndex, last: int) -> bool:
    """Whether the name that ends here is of whom somebody appoints: "elected Ann Dow (president)"."""
    first = last
    while phrases.is_capitalised(first - 1):
        first -= 1
    named = first < last and (is_given(phrases, first) or phrases.shape(first) is Shape.INITIAL)
    passive = phrases.starts_phrase(first - 2, "auxiliary", "copula")  # "was named Morgan Stanley (chairman)"
    return named and phrases.starts_phrase(first - 1, "appoint") and not passive


def _noun_before(phrases: PhraseIndex, start: int, head: int) -> int:
    before = start - 1
    if (
        phrases.is_capitalised(start)
        and phrases.is_capitalised(before)
        and phrases.phrase_end("head", before) == start == head
    ):
        return before  # "Justice Minister"
    if phrases.starts_phrase(before, "stop", "article", "head", "honorific", "calendar", "relative", "copula"):
        return start
    if phrases.shape(before) is Shape.DIGIT and phrases.shape(before - 1) is Shape.CAPITAL:
        return before - 1  # "Ward 4 Councilman"
    if phrases.is_capitalised(before):
        named = phrases.is_capitalised(start) and not phrases.starts_phrase(start, "body")  # "Clark County (sheriff)"
        given = is_given(phrases, before) and named and before + 2 == head
        joined = is_given(phrases, before - 1) and phrases.starts_phrase(before - 2, "coordinator")
        given = given or (joined and phrases.shape(start) is Shape.LOWER)  # "and Ann Dow (defence minister)"
        return start if given or _is_appointed(phrases, before) else before
    if (
        phrases.is_mark(before, ")")
        and phrases.shape(before - 1) is Shape.CAPITALS
        and phrases.is_mark(before - 2, "(")
    ):
        return before - 2
    if phrases.phrase_end("of", before) or phrases.phrase_end("coordinator", before):
        return before if start < head and _joins_body(phrases, before) else start
    return before if _is_noun_of_title(phrases, before, start, head) else start


def _joins_body(phrases: PhraseIndex, link: int) -> bool:
    """Whether "of" or "and" is inside a body's name before a title: "Department (of) Health spokeswoman"."""
    reach = range(max(0, link - 4), link)
    named = any(is_given(phrases, i) or phrases.starts_phrase(i, "head") for i in reach)
    return phrases.is_capitalised(link + 1) and any(phrases.phrase_end("body", i) for i in reach) and not named


def _is_noun_of_title(phrases: PhraseIndex, noun: int, start: int, head: int) -> bool:
    """Whether a word in lower case belongs to the title behind it: "interior affairs minister", "a sales director"."""
    if phrases.shape(noun) is not Shape.LOWER or phrases.shape(head) is not Shape.LOWER:
        return False
    if head - start >= MAX_NOUNS_BEFORE or phrases.phrase_end("at", noun):
        return False
    if not phrases.key(noun).endswith(phrases.lexicon.pack.stop_endings or ("\n",)):
        return True
    led = phrases.phrase_end("article", noun - 1) == noun or phrases.phrase_end("body", noun - 1) == noun
    return led and start == head
