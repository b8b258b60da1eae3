"""How a record gets to the newest version: Alembic's steps, in `versions/`, run when the record is opened."""
