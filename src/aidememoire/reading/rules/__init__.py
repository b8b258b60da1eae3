"""What rules see that the network has not learnt: lists, negations, proposals, rebuttals, and their like."""
