"""Reading what is ordered, cited and said: instruments, orders, quotes."""
