"""Inputs of a batch that hold many articles in a form of their own: Parquet tables and web archives."""
