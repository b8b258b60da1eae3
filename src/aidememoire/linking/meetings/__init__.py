"""Which meetings a document tells of: when, where, and who was there."""
