"""Which articles have the same text, and which say different things of the same event."""
