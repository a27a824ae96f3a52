"""Quantities, what they measure, their periods, and changes between them."""
