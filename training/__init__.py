"""Builds the reader's model from annotated passages, claims and PolNeAR; the package never imports it."""
