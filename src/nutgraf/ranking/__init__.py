"""Choosing the sentences of a summary: features, weights, selection."""
