"""CLDR data and pack data of one language, for numbers."""
