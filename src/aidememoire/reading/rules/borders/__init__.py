"""Where the words of a statement begin and end: phrases, headings, labels, lists, quotations that run on."""
