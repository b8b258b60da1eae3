"""What several documents tell of one thing: reprints, retellings, one utterance by several witnesses."""
