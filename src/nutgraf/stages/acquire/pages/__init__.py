"""HTML pages: what a page states of its article, and the article's own text with what its markup says of it."""
