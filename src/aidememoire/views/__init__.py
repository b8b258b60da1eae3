"""Questions asked of the record: pure functions over its entries."""
