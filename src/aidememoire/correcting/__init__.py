"""What a person wants changed in a record, as the events that say so."""
