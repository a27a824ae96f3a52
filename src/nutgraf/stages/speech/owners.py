"""Names in the genitive before what they own: "Holt's (lawyer said)" is nobody who speaks."""

from __future__ import annotations

from nutgraf.languages.schema import LanguagePack


def is_owner(text: str, end: int, name: str, pack: LanguagePack) -> bool:
    """Whether the name that ends here (code points) is in the genitive and a noun follows.

    `name` is its bearer's: its own last letter is no ending. Where nouns have capitals the ending has no mark.
    """
    for ending in pack.speech.possessive_endings:
        after = end + len(ending)
        if text.startswith(ending, end) and text[after : after + 1] == " " and text[after + 1 : after + 2].isalpha():
            return True
    nouns = pack.grammar.noun_capitals == "all_nouns" and text[end - 1 : end] == "s" and not name.endswith("s")
    return nouns and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
