"""Digits, fractions and words that may be quantities, and what never is one."""
