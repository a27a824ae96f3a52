"""The doors to model libraries, one file for each."""
