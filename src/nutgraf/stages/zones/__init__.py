"""Which lines are story, caption, byline or page furniture."""
