"""Readings made up for measuring the record: as large and as uneven as a real dossier, the same for the same seed."""

from benchmarks.generated.press import A_DAY, FIRST, NESTED, STATEMENTS, readings

__all__ = ["A_DAY", "FIRST", "NESTED", "STATEMENTS", "readings"]
