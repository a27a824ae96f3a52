"""Direct speech with its speaker."""
