"""Checks of a language pack: its examples by the real stages, keys that no example needs, words that none uses."""
