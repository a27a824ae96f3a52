"""Laws, decrees and other acts that are cited."""
