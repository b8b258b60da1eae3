"""Which agreement, resolution or map the words of a document mean."""
