"""Mentions of people and reporting clauses, for quotes and orders."""
