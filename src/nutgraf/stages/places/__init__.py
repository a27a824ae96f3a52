"""Stage: the countries, subdivisions and towns that an article names, with where they are."""
