"""The town of an embassy between the country that sends an ambassador and the name."""

from __future__ import annotations

from nutgraf.stages.officials.names import is_certain_name, is_given
from nutgraf.stages.officials.phrase_index import PhraseIndex


def is_embassy_town(phrases: PhraseIndex, link: int, place: int) -> bool:
    """Whether a town stands between a country and a name: "Velvyslanec Francie (v Madridu) Jan Černý"."""
    country = any(phrases.phrase_end("territory", start) == link for start in range(max(0, link - 3), link))
    town = phrases.is_capitalised(place) and not phrases.starts_phrase(place, "calendar", "body", "head")
    if not country or not town or is_given(phrases, place):
        return False
    after = place + 1 + phrases.is_mark(place + 1, ",")
    return is_certain_name(phrases, after, frozenset())
