"""The record: documents, readings, statements and corrections, append-only."""
