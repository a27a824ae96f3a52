"""Bytes to an article: decoding and HTML."""
