"""Several pieces to one quantity: unit, scale, range, sum."""
