"""What the words of a document tell by themselves: names, sources, labels, dates at heads, who asks, what is denied."""
