"""What a quantity measures, its period, and changes."""
