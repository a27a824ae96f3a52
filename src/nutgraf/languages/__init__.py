"""Language packs: their schema and their loading."""
