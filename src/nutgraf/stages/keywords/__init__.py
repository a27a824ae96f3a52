"""Stage: what an article is about, as phrases of its own text."""
