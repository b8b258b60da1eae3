"""What the network sees in a text: pieces, windows, spans, cues with their sources and contents, and their sense."""
