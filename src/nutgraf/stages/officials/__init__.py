"""People, the posts that the text states, and bodies."""
