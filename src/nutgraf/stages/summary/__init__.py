"""Extractive summary of one or several documents."""
