"""Readings and views turned into bytes: JSON lines, an account for the terminal, a page.

Each format is a module of its own, imported where it is used: JSON lines need neither rich nor Jinja.
"""
