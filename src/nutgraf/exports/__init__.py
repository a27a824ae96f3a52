"""Briefs as other formats: one file a format."""
