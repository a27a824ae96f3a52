"""Extract directives: the instruments an article cites, the orders it tells of, and what it quotes."""

from __future__ import annotations

from nutgraf.document import Document
from nutgraf.records import Directives, Official, Quote
from nutgraf.stages.instruments.extract import find_instruments
from nutgraf.stages.orders.extract import find_orders
from nutgraf.stages.quotes.extract import find_quotes


def extract_directives(document: Document, officials: tuple[Official, ...]) -> tuple[Directives, tuple[Quote, ...]]:
    """The instruments cited and orders given, and the direct speech with its speakers."""
    quotes = find_quotes(document, officials)
    instruments = find_instruments(document)
    return Directives(instruments, find_orders(document, officials, quotes, instruments)), quotes
