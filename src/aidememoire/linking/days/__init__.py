"""When each statement was made."""
