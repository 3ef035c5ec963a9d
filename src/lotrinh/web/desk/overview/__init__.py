"""The first page of each role, put together out of blocks that roles share."""
