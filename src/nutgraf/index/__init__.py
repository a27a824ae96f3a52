"""Who and what occurs in which briefs."""
