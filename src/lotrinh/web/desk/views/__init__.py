"""One file per noun; a view reads, prepares and shows."""
