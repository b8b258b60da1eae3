"""Who speaks: whom the source of each statement means, with the reason and how sure that is."""
