"""Documents are taken in: read as the settings say, one or many, and kept in a record, new or once more."""
