"""Numbers in words: CLDR spell-out rules and their reader."""
