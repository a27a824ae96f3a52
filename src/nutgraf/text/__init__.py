"""Work on strings and offsets that knows no article, no language pack and no record."""
