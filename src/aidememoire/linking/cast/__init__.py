"""Who appears in a document: persons, offices, bodies and states, and which of them each name means."""
