"""What a *not* turns round, wherever it stands, and what is denied, given up or only half accepted."""
