"""Reading numbers: what CLDR knows, number words, what a number measures, and when."""
