"""Words in the genitive, in a language whose complements have no preposition: Czech "ministra Novotného"."""

from __future__ import annotations

from nutgraf.stages.officials.phrase_index import PhraseIndex


def may_be_genitive(phrases: PhraseIndex, index: int) -> bool:
    """Whether two words here may be in the genitive, so that the complement goes on: "ministr věcí Severní Koreje".

    A word with letters that the language has not is a foreigner's name: "mluvčí ministra Gerald Miller".
    """
    endings, foreign = phrases.lexicon.pack.complement_endings, phrases.lexicon.pack.foreign_letters
    pair = [phrases.words.text_of(i, i + 1).lower() for i in (index, index + 1)]
    if any(letters in word for word in pair for letters in foreign):
        return False
    return bool(endings) and all(word.endswith(endings) for word in pair)
