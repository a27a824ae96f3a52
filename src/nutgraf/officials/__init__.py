"""Reading names and posts: who is named, which post, in which body."""
