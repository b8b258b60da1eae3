"""What a text is as a whole: the points of an agreement, a proposal, a draft."""
