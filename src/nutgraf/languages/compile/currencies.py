"""What CLDR knows of currencies: names, signs, nouns that several share, the money of each country."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Final

from nutgraf.text.fold import fold, strip_diacritics
from nutgraf.text.phrases import WORD

if TYPE_CHECKING:
    from babel import Locale

# Currency signs that CLDR keeps for the currency's own locales; sign and ISO 4217 code, CLDR 47.
HOME_SIGNS: Final = (
    "₽ RUB ₴ UAH ₺ TRY ₸ KZT ₱ PHP ₦ NGN ₵ GHS ₲ PYG ₡ CRC ৳ BDT ₭ LAK ៛ KHR ₼ AZN ₾ GEL ₮ MNT ₨ PKR ￥ CNY ﷼ IRR"
    " 元 CNY 円 JPY 원 KRW"
)


@cache
def parse_locale(language: str) -> Locale:
    """Babel's locale of a code ("fr", "pt_PT", "zh-Hant"); the root locale for one that CLDR does not have."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return Locale.parse("root")


COMMON: Final = frozenset({"gold"})  # Zimbabwe's, since 2024: as good as always the metal
METALS: Final = ("XAU", "XAG", "XPD", "XPT")


def currency_names(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(name, ISO 4217 code) in every plural, without metals and the names that carry years ("(1990-2003)")."""
    metals = _metals(data)
    yield from ((name, code) for name, code in _all_names(data) if fold(name) not in metals and code not in METALS)


def _metals(data: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(fold(str(name)) for code, name in data.get("currency_names", {}).items() if code in METALS)


def _all_names(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for code, forms in data.get("currency_names_plural", {}).items():
        for name in forms.values():
            if "(" not in str(name):
                yield str(name), code
    for code, name in data.get("currency_names", {}).items():
        if "(" not in str(name):
            yield str(name), code


def currency_signs(data: Mapping[str, Any], home: str | None) -> dict[str, str]:
    """Currency signs: English ones, then the locale's own; a bare "$" is the locale's or the US dollar."""
    pairs = HOME_SIGNS.split()
    signs = dict(zip(pairs[::2], pairs[1::2], strict=True)) | {"$": "USD"}
    for source in (parse_locale("en")._data, data):
        for code, sign in source.get("currency_symbols", {}).items():
            if not (sign.isascii() and sign.isalpha() and sign.isupper()):
                signs[fold(sign).strip("\u200e\u200f")] = code
    if home and data.get("currency_symbols", {}).get(home) == "$":
        signs["$"] = home
    return signs


def shared_nouns(names: Mapping[str, str], home: str | None) -> dict[str, tuple[str, ...]]:
    """Nouns that head the names of currencies of three countries ("dollar"; two with the home one), with the codes.

    A head stands first or last in the names and names currencies that English calls alike: adjectives and
    countries do not.
    """
    english, tender = parse_locale("en")._data["currency_names"], legal_tender()
    codes: dict[str, set[str]] = defaultdict(set)
    for name, code in names.items():
        words = WORD.findall(fold(name))
        if len(words) > 1 and code in tender:
            for word in {words[0], words[-1], " ".join(words[:2])}:
                codes[word].add(code)
    heads = {}
    for word, found in codes.items():
        kinds = Counter(fold(english[code].split(" (")[0].split()[-1])[:2] for code in found)
        alike = kinds.most_common(1)[0][1] >= 0.6 * len(found)
        if alike and len({code[:2] for code in found}) >= (2 if home in found else 3) and len(word) >= 2:
            heads[word] = tuple(sorted(found))
    return heads


def own_nouns(names: Mapping[str, str]) -> dict[str, str]:
    """Nouns that one currency alone has ("yen", "forint"): the word of its name that is like the English one."""
    english = parse_locale("en")._data["currency_names"]
    heads = {code: fold(english[code].split(" (")[0].split()[-1]) for code in legal_tender() if code in english}
    shared = Counter(heads.values())
    nouns: dict[str, str] = {}
    for name, code in names.items():
        head = heads.get(code, "")
        if len(head) < 3 or shared[head] > 1 or head in COMMON:
            continue
        words = [
            w for w in WORD.findall(fold(name)) if len(w) >= 3 and strip_diacritics(w)[:4] == strip_diacritics(head)[:4]
        ]
        if words:  # of "Afghan afghani" the one that is more like the head
            word = max(words, key=lambda word: (_shared_letters(word, head), -len(word)))
            nouns[word] = code
            if word[0].isascii():
                nouns.setdefault(head, code)
    return nouns


def _shared_letters(word: str, other: str) -> int:
    """How many letters two words have in common from the start."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))


@cache
def legal_tender() -> frozenset[str]:
    """The codes of today's legal tender (CLDR)."""
    from babel.core import get_global

    territories = get_global("territory_currencies").values()
    return frozenset(row[0] for rows in territories for row in rows if row[2] is None and row[3])


def home_currency(locale: str, likely: Mapping[str, str], territories: Mapping[str, Any]) -> str | None:
    """The legal tender of the locale's (likely) country: territory data of CLDR."""
    tag = locale if locale.count("_") and locale[-2:].isupper() else likely.get(locale.split("_", maxsplit=1)[0], "")
    for code, _start, end, tender in territories.get(tag[-2:], ()):
        if end is None and tender:
            return str(code)
    return None


def shared_tenders(nouns: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The countries whose legal tender has a noun that several currencies share, each with its code (CLDR)."""
    from babel.core import get_global

    shared = {code for codes in nouns.values() for code in codes}
    tenders = {
        country: next((row[0] for row in rows if row[2] is None and row[3]), "")
        for country, rows in get_global("territory_currencies").items()
    }
    return {country: code for country, code in tenders.items() if code in shared}


def country_currencies(locale: Locale) -> dict[str, str]:
    """The locale's names of the world's countries, each with its legal tender (CLDR)."""
    from babel.core import get_global

    territories = get_global("territory_currencies")
    return {
        name: next((row[0] for row in territories.get(code, ()) if row[2] is None and row[3]), "")
        for code, name in locale.territories.items()
        if code.isalpha() and code in territories
    }
