"""Many articles to files on disk."""
