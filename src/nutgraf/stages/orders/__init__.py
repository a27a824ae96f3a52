"""Orders with speaker and addressee."""
