"""How much an order tells of the news: by its kind, its parties and its deadline."""

from __future__ import annotations

from typing import Final

from nutgraf.records import Order

# How much an order tells of the news, beside where it is. A recommendation is a matter of opinion more often.
MODALITIES: Final = {"order": 2, "prohibition": 2, "commitment": 1, "request": 1, "obligation": 0, "recommendation": 0}
# What is worth less is an opinion or an earlier request: in the middle of a text an order with both parties counts.
MIN_ORDER_VOTES: Final = 4  # votes, its place among them
IN_OPENING_VOTES: Final = 2  # votes of what is in the standfirst, or in the first sentence of the story


def order_worth(order: Order) -> int:
    """Votes for an order as the decision of its article, beside its place; an order without any party has none."""
    if order.speaker is None and order.addressee is None:
        return 0
    named = order.speaker is not None and not order.speaker_inherited
    parties = named + (order.addressee is not None) - (order.speaker is None)
    return MODALITIES[order.modality] + parties + (order.deadline is not None)
