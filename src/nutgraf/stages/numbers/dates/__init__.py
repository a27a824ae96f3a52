"""Dates, hours, years and time expressions."""
