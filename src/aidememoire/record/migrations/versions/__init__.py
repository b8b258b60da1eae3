"""The steps, one module each, in the order of their numbers; a step that a record may have taken is never changed."""
