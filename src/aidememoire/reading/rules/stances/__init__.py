"""Which verbs take a stance and which take none: silence, courtesies, hearsay, conditions, answers, rebuttals."""
