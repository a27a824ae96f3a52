"""The stages of the recipe; sorted by name they stand in the order of the data."""
